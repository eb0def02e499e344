package reliability_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/reliability"
)

func TestFaultsOfSheets(t *testing.T) {
	_, err := reliability.NewTable(nil)
	assert.ErrorIs(t, err, reliability.CodeEmpty)
	_, err = reliability.NewTable([]reliability.Sheet{
		{Juror: "J"}, {Entry: "A"}, {Entry: "A", Juror: "J"}, {Entry: "A", Juror: "J"},
		{Entry: "B", Juror: "J", Mark: socium.MustParseNumber("1000000000000")}, {Entry: "C", Juror: "J", Mark: socium.MustParseNumber("0.000001")},
	})
	for _, code := range []socium.Code{reliability.CodeID, reliability.CodeTwice, reliability.CodeRange, reliability.CodeSheets} {
		assert.ErrorIs(t, err, code)
	}
	_, err = reliability.Review(nil, reliability.Options{})
	assert.ErrorIs(t, err, reliability.CodeEmpty)
}

// Each kind of bad jury: what is undefined says why, what is defined warns.
func TestBadJuries(t *testing.T) {
	is := func(code socium.Code, err error) {
		t.Helper()
		require.ErrorIs(t, err, code)
		assert.ErrorIs(t, err, reliability.CodeUndefined)
	}
	t.Run("all marks equal", func(t *testing.T) {
		tab := table(t, "5 5\n5 5\n5 5")
		_, err := tab.Alpha(reliability.Interval)
		is(reliability.CodeAllEqual, err) // not 1
		_, err = tab.ICC()
		is(reliability.CodeAllEqual, err)
		_, err = tab.Concordance()
		is(reliability.CodeAllEqual, err)
		_, err = tab.ZScores("")
		is(reliability.CodeAllEqual, err)
		_, err = tab.Shrink()
		is(reliability.CodeAllEqual, err)
		_, err = tab.Beliefs()
		is(reliability.CodeAllEqual, err)
		_, err = tab.Counts()
		is(reliability.CodeAllEqual, err)
		_, err = tab.Cohen("J1", "J2", reliability.Identity)
		is(reliability.CodeAllEqual, err)
		page, err := tab.Review(reliability.Options{Places: 1})
		require.NoError(t, err)
		assert.True(t, page.Warnings.Has(reliability.CodeAllEqual))
		assert.True(t, page.Alpha.IsZero())
		assert.Equal(t, 3, page.Cut.Inside) // they share the first place
		counts, err := tab.Counts(socium.Int(4), socium.Int(5))
		require.NoError(t, err)
		_, err = counts.Fleiss(reliability.Identity)
		is(reliability.CodeAllEqual, err)
		a, err := counts.BrennanPrediger(reliability.Identity) // chance does not depend on the marks
		require.NoError(t, err)
		assert.Equal(t, 1.0, a.Value)
	})
	t.Run("one juror", func(t *testing.T) {
		tab := table(t, "5\n7\n6")
		_, err := tab.ICC()
		is(reliability.CodeOneJuror, err)
		_, err = tab.Concordance()
		is(reliability.CodeOneJuror, err)
		_, err = tab.Severity(reliability.Ridge{})
		is(reliability.CodeOneJuror, err)
		_, err = tab.LeaveOneOut(reliability.Mean)
		is(reliability.CodeOneJuror, err)
		_, err = tab.Cut(reliability.Mean, 1, socium.Number{})
		is(reliability.CodeOneJuror, err)
		_, err = tab.Alpha(reliability.Nominal)
		is(reliability.CodeNoOverlap, err)
		_, err = tab.Shrink()
		is(reliability.CodeNoOverlap, err)
		_, err = tab.Cohen("J1", "J2", reliability.Identity)
		is(reliability.CodeUnknownJuror, err)
		page, err := tab.Review(reliability.Options{Places: 1})
		require.NoError(t, err)
		for _, e := range page.Entries {
			assert.False(t, e.Solid, "every place hangs on the only juror")
		}
	})
	t.Run("one entry", func(t *testing.T) {
		tab := table(t, "5 6 7")
		_, err := tab.ICC()
		is(reliability.CodeOneEntry, err)
		_, err = tab.Shrink()
		is(reliability.CodeOneEntry, err)
		_, err = tab.Alpha(reliability.Interval)
		require.NoError(t, err)
	})
	t.Run("one mark to all", func(t *testing.T) {
		tab := table(t, "5 6\n5 7\n5 9")
		n, err := tab.ZScores("")
		require.NoError(t, err)
		assert.True(t, n.Warnings.Has(reliability.CodeConstantJuror))
		for _, v := range n.Warnings {
			assert.Equal(t, socium.Warning, v.Severity)
		}
		assert.Equal(t, []int{3, 2, 1}, []int{n.Entries[0].Place, n.Entries[1].Place, n.Entries[2].Place})
		m, err := tab.MinMax()
		require.NoError(t, err)
		assert.Equal(t, 0.25, m.Entries[0].Value) // 0.5 of the constant juror, 0 of the other
		c, err := tab.Concordance()
		require.NoError(t, err)
		assert.True(t, c.Warnings.Has(reliability.CodeConstantJuror))
		r := tab.JurorReports()
		assert.True(t, r[0].Agrees.IsZero())
		assert.True(t, r[0].Warnings.Has(reliability.CodeConstantJuror))
		assert.True(t, r[0].Warnings.Has(reliability.CodeSparse))
	})
	t.Run("incomplete", func(t *testing.T) {
		tab := table(t, "5 6\n5 .")
		_, err := tab.ICC()
		is(reliability.CodeIncomplete, err)
		assert.ErrorContains(t, err, "juror J2 did not mark entry B")
		_, err = tab.Concordance()
		is(reliability.CodeIncomplete, err)
		_, err = tab.Beliefs()
		is(reliability.CodeTooFewMarks, err)
	})
	t.Run("disconnected", func(t *testing.T) {
		tab := table(t, "5 6 . .\n. . 7 9\n8 . . .")
		_, err := tab.Severity(reliability.Ridge{})
		is(reliability.CodeDisconnected, err)
		_, err = tab.Beliefs()
		is(reliability.CodeDisconnected, err)
		_, err = tab.Rank(reliability.Adjusted)
		is(reliability.CodeDisconnected, err)
		s, err := tab.Severity(reliability.Ridge{Juror: socium.Int(1)})
		require.NoError(t, err)
		assert.True(t, s.Warnings.Has(reliability.CodeLoosely))
		assert.True(t, s.Warnings.Has(reliability.CodeSingleMark))
		page, err := tab.Review(reliability.Options{})
		require.NoError(t, err)
		assert.True(t, page.Warnings.Has(reliability.CodeDisconnected))
		assert.Len(t, tab.Components(), 2)
	})
	t.Run("empty rows", func(t *testing.T) {
		tab := table(t, "5 .\n. 7\n8 9").Without("J2")
		rank, err := tab.Rank(reliability.Mean)
		require.NoError(t, err)
		assert.Equal(t, reliability.Standing{Entry: "B"}, rank[2])
		n, err := tab.ZScores("")
		require.NoError(t, err)
		assert.True(t, n.Warnings.Has(reliability.CodeUnmarked))
		assert.Equal(t, reliability.NormalisedEntry{Entry: "B"}, n.Entries[1])
	})
	t.Run("perfect agreement", func(t *testing.T) {
		tab := table(t, "5 5\n7 7\n9 9")
		c, err := tab.ICC()
		require.NoError(t, err)
		assert.True(t, c.Warnings.Has(reliability.CodePerfect))
		assert.Equal(t, 1.0, c.Of(reliability.ICC21).Value.Or(0))
		assert.True(t, c.Of(reliability.ICC21).F.IsZero())
		b, err := tab.Beliefs()
		require.NoError(t, err)
		ranks, err := reliability.ExpectedRanks(b.Entries)
		require.NoError(t, err)
		assert.Equal(t, []float64{1, 2, 3}, []float64{ranks[0].ER, ranks[1].ER, ranks[2].ER})
	})
	t.Run("no difference between entries", func(t *testing.T) {
		tab := table(t, "5 7\n7 5")
		c, err := tab.ICC()
		require.NoError(t, err)
		assert.True(t, c.Of(reliability.ICC1K).Value.IsZero()) // divides by the variance of the means
		s, err := tab.Shrink()
		require.NoError(t, err)
		assert.True(t, s.Warnings.Has(reliability.CodeNoVariance))
		assert.Equal(t, 6.0, s.Entries[0].Value)
		b, err := tab.Beliefs()
		require.NoError(t, err)
		ranks, err := reliability.ExpectedRanks(b.Entries)
		require.NoError(t, err)
		assert.Equal(t, 1.5, ranks[0].ER)
		assert.Equal(t, 1, ranks[1].Place)
	})
	t.Run("negative marks", func(t *testing.T) {
		_, err := table(t, "-1 2\n1 2").Alpha(reliability.Ratio)
		require.ErrorIs(t, err, reliability.CodeNegativeValues)
		a, err := table(t, "0 0\n1 0\n0 3").Alpha(reliability.Ratio) // 0 and 0 are no distance apart
		require.NoError(t, err)
		assert.False(t, math.IsNaN(a.Value))
	})
}

