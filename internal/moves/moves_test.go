package moves_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/moves"
)

// instance is a small problem and its exhaustive answer.
func instance(r *rand.Rand, quotas, fixed, given, cross bool) *moves.Problem {
	n, m := 1+r.IntN(4), 2+r.IntN(4)
	p := &moves.Problem{Entries: n, Reviewers: m}
	total := 0
	for range n {
		k := 1 + r.IntN(min(3, m))
		total += k
		p.Demand = append(p.Demand, int32(k))
	}
	for range m {
		lo := r.IntN(1 + total/m)
		p.Low = append(p.Low, int32(lo))
		p.High = append(p.High, int32(lo+r.IntN(3)))
	}
	span := []int{2, 5, 100}[r.IntN(3)]
	for range n * m {
		c := int32(r.IntN(span))
		if r.IntN(5) == 0 {
			c = moves.Barred
		}
		p.Cost = append(p.Cost, c)
	}
	if quotas {
		shapes := 1 + r.IntN(2)
		for range shapes {
			sh := moves.Shape{Parent: []int32{-1}, Low: []int32{0}, High: []int32{99}}
			for v := range 1 + r.IntN(3) {
				parent := r.IntN(v + 1)
				hi := 1 + r.IntN(2)
				lo := 0
				if parent == 0 && sh.Low[0] == 0 && r.IntN(2) == 0 {
					lo = 1
					sh.Low[0] = 1 // at most one least per tree: always possible
				}
				if parent != 0 {
					hi = min(hi, int(sh.High[parent]))
				}
				sh.Parent = append(sh.Parent, int32(parent))
				sh.Low = append(sh.Low, int32(lo))
				sh.High = append(sh.High, int32(hi))
			}
			sh.Low[0] = 0
			for range m {
				sh.Home = append(sh.Home, int32(r.IntN(len(sh.Parent))))
			}
			p.Shapes = append(p.Shapes, sh)
		}
		for range n {
			p.ShapeOf = append(p.ShapeOf, int32(r.IntN(shapes+1)-1))
		}
	}
	if cross {
		sh := moves.Shape{Parent: []int32{-1}, Low: []int32{0}, High: []int32{99}}
		for range 2 {
			hi := int32(1 + r.IntN(3))
			sh.Parent, sh.Low, sh.High = append(sh.Parent, 0), append(sh.Low, 0), append(sh.High, hi)
		}
		sh.Low[1] = int32(r.IntN(2))
		for range m {
			sh.Home = append(sh.Home, int32(r.IntN(3)))
		}
		for range 1 + r.IntN(2) {
			q := moves.Cross{High: int32(r.IntN(2))}
			for range m {
				q.Members = append(q.Members, r.IntN(2) == 0)
			}
			sh.Cross = append(sh.Cross, q)
		}
		p.Shapes = append(p.Shapes, sh)
		for range n {
			p.ShapeOf = append(p.ShapeOf, int32(min(r.IntN(4), 1)-1))
		}
	}
	if fixed && !quotas && r.IntN(2) == 0 {
		e := r.IntN(n)
		x := r.IntN(m)
		p.Cost[e*m+x] = moves.Barred
		p.Fixed = append(p.Fixed, moves.Pair{Entry: int32(e), Reviewer: int32(x)})
	}
	if given {
		for e := range n {
			for x := range m {
				if r.IntN(3) == 0 && p.Cost[e*m+x] != moves.Barred {
					p.Given = append(p.Given, moves.Pair{Entry: int32(e), Reviewer: int32(x)})
				}
			}
		}
	}
	return p
}

// A score orders solutions: fewer empty slots, fewer missing least loads, more given pairs, less cost.
type score struct{ empty, under, uneven, lost, cost int }

func (a score) less(b score) bool {
	switch {
	case a.empty != b.empty:
		return a.empty < b.empty
	case a.under != b.under:
		return a.under < b.under
	case a.uneven != b.uneven:
		return a.uneven < b.uneven
	case a.lost != b.lost:
		return a.lost < b.lost
	}
	return a.cost < b.cost
}

