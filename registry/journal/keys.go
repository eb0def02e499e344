package journal

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
)

// A keyIndex leads from the code of a key to pairs of slot and presence. Keys of different kinds stand apart, so that questions by
// one kind read what they need and little else.
type keyIndex [4]cow.Index

// of returns the part where a code stands.
func (k *keyIndex) of(code uint64) *cow.Index { return &k[code>>kindShift%uint64(len(k))] }

// move notes that a record has a key now and is in the register, or that it had the key once.
func (k *keyIndex) move(o *cow.Owner, code uint64, slot int, present bool) {
	x := k.of(code)
	*x = x.Without(o, code, pair(slot, !present)).Without(o, code, pair(slot, present)).With(o, code, pair(slot, present))
}

// The values of the index of keys: every record that ever had the key stands there, and a mark tells those that have it now and
// are in the register.
func pair(slot int, present bool) uint32 {
	if present {
		return uint32(slot)<<1 | 1
	}
	return uint32(slot) << 1
}

// index brings the index of keys and the count of entries up to date with a change.
func (s *state[E]) index(o *cow.Owner, c Change[E], keys *teller[E, Key]) {
	if c.Old != nil {
		s.present--
	}
	if c.New != nil {
		s.present++
	}
	if s.schema.Keys == nil || c.Old == c.New {
		return
	}
	old, fresh := keys.read(c.Old, c.New)
	if slices.Equal(old, fresh) {
		return
	}
	for _, k := range old {
		if !k.IsZero() {
			code, _ := k.code()
			s.edit().keys.move(o, code, c.Record, false)
		}
	}
	for _, k := range fresh {
		if k.IsZero() {
			continue
		}
		code, _ := k.code()
		x := s.edit().keys.of(code)
		if _, known := x.First(code); !known { // nobody had it: there is nothing to move
			*x = x.With(o, code, pair(c.Record, true))
			continue
		}
		if _, taken := x.Odd(code); taken {
			s.edit().shared = true
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
	for c := s.keys.of(code).Find(code); ; {
		p, ok := c.Next()
		if !ok {
			return found
		}
		if day.IsZero() && p&1 == 0 {
			continue
		}
		r := s.records.Ref(int(p >> 1))
		if !day.IsZero() || !exact {
			at := r.at(day)
			if !at.status.Present() || !s.schema.holds(at.entry, key) {
				continue
			}
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