func TestParameters(t *testing.T) {
	tab := table(t, d1)
	for name, err := range map[string]error{
		"metric":     second(tab.Alpha("?")),
		"confidence": second(tab.ICCAt(socium.Int(1))),
		"weights":    second(tab.Cohen("J1", "J2", "?")),
		"spread":     second(tab.ZScores("?")),
		"linear":     second(tab.Linear(socium.Int(1), socium.Int(1), "?")),
		"deviation":  second(tab.Linear(socium.Int(1), socium.Int(-1), "")),
		"ridge":      second(tab.Severity(reliability.Ridge{Juror: socium.Int(-1)})),
		"kappa":      second(tab.ShrinkBy(socium.Int(1), socium.Int(-1))),
		"posterior":  second(reliability.ExpectedRanks([]reliability.Posterior{{Entry: "a", Mean: math.NaN()}})),
		"deviation2": second(reliability.ExpectedRanks([]reliability.Posterior{{Entry: "a", SD: -1}})),
		"method":     second(tab.Rank("?")),
		"places":     second(tab.Cut(reliability.Mean, 6, socium.Number{})),
		"places0":    second(tab.Cut(reliability.Mean, 0, socium.Number{})),
		"doubt":      second(tab.Cut(reliability.Mean, 1, socium.Int(1))),
		"gap":        second(tab.Disputes(socium.Int(-1), 0)),
		"resolution": second(reliability.Resolve("?", socium.Int(1))),
		"review":     second(tab.Review(reliability.Options{Places: -1})),
		"review2":    second(tab.Review(reliability.Options{Places: 9})),
		"review3":    second(tab.Review(reliability.Options{Doubt: socium.Int(-1)})),
		"review4":    second(tab.Review(reliability.Options{Gap: socium.Some(socium.Int(-1))})),
		"review5":    second(tab.Review(reliability.Options{Method: "?"})),
	} {
		assert.ErrorIs(t, err, reliability.CodeParameter, name)
	}
	_, err := reliability.Resolve(reliability.TakeAll)
	assert.ErrorIs(t, err, reliability.CodeEmpty)
	for _, counts := range [][][]int{nil, {{}}, {{1, 2}}, {{1, 2}, {3}}, {{1, -2}, {3, 4}}} {
		_, err := reliability.CohenTable(counts, reliability.Identity)
		assert.ErrorIs(t, err, reliability.CodeCounts)
	}
	_, err = reliability.CohenTable([][]int{{1}}, reliability.Identity)
	assert.ErrorIs(t, err, reliability.CodeCategories)
	_, err = reliability.CohenTable([][]int{{0, 0}, {0, 0}}, reliability.Identity)
	assert.ErrorIs(t, err, reliability.CodeNoOverlap)
	_, err = reliability.Counts{{1, 0}, {0, 1}}.Gwet(reliability.Identity)
	assert.ErrorIs(t, err, reliability.CodeNoOverlap)
	_, err = reliability.Counts{{3}}.Gwet(reliability.Identity)
	assert.ErrorIs(t, err, reliability.CodeCategories)
	_, err = reliability.Counts(nil).Gwet(reliability.Identity)
	assert.ErrorIs(t, err, reliability.CodeCounts)
	for _, c := range [][]socium.Number{{socium.Int(1)}, {socium.Int(2), socium.Int(1)}, {socium.Int(1), socium.Int(2)}, {socium.Int(1), socium.MustParseNumber("1.5")}} {
		_, err = tab.Counts(c...)
		assert.ErrorIs(t, err, reliability.CodeCategories)
	}
	assert.Equal(t, []int{0, 1, 0}, []int{reliability.JurorsFor(-1, 0.8), reliability.JurorsFor(0.9, 0.8), reliability.JurorsFor(0.5, 1)})
	assert.Equal(t, 1_000_000, reliability.JurorsFor(1e-9, 0.8))
	assert.Equal(t, -1.0, reliability.SpearmanBrown(-1, 3))
}

