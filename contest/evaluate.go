package contest

import (
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// score is the total of one entry.
type score struct {
	total  ratio.Ratio
	sheets int // that counted
}

// detail is what a total is made of; it is worked out when somebody asks.
type detail struct {
	criteria []CriterionScore
	sheets   []SheetScore
}

// sheetMarks is a sheet as the evaluation sees it.
type sheetMarks struct {
	juror int32
	marks []int32
}

// evaluate works out the total of an entry, or says why there is none yet. With a detail it also keeps the parts.
func (in *intake) evaluate(e int32, d *detail) (score, *Reason) {
	x := &in.entries[e]
	form := &in.rules.forms[x.form]
	v := evaluation{
		scoring: &in.rules.scoring, form: form, plan: &form.plans[x.plan],
		points: x.points, factor: x.factor, adjusted: x.adjusted, detail: d,
	}
	if x.noFact != nil {
		return score{}, reason(CodeNoFact, x.noFact.Basis).told("criterion", titleOf(x.noFact.Title, x.noFact.ID))
	}
	rows := in.rowsOf(e)
	for i := range rows {
		r := &rows[i]
		if r.state != rowCounts {
			continue
		}
		marks := in.slab[r.marks : r.marks+len(form.marks)]
		v.sheets = append(v.sheets, sheetMarks{r.juror, marks})
	}
	v.owed, v.given = in.owedSheets(e, rows)
	return v.total(&in.rules.reg.Jury)
}

// owedSheets counts the sheets that were owed for an entry by jurors who neither abstained nor were recused, and how many of
// them were given.
func (in *intake) owedSheets(e int32, rows []row) (owed, given int) {
	if in.rules.scoring.noSheet == NoSheetIgnore {
		return 0, 0
	}
	k := 0
	for j := range in.jurors {
		for k < len(rows) && rows[k].juror < int32(j) {
			k++
		}
		state := rowMissing
		if k < len(rows) && rows[k].juror == int32(j) {
			state = rows[k].state
		}
		if _, recused := in.recused(int32(j), e); recused || in.jurors[j].struck != nil || state == rowRecused || state == rowAbstained {
			continue
		}
		if state == rowCounts {
			owed++
			given++
		} else if in.owes(int32(j), e) {
			owed++
		}
	}
	return owed, given
}

// evaluation is the work on one entry.
type evaluation struct {
	scoring  *scoring
	form     *form
	plan     *plan
	sheets   []sheetMarks
	points   []ratio.Ratio // of facts
	factor   ratio.Ratio
	adjusted []adjustment
	owed     int
	given    int
	detail   *detail
	values   []ratio.Ratio // scratch
}

func (v *evaluation) total(jury *JuryRules) (score, *Reason) {
	s := v.scoring
	marked := len(v.form.marks) > 0
	if marked {
		if why := v.gaps(); why != nil {
			return score{}, why
		}
		need := max(jury.MinSheets.Count, 1)
		if len(v.sheets) < need {
			return score{}, reason(CodeFewSheets, jury.MinSheets.Basis, numberArg("have", len(v.sheets)), numberArg("need", need))
		}
		if s.noSheet == NoSheetRefuse && v.given < v.owed {
			return score{}, reason(CodeSheetOwed, jury.MinSheets.Basis, numberArg("have", v.given), numberArg("need", v.owed))
		}
	}
	var sum ratio.Ratio
	enough := true
	if marked {
		if s.order == BySheet {
			sum, enough = v.bySheet()
		} else {
			sum, enough = v.byCriterion()
		}
	}
	if !enough {
		return score{}, reason(CodeFewMarks, jury.MinSheets.Basis)
	}
	for i, p := range v.points {
		term := s.round.Term.rounded(p.Mul(v.plan.fact[i]))
		sum = sum.Add(term)
		v.note(v.form.facts[i].ID, p, term, v.plan.fact[i].Sign() != 0)
	}
	sum = s.round.Factor.rounded(sum.Mul(v.factor))
	if s.rescale.Sign() != 0 {
		sum = sum.Mul(s.rescale)
	}
	return score{s.round.Total.rounded(sum), len(v.sheets)}, nil
}

// note keeps a part of the total for whoever asked.
func (v *evaluation) note(criterion string, value, term ratio.Ratio, scored bool) {
	if v.detail != nil {
		v.detail.criteria = append(v.detail.criteria, CriterionScore{Criterion: criterion, Value: Points{value}, Points: Points{term}, Scored: scored})
	}
}

// gaps applies the policy for single marks that are absent: it drops sheets or refuses the total.
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

func (v *evaluation) isAdjusted(column int) bool {
	for _, a := range v.adjusted {
		if a.column == column {
			return true
		}
	}
	return false
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
		t := v.scoring.round.Sheet.rounded(v.sheetTotal(s.marks))
		if v.detail != nil {
			v.detail.sheets = append(v.detail.sheets, SheetScore{juror: s.juror, Total: Points{t}})
		}
		v.values = append(v.values, t)
	}
	total, ok := v.combine()
	if v.detail != nil {
		v.criteriaBySheet()
	}
	return total, ok
}

// sheetTotal is the weighted sum of a sheet; an absent mark that got here counts as zero.
func (v *evaluation) sheetTotal(marks []int32) ratio.Ratio {
	if v.scoring.round.Term == nil && v.plan.safe && len(v.adjusted) == 0 {
		var sum int64
		for c, m := range marks {
			if m > lastAbsent {
				sum += v.plan.weight[c] * int64(m)
			}
		}
		return ratio.Of(sum, v.plan.unit)
	}
	var sum ratio.Ratio
	for c, m := range marks {
		value := int64(m)
		if a, ok := v.adjustedTo(c); ok {
			value = a
		} else if m <= lastAbsent {
			continue
		}
		sum = sum.Add(v.scoring.round.Term.rounded(v.weighted(c, v.mark(value))))
	}
	return sum
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
			v.detail.sheets = append(v.detail.sheets, SheetScore{juror: s.juror, Total: Points{v.sheetTotal(s.marks)}})
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
