// Package table reads what people export from spreadsheets: CSV with ";", "," or a tab between the cells, with or without a byte
// order mark, in UTF-8 or in the code page Windows-1251. Faults name file, row and column as the spreadsheet shows them.
package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// A Table is a file with a header row. Cells are trimmed; a row without any text is left out.
type Table struct {
	Name    string // of the file
	Columns []string
	Rows    []Row
}

// A Row is one row of the table.
type Row struct {
	Number int // as the spreadsheet shows it: the header is row 1
	Cells  []string
}

// Cell returns the text of a column, "" where the row is shorter.
func (r Row) Cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}

// Read reads a file. The error is [Faults]: a file that is no such table, quotation marks that do not match, text beside the columns.
func Read(name string, data []byte, lang socium.Lang) (Table, error) {
	t := Table{Name: name}
	faults := &Faults{Lang: lang}
	text, wrong := decode(data)
	if wrong != nil {
		faults.Add(t, 0, -1, *wrong)
		return t, faults
	}
	row := 1
	if rest, found := strings.CutPrefix(text, "sep="); found { // what some spreadsheets write first
		_, text, _ = strings.Cut(rest, "\n")
		row++
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	line := 1 // on which the next record would begin
	for first := true; ; row++ {
		cells, err := r.Read()
		var syntax *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			if first {
				faults.Add(t, 0, -1, socium.Text{RU: "файл пуст", EN: "the file is empty"})
			}
			return t, faults.Err()
		case errors.As(err, &syntax):
			faults.Add(t, row+syntax.StartLine-line, -1, socium.Text{RU: "кавычки в ячейке не сходятся", EN: "the quotation marks of a cell do not match"})
			return t, faults
		case err != nil:
			return t, fmt.Errorf("%s: %w", name, err)
		}
		began, _ := r.FieldPos(0)
		row += began - line // empty lines, which the reader passes over
		line = 1 + strings.Count(text[:r.InputOffset()], "\n")
		blank := true
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
			blank = blank && cells[i] == ""
		}
		if first {
			for len(cells) > 0 && cells[len(cells)-1] == "" {
				cells = cells[:len(cells)-1]
			}
			t.Columns, first = cells, false
			continue
		}
		for i := len(t.Columns); i < len(cells); i++ {
			if cells[i] != "" {
				faults.Add(t, row, i, socium.Text{RU: "у столбца нет заголовка", EN: "the column has no heading"})
			}
		}
		if !blank {
			t.Rows = append(t.Rows, Row{row, cells})
		}
	}
}

// separator guesses what stands between the cells: of ";", tab and "," the first that the header holds outside of quotation marks.
func separator(text string) rune {
	header, _, _ := strings.Cut(text, "\n")
	var plain strings.Builder
	quoted := false
	for _, r := range header {
		if r == '"' {
			quoted = !quoted
		} else if !quoted {
			plain.WriteRune(r)
		}
	}
	for _, r := range ";\t," {
		if strings.ContainsRune(plain.String(), r) {
			return r
		}
	}
	return ';'
}

// decode returns the text of a file without its byte order mark, its lines ended by "\n", or says why it is no CSV.
func decode(data []byte) (string, *socium.Text) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "", &socium.Text{RU: "файл в кодировке UTF-16: сохраните его как CSV в UTF-8", EN: "the file is in UTF-16: export it as CSV in UTF-8"}
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "", &socium.Text{RU: "это книга, а не CSV: сохраните её как CSV в UTF-8", EN: "this is a workbook and not CSV: export it as CSV in UTF-8"}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	text := string(data)
	if !utf8.Valid(data) {
		text = windows1251(data)
	}
	if !strings.Contains(text, "\n") { // as old spreadsheets write
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text, nil
}

// high are the characters 0x80 to 0xBF of the code page Windows-1251; from 0xC0 on it holds the letters А to я in order.
const high = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—�™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"

func windows1251(data []byte) string {
	table := []rune(high)
	var b strings.Builder
	for _, c := range data {
		switch {
		case c < 0x80:
			b.WriteByte(c)
		case c < 0xC0:
			b.WriteRune(table[c-0x80])
		default:
			b.WriteRune('А' + rune(c-0xC0))
		}
	}
	return b.String()
}

// Letter returns the name of a column in a spreadsheet: A, B, … Z, AA.
func Letter(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// A Fault is one thing that is wrong with a file.
type Fault struct {
	File   string
	Row    int // 0: the whole file
	Column int // from 0; negative: the whole row
	Title  string
	Text   socium.Text
}

// In says it in words: "marks.csv: row 5, column D (Novelty): …".
func (f Fault) In(lang socium.Lang) string {
	where := f.File
	row, column := socium.Text{RU: "строка", EN: "row"}, socium.Text{RU: "столбец", EN: "column"}
	if f.Row > 0 {
		where += fmt.Sprintf(": %s %d", row.In(lang), f.Row)
	}
	if f.Column >= 0 {
		sep := ": "
		if f.Row > 0 {
			sep = ", "
		}
		where += fmt.Sprintf("%s%s %s", sep, column.In(lang), Letter(f.Column))
		if f.Title != "" {
			where += " (" + f.Title + ")"
		}
	}
	return where + ": " + f.Text.In(lang)
}

// Faults is everything that is wrong, as an error in one language with a line for each.
type Faults struct {
	List []Fault
	Lang socium.Lang
}

// Add notes a fault at a row and a column of a table; a negative column is the whole row, row 0 the whole file.
func (f *Faults) Add(t Table, row, column int, text socium.Text) {
	title := ""
	if column >= 0 && column < len(t.Columns) {
		title = t.Columns[column]
	}
	f.List = append(f.List, Fault{t.Name, row, column, title, text})
}

// Err returns the faults as an error, nil when there are none.
func (f *Faults) Err() error {
	if len(f.List) == 0 {
		return nil
	}
	return f
}

// atOnce bounds what is printed: the rest is usually the same.
const atOnce = 20

// Error returns a line for each fault.
func (f *Faults) Error() string {
	var lines []string
	for i, fault := range f.List {
		if i == atOnce {
			more := socium.Text{RU: "и ещё {n}", EN: "and {n} more"}.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(len(f.List) - i)})
			lines = append(lines, more.In(f.Lang))
			break
		}
		lines = append(lines, fault.In(f.Lang))
	}
	return strings.Join(lines, "\n")
}
