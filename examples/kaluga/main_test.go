package main

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/clitest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
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

// The mean of the sheets plus 10, 6, 3 or 1 points for the place in the vote, worked out without the library.
func TestPublicViewByHand(t *testing.T) {
	data, err := fs.ReadFile(embedded, "data/contests.json")
	require.NoError(t, err)
	var file struct {
		Contests []struct {
			Sheets []struct {
				Entry string
				Marks map[string]json.Number
			}
			Votes []struct {
				Entry string
				Votes int
			}
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	totals := map[string]*big.Rat{}
	for _, s := range file.Contests[0].Sheets {
		for _, m := range s.Marks {
			n, ok := new(big.Rat).SetString(m.String())
			require.True(t, ok)
			if totals[s.Entry] == nil {
				totals[s.Entry] = new(big.Rat)
			}
			totals[s.Entry].Add(totals[s.Entry], n.Quo(n, big.NewRat(3, 1)))
		}
	}
	votes := file.Contests[0].Votes
	slices.SortFunc(votes, func(a, b struct {
		Entry string
		Votes int
	}) int {
		return b.Votes - a.Votes
	})
	for i, points := range []int64{10, 6, 3, 1} {
		totals[votes[i].Entry].Add(totals[votes[i].Entry], big.NewRat(points, 1))
	}
	for _, w := range summaryOf(t).Winners {
		if w.Contest == "public-view" {
			assert.Zero(t, totals[w.Entry].Cmp(w.Total.Rat()), "entry %s: %s, %s", w.Entry, totals[w.Entry], w.Total)
		}
	}
}

func winners(s summary, contest string) (list []string) {
	for _, w := range s.Winners {
		if w.Contest == contest {
			list = append(list, w.Entry)
		}
	}
	return list
}

// The first of the jury (27 2/3) is third with 412 votes; with 2 000 it has 10 points more and wins, the second gets 6 instead of 10.
func TestVotesDecide(t *testing.T) {
	assert.Equal(t, []string{"2", "3", "1"}, winners(summaryOf(t), "public-view"))
	s := summaryOf(t, clitest.Change{File: "contests.json", Old: `"votes": 412`, New: `"votes": 2000`})
	assert.Equal(t, []string{"1", "2", "3"}, winners(s, "public-view"))
	assert.Equal(t, "113/3", s.Winners[0].Total.String(), "83/3 + 10")
}

// A pass mark above the third leaves two winners; places move to nobody.
func TestOneOfTheWinners(t *testing.T) {
	assert.Equal(t, []string{"2", "1", "3"}, winners(summaryOf(t), "participation"))
	s := summaryOf(t, clitest.Change{File: "contests.json", Old: `"points": "18"`, New: `"points": "24"`})
	assert.Equal(t, []string{"2", "1"}, winners(s, "participation"))
}

func states(s summary) map[string][]string {
	all := map[string][]string{}
	for _, day := range s.Certificates {
		for _, a := range day.Answers {
			all[day.On.String()] = append(all[day.On.String()], a.Certificate.Number+" "+a.State)
		}
	}
	return all
}

// By hand: five years from 08.06.2021 end on 07.06.2026; the raise of 01.12.2021 gives five years to 30.11.2026.
func TestRightsOnADay(t *testing.T) {
	assert.Equal(t, map[string][]string{
		"2020-01-15": {"КС-2019-001 valid"},
		"2022-01-15": {"КС-2019-001 valid", "КС-2021-001 valid"},
		"2025-10-10": {"КС-2019-001 valid", "КС-2021-001 valid", "КС-2023-001 ended", "КС-2024-001 suspended"},
		"2026-07-01": {"КС-2019-001 valid", "КС-2021-001 expired", "КС-2023-001 ended", "КС-2024-001 suspended"},
	}, states(summaryOf(t)))

	s := summaryOf(t, clitest.Change{File: "certificates.json", Old: `"2026-07-01"`, New: `"2026-06-07"`})
	assert.Equal(t, "КС-2021-001 valid", states(s)["2026-06-07"][1], "the last day counts")
	s = summaryOf(t, clitest.Change{File: "certificates.json", Old: `"2026-07-01"`, New: `"2026-06-08"`})
	assert.Equal(t, "КС-2021-001 expired", states(s)["2026-06-08"][1])

	rights := summaryOf(t).Certificates
	assert.Len(t, rights[0].Answers[0].Rights, 2, "first category")
	assert.Len(t, rights[1].Answers[0].Rights, 3, "raised to the highest")
	assert.Empty(t, rights[2].Answers[2].Rights)
}

func TestDraftsBecomeAnApplication(t *testing.T) {
	v := summaryOf(t).Visits
	assert.Equal(t, []socium.Verdict{socium.Fail, socium.Fail, socium.Pass}, []socium.Verdict{v[0].Decision.Verdict(), v[1].Decision.Verdict(), v[2].Decision.Verdict()})
	assert.Equal(t, []int{30, 2, 0}, []int{len(v[0].Todo.Blocking()), len(v[1].Todo.Blocking()), len(v[2].Todo.Blocking())})
	assert.Contains(t, v[2].Changed, socium.Path("applicant.founders[1].left"))
	assert.Contains(t, v[2].Changed, socium.Path("requested"))
}

// An organisation of seven months may ask for a million and not for a kopeck more; the budget then no longer agrees with the sum.
func TestTheLastKopeck(t *testing.T) {
	ask := func(sum string) visitLine {
		return summaryOf(t, clitest.Change{File: "draft-3.json", Old: `"requested": "878140.00"`, New: `"requested": "` + sum + `"`}).Visits[2]
	}
	at, above := ask("1000000.00"), ask("1000000.01")
	assert.Equal(t, socium.Pass, at.Decision.Verdict())
	require.Equal(t, socium.Fail, above.Decision.Verdict())
	f, _ := above.Decision.Finding(pgf.CodeMinAge)
	assert.Equal(t, socium.Fail, f.Verdict)
	assert.Len(t, at.Todo.Blocking(), 1)
	assert.Equal(t, pgf.CodeRequestedMatch, at.Todo.Blocking()[0].Code)
}

// Price times quantity, line by line, without the library.
func TestBudgetByHand(t *testing.T) {
	var total, own, kopecks int64 = 40000*8 + 10000*12 + 45000*2 + 5000*16 + 300*600, 80000, 13264000 + 3550*1000
	files, err := fs.Sub(embedded, "data")
	require.NoError(t, err)
	in, err := load(files)
	require.NoError(t, err)
	sum := in.Drafts[2].Application.Budget.Sum().All
	assert.Equal(t, grant.Sums{Total: socium.Kopecks(total*100 + kopecks), Own: socium.Rubles(own), Grant: socium.Kopecks((total-own)*100 + kopecks)}, sum)
	assert.Equal(t, "878140.00", sum.Grant.String())
}

func TestQuestionsAtTheFair(t *testing.T) {
	assert.Equal(t, [][]string{{"40-0001", "40-0004"}, {"40-0001", "40-0004", "40-0003"}, {"40-0001"}, {"40-0005", "40-0002"}}, summaryOf(t).Fair)
	more := summaryOf(t, clitest.Change{File: "fair.json", Old: `"total": 12, "free": 0`, New: `"total": 12, "free": 7`})
	assert.Equal(t, []string{"40-0003", "40-0001", "40-0004"}, more.Fair[0])
	cheaper := summaryOf(t, clitest.Change{File: "fair.json", Old: `"240.00"`, New: `"150.00"`})
	assert.Equal(t, []string{"40-0004", "40-0001"}, cheaper.Fair[2])
}

func TestStatuses(t *testing.T) {
	s := summaryOf(t)
	verdicts := func(i int) (list []socium.Verdict) {
		for _, st := range s.Statuses[i] {
			list = append(list, st.Verdict)
		}
		return list
	}
	assert.Equal(t, []socium.Verdict{socium.Pass, socium.Pass, socium.Pass, socium.Pass, socium.Pass}, verdicts(0))
	assert.Equal(t, []socium.Verdict{socium.Fail, socium.Fail, socium.Fail, socium.Fail, socium.Pass}, verdicts(1), "a sole proprietor is a provider and no NPO")
}

func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag":   {"-x"},
		"argument":       {"more"},
		"language":       {"-lang", "de"},
		"no such folder": {"-data", "testdata/none"},
	})
}

