package contest

import (
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// evaluation is the work on the sheets of one entry by one jury.
type evaluation struct {
	in       *intake
	entry    int32
	part     int
	scoring  *scoring
	form     *form
	plan     *plan
	sheets   []sheetMarks
	adjusted []adjustment
	owed     int // sheets owed by those who neither abstained nor were recused
	given    int // of them
	detail   *detail
	placed   *placedPart
	values   []ratio.Ratio // scratch
}

// sheetMarks is a sheet as the evaluation sees it.
type sheetMarks struct {
	juror int32
	marks []int32
}

func (in *intake) evaluation(e int32, p int, d *detail) *evaluation {
	x := &in.entries[e]
	form := in.form(e, p)
	v := &evaluation{in: in, entry: e, part: p, scoring: &in.rules.parts[p].scoring, form: form, plan: &form.plans[x.plan], detail: d}
	for _, a := range x.adjusted {
		if a.part == p {
			v.adjusted = append(v.adjusted, a)
		}
	}
	rows := in.rowsOf(e)
	for i := range rows {
		if r := &rows[i]; r.state == rowCounts && in.jurors[r.juror].part == p {
			v.sheets = append(v.sheets, sheetMarks{r.juror, in.slab[r.marks : r.marks+len(form.marks)]})
		}
	}
	if v.scoring.noSheet != NoSheetIgnore {
		v.countOwed(rows)
	}
	return v
}

func (v *evaluation) countOwed(rows []row) {
	in, k := v.in, 0
	for j := range in.jurors {
		for k < len(rows) && rows[k].juror < int32(j) {
			k++
		}
		state := rowMissing
		if k < len(rows) && rows[k].juror == int32(j) {
			state = rows[k].state
		}
		if in.jurors[j].part != v.part || state == rowRecused || state == rowAbstained || in.jurors[j].struck != nil {
			continue
		}
		if _, recused := in.recused(int32(j), v.entry); recused {
			continue
		}
		if state == rowCounts {
			v.owed++
			v.given++
		} else if in.owes(int32(j), v.entry) {
			v.owed++
		}
	}
}

// ready applies the policies for what is absent and says why there is no total yet.
func (v *evaluation) ready() *Reason {
	if len(v.form.marks) == 0 {
		return nil
	}
	if why := v.gaps(); why != nil {
		return why
	}
	least := v.in.rules.reg.Jury.MinSheets
	if need := max(least.Count, 1); len(v.sheets) < need {
		return reason(CodeFewSheets, least.Basis, numberArg("have", len(v.sheets)), numberArg("need", need))
	}
	if v.scoring.noSheet == NoSheetRefuse && v.given < v.owed {
		return reason(CodeSheetOwed, least.Basis, numberArg("have", v.given), numberArg("need", v.owed))
	}
	return nil
}

// gaps drops sheets with absent marks or refuses the total, as the policy says.
func (v *evaluation) gaps() *Reason {
	kept := v.sheets[:0]
	for _, s := range v.sheets {
		drop := false
		for c, m := range s.marks {
			if m > lastAbsent || m == unscoredMark || v.isAdjusted(c) {
				continue
			}
			zero := v.scoring.gap == GapZero && (m == absentMark || m == pendingMark)
			switch {
			case v.scoring.gap == GapRefuse:
				k := v.form.marks[c].Criterion
				return reason(CodeMarkOwed, k.Basis).told("criterion", titleOf(k.Title, k.ID))
			case v.scoring.gap == GapDropSheet, v.scoring.gap == GapZero && !zero && v.scoring.order == BySheet:
				drop = true
			}
		}
		if !drop {
			kept = append(kept, s)
		} else if v.detail != nil {
			v.detail.sheets = append(v.detail.sheets, SheetScore{juror: s.juror, Dropped: true})
		}
	}
	v.sheets = kept
	return nil
}

// total is the value of the part: the marks combined, and the points of facts.
func (v *evaluation) total() (ratio.Ratio, *Reason) {
	var sum ratio.Ratio
	if len(v.form.marks) > 0 {
		var ok bool
		if v.scoring.order == BySheet {
			sum, ok = v.bySheet()
		} else {
			sum, ok = v.byCriterion()
		}
		if !ok {
			return sum, reason(CodeFewMarks, v.in.rules.reg.Jury.MinSheets.Basis)
		}
	}
	facts, why := v.facts()
	return sum.Add(facts), why
}

// note keeps a criterion of the total for whoever asked.
func (v *evaluation) note(criterion string, value, term ratio.Ratio, scored bool) {
	if v.detail == nil {
		return
	}
	s := CriterionScore{Criterion: criterion, Value: Points{value}, Points: Points{term}, Scored: scored}
	if part := v.in.rules.parts[v.part].Part; part != nil {
		s.Part = part.ID
	}
	if v.placed != nil && v.placed.of == PlacesOfCriteria && scored {
		c := v.form.index[criterion]
		s.Place = Points{v.placed.places[c]}
		s.Points = Points{v.scoring.round.Term.rounded(v.weighted(c, v.scoring.worth(v.placed.places[c])))}
	}
	v.detail.criteria = append(v.detail.criteria, s)
}

func (v *evaluation) noteSheet(s sheetMarks, total ratio.Ratio) {
	if v.detail == nil {
		return
	}
	score := SheetScore{juror: s.juror, Total: Points{total}}
	if v.placed != nil {
		score.Place = v.placed.sheetPlace(s.juror)
	}
	v.detail.sheets = append(v.detail.sheets, score)
}

func (v *evaluation) isAdjusted(column int) bool {
	_, ok := v.adjustedTo(column)
	return ok
}

func (v *evaluation) adjustedTo(column int) (int64, bool) {
	for _, a := range v.adjusted {
		if a.column == column {
			return a.value, true
		}
	}
	return 0, false
}

// combine makes one value of those gathered in v.values, with the sheets that are owed and absent.
func (v *evaluation) combine() (ratio.Ratio, bool) {
	given := len(v.values)
	if v.scoring.noSheet == NoSheetZero {
		for range v.owed - v.given {
			v.values = append(v.values, ratio.Ratio{})
		}
	}
	r, ok := combined(v.scoring.combine, v.values)
	if v.scoring.noSheet == NoSheetScale && given > 0 && v.owed > given {
		r = r.Mul(ratio.Of(int64(v.owed), int64(given)))
	}
	return v.scoring.round.Mean.rounded(r), ok
}

// bySheet totals each sheet and combines the totals.
func (v *evaluation) bySheet() (ratio.Ratio, bool) {
	v.values = v.values[:0]
	for _, s := range v.sheets {
		t := v.sheetTotal(s.marks)
		v.noteSheet(s, t)
		v.values = append(v.values, t)
	}
	total, ok := v.combine()
	if v.detail != nil {
		v.criteriaBySheet()
	}
	return total, ok
}

// sheetTotal is the weighted sum of a sheet; an absent mark that got here counts as zero. By criterion it is only for show and exact.
func (v *evaluation) sheetTotal(marks []int32) ratio.Ratio {
	term := v.scoring.round.Term
	if v.scoring.order == ByCriterion {
		term = nil
	}
	if term == nil && v.plan.safe && len(v.adjusted) == 0 {
		var sum int64
		for c, m := range marks {
			if m > lastAbsent {
				sum += v.plan.weight[c] * int64(m)
			}
		}
		return v.scoring.round.Sheet.rounded(ratio.Of(sum, v.plan.unit))
	}
	var sum ratio.Ratio
	for c, m := range marks {
		value := int64(m)
		if a, ok := v.adjustedTo(c); ok {
			value = a
		} else if m <= lastAbsent {
			continue
		}
		sum = sum.Add(term.rounded(v.weighted(c, v.mark(value))))
	}
	return v.scoring.round.Sheet.rounded(sum)
}

func (v *evaluation) mark(value int64) ratio.Ratio {
	return ratio.Of(value, int64(amount.Pow10(v.form.scale)))
}

func (v *evaluation) weighted(column int, value ratio.Ratio) ratio.Ratio {
	return value.Mul(ratio.Of(v.plan.weight[column], v.plan.wden))
}

// byCriterion combines the marks for each criterion and sums them up.
func (v *evaluation) byCriterion() (ratio.Ratio, bool) {
	var sum ratio.Ratio
	for c := range v.form.marks {
		if v.plan.weight[c] == 0 {
			v.note(v.form.marks[c].ID, ratio.Ratio{}, ratio.Ratio{}, false)
			continue
		}
		value, ok := v.criterion(c)
		if !ok {
			return sum, false
		}
		term := v.scoring.round.Term.rounded(v.weighted(c, value))
		sum = sum.Add(term)
		v.note(v.form.marks[c].ID, value, term, true)
	}
	if v.detail != nil {
		for _, s := range v.sheets {
			v.noteSheet(s, v.sheetTotal(s.marks))
		}
	}
	return v.scoring.round.Sum.rounded(sum), true
}

// criterion combines the jury's marks for one criterion, or takes the value that the commission put in their place.
func (v *evaluation) criterion(c int) (ratio.Ratio, bool) {
	if a, ok := v.adjustedTo(c); ok {
		return v.mark(a), true
	}
	v.values = v.values[:0]
	for _, s := range v.sheets {
		switch m := s.marks[c]; {
		case m > lastAbsent:
			v.values = append(v.values, v.mark(int64(m)))
		case v.scoring.gap == GapZero && (m == absentMark || m == pendingMark):
			v.values = append(v.values, ratio.Ratio{})
		}
	}
	return v.combine()
}

// criteriaBySheet shows what each criterion would be by itself: the combined marks, and × weight. With rounding or dropped values
// these need not add up to the total.
func (v *evaluation) criteriaBySheet() {
	for c := range v.form.marks {
		if v.plan.weight[c] == 0 {
			v.note(v.form.marks[c].ID, ratio.Ratio{}, ratio.Ratio{}, false)
			continue
		}
		value, _ := v.criterion(c)
		v.note(v.form.marks[c].ID, value, v.weighted(c, value), true)
	}
}
