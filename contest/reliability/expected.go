package reliability

import (
	"cmp"
	"math"
	"slices"

	"github.com/socium-go/socium/internal/steady"
)

// An ExpectedRank is the mean of the rank that an entry would have, were its true value and those of the others drawn anew from
// what is believed about them. 1 is best. Two entries with nearly the same expected rank cannot be told apart.
type ExpectedRank struct {
	Entry string  `json:"entry"`
	ER    float64 `json:"er"`    // 1 + Σ_k≠i Φ((m_k − m_i)/√(s_i² + s_k²))
	PCER  float64 `json:"pcer"`  // 100·(ER − 0.5)/n: in which per cent from the top
	SUCRA float64 `json:"sucra"` // (n − ER)/(n − 1): the share of the others that it is better than; 1 when it is alone
	Place int     `json:"place"` // by ER
}

// ExpectedRanks returns the expected ranks by the closed form, best first, equal ones by id. The ranks add up to n(n+1)/2.
// Entries with equal means and no deviation share a rank. The error is below 1e-14 times the number of entries; the time that
// of the square of the number of different distributions that lie within reach of each other. contests.md 4.7.
//
// The error is [CodeParameter] for a deviation that is negative or a number that is not finite.
func ExpectedRanks(list []Posterior) ([]ExpectedRank, error) {
	for _, p := range list {
		if !(p.SD >= 0) || !finite(p.Mean) || !finite(p.SD) {
			return nil, undefined(CodeParameter, word("name", "posterior"))
		}
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(list[b].Mean, list[a].Mean), cmp.Compare(list[a].SD, list[b].SD), cmp.Compare(list[a].Entry, list[b].Entry))
	})
	var groups []group // equal distributions, best mean first
	widest := 0.0
	for _, i := range order {
		p := list[i]
		widest = max(widest, p.SD)
		if n := len(groups); n > 0 && groups[n-1].mean == p.Mean && groups[n-1].sd == p.SD {
			groups[n-1].size++
			continue
		}
		groups = append(groups, group{mean: p.Mean, sd: p.SD, size: 1})
	}
	expect(groups, widest)
	out, at, left := make([]ExpectedRank, 0, len(list)), 0, 0.0
	n := float64(len(list))
	for _, i := range order {
		if left == 0 {
			left = groups[at].size
			at++
		}
		left--
		er := groups[at-1].better.Sum()
		x := ExpectedRank{Entry: list[i].Entry, ER: er, PCER: float64(100*(er-0.5)) / n, SUCRA: 1}
		if len(list) > 1 {
			x.SUCRA = (n - er) / (n - 1)
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b ExpectedRank) int {
		return cmp.Or(cmp.Compare(a.ER, b.ER), cmp.Compare(a.Entry, b.Entry))
	})
	for i := range out {
		out[i].Place = i + 1
		if i > 0 && out[i].ER-out[i-1].ER < 1e-9 {
			out[i].Place = out[i-1].Place
		}
	}
	return out, nil
}

type group struct {
	mean, sd, size float64
	better         steady.Adder
}

// expect adds to each group 1, half of its own others, and the chance of every other group to be better.
func expect(groups []group, widest float64) {
	table := steady.NewNormalTable()
	reach := float64(9 * float64(math.Sqrt2*widest)) // beyond nine deviations a chance is below 1e-18
	above := 0.0                                     // entries in groups before the window of group i
	from := 0
	for i := range groups {
		g := &groups[i]
		g.better.Add(1 + float64((g.size-1)/2))
		for from < i && groups[from].mean-g.mean > reach {
			above += groups[from].size
			from++
		}
		g.better.Add(above)
		for k := from; k < i; k++ {
			o := &groups[k]
			p := 1.0 / 2
			if sd := math.Sqrt(float64(g.sd*g.sd) + float64(o.sd*o.sd)); sd > 0 {
				p = table.Tail((o.mean - g.mean) / sd) // that g is better after all
			} else if o.mean > g.mean {
				p = 0
			}
			o.better.Add(float64(p * g.size))
			g.better.Add(float64((1 - p) * o.size))
		}
	}
}

func finite(x float64) bool { return math.Abs(x) <= math.MaxFloat64/4 }
