package journal

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
)

// A StreamError says where a stream of events is broken and why. errors.Is finds it by its code, within [CodeStream].
type StreamError struct {
	After uint64      `json:"after"` // the sequence number of the last good event
	Code  socium.Code `json:"code"`  // within [CodeStream]
	Cause error       `json:"-"`     // what the stream itself reported, or the form of the event; may be nil
}

// Text says it in words.
func (e *StreamError) Text() socium.Text {
	seq := e.After
	switch e.Code {
	case CodeStreamRead, CodeStreamGap, CodeStreamRepeat, CodeStreamShort:
	default:
		seq++
	}
	return catalogue.Text(e.Code, socium.Arg{Name: "seq", Value: socium.ValueOf(int64(seq))})
}

// Error returns the text in English and the cause.
func (e *StreamError) Error() string {
	text := "journal: " + e.Text().EN
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

// Is reports whether target is the code or its family.
func (e *StreamError) Is(target error) bool {
	code, ok := target.(socium.Code)
	return ok && e.Code.Within(code)
}

// Unwrap returns the cause.
func (e *StreamError) Unwrap() error { return e.Cause }

// Replay rebuilds a journal from its events. Every hash is recomputed, every event must follow the one before, and each must fit
// into the history; whether the procedure would allow it today is not asked again. At the first fault it stops with a
// [*StreamError] and returns the journal up to that place, which is intact. The events become the journal's: whoever
// keeps them must not change them.
//
// A stream that simply ends too early looks complete: compare [Journal.Head] with a head kept elsewhere, or use [ReplayTo].
func Replay[E any](schema Schema[E], events iter.Seq2[Event[E], error], editions ...Procedure[E]) (*Journal[E], error) {
	j, err := New(schema, editions...)
	if err != nil {
		return nil, err
	}
	b := newBuilder(j.schema)
	err = b.addAll(events)
	for i := range b.s.records.Len() {
		j.note(b.s.records.Ref(i).begun())
	}
	j.now.Store(b.state())
	return j, err
}

// ReplayTo is Replay of a stream that must end with the event that head names: the error is [CodeStreamShort] when it
// ends before, [CodeStreamPrev] when another event stands there. Events after head are taken too.
func ReplayTo[E any](schema Schema[E], head Head, events iter.Seq2[Event[E], error], editions ...Procedure[E]) (*Journal[E], error) {
	j, err := Replay(schema, events, editions...)
	if err != nil || head.Seq == 0 {
		return j, err
	}
	s := j.now.Load()
	switch {
	case s.head.Seq < head.Seq:
		return j, &StreamError{After: s.head.Seq, Code: CodeStreamShort}
	case s.events.At(int(head.Seq-1)).Hash != head.Hash:
		return j, &StreamError{After: head.Seq - 1, Code: CodeStreamPrev}
	}
	return j, nil
}

// Verify checks the chain of a stream without a journal: sequence, links and hashes. It returns the head, or a [*StreamError].
// It needs no schema: whoever has the events and a head published earlier can see for himself that nothing was changed.
func Verify[E any](events iter.Seq2[Event[E], error]) (Head, error) {
	var head Head
	var buffer []byte
	for e, err := range orNone2(events) {
		if err != nil {
			return head, &StreamError{After: head.Seq, Code: CodeStreamRead, Cause: err}
		}
		if buffer, err = chain(head, &e, buffer); err != nil {
			return head, err
		}
		head = Head{e.Seq, e.Hash}
	}
	return head, nil
}

// chain checks that an event follows head and is what was hashed, in a buffer that it returns for the next one.
func chain[E any](head Head, e *Event[E], buffer []byte) ([]byte, error) {
	fail := func(code socium.Code, cause error) ([]byte, error) {
		return buffer, &StreamError{After: head.Seq, Code: code, Cause: cause}
	}
	switch {
	case e.Seq > head.Seq+1:
		return fail(CodeStreamGap, nil)
	case e.Seq <= head.Seq:
		return fail(CodeStreamRepeat, nil)
	case e.Prev != head.Hash:
		return fail(CodeStreamPrev, nil)
	}
	buffer, err := e.check(buffer)
	switch {
	case errors.Is(err, CodeStreamHash):
		return fail(CodeStreamHash, nil) // the same thing said twice is no cause
	case err != nil:
		return fail(CodeStreamHash, err)
	}
	return buffer, nil
}

// A builder goes through a history in one run. Pages are written in place, and the indexes are built once at the end.
type builder[E any] struct {
	s     *state[E]
	owner *cow.Owner
}

func newBuilder[E any](schema *Schema[E]) *builder[E] {
	return &builder[E]{newState(schema), cow.NewOwner()}
}

func (b *builder[E]) addAll(events iter.Seq2[Event[E], error]) error {
	var buffer []byte
	for e, err := range orNone2(events) {
		if err != nil {
			return &StreamError{After: b.s.head.Seq, Code: CodeStreamRead, Cause: err}
		}
		if buffer, err = chain(b.s.head, &e, buffer); err != nil {
			return err
		}
		e.raw = nil
		if err := b.add(&e); err != nil {
			return err
		}
	}
	return nil
}

// add takes one more event, the hash of which was checked.
func (b *builder[E]) add(e *Event[E]) error {
	fail := func(code socium.Code) error { return &StreamError{After: b.s.head.Seq, Code: code} }
	a := &attempt[E]{event: e, before: b.s}
	switch {
	case e.Register != b.s.schema.Register:
		return fail(CodeStreamRegister)
	case !e.Kind.Valid():
		return fail(CodeStreamKind)
	case !complete(e):
		return fail(CodeStreamForm)
	case e.At.Before(b.s.at):
		return fail(CodeStreamFit)
	}
	if e.Application != "" {
		a.app = b.s.app(e.Application)
	}
	if e.Number != "" {
		a.record = b.s.record(e.Number)
	}
	if !a.known() {
		return fail(CodeStreamFit)
	}
	if before := a.record.last().entry; before != nil && e.Entry != nil && b.s.schema.Share != nil {
		e.Entry = b.s.schema.follow(e.Entry, before) // another journal may be made of the same events
	}
	a.advance()
	version := a.next.version()
	if a.next == nil {
		version = a.nextApp.version()
	}
	switch {
	case !a.fits || e.Kind == KindMerge && b.s.record(e.Into) == nil:
		return fail(CodeStreamFit)
	case e.Version != version:
		return fail(CodeStreamVersion)
	}
	if a.nextApp != nil {
		b.s.putApp(b.owner, a.nextApp)
	}
	if a.next != nil {
		b.s.putRecord(b.owner, a.next)
	}
	b.s.log(b.owner, e)
	return nil
}

// known reports whether the event is about something that is there, or new where it must be.
func (a *attempt[E]) known() bool {
	switch e := a.event; e.Kind {
	case KindApply:
		return true
	case KindInclude:
		return a.record == nil && (e.Application == "" || a.app != nil)
	case KindCorrect:
		return a.record != nil && a.targetExists()
	case KindReturn, KindForward, KindRefuse, KindWithdraw:
		return a.app != nil
	default:
		return a.record != nil
	}
}

// complete reports whether an event has the fields of its kind, and none that another kind has.
func complete[E any](e *Event[E]) bool {
	application, number, entry := false, false, false
	switch e.Kind {
	case KindApply:
		application, entry = true, true
	case KindReturn, KindForward, KindRefuse, KindWithdraw:
		application = true
	case KindInclude:
		application, number, entry = e.Application != "", true, true
	case KindAmend:
		number, entry = true, true
	case KindCorrect:
		number, entry = true, e.Entry != nil
	default:
		number = true
	}
	return (e.Application != "") == application && (e.Number != "") == number && (e.Entry != nil) == entry &&
		(e.Into != "") == (e.Kind == KindMerge) && (e.Corrects != 0) == (e.Kind == KindCorrect) &&
		(e.Kind == KindCorrect || !e.Void && e.Day.IsZero()) &&
		!e.On.IsZero() && !e.At.IsZero()
}

// Build returns a register of which nothing is known but how it stands on a day: a list that somebody has published. Each entry must
// carry its number. The list becomes the register's, as the events of [Replay] do: whoever goes on to change it hands in a copy. The
// error is [socium.Violations] with the places of entries without a number or with one that an earlier entry has ([CodeNumber],
// [CodeNumberUsed]).
func Build[E any](schema Schema[E], on socium.Date, entries []E) (Snapshot[E], error) {
	b := newBuilder(&schema)
	var vs socium.Violations
	events := make([]Event[E], len(entries))
	steps := make([]step[E], len(entries))
	changes := make([]Change[E], 0, len(entries))
	for i := range entries {
		number := ""
		if schema.Number != nil {
			number = schema.Number(&entries[i])
		}
		switch {
		case number == "":
			vs = append(vs, catalogue.Violation(CodeNumber, socium.Path("").Index(i)))
		case b.s.record(number) != nil:
			vs = append(vs, catalogue.Violation(CodeNumberUsed, socium.Path("").Index(i)))
		default:
			events[i] = Event[E]{
				Register: schema.Register, Seq: b.s.head.Seq + 1, Kind: KindInclude, Number: number, Version: 1, On: on, Entry: &entries[i],
			}
			steps[i] = step[E]{on: on, status: Listed, entry: &entries[i], event: &events[i], n: 1}
			changes = append(changes, Change[E]{Record: b.s.records.Len(), Number: number, New: &entries[i], Status: Listed})
			b.s.putRecord(b.owner, &record[E]{number: number, now: &steps[i], within: true})
			b.s.log(b.owner, &events[i])
		}
	}
	if err := vs.Err(); err != nil {
		return Snapshot[E]{}, err
	}
	b.index(changes)
	return Snapshot[E]{s: b.s}, nil
}

// state indexes what was read and returns it.
func (b *builder[E]) state() *state[E] {
	b.s.history(b.owner)
	changes := make([]Change[E], 0, b.s.records.Len())
	for i := range b.s.records.Len() {
		r := b.s.records.Ref(i)
		if c := between(new(step[E]), r.now, r); c.New != nil {
			changes = append(changes, c)
		}
	}
	b.index(changes)
	return b.s
}

// index brings the indexes up to date.
func (b *builder[E]) index(changes []Change[E]) {
	keys := newTeller(b.s.schema.Keys)
	for i := range changes {
		b.s.index(b.owner, changes[i], true, keys) // history leaves out the keys that a record has now
	}
	b.s.derive(renamerOf(b.s.schema), slices.Values(changes))
}

// history enters the keys that records had in the past.
func (s *state[E]) history(o *cow.Owner) {
	if s.schema.Keys == nil {
		return
	}
	for i := range s.records.Len() {
		r := s.records.Ref(i)
		if r.now.before == nil {
			continue
		}
		past := map[Key]bool{}
		for step := r.now; step != nil; step = step.before {
			if step.status.Present() {
				s.schema.Keys(step.entry, func(k Key) { past[k] = !k.IsZero() })
			}
		}
		if now := r.last(); now.status.Present() {
			s.schema.Keys(now.entry, func(k Key) { delete(past, k) })
		}
		for k, is := range past {
			if code, _ := k.code(); is {
				s.edit().keys.move(o, code, int(r.slot), false)
			}
		}
	}
}

// Events wraps a list of events for [Replay] and [Verify].
func Events[E any](list []Event[E]) iter.Seq2[Event[E], error] {
	return func(yield func(Event[E], error) bool) {
		for _, e := range list {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Decode reads events, one JSON document each, for [Replay] and [Verify]. An error of the stream, and a document that cannot be
// read, end it.
func Decode[E any](documents iter.Seq2[[]byte, error]) iter.Seq2[Event[E], error] {
	return func(yield func(Event[E], error) bool) {
		n := 0
		var e Event[E] // one for all: see UnmarshalJSON
		for data, err := range orNone2(documents) {
			if n++; err == nil {
				err = e.UnmarshalJSON(data)
			}
			if err != nil {
				yield(Event[E]{}, fmt.Errorf("document %d: %w", n, err))
				return
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

// orNone is an empty sequence for one that is not there: to go through nil is a fault of the program that Go answers with a panic.
func orNone[V any](seq iter.Seq[V]) iter.Seq[V] {
	if seq == nil {
		return func(func(V) bool) {}
	}
	return seq
}

func orNone2[K, V any](seq iter.Seq2[K, V]) iter.Seq2[K, V] {
	if seq == nil {
		return func(func(K, V) bool) {}
	}
	return seq
}
