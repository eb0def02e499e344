package fee_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/fee"
)

// Section 5.3: 1075 until 31.12.2024 looks at M−12…M−1, 1873 from 01.01.2025 at M−13…M−2.
func TestWindow(t *testing.T) {
	for _, tt := range []struct{ application, edition, window string }{
		{"2015-01-01", "1075", "2014-01-01/2014-12-31"},
		{"2024-12-31", "1075", "2023-12-01/2024-11-30"},
		{"2025-01-01", "1873", "2023-12-01/2024-11-30"},
		{"2025-07-31", "1873", "2024-06-01/2025-05-31"},
	} {
		e, ok := fee.EditionOn(day(tt.application))
		require.True(t, ok)
		assert.Equal(t, tt.edition, e.ID)
		assert.Equal(t, tt.window, e.Window(day(tt.application)).String())
	}
	_, ok := fee.EditionOn(day("2014-12-31"))
	assert.False(t, ok)
}

func TestFamily(t *testing.T) {
	old, _ := fee.EditionOn(day("2024-12-31"))
	new, _ := fee.EditionOn(day("2025-01-01"))
	on := day("2025-06-15")
	for _, tt := range []struct {
		name     string
		m        fee.Member
		old, new bool
	}{
		{"recipient", fee.Member{Relation: fee.Self}, true, true},
		{"spouse who lives there", fee.Member{Relation: fee.Spouse, LivesTogether: socium.Yes}, true, true},
		{"spouse elsewhere", fee.Member{Relation: fee.Spouse, LivesTogether: socium.No}, false, true},
		{"day before 18", fee.Member{Relation: fee.Child, Born: day("2007-06-16"), LivesTogether: socium.Yes}, true, true},
		{"18 today", fee.Member{Relation: fee.Child, Born: day("2007-06-15"), LivesTogether: socium.Yes}, true, false},
		{"student of 22", fee.Member{Relation: fee.Child, Born: day("2002-06-16"), FullTimeStudent: true, LivesTogether: socium.Yes}, true, true},
		{"student of 23", fee.Member{Relation: fee.Child, Born: day("2002-06-15"), FullTimeStudent: true, LivesTogether: socium.Yes}, true, false},
		{"married child", fee.Member{Relation: fee.Child, Born: day("2008-01-01"), Married: true}, false, false},
		{"ward", fee.Member{Relation: fee.Ward, Born: day("2010-01-01"), LivesTogether: socium.Yes}, true, true},
		{"child of unknown age", fee.Member{Relation: fee.Child}, false, false},
		{"mother who lives there", fee.Member{Relation: fee.Parent, LivesTogether: socium.Yes}, true, false},
		{"lodger", fee.Member{Relation: fee.Unrelated, LivesTogether: socium.Yes}, false, false},
	} {
		assert.Equal(t, tt.old, old.InFamily(&tt.m, on), "1075: %s", tt.name)
		assert.Equal(t, tt.new, new.InFamily(&tt.m, on), "1873: %s", tt.name)
	}
}

func TestAverageIncome(t *testing.T) {
	family := []fee.Member{{Relation: fee.Self}, {Relation: fee.Spouse}, {Relation: fee.Parent, LivesTogether: socium.Yes}}
	incomes := []fee.Income{
		{Month: day("2024-06-01"), Amount: rub("30000")},                           // first day of the window
		{Month: day("2025-05-31"), Amount: rub("20000.01"), Member: 1},             // last day
		{Month: day("2024-05-31"), Amount: rub("1")},                               // before
		{Month: day("2025-06-01"), Amount: rub("2")},                               // after
		{Month: day("2025-01-10"), Amount: rub("40"), Member: 2},                   // the mother is no family under 1873
		{Month: day("2025-01-10"), Amount: rub("800"), Kind: fee.MaternityCapital}, // left out
		{Month: day("2025-01-10"), Amount: rub("100"), Kind: "scholarship"},        // any other kind counts
	}
	p, err := fee.AverageIncome(family, incomes, day("2025-07-01"))
	require.NoError(t, err)
	assert.Equal(t, "50100.01", p.Sum.String())
	assert.Equal(t, "843.00", p.LeftOut.String())
	assert.Equal(t, 2, p.Members)
	assert.Equal(t, 3, p.Months)
	assert.Zero(t, p.Average.Compare(fee.FractionOf(5010001, 24)))

	_, err = fee.AverageIncome([]fee.Member{{Relation: fee.Spouse}}, nil, day("2025-07-01"))
	assert.ErrorIs(t, err, fee.CodeSelf)
	_, err = fee.AverageIncome(nil, nil, socium.Date{})
	assert.ErrorIs(t, err, fee.CodeEdition)
	_, err = fee.AverageIncome(nil, []fee.Income{{Month: at, Amount: socium.Kopecks(1 << 62)}}, at)
	assert.ErrorIs(t, err, fee.CodeAmount)
}

// The months with an income are counted as the calendar has them.
func TestMonthsWithIncome(t *testing.T) {
	for _, application := range []string{"2015-01-01", "2016-03-31", "2024-02-29", "2024-12-01", "2025-01-31", "2025-04-30", "2000-01-01"} {
		e, ok := fee.EditionOn(day(application))
		if !ok {
			continue
		}
		window := e.Window(day(application))
		days, _ := window.Days()
		for i := range days {
			d := window.From().AddDays(i)
			incomes := []fee.Income{{Month: d}, {Month: window.From()}, {Month: window.Last()}}
			p, err := fee.AverageIncome(nil, incomes, day(application))
			require.NoError(t, err)
			want := 3
			for _, edge := range []socium.Date{window.From(), window.Last()} {
				if d.Year() == edge.Year() && d.Month() == edge.Month() {
					want--
				}
			}
			require.Equal(t, want, p.Months, "%s %s", application, d)
		}
	}
}
