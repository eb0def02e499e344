package moves_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/moves"
)

const million = 1_000_000

// every calls f for every assignment that breaks no bound.
func every(p *moves.Problem, f func(sets []uint32, v score)) {
	sets := make([]uint32, p.Entries)
	var walk func(e int)
	walk = func(e int) {
		if e == p.Entries {
			if v, ok := rate(p, sets); ok {
				f(sets, v)
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
}

func masks(p *moves.Problem, pairs []moves.Pair) []uint32 {
	sets := make([]uint32, p.Entries)
	for _, pair := range pairs {
		sets[pair.Entry] |= 1 << pair.Reviewer
	}
	return sets
}

// dearest returns the greatest cost of a pair, and the greatest mean cost of an entry times 6.
func dearest(p *moves.Problem, sets []uint32) (pair, mean int) {
	pair = -1
	for e := range p.Entries {
		sum, got := 0, 0
		for x := range p.Reviewers {
			if sets[e]>>x&1 == 1 {
				got++
				if c := p.Cost[e*p.Reviewers+x]; c != moves.Barred {
					sum += int(c)
					pair = max(pair, int(c))
				}
			}
		}
		sum += 1_000_000 * (int(p.Demand[e]) - got)
		mean = max(mean, sum*6/int(p.Demand[e]))
	}
	return pair, mean
}

func copied(p *moves.Problem) *moves.Problem {
	q := *p
	q.Cost = slices.Clone(p.Cost)
	return &q
}

func TestThresholdAgainstExhaustiveSearch(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := instance(r, seed%2 == 1, false, false, false)
		best := score{empty: math.MaxInt}
		every(p, func(_ []uint32, v score) {
			if v.empty < best.empty || v.empty == best.empty && v.under < best.under {
				best = v
			}
		})
		wantPair, wantUneven, wantCost := math.MaxInt, 0, 0
		every(p, func(sets []uint32, v score) {
			if v.empty == best.empty && v.under == best.under {
				pair, _ := dearest(p, sets)
				if pair < wantPair || pair == wantPair && (v.uneven < wantUneven || v.uneven == wantUneven && v.cost < wantCost) {
					wantPair, wantUneven, wantCost = pair, v.uneven, v.cost
				}
			}
		})
		s, _ := moves.Threshold(copied(p))
		sets := masks(p, s.Pairs())
		v, ok := rate(p, sets)
		require.True(t, ok, "seed %d", seed)
		pair, _ := dearest(p, sets)
		require.Equal(t, []int{best.empty, best.under, wantPair, wantUneven, wantCost}, []int{v.empty, v.under, pair, v.uneven, v.cost}, "seed %d: %+v", seed, p)
	}
}

func TestFairestAgainstExhaustiveSearch(t *testing.T) {
	proven := 0
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 12))
		p := instance(r, seed%2 == 1, false, false, false)
		best := score{empty: math.MaxInt}
		every(p, func(_ []uint32, v score) {
			if v.empty < best.empty || v.empty == best.empty && v.under < best.under {
				best = v
			}
		})
		wantMean, wantCost := math.MaxInt, 0
		every(p, func(sets []uint32, v score) {
			if v.empty == best.empty && v.under == best.under {
				if _, mean := dearest(p, sets); mean < wantMean || mean == wantMean && v.cost < wantCost {
					wantMean, wantCost = mean, v.cost
				}
			}
		})
		f := moves.Fairest(copied(p), make([]int64, p.Entries), million)
		sets := masks(p, f.Pairs())
		v, ok := rate(p, sets)
		require.True(t, ok, "seed %d", seed)
		_, mean := dearest(p, sets)
		require.EqualValues(t, mean, f.Worst*6/f.Unit, "seed %d", seed)
		require.LessOrEqual(t, int(f.Bound*6/f.Unit), wantMean, "seed %d", seed)
		if best.empty > 0 && !f.Proven {
			require.Equal(t, []int{best.empty, best.under}, []int{v.empty, v.under}, "seed %d", seed)
			continue
		}
		proven++
		require.True(t, f.Proven, "seed %d", seed)
		require.Equal(t, f.Bound, f.Worst)
		require.Equal(t, []int{best.empty, best.under, wantMean, wantCost}, []int{v.empty, v.under, mean, v.cost}, "seed %d: %+v", seed, p)
	}
	assert.Greater(t, proven, 50)
}

// However few steps there are, nobody is served worse than in the optimum, nothing is given up, and the bound holds.
func TestFairestWithFewSteps(t *testing.T) {
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 15))
		overlap := seed%5 == 0
		p := instance(r, seed%2 == 1 && !overlap, seed%3 == 0 && !overlap, false, overlap)
		base := make([]int64, p.Entries)
		want := math.MaxInt
		goal := exhaustive(p)
		every(p, func(sets []uint32, v score) {
			if v.empty == goal.empty && v.under == goal.under {
				_, mean := dearest(p, sets)
				want = min(want, mean)
			}
		})
		plain := moves.New(copied(p))
		plain.Solve()
		_, most := dearest(p, masks(p, plain.Pairs()))
		last := math.MaxInt
		for _, steps := range []int64{1, 2_000, 20_000, 5 * million} {
			f := moves.Fairest(copied(p), base, steps)
			v, ok := rate(p, masks(p, f.Pairs()))
			require.True(t, ok, "seed %d", seed)
			require.Equal(t, []int{goal.empty, goal.under}, []int{v.empty, v.under}, "seed %d", seed)
			require.EqualValues(t, v.cost, f.Cost, "seed %d", seed)
			_, mean := dearest(p, masks(p, f.Pairs()))
			require.EqualValues(t, mean, f.Worst*6/f.Unit, "seed %d", seed)
			require.LessOrEqual(t, mean, most, "seed %d, steps %d", seed, steps)
			require.LessOrEqual(t, f.Bound*6/f.Unit, int64(want), "seed %d, steps %d", seed, steps)
			last = mean
		}
		if goal.empty == 0 && !overlap {
			require.Equal(t, want, last, "seed %d", seed)
		}
	}
}

