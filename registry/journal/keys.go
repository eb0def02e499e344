package journal

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
)

// A keyIndex leads from the code of a key to the slots of the records in the register that have it, and from the code with [pastKey]
// to those that had it once. Keys of different kinds stand apart, so that questions by one kind read what they need and little else.
type keyIndex [keyParts]cow.Index

const keyParts = 4 // ИНН and ОГРН are in parts of their own

// of returns the part where a code stands.
func (k *keyIndex) of(code uint64) *cow.Index { return &k[code>>kindShift%keyParts] }

// move notes that a record has a key now and is in the register, or that it had the key once.
func (k *keyIndex) move(o *cow.Owner, code uint64, slot int, present bool) {
	from, to := code, code|pastKey
	if present {
		from, to = to, from
	}
	x := k.of(code)
	*x = x.Without(o, from, uint32(slot)).Without(o, to, uint32(slot)).With(o, to, uint32(slot))
}

// The holders of a key are the slots of the records in the register that have it, and if asked for those that had it once. They come
// one by one, in no order, and once each unless a record has two keys with one code.
type holders struct {
	now, once cow.Finder
	past      bool // the slot given last is of a record that had the key once
}

func (k *keyIndex) holders(code uint64, once bool) holders {
	h := holders{now: k.of(code).Find(code)}
	if once {
		h.once = k.of(code).Find(code | pastKey)
	}
	return h
}

// next returns the next slot, and false at the end.
func (h *holders) next() (slot uint32, ok bool) {
	if slot, ok = h.now.Next(); ok {
		return slot, true
	}
	h.past = true
	return h.once.Next()
}

// index brings the index of keys and the count of entries up to date with a change. The record is fresh when the index does not say yet
// that it has, or had, one of its new keys: then there is nothing to move.
func (s *state[E]) index(o *cow.Owner, c Change[E], fresh bool, keys *teller[E, Key]) {
	if c.Old != nil {
		s.present--
	}
	if c.New != nil {
		s.present++
	}
	if s.schema.Keys == nil || c.Old == c.New {
		return
	}
	before, after := keys.read(c.Old, c.New)
	if slices.Equal(before, after) {
		return
	}
	for _, k := range before {
		if !k.IsZero() {
			code, _ := k.code()
			s.edit().keys.move(o, code, c.Record, false)
		}
	}
	for _, k := range after {
		if k.IsZero() {
			continue
		}
		code, _ := k.code()
		x := s.edit().keys.of(code)
		if _, taken := x.First(code); taken {
			s.edit().shared = true
		} else if fresh {
			*x = x.With(o, code, uint32(c.Record))
			continue
		}
		s.edit().keys.move(o, code, c.Record, true)
	}
}

// past notes the keys of an entry that counts for earlier days only.
func (s *state[E]) past(o *cow.Owner, entry *E, slot int) {
	if s.schema.Keys == nil || entry == nil {
		return
	}
	s.schema.Keys(entry, func(k Key) {
		if !k.IsZero() {
			code, _ := k.code()
			s.edit().keys.move(o, code, slot, false)
		}
	})
}

// holds reports whether an entry has the key.
func (s *Schema[E]) holds(entry *E, key Key) bool {
	found := false
	s.Keys(entry, func(k Key) { found = found || k == key })
	return found
}

// find returns a record that is in the register on the day and has the key then, the one whose state began last if there are several.
func (s *state[E]) find(key Key, day socium.Date) *record[E] {
	if s.schema.Keys == nil || key.IsZero() {
		return nil
	}
	code, exact := key.code()
	var found *record[E]
	for h := s.keys.holders(code, !day.IsZero()); ; {
		slot, ok := h.next()
		if !ok {
			return found
		}
		r := s.records.Ref(int(slot))
		at := r.at(day)
		if told := exact && !h.past && at == r.now; !told && !(at.status.Present() && s.schema.holds(at.entry, key)) {
			continue
		}
		if found == nil || later(r, found, day) {
			found = r
		}
	}
}

// later reports whether the state of a began after that of b, or on the same day in a later record.
func later[E any](a, b *record[E], day socium.Date) bool {
	c := a.at(day).on.Compare(b.at(day).on)
	return c > 0 || c == 0 && a.slot > b.slot
}
