package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// Conditions are the conditions of service (item 12): in words, and what makes the place accessible and comfortable.
type Conditions struct {
	Text       string     `json:"text,omitempty"`
	Access     []Access   `json:"access,omitzero"`     // nil: not said; empty: nothing
	Facilities []Facility `json:"facilities,omitzero"` // nil: not said; empty: nothing
}

// IsZero reports whether nothing is said.
func (c Conditions) IsZero() bool { return c.Text == "" && c.Access == nil && c.Facilities == nil }

// An Access is a feature of an accessible environment (доступная среда). The independent assessment of quality counts them.
type Access string

// The features: five of territory and premises, six of service on a par with others.
const (
	Ramp         Access = "ramp"           // пандус, подъёмная платформа
	Parking      Access = "parking"        // выделенная стоянка
	Adapted      Access = "adapted-inside" // лифты, поручни, расширенные дверные проёмы
	Wheelchairs  Access = "wheelchairs"    // сменные кресла-коляски
	Toilet       Access = "toilet"         // специально оборудованное санитарно-гигиеническое помещение
	Duplicated   Access = "duplicated"     // дублирование звуковой и зрительной информации
	Braille      Access = "braille"        // надписи рельефно-точечным шрифтом Брайля
	SignLanguage Access = "sign-language"  // сурдопереводчик, тифлосурдопереводчик
	SiteVersion  Access = "site-version"   // версия сайта для слабовидящих
	StaffHelp    Access = "staff-help"     // помощь обученных работников
	RemoteOrHome Access = "remote-or-home" // услуги дистанционно или на дому
)

var accesses = wordlist.List[Access]{
	{Ramp, "пандус или подъёмная платформа", "ramp or lifting platform"},
	{Parking, "выделенная стоянка", "reserved parking"},
	{Adapted, "адаптированные лифты, поручни, расширенные дверные проёмы", "adapted lifts, rails, wide doors"},
	{Wheelchairs, "сменные кресла-коляски", "spare wheelchairs"},
	{Toilet, "специально оборудованное санитарно-гигиеническое помещение", "specially equipped toilet"},
	{Duplicated, "дублирование звуковой и зрительной информации", "sound and visual information duplicated"},
	{Braille, "надписи шрифтом Брайля", "signs in Braille"},
	{SignLanguage, "сурдопереводчик или тифлосурдопереводчик", "sign-language interpreter"},
	{SiteVersion, "версия сайта для слабовидящих", "site version for the visually impaired"},
	{StaffHelp, "помощь обученных работников", "help of trained staff"},
	{RemoteOrHome, "услуги дистанционно или на дому", "remote or home service"},
}

// AllAccess returns the features, those of premises first.
func AllAccess() []Access { return accesses.All() }

// Valid reports whether a is one of the features.
func (a Access) Valid() bool { return accesses.Has(a) }

// In returns the feature in words.
func (a Access) In(lang socium.Lang) string { return inWords(accesses, a, lang) }

// OfPremises reports whether the feature is one of territory and premises (indicator 3.1), and not of service (3.2).
func (a Access) OfPremises() bool { i := accesses.Index(a); return i >= 0 && i < 5 }

// A Facility is a comfort that the independent assessment of quality counts (indicator 2.1).
type Facility string

// The comforts.
const (
	WaitingZone   Facility = "waiting-zone" // зона отдыха (ожидания)
	Navigation    Facility = "navigation"   // навигация внутри
	DrinkingWater Facility = "drinking-water"
	Toilets       Facility = "toilets"
	Cleanliness   Facility = "cleanliness" // санитарное состояние
	Transport     Facility = "transport"   // транспортная доступность
)

var facilities = wordlist.List[Facility]{
	{WaitingZone, "комфортная зона отдыха (ожидания)", "comfortable waiting zone"},
	{Navigation, "понятная навигация", "clear navigation"},
	{DrinkingWater, "питьевая вода", "drinking water"},
	{Toilets, "санитарно-гигиенические помещения", "toilets"},
	{Cleanliness, "санитарное состояние помещений", "sanitary state of premises"},
	{Transport, "транспортная доступность", "transport access"},
}

// AllFacilities returns the comforts.
func AllFacilities() []Facility { return facilities.All() }

// Valid reports whether f is one of the comforts.
func (f Facility) Valid() bool { return facilities.Has(f) }

// In returns the comfort in words.
func (f Facility) In(lang socium.Lang) string { return inWords(facilities, f, lang) }
