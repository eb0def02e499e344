package main

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/table"
)

// readMarks reads the table of marks: a row for each sheet with a column for each criterion, or a row for each mark.
func (in *input) readMarks() error {
	faults := &table.Faults{Lang: in.lang}
	columns, criteria := in.headings(in.marks, faults, "entry", "juror", "nomination", "criterion", "mark", "comment")
	if _, ok := columns["entry"]; !ok {
		faults.Add(in.marks, 1, -1, tx("нет столбца с номером заявки", "the column of entries is missing"))
	}
	if _, ok := columns["juror"]; !ok {
		faults.Add(in.marks, 1, -1, tx("нет столбца с экспертом", "the column of jurors is missing"))
	}
	_, byMark := columns["criterion"]
	_, hasMark := columns["mark"]
	switch {
	case byMark != hasMark:
		faults.Add(in.marks, 1, -1, tx("столбцы «критерий» и «балл» нужны оба", "the columns “criterion” and “mark” are needed both"))
	case !byMark && len(criteria) == 0:
		faults.Add(in.marks, 1, -1, tx("нет ни одного столбца с критерием положения", "there is no column with a criterion of the regulation"))
	}
	if err := faults.Err(); err != nil {
		return err
	}
	if len(in.marks.Rows) == 0 {
		faults.Add(in.marks, 0, -1, tx("нет ни одной строки с оценками", "there is no row with marks"))
	}
	r := &reader{input: in, faults: faults, columns: columns, criteria: criteria, sheetOf: map[[2]string]int{}}
	for _, row := range in.marks.Rows {
		if byMark {
			r.oneMark(row)
		} else {
			r.oneSheet(row)
		}
	}
	if !byMark {
		r.missing()
	}
	return faults.Err()
}

// missing reports each criterion of a nomination with sheets that has no column: a column that was lost is no mark that is missing. A
// criterion that does not count, or in some bands only, may do without.
func (r *reader) missing() {
	seen := map[string]bool{}
	for _, s := range r.sheets {
		i := slices.IndexFunc(r.facts.Entries, func(e contest.Entry) bool { return e.ID == s.Entry })
		n, _ := r.nomination(r.facts.Entries[i].Nomination)
		form := r.form(n)
		for _, c := range form.Criteria {
			weight, weighted := c.Weight.Get()
			if c.Kind != "" && c.Kind != contest.KindMark || len(c.Weights) > 0 || weighted && weight.IsZero() || seen[form.ID+"/"+c.ID] {
				continue
			}
			seen[form.ID+"/"+c.ID] = true
			has := slices.ContainsFunc(r.criteria, func(column int) bool {
				of, ok := criterion(form, r.marks.Columns[column])
				return ok && of.ID == c.ID
			})
			if !has {
				r.faults.Add(r.marks, 1, -1, tx("нет столбца критерия «"+c.Title.In(socium.RU)+"»", "the column of criterion “"+c.Title.In(socium.EN)+"” is missing"))
			}
		}
	}
}

// reader reads the rows of the table of marks.
type reader struct {
	*input
	faults   *table.Faults
	columns  map[string]int
	criteria []int
	sheetOf  map[[2]string]int // entry, juror
}

// who reads entry and juror of a row. A new juror joins the jury; a new entry is added when the entries have no file of their own.
func (r *reader) who(row table.Row) (e contest.Entry, juror string, ok bool) {
	id, juror := row.Cell(r.columns["entry"]), row.Cell(r.columns["juror"])
	ok = true
	if id == "" {
		r.faults.Add(r.marks, row.Number, r.columns["entry"], tx("нет номера заявки", "the entry has no number"))
		ok = false
	}
	if juror == "" {
		r.faults.Add(r.marks, row.Number, r.columns["juror"], tx("не назван эксперт", "the juror is not named"))
		ok = false
	}
	if !ok {
		return e, juror, false
	}
	i := slices.IndexFunc(r.facts.Entries, func(e contest.Entry) bool { return e.ID == id })
	if i < 0 && r.entries.Name != "" {
		r.faults.Add(r.marks, row.Number, r.columns["entry"], tx("такой заявки нет в файле "+r.entries.Name, "there is no such entry in "+r.entries.Name))
		return e, juror, false
	}
	if i < 0 {
		column, given := r.columns["nomination"]
		if !given {
			column = -1
		}
		n, found := r.nomination(row.Cell(column))
		if !found {
			r.faults.Add(r.marks, row.Number, column, tx("в положении нет такой номинации", "the regulation has no such nomination"))
			return e, juror, false
		}
		i = len(r.facts.Entries)
		r.facts.Entries = append(r.facts.Entries, contest.Entry{ID: id, Nomination: n.ID, Subject: n.Subject})
		r.entryAt = append(r.entryAt, 0)
	}
	if !slices.ContainsFunc(r.facts.Jury, func(j contest.Juror) bool { return j.ID == juror }) {
		r.facts.Jury = append(r.facts.Jury, contest.Juror{ID: juror})
	}
	return r.facts.Entries[i], juror, true
}

