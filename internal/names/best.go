package names

import "slices"

// A query of one word needs no look at the records: the postings say how many words a name has, and come in that order in each word. So
// the best places of all candidates are kept in order, and a candidate is left as soon as it has nothing better.

const (
	candBits  = 6 // of the number of a candidate
	rankShift = placeBits + candBits
)

// best finds the records of a query of one word: those with the very word first, then those of the other candidates of this pass, shorter
// names first.
func (q *query) best(list []hit, w *queryWord) []hit {
	var room [64]uint64
	top := room[:0]
	worths := [expansions]int32{}
	free := q.o.Limit - len(list)
	first := 0 // of top: the records with the very word, which come before all others
	if w.done > 0 {
		w.exact = false
	}
	c := q.x.postings.Seek(0)
	at := ^uint64(0) // the word whose postings the cursor is before
	for i := w.done; i < w.n; i++ {
		word := uint64(w.cands[i])
		if word != at {
			c = q.x.postings.Seek(word << placeBits)
		}
		rank := uint64(1)
		if i == 0 && w.exact {
			rank = 0
		}
		left := int(q.x.counts.At(int(word)))
		for ; left > 0; left-- {
			if q.seen++; q.seen > visited {
				q.cut = true
				break
			}
			key, _ := c.Next()
			place := key & placeMask
			k := rank<<rankShift | place<<candBits | uint64(i)
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
				continue
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
		at = word + 1
		if left > 0 {
			at = ^uint64(0)
		}
	}
	w.done = w.n
	for _, k := range top {
		i := k & (1<<candBits - 1)
		if worths[i] == 0 {
			v := q.x.vocab.Ref(int(w.cands[i]))
			worths[i] = int32(q.worth(w, w.match(v, w.cands[i]), w.cands[i]))
		}
		place := k >> candBits & placeMask
		list = append(list, newHit(int(place&recordMask), int(worths[i])+100/max(int(place>>recordBits), 1)))
	}
	return list
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
