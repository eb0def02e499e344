package socium

import (
	"slices"
	"strings"
)

// A Code names a requirement for good: a code is retired at most, never reused.
// It is written in lower case with dots from the family to the kind ("inn.check-digit") or, where a regulation
// numbers its own rules, as that numbering ("FPG-E-04").
//
// A Code is an error, so that errors.Is(err, socium.CodeINNCheckDigit) asks for one kind of failure
// and errors.Is(err, socium.CodeINN) for the whole family "inn".
type Code string

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// Within reports whether c is family or one of its members: "inn.length" is within "inn".
func (c Code) Within(family Code) bool {
	rest, ok := strings.CutPrefix(string(c), string(family))
	return ok && family != "" && (rest == "" || rest[0] == '.')
}

// A CodeText is one line of a table of codes: the code and what it says to people.
// The texts may hold placeholders in braces, see [Text.Fill].
type CodeText struct {
	Code Code
	Text Text
}

// A Catalogue is the frozen table of the codes of one package, in the order in which they are documented.
// It is safe for concurrent use.
type Catalogue struct {
	list  []CodeText
	index map[Code]int
}

// NewCatalogue freezes a table of codes. Of two lines with one code the first counts; a test of every table
// in this module sees to it that there are none.
func NewCatalogue(lines ...CodeText) *Catalogue {
	c := &Catalogue{list: slices.Clone(lines), index: make(map[Code]int, len(lines))}
	for i, line := range lines {
		if _, twice := c.index[line.Code]; !twice {
			c.index[line.Code] = i
		}
	}
	return c
}

// All returns the table.
func (c *Catalogue) All() []CodeText { return slices.Clone(c.list) }

// has reports whether the code is in the table.
func (c *Catalogue) has(code Code) bool {
	_, ok := c.index[code]
	return ok
}

// Text returns the texts of code with the arguments filled in. A code that is not in the table gives its own name.
func (c *Catalogue) Text(code Code, args ...Arg) Text {
	i, ok := c.index[code]
	if !ok {
		return Text{RU: string(code), EN: string(code)}
	}
	return c.list[i].Text.Fill(args...)
}

// Violation builds the violation of code at path with its texts.
func (c *Catalogue) Violation(code Code, path Path, args ...Arg) *Violation {
	return &Violation{Code: code, Path: path, Text: c.Text(code, args...)}
}
