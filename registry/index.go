package registry

import (
	"math"
	"slices"

	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// An index is what searches go by. It is never changed: an event makes another one, and the two share every page that the event did
// not touch.
type index struct {
	rows      cow.Vector[row]
	bits      cow.Vector[cow.Bits] // by the numbers below
	order     cow.Set              // group, form, free places (most first), record: see orderKey
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
	bitRegion    = 64               // + number of the region
	bitSubject   = bitRegion + 128  // + first two digits of ОКТМО
	bitService   = bitSubject + 128 // + number of the service
	maxServices  = 4096             // cards in the wild may invent ids without end
)

var _ journal.Projection[provider.Card] = (*index)(nil)

// newIndex returns the empty index.
func newIndex() *index {
	x, o := &index{}, cow.NewOwner()
	for range bitService {
		x.bits = x.bits.Append(o, cow.Bits{})
	}
	return x
}

// Next returns the index after the changes.
func (x *index) Next(changes func(yield func(journal.Change[provider.Card]) bool)) journal.Projection[provider.Card] {
	n := *x
	u := update{index: &n, owner: cow.NewOwner()}
	for c := range changes {
		u.apply(c)
	}
	u.order = u.order.Update(u.owner, u.dropped, u.added)
	return &n
}

// An update is one run of changes.
type update struct {
	*index
	owner    *cow.Owner
	added    []uint64 // keys of the order that are not in it yet
	dropped  []uint64
	old, new []uint32 // numbers of bit sets, reused
	groups   []int
}

func (u *update) apply(c journal.Change[provider.Card]) {
	for u.rows.Len() <= c.Record {
		u.rows = u.rows.Append(u.owner, row{})
	}
	var before, after row
	u.old, u.new = u.old[:0], u.new[:0]
	if c.Old != nil {
		before = u.rows.At(c.Record)
		u.old = u.members(u.old, &before, c.Old)
	}
	if c.New != nil {
		after = rowOf(c.New, c.Number, c.Status)
		after.places = u.internPlaces(codesOf(c.New))
		after.oddball = u.internServices(c.New)
		u.new = u.members(u.new, &after, c.New)
	}
	u.flip(c.Record)
	if before != after {
		u.rows = u.rows.Set(u.owner, c.Record, after)
	}
	if c.Old == nil || c.New == nil || before.places != after.places || before.forms != after.forms || freeOf(&before) != freeOf(&after) {
		u.move(c, &before, &after)
	}
}

// move notes the keys of the order that a change takes away and adds; those that stay are left alone.
func (u *update) move(c journal.Change[provider.Card], before, after *row) {
	d, a := len(u.dropped), len(u.added)
	if c.Old != nil {
		u.dropped = u.keys(u.dropped, before, c.Record)
	}
	if c.New != nil {
		u.added = u.keys(u.added, after, c.Record)
	}
	if c.Old == nil || c.New == nil {
		return
	}
	dropped, added := u.dropped[d:], u.added[a:]
	slices.Sort(dropped)
	slices.Sort(added)
	u.dropped, u.added = u.dropped[:d], u.added[:a]
	for i, j := 0, 0; i < len(dropped) || j < len(added); {
		switch {
		case j == len(added) || i < len(dropped) && dropped[i] < added[j]:
			u.dropped = append(u.dropped, dropped[i])
			i++
		case i == len(dropped) || added[j] < dropped[i]:
			u.added = append(u.added, added[j])
			j++
		default:
			i++
			j++
		}
	}
}

func freeOf(r *row) (free [4]uint16) {
	for i := range free {
		free[i] = r.free[i][0]
	}
	return free
}

// flip brings the bits of a record from the old numbers to the new ones; both are sorted.
func (u *update) flip(record int) {
	set := func(id uint32, member bool) {
		for u.bits.Len() <= int(id) {
			u.bits = u.bits.Append(u.owner, cow.Bits{})
		}
		u.bits.Edit(u.owner, int(id)).Put(u.owner, record, member)
	}
	i, j := 0, 0
	for i < len(u.old) || j < len(u.new) {
		switch {
		case j == len(u.new) || i < len(u.old) && u.old[i] < u.new[j]:
			set(u.old[i], false)
			i++
		case i == len(u.old) || u.new[j] < u.old[i]:
			set(u.new[j], true)
			j++
		default:
			i++
			j++
		}
	}
}

// members appends the numbers of the bit sets that a record belongs to, sorted.
func (x *index) members(ids []uint32, r *row, c *provider.Card) []uint32 {
	first := len(ids)
	if r.status == rowSuspended {
		ids = append(ids, bitSuspended)
	} else {
		ids = append(ids, bitListed)
	}
	for i, f := range forms {
		if r.forms.Has(f) {
			ids = append(ids, uint32(bitForm+i))
		}
	}
	for k, kind := range kinds {
		bit := kind.Bit()
		if r.kinds[0]&bit != 0 {
			ids = append(ids, uint32(bitKind+k))
		}
		for f := range forms {
			if r.kinds[f+1]&bit != 0 {
				ids = append(ids, uint32(bitFormKind+f*8+k))
			}
		}
	}
	if r.owner > 0 && r.owner != unknownWord {
		ids = append(ids, uint32(bitOwner)+uint32(r.owner)-1)
	}
	for f := range r.free {
		if r.free[f][0] > 0 {
			ids = append(ids, uint32(bitFree+f))
		}
	}
	if r.oddball {
		ids = append(ids, bitOddball)
	}
	if r.region > 0 {
		ids = append(ids, bitRegion+uint32(r.region))
	}
	for _, code := range x.places.At(int(r.places)) {
		subject, ok := digitsOf(code, 2)
		if ok {
			ids = append(ids, uint32(bitSubject+subject))
		}
		if _, inside := digitsOf(code, 5); !ok || len(code) >= 5 && !inside {
			ids = append(ids, bitOdd)
		}
	}
	for i := range c.Services {
		if n, ok := x.service(c.Services[i].ID); ok {
			ids = append(ids, uint32(bitService+n))
		}
	}
	slices.Sort(ids[first:])
	return slices.Compact(ids[first:])
}

// The order. Its keys hold, from the top: 17 bits of group, 2 of form (0 any), 16 of free places counted down from the most, 29 of
// record.
const (
	recordBits = 29
	freeShift  = recordBits
	formShift  = freeShift + 16
	groupShift = formShift + 2
	rankMask   = 1<<formShift - 1 // free places and record
	recordMask = 1<<recordBits - 1
)

func orderKey(group, form int, free uint16, record int) uint64 {
	return uint64(group)<<groupShift | uint64(form)<<formShift | uint64(math.MaxUint16-free)<<freeShift | uint64(record)
}

// keys appends the keys of the order under which a record stands.
func (u *update) keys(keys []uint64, r *row, record int) []uint64 {
	u.groups = groupsOf(u.groups[:0], u.places.At(int(r.places)))
	for _, g := range u.groups {
		keys = append(keys, orderKey(g, 0, r.free[0][0], record))
		for f := range forms {
			if r.forms.Has(forms[f]) {
				keys = append(keys, orderKey(g, f+1, r.free[f+1][0], record))
			}
		}
	}
	return keys
}

// internPlaces returns the number of a list of territories.
func (u *update) internPlaces(codes []string) uint32 {
	hash := uint64(14695981039346656037)
	for _, c := range codes {
		hash = hashString(hash, c)
	}
	found := -1
	u.placesOf.Each(hash, func(n uint32) bool {
		if slices.Equal(u.places.At(int(n)), codes) {
			found = int(n)
		}
		return found < 0
	})
	if found < 0 {
		found = u.places.Len()
		u.places = u.places.Append(u.owner, codes)
		u.placesOf = u.placesOf.With(u.owner, hash, uint32(found))
	}
	return uint32(found)
}

// internServices gives the services of a card their numbers; it reports whether there was no room for one.
func (u *update) internServices(c *provider.Card) (oddball bool) {
	for i := range c.Services {
		id := c.Services[i].ID
		if id == "" {
			continue
		}
		if _, ok := u.service(id); ok {
			continue
		}
		if u.services.Len() == maxServices {
			oddball = true
			continue
		}
		u.serviceOf = u.serviceOf.With(u.owner, hashString(0, string(id)), uint32(u.services.Len()))
		u.services = u.services.Append(u.owner, id)
	}
	return oddball
}

// service returns the number of a service.
func (x *index) service(id provider.ServiceID) (int, bool) {
	found := -1
	x.serviceOf.Each(hashString(0, string(id)), func(n uint32) bool {
		if *x.services.Ref(int(n)) == id {
			found = int(n)
		}
		return found < 0
	})
	return found, found >= 0
}

// hashString goes on with an FNV-1a hash.
func hashString(hash uint64, s string) uint64 {
	for i := range len(s) {
		hash = (hash ^ uint64(s[i])) * 1099511628211
	}
	return (hash ^ 0xff) * 1099511628211 // the end of the text
}
