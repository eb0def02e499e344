package grant

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// tally rates in bulk by contest.Tally. It is for the plain case, which a whole round usually is: final sheets without absent marks,
// one nomination, no tie chain, nothing adjusted, no conflicts; struck experts are left out before. It is false when the case is not
// plain or anything is wrong with the sheets: then judge does the work and names the faults.
func (r *Rating) tally() ([]RatingLine, bool) {
	reg := &r.round.call.Evaluation
	if len(reg.Nominations) != 1 || len(reg.Ties) > 0 || len(reg.PassMarks) > 0 || len(r.review.Adjustments) > 0 || len(r.review.Conflicts) > 0 {
		return nil, false
	}
	for _, c := range reg.Jury.Conflicts { // those that follow from the cards of the experts
		for i := range r.review.Jury {
			if j := &r.review.Jury[i]; c.Kind == contest.ConflictOrganisation && len(j.Organisations) > 0 || c.Kind == contest.ConflictNominee && j.Person != "" {
				return nil, false
			}
		}
	}
	t, err := r.rules.Tally(reg.Nominations[0].ID, len(r.lines))
	if err != nil {
		return nil, false
	}
	for i := range r.lines {
		e := contest.Entry{Band: r.lines[i].Column}
		if t.SetEntry(int32(i), &e) != nil {
			return nil, false
		}
	}
	if !r.count(t) || t.Err() != nil {
		return nil, false
	}
	ranking, err := t.Rank()
	if err != nil {
		return nil, false
	}
	lines := make([]RatingLine, 0, len(r.lines))
	var without []RatingLine
	for p := range ranking.Len() {
		at := ranking.At(p)
		l := r.lines[at.Entry]
		if !at.Ranked {
			without = append(without, l)
			continue
		}
		l.total(at.Total)
		l.Rank = p + 1
		if p > 0 && lines[p-1].Total.Equal(l.Total) {
			l.Rank = lines[p-1].Rank
		}
		lines = append(lines, l)
	}
	return append(lines, r.reasons(without)...), true
}

// count hands the sheets to a tally. Jurors are numbered within their application, which is all that the tally needs of them.
func (r *Rating) count(t *contest.Tally) bool {
	criteria, scale := t.Criteria(), t.Scale()
	marks := make([]int32, len(criteria))
	head, next := make([]int32, len(r.lines)), make([]int32, len(r.sheets)) // chains of sheets by application; 0: the end
	struck := make(map[string]bool, len(r.review.Struck))
	for _, s := range r.review.Struck {
		struck[s.Juror] = true
	}
	known := make(map[string]bool, len(r.review.Jury))
	for i := range r.review.Jury {
		known[r.review.Jury[i].ID] = r.review.Jury[i].Role.Marks() && len(r.review.Jury[i].Nominations) == 0
	}
	for i := range r.sheets {
		s := &r.sheets[i]
		filed, ok := r.round.index[s.Entry]
		if !ok {
			return false
		}
		at := r.at[filed]
		if at < 0 {
			continue
		}
		if s.State != "" && s.State != contest.SheetFinal || s.Objective == socium.No || s.Juror == "" || len(known) > 0 && !known[s.Juror] {
			return false
		}
		number := int32(0)
		for k := head[at]; k > 0; k = next[k-1] {
			if r.sheets[k-1].Juror == s.Juror {
				return false
			}
			number++
		}
		next[i], head[at] = head[at], int32(i)+1
		if struck[s.Juror] {
			continue
		}
		if !columns(marks, s.Marks, criteria, scale) {
			return false
		}
		t.Add(contest.Row{Entry: at, Juror: number, Marks: marks})
	}
	return true
}

// columns puts the marks of a sheet into the order of the criteria, in which they usually are.
func columns(dst []int32, marks contest.Marks, criteria []string, scale int) bool {
	for k := range dst {
		dst[k] = contest.MarkAbsent
	}
	next := 0
	for i := range marks {
		m, at := &marks[i], next
		if at == len(criteria) || criteria[at] != m.Criterion {
			at = slices.Index(criteria, m.Criterion)
		}
		value, ok := m.Value.At(scale)
		if at < 0 || m.Absence != "" || !ok || value != int64(int32(value)) || dst[at] != contest.MarkAbsent {
			return false
		}
		dst[at] = int32(value)
		next = at + 1
	}
	return true
}

// reasons judges the lines without a total once more, for the sake of the reason.
func (r *Rating) reasons(lines []RatingLine) []RatingLine {
	if len(lines) == 0 {
		return nil
	}
	in := make(map[string]int, len(lines))
	for i := range lines {
		in[lines[i].Number] = i
	}
	outcome, err := r.rules.Judge(r.facts(lines), func(yield func(contest.Sheet) bool) {
		for i := range r.sheets {
			if _, ok := in[r.sheets[i].Entry]; ok && !yield(r.sheets[i]) {
				return
			}
		}
	})
	if err != nil {
		return lines
	}
	for _, standings := range outcome.Nominations() {
		for _, s := range standings {
			if s.Reason != nil {
				lines[in[s.Entry]].Reason = s.Reason.Text
			}
		}
	}
	return lines
}
