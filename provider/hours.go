package provider

import (
	"slices"

	"github.com/socium-go/socium"
)

const (
	dayMinutes = 24 * 60
	lookAhead  = 400 // days in which an opening is looked for
)

// Says reports whether the schedule tells the hours of the day: it names hours at all, or has an exception for the day.
func (s Schedule) Says(day socium.Date) bool {
	return len(s.Week) > 0 || s.exception(day) != nil
}

// On returns the hours of the day in their order, breaks taken out, with what the night shift of the day before leaves; none when
// the provider is closed or the schedule does not say, see [Schedule.Says].
func (s Schedule) On(day socium.Date) []Span {
	var list []Span
	for _, shift := range [...]struct {
		day    socium.Date
		offset int
	}{{day.AddDays(-1), -dayMinutes}, {day, 0}} {
		if shift.day == day && shift.offset != 0 {
			continue // the first day of the calendar has no day before
		}
		s.each(shift.day, func(from, until int) {
			from, until = max(from+shift.offset, 0), min(until+shift.offset, dayMinutes)
			if from < until {
				list = append(list, Span{Clock(from), Clock(until)})
			}
		})
	}
	slices.SortFunc(list, func(a, b Span) int { return int(a.From) - int(b.From) })
	return merge(list)
}

// merge joins spans that touch or overlap; the list is in order.
func merge(list []Span) []Span {
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && s.From <= out[n-1].Until {
			out[n-1].Until = max(out[n-1].Until, s.Until)
			continue
		}
		out = append(out, s)
	}
	return out
}

// OpenAt reports whether the provider works at the time of the day; unknown when the schedule does not say.
func (s Schedule) OpenAt(day socium.Date, at Clock) socium.Answer {
	if !s.Says(day) {
		return socium.Unknown
	}
	for _, span := range s.On(day) {
		if span.From <= at && at < span.Until {
			return socium.Yes
		}
	}
	return socium.No
}

// NextOpening returns the first moment at which the provider works, not before the given one: the moment itself when it works
// then. It is false when the schedule does not say or there is none in 400 days.
func (s Schedule) NextOpening(day socium.Date, at Clock) (socium.Date, Clock, bool) {
	for range lookAhead {
		for _, span := range s.On(day) {
			if at < span.Until {
				return day, max(at, span.From), true
			}
		}
		next := day.AddDays(1)
		if next == day {
			break // the end of the calendar
		}
		day, at = next, 0
	}
	return socium.Date{}, 0, false
}

// exception returns the exception for the day, the first of several.
func (s Schedule) exception(day socium.Date) *Exception {
	for i := range s.Exceptions {
		if s.Exceptions[i].Contains(day) {
			return &s.Exceptions[i]
		}
	}
	return nil
}

// Contains reports whether the exception is about the day.
func (e *Exception) Contains(day socium.Date) bool {
	last := e.LastDay
	if last.IsZero() {
		last = e.From
	}
	return !e.From.IsZero() && !day.Before(e.From) && !day.After(last)
}

// each yields the working stretches that begin on the day, in minutes after its midnight; a night shift goes beyond 1440.
func (s Schedule) each(day socium.Date, yield func(from, until int)) {
	if e := s.exception(day); e != nil {
		for _, span := range e.Hours {
			from, until := span.minutes()
			yield(from, until)
		}
		return
	}
	for i := range s.Week {
		h := &s.Week[i]
		if !h.Days.Has(day.Weekday()) {
			continue
		}
		from, until := h.Span.minutes()
		for from < until { // up to the next break
			stop, resume := until, until
			for _, b := range h.Breaks {
				first, last := b.minutes()
				if first < from && first+dayMinutes < until { // after midnight
					first, last = first+dayMinutes, last+dayMinutes
				}
				if last > from && first < stop {
					stop, resume = max(first, from), last
				}
			}
			if from < stop {
				yield(from, stop)
			}
			from = max(resume, from+1)
		}
	}
}

// minutes returns the span with an end after its beginning.
func (s Span) minutes() (from, until int) {
	from, until = int(s.From), int(s.Until)
	if until <= from {
		until += dayMinutes
	}
	return from, until
}

// Weekly returns how many minutes a week the hours make up, breaks and exceptions left out.
func (s Schedule) Weekly() int {
	week := Schedule{Week: s.Week}
	monday, total := socium.MustParseDate("2001-01-08"), 0
	for i := range 7 {
		for _, span := range week.On(monday.AddDays(i)) {
			total += int(span.Until - span.From)
		}
	}
	return total
}

func (v *checker) schedule(s *Schedule, path socium.Path) {
	if s.IsZero() {
		return
	}
	if len(s.Week)+len(s.Exceptions) > 400 {
		v.add(CodeTooMany, path, need(socium.ValueOf(400)))
		return
	}
	for i := range s.Week {
		h := &s.Week[i]
		if h.Days == 0 {
			v.add(CodeScheduleDays, at(path+".week", i, "days"))
		}
		from, until := h.Span.minutes()
		for j, b := range h.Breaks {
			first, last := b.minutes()
			if first < from && first+dayMinutes < until {
				first, last = first+dayMinutes, last+dayMinutes
			}
			if first < from || last > until {
				v.add(CodeScheduleBreak, at(at(path+".week", i, "breaks"), j, ""))
			}
		}
		for j := range i {
			if o := &s.Week[j]; o.Days&h.Days != 0 && o.Span.overlaps(h.Span) {
				v.add(CodeScheduleTwice, at(path+".week", i, ""), have(socium.ValueOf(j+1)))
				break
			}
		}
	}
	for i := range s.Exceptions {
		e := &s.Exceptions[i]
		if e.From.IsZero() || !e.LastDay.IsZero() && e.LastDay.Before(e.From) {
			v.add(CodeScheduleException, at(path+".exceptions", i, ""))
		}
		for j := range i {
			if o := &s.Exceptions[j]; o.Contains(e.From) || e.Contains(o.From) {
				v.add(CodeScheduleTwice, at(path+".exceptions", i, ""), have(socium.ValueOf(j+1)))
				break
			}
		}
	}
}

func (s Span) overlaps(o Span) bool {
	a, b := s.minutes()
	c, d := o.minutes()
	return a < d && c < b
}
