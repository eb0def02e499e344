package socium_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/socium-go/socium"
)

func ExampleParseDate() {
	founded, err := socium.ParseDate("2024-02-29")
	fmt.Println(founded, err)
	_, err = socium.ParseDate("2025-02-29")
	fmt.Println(err)
	fmt.Println(founded.In(socium.RU), founded.AddYears(1), socium.MustParseDate("2026-03-01").FullYearsSince(founded))
	// Output:
	// 2024-02-29 <nil>
	// there is no such day in the calendar (date.range)
	// 29.02.2024 2025-02-28 2
}

func ExampleParsePartialDate() {
	founded, _ := socium.ParsePartialDate("2015-12") // the source names the month only
	fmt.Println(founded.In(socium.RU), founded.First(), founded.Last())
	fmt.Println(founded.Before(socium.YearDate(2016)), founded.Before(socium.YearDate(2015)))
	// Output:
	// декабрь 2015 2015-12-01 2015-12-31
	// yes unknown
}

func ExampleNewDeadline() {
	kaliningrad := socium.Zone{Name: "Europe/Kaliningrad", Minutes: 120}
	closing, err := socium.NewDeadline(socium.MustParseDate("2025-10-15"), 18, 0, kaliningrad)
	fmt.Println(closing, err)
	sent := time.Date(2025, 10, 15, 16, 0, 1, 0, time.UTC)
	fmt.Println(closing.Allows(sent), closing.Allows(sent.Add(-time.Second)))
	// Output:
	// 2025-10-15T18:00+02:00[Europe/Kaliningrad] <nil>
	// false true
}

func ExampleNewCalendar() {
	calendar, err := socium.NewCalendar(socium.CalendarData{
		Transfers: []socium.Transfer{{From: socium.MustParseDate("2025-11-01"), To: socium.MustParseDate("2025-11-03")}},
	})
	fmt.Println(calendar.IsWorkday(socium.MustParseDate("2025-11-01")), calendar.IsWorkday(socium.MustParseDate("2025-11-03")), err)
	fmt.Println(socium.MustPeriod("2025-11-01", "2025-11-30").Workdays(calendar))
	// Output:
	// true false <nil>
	// 19 true
}

func ExampleNewDate() {
	filed, err := socium.NewDate(2026, time.March, 1)
	fmt.Println(filed, filed.Weekday(), err)
	_, err = socium.NewDate(2026, time.February, 29)
	fmt.Println(err)
	// Output:
	// 2026-03-01 Sunday <nil>
	// there is no such day in the calendar (date.range)
}

func ExampleDate_At() {
	closing := socium.MustParseDate("2025-10-15").At(23, 30, socium.Moscow())
	fmt.Println(closing, closing.UTC().Format(time.RFC3339))
	// Output: 2025-10-15 23:30:00 +0300 Europe/Moscow 2025-10-15T20:30:00Z
}

func ExampleNewPeriod() {
	first, after := socium.MustParseDate("2026-02-01"), socium.MustParseDate("2026-03-01")
	february, err := socium.NewPeriod(first, after) // the second day is no longer in it
	days, _ := february.Days()
	fmt.Println(february, days, february.Contains(after), err)
	_, err = socium.NewPeriod(after, first)
	fmt.Println(errors.Is(err, socium.CodePeriodOrder))
	// Output:
	// 2026-02-01/2026-02-28 28 false <nil>
	// true
}

func ExampleNewClosedPeriod() {
	project, err := socium.NewClosedPeriod(socium.MustParseDate("2026-02-01"), socium.MustParseDate("2027-07-31")) // both days are in it
	fmt.Println(project, project.Until(), err)
	open, _ := socium.NewClosedPeriod(socium.MustParseDate("2026-02-01"), socium.Date{})
	fmt.Println(open, open.In(socium.RU))
	// Output:
	// 2026-02-01/2027-07-31 2027-08-01 <nil>
	// 2026-02-01/.. 01.02.2026 – …
}

func ExampleParseDeadline() {
	closing, err := socium.ParseDeadline("2025-10-15T23:30+03:00[Europe/Moscow]")
	fmt.Println(closing.In(socium.RU), closing.Time().UTC().Format(time.RFC3339), err)
	_, err = socium.ParseDeadline("2025-10-15 23:30") // which zone?
	fmt.Println(errors.Is(err, socium.CodeDeadline))
	// Output:
	// 15.10.2025, 23:30 (Europe/Moscow) 2025-10-15T20:30:00Z <nil>
	// true
}
