package socium

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"time"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/civil"
)

// A Date is a legal day: a day of the Gregorian calendar from 0001-01-01 to 9999-12-31 without a zone, four bytes long,
// comparable. The zero Date means "not given": "" in text, NULL in SQL; it is before every day, and arithmetic leaves it zero.
// Arithmetic beyond the limits stops at the limit.
type Date struct{ ordinal int32 } // 1 is 0001-01-01

// NewDate returns the day, or an error within [CodeDate] when there is no such day.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > civil.DaysIn(year, int(month)) {
		return Date{}, errDateRange
	}
	return Date{int32(civil.Ordinal(year, int(month), day))}, nil
}

// DateOf returns the day of t in the location of t. Zones are the caller's: for a deadline see [Deadline]. [Date.At] goes back to an
// instant.
func DateOf(t time.Time) Date {
	d, err := NewDate(t.Date())
	if err != nil {
		return Date{}
	}
	return d
}

// ParseDate accepts exactly YYYY-MM-DD (ISO 8601) and trims nothing. The error is within [CodeDate].
func ParseDate(s string) (Date, error) { return parseDate(s) }

// MustParseDate is ParseDate that panics: for literals in tests and package variables only.
func MustParseDate(s string) Date { return must(ParseDate(s)) }

func parseDate[T checkdigit.Text](s T) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, errDateForm
	}
	year, ok1 := checkdigit.Number(s[:4])
	month, ok2 := checkdigit.Number(s[5:7])
	day, ok3 := checkdigit.Number(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, errDateForm
	}
	return NewDate(int(year), time.Month(month), int(day))
}

// IsZero reports whether the day is not given.
func (d Date) IsZero() bool { return d == Date{} }

// Date returns year, month and day; zeros for the zero Date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	y, m, dd := civil.Split(int(d.ordinal))
	return y, time.Month(m), dd
}

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int { y, _, _ := d.Date(); return y }

// Month returns the month, 0 for the zero Date.
func (d Date) Month() time.Month { _, m, _ := d.Date(); return m }

// Day returns the day of the month, 0 for the zero Date.
func (d Date) Day() int { _, _, day := d.Date(); return day }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.ordinal % 7) } // 0001-01-01 is a Monday

// Compare returns −1, 0 or +1; the zero Date comes first.
func (d Date) Compare(e Date) int { return cmp.Compare(d.ordinal, e.ordinal) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.ordinal < e.ordinal }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.ordinal > e.ordinal }

// DaysSince returns the number of days from e to d, negative when e is later. With a zero Date it is 0.
func (d Date) DaysSince(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d.ordinal) - int(e.ordinal)
}

// AddDays returns the day n days later, or earlier for a negative n.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	n = min(max(n, -civil.MaxOrdinal), civil.MaxOrdinal)
	return Date{int32(min(max(int(d.ordinal)+n, 1), civil.MaxOrdinal))}
}

// AddMonths returns the same day n months later, or the last day of that month when it is shorter:
// 31 October minus six months is 30 April.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	year, month, day := d.Date()
	n = min(max(n, -12*9999), 12*9999)
	months := year*12 + int(month) - 1 + n
	switch {
	case months < 12:
		return Date{1}
	case months >= 12*10000:
		return Date{civil.MaxOrdinal}
	}
	y, m := months/12, months%12+1
	return Date{int32(civil.Ordinal(y, m, min(day, civil.DaysIn(y, m))))}
}

// AddYears is AddMonths of 12·n: 29 February plus one year is 28 February.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * min(max(n, -9999), 9999)) }

// FullMonthsSince returns how many whole months have passed from e to d: the largest n with e.AddMonths(n) ≤ d;
// 0 when e is later or one of them is zero. It counts age and tenure.
func (d Date) FullMonthsSince(e Date) int {
	if d.IsZero() || e.IsZero() || d.Before(e) {
		return 0
	}
	dy, dm, _ := d.Date()
	ey, em, _ := e.Date()
	n := (dy-ey)*12 + int(dm) - int(em)
	if e.AddMonths(n).After(d) {
		n--
	}
	return n
}

// FullYearsSince returns how many whole years have passed from e to d.
func (d Date) FullYearsSince(e Date) int { return d.FullMonthsSince(e) / 12 }

// String returns YYYY-MM-DD, "" for zero.
func (d Date) String() string {
	var buf [32]byte
	b, _ := d.AppendText(buf[:0])
	return string(b)
}

// In returns the day as people write it: 02.03.2025 in Russian, 2025-03-02 in English.
func (d Date) In(lang Lang) string {
	if lang == EN || d.IsZero() {
		return d.String()
	}
	year, month, day := d.Date()
	return fmt.Sprintf("%02d.%02d.%04d", day, int(month), year)
}

// AppendText appends YYYY-MM-DD.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	year, month, day := d.Date()
	b = appendDigits(b, uint64(year), 4)
	b = appendDigits(append(b, '-'), uint64(month), 2)
	return appendDigits(append(b, '-'), uint64(day), 2), nil
}

// MarshalText returns YYYY-MM-DD; "" for zero.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseDate accepts, and "" as zero.
func (d *Date) UnmarshalText(text []byte) error { return decodeText(d, text, parseDate[[]byte]) }

// Value returns the text for SQL, NULL for zero.
func (d Date) Value() (driver.Value, error) { return sqlText(d.IsZero(), d.String()) }

// Scan accepts a string, []byte, NULL, or the time.Time that drivers give for a DATE column (its day in its location).
func (d *Date) Scan(src any) error {
	if t, ok := src.(time.Time); ok {
		day, err := NewDate(t.Date())
		if err != nil {
			return err
		}
		*d = day
		return nil
	}
	return scanText(d, src, parseDate[[]byte])
}
