package socium_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

// transfers of the Government as published for the year (common knowledge, not from the documents of this project).
var transfers = map[int][][2]string{
	2023: {{"2023-01-01", "2023-02-24"}, {"2023-01-08", "2023-05-08"}},
	2024: {{"2024-01-06", "2024-05-10"}, {"2024-01-07", "2024-12-31"}, {"2024-04-27", "2024-04-29"}, {"2024-11-02", "2024-04-30"}, {"2024-12-28", "2024-12-30"}},
	2025: {{"2025-01-04", "2025-05-02"}, {"2025-02-23", "2025-05-08"}, {"2025-03-08", "2025-06-13"}, {"2025-11-01", "2025-11-03"}, {"2025-01-05", "2025-12-31"}},
	2026: {{"2026-01-03", "2026-01-09"}, {"2026-01-04", "2026-12-31"}},
}

func calendarOf(t testing.TB, year int) socium.Calendar {
	var data socium.CalendarData
	for _, pair := range transfers[year] {
		data.Transfers = append(data.Transfers, socium.Transfer{From: day(pair[0]), To: day(pair[1])})
	}
	c, err := socium.NewCalendar(data)
	require.NoError(t, err)
	return c
}

// The numbers of working days of a year are those of the published production calendars.
func TestCalendarYears(t *testing.T) {
	for year, want := range map[int]int{2023: 247, 2024: 248, 2025: 247, 2026: 247} {
		p, err := socium.NewPeriod(socium.MustParseDate("2000-01-01").AddYears(year-2000), socium.MustParseDate("2000-01-01").AddYears(year-1999))
		require.NoError(t, err)
		got, ok := p.Workdays(calendarOf(t, year))
		assert.True(t, ok)
		assert.Equal(t, want, got, "%d", year)
	}
}

func TestCalendarDays(t *testing.T) {
	with, without := calendarOf(t, 2025), socium.Calendar{}
	for _, c := range []struct {
		cal  socium.WorkCalendar
		day  string
		want bool
	}{
		{with, "2025-11-01", true},     // a Saturday that gave its rest away
		{with, "2025-11-03", false},    // and the Monday that got it
		{with, "2025-01-04", false},    // a holiday that gave its rest away stays a holiday
		{with, "2025-02-24", true},     // the Sunday of 23 February was moved to May by the Government
		{without, "2025-02-24", false}, // without the decree it moves to the next working day
		{without, "2026-03-09", false}, {without, "2026-05-11", false}, {without, "2023-11-06", false},
		{without, "2023-01-09", true}, // January is the Government's
		{without, "2025-01-08", false}, {without, "2025-01-09", true}, {without, "2025-06-12", false}, {without, "2025-06-14", false},
		{without, "2022-05-02", false}, {without, "2022-05-03", true}, // 1 May 2022 was a Sunday
		{without, "2021-05-10", false}, // 9 May 2021 was a Sunday
	} {
		assert.Equal(t, c.want, c.cal.IsWorkday(day(c.day)), c.day)
	}
	assert.False(t, without.IsWorkday(socium.Date{}))
	assert.True(t, without.IsHoliday(day("2025-05-09")))
	assert.False(t, without.IsHoliday(day("2025-05-10")))
}

func TestAddWorkdays(t *testing.T) {
	cal := calendarOf(t, 2025)
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2025-04-30", 1, "2025-05-05"}, {"2025-04-30", 0, "2025-04-30"}, {"2025-05-05", -1, "2025-04-30"}, {"2024-12-31", 1, "2025-01-09"},
		{"2025-10-31", 1, "2025-11-01"}, {"2025-10-31", 2, "2025-11-05"}, {"2025-05-03", 0, "2025-05-03"},
	} {
		assert.Equal(t, c.want, day(c.from).AddWorkdays(c.n, cal).String(), "%s %+d", c.from, c.n)
	}
	assert.Equal(t, "2025-05-05", day("2025-05-01").OrNextWorkday(cal).String())
	assert.Equal(t, "2025-04-30", day("2025-04-30").OrNextWorkday(nil).String())
	assert.True(t, socium.Date{}.AddWorkdays(5, nil).IsZero())
	assert.True(t, socium.Date{}.OrNextWorkday(nil).IsZero())
	assert.Equal(t, "9999-12-31", day("9999-12-30").AddWorkdays(100, nil).String())
	_, ok := socium.Period{}.Workdays(nil)
	assert.False(t, ok)

	seed := uint64(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Unix())
	r := rand.New(rand.NewPCG(seed, 1))
	for range 300 { // adding and counting agree, forth and back
		from, n := day("2024-12-20").AddDays(r.IntN(400)), r.IntN(60)+1
		to := from.AddWorkdays(n, cal)
		p, err := socium.NewClosedPeriod(from.AddDays(1), to)
		require.NoError(t, err)
		got, _ := p.Workdays(cal)
		assert.Equal(t, n, got, "seed %d: %s %d", seed, from, n)
		if cal.IsWorkday(from) {
			assert.Equal(t, from, to.AddWorkdays(-n, cal), "seed %d: %s %d", seed, from, n)
		}
	}
}

type never struct{}

func (never) IsWorkday(socium.Date) bool { return false }

func TestCalendarWithoutWork(t *testing.T) {
	assert.Equal(t, 1000, day("2025-01-01").AddWorkdays(1, never{}).DaysSince(day("2025-01-01")))
}

func TestNewCalendarRefuses(t *testing.T) {
	var data socium.CalendarData
	require.NoError(t, json.Unmarshal([]byte(`{
		"weekend": [0, 1, 2, 3, 4, 5, 6, 7], "holidays": [{"month": 2, "day": 30}],
		"transfers": [{"from": "2025-11-01", "to": "2025-11-03"}, {"from": "", "to": "2025-11-03"}],
		"off": ["2025-11-01"], "work": [""]}`), &data))
	_, err := socium.NewCalendar(data)
	var got []string
	for _, v := range socium.ViolationsOf(err) {
		got = append(got, string(v.Path)+" "+string(v.Code))
	}
	assert.Equal(t, []string{
		"weekend[7] calendar.day", "weekend calendar.weekend", "holidays[0] calendar.day", "transfers[1].to calendar.twice",
		"transfers[1].from calendar.day", "off[0] calendar.twice", "work[0] calendar.day",
	}, got)
}

func ExampleDate_AddWorkdays() {
	cal, err := socium.NewCalendar(socium.CalendarData{Transfers: []socium.Transfer{
		{From: socium.MustParseDate("2025-11-01"), To: socium.MustParseDate("2025-11-03")},
	}})
	if err != nil {
		panic(err)
	}
	filed := socium.MustParseDate("2025-10-31")
	fmt.Println(filed.AddWorkdays(5, cal).In(socium.RU))
	// Output: 10.11.2025
}
