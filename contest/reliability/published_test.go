package reliability_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/reliability"
)

// table reads marks as a grid: a line an entry, a column a juror, "." for a missing mark.
func table(t testing.TB, grid string) *reliability.Table {
	t.Helper()
	var sheets []reliability.Sheet
	for i, line := range strings.Split(strings.TrimSpace(grid), "\n") {
		for j, mark := range strings.Fields(line) {
			if mark != "." {
				sheets = append(sheets, reliability.Sheet{Entry: fmt.Sprintf("%c", 'A'+i), Juror: fmt.Sprintf("J%d", j+1), Mark: socium.MustParseNumber(mark)})
			}
		}
	}
	tab, err := reliability.NewTable(sheets)
	require.NoError(t, err)
	return tab
}

// published checks the figure with the digits that the source prints.
func published(t *testing.T, want string, got float64, what string) {
	t.Helper()
	digits := len(want) - strings.IndexByte(want, '.') - 1
	text := strconv.FormatFloat(got, 'f', digits, 64)
	assert.Equal(t, strings.TrimPrefix(want, "0"), strings.TrimPrefix(strings.Replace(text, "-0.", "-.", 1), "0"), what)
}

// contests.md 4.3, common example D1.
const d1 = `
8 6 9 7
7 5 9 8
9 6 7 9
6 4 8 5
7 7 10 6`

// contests.md 4.6, example D2: each entry seen by two of three jurors.
const d2 = `
8 6 .
. 7 4
7 . 3
9 8 .`

// contests.md 4.11: 12 units by 4 observers (Krippendorff 2011), units as lines.
const krippendorff = `
1 1 . 1
2 2 3 2
3 3 3 3
3 3 3 3
2 2 2 2
1 2 3 4
4 4 4 4
1 1 2 1
2 2 2 2
. 5 5 5
. . 1 1
. 3 . .`

func TestAlphaPublished(t *testing.T) {
	tab := table(t, krippendorff)
	for _, c := range []struct {
		metric                    reliability.Metric
		published, ours, d_o, d_e string
	}{
		{reliability.Nominal, ".743", "0.743421", "0.2", "0.779487"},
		{reliability.Ordinal, ".815", "0.815388", "47.275", "256.076923"},
		{reliability.Interval, ".849", "0.849107", "0.433333", "2.871795"},
		{reliability.Ratio, ".797", "0.797403", "0.022433", "0.110726"},
	} {
		a, err := tab.Alpha(c.metric)
		require.NoError(t, err)
		published(t, c.published, a.Value, string(c.metric))
		published(t, c.ours, a.Value, string(c.metric))
		published(t, c.d_o, a.Observed, string(c.metric))
		published(t, c.d_e, a.Expected, string(c.metric))
		assert.Equal(t, 40, a.Marks)
		assert.Equal(t, 11, a.Entries)
		assert.Empty(t, a.Warnings)
	}
}

// contests.md 4.11: Shrout and Fleiss 1979, 6 targets by 4 judges.
const shroutFleiss = `
9 2 5 8
6 1 3 2
8 4 6 8
7 1 2 6
10 5 6 9
6 2 4 7`

func TestICCPublished(t *testing.T) {
	tab := table(t, shroutFleiss)
	c, err := tab.ICC()
	require.NoError(t, err)
	published(t, "11.2417", c.BMS, "BMS")
	published(t, "6.2639", c.WMS, "WMS")
	published(t, "32.4861", c.JMS, "JMS")
	published(t, "1.0194", c.EMS, "EMS")
	for _, want := range []struct {
		form            reliability.ICCForm
		published, ours string
		f               string
	}{
		{reliability.ICC11, ".17", "0.1657", "1.7947"}, {reliability.ICC21, ".29", "0.2898", "11.0272"}, {reliability.ICC31, ".71", "0.7148", "11.0272"},
		{reliability.ICC1K, ".44", "0.4428", "1.7947"}, {reliability.ICC2K, ".62", "0.6201", "11.0272"}, {reliability.ICC3K, ".91", "0.9093", "11.0272"},
	} {
		icc := c.Of(want.form)
		published(t, want.published, icc.Value.Or(9), string(want.form))
		published(t, want.ours, icc.Value.Or(9), string(want.form))
		published(t, want.f, icc.F.Or(9), string(want.form))
	}
	// Spearman–Brown and the jurors needed for 0.8: 9.80, so 10.
	r := c.Of(reliability.ICC21).Value.Or(0)
	published(t, "0.6201", reliability.SpearmanBrown(r, 4), "Spearman–Brown")
	assert.Equal(t, 10, reliability.JurorsFor(r, 0.8))

	for metric, want := range map[reliability.Metric]string{
		reliability.Nominal: "-0.0648", reliability.Ordinal: "0.1091", reliability.Interval: "0.1473", reliability.Ratio: "0.0820",
	} {
		a, err := tab.Alpha(metric)
		require.NoError(t, err)
		assert.Equal(t, want, strconv.FormatFloat(a.Value, 'f', 4, 64), metric)
	}
}

