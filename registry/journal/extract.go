package journal

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// An Extract is what the register says of one number on a day (выписка из реестра), as a value with a stable JSON form. V is the entry, or
// what of it is published.
type Extract[V any] struct {
	Register  string          `json:"register"`
	Procedure string          `json:"procedure,omitempty"` // the id of the edition in force on the day
	Keeper    socium.Text     `json:"keeper,omitzero"`
	Number    string          `json:"number"`           // the number that was asked for
	Record    string          `json:"record,omitempty"` // the number it leads to, where the record was merged
	On        socium.Date     `json:"on"`
	Status    Status          `json:"status"`
	Included  socium.Date     `json:"included,omitzero"`
	Since     socium.Date     `json:"since,omitzero"` // since when the present state counts
	Basis     socium.Basis    `json:"basis,omitzero"` // of the present state
	Listed    []socium.Period `json:"listed"`         // when the number counted as listed, up to the day
	Entry     *V              `json:"entry,omitempty"`
	Head      Head            `json:"head"` // the last event that was known
}

// Hash returns the SHA-256 of the JSON form: whoever holds the register can make the extract again, by [ExtractFrom] with
// [Snapshot.KnownTo] of its head, and compare.
func (x *Extract[V]) Hash() (string, error) { return canon.Hash(x) }

// ExtractOf returns what the register says of a number on a day, with the entry as show gives it; an entry that has left the register
// is shown as it was last. It is false for a number that was never given, or not yet on that day, and without a day.
func ExtractOf[E, V any](j *Journal[E], number string, on socium.Date, show func(*E) V) (Extract[V], bool) {
	return ExtractFrom(j, j.Snapshot(), number, on, show)
}

// ExtractFrom is [ExtractOf] by what a snapshot of the journal knows, an earlier one for instance.
func ExtractFrom[E, V any](j *Journal[E], s Snapshot[E], number string, on socium.Date, show func(*E) V) (Extract[V], bool) {
	s = s.AsOf(on)
	if s.s == nil || on.IsZero() {
		return Extract[V]{}, false
	}
	asked := s.s.record(number)
	r, at := s.follow(number)
	if asked == nil || asked.at(on).status == "" || r == nil {
		return Extract[V]{}, false
	}
	x := Extract[V]{
		Register: j.kept().Register, Number: number, On: on, Status: at.status, Included: asked.first().on, Since: at.on,
		Basis: at.event.Basis, Listed: until(s.Listings(number), on), Head: s.Head(),
	}
	if r.number != number {
		x.Record = r.number
	}
	if p, ok := j.Procedure(on); ok {
		x.Procedure, x.Keeper = p.ID, p.Keeper
	}
	v := show(at.entry)
	x.Entry = &v
	return x, true
}

// until leaves out the periods that begin after a day.
func until(list []socium.Period, on socium.Date) []socium.Period {
	for len(list) > 0 && list[len(list)-1].From().After(on) {
		list = list[:len(list)-1]
	}
	if list == nil {
		return []socium.Period{} // an empty list is no null
	}
	return list
}
