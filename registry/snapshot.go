package registry

import (
	"iter"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
)

// A Snapshot is the register at one moment: an immutable value, safe for any number of goroutines. Besides what is written here it
// has the methods of [journal.Snapshot]: Listing, History, Applications, Events and others. The zero Snapshot is an empty
// register.
type Snapshot struct{ register }

// AsOf returns the register on a legal day, by everything recorded until the snapshot was taken. The zero day takes the
// restriction away. Look-ups then go through the history of the one record.
func (s Snapshot) AsOf(day socium.Date) Snapshot { return Snapshot{s.register.AsOf(day)} }

// KnownAt returns the register as it was recorded at a moment. It costs in proportion to the history.
func (s Snapshot) KnownAt(moment time.Time) Snapshot { return Snapshot{s.register.KnownAt(moment)} }

// KnownTo returns the register as it was recorded when the event with a sequence number was the last one. It costs in proportion to
// the history.
func (s Snapshot) KnownTo(seq uint64) Snapshot { return Snapshot{s.register.KnownTo(seq)} }

// Diff returns the records that are not the same in an earlier snapshot and in s, with the fields that changed. Two days are
// compared as ledger.AsOf(later).Diff(ledger.AsOf(sooner)). See [journal.Snapshot.Diff] for the order and the cost.
func (s Snapshot) Diff(earlier Snapshot) iter.Seq[journal.Difference] {
	return s.register.Diff(earlier.register)
}

// The look-ups assign to their results: so they are small enough for the compiler to put them where they are called.

// ByNumber returns the entry of a record number, when it is in the register. The number of a merged duplicate leads to the record
// that stayed.
func (s Snapshot) ByNumber(number string) (e Entry, ok bool) {
	e.record, ok = s.register.ByNumber(number)
	return e, ok
}

// ByINN returns the entry with the ИНН; of several, the one whose present state began last.
func (s Snapshot) ByINN(n socium.INN) (e Entry, ok bool) {
	e.record, ok = s.register.ByINN(n)
	return e, ok
}

// ByOGRN returns the entry with the ОГРН; of several, the one whose present state began last.
func (s Snapshot) ByOGRN(n socium.OGRN) (e Entry, ok bool) {
	e.record, ok = s.register.ByOGRN(n)
	return e, ok
}

// ByKey returns the entry with an identifier; of several, the one whose present state began last.
func (s Snapshot) ByKey(key journal.Key) (e Entry, ok bool) {
	e.record, ok = s.register.ByKey(key)
	return e, ok
}

// Records yields every record that there is on the day of the snapshot, in the order of first inclusion: also those that have left the
// register, as they were last, and those that were merged. "Who left the register?" is the entries of it with the status Excluded.
func (s Snapshot) Records() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for e := range s.register.Records() {
			if !yield(Entry{e}) {
				return
			}
		}
	}
}

// AllByKey yields every entry that has an identifier, in the order of first inclusion.
func (s Snapshot) AllByKey(key journal.Key) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for e := range s.register.AllByKey(key) {
			if !yield(Entry{e}) {
				return
			}
		}
	}
}

// At returns the entry of a record by its dense number, see [journal.Entry.Record].
func (s Snapshot) At(record int) (e Entry, ok bool) {
	e.record, ok = s.register.At(record)
	return e, ok
}

// All yields the entries in the register, suspended ones included, in the order of first inclusion.
func (s Snapshot) All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for e := range s.register.All() {
			if !yield(Entry{e}) {
				return
			}
		}
	}
}
