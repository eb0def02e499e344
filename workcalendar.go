package socium

// A WorkCalendar tells working days from days off. [Calendar] is the built-in one; a caller may bring its own.
type WorkCalendar interface {
	// IsWorkday reports whether the day is a working day. It must be a pure function.
	IsWorkday(day Date) bool
}

// idle is how many days in a row a calendar may have without a working day; then the search for one stops.
const idle = 1000

// AddWorkdays returns the n-th working day after d, or before it for a negative n: a term of n working days from the day d,
// which is not counted itself. With n = 0 it is d, working or not. A nil calendar is the zero [Calendar]. Like all arithmetic
// it stops at the limits of the calendar, and also after a thousand days without a working day.
func (d Date) AddWorkdays(n int, cal WorkCalendar) Date {
	step := 1
	if n < 0 {
		step = -1
	}
	cal = orStandard(cal)
	for idled := 0; n != 0 && idled < idle; idled++ {
		next := d.AddDays(step)
		if next == d {
			break // a limit, or the zero Date
		}
		d = next
		if cal.IsWorkday(d) {
			n, idled = n-step, 0
		}
	}
	return d
}

// OrNextWorkday returns d when it is a working day, else the first working day after it: the last day of a term that falls on a day
// off moves so (ГК РФ, ст. 193, not verified). A nil calendar is the zero [Calendar].
func (d Date) OrNextWorkday(cal WorkCalendar) Date {
	if d.IsZero() || orStandard(cal).IsWorkday(d) {
		return d
	}
	return d.AddWorkdays(1, cal)
}

// Workdays returns the number of working days in the period, and false when the period has no beginning or no end.
// A nil calendar is the zero [Calendar].
func (p Period) Workdays(cal WorkCalendar) (int, bool) {
	days, ok := p.Days()
	if !ok {
		return 0, false
	}
	cal = orStandard(cal)
	n := 0
	for i := range days {
		if cal.IsWorkday(p.from.AddDays(i)) {
			n++
		}
	}
	return n, true
}

func orStandard(cal WorkCalendar) WorkCalendar {
	if cal == nil {
		return Calendar{}
	}
	return cal
}
