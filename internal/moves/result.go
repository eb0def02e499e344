package moves

// Pairs returns the reviews of the assignment, the fixed ones included, ordered by entry and reviewer.
func (s *Solver) Pairs() []Pair {
	var out []Pair
	for e := range int32(s.n) {
		from := len(out)
		for _, sl := range s.of(e) {
			if sl.who != s.nobody {
				out = append(out, Pair{e, sl.who})
			}
		}
		sortPairs(out[from:])
	}
	return out
}

func sortPairs(p []Pair) {
	for i := range p {
		for j := i; j > 0 && p[j].Reviewer < p[j-1].Reviewer; j-- {
			p[j], p[j-1] = p[j-1], p[j]
		}
	}
}

// A Value tells what an assignment is worth. Its fields stand in the order in which they count; less is better.
type Value struct {
	Empty  int   // slots without a review
	Under  int   // reviews that least loads lack
	Uneven int   // by how much the empty slots crowd at single entries; not looked at when pairs are given
	Lost   int   // given pairs that were not kept
	Cost   int64 // of all pairs that are not fixed
}

// Less reports whether v is better than w.
func (v Value) Less(w Value) bool {
	switch {
	case v.Empty != w.Empty:
		return v.Empty < w.Empty
	case v.Under != w.Under:
		return v.Under < w.Under
	case v.Uneven != w.Uneven:
		return v.Uneven < w.Uneven
	case v.Lost != w.Lost:
		return v.Lost < w.Lost
	default:
		return v.Cost < w.Cost
	}
}

// Value returns what the assignment is worth.
func (s *Solver) Value() Value {
	v := Value{Lost: len(s.p.Given)}
	for e := range int32(s.n) {
		voids := 0
		for _, sl := range s.of(e) {
			switch {
			case sl.fixed:
			case sl.who == s.nobody:
				v.Empty++
				if s.uneven > 0 {
					v.Uneven += min(voids, steep)
				}
				voids++
			default:
				bonus := s.bonus(e, sl.who)
				v.Cost += sl.cost + bonus
				if bonus > 0 {
					v.Lost--
				}
			}
		}
	}
	for x := range s.m {
		v.Under += int(max(s.low[x]-int64(len(s.entries[x])), 0))
	}
	return v
}

// Bound returns a value that no assignment can be better than, and whether the one at hand was proven to be optimal.
// They differ from the assignment's own only where quotas overlap.
func (s *Solver) Bound() (Value, bool) { return s.relaxed, s.proven }

// Paths returns how many shortest paths were needed.
func (s *Solver) Paths() int { return s.paths }
