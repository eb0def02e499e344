package journal

import (
	"iter"
	"slices"
	"sync"
	"time"

	"github.com/socium-go/socium"
)

// A Snapshot is a register at one moment. It is an immutable value, safe for any number of goroutines, and costs nothing to
// copy or to keep but the history that has been added since. The zero Snapshot is an empty register.
type Snapshot[E any] struct {
	s    *state[E]
	day  socium.Date // zero: everything recorded
	view *view[E]    // what is derived for the day, when it is asked for
}

// A view is a state in which the indexes are those of a day.
type view[E any] struct {
	once sync.Once
	s    *state[E]
}

// Head names the last event that the snapshot knows.
func (s Snapshot[E]) Head() Head {
	if s.s == nil {
		return Head{}
	}
	return s.s.head
}

// Day returns the legal day that the snapshot shows; zero when it shows everything recorded, also what begins later.
func (s Snapshot[E]) Day() socium.Date { return s.day }

// AsOf returns the register on a legal day, by everything recorded until the snapshot was taken: events with a later legal day
// are left out. It costs nothing; look-ups then go through the history of the one record. The first search brings the
// indexes back to the day, at a cost in proportion to what has changed since, or to the size of the register when that is
// most of it; keep the snapshot for further questions. The zero day takes the restriction away.
func (s Snapshot[E]) AsOf(day socium.Date) Snapshot[E] {
	s.day, s.view = day, nil
	if s.s != nil && !day.IsZero() {
		s.view = new(view[E])
	}
	return s
}

// indexed returns the state whose indexes are those of the snapshot's day.
func (s Snapshot[E]) indexed() *state[E] {
	if s.view == nil {
		return s.s
	}
	s.view.once.Do(func() { s.view.s = s.s.asOf(s.day) })
	return s.view.s
}

// KnownAt returns the register as it was recorded at a moment: later events are unknown to it, corrections among them. It
// goes through the history once, so it costs time and memory in proportion to it.
func (s Snapshot[E]) KnownAt(moment time.Time) Snapshot[E] {
	if s.s == nil || !s.s.at.After(moment) {
		return s
	}
	return s.without(func(e *Event[E]) bool { return e.At.After(moment) })
}

// KnownTo is KnownAt of the event with a sequence number: the register as it was recorded when that event was the last one. A [Head] of
// an extract names such an event.
func (s Snapshot[E]) KnownTo(seq uint64) Snapshot[E] {
	if s.s == nil || seq >= s.s.head.Seq {
		return s
	}
	return s.without(func(e *Event[E]) bool { return e.Seq > seq })
}

// without returns the register without the first event that is too late and all that follow.
func (s Snapshot[E]) without(late func(*Event[E]) bool) Snapshot[E] {
	b := newBuilder(s.s.schema)
	for i := range s.s.events.Len() {
		e := s.s.events.At(i)
		if late(e) || b.add(e) != nil {
			break
		}
	}
	return Snapshot[E]{s: b.state()}.AsOf(s.day)
}

// ByNumber returns the entry of a record number, when it is in the register. The number of a merged duplicate leads to the record
// that stayed.
func (s Snapshot[E]) ByNumber(number string) (Entry[E], bool) {
	if s.s != nil && s.day.IsZero() {
		if r := s.s.record(number); r == nil || r.within {
			return s.known(r)
		}
	}
	r, at := s.follow(number)
	return s.entry(r, at)
}

// Resolve returns the record number that a number leads to: itself, or where it was merged. It is false for a number that
// was never given.
func (s Snapshot[E]) Resolve(number string) (string, bool) {
	r, _ := s.follow(number)
	if r == nil {
		return "", false
	}
	return r.number, true
}

// longest is how many mergers are followed one after another.
const longest = 64

// known returns the entry of a record that is in the register by everything recorded.
func (s Snapshot[E]) known(r *record[E]) (Entry[E], bool) {
	if r == nil {
		return Entry[E]{}, false
	}
	return Entry[E]{r, r.last(), s.s.schema}, true
}

