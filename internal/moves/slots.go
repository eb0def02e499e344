package moves

// gauge works out, for every free slot of e, into which groups its review may move without breaking a quota of the tree: up
// from its node while each group it leaves has more than its least, down again while each group it enters has less than its most.
func (s *Solver) gauge(e int32) { s.gaugeUnder(e, s.bounds[e]) }

func (s *Solver) gaugeUnder(e int32, b bounds) {
	slots, shape := s.of(e), s.shape(e)
	if shape == nil {
		return
	}
	s.tally(e)
	reach := s.reach[:len(shape.Parent)]
	words := (len(shape.Parent) + 63) / 64
	for i := range slots {
		if slots[i].fixed {
			continue
		}
		if len(slots[i].open) != words {
			slots[i].open = make([]uint64, words)
		}
		open := slots[i].open
		clear(open)
		clear(reach)
		for v := slots[i].node; ; v = shape.Parent[v] {
			reach[v] = true
			if v == 0 || s.count[v] <= b.low[v] {
				break
			}
		}
		for v := range reach {
			if v > 0 && !reach[v] {
				reach[v] = s.count[v] < b.high[v] && reach[shape.Parent[v]]
			}
			if reach[v] {
				open[v>>6] |= 1 << (v & 63)
			}
		}
	}
	// A review may also move into the place of an empty slot and leave its own place empty.
	for i := range slots {
		if slots[i].who != s.nobody {
			continue
		}
		for j := range slots {
			if !slots[j].fixed && slots[j].who != s.nobody {
				for k, w := range slots[i].open {
					slots[j].open[k] |= w
				}
			}
		}
	}
}

// tally counts what e has in each group of its tree.
func (s *Solver) tally(e int32) {
	shape := s.shape(e)
	s.blank(shape)
	for _, sl := range s.of(e) {
		for v := sl.node; v >= 0; v = shape.Parent[v] {
			s.count[v]++
		}
	}
}

// blank makes room to count the groups of a tree.
func (s *Solver) blank(shape *Shape) {
	if n := len(shape.Parent); n > len(s.count) {
		s.count, s.reach = make([]int32, 2*n), make([]bool, 2*n)
	}
	clear(s.count[:len(shape.Parent)])
}

// put fills a slot. The cell of the pair is barred while the pair is made, so that no move offers it twice.
func (s *Solver) put(e int32, sl *slot, x int32) {
	if x == s.nobody {
		sl.who, sl.cost = x, s.empty // the group stays: the missing review is one of that group
		return
	}
	at := s.cell(e, x)
	sl.who, sl.node, sl.cost = x, s.home(e, x), s.cost(e, x)
	s.p.Cost[at] = Barred
}

// take empties a slot.
func (s *Solver) take(e int32, sl *slot) {
	if sl.who != s.nobody {
		s.p.Cost[s.cell(e, sl.who)] = int32(sl.cost + s.bonus(e, sl.who))
	}
	sl.who, sl.cost = s.nobody, s.empty
}

// exchange gives one review of e from u to x.
func (s *Solver) exchange(e, u, x int32) {
	s.change(e, func() {
		for i := range s.of(e) {
			if sl := &s.of(e)[i]; sl.who == u && !sl.fixed {
				s.swap(e, sl, x)
				return
			}
		}
	})
}

// swap gives the place of a slot to x, or that of an empty slot that is open to x: then the place itself becomes empty.
func (s *Solver) swap(e int32, sl *slot, x int32) {
	into := sl
	if x != s.nobody {
		h := s.home(e, x)
		for i := range s.of(e) {
			void := &s.of(e)[i]
			if void.who == s.nobody && s.opened(e, i, h) && (into.who != s.nobody || void.node == h && into.node != h) {
				into = void
			}
		}
	}
	s.take(e, sl)
	s.put(e, into, x)
}

// choose fills the free slots of e as cheaply as prices allow, which is optimal for e alone. Of equally cheap reviewers
// it takes the one with most room left, then the one with the smaller number.
func (s *Solver) choose(e int32, room func(x int32) int64) {
	slots := s.of(e)
	first := 0
	for first < len(slots) && slots[first].fixed {
		first++
	}
	free := slots[first:]
	for i := range free {
		s.take(e, &free[i])
	}
	if s.shape(e) == nil {
		for i, x := range s.best(e, len(free), room) {
			if s.cost(e, x)-s.pi[x] > s.void(len(free)-1-i)-s.pi[s.nobody] {
				break // at these prices rather nobody
			}
			s.put(e, &free[i], x)
		}
		return
	}
	s.spread(e, slots)
	// The reviewers of an entry under nested quotas form an M-convex set: when no single exchange is cheaper, none is.
	for s.better(e, free, room) {
	}
}

