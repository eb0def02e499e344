package journal

import (
	"iter"

	"github.com/socium-go/socium"
)

// An Entry is one record of a register as a [Snapshot] shows it. It is a small value that refers to what nobody changes. The zero
// Entry, which a look-up gives that has found nothing, has neither number nor status.
type Entry[E any] struct {
	r      *record[E]
	at     *step[E]
	schema *Schema[E]
}

// Number returns the record number.
func (e Entry[E]) Number() string {
	if e.r == nil {
		return ""
	}
	return e.r.number
}

// Record returns the dense number of the record, see [Change]; −1 of the zero Entry.
func (e Entry[E]) Record() int {
	if e.r == nil {
		return -1
	}
	return int(e.r.slot)
}

// Status returns where the record stands.
func (e Entry[E]) Status() Status {
	if e.r == nil {
		return ""
	}
	return e.at.status
}

// Version returns the version of the record after everything recorded: what the next command must name.
func (e Entry[E]) Version() int { return e.r.version() }

// Since returns the legal day from which the present state counts.
func (e Entry[E]) Since() socium.Date {
	if e.r == nil {
		return socium.Date{}
	}
	return e.at.on
}

// Included returns the legal day on which the record was first included.
func (e Entry[E]) Included() socium.Date {
	if e.r == nil {
		return socium.Date{}
	}
	return e.r.first().on
}

// Basis returns the ground of the present state.
func (e Entry[E]) Basis() socium.Basis {
	if e.r == nil {
		return socium.Basis{}
	}
	return e.at.event.Basis
}

// Value returns a copy of the entry, the caller's to change.
func (e Entry[E]) Value() (v E) {
	if e.r != nil {
		e.schema.copyTo(&v, e.at.entry)
	}
	return v
}

// Peek returns the entry itself for reading, without a copy. Whoever changes what it refers to corrupts the register: hand
// it on with [Entry.Value]. It is nil for the zero Entry.
func (e Entry[E]) Peek() *E {
	if e.r == nil {
		return nil
	}
	return e.at.entry
}

// A State is an entry from a legal day on, as the history of a record lists them.
type State[E any] struct {
	On     socium.Date `json:"on"`
	Status Status      `json:"status"`
	Into   string      `json:"into,omitempty"` // where a merged record leads
	Value  E           `json:"value"`
	Event  Event[E]    `json:"event"` // the event that brought it about
}

// History yields what the record was, by legal day, with corrections applied, whatever the day of the snapshot.
func (e Entry[E]) History() iter.Seq[State[E]] {
	if e.r == nil {
		return history(nil, e.schema)
	}
	return history(e.r.steps(nil, socium.Date{}), e.schema)
}

func history[E any](steps []*step[E], schema *Schema[E]) iter.Seq[State[E]] {
	return func(yield func(State[E]) bool) {
		for _, s := range steps {
			if !yield(State[E]{s.on, s.status, s.into(), *schema.clone(s.entry), schema.give(s.event)}) {
				return
			}
		}
	}
}

// History yields what a record was, by legal day up to the day of the snapshot, with corrections applied: also a record that
// is not in the register any more. It yields nothing for a number that was never given.
func (s Snapshot[E]) History(number string) iter.Seq[State[E]] {
	return func(yield func(State[E]) bool) {
		if s.s == nil {
			return
		}
		if r := s.s.record(number); r != nil {
			history(r.steps(nil, s.day), s.s.schema)(yield)
		}
	}
}

// EventsOf yields the events on a record in the order of recording, corrections and what they corrected alike.
func (s Snapshot[E]) EventsOf(number string) iter.Seq[Event[E]] {
	return func(yield func(Event[E]) bool) {
		if s.s == nil {
			return
		}
		if r := s.s.record(number); r != nil {
			for _, e := range r.events() {
				if !yield(s.s.schema.give(e)) {
					return
				}
			}
		}
	}
}
