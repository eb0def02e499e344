package journal

import (
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/internal/names"
)

// A Head names the last event of a journal: keep it beside the events to notice that the end of a stream is missing.
type Head struct {
	Seq  uint64 `json:"seq"`
	Hash Hash   `json:"hash"`
}

// state is a journal at one moment. It is never changed: an event makes another one that shares most of it.
type state[E any] struct {
	schema     *Schema[E]
	head       Head
	at         time.Time // of the last event
	events     cow.Vector[*Event[E]]
	records    cow.Vector[record[E]]
	apps       cow.Vector[*application[E]]
	numbers    cow.Index // hash of a record number or, with appKey, of an application's → slot
	keys       cow.Index // code of a key → pair of slot and presence
	shared     bool      // two entries in the register have one key
	names      names.Index
	present    int // records in the register
	projection Projection[E]
}

const appKey = 1 << 63

// The values of the index of keys: every record that ever had the key stands there, and a mark tells those that have it now and
// are in the register.
func pair(slot int, present bool) uint32 {
	if present {
		return uint32(slot)<<1 | 1
	}
	return uint32(slot) << 1
}

// record returns the record of a number.
func (s *state[E]) record(number string) *record[E] {
	hash := hashText(number) &^ appKey
	slot, ok := s.numbers.First(hash)
	if !ok {
		return nil
	}
	if r := s.records.Ref(int(slot)); r.number == number {
		return r
	}
	for f := s.numbers.Find(hash); ; { // another number has the same hash
		slot, ok := f.Next()
		if !ok {
			return nil
		}
		if r := s.records.Ref(int(slot)); r.number == number {
			return r
		}
	}
}

func (s *state[E]) app(id string) *application[E] {
	var found *application[E]
	s.numbers.Each(hashText(id)|appKey, func(slot uint32) bool {
		if a := *s.apps.Ref(int(slot)); a.id == id {
			found = a
		}
		return found == nil
	})
	return found
}

// log adds the event itself.
func (s *state[E]) log(o *cow.Owner, e *Event[E]) {
	s.head, s.at = Head{e.Seq, e.Hash}, e.At
	s.events = s.events.Append(o, e)
}

// putApp stores an application.
func (s *state[E]) putApp(o *cow.Owner, a *application[E]) {
	if len(a.events) > 1 {
		s.apps = s.apps.Set(o, a.slot, a)
		return
	}
	a.slot = s.apps.Len()
	s.apps = s.apps.Append(o, a)
	s.numbers = s.numbers.With(o, hashText(a.id)|appKey, uint32(a.slot))
}

// putRecord stores a record; the index of keys and the projection are brought up to date by index.
func (s *state[E]) putRecord(o *cow.Owner, r *record[E]) {
	if len(r.events()) > 1 {
		s.records = s.records.Set(o, int(r.slot), *r)
		return
	}
	r.slot = uint32(s.records.Len())
	s.records = s.records.Append(o, *r)
	s.numbers = s.numbers.With(o, hashText(r.number)&^appKey, uint32(r.slot))
}

// asOf returns the state with the indexes brought to a day.
func (s *state[E]) asOf(day socium.Date) *state[E] {
	next := *s
	changed := 0
	changes := func(yield func(Change[E]) bool) {
		for i := range s.records.Len() {
			if r := s.records.Ref(i); r.at(day) != r.last() && !yield(between(r.last(), r.at(day), r)) {
				return
			}
		}
	}
	for range changes {
		changed++
	}
	if changed > s.records.Len()/4 { // most of it: begin from nothing
		next.names, next.projection = names.Index{}, s.schema.Projection
		changes = func(yield func(Change[E]) bool) {
			for i := range s.records.Len() {
				r := s.records.Ref(i)
				if c := between(r.none(), r.at(day), r); c.New != nil && !yield(c) {
					return
				}
			}
		}
	}
	if changed > 0 {
		next.derive(changes)
	}
	return &next
}

// derive brings the index of names and the projection up to date.
func (s *state[E]) derive(changes func(yield func(Change[E]) bool)) {
	if s.projection != nil {
		s.projection = s.projection.Next(changes)
	}
	if s.schema.Names == nil {
		return
	}
	edit := s.names.Edit()
	var old, fresh []string
	for c := range changes {
		old, fresh = old[:0], fresh[:0]
		if c.Old != nil {
			s.schema.Names(c.Old, func(name string) { old = append(old, name) })
		}
		if c.New != nil {
			s.schema.Names(c.New, func(name string) { fresh = append(fresh, name) })
		}
		if !slices.Equal(old, fresh) {
			edit.Set(c.Record, fresh...)
		}
	}
	s.names = edit.Done()
}

// change compares a record before (nil for a new one) and after.
func change[E any](old, next *record[E]) Change[E] { return between(old.last(), next.last(), next) }

// between compares two steps of a record.
func between[E any](a, b *step[E], r *record[E]) Change[E] {
	c := Change[E]{Record: int(r.slot), Number: r.number, Status: b.status, Before: a.status}
	if a.status.Present() {
		c.Old = a.entry
	}
	if b.status.Present() {
		c.New = b.entry
	}
	return c
}

// index brings the index of keys and the count of entries up to date with a change.
func (s *state[E]) index(o *cow.Owner, c Change[E]) {
	if c.Old != nil {
		s.present--
	}
	if c.New != nil {
		s.present++
	}
	if s.schema.Keys == nil || c.Old == c.New {
		return
	}
	var before, after [4]Key // most entries have no more
	old, fresh := s.schema.keys(before[:0], c.Old), s.schema.keys(after[:0], c.New)
	if slices.Equal(old, fresh) {
		return
	}
	for _, k := range old {
		code, _ := k.code()
		s.keys = s.keys.Without(o, code, pair(c.Record, true)).With(o, code, pair(c.Record, false))
	}
	for _, k := range fresh {
		code, _ := k.code()
		if _, taken := s.keys.Odd(code); taken {
			s.shared = true
		}
		s.keys = s.keys.Without(o, code, pair(c.Record, false)).With(o, code, pair(c.Record, true))
	}
}

// keys appends the keys of an entry, none for nil.
func (s *Schema[E]) keys(list []Key, entry *E) []Key {
	if entry != nil {
		s.Keys(entry, func(k Key) {
			if !k.IsZero() {
				list = append(list, k)
			}
		})
	}
	return list
}

// past notes the keys of an entry that counts for earlier days only.
func (s *state[E]) past(o *cow.Owner, entry *E, slot int) {
	if s.schema.Keys == nil || entry == nil {
		return
	}
	s.schema.Keys(entry, func(k Key) {
		if !k.IsZero() {
			code, _ := k.code()
			s.keys = s.keys.Without(o, code, pair(slot, false)).With(o, code, pair(slot, false))
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
	for c := s.keys.Find(code); ; {
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

// clone returns a copy of an entry that shares nothing with it that can change.
func (s *Schema[E]) clone(entry *E) E {
	if s.Clone == nil {
		return *entry
	}
	return s.Clone(entry)
}

// give returns an event that the caller may keep and change.
func (s *Schema[E]) give(e *Event[E]) Event[E] {
	v := *e
	v.Grounds, v.Cleared, v.Documents = slices.Clone(e.Grounds), slices.Clone(e.Cleared), slices.Clone(e.Documents)
	v.raw = nil
	if e.Entry != nil {
		entry := s.clone(e.Entry)
		v.Entry = &entry
	}
	return v
}
