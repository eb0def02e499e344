// Package clean turns identifiers as people type and paste them into the form that the strict parsers accept.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLength is the longest text that is cleaned; a longer one comes back as it is.
const MaxLength = 512

// Identifier drops spaces of every kind, invisible characters, hyphens and dashes, turns full-width digits and letters into
// ASCII, and cuts off a leading label ("ИНН", "OGRN:") in any case. Labels that begin alike stand longest first.
func Identifier(s string, labels ...string) string {
	return cutLabel(Fold(s, func(r rune) bool { return !dash(r) }), labels)
}

// Code is Identifier that keeps hyphens, for codes with points in them.
func Code(s string, labels ...string) string {
	return cutLabel(Fold(s, func(rune) bool { return true }), labels)
}

// Fold drops spaces and invisible characters and what keep refuses, and turns full-width forms into ASCII.
func Fold(s string, keep func(rune) bool) string {
	if len(s) > MaxLength {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), !keep(r):
			return -1
		case r >= '！' && r <= '～': // U+FF01 to U+FF5E stand in the order of ASCII
			return r - '！' + '!'
		default:
			return r
		}
	}, s)
}

// Spaces turns runs of spaces of every kind into one plain space and trims.
func Spaces(s string) string {
	if len(s) > MaxLength {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func dash(r rune) bool { return r == '-' || r == '−' || unicode.Is(unicode.Pd, r) }

func cutLabel(s string, labels []string) string {
	for _, label := range labels {
		if n := prefixFold(s, label); n > 0 {
			return strings.TrimLeft(s[n:], ":№#=.")
		}
	}
	return s
}

// prefixFold returns how many bytes of s stand for label in any case, 0 when s does not begin with it.
func prefixFold(s, label string) int {
	end := 0
	for range utf8.RuneCountInString(label) {
		_, n := utf8.DecodeRuneInString(s[end:])
		end += n
	}
	if strings.EqualFold(s[:end], label) {
		return end
	}
	return 0
}

// Upper turns small letters into capitals.
func Upper(s string) string {
	if len(s) > MaxLength {
		return s
	}
	return strings.ToUpper(s)
}

// Latin turns small letters into capitals and Cyrillic letters into the Latin capitals that look the same.
func Latin(s string) string {
	const cyrillic, latin = "АВЕКМНОРСТУХ", "ABEKMHOPCTYX"
	if len(s) > MaxLength {
		return s
	}
	return strings.Map(func(r rune) rune {
		r = unicode.ToUpper(r)
		if i := strings.IndexRune(cyrillic, r); i >= 0 {
			return rune(latin[i/2]) // a Cyrillic letter has two bytes
		}
		return r
	}, s)
}

// Words splits s into runs of digits and runs of letters, in lower case, full-width forms as ASCII; what stands between is dropped.
func Words(s string) []string {
	if len(s) > MaxLength {
		return nil
	}
	var words []string
	last := none
	for _, r := range s {
		if r >= '０' && r <= '９' {
			r -= '０' - '0'
		}
		k := kindOf(r)
		if k == none {
			last = k
			continue
		}
		if k != last {
			words = append(words, "")
		}
		words[len(words)-1] += string(unicode.ToLower(r))
		last = k
	}
	return words
}

type kind uint8

const (
	none kind = iota
	digit
	letter
)

func kindOf(r rune) kind {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case unicode.IsLetter(r):
		return letter
	default:
		return none
	}
}
