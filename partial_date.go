package socium

import (
	"database/sql/driver"
	"time"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/civil"
)

// A PartialDate is a date as precise as its source: a year, a month of a year, or a day. It is immutable, comparable and four bytes
// long. The zero PartialDate means "not given": "" in text, NULL in SQL.
//
// Text, JSON and SQL forms are ISO 8601: "2015", "2015-12", "2015-12-25".
type PartialDate struct {
	year       uint16
	month, day uint8 // zero: not known
}

// YearDate returns a date of which the year is known, from 1 to 9999; the zero PartialDate outside of it.
func YearDate(year int) PartialDate {
	if year < 1 || year > 9999 {
		return PartialDate{}
	}
	return PartialDate{year: uint16(year)}
}

// MonthDate returns a date of which the month is known; the zero PartialDate when there is no such month.
func MonthDate(year int, month time.Month) PartialDate {
	d := YearDate(year)
	if d.IsZero() || month < 1 || month > 12 {
		return PartialDate{}
	}
	d.month = uint8(month)
	return d
}

// Partial returns a day as a PartialDate.
func (d Date) Partial() PartialDate {
	year, month, day := d.Date()
	return PartialDate{uint16(year), uint8(month), uint8(day)}
}

// ParsePartialDate accepts exactly YYYY, YYYY-MM or YYYY-MM-DD and trims nothing. The error is within [CodeDate].
func ParsePartialDate(s string) (PartialDate, error) { return parsePartialDate(s) }

// MustParsePartialDate is ParsePartialDate that panics: for literals in tests and package variables only.
func MustParsePartialDate(s string) PartialDate { return must(ParsePartialDate(s)) }

func parsePartialDate[T checkdigit.Text](s T) (PartialDate, error) {
	if len(s) == 10 {
		d, err := parseDate(s)
		return d.Partial(), err
	}
	if len(s) != 4 && (len(s) != 7 || s[4] != '-') {
		return PartialDate{}, errPartialDateForm
	}
	year, ok := checkdigit.Number(s[:4])
	month := uint64(1)
	if ok && len(s) == 7 {
		month, ok = checkdigit.Number(s[5:])
	}
	switch d := MonthDate(int(year), time.Month(month)); {
	case !ok:
		return PartialDate{}, errPartialDateForm
	case d.IsZero():
		return PartialDate{}, errDateRange
	case len(s) == 4:
		return YearDate(int(year)), nil
	default:
		return d, nil
	}
}

// IsZero reports whether the date is not given.
func (d PartialDate) IsZero() bool { return d == PartialDate{} }

// Year returns the year, 0 when the date is not given.
func (d PartialDate) Year() int { return int(d.year) }

// Month returns the month, and false when it is not known.
func (d PartialDate) Month() (time.Month, bool) { return time.Month(d.month), d.month != 0 }

// Date returns the day, and false when it is not known.
func (d PartialDate) Date() (Date, bool) { return d.First(), d.day != 0 }

// First returns the first day that the date may be, zero when it is not given.
func (d PartialDate) First() Date {
	if d.IsZero() {
		return Date{}
	}
	return Date{int32(civil.Ordinal(int(d.year), max(int(d.month), 1), max(int(d.day), 1)))}
}

// Last returns the last day that the date may be, zero when it is not given.
func (d PartialDate) Last() Date {
	switch {
	case d.IsZero() || d.day != 0:
		return d.First()
	case d.month == 0:
		return Date{int32(civil.Ordinal(int(d.year), 12, 31))}
	default:
		return Date{int32(civil.Ordinal(int(d.year), int(d.month), civil.DaysIn(int(d.year), int(d.month))))}
	}
}

// Through returns the period from the first day that d may be to the last day that e may be: "December 2015 – December 2016" is 13
// months. A date that is not given leaves its side open. The error is [CodePeriodOrder] when e is before d.
func (d PartialDate) Through(e PartialDate) (Period, error) {
	return NewClosedPeriod(d.First(), e.Last())
}

// Before tells whether d is earlier than e: [Unknown] when the precision does not decide it, as for 2015 and 2015-12.
func (d PartialDate) Before(e PartialDate) Answer {
	switch {
	case d.IsZero() || e.IsZero():
		return Unknown
	case d.Last().Before(e.First()):
		return Yes
	case !d.First().Before(e.Last()):
		return No
	default:
		return Unknown
	}
}

// Compare orders dates for lists: by the first day that they may be, the less precise one first. The zero PartialDate comes first.
func (d PartialDate) Compare(e PartialDate) int {
	if c := d.First().Compare(e.First()); c != 0 {
		return c
	}
	return e.Last().Compare(d.Last())
}

// String returns the ISO 8601 form, "" for zero.
func (d PartialDate) String() string {
	var buf [32]byte
	b, _ := d.AppendText(buf[:0])
	return string(b)
}

var monthNames = [13]Text{
	1: {"январь", "January"}, {"февраль", "February"}, {"март", "March"}, {"апрель", "April"}, {"май", "May"}, {"июнь", "June"},
	{"июль", "July"}, {"август", "August"}, {"сентябрь", "September"}, {"октябрь", "October"}, {"ноябрь", "November"}, {"декабрь", "December"},
}

// In returns the date as people write it: "2015 год", "декабрь 2015", "25.12.2015"; "2015", "December 2015", "2015-12-25".
func (d PartialDate) In(lang Lang) string {
	year := YearDate(int(d.year)).String()
	switch {
	case d.IsZero():
		return ""
	case d.day != 0:
		return d.First().In(lang)
	case d.month != 0:
		return monthNames[d.month].In(lang) + " " + year
	case lang == EN:
		return year
	default:
		return year + " год"
	}
}

// AppendText appends the ISO 8601 form.
func (d PartialDate) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	b = appendDigits(b, uint64(d.year), 4)
	for _, part := range [2]uint8{d.month, d.day} {
		if part != 0 {
			b = appendDigits(append(b, '-'), uint64(part), 2)
		}
	}
	return b, nil
}

// MarshalText returns the ISO 8601 form; "" for zero.
func (d PartialDate) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParsePartialDate accepts, and "" as zero.
func (d *PartialDate) UnmarshalText(text []byte) error {
	return decodeText(d, text, parsePartialDate[[]byte])
}

// Value returns the text for SQL, NULL for zero.
func (d PartialDate) Value() (driver.Value, error) { return sqlText(d.IsZero(), d.String()) }

// Scan accepts a string, []byte or NULL.
func (d *PartialDate) Scan(src any) error { return scanText(d, src, parsePartialDate[[]byte]) }
