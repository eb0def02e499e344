package moves_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/moves"
)

// inserted is the hand-written version to compare with: entries come one by one, each review by one shortest path over the
// reviewers with a table of cheapest moves. It knows greatest loads only and returns the total cost.
func inserted(p *moves.Problem) int64 {
	n, m := p.Entries, p.Reviewers
	cost := p.Cost
	held := make([][]int32, n)
	of := make([][]int32, m)
	table := make([]int64, m*m)
	arg := make([]int32, m*m)
	pi, dist := make([]int64, m), make([]int64, m)
	from, done := make([]int32, m), make([]bool, m)
	const none = math.MaxInt64 / 4
	row := func(r int32) {
		for x := range m {
			best, who := int64(none), int32(-1)
			for _, e := range of[r] {
				c := cost[int(e)*m+x]
				if c == moves.Barred || slices.Contains(held[e], int32(x)) {
					continue
				}
				if v := int64(c) - int64(cost[int(e)*m+int(r)]); v < best {
					best, who = v, e
				}
			}
			table[int(r)*m+x], arg[int(r)*m+x] = best, who
		}
	}
	for r := range int32(m) {
		row(r)
	}
	for e := range int32(n) {
		for range p.Demand[e] {
			// From e to any reviewer with room.
			for x := range m {
				dist[x], from[x], done[x] = none, -1, false
				if c := cost[int(e)*m+x]; c != moves.Barred && !slices.Contains(held[e], int32(x)) {
					dist[x] = int64(c) - pi[x]
				}
			}
			end := int32(-1)
			for {
				u := int32(-1)
				for x := range int32(m) {
					if !done[x] && dist[x] < none && (u < 0 || dist[x] < dist[u]) {
						u = x
					}
				}
				if u < 0 {
					return -1
				}
				done[u] = true
				if len(of[u]) < int(p.High[u]) {
					end = u
					break
				}
				for x := range m {
					if t := table[int(u)*m+x]; !done[x] && t < none {
						if d := dist[u] + t + pi[u] - pi[x]; d < dist[x] {
							dist[x], from[x] = d, u
						}
					}
				}
			}
			for x := range m {
				if done[x] {
					pi[x] += dist[x] - dist[end]
				}
			}
			touched := []int32{end}
			x := end
			for from[x] >= 0 {
				u := from[x]
				who := arg[int(u)*m+int(x)]
				held[who][slices.Index(held[who], u)] = x
				of[u] = slices.Delete(of[u], slices.Index(of[u], who), slices.Index(of[u], who)+1)
				of[x] = append(of[x], who)
				touched = append(append(touched, u), held[who]...)
				x = u
			}
			held[e] = append(held[e], x)
			of[x] = append(of[x], e)
			touched = append(touched, held[e]...)
			slices.Sort(touched)
			for _, r := range slices.Compact(touched) {
				row(r)
			}
		}
	}
	total := int64(0)
	for e := range n {
		for _, x := range held[e] {
			total += int64(cost[e*m+int(x)])
		}
	}
	return total
}

func TestAgainstInsertion(t *testing.T) {
	for _, kind := range []string{"random", "tight", "popular", "bids", "flat"} {
		p := large(kind, 300, 25)
		for x := range p.Low {
			p.Low[x] = 0
		}
		want := inserted(copied(p))
		s := moves.New(p)
		s.Solve()
		require.Equal(t, moves.Value{Cost: want}, s.Value(), kind)
	}
}

// BenchmarkInsertion is the hand-written flow with a table of cheapest moves, for the same instances as BenchmarkSolve
// (without least loads, which it does not know).
func BenchmarkInsertion(b *testing.B) {
	for _, size := range []struct{ n, m int }{{20, 8}, {1000, 100}, {10_000, 500}} {
		for _, kind := range []string{"random", "popular"} {
			if kind == "popular" && size.n > 1000 {
				continue // minutes
			}
			b.Run(fmt.Sprintf("%s/entries=%d/reviewers=%d", kind, size.n, size.m), func(b *testing.B) {
				p := large(kind, size.n, size.m)
				b.ReportAllocs()
				for b.Loop() {
					inserted(p)
				}
			})
		}
	}
}
