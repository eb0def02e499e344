package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Ground is a ground on which the council refuses admission (основание для отказа в допуске).
type Ground struct {
	Code  string       `json:"code"`
	Title socium.Text  `json:"title"`
	Basis socium.Basis `json:"basis,omitzero"`
	// On tells which facts suggest it.
	On GroundOn `json:"on,omitempty"`
}

// GroundOn is what suggests a ground by itself; the others are for people to find.
type GroundOn string

// The words of GroundOn.
const (
	OnEligibility GroundOn = "eligibility" // an admission rule fails
	OnDocument    GroundOn = "document"    // the document does not meet the rules, or there are too many applications
	OnDuplicate   GroundOn = "duplicate"   // it coincides with another application of the organisation
)

var groundsOn = []GroundOn{OnEligibility, OnDocument, OnDuplicate}

// AllGroundsOn returns every word.
func AllGroundsOn() []GroundOn { return slices.Clone(groundsOn) }

// Valid reports whether g is one of the words.
func (g GroundOn) Valid() bool { return contains(groundsOn, g) }

// Ground returns a ground of the call by its code.
func (c *Call) Ground(code string) (Ground, bool) {
	i := slices.IndexFunc(c.Grounds, func(g Ground) bool { return g.Code == code })
	if i < 0 {
		return Ground{}, false
	}
	return c.Grounds[i], true
}

// Suggest gathers, for every application of the round, the grounds that the facts suggest: admission rules that fail, documents whose
// faults refuse them (severity [socium.Refuse]), more applications than the call allows, coincidence with another one. All
// grounds of an application are kept. The council decides: hand what it confirms to [Round.Refused]. The order is that of the
// round.
func (r *Round) Suggest(d Duplicates) []Refusal {
	copies := map[string]bool{}
	for _, f := range d.Found {
		copies[f.First], copies[f.Second] = true, true
	}
	crowded := map[string]bool{}
	for _, c := range r.Crowded() {
		for _, n := range c.Applications {
			crowded[n] = true
		}
	}
	var list []Refusal
	for i, a := range r.apps {
		var f Refusal
		for _, g := range r.call.Grounds {
			hit := false
			switch g.On {
			case OnEligibility:
				hit = r.verdicts[i] == socium.Fail
			case OnDocument:
				hit = crowded[a.Number] || len(r.call.Check(a, r.on).AtLeast(socium.Refuse)) > 0
			case OnDuplicate:
				hit = copies[a.Number]
			}
			if hit {
				f.Grounds = append(f.Grounds, g.Code)
			}
		}
		if len(f.Grounds) > 0 {
			f.Application = a.Number
			list = append(list, f)
		}
	}
	return list
}
