package journal

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
)

// A Journal is the append-only history of one register. It is safe for concurrent use: commands are carried out one after
// another, and a [Snapshot] is taken and read without waiting for them. Make one with [New] or [Replay]: the zero Journal is empty and takes no commands
// ([CodeSchema]).
type Journal[E any] struct {
	schema *Schema[E]
	procs  *procedures[E]
	rules  *socium.Rulebook[*attempt[E]]
	now    atomic.Pointer[state[E]]

	writer   sync.Mutex
	counters counters        // guarded by writer
	paper    []byte          // guarded by writer: events are written on it
	keys     *teller[E, Key] // guarded by writer
	names    *renamer[E]     // guarded by writer
}

// procedures are the editions of the procedure, by day.
type procedures[E any] struct {
	timeline socium.Timeline[*Procedure[E]]
	editions []socium.Dated[*Procedure[E]] // all of them
}

func (p *procedures[E]) on(day socium.Date) *Procedure[E] {
	d, ok := p.timeline.On(day)
	if !ok {
		return nil
	}
	return d.Value
}

// New returns an empty journal that is kept by the procedure, of which several editions may be given: their periods must follow
// one another without gap or overlap. Without any, every number and every entry is accepted that the schema accepts. The error
// is [CodeSchema], or within [socium.CodeTimeline] for the editions.
func New[E any](schema Schema[E], editions ...Procedure[E]) (*Journal[E], error) {
	if schema.Register == "" {
		return nil, catalogue.Violation(CodeSchema, "register")
	}
	if len(editions) == 0 {
		editions = make([]Procedure[E], 1)
	}
	var list []socium.Dated[*Procedure[E]]
	for _, p := range editions {
		list = append(list, socium.Dated[*Procedure[E]]{From: p.InForce.From(), Until: p.InForce.Until(), Value: &p, Basis: p.Basis})
	}
	timeline, err := socium.NewTimeline(list...)
	if err != nil {
		return nil, err
	}
	j := &Journal[E]{schema: &schema, procs: &procedures[E]{timeline, list}, rules: rules[E](), counters: counters{}, keys: newTeller(schema.Keys), names: renamerOf(&schema)}
	j.now.Store(newState(&schema))
	return j, nil
}

// load returns what is recorded now, nil when there is nothing because the journal was made neither by New nor by Replay.
func (j *Journal[E]) load() *state[E] {
	if j == nil {
		return nil
	}
	return j.now.Load()
}

// kept returns the schema, an empty one for a zero journal.
func (j *Journal[E]) kept() *Schema[E] {
	if j == nil || j.schema == nil {
		return new(Schema[E])
	}
	return j.schema
}

// Snapshot returns the register as it is recorded now. It costs the same at any size and waits for nobody.
func (j *Journal[E]) Snapshot() Snapshot[E] { return Snapshot[E]{s: j.load()} }

// AsOf is [Snapshot.AsOf] of the register as it is recorded now.
func (j *Journal[E]) AsOf(day socium.Date) Snapshot[E] { return j.Snapshot().AsOf(day) }

// Listing is [Snapshot.Listing] of the register as it is recorded now.
func (j *Journal[E]) Listing(number string, on socium.Date) (socium.Period, bool) {
	return j.Snapshot().Listing(number, on)
}

// Head names the last event.
func (j *Journal[E]) Head() Head { return j.Snapshot().Head() }

// Procedure returns the edition in force on the day, and false when there is none.
func (j *Journal[E]) Procedure(day socium.Date) (Procedure[E], bool) {
	if j.load() == nil {
		return Procedure[E]{}, false
	}
	p := j.procs.on(day)
	if p == nil {
		return Procedure[E]{}, false
	}
	return *p, true
}

// command is what the methods of a journal ask for.
type command[E any] struct {
	Event[E]
	seen int // the version that the caller saw
	into int // and that of the record to merge into
	own  *E  // the entry as the caller handed it over; the journal takes a copy
}

