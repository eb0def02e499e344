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
	numbers    cow.Index // hash of a record number or, with appKey, of an application's → slot
	present    int       // records in the register
	projection Projection[E]
	*lookups[E]
	own bool // nobody else has the lookups yet
}

// lookups are what most events leave as it is: it lies apart, so that they need not copy it.
type lookups[E any] struct {
	apps   cow.Vector[*application[E]]
	keys   keyIndex // code of a key → slots
	shared bool     // two entries in the register have one key
	names  names.Index
}

const appKey = 1 << 63

func newState[E any](schema *Schema[E]) *state[E] {
	return &state[E]{schema: schema, projection: schema.Projection, lookups: new(lookups[E]), own: true}
}

// next returns a copy to be changed.
func (s *state[E]) next() *state[E] {
	n := *s
	n.own = false
	return &n
}

// edit returns the lookups of a state that nobody else has, to change them.
func (s *state[E]) edit() *lookups[E] {
	if !s.own {
		l := *s.lookups
		s.lookups, s.own = &l, true
	}
	return s.lookups
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
	l := s.edit()
	if len(a.events) > 1 {
		l.apps = l.apps.Set(o, a.slot, a)
		return
	}
	a.slot = l.apps.Len()
	l.apps = l.apps.Append(o, a)
	s.numbers = s.numbers.With(o, hashText(a.id)|appKey, uint32(a.slot))
}

// putRecord stores a record; the index of keys and the projection are brought up to date by index.
func (s *state[E]) putRecord(o *cow.Owner, r *record[E]) {
	if r.version() > 1 {
		s.records = s.records.Set(o, int(r.slot), *r)
		return
	}
	r.slot = uint32(s.records.Len())
	s.records = s.records.Append(o, *r)
	s.numbers = s.numbers.With(o, hashText(r.number)&^appKey, uint32(r.slot))
}

// asOf returns the state with the indexes brought to a day.
func (s *state[E]) asOf(day socium.Date) *state[E] {
	next := s.next()
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
		next.edit().names, next.projection = names.Index{}, s.schema.Projection
		changes = func(yield func(Change[E]) bool) {
			for i := range s.records.Len() {
				r := s.records.Ref(i)
				if c := between(new(step[E]), r.at(day), r); c.New != nil && !yield(c) {
					return
				}
			}
		}
	}
	if changed > 0 {
		next.derive(renamerOf(s.schema), changes)
	}
	return next
}

// derive brings the index of names and the projection up to date, in one run through the changes: while an entry is at hand it is read
// for both.
func (s *state[E]) derive(r *renamer[E], changes func(yield func(Change[E]) bool)) {
	begun := false
	once := func(yield func(Change[E]) bool) {
		if begun {
			return
		}
		begun = true
		wanted := true // a projection that has seen enough does not keep the names from seeing all
		for c := range changes {
			r.rename(s, c)
			wanted = wanted && yield(c)
		}
	}
	if s.projection != nil {
		s.projection = s.projection.Next(once)
	}
	once(func(Change[E]) bool { return true })
	r.done(s)
}

// deriveOne is derive of one change: the names need not wait for the projection to go through it.
func (s *state[E]) deriveOne(r *renamer[E], c Change[E]) {
	r.rename(s, c)
	r.done(s)
	if s.projection != nil {
		given := false
		s.projection = s.projection.Next(func(yield func(Change[E]) bool) {
			if !given {
				given = true
				yield(c)
			}
		})
	}
}

// A renamer brings indexes of names up to date.
type renamer[E any] struct {
	names *teller[E, string] // nil: there is no search by name
	edit  *names.Editor      // from the first change of a name on; most changes are of something else
}

func renamerOf[E any](schema *Schema[E]) *renamer[E] {
	if schema.Names == nil {
		return &renamer[E]{}
	}
	return &renamer[E]{names: newTeller(schema.Names)}
}

func (r *renamer[E]) rename(s *state[E], c Change[E]) {
	if r.names == nil || c.Old == c.New {
		return
	}
	old, fresh := r.names.read(c.Old, c.New)
	if slices.Equal(old, fresh) {
		return
	}
	if r.edit == nil {
		r.edit = s.names.Edit()
	}
	r.edit.Set(c.Record, fresh...)
}

func (r *renamer[E]) done(s *state[E]) {
	if r.edit != nil {
		s.edit().names = r.edit.Done()
		r.edit = nil
	}
}

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
