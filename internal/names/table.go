package names

import (
	"slices"
	"strings"
)

// A table is the phrases made ready. A word is looked up once, by its first three letters: most words open nothing and are done with.
type table struct {
	slots    [512]slot
	openings []opening // the first one is empty
	list     []static
	standing map[string][]stemOf // by the first three letters of a stem: the abbreviations that stand for it
}

// A slot of the table of openings; 0 is no opening.
type slot struct{ start, opening uint32 }

// An opening is what words with the same first three letters may be.
type opening struct {
	known   []known
	stems   []string // of single words that are legal forms
	phrases []entry  // longest first
}

// A known word is a stop word, or an abbreviation with what it is compared as.
type known struct {
	text  string
	stop  bool
	parts []uint16 // of the list
}

// A static is a word that stands for a phrase.
type static struct {
	text    string
	kind    Kind
	opening uint16
}

// A stemOf is a stem of a phrase and the abbreviation of the phrase, by its place in the list.
type stemOf struct {
	stem  string
	short uint16
}

type entry struct {
	word  []uint16 // of the list, one
	stems []string
}

var words = makeTable()

func makeTable() *table {
	t := &table{openings: make([]opening, 1), standing: map[string][]stemOf{}}
	for _, p := range phrases {
		word := t.static(p)
		var stems []string
		for stem := range strings.FieldsSeq(p.stems) {
			stem = folded(stem)
			stems = append(stems, stem)
			if e := (stemOf{stem, word}); len(stem) >= 3 && !slices.Contains(t.standing[stem[:3]], e) {
				t.standing[stem[:3]] = append(t.standing[stem[:3]], e)
			}
		}
		if len(stems[0]) >= 3 {
			o := &t.openings[t.open(stems[0])]
			o.phrases = append(o.phrases, entry{[]uint16{word}, stems})
		}
	}
	for _, o := range t.openings {
		slices.SortStableFunc(o.phrases, func(a, b entry) int { return len(b.stems) - len(a.stems) })
	}
	for together, parts := range compounds {
		k := known{text: folded(together)}
		for _, p := range parts {
			k.parts = append(k.parts, t.number(folded(p)))
		}
		o := &t.openings[t.open(k.text)]
		o.known = append(o.known, k)
	}
	for _, w := range stopWords {
		o := &t.openings[t.open(folded(w))]
		o.known = append(o.known, known{text: folded(w), stop: true})
	}
	for _, w := range alone {
		o := &t.openings[t.open(folded(w))]
		o.stems = append(o.stems, folded(w))
	}
	return t
}

// static puts the abbreviation of a phrase into the list and among the known words, once.
func (t *table) static(p phrase) uint16 {
	text := folded(p.short)
	for i := range t.list {
		if t.list[i].text == text {
			return uint16(i)
		}
	}
	n, o := uint16(len(t.list)), t.open(text)
	w := static{text, Short, o}
	if p.form {
		w.kind = Form
	}
	t.list = append(t.list, w)
	t.openings[o].known = append(t.openings[o].known, known{text: text, parts: []uint16{n}})
	return n
}

// number returns the place of an abbreviation in the list.
func (t *table) number(text string) uint16 {
	return uint16(slices.IndexFunc(t.list, func(w static) bool { return w.text == text }))
}

// start puts the first three letters of a word into a number.
func start[T ~string | ~[]byte](word T) uint32 {
	switch len(word) {
	case 0:
		return 0
	case 1:
		return uint32(word[0]) << 12
	case 2:
		return uint32(word[0])<<12 | uint32(word[1])<<6
	}
	return uint32(word[0])<<12 | uint32(word[1])<<6 | uint32(word[2])
}

// place returns the slot of a start: its own, or the free one where it belongs.
func (t *table) place(start uint32) *slot {
	for i := start * 0x9E3779B1 >> 23; ; i++ {
		s := &t.slots[i%uint32(len(t.slots))]
		if s.start == start || s.opening == 0 {
			return s
		}
	}
}

// open returns the number of the opening of a word, a new one if need be.
func (t *table) open(word string) uint16 {
	s := t.place(start(word))
	if s.opening == 0 {
		*s = slot{start(word), uint32(len(t.openings))}
		t.openings = append(t.openings, opening{})
	}
	return uint16(s.opening)
}

// opening returns the number of the opening of a word, 0 when it has none.
func (t *table) opening(word []byte) uint16 { return uint16(t.place(start(word)).opening) }

// form reports whether a word is a legal form by itself.
func (o *opening) form(word []byte) bool {
	for _, stem := range o.stems {
		if hasStem(word, stem) {
			return true
		}
	}
	return false
}

// hasStem reports whether a word is a stem with an ending: the shorter the stem, the shorter the ending.
func hasStem[T ~string | ~[]byte](word T, stem string) bool {
	ending := [...]int{0, 0, 0, 1, 3, 5}[min(len(stem), 5)]
	return len(word) >= len(stem) && len(word) <= len(stem)+ending && string(word[:len(stem)]) == stem
}
