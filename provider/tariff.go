package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A PriceKind tells what stands in place of a price. The empty PriceKind means that the price is the sum.
type PriceKind string

// What stands in place of a price of its own.
const (
	Included   PriceKind = "included"    // входит в стоимость другой услуги
	Free       PriceKind = "free"        // бесплатно
	ByContract PriceKind = "by-contract" // договорная
	AtCost     PriceKind = "at-cost"     // по фактическим затратам
)

var priceKinds = wordlist.List[PriceKind]{
	{Included, "входит в стоимость другой услуги", "included in another service"},
	{Free, "бесплатно", "free of charge"},
	{ByContract, "договорная", "by contract"},
	{AtCost, "по фактическим затратам", "at actual cost"},
}

// AllPriceKinds returns every kind.
func AllPriceKinds() []PriceKind { return priceKinds.All() }

// Valid reports whether k is one of the kinds.
func (k PriceKind) Valid() bool { return priceKinds.Has(k) }

// In returns the kind in words.
func (k PriceKind) In(lang socium.Lang) string { return inWords(priceKinds, k, lang) }

// A Unit is what a tariff is for one of. Cards print many; a word that is not in the list is kept and noted.
type Unit string

// The usual units.
const (
	PerService Unit = "service" // одна услуга
	PerVisit   Unit = "visit"   // посещение
	PerHour    Unit = "hour"
	PerMinute  Unit = "minute"
	PerDay     Unit = "day" // койко-день, день обслуживания
	PerMonth   Unit = "month"
	PerPiece   Unit = "piece"
	PerKilo    Unit = "kilogram"
)

var units = wordlist.List[Unit]{
	{PerService, "услуга", "service"},
	{PerVisit, "посещение", "visit"},
	{PerHour, "час", "hour"},
	{PerMinute, "минута", "minute"},
	{PerDay, "день", "day"},
	{PerMonth, "месяц", "month"},
	{PerPiece, "штука", "piece"},
	{PerKilo, "килограмм", "kilogram"},
}

// AllUnits returns the usual units.
func AllUnits() []Unit { return units.All() }

// Valid reports whether u is one of the usual units.
func (u Unit) Valid() bool { return units.Has(u) }

// In returns the unit in words.
func (u Unit) In(lang socium.Lang) string { return inWords(units, u, lang) }

// A DayType tells on which days a tariff is asked. The empty DayType is every day.
type DayType string

// The types of days.
const (
	WorkDays DayType = "work-day"
	DaysOff  DayType = "day-off" // выходные и праздничные дни
)

var dayTypes = wordlist.List[DayType]{
	{WorkDays, "рабочие дни", "working days"},
	{DaysOff, "выходные и праздничные дни", "days off"},
}

// AllDayTypes returns the types.
func AllDayTypes() []DayType { return dayTypes.All() }

// Valid reports whether t is one of the types.
func (t DayType) Valid() bool { return dayTypes.Has(t) }

// In returns the type in words.
func (t DayType) In(lang socium.Lang) string { return inWords(dayTypes, t, lang) }

// A Band is a range of a volume: [From, Below). A zero Below is no upper bound; the zero Band is every volume.
type Band struct {
	From  socium.Number `json:"from,omitzero"`
	Below socium.Number `json:"below,omitzero"`
	What  string        `json:"what,omitempty"` // "кг", "км", "кв. м"
}

// A Tariff is the price of one service, kind or form (тариф, item 10): for one unit, for a category of recipients, on a type of days,
// within a band of volume, in a period, by an act. What is empty does not narrow it.
type Tariff struct {
	Service  ServiceID             `json:"service,omitempty"`
	Form     Form                  `json:"form,omitempty"`
	Kind     Kind                  `json:"kind,omitempty"` // a price of all services of a kind
	Name     string                `json:"name,omitempty"` // as printed
	Code     string                `json:"code,omitempty"` // the number in a regional list
	Price    Stated[socium.Money]  `json:"price,omitzero"`
	Instead  PriceKind             `json:"instead,omitempty"` // what stands in place of a price
	Unit     Unit                  `json:"unit,omitempty"`
	Minutes  Stated[socium.Number] `json:"minutes,omitzero"` // duration of the unit
	Category string                `json:"category,omitempty"`
	Days     DayType               `json:"days,omitempty"`
	Band     Band                  `json:"band,omitzero"`
	From     Stated[socium.Date]   `json:"from,omitzero"`    // in force from this day; empty: always was
	LastDay  Stated[socium.Date]   `json:"lastDay,omitzero"` // and up to this day; empty: still is
	Act      string                `json:"act,omitempty"`    // the act that approved it, as printed
}
