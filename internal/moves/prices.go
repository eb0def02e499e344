package moves

// prices finds a price for each reviewer at which the entries, each choosing for itself, ask for loads near the bounds. It only
// saves time: any prices are a right start for the shortest paths, good ones leave them little to do.
//
// The entries come one by one, in an order that mixes them; each takes the cheapest reviewers, which become dearer by a
// step, while everybody drifts back as fast as the bound allows. The step shrinks from pass to pass.
func (s *Solver) prices() {
	if s.keep > 0 || s.n < 2 || s.off() <= 4*int64(s.m) {
		return // an earlier assignment, or an even demand, is a good start already
	}
	const fine = 12              // binary places of a price
	limit := (4 * s.top) << fine // below the cost of an empty slot: a price never makes nobody look cheap
	price := make([]int64, s.m)
	stride := mix(s.n)
	back := make([][2]int64, s.m) // the drift upwards below and above zero
	for step := max(s.top/64, 1) << fine; step > s.top<<fine/100_000; step = step * 2 / 5 {
		for x := range back {
			back[x] = [2]int64{step * s.high[x] / int64(s.n), step * s.low[x] / int64(s.n)}
		}
		e := 0
		for range s.n {
			for x := range price {
				p := price[x]
				if p < 0 {
					p = min(p+back[x][0], 0)
				} else {
					p = min(p+back[x][1], limit)
				}
				price[x] = p
				s.pi[x] = p >> fine
			}
			for _, x := range s.best(int32(e), s.free(int32(e)), nil) {
				price[x] = max(price[x]-step, -limit)
			}
			if e += stride; e >= s.n {
				e -= s.n
			}
		}
	}
	for x, p := range price {
		s.pi[x] = p >> fine
	}
}

// mix returns a step that visits all n entries in an order far from their own.
func mix(n int) int {
	for g := max(n*618/1000, 1); ; g++ {
		a, b := n, g
		for b != 0 {
			a, b = b, a%b
		}
		if a == 1 {
			return g % n
		}
	}
}

// off counts by how much the loads that the entries ask for at these prices miss the bounds.
func (s *Solver) off() int64 {
	load := make([]int64, s.m)
	room := func(x int32) int64 { return s.high[x] - load[x] }
	for e := range int32(s.n) {
		for _, x := range s.best(e, s.free(e), room) {
			load[x]++
		}
	}
	off := int64(0)
	for x, l := range load {
		want := min(max(l, s.low[x]), s.high[x])
		if s.pi[x] < 0 {
			want = s.high[x]
		} else if s.pi[x] > 0 {
			want = s.low[x]
		}
		off += max(l-want, want-l)
	}
	return off
}

// free counts the slots of e that are not fixed.
func (s *Solver) free(e int32) int {
	n := 0
	for i := range s.of(e) {
		if !s.of(e)[i].fixed {
			n++
		}
	}
	return n
}