// On a size that cannot be searched to the end the answer is an assignment within all bounds, dearer than the optimum in all and
// much cheaper for the entry served worst.
func TestFairestOnHardSizes(t *testing.T) {
	for _, size := range []struct{ n, m int }{{70, 15}, {300, 40}} {
		p := large("popular", size.n, size.m)
		cheapest := moves.New(copied(p))
		cheapest.Solve()
		weigh := func(pairs []moves.Pair) (total, worst int64) {
			by, load := make([]int64, size.n), make([]int32, size.m)
			require.Len(t, pairs, 3*size.n)
			for _, pair := range pairs {
				c := int64(p.Cost[int(pair.Entry)*size.m+int(pair.Reviewer)])
				require.Less(t, c, int64(moves.Barred))
				total, by[pair.Entry] = total+c, by[pair.Entry]+c
				load[pair.Reviewer]++
			}
			for x, l := range load {
				require.True(t, p.Low[x] <= l && l <= p.High[x])
			}
			return total, slices.Max(by)
		}
		least, plain := weigh(cheapest.Pairs())
		f := moves.Fairest(copied(p), make([]int64, size.n), 8*million)
		total, worst := weigh(f.Pairs())
		assert.Equal(t, total, f.Cost)
		assert.Equal(t, worst, f.Worst*3/f.Unit)
		assert.GreaterOrEqual(t, total, least)
		assert.Less(t, 10*worst, 8*plain)
		assert.LessOrEqual(t, f.Bound, f.Worst)
		assert.Greater(t, 10*f.Bound, 9*f.Worst)
		if size.n < 100 {
			again := moves.Fairest(copied(p), make([]int64, size.n), 8*million)
			assert.Equal(t, f.Pairs(), again.Pairs())
		}
	}
}

// Every shortage is shown by sets whose numbers are those of Hall's condition, worked out from the problem alone.
func TestShortIsAViolatorOfHall(t *testing.T) {
	seen := 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 13))
		p := instance(r, false, false, false, false)
		s := moves.New(copied(p))
		s.Solve()
		missing := 0
		taken := map[int32]bool{}
		for _, b := range s.Short() {
			seen++
			hall := func(entries []int32) (need, have int) {
				for _, e := range entries {
					need += int(p.Demand[e])
				}
				for x := range p.Reviewers {
					open := 0
					for _, e := range entries {
						if p.Cost[int(e)*p.Reviewers+x] != moves.Barred {
							open++
						}
					}
					have += min(open, int(p.High[x]))
				}
				return need, have
			}
			need, have := hall(b.Entries)
			assert.Equal(t, []int{need, have}, []int{b.Need, b.Have}, "seed %d", seed)
			missing += b.Need - b.Have
			for i, e := range b.Entries {
				assert.False(t, taken[e], "seed %d: entry %d stands in two blocks", seed, e)
				taken[e] = true
				n, h := hall(slices.Delete(slices.Clone(b.Entries), i, i+1))
				assert.Less(t, n-h, b.Need-b.Have, "seed %d: entry %d is not needed", seed, e)
			}
			core := s.Core(b.Entries)
			n, h := hall(core)
			assert.Greater(t, n, h, "seed %d: core", seed)
			for drop := range core { // without any one entry, every subset can be served
				rest := slices.Delete(slices.Clone(core), drop, drop+1)
				for mask := range 1 << len(rest) {
					var sub []int32
					for i, e := range rest {
						if mask>>i&1 == 1 {
							sub = append(sub, e)
						}
					}
					n, h := hall(sub)
					assert.LessOrEqual(t, n, h, "seed %d: core", seed)
				}
			}
		}
		assert.Equal(t, s.Value().Empty, missing, "seed %d", seed)
	}
	assert.Greater(t, seen, 50)
}

func TestIdleShowsWhyALeastLoadIsNotMet(t *testing.T) {
	seen := 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 14))
		p := instance(r, seed%2 == 1, false, false, false)
		s := moves.New(copied(p))
		s.Solve()
		lacking := 0
		for _, b := range s.Idle() {
			seen++
			lacking += b.Need - b.Have
			// Nobody could give these reviewers more: exhaustive search.
			most := 0
			every(p, func(sets []uint32, _ score) {
				n := 0
				for _, x := range b.Reviewers {
					load := 0
					for _, set := range sets {
						load += int(set >> x & 1)
					}
					n += min(load, int(p.Low[x]))
				}
				most = max(most, n)
			})
			assert.Equal(t, most, b.Have, "seed %d", seed)
		}
		assert.Equal(t, s.Value().Under, lacking, "seed %d", seed)
	}
	assert.Greater(t, seen, 30)
}
