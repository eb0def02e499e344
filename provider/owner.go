package provider

import "github.com/socium-go/socium"

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

var ownerTypes = words(
	named[OwnerType]{State, socium.Text{RU: "государственная", EN: "state"}},
	named[OwnerType]{Municipal, socium.Text{RU: "муниципальная", EN: "municipal"}},
	named[OwnerType]{NonProfit, socium.Text{RU: "негосударственная некоммерческая", EN: "non-profit"}},
	named[OwnerType]{Commercial, socium.Text{RU: "негосударственная коммерческая", EN: "commercial"}},
	named[OwnerType]{SoleProprietor, socium.Text{RU: "индивидуальный предприниматель", EN: "sole proprietor"}},
)

// AllOwnerTypes returns the types in the order of the law.
func AllOwnerTypes() []OwnerType { return ownerTypes.all() }

// Valid reports whether t is one of the types.
func (t OwnerType) Valid() bool { return ownerTypes.has(t) }

// In returns the type in words.
func (t OwnerType) In(lang socium.Lang) string { return ownerTypes.text(t).In(lang) }

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

var levels = words(
	named[Level]{Federal, socium.Text{RU: "федеральный", EN: "federal"}},
	named[Level]{Regional, socium.Text{RU: "субъекта РФ", EN: "regional"}},
	named[Level]{LocalLevel, socium.Text{RU: "муниципальный", EN: "municipal"}},
)

// AllLevels returns the levels.
func AllLevels() []Level { return levels.all() }

// Valid reports whether l is one of the levels.
func (l Level) Valid() bool { return levels.has(l) }

// In returns the level in words.
func (l Level) In(lang socium.Lang) string { return levels.text(l).In(lang) }
