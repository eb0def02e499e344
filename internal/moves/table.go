package moves

// A table holds the cheapest move from node u to node x: what it costs and the entry that makes it. Ties go to the entry with
// the smaller number, so a table depends on the assignment alone and not on how it came about. Moves to and from the
// sink have no entry. A row is made when it is first needed (12 bytes a cell) and kept up to date from then on.
type table struct {
	cost [][]int64
	arg  [][]int32
}

// moves returns the row of u.
func (s *Solver) moves(u int32) (cost []int64, arg []int32) {
	t := &s.tab
	if t.cost[u] == nil {
		t.cost[u], t.arg[u] = make([]int64, s.m+2), make([]int32, s.m+2)
		s.build(u, t.cost[u], t.arg[u])
	}
	return t.cost[u], t.arg[u]
}

// built reports whether the row of u is kept already.
func (s *Solver) built(u int32) bool { return s.tab.cost[u] != nil }

func (s *Solver) build(u int32, cost []int64, arg []int32) {
	for x := range cost {
		cost[x], arg[x] = inf, -1
	}
	if u == s.sink {
		for x := range s.nobody + 1 {
			cost[x] = s.less(x)
		}
		return
	}
	cost[s.sink] = s.more(u)
	last := int32(-1)
	for _, e := range s.entries[u] {
		if e == last {
			continue // nobody may hold several slots of one entry; its list keeps them together often enough
		}
		last = e
		for i := range s.of(e) {
			if sl := &s.of(e)[i]; sl.who == u && !sl.fixed {
				s.merge(cost, arg, e, i)
			}
		}
	}
}

// merge offers the moves of the i-th slot of e to the row of its reviewer.
func (s *Solver) merge(cost []int64, arg []int32, e int32, i int) {
	sl := &s.of(e)[i]
	offer := func(x int32, v int64) {
		if v < cost[x] || v == cost[x] && e < arg[x] {
			cost[x], arg[x] = v, e
		}
	}
	if sl.who != s.nobody {
		offer(s.nobody, s.cost(e, s.nobody)-sl.cost)
	}
	who, row := s.row(e)
	shape := s.shape(e)
	switch {
	case who == nil && shape == nil:
		cost, arg = cost[:len(row)], arg[:len(row)]
		for x, c := range row {
			if v := int64(c) - sl.cost; v <= cost[x] && c != Barred && (v < cost[x] || e < arg[x]) {
				cost[x], arg[x] = v, e
			}
		}
	case who == nil:
		home, open := shape.Home[:len(row)], sl.open
		for x, c := range row {
			if h := home[x]; c != Barred && open[h>>6]>>(h&63)&1 != 0 {
				offer(int32(x), int64(c)-sl.cost)
			}
		}
	default:
		for j, x := range who {
			if c := row[j]; c != Barred && s.opened(e, i, s.home(e, x)) {
				offer(x, int64(c)-sl.cost)
			}
		}
	}
	if s.given != nil {
		for _, x := range s.given[e] {
			if c := s.cost(e, x); c < inf && s.opened(e, i, s.home(e, x)) {
				offer(x, c-sl.cost)
			}
		}
	}
}

// cheapest works out one cell anew.
func (s *Solver) cheapest(u, x int32) (best int64, arg int32) {
	best, arg = inf, -1
	for _, e := range s.entries[u] {
		if u == s.nobody && x == s.nobody {
			break
		}
		c := s.cost(e, x)
		if c == inf {
			continue
		}
		h := s.home(e, x)
		for i := range s.of(e) {
			sl := &s.of(e)[i]
			if sl.who != u || sl.fixed || x != s.nobody && !s.opened(e, i, h) {
				continue
			}
			if v := c - sl.cost; v < best || v == best && e < arg {
				best, arg = v, e
			}
		}
	}
	return best, arg
}

// change lets edit alter the free slots of e and keeps lists, loads and table in step.
func (s *Solver) change(e int32, edit func()) {
	stale := s.stale(e)
	s.unregister(e)
	edit()
	s.register(e)
	for _, c := range stale {
		cost, arg := s.moves(c.u)
		if c.x < 0 {
			s.build(c.u, cost, arg)
			continue
		}
		cost[c.x], arg[c.x] = s.cheapest(c.u, c.x)
	}
	for i := range s.of(e) {
		if sl := &s.of(e)[i]; !sl.fixed && s.built(sl.who) {
			cost, arg := s.moves(sl.who)
			s.merge(cost, arg, e, i)
		}
	}
}

type stalecell struct{ u, x int32 }

// stale lists the cells whose move goes through e; a row with many of them is named as a whole by x = −1.
func (s *Solver) stale(e int32) []stalecell {
	var list []stalecell
	for i := range s.of(e) {
		u := s.of(e)[i].who
		if s.of(e)[i].fixed || !s.built(u) {
			continue
		}
		_, arg := s.moves(u)
		from := len(list)
		for x, a := range arg[:s.m+1] {
			if a == e {
				list = append(list, stalecell{u, int32(x)})
			}
		}
		if 4*(len(list)-from) > s.m {
			list = append(list[:from], stalecell{u, -1})
		}
	}
	return list
}

// register enters the free slots of e into the lists and counts them; it also works out which slots are open to whom.
func (s *Solver) register(e int32) {
	s.gauge(e)
	last := s.void(s.voids(e) - 1) // filling any empty slot saves what the last one costs
	for i := range s.of(e) {
		if s.of(e)[i].who == s.nobody {
			s.of(e)[i].cost = last
		}
		if sl := &s.of(e)[i]; !sl.fixed {
			s.entries[sl.who] = append(s.entries[sl.who], e)
			s.excess[sl.who]++
		}
	}
}

func (s *Solver) unregister(e int32) {
	for i := range s.of(e) {
		sl := &s.of(e)[i]
		if sl.fixed {
			continue
		}
		list := s.entries[sl.who]
		for j := len(list) - 1; j >= 0; j-- {
			if list[j] == e {
				list[j] = list[len(list)-1]
				s.entries[sl.who] = list[:len(list)-1]
				break
			}
		}
		s.excess[sl.who]--
	}
}

// setFlow changes what goes from x to the sink.
func (s *Solver) setFlow(x int32, f int64) {
	d := f - s.flow[x]
	s.flow[x] = f
	s.excess[x] -= d
	s.excess[s.sink] += d
	s.sinkMoves(x)
}

// more is what one more review from x to the sink costs: a bonus up to the least load, nothing up to the greatest.
func (s *Solver) more(x int32) int64 {
	switch f := s.flow[x]; {
	case f < s.low[x]:
		return -s.under
	case f < s.high[x]:
		return 0
	default:
		return inf
	}
}

// less is what one review less costs.
func (s *Solver) less(x int32) int64 {
	switch f := s.flow[x]; {
	case f > s.low[x]:
		return 0
	case f > 0:
		return s.under
	default:
		return inf
	}
}

// sinkMoves brings the two cells between x and the sink up to date.
func (s *Solver) sinkMoves(x int32) {
	if s.built(x) {
		cost, _ := s.moves(x)
		cost[s.sink] = s.more(x)
	}
	if s.built(s.sink) {
		cost, _ := s.moves(s.sink)
		cost[x] = s.less(x)
	}
}