func second[T any](_ T, err error) error { return err }

func TestResolutions(t *testing.T) {
	n := socium.MustParseNumber
	// contests.md 4.2, IJRU: equal gaps, the two higher.
	s, err := reliability.Resolve(reliability.TakeNearest, n("7"), n("8"), n("9"))
	require.NoError(t, err)
	assert.Equal(t, []socium.Number{n("8"), n("9")}, s.Used)
	assert.Equal(t, []socium.Number{n("7")}, s.Unused)
	s, err = reliability.Resolve(reliability.TakeMedian, n("7"), n("1"), n("9"), n("8"))
	require.NoError(t, err)
	assert.Equal(t, "7.5", s.Mean(2, socium.HalfUp).String())
	s, err = reliability.Resolve(reliability.TakeNearest, n("7"), n("1"))
	require.NoError(t, err)
	assert.Equal(t, "4", s.Mean(2, socium.HalfUp).String())

	for _, c := range []struct {
		sum   string
		round socium.Rounding
		want  string
	}{
		{"0.25", socium.HalfUp, "0.1"}, {"-0.25", socium.HalfUp, "-0.1"}, {"0.25", socium.HalfEven, "0.1"}, {"0.1", socium.HalfUp, "0.1"}, {"-0.1", socium.HalfUp, "-0.1"},
		{"0.1", socium.HalfEven, "0"}, {"0.3", socium.HalfEven, "0.2"}, {"0.1", socium.Floor, "0"}, {"-0.1", socium.Floor, "-0.1"}, {"0.1", socium.Ceiling, "0.1"}, {"-0.1", socium.Ceiling, "0"},
	} {
		s, err := reliability.Resolve(reliability.TakeAll, n(c.sum), socium.Number{}) // half of the sum
		require.NoError(t, err)
		assert.Equal(t, c.want, s.Mean(1, c.round).String(), "%+v", c)
	}
}

func TestWords(t *testing.T) {
	seen := map[socium.Code]bool{}
	for _, c := range reliability.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
	for _, m := range reliability.AllMetrics() {
		assert.True(t, m.Valid())
	}
	for _, f := range reliability.AllICCForms() {
		assert.True(t, f.Valid())
	}
	for _, m := range reliability.AllMethods() {
		assert.True(t, m.Valid())
	}
	for _, s := range reliability.AllSpreads() {
		assert.True(t, s.Valid())
	}
	for _, r := range reliability.AllResolutions() {
		assert.True(t, r.Valid())
	}
	for _, w := range reliability.AllWeights() {
		assert.True(t, w.Valid())
	}
}
