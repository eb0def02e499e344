package socium

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// A Zone is a civil time zone with a constant offset. Russia has had no summer time since 26 October 2014, so the library
// carries the offset itself and does not depend on the time-zone data of the machine. For a day before that date, or for
// another country, the caller names the offset that was in force.
type Zone struct {
	Name    string // "Europe/Moscow"; of a deadline UTF-8 of 1 to 104 bytes
	Minutes int    // east of Greenwich
}

// Moscow is Moscow time (UTC+3 since 26 October 2014), in which federal contests close.
func Moscow() Zone { return Zone{"Europe/Moscow", 180} }

func (z Zone) location() *time.Location { return time.FixedZone(z.Name, z.Minutes*60) }

// valid reports whether the zone has a name that can be written and read back and an offset that is in use somewhere.
func (z Zone) valid() bool {
	const room = MaxDeadlineText - len("2025-10-15T23:30+03:00[]")
	return z.Name != "" && len(z.Name) <= room && utf8.ValidString(z.Name) && z.Minutes >= -14*60 && z.Minutes <= 14*60
}

// DateOf returns the day of a moment in the zone.
func (z Zone) DateOf(t time.Time) Date { return DateOf(t.In(z.location())) }

// A Deadline is an instant in a named zone: "23:30 Europe/Moscow on 15 October 2025". It is comparable.
// The zero Deadline is none: everything is in time.
type Deadline struct {
	day     Date
	minutes int16 // after midnight
	zone    Zone
}

// NewDeadline returns the deadline at hour:minute of the day in the zone; 24:00 is the end of the day. The error is within
// [CodeDeadline].
func NewDeadline(day Date, hour, minute int, zone Zone) (Deadline, error) {
	m := hour*60 + minute
	if day.IsZero() || hour < 0 || minute < 0 || minute > 59 || m > 24*60 || !zone.valid() {
		return Deadline{}, errDeadlineForm
	}
	return Deadline{day, int16(m), zone}, nil
}

// MustDeadline is NewDeadline of a day and "hh:mm" in Moscow time that panics: for literals only.
func MustDeadline(day, clock string) Deadline {
	var hour, minute int
	if _, err := fmt.Sscanf(clock, "%d:%d", &hour, &minute); err != nil {
		panic(errDeadlineForm)
	}
	return must(NewDeadline(MustParseDate(day), hour, minute, Moscow()))
}

// At returns the instant at hour:minute of the day in the zone; 24:00 is the end of the day. It is the zero time for the zero Date
// and for an hour, a minute or a zone that [NewDeadline] refuses.
func (d Date) At(hour, minute int, zone Zone) time.Time {
	at, _ := NewDeadline(d, hour, minute, zone)
	return at.Time()
}

// IsZero reports whether there is no deadline.
func (d Deadline) IsZero() bool { return d == Deadline{} }

// Day returns the closing day in the deadline's own zone.
func (d Deadline) Day() Date { return d.day }

// Zone returns the zone.
func (d Deadline) Zone() Zone { return d.zone }

// Time returns the instant; the zero time for no deadline.
func (d Deadline) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	year, month, day := d.day.Date()
	return time.Date(year, month, day, 0, int(d.minutes), 0, 0, d.zone.location())
}

// Allows reports whether a moment is in time: at the instant of the deadline it still is, a second later it is not. Acts say
// "until 23:30" without saying whether that second counts; the reading in favour of the applicant is ours.
func (d Deadline) Allows(moment time.Time) bool { return d.IsZero() || !moment.After(d.Time()) }

// String returns the instant in the form of RFC 9557: "2025-10-15T23:30+03:00[Europe/Moscow]", "" for none.
func (d Deadline) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%sT%02d:%02d%s[%s]", d.day, d.minutes/60, d.minutes%60, offset(d.zone.Minutes), d.zone.Name)
}

func offset(minutes int) string {
	sign := '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}

// In returns the deadline as people write it: "15.10.2025, 23:30 (Europe/Moscow)".
func (d Deadline) In(lang Lang) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s, %02d:%02d (%s)", d.day.In(lang), d.minutes/60, d.minutes%60, d.zone.Name)
}

// MarshalText returns the form of String.
func (d Deadline) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form of String, "" as none.
func (d *Deadline) UnmarshalText(text []byte) error { return decodeText(d, text, parseDeadline) }

// ParseDeadline reads "2025-10-15T23:30+03:00[Europe/Moscow]". The error is within [CodeDeadline].
func ParseDeadline(s string) (Deadline, error) { return parseDeadline([]byte(s)) }

func parseDeadline(text []byte) (Deadline, error) {
	const form = "2025-10-15T23:30+03:00["
	s := string(text[:min(len(text), MaxDeadlineText)])
	if len(s) < len(form)+2 || s[10] != 'T' || s[13] != ':' || s[19] != ':' || s[22] != '[' || !strings.HasSuffix(s, "]") {
		return Deadline{}, errDeadlineForm
	}
	day, err := ParseDate(s[:10])
	if err != nil {
		return Deadline{}, err
	}
	var parts [4]int
	for i, at := range []int{11, 14, 17, 20} {
		tens, units := s[at]-'0', s[at+1]-'0'
		if tens > 9 || units > 9 {
			return Deadline{}, errDeadlineForm
		}
		parts[i] = int(tens)*10 + int(units)
	}
	minutes := parts[2]*60 + parts[3]
	switch s[16] {
	case '+':
	case '-':
		minutes = -minutes
	default:
		return Deadline{}, errDeadlineForm
	}
	return NewDeadline(day, parts[0], parts[1], Zone{s[23 : len(s)-1], minutes})
}
