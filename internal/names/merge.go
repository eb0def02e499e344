package names

import (
	"github.com/socium-go/socium/internal/cow"
)

// A head is the place in the postings of one word.
type head struct {
	c     cow.Cursor
	word  uint64
	place uint64
}

func (p *head) advance() bool {
	key, ok := p.c.Next()
	p.place = key & placeMask
	return ok && key>>placeBits == p.word
}

// together is how many words of the vocabulary are gone through side by side.
const together = 8

// merge goes through the records of a word's candidates: first those that have the very word, then the others, a few words of the
// vocabulary at a time, shorter names first.
func (q *query) merge(list []hit, w *queryWord) []hit {
	over := false
	cands := w.cands[:w.n]
	if w.exact {
		list, over = q.run(list, cands[:1])
		cands = cands[1:]
	}
	for len(cands) > 0 && !over {
		n := min(len(cands), together)
		list, over = q.run(list, cands[:n])
		cands = cands[n:]
	}
	return list
}

// run goes through the records that have one of the words. over tells that enough was found.
func (q *query) run(list []hit, words []uint32) (_ []hit, over bool) {
	var buffer [together]head
	heads := buffer[:0]
	for _, n := range words {
		p := &buffer[len(heads)]
		p.c, p.word = q.x.postings.Seek(uint64(n)<<placeBits), uint64(n)
		if p.advance() {
			heads = buffer[:len(heads)+1]
		}
	}
	for last := ^uint64(0); len(heads) > 0; {
		best := 0
		for i := range heads {
			if heads[i].place < heads[best].place {
				best = i
			}
		}
		place := heads[best].place
		if !heads[best].advance() {
			heads[best] = heads[len(heads)-1]
			heads = heads[:len(heads)-1]
		}
		if place == last {
			continue
		}
		last = place
		if list, over = q.look(list, int(place&recordMask)); over {
			return list, true
		}
	}
	return list, false
}
