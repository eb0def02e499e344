package names

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socium-go/socium/internal/cow"
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
	at     int32 // where its words begin in those of the answer
}

type hitWord struct {
	word uint32
	how  How
}

// An Answer is the outcome of a search.
type Answer struct {
	Words []Word // of the query, those that count
	Hits  []Hit  // best first
	Cut   bool   // the search stopped at a limit: there may be more
	// found has for each hit the words of the name that match those of the query
	found []hitWord
}

// Matched returns the word of the name that matches word i of the query, folded, and how.
func (x *Index) Matched(a *Answer, h *Hit, i int) (string, How) {
	w := a.found[int(h.at)+i]
	if w.how == None {
		return "", None
	}
	return x.vocab.Ref(int(w.word)).text, w.how
}

// A query is a search under way. It is one piece of memory with what most texts need.
type query struct {
	x     *Index
	o     Options
	words []queryWord
	must  int // words that must match; legal forms need not when there are others
	loose How // the least that counts as a match now
	out   Answer
	seen  int
	// repeats tells that a record may come again, by another of its words
	repeats bool
	found   [MaxQuery]hitWord // of the record that is looked at
	buffer  [2]queryWord
}

type queryWord struct {
	Word
	must   bool
	long   bool // long enough for a slip
	shorts [16]uint32
	nShort int // abbreviations of the vocabulary that stand for a phrase with this word
	cands  [expansions]uint32
	n      int  // of cands: words of the vocabulary that it stands for
	total  int  // records that have one of them
	exact  bool // the first of cands is the word itself
}

// Search finds the records whose names have every word of a text, in any order, each as the beginning of a word at least. Legal forms
// only raise the place of a name that has them, unless the text has nothing else.
func (x *Index) Search(text string, o Options) Answer {
	q := &query{x: x, o: o}
	q.words = q.buffer[:0]
	q.read(text)
	a := &q.out
	if len(q.words) == 0 || o.Limit <= 0 {
		return *a
	}
	room := min(q.enough(), 64)
	a.Hits, a.found = make([]Hit, 0, room), make([]hitWord, 0, room*len(q.words))
	q.pass(Expansion)
	if o.Slips && len(a.Hits) < o.Limit {
		q.pass(Slip)
	}
	if o.Inside && len(a.Hits) < o.Limit {
		q.pass(Inside)
	}
	slices.SortFunc(a.Hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Record, b.Record))
	})
	if len(a.Hits) > o.Limit {
		a.Hits, a.Cut = a.Hits[:o.Limit], true
	}
	return *a
}

func (q *query) read(text string) {
	var buffer [8]Word
	list := Split(buffer[:0], text)
	content := slices.ContainsFunc(list, func(w Word) bool { return w.Kind != Form })
	for _, w := range list {
		if len(q.words) == MaxQuery {
			q.out.Cut = true
			break
		}
		if slices.ContainsFunc(q.words, func(o queryWord) bool { return o.Text == w.Text }) {
			continue
		}
		q.words = append(q.words, queryWord{Word: w, must: w.Kind != Form || !content, long: q.o.Slips && w.Kind == Plain && len(w.Text) >= longWord})
		qw := &q.words[len(q.words)-1]
		if w.Kind == Plain || w.Kind == Form && words.short[w.Text].word == "" {
			q.x.standingFor(qw)
		}
		q.out.Words = append(q.out.Words, w)
		if qw.must {
			q.must++
		}
	}
}

// standingFor finds the abbreviations of the vocabulary that stand for a phrase with the word.
func (x *Index) standingFor(w *queryWord) {
	if len(w.Text) < 3 {
		return
	}
	for _, e := range words.standing[w.Text[:3]] {
		if w.nShort < len(w.shorts) && (strings.HasPrefix(e.stem, w.Text) || hasStem(w.Text, e.stem)) {
			if n, ok := x.find(e.short); ok && !slices.Contains(w.shorts[:w.nShort], n) {
				w.shorts[w.nShort] = n
				w.nShort++
			}
		}
	}
}

