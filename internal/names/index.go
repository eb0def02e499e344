package names

import (
	"github.com/socium-go/socium/internal/cow"
)

// An Index finds records by the words of their names. It is immutable; [Index.Edit] makes another one. The zero Index is empty.
type Index struct {
	vocab    cow.Vector[vocable]
	counts   cow.Vector[int32]  // by word: records that have it; apart, because they change with the records
	lexicon  cow.Set            // the first seven letters of a word and its number: the vocabulary in its order
	postings cow.Set            // word, quality, record
	grams    cow.Set            // four letters of a word, or its last three, and its number
	terms    cow.Vector[string] // by record: the numbers of its words, three bytes each
	static   []uint32           // by the place in the list of the table: the number of the word plus one; a new list when one is added
	records  int
}

// A vocable is a word that some name has, or had.
type vocable struct {
	text string
	kind Kind
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
	termBytes   = 3
)

// pack puts the first seven letters of a word into the upper bits of a key.
func pack[T ~string | ~[]byte](word T) uint64 {
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

// gramLetters is how many letters in a row lead to the words that have them.
const gramLetters = 4

// gram puts the first four letters of a text into the upper bits of a key.
func gram(s string) uint64 {
	key := uint64(s[0])<<12 | uint64(s[1])<<6 | uint64(s[2])
	key <<= 6
	if len(s) >= gramLetters {
		key |= uint64(s[3])
	}
	return key << wordBits
}

// quality is smaller for names with fewer words: they come first among equals. Legal forms do not count.
func quality(content int) uint64 { return uint64(min(content, 1<<qualityBits-1)) }

// posting is the key of a word of a record.
func posting(word uint32, quality uint64, record int) uint64 {
	return uint64(word)<<placeBits | quality<<recordBits | uint64(record)
}

// term reads the number of a word from the terms of a record.
func term(terms string, i int) uint32 {
	return uint32(terms[i])<<16 | uint32(terms[i+1])<<8 | uint32(terms[i+2])
}

func appendTerm(terms []byte, word uint32) []byte {
	return append(terms, byte(word>>16), byte(word>>8), byte(word))
}

// Len returns the number of records that have a name.
func (x *Index) Len() int { return x.records }

// Vocabulary returns the number of different words.
func (x *Index) Vocabulary() int { return x.vocab.Len() }

// find returns the number of a word.
func (x *Index) find(word []byte) (uint32, bool) {
	c := x.lexicon.Seek(pack(word))
	return findAt(x, c, word)
}

// findAt returns the number of a word, at or after a place in the lexicon.
func findAt[T ~string | ~[]byte](x *Index, c cow.Cursor, word T) (uint32, bool) {
	first := pack(word)
	for {
		key, ok := c.Next()
		if !ok || key>>wordBits != first>>wordBits {
			return 0, false
		}
		if n := uint32(key & wordMask); x.vocab.Ref(int(n)).text == string(word) {
			return n, true
		}
	}
}

// known returns the number of a word of the table.
func (x *Index) known(n uint16) (uint32, bool) {
	if x.static == nil || x.static[n] == 0 {
		return 0, false
	}
	return x.static[n] - 1, true
}

// know notes the number of a word of the table.
func (x *Index) know(n uint16, word uint32) {
	list := make([]uint32, len(words.list))
	copy(list, x.static)
	list[n] = word + 1
	x.static = list
}
