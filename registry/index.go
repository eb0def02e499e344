package registry

import (
	"math"
	"sync"

	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// An index is what searches go by. It is never changed: an event makes another one, and the two share every page that the event did
// not touch.
type index struct {
	rows    cow.Vector[row]
	free    cow.Vector[vacancies]
	regions cow.Vector[uint8] // the region of each row once more, where a count by region finds it
	bits    cow.Matrix        // columns by the numbers below
	order   cow.Set           // group, form, free places (most first), record: see orderKey
	*lists
	updates *sync.Pool // of updates that are over
}

// lists are what gives texts a number. Most changes find them as they need them: they lie apart, so as not to be copied.
type lists struct {
	places    cow.Vector[[]string] // lists of territories
	placesOf  cow.Index            // hash of a list → its number
	services  cow.Vector[provider.ServiceID]
	serviceOf cow.Index // hash of an id → its number
}

// The numbers of the bit sets.
const (
	bitListed    = iota
	bitSuspended                    //
	bitForm      = 2                // + 0…2
	bitKind      = bitForm + 3      // + 0…7
	bitFormKind  = bitKind + 8      // + form·8 + kind
	bitOwner     = bitFormKind + 24 // + 0…4
	bitFree      = bitOwner + 5     // + form (any first): a place that is certainly free
	bitOdd       = bitFree + 4      // a territory that is no code
	bitOddball   = bitOdd + 1       // a service outside the list
	bitSole      = bitOddball + 1   // see digest.sole
	bitRegion    = 64               // + number of the region
	bitSubject   = bitRegion + 128  // + first two digits of ОКТМО
	bitService   = bitSubject + 128 // + number of the service
	maxServices  = 4096             // cards in the wild may invent ids without end
)

var _ journal.Projection[provider.Card] = (*index)(nil)

// newIndex returns the empty index.
func newIndex() *index {
	return &index{lists: new(lists), updates: &sync.Pool{New: func() any { return new(update) }}}
}

// Next returns the index after the changes.
func (x *index) Next(changes func(yield func(journal.Change[provider.Card]) bool)) journal.Projection[provider.Card] {
	n := *x
	u := n.begin()
	for c := range changes {
		u.apply(c)
	}
	n.order = n.order.Update(u.owner, u.dropped, u.added)
	u.end()
	return &n
}

// The order. Its keys hold, from the top: 17 bits of group, 2 of form (0 any, where it is not that of a sole form), 16 of free places
// counted down from the most, 29 of record.
const (
	recordBits = 29
	freeShift  = recordBits
	formShift  = freeShift + 16
	groupShift = formShift + 2
	formMask   = 3                // of what stands above the rank
	rankMask   = 1<<formShift - 1 // free places and record
	recordMask = 1<<recordBits - 1
)

func orderKey(group, form int, free uint16, record int) uint64 {
	return uint64(group)<<groupShift | uint64(form)<<formShift | uint64(math.MaxUint16-free)<<freeShift | uint64(record)
}

// service returns the number of a service.
func (x *index) service(id provider.ServiceID) (int, bool) {
	key := cow.HashString(0, string(id))
	n, ok := x.serviceOf.First(key)
	if !ok {
		return 0, false
	}
	if *x.services.Ref(int(n)) == id {
		return int(n), true
	}
	for f := x.serviceOf.Find(key); ; { // another id has the same hash
		if n, ok = f.Next(); !ok {
			return 0, false
		}
		if *x.services.Ref(int(n)) == id {
			return int(n), true
		}
	}
}

// setOf returns a bit set by its number.
func (x *index) setOf(id uint32) cow.Column { return x.bits.Column(int(id)) }

// sizeOf returns the number of members of a bit set.
func (x *index) sizeOf(id uint32) int {
	c := x.setOf(id)
	return c.Len()
}
