package registry

import (
	"math/bits"
	"slices"

	"github.com/socium-go/socium/provider"
)

// all appends the numbers of every bit set that a record belongs to, in no order.
func (x *index) all(ids []uint32, r *row, c *provider.Card) []uint32 {
	return x.servicesOf(x.territoriesOf(x.members(ids, r), r), c)
}

// members appends the numbers of the bit sets that a row belongs to, but for those of territories and services: sorted, each once.
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
	if r.oddball {
		add(bitOddball)
	}
	if r.region > 0 {
		add(bitRegion + int(r.region))
	}
	return ids
}

// territoriesOf appends the numbers of the bit sets of a row's territories, each once.
func (x *index) territoriesOf(ids []uint32, r *row) []uint32 {
	codes := *x.places.Ref(int(r.places))
	if slices.ContainsFunc(codes, odd) {
		ids = append(ids, bitOdd)
	}
	last := -1
	for _, code := range codes { // sorted
		if subject, ok := digitsOf(code, 2); ok && subject != last {
			ids = append(ids, uint32(bitSubject+subject))
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

// servicesOf appends the numbers of the bit sets of a card's services, sorted, each once.
func (x *index) servicesOf(ids []uint32, c *provider.Card) []uint32 {
	first := len(ids)
	for i := range c.Services {
		if n, ok := x.service(c.Services[i].ID); ok {
			ids = append(ids, uint32(bitService+n))
		}
	}
	slices.Sort(ids[first:])
	return ids[:first+len(slices.Compact(ids[first:]))]
}
