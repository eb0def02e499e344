package names

import (
	"slices"

	"github.com/socium-go/socium/internal/cow"
)

// A query of one word needs no look at the records: the postings say how many words a name has, and come in that order in each word. So
// the best places of all candidates are kept in order, and a candidate is left as soon as it has nothing better.

const (
	candBits  = 6 // of the number of a candidate
	rankShift = placeBits + candBits

	fewPostings = 16 // that are better walked over than jumped over
	farWords    = 16 // candidates apart from each other that are looked at when there are hits enough
)

// best adds the records of a query of one word: those with the very word first, then those of the other candidates of this pass, shorter
// names first.
func (q *query) best(list []hit, w *queryWord) []hit {
	var room [64]uint64
	top := q.places(room[:0], list, w)
	w.done = w.n
	var worths [expansions]int32
	for _, k := range top {
		i := k & (1<<candBits - 1)
		if worths[i] == 0 {
			n := w.cands[i]
			worths[i] = int32(q.worth(w, w.match(q.x.vocab.Ref(int(n)), n), n))
		}
		place := k >> candBits & placeMask
		list = append(list, newHit(int(place&recordMask), int(worths[i])+100/max(int(place>>recordBits), 1)))
	}
	return list
}

// places appends the best places of the candidates of this pass, each with the number of its candidate, but for the records that have been
// found already.
func (q *query) places(top []uint64, list []hit, w *queryWord) []uint64 {
	var c cow.Cursor
	next := ^uint64(0) // the word whose postings the cursor is before
	first := 0         // of top: the records with the very word, which come before all others
	free, jumps := q.o.Limit-len(list), 0
	for i := w.done; i < w.n; i++ {
		word, rank := uint64(w.cands[i]), uint64(1)<<rankShift
		if i == 0 && w.exact {
			rank = 0
		}
		if word != next {
			if jumps++; jumps > farWords && len(top) == free {
				q.cut = true
				break
			}
			c = q.x.postings.Seek(word << placeBits)
		}
		left := int(q.x.counts.At(int(word)))
		for left > 0 {
			if q.seen++; q.seen > visited {
				q.cut = true
				return top
			}
			key, _ := c.Next()
			left--
			place := key & placeMask
			k := rank | place<<candBits | uint64(i)
			full := len(top) == free
			if full && k > top[len(top)-1] {
				q.cut = true
				break
			}
			j := len(top)
			for j > 0 && top[j-1] > k {
				j--
			}
			if j > 0 && top[j-1]>>candBits == k>>candBits || kept(top[:first], place) || len(list) > 0 && has(list, int(place&recordMask)) {
				continue // found by another word
			}
			if q.o.Accept != nil && !q.o.Accept(int(place&recordMask)) {
				continue
			}
			if full {
				q.cut = true
				top = top[:len(top)-1]
			}
			top = slices.Insert(top, j, k)
		}
		if rank == 0 {
			first = len(top)
		}
		if next = word + 1; left > fewPostings {
			next = ^uint64(0)
			continue
		}
		for ; left > 0; left-- {
			c.Next()
		}
	}
	return top
}

// kept reports whether a place is one of those kept.
func kept(top []uint64, place uint64) bool {
	for _, k := range top {
		if k>>candBits&placeMask == place {
			return true
		}
	}
	return false
}
