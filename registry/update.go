package registry

import (
	"math/bits"
	"slices"

	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/internal/names"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// An update is one run of changes of an index.
type update struct {
	*index
	owner    *cow.Owner
	added    []uint64 // keys of the order that are not in it yet
	dropped  []uint64
	old, new []uint32 // numbers of bit sets, reused
	groups   []int
	codes    []string
	numbers  []uint32 // of the bit sets of services
	fresh    fresh
}

func (u *update) apply(c journal.Change[provider.Card]) {
	for u.rows.Len() <= c.Record {
		u.rows, u.regions = u.rows.Append(u.owner, row{}), u.regions.Append(u.owner, 0)
	}
	var before, after row
	u.old, u.new = u.old[:0], u.new[:0]
	services := c.Old == nil || c.New == nil || !sameServices(c.Old, c.New)
	if c.Old != nil {
		before = u.rows.At(c.Record)
		u.old = u.members(u.old, &before)
		if services {
			u.numbers, _ = u.servicesOf(u.numbers[:0], c.Old)
			u.old = append(u.old, u.numbers...)
		}
	}
	if c.New != nil {
		after = rowOf(c.New, c.Number, c.Status)
		if c.Old != nil && c.Old.Name() == c.New.Name() {
			after.name = before.name
		} else {
			after.name = names.SortRank(c.New.Name())
		}
		u.codes = codesOf(u.codes[:0], c.New)
		after.places = u.internPlaces(u.codes)
		after.oddball = before.oddball
		if services {
			u.numbers, after.oddball = u.servicesOf(u.numbers[:0], c.New)
		}
		u.new = u.members(u.new, &after)
		if services {
			u.new = append(u.new, u.numbers...)
		}
	}
	u.flip(c.Record)
	if before != after {
		*u.rows.Edit(u.owner, c.Record) = after
	}
	if before.region != after.region {
		*u.regions.Edit(u.owner, c.Record) = after.region
	}
	if c.Old == nil || c.New == nil || before.places != after.places || before.forms != after.forms || freeOf(&before) != freeOf(&after) {
		u.move(c, &before, &after)
	}
}

// sameServices reports whether two cards have the same services in the same order, as far as the bit sets tell them apart.
func sameServices(a, b *provider.Card) bool {
	if len(a.Services) != len(b.Services) {
		return false
	}
	for i := range a.Services {
		if a.Services[i].ID != b.Services[i].ID {
			return false
		}
	}
	return true
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
	if len(u.old) == 0 {
		u.fresh.add(u, record)
		return
	}
	u.fresh.flush(u)
	i, j := 0, 0
	for i < len(u.old) || j < len(u.new) {
		switch {
		case j == len(u.new) || i < len(u.old) && u.old[i] < u.new[j]:
			u.set(u.old[i]).Put(u.owner, record, false)
			i++
		case i == len(u.old) || u.new[j] < u.old[i]:
			u.set(u.new[j]).Put(u.owner, record, true)
			j++
		default:
			i++
			j++
		}
	}
}

// set returns the place of a bit set, to change it.
func (u *update) set(id uint32) *cow.Bits {
	for u.bits.Len() <= int(id) {
		u.bits = u.bits.Append(u.owner, cow.Bits{})
	}
	return u.bits.Edit(u.owner, int(id))
}

// members appends the numbers of the bit sets that a row belongs to, but for those of services: sorted, each once.
func (x *index) members(ids []uint32, r *row) []uint32 {
	add := func(id int) { ids = append(ids, uint32(id)) }
	if r.status == rowSuspended {
		add(bitSuspended)
	} else {
		add(bitListed)
	}
	each(uint8(r.forms), func(f int) { add(bitForm + f) })
	each(uint8(r.kinds[0]), func(k int) { add(bitKind + k) })
	for f, set := range r.kinds[1:] {
		each(uint8(set), func(k int) { add(bitFormKind + f*8 + k) })
	}
	if r.owner > 0 && r.owner != unknownWord {
		add(bitOwner + int(r.owner) - 1)
	}
	for f := range r.free {
		if r.free[f][0] > 0 {
			add(bitFree + f)
		}
	}
	codes := *x.places.Ref(int(r.places))
	if slices.ContainsFunc(codes, odd) {
		add(bitOdd)
	}
	if r.oddball {
		add(bitOddball)
	}
	if r.region > 0 {
		add(bitRegion + int(r.region))
	}
	last := -1
	for _, code := range codes { // sorted
		if subject, ok := digitsOf(code, 2); ok && subject != last {
			add(bitSubject + subject)
			last = subject
		}
	}
	return ids
}

// each yields the places of the bits of a set.
func each(set uint8, yield func(i int)) {
	for ; set != 0; set &= set - 1 {
		yield(bits.TrailingZeros8(set))
	}
}

// odd reports whether a territory is no code of a subject or district.
func odd(code string) bool {
	if _, ok := digitsOf(code, 2); !ok {
		return true
	}
	_, inside := digitsOf(code, 5)
	return len(code) >= 5 && !inside
}

// servicesOf appends the numbers of the bit sets of a card's services, sorted, each once; a service that is new gets one. It reports
// whether there was no room for one.
func (u *update) servicesOf(ids []uint32, c *provider.Card) (list []uint32, oddball bool) {
	for i := range c.Services {
		id := c.Services[i].ID
		if id == "" {
			continue
		}
		n, ok := u.service(id)
		if !ok {
			if u.services.Len() == maxServices {
				oddball = true
				continue
			}
			n = u.services.Len()
			u.serviceOf = u.serviceOf.With(u.owner, cow.HashString(0, string(id)), uint32(n))
			u.services = u.services.Append(u.owner, id)
		}
		ids = append(ids, uint32(bitService+n))
	}
	slices.Sort(ids)
	return slices.Compact(ids), oddball
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
	hash := uint64(len(codes))
	for _, c := range codes {
		hash = cow.HashString(hash, c)
	}
	n, ok := u.placesOf.First(hash)
	if ok && !slices.Equal(*u.places.Ref(int(n)), codes) { // another list has the same hash
		u.placesOf.Each(hash, func(other uint32) bool {
			n, ok = other, slices.Equal(*u.places.Ref(int(other)), codes)
			return !ok
		})
	}
	if ok {
		return n
	}
	n = uint32(u.places.Len())
	u.places = u.places.Append(u.owner, slices.Clone(codes))
	u.placesOf = u.placesOf.With(u.owner, hash, n)
	return n
}
