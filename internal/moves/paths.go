package moves

// Solve fills as many slots as can be filled, then leaves as few least loads unmet as can be, then keeps as many given pairs as
// can be kept (without given pairs: spreads what is missing over as many entries as can be), then takes the least cost.
// Quotas that overlap are exact where Proven says so.
func (s *Solver) Solve() {
	s.prices()
	s.solve()
	s.relaxed, s.proven = s.Value(), true
	s.cross()
}

func (s *Solver) solve() {
	room := func(x int32) int64 { return s.high[x] - s.excess[x] }
	for e := range int32(s.n) {
		s.choose(e, room)
		s.register(e)
	}
	for x := range s.nobody + 1 {
		s.excess[s.sink] -= s.excess[x] // the sink is to get every review
	}
	s.balance()
	s.settle()
}

// balance sets what goes to the sink as the prices want it: all that is allowed where a reviewer is dear, the least where it
// is cheap, and what there is otherwise.
func (s *Solver) balance() {
	for x := range s.nobody + 1 {
		load := s.flow[x] + s.excess[x]
		f := min(max(load, s.low[x]), s.high[x])
		switch rc := s.pi[x] - s.pi[s.sink]; {
		case rc < 0 && x != s.nobody:
			f = s.high[x]
		case rc > 0:
			f = s.low[x]
		}
		s.setFlow(x, f)
	}
}

// settle carries excess to where it is missing along shortest paths until nothing is left to carry. There is always a path:
// a slot may stay empty and a least load unmet, at a price.
func (s *Solver) settle() {
	for {
		end, ok := s.search()
		if !ok {
			return
		}
		s.augment(end)
	}
}

// search finds the cheapest path from any node with excess to any node that lacks; of equally cheap ones the one with
// fewest moves. Fewest moves matter beyond taste: a path that is shortest in this
// sense never passes one group of one entry twice, so all its moves can be made together.
func (s *Solver) search() (end int32, ok bool) {
	s.active, s.done = s.active[:0], s.done[:0]
	u := int32(-1)
	for x := range s.sink + 1 {
		s.dist[x], s.from[x] = inf, -1
		if s.excess[x] > 0 {
			s.dist[x] = 0
			if u < 0 {
				u = x
				continue
			}
		}
		s.active = append(s.active, x)
	}
	if u < 0 {
		return 0, false
	}
	for {
		if s.excess[u] < 0 {
			s.reprice(u)
			return u, true
		}
		s.done = append(s.done, u)
		cost, _ := s.moves(u)
		base, pi := s.dist[u]+1, s.pi[u]
		next, best := -1, int64(inf)
		for i, x := range s.active {
			d := s.dist[x]
			if c := cost[x]; c < inf {
				if nd := base + (c+pi-s.pi[x])<<s.steps; nd < d {
					d = nd
					s.dist[x], s.from[x] = nd, u
				}
			}
			if d < best {
				next, best = i, d
			}
		}
		if next < 0 {
			return 0, false
		}
		u = s.active[next]
		last := len(s.active) - 1
		s.active[next] = s.active[last]
		s.active = s.active[:last]
	}
}

// reprice keeps every possible move at a cost that is not negative.
func (s *Solver) reprice(end int32) {
	d := s.dist[end] >> s.steps
	for _, x := range s.done {
		s.pi[x] += s.dist[x]>>s.steps - d
	}
}

// augment carries one review along the path that search found.
func (s *Solver) augment(end int32) {
	s.paths++
	type step struct{ e, u, x int32 }
	var steps []step
	for x := end; s.from[x] >= 0; x = s.from[x] {
		u := s.from[x]
		st := step{-1, u, x}
		if u != s.sink && x != s.sink {
			_, arg := s.moves(u)
			st.e = arg[x]
		}
		steps = append(steps, st)
	}
	for _, st := range steps {
		switch {
		case st.x == s.sink:
			s.setFlow(st.u, s.flow[st.u]+1)
		case st.u == s.sink:
			s.setFlow(st.x, s.flow[st.x]-1)
		default:
			s.exchange(st.e, st.u, st.x)
		}
	}
}
