package socium_test

import (
	"database/sql/driver"
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDateForms(t *testing.T) {
	for _, text := range []string{"0001-01-01", "2024-02-29", "2026-03-01", "9999-12-31", ""} {
		var d socium.Date
		require.NoError(t, d.UnmarshalText([]byte(text)))
		checkForms(t, d, text)
	}
	for text, code := range map[string]socium.Code{
		"": socium.CodeDateForm, "2026-3-1": socium.CodeDateForm, "01.03.2026": socium.CodeDateForm, "2026-02-29": socium.CodeDateRange, "2026-13-01": socium.CodeDateRange,
		"0000-01-01": socium.CodeDateRange, "2026-00-01": socium.CodeDateRange, "2026-01-00": socium.CodeDateRange, "2026-01-32": socium.CodeDateRange,
		"2026-0x-01": socium.CodeDateForm, "2026-01-01 ": socium.CodeDateForm, "２０２６": socium.CodeDateForm,
	} {
		d, err := socium.ParseDate(text)
		require.ErrorIs(t, err, code, text)
		assert.True(t, d.IsZero())
	}
	var d socium.Date
	require.NoError(t, d.Scan(time.Date(2026, 3, 1, 23, 0, 0, 0, time.UTC)))
	assert.Equal(t, day("2026-03-01"), d)
	require.ErrorIs(t, d.Scan(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)), socium.CodeDateRange)
	assert.Equal(t, "01.03.2026", d.In(socium.RU))
	assert.Equal(t, "2026-03-01", d.In(socium.EN))
	assert.Equal(t, [3]int{2026, 3, 1}, [3]int{d.Year(), int(d.Month()), d.Day()})
	assert.Equal(t, time.Sunday, d.Weekday())
	assert.Empty(t, socium.Date{}.In(socium.RU))
	assert.Zero(t, socium.Date{}.Year()+socium.Date{}.Day())
	assert.True(t, socium.DateOf(time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero())
	var _ driver.Valuer = d
}

// The arithmetic agrees with package time wherever that does not overflow into the next month.
func TestDateOracle(t *testing.T) {
	const seed = 9
	r := rand.New(rand.NewPCG(seed, 0))
	for range 20000 {
		tm := time.Date(1+r.IntN(9998), time.Month(1+r.IntN(12)), 1+r.IntN(31), 0, 0, 0, 0, time.UTC)
		d := socium.DateOf(tm)
		require.Equal(t, tm.Format(time.DateOnly), d.String(), "seed %d", seed)
		require.Equal(t, tm.Weekday(), d.Weekday())
		n := r.IntN(5000) - 2500
		if moved := tm.AddDate(0, 0, n); moved.Year() >= 1 && moved.Year() <= 9999 {
			require.Equal(t, moved.Format(time.DateOnly), d.AddDays(n).String(), "seed %d: %s %+d days", seed, d, n)
			require.Equal(t, n, d.AddDays(n).DaysSince(d))
		}
		months := r.IntN(600) - 300
		moved := d.AddMonths(months)
		first := time.Date(tm.Year(), tm.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
		if first.Year() < 1 || first.Year() > 9999 {
			continue
		}
		last := first.AddDate(0, 1, -1).Day()
		require.Equal(t, first.AddDate(0, 0, min(tm.Day(), last)-1).Format(time.DateOnly), moved.String(), "seed %d: %s %+d months", seed, d, months)
		if months > 0 {
			require.Equal(t, months, moved.FullMonthsSince(d), "seed %d: %s %s", seed, d, moved)
			require.Equal(t, months-1, moved.AddDays(-1).FullMonthsSince(d), "seed %d: the day before it is not full", seed)
		}
	}
}

func TestDateEdges(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{ // in-the-wild.md: 31 October minus six months is a real case
		{"2025-10-31", -6, "2025-04-30"}, {"2024-02-29", 12, "2025-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2023-12-31", 2, "2024-02-29"},
		{"0001-01-15", -1, "0001-01-01"}, {"9999-12-01", 1, "9999-12-31"}, {"2024-01-31", math.MaxInt, "9999-12-31"}, {"2024-01-31", math.MinInt, "0001-01-01"},
	} {
		assert.Equal(t, c.want, day(c.from).AddMonths(c.months).String(), "%s %+d", c.from, c.months)
	}
	assert.Equal(t, "9999-12-31", day("2024-01-01").AddDays(math.MaxInt).String())
	assert.Equal(t, "0001-01-01", day("2024-01-01").AddDays(math.MinInt).String())
	assert.Equal(t, "2025-02-28", day("2024-02-29").AddYears(1).String())
	assert.Equal(t, "9999-12-31", day("2024-02-29").AddYears(math.MaxInt).String())
	zero := socium.Date{}
	assert.True(t, zero.AddDays(5).IsZero() && zero.AddMonths(5).IsZero() && zero.AddYears(5).IsZero())
	assert.Zero(t, zero.DaysSince(day("2024-01-01"))+day("2024-01-01").DaysSince(zero)+zero.FullMonthsSince(zero)+day("2024-01-01").FullYearsSince(day("2025-01-01")))
	assert.True(t, zero.Before(day("0001-01-01")))
	assert.True(t, day("2024-01-02").After(day("2024-01-01")))
	assert.Equal(t, 17, day("2022-02-27").FullYearsSince(day("2004-02-29")))
	assert.Equal(t, 18, day("2022-02-28").FullYearsSince(day("2004-02-29")))
	_, err := socium.NewDate(2024, 2, 30)
	require.ErrorIs(t, err, socium.CodeDate)
}

func TestPeriod(t *testing.T) {
	p := socium.MustPeriod("2026-02-01", "2027-07-31")
	assert.Equal(t, "2027-08-01", p.Until().String())
	assert.Equal(t, "2027-07-31", p.Last().String())
	assert.True(t, p.Contains(day("2026-02-01")) && p.Contains(day("2027-07-31")))
	assert.False(t, p.Contains(day("2027-08-01")) || p.Contains(day("2026-01-31")) || p.Contains(socium.Date{}))
	days, ok := p.Days()
	assert.True(t, ok)
	assert.Equal(t, 546, days)
	months, _ := socium.MustPeriod("2026-03-01", "2026-10-29").Months()
	assert.Equal(t, 8, months)
	_, ok = socium.Period{}.Days()
	assert.False(t, ok)
	_, ok = socium.MustPeriod("", "2026-01-01").Months()
	assert.False(t, ok)
	assert.True(t, socium.Period{}.IsZero() && socium.Period{}.Contains(day("2026-01-01")))
	for _, c := range []struct {
		a, b [2]string
		want bool
	}{
		{[2]string{"2026-01-01", "2026-01-31"}, [2]string{"2026-01-31", "2026-02-28"}, true}, {[2]string{"2026-01-01", "2026-01-31"}, [2]string{"2026-02-01", "2026-02-28"}, false},
		{[2]string{"", "2026-01-31"}, [2]string{"2026-01-01", ""}, true}, {[2]string{"", ""}, [2]string{"2026-01-01", "2026-01-01"}, true}, {[2]string{"", "2025-12-31"}, [2]string{"2026-01-01", ""}, false},
	} {
		a, b := socium.MustPeriod(c.a[0], c.a[1]), socium.MustPeriod(c.b[0], c.b[1])
		assert.Equal(t, c.want, a.Overlaps(b), "%s %s", a, b)
		assert.Equal(t, c.want, b.Overlaps(a))
	}
	_, err := socium.NewPeriod(day("2026-01-01"), day("2026-01-01"))
	require.ErrorIs(t, err, socium.CodePeriodOrder)
	_, err = socium.NewClosedPeriod(day("2026-01-02"), day("2026-01-01"))
	require.ErrorIs(t, err, socium.CodePeriodOrder)
	endless, err := socium.NewClosedPeriod(day("2026-01-01"), day("9999-12-31"))
	require.NoError(t, err)
	assert.True(t, endless.Until().IsZero(), "the last day of the calendar is no end")
	assert.Equal(t, "01.02.2026 – 31.07.2027", p.In(socium.RU))
	assert.Equal(t, "2026-02-01/2027-07-31", p.String())
	assert.Equal(t, "../..", socium.Period{}.String())
	assert.Equal(t, day("2026-02-01"), p.From())
}

func TestPeriodJSON(t *testing.T) {
	for in, want := range map[string]string{
		`{"from":"2026-02-01","until":"2027-08-01"}`: "2026-02-01/2027-07-31", `{"from":"2026-02-01","last":"2027-07-31"}`: "2026-02-01/2027-07-31",
		`{"from":"2026-02-01","last":"2027-07-31","until":"2027-08-01"}`: "2026-02-01/2027-07-31", `{}`: "../..", `{"until":"2026-01-01"}`: "../2025-12-31",
	} {
		var p socium.Period
		require.NoError(t, p.UnmarshalJSON([]byte(in)), in)
		assert.Equal(t, want, p.String(), in)
		data, err := p.MarshalJSON()
		require.NoError(t, err)
		var back socium.Period
		require.NoError(t, back.UnmarshalJSON(data))
		assert.Equal(t, p, back)
	}
	p := socium.MustPeriod("2026-01-01", "")
	for _, bad := range []string{`{"from":"2026-01-02","last":"2026-01-01"}`, `{"last":"2026-01-01","until":"2026-01-05"}`, `{"from":"x"}`, `[]`} {
		require.Error(t, p.UnmarshalJSON([]byte(bad)), bad)
		assert.Equal(t, "2026-01-01/..", p.String(), "an error changes nothing")
	}
}

func TestDeadline(t *testing.T) {
	d := socium.MustDeadline("2025-10-15", "23:30")
	assert.Equal(t, "2025-10-15T23:30+03:00[Europe/Moscow]", d.String())
	assert.Equal(t, "15.10.2025, 23:30 (Europe/Moscow)", d.In(socium.RU))
	at := time.Date(2025, 10, 15, 20, 30, 0, 0, time.UTC)
	assert.True(t, d.Time().Equal(at))
	assert.True(t, d.Allows(at), "the instant itself is in time")
	assert.False(t, d.Allows(at.Add(time.Second)))
	assert.True(t, socium.Deadline{}.Allows(at) && socium.Deadline{}.Time().IsZero() && socium.Deadline{}.In(socium.RU) == "")
	assert.Equal(t, day("2025-10-15"), d.Day())
	assert.Equal(t, socium.Moscow(), d.Zone())
	assert.Equal(t, day("2025-10-16"), socium.Zone{Name: "Asia/Kamchatka", Minutes: 720}.DateOf(at), "the day is that of the zone")
	again, err := socium.ParseDeadline(d.String())
	require.NoError(t, err)
	assert.Equal(t, d, again)
	end, err := socium.NewDeadline(day("2025-10-31"), 24, 0, socium.Zone{Name: "America/St_Johns", Minutes: -210})
	require.NoError(t, err)
	assert.True(t, end.Time().Equal(time.Date(2025, 11, 1, 3, 30, 0, 0, time.UTC)))
	back, err := socium.ParseDeadline(end.String())
	require.NoError(t, err)
	assert.Equal(t, end, back)
	for _, bad := range []string{
		"", "2025-10-15T23:30+03:00", "2025-10-15T23:30+03:00[]", "2025-10-15 23:30+03:00[Europe/Moscow]", "2025-10-15T24:01+03:00[Europe/Moscow]", "2025-10-15T23:60+03:00[X/Y]",
		"2025-10-15T2x:30+03:00[X/Y]", "2025-10-15T23:30*03:00[X/Y]", "2025-10-15T23:30+15:00[X/Y]",
	} {
		_, err := socium.ParseDeadline(bad)
		require.ErrorIs(t, err, socium.CodeDeadline, bad)
	}
	_, err = socium.ParseDeadline("2025-02-30T23:30+03:00[Europe/Moscow]")
	require.ErrorIs(t, err, socium.CodeDateRange)
}

// A text of a deadline holds 128 bytes, 24 of which are not the name; JSON holds UTF-8.
func TestDeadlineZoneNames(t *testing.T) {
	for _, c := range []struct {
		name string
		ok   bool
	}{{"", false}, {"\x80", false}, {"Москва", true}, {strings.Repeat("z", 104), true}, {strings.Repeat("z", 105), false}} {
		d, err := socium.NewDeadline(day("2025-10-15"), 23, 30, socium.Zone{Name: c.name, Minutes: 180})
		if !c.ok {
			assert.ErrorIs(t, err, socium.CodeDeadline, "%q", c.name)
			continue
		}
		require.NoError(t, err, "%q", c.name)
		again, err := socium.ParseDeadline(d.String())
		require.NoError(t, err, "%q", c.name)
		assert.Equal(t, d, again)
	}
}

func TestTimeline(t *testing.T) {
	line, err := socium.NewTimeline(
		socium.Dated[int]{From: day("2024-01-01"), Value: 2, Basis: decree("2")}, socium.Dated[int]{Until: day("2024-01-01"), Value: 1}, socium.Dated[int]{From: day("2026-01-01"), Until: day("2027-01-01"), Value: 3},
	)
	require.NoError(t, err)
	for on, want := range map[string]int{"0001-01-01": 1, "2023-12-31": 1, "2024-01-01": 2, "2025-12-31": 2, "2026-01-01": 3, "2026-12-31": 3, "2027-01-01": 0} {
		e, ok := line.On(day(on))
		assert.Equal(t, want != 0, ok, on)
		if ok {
			assert.Equal(t, want, e.Value, on)
		}
	}
	_, ok := line.On(socium.Date{})
	assert.False(t, ok)
	data, err := json.Marshal(line)
	require.NoError(t, err)
	back := socium.MustTimeline(socium.Dated[int]{Value: 7})
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, line.All(), back.All())
	require.ErrorIs(t, json.Unmarshal([]byte(`[{"from":"2024-01-01","value":1},{"from":"2024-01-01","value":2}]`), &back), socium.CodeTimelineOverlap)
	assert.Equal(t, line.All(), back.All(), "unchanged by what it refused")
	_, ok = socium.Timeline[int]{}.On(day("2026-01-01"))
	assert.False(t, ok)
	all := line.All()
	require.Len(t, all, 3)
	assert.Equal(t, day("2026-01-01"), all[1].Until, "ends are filled in")
	for name, c := range map[string]struct {
		entries []socium.Dated[int]
		code    socium.Code
	}{
		"gap":     {[]socium.Dated[int]{{From: day("2024-01-01"), Until: day("2025-01-01")}, {From: day("2025-01-02")}}, socium.CodeTimelineGap},
		"overlap": {[]socium.Dated[int]{{From: day("2024-01-01"), Until: day("2025-01-02")}, {From: day("2025-01-01")}}, socium.CodeTimelineOverlap},
		"twice":   {[]socium.Dated[int]{{From: day("2024-01-01")}, {From: day("2024-01-01")}}, socium.CodeTimelineOverlap},
		"order":   {[]socium.Dated[int]{{From: day("2024-01-01"), Until: day("2024-01-01")}}, socium.CodePeriodOrder},
	} {
		_, err := socium.NewTimeline(c.entries...)
		require.ErrorIs(t, err, c.code, name)
	}
	_, err = socium.NewTimeline(socium.Dated[int]{From: day("2024-01-01"), Until: day("2025-01-01")}, socium.Dated[int]{From: day("2025-01-02")})
	assert.Contains(t, socium.ViolationsOf(err)[0].Text.RU, "01.01.2025")
}

func TestDateAt(t *testing.T) {
	day, moscow := socium.MustParseDate("2025-10-15"), socium.Moscow()
	assert.Equal(t, socium.MustDeadline("2025-10-15", "23:30").Time(), day.At(23, 30, moscow))
	assert.True(t, day.At(24, 0, moscow).Equal(day.AddDays(1).At(0, 0, moscow)), "the end of the day is the beginning of the next")
	assert.Equal(t, day, moscow.DateOf(day.At(0, 0, moscow)))
	for _, none := range []time.Time{
		socium.Date{}.At(0, 0, moscow), day.At(24, 1, moscow), day.At(-1, 0, moscow), day.At(0, 60, moscow), day.At(0, 0, socium.Zone{}),
	} {
		assert.True(t, none.IsZero())
	}
}
