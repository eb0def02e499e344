package ranks

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/socium-go/socium"
)

// A Method names how a [Ranking] came about.
type Method string

const (
	MethodBorda       Method = "borda"             // [Profile.Borda]
	MethodCopeland    Method = "copeland"          // [Profile.Copeland]
	MethodSchulze     Method = "schulze"           // [Profile.Schulze]
	MethodRankedPairs Method = "ranked-pairs"      // [Profile.RankedPairs]
	MethodMajority    Method = "majority-judgment" // [MajorityJudgment]
)

var methods = []Method{MethodBorda, MethodCopeland, MethodSchulze, MethodRankedPairs, MethodMajority}

// AllMethods returns every method.
func AllMethods() []Method { return slices.Clone(methods) }

// Valid reports whether m is one of the known words.
func (m Method) Valid() bool { return slices.Contains(methods, m) }

// A Ranking is the order that a method finds: by place, then by id. Entries that the method cannot tell apart share the best of
// their places (1-2-2-4) and are listed in Ties.
type Ranking struct {
	Method  Method     `json:"method"`
	Entries []Ranked   `json:"entries"`
	Ties    [][]string `json:"ties,omitempty"` // sets of two and more, in the order of their places
}

// A Ranked is one entry with its place.
type Ranked struct {
	Entry string        `json:"entry"`
	Place int           `json:"place"`
	Score socium.Number `json:"score"` // points (rounded half up to six decimals, for showing), wins less losses, entries beaten
}

// Winners returns the entries at place 1.
func (r Ranking) Winners() []string {
	var list []string
	for _, e := range r.Entries {
		if e.Place == 1 {
			list = append(list, e.Entry)
		}
	}
	return list
}

// ranking numbers entries that stand in groups from best to worst.
func (p *Profile) ranking(m Method, groups [][]int32, score func(e int32) socium.Number) Ranking {
	r := Ranking{Method: m, Entries: make([]Ranked, 0, len(p.entries))}
	for _, g := range groups {
		slices.Sort(g)
		place := len(r.Entries) + 1
		var names []string
		for _, e := range g {
			r.Entries = append(r.Entries, Ranked{p.entries[e], place, score(e)})
			names = append(names, p.entries[e])
		}
		if len(g) > 1 {
			r.Ties = append(r.Ties, names)
		}
	}
	return r
}

// byScore groups the entries by equal values, the greatest first.
func (p *Profile) byScore(compare func(a, b int32) int) [][]int32 {
	order := make([]int32, len(p.entries))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(compare(b, a), cmp.Compare(a, b)) })
	var groups [][]int32
	for i, e := range order {
		if i > 0 && compare(order[i-1], e) == 0 {
			groups[len(groups)-1] = append(groups[len(groups)-1], e)
			continue
		}
		groups = append(groups, []int32{e})
	}
	return groups
}

// layers groups the entries of a partial order: first those that nobody beats, then those that nobody of the rest beats, and so on.
// In the last group stand those, if any, that beat each other in a circle.
func (p *Profile) layers(beats func(i, j int32) bool) [][]int32 {
	n := int32(len(p.entries))
	beaten := make([]int32, n)
	for i := range n {
		for j := range n {
			if i != j && beats(i, j) {
				beaten[j]++
			}
		}
	}
	left := n
	done := make([]bool, n)
	var groups [][]int32
	for left > 0 {
		var g []int32
		for i := range n {
			if !done[i] && beaten[i] == 0 {
				g = append(g, i)
			}
		}
		if len(g) == 0 {
			for i := range n {
				if !done[i] {
					g = append(g, i)
				}
			}
			return append(groups, g)
		}
		for _, i := range g {
			done[i] = true
			for j := range n {
				if i != j && !done[j] && beats(i, j) {
					beaten[j]--
				}
			}
		}
		left -= int32(len(g))
		groups = append(groups, g)
	}
	return groups
}

// shown returns a fraction rounded half up to six decimals.
func shown(v *big.Rat) socium.Number {
	n, _ := socium.ParseNumber(v.FloatString(6))
	return n
}
