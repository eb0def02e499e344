package moves

import "slices"

// Quotas whose groups overlap without one holding the other make the problem hard in general (they are no longer a flow).
// The flow leaves them out at first. If its answer breaks none of them, it is the optimum. Otherwise, for an entry that
// breaks one, the tree is made finer: each smallest group is split into members of the quota and others, and the quota is shared
// out among the parts, as the best set of reviewers at the prices of the flow suggests. That keeps the quota and leaves the rest
// free. Small problems are then searched by branch and bound, which proves the optimum or finds it.

// searchCells is the size up to which the search runs, searchNodes how many flows it may solve, searchWork how many cells these may
// have in all.
const (
	searchCells = 1 << 13
	searchNodes = 3000
	searchWork  = 3_000_000
)

func (s *Solver) cross() {
	if !s.breaks() {
		return
	}
	short, idle := s.Short(), s.Idle() // what is missing here is missing whatever is done about the rest
	s.before = &blocks{short, idle}
	var pristine []int32
	if !s.quick && len(s.p.Cost) <= searchCells {
		pristine = s.pristine()
	}
	s.tighten()
	if !s.quick && s.Value() != s.relaxed {
		s.reconsider()
	}
	if s.proven = s.Value() == s.relaxed; s.proven || pristine == nil {
		return
	}
	b := brancher{root: s, pristine: pristine, best: s.Value(), left: min(searchNodes, searchWork/max(len(s.p.Cost), 1))}
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
