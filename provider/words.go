package provider

import "github.com/socium-go/socium"

// named is one line of a table of words: the word of the JSON form and what it means to people.
type named[T ~string] struct {
	word T
	text socium.Text
}

// table is the only list of the words of an enum, in the order of its source.
type table[T ~string] []named[T]

func (t table[T]) all() []T {
	list := make([]T, len(t))
	for i := range t {
		list[i] = t[i].word
	}
	return list
}

// index returns the place of w in the list, −1 when it is not there.
func (t table[T]) index(w T) int {
	for i := range t {
		if t[i].word == w {
			return i
		}
	}
	return -1
}

func (t table[T]) has(w T) bool { return t.index(w) >= 0 }

// text returns what w means; a word that is not in the list stands for itself.
func (t table[T]) text(w T) socium.Text {
	if i := t.index(w); i >= 0 {
		return t[i].text
	}
	return socium.Text{RU: string(w), EN: string(w)}
}

func words[T ~string](lines ...named[T]) table[T] { return lines }
