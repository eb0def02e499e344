package socium_test

import (
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
