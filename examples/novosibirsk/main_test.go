package main

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/clitest"
	"github.com/socium-go/socium/provider/practice"
)

var program = clitest.Run(run)

func TestGoldenOutput(t *testing.T) { program.Golden(t) }

func summaryOf(t *testing.T, changes ...clitest.Change) summary {
	t.Helper()
	out, stderr, code := program.Output("-json", "-data", clitest.Changed(t, embedded, changes...))
	require.Equal(t, 0, code, stderr)
	var s summary
	require.NoError(t, json.Unmarshal([]byte(out), &s))
	return s
}

// The standard and the marks are read once more without the library, and everything is worked out by hand: the first mark of an item
// counts if its day is not later than the report's.
func TestReportsByHand(t *testing.T) {
	var standard struct {
		Items []struct {
			Code             socium.Code
			Required, Weight int
		}
	}
	var centres struct {
		On      string
		Centres []struct {
			Marks []struct {
				Code  socium.Code
				Level int
				On    string
			}
		}
	}
	for name, into := range map[string]any{"standard.json": &standard, "centres.json": &centres} {
		data, err := fs.ReadFile(embedded, "data/"+name)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, into))
	}
	got := summaryOf(t)
	for i, c := range centres.Centres {
		type gap struct {
			code                    socium.Code
			weight, missing, needed int
			unknown                 int
		}
		var gaps []gap
		met, all := 0, 0
		for _, item := range standard.Items {
			weight := max(item.Weight, 1)
			if item.Required == 0 {
				continue
			}
			all += weight
			level := -1
			for _, m := range c.Marks {
				if m.Code == item.Code && m.On <= centres.On {
					level = m.Level
					break
				}
			}
			switch {
			case level >= item.Required:
				met += weight
			case level < 0:
				gaps = append(gaps, gap{item.Code, weight, item.Required, item.Required, 1})
			default:
				gaps = append(gaps, gap{item.Code, weight, item.Required - level, item.Required, 0})
			}
		}
		slices.SortStableFunc(gaps, func(a, b gap) int {
			return cmp.Or(cmp.Compare(b.weight*b.missing*a.needed, a.weight*a.missing*b.needed), cmp.Compare(a.unknown, b.unknown))
		})
		codes := []socium.Code{}
		for _, g := range gaps {
			codes = append(codes, g.code)
		}
		assert.Equal(t, met, got.Reports[i].Met, "centre %d", i)
		assert.Equal(t, all, got.Reports[i].Of)
		assert.Equal(t, codes, got.Reports[i].Gaps, "centre %d", i)
	}
	assert.Equal(t, []socium.Verdict{socium.Pass, socium.Fail, socium.Fail, socium.NoData},
		[]socium.Verdict{got.Reports[0].Verdict, got.Reports[1].Verdict, got.Reports[2].Verdict, got.Reports[3].Verdict})
}

// Centre B raises one item of weight 3 to its required level: 11 of 21 becomes 14, one gap less, another hash; A keeps its own.
func TestOneLevelHigher(t *testing.T) {
	before := summaryOf(t)
	after := summaryOf(t, clitest.Change{File: "centres.json", Old: `"std.method", "level": 0`, New: `"std.method", "level": 1`})
	assert.Equal(t, before.Reports[1].Met+3, after.Reports[1].Met)
	assert.Equal(t, before.Reports[1].Gaps[1:], after.Reports[1].Gaps)
	assert.NotEqual(t, before.Reports[1].Hash, after.Reports[1].Hash)
	assert.Equal(t, before.Reports[0].Hash, after.Reports[0].Hash)
}

// Another required level is another standard.
func TestStricterStandard(t *testing.T) {
	before := summaryOf(t)
	after := summaryOf(t, clitest.Change{File: "standard.json", Old: `"required": 0`, New: `"required": 1`})
	assert.NotEqual(t, before.Standard.Hash, after.Standard.Hash)
	assert.Equal(t, before.Reports[0].Of+1, after.Reports[0].Of)
	assert.Contains(t, after.Reports[1].Gaps, socium.Code("std.press"))
	assert.Contains(t, after.Reports[2].Gaps, socium.Code("std.press"), "no mark")
	assert.NotContains(t, after.Reports[3].Gaps, socium.Code("std.press"))
}

func TestStagesOfPractices(t *testing.T) {
	stages := func(changes ...clitest.Change) (list []practice.Readiness) {
		for _, p := range summaryOf(t, changes...).Practices {
			list = append(list, p.Readiness)
		}
		return list
	}
	assert.Equal(t, []practice.Readiness{practice.Described, practice.Proven, practice.Packaged, practice.Replicated, practice.Described, ""}, stages())
	taken := stages(clitest.Change{File: "practices.json", Old: `"materials": ["форма справки", "памятка регистратору"]`,
		New: `"materials": ["форма справки"], "replicated": [{"by": {"name": "КЦСОН «Заводской»"}}]`})
	assert.Equal(t, practice.Replicated, taken[2])
	own := stages(clitest.Change{File: "practices.json", Old: `"materials": ["форма справки", "памятка регистратору"]`,
		New: `"materials": ["форма справки"], "replicated": [{"by": {"name": "КЦСОН «Сосновый»", "kind": "organisation", "number": "54-0101"}}]`})
	assert.Equal(t, practice.Packaged, own[2], "its own author does not take it over")
	mended := stages(clitest.Change{File: "practices.json", Old: `"problem": ""`, New: `"problem": "о центре не знают"`},
		clitest.Change{File: "practices.json", Old: `"groups": []`, New: `"groups": ["жители района"]`})
	assert.Equal(t, practice.Described, mended[5])

	s := summaryOf(t)
	assert.Equal(t, []int{1, 0, 1, 3, 1, 0}, []int{s.Practices[0].Hands, s.Practices[1].Hands, s.Practices[2].Hands, s.Practices[3].Hands, s.Practices[4].Hands, s.Practices[5].Hands})
	assert.Equal(t, socium.NewCount(40+512+230, socium.CountAtLeastAbout), s.Served, "about 40 + 512 + at least 230 + unknown")
}

func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag":   {"-x"},
		"argument":       {"more"},
		"language":       {"-lang", "de"},
		"no such folder": {"-data", "testdata/none"},
	})
}

func TestBrokenFiles(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":            {File: "practices.json", Old: "]\n}\n"},
		"misspelt field": {File: "centres.json", Old: `"marks"`, New: `"markz"`},
		"same number":    {File: "centres.json", Old: `"54-0102"`, New: `"54-0101"`},
		"no such level":  {File: "standard.json", Old: `"required": 3`, New: `"required": 9`},
		"same item":      {File: "standard.json", Old: `"std.hours"`, New: `"std.info"`},
		"no such item":   {File: "practices.json", Old: `"closes": ["std.plan"]`, New: `"closes": ["std.plans"]`},
		"bad date":       {File: "practices.json", Old: `"since": "2016-05"`, New: `"since": "2016-15"`},
		"bad number":     {File: "practices.json", Old: `"after": "7,5"`, New: `"after": "7,,5"`},
	})
}
