package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// An OwnerType is the type of a provider by its owner. A card may hold a word that is not in the list: it is kept and reported.
type OwnerType string

// The types: 442-FZ art. 5 names state and municipal organisations, non-profit and commercial ones, and sole proprietors.
const (
	State          OwnerType = "state"           // федеральная организация или организация субъекта РФ
	Municipal      OwnerType = "municipal"       // муниципальная
	NonProfit      OwnerType = "non-profit"      // негосударственная некоммерческая, в том числе СОНКО
	Commercial     OwnerType = "commercial"      // негосударственная коммерческая
	SoleProprietor OwnerType = "sole-proprietor" // индивидуальный предприниматель
)

var ownerTypes = wordlist.List[OwnerType]{
	{State, "государственная", "state"},
	{Municipal, "муниципальная", "municipal"},
	{NonProfit, "негосударственная некоммерческая", "non-profit"},
	{Commercial, "негосударственная коммерческая", "commercial"},
	{SoleProprietor, "индивидуальный предприниматель", "sole proprietor"},
}

// AllOwnerTypes returns the types in the order of the law.
func AllOwnerTypes() []OwnerType { return ownerTypes.All() }

// Valid reports whether t is one of the types.
func (t OwnerType) Valid() bool { return ownerTypes.Has(t) }

// In returns the type in words.
func (t OwnerType) In(lang socium.Lang) string { return inWords(ownerTypes, t, lang) }

// IsPublic reports whether the state or a municipality owns the provider.
func (t OwnerType) IsPublic() bool { return t == State || t == Municipal }

// A Level tells which authority a public provider is under.
type Level string

// The levels of public ownership.
const (
	Federal    Level = "federal"
	Regional   Level = "regional"
	LocalLevel Level = "municipal"
)

var levels = wordlist.List[Level]{
	{Federal, "федеральный", "federal"},
	{Regional, "субъекта РФ", "regional"},
	{LocalLevel, "муниципальный", "municipal"},
}

// AllLevels returns the levels.
func AllLevels() []Level { return levels.All() }

// Valid reports whether l is one of the levels.
func (l Level) Valid() bool { return levels.Has(l) }

// In returns the level in words.
func (l Level) In(lang socium.Lang) string { return inWords(levels, l, lang) }
