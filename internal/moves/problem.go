// Package moves assigns reviewers to entries at least cost: a min-cost flow whose nodes are the reviewers alone. Between two
// reviewers it keeps the cheapest move (the entry that would change hands at least cost), so that a shortest path costs as much
// as the square of the number of reviewers and does not depend on the number of entries.
//
// Everything is a whole number and every tie is broken by index: the same problem gives the same answer everywhere.
package moves

import "math"

// Barred is the cost of a pair that may not be made.
const Barred = math.MaxInt32

// A Problem is stated over indices: entries 0…Entries−1, reviewers 0…Reviewers−1.
type Problem struct {
	Entries, Reviewers int

	Demand []int32 // reviews that an entry needs
	Low    []int32 // least load of a reviewer
	High   []int32 // greatest load of a reviewer, at least Low

	// Costs. With Start nil they are dense: Cost[e·Reviewers+x], [Barred] where the pair is not allowed. Otherwise the
	// candidates of e are Who[Start[e]:Start[e+1]], ascending, with their costs beside. The solver keeps and changes Cost.
	Start []int32
	Who   []int32
	Cost  []int32

	Shapes  []Shape // the kinds of quotas
	ShapeOf []int32 // by entry, an index of Shapes or −1; nil: no quotas

	Fixed []Pair // pairs that are made already and stay; their cells must be Barred, their reviewers stand in Shape.Home
	Given []Pair // pairs of an earlier assignment: as many as possible stay, which goes before cost
}

// A Pair is a review: the entry and who reviews it.
type Pair struct{ Entry, Reviewer int32 }

// A Shape holds the quotas of an entry as a tree of groups of reviewers: node 0 is everybody, a parent comes before its
// children, and what an entry has in a node lies between Low and High.
type Shape struct {
	Parent    []int32 // Parent[0] is −1
	Low, High []int32
	Home      []int32 // by reviewer: the smallest group it belongs to
	Cross     []Cross // quotas over groups that overlap those of the tree; with them every Home is a leaf
}

// A Cross is a quota over reviewers who stand in several branches of the tree: at most High of those whose Home is in Nodes.
// (At least some of a set is at most the others of its complement.)
type Cross struct {
	High  int32
	Nodes []bool // by node
}

// Top is the greatest absolute cost that a pair may have.
const Top = 1 << 28

const inf = math.MaxInt64 / 4

// A slot is one review of an entry: filled, or empty (who is the number of reviewers).
type slot struct {
	who, node int32
	fixed     bool
	cost      int64
}

// A Solver holds an assignment that is optimal for the loads that it has brought about so far.
//
// Nodes: the reviewers, then nobody (an empty slot costs more than any review), then the sink. Flow from a reviewer to the sink
// is held within its loads; the difference between it and the reviews at hand is the node's excess.
type Solver struct {
	p            *Problem
	n, m         int
	nobody, sink int32
	top          int64 // greatest cost of a pair
	keep         int64 // bonus of a pair that was given before
	under        int64 // cost of a review that a least load lacks
	empty        int64 // cost of an empty slot

	stride  int
	slots   []slot // entry e has slots[e·stride : e·stride+Demand[e]]
	words   int
	open    []uint64 // by slot, words each: the groups whose reviewers may take it; empty when there are no quotas
	count   []int32  // by node, for one entry at a time
	reach   []bool
	bounds  []bounds
	given   [][]int32 // by entry, ascending; nil when there are none
	entries [][]int32 // by reviewer and nobody: the entries whose slots it has (not the fixed ones)
	fixed   []int32   // by reviewer: pairs that stay

	flow, excess []int64
	low, high    []int64
	pi           []int64
	tab          table

	dist         []int64
	hop, from    []int32
	active, done []int32
	paths        int

	relaxed Value
	proven  bool
	list    []candidate
	picked  []int32
}

type bounds struct{ low, high []int32 }