func rate(p *moves.Problem, sets []uint32) (score, bool) {
	n, m := p.Entries, p.Reviewers
	var s score
	load := make([]int, m)
	for e := range n {
		got := 0
		for x := range m {
			if sets[e]>>x&1 == 1 {
				got++
				load[x]++
				isFixed := false
				for _, f := range p.Fixed {
					isFixed = isFixed || int(f.Entry) == e && int(f.Reviewer) == x
				}
				if !isFixed {
					if p.Cost[e*m+x] == moves.Barred {
						return s, false
					}
					s.cost += int(p.Cost[e*m+x])
				}
			}
		}
		if got > int(p.Demand[e]) {
			return s, false
		}
		s.empty += int(p.Demand[e]) - got
		if d := int(p.Demand[e]) - got; len(p.Given) == 0 {
			s.uneven += d * (d - 1) / 2
		}
		if p.ShapeOf != nil && p.ShapeOf[e] >= 0 {
			sh := p.Shapes[p.ShapeOf[e]]
			count := make([]int32, len(sh.Parent))
			for x := range m {
				if sets[e]>>x&1 == 1 {
					for v := sh.Home[x]; v >= 0; v = sh.Parent[v] {
						count[v]++
					}
				}
			}
			need := int32(0)
			for v := range sh.Parent {
				if v > 0 && count[v] > sh.High[v] {
					return s, false
				}
				if v > 0 {
					need += max(0, sh.Low[v]-count[v]) // one least per tree: the sum is what is missing
				}
			}
			if int(need) > int(p.Demand[e])-got {
				return s, false
			}
			for _, q := range sh.Cross {
				over := int32(0)
				for x := range m {
					if sets[e]>>x&1 == 1 && q.Members[x] {
						over++
					}
				}
				if over > q.High {
					return s, false
				}
			}
		}
	}
	for _, f := range p.Fixed {
		if sets[f.Entry]>>f.Reviewer&1 == 0 {
			return s, false
		}
	}
	for x := range m {
		high := int(p.High[x])
		for _, f := range p.Fixed {
			if int(f.Reviewer) == x {
				high = max(high, 1)
			}
		}
		if load[x] > high {
			return s, false
		}
		s.under += max(0, int(p.Low[x])-load[x])
	}
	for _, g := range p.Given {
		if sets[g.Entry]>>g.Reviewer&1 == 0 {
			s.lost++
		}
	}
	return s, true
}

func exhaustive(p *moves.Problem) score {
	best := score{empty: math.MaxInt}
	sets := make([]uint32, p.Entries)
	var walk func(e int)
	walk = func(e int) {
		if e == p.Entries {
			if s, ok := rate(p, sets); ok && s.less(best) {
				best = s
			}
			return
		}
		for set := uint32(0); set < 1<<p.Reviewers; set++ {
			n := 0
			for b := set; b != 0; b &= b - 1 {
				n++
			}
			if n <= int(p.Demand[e]) {
				sets[e] = set
				walk(e + 1)
			}
		}
	}
	walk(0)
	return best
}

func TestAgainstExhaustiveSearch(t *testing.T) {
	kinds := []struct {
		name                                string
		quotas, fixed, given, cross, sparse bool
	}{
		{name: "plain"}, {name: "sparse", sparse: true}, {name: "fixed", fixed: true}, {name: "given", fixed: true, given: true},
		{name: "quotas", quotas: true}, {name: "quotas given", quotas: true, given: true, sparse: true},
		{name: "cross", cross: true}, {name: "cross given", cross: true, given: true, sparse: true},
	}
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			for seed := range uint64(160) {
				r := rand.New(rand.NewPCG(seed, 7))
				p := instance(r, kind.quotas, kind.fixed, kind.given, kind.cross)
				want := exhaustive(p)
				q := *p
				q.Cost = append([]int32(nil), p.Cost...)
				if kind.sparse {
					q.Start, q.Who, q.Cost = []int32{0}, nil, nil
					for e := range p.Entries {
						for x := range p.Reviewers {
							if c := p.Cost[e*p.Reviewers+x]; c != moves.Barred {
								q.Who = append(q.Who, int32(x))
								q.Cost = append(q.Cost, c)
							}
						}
						q.Start = append(q.Start, int32(len(q.Who)))
					}
				}
				s := moves.New(&q)
				if seed%2 == 0 || kind.cross {
					s.Solve()
				} else {
					s.SolveFrom(func(int) int64 { return int64(r.IntN(21) - 10) })
				}
				sets := make([]uint32, p.Entries)
				for _, pair := range s.Pairs() {
					sets[pair.Entry] |= 1 << pair.Reviewer
				}
				got, ok := rate(p, sets)
				require.True(t, ok, "seed %d: %+v", seed, p)
				_, proven := s.Bound()
				require.True(t, proven, "seed %d: %+v", seed, p)
				require.Equal(t, want, got, "seed %d: %+v", seed, p)
			}
		})
	}
}

// At the end no move may pay at the prices that the solver holds: this proves the optimum at any size.
func TestCertificate(t *testing.T) {
	for _, kind := range []string{"random", "tight", "popular", "bids", "flat", "sparse"} {
		t.Run(kind, func(t *testing.T) {
			p := large(kind, 600, 60)
			s := moves.New(p)
			s.Solve()
			require.Empty(t, s.Paying())
			load := make([]int32, p.Reviewers)
			pairs := s.Pairs()
			require.Len(t, pairs, 3*p.Entries)
			for _, pair := range pairs {
				load[pair.Reviewer]++
			}
			for x, l := range load {
				require.True(t, p.Low[x] <= l && l <= p.High[x], "load %d of reviewer %d", l, x)
			}
		})
	}
}
