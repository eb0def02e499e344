package provider_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func TestLicenceOn(t *testing.T) {
	full := provider.Licence{Number: "1", Issued: on("2020-01-10"), LastDay: on("2025-01-09")}
	ended := full
	ended.Terminated = on("2024-05-01")
	suspended := full
	suspended.Suspended = on("2023-03-01")
	for _, tt := range []struct {
		name string
		l    provider.Licence
		day  string
		want provider.LicenceState
		at   string
	}{
		{"before issue", full, "2020-01-09", provider.LicenceNotYet, "2020-01-10"},
		{"first day", full, "2020-01-10", provider.LicenceValid, "2025-01-09"},
		{"last day", full, "2025-01-09", provider.LicenceValid, "2025-01-09"},
		{"day after", full, "2025-01-10", provider.LicenceExpired, "2025-01-09"},
		{"day before the end", ended, "2024-04-30", provider.LicenceValid, "2025-01-09"},
		{"ended", ended, "2024-05-01", provider.LicenceTerminated, "2024-05-01"},
		{"suspended", suspended, "2023-03-01", provider.LicenceSuspended, "2023-03-01"},
		{"suspended and expired", suspended, "2025-01-10", provider.LicenceExpired, "2025-01-09"},
		{"without a term", provider.Licence{Issued: on("2020-01-10")}, "2040-01-01", provider.LicenceValid, ""},
		{"term in words", provider.Licence{LastDay: provider.Read[socium.Date]("до весны")}, "2020-01-10", provider.LicenceUnknown, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			state, at := tt.l.On(day(tt.day))
			assert.Equal(t, tt.want, state)
			assert.Equal(t, tt.at, at.String())
		})
	}
	assert.True(t, full.ExpiresWithin(0, day("2025-01-09")))
	assert.True(t, full.ExpiresWithin(30, day("2024-12-10")))
	assert.False(t, full.ExpiresWithin(29, day("2024-12-10")))
	assert.False(t, full.ExpiresWithin(30, day("2025-01-10")), "it has expired")

	c := provider.Card{Licences: []provider.Licence{full, {Kind: provider.MedicalLicence, Number: "2", LastDay: on("2026-01-01")}, {Kind: provider.MedicalLicence, Number: "3"}}}
	best, ok := c.LicenceFor(provider.MedicalLicence, day("2025-06-01"))
	require.True(t, ok)
	assert.Equal(t, "3", best.Number)
	_, ok = c.LicenceFor(provider.EducationalLicence, day("2025-06-01"))
	assert.False(t, ok)
}

func TestReviewDependsOnTheDay(t *testing.T) {
	c := goodCard()
	c.Licences[0].LastDay = on("2026-06-01")
	c.Inspected[0].Orders = []provider.Order{
		{Number: "1", Due: on("2025-08-01"), Fulfilled: socium.No},
		{Number: "2", Due: on("2025-08-01")},
		{Number: "3", Due: on("2025-08-01"), FulfilledOn: on("2025-07-30")},
	}
	c.Experience.Periods = append(c.Experience.Periods, provider.Work{From: on("2010-01-01"), LastDay: on("2019-12-31")})
	assert.Empty(t, codes(c.Validate()))
	assert.Equal(t, []string{
		"inspected[0].orders[0].due card.inspection.order-overdue",
		"inspected[0].orders[1].fulfilled card.inspection.order-unanswered",
		"experience.periods[1].lastDay card.experience.outside-window",
	}, codes(c.Review(day("2026-02-03"))))
	assert.Contains(t, codes(c.Review(day("2026-03-04"))), "licences[0].lastDay card.licence.ends-soon")
	assert.Contains(t, codes(c.Review(day("2026-06-02"))), "licences[0].lastDay card.licence.expired")
	assert.Contains(t, codes(c.Review(day("2026-01-31"))), "places[0].on card.future")
}

func TestInspectionSummary(t *testing.T) {
	c := provider.Card{Inspected: []provider.Inspection{
		{On: on("2024-03-01"), Orders: []provider.Order{
			{Due: on("2024-04-01"), FulfilledOn: on("2024-03-20")},
			{Due: on("2024-04-01"), FulfilledOn: on("2024-05-20")},
			{Due: on("2024-04-01"), Fulfilled: socium.No},
			{Due: on("2024-04-01")},
			{Due: on("2026-04-01")},
		}},
		{On: on("2027-01-01")},
	}}
	assert.Equal(t, provider.InspectionSummary{Inspections: 1, Orders: 5, Fulfilled: 2, Late: 1, Overdue: 1, Open: 1, Unanswered: 1, Last: day("2024-03-01")}, c.Inspections(day("2025-01-01")))
	assert.Equal(t, 1, c.Inspections(day("2024-05-01")).Fulfilled, "the second was fulfilled later than the day")
	assert.Equal(t, 2, c.Inspections(day("2024-05-01")).Overdue)
}

