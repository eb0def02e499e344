package moves

import "slices"

// Quotas whose groups overlap without one holding the other make the problem hard in general (they are no longer a flow).
// The flow leaves them out at first. If its answer breaks none of them, it is the optimum. Otherwise, for an entry that
// breaks one, the tree is made finer: each smallest group is split into members of the quota and others, and the quota is shared
// out among the parts, as the best set of reviewers at the prices of the flow suggests. That keeps the quota and leaves the rest
// free. Small problems are then searched by branch and bound, which proves the optimum or finds it.

// searchCells is the size up to which the search runs, searchNodes how many flows it may solve.
const (
	searchCells = 1 << 13
	searchNodes = 3000
)

type refinement struct{ shape, cross int32 }

func (s *Solver) cross() {
	if !s.breaks() {
		return
	}
	short, idle := s.Short(), s.Idle() // what is missing here is missing whatever is done about the rest
	s.before = &blocks{short, idle}
	var pristine []int32
	if len(s.p.Cost) <= searchCells {
		pristine = s.pristine()
	}
	s.tighten()
	if s.Value() != s.relaxed {
		s.reconsider()
	}
	if s.proven = s.Value() == s.relaxed; s.proven || pristine == nil {
		return
	}
	b := brancher{root: s, pristine: pristine, best: s.Value(), left: searchNodes}
	b.search(branch{slices.Clone(s.p.ShapeOf), s.given0()})
	s.proven = b.left > 0
	if b.found != nil {
		relaxed, proven, before := s.relaxed, s.proven, s.before
		*s = *b.found
		s.relaxed, s.proven, s.before = relaxed, proven, before
	}
	if s.proven {
		s.relaxed = s.Value()
	}
}

// given0 returns the bounds as the problem gives them.
func (s *Solver) given0() []bounds {
	out := make([]bounds, s.n)
	for e, k := range s.p.ShapeOf {
		if k >= 0 {
			out[e] = bounds{s.p.Shapes[k].Low, s.p.Shapes[k].High}
		}
	}
	return out
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
		if s.broken(e) >= 0 {
			return true
		}
	}
	return false
}

// broken returns the first overlapping quota that e breaks, −1 for none. What is fixed breaks nothing.
func (s *Solver) broken(e int32) int32 {
	shape := s.shape(e)
	if shape == nil {
		return -1
	}
	for i := range shape.Cross {
		q := &shape.Cross[i]
		n, fixed := int32(0), int32(0)
		for _, sl := range s.of(e) {
			if sl.who != s.nobody && q.Members[sl.who] {
				n++
				if sl.fixed {
					fixed++
				}
			}
		}
		if n > max(q.High, fixed) {
			return int32(i)
		}
	}
	return -1
}

// tighten makes the tree finer until no quota is broken, some entries at a time: paths are short where many begin and end.
func (s *Solver) tighten() {
	const batch = 32
	for again := true; again; s.settle() {
		again = false
		waiting := 0
		for e := range int32(s.n) {
			if s.broken(e) < 0 {
				continue
			}
			again = true
			if waiting++; waiting%batch == 0 {
				s.settle()
				if s.broken(e) < 0 {
					continue
				}
			}
			room, had := s.keeping(e), s.has(e)
			s.change(e, func() {
				set := s.bestSet(e)
				for q := s.broken(e); q >= 0; q = s.broken(e) {
					s.share(e, q, set)
					s.choose(e, room)
				}
			})
			for _, x := range s.has(e) {
				s.absorb(x)
			}
			for _, x := range had {
				s.absorb(x)
			}
		}
	}
}

// absorb lets the sink take a change of load that costs nothing, which saves a path.
func (s *Solver) absorb(x int32) {
	if s.pi[x] == s.pi[s.sink] && x != s.nobody {
		s.setFlow(x, min(max(s.flow[x]+s.excess[x], s.low[x]), s.high[x]))
	}
}

func (s *Solver) has(e int32) (list []int32) {
	for _, sl := range s.of(e) {
		if !sl.fixed {
			list = append(list, sl.who)
		}
	}
	return list
}

