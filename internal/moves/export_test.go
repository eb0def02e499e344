package moves

// SolveFrom solves from the prices given: any prices must lead to the same optimum.
func (s *Solver) SolveFrom(price func(x int) int64) {
	for x := range s.m {
		s.pi[x] = min(max(price(x), -4*s.top), 4*s.top)
	}
	s.solve()
	s.proven = true
}

// Paying lists the moves that would pay at the final prices.
func (s *Solver) Paying() []Pair {
	var out []Pair
	for e := range int32(s.n) {
		for _, sl := range s.of(e) {
			for x := range int32(s.m) {
				if c := s.cost(e, x); c < inf && c-s.pi[x] < sl.cost-s.pi[sl.who] {
					out = append(out, Pair{e, x})
				}
			}
		}
	}
	for x := range s.nobody + 1 {
		rc := s.pi[x] - s.pi[s.sink]
		if more := s.more(x); more < inf && more+rc < 0 {
			out = append(out, Pair{-1, x})
		}
		if less := s.less(x); less < inf && less-rc < 0 {
			out = append(out, Pair{-2, x})
		}
	}
	return out
}