// pass collects records, with matches that are worth at least loose.
func (q *query) pass(loose How) {
	q.loose = loose
	if q.o.Among != nil {
		q.among()
		return
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
	q.merge(driver)
}

// add notes a word of the vocabulary that a word of the query stands for.
func (q *query) add(w *queryWord, n uint32) {
	if w.n == expansions {
		q.out.Cut = true
		return
	}
	if q.must > 1 {
		w.total += int(q.x.vocab.Ref(int(n)).count)
	}
	w.cands[w.n] = n
	w.n++
}

// expand finds the words of the vocabulary that a word of the query stands for.
func (q *query) expand(w *queryWord) {
	w.n, w.total = 0, 0
	n, exact := q.x.find(w.Text)
	if w.exact = exact; exact {
		q.add(w, n)
	}
	if w.Kind == Number {
		return
	}
	for _, n := range w.shorts[:w.nShort] {
		q.add(w, n)
	}
	known := w.n
	c, end := q.x.lexicon.Seek(pack(w.Text)), after(w.Text)
	for seen := 0; w.n < expansions; seen++ {
		key, ok := c.Next()
		if !ok || key >= end {
			break
		}
		if seen == scanned {
			q.out.Cut = true
			break
		}
		n := uint32(key & wordMask)
		if slices.Contains(w.cands[:known], n) || len(w.Text) > packed && !strings.HasPrefix(q.x.vocab.Ref(int(n)).text, w.Text) {
			continue
		}
		q.add(w, n)
	}
	q.out.Cut = q.out.Cut || w.n == expansions
	if q.loose <= Slip && w.long {
		slips(w.Text, func(word string) bool {
			if n, ok := q.x.find(word); ok && q.x.vocab.Ref(int(n)).kind == Plain && !slices.Contains(w.cands[:w.n], n) {
				q.add(w, n)
			}
			return true
		})
	}
	if q.loose <= Inside && len(w.Text) >= 3 {
		q.inside(w)
	}
}

// inside finds the words that have the word as a part, by the rarest of its groups of three letters.
func (q *query) inside(w *queryWord) {
	best, least := 0, scanned+1
	for i := 0; i+2 < len(w.Text) && least > 8; i++ {
		first, n := trigram(w.Text[i:]), 0
		for c := q.x.trigrams.Seek(first); n < least; n++ {
			if key, ok := c.Next(); !ok || key>>wordBits != first>>wordBits {
				break
			}
		}
		if n < least {
			best, least = i, n
		}
	}
	first := trigram(w.Text[best:])
	c := q.x.trigrams.Seek(first)
	for n := 0; ; n++ {
		key, ok := c.Next()
		if !ok || key>>wordBits != first>>wordBits {
			return
		}
		if n == scanned {
			q.out.Cut = true
			return
		}
		if n := uint32(key & wordMask); strings.Contains(q.x.vocab.Ref(int(n)).text, w.Text) && !slices.Contains(w.cands[:w.n], n) {
			q.add(w, n)
		}
	}
}

// A posting is the place in the postings of one word.
type posting struct {
	c     cow.Cursor
	word  uint64
	head  uint64
	how   How // and worth, for a query of one word
	worth int
}

func (p *posting) advance() bool {
	key, ok := p.c.Next()
	p.head = key & placeMask
	return ok && key>>placeBits == p.word
}

// together is how many words of the vocabulary are gone through side by side.
const together = 8

// merge goes through the records of a word's candidates: first those that have the very word, then the others, a few words of the
// vocabulary at a time, shorter names first.
func (q *query) merge(word int) {
	w := &q.words[word]
	list := w.cands[:w.n]
	if w.exact {
		if q.run(list[:1]) {
			return
		}
		list, q.repeats = list[1:], true
	}
	for part := range slices.Chunk(list, together) {
		if q.run(part) {
			return
		}
		q.repeats = true
	}
}

// run goes through the records that have one of the words. It reports whether enough was found.
func (q *query) run(list []uint32) bool {
	var buffer [together]posting
	heads := buffer[:0]
	for _, n := range list {
		heads = append(heads, posting{c: q.x.postings.Seek(uint64(n) << placeBits), word: uint64(n)})
		p := &heads[len(heads)-1]
		if !p.advance() {
			heads = heads[:len(heads)-1]
		} else if len(q.words) == 1 {
			p.how = q.words[0].match(q.x.vocab.Ref(int(n)), n)
			p.worth = q.worth(&q.words[0], hitWord{n, p.how})
		}
	}
	for last := ^uint64(0); len(heads) > 0; {
		best := 0
		for i := range heads {
			if heads[i].head < heads[best].head {
				best = i
			}
		}
		head, word, worth := heads[best].head, hitWord{uint32(heads[best].word), heads[best].how}, heads[best].worth
		if !heads[best].advance() {
			heads[best] = heads[len(heads)-1]
			heads = heads[:len(heads)-1]
		}
		if head == last {
			continue
		}
		last = head
		if len(q.words) > 1 {
			if q.look(int(head & recordMask)) {
				return true
			}
			continue
		}
		if q.seen++; q.seen > visited {
			q.out.Cut = true
			return true
		}
		// the posting says all: how the word matches, and how many words the names have
		q.found[0] = word
		if q.keep(Hit{Record: int(head & recordMask), Score: worth + 100/max(int(head>>recordBits), 1)}) {
			return true
		}
	}
	return false
}

func (q *query) among() {
	q.o.Among(func(record int) bool { return !q.look(record) })
}

// enough is how many hits are collected before they are ranked.
func (q *query) enough() int {
	if q.must == 1 {
		return q.o.Limit // they come in their order
	}
	return max(4*q.o.Limit, 64)
}

// look judges one record. It reports whether the search is over.
func (q *query) look(record int) bool {
	if q.seen++; q.seen > visited {
		q.out.Cut = true
		return true
	}
	hit := Hit{Record: record}
	return q.judge(&hit) && q.keep(hit)
}

// keep adds a hit with the words found. It reports whether the search is over.
func (q *query) keep(hit Hit) bool {
	if q.o.Accept != nil && !q.o.Accept(hit.Record) {
		return false
	}
	if (q.repeats || q.loose < Expansion) && slices.ContainsFunc(q.out.Hits, func(h Hit) bool { return h.Record == hit.Record }) {
		return false
	}
	if len(q.out.Hits) == q.enough() {
		q.out.Cut = true
		return true
	}
	hit.at = int32(len(q.out.found))
	q.out.Hits, q.out.found = append(q.out.Hits, hit), append(q.out.found, q.found[:len(q.words)]...)
	return false
}
