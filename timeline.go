package socium

import (
	"encoding/json"
	"slices"
)

// A Dated is a value in force from a day, with the act that set it.
type Dated[T any] struct {
	From  Date  `json:"from,omitzero"`  // zero: since ever; only the oldest entry may have none
	Until Date  `json:"until,omitzero"` // zero: until the next entry, or without end
	Value T     `json:"value"`
	Basis Basis `json:"basis,omitzero"`
}

// A Timeline is a value that changes by days: a limit, a rate, an edition of rules. It is immutable and safe for concurrent
// use. The zero Timeline has no value on any day.
type Timeline[T any] struct{ entries []Dated[T] } // oldest first

// NewTimeline orders the entries by day and checks them: two entries that are in force on one day and a day between two
// entries without a value are refused. The error is [Violations] within [CodeTimeline].
func NewTimeline[T any](entries ...Dated[T]) (Timeline[T], error) {
	list := slices.Clone(entries)
	slices.SortStableFunc(list, func(a, b Dated[T]) int { return a.From.Compare(b.From) })
	var vs Violations
	for i := range list {
		e, path := &list[i], Path("").Index(i)
		if !e.Until.IsZero() && !e.From.Before(e.Until) {
			vs = append(vs, catalogue.Violation(CodePeriodOrder, path.Field("until")))
		}
		if i+1 == len(list) {
			break
		}
		next := list[i+1].From
		switch {
		case e.From == next || e.Until.After(next):
			vs = append(vs, catalogue.Violation(CodeTimelineOverlap, path, Arg{"day", ValueOf(next)}))
		case e.Until.IsZero():
			e.Until = next
		case e.Until.Before(next):
			vs = append(vs, catalogue.Violation(CodeTimelineGap, path, Arg{"day", ValueOf(e.Until)}))
		}
	}
	if err := vs.Err(); err != nil {
		return Timeline[T]{}, err
	}
	return Timeline[T]{list}, nil
}

// MustTimeline is NewTimeline that panics: for package variables only.
func MustTimeline[T any](entries ...Dated[T]) Timeline[T] { return must(NewTimeline(entries...)) }

// On returns the entry in force on the day, and false when there is none.
func (t Timeline[T]) On(day Date) (Dated[T], bool) {
	i, found := slices.BinarySearchFunc(t.entries, day, func(e Dated[T], d Date) int { return e.From.Compare(d) })
	if !found {
		i--
	}
	if i < 0 || day.IsZero() {
		return Dated[T]{}, false
	}
	e := t.entries[i]
	return e, e.Until.IsZero() || day.Before(e.Until)
}

// IsZero reports whether there are no entries.
func (t Timeline[T]) IsZero() bool { return len(t.entries) == 0 }

// MarshalJSON writes the list of the entries, oldest first.
func (t Timeline[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]Dated[T]{}, t.entries...))
}

// UnmarshalJSON reads what MarshalJSON writes and checks it as NewTimeline does.
func (t *Timeline[T]) UnmarshalJSON(data []byte) error {
	var list []Dated[T]
	if err := decodeJSON(data, &list); err != nil {
		return err
	}
	v, err := NewTimeline(list...)
	if err != nil {
		return err
	}
	*t = v
	return nil
}

// All returns the entries, oldest first, each with its end filled in.
func (t Timeline[T]) All() []Dated[T] { return slices.Clone(t.entries) }
