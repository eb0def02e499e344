package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Circumstance is one of those that make a citizen needy of social service (обстоятельство), 442-FZ art. 15 part 1.
type Circumstance string

// The eight circumstances, in the order of the article.
const (
	SelfCareLoss         Circumstance = "self-care-loss"
	DisabledFamilyMember Circumstance = "disabled-family-member"
	ChildAdaptation      Circumstance = "child-adaptation"
	NoCare               Circumstance = "no-care"
	FamilyConflict       Circumstance = "family-conflict"
	NoFixedAbode         Circumstance = "no-fixed-abode"
	NoWorkNoIncome       Circumstance = "no-work-no-income"
	RegionalCircumstance Circumstance = "regional-other" // names the regional act
)

var circumstances = wordlist.List[Circumstance]{
	{SelfCareLoss, "полная или частичная утрата способности к самообслуживанию, передвижению, обеспечению основных жизненных потребностей", "full or partial loss of ability to look after oneself, to move, to meet basic needs"},
	{DisabledFamilyMember, "наличие в семье инвалида, в том числе ребёнка-инвалида, нуждающегося в постоянном постороннем уходе", "a disabled person in the family, a child too, who needs constant care"},
	{ChildAdaptation, "наличие ребёнка, испытывающего трудности в социальной адаптации", "a child with difficulties of social adaptation"},
	{NoCare, "отсутствие возможности ухода, в том числе временного, за инвалидом, ребёнком, а также попечения над ними", "no possibility of care, even for a time, for a disabled person or a child, or of guardianship"},
	{FamilyConflict, "внутрисемейный конфликт, в том числе с лицами с зависимостью или психическими расстройствами, насилие в семье", "conflict within the family, with addicted or mentally ill persons too, domestic violence"},
	{NoFixedAbode, "отсутствие определённого места жительства, в том числе у лица, не достигшего 23 лет и завершившего пребывание в организации для детей-сирот", "no fixed abode, also of a person under 23 who has left an institution for orphans"},
	{NoWorkNoIncome, "отсутствие работы и средств к существованию", "no work and no means of subsistence"},
	{RegionalCircumstance, "иное обстоятельство, признанное нормативным актом субъекта Российской Федерации", "another circumstance recognised by an act of the region"},
}

// evidence says which were read (items 1 to 5) and which are commonly stated.
func (c Circumstance) evidence() socium.Evidence {
	if i := circumstances.Index(c); i >= 0 && i < 5 {
		return socium.Read
	}
	return socium.Unverified
}

// AllCircumstances returns the circumstances in the order of the article.
func AllCircumstances() []Circumstance { return circumstances.All() }

// Valid reports whether c is one of the eight.
func (c Circumstance) Valid() bool { return circumstances.Has(c) }

// In returns the circumstance in words.
func (c Circumstance) In(lang socium.Lang) string { return inWords(circumstances, c, lang) }

// Basis returns the clause of art. 15 part 1.
func (c Circumstance) Basis() socium.Basis {
	n := circumstances.Index(c) + 1
	if n == 0 {
		return socium.Basis{}
	}
	return socium.Basis{Act: "442-ФЗ", Clause: "ст. 15 ч. 1 п. " + string(rune('0'+n)), Evidence: c.evidence()}
}

// A Need is what is known of a citizen who asks for social service.
type Need struct {
	Circumstances []Circumstance `json:"circumstances"`        // nil: not looked into yet
	Worsens       socium.Answer  `json:"worsens"`              // do they worsen, or can they worsen, the conditions of life
	RegionalAct   socium.Basis   `json:"regionalAct,omitzero"` // of the circumstance "regional-other"
}

// The codes of the decision about a need.
const (
	CodeNeed             socium.Code = "need"
	CodeNeedCircumstance socium.Code = "need.circumstance"
	CodeNeedWorsens      socium.Code = "need.worsens"
	CodeNeedRegionalAct  socium.Code = "need.regional-act"
)

var needBook = socium.MustRulebook("442-FZ-15", "2015", []socium.Rule[*Need]{
	{
		Code: CodeNeedCircumstance, Basis: socium.Basis{Act: "442-ФЗ", Clause: "ст. 15 ч. 1"},
		Title: tx("есть хотя бы одно из обстоятельств", "at least one of the circumstances is there"),
		Fact:  tx("обстоятельства", "circumstances"),
		Check: func(n *Need, _ socium.Date) socium.Ruling {
			if n.Circumstances == nil {
				return socium.Missing("circumstances")
			}
			known := 0
			for _, c := range n.Circumstances {
				if c.Valid() {
					known++
				}
			}
			return socium.AtLeast("circumstances", known, 1)
		},
	},
	{
		Code: CodeNeedWorsens, Basis: socium.Basis{Act: "442-ФЗ", Clause: "ст. 15 ч. 1"},
		Title: tx("обстоятельства ухудшают или могут ухудшить условия жизнедеятельности", "the circumstances worsen or can worsen the conditions of life"),
		Fact:  tx("ухудшение условий жизнедеятельности", "worsening of the conditions of life"),
		Check: func(n *Need, _ socium.Date) socium.Ruling { return socium.Is("worsens", n.Worsens, socium.Yes) },
	},
	{
		Code: CodeNeedRegionalAct, Basis: RegionalCircumstance.Basis(),
		Title: tx("иное обстоятельство признано актом субъекта", "the other circumstance is recognised by an act of the region"),
		Fact:  tx("региональный акт", "regional act"),
		Applies: func(n *Need) bool {
			for _, c := range n.Circumstances {
				if c == RegionalCircumstance {
					return true
				}
			}
			return false
		},
		Check: func(n *Need, _ socium.Date) socium.Ruling {
			return socium.Given("regionalAct", n.RegionalAct.Act != "")
		},
	},
})

// NeedRules returns the rules by which a citizen is recognised as needy (442-FZ art. 15): at least one circumstance that worsens or
// can worsen the conditions of life. A region adds its own with [socium.NewRulebook].
func NeedRules() *socium.Rulebook[*Need] { return needBook }
