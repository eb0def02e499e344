package names

import (
	"slices"
)

// Limits of one search.
const (
	MaxQuery   = 8    // words of a query that count
	expansions = 64   // words of the vocabulary that stand for one word of a query when records are collected
	scanned    = 512  // words of the vocabulary that are looked at to find them
	visited    = 4096 // records that are looked at
)

// How tells in which way a word of a name matches a word of a query. The order is that of worth.
type How uint8

const (
	None      How = iota // it does not
	Inside               // the query's word is a part of it
	Slip                 // they differ by one slip
	Expansion            // it is an abbreviation, and the query has a word that it stands for
	Prefix               // it begins with the query's word
	Exact                // they are the same
)

// Options say how a search goes.
type Options struct {
	Limit  int
	Inside bool // also look inside words
	Slips  bool // also forgive one slip in a long word
	// Accept tells whether a record may be found; nil: every one.
	Accept func(record int) bool
	// Among yields the records to look at when they are few; nil: the index finds them.
	Among func(yield func(record int) bool)
}

// A Hit is a record that was found.
type Hit struct {
	Record int
	Score  int
}

// A query is a search under way. What it finds is handed from step to step instead of being kept here: so all of it stays on the stack.
type query struct {
	x     *Index
	o     Options
	words []queryWord
	loose How  // the least that counts as a match now
	cut   bool // the search stopped at a limit
	seen  int
}

type queryWord struct {
	token
	text   string // folded
	other  string // the same number in digits or in Roman numerals
	must   bool
	long   bool // long enough for a slip
	exact  bool // the first of cands is the word itself
	shorts [16]uint32
	nShort int // abbreviations of the vocabulary that stand for a phrase with this word
	cands  [expansions]uint32
	n      int // of cands: words of the vocabulary that it stands for
	done   int // of cands: those whose records have been gone through
	total  int // records that have one of them
}

// Search finds the records whose names have every word of a text, in any order, each as the beginning of a word at least. Legal forms
// only raise the place of a name that has them, unless the text has nothing else. The hits are appended to dst, best first; cut tells
// that the search stopped at a limit: there may be more.
func (x *Index) Search(dst []Hit, text string, o Options) (hits []Hit, cut bool) {
	if o.Limit <= 0 {
		return dst, false
	}
	var (
		room [2]queryWord
		some [64]hit
	)
	q := query{x: x, o: o}
	q.words, q.cut = x.read(room[:0], text, o.Slips)
	if len(q.words) == 0 {
		return dst, false
	}
	list := q.pass(some[:0], Expansion)
	if o.Slips && len(list) < o.Limit {
		list = q.pass(list, Slip)
	}
	if o.Inside && len(list) < o.Limit {
		list = q.pass(list, Inside)
	}
	slices.Sort(list)
	if len(list) > o.Limit {
		list, q.cut = list[:o.Limit], true
	}
	dst = slices.Grow(dst, len(list))
	for _, h := range list {
		dst = append(dst, Hit{h.record(), h.score()})
	}
	return dst, q.cut
}

// A hit is a score and a record in one number: the better, the smaller.
type hit uint64

const bestScore = 1<<31 - 1

func newHit(record, score int) hit { return hit(bestScore-score)<<32 | hit(record) }

func (h hit) record() int { return int(h & recordMask) }

func (h hit) score() int { return bestScore - int(h>>32) }

// read appends the words of a text. cut tells that it has more than count.
func (x *Index) read(list []queryWord, text string, slips bool) (_ []queryWord, cut bool) {
	var room splitRoom
	s := splitter{letters: room.letters[:0], tokens: room.tokens[:0]}.read(text)
	all := string(s.letters)
	content := false
	for i := range s.tokens {
		content = content || s.tokens[i].kind != Form
	}
next:
	for i := range s.tokens {
		t := &s.tokens[i]
		word := all[t.begin:t.end]
		for k := range list {
			if list[k].text == word {
				continue next
			}
		}
		if len(list) == MaxQuery {
			return list, true
		}
		list = append(list, queryWord{})
		w := &list[len(list)-1]
		w.token, w.text = *t, word
		w.must = t.kind != Form || !content
		w.other = otherNumeral(w, text)
		w.long = slips && t.kind == Plain && len(word) >= longWord
		if t.kind == Plain || t.kind == Form && t.known == 0 {
			x.standingFor(w)
		}
	}
	return list, false
}

// pass adds the records with matches that are worth at least loose.
func (q *query) pass(list []hit, loose How) []hit {
	q.loose = loose
	if q.o.Among != nil {
		return q.among(list)
	}
	driver := -1
	for i := range q.words {
		w := &q.words[i]
		if !w.must {
			continue
		}
		q.expand(w)
		if driver < 0 || w.total < q.words[driver].total {
			driver = i
		}
	}
	if len(q.words) == 1 {
		return q.best(list, &q.words[driver])
	}
	return q.merge(list, &q.words[driver])
}

// among looks at the records that may be found.
func (q *query) among(list []hit) []hit {
	var records []int // a closure with the query in it would make it leave the stack
	q.o.Among(func(record int) bool {
		records = append(records, record)
		return len(records) <= visited
	})
	for _, record := range records {
		var over bool
		if list, over = q.look(list, record); over {
			break
		}
	}
	return list
}

// enough is how many hits are collected before they are ranked.
func (q *query) enough() int { return max(4*q.o.Limit, 64) }

// look judges one record. over tells that the search is.
func (q *query) look(list []hit, record int) (_ []hit, over bool) {
	if q.seen++; q.seen > visited {
		q.cut = true
		return list, true
	}
	score, ok := q.judge(record)
	if !ok || q.o.Accept != nil && !q.o.Accept(record) || has(list, record) {
		return list, false
	}
	if len(list) >= q.enough() {
		q.cut = true
		return list, true
	}
	return append(list, newHit(record, score)), false
}

// has reports whether a record has been found already.
func has(list []hit, record int) bool {
	for _, h := range list {
		if h.record() == record {
			return true
		}
	}
	return false
}
