package moves

import "slices"

// Quotas whose groups overlap without one holding the other make the problem hard in general (they are no longer a flow).
// The flow leaves them out at first. If its answer breaks none of them, it is the optimum. Otherwise every entry that breaks
// one is given, at the prices of the flow, its best set of reviewers that keeps all quotas, and the numbers of each smallest group
// in that set become fixed for it. Small problems are then searched by branch and bound, which proves the optimum
// or finds it.

// searchCells is the size up to which the search runs, searchNodes how many flows it may solve.
const (
	searchCells = 1 << 13
	searchNodes = 3000
)

func (s *Solver) cross() {
	if !s.breaks() {
		return
	}
	var pristine []int32
	if len(s.p.Cost) <= searchCells {
		pristine = s.pristine()
	}
	for again := true; again; {
		again = false
		for e := range int32(s.n) {
			if s.broken(e) != nil {
				s.pin(e)
				again = true
			}
		}
	}
	if s.proven = s.Value() == s.relaxed; s.proven || pristine == nil {
		return
	}
	b := brancher{root: s, pristine: pristine, best: s.Value(), left: searchNodes}
	start := make([]bounds, s.n)
	for e := range start {
		if shape := s.shape(int32(e)); shape != nil {
			start[e] = bounds{shape.Low, shape.High}
		}
	}
	b.search(start)
	if s.proven = b.left > 0; b.found != nil {
		relaxed, proven := s.relaxed, s.proven
		*s = *b.found
		s.relaxed, s.proven = relaxed, proven
	}
	if s.proven {
		s.relaxed = s.Value()
	}
}

// pristine returns the costs as they were given.
func (s *Solver) pristine() []int32 {
	cost := slices.Clone(s.p.Cost)
	for e := range int32(s.n) {
		for _, sl := range s.of(e) {
			if !sl.fixed && sl.who != s.nobody {
				cost[s.cell(e, sl.who)] = int32(sl.cost + s.bonus(e, sl.who))
			}
		}
	}
	return cost
}

func (s *Solver) breaks() bool {
	for e := range int32(s.n) {
		if s.broken(e) != nil {
			return true
		}
	}
	return false
}

// broken returns the first overlapping quota that e breaks.
func (s *Solver) broken(e int32) *Cross {
	shape := s.shape(e)
	if shape == nil {
		return nil
	}
	for i := range shape.Cross {
		q := &shape.Cross[i]
		n, fixed := int32(0), int32(0)
		for _, sl := range s.of(e) {
			if sl.who != s.nobody && q.Nodes[sl.node] {
				n++
				if sl.fixed {
					fixed++
				}
			}
		}
		if n > max(q.High, fixed) { // what is fixed breaks nothing
			return q
		}
	}
	return nil
}

// pin gives e its best set under all its quotas at the prices of the moment and fixes how many it has of each smallest group.
func (s *Solver) pin(e int32) {
	set := s.bestSet(e)
	shape := s.shape(e)
	b := bounds{slices.Clone(shape.Low), slices.Clone(shape.High)}
	inner := make([]bool, len(shape.Parent))
	for _, v := range shape.Parent[1:] {
		inner[v] = true
	}
	count := make([]int32, len(shape.Parent))
	for _, x := range set {
		count[shape.Home[x]]++
	}
	for _, sl := range s.of(e) {
		if sl.fixed {
			count[sl.node]++
		}
	}
	for v := range count {
		if v > 0 && !inner[v] {
			b.low[v], b.high[v] = 0, count[v]
		}
	}
	s.change(e, func() {
		s.bounds[e] = b
		s.choose(e, func(x int32) int64 { return s.high[x] - s.flow[x] - s.excess[x] })
	})
	s.settle()
}

