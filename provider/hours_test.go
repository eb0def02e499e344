package provider_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// centre works Mon–Thu 8:30–17:45, Fri 8:30–16:30, lunch 13–14; a night shelter works every day from 20:00 to 8:00.
func centre() provider.Schedule {
	lunch := []provider.Span{{From: provider.At(13, 0), Until: provider.At(14, 0)}}
	return provider.Schedule{
		Week: []provider.Hours{
			{Days: provider.DaysOf(time.Monday, time.Tuesday, time.Wednesday, time.Thursday), Span: provider.Span{From: provider.At(8, 30), Until: provider.At(17, 45)}, Breaks: lunch},
			{Days: provider.DaysOf(time.Friday), Span: provider.Span{From: provider.At(8, 30), Until: provider.At(16, 30)}, Breaks: lunch},
		},
		Exceptions: []provider.Exception{
			{From: day("2026-02-23"), Note: "праздник"},
			{From: day("2026-02-28"), Hours: []provider.Span{{From: provider.At(9, 0), Until: provider.At(12, 0)}}, Note: "день открытых дверей"},
			{From: day("2026-07-01"), LastDay: day("2026-07-14"), Note: "санитарные дни"},
		},
	}
}

func night() provider.Schedule {
	return provider.Schedule{Week: []provider.Hours{{Days: provider.EveryDay, Span: provider.Span{From: provider.At(20, 0), Until: provider.At(8, 0)},
		Breaks: []provider.Span{{From: provider.At(2, 0), Until: provider.At(3, 0)}}}}}
}

func TestOpenAt(t *testing.T) {
	for _, tt := range []struct {
		name string
		s    provider.Schedule
		day  string
		at   string
		want socium.Answer
	}{
		{"Monday morning", centre(), "2026-02-02", "08:30", socium.Yes},
		{"a minute before", centre(), "2026-02-02", "08:29", socium.No},
		{"lunch begins", centre(), "2026-02-02", "13:00", socium.No},
		{"lunch ends", centre(), "2026-02-02", "14:00", socium.Yes},
		{"last minute", centre(), "2026-02-02", "17:44", socium.Yes},
		{"closing time is closed", centre(), "2026-02-02", "17:45", socium.No},
		{"Friday is shorter", centre(), "2026-02-06", "16:30", socium.No},
		{"Saturday is off", centre(), "2026-02-07", "10:00", socium.No},
		{"holiday", centre(), "2026-02-23", "10:00", socium.No},
		{"open Saturday", centre(), "2026-02-28", "10:00", socium.Yes},
		{"first day of closing", centre(), "2026-07-01", "10:00", socium.No},
		{"last day of closing", centre(), "2026-07-14", "10:00", socium.No},
		{"the day after", centre(), "2026-07-15", "10:00", socium.Yes},
		{"night before midnight", night(), "2026-02-02", "23:59", socium.Yes},
		{"night after midnight", night(), "2026-02-02", "00:00", socium.Yes},
		{"break in the night", night(), "2026-02-02", "02:30", socium.No},
		{"night is over", night(), "2026-02-02", "08:00", socium.No},
		{"nothing said", provider.Schedule{Text: "уточняйте"}, "2026-02-02", "10:00", socium.Unknown},
		{"only an exception", provider.Schedule{Exceptions: []provider.Exception{{From: day("2026-02-02")}}}, "2026-02-02", "10:00", socium.No},
		{"round the clock", provider.Schedule{Week: []provider.Hours{{Days: provider.EveryDay, Span: provider.Span{From: 0, Until: provider.At(24, 0)}}}}, "2026-02-02", "23:59", socium.Yes},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at, err := provider.ParseClock(tt.at)
			require.NoError(t, err)
			assert.Equal(t, tt.want, tt.s.OpenAt(day(tt.day), at))
		})
	}
}

func TestNextOpening(t *testing.T) {
	for _, tt := range []struct{ name, day, at, want string }{
		{"open now", "2026-02-02", "10:00", "2026-02-02 10:00"},
		{"after lunch", "2026-02-02", "13:30", "2026-02-02 14:00"},
		{"Friday evening before a long weekend", "2026-02-20", "18:00", "2026-02-24 08:30"},
		{"Saturday open by exception", "2026-02-27", "17:00", "2026-02-28 09:00"},
		{"two weeks closed", "2026-06-30", "18:00", "2026-07-15 08:30"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at, err := provider.ParseClock(tt.at)
			require.NoError(t, err)
			d, clock, ok := centre().NextOpening(day(tt.day), at)
			require.True(t, ok)
			assert.Equal(t, tt.want, fmt.Sprint(d, " ", clock))
		})
	}
	_, _, ok := provider.Schedule{}.NextOpening(day("2026-02-02"), 0)
	assert.False(t, ok)
	_, _, ok = centre().NextOpening(day("9999-12-31"), provider.At(23, 0))
	assert.False(t, ok, "the end of the calendar")
}

