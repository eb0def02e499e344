package assign

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/moves"
)

// Distribute assigns reviewers to entries. It makes as many reviews as can be made, then meets the least loads as far as they
// can be met, then does best by the objective; what could not be had is in the plan with its reason, and the rest of the plan
// stands. Ties go by ids: the plan does not depend on the order of the lists.
//
// The error is [socium.Violations] within [CodeTask] or [CodePair] when the task contradicts itself; an impossible task is no error.
//
// Total costs about as much as the square of the reviewers for each review that has to change hands: 10 000 entries by 500
// reviewers take a fraction of a second, and memory of four bytes a possible pair.
func Distribute(t Task) (Plan, error) {
	d, faults := newDesk(&t)
	if len(faults) > 0 {
		return Plan{}, faults
	}
	d.shares(nil)
	p := d.problem(nil)
	switch t.Objective {
	case WorstPair:
		s, plain := moves.Threshold(p)
		return d.plan(s, plain, nil), nil
	case WorstEntry:
		steps := t.Steps
		if steps <= 0 {
			steps = DefaultSteps
		}
		f := moves.Fairest(p, d.base(), steps)
		plan := d.plan(f.Solver, f.Plain, nil)
		plan.Quality.Proven = f.Proven
		plan.Quality.TotalBound = d.most(f.Plain)
		plan.Quality.EntryBound = Score(int64(Best) - (f.Bound+f.Unit-1)/f.Unit)
		return plan, nil
	default:
		s := moves.New(p)
		s.Solve()
		return d.plan(s, s, nil), nil
	}
}

// Repair makes a new plan out of an old one after something changed: a reviewer withdrew from an entry or altogether, an entry came
// or went, a bound moved. The task says how things are now; before are the pairs of the old plan. Among the plans that make
// as many reviews as possible and meet the least loads it keeps as many of the old pairs as possible, and of those it takes
// the greatest sum of scores, whatever the objective says. Sheets that are handed in belong into the task's Forced: those
// pairs stay in any case.
//
// Where nobody named a load, nobody loses a review for the sake of an even share: the bounds are then from 0 to the even share
// or to what the reviewer had, if that is more. Pairs of entries and reviewers that are gone are removed.
func Repair(t Task, before []Pair) (Plan, error) {
	d, faults := newDesk(&t)
	if len(faults) > 0 {
		return Plan{}, faults
	}
	loads := make([]int32, len(d.reviewers))
	var given []moves.Pair
	seen := map[moves.Pair]bool{}
	for _, p := range before {
		e, ok1 := d.entryAt[p.Entry]
		x, ok2 := d.reviewerAt[p.Reviewer]
		pair := moves.Pair{Entry: e, Reviewer: x}
		if !ok1 || !ok2 || seen[pair] {
			continue
		}
		seen[pair] = true
		if _, forced := slices.BinarySearch(d.forced[e], x); forced || d.allowed(e, x) {
			loads[x]++
			if !forced {
				given = append(given, pair)
			}
		}
	}
	d.shares(loads)
	s := moves.New(d.problem(given))
	s.Solve()
	return d.plan(s, s, before), nil
}

// allowed reports whether the pair may be made, forced pairs apart.
func (d *desk) allowed(e, x int32) bool {
	if c := d.candidates[e]; c != nil {
		if _, ok := c[x]; !ok {
			return false
		}
	}
	for _, b := range d.bounds[e] {
		if b.max == 0 && b.members.has(x) {
			return false
		}
	}
	return len(d.barriers(e, x)) == 0
}

// base returns what forced pairs fall short of the best score, by entry.
func (d *desk) base() []int64 {
	base := make([]int64, len(d.entries))
	for e, list := range d.forced {
		for _, x := range list {
			base[e] += int64(Best - d.score(int32(e), x))
		}
	}
	return base
}

// plan puts the solver's answer into words; reasons has the same shortages, with nothing but the task behind them.
func (d *desk) plan(s, reasons *moves.Solver, before []Pair) Plan {
	plan := Plan{Entries: len(d.entries)}
	loads := make([]int, len(d.reviewers))
	sums, got := make([]int64, len(d.entries)), make([]int32, len(d.entries))
	total := int64(0)
	worst := Best + 1
	for _, p := range s.Pairs() {
		score := d.score(p.Entry, p.Reviewer)
		_, forced := slices.BinarySearch(d.forced[p.Entry], p.Reviewer)
		plan.Pairs = append(plan.Pairs, Pair{d.entry(p.Entry).ID, d.reviewer(p.Reviewer).ID, score, forced})
		loads[p.Reviewer]++
		sums[p.Entry] += int64(score)
		got[p.Entry]++
		total += int64(score)
		if !forced {
			worst = min(worst, score)
		}
	}
	for x, n := range loads {
		plan.Loads = append(plan.Loads, ReviewerLoad{d.reviewer(int32(x)).ID, n, int(d.low[x]), int(d.high[x])})
	}
	low := Best
	for e, sum := range sums {
		low = min(low, Score(sum/int64(max(d.need[e], 1))))
	}
	if worst > Best {
		worst = 0
	}
	_, proven := s.Bound()
	plan.Quality = Quality{
		Total: millionths(total), TotalBound: d.most(s), WorstPair: worst, WorstEntry: low, EntryBound: Best, Proven: proven,
	}
	d.explain(&plan, s, reasons, got, loads)
	if before != nil {
		plan.Added, plan.Removed = changes(before, plan.Pairs)
	}
	return plan
}

// most returns the sum of scores that no plan can exceed when s is the answer for the greatest sum.
func (d *desk) most(s *moves.Solver) socium.Number {
	bound, _ := s.Bound()
	value, sum, pairs := s.Value(), int64(0), s.Pairs()
	for _, p := range pairs {
		sum += int64(d.score(p.Entry, p.Reviewer))
	}
	if bound.Empty == value.Empty && bound.Under == value.Under && bound.Lost == value.Lost {
		return millionths(sum + value.Cost - bound.Cost)
	}
	return millionths(int64(Best) * int64(len(pairs)+value.Empty))
}

// changes compares two lists of pairs; both results are by entry, then by reviewer.
func changes(before, after []Pair) (added, removed []Pair) {
	type key struct{ entry, reviewer string }
	was, is := map[key]bool{}, map[key]bool{}
	for _, p := range after {
		is[key{p.Entry, p.Reviewer}] = true
	}
	for _, p := range before {
		k := key{p.Entry, p.Reviewer}
		if !was[k] && !is[k] {
			removed = append(removed, p)
		}
		was[k] = true
	}
	for _, p := range after {
		if !was[key{p.Entry, p.Reviewer}] {
			added = append(added, p)
		}
	}
	sortPairs(removed)
	return added, removed
}

func sortPairs(list []Pair) {
	slices.SortStableFunc(list, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Entry, b.Entry), cmp.Compare(a.Reviewer, b.Reviewer))
	})
}
