package names

import (
	"math/bits"
	"slices"
	"strings"
)

type found struct {
	word uint32
	how  How
}

// judge matches the words of a record with those of the query. It is false when one that must is not there.
func (q *query) judge(record int) (score int, ok bool) {
	var best [MaxQuery]found
	content, matched := q.compare(record, &best)
	for i := range q.words {
		w, m := &q.words[i], best[i]
		if m.how == None {
			if w.must {
				return 0, false
			}
			continue
		}
		score += q.worth(w, m.how, m.word)
	}
	if content > 0 {
		score += 100 * matched / content // how much of the name was asked for
	}
	return score, true
}

// compare finds for each word of the query the word of a record that matches it best, and counts the words that are no legal form and
// those of them that match.
func (q *query) compare(record int, best *[MaxQuery]found) (content, matched int) {
	if record >= q.x.terms.Len() {
		return 0, 0
	}
	terms := q.x.terms.At(record)
	for i := 0; i < len(terms); i += termBytes {
		n := term(terms, i)
		v := q.x.vocab.Ref(int(n))
		hits := false
		for k := range q.words {
			how := q.words[k].match(v, n)
			least := q.loose
			if !q.words[k].must {
				least = Expansion
			}
			if how < least {
				continue
			}
			hits = true
			if how > best[k].how {
				best[k] = found{n, how}
			}
		}
		if v.kind != Form {
			content++
			if hits {
				matched++
			}
		}
	}
	return content, matched
}

// match tells how a word of a name matches a word of the query.
func (w *queryWord) match(v *vocable, n uint32) How {
	switch {
	case v.text == w.text, v.text == w.other:
		return Exact
	case w.kind == Number || v.kind == Number:
		return None
	case strings.HasPrefix(v.text, w.text):
		return Prefix
	case slices.Contains(w.shorts[:w.nShort], n):
		return Expansion
	case w.long && v.kind == Plain && oneSlip(v.text, w.text):
		return Slip
	case len(w.text) >= 3 && strings.Contains(v.text, w.text):
		return Inside
	}
	return None
}

// worth weighs a match: by its kind, by how much of the word was typed, and by how rare the word is.
func (q *query) worth(w *queryWord, how How, n uint32) int {
	if !w.must {
		return 150 // the legal form agrees: worth more than a name that says nothing else
	}
	points := [...]int{Inside: 20, Slip: 40, Expansion: 40, Prefix: 60, Exact: 100}[how]
	if how == Prefix {
		points += 30 * len(w.text) / len(q.x.vocab.Ref(int(n)).text)
	}
	rarity := bits.Len(uint(q.x.records / (int(q.x.counts.At(int(n))) + 1)))
	return points * (4 + rarity) / 4
}
