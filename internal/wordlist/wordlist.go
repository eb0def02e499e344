// Package wordlist keeps the words of an enum in one list: which there are, in which order, and what they mean to people.
package wordlist

// A List is the only list of the words of an enum, in the order of its source: the word, its meaning in Russian, in English. It is not
// changed after it is declared.
type List[T ~string] [][3]T

// All returns the words.
func (l List[T]) All() []T {
	words := make([]T, len(l))
	for i := range l {
		words[i] = l[i][0]
	}
	return words
}

// Index returns the place of a word, −1 when it is not there.
func (l List[T]) Index(word T) int {
	for i := range l {
		if l[i][0] == word {
			return i
		}
	}
	return -1
}

// Has reports whether the word is there.
func (l List[T]) Has(word T) bool { return l.Index(word) >= 0 }

// Text returns what a word means; one that is not there stands for itself.
func (l List[T]) Text(word T) (ru, en string) {
	if i := l.Index(word); i >= 0 {
		return string(l[i][1]), string(l[i][2])
	}
	return string(word), string(word)
}
