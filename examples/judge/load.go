package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/examples/internal/table"
)

// input is what the files say, and where each sheet and entry stands in them.
type input struct {
	rules   *contest.Rules
	facts   contest.Facts
	sheets  []contest.Sheet
	lang    socium.Lang
	marks   table.Table
	entries table.Table
	rowOf   []int          // of a sheet: the row of the table of marks on which it begins
	cellOf  map[cell]place // of a mark: where it stands
	entryAt []int          // of an entry: the row of the table of entries, 0 when it was read off the marks
}

type cell struct {
	sheet     int
	criterion string
}

type place struct{ row, column int }

func (f files) rules() (*contest.Rules, error) {
	data, name, err := f.read(f.options.rules, "regulation.json", false)
	if err != nil {
		return nil, err
	}
	if err := strict.Syntax(data); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	rules, err := contest.ParseRules(bytes.TrimPrefix(data, []byte("\ufeff")))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, faultOf(data, err, f.lang))
	}
	return rules, nil
}

// faultOf puts the first violation of an error into the language, with the line of the document.
func faultOf(data []byte, err error, lang socium.Lang) error {
	list := socium.ViolationsOf(err)
	if len(list) == 0 {
		return strict.First(err)
	}
	v := list[0]
	text := fmt.Sprintf("%s [%s]", v.Text.In(lang), v.Code)
	if v.Path != "" {
		text = string(v.Path) + ": " + text
	}
	if line := strict.Line(data, v.Path); line > 0 {
		text = fmt.Sprintf(tx("строка %d, ", "line %d, ").In(lang), line) + text
	}
	return errors.New(text)
}

func (f files) load(rules *contest.Rules) (*input, error) {
	in := &input{rules: rules, lang: f.lang, cellOf: map[cell]place{}}
	data, name, err := f.read(f.options.marks, "marks.csv", false)
	if err != nil {
		return nil, err
	}
	if in.marks, err = table.Read(name, data, f.lang); err != nil {
		return nil, err
	}
	// entries of the sample do not belong to marks of one's own
	optional := f.options.marks == "" || f.options.entries != ""
	if optional {
		if data, name, err = f.read(f.options.entries, "entries.csv", true); err != nil {
			return nil, err
		}
		if data != nil {
			if in.entries, err = table.Read(name, data, f.lang); err != nil {
				return nil, err
			}
			if err := in.readEntries(); err != nil {
				return nil, err
			}
		}
	}
	return in, in.readMarks()
}

// nomination finds the nomination that a cell means; an empty one means the only nomination.
func (in *input) nomination(text string) (contest.Nomination, bool) {
	list := in.rules.Regulation().Nominations
	if text == "" && len(list) == 1 {
		return list[0], true
	}
	i := slices.IndexFunc(list, func(n contest.Nomination) bool {
		return text != "" && (fold(text) == fold(n.ID) || fold(text) == fold(n.Title.RU) || fold(text) == fold(n.Title.EN))
	})
	if i < 0 {
		return contest.Nomination{}, false
	}
	return list[i], true
}

// form returns the form of a nomination.
func (in *input) form(n contest.Nomination) contest.Form {
	forms := in.rules.Regulation().Forms
	if i := slices.IndexFunc(forms, func(f contest.Form) bool { return f.ID == n.Form }); i >= 0 {
		return forms[i]
	}
	return forms[0]
}

// headings sorts the columns: those that are known by a word, and those that some form knows as a criterion.
func (in *input) headings(t table.Table, faults *table.Faults, allowed ...string) (columns map[string]int, criteria []int) {
	columns = map[string]int{}
	for i, heading := range t.Columns {
		name := known(heading)
		isCriterion := slices.ContainsFunc(in.rules.Regulation().Forms, func(f contest.Form) bool {
			_, ok := criterion(f, heading)
			return ok
		})
		switch _, twice := columns[name]; {
		case slices.Contains(allowed, name) && !twice:
			columns[name] = i
		case slices.Contains(allowed, name):
			faults.Add(t, 1, i, tx("такой столбец уже есть", "there is such a column already"))
		case isCriterion && slices.ContainsFunc(criteria, func(k int) bool { return fold(t.Columns[k]) == fold(heading) }):
			faults.Add(t, 1, i, tx("такой столбец уже есть", "there is such a column already"))
		case isCriterion:
			criteria = append(criteria, i)
		case heading == "":
			faults.Add(t, 1, i, tx("у столбца нет заголовка", "the column has no heading"))
		default:
			faults.Add(t, 1, i, tx("неизвестный столбец: ни критерий положения, ни одно из слов", "unknown column: neither a criterion of the regulation nor one of the words"))
		}
	}
	return columns, criteria
}

func tx(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

func (in *input) readEntries() error {
	faults := &table.Faults{Lang: in.lang}
	columns, criteria := in.headings(in.entries, faults, "entry", "nomination", "title", "organisation", "band", "subgroup", "comment")
	id, ok := columns["entry"]
	if !ok {
		faults.Add(in.entries, 1, -1, tx("нет столбца с номером заявки", "the column of entries is missing"))
		return faults.Err()
	}
	column := func(name string) int {
		if i, ok := columns[name]; ok {
			return i
		}
		return -1
	}
	seen := map[string]bool{}
	for _, row := range in.entries.Rows {
		e := contest.Entry{
			ID: row.Cell(id), Title: row.Cell(column("title")), Organisation: row.Cell(column("organisation")),
			Band: row.Cell(column("band")), Subgroup: row.Cell(column("subgroup")),
		}
		switch {
		case e.ID == "":
			faults.Add(in.entries, row.Number, id, tx("нет номера заявки", "the entry has no number"))
			continue
		case seen[e.ID]:
			faults.Add(in.entries, row.Number, id, tx("такая заявка уже есть", "there is such an entry already"))
			continue
		}
		seen[e.ID] = true
		n, ok := in.nomination(row.Cell(column("nomination")))
		if !ok {
			faults.Add(in.entries, row.Number, column("nomination"), tx("в положении нет такой номинации", "the regulation has no such nomination"))
			continue
		}
		e.Nomination, e.Subject = n.ID, n.Subject
		for _, i := range criteria {
			text := row.Cell(i)
			c, ok := criterion(in.form(n), in.entries.Columns[i])
			if !ok || text == "" {
				continue
			}
			value, ok := fact(c, text)
			if !ok {
				faults.Add(in.entries, row.Number, i, tx("не читается: нужно число, «да», «нет» или слово категории", "cannot be read: a number, “yes”, “no” or the word of a category is needed"))
				continue
			}
			e.Facts = append(e.Facts, contest.Fact{Name: c.ID, Value: value})
		}
		in.facts.Entries = append(in.facts.Entries, e)
		in.entryAt = append(in.entryAt, row.Number)
	}
	return faults.Err()
}
