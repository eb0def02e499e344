package reliability_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/reliability"
)

func fixed(v float64, digits int) string { return strconv.FormatFloat(v, 'f', digits, 64) }

// contests.md 4.3 on D1.
func TestNormalisationOfD1(t *testing.T) {
	tab := table(t, d1)
	pop, err := tab.ZScores("")
	require.NoError(t, err)
	sample, err := tab.ZScores(reliability.Sample)
	require.NoError(t, err)
	minmax, err := tab.MinMax()
	require.NoError(t, err)
	linear, err := tab.Linear(socium.MustParseNumber("7.15"), socium.Int(2), reliability.Population)
	require.NoError(t, err)
	for i, want := range [][4]string{
		{"0.3432", "0.3070", "7.6847", "0.6250"}, {"0.0297", "0.0266", "7.1963", "0.5208"}, {"0.4516", "0.4039", "7.8536", "0.6667"},
		{"-1.2361", "-1.1056", "5.2241", "0.0833"}, {"0.4116", "0.3681", "7.7912", "0.6458"},
	} {
		assert.Equal(t, want[0], fixed(pop.Entries[i].Value, 4))
		assert.Equal(t, want[1], fixed(sample.Entries[i].Value, 4))
		assert.Equal(t, want[2], fixed(pop.Entries[i].Rescaled, 4))
		assert.Equal(t, want[3], fixed(minmax.Entries[i].Value, 4))
		assert.InDelta(t, 7.15+2*pop.Entries[i].Value, linear.Entries[i].Value, 1e-12)
	}
	// A and E tie on the mean (7.50) but not after normalisation.
	assert.Equal(t, []int{2, 2}, []int{pop.Entries[0].RawPlace, pop.Entries[4].RawPlace})
	assert.Equal(t, []int{3, 2}, []int{pop.Entries[0].Place, pop.Entries[4].Place})
	assert.Equal(t, 7.5, pop.Entries[0].Raw)
}

// contests.md 4.6 on D2: fractions, rounded once.
func TestSeverityOfD2(t *testing.T) {
	tab := table(t, d2)
	s, err := tab.Severity(reliability.Ridge{})
	require.NoError(t, err)
	var values, effects []float64
	var order []int
	for _, e := range s.Entries {
		values, order = append(values, e.Value), append(order, e.Place)
	}
	for _, j := range s.Jurors {
		effects = append(effects, j.Effect)
	}
	assert.Equal(t, []float64{35.0 / 6, 193.0 / 30, 157.0 / 30, 22.0 / 3}, values)
	assert.Equal(t, []float64{28.0 / 15, 7.0 / 15, -7.0 / 3}, effects)
	assert.Equal(t, []int{3, 2, 4, 1}, order) // D B A C
	assert.Equal(t, 2, s.Entries[0].RawPlace) // raw: D A B C
	assert.Equal(t, 0.0, s.Mean)

	s, err = tab.Severity(reliability.Ridge{Juror: socium.Int(1)})
	require.NoError(t, err)
	for i, want := range []float64{6.3, 6.1, 5.1, 7.8} {
		assert.Equal(t, want, s.Entries[i].Value)
	}
	for i, want := range []float64{1.2, 0.2, -1.4} {
		assert.Equal(t, want, s.Jurors[i].Effect)
	}
	assert.Equal(t, []int{2, 3, 4, 1}, []int{s.Entries[0].Place, s.Entries[1].Place, s.Entries[2].Place, s.Entries[3].Place})

	s, err = tab.Severity(reliability.Ridge{Juror: socium.Int(1), Entry: socium.Int(1)})
	require.NoError(t, err)
	assert.Equal(t, "6.3030", fixed(s.Mean, 4))
	for i, want := range []string{"-0.0606", "-0.1212", "-0.7576", "0.9394"} {
		assert.Equal(t, want, fixed(s.Entries[i].Value-s.Mean, 4))
	}
	for i, want := range []string{"1.2424", "0.3333", "-1.5758"} {
		assert.Equal(t, want, fixed(s.Jurors[i].Effect, 4))
	}
}

// contests.md 4.6: μ = 7; means 8.5 of two marks and 8.0 of eight.
func TestShrinkage(t *testing.T) {
	var sheets []reliability.Sheet
	add := func(entry string, mark string, n int) {
		for i := range n {
			sheets = append(sheets, reliability.Sheet{Entry: entry, Juror: "J" + strconv.Itoa(i), Mark: socium.MustParseNumber(mark)})
		}
	}
	add("two", "8.5", 2)
	add("eight", "8", 8)
	tab, err := reliability.NewTable(sheets)
	require.NoError(t, err)
	for kappa, want := range map[string][2]float64{"2": {7.75, 7.80}, "1": {8.0, 7 + 8.0/9}, "4": {7.5, 7 + 2.0/3}} {
		s, err := tab.ShrinkBy(socium.Int(7), socium.MustParseNumber(kappa))
		require.NoError(t, err)
		assert.InDelta(t, want[0], s.Entries[1].Value, 1e-15, kappa)
		assert.InDelta(t, want[1], s.Entries[0].Value, 1e-15, kappa)
	}
	s, err := tab.ShrinkBy(socium.Int(7), socium.Int(2))
	require.NoError(t, err)
	assert.Equal(t, []int{1, 2}, []int{s.Entries[0].Place, s.Entries[0].RawPlace}) // eight overtakes two
}

// contests.md 4.7.
func TestExpectedRanks(t *testing.T) {
	list := []reliability.Posterior{{"a", 8.2, 0.4}, {"b", 8.0, 0.4}, {"c", 7.1, 0.5}, {"d", 6.5, 0.4}}
	ranks, err := reliability.ExpectedRanks(list)
	require.NoError(t, err)
	for i, want := range [][3]string{{"1.4061", "22.65", "0.8646"}, {"1.7221", "30.55", "0.7593"}, {"3.0515", "63.79", "0.3162"}, {"3.8203", "83.01", "0.0599"}} {
		assert.Equal(t, want, [3]string{fixed(ranks[i].ER, 4), fixed(ranks[i].PCER, 2), fixed(ranks[i].SUCRA, 4)})
		assert.Equal(t, i+1, ranks[i].Place)
	}
	sum := 0.0
	for _, r := range ranks {
		sum += r.ER
	}
	assert.InDelta(t, 10, sum, 1e-13)
}
