package registry

import (
	"math/bits"
	"slices"

	"github.com/socium-go/socium/provider"
)

// all appends the numbers of every bit set that a record belongs to, in no order.
func (x *index) all(ids []uint32, r *digest, c *provider.Card) []uint32 {
	return x.servicesOf(x.territoriesOf(x.members(ids, r), &r.row), c)
}

// members appends the numbers of the bit sets that a digest belongs to, but for those of territories and services: sorted, each once.
func (x *index) members(ids []uint32, r *digest) []uint32 {
	standing := uint32(bitListed)
	if r.status == rowSuspended {
		standing = bitSuspended
	}
	ids = append(ids, standing)
	ids = appendBits(ids, bitForm, uint8(r.forms))
	ids = appendBits(ids, bitKind, uint8(r.kinds[0]))
	for f, set := range r.kinds[1:] {
		ids = appendBits(ids, bitFormKind+f*8, uint8(set))
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
	if r.sole() {
		ids = append(ids, bitSole)
	}
	if r.region > 0 {
		ids = append(ids, bitRegion+uint32(r.region))
	}
	return ids
}

// appendBits appends first + i for each bit i of a set.
func appendBits(ids []uint32, first int, set uint8) []uint32 {
	for ; set != 0; set &= set - 1 {
		ids = append(ids, uint32(first+bits.TrailingZeros8(set)))
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
