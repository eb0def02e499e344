package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// output runs the program and returns what it prints on both streams and its exit code.
func output(args ...string) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	code = run(args, &out, &errs)
	return out.String(), errs.String(), code
}

func TestGoldenOutput(t *testing.T) {
	for _, lang := range []string{"ru", "en"} {
		got, stderr, code := output("-lang", lang)
		require.Equal(t, 0, code, stderr)
		file := filepath.Join("testdata", "output."+lang+".txt")
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
		for line := range strings.Lines(got) {
			assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), width, line)
		}
	}
}

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
	protocol, _, code := output("-json")
	require.Equal(t, 0, code)
	require.True(t, json.Valid([]byte(protocol)))
	file := filepath.Join(t.TempDir(), "protocol.json")
	require.NoError(t, os.WriteFile(file, []byte(protocol), 0o644))
	out, _, code := output("-verify", file)
	assert.Equal(t, 0, code, out)

	edited := strings.Replace(protocol, `"41.71"`, `"41.72"`, 1)
	require.NotEqual(t, protocol, edited)
	require.NoError(t, os.WriteFile(file, []byte(edited), 0o644))
	out, _, code = output("-verify", file)
	assert.Equal(t, 1, code, out)
	assert.Equal(t, 1, strings.Count(out, "\n"), out)
}

// copyData puts the embedded files into a folder for a test to change.
func copyData(t *testing.T) string {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, must(fs.Sub(embedded, "data"))))
	return dir
}

func must(f fs.FS, err error) fs.FS {
	if err != nil {
		panic(err)
	}
	return f
}

func TestDataFolder(t *testing.T) {
	dir := copyData(t)
	embedded, _, _ := output()
	got, stderr, code := output("-data", dir)
	assert.Equal(t, 0, code, stderr)
	assert.Equal(t, embedded, got)

	protocol, _, _ := output("-json")
	file := filepath.Join(t.TempDir(), "protocol.json")
	require.NoError(t, os.WriteFile(file, []byte(protocol), 0o644))
	sheets := filepath.Join(dir, "sheets.json")
	text, err := os.ReadFile(sheets)
	require.NoError(t, err)
	changed := strings.Replace(string(text), `"relevance": "9"`, `"relevance": "8"`, 1)
	require.NotEqual(t, string(text), changed)
	require.NoError(t, os.WriteFile(sheets, []byte(changed), 0o644))
	out, _, code := output("-data", dir, "-verify", file)
	assert.Equal(t, 1, code, out)
}

// Every wrong call and every broken file gives one line and exit code 2.
func TestUsage(t *testing.T) {
	for name, args := range map[string][]string{
		"unknown flag":    {"-x"},
		"argument":        {"more"},
		"language":        {"-lang", "de"},
		"both":            {"-json", "-verify", "x"},
		"no such folder":  {"-data", "testdata/none"},
		"no such file":    {"-verify", "testdata/none.json"},
		"verify not JSON": {"-verify", "main.go"},
	} {
		stdout, stderr, code := output(args...)
		assert.Equal(t, 2, code, name)
		assert.Empty(t, stdout, name)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), "%s: %s", name, stderr)
	}
}

func TestBrokenFiles(t *testing.T) {
	for name, change := range map[string][3]string{
		"cut":             {"entries.json", "]\n}\n", ""},
		"misspelt field":  {"entries.json", `"nomination"`, `"nominaton"`},
		"bad identifier":  {"register.json", `"number": "56-0001"`, `"numbr": "56-0001"`},
		"bad day":         {"register.json", `"included": "2015`, `"included": "2015-`},
		"off the scale":   {"sheets.json", `"relevance": "9"`, `"relevance": "11"`},
		"unknown juror":   {"sheets.json", `"juror": "J1"`, `"juror": "J9"`},
		"bad rule":        {"regulation.json", `"by-sheet"`, `"by-chance"`},
		"unknown form":    {"regulation.json", `"form": "person"`, `"form": "persons"`},
		"second document": {"jury.json", "]\n}\n", "]\n}\n{}"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := copyData(t)
			file := filepath.Join(dir, change[0])
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			changed := strings.Replace(string(text), change[1], change[2], 1)
			require.NotEqual(t, string(text), changed)
			require.NoError(t, os.WriteFile(file, []byte(changed), 0o644))
			stdout, stderr, code := output("-data", dir)
			assert.Equal(t, 2, code, "%s%s", stdout, stderr)
			assert.Contains(t, stderr, change[0])
			assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
			t.Log(stderr)
		})
	}
}
