package journal

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// A Due is something that the procedure wants done by a day.
type Due struct {
	Step        Step        `json:"step"`
	Actor       Actor       `json:"actor"` // who has to do it
	Who         socium.Text `json:"who"`   // the same as the procedure calls him
	Application string      `json:"application,omitempty"`
	Number      string      `json:"number,omitempty"` // the record, if it is about one
	Since       socium.Date `json:"since"`            // what set the term off
	Last        socium.Date `json:"last"`             // the last day on which it is in time
	// Untracked tells that the register does not record whether it was done, a letter sent for instance.
	Untracked bool `json:"untracked,omitempty"`
	Term      Term `json:"term"`
}

// Overdue reports whether the last day has passed.
func (d Due) Overdue(on socium.Date) bool { return on.After(d.Last) }

// Left returns how many working days remain on a day, that day and the last one included; 0 when it is overdue.
func (d Due) Left(on socium.Date, cal socium.WorkCalendar) int {
	if d.Overdue(on) {
		return 0
	}
	p, err := socium.NewClosedPeriod(on, d.Last)
	if err != nil {
		return 0
	}
	n, _ := p.Workdays(cal)
	return n
}

// In returns it in words: "территориальный орган: принять решение по заявлению (вх-12) до 17.03.2026 включительно". What it is about
// stands in brackets, where it is known.
func (d Due) In(lang socium.Lang) string {
	subject := cmp.Or(d.Application, d.Number)
	if subject != "" {
		subject = " (" + subject + ")"
	}
	return catalogue.Text(CodeDue, socium.Arg{Name: "who", Value: socium.Word(d.Who.In(lang))}, socium.Arg{Name: "what", Value: socium.Word(d.Step.In(lang))},
		socium.Arg{Name: "subject", Value: socium.Word(subject)}, socium.Arg{Name: "last", Value: socium.ValueOf(d.Last)}).In(lang)
}

// Due returns what a step comes to when it is set off on a day: the day on which a change happened, a ground of exclusion became
// known, an extract was asked for. It is false when the procedure sets no term for the step.
func (p *Procedure[E]) Due(step Step, since socium.Date, cal socium.WorkCalendar) (Due, bool) {
	t, ok := p.Term(step)
	if !ok || since.IsZero() {
		return Due{}, false
	}
	actor, who := p.Actor(step)
	return Due{Step: step, Actor: actor, Who: who, Since: since, Last: t.Last(since, cal), Term: t}, true
}

// Due returns what is due on a day for the applications as they stood then, by the procedures in force when they were filed:
// return, preparation and decision while they are open, and the notice of a decision as long as its term runs (whether it was
// sent the register does not know); and for records that were excluded the notice of it, in the same way. The order is by last
// day, then by application, then by record. What is set off outside the register, such as a change in somebody's data, is
// [Procedure.Due].
func (j *Journal[E]) Due(on socium.Date, cal socium.WorkCalendar) []Due {
	var list []Due
	s := j.load()
	if s == nil {
		return nil
	}
	for i := range s.apps.Len() {
		list = j.dueFor(list, s.apps.At(i), on, cal)
	}
	for i := range s.records.Len() {
		list = j.tellExcluded(list, s.records.Ref(i), on, cal)
	}
	slices.SortStableFunc(list, func(a, b Due) int { return a.Last.Compare(b.Last) })
	return list
}

// tellExcluded adds the notice that is due to a record that has left the register.
func (j *Journal[E]) tellExcluded(list []Due, r *record[E], on socium.Date, cal socium.WorkCalendar) []Due {
	if on.IsZero() {
		return list
	}
	at := r.at(on)
	if at.status != Excluded {
		return list
	}
	p := j.procs.on(at.on)
	if p == nil {
		return list
	}
	d, ok := p.Due(StepExcludeTell, at.on, cal)
	if d.Number, d.Untracked = r.number, true; ok && !d.Overdue(on) {
		list = append(list, d)
	}
	return list
}

// DueFor is Due for one application.
func (j *Journal[E]) DueFor(id string, on socium.Date, cal socium.WorkCalendar) []Due {
	a, ok := j.Snapshot().Application(id)
	if !ok {
		return nil
	}
	list := j.dueFor(nil, a.a, on, cal)
	slices.SortStableFunc(list, func(a, b Due) int { return a.Last.Compare(b.Last) })
	return list
}

func (j *Journal[E]) dueFor(list []Due, a *application[E], on socium.Date, cal socium.WorkCalendar) []Due {
	n := 0
	for n < len(a.events) && !a.events[n].On.After(on) {
		n++
	}
	if n == 0 {
		return list
	}
	last := a.events[n-1]
	p := j.procs.on(filedOn(a.events[:n]))
	if p == nil {
		return list
	}
	add := func(step Step) {
		d, ok := p.Due(step, last.On, cal)
		d.Application, d.Number, d.Untracked = a.id, last.Number, step == StepNotice
		if ok && !(d.Untracked && d.Overdue(on)) {
			list = append(list, d)
		}
	}
	switch last.Kind {
	case KindApply:
		if !p.Strict {
			add(StepReturn)
		}
		if p.TwoStep {
			add(StepPrepare)
		} else {
			add(StepDecide)
		}
	case KindForward:
		add(StepDecide)
	case KindInclude, KindRefuse:
		add(StepNotice)
	}
	return list
}

// filedOn returns the day on which the application was filed last: a return starts the terms anew.
func filedOn[E any](events []*Event[E]) socium.Date {
	for _, e := range slices.Backward(events) {
		if e.Kind == KindApply {
			return e.On
		}
	}
	return socium.Date{}
}
