package provider

import (
	"errors"
	"strings"
	"time"

	"github.com/socium-go/socium"
)

// A Clock is a time of day in minutes after midnight, 0 to 1440 (24:00); the text form is "09:00".
// The zero Clock is midnight.
type Clock int16

// ErrClock is the error of a text that is no time of day.
var ErrClock = errors.New("provider: a time of day must be written as 09:00")

// ParseClock reads exactly hh:mm, 24:00 included. The error is [ErrClock].
func ParseClock(s string) (Clock, error) { return parseClock(s) }

func parseClock[T string | []byte](s T) (Clock, error) {
	if len(s) != 5 || s[2] != ':' {
		return 0, ErrClock
	}
	for _, i := range [...]int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, ErrClock
		}
	}
	h, m := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	if m > 59 || h*60+m > 24*60 {
		return 0, ErrClock
	}
	return Clock(h*60 + m), nil
}

// At returns the time of day h:m, cut to 24:00.
func At(h, m int) Clock { return Clock(min(max(h*60+m, 0), 24*60)) }

// String returns "09:00".
func (c Clock) String() string { b, _ := c.AppendText(nil); return string(b) }

// AppendText appends "09:00".
func (c Clock) AppendText(b []byte) ([]byte, error) {
	h, m := c/60, c%60
	return append(b, byte('0'+h/10), byte('0'+h%10), ':', byte('0'+m/10), byte('0'+m%10)), nil
}

// MarshalText returns "09:00".
func (c Clock) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText accepts what ParseClock accepts.
func (c *Clock) UnmarshalText(text []byte) error {
	v, err := parseClock(text)
	if err == nil {
		*c = v
	}
	return err
}

// Days is a set of days of the week. Its text form names them from Monday: "mon-fri", "mon,wed,sat-sun". The zero Days is empty.
type Days uint8 // bit 0 is Monday

// The usual sets.
const (
	Weekdays Days = 0b0011111 // Monday to Friday
	Weekend  Days = 0b1100000 // Saturday and Sunday
	EveryDay Days = 0b1111111
)

var dayWords = [7]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// ErrDays is the error of a text that is no set of days.
var ErrDays = errors.New("provider: days must be written as mon-fri or mon,wed,sat-sun")

// DaysOf returns the set of the days.
func DaysOf(list ...time.Weekday) Days {
	var d Days
	for _, w := range list {
		d |= dayBit(w)
	}
	return d
}

func dayBit(w time.Weekday) Days { return 1 << ((int(w) + 6) % 7) }

// Has reports whether the day of the week is in the set.
func (d Days) Has(w time.Weekday) bool { return d&dayBit(w) != 0 }

// ParseDays reads the text form. The error is [ErrDays].
func ParseDays(s string) (Days, error) {
	var d Days
	if len(s) > 64 {
		return 0, ErrDays
	}
	for part := range strings.SplitSeq(s, ",") {
		from, to, isRange := strings.Cut(part, "-")
		if !isRange {
			to = from
		}
		first, last := dayIndex(from), dayIndex(to)
		if first < 0 || last < first {
			return 0, ErrDays
		}
		for i := first; i <= last; i++ {
			d |= 1 << i
		}
	}
	return d, nil
}

func dayIndex(word string) int {
	for i, w := range dayWords {
		if w == word {
			return i
		}
	}
	return -1
}

// String returns the text form, "" for the empty set.
func (d Days) String() string { b, _ := d.AppendText(nil); return string(b) }

// AppendText appends the text form.
func (d Days) AppendText(b []byte) ([]byte, error) {
	empty := len(b)
	for i := 0; i < 7; i++ {
		if d&(1<<i) == 0 {
			continue
		}
		last := i
		for last < 6 && d&(2<<last) != 0 {
			last++
		}
		if len(b) > empty {
			b = append(b, ',')
		}
		b = append(b, dayWords[i]...)
		if last > i {
			sep := byte('-')
			if last == i+1 {
				sep = ','
			}
			b = append(append(b, sep), dayWords[last]...)
		}
		i = last
	}
	return b, nil
}

// MarshalText returns the text form.
func (d Days) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText accepts what ParseDays accepts, and "" as the empty set.
func (d *Days) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	v, err := ParseDays(string(text))
	if err == nil {
		*d = v
	}
	return err
}

// A Span is a part of a day: [From, Until). A span that ends at or before its beginning goes on into the next day; 00:00–24:00 is a
// whole day.
type Span struct {
	From  Clock `json:"from"`
	Until Clock `json:"until"`
}

// Hours are the working hours of some days of the week with their breaks.
type Hours struct {
	Days   Days   `json:"days"`
	Span          // from, until
	Breaks []Span `json:"breaks,omitzero"`
}

// An Exception is a dated exception: on the days of the period the provider is closed, or works other hours.
type Exception struct {
	From    socium.Date `json:"from"`
	LastDay socium.Date `json:"lastDay,omitzero"` // empty: one day
	Hours   []Span      `json:"hours,omitzero"`   // nil or empty: closed
	Note    string      `json:"note,omitempty"`
}

// A Schedule is the mode of work (режим и график работы): hours by days of the week, dated exceptions, and the text of the source.
// Days of the week that no hours name are days off. The zero Schedule says nothing.
type Schedule struct {
	Week       []Hours     `json:"week,omitzero"`
	Exceptions []Exception `json:"exceptions,omitzero"`
	Text       string      `json:"text,omitempty"` // as printed
}

// IsZero reports whether nothing is said.
func (s Schedule) IsZero() bool { return s.Week == nil && s.Exceptions == nil && s.Text == "" }
