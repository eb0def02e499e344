package registry

import (
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
	own      bool     // nobody else has the lists yet
	added    []uint64 // keys of the order that are not in it yet
	dropped  []uint64
	old, new []uint32 // numbers of bit sets, reused
	groups   []int
	codes    []string
}

// begin takes an update that is over, for its room, or a new one.
func (x *index) begin() *update {
	u := x.updates.Get().(*update)
	u.index, u.owner, u.own = x, cow.NewOwner(), false
	return u
}

// roomMost is how many keys an update may have had for its room to be kept.
const roomMost = 1024

// end keeps the room of an update for another one, and nothing else.
func (u *update) end() {
	pool := u.updates
	if cap(u.dropped)+cap(u.added) > roomMost {
		return
	}
	clear(u.codes[:cap(u.codes)])
	*u = update{added: u.added[:0], dropped: u.dropped[:0], old: u.old[:0], new: u.new[:0], groups: u.groups[:0], codes: u.codes[:0]}
	pool.Put(u)
}

// edit returns the lists of the new index, to change them.
func (u *update) edit() *lists {
	if !u.own {
		l := *u.lists
		u.lists, u.own = &l, true
	}
	return u.lists
}

func (u *update) apply(c journal.Change[provider.Card]) {
	known := c.Record < u.rows.Len()
	var before, after digest
	if known {
		before = digest{u.rows.At(c.Record), u.free.At(c.Record)}
	} else {
		u.bits.Grow(u.owner, c.Record+1)
	}
	switch {
	case c.New == nil:
		u.old = u.all(u.old[:0], &before, c.Old)
		u.put(c.Record, u.old, false)
	case c.Old == nil:
		after = u.digestOf(c.New, c)
		u.new = u.all(u.new[:0], &after, c.New)
		u.put(c.Record, u.new, true)
	default:
		after = u.amended(&before, c)
	}
	if known {
		u.set(c.Record, &before, &after)
	} else {
		for u.rows.Len() < c.Record {
			u.append(digest{})
		}
		u.append(after)
	}
	if c.Old == nil || c.New == nil || before.places != after.places || before.forms != after.forms || freeOf(&before) != freeOf(&after) {
		u.move(c, &before, &after)
	}
}

func (u *update) append(d digest) {
	u.rows, u.free, u.regions = u.rows.Append(u.owner, d.row), u.free.Append(u.owner, d.free), u.regions.Append(u.owner, d.region)
}

// set writes what changed in a digest.
func (u *update) set(record int, before, after *digest) {
	if before.row != after.row {
		*u.rows.Edit(u.owner, record) = after.row
	}
	if before.free != after.free {
		*u.free.Edit(u.owner, record) = after.free
	}
	if before.region != after.region {
		*u.regions.Edit(u.owner, record) = after.region
	}
}

// digestOf works a card out in full; what is new on it gets its numbers.
func (u *update) digestOf(card *provider.Card, c journal.Change[provider.Card]) digest {
	r := digestOf(card, c.Number, c.Status)
	r.name = names.SortRank(card.Name())
	u.codes = codesOf(u.codes[:0], card)
	r.places = u.internPlaces(u.codes)
	r.oddball = u.internServices(card)
	return r
}

// amended works out the digest of a card that changes, and flips its bits. Most amendments leave most as it was: that is compared, not
// looked up.
func (u *update) amended(before *digest, c journal.Change[provider.Card]) digest {
	after := digestOf(c.New, c.Number, c.Status)
	after.name, after.places, after.oddball = before.name, before.places, before.oddball
	if c.Old.Name() != c.New.Name() {
		after.name = names.SortRank(c.New.Name())
	}
	if !sameTerritories(c.Old, c.New) {
		u.codes = codesOf(u.codes[:0], c.New)
		after.places = u.internPlaces(u.codes)
	}
	if !sameServices(c.Old, c.New) {
		after.oddball = u.internServices(c.New)
		u.old, u.new = u.servicesOf(u.old[:0], c.Old), u.servicesOf(u.new[:0], c.New)
		u.flip(c.Record, u.old, u.new)
	}
	if before.places != after.places {
		u.old, u.new = u.territoriesOf(u.old[:0], &before.row), u.territoriesOf(u.new[:0], &after.row)
		u.flip(c.Record, u.old, u.new)
	}
	u.old, u.new = u.members(u.old[:0], before), u.members(u.new[:0], &after)
	u.flip(c.Record, u.old, u.new)
	return after
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

// sameTerritories reports whether two cards name the same territories in the same order, see [provider.Card.TerritoryCodes]. Those that
// are told by the codes of the card and its addresses are not compared.
func sameTerritories(a, b *provider.Card) bool {
	if len(a.Territories) == 0 || len(a.Territories) != len(b.Territories) {
		return false
	}
	told := false
	for i := range a.Territories {
		if a.Territories[i].Code != b.Territories[i].Code {
			return false
		}
		told = told || a.Territories[i].Code != ""
	}
	return told
}

// move notes the keys of the order that a change takes away and adds; those that stay are left alone.
func (u *update) move(c journal.Change[provider.Card], before, after *digest) {
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

func freeOf(r *digest) (free [4]uint16) {
	for i := range free {
		free[i] = r.free[i][0]
	}
	return free
}

// flip brings the bits of a record from the old numbers to the new ones; both are sorted.
func (u *update) flip(record int, old, fresh []uint32) {
	for len(old) > 0 || len(fresh) > 0 {
		switch {
		case len(fresh) == 0 || len(old) > 0 && old[0] < fresh[0]:
			u.bits.Put(u.owner, int(old[0]), record, false)
			old = old[1:]
		case len(old) == 0 || fresh[0] < old[0]:
			u.bits.Put(u.owner, int(fresh[0]), record, true)
			fresh = fresh[1:]
		default:
			old, fresh = old[1:], fresh[1:]
		}
	}
}

// put makes a record a member of all the sets, or of none of them.
func (u *update) put(record int, ids []uint32, member bool) {
	for _, id := range ids {
		u.bits.Put(u.owner, int(id), record, member)
	}
}

// keys appends the keys of the order under which a record stands: in each group those of its forms and that of any form, for which a
// provider with a sole form needs no other.
func (u *update) keys(keys []uint64, r *digest, record int) []uint64 {
	u.groups = groupsOf(u.groups[:0], u.places.At(int(r.places)))
	for _, g := range u.groups {
		if !r.sole() {
			keys = append(keys, orderKey(g, 0, r.free[0][0], record))
		}
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
	l := u.edit()
	n = uint32(l.places.Len())
	l.places = l.places.Append(u.owner, slices.Clone(codes))
	l.placesOf = l.placesOf.With(u.owner, hash, n)
	return n
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
		l := u.edit()
		l.serviceOf = l.serviceOf.With(u.owner, cow.HashString(0, string(id)), uint32(l.services.Len()))
		l.services = l.services.Append(u.owner, id)
	}
	return oddball
}
