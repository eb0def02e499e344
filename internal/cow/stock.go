package cow

// A stock hands out the pages of one run. A short run takes each by itself. A long one takes larger and larger pieces of memory and so
// leaves pages that lie together, where a search that goes from page to page finds them faster. A piece stays in memory as long as
// one of its pages does.
type stock[P any] struct{ free []P }

// The run must have taken shortRun pieces before one holds two pages; the largest hold pieceMost.
const (
	shortRun  = 256
	pieceMost = 64
)

// piece returns how many pages the next piece of the run holds.
func (o *Owner) piece() int {
	if o == nil {
		return 1
	}
	o.pieces++
	return min(max(o.pieces/(shortRun/2), 1), pieceMost)
}

// long reports whether the run has taken so many pieces that one holds several pages.
func (o *Owner) long() bool { return o != nil && o.pieces >= shortRun }

// take returns a page that is all zero.
func (s *stock[P]) take(o *Owner) *P {
	if len(s.free) == 0 {
		s.free = make([]P, o.piece())
	}
	p := &s.free[0]
	s.free = s.free[1:]
	return p
}

// bucket returns a page of an [Index] for the owner.
func (o *Owner) bucket() *bucket {
	if o == nil {
		return new(bucket)
	}
	b := o.buckets.take(o)
	b.owner = o.mark
	return b
}

// leaf returns a leaf of a [Set] for the owner.
func (o *Owner) leaf() *leaf {
	if o == nil {
		return new(leaf)
	}
	return o.leaves.take(o)
}
