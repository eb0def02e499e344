package moves

import (
	"cmp"
	"slices"
)

// one is the cost of an empty slot when reviews are weighed: as much as no affinity at all.
const one = 1_000_000

// Threshold returns the optimum among the assignments whose dearest pair is as cheap as possible, without giving up any review or
// least load. Fixed pairs do not count. What is missing in it is missing, and explained, in plain.
func Threshold(p *Problem) (best, plain *Solver) {
	free := New(clone(p, inf32, true))
	free.Solve()
	goal := free.Value()
	levels := slices.Clone(p.Cost)
	slices.Sort(levels)
	levels = slices.Compact(levels)
	if n := len(levels); n > 0 && levels[n-1] == Barred {
		levels = levels[:n-1]
	}
	if len(levels) == 0 {
		return run(clone(p, inf32, false)), free
	}
	at, _ := slices.BinarySearchFunc(levels[:len(levels)-1], true, func(level int32, _ bool) int {
		s := New(clone(p, level, true))
		s.Solve()
		if v := s.Value(); v.Empty > goal.Empty || v.Under > goal.Under {
			return -1
		}
		return 0
	})
	return run(clone(p, levels[at], false)), free
}

const inf32 = Barred - 1

// clone copies the problem with the pairs dearer than level barred; plain makes the others cost the same.
func clone(p *Problem, level int32, plain bool) *Problem {
	q := *p
	q.Cost = make([]int32, len(p.Cost))
	for i, c := range p.Cost {
		switch {
		case c > level:
			q.Cost[i] = Barred
		case !plain:
			q.Cost[i] = c
		}
	}
	return &q
}

func run(p *Problem) *Solver {
	s := New(p)
	s.Solve()
	return s
}

// A Fair is an assignment in whose favour of the entry that is served worst something was given up.
type Fair struct {
	*Solver
	Plain  *Solver // the optimum without regard to fairness: what is missing here is missing there, and explained there
	Worst  int64   // greatest mean cost of an entry, in units of 1/Unit of a cost; an empty slot costs 1 000 000
	Bound  int64   // no assignment has a smaller one
	Unit   int64
	Proven bool // the worst entry cannot be served better, and at that the total cost is least
}

// Fairest returns an assignment in which the entry that is served worst is served as well as possible, judged by the mean cost of
// its reviews (fixed pairs cost base), and which costs as little as possible at that. No review and no least load is given up
// for it. With more than one review an entry the problem is hard in general: it is searched by branch and bound, which gives
// up after a number of steps, and Bound tells how far from the best the answer can be at most. Given pairs are not looked at.
func Fairest(p *Problem, base []int64) Fair {
	q := *p
	q.Given = nil
	f := &fairness{p: &q, unit: 1}
	for _, k := range p.Demand {
		if u := lcm(f.unit, int64(max(k, 1))); u <= 27720 {
			f.unit = u
		}
	}
	cells := max(len(p.Cost), 1)
	budget, tries := max(20_000_000/cells, 2), 64
	if cells > 1_000_000 {
		tries = 8
	}
	root := node{f.p, base, 0}
	top := run(clone(f.p, inf32, false))
	f.goal = top.Value()
	f.best, f.bestCost = top, f.goal.Cost
	worst := f.worst(root, top)
	// Costs whose square or higher power counts shun dear pairs: a good start, no more.
	for _, power := range []int{2, 4} {
		sharp := clone(f.p, inf32, false)
		for i, c := range sharp.Cost {
			if c != Barred {
				sharp.Cost[i] = powered(c, power)
			}
		}
		s := run(sharp)
		s.recost(f.p)
		if w := f.worst(root, s); w < worst && !f.gives(s) {
			f.best, f.bestCost, worst = s, s.Value().Cost, w
		}
	}
	lo, hi := f.floor(root), worst // the answer lies in [proven, hi]
	proven := lo
	for range tries {
		if lo >= hi {
			break
		}
		f.blind = false
		f.limit, f.steps, f.first, f.cap = lo+(hi-lo)/2, min(budget, 3000), true, inf
		switch found := f.search(root); {
		case found:
			hi = f.bestWorst
		case f.steps > 0 && !f.blind:
			lo, proven = f.limit+1, f.limit+1
		default:
			lo = f.limit + 1 // not found, which proves nothing
		}
	}
	// At that the cheapest: all branches, not the first that will do.
	f.limit, f.steps, f.first, f.cap = hi, min(budget, 3000), false, f.bestCost
	f.blind = false
	f.search(root)
	return Fair{f.best, top, hi, min(proven, hi), f.unit, f.goal.Empty == 0 && f.steps > 0 && !f.blind && proven >= hi && top.proven}
}

