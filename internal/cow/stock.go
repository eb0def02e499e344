package cow

// A stock hands out the pages of one run. A short run takes each by itself. A long one takes larger and larger pieces of memory and so
// leaves pages that lie together, where a search that goes from page to page finds them faster: what it waits for is the processor's
// look for where in memory a page lies, more than the page. A piece stays in memory as long as one of its pages does.
type stock[P any] struct {
	free  []P
	taken int // pages
}

// A run must have taken shortRun pieces before one holds two pages; then it holds a growth-th of what the stock has taken before, so that
// what is never handed out is no more than that.
const (
	shortRun = 256
	growth   = 8
)

// piece returns how many pages the next piece of the run holds, after so many were taken.
func (o *Owner) piece(taken int) int {
	o.count()
	if !o.long() {
		return 1
	}
	return max(taken/growth, 1)
}

// count counts a piece.
func (o *Owner) count() {
	if o != nil {
		o.pieces++
	}
}

// long reports whether the run has taken so many pieces that one holds several pages.
func (o *Owner) long() bool { return o != nil && o.pieces > shortRun }

// take returns a page that is all zero.
func (s *stock[P]) take(o *Owner) *P {
	if len(s.free) == 0 {
		s.free = make([]P, o.piece(s.taken))
		s.taken += len(s.free)
	}
	p := &s.free[0]
	s.free = s.free[1:]
	return p
}

// leaf returns a leaf of a [Set] for the owner.
func (o *Owner) leaf() *leaf {
	if o == nil {
		return new(leaf)
	}
	return o.leaves.take(o)
}
