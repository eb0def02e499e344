package journal

import (
	"slices"

	"github.com/socium-go/socium"
)

// An application is a request to be listed and what became of it. Like a record it is never changed.
type application[E any] struct {
	id     string
	slot   int
	events []*Event[E]
	stage  Stage
	number string // the record, once granted
}

func (a *application[E]) version() int {
	if a == nil {
		return 0
	}
	return len(a.events)
}

func (a *application[E]) now() Stage {
	if a == nil {
		return ""
	}
	return a.stage
}

// with returns the application after one more event, and false when the event does not fit.
func (a *application[E]) with(e *Event[E]) (*application[E], bool) {
	next := &application[E]{id: e.Application}
	if a != nil {
		*next = *a
	}
	stage, ok := follow(moves, a.now(), e.Kind)
	if n := len(next.events); n > 0 && e.On.Before(next.events[n-1].On) {
		ok = false
	}
	next.events = append(next.events, e)
	next.stage = stage
	if e.Kind == KindInclude {
		next.number = e.Number
	}
	return next, ok
}

// entry returns what was filed last.
func (a *application[E]) entry() *E {
	for _, e := range slices.Backward(a.events) {
		if e.Entry != nil {
			return e.Entry
		}
	}
	return nil
}

// documents returns what was attached when it was filed last.
func (a *application[E]) documents() []socium.Code {
	for _, e := range slices.Backward(a.events) {
		if e.Kind == KindApply {
			return e.Documents
		}
	}
	return nil
}

// An Application is a request to be listed as a snapshot shows it. It is a value. The zero Application, which a
// look-up gives that has found nothing, has neither number nor stage.
type Application[E any] struct {
	a      *application[E]
	schema *Schema[E]
}

// ID returns the number of the application.
func (a Application[E]) ID() string {
	if a.a == nil {
		return ""
	}
	return a.a.id
}

// Stage returns where it stands.
func (a Application[E]) Stage() Stage { return a.a.now() }

// Version counts the events on it.
func (a Application[E]) Version() int { return a.a.version() }

// Filed returns the day on which it was filed first.
func (a Application[E]) Filed() socium.Date {
	if a.a == nil {
		return socium.Date{}
	}
	return a.a.events[0].On
}

// Since returns the legal day of its last event.
func (a Application[E]) Since() socium.Date {
	if a.a == nil {
		return socium.Date{}
	}
	return a.a.events[len(a.a.events)-1].On
}

// Number returns the record number that it was granted, "" before.
func (a Application[E]) Number() string {
	if a.a == nil {
		return ""
	}
	return a.a.number
}

// Value returns a copy of the entry as it was filed last.
func (a Application[E]) Value() (v E) {
	if a.a != nil {
		a.schema.copyTo(&v, a.a.entry())
	}
	return v
}

// Documents returns what was attached when it was filed last.
func (a Application[E]) Documents() []socium.Code {
	if a.a == nil {
		return nil
	}
	return slices.Clone(a.a.documents())
}

// Events yields its events in the order of recording.
func (a Application[E]) Events(yield func(Event[E]) bool) {
	if a.a == nil {
		return
	}
	for _, e := range a.a.events {
		if !yield(a.schema.give(e)) {
			return
		}
	}
}
