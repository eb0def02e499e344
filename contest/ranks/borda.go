package ranks

import (
	"math/big"

	"github.com/socium-go/socium"
)

// Points gives points for positions: the first number for the first, and so on; beyond the list there are none. The zero Points are
// Borda's own: with n entries the last has 0 and each one above it 1 more.
type Points []socium.Number

// Eurovision returns 12, 10, 8, 7, 6, 5, 4, 3, 2, 1.
func Eurovision() Points {
	var p Points
	for _, v := range []int64{12, 10, 8, 7, 6, 5, 4, 3, 2, 1} {
		p = append(p, socium.Int(v))
	}
	return p
}

// Borda adds up points by position. Entries tied on a ballot share the mean of the points of the positions that they take
// together; entries that a ballot does not name are tied last. Sums are compared as exact fractions. contests.md 4.4.
func (p *Profile) Borda(points Points) Ranking {
	n := len(p.entries)
	at := make([]*big.Rat, n)
	for i := range at {
		switch {
		case points == nil:
			at[i] = big.NewRat(int64(n-1-i), 1)
		case i < len(points):
			at[i] = points[i].Rat()
		default:
			at[i] = new(big.Rat)
		}
	}
	sums := make([]*big.Rat, n)
	for i := range sums {
		sums[i] = new(big.Rat)
	}
	for _, b := range p.ballots {
		position := 0
		for _, g := range b.groups {
			share := new(big.Rat)
			for range g {
				share.Add(share, at[position])
				position++
			}
			share.Mul(share, big.NewRat(b.count, int64(len(g))))
			for _, e := range g {
				sums[e].Add(sums[e], share)
			}
		}
	}
	groups := p.byScore(func(a, b int32) int { return sums[a].Cmp(sums[b]) })
	return p.ranking(MethodBorda, groups, func(e int32) socium.Number { return shown(sums[e]) })
}