// New prepares a solver. The problem must be consistent: lengths fit, Low ≤ High, quotas can be met by some counts.
func New(p *Problem) *Solver {
	n, m := p.Entries, p.Reviewers
	s := &Solver{p: p, n: n, m: m, nobody: int32(m), sink: int32(m + 1)}
	s.stride = 1
	for _, k := range p.Demand {
		s.stride = max(s.stride, int(k))
	}
	s.top = 1
	for _, c := range p.Cost {
		if c != Barred {
			s.top = max(s.top, int64(c), -int64(c))
		}
	}
	// A cycle of moves passes each reviewer once, nobody once and the sink once, so these steps make the order strict:
	// first as few empty slots as possible, then as few unmet least loads, then as many pairs from those given, then the cost.
	if len(p.Given) > 0 {
		s.keep = 2 * s.top * int64(m+2)
	}
	s.under = 2 * (s.top + s.keep) * int64(m+2)
	s.empty = 3 * s.under

	s.slots = make([]slot, n*s.stride)
	for i := range p.Shapes {
		s.words = max(s.words, (len(p.Shapes[i].Parent)+63)/64)
	}
	s.open = make([]uint64, n*s.stride*s.words)
	s.count, s.reach = make([]int32, 64*s.words), make([]bool, 64*s.words)
	s.entries = make([][]int32, m+1)
	s.fixed = make([]int32, m)
	s.flow, s.excess = make([]int64, m+2), make([]int64, m+2)
	s.low, s.high = make([]int64, m+2), make([]int64, m+2)
	s.pi = make([]int64, m+2)
	s.dist, s.hop, s.from = make([]int64, m+2), make([]int32, m+2), make([]int32, m+2)
	s.active, s.done = make([]int32, 0, m+2), make([]int32, 0, m+2)
	s.bounds = make([]bounds, n)
	if p.ShapeOf != nil {
		for e, k := range p.ShapeOf {
			if k >= 0 {
				s.bounds[e] = bounds{p.Shapes[k].Low, p.Shapes[k].High}
			}
		}
	}
	if len(p.Given) > 0 {
		s.given = make([][]int32, n)
		for _, g := range p.Given {
			s.given[g.Entry] = append(s.given[g.Entry], g.Reviewer)
		}
	}
	s.tab.init(m + 2)

	filled := make([]int32, n)
	for _, f := range p.Fixed {
		sl := &s.slots[int(f.Entry)*s.stride+int(filled[f.Entry])]
		filled[f.Entry]++
		*sl = slot{who: f.Reviewer, node: s.home(f.Entry, f.Reviewer), fixed: true}
		s.fixed[f.Reviewer]++
	}
	for x := range m {
		s.low[x] = max(int64(p.Low[x]-s.fixed[x]), 0)
		s.high[x] = max(int64(p.High[x]-s.fixed[x]), 0)
	}
	s.high[m] = inf
	for e := range int32(n) {
		free := s.of(e)[filled[e]:]
		for i := range free {
			free[i] = slot{who: s.nobody, cost: s.empty}
		}
	}
	return s
}

func (s *Solver) of(e int32) []slot {
	at := int(e) * s.stride
	return s.slots[at : at+int(s.p.Demand[e])]
}

// home returns the smallest group of x in the tree of e; nobody fits everywhere.
func (s *Solver) home(e, x int32) int32 {
	if shape := s.shape(e); shape != nil && x != s.nobody {
		return shape.Home[x]
	}
	return 0
}

// opened reports whether the i-th slot of e may go to a reviewer of group v.
func (s *Solver) opened(e int32, i int, v int32) bool {
	return s.shape(e) == nil || s.openings(e, i)[v>>6]>>(v&63)&1 != 0
}

func (s *Solver) openings(e int32, i int) []uint64 {
	at := (int(e)*s.stride + i) * s.words
	return s.open[at : at+s.words]
}

func (s *Solver) shape(e int32) *Shape {
	if s.p.ShapeOf == nil || s.p.ShapeOf[e] < 0 {
		return nil
	}
	return &s.p.Shapes[s.p.ShapeOf[e]]
}

// cell returns where the cost of the pair stands, or −1 for a pair that is no candidate.
func (s *Solver) cell(e, x int32) int {
	if s.p.Start == nil {
		return int(e)*s.m + int(x)
	}
	lo, hi := int(s.p.Start[e]), int(s.p.Start[e+1])
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if s.p.Who[mid] < x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < int(s.p.Start[e+1]) && s.p.Who[lo] == x {
		return lo
	}
	return -1
}

// cost returns what x would cost at e: inf when the pair is not allowed or is made already.
func (s *Solver) cost(e, x int32) int64 {
	if x == s.nobody {
		return s.empty
	}
	at := s.cell(e, x)
	if at < 0 || s.p.Cost[at] == Barred {
		return inf
	}
	return int64(s.p.Cost[at]) - s.bonus(e, x)
}

func (s *Solver) bonus(e, x int32) int64 {
	if s.given != nil {
		for _, g := range s.given[e] {
			if g == x {
				return s.keep
			}
		}
	}
	return 0
}

// row returns the candidates of e: their numbers (nil when dense) and costs.
func (s *Solver) row(e int32) (who, cost []int32) {
	if s.p.Start == nil {
		return nil, s.p.Cost[int(e)*s.m : (int(e)+1)*s.m]
	}
	lo, hi := s.p.Start[e], s.p.Start[e+1]
	return s.p.Who[lo:hi], s.p.Cost[lo:hi]
}
