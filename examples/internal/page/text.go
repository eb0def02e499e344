package page

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks a text at spaces into rows of at most columns runes; a longer word stands alone. An empty text is one empty row.
func Wrap(text string, columns int) []string {
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
