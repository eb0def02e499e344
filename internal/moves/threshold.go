package moves

import "slices"

// Threshold returns the optimum among the assignments whose dearest pair is as cheap as possible, without giving up any review or
// least load. Fixed pairs do not count. What is missing in it is missing, and explained, in plain.
func Threshold(p *Problem) (best, plain *Solver) {
	free := New(clone(p, inf32, true))
	free.Solve()
	goal := free.Value()
	levels := slices.Clone(p.Cost)
	slices.Sort(levels)
	levels = slices.Compact(levels)
	if n := len(levels); n > 0 && levels[n-1] == Barred {
		levels = levels[:n-1]
	}
	if len(levels) == 0 {
		return run(clone(p, inf32, false)), free
	}
	at, _ := slices.BinarySearchFunc(levels[:len(levels)-1], true, func(level int32, _ bool) int {
		s := New(clone(p, level, true))
		s.Solve()
		if v := s.Value(); v.Empty > goal.Empty || v.Under > goal.Under {
			return -1
		}
		return 0
	})
	return run(clone(p, levels[at], false)), free
}

const inf32 = Barred - 1

// clone copies the problem with the pairs dearer than level barred; plain makes the others cost the same.
func clone(p *Problem, level int32, plain bool) *Problem {
	q := *p
	q.Cost = make([]int32, len(p.Cost))
	for i, c := range p.Cost {
		switch {
		case c > level:
			q.Cost[i] = Barred
		case !plain:
			q.Cost[i] = c
		}
	}
	return &q
}

func run(p *Problem) *Solver {
	s := New(p)
	s.Solve()
	return s
}
