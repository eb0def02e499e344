package moves

// one is the cost of an empty slot when reviews are weighed: as much as no affinity at all.
const one = 1_000_000

// A Fair is an assignment in whose favour of the entry that is served worst something was given up.
type Fair struct {
	*Solver
	Plain  *Solver // the optimum without regard to fairness: what is missing here is missing there, and explained there
	Cost   int64   // of all pairs that are not fixed in the problem; some of them are fixed in the Solver, which leaves them out
	Worst  int64   // greatest mean cost of an entry, in units of 1/Unit of a cost; an empty slot costs 1 000 000
	Bound  int64   // no assignment has a smaller one
	Unit   int64
	Proven bool // the worst entry cannot be served better, and at that the total cost is least
}

// Fairest returns an assignment in which the entry that is served worst is served as well as possible, judged by the mean cost of
// its reviews (fixed pairs cost base), and which costs as little as possible at that. Costs must lie between 0 and 1 000 000. No
// review and no least load is given up for it, and it is never served worse than in the optimum. Given pairs are not looked at.
//
// With more than one review an entry the problem is hard in general: after the optimum, which is always found, it is searched
// by chains of moves and by branch and bound for the given number of steps. A step is about one pair looked at: a hundred
// million take about a second. Bound tells how far from the best the answer can be at most; it is loose where quotas overlap.
func Fairest(p *Problem, base []int64, steps int64) Fair {
	q := *p
	q.Given = nil
	f := &fairness{p: &q, unit: 1, steps: steps, left: steps}
	for _, k := range p.Demand {
		if u := lcm(f.unit, int64(max(k, 1))); u <= 27720 {
			f.unit = u
		}
	}
	f.root = node{f.p, base, 0}
	f.top = run(clone(f.p, inf32, false))
	f.goal = f.top.Value()
	f.best, f.bestCost, f.bestWorst = f.top, f.goal.Cost, f.worst(f.root, f.top)
	f.proven = max(f.floor(), f.average())
	f.shun()
	f.weigh()
	f.descend()
	// At that the cheapest: all branches, not the first that will do.
	cheapest := f.look(f.bestWorst, false, f.steps/20)
	out := Fair{f.best, f.top, f.bestCost, f.bestWorst, min(f.proven, f.bestWorst), f.unit, false}
	out.Proven = cheapest && f.goal.Empty == 0 && out.Bound == out.Worst && f.top.proven
	return out
}

// fairness is the state of one search.
type fairness struct {
	p     *Problem
	root  node
	unit  int64
	top   *Solver
	goal  Value // of the optimum: what is missing in it may be missing
	steps int64 // in all
	left  int64

	best              *Solver
	bestCost          int64 // with all pairs that were made for good
	bestWorst, proven int64

	// One walk through the branches.
	until int64 // it ends when so many steps are left
	blind bool  // it left a branch out
	limit int64 // of the worst entry
	first bool  // the first that will do is enough
	cap   int64 // an assignment must cost less
}

// A node is a problem with some pairs made for good; paid is what these cost.
type node struct {
	p    *Problem
	base []int64
	paid int64
}

// shun solves the problem with the costs squared, which shuns dear pairs.
func (f *fairness) shun() {
	if f.bestWorst <= f.proven {
		return
	}
	q := clone(f.p, inf32, false)
	for i, c := range q.Cost {
		if c != Barred {
			q.Cost[i] = int32(int64(c) * int64(c) / one)
		}
	}
	s := New(q)
	f.solve(s)
	s.recost(f.p)
	f.offer(s)
}

// offer improves s by chains and keeps it if it is the best so far.
func (f *fairness) offer(s *Solver) {
	if v := s.Value(); v.Empty > f.goal.Empty || v.Under > f.goal.Under {
		return
	}
	f.lift(f.root, s)
	if v, w := s.Value(), f.worst(f.root, s); w < f.bestWorst || w == f.bestWorst && v.Cost < f.bestCost {
		f.best, f.bestCost, f.bestWorst = s, v.Cost, w
	}
}

// descend halves the distance between what is proven and what was found.
func (f *fairness) descend() {
	for lo := f.proven; lo < f.bestWorst && f.left > 0; {
		limit, was := lo+(f.bestWorst-lo)/2, f.bestWorst
		complete := f.look(limit, true, f.steps/100)
		if f.bestWorst < was {
			continue
		}
		if lo = limit + 1; complete {
			f.proven = lo // else: not found, which proves nothing
		}
	}
}

// look walks through the assignments within the limit for some steps, and reports whether it saw all of them.
func (f *fairness) look(limit int64, first bool, steps int64) bool {
	f.limit, f.first, f.blind, f.until, f.cap = limit, first, false, f.left-steps, inf
	if !first {
		f.cap = f.bestCost
	}
	f.search(f.root)
	return !f.blind
}

// solve solves and counts the steps. Where quotas overlap it takes the first answer: there are many problems to solve.
func (f *fairness) solve(s *Solver) {
	s.quick = true
	s.Solve()
	f.left -= 16 * int64(s.work)
	f.left -= 8*int64(len(s.p.Cost)) + 64*int64(s.n+s.m) + 8*int64(s.paths)*int64(s.m)
}

// of returns the mean cost of an entry.
func (f *fairness) of(at node, s *Solver, e int32) int64 { return f.mean(e, f.sum(at, s, e)) }

func (f *fairness) sum(at node, s *Solver, e int32) int64 {
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
	return sum
}

// mean rounds up.
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
func (f *fairness) floor() int64 {
	s := New(clone(f.p, inf32, false))
	for e := range int32(s.n) {
		s.choose(e, func(int32) int64 { return 0 })
	}
	return f.worst(f.root, s)
}

// average returns the mean cost of all reviews in the cheapest assignment: some entry costs that much.
func (f *fairness) average() int64 {
	sum, slots := f.goal.Cost, int64(0)
	for e, k := range f.p.Demand {
		sum, slots = sum+f.root.base[e], slots+int64(k)
	}
	if slots == 0 || f.goal.Empty > 0 || !f.top.proven {
		return 0
	}
	return (sum*f.unit + slots - 1) / slots
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

func lcm(a, b int64) int64 {
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	return a / x * b
}
