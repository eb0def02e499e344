package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// width is the number of columns of the output.
const width = 100

// page collects the output; its lines are at most width columns wide.
type page struct{ b strings.Builder }

func (p *page) line(format string, args ...any) {
	p.b.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " "))
	p.b.WriteByte('\n')
}

func (p *page) heading(text string) {
	p.line("")
	p.line("%s", strings.ToUpper(text))
	p.line("%s", strings.Repeat("─", width))
}

// wrapped writes a text with the first line after lead and the others indented by its width.
func (p *page) wrapped(lead, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	for i, row := range wrap(text, width-utf8.RuneCountInString(lead)) {
		if i > 0 {
			lead = indent
		}
		p.line("%s%s", lead, row)
	}
}

func (p *page) writeTo(w io.Writer) error {
	_, err := io.WriteString(w, p.b.String())
	return err
}

// wrap breaks a text at spaces into rows of at most columns runes.
func wrap(text string, columns int) []string {
	var rows []string
	row := ""
	for word := range strings.FieldsSeq(text) {
		if row != "" && utf8.RuneCountInString(row)+1+utf8.RuneCountInString(word) > columns {
			rows, row = append(rows, row), ""
		}
		if row != "" {
			row += " "
		}
		row += word
	}
	return append(rows, row)
}

// left pads or cuts a text to columns runes.
func left(text string, columns int) string {
	n := utf8.RuneCountInString(text)
	if n > columns {
		return string([]rune(text)[:columns-1]) + "…"
	}
	return text + strings.Repeat(" ", columns-n)
}

// right pads a text on the left to columns runes.
func right(text string, columns int) string {
	return strings.Repeat(" ", max(0, columns-utf8.RuneCountInString(text))) + text
}
