package ranks

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// RankedPairs ranks by locking victories from the strongest to the weakest (more votes for, then fewer against), leaving out each
// that would close a circle with those locked before. contests.md 4.4.
//
// Victories of equal strength are looked at together: of those that contradict each other, none is locked, so that neither ids nor
// the order of the ballots decide. Pass an order of entries (a lot, best first) to have them locked one by one: first the one
// whose winner stands higher in it, then the one whose loser stands lower. The entries that remain in no order share a place
// and are reported as tied. The score is the number of entries below.
func (p *Profile) RankedPairs(lot ...string) Ranking {
	n := int32(len(p.entries))
	type victory struct{ i, j int32 }
	var list []victory
	for i := range n {
		for j := range n {
			if p.wins(i, j) {
				list = append(list, victory{i, j})
			}
		}
	}
	rank := make([]int, n) // by the lot; those it does not name come last together
	for e, id := range p.entries {
		if rank[e] = slices.Index(lot, id); rank[e] < 0 {
			rank[e] = len(lot)
		}
	}
	strength := func(a, b victory) int {
		return cmp.Or(cmp.Compare(p.over[b.i*n+b.j], p.over[a.i*n+a.j]), cmp.Compare(p.over[a.j*n+a.i], p.over[b.j*n+b.i]))
	}
	drawn := func(a, b victory) int {
		return cmp.Or(strength(a, b), cmp.Compare(rank[a.i], rank[b.i]), cmp.Compare(rank[b.j], rank[a.j]))
	}
	slices.SortFunc(list, func(a, b victory) int { return cmp.Or(drawn(a, b), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j)) })
	g := newReach(n)
	for len(list) > 0 {
		same := 1
		for same < len(list) && drawn(list[0], list[same]) == 0 {
			same++
		}
		// First without those that stronger ones contradict; then all of the rest at once, less those in a circle among them.
		var open []victory
		for _, v := range list[:same] {
			if !g.reaches(v.j, v.i) {
				open = append(open, v)
			}
		}
		trial := g.clone()
		if len(open) > 1 {
			for _, v := range open {
				trial.add(v.i, v.j)
			}
		}
		for _, v := range open {
			if !trial.reaches(v.j, v.i) {
				g.add(v.i, v.j)
			}
		}
		list = list[same:]
	}
	groups := p.layers(g.reaches)
	return p.ranking(MethodRankedPairs, groups, func(e int32) socium.Number {
		below := int64(0)
		for j := range n {
			if j != e && g.reaches(e, j) {
				below++
			}
		}
		return socium.Int(below)
	})
}

// A reach is the transitive closure of a relation, kept as victories are added.
type reach struct {
	n    int32
	rows [][]uint64
}

func newReach(n int32) *reach {
	r := &reach{n: n, rows: make([][]uint64, n)}
	for i := range r.rows {
		r.rows[i] = make([]uint64, (n+63)/64)
	}
	return r
}

func (r *reach) clone() *reach {
	c := &reach{n: r.n, rows: make([][]uint64, r.n)}
	for i, row := range r.rows {
		c.rows[i] = slices.Clone(row)
	}
	return c
}

func (r *reach) reaches(i, j int32) bool { return r.rows[i][j>>6]>>(j&63)&1 != 0 }

func (r *reach) add(i, j int32) {
	if r.reaches(i, j) {
		return
	}
	for k := range r.n {
		if k != i && !r.reaches(k, i) {
			continue
		}
		row := r.rows[k]
		row[j>>6] |= 1 << (j & 63)
		for w, bits := range r.rows[j] {
			row[w] |= bits
		}
	}
}
