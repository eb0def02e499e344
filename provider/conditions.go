package provider

import "github.com/socium-go/socium"

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

var accesses = words(
	named[Access]{Ramp, socium.Text{RU: "пандус или подъёмная платформа", EN: "ramp or lifting platform"}},
	named[Access]{Parking, socium.Text{RU: "выделенная стоянка", EN: "reserved parking"}},
	named[Access]{Adapted, socium.Text{RU: "адаптированные лифты, поручни, расширенные дверные проёмы", EN: "adapted lifts, rails, wide doors"}},
	named[Access]{Wheelchairs, socium.Text{RU: "сменные кресла-коляски", EN: "spare wheelchairs"}},
	named[Access]{Toilet, socium.Text{RU: "специально оборудованное санитарно-гигиеническое помещение", EN: "specially equipped toilet"}},
	named[Access]{Duplicated, socium.Text{RU: "дублирование звуковой и зрительной информации", EN: "sound and visual information duplicated"}},
	named[Access]{Braille, socium.Text{RU: "надписи шрифтом Брайля", EN: "signs in Braille"}},
	named[Access]{SignLanguage, socium.Text{RU: "сурдопереводчик или тифлосурдопереводчик", EN: "sign-language interpreter"}},
	named[Access]{SiteVersion, socium.Text{RU: "версия сайта для слабовидящих", EN: "site version for the visually impaired"}},
	named[Access]{StaffHelp, socium.Text{RU: "помощь обученных работников", EN: "help of trained staff"}},
	named[Access]{RemoteOrHome, socium.Text{RU: "услуги дистанционно или на дому", EN: "remote or home service"}},
)

// AllAccess returns the features, those of premises first.
func AllAccess() []Access { return accesses.all() }

// Valid reports whether a is one of the features.
func (a Access) Valid() bool { return accesses.has(a) }

// In returns the feature in words.
func (a Access) In(lang socium.Lang) string { return accesses.text(a).In(lang) }

// OfPremises reports whether the feature is one of territory and premises (indicator 3.1), and not of service (3.2).
func (a Access) OfPremises() bool { i := accesses.index(a); return i >= 0 && i < 5 }

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

var facilities = words(
	named[Facility]{WaitingZone, socium.Text{RU: "комфортная зона отдыха (ожидания)", EN: "comfortable waiting zone"}},
	named[Facility]{Navigation, socium.Text{RU: "понятная навигация", EN: "clear navigation"}},
	named[Facility]{DrinkingWater, socium.Text{RU: "питьевая вода", EN: "drinking water"}},
	named[Facility]{Toilets, socium.Text{RU: "санитарно-гигиенические помещения", EN: "toilets"}},
	named[Facility]{Cleanliness, socium.Text{RU: "санитарное состояние помещений", EN: "sanitary state of premises"}},
	named[Facility]{Transport, socium.Text{RU: "транспортная доступность", EN: "transport access"}},
)

// AllFacilities returns the comforts.
func AllFacilities() []Facility { return facilities.all() }

// Valid reports whether f is one of the comforts.
func (f Facility) Valid() bool { return facilities.has(f) }

// In returns the comfort in words.
func (f Facility) In(lang socium.Lang) string { return facilities.text(f).In(lang) }
