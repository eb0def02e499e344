package assign

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/moves"
)

// MaxPairs is the greatest number of pairs that a task may leave open: entries times reviewers, or all candidates together.
const MaxPairs = 1 << 28

// A desk is a task made ready for the solver: entries and reviewers in the order of their ids, numbers instead of names.
type desk struct {
	t                   *Task
	entries, reviewers  []int // index in the task, by number
	entryAt, reviewerAt map[string]int32
	holders             map[Label][]int32 // reviewers by label, ascending
	kinds               map[string][]int32
	listed              map[moves.Pair][]int // conflicts of the task
	apart               [][]int32            // the same by entry
	candidates          []map[int32]Score    // by entry; nil where everybody may
	forced              [][]int32            // by entry, ascending
	need                []int32
	low, high           []int32

	bounds  [][]*bound // by entry: its quotas, resolved; shared between entries that are alike
	shapes  []moves.Shape
	shapeOf []int32
	nodes   [][]*bound // by shape and node: the quota behind it, nil for none
}

func (d *desk) entry(e int32) *Entry       { return &d.t.Entries[d.entries[e]] }
func (d *desk) reviewer(x int32) *Reviewer { return &d.t.Reviewers[d.reviewers[x]] }

func (d *desk) entryIDs(list []int32) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i] = d.entry(e).ID
	}
	return out
}

func (d *desk) reviewerIDs(list []int32) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = d.reviewer(x).ID
	}
	return out
}

// index sorts by id, so that the order of the lists does not matter.
func (d *desk) index(t *Task) {
	d.t = t
	d.entries, d.entryAt = sorted(len(t.Entries), func(i int) string { return t.Entries[i].ID })
	d.reviewers, d.reviewerAt = sorted(len(t.Reviewers), func(i int) string { return t.Reviewers[i].ID })
}

func sorted(n int, id func(int) string) (order []int, at map[string]int32) {
	order = make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(id(a), id(b)) })
	at = make(map[string]int32, n)
	for i, o := range order {
		at[id(o)] = int32(i)
	}
	return order, at
}

// newDesk checks the task and makes it ready.
func newDesk(t *Task) (*desk, socium.Violations) {
	d := &desk{}
	if list := t.validate(d); len(list) > 0 {
		return nil, list
	}
	d.holders, d.kinds = make(map[Label][]int32), make(map[string][]int32)
	for x := range int32(len(d.reviewers)) {
		for _, l := range d.reviewer(x).Labels {
			d.holders[l] = appendNew(d.holders[l], x)
			d.kinds[l.Kind()] = appendNew(d.kinds[l.Kind()], x)
		}
	}
	d.listed, d.apart = make(map[moves.Pair][]int, len(t.Conflicts)), make([][]int32, len(d.entries))
	for i, c := range t.Conflicts {
		p := moves.Pair{Entry: d.entryAt[c.Entry], Reviewer: d.reviewerAt[c.Reviewer]}
		d.listed[p] = append(d.listed[p], i)
		d.apart[p.Entry] = append(d.apart[p.Entry], p.Reviewer)
	}
	d.candidates = make([]map[int32]Score, len(d.entries))
	for e := range d.candidates {
		list := d.entry(int32(e)).Candidates
		if len(list) == 0 {
			continue
		}
		d.candidates[e] = make(map[int32]Score, len(list))
		for _, c := range list {
			d.candidates[e][d.reviewerAt[c.Reviewer]] = c.Score
		}
	}
	d.forced = make([][]int32, len(d.entries))
	for _, p := range t.Forced {
		e := d.entryAt[p.Entry]
		d.forced[e] = append(d.forced[e], d.reviewerAt[p.Reviewer])
	}
	d.need = make([]int32, len(d.entries))
	for e := range d.need {
		slices.Sort(d.forced[e])
		d.need[e] = int32(max(t.need(d.entry(int32(e))), len(d.forced[e])))
	}
	var f faults
	for i, p := range t.Forced {
		if c := d.barriers(d.entryAt[p.Entry], d.reviewerAt[p.Reviewer]); len(c) > 0 {
			f.conflict(socium.Path("forced").Index(i), p, c)
		}
	}
	if d.pairs() > MaxPairs {
		f.add(CodeSize, "entries", count("limit", MaxPairs))
	}
	d.resolve(&f)
	return d, f.list
}

// conflict adds the violation of a pair that must not be, with its reasons.
func (f *faults) conflict(at socium.Path, p Pair, reasons []Conflict) {
	v := catalogue.Violation(CodePairConflict, at, word("entry", p.Entry), word("reviewer", p.Reviewer))
	for i, c := range reasons {
		sep := "; "
		if i == 0 {
			sep = ": "
		}
		v.Text.RU += sep + c.In(socium.RU)
		v.Text.EN += sep + c.In(socium.EN)
	}
	f.list = append(f.list, v)
}

func appendNew(list []int32, x int32) []int32 {
	if n := len(list); n > 0 && list[n-1] == x {
		return list
	}
	return append(list, x)
}

