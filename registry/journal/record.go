package journal

import (
	"slices"

	"github.com/socium-go/socium"
)

// A record is everything that is known of one number. It is never changed: an event makes another one, and the two share
// what they have in common.
//
// Every look-up ends in one, so what it reads stands together at the beginning.
type record[E any] struct {
	slot   uint32
	within bool      // in the register, after everything recorded
	steps  []step[E] // in the order of legal days, corrections applied
	number string
	log    *[]*Event[E] // in the order of recording; nil: each step is an event, in this order
}

// events returns the events on the record in the order of recording.
func (r *record[E]) events() []*Event[E] {
	if r.log != nil {
		return *r.log
	}
	events := make([]*Event[E], len(r.steps), len(r.steps)+1)
	for i := range r.steps {
		events[i] = r.steps[i].event
	}
	return events
}

// first returns the event with which the record began.
func (r *record[E]) first() *Event[E] {
	if r.log != nil {
		return (*r.log)[0]
	}
	return r.steps[0].event
}

// A step is the state of a record from a legal day on.
type step[E any] struct {
	on     socium.Date
	status Status
	entry  *E
	into   string
	event  *Event[E]
}

// none is the step before the first one.
func (r *record[E]) none() *step[E] { return new(step[E]) }

// version is the number of events on the record.
func (r *record[E]) version() int {
	switch {
	case r == nil:
		return 0
	case r.log != nil:
		return len(*r.log)
	}
	return len(r.steps)
}

// last returns the step after everything recorded.
func (r *record[E]) last() *step[E] {
	if r == nil || len(r.steps) == 0 {
		return r.none()
	}
	return &r.steps[len(r.steps)-1]
}

// at returns the step on a day; the zero day stands for everything recorded.
func (r *record[E]) at(day socium.Date) *step[E] {
	if day.IsZero() {
		return r.last()
	}
	if r == nil {
		return r.none()
	}
	for i := len(r.steps) - 1; i >= 0; i-- {
		if !r.steps[i].on.After(day) {
			return &r.steps[i]
		}
	}
	return r.none()
}

// until returns the steps up to a day.
func (r *record[E]) until(day socium.Date) []step[E] {
	steps := r.steps
	for len(steps) > 0 && !day.IsZero() && steps[len(steps)-1].on.After(day) {
		steps = steps[:len(steps)-1]
	}
	return steps
}

// with returns the record after one more event, and false when the event does not fit into its history.
func (r *record[E]) with(e *Event[E]) (*record[E], bool) {
	next := &record[E]{}
	if r != nil {
		*next = *r
	} else {
		next.number = e.Number
	}
	// the only writer appends, and no older value looks beyond its own length
	if e.Kind != KindCorrect && !e.On.Before(next.last().on) {
		s, ok := after(next.steps, e, e.On, e.Entry)
		if ok {
			next.steps = append(next.steps, s)
		}
		if next.log != nil {
			log := append(*next.log, e)
			next.log = &log
		}
		next.within = next.last().status.Present()
		return next, ok
	}
	events := append(next.events(), e)
	next.log = &events
	steps, ok := fold(events)
	next.steps = steps
	next.within = next.last().status.Present()
	return next, ok
}

// fold works out the steps from the events of one record: corrections are applied to the events that they are about, the
// events are put in the order of their legal days, and each must be allowed where it then stands.
func fold[E any](events []*Event[E]) ([]step[E], bool) {
	type fact struct {
		*Event[E]
		on    socium.Date
		entry *E
		void  bool
	}
	facts := make([]fact, 0, len(events))
	for _, e := range events {
		if e.Kind != KindCorrect {
			facts = append(facts, fact{e, e.On, e.Entry, false})
			continue
		}
		i := slices.IndexFunc(facts, func(f fact) bool { return f.Seq == e.Corrects })
		if i < 0 {
			return nil, false
		}
		f := &facts[i]
		f.void = e.Void
		if !e.Day.IsZero() {
			f.on = e.Day
		}
		if e.Entry != nil {
			if f.entry == nil {
				return nil, false // an event without an entry has none to correct
			}
			f.entry = e.Entry
		}
	}
	facts = slices.DeleteFunc(facts, func(f fact) bool { return f.void })
	slices.SortStableFunc(facts, func(a, b fact) int { return a.on.Compare(b.on) })
	var steps []step[E]
	for _, f := range facts {
		s, ok := after(steps, f.Event, f.on, f.entry)
		if !ok {
			return nil, false
		}
		steps = append(steps, s)
	}
	return steps, true
}

// after returns the step that an event leads to.
func after[E any](steps []step[E], e *Event[E], on socium.Date, entry *E) (step[E], bool) {
	var now step[E]
	if len(steps) > 0 {
		now = steps[len(steps)-1]
	}
	status, ok := follow(transitions, now.status, e.Kind)
	s := step[E]{on: on, status: status, entry: now.entry, event: e}
	if entry != nil {
		s.entry = entry
	}
	switch status {
	case Merged:
		s.into = e.Into
	case Undone:
		for i := len(steps) - 1; i >= 0; i-- {
			if steps[i].status != Merged {
				s.status = steps[i].status
				break
			}
		}
	}
	return s, ok && s.entry != nil
}

// join adds [from, until) to periods that are in order; from is not before the last one begins.
func join(list []socium.Period, from, until socium.Date) []socium.Period {
	if n := len(list); n > 0 && (list[n-1].Until().IsZero() || !list[n-1].Until().Before(from)) {
		last := list[n-1]
		if last.Until().IsZero() || !until.IsZero() && !last.Until().Before(until) {
			return list
		}
		from, list = last.From(), list[:n-1]
	}
	p, err := socium.NewPeriod(from, until)
	if err != nil {
		return list // listed for no day at all
	}
	return append(list, p)
}

// A span is the days from from on and before until; zero ends are open.
type span struct{ from, until socium.Date }

// spanOf returns the days for which a step is the state of its record.
func spanOf[E any](steps []step[E], i int) span {
	t := span{from: steps[i].on}
	if i+1 < len(steps) {
		t.until = steps[i+1].on
	}
	return t
}

// meet returns the days that are in both spans, and false when there are none.
func (t span) meet(o span) (span, bool) {
	if t.from.Before(o.from) {
		t.from = o.from
	}
	if t.until.IsZero() || !o.until.IsZero() && o.until.Before(t.until) {
		t.until = o.until
	}
	return t, t.until.IsZero() || t.from.Before(t.until)
}