// sheet returns the sheet of a juror for an entry; fresh tells that it begins on this row.
func (r *reader) sheet(entry, juror string, row int) (index int, fresh bool) {
	key := [2]string{entry, juror}
	if i, ok := r.sheetOf[key]; ok {
		return i, false
	}
	r.sheetOf[key] = len(r.sheets)
	r.sheets = append(r.sheets, contest.Sheet{Entry: entry, Juror: juror})
	r.rowOf = append(r.rowOf, row)
	return len(r.sheets) - 1, true
}

func (r *reader) oneSheet(row table.Row) {
	e, juror, ok := r.who(row)
	if !ok {
		return
	}
	i, fresh := r.sheet(e.ID, juror, row.Number)
	if !fresh {
		r.faults.Add(r.marks, row.Number, -1, tx("второй лист этого эксперта по этой заявке", "a second sheet of this juror for this entry"))
		return
	}
	n, _ := r.nomination(e.Nomination)
	form := r.form(n)
	for _, column := range r.criteria {
		c, ok := criterion(form, r.marks.Columns[column])
		if !ok { // a criterion of another form
			if row.Cell(column) != "" {
				r.faults.Add(r.marks, row.Number, column, tx("у этой номинации нет такого критерия", "this nomination has no such criterion"))
			}
			continue
		}
		r.mark(i, c, row, column)
	}
	if column, ok := r.columns["comment"]; ok {
		r.sheets[i].Comment = row.Cell(column)
	}
}

func (r *reader) oneMark(row table.Row) {
	e, juror, ok := r.who(row)
	if !ok {
		return
	}
	i, _ := r.sheet(e.ID, juror, row.Number)
	n, _ := r.nomination(e.Nomination)
	column := r.columns["criterion"]
	c, ok := criterion(r.form(n), row.Cell(column))
	if !ok {
		r.faults.Add(r.marks, row.Number, column, tx("у этой номинации нет такого критерия", "this nomination has no such criterion"))
		return
	}
	if _, twice := r.cellOf[cell{i, c.ID}]; twice {
		r.faults.Add(r.marks, row.Number, column, tx("оценка по этому критерию уже есть", "there is a mark for this criterion already"))
		return
	}
	r.mark(i, c, row, r.columns["mark"])
}

// mark reads one cell. Whether the mark lies on the scale is left to the rules.
func (r *reader) mark(sheet int, c contest.Criterion, row table.Row, column int) {
	text := row.Cell(column)
	m := contest.Mark{Criterion: c.ID}
	if a, ok := absence(text); ok {
		m.Absence = a
	} else if n, err := socium.ParseNumber(text); err == nil {
		m.Value = n
	} else if level, ok := levelOf(c, text); ok {
		m.Value = level
	} else {
		r.faults.Add(r.marks, row.Number, column, tx("нужно число («8,5»), пусто, «воздержался» или «отвод»", "a number (“8.5”), nothing, “abstained” or “recused” is needed"))
		return
	}
	r.sheets[sheet].Marks = append(r.sheets[sheet].Marks, m)
	r.cellOf[cell{sheet, c.ID}] = place{row.Number, column}
}

// levelOf reads a mark that has a name.
func levelOf(c contest.Criterion, text string) (socium.Number, bool) {
	for _, l := range c.Scale.Levels {
		if fold(text) == fold(l.Title.RU) || fold(text) == fold(l.Title.EN) {
			return l.Points, true
		}
	}
	return socium.Number{}, false
}