// reconsider shares the quotas out anew where an entry lacks a review, now that the prices know what is scarce; an attempt that
// does not help is taken back.
func (s *Solver) reconsider() {
	const attempts = 100
	best := s.Value()
	left := attempts
	for e := range int32(s.n) {
		if s.shape(e) == nil || s.shapeOf[e] == s.p.ShapeOf[e] || s.filled(e) {
			continue
		}
		if left--; left < 0 {
			return
		}
		shape, b, room := s.shapeOf[e], s.bounds[e], s.keeping(e)
		s.change(e, func() {
			s.coarsen(e)
			set := s.bestSet(e)
			s.choose(e, room)
			for q := s.broken(e); q >= 0; q = s.broken(e) {
				s.share(e, q, set)
				s.choose(e, room)
			}
		})
		s.settle()
		s.tighten()
		if v := s.Value(); v.Less(best) {
			best = v
			continue
		}
		s.change(e, func() {
			s.shapeOf[e], s.bounds[e] = shape, b
			s.choose(e, room)
		})
		s.settle()
		s.tighten()
		best = s.Value()
	}
}

func (s *Solver) filled(e int32) bool {
	for _, sl := range s.of(e) {
		if sl.who == s.nobody {
			return false
		}
	}
	return true
}

func (s *Solver) room(x int32) int64 { return s.high[x] - s.flow[x] - s.excess[x] }

// keeping prefers those whom e has, at the same price.
func (s *Solver) keeping(e int32) func(x int32) int64 {
	has := s.has(e)
	return func(x int32) int64 {
		if slices.Contains(has, x) {
			return inf
		}
		return s.room(x)
	}
}

// coarsen gives e its own tree and bounds back.
func (s *Solver) coarsen(e int32) {
	if k := s.p.ShapeOf[e]; s.shapeOf[e] != k {
		s.shapeOf[e] = k
		s.bounds[e] = bounds{s.p.Shapes[k].Low, s.p.Shapes[k].High}
		for i := range s.of(e) {
			sl := &s.of(e)[i]
			sl.node = s.home(e, sl.who)
		}
	}
}

// share splits the smallest groups of e by the quota and bounds the parts so that together they keep it: each by what
// the set has in it, and what the quota leaves over goes to the largest part.
func (s *Solver) share(e, q int32, set []int32) {
	parts := s.refine(e, q)
	shape, b := s.shape(e), &s.bounds[e]
	high := shape.Cross[q].High
	left := high
	for _, v := range parts {
		b.high[v] = 0
	}
	enter := func(x int32) {
		if shape.Cross[q].Members[x] {
			b.high[shape.Home[x]]++
			left--
		}
	}
	for _, sl := range s.of(e) {
		if sl.fixed {
			enter(sl.who)
		}
	}
	for _, x := range set {
		enter(x)
	}
	size := make([]int32, len(shape.Parent))
	for x, v := range shape.Home {
		if shape.Cross[q].Members[x] {
			size[v]++
		}
	}
	largest := parts[0]
	for _, v := range parts {
		if size[v] > size[largest] {
			largest = v
		}
	}
	b.high[largest] += max(left, 0)
	// The slots stand where they stood until they are chosen anew; only the real ones have a smaller group now.
	for i := range s.of(e) {
		if sl := &s.of(e)[i]; sl.who != s.nobody {
			sl.node = shape.Home[sl.who]
		}
	}
}

// refine gives e the tree in which every smallest group is split by the quota, and returns the parts that belong to it.
func (s *Solver) refine(e, q int32) (parts []int32) {
	from := refinement{s.shapeOf[e], q}
	to, known := s.finer[from]
	old := s.shape(e)
	if !known {
		fine := Shape{
			Parent: slices.Clone(old.Parent), Low: slices.Clone(old.Low), High: slices.Clone(old.High),
			Home: slices.Clone(old.Home), Cross: old.Cross,
		}
		part := map[int32]int32{}
		for x, v := range old.Home {
			if !old.Cross[q].Members[x] {
				continue
			}
			if _, ok := part[v]; !ok {
				part[v] = int32(len(fine.Parent))
				fine.Parent, fine.Low = append(fine.Parent, v), append(fine.Low, 0)
				fine.High = append(fine.High, s.p.Demand[e])
			}
			fine.Home[x] = part[v]
		}
		to = int32(len(s.shapes))
		s.shapes = append(s.shapes, fine)
		if s.finer == nil {
			s.finer = map[refinement]int32{}
		}
		s.finer[from] = to
	}
	n := len(old.Parent)
	fine := &s.shapes[to]
	s.shapeOf[e] = to
	b := bounds{slices.Clone(s.bounds[e].low), slices.Clone(s.bounds[e].high)}
	for v := n; v < len(fine.Parent); v++ {
		parts = append(parts, int32(v))
		b.low, b.high = append(b.low, 0), append(b.high, s.p.Demand[e])
	}
	s.bounds[e] = b
	return parts
}

