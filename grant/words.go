package grant

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// A named is a word of a code list with its name for people: each list is written once, as a table of these.
type named[T ~string] struct {
	word T
	name socium.Text
}

func wordsOf[T ~string](table []named[T]) []T {
	list := make([]T, len(table))
	for i := range table {
		list[i] = table[i].word
	}
	return list
}

func knows[T ~string](table []named[T], word T) bool {
	for i := range table {
		if table[i].word == word {
			return true
		}
	}
	return false
}

func nameOf[T ~string](table []named[T], word T) socium.Text {
	for i := range table {
		if table[i].word == word {
			return table[i].name
		}
	}
	return socium.Text{RU: string(word), EN: string(word)}
}

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

// same is a name that is the same in every language.
func same(name string) socium.Text { return socium.Text{RU: name, EN: name} }

func arg(name string, v socium.Value) socium.Arg { return socium.Arg{Name: name, Value: v} }

// refArg names the row that a reference leads to, as far as people can read it.
func refArg(ref string) socium.Arg {
	if ref = clip(ref, 40); ref == "" {
		ref = "—"
	}
	return arg("ref", socium.Word(ref))
}

func contains[T comparable](list []T, v T) bool {
	for _, w := range list {
		if w == v {
			return true
		}
	}
	return false
}

// clip puts a text of the applicant into one line of a message: shortened at a rune boundary, white space as one space, without control
// and direction characters and without bytes that are no text, so that nobody can write lines of their own into a letter or a list.
func clip(s string, n int) string {
	var b strings.Builder
	space, size := false, 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		if size += 1 + one(space); size > n {
			b.WriteString("…")
			break
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
