package assign

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Quota bounds how many reviewers of a group one entry has. It is read from left to right:
//
//	Exactly(1, Own("region"))          one from the entrant's region
//	None(Own("region"))                none from it
//	AtMost(1, Of("newcomer"))          at most one newcomer
//	AtMost(1, EachOf("organisation"))  at most one of the same organisation
//	AtLeast(1, Of("topic:family"))     at least one who knows families
//
// Quotas may nest, be apart or overlap. As long as of any two groups one holds the other or they have no common reviewer,
// the plan is optimal; where they overlap otherwise, it is proven optimal or says how far from it it can be.
type Quota struct {
	Group Group           `json:"group"`
	Min   int             `json:"min,omitempty"`
	Max   socium.Opt[int] `json:"max,omitzero"`   // unknown: no upper bound
	Basis socium.Basis    `json:"basis,omitzero"` // the clause of the regulation, for reports
}

// A Group is a set of reviewers as seen from an entry.
type Group struct {
	Label Label `json:"label"` // a kind, or a kind and a name
	Scope Scope `json:"scope,omitempty"`
}

// A Scope says whom a [Group] means.
type Scope string

const (
	ScopeHolders Scope = "holders" // reviewers who bear the label; the zero Scope means it too
	ScopeOwn     Scope = "own"     // reviewers who share a label of the kind with the entry
	ScopeEach    Scope = "each"    // for every label of the kind by itself: its holders
)

var scopes = []Scope{ScopeHolders, ScopeOwn, ScopeEach}

// AllScopes returns every scope.
func AllScopes() []Scope { return slices.Clone(scopes) }

// Valid reports whether s is one of the known words.
func (s Scope) Valid() bool { return slices.Contains(scopes, s) }

// Of is the group of reviewers who bear the label: of the kind, or the very label when it has a name.
func Of(l Label) Group { return Group{l, ScopeHolders} }

// Own is the group of reviewers who share a label of the kind with the entry. An entry without one has no such group: quotas
// on it do not apply to it.
func Own(kind string) Group { return Group{Label(kind), ScopeOwn} }

// EachOf makes a quota hold for each label of the kind by itself.
func EachOf(kind string) Group { return Group{Label(kind), ScopeEach} }

// AtLeast asks for n or more of the group.
func AtLeast(n int, g Group) Quota { return Quota{Group: g, Min: n} }

// AtMost allows n of the group.
func AtMost(n int, g Group) Quota { return Quota{Group: g, Max: socium.Some(n)} }

// Exactly asks for n of the group.
func Exactly(n int, g Group) Quota { return Quota{Group: g, Min: n, Max: socium.Some(n)} }

// None bars the group.
func None(g Group) Quota { return AtMost(0, g) }

// In returns the quota in words: "из того же региона (region): ровно 1".
func (q Quota) In(lang socium.Lang) string {
	group := scopeTexts[q.Group.scope()].Fill(socium.Arg{Name: "label", Value: socium.Word(q.Group.Label)})
	hi, bounded := q.Max.Get()
	bound := socium.Text{RU: "от {min}", EN: "at least {min}"}
	switch {
	case bounded && hi == 0:
		bound = socium.Text{RU: "ни одного", EN: "none"}
	case bounded && q.Min == hi:
		bound = socium.Text{RU: "ровно {max}", EN: "exactly {max}"}
	case bounded && q.Min == 0:
		bound = socium.Text{RU: "не больше {max}", EN: "at most {max}"}
	case bounded:
		bound = socium.Text{RU: "от {min} до {max}", EN: "{min} to {max}"}
	}
	bound = bound.Fill(socium.Arg{Name: "min", Value: socium.ValueOf(q.Min)}, socium.Arg{Name: "max", Value: socium.ValueOf(hi)})
	text := group.In(lang) + ": " + bound.In(lang)
	if !q.Basis.IsZero() {
		text += " (" + q.Basis.In(lang) + ")"
	}
	return text
}

var scopeTexts = map[Scope]socium.Text{
	ScopeHolders: {RU: "с пометкой {label}", EN: "labelled {label}"},
	ScopeOwn:     {RU: "с той же пометкой {label}, что у заявки", EN: "with the entry's own {label}"},
	ScopeEach:    {RU: "с одной и той же пометкой {label}", EN: "with any one {label}"},
}

func (g Group) scope() Scope {
	if g.Scope == "" {
		return ScopeHolders
	}
	return g.Scope
}
