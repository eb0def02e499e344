package socium

import (
	"cmp"
	"slices"
	"time"
)

// A Calendar is a production calendar (производственный календарь): Saturdays, Sundays and statutory holidays are off, days off that
// fall on a holiday move to the next working day, and the Government's transfers of a year come as data of the caller. It is
// immutable and safe for concurrent use. The zero Calendar is ready to use: [StatutoryHolidays] and no transfers.
//
// Without the transfers of a year the count of its working days is off by a few days: the library carries none, because they
// are set anew every year.
type Calendar struct{ data *calendarData }

type calendarData struct {
	weekend  [7]bool
	holidays [13]uint32 // by month, a bit a day
	special  []specialDay
	settled  []Date // holidays whose day off the Government has moved
}

type specialDay struct {
	day  Date
	work bool
}

// A CalendarData is what a [Calendar] is made of. Every field may be left out.
type CalendarData struct {
	// Weekend lists the days of the week that are off; Saturday and Sunday when empty. A day is a number, Sunday is 0.
	Weekend []time.Weekday `json:"weekend,omitempty"`
	// Holidays are off in every year; [StatutoryHolidays] when empty.
	Holidays []MonthDay `json:"holidays,omitempty"`
	// Transfers are the Government's: a day off moves from one day to another.
	Transfers []Transfer `json:"transfers,omitempty"`
	// Off are further days off: those of a region, or declared once.
	Off []Date `json:"off,omitempty"`
	// Work are further working days.
	Work []Date `json:"work,omitempty"`
}

// UnmarshalJSON reads the five members: at most MaxListItems days in all.
func (d *CalendarData) UnmarshalJSON(data []byte) error {
	type plain CalendarData
	var in plain
	if err := decodeJSON(data, &in); err != nil {
		return err
	}
	*d = CalendarData(in)
	return nil
}

// A Transfer moves a day off: From, a day of the weekend or a holiday, loses it, To gains it. From stays off when it is a holiday.
type Transfer struct {
	From  Date  `json:"from"`
	To    Date  `json:"to"`
	Basis Basis `json:"basis,omitzero"`
}

// A MonthDay is a day of every year.
type MonthDay struct {
	Month time.Month `json:"month"`
	Day   int        `json:"day"`
}

// StatutoryHolidays returns the non-working holidays of the Labour Code (ТК РФ, ст. 112 ч. 1) as they have been since 2013: 1 to 8 January,
// 23 February, 8 March, 1 and 9 May, 12 June, 4 November. The list is common knowledge, the source was not read.
func StatutoryHolidays() ([]MonthDay, Basis) {
	list := make([]MonthDay, 0, 14)
	for day := 1; day <= 8; day++ {
		list = append(list, MonthDay{time.January, day})
	}
	list = append(list, MonthDay{time.February, 23}, MonthDay{time.March, 8}, MonthDay{time.May, 1}, MonthDay{time.May, 9},
		MonthDay{time.June, 12}, MonthDay{time.November, 4})
	return list, Basis{Act: "ТК РФ", Clause: "ст. 112", Evidence: Unverified}
}

// NewCalendar compiles the data. The error is [Violations] within [CodeCalendar]: a weekend of seven days, a holiday that no
// month has, a day that is given twice or not at all.
func NewCalendar(data CalendarData) (Calendar, error) {
	c := &calendarData{}
	var vs Violations
	report := func(code Code, path Path) { vs = append(vs, catalogue.Violation(code, path)) }

	if len(data.Weekend) == 0 {
		c.weekend = standardCalendar.weekend
	}
	for i, w := range data.Weekend {
		if w < 0 || w > 6 {
			report(CodeCalendarDay, Path("weekend").Index(i))
			continue
		}
		c.weekend[w] = true
	}
	if c.weekend == [7]bool{true, true, true, true, true, true, true} {
		report(CodeCalendarWeekend, "weekend")
	}
	if len(data.Holidays) == 0 {
		c.holidays = standardCalendar.holidays
	}
	for i, h := range data.Holidays {
		if _, err := NewDate(2024, h.Month, h.Day); err != nil { // a leap year
			report(CodeCalendarDay, Path("holidays").Index(i))
			continue
		}
		c.holidays[h.Month] |= 1 << h.Day
	}
	add := func(day Date, work bool, path Path) {
		if day.IsZero() {
			report(CodeCalendarDay, path)
			return
		}
		i, twice := c.find(day)
		if twice {
			report(CodeCalendarTwice, path)
			return
		}
		c.special = slices.Insert(c.special, i, specialDay{day, work})
	}
	for i, t := range data.Transfers {
		path := Path("transfers").Index(i)
		add(t.To, false, path.Field("to"))
		if !t.From.IsZero() && c.holiday(t.From) {
			c.settled = append(c.settled, t.From)
			continue
		}
		add(t.From, true, path.Field("from"))
	}
	for i, day := range data.Off {
		add(day, false, Path("off").Index(i))
	}
	for i, day := range data.Work {
		add(day, true, Path("work").Index(i))
	}
	if err := vs.Err(); err != nil {
		return Calendar{}, err
	}
	return Calendar{c}, nil
}

var standardCalendar = func() *calendarData {
	c := &calendarData{weekend: [7]bool{time.Saturday: true, time.Sunday: true}}
	holidays, _ := StatutoryHolidays()
	for _, h := range holidays {
		c.holidays[h.Month] |= 1 << h.Day
	}
	return c
}()

func (c *calendarData) find(day Date) (int, bool) {
	return slices.BinarySearchFunc(c.special, day, func(s specialDay, d Date) int { return cmp.Compare(s.day.ordinal, d.ordinal) })
}

func (c *calendarData) holiday(day Date) bool {
	_, month, d := day.Date()
	return c.holidays[month]&(1<<d) != 0
}

// IsHoliday reports whether the day is a holiday of every year.
func (c Calendar) IsHoliday(day Date) bool { return !day.IsZero() && c.orStandard().holiday(day) }

// IsWorkday reports whether the day is a working day. The zero Date is none.
func (c Calendar) IsWorkday(day Date) bool {
	data := c.orStandard()
	if day.IsZero() {
		return false
	}
	if i, ok := data.find(day); ok {
		return data.special[i].work
	}
	return !data.weekend[day.Weekday()] && !data.holiday(day) && !data.inLieu(day)
}

func (c Calendar) orStandard() *calendarData {
	if c.data == nil {
		return standardCalendar
	}
	return c.data
}

// inLieu reports whether the day is off in place of a day of the weekend that fell on a holiday shortly before: it moves to the next
// working day after the holiday, except in January, where only the Government moves days (ст. 112 ч. 2).
func (c *calendarData) inLieu(day Date) bool {
	owed := 0 // days off that are waiting for a working day
	for back := day.AddDays(-10); back.Before(day); back = back.AddDays(1) {
		off, holiday := c.weekend[back.Weekday()], c.holiday(back)
		_, special := c.find(back)
		switch {
		case off && holiday && back.Month() != time.January && !slices.Contains(c.settled, back):
			owed++
		case owed > 0 && !off && !holiday && !special:
			owed--
		}
	}
	return owed > 0
}
