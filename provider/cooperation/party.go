package cooperation

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
	"github.com/socium-go/socium/provider"
)

// A PartyKind tells what takes part.
type PartyKind string

// The kinds. A partner may be a branch or a unit of an organisation.
const (
	Organisation PartyKind = "organisation"
	Branch       PartyKind = "branch" // филиал, отделение общественной организации
	Unit         PartyKind = "unit"   // структурное подразделение
	Authority    PartyKind = "authority"
	Business     PartyKind = "business"
	School       PartyKind = "school" // школа, колледж, вуз
	Group        PartyKind = "group"  // without registration: a club, a team
)

var partyKinds = wordlist.List[PartyKind]{
	{Organisation, "организация", "organisation"},
	{Branch, "филиал", "branch"},
	{Unit, "структурное подразделение", "unit"},
	{Authority, "орган власти", "authority"},
	{Business, "предприятие", "business"},
	{School, "образовательная организация", "school"},
	{Group, "объединение без регистрации", "group without registration"},
}

// AllPartyKinds returns every kind.
func AllPartyKinds() []PartyKind { return partyKinds.All() }

// Valid reports whether k is one of the kinds.
func (k PartyKind) Valid() bool { return partyKinds.Has(k) }

// In returns the kind in words.
func (k PartyKind) In(lang socium.Lang) string { return inWords(partyKinds, k, lang) }

// A Party is who takes part in an agreement, a project or a board. A name is enough.
type Party struct {
	Name   string                       `json:"name"`
	Kind   PartyKind                    `json:"kind,omitempty"`
	Of     string                       `json:"of,omitempty"`     // the organisation of a branch or unit
	Number string                       `json:"number,omitempty"` // record number in the register of providers
	INN    provider.Stated[socium.INN]  `json:"inn,omitzero"`
	OGRN   provider.Stated[socium.OGRN] `json:"ogrn,omitzero"`
	Role   string                       `json:"role,omitempty"` // организатор, соисполнитель, информационная поддержка
}

// Is reports whether two parties are the same by what is known: the record number, else an identifier, else the name, kind and the
// organisation above. Equal names of different kinds are different parties.
func (p Party) Is(o Party) bool {
	if p.Number != "" && o.Number != "" {
		return p.Number == o.Number
	}
	if a, ok := p.OGRN.Get(); ok {
		if b, ok := o.OGRN.Get(); ok {
			return a == b && p.Kind == o.Kind
		}
	}
	if a, ok := p.INN.Get(); ok {
		if b, ok := o.INN.Get(); ok && p.Kind == o.Kind && p.Kind != Branch && p.Kind != Unit {
			return a == b
		}
	}
	return p.Name == o.Name && p.Kind == o.Kind && p.Of == o.Of
}

func inWords[T ~string](list wordlist.List[T], word T, lang socium.Lang) string {
	ru, en := list.Text(word)
	return socium.Text{RU: ru, EN: en}.In(lang)
}

// faults reports what is wrong with a party.
func (p *Party) faults(path socium.Path) socium.Violations {
	var vs socium.Violations
	if p.Name == "" {
		vs = append(vs, texts.Violation(CodePartyName, path.Field("name")))
	}
	if p.Kind != "" && !p.Kind.Valid() {
		vs = append(vs, texts.Violation(CodeWord, path.Field("kind")).With(socium.Warning))
	}
	if (p.Kind == Branch || p.Kind == Unit) && p.Of == "" {
		vs = append(vs, texts.Violation(CodePartyOf, path.Field("of")).With(socium.Note))
	}
	if v := p.INN.Fault(path.Field("inn")); v != nil {
		vs = append(vs, v)
	}
	if v := p.OGRN.Fault(path.Field("ogrn")); v != nil {
		vs = append(vs, v)
	}
	return vs
}