// The limits of the same example as package psych of R documents them, quoted from memory: three decimals.
func TestICCLimits(t *testing.T) {
	c, err := table(t, shroutFleiss).ICC()
	require.NoError(t, err)
	for _, want := range []struct {
		form                reliability.ICCForm
		p                   string
		lower, upper2, df12 string
	}{
		{reliability.ICC11, "0.16477", "-0.133", "0.72", "5 18"}, {reliability.ICC21, "0.00013", "0.019", "0.76", "5 15"},
		{reliability.ICC31, "0.00013", "0.342", "0.95", "5 15"}, {reliability.ICC1K, "0.16477", "-0.884", "0.91", "5 18"},
		{reliability.ICC2K, "0.00013", "0.071", "0.93", "5 15"}, {reliability.ICC3K, "0.00013", "0.676", "0.99", "5 15"},
	} {
		icc := c.Of(want.form)
		assert.Equal(t, want.df12, fmt.Sprint(icc.DF1, icc.DF2), want.form)
		assert.Equal(t, want.lower, strconv.FormatFloat(icc.Lower.Or(9), 'f', 3, 64), want.form)
		assert.Equal(t, want.upper2, strconv.FormatFloat(icc.Upper.Or(9), 'f', 2, 64), want.form)
		if want.form == reliability.ICC11 || want.form == reliability.ICC1K {
			assert.InDelta(t, 0.16477, icc.P.Or(9), 1e-5)
		} else {
			assert.Equal(t, want.p, strconv.FormatFloat(icc.P.Or(9), 'f', 5, 64), want.form)
		}
	}
}

func TestKendallPublished(t *testing.T) {
	// Siegel 1956: 3 judges by 6 applicants. Ranks are given as marks turned round, so that rank 1 is the best mark.
	siegel := table(t, "-1 -1 -6\n-6 -5 -3\n-3 -6 -2\n-2 -4 -5\n-5 -2 -4\n-4 -3 -1")
	c, err := siegel.Concordance()
	require.NoError(t, err)
	published(t, ".16", c.W, "W")
	published(t, "0.161905", c.W, "W")
	assert.Equal(t, 25.5, c.S)
	var sums []string
	for _, s := range c.Sums {
		sums = append(sums, s.Sum.String())
	}
	assert.Equal(t, []string{"8", "14", "11", "11", "11", "8"}, sums)

	ties := table(t, `
-1 -2.5 -2
-4.5 -1 -1
-2 -2.5 -4.5
-4.5 -4.5 -4.5
-3 -4.5 -4.5
-7.5 -8 -4.5
-6 -9 -8
-9 -6.5 -8
-7.5 -10 -8
-10 -6.5 -10`)
	c, err = ties.Concordance()
	require.NoError(t, err)
	assert.Equal(t, 591.0, c.S)
	published(t, "0.795960", c.Uncorrected, "uncorrected")
	published(t, "0.827731", c.W, "W")
	published(t, ".828", c.W, "W")
	assert.Equal(t, 9, c.DF)
	published(t, "22.35", c.ChiSquare, "χ² = m(n−1)W = 27·0.827731")

	c, err = table(t, d1).Concordance()
	require.NoError(t, err)
	published(t, "0.409375", c.Uncorrected, "D1")
	published(t, "0.425325", c.W, "D1")
	assert.Equal(t, "19", c.Sums[3].Sum.String()) // contests.md 4.4
	assert.Equal(t, "9.5", c.Sums[4].Sum.String())
}

func TestKappaPublished(t *testing.T) {
	a, err := reliability.CohenTable([][]int{{20, 5}, {10, 15}}, reliability.Identity)
	require.NoError(t, err)
	assert.Equal(t, []float64{0.7, 0.5, 0.4}, []float64{a.Observed, a.Chance, a.Value})
	for _, w := range []reliability.Weights{reliability.Linear, reliability.Quadratic} { // with two categories all weights agree
		b, err := reliability.CohenTable([][]int{{20, 5}, {10, 15}}, w)
		require.NoError(t, err)
		assert.Equal(t, a.Value, b.Value)
	}

	// Fleiss 1971: 10 subjects by 14 raters by 5 categories.
	counts := reliability.Counts{
		{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
		{7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7},
	}
	f, err := counts.Fleiss(reliability.Identity)
	require.NoError(t, err)
	published(t, "0.378022", f.Observed, "P")
	published(t, "0.212755", f.Chance, "Pe")
	published(t, "0.209931", f.Value, "κ")
	published(t, ".210", f.Value, "κ")
}

// Unequal numbers of raters: the data of [krippendorff] are the example cac.raw4raters of the R package irrCAC; the figures are
// those of its documentation, quoted from memory.
func TestUnequalRatersPublished(t *testing.T) {
	counts, err := table(t, krippendorff).Counts()
	require.NoError(t, err)
	for _, c := range []struct {
		name, value, chance string
		f                   func(reliability.Weights) (reliability.Agreement, error)
	}{
		{"AC1", "0.77544", "0.19032", counts.Gwet},
		{"Fleiss", "0.76117", "0.23872", counts.Fleiss},
		{"Brennan–Prediger", "0.77273", "0.20000", counts.BrennanPrediger},
	} {
		a, err := c.f(reliability.Identity)
		require.NoError(t, err)
		published(t, "0.81818", a.Observed, c.name)
		published(t, c.chance, a.Chance, c.name)
		published(t, c.value, a.Value, c.name)
		assert.Equal(t, 11, a.Entries)
	}
}
