package page

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks a text at spaces into rows of at most columns runes; a longer word stands alone, and what a non-breaking space holds
// together stays together; in the rows it is a plain one. An empty text is one empty row.
func Wrap(text string, columns int) []string {
	var rows []string
	row := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		if row != "" && utf8.RuneCountInString(row)+1+utf8.RuneCountInString(word) > columns {
			rows, row = append(rows, row), ""
		}
		if row != "" {
			row += " "
		}
		row += word
	}
	rows = append(rows, row)
	for i := range rows {
		rows[i] = strings.ReplaceAll(rows[i], "\u00a0", " ")
	}
	return rows
}

// Left pads or cuts a text to columns runes.
func Left(text string, columns int) string {
	n := utf8.RuneCountInString(text)
	if n > columns {
		return string([]rune(text)[:columns-1]) + "…"
	}
	return text + strings.Repeat(" ", columns-n)
}

// Right pads a text on the left to columns runes.
func Right(text string, columns int) string {
	return strings.Repeat(" ", max(0, columns-utf8.RuneCountInString(text))) + text
}