// better makes the single exchange at e that saves most, and reports whether there was one.
func (s *Solver) better(e int32, free []slot, room func(x int32) int64) bool {
	s.gauge(e)
	voids := s.voids(e)
	bestGain, bestRoom, bestSlot, bestWho := int64(0), int64(0), -1, int32(-1)
	dearest := int64(-inf)
	for i := range free {
		if free[i].who == s.nobody {
			free[i].cost = s.void(voids - 1)
		} else if gain := free[i].cost - s.pi[free[i].who] - s.void(voids) + s.pi[s.nobody]; gain > bestGain {
			bestGain, bestSlot, bestWho = gain, i, s.nobody
		}
		dearest = max(dearest, free[i].cost-s.pi[free[i].who])
	}
	who, row := s.row(e)
	home := s.shape(e).Home
	for j, c := range row {
		if c == Barred {
			continue
		}
		x := int32(j)
		if who != nil {
			x = who[j]
		}
		v := int64(c) - s.pi[x]
		if s.given != nil {
			v -= s.bonus(e, x)
		}
		if dearest-v < bestGain {
			continue // not even in the dearest place
		}
		h := home[x]
		for i := range free {
			if free[i].open[h>>6]>>(h&63)&1 == 0 {
				continue
			}
			gain := free[i].cost - s.pi[free[i].who] - v
			if gain > bestGain || gain == bestGain && bestSlot >= 0 && room(x) > bestRoom {
				bestGain, bestRoom, bestSlot, bestWho = gain, room(x), i, x
			}
		}
	}
	if bestSlot < 0 {
		return false
	}
	s.swap(e, &free[bestSlot], bestWho)
	return true
}

// spread puts the empty slots of e into groups so that every quota of the tree is met: first where a least is lacking,
// children before parents, the rest in the widest group with room.
func (s *Solver) spread(e int32, slots []slot) {
	shape, b := s.shape(e), s.bounds[e]
	s.blank(shape)
	enter := func(v int32) {
		for ; v >= 0; v = shape.Parent[v] {
			s.count[v]++
		}
	}
	for len(slots) > 0 && slots[0].fixed {
		enter(slots[0].node)
		slots = slots[1:]
	}
	for v := int32(len(shape.Parent) - 1); v > 0; v-- {
		for s.count[v] < b.low[v] && len(slots) > 0 {
			slots[0].node = v
			enter(v)
			slots = slots[1:]
		}
	}
	for i := range slots {
		slots[i].node = 0
		enter(0)
	}
}

type candidate struct {
	v, room int64
	x       int32
}

func (a candidate) before(b candidate) bool {
	switch {
	case a.v != b.v:
		return a.v < b.v
	case a.room != b.room:
		return a.room > b.room
	default:
		return a.x < b.x
	}
}

// best returns the k cheapest reviewers of e, fewer when there are fewer. The answer is good until the next call.
func (s *Solver) best(e int32, k int, room func(x int32) int64) []int32 {
	s.picked = s.picked[:0]
	if k == 0 {
		return s.picked
	}
	list := s.list[:0]
	who, row := s.row(e)
	worst := int64(inf)
	for j, c := range row {
		if c == Barred {
			continue
		}
		x := int32(j)
		if who != nil {
			x = who[j]
		}
		v := int64(c) - s.pi[x]
		if s.given != nil {
			v -= s.bonus(e, x)
		}
		if v > worst {
			continue
		}
		cand := candidate{v, 0, x}
		if room != nil {
			cand.room = room(x)
		}
		at := len(list)
		if at == k {
			if at--; !cand.before(list[at]) {
				continue
			}
		} else {
			list = append(list, cand)
		}
		for at > 0 && cand.before(list[at-1]) {
			list[at] = list[at-1]
			at--
		}
		list[at] = cand
		if len(list) == k {
			worst = list[k-1].v
		}
	}
	s.list = list
	for _, c := range list {
		s.picked = append(s.picked, c.x)
	}
	return s.picked
}
