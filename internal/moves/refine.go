package moves

import "slices"

type refinement struct{ shape, cross int32 }

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
