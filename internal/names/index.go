package names

import (
	"strings"

	"github.com/socium-go/socium/internal/cow"
)

// An Index finds records by the words of their names. It is immutable; [Index.Edit] makes another one. The zero Index is empty.
type Index struct {
	vocab    cow.Vector[vocable]
	lexicon  cow.Set            // the first seven letters of a word and its number: the vocabulary in its order
	postings cow.Set            // word, quality, record
	trigrams cow.Set            // three letters of a word, and its number
	terms    cow.Vector[string] // by record: the numbers of its words, three bytes each
	records  int
}

// A vocable is a word that some name has, or had.
type vocable struct {
	text  string
	kind  Kind
	count int32 // records that have it
}

const (
	wordBits    = 22
	maxVocab    = 1 << wordBits
	qualityBits = 6
	recordBits  = 29
	placeBits   = qualityBits + recordBits
	placeMask   = 1<<placeBits - 1
	recordMask  = 1<<recordBits - 1
	packed      = 7 // letters of six bits in a key of the lexicon
	wordMask    = maxVocab - 1
)

// pack puts the first seven letters of a word into the upper bits of a key.
func pack(word string) uint64 {
	key := uint64(0)
	for i := range packed {
		key <<= 6
		if i < len(word) {
			key |= uint64(word[i])
		}
	}
	return key << wordBits
}

// after is the first key above all words that begin with the prefix.
func after(prefix string) uint64 {
	n := min(len(prefix), packed)
	return pack(prefix[:n]) + 1<<(6*(packed-n)+wordBits)
}

// Len returns the number of records that have a name.
func (x *Index) Len() int { return x.records }

// Vocabulary returns the number of different words.
func (x *Index) Vocabulary() int { return x.vocab.Len() }

// find returns the number of a word.
func (x *Index) find(word string) (uint32, bool) {
	first := pack(word)
	for c := x.lexicon.Seek(first); ; {
		key, ok := c.Next()
		if !ok || key>>wordBits != first>>wordBits {
			return 0, false
		}
		if n := uint32(key & wordMask); x.vocab.Ref(int(n)).text == word {
			return n, true
		}
	}
}

// words yields the numbers of the words of a record.
func (x *Index) words(record int, yield func(word uint32) bool) {
	if record >= x.terms.Len() {
		return
	}
	t := x.terms.At(record)
	for i := 0; i+2 < len(t); i += 3 {
		if !yield(uint32(t[i])<<16 | uint32(t[i+1])<<8 | uint32(t[i+2])) {
			return
		}
	}
}

// An Editor is one run of changes to an index.
type Editor struct {
	x       Index
	owner   *cow.Owner
	numbers map[string]uint32 // words met in this run
	added   []uint64
	dropped []uint64
	lexicon []uint64 // of the words that are new in this run
	grams   []uint64
	split   []Word
	terms   []byte
}

// Edit begins a run of changes, each of another record.
func (x Index) Edit() *Editor {
	return &Editor{x: x, owner: cow.NewOwner(), numbers: map[string]uint32{}}
}

// Set replaces the names of a record; no names take it out.
func (e *Editor) Set(record int, names ...string) {
	for e.x.terms.Len() <= record {
		e.x.terms = e.x.terms.Append(e.owner, "")
	}
	e.terms = e.terms[:0]
	for _, name := range names {
		e.split = Split(e.split[:0], name)
		for _, w := range e.split {
			if n, ok := e.number(w); ok {
				e.addTerm(n)
			}
		}
	}
	old := e.x.terms.At(record)
	if old == string(e.terms) {
		return
	}
	terms := string(e.terms)
	e.count(old, -1)
	e.count(terms, 1)
	e.dropped = e.keys(e.dropped, old, record)
	e.added = e.keys(e.added, terms, record)
	e.x.terms = e.x.terms.Set(e.owner, record, terms)
}

func (e *Editor) addTerm(n uint32) {
	for i := 0; i < len(e.terms); i += 3 {
		if uint32(e.terms[i])<<16|uint32(e.terms[i+1])<<8|uint32(e.terms[i+2]) == n {
			return
		}
	}
	e.terms = append(e.terms, byte(n>>16), byte(n>>8), byte(n))
}

// number returns the number of a word, a new one if need be. It is false when the vocabulary is full.
func (e *Editor) number(w Word) (uint32, bool) {
	if n, ok := e.numbers[w.Text]; ok {
		return n, true
	}
	n, ok := e.x.find(w.Text)
	if !ok {
		if e.x.vocab.Len() == maxVocab {
			return 0, false
		}
		n = uint32(e.x.vocab.Len())
		text := strings.Clone(w.Text)
		e.x.vocab = e.x.vocab.Append(e.owner, vocable{text: text, kind: w.Kind})
		e.lexicon = append(e.lexicon, pack(text)|uint64(n))
		for i := 0; i+2 < len(text); i++ {
			e.grams = append(e.grams, trigram(text[i:])|uint64(n))
		}
	}
	e.numbers[strings.Clone(w.Text)] = n
	return n, true
}

// trigram puts three letters into the upper bits of a key.
func trigram(s string) uint64 {
	return (uint64(s[0])<<12 | uint64(s[1])<<6 | uint64(s[2])) << wordBits
}

// quality is smaller for names with fewer words: they come first among equals. Legal forms do not count.
func (x *Index) quality(terms string) uint64 {
	n := uint64(0)
	for i := 0; i+2 < len(terms); i += 3 {
		if x.vocab.Ref(int(terms[i])<<16|int(terms[i+1])<<8|int(terms[i+2])).kind != Form {
			n++
		}
	}
	return min(n, 1<<qualityBits-1)
}

// count keeps the numbers of records.
func (e *Editor) count(terms string, by int32) {
	if terms == "" {
		return
	}
	e.x.records += int(by)
	for i := 0; i+2 < len(terms); i += 3 {
		n := int(terms[i])<<16 | int(terms[i+1])<<8 | int(terms[i+2])
		v := e.x.vocab.At(n)
		v.count += by
		e.x.vocab = e.x.vocab.Set(e.owner, n, v)
	}
}

func (e *Editor) keys(keys []uint64, terms string, record int) []uint64 {
	place := e.x.quality(terms)<<recordBits | uint64(record)
	for i := 0; i+2 < len(terms); i += 3 {
		n := uint64(terms[i])<<16 | uint64(terms[i+1])<<8 | uint64(terms[i+2])
		keys = append(keys, n<<placeBits|place)
	}
	return keys
}

// Done returns the index after the changes. The editor must not be used any more.
func (e *Editor) Done() Index {
	e.x.postings = e.x.postings.Update(e.owner, e.dropped, e.added)
	e.x.lexicon = e.x.lexicon.Update(e.owner, nil, e.lexicon)
	e.x.trigrams = e.x.trigrams.Update(e.owner, nil, e.grams)
	return e.x
}