// A minute is open exactly when it lies in a span of the day.
func TestOnAgreesWithOpenAt(t *testing.T) {
	for _, s := range []provider.Schedule{centre(), night()} {
		for i := range 400 {
			d := day("2026-01-01").AddDays(i)
			open := 0
			for at := provider.Clock(0); at < 1440; at += 7 {
				in := false
				for _, span := range s.On(d) {
					in = in || span.From <= at && at < span.Until
				}
				require.Equal(t, in, s.OpenAt(d, at) == socium.Yes, "%s %s", d, at)
				if in {
					open++
				}
			}
			_ = open
		}
	}
	assert.Equal(t, 4*(9*60+15-60)+(8*60-60), centre().Weekly())
	assert.Equal(t, 7*11*60, night().Weekly())
}

func TestDaysText(t *testing.T) {
	for _, tt := range []struct {
		text string
		want provider.Days
	}{
		{"mon-fri", provider.Weekdays}, {"sat,sun", provider.Weekend}, {"mon-sun", provider.EveryDay},
		{"mon,wed,fri-sun", provider.DaysOf(time.Monday, time.Wednesday, time.Friday, time.Saturday, time.Sunday)}, {"", 0},
	} {
		assert.Equal(t, tt.text, tt.want.String())
		var back provider.Days
		require.NoError(t, back.UnmarshalText([]byte(tt.text)))
		assert.Equal(t, tt.want, back)
	}
	for _, bad := range []string{"пн", "fri-mon", "mon-", ",", "mon--fri", "mon fri"} {
		_, err := provider.ParseDays(bad)
		assert.ErrorIs(t, err, provider.ErrDays, bad)
	}
	for _, bad := range []string{"", "9:00", "24:01", "12:60", "12.30", "1a:00", "-1:00"} {
		_, err := provider.ParseClock(bad)
		assert.ErrorIs(t, err, provider.ErrClock, bad)
	}
}

func TestScheduleFaults(t *testing.T) {
	c := goodCard()
	c.Schedule = centre()
	assert.Empty(t, c.Validate())
	c.Schedule.Week[1].Days = provider.Weekdays
	c.Schedule.Week[0].Breaks[0] = provider.Span{From: provider.At(18, 0), Until: provider.At(19, 0)}
	c.Schedule.Exceptions[0].From = day("2026-07-03")
	c.Schedule.Exceptions[1].LastDay = day("2026-02-01")
	assert.Equal(t, []string{
		"schedule.week[0].breaks[0] card.schedule.break",
		"schedule.week[1].breaks[0] card.schedule.break", // one list of breaks serves both lines
		"schedule.week[1] card.schedule.twice",
		"schedule.exceptions[1] card.schedule.exception",
		"schedule.exceptions[2] card.schedule.twice",
	}, codes(c.Validate()))
	c = goodCard()
	c.Branches = []provider.Branch{{Name: "отделение", Schedule: provider.Schedule{Week: []provider.Hours{{}}}}}
	assert.Equal(t, []string{"branches[0].schedule.week[0].days card.schedule.days"}, codes(c.Validate()))
}

func ExampleSchedule_NextOpening() {
	var s provider.Schedule
	if err := json.Unmarshal([]byte(`{
		"week": [{"days": "mon-fri", "from": "08:30", "until": "17:45", "breaks": [{"from": "13:00", "until": "14:00"}]}],
		"exceptions": [{"from": "2026-02-23", "note": "праздник"}]
	}`), &s); err != nil {
		fmt.Println(err)
		return
	}
	saturday := socium.MustParseDate("2026-02-21")
	fmt.Println(s.OpenAt(saturday, provider.At(12, 0)))
	d, at, _ := s.NextOpening(saturday, provider.At(12, 0))
	fmt.Println(d, at)
	// Output:
	// no
	// 2026-02-24 08:30
}
