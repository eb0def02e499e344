package contest

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// sheet takes one sheet in. Its path is built only when there is something to say.
func (in *intake) sheet(i int, s *Sheet) {
	in.digests = append(in.digests, in.sheetDigest(s))
	path := func() socium.Path { return socium.Path("sheets").Index(i) }
	if s.State != "" && !s.State.Valid() {
		in.fault(CodeSheetState, path().Field("state"), arg("word", string(s.State)))
	}
	e, known := in.entryIndex[s.Entry]
	if !known {
		in.fault(CodeSheetEntry, path().Field("entry"), arg("id", s.Entry))
	}
	j, ok := in.jurorIndex[s.Juror]
	if !ok {
		in.fault(CodeSheetJuror, path().Field("juror"), arg("id", s.Juror))
	}
	if !known || !ok {
		return
	}
	x := &in.entries[e]
	if !in.covers(j, x.nomination) {
		in.fault(CodeSheetNomination, path().Field("juror"), arg("id", s.Juror))
		return
	}
	r := row{entry: e, juror: j, sheet: int32(i), marks: -1}
	conflict, recused := in.recused(j, e)
	switch {
	case in.jurors[j].struck != nil:
		r.state = rowRecused
		in.remark(CodeSheetStruck, path(), in.jurors[j].struck.Basis, s)
	case recused:
		r.state = rowRecused
		in.remark(CodeSheetRecused, path(), conflict.Basis, s)
	case s.Objective == socium.No || s.State == SheetVoided:
		r.state = rowRecused
		in.remark(CodeSheetVoided, path(), socium.Basis{}, s)
	case s.State != "" && s.State != SheetFinal:
		r.state = rowPending
		if s.State.Valid() {
			in.remark(CodeSheetNotFinal, path(), socium.Basis{}, s)
		}
	case x.out != "":
		r.state = rowAside
		in.remark(CodeSheetAside, path(), socium.Basis{}, s)
	default:
		if in.rules.reg.Jury.AskObjectivity && !s.Objective.Known() {
			in.remark(CodeSheetObjectivity, path(), socium.Basis{}, s)
		}
		form := in.form(e, in.jurors[j].part)
		r.marks = in.marks(path, s, form, &form.plans[x.plan])
		r.state = in.stateOf(r.marks, form)
	}
	in.rows = append(in.rows, r)
}

func (in *intake) remark(code socium.Code, path socium.Path, basis socium.Basis, s *Sheet) {
	v := catalogue.Violation(code, path, arg("juror", s.Juror), arg("entry", s.Entry))
	in.remarks = append(in.remarks, v.With(socium.Note).On(basis))
}

// marks reads the marks of a sheet that counts and returns where they are kept.
func (in *intake) marks(path func() socium.Path, s *Sheet, form *form, plan *plan) int {
	at := len(in.slab)
	for c := range form.marks {
		gap := absentMark
		if plan.weight[c] == 0 {
			gap = unscoredMark
		}
		in.slab = append(in.slab, gap)
	}
	kept := in.slab[at:]
	for k := range s.Marks {
		m := &s.Marks[k]
		c := k
		if k >= len(form.marks) || form.marks[k].ID != m.Criterion { // sheets are usually in the order of the form
			var ok bool
			if c, ok = form.index[m.Criterion]; !ok || c < 0 {
				in.fault(CodeSheetCriterion, path().Field("marks").Field(m.Criterion), arg("id", m.Criterion))
				continue
			}
		}
		switch {
		case kept[c] == unscoredMark:
			if m.Absence == "" {
				v := catalogue.Violation(CodeSheetUnscored, path().Field("marks").Field(m.Criterion), arg("id", m.Criterion))
				in.remarks = append(in.remarks, v.With(socium.Warning))
			}
			continue
		case kept[c] != absentMark || slices.ContainsFunc(s.Marks[:k], func(o Mark) bool { return o.Criterion == m.Criterion }):
			in.fault(CodeSheetTwice, path().Field("marks").Field(m.Criterion), arg("id", m.Criterion))
			continue
		}
		if m.Absence != "" {
			kept[c] = absenceMark(m.Absence)
			if !m.Absence.Valid() {
				in.fault(CodeSheetMark, path().Field("marks").Field(m.Criterion))
			}
			continue
		}
		col := &form.marks[c]
		v, whole := m.Value.At(form.scale)
		if !whole || !col.allows(v) {
			in.fault(CodeSheetScale, path().Field("marks").Field(m.Criterion), col.limitArgs()...)
			continue
		}
		kept[c] = int32(v)
	}
	return at
}

func absenceMark(a Absence) int32 {
	switch a {
	case Abstained:
		return abstainMark
	case Recused:
		return recusedMark
	case NotYet:
		return pendingMark
	default:
		return absentMark
	}
}

func absenceOf(m int32) Absence {
	switch m {
	case abstainMark:
		return Abstained
	case recusedMark:
		return Recused
	case pendingMark:
		return NotYet
	case absentMark:
		return NoMark
	default:
		return ""
	}
}

// stateOf tells a sheet with marks from one without any.
func (in *intake) stateOf(at int, form *form) rowState {
	state := rowCounts
	for _, m := range in.slab[at : at+len(form.marks)] {
		switch {
		case m > lastAbsent:
			return rowCounts
		case m == unscoredMark:
		case state == rowCounts:
			state = map[Absence]rowState{Abstained: rowAbstained, Recused: rowRecused, NotYet: rowPending, NoMark: rowMissing}[absenceOf(m)]
		}
	}
	return state
}

func (c *column) limits() (low, high int64) {
	if len(c.levels) > 0 {
		return slices.Min(c.levels), slices.Max(c.levels)
	}
	return c.min, c.max
}

func (c *column) limitArgs() []socium.Arg {
	low, high, step := c.Scale.Min, c.Scale.Max, stepOf(c.Scale)
	if l := c.Scale.Levels; len(l) > 0 {
		low, high = l[0].Points, l[0].Points
		for _, v := range l {
			if v.Points.Compare(low) < 0 {
				low = v.Points
			}
			if v.Points.Compare(high) > 0 {
				high = v.Points
			}
		}
		step = socium.Number{}
	}
	return []socium.Arg{
		arg("criterion", c.ID),
		{Name: "min", Value: socium.ValueOf(low)}, {Name: "max", Value: socium.ValueOf(high)}, {Name: "step", Value: socium.ValueOf(step)},
	}
}

// group sorts the sheets by entry and juror and finds those that a juror gave twice.
func (in *intake) group() {
	slices.SortFunc(in.rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(a.juror, b.juror), cmp.Compare(a.sheet, b.sheet))
	})
	in.start = make([]int, len(in.entries)+1)
	for i := range in.rows {
		r := &in.rows[i]
		in.start[r.entry+1]++
		if i > 0 && in.rows[i-1].entry == r.entry && in.rows[i-1].juror == r.juror {
			in.fault(CodeSheetDouble, socium.Path("sheets").Index(int(r.sheet)),
				arg("juror", in.facts.Jury[r.juror].ID), arg("entry", in.facts.Entries[r.entry].ID),
				numberArg("first", int(in.rows[i-1].sheet)))
		}
	}
	for i := range in.entries {
		in.start[i+1] += in.start[i]
	}
}

// rowsOf returns the sheets of an entry by juror.
func (in *intake) rowsOf(e int32) []row { return in.rows[in.start[e]:in.start[e+1]] }