func (j *Journal[E]) command(kind Kind, act Act) *command[E] {
	return &command[E]{Event: Event[E]{
		Register: j.kept().Register, Kind: kind, On: act.On, At: act.At.UTC().Truncate(time.Microsecond),
		Basis:   socium.Basis{Act: utf8Text(act.Basis.Act), Clause: utf8Text(act.Basis.Clause), URL: utf8Text(act.Basis.URL), Evidence: act.Basis.Evidence},
		Grounds: slices.Clone(act.Grounds), Cleared: slices.Clone(act.Cleared), By: utf8Text(act.By), Note: utf8Text(act.Note),
	}}
}

// utf8Text is a text as it comes back from JSON.
func utf8Text(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// do carries a command out, or says why not.
func (j *Journal[E]) do(c *command[E]) (Event[E], error) {
	if j.load() == nil {
		return Event[E]{}, catalogue.Violation(CodeSchema, "register")
	}
	j.writer.Lock()
	defer j.writer.Unlock()
	next, o := j.now.Load().next(), cow.NewOwner()
	change, err := j.apply(next, o, c)
	if err != nil {
		return Event[E]{}, err
	}
	if change.New != nil || change.Old != nil {
		next.deriveOne(j.names, change)
	}
	given := j.give(c)
	j.note(&c.Event)
	j.now.Store(next)
	return given, nil
}

// give returns the event of a command for the caller, who stores it: the journal need not keep its text. The entry in it is
// the one that the caller handed over.
func (j *Journal[E]) give(c *command[E]) Event[E] {
	given := c.Event
	given.Grounds, given.Cleared, given.Documents = slices.Clone(c.Grounds), slices.Clone(c.Cleared), slices.Clone(c.Documents)
	c.raw = nil
	switch {
	case c.own != nil:
		given.Entry, c.own = c.own, nil // or the history would keep it
		if j.schema.SetNumber != nil && c.Number != "" {
			j.schema.SetNumber(given.Entry, c.Number)
		}
	case c.Entry != nil:
		given.Entry = j.schema.clone(c.Entry)
	}
	return given
}

// note remembers the number that an inclusion has given, in the sequence of every edition: what was given under one of them may
// have the form of another.
func (j *Journal[E]) note(e *Event[E]) {
	if e.Kind == KindInclude {
		for _, d := range j.procs.editions {
			before, after, _, _ := d.Value.scope(j.schema, e)
			j.counters.used(e.Number, before, after)
		}
	}
}

// apply carries a command out on a state that nobody else sees yet, all but what is derived from the entries; it returns what
// changed. On an error the state is as it was.
func (j *Journal[E]) apply(next *state[E], o *cow.Owner, c *command[E]) (Change[E], error) {
	a := j.attempt(next, c)
	if err := a.conflict(c); err != nil {
		return Change[E]{}, err
	}
	if j.rules.Allows(a, c.On) != socium.Pass {
		return Change[E]{}, &Denial{Kind: c.Kind, Decision: j.rules.Decide(a, c.On), Faults: a.faults.Blocking()}
	}
	if d, ok := j.review(a); !ok {
		return Change[E]{}, &Denial{Kind: c.Kind, Decision: d}
	}
	e := &c.Event
	e.Seq, e.Prev = next.head.Seq+1, next.head.Hash
	e.Version = a.next.version()
	if a.next == nil {
		e.Version = a.nextApp.version()
	}
	var err error
	if j.paper, err = e.seal(j.paper); err != nil {
		return Change[E]{}, err
	}
	next.log(o, e)
	if a.nextApp != nil {
		next.putApp(o, a.nextApp)
	}
	if a.next == nil {
		return Change[E]{}, nil
	}
	was := a.record.last() // the record itself may be written over in its page
	next.putRecord(o, a.next)
	change := between(was, a.next.now, a.next)
	next.index(o, change, a.record == nil, j.keys)
	if e.Entry != change.New {
		next.past(o, e.Entry, int(a.next.slot))
	}
	return change, nil
}

// attempt collects the facts of a command.
func (j *Journal[E]) attempt(s *state[E], c *command[E]) *attempt[E] {
	e := &c.Event
	a := &attempt[E]{event: e, before: s, proc: j.procs.on(e.On)}
	if e.Application != "" {
		a.app = s.app(e.Application)
	}
	if a.app != nil {
		a.course = j.procs.on(filedOn(a.app.events))
	}
	if e.Number != "" {
		a.record = s.record(e.Number)
	}
	if c.own != nil {
		e.Entry = j.schema.follow(c.own, a.record.last().entry)
		if a.record != nil && j.schema.SetNumber != nil {
			j.schema.SetNumber(e.Entry, e.Number)
		}
	}
	if e.Kind == KindInclude {
		j.number(a)
		if e.Number != "" {
			a.record = s.record(e.Number)
		}
	}
	if e.Entry != nil && j.schema.Check != nil {
		a.faults = j.schema.Check(e.Entry)
	}
	if e.Into != "" {
		a.survivor = s.record(e.Into)
	}
	a.advance()
	j.twins(a)
	return a
}

// advance works out the record and the application after the event.
func (a *attempt[E]) advance() {
	e := a.event
	a.fits = true
	if e.Application != "" {
		a.nextApp, a.fits = a.app.with(e)
	}
	if e.Number == "" || e.Kind != KindInclude && a.record == nil || e.Kind == KindCorrect && !a.targetExists() {
		return
	}
	next, fits := a.record.with(e)
	a.next, a.fits = next, fits && a.fits
}

// number settles the record number of a new entry: the one that the entry carries, or the next of the procedure's format.
func (j *Journal[E]) number(a *attempt[E]) {
	e := a.event
	if e.Entry == nil {
		return
	}
	if e.Number == "" && j.schema.Number != nil {
		e.Number = j.schema.Number(e.Entry)
	}
	if e.Number == "" && a.proc != nil {
		before, after, width, seq := a.proc.scope(j.schema, e)
		for n := j.counters[[2]string{before, after}] + 1; seq; n++ {
			e.Number = numberOf(before, after, width, n)
			if a.before.record(e.Number) == nil { // two texts around a sequence may make one number: "Д1" and 1, "Д" and 11
				break
			}
		}
	}
	a.checkNumber(j.schema)
	if j.schema.SetNumber != nil && e.Number != "" {
		j.schema.SetNumber(e.Entry, e.Number)
	}
}

// twins looks for another entry with an identifier that the record has now and had not before: one that is in the register on the
// legal day, though its exclusion is recorded already for a later one, and one that is there after everything recorded.
func (j *Journal[E]) twins(a *attempt[E]) {
	now, was := a.next.last(), a.record.last()
	if j.schema.Keys == nil || a.proc == nil || a.proc.Shared || !now.status.Present() {
		return
	}
	old, fresh := j.keys.read(was.entry, now.entry)
	if was.status.Present() && slices.Equal(old, fresh) {
		return
	}
	for _, k := range fresh { // a zero key finds nothing
		for _, day := range [...]socium.Date{{}, a.event.On} {
			if r := a.before.find(k, day); r != nil && r.number != a.event.Number && a.twin == "" {
				a.twin = r.number
			}
		}
	}
}

// conflict compares the version that the caller saw with the one there is.
func (a *attempt[E]) conflict(c *command[E]) error {
	have := a.record.version()
	switch {
	case a.app != nil:
		if c.Kind == KindApply && a.app.stage != Returned {
			return nil // another application has this number
		}
		have = a.app.version()
	case c.Kind == KindApply: // a version of what is not there
	case a.record == nil || c.Kind == KindInclude:
		return nil
	}
	if have != c.seen {
		return &Conflict{Subject: a.subject(), Seen: c.seen, Version: have}
	}
	if c.Kind == KindMerge {
		if into := a.before.record(c.Into); into != nil && into.version() != c.into {
			return &Conflict{Subject: c.Into, Seen: c.into, Version: into.version()}
		}
	}
	return nil
}
