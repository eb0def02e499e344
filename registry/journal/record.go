package journal

import (
	"slices"

	"github.com/socium-go/socium"
)

// A record is everything that is known of one number. It is never changed: an event makes another one, and the two share
// what they have in common. Every look-up ends in one, and an update copies those around it: it is small, and two of them fill a line
// of the cache.
type record[E any] struct {
	number string
	now    *step[E] // after everything recorded
	slot   uint32
	within bool // in the register, after everything recorded
}

// A step is the state of a record from a legal day on. The steps of a record hang on one another from the last one back, in the order
// of legal days, corrections applied.
type step[E any] struct {
	event  *Event[E]
	entry  *E
	before *step[E] // nil for the first one
	// log is the events on the record in the order of recording, where they are not those of the steps in their order. It is with the
	// last step. Where corrections leave none, a step without status stands for it.
	log    *[]*Event[E]
	status Status
	on     socium.Date
	n      uint32 // steps up to this one
}

// into returns where a merged record leads.
func (s *step[E]) into() string {
	if s.status != Merged {
		return ""
	}
	return s.event.Into
}

// steps appends the steps of a record up to a day in their order; the zero day stands for everything recorded.
func (r *record[E]) steps(list []*step[E], day socium.Date) []*step[E] {
	n := len(list)
	for s := r.at(day); s != nil && s.status != ""; s = s.before {
		list = append(list, s)
	}
	slices.Reverse(list[n:])
	return list
}

// first returns the first step of a record that has one.
func (r *record[E]) first() *step[E] {
	s := r.now
	for s.before != nil {
		s = s.before
	}
	return s
}

// events returns the events on the record in the order of recording.
func (r *record[E]) events() []*Event[E] {
	if r.now.log != nil {
		return *r.now.log
	}
	events := make([]*Event[E], r.now.n, r.now.n+1)
	for s := r.now; s != nil; s = s.before {
		events[s.n-1] = s.event
	}
	return events
}

// begun returns the event with which the record began.
func (r *record[E]) begun() *Event[E] {
	if r.now.log != nil {
		return (*r.now.log)[0]
	}
	return r.first().event
}

// version is the number of events on the record.
func (r *record[E]) version() int {
	switch {
	case r == nil:
		return 0
	case r.now.log != nil:
		return len(*r.now.log)
	}
	return int(r.now.n)
}

// last returns the step after everything recorded.
func (r *record[E]) last() *step[E] {
	if r == nil {
		return new(step[E])
	}
	return r.now
}

// at returns the step on a day; the zero day stands for everything recorded.
func (r *record[E]) at(day socium.Date) *step[E] {
	if r == nil || day.IsZero() {
		return r.last()
	}
	for s := r.now; s != nil; s = s.before {
		if !s.on.After(day) {
			return s
		}
	}
	return new(step[E])
}

// with returns the record after one more event, and false when the event does not fit into its history.
func (r *record[E]) with(e *Event[E]) (*record[E], bool) {
	if r == nil {
		now, ok := (*step[E])(nil).after(e, e.On, e.Entry)
		return &record[E]{number: e.Number, now: now, within: now.status.Present()}, ok
	}
	var ok bool
	next := &record[E]{}
	*next = *r
	if was := r.now; e.Kind != KindCorrect && !e.On.Before(was.on) {
		next.now, ok = was.after(e, e.On, e.Entry)
		if was.log != nil {
			log := append(*was.log, e) // the only writer appends, and no older value looks beyond its own length
			next.now.log = &log
		}
	} else {
		events := append(r.events(), e)
		next.now, ok = fold(events)
		next.now.log = &events
	}
	next.within = next.now.status.Present()
	return next, ok
}

// fold works out the steps from the events of one record: corrections are applied to the events that they are about, the
// events are put in the order of their legal days, and each must be allowed where it then stands.
func fold[E any](events []*Event[E]) (*step[E], bool) {
	nothing := new(step[E])
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
			return nothing, false
		}
		f := &facts[i]
		f.void = e.Void
		if !e.Day.IsZero() {
			f.on = e.Day
		}
		if e.Entry != nil {
			if f.entry == nil {
				return nothing, false // an event without an entry has none to correct
			}
			f.entry = e.Entry
		}
	}
	facts = slices.DeleteFunc(facts, func(f fact) bool { return f.void })
	slices.SortStableFunc(facts, func(a, b fact) int { return a.on.Compare(b.on) })
	now := nothing
	for _, f := range facts {
		s, ok := now.after(f.Event, f.on, f.entry)
		if !ok {
			return nothing, false
		}
		now = s
	}
	return now, true
}

// after returns the step that an event leads to, and false when it leads nowhere. Before the first step is nil, or one without status.
func (s *step[E]) after(e *Event[E], on socium.Date, entry *E) (*step[E], bool) {
	next := &step[E]{event: e, on: on, n: 1}
	if s != nil && s.status != "" {
		next.before, next.entry, next.status, next.n = s, s.entry, s.status, s.n+1
	}
	status, ok := follow(transitions, next.status, e.Kind)
	next.status = status
	if entry != nil {
		next.entry = entry
	}
	if status == Undone {
		for ; s != nil; s = s.before {
			if s.status != Merged {
				next.status = s.status
				break
			}
		}
	}
	return next, ok && next.entry != nil
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
func spanOf[E any](steps []*step[E], i int) span {
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