// bestSet searches the cheapest set of reviewers of e that keeps every quota, empty slots being dearest of all. It is searched
// among the cheapest few of those that no quota tells apart, and for a bounded number of steps.
func (s *Solver) bestSet(e int32) []int32 {
	shape, b := s.shape(e), s.bounds[e]
	slots := s.of(e)
	fixed := 0
	count := make([]int32, len(shape.Parent)) // in the tree
	over := make([]int32, len(shape.Cross))
	enter := func(x, by int32) {
		for v := shape.Home[x]; v >= 0; v = shape.Parent[v] {
			count[v] += by
		}
		for i := range shape.Cross {
			if shape.Cross[i].Members[x] {
				over[i] += by
			}
		}
	}
	for _, sl := range slots {
		if sl.fixed {
			fixed++
			enter(sl.who, 1)
		}
	}
	allows := func(x int32) bool {
		for v := shape.Home[x]; v > 0; v = shape.Parent[v] {
			if count[v] >= b.high[v] {
				return false
			}
		}
		for i := range shape.Cross {
			if shape.Cross[i].Members[x] && over[i] >= shape.Cross[i].High {
				return false
			}
		}
		return true
	}
	free := len(slots) - fixed
	few := s.few(e, free, slots[fixed:])

	var best, set []int32
	bestCost := int64(inf)
	budget := 20_000
	need := make([]int32, len(shape.Parent))
	var walk func(from int, cost int64)
	walk = func(from int, cost int64) {
		left := free - len(set)
		if lacks(shape, b, count, need) > int32(left) {
			return
		}
		// Empty slots may stand in for all that is lacking.
		if total := cost + int64(left)*s.empty; total < bestCost {
			bestCost, best = total, slices.Clone(set)
		}
		for i := from; i < len(few) && left > 0; i++ {
			if budget--; budget < 0 {
				return
			}
			// With all slots filled at the price of this one or more, nothing further can be cheaper.
			if cost+int64(left)*few[i].v >= bestCost {
				return
			}
			if x := few[i].x; allows(x) {
				enter(x, 1)
				set = append(set, x)
				walk(i+1, cost+few[i].v)
				set = set[:len(set)-1]
				enter(x, -1)
			}
		}
	}
	walk(0, 0)
	return best
}

