package journal

import (
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
)

// The commands of a journal. Each takes the version of its subject that the caller saw, returns the event to store, and fails
// with a [*Conflict] when the subject has another version by now, or with a [*Denial] that says why not.

// Apply files an application with what it says and what is attached; id is its number in the keeper's books. A returned
// application may be filed again under the same number: version is then its version, and 0 the first time. Faults of the
// entry do not keep it from being filed unless they block.
func (j *Journal[E]) Apply(id string, version int, entry E, documents []socium.Code, act Act) (Event[E], error) {
	c := j.command(KindApply, act)
	c.Application, c.seen = id, version
	c.own = &entry
	c.Documents = append([]socium.Code(nil), documents...)
	return j.do(c)
}

// Return gives an application back without review.
func (j *Journal[E]) Return(id string, version int, act Act) (Event[E], error) {
	return j.move(KindReturn, id, version, act)
}

// Forward hands the prepared package to whoever decides, where the procedure has two steps.
func (j *Journal[E]) Forward(id string, version int, act Act) (Event[E], error) {
	return j.move(KindForward, id, version, act)
}

// Refuse refuses an application on the grounds of the act.
func (j *Journal[E]) Refuse(id string, version int, act Act) (Event[E], error) {
	return j.move(KindRefuse, id, version, act)
}

// Withdraw notes that the applicant took the application back.
func (j *Journal[E]) Withdraw(id string, version int, act Act) (Event[E], error) {
	return j.move(KindWithdraw, id, version, act)
}

func (j *Journal[E]) move(kind Kind, id string, version int, act Act) (Event[E], error) {
	c := j.command(kind, act)
	c.Application, c.seen = id, version
	return j.do(c)
}

// Admit includes what an application asks for, as it was filed last. The event is that of [Journal.Include] and names the
// application.
func (j *Journal[E]) Admit(id string, version int, act Act) (Event[E], error) {
	c := j.command(KindInclude, act)
	c.Application, c.seen = id, version
	if s := j.load(); s != nil {
		if a := s.app(id); a != nil && a.version() == version { // otherwise there is a conflict anyway
			c.Entry = j.schema.follow(a.entry(), a.entry())
		}
	}
	return j.do(c)
}

// Include lists an entry without an application: when an existing register is taken over, or where the procedure knows none.
// The record gets the number that the entry carries, or the next one of the procedure's format. Its version is then 1.
func (j *Journal[E]) Include(entry E, act Act) (Event[E], error) {
	c := j.command(KindInclude, act)
	c.own = &entry
	return j.do(c)
}

// IncludeAll lists many entries at once, as when an existing register is taken over: all of them, or none. It costs a fraction of
// listing them one by one. The error is that of the first entry that cannot be listed, with its place in the text.
func (j *Journal[E]) IncludeAll(entries iter.Seq[E], act Act) ([]Event[E], error) {
	if j.load() == nil {
		return nil, catalogue.Violation(CodeSchema, "register")
	}
	j.writer.Lock()
	defer j.writer.Unlock()
	next, o := j.now.Load().next(), cow.NewOwner()
	counters := maps.Clone(j.counters)
	var events []Event[E]
	var changes []Change[E]
	for entry := range orNone(entries) {
		c := j.command(KindInclude, act)
		c.own = &entry
		change, err := j.apply(next, o, c)
		if err != nil {
			j.counters = counters
			return nil, fmt.Errorf("journal: entry %d: %w", len(events), err)
		}
		events, changes = append(events, j.give(c)), append(changes, change)
		j.note(&c.Event)
	}
	next.derive(j.names, slices.Values(changes))
	j.now.Store(next)
	return events, nil
}

// Amend replaces the entry of a record from the legal day on. Where entries carry their number, it is set to the record's.
func (j *Journal[E]) Amend(number string, version int, entry E, act Act) (Event[E], error) {
	c := j.command(KindAmend, act)
	c.Number, c.seen = number, version
	c.own = &entry
	return j.do(c)
}

// Suspend keeps a record in the register without counting it as listed until it is restored.
func (j *Journal[E]) Suspend(number string, version int, act Act) (Event[E], error) {
	return j.step(KindSuspend, number, version, act)
}

// Restore ends a suspension, or sets an exclusion aside, from the legal day on.
func (j *Journal[E]) Restore(number string, version int, act Act) (Event[E], error) {
	return j.step(KindRestore, number, version, act)
}

// Exclude takes a record out of the register from the legal day on: on that day it is not listed any more. Number and
// history stay. Where the procedure has grounds of exclusion, Act.Grounds names at least one of them.
func (j *Journal[E]) Exclude(number string, version int, act Act) (Event[E], error) {
	return j.step(KindExclude, number, version, act)
}

func (j *Journal[E]) step(kind Kind, number string, version int, act Act) (Event[E], error) {
	c := j.command(kind, act)
	c.Number, c.seen = number, version
	return j.do(c)
}

// A Fix says what was wrong in an event: the entry, the legal day, or that it was recorded at all. What is not given stays. The
// last fix of an event counts.
type Fix[E any] struct {
	Entry *E          // the entry as it should have been
	Day   socium.Date // the legal day as it should have been
	Void  bool        // the event never took place
}

// Correct puts an error of the keeper right: the event with the sequence number seq, of that record, counts as the fix says.
// The legal day of the act is the day of the correction itself. What was known before stays on record, see
// [Snapshot.KnownAt]. A correction that would make the history of the record impossible is denied.
func (j *Journal[E]) Correct(number string, version int, seq uint64, fix Fix[E], act Act) (Event[E], error) {
	c := j.command(KindCorrect, act)
	c.Number, c.seen, c.Corrects, c.Day, c.Void = number, version, seq, fix.Day, fix.Void
	if fix.Entry != nil {
		entry := *fix.Entry
		c.own = &entry
	}
	return j.do(c)
}

// Merge declares a record a duplicate of another one, which stays as it is: amend it where the duplicate knew better. From the
// legal day on the number of the duplicate leads to the other record. Both versions are checked.
func (j *Journal[E]) Merge(duplicate string, version int, into string, intoVersion int, act Act) (Event[E], error) {
	c := j.command(KindMerge, act)
	c.Number, c.seen, c.Into, c.into = duplicate, version, into, intoVersion
	return j.do(c)
}

// Split undoes a merger: the record is again what it was before.
func (j *Journal[E]) Split(number string, version int, act Act) (Event[E], error) {
	return j.step(KindSplit, number, version, act)
}