// bestSet searches the cheapest set of reviewers of e that keeps every quota, empty slots being dearest of all.
// It looks at the cheapest few of each smallest group and tries at most budget sets.
func (s *Solver) bestSet(e int32) []int32 {
	shape := s.shape(e)
	slots := s.of(e)
	fixed := 0
	count := make([]int32, len(shape.Parent)) // in the tree
	over := make([]int32, len(shape.Cross))
	enter := func(h, by int32) {
		for v := h; v >= 0; v = shape.Parent[v] {
			count[v] += by
		}
		for i := range shape.Cross {
			if shape.Cross[i].Nodes[h] {
				over[i] += by
			}
		}
	}
	for _, sl := range slots {
		if sl.fixed {
			fixed++
			enter(sl.node, 1)
		}
	}
	free := len(slots) - fixed

	var all []candidate
	who, row := s.row(e)
	for j := range row {
		x := int32(j)
		if who != nil {
			x = who[j]
		}
		if c := s.cost(e, x); c < inf {
			all = append(all, candidate{v: c - s.pi[x], x: x})
		}
	}
	for _, sl := range slots[fixed:] {
		if sl.who != s.nobody {
			all = append(all, candidate{v: sl.cost - s.pi[sl.who], x: sl.who})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		if a.before(b) {
			return -1
		}
		return 1
	})
	taken := make([]int32, len(shape.Parent))
	few := all[:0]
	for _, c := range all {
		if h := shape.Home[c.x]; taken[h] < int32(free) {
			taken[h]++
			few = append(few, c)
		}
	}

	var best, set []int32
	bestCost := int64(inf)
	budget := 200_000
	var walk func(from int, cost int64)
	walk = func(from int, cost int64) {
		left := free - len(set)
		if lacks(shape, count) <= int32(left) { // empty slots stand in for what is lacking
			if total := cost + int64(left)*s.empty; total < bestCost {
				bestCost, best = total, slices.Clone(set)
			}
		}
		if left == 0 || lacks(shape, count) > int32(left) {
			return
		}
		for i := from; i < len(few); i++ {
			if budget--; budget < 0 {
				return
			}
			// With all slots filled at the price of this one or more, nothing further can be cheaper.
			if cost+int64(left)*few[i].v >= bestCost {
				return
			}
			h := shape.Home[few[i].x]
			if !allows(shape, count, over, h) {
				continue
			}
			enter(h, 1)
			set = append(set, few[i].x)
			walk(i+1, cost+few[i].v)
			set = set[:len(set)-1]
			enter(h, -1)
		}
	}
	walk(0, 0)
	return best
}

// allows reports whether one more review of group h keeps every most.
func allows(shape *Shape, count, over []int32, h int32) bool {
	for v := h; v > 0; v = shape.Parent[v] {
		if count[v] >= shape.High[v] {
			return false
		}
	}
	for i := range shape.Cross {
		if shape.Cross[i].Nodes[h] && over[i] >= shape.Cross[i].High {
			return false
		}
	}
	return true
}

// lacks returns how many more reviews the leasts of the tree ask for.
func lacks(shape *Shape, count []int32) int32 {
	need := make([]int32, len(shape.Parent))
	for v := len(need) - 1; v > 0; v-- {
		need[v] = max(need[v], shape.Low[v]-count[v])
		need[shape.Parent[v]] += need[v]
	}
	return need[0]
}

// A brancher searches the numbers of reviews of each smallest group.
type brancher struct {
	root     *Solver
	pristine []int32
	best     Value
	found    *Solver
	left     int
}

func (b *brancher) search(at []bounds) {
	if b.left--; b.left <= 0 {
		return
	}
	p := *b.root.p
	p.Cost = slices.Clone(b.pristine)
	s := New(&p)
	s.bounds = at
	s.prices()
	s.solve()
	if !s.Value().Less(b.best) {
		return
	}
	e, q := int32(0), (*Cross)(nil)
	for ; e < int32(s.n); e++ {
		if q = s.broken(e); q != nil {
			break
		}
	}
	if q == nil {
		b.best, b.found = s.Value(), s
		return
	}
	// The group with most free reviews of the quota: fewer of it, or at least as many.
	real := make([]int32, len(q.Nodes))
	free := make([]int32, len(q.Nodes))
	for _, sl := range s.of(e) {
		if sl.who != s.nobody {
			real[sl.node]++
			if !sl.fixed {
				free[sl.node]++
			}
		}
	}
	pick := int32(-1)
	for v, in := range q.Nodes {
		if in && free[v] > 0 && at[e].low[v] < real[v] && (pick < 0 || real[v] > real[pick]) {
			pick = int32(v)
		}
	}
	if pick < 0 {
		return // what is broken is required: nothing below keeps the quota
	}
	fewer := rebound(at, e)
	fewer[e].high[pick] = min(fewer[e].high[pick], real[pick]-1)
	b.search(fewer)

	more := rebound(at, e)
	more[e].low[pick] = real[pick]
	sum := int32(0)
	for v, in := range q.Nodes {
		if in {
			sum += more[e].low[v]
		}
	}
	if sum > q.High || !s.possible(e, more[e]) {
		return
	}
	if sum == q.High {
		for v, in := range q.Nodes {
			if in {
				more[e].high[v] = more[e].low[v]
			}
		}
	}
	b.search(more)
}

// possible reports whether the leasts of a tree fit under its mosts and into the number of slots.
func (s *Solver) possible(e int32, b bounds) bool {
	shape := s.shape(e)
	need := make([]int32, len(shape.Parent))
	for v := len(need) - 1; v > 0; v-- {
		if need[v] = max(need[v], b.low[v]); need[v] > b.high[v] {
			return false
		}
		need[shape.Parent[v]] += need[v]
	}
	return need[0] <= s.p.Demand[e]
}

// rebound returns a copy whose bounds of e may be changed.
func rebound(at []bounds, e int32) []bounds {
	out := slices.Clone(at)
	out[e] = bounds{slices.Clone(at[e].low), slices.Clone(at[e].high)}
	return out
}
