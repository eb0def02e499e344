package moves

import (
	"cmp"
	"slices"
)

// trim bars the pairs that an entry cannot afford under the limit even with its cheapest others, and reports whether every
// entry can be within it at all.
func (f *fairness) trim(at node, s *Solver) bool {
	for e := range int32(s.n) {
		free := s.free(e)
		list := s.best(e, free, nil)
		if free == 0 || len(list) < free {
			continue // what is missing does not depend on which pairs are taken
		}
		sum := at.base[e]
		for _, x := range list {
			sum += s.cost(e, x)
		}
		if f.mean(e, sum) > f.limit {
			return false
		}
		last := s.cost(e, list[free-1])
		_, row := s.row(e)
		for j, c := range row {
			if c != Barred && int64(c) > last && f.mean(e, sum-last+int64(c)) > f.limit {
				row[j] = Barred
			}
		}
	}
	return true
}

// search goes through the assignments within the limit, the cheapest first; f.best is the best one found. What it could not look at
// makes it blind.
func (f *fairness) search(at node) (found bool) {
	if f.left <= f.until || f.left <= 0 {
		f.blind = true
		return false
	}
	q := *at.p
	q.Cost = slices.Clone(at.p.Cost)
	s := New(&q)
	f.left -= 2 * int64(len(q.Cost))
	if !f.trim(at, s) {
		return false
	}
	f.solve(s)
	f.blind = f.blind || !s.proven
	v := s.Value()
	if v.Empty > f.goal.Empty || v.Under > f.goal.Under || v.Cost+at.paid >= f.cap {
		return false
	}
	if v.Empty == 0 && v.Cost > f.allowed(at) {
		return false // even the cheapest is too dear for all entries together
	}
	over, most := int32(-1), f.limit
	for e := range int32(s.n) {
		if w := f.of(at, s, e); w > most {
			over, most = e, w
		}
	}
	if over < 0 {
		if f.first {
			f.lift(at, s)
			v = s.Value()
		}
		f.best, f.bestCost, f.bestWorst = s, v.Cost+at.paid, f.worst(at, s)
		if !f.first {
			f.cap = f.bestCost
		}
		return true
	}
	// These reviews together are too dear: one of them must go. The branches do not overlap: the i-th gives up the i-th
	// pair and keeps those before it for good.
	var set []slot
	for _, sl := range s.of(over) {
		switch {
		case sl.fixed:
		case sl.who == s.nobody:
			f.blind = true // another entry might lack the review instead: that is not searched
		default:
			set = append(set, sl)
		}
	}
	slices.SortFunc(set, func(a, b slot) int {
		return cmp.Or(cmp.Compare(b.cost, a.cost), cmp.Compare(a.who, b.who))
	})
	for i := range set {
		if f.search(f.branch(at, s, over, set[:i], set[i])) {
			found = true
			if f.first {
				return true
			}
		}
	}
	return found
}

// allowed returns what all entries together may cost within the limit, without what is made for good.
func (f *fairness) allowed(at node) int64 {
	sum := int64(0)
	for e, k := range f.p.Demand {
		sum += f.limit*int64(max(k, 1))/f.unit - at.base[e]
	}
	return sum
}

// branch keeps some pairs of an entry for good and gives one up for good.
func (f *fairness) branch(at node, s *Solver, e int32, kept []slot, gone slot) node {
	p := *at.p
	p.Cost = slices.Clone(at.p.Cost)
	p.Fixed = slices.Clone(at.p.Fixed)
	p.Cost[s.cell(e, gone.who)] = Barred
	out := node{&p, slices.Clone(at.base), at.paid}
	for _, sl := range kept {
		p.Cost[s.cell(e, sl.who)] = Barred
		p.Fixed = append(p.Fixed, Pair{e, sl.who})
		out.base[e] += sl.cost
		out.paid += sl.cost
	}
	return out
}
