package moves

// The rounds of weighing, and the weight of an entry that counts as much as any other.
const (
	rounds = 16
	heavy  = 1 << 10
)

// weigh looks for weights of the entries under which even the cheapest assignment is dear: the weighted mean of the entries in it
// is a bound of the worst entry of any. Entries served badly grow heavier from round to round, so the assignments grow
// fairer, too: each is improved by chains of moves.
func (f *fairness) weigh() {
	if f.goal.Empty > 0 {
		return // empty slots have no place in a sum of costs
	}
	weight := make([]int64, f.p.Entries) // in units of heavy / 2^20
	for e := range weight {
		weight[e] = heavy << 20
	}
	for round := range int64(rounds) {
		if f.proven >= f.bestWorst || f.left <= f.steps/8 {
			return
		}
		s := New(clone(f.p, inf32, false))
		total, paid := int64(0), int64(0)
		for e := range int32(s.n) {
			w := weight[e] >> 20
			_, row := s.row(e)
			for j, c := range row {
				if c != Barred {
					row[j] = int32(int64(c) * w / heavy)
				}
			}
			total += w * int64(f.p.Demand[e])
			paid += w * f.root.base[e]
		}
		s = New(s.p) // with the new costs
		f.solve(s)
		v := s.Value()
		if !s.proven || v.Under > f.goal.Under || total == 0 {
			return
		}
		f.proven = max(f.proven, ((v.Cost*heavy+paid)*f.unit+total-1)/total)
		s.recost(f.p)
		f.reweigh(weight, s, round)
		f.offer(s)
	}
}

// reweigh makes an entry up to twice as heavy or half as heavy, by how far it lies above or below what is proven; less so
// from round to round.
func (f *fairness) reweigh(weight []int64, s *Solver, round int64) {
	sum := int64(0)
	for e := range weight {
		d := (f.of(f.root, s, int32(e)) - f.proven) * 1024 / max(f.proven, 1)
		d = min(max(d*4/(4+round), -512), 1024)
		weight[e] += weight[e] * d / 1024
		sum += weight[e] >> 4
	}
	mean := max(sum/int64(len(weight)), 1)
	for e := range weight {
		weight[e] = min(weight[e]/mean*(heavy<<16), 2*heavy<<20)
	}
}
