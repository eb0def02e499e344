package fee

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
	"github.com/socium-go/socium/provider"
)

// A Case is what is known of a recipient and the services of a month. It holds no names.
type Case struct {
	Form provider.Form `json:"form"`
	On   socium.Date   `json:"on"` // of the application; it chooses the edition of every rule

	// Categories are those of art. 31 part 1 that the recipient belongs to.
	Categories []Category `json:"categories,omitzero"`
	// RegionalAct is the act by which the region serves the recipient free of charge (art. 31 part 3).
	RegionalAct socium.Basis `json:"regionalAct,omitzero"`

	// Family are the members of the household, the recipient among them; nil: the recipient lives alone.
	Family []Member `json:"family,omitzero"`
	// Income are the incomes by months and members; nil: not known yet, empty: none.
	Income []Income `json:"income"`

	// SubsistenceMinimum is that of the region for the group of the recipient (working age, pensioner, child); zero: not given.
	SubsistenceMinimum socium.Money `json:"subsistenceMinimum"`
	Group              Group        `json:"group,omitempty"`
	// Factor of the subsistence minimum that makes the threshold; zero: 1.5, the least that the law allows.
	Factor socium.Number `json:"factor,omitzero"`
	// Threshold is the threshold as the law of the region fixes it, in place of the factor.
	Threshold socium.Opt[socium.Money] `json:"threshold,omitzero"`

	// Services are those actually due in the month.
	Services []Line `json:"services"`

	// Admitted is the day of admission to residential care; before 2015 the cap is a share of the pension (art. 35).
	Admitted socium.Date              `json:"admitted,omitzero"`
	Pension  socium.Opt[socium.Money] `json:"pension,omitzero"` // a month

	Policy Policy `json:"policy,omitzero"`
}

// A Line is a service of the month.
type Line struct {
	Service provider.ServiceID `json:"service,omitempty"`
	Name    string             `json:"name,omitempty"`
	Price   socium.Money       `json:"price"`           // tariff of one unit
	Volume  socium.Number      `json:"volume,omitzero"` // units; zero: 1
	// Extra is a service beyond the standard and the programme: it is paid in full, outside the cap, whoever the recipient is.
	// That is the common reading; the act was not read.
	Extra bool `json:"extra,omitempty"`
}

// A Group is a main socio-demographic group: the subsistence minimum is set for each.
type Group string

// The groups.
const (
	WorkingAge Group = "working-age"
	Pensioner  Group = "pensioner"
	Children   Group = "child"
)

var groups = wordlist.List[Group]{
	{WorkingAge, "трудоспособное население", "working age"},
	{Pensioner, "пенсионеры", "pensioners"},
	{Children, "дети", "children"},
}

// AllGroups returns the groups.
func AllGroups() []Group { return groups.All() }

// Valid reports whether g is one of the groups.
func (g Group) Valid() bool { return groups.Has(g) }

// In returns the group in words.
func (g Group) In(lang socium.Lang) string { return wordIn(groups, g, lang) }

// A Rounding says how a fee becomes a sum of money. The empty Rounding is [FloorKopeck]. No federal rule was found; regions differ.
type Rounding string

// The policies.
const (
	FloorKopeck  Rounding = "floor-kopeck"   // down to kopecks: the fee never passes the cap
	HalfUpKopeck Rounding = "half-up-kopeck" // to the nearest kopeck
	FloorRouble  Rounding = "floor-rouble"   // down to roubles
	HalfUpRouble Rounding = "half-up-rouble" // to the nearest rouble
)

var roundings = wordlist.List[Rounding]{
	{FloorKopeck, "до копейки в меньшую сторону", "down to kopecks"},
	{HalfUpKopeck, "до ближайшей копейки", "to the nearest kopeck"},
	{FloorRouble, "до рубля в меньшую сторону", "down to roubles"},
	{HalfUpRouble, "до ближайшего рубля", "to the nearest rouble"},
}

// AllRoundings returns the policies.
func AllRoundings() []Rounding { return roundings.All() }

// Valid reports whether r is one of the policies.
func (r Rounding) Valid() bool { return roundings.Has(r) }

// In returns the policy in words.
func (r Rounding) In(lang socium.Lang) string { return wordIn(roundings, r, lang) }

// apply rounds an exact sum.
func (r Rounding) apply(f Fraction) socium.Money {
	switch r {
	case HalfUpKopeck:
		return f.Money(socium.HalfUp)
	case FloorRouble:
		return roubles(f, socium.Floor)
	case HalfUpRouble:
		return roubles(f, socium.HalfUp)
	default:
		return f.Money(socium.Floor)
	}
}

// roubles rounds once, from the exact sum.
func roubles(f Fraction, r socium.Rounding) socium.Money {
	if d, ok := mul(f.Den(), 100); ok {
		return Fraction{f.num, d}.Money(r).Times(100)
	}
	return f.Money(socium.Floor).RoundRubles(r)
}

// A Policy is what a region may set for itself. The zero Policy is the documented default.
type Policy struct {
	Rounding Rounding `json:"rounding,omitempty"`
	// IncomeFirst rounds the average income to kopecks, half up, before anything is computed from it. It can push the fee a kopeck
	// above the limit of the law; the result says so.
	IncomeFirst bool `json:"incomeFirst,omitempty"`
	// HomeShare is the share of the difference between income and threshold, zero: 0.5; ResidentialShare that of the income, zero: 0.75.
	// The law allows no more.
	HomeShare        socium.Number `json:"homeShare,omitzero"`
	ResidentialShare socium.Number `json:"residentialShare,omitzero"`
	Basis            socium.Basis  `json:"basis,omitzero"` // the act of the region
}
