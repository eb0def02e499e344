// Package moves assigns reviewers to entries at least cost: a min-cost flow whose nodes are the reviewers alone. Between two
// reviewers it keeps the cheapest move (the entry that would change hands at least cost), so that a shortest path costs as much
// as the square of the number of reviewers and does not depend on the number of entries.
//
// Everything is a whole number and every tie is broken by index: the same problem gives the same answer everywhere.
package moves

import (
	"math"
	"math/bits"
	"slices"
)

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
	Cross     []Cross // quotas over groups that overlap those of the tree
}

// A Cross is a quota over reviewers who stand in several branches of the tree: at most High of the members.
// (At least some of a set is at most so many of the others.)
type Cross struct {
	High    int32
	Members []bool // by reviewer
}

// Limits within which no sum can overflow.
const (
	Top          = 1 << 21 // greatest absolute cost of a pair
	MaxReviewers = 4000
)

// steep is how many empty slots of one entry are told apart.
const steep = 16

const inf = math.MaxInt64 / 2

// A slot is one review of an entry: filled, or empty (who is the number of reviewers).
type slot struct {
	who, node int32
	fixed     bool
	cost      int64
	open      []uint64 // the groups whose reviewers may take it; nil when there are no quotas
}

// A Solver holds an assignment that is optimal for the loads that it has brought about so far.
//
// Nodes: the reviewers, then nobody (an empty slot costs more than any review), then the sink. Flow from a reviewer to the sink
// is held within its loads; the difference between it and the reviews at hand is the node's excess.
type Solver struct {
	p            *Problem
	n, m         int
	nobody, sink int32
	top          int64 // greatest difference between two pairs
	keep         int64 // bonus of a pair that was given before
	uneven       int64 // what each further empty slot of one entry costs more than the one before
	under        int64 // cost of a review that a least load lacks
	empty        int64 // cost of an empty slot

	first   []int32 // entry e has slots[first[e]:first[e+1]]
	slots   []slot
	shapes  []Shape // those of the problem and finer ones
	shapeOf []int32
	finer   map[refinement]int32
	count   []int32 // by node, for one entry at a time
	reach   []bool
	bounds  []bounds
	given   [][]int32 // by entry, ascending; nil when there are none
	entries [][]int32 // by reviewer and nobody: the entries whose slots it has (not the fixed ones)
	fixed   []int32   // by reviewer: pairs that stay

	flow, excess []int64
	low, high    []int64
	pi           []int64
	tab          table

	steps        int     // binary places that count the steps of a path
	dist         []int64 // cost above what the prices account for, then steps
	from         []int32
	active, done []int32
	paths        int

	relaxed Value
	proven  bool
	quick   bool    // where quotas overlap the first answer will do
	work    int     // sets looked at for single entries
	before  *blocks // what the answer without overlapping quotas lacked
	list    []candidate
	picked  []int32
}

type bounds struct{ low, high []int32 }

// New prepares a solver. The problem must be consistent: lengths fit, Low ≤ High, quotas can be met by some counts.
func New(p *Problem) *Solver {
	n, m := p.Entries, p.Reviewers
	s := &Solver{p: p, n: n, m: m, nobody: int32(m), sink: int32(m + 1)}
	s.first = make([]int32, n+1)
	for e, k := range p.Demand {
		s.first[e+1] = s.first[e] + k
	}
	lo, hi := int64(0), int64(1)
	for _, c := range p.Cost {
		if c != Barred {
			lo, hi = min(lo, int64(c)), max(hi, int64(c))
		}
	}
	s.top = hi - lo
	// A cycle of moves passes each reviewer once, nobody once and the sink once, so these steps make the order strict:
	// first as few empty slots as possible, then as few unmet least loads, then either as many pairs from those given as
	// possible or the empty slots spread over as many entries as possible, then the cost.
	if len(p.Given) > 0 {
		s.keep = s.top * int64(m+2)
	} else {
		s.uneven = s.top * int64(m+2)
	}
	s.under = (s.top+s.keep)*int64(m+4) + s.uneven*steep
	s.empty = 3 * s.under
	s.steps = bits.Len(uint(m + 2))

	s.slots = make([]slot, s.first[n])
	s.entries = make([][]int32, m+1)
	s.fixed = make([]int32, m)
	s.flow, s.excess = make([]int64, m+2), make([]int64, m+2)
	s.low, s.high = make([]int64, m+2), make([]int64, m+2)
	s.pi = make([]int64, m+2)
	s.dist, s.from = make([]int64, m+2), make([]int32, m+2)
	s.active, s.done = make([]int32, 0, m+2), make([]int32, 0, m+2)
	s.bounds = make([]bounds, n)
	s.shapes, s.shapeOf = slices.Clip(p.Shapes), slices.Clone(p.ShapeOf)
	for e, k := range s.shapeOf {
		if k >= 0 {
			s.bounds[e] = bounds{p.Shapes[k].Low, p.Shapes[k].High}
		}
	}
	if len(p.Given) > 0 {
		s.given = make([][]int32, n)
		for _, g := range p.Given {
			s.given[g.Entry] = append(s.given[g.Entry], g.Reviewer)
		}
	}
	s.tab = table{make([][]int64, m+2), make([][]int32, m+2)}

	filled := make([]int32, n)
	for _, f := range p.Fixed {
		sl := &s.of(f.Entry)[filled[f.Entry]]
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
	return s.slots[s.first[e]:s.first[e+1]]
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
	return s.shape(e) == nil || s.of(e)[i].open[v>>6]>>(v&63)&1 != 0
}

func (s *Solver) shape(e int32) *Shape {
	if s.shapeOf == nil || s.shapeOf[e] < 0 {
		return nil
	}
	return &s.shapes[s.shapeOf[e]]
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
		return s.void(s.voids(e))
	}
	at := s.cell(e, x)
	if at < 0 || s.p.Cost[at] == Barred {
		return inf
	}
	return int64(s.p.Cost[at]) - s.bonus(e, x)
}

// void is what the next empty slot costs when there are j.
func (s *Solver) void(j int) int64 { return s.empty + s.uneven*int64(min(j, steep)) }

// voids counts the empty slots of e.
func (s *Solver) voids(e int32) (j int) {
	for _, sl := range s.of(e) {
		if sl.who == s.nobody {
			j++
		}
	}
	return j
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
