package main

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
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

// The totals are worked out once more by hand on big fractions: per sheet the sum of five marks, a sheet with a missing mark
// and that of a recused juror left out, then the mean, rounded half up to hundredths.
func TestTotalsAgreeWithFractions(t *testing.T) {
	in := data(t)
	res, err := judge(in)
	require.NoError(t, err)
	sum, count := map[string]*big.Rat{}, map[string]int64{}
	for _, s := range in.Sheets {
		total := new(big.Rat)
		complete := true
		for _, m := range s.Marks {
			complete = complete && m.Absence == ""
			total.Add(total, m.Value.Rat())
		}
		if !complete {
			continue
		}
		if sum[s.Entry] == nil {
			sum[s.Entry] = new(big.Rat)
		}
		sum[s.Entry].Add(sum[s.Entry], total)
		count[s.Entry]++
	}
	compared := 0
	for _, standings := range res.outcome.Nominations() {
		for _, s := range standings {
			if !s.HasTotal() {
				continue
			}
			mean := new(big.Rat).Quo(sum[s.Entry], new(big.Rat).SetInt64(count[s.Entry]))
			assert.Equal(t, mean.FloatString(2), s.Total.Fixed(2, socium.HalfUp), "entry %s", s.Entry)
			compared++
		}
	}
	assert.Equal(t, 53, compared, "54 admitted entries, one of them in a void nomination")
}

// A provider that enters the register only after the closing day loses exactly its own entries, by the clause on the register.
func TestInclusionAfterTheClosingDay(t *testing.T) {
	in := data(t)
	before, err := judge(in)
	require.NoError(t, err)
	const number = "56-0002" // two entries: 02 and 48
	for i := range in.Providers {
		if in.Providers[i].Number == number {
			in.Providers[i].Included = socium.MustParseDate("2024-04-02")
		}
	}
	after, err := judge(in)
	require.NoError(t, err)
	var flipped []string
	for i, a := range after.facts.Admissions {
		was := before.facts.Admissions[i]
		if a.Admitted() == was.Admitted() {
			continue
		}
		flipped = append(flipped, a.Entry)
		for f := range a.Reasons() {
			assert.Equal(t, "п. 3(1)", f.Basis.Clause)
			assert.Equal(t, contest.AdmitListed, contest.AdmissionKind(strings.Split(string(f.Code), ".")[2]))
		}
	}
	var own []string
	for _, e := range in.Entries {
		if e.Organisation == number {
			own = append(own, e.ID)
		}
	}
	assert.Equal(t, own, flipped)
	assert.Len(t, own, 2)
}

// Entry 06 leads its nomination with 41.71 before 08 with 41.29 and 07 with 40.86. The chair (J1) taking her marks for 06 down to
// zero lowers the sum of its seven sheets (292) by her sheet; by hand: (292 − sheet) / 7.
func TestOneMarkChangesPlacesAndHash(t *testing.T) {
	in := data(t)
	before, err := judge(in)
	require.NoError(t, err)
	first, _ := before.outcome.Standing("06")
	require.Equal(t, 1, first.Place)
	require.Equal(t, "41.71", first.Total.Fixed(2, socium.HalfUp))

	i := slices.IndexFunc(in.Sheets, func(s contest.Sheet) bool { return s.Entry == "06" && s.Juror == "J1" })
	was, ok := in.Sheets[i].Marks[0].Value.Int64()
	require.True(t, ok)
	in.Sheets[i].Marks[0].Value = socium.Int(was - 7)
	after, err := judge(in)
	require.NoError(t, err)
	second, _ := after.outcome.Standing("06") // (292 − 7) / 7 = 40.714…: behind 08 and 07
	assert.Equal(t, "40.71", second.Total.Fixed(2, socium.HalfUp))
	assert.Equal(t, 3, second.Place)
	assert.NotEqual(t, before.protocol.Hash, after.protocol.Hash)
}

func TestProtocolVerifies(t *testing.T) {
	protocol, _, code := program.Output("-json")
	require.Equal(t, 0, code)
	require.True(t, json.Valid([]byte(protocol)))
	file := filepath.Join(t.TempDir(), "protocol.json")
	require.NoError(t, os.WriteFile(file, []byte(protocol), 0o644))
	out, _, code := program.Output("-verify", file)
	assert.Equal(t, 0, code, out)

	edited := strings.Replace(protocol, `"41.71"`, `"41.72"`, 1)
	require.NotEqual(t, protocol, edited)
	require.NoError(t, os.WriteFile(file, []byte(edited), 0o644))
	out, _, code = program.Output("-verify", file)
	assert.Equal(t, 1, code, out)
	assert.Equal(t, 1, strings.Count(out, "\n"), out)
}

func TestDataFolder(t *testing.T) {
	dir := clitest.Changed(t, embedded)
	want, _, _ := program.Output()
	got, stderr, code := program.Output("-data", dir)
	assert.Equal(t, 0, code, stderr)
	assert.Equal(t, want, got)

	protocol, _, _ := program.Output("-json")
	file := filepath.Join(t.TempDir(), "protocol.json")
	require.NoError(t, os.WriteFile(file, []byte(protocol), 0o644))
	dir = clitest.Changed(t, embedded, clitest.Change{File: "sheets.json", Old: `"relevance": "9"`, New: `"relevance": "8"`})
	out, _, code := program.Output("-data", dir, "-verify", file)
	assert.Equal(t, 1, code, out)
}

// Every wrong call and every broken file gives one line and exit code 2.
func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag":    {"-x"},
		"argument":        {"more"},
		"language":        {"-lang", "de"},
		"both":            {"-json", "-verify", "x"},
		"no such folder":  {"-data", "testdata/none"},
		"no such file":    {"-verify", "testdata/none.json"},
		"verify not JSON": {"-verify", "main.go"},
	})
}

func TestBrokenFiles(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":             {File: "entries.json", Old: "]\n}\n"},
		"misspelt field":  {File: "entries.json", Old: `"nomination"`, New: `"nominaton"`},
		"bad identifier":  {File: "register.json", Old: `"number": "56-0001"`, New: `"numbr": "56-0001"`},
		"bad day":         {File: "register.json", Old: `"included": "2015`, New: `"included": "2015-`},
		"off the scale":   {File: "sheets.json", Old: `"relevance": "9"`, New: `"relevance": "11"`},
		"unknown juror":   {File: "sheets.json", Old: `"juror": "J1"`, New: `"juror": "J9"`},
		"bad rule":        {File: "regulation.json", Old: `"by-sheet"`, New: `"by-chance"`},
		"unknown form":    {File: "regulation.json", Old: `"form": "person"`, New: `"form": "persons"`},
		"second document": {File: "jury.json", Old: "]\n}\n", New: "]\n}\n{}"},
	})
}