func (s Snapshot[E]) follow(number string) (*record[E], *step[E]) {
	if s.s == nil {
		return nil, nil
	}
	r := s.s.record(number)
	at := r.at(s.day)
	for range longest {
		if r == nil || at.status != Merged {
			break
		}
		next := s.s.record(at.into())
		then := next.at(s.day)
		if then.status == "" {
			break // a stream of an older version may lead to what was not there yet
		}
		r, at = next, then
	}
	return r, at
}

// ByKey returns the entry that has the key; when several have it, the one whose present state began last.
func (s Snapshot[E]) ByKey(key Key) (Entry[E], bool) {
	if s.s == nil {
		return Entry[E]{}, false
	}
	r := s.s.find(key, s.day)
	if r == nil {
		return Entry[E]{}, false
	}
	return Entry[E]{r, r.at(s.day), s.s.schema}, true
}

// AllByKey yields every entry that has the key, in the order of first inclusion.
func (s Snapshot[E]) AllByKey(key Key) iter.Seq[Entry[E]] {
	return func(yield func(Entry[E]) bool) {
		if s.s == nil || s.s.schema.Keys == nil || key.IsZero() {
			return
		}
		var records []int
		code, _ := key.code()
		h := s.s.keys.holders(code, !s.day.IsZero())
		for slot, ok := h.next(); ok; slot, ok = h.next() {
			records = append(records, int(slot))
		}
		slices.Sort(records)
		for _, i := range slices.Compact(records) {
			e, ok := s.At(i)
			if ok && s.s.schema.holds(e.at.entry, key) && !yield(e) {
				return
			}
		}
	}
}

// ByINN returns the entry with the ИНН, see [Snapshot.ByKey].
func (s Snapshot[E]) ByINN(n socium.INN) (Entry[E], bool) {
	if !s.plain() {
		return s.ByKey(INNKey(n))
	}
	return s.sole(s.s.keys[KindINN%keyParts].First(n.IndexKey() | uint64(KindINN)<<kindShift))
}

// ByOGRN returns the entry with the ОГРН, see [Snapshot.ByKey].
func (s Snapshot[E]) ByOGRN(n socium.OGRN) (Entry[E], bool) {
	if !s.plain() {
		return s.ByKey(OGRNKey(n))
	}
	return s.sole(s.s.keys[KindOGRN%keyParts].First(n.IndexKey() | uint64(KindOGRN)<<kindShift))
}

// plain reports whether the index of keys alone tells who has a key that is a number.
func (s Snapshot[E]) plain() bool { return s.s != nil && s.day.IsZero() && !s.s.shared }

// sole returns the entry that the index has told of.
func (s Snapshot[E]) sole(slot uint32, ok bool) (Entry[E], bool) {
	if !ok {
		return Entry[E]{}, false
	}
	r := s.s.records.Ref(int(slot))
	return Entry[E]{r, r.now, s.s.schema}, true
}

func (s Snapshot[E]) entry(r *record[E], at *step[E]) (Entry[E], bool) {
	if r == nil || !at.status.Present() {
		return Entry[E]{}, false
	}
	return Entry[E]{r, at, s.s.schema}, true
}

// Len returns the number of entries in the register. On a day it goes through all records.
func (s Snapshot[E]) Len() int {
	switch {
	case s.s == nil:
		return 0
	case s.day.IsZero():
		return s.s.present
	}
	n := 0
	for i := range s.s.records.Len() {
		if s.s.records.Ref(i).at(s.day).status.Present() {
			n++
		}
	}
	return n
}

// All yields the entries that are in the register, in the order in which their records were first included.
func (s Snapshot[E]) All() iter.Seq[Entry[E]] {
	return func(yield func(Entry[E]) bool) {
		if s.s == nil {
			return
		}
		for i := range s.s.records.Len() {
			r := s.s.records.Ref(i)
			if e, ok := s.entry(r, r.at(s.day)); ok && !yield(e) {
				return
			}
		}
	}
}

