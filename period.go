package socium

import (
	"encoding/json"

	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/internal/civil"
)

// A Period is a span of days, half-open: it begins with From and ends before Until. A zero From reaches back without limit,
// a zero Until goes on without end; the zero Period is always. It is comparable. A period that ends before it begins
// cannot exist; an empty one cannot either.
type Period struct{ from, until Date }

// NewPeriod returns [from, until). The error is [CodePeriodOrder] when until is not after from.
func NewPeriod(from, until Date) (Period, error) {
	if !until.IsZero() && !from.Before(until) {
		return Period{}, errPeriodOrder
	}
	return Period{from, until}, nil
}

// NewClosedPeriod returns the days from first to last, both included, as official texts write them. A zero last is no end.
// The last day of the calendar is no end either.
func NewClosedPeriod(first, last Date) (Period, error) {
	if last.ordinal == civil.MaxOrdinal {
		last = Date{}
	}
	return NewPeriod(first, last.AddDays(1))
}

// MustPeriod is NewClosedPeriod of two texts that panics: for literals in tests and package variables only.
func MustPeriod(first, last string) Period {
	var days [2]Date
	for i, s := range []string{first, last} {
		if s != "" {
			days[i] = MustParseDate(s)
		}
	}
	return must(NewClosedPeriod(days[0], days[1]))
}

// From returns the first day, zero when there is none.
func (p Period) From() Date { return p.from }

// Until returns the first day after the period, zero when there is no end.
func (p Period) Until() Date { return p.until }

// Last returns the last day of the period, zero when there is no end.
func (p Period) Last() Date { return p.until.AddDays(-1) }

// IsZero reports whether the period is always.
func (p Period) IsZero() bool { return p == Period{} }

// Contains reports whether d lies in the period. The zero Date lies in no period.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(p.from) && (p.until.IsZero() || d.Before(p.until))
}

// Overlaps reports whether the periods share a day.
func (p Period) Overlaps(q Period) bool {
	return (p.until.IsZero() || q.from.Before(p.until)) && (q.until.IsZero() || p.from.Before(q.until))
}

// Days returns the number of days, and false when the period has no beginning or no end.
func (p Period) Days() (int, bool) {
	if p.from.IsZero() || p.until.IsZero() {
		return 0, false
	}
	return p.until.DaysSince(p.from), true
}

// Months returns how many calendar months the period touches: 1 March to 29 October is 8. It is false when the
// period has no beginning or no end.
func (p Period) Months() (int, bool) {
	if p.from.IsZero() || p.until.IsZero() {
		return 0, false
	}
	fy, fm, _ := p.from.Date()
	ly, lm, _ := p.Last().Date()
	return (ly-fy)*12 + int(lm) - int(fm) + 1, true
}

// String returns the ISO 8601 interval of the first and the last day with ".." for an open side: "2026-02-01/2027-07-31".
func (p Period) String() string { return p.text(Date.String, "..", "/") }

// In returns the first and the last day as people write them: "01.02.2026 – 31.07.2027".
func (p Period) In(lang Lang) string {
	return p.text(func(d Date) string { return d.In(lang) }, "…", " – ")
}

func (p Period) text(day func(Date) string, open, dash string) string {
	return or(day(p.from), open) + dash + or(day(p.Last()), open)
}

// The JSON form names both ends as they are compared, so that nobody has to guess whether a day is included.
type periodJSON struct {
	From  Date `json:"from,omitzero"`
	Until Date `json:"until,omitzero"`
	Last  Date `json:"last,omitzero"`
}

// MarshalJSON writes {"from": first day, "until": first day after}; an open side is left out.
func (p Period) MarshalJSON() ([]byte, error) { return p.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (p Period) AppendJSON(b []byte) ([]byte, error) {
	return canon.Append(b, &periodJSON{From: p.from, Until: p.until})
}

// UnmarshalJSON reads what MarshalJSON writes; instead of "until" the last day may be given as "last".
func (p *Period) UnmarshalJSON(data []byte) error {
	var in periodJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if !in.Last.IsZero() {
		if !in.Until.IsZero() && in.Until != in.Last.AddDays(1) {
			return errPeriodOrder
		}
		in.Until = in.Last.AddDays(1)
	}
	v, err := NewPeriod(in.From, in.Until)
	if err != nil {
		return err
	}
	*p = v
	return nil
}
