package names

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socium-go/socium/internal/cow"
)

// A bulk collects the words of all records before an index is built from nothing. The words then get their numbers in alphabetical
// order, so that those with the same beginning lie side by side, and the postings are put in place instead of being sorted.
type bulk struct {
	numbers map[string]uint32
	texts   []string
	kinds   []Kind
	counts  []int32
	static  []uint32 // as in an index
	words   []uint32 // of all records, one after another
	sets    []bulkSet
}

// A bulkSet is where the words of a record are: a billion records would have more than it can tell.
type bulkSet struct {
	record, from, to uint32
	quality          uint32
}

func newBulk() *bulk {
	return &bulk{numbers: map[string]uint32{}, static: make([]uint32, len(words.list))}
}

// number returns the number of a word for the time being.
func (b *bulk) number(word []byte, t *token) (uint32, bool) {
	if t.known > 0 && b.static[t.known-1] > 0 {
		return b.static[t.known-1] - 1, true
	}
	n, ok := b.numbers[string(word)]
	if !ok {
		if len(b.texts) == maxVocab {
			return 0, false
		}
		n = uint32(len(b.texts))
		text := string(word)
		b.numbers[text] = n
		b.texts, b.kinds, b.counts = append(b.texts, text), append(b.kinds, t.kind), append(b.counts, 0)
	}
	if t.known > 0 {
		b.static[t.known-1] = n + 1
	}
	return n, true
}

// set notes the words of a record.
func (b *bulk) set(record int, list []uint32) {
	if len(list) == 0 {
		return
	}
	content, from := 0, len(b.words)
	b.words = append(b.words, list...)
	for _, n := range list {
		b.counts[n]++
		if b.kinds[n] != Form {
			content++
		}
	}
	b.sets = append(b.sets, bulkSet{uint32(record), uint32(from), uint32(len(b.words)), uint32(quality(content))})
}

// build makes the index.
func (b *bulk) build(o *cow.Owner) Index {
	if len(b.sets) == 0 {
		return Index{}
	}
	x := Index{records: len(b.sets)}
	b.rank(o, &x)
	byRecord := func(s, t bulkSet) int { return cmp.Compare(s.record, t.record) }
	if !slices.IsSortedFunc(b.sets, byRecord) {
		slices.SortFunc(b.sets, byRecord)
	}
	b.place(o, &x)
	b.list(o, &x)
	return x
}

// rank gives the words their numbers.
func (b *bulk) rank(o *cow.Owner, x *Index) {
	keys := make([]uint64, len(b.texts))
	for i, text := range b.texts {
		keys[i] = pack(text) | uint64(i)
	}
	cow.Sort(keys)
	b.settle(keys)
	total, count := 0, 0
	for _, text := range b.texts {
		total += len(text)
		count += max(len(text)-2, 0)
	}
	var all strings.Builder // one piece: words with the same beginning are neighbours in memory, too
	all.Grow(total)
	for _, key := range keys {
		all.WriteString(b.texts[key&wordMask])
	}
	rest := all.String()
	rank := make([]uint32, len(keys))
	grams := make([]uint64, 0, count)
	for i, key := range keys {
		old := key & wordMask
		rank[old] = uint32(i)
		n := len(b.texts[old])
		text := rest[:n]
		rest = rest[n:]
		x.vocab = x.vocab.Append(o, vocable{text, b.kinds[old]})
		x.counts = x.counts.Append(o, b.counts[old])
		keys[i] = key&^wordMask | uint64(i)
		for k := 0; k+2 < n; k++ {
			grams = append(grams, gram(text[k:])|uint64(i))
		}
	}
	x.lexicon = cow.SetOf(o, keys)
	cow.Sort(grams)
	x.grams = cow.SetOf(o, slices.Compact(grams))
	for i, n := range b.words {
		b.words[i] = rank[n]
	}
	for i, n := range b.static {
		if n > 0 {
			b.static[i] = rank[n-1] + 1
		}
	}
	x.static = b.static
}

// settle puts words that have their first letters in common in order.
func (b *bulk) settle(keys []uint64) {
	for i := 0; i < len(keys); {
		k := i + 1
		for k < len(keys) && keys[k]>>wordBits == keys[i]>>wordBits {
			k++
		}
		if k-i > 1 {
			slices.SortFunc(keys[i:k], func(s, t uint64) int { return strings.Compare(b.texts[s&wordMask], b.texts[t&wordMask]) })
		}
		i = k
	}
}

// place makes the postings: word by word, in each by quality and record.
func (b *bulk) place(o *cow.Owner, x *Index) {
	next := make([]uint32, x.vocab.Len()) // the place of the next posting of a word
	sum := uint32(0)
	for i := range next {
		next[i] = sum
		sum += uint32(x.counts.At(i))
	}
	var starts [1 << qualityBits]int
	for i := range b.sets {
		starts[b.sets[i].quality]++
	}
	n := 0
	for q, count := range starts {
		starts[q] = n
		n += count
	}
	order := make([]uint32, len(b.sets))
	for i := range b.sets {
		q := b.sets[i].quality
		order[starts[q]] = uint32(i)
		starts[q]++
	}
	keys := make([]uint64, len(b.words))
	for _, i := range order {
		s := &b.sets[i]
		for _, word := range b.words[s.from:s.to] {
			keys[next[word]] = posting(word, uint64(s.quality), int(s.record))
			next[word]++
		}
	}
	x.postings = cow.SetOf(o, keys)
}

// piece is how many records have their terms in one string.
const piece = 64

// list stores the terms of the records.
func (b *bulk) list(o *cow.Owner, x *Index) {
	var terms []byte
	for part := range slices.Chunk(b.sets, piece) {
		terms = terms[:0]
		for _, s := range part {
			for _, n := range b.words[s.from:s.to] {
				terms = appendTerm(terms, n)
			}
		}
		rest := string(terms)
		for _, s := range part {
			n := termBytes * (s.to - s.from)
			for x.terms.Len() < int(s.record) {
				x.terms = x.terms.Append(o, "")
			}
			x.terms = x.terms.Append(o, rest[:n])
			rest = rest[n:]
		}
	}
}