// Records yields every record that there is on the day of the snapshot, in the order of first inclusion: also those that have left the
// register, as they were last, and those that were merged. [Entry.Status] tells them apart.
func (s Snapshot[E]) Records() iter.Seq[Entry[E]] {
	return func(yield func(Entry[E]) bool) {
		for i := range s.recordCount() {
			r := s.s.records.Ref(i)
			if at := r.at(s.day); at.status != "" && !yield(Entry[E]{r, at, s.s.schema}) {
				return
			}
		}
	}
}

// At returns the entry of a record by its dense number, see [Change]; false when it is not in the register.
func (s Snapshot[E]) At(record int) (Entry[E], bool) {
	if s.s == nil || record < 0 || record >= s.s.records.Len() {
		return Entry[E]{}, false
	}
	r := s.s.records.Ref(record)
	if s.day.IsZero() {
		if !r.within {
			return Entry[E]{}, false
		}
		return s.known(r)
	}
	return s.entry(r, r.at(s.day))
}

// NumberOf returns the record number of a record by its dense number, whether it is in the register or not; "" when there is none.
func (s Snapshot[E]) NumberOf(record int) string {
	if s.s == nil || record < 0 || record >= s.s.records.Len() {
		return ""
	}
	return s.s.records.Ref(record).number
}

// Projection returns what the schema's projection derives from the entries of the snapshot's day. It is nil when there is none.
func (s Snapshot[E]) Projection() Projection[E] {
	if s.s == nil {
		return nil
	}
	return s.indexed().projection
}

// Listing tells whether a number counted as listed on a day: the period that contains the day and true, or, with false, the last
// period that ended on or before it, else the next one after it, else the zero period. A suspension interrupts a period, and the
// periods of a record into which the number was merged count from the merger on. An entry is not listed any more on the
// legal day of its exclusion.
func (s Snapshot[E]) Listing(number string, on socium.Date) (socium.Period, bool) {
	var before, after socium.Period
	for _, p := range s.Listings(number) {
		switch {
		case p.Contains(on):
			return p, true
		case !p.Until().IsZero() && !p.Until().After(on):
			before = p
		case after.IsZero():
			after = p
		}
	}
	if before.IsZero() {
		return after, false
	}
	return before, false
}

// Listings returns the periods during which a number counted as listed, in order, see [Snapshot.Listing].
func (s Snapshot[E]) Listings(number string) []socium.Period {
	if s.s == nil {
		return nil
	}
	var list []socium.Period
	s.listings(number, span{}, longest, func(t span) { list = join(list, t.from, t.until) })
	return list
}

// listings reports the listed times of a number within a span, those after a merger included. The span narrows with every merger that
// is followed, so that two records that were merged into each other again and again are gone through once.
func (s Snapshot[E]) listings(number string, within span, depth int, add func(span)) {
	r := s.s.record(number)
	if r == nil || depth == 0 {
		return
	}
	var room [8]*step[E]
	steps := r.steps(room[:0], s.day)
	for i := range steps {
		t, ok := spanOf(steps, i).meet(within)
		switch {
		case !ok:
		case steps[i].status == Listed:
			add(t)
		case steps[i].status == Merged:
			s.listings(steps[i].into(), t, depth-1, add)
		}
	}
}

// Application returns an application by its number. Applications do not depend on the day of the snapshot.
func (s Snapshot[E]) Application(id string) (Application[E], bool) {
	if s.s == nil {
		return Application[E]{}, false
	}
	a := s.s.app(id)
	return Application[E]{a, s.s.schema}, a != nil
}

// Applications yields the applications in the order in which they were filed first.
func (s Snapshot[E]) Applications() iter.Seq[Application[E]] {
	return func(yield func(Application[E]) bool) {
		if s.s == nil {
			return
		}
		for i := range s.s.apps.Len() {
			if !yield(Application[E]{s.s.apps.At(i), s.s.schema}) {
				return
			}
		}
	}
}

// Events yields every event up to the snapshot, in the order of their sequence numbers.
func (s Snapshot[E]) Events() iter.Seq[Event[E]] {
	return func(yield func(Event[E]) bool) {
		if s.s == nil {
			return
		}
		for i := range s.s.events.Len() {
			if !yield(s.s.schema.give(s.s.events.At(i))) {
				return
			}
		}
	}
}
