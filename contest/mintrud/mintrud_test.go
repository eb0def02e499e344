package mintrud_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/mintrud"
)

// contests.md 1.4: 20 nominations in 2011–2012, 4 in 2019–2020, 15 = 9 + 6 since 2021.
func TestNominationsByEdition(t *testing.T) {
	for year, want := range map[int]struct{ count, practices, special, missing int }{
		2011: {20, 0, 4, 16}, 2012: {20, 0, 4, 16}, 2019: {4, 1, 0, 3}, 2020: {4, 1, 0, 3},
		2021: {15, 6, 6, 3}, 2023: {15, 6, 6, 3}, 2024: {15, 8, 6, 1}, 2025: {15, 8, 6, 1},
	} {
		e, ok := mintrud.EditionOf(year)
		require.True(t, ok)
		assert.Equal(t, want.count, e.Count, year)
		special := 0
		ids := map[string]bool{}
		for _, n := range e.Nominations() {
			assert.False(t, ids[n.ID], "%d %s", year, n.ID)
			ids[n.ID] = true
			if n.Special {
				special++
			}
		}
		assert.Equal(t, want.special, special, year)
		assert.Equal(t, want.practices, len(e.Nominations())-special, year)
		missing, known := e.Missing()
		assert.True(t, known)
		assert.Equal(t, want.missing, missing, year)
	}
	e, _ := mintrud.EditionOf(2015)
	_, known := e.Missing()
	assert.False(t, known, "for 2013–2018 not even the number is known")
	_, ok := mintrud.EditionOf(2010)
	assert.False(t, ok)
	assert.Len(t, mintrud.Editions(), 15)
}

// A title is not a key: three nominations of 2024 have one title and differ by form of service.
func TestTitleIsNoKey(t *testing.T) {
	e, _ := mintrud.EditionOf(2024)
	same := 0
	for _, n := range e.Nominations() {
		if n.Title.RU == "Стабильность и качество" {
			same++
			assert.Equal(t, contest.SubjectOrganisation, n.Subject)
		}
	}
	assert.Equal(t, 3, same)
	assert.Len(t, mintrud.History("rehabilitation"), 2)
}

// The names and the acts by day (contests.md 1.1), the days around a change.
func TestActs(t *testing.T) {
	for on, want := range map[string]string{
		"2018-12-31": "Лучший работник учреждения социального обслуживания",
		"2021-06-17": "Лучший работник организации социального обслуживания",
		"2021-06-18": "Всероссийский конкурс профессионального мастерства в сфере социального обслуживания",
	} {
		title, ok := mintrud.TitleOn(socium.MustParseDate(on))
		require.True(t, ok)
		assert.Equal(t, want, title.Value.RU, on)
	}
	for on, want := range map[string]string{"2020-02-24": "228н", "2021-09-09": "772н", "2021-09-10": "520н"} {
		order, ok := mintrud.OrderOn(socium.MustParseDate(on))
		require.True(t, ok)
		assert.Contains(t, order.Act, want, on)
	}
}

// Prizes (contests.md 1.7): a full table costs 1 000 000 ₽ a nomination and 15 000 000 ₽ for 15; it has 45 places.
func TestPrizes(t *testing.T) {
	e, _ := mintrud.EditionOf(2021)
	var sum socium.Money
	for _, p := range e.Prizes() {
		amount, _ := p.Prizes[0].Amount.Get()
		sum = sum.Add(amount)
	}
	assert.Equal(t, socium.Rubles(1_000_000), sum)
	assert.Equal(t, socium.Rubles(15_000_000), sum.Times(int64(e.Count)))
	assert.Equal(t, 45, e.Count*len(e.Prizes()))
	e, _ = mintrud.EditionOf(2017)
	_, known := e.Prizes()[0].Prizes[0].Amount.Get()
	assert.False(t, known, "the sums of 2017 were others and were not seen")
}

// Every edition and stage builds; what was not read is named.
func TestRegulations(t *testing.T) {
	for _, e := range mintrud.Editions() {
		for _, stage := range mintrud.AllStages() {
			p := mintrud.Parameters{}
			if len(e.Nominations()) == 0 {
				p.Further = []contest.Nomination{{ID: "post", Form: "person"}}
			}
			rules, err := contest.NewRules(e.Regulation(stage, p))
			require.NoError(t, err, "%d %s", e.Year, stage)
			assert.Equal(t, stage == mintrud.Regional, rules.Regulation().Promotion.To == string(mintrud.Federal))
			assert.Empty(t, rules.Lint().Blocking())
			assert.True(t, rules.Lint().Has(contest.CodeLintEvidence), "%d", e.Year)
		}
	}
}

type listed map[string]bool

func (l listed) Listing(number string, _ socium.Date) (socium.Period, bool) {
	return socium.Period{}, l[number]
}

// A small regional stage from admission to the list for the federal one; the data are invented.
func Example() {
	edition, _ := mintrud.EditionOf(2025)
	rules, err := contest.NewRules(edition.Regulation(mintrud.Regional, mintrud.Parameters{}))
	if err != nil {
		fmt.Println(err)
		return
	}
	filed := socium.MustDeadline("2025-03-01", "12:00").Time()
	facts := contest.Facts{
		Entries: []contest.Entry{
			{ID: "1", Nomination: "rural", Subject: contest.SubjectPractice, Organisation: "56-001", Person: "a", FiledAt: filed},
			{ID: "2", Nomination: "rural", Subject: contest.SubjectPractice, Organisation: "56-999", Person: "b", FiledAt: filed},
		},
		Jury: []contest.Juror{{ID: "chair", Role: contest.RoleChair}},
	}
	facts.Admissions = rules.Admit(facts.Entries, listed{"56-001": true})
	for _, a := range facts.Admissions {
		for f := range a.Reasons() {
			fmt.Println(a.Entry, f.In(socium.EN))
		}
	}
	sheet := contest.Sheet{Entry: "1", Juror: "chair"}
	for i := range 9 {
		sheet.Marks = append(sheet.Marks, contest.Mark{Criterion: fmt.Sprint(i + 1), Value: socium.Int(8)})
	}
	outcome, err := rules.Judge(facts, slices.Values([]contest.Sheet{sheet}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range outcome.NextStage() {
		fmt.Println(p.To, p.Nomination, p.Entry, p.Total)
	}
	// Output:
	// 2 provider 56-999 is not in the register
	// federal rural 1 72
}