// few returns the candidates of e by price, of those in one group of the tree and with the same overlapping quotas
// only the cheapest k.
func (s *Solver) few(e int32, k int, free []slot) []candidate {
	shape := s.shape(e)
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
	for _, sl := range free {
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
	taken := map[string]int{}
	few := all[:0]
	sign := make([]byte, 0, 16)
	for _, c := range all {
		sign = append(sign[:0], byte(shape.Home[c.x]), byte(shape.Home[c.x]>>8), byte(shape.Home[c.x]>>16))
		for i := range shape.Cross {
			if shape.Cross[i].Members[c.x] {
				sign = append(sign, byte(i), byte(i>>8))
			}
		}
		if taken[string(sign)] < k {
			taken[string(sign)]++
			few = append(few, c)
		}
	}
	return few
}

// lacks returns how many more reviews the leasts of the tree ask for; need is scratch.
func lacks(shape *Shape, b bounds, count, need []int32) int32 {
	clear(need)
	for v := len(need) - 1; v > 0; v-- {
		need[v] = max(need[v], b.low[v]-count[v])
		need[shape.Parent[v]] += need[v]
	}
	return need[0]
}

// A brancher searches how the overlapping quotas are shared out.
type brancher struct {
	root     *Solver
	pristine []int32
	best     Value
	found    *Solver
	left     int
}

// A branch is the tree and the bounds of every entry.
type branch struct {
	shapeOf []int32
	bounds  []bounds
}

func (b *brancher) search(at branch) {
	if b.left--; b.left <= 0 {
		return
	}
	p := *b.root.p
	p.Cost = slices.Clone(b.pristine)
	s := New(&p)
	s.shapes, s.finer = b.root.shapes, b.root.finer
	s.shapeOf, s.bounds = slices.Clone(at.shapeOf), slices.Clone(at.bounds)
	for e := range int32(s.n) {
		for i := range s.of(e) {
			if sl := &s.of(e)[i]; sl.fixed {
				sl.node = s.home(e, sl.who)
			}
		}
	}
	s.prices()
	s.solve()
	if !s.Value().Less(b.best) {
		return
	}
	e, q := int32(0), int32(-1)
	for ; e < int32(s.n); e++ {
		if q = s.broken(e); q >= 0 {
			break
		}
	}
	if q < 0 {
		b.best, b.found = s.Value(), s
		return
	}
	if !splits(s.shape(e), q) {
		s.refine(e, q)
		b.root.shapes, b.root.finer = s.shapes, s.finer
		at.shapeOf, at.bounds = slices.Clone(at.shapeOf), slices.Clone(at.bounds)
		at.shapeOf[e], at.bounds[e] = s.shapeOf[e], s.bounds[e]
	}
	// The part of the quota with most free reviews: fewer of it, or at least as many.
	shape := s.shape(e)
	cross := shape.Cross[q]
	real, free := make([]int32, len(shape.Parent)), make([]int32, len(shape.Parent))
	parts := make([]bool, len(shape.Parent))
	for x, v := range shape.Home {
		parts[v] = parts[v] || cross.Members[x]
	}
	tight, tighter := at.rebound(e), false
	for v, in := range parts { // no part may have more than all together
		if in && tight.bounds[e].high[v] > cross.High {
			tight.bounds[e].high[v], tighter = cross.High, true
		}
	}
	if tighter {
		b.search(tight)
		return
	}
	for _, sl := range s.of(e) {
		if sl.who != s.nobody && cross.Members[sl.who] {
			real[shape.Home[sl.who]]++
			if !sl.fixed {
				free[shape.Home[sl.who]]++
			}
		}
	}
	pick := int32(-1)
	for v, in := range parts {
		if in && free[v] > 0 && at.bounds[e].low[v] < real[v] && (pick < 0 || real[v] > real[pick]) {
			pick = int32(v)
		}
	}
	if pick < 0 {
		return // what is broken is required: nothing below keeps the quota
	}
	fewer := at.rebound(e)
	fewer.bounds[e].high[pick] = min(fewer.bounds[e].high[pick], real[pick]-1)
	b.search(fewer)

	more := at.rebound(e)
	more.bounds[e].low[pick] = real[pick]
	sum := int32(0)
	for v, in := range parts {
		if in {
			sum += more.bounds[e].low[v]
		}
	}
	if sum > cross.High || !s.possible(e, more.bounds[e]) {
		return
	}
	if sum == cross.High {
		for v, in := range parts {
			if in {
				more.bounds[e].high[v] = more.bounds[e].low[v]
			}
		}
	}
	b.search(more)
}

// splits reports whether the members of the quota make up whole leaves of the tree, which can be bounded by themselves.
func splits(shape *Shape, q int32) bool {
	in, out := make([]bool, len(shape.Parent)), make([]bool, len(shape.Parent))
	for _, v := range shape.Parent[1:] {
		out[v] = true
	}
	out[0] = true
	for x, v := range shape.Home {
		if shape.Cross[q].Members[x] {
			in[v] = true
		} else {
			out[v] = true
		}
	}
	for v := range in {
		if in[v] && out[v] {
			return false
		}
	}
	return true
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
func (at branch) rebound(e int32) branch {
	out := branch{at.shapeOf, slices.Clone(at.bounds)}
	out.bounds[e] = bounds{slices.Clone(at.bounds[e].low), slices.Clone(at.bounds[e].high)}
	return out
}
