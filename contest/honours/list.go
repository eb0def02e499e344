package honours

import (
	"slices"

	"github.com/socium-go/socium"
)

// A List (список отмеченных) is a list of honours as a report tells it: a number of people, divided into groups, these into smaller ones. Names
// and parts of the numbers may be missing.
type List struct {
	Title  socium.Text `json:"title,omitzero"`
	On     socium.Date `json:"on,omitzero"`
	Groups []Group     `json:"groups"`
	Grants []Grant     `json:"grants,omitempty"` // those that are known one by one
}

// A Group is a number of people who got the same award or were honoured on the same occasion.
type Group struct {
	Title  socium.Text  `json:"title,omitzero"`
	Award  string       `json:"award,omitempty"` // [Award.ID]
	People socium.Count `json:"people,omitzero"` // zero: not told
	// Beside says that the group stands beside the others and is not part of the whole ("another 407 were given diplomas").
	Beside bool    `json:"beside,omitempty"`
	Parts  []Group `json:"parts,omitempty"` // what it is made of
}

// Total returns the number of people of a group: what is told, or the sum of the parts where nothing is. Unknown parts make it "at least".
func (g Group) Total() socium.Count {
	if !g.People.IsZero() || len(g.Parts) == 0 {
		return g.People
	}
	return g.sum()
}

func (g Group) sum() socium.Count {
	return socium.SumCounts(func(yield func(socium.Count) bool) {
		for _, p := range g.Parts {
			if !p.Beside && !yield(p.Total()) {
				return
			}
		}
	})
}

// People returns the sum of the groups, with those that stand beside or without.
func (l List) People(beside bool) socium.Count {
	return socium.SumCounts(func(yield func(socium.Count) bool) {
		for _, g := range l.Groups {
			if (beside || !g.Beside) && !yield(g.Total()) {
				return
			}
		}
	})
}

// Reconcile finds every sum that does not come out: a group whose exact parts add up to something else, parts that exceed the whole while others are
// unknown, and grants known one by one that are more than their group. Published numbers are kept as they are; the violations are warnings.
func (l List) Reconcile() socium.Violations {
	var vs socium.Violations
	for i := range l.Groups {
		vs = l.Groups[i].reconcile(socium.Path("groups").Index(i), vs)
	}
	counts := map[string]int64{}
	for _, g := range l.Grants {
		counts[g.Award]++
	}
	var walk func(path socium.Path, groups []Group)
	walk = func(path socium.Path, groups []Group) {
		for i := range groups {
			g := &groups[i]
			if told, exact := g.People.Exact(); exact && g.Award != "" && counts[g.Award] > told {
				vs = append(vs, mismatch(path.Index(i), told, counts[g.Award]))
			}
			walk(path.Index(i).Field("parts"), g.Parts)
		}
	}
	walk("groups", l.Groups)
	return vs
}

func (g *Group) reconcile(path socium.Path, vs socium.Violations) socium.Violations {
	if len(g.Parts) > 0 {
		told, exact := g.People.Exact()
		sum := g.sum()
		parts, all := sum.Exact()
		least, some := sum.N()
		switch {
		case exact && all && told != parts:
			vs = append(vs, mismatch(path, told, parts))
		case exact && !all && some && sum.Exactness() == socium.CountAtLeast && least > told:
			vs = append(vs, mismatch(path, told, least))
		}
	}
	for i := range g.Parts {
		vs = g.Parts[i].reconcile(path.Field("parts").Index(i), vs)
	}
	return vs
}

func mismatch(path socium.Path, told, sum int64) *socium.Violation {
	v := catalogue.Violation(CodeListSum, path, socium.Arg{Name: "told", Value: socium.ValueOf(told)}, socium.Arg{Name: "sum", Value: socium.ValueOf(sum)})
	return v.With(socium.Warning)
}

// ByAward returns how many grants of each award the list knows one by one, the awards in the order of their first grant.
func (l List) ByAward() []Group {
	var list []Group
	for _, g := range l.Grants {
		i := slices.IndexFunc(list, func(x Group) bool { return x.Award == g.Award })
		if i < 0 {
			list = append(list, Group{Award: g.Award})
			i = len(list) - 1
		}
		n, _ := list[i].People.Exact()
		list[i].People = socium.CountOf(n + 1)
	}
	return list
}
