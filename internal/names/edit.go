package names

import (
	"slices"

	"github.com/socium-go/socium/internal/cow"
)

// An Editor is one run of changes to an index.
type Editor struct {
	x       Index
	owner   *cow.Owner
	split   splitter
	words   []uint32 // of the record at hand
	terms   []byte
	fresh   map[string]uint32 // words that are new in this run
	added   []uint64
	dropped []uint64
	lexicon []uint64 // of the new words
	grams   []uint64
	bulk    *bulk // of an index that is built from nothing
}

// Edit begins a run of changes, each of another record.
func (x Index) Edit() *Editor {
	e := &Editor{x: x, owner: cow.NewOwner()}
	if x.vocab.Len() == 0 {
		e.bulk = newBulk()
	}
	return e
}

// Set replaces the names of a record; no names take it out.
func (e *Editor) Set(record int, names ...string) {
	e.words = e.words[:0]
	for _, name := range names {
		e.split = e.split.read(name)
		for i := range e.split.tokens {
			if n, ok := e.number(&e.split.tokens[i]); ok && !slices.Contains(e.words, n) {
				e.words = append(e.words, n)
			}
		}
	}
	if e.bulk != nil {
		e.bulk.set(record, e.words)
		return
	}
	e.terms = e.terms[:0]
	for _, n := range e.words {
		e.terms = appendTerm(e.terms, n)
	}
	if record < e.x.terms.Len() {
		if old := e.x.terms.At(record); old != string(e.terms) {
			terms := string(e.terms)
			e.replace(record, old, terms)
			*e.x.terms.Edit(e.owner, record) = terms
		}
		return
	}
	if len(e.terms) == 0 {
		return
	}
	for e.x.terms.Len() < record {
		e.x.terms = e.x.terms.Append(e.owner, "")
	}
	terms := string(e.terms)
	e.replace(record, "", terms)
	e.x.terms = e.x.terms.Append(e.owner, terms)
}

// replace brings counts and postings up to date. What the old and the new terms have in common stays as it is.
func (e *Editor) replace(record int, old, terms string) {
	if old != "" {
		e.x.records--
	}
	if terms != "" {
		e.x.records++
	}
	before, after := e.x.quality(old), e.x.quality(terms)
	for i := 0; i < len(old); i += termBytes {
		n := term(old, i)
		stays := hasTerm(terms, n)
		if !stays {
			*e.x.counts.Edit(e.owner, int(n))--
		}
		if !stays || before != after {
			e.dropped = append(e.dropped, posting(n, before, record))
		}
	}
	for i := 0; i < len(terms); i += termBytes {
		n := term(terms, i)
		stays := hasTerm(old, n)
		if !stays {
			*e.x.counts.Edit(e.owner, int(n))++
		}
		if !stays || before != after {
			e.added = append(e.added, posting(n, after, record))
		}
	}
}

func hasTerm(terms string, word uint32) bool {
	for i := 0; i < len(terms); i += termBytes {
		if term(terms, i) == word {
			return true
		}
	}
	return false
}

func (x *Index) quality(terms string) uint64 {
	n := 0
	for i := 0; i < len(terms); i += termBytes {
		if x.vocab.Ref(int(term(terms, i))).kind != Form {
			n++
		}
	}
	return quality(n)
}

// number returns the number of a word, a new one if need be. It is false when the vocabulary is full.
func (e *Editor) number(t *token) (uint32, bool) {
	if e.bulk != nil {
		return e.bulk.number(e.split.word(t), t)
	}
	if t.known > 0 {
		if n, ok := e.x.known(t.known - 1); ok {
			return n, true
		}
	}
	word := e.split.word(t)
	n, ok := e.x.find(word)
	if !ok {
		n, ok = e.fresh[string(word)]
	}
	if ok || e.x.vocab.Len() == maxVocab {
		return n, ok
	}
	return e.learn(string(word), t), true
}

// learn gives a new word the next number.
func (e *Editor) learn(word string, t *token) uint32 {
	n := uint32(e.x.vocab.Len())
	e.x.vocab = e.x.vocab.Append(e.owner, vocable{text: word, kind: t.kind})
	e.x.counts = e.x.counts.Append(e.owner, 0)
	e.lexicon = append(e.lexicon, pack(word)|uint64(n))
	for i := 0; i+2 < len(word); i++ {
		e.grams = append(e.grams, gram(word[i:])|uint64(n))
	}
	if e.fresh == nil {
		e.fresh = map[string]uint32{}
	}
	e.fresh[word] = n
	if t.known > 0 {
		e.x.know(t.known-1, n)
	}
	return n
}

// Done returns the index after the changes. The editor must not be used any more.
func (e *Editor) Done() Index {
	if e.bulk != nil {
		return e.bulk.build(e.owner)
	}
	e.x.postings = e.x.postings.Update(e.owner, e.dropped, e.added)
	e.x.lexicon = e.x.lexicon.Update(e.owner, nil, e.lexicon)
	e.x.grams = e.x.grams.Update(e.owner, nil, e.grams)
	return e.x
}
