package contest

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// OneWin says that who wins in one nomination cannot win another. The entry that gives way leaves its place to the next. The zero
// OneWin sets no limit.
type OneWin struct {
	Per    Per          `json:"per"`              // [PerPerson] or [PerOrganisation]
	Places int          `json:"places,omitempty"` // only places up to this one count as a win; 0: every place
	Keep   Keep         `json:"keep,omitempty"`   // empty: [KeepBest]
	Basis  socium.Basis `json:"basis,omitzero"`
}

// Keep tells which of several wins stays.
type Keep string

const (
	KeepBest  Keep = "best-place" // the best place; of equal places the one in the earlier nomination of the regulation
	KeepFirst Keep = "first"      // the one in the earliest nomination of the regulation
)

var keeps = []Keep{KeepBest, KeepFirst}

// AllKeeps returns every rule.
func AllKeeps() []Keep { return append([]Keep(nil), keeps...) }

// Valid reports whether k is one of the rules.
func (k Keep) Valid() bool { return known(keeps, k) }

// winKey is who wins with an entry; empty: nobody that can be told.
func (w *OneWin) winKey(e *Entry) string {
	if w.Per == PerOrganisation {
		return e.Organisation
	}
	return e.Person
}

// yield finds the entries that must give way, given the results so far.
func (o *Outcome) yield() []int32 {
	w := &o.rules.reg.OneWin
	type win struct {
		entry      int32
		place, nom int
	}
	wins := map[string][]win{}
	var order []string
	for n := range o.results {
		for i := range o.results[n].Standings {
			s := &o.results[n].Standings[i]
			key := w.winKey(&o.in.facts.Entries[s.index])
			if s.Place == 0 || w.Places > 0 && s.Place > w.Places || key == "" {
				continue
			}
			if wins[key] == nil {
				order = append(order, key)
			}
			wins[key] = append(wins[key], win{s.index, s.Place, n})
		}
	}
	var out []int32
	for _, key := range order {
		list := wins[key]
		slices.SortStableFunc(list, func(a, b win) int {
			if w.Keep == KeepFirst {
				return cmp.Compare(a.nom, b.nom)
			}
			return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.nom, b.nom))
		})
		for _, other := range list[1:] {
			if other.nom != list[0].nom { // places shared within one nomination are one win
				out = append(out, other.entry)
			}
		}
	}
	return out
}