// barriers is [Task.Barriers] by numbers.
func (d *desk) barriers(e, x int32) []Conflict {
	var list []Conflict
	for _, i := range d.listed[moves.Pair{Entry: e, Reviewer: x}] {
		list = append(list, d.t.Conflicts[i])
	}
	if len(d.t.Apart) > 0 {
		list = append(list, d.t.shared(d.entry(e), d.reviewer(x))...)
	}
	return list
}

// pairs counts the open pairs.
func (d *desk) pairs() int {
	n := 0
	for _, c := range d.candidates {
		if c == nil {
			n += len(d.reviewers)
		} else {
			n += len(c)
		}
	}
	return n
}

// score returns how well the pair suits.
func (d *desk) score(e, x int32) Score {
	if c := d.candidates[e]; c != nil {
		return c[x]
	}
	if d.t.Affinity != nil {
		return d.t.Affinity[d.entries[e]][d.reviewers[x]]
	}
	if len(d.t.Topics) == 0 {
		return 0
	}
	asked, met := 0, 0
	for _, l := range d.entry(e).Labels {
		if slices.Contains(d.t.Topics, l.Kind()) {
			asked++
			if slices.Contains(d.reviewer(x).Labels, l) {
				met++
			}
		}
	}
	return topicScore(met, asked)
}

func topicScore(met, asked int) Score {
	if asked == 0 {
		return 0
	}
	return Score(int(Best) * met / asked)
}

// shares works out the loads. Where a repair need not keep a bound that nobody named, it keeps the pairs.
func (d *desk) shares(before []int32) {
	n := len(d.reviewers)
	d.low, d.high = make([]int32, n), make([]int32, n)
	total, ownMin, ownMax, others := 0, 0, 0, 0
	for _, k := range d.need {
		total += int(k)
	}
	common, given := d.t.Load.Get()
	for x := range int32(n) {
		l, own := d.reviewer(x).Load.Get()
		if !own {
			l = common
		}
		if own || given {
			d.low[x], d.high[x] = int32(l.Min), int32(l.Max)
			ownMin, ownMax = ownMin+l.Min, ownMax+l.Max
		} else {
			others++
		}
	}
	if others == 0 {
		return
	}
	low := max(total-ownMax, 0) / others
	high := (max(total-ownMin, 0) + others - 1) / others
	for x := range int32(n) {
		if _, own := d.reviewer(x).Load.Get(); own || given {
			continue
		}
		d.low[x], d.high[x] = int32(low), int32(high)
		if before != nil {
			d.low[x], d.high[x] = 0, max(int32(high), before[x])
		}
	}
}

// problem states the task to the solver.
func (d *desk) problem(given []moves.Pair) *moves.Problem {
	n, m := len(d.entries), len(d.reviewers)
	p := &moves.Problem{
		Entries: n, Reviewers: m, Demand: d.need, Low: d.low, High: d.high,
		Shapes: d.shapes, ShapeOf: d.shapeOf, Given: given,
	}
	if len(d.shapes) == 0 {
		p.ShapeOf = nil
	}
	sparse := d.pairs() < n*m/2
	row := make([]int32, m)
	if sparse {
		p.Start = make([]int32, 1, n+1)
	} else {
		p.Cost = make([]int32, n*m)
	}
	for e := range int32(n) {
		if !sparse {
			row = p.Cost[int(e)*m : (int(e)+1)*m]
		}
		d.costs(e, row)
		for _, x := range d.forced[e] {
			p.Fixed = append(p.Fixed, moves.Pair{Entry: e, Reviewer: x})
		}
		if sparse {
			for x, c := range row {
				if c != moves.Barred {
					p.Who, p.Cost = append(p.Who, int32(x)), append(p.Cost, c)
				}
			}
			p.Start = append(p.Start, int32(len(p.Who)))
		}
	}
	return p
}

// costs fills the row of e: what a pair falls short of the best score, and who is barred.
func (d *desk) costs(e int32, row []int32) {
	entry := d.entry(e)
	switch {
	case d.candidates[e] != nil:
		for x := range row {
			row[x] = moves.Barred
		}
		for x, s := range d.candidates[e] {
			row[x] = int32(Best - s)
		}
	case d.t.Affinity != nil:
		scores := d.t.Affinity[d.entries[e]]
		for x, r := range d.reviewers {
			row[x] = int32(Best - scores[r])
		}
	default:
		clear(row)
		asked := 0
		for _, l := range entry.Labels {
			if slices.Contains(d.t.Topics, l.Kind()) {
				asked++
				for _, x := range d.holders[l] {
					row[x]++
				}
			}
		}
		for x := range row {
			row[x] = int32(Best - topicScore(int(row[x]), asked))
		}
	}
	for _, l := range entry.Labels {
		if slices.Contains(d.t.Apart, l.Kind()) {
			bar(row, d.holders[l])
		}
	}
	for _, b := range d.bounds[e] {
		if b.max == 0 {
			b.members.each(func(x int32) { row[x] = moves.Barred })
		}
	}
	bar(row, d.apart[e])
	bar(row, d.forced[e])
}

func bar(row []int32, list []int32) {
	for _, x := range list {
		row[x] = moves.Barred
	}
}
