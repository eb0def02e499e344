package socium

import (
	"fmt"
	"maps"
	"slices"
)

// words is the text form of a small ordered enum: one table serves both directions.
type words[T ~uint8] struct {
	what string
	list []string // by number, "" where there is none
}

func wordsOf[T ~uint8](what string, table map[T]string) words[T] {
	w := words[T]{what: what}
	for _, v := range slices.Sorted(maps.Keys(table)) {
		for len(w.list) <= int(v) {
			w.list = append(w.list, "")
		}
		w.list[v] = table[v]
	}
	return w
}

func (w words[T]) word(v T) string {
	if int(v) < len(w.list) {
		return w.list[v]
	}
	return ""
}

func (w words[T]) unmarshal(dst *T, text []byte) error {
	if i := slices.Index(w.list, string(text)); i >= 0 { // "" is zero, where zero has no word
		*dst = T(i)
		return nil
	}
	return fmt.Errorf("socium: %s: %w", w.what, CodeWordUnknown)
}
