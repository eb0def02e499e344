package assign

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/moves"
)

// Check judges pairs that somebody made against the task, without assigning anything. It returns everything that is wrong, nil
// when nothing is: first the pairs in their order (unknown, twice, in conflict with every reason, not a candidate), then the
// entries in the order of the task (too few or too many reviews, quotas), then the reviewers (loads), then forced pairs that are
// missing. Conflicts are judged for forced pairs too. Least loads are judged only where the task names them.
//
// The error is [socium.Violations] when the task contradicts itself.
func Check(t Task, pairs []Pair) (socium.Violations, error) {
	judged := t
	judged.Forced = nil // conflicts of forced pairs are found among the pairs
	d, wrong := newDesk(&judged)
	if len(wrong) > 0 {
		return nil, wrong
	}
	d.shares(nil)
	var f faults
	seen := map[moves.Pair]bool{}
	have := make([][]int32, len(d.entries))
	loads := make([]int, len(d.reviewers))
	for i, p := range pairs {
		at := socium.Path("pairs").Index(i)
		if !f.known(d, at, p.Entry, p.Reviewer, CodePairUnknown) {
			continue
		}
		pair := moves.Pair{Entry: d.entryAt[p.Entry], Reviewer: d.reviewerAt[p.Reviewer]}
		if seen[pair] {
			f.add(CodePairTwice, at)
			continue
		}
		seen[pair] = true
		have[pair.Entry] = append(have[pair.Entry], pair.Reviewer)
		loads[pair.Reviewer]++
		if reasons := d.barriers(pair.Entry, pair.Reviewer); len(reasons) > 0 {
			f.conflict(at, p, reasons)
		}
		if c := d.candidates[pair.Entry]; c != nil {
			if _, ok := c[pair.Reviewer]; !ok {
				f.add(CodePairCandidate, at, word("entry", p.Entry), word("reviewer", p.Reviewer))
			}
		}
	}
	for i := range t.Entries {
		f.entry(d, d.entryAt[t.Entries[i].ID], socium.Path("entries").Index(i), have)
	}
	_, named := t.Load.Get()
	for i := range t.Reviewers {
		x := d.reviewerAt[t.Reviewers[i].ID]
		_, own := t.Reviewers[i].Load.Get()
		f.reviewer(d, x, socium.Path("reviewers").Index(i), loads[x], named || own)
	}
	for i, p := range t.Forced {
		at := socium.Path("forced").Index(i)
		if f.known(d, at, p.Entry, p.Reviewer, CodeUnknown) && !seen[moves.Pair{Entry: d.entryAt[p.Entry], Reviewer: d.reviewerAt[p.Reviewer]}] {
			f.add(CodeForced, at)
		}
	}
	return f.list, nil
}

func (f *faults) entry(d *desk, e int32, at socium.Path, have [][]int32) {
	id, n, need := d.entry(e).ID, len(have[e]), int(d.need[e])
	switch {
	case n < need:
		f.add(CodeShort, at, word("entry", id), count("missing", need-n), count("need", need))
	case n > need:
		f.add(CodeOver, at, word("entry", id), count("have", n), count("need", need))
	}
	for _, b := range d.bounds[e] {
		in := 0
		for _, x := range have[e] {
			if b.members.has(x) {
				in++
			}
		}
		code, limit := CodeQuotaMost, b.max
		switch hi, bounded := b.quota.Max.Get(); {
		case bounded && in > hi:
		case in < b.min:
			code, limit = CodeQuotaLeast, b.min
		default:
			continue
		}
		f.add(code, at, word("entry", id), count("have", in), count("need", limit))
		v := f.list[len(f.list)-1]
		v.Basis = b.quota.Basis
		v.Text.RU += " (" + b.quota.In(socium.RU) + ")"
		v.Text.EN += " (" + b.quota.In(socium.EN) + ")"
	}
}

func (f *faults) reviewer(d *desk, x int32, at socium.Path, n int, named bool) {
	id := d.reviewer(x).ID
	if named && n < int(d.low[x]) {
		f.add(CodeIdle, at, word("reviewer", id), count("have", n), count("need", int(d.low[x])))
	}
	if named && n > int(d.high[x]) {
		f.add(CodeOverloaded, at, word("reviewer", id), count("have", n), count("need", int(d.high[x])))
	}
}
