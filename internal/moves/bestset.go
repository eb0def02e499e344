package moves

import "slices"

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
	s.work += 20_000 - budget
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