// A draft without a change is no revision.
func TestSameDraftTwice(t *testing.T) {
	dir := clitest.Changed(t, embedded, clitest.Change{File: "drafts.json", Old: `"draft-2.json"`, New: `"draft-1.json"`})
	line := program.Refused(t, map[string][]string{"same": {"-data", dir}})["same"]
	assert.Contains(t, line, string(grant.CodeRevisionSame))
}

func TestBrokenFiles(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":                 {File: "fair.json", Old: "\n}\n"},
		"misspelt field":      {File: "draft-2.json", Old: `"manager"`, New: `"manger"`},
		"no such file":        {File: "drafts.json", Old: `"draft-2.json"`, New: `"drafts.json"`},
		"unknown call":        {File: "drafts.json", Old: `"2026-1"`, New: `"2036-1"`},
		"off the scale":       {File: "contests.json", Old: `"skill": "9"`, New: `"skill": "19"`},
		"unknown level":       {File: "certificates.json", Old: `"level": "highest", "on"`, New: `"level": "highets", "on"`},
		"no such provider":    {File: "fair.json", Old: `{"number": "40-0004", "facts"`, New: `{"number": "40-0044", "facts"`},
		"no such certificate": {File: "certificates.json", Old: `"certificate": "КС-2019-001"`, New: `"certificate": "КС-2019-009"`},
	})
}
