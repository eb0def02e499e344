package socium

import "strings"

// A WordList is a list of allowed words that is written out once, so that checks against it allocate nothing.
type WordList[T ~string] struct{ set *wordSet }

type wordSet struct {
	words  []string
	keys   []uint64 // of each word, see wordKey
	joined string
}

// NewWordList returns the list.
func NewWordList[T ~string](words ...T) WordList[T] {
	s := &wordSet{}
	for _, w := range words {
		s.words = append(s.words, string(w))
		s.keys = append(s.keys, wordKey(string(w)))
	}
	s.joined = strings.Join(s.words, ", ")
	return WordList[T]{s}
}

// String returns the words, separated by commas.
func (l WordList[T]) String() string {
	if l.set == nil {
		return ""
	}
	return l.set.joined
}

// Has reports whether w is in the list.
func (l WordList[T]) Has(w T) bool { return l.set.find(string(w)) > 0 }

// find returns the place of a word, counted from 1, and 0 when it is not in the list.
func (s *wordSet) find(w string) int {
	if s == nil {
		return 0
	}
	if len(s.keys) == 1 { // no need of a key
		if s.words[0] == w {
			return 1
		}
		return 0
	}
	key := wordKey(w)
	for i, k := range s.keys {
		if k == key && len(s.words[i]) == len(w) && (len(w) <= 8 || s.words[i] == w) {
			return i + 1 // a key holds the whole of a short word
		}
	}
	return 0
}

// frozen returns the set, an empty one for the zero list.
func (l WordList[T]) frozen() *wordSet {
	if l.set == nil {
		return &wordSet{}
	}
	return l.set
}

// text returns what evidence points to.
func (s *wordSet) text() *string {
	if s == nil {
		return nil
	}
	return &s.joined
}

// wordKey packs up to eight bytes of a word: words of one key are rare, and keys compare in one step.
func wordKey(w string) uint64 {
	n := len(w)
	switch {
	case n >= 8:
		t := w[n-8:]
		return uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
			uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
	case n >= 4:
		t := w[n-4:]
		return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
			uint64(t[0])<<32 | uint64(t[1])<<40 | uint64(t[2])<<48 | uint64(t[3])<<56
	}
	key := uint64(n)
	for i := range n {
		key = key<<8 | uint64(w[i])
	}
	return key
}
