// Package page lays out what the example programs print for people: lines of at most [Width] columns in Russian or English.
package page

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// Width is the number of columns of the output.
const Width = 100

// A Page collects the output in one language.
type Page struct {
	b    strings.Builder
	lang socium.Lang
}

// New returns an empty page.
func New(lang socium.Lang) *Page { return &Page{lang: lang} }

// Lang returns the language of the page.
func (p *Page) Lang() socium.Lang { return p.lang }

// Say picks the language.
func (p *Page) Say(ru, en string) string { return socium.Text{RU: ru, EN: en}.In(p.lang) }

// Line writes a line; spaces at its end are dropped.
func (p *Page) Line(format string, args ...any) {
	p.b.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " "))
	p.b.WriteByte('\n')
}

// Heading writes a ruled heading with an empty line before it.
func (p *Page) Heading(text string) {
	p.Line("")
	p.Line("%s", strings.ToUpper(text))
	p.Line("%s", strings.Repeat("─", Width))
}

// Wrapped writes a text with the first line after lead and the others indented by its width.
func (p *Page) Wrapped(lead, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	for i, row := range Wrap(text, Width-utf8.RuneCountInString(lead)) {
		if i > 0 {
			lead = indent
		}
		p.Line("%s%s", lead, row)
	}
}

// Sum writes a line of a reconciliation: what was counted and what came out.
func (p *Page) Sum(text, sum string) { p.Line("  %s%s", Left(text, 74), sum) }

// String returns what was written so far.
func (p *Page) String() string { return p.b.String() }

// Print writes the page out.
func (p *Page) Print(w io.Writer) error {
	_, err := io.WriteString(w, p.b.String())
	return err
}
