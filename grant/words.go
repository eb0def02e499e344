package grant

import "github.com/socium-go/socium"

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

func arg(name string, v socium.Value) socium.Arg { return socium.Arg{Name: name, Value: v} }

func contains[T comparable](list []T, v T) bool {
	for _, w := range list {
		if w == v {
			return true
		}
	}
	return false
}

// clip shortens a text for a message, at a rune boundary.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
