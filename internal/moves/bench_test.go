package moves_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/socium-go/socium/internal/moves"
)

// large returns a problem of the size: three reviews an entry, one reviewer in fifty in conflict, own region of 85 barred,
// loads between 80 % and 110 % of the mean.
func large(kind string, n, m int) *moves.Problem {
	r := rand.New(rand.NewPCG(uint64(n), uint64(m)))
	p := &moves.Problem{Entries: n, Reviewers: m, Cost: make([]int32, n*m)}
	for range n {
		p.Demand = append(p.Demand, 3)
	}
	lo, hi := 3*n*80/100/m, (3*n*110/100+m-1)/m
	if kind == "tight" {
		lo, hi = 3*n/m, (3*n+m-1)/m
	}
	fame, home := make([]int, m), make([]int, m)
	for x := range m {
		p.Low, p.High = append(p.Low, int32(lo)), append(p.High, int32(hi))
		fame[x], home[x] = r.IntN(700_000), r.IntN(85)
	}
	for e := range n {
		region := r.IntN(85)
		for x := range m {
			c := int32(r.IntN(1_000_001))
			switch kind {
			case "popular":
				c = int32(fame[x] + r.IntN(300_001))
			case "bids":
				c = int32(r.IntN(3)) * 500_000
			case "flat":
				c = 0
			}
			if home[x] == region || r.IntN(50) == 0 {
				c = moves.Barred
			}
			p.Cost[e*m+x] = c
		}
	}
	if kind == "sparse" {
		p.Start = []int32{0}
		cost := p.Cost
		p.Cost = nil
		for e := range n {
			list := r.Perm(m)[:50]
			slices.Sort(list)
			for _, x := range list {
				if c := cost[e*m+x]; c != moves.Barred {
					p.Who = append(p.Who, int32(x))
					p.Cost = append(p.Cost, c)
				}
			}
			p.Start = append(p.Start, int32(len(p.Who)))
		}
	}
	return p
}

func BenchmarkSolve(b *testing.B) {
	for _, size := range []struct{ n, m int }{{20, 8}, {1000, 100}, {10_000, 500}, {10_000, 1000}} {
		for _, kind := range []string{"random", "tight", "popular", "bids", "flat", "sparse"} {
			if kind == "sparse" && size.m < 100 {
				continue
			}
			b.Run(fmt.Sprintf("%s/entries=%d/reviewers=%d", kind, size.n, size.m), func(b *testing.B) {
				p := large(kind, size.n, size.m)
				cost := slices.Clone(p.Cost)
				b.ReportAllocs()
				paths := 0
				for b.Loop() {
					q := *p
					q.Cost = slices.Clone(cost)
					s := moves.New(&q)
					s.Solve()
					paths = s.Paths()
				}
				b.ReportMetric(float64(paths), "paths")
			})
		}
	}
}

// What fairness costs, beside the optimum of the same problem.
func BenchmarkFairest(b *testing.B) {
	for _, size := range []struct{ n, m int }{{20, 8}, {300, 40}, {1000, 100}} {
		for _, kind := range []string{"random", "popular"} {
			p := large(kind, size.n, size.m)
			cost := slices.Clone(p.Cost)
			b.Run(fmt.Sprintf("%s/entries=%d/reviewers=%d", kind, size.n, size.m), func(b *testing.B) {
				b.ReportAllocs()
				base := make([]int64, size.n)
				var f moves.Fair
				for b.Loop() {
					q := *p
					q.Cost = slices.Clone(cost)
					f = moves.Fairest(&q, base, 100*million)
				}
				b.ReportMetric(float64(f.Worst)/float64(max(f.Bound, 1)), "worst/bound")
			})
		}
	}
}