type fairness struct {
	p         *Problem
	unit      int64
	goal      Value
	steps     int
	blind     bool // a branch was left out
	limit     int64
	first     bool // the first that will do is enough
	best      *Solver
	bestCost  int64 // with all pairs that were made for good
	bestWorst int64
	cap       int64 // an assignment must cost less
}

// A node is a problem with some pairs made for good; paid is what these cost.
type node struct {
	p    *Problem
	base []int64
	paid int64
}

// gives reports whether s gives up a review or a least load.
func (f *fairness) gives(s *Solver) bool {
	v := s.Value()
	return v.Empty > f.goal.Empty || v.Under > f.goal.Under
}

func (f *fairness) of(at node, s *Solver, e int32) int64 {
	sum := at.base[e]
	for _, sl := range s.of(e) {
		switch {
		case sl.fixed:
		case sl.who == s.nobody:
			sum += one
		default:
			sum += sl.cost
		}
	}
	return f.mean(e, sum)
}

func (f *fairness) mean(e int32, sum int64) int64 {
	k := int64(max(f.p.Demand[e], 1))
	return (sum*f.unit + k - 1) / k
}

func (f *fairness) worst(at node, s *Solver) int64 {
	worst := int64(0)
	for e := range int32(s.n) {
		worst = max(worst, f.of(at, s, e))
	}
	return worst
}

// floor returns what the worst entry costs when nobody else wants its reviewers.
func (f *fairness) floor(at node) int64 {
	s := New(clone(f.p, inf32, false))
	for e := range int32(s.n) {
		s.choose(e, func(int32) int64 { return 0 })
	}
	return f.worst(at, s)
}

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

// search goes through the assignments within the limit, the cheapest first; f.best is the best one found.
func (f *fairness) search(at node) (found bool) {
	if f.steps--; f.steps <= 0 {
		return false
	}
	q := *at.p
	q.Cost = slices.Clone(at.p.Cost)
	s := New(&q)
	if !f.trim(at, s) {
		return false
	}
	s.Solve()
	v := s.Value()
	if v.Empty > f.goal.Empty || v.Under > f.goal.Under || v.Cost+at.paid >= f.cap {
		return false
	}
	over, most := int32(-1), f.limit
	for e := range int32(s.n) {
		if w := f.of(at, s, e); w > most {
			over, most = e, w
		}
	}
	if over < 0 {
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
		if f.steps <= 0 {
			break
		}
	}
	return found
}

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

// recost puts the costs of p in the place of those that were solved with.
func (s *Solver) recost(p *Problem) {
	for e := range int32(s.n) {
		for i := range s.of(e) {
			if sl := &s.of(e)[i]; !sl.fixed && sl.who != s.nobody {
				sl.cost = int64(p.Cost[s.cell(e, sl.who)])
			}
		}
	}
	for i, c := range s.p.Cost {
		if c != Barred {
			s.p.Cost[i] = p.Cost[i]
		}
	}
}

func powered(c int32, power int) int32 {
	v := int64(c)
	for range power - 1 {
		v = v * int64(c) / one
	}
	return int32(v)
}

func lcm(a, b int64) int64 {
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	return a / x * b
}
