package main

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/clitest"
	"github.com/socium-go/socium/grant"
)

var program = clitest.Run(run)

func TestSmallRound(t *testing.T) {
	for _, lang := range []string{"ru", "en"} {
		got, stderr, code := program.Output("-n", "400", "-lang", lang)
		require.Equal(t, 0, code, stderr)
		assert.Empty(t, stderr, "no progress where nobody looks")
		clitest.Same(t, "small."+lang+".txt", got)
	}
}

// middle is a round that the tests only read.
var middle = sync.OnceValues(func() (result, error) { return roundOf(1200) })

func roundOf(n int) (res result, err error) {
	files, err := fs.Sub(embedded, "data")
	if err != nil {
		return res, err
	}
	in, err := load(files)
	if err != nil {
		return res, err
	}
	in.resize(n)
	return work(in, func(socium.Text) {})
}

// The ratings on fractions, from the sheets and the coefficients of clause 30: Σ weight × mean of the marks. With two experts every
// term is exact at hundredths, so no rounding can differ.
func TestRatingsAgreeWithFractions(t *testing.T) {
	res, err := middle()
	require.NoError(t, err)
	weight := map[string]map[string]*big.Rat{}
	for _, c := range res.call.Evaluation.Forms[0].Criteria {
		weight[c.ID] = map[string]*big.Rat{}
		for _, w := range c.Weights {
			weight[c.ID][w.Band] = w.Weight.Rat()
		}
	}
	sum, sheets := map[string]*big.Rat{}, map[string]int64{}
	for _, s := range res.sheets {
		line, ok := res.rating.Of(s.Entry)
		require.True(t, ok)
		if sum[s.Entry] == nil {
			sum[s.Entry] = new(big.Rat)
		}
		for _, m := range s.Marks {
			sum[s.Entry].Add(sum[s.Entry], new(big.Rat).Mul(m.Value.Rat(), weight[m.Criterion][line.Column]))
		}
		sheets[s.Entry]++
	}
	compared := 0
	for l := range res.rating.All() {
		if sheets[l.Number] == 2 {
			want := new(big.Rat).Quo(sum[l.Number], big.NewRat(2, 1))
			assert.Zero(t, want.Cmp(l.Rating.Rat()), "%s: %s, want %s", l.Number, l.Rating, want.FloatString(4))
			compared++
		}
	}
	assert.Greater(t, compared, 900)
}

// Every number by a count of its own.
func TestFiguresComeOut(t *testing.T) {
	res, err := middle()
	require.NoError(t, err)
	f, err := res.summary()
	require.NoError(t, err)
	assert.Equal(t, f.Filed, f.Met+f.NotMet+f.Unknown)
	assert.Equal(t, f.Met, f.Admitted+f.Refused)
	assert.Equal(t, 2*f.Admitted+f.Thirds, f.Reviews)
	assert.Equal(t, f.Reviews, len(res.sheets))
	assert.LessOrEqual(t, f.MaxLoad-f.MinLoad, 1, "an even share")

	won := map[string]bool{}
	total := socium.Money{}
	for a := range res.awards.All() {
		line, ok := res.rating.Of(a.Application)
		require.True(t, ok)
		mark, ok := res.call.Marks.Of(line.Band, "").Get()
		require.True(t, ok)
		passes := line.Rating.Compare(mark) >= 0
		switch a.Status {
		case grant.AwardFull:
			assert.True(t, passes, a.Application)
			assert.False(t, won[a.Organisation], "one grant an organisation")
			won[a.Organisation] = true
			assert.Equal(t, a.Requested, a.Sum)
			total = total.Add(a.Sum)
		case grant.AwardNotChosen:
			assert.True(t, passes, a.Application)
		default:
			assert.Equal(t, grant.AwardBelow, a.Status)
			assert.False(t, passes, a.Application)
		}
	}
	assert.Equal(t, total, f.Granted)
	assert.Equal(t, total, f.Agreed)
	assert.Equal(t, total, socium.SumOf(f.Tranches...))
	for a := range res.awards.Where(grant.AwardNotChosen) {
		assert.True(t, won[a.Organisation])
	}
}

// 88 per cent of the grant is spent, 3 of them without papers: 12 + 3 per cent go back.
func TestRefund(t *testing.T) {
	res, err := middle()
	require.NoError(t, err)
	e := res.execution
	require.Len(t, e.Refunds, 1)
	assert.Equal(t, e.Agreement.Grant.Ratio(15, 100, socium.HalfUp), e.Refunds[0].Amount)
	assert.True(t, e.Balance().Due.IsZero())
}

// No expert reads an application of the organisation he or she works for.
func TestNoExpertOfTheOrganisation(t *testing.T) {
	res, err := middle()
	require.NoError(t, err)
	of := map[string]string{}
	for _, a := range res.applications {
		of[a.Number] = a.Applicant.Key()
	}
	works := map[string][]string{}
	conflicts := 0
	for _, e := range experts(res.in, res.call, res.applications) {
		works[e.ID] = e.Organisations
		conflicts += len(e.Organisations)
	}
	assert.Positive(t, conflicts)
	for _, p := range res.plan.Pairs {
		assert.NotContains(t, works[p.Reviewer], of[p.Entry])
	}
}

func TestSameSeedSameRound(t *testing.T) {
	first, _, _ := program.Output("-n", "200", "-json")
	again, _, _ := program.Output("-n", "200", "-json")
	assert.Equal(t, first, again)
	require.True(t, json.Valid([]byte(first)))
	other, stderr, code := program.Output("-n", "200", "-json", "-data", clitest.Changed(t, embedded, clitest.Change{File: "round.json", Old: `"seed": 2026`, New: `"seed": 3026`}))
	require.Equal(t, 0, code, stderr)
	assert.NotEqual(t, first, other)
}

// Rounds of a few applications, or without any fault or winner, have their pages too.
func TestTinyRounds(t *testing.T) {
	for _, n := range []string{"1", "2", "7", "30"} {
		_, stderr, code := program.Output("-n", n)
		assert.Equal(t, 0, code, "%s: %s", n, stderr)
	}
}

// Every wrong call and every broken file gives one line and exit code 2.
func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag": {"-x"}, "argument": {"more"}, "language": {"-lang", "de"}, "no such folder": {"-data", "testdata/none"},
		"too many": {"-n", "100001"}, "fewer than none": {"-n", "-5"}, "not a number": {"-n", "many"},
	})
}

func TestBrokenFiles(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":            {File: "round.json", Old: " }\n}\n"},
		"misspelt field": {File: "round.json", Old: `"experts"`, New: `"expert"`},
		"unknown fault":  {File: "round.json", Old: `"young"`, New: `"old"`},
		"share":          {File: "round.json", Old: `"young": 330`, New: `"young": 33000`},
		"bad day":        {File: "round.json", Old: `"2025-10-15"`, New: `"2025-10-35"`},
		"no experts":     {File: "round.json", Old: `"experts": 800`, New: `"experts": 1`},
		"spent twice":    {File: "round.json", Old: `"spent": 88`, New: `"spent": 188`},
	})
}
