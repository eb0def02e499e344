package moves

import "slices"

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
