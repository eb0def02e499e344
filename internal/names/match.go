package names

import (
	"math/bits"
	"slices"
	"strings"
)

// judge matches the words of a record with those of the query, and reports whether all that must are there.
func (q *query) judge(h *Hit) bool {
	content, matched := 0, 0
	clear(q.found[:len(q.words)])
	q.x.words(h.Record, func(n uint32) bool {
		v := q.x.vocab.Ref(int(n))
		if v.kind != Form {
			content++
		}
		hits := false
		for i := range q.words {
			how := q.words[i].match(v, n)
			least := q.loose
			if !q.words[i].must {
				least = Expansion
			}
			if how < least {
				continue
			}
			hits = true
			if how > q.found[i].how {
				q.found[i] = hitWord{n, how}
			}
		}
		if hits && v.kind != Form {
			matched++
		}
		return true
	})
	for i := range q.words {
		w, m := &q.words[i], q.found[i]
		if m.how == None {
			if w.must {
				return false
			}
			continue
		}
		h.Score += q.worth(w, m)
	}
	if content > 0 {
		h.Score += 100 * matched / content // how much of the name was asked for
	}
	return true
}

// match tells how a word of a name matches a word of the query.
func (w *queryWord) match(v *vocable, n uint32) How {
	switch {
	case v.text == w.Text:
		return Exact
	case w.Kind == Number || v.kind == Number:
		return None
	case strings.HasPrefix(v.text, w.Text):
		return Prefix
	case slices.Contains(w.shorts[:w.nShort], n):
		return Expansion
	case w.long && v.kind == Plain && oneSlip(v.text, w.Text):
		return Slip
	case len(w.Text) >= 3 && strings.Contains(v.text, w.Text):
		return Inside
	}
	return None
}

// worth weighs a match: by its kind, by how much of the word was typed, and by how rare the word is.
func (q *query) worth(w *queryWord, m hitWord) int {
	v := q.x.vocab.Ref(int(m.word))
	if !w.must {
		return 150 // the legal form agrees: worth more than a name that says nothing else
	}
	points := [...]int{Inside: 20, Slip: 40, Expansion: 40, Prefix: 60, Exact: 100}[m.how]
	if m.how == Prefix {
		points += 30 * len(w.Text) / len(v.text)
	}
	rarity := bits.Len(uint(q.x.records / (int(v.count) + 1)))
	return points * (4 + rarity) / 4
}
