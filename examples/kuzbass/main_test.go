package main

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/honours"
	"github.com/socium-go/socium/examples/internal/clitest"
)

var program = clitest.Run(run)

func TestGoldenOutput(t *testing.T) { program.Golden(t) }

func data(t *testing.T) input {
	t.Helper()
	files, err := fs.Sub(embedded, "data")
	require.NoError(t, err)
	in, err := load(files)
	require.NoError(t, err)
	return in
}

// jsonOf runs the program with changed files and reads what -json prints.
func jsonOf(t *testing.T, changes ...clitest.Change) map[string]any {
	t.Helper()
	out, stderr, code := program.Output("-json", "-data", clitest.Changed(t, embedded, changes...))
	require.Equal(t, 0, code, stderr)
	var v map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &v))
	return v
}

// 28 + 77 = 105, 15 + 30 + 5 + 2 + 20 + 5 = 77, 407 beside them; 105 + 407 = 512.
func TestHonoursComeOut(t *testing.T) {
	in := data(t)
	assert.Empty(t, in.List.Reconcile())
	assert.Equal(t, socium.CountOf(28+77), in.List.People(false))
	assert.Equal(t, socium.CountOf(28+77+407), in.List.People(true))
	eve := in.List.Groups[0].Parts[1]
	sum := int64(0)
	for _, p := range eve.Parts {
		n, exact := p.People.Exact()
		require.True(t, exact)
		sum += n
	}
	assert.Equal(t, int64(77), sum)
}

// One number more or less is found; a number that is not told is no fault, and the whole stays as published.
func TestWrongSum(t *testing.T) {
	wrong := jsonOf(t, clitest.Change{File: "honours.json", Old: `"people": 30`, New: `"people": 31`})
	require.Len(t, wrong["sums"], 1)
	assert.Equal(t, string(honours.CodeListSum), wrong["sums"].([]any)[0].(map[string]any)["code"])
	unknown := jsonOf(t, clitest.Change{File: "honours.json", Old: `"people": 30`, New: `"people": null`})
	assert.Empty(t, unknown["sums"])
	assert.EqualValues(t, 105, unknown["honoured"])
}

// Second thoughts on fractions: the sum of the five marks per sheet, a sheet without a mark left out, the mean of the sheets.
func TestTotalsAgreeWithFractions(t *testing.T) {
	in := data(t)
	res, err := work(in)
	require.NoError(t, err)
	compared := 0
	for _, lines := range res.outcome.Nominations() {
		for _, s := range lines {
			if !s.HasTotal() {
				continue
			}
			sum, sheets := new(big.Rat), int64(0)
			for _, sheet := range in.Sheets {
				total, whole := new(big.Rat), sheet.Entry == s.Entry
				for _, m := range sheet.Marks {
					whole = whole && m.Absence == ""
					total.Add(total, m.Value.Rat())
				}
				if whole {
					sum.Add(sum, total)
					sheets++
				}
			}
			assert.Equal(t, sum.Quo(sum, big.NewRat(sheets, 1)).FloatString(2), s.Total.Fixed(2, socium.HalfUp), "entry %s", s.Entry)
			compared++
		}
	}
	assert.Equal(t, 5, compared)
}

// The places are those of the report: the instructor before the psychologist before the head of a department.
func TestPlacesOfTheReport(t *testing.T) {
	in := data(t)
	res, err := work(in)
	require.NoError(t, err)
	var posts []string
	for _, p := range res.outcome.NextStage() {
		posts = append(posts, in.Posts[p.Entry].Nomination)
	}
	assert.Equal(t, []string{"instructor", "psychologist", "head"}, posts)
	for i, e := range res.federal {
		assert.Equal(t, posts[i], e.Nomination)
		assert.True(t, res.admitted[i].Admitted())
	}
}

// No place is offered twice, and none that is not free for certain.
func TestOffers(t *testing.T) {
	in := data(t)
	res, err := work(in)
	require.NoError(t, err)
	free := map[string]int64{} // by provider and funding, from the cards
	for _, line := range in.Providers {
		for _, p := range line.Card.Places {
			if n, ok := p.Free.Count().Count().N(); ok {
				free[line.Number+string(p.Form)+string(p.Funding)] = n
			}
		}
	}
	for _, o := range res.offers {
		people := o.Left
		for _, p := range o.Places {
			key := p.Number + string(o.request.Form) + string(o.request.Funding)
			free[key] -= int64(p.People)
			assert.GreaterOrEqual(t, free[key], int64(0), key)
			people += p.People
		}
		assert.Equal(t, o.request.People, people)
	}
	cheap := jsonOf(t, clitest.Change{File: "register.json", Old: `"tariffAtMost": "1300.00"`, New: `"tariffAtMost": "1100.00"`})
	offer := cheap["offers"].([]any)[2].(map[string]any)
	assert.EqualValues(t, 8, offer["left"], "at that price there is a place for nobody")
}

func TestDataFolder(t *testing.T) {
	want, _, _ := program.Output()
	got, stderr, code := program.Output("-data", clitest.Changed(t, embedded))
	assert.Equal(t, 0, code, stderr)
	assert.Equal(t, want, got)
}

// Every wrong call and every broken file gives one line and exit code 2.
func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag": {"-x"}, "argument": {"more"}, "language": {"-lang", "de"}, "no such folder": {"-data", "testdata/none"},
	})
}

func TestBrokenFiles(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":                {File: "entries.json", Old: "]\n}\n"},
		"misspelt field":     {File: "sector.json", Old: `"title"`, New: `"titel"`},
		"bad number":         {File: "sector.json", Old: `"n": 120`, New: `"n": -120`},
		"bad day":            {File: "register.json", Old: `"included": "2015`, New: `"included": "2015-`},
		"form of no law":     {File: "register.json", Old: `"form": "residential", "funding": "budget", "people": 12`, New: `"form": "hotel", "funding": "budget", "people": 12`},
		"off the scale":      {File: "jury.json", Old: `"relevance": "8"`, New: `"relevance": "11"`},
		"unknown entry":      {File: "jury.json", Old: `{"entry": "03"`, New: `{"entry": "77"`},
		"unknown nomination": {File: "entries.json", Old: `{"id": "instructor"`, New: `{"id": ""`},
		"award of no kind":   {File: "honours.json", Old: `"title": {"id": "welfare-honoured-worker", "kind": "title"`, New: `"title": {"id": "welfare-honoured-worker", "kind": "cup"`},
		"bad rule":           {File: "regulation.json", Old: `"by-sheet"`, New: `"by-chance"`},
	})
}
