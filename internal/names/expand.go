package names

import (
	"slices"
	"strings"
)

// standingFor finds the abbreviations of the vocabulary that stand for a phrase with the word.
func (x *Index) standingFor(w *queryWord) {
	if len(w.text) < 3 {
		return
	}
	for _, e := range words.standing[w.text[:3]] {
		if w.nShort < len(w.shorts) && (strings.HasPrefix(e.stem, w.text) || hasStem(w.text, e.stem)) {
			if n, ok := x.known(e.short); ok && !slices.Contains(w.shorts[:w.nShort], n) {
				w.shorts[w.nShort] = n
				w.nShort++
			}
		}
	}
}

// add notes a word of the vocabulary that a word of the query stands for.
func (q *query) add(w *queryWord, n uint32) {
	if w.n == expansions {
		q.cut = true
		return
	}
	w.total += int(q.x.counts.At(int(n)))
	w.cands[w.n] = n
	w.n++
}

// has reports whether a word of the vocabulary has been noted.
func (w *queryWord) has(n uint32) bool { return slices.Contains(w.cands[:w.n], n) }

// expand finds the words of the vocabulary that a word of the query stands for, those of this pass.
func (q *query) expand(w *queryWord) {
	if q.loose == Expansion {
		q.expandPrefix(w)
	}
	if q.loose == Slip && w.long {
		slips(w.text, func(word []byte) bool {
			if n, ok := q.x.find(word); ok && q.x.vocab.Ref(int(n)).kind == Plain && !w.has(n) {
				q.add(w, n)
			}
			return true
		})
	}
	if q.loose == Inside && len(w.text) >= 3 && w.kind != Number {
		q.expandInside(w)
	}
}

// expandPrefix finds the word itself, the abbreviations that stand for it, and the words that begin with it.
func (q *query) expandPrefix(w *queryWord) {
	c := q.x.lexicon.Seek(pack(w.text))
	n, exact := uint32(0), false
	if w.known > 0 {
		n, exact = q.x.known(w.known - 1)
	} else {
		n, exact = findAt(q.x, c, w.text)
	}
	if w.exact = exact; exact {
		q.add(w, n)
	}
	if w.other != "" {
		if n, ok := findAt(q.x, q.x.lexicon.Seek(pack(w.other)), w.other); ok {
			q.add(w, n)
		}
	}
	if w.kind == Number {
		return
	}
	for _, n := range w.shorts[:w.nShort] {
		q.add(w, n)
	}
	known, end := w.n, after(w.text)
	for seen := 0; w.n < expansions; seen++ {
		key, ok := c.Next()
		if !ok || key >= end {
			break
		}
		if seen == scanned {
			q.cut = true
			break
		}
		n := uint32(key & wordMask)
		if slices.Contains(w.cands[:known], n) || len(w.text) > packed && !strings.HasPrefix(q.x.vocab.Ref(int(n)).text, w.text) {
			continue
		}
		q.add(w, n)
	}
	q.cut = q.cut || w.n == expansions
}

// expandInside finds the words that have the word as a part: those with four letters of it that do not occur too often, thinned out by four
// others.
func (q *query) expandInside(w *queryWord) {
	var room [scanned]uint32
	list, at := room[:0], -1
	last := max(len(w.text)-gramLetters, 0)
	for i := range last + 1 {
		if list = q.withGram(room[:0], w.text[i:]); len(list) < scanned {
			at = i
			break
		}
	}
	q.cut = q.cut || at < 0
	for i := last; i >= 0 && len(list) > enoughThin; i-- {
		if i != at && last > 0 {
			list = q.thin(list, w.text[i:])
		}
	}
	for _, n := range list {
		text := q.x.vocab.Ref(int(n)).text
		if strings.HasPrefix(text, w.text) || len(w.text) > gramLetters && !strings.Contains(text, w.text) {
			continue // what begins with it is known
		}
		if q.add(w, n); w.n == expansions {
			q.cut = true
			break
		}
	}
}

// enoughThin is how many words are better looked at than thinned out.
const enoughThin = 24

// withGram appends the words that have the first four letters of a text somewhere, as many as there is room for. For a text of three
// letters these are not in order, and a word may come twice.
func (q *query) withGram(list []uint32, text string) []uint32 {
	first := gram(text)
	end := first + 1<<wordBits
	if len(text) < gramLetters {
		end = first + 1<<(6+wordBits)
	}
	c := q.x.grams.Seek(first)
	for len(list) < cap(list) {
		key, ok := c.Next()
		if !ok || key >= end {
			break
		}
		list = append(list, uint32(key&wordMask))
	}
	return list
}

// thin leaves the words that also have the first four letters of a text. Those that are not reached, because the letters occur too often,
// stay.
func (q *query) thin(list []uint32, text string) []uint32 {
	first := gram(text)
	c := q.x.grams.Seek(first)
	kept, i := 0, 0
	for range scanned {
		key, ok := c.Next()
		if !ok || key>>wordBits != first>>wordBits {
			return list[:kept]
		}
		n := uint32(key & wordMask)
		for i < len(list) && list[i] < n {
			i++
		}
		if i == len(list) {
			return list[:kept]
		}
		if list[i] == n {
			list[kept] = n
			kept++
			i++
		}
	}
	return append(list[:kept], list[i:]...)
}
