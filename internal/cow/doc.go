// Package cow holds the containers of a register's snapshots: a vector, a set of bits, a matrix of such sets, an ordered set
// of numbers and an index from numbers to records. Each is a value that is never changed: an update returns another value and shares
// with the old one every page that it did not touch. Any number of goroutines may read any of the values.
//
// An update copies the pages on its way. When many updates make one new value, the copies of the first are nobody else's yet:
// an [Owner] marks them, and the further updates under the same owner write into them in place.
package cow

// An Owner stands for one run of updates. Pages made under an owner are changed in place by the later updates of that run.
// The values in between must not be kept: only the last one of a run is a value that stays as it is.
type Owner struct {
	mark   *mark
	pieces int // of memory that the run has taken
	leaves stock[leaf]
	read   uint64 // a sum of what was fetched, or the compiler would leave the reading out
}

// A mark is what an owner leaves on its pages. It is nothing but a place in memory: a page that held its owner would hold what that has
// in stock, and pages that later runs have replaced would stay as long as it.
type mark byte

// NewOwner begins a run of updates. A nil owner owns nothing: every update copies.
func NewOwner() *Owner { return &Owner{mark: new(mark)} }

// owns reports whether a mark is the owner's.
func (o *Owner) owns(m *mark) bool { return o != nil && o.mark == m }

// sign returns the mark for a new page, nil of a nil owner.
func (o *Owner) sign() *mark {
	if o == nil {
		return nil
	}
	return o.mark
}