func TestExperienceWithin(t *testing.T) {
	window := provider.ExperienceWindow(day("2026-02-28"))
	assert.Equal(t, "2021-02-28/2026-02-28", window.String())
	e := provider.Experience{Periods: []provider.Work{
		{From: on("2010-01-01"), LastDay: on("2021-03-01")}, // 2 days of the window
		{From: on("2021-03-01"), LastDay: on("2021-03-02")}, // one more
		{From: on("2026-02-28")},                            // the last day, and on
		{From: provider.Read[socium.Date]("давно")},
	}}
	covered, days := e.Within(window)
	assert.Equal(t, 4, covered)
	assert.Equal(t, 1827, days, "five years with one leap day, and the day itself")
}

// Each day of the window is counted once: the same as marking days one by one.
func TestExperienceWithinAgreesWithMarking(t *testing.T) {
	window := socium.MustPeriod("2021-01-01", "2021-12-31")
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		var e provider.Experience
		marked := map[socium.Date]bool{}
		for range r.IntN(6) {
			from := day("2020-11-01").AddDays(r.IntN(460))
			w := provider.Work{From: provider.Of(from)}
			last := from.AddDays(r.IntN(90))
			if r.IntN(8) > 0 {
				w.LastDay = provider.Of(last)
			} else {
				last = day("2023-01-01")
			}
			for d := from; !d.After(last); d = d.AddDays(1) {
				if window.Contains(d) {
					marked[d] = true
				}
			}
			e.Periods = append(e.Periods, w)
		}
		covered, days := e.Within(window)
		require.Equal(t, len(marked), covered, "seed %d", seed)
		require.Equal(t, 365, days)
	}
}

func TestOpenness(t *testing.T) {
	c := provider.Card{Published: []provider.Publication{
		{Block: provider.BlockContacts, Site: socium.Yes, Stand: socium.Yes, Updated: on("2026-01-20")},
		{Block: provider.BlockServices, Site: socium.Yes, Stand: socium.No, Updated: on("2025-01-20")},
		{Block: provider.BlockStaff, Site: socium.Yes, Changed: on("2026-01-12"), Updated: on("2026-01-27")},
		{Block: provider.BlockFinance, Site: socium.Yes, Changed: on("2026-01-12")},
		{Block: provider.BlockOther, Site: socium.Yes},
	}}
	report := c.Openness(day("2026-02-03"), nil)
	require.Len(t, report.Lines, 15)
	published, required := report.Site()
	assert.Equal(t, [2]int{4, 14}, [2]int{published, required}, "other information is not required")
	published, _ = report.Stand()
	assert.Equal(t, 1, published)
	assert.Len(t, report.Gaps(), 10)
	line := func(b provider.Block) provider.OpennessLine {
		for _, l := range report.Lines {
			if l.Block == b {
				return l
			}
		}
		return provider.OpennessLine{}
	}
	// 12 January 2026 is a Monday: the tenth working day after it is 26 January.
	assert.Equal(t, "2026-01-26", line(provider.BlockStaff).Due.String())
	assert.True(t, line(provider.BlockStaff).Late, "shown on the 27th")
	assert.True(t, line(provider.BlockFinance).Late, "not shown yet")
	assert.False(t, line(provider.BlockContacts).Late)
	assert.Equal(t, socium.Unknown, line(provider.BlockQuality).Site)

	stale := report.Stale(365)
	require.Len(t, stale, 3)
	assert.Equal(t, provider.BlockServices, stale[0].Block)
	assert.Equal(t, 379, stale[0].Age)
}

func ExampleCard_Openness() {
	card := provider.Card{Published: []provider.Publication{
		{Block: provider.BlockContacts, Site: socium.Yes}, {Block: provider.BlockServices, Site: socium.Yes},
	}}
	report := card.Openness(socium.MustParseDate("2026-02-03"), socium.Calendar{})
	published, required := report.Site()
	fmt.Printf("на сайте %d из %d, нет: %s, …\n", published, required, report.Gaps()[0].In(socium.RU))
	// Output: на сайте 2 из 14, нет: дата регистрации и учредители, …
}
