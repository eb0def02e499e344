package main

import (
	"encoding/json"
	"io/fs"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/clitest"
	"github.com/socium-go/socium/provider/cooperation"
)

var program = clitest.Run(run)

func TestGoldenOutput(t *testing.T) { program.Golden(t) }

// summaryOf runs the program with changed files and reads what -json prints.
func summaryOf(t *testing.T, changes ...clitest.Change) summary {
	t.Helper()
	out, stderr, code := program.Output("-json", "-data", clitest.Changed(t, embedded, changes...))
	require.Equal(t, 0, code, stderr)
	var s summary
	require.NoError(t, json.Unmarshal([]byte(out), &s))
	return s
}

// raw reads a data file without the library.
func raw(t *testing.T, name string) map[string]any {
	t.Helper()
	data, err := fs.ReadFile(embedded, "data/"+name)
	require.NoError(t, err)
	var v map[string]any
	require.NoError(t, json.Unmarshal(data, &v))
	return v
}

// 16 + unknown + 43 of the report, and everything else unknown.
func TestParticipantsAreAtLeast59(t *testing.T) {
	known, unknown := 0, 0
	for _, e := range raw(t, "events.json")["events"].([]any) {
		if n, ok := e.(map[string]any)["participants"].(float64); ok {
			known += int(n)
		} else {
			unknown++
		}
	}
	require.Equal(t, 59, known)
	require.Equal(t, 8, unknown)
	assert.Equal(t, socium.NewCount(59, socium.CountAtLeast), summaryOf(t).Guests)
}

// A number more raises the bound; that of a lecture nobody counted stays unknown.
func TestOneMoreKnownNumber(t *testing.T) {
	s := summaryOf(t, clitest.Change{File: "events.json", Old: `видео", "on": "2015"`, New: `видео", "on": "2015", "participants": {"about": 11}`})
	assert.Equal(t, socium.NewCount(70, socium.CountAtLeastAbout), s.Guests, "16 + about 11 + 43, seven unknown")
}

func TestTermOfTheProject(t *testing.T) {
	assert.Equal(t, 1+12, summaryOf(t).Projects[0].Months, "December 2015 and the twelve months of 2016")
	shorter := summaryOf(t, clitest.Change{File: "projects.json", Old: `"last": "2016-12"`, New: `"last": "2016-05-09"`})
	assert.Equal(t, 1+5, shorter.Projects[0].Months)
	open := summaryOf(t, clitest.Change{File: "projects.json", Old: `"last": "2016-12",`})
	assert.Zero(t, open.Projects[0].Months, "an end that is not named is not guessed")
	outside := summaryOf(t, clitest.Change{File: "projects.json", Old: `"title": "«РУКАвичка ПОМОЩИ»"`, New: `"on": "2017-01", "title": "«РУКАвичка ПОМОЩИ»"`})
	assert.True(t, outside.Projects[0].Remarks.Has(cooperation.CodeOutside))
}

func TestAgreementInForce(t *testing.T) {
	assert.Equal(t, socium.Unknown, summaryOf(t).Agreements[0].InForce)
	signed := func(days string) socium.Answer {
		return summaryOf(t, clitest.Change{File: "agreements.json", Old: `{"kind": "cooperation",`, New: `{"kind": "cooperation", ` + days + `,`}).Agreements[0].InForce
	}
	assert.Equal(t, socium.Yes, signed(`"signed": "2015-03"`))
	assert.Equal(t, socium.No, signed(`"signed": "2016"`))
	assert.Equal(t, socium.No, signed(`"signed": "2014", "last": "2015-11"`))
	assert.Equal(t, socium.Unknown, signed(`"signed": "2014", "last": "2015", "ended": "2015"`), "some day of 2015")
}

// The minutes are added up by hand from the text of the file; a shift before the team began does not count.
func TestHoursOfVolunteers(t *testing.T) {
	minutes := 0
	for _, v := range raw(t, "volunteers.json")["team"].(map[string]any)["volunteers"].([]any) {
		for _, s := range v.(map[string]any)["shifts"].([]any) {
			shift := s.(map[string]any)
			if shift["on"].(string) < "2015-09-01" {
				continue
			}
			h, m, _ := strings.Cut(shift["time"].(string), ":")
			hours, err := strconv.Atoi(h)
			require.NoError(t, err)
			rest, err := strconv.Atoi(m)
			require.NoError(t, err)
			minutes += 60*hours + rest
		}
	}
	assert.Equal(t, cooperation.Minutes(minutes), summaryOf(t).Team.Time)
}

func TestBoard(t *testing.T) {
	s := summaryOf(t)
	assert.Equal(t, socium.Pass, s.Board.Verdict())
	assert.Equal(t, [][]cooperation.Outcome{{cooperation.Adopted}, {cooperation.NoQuorum}, {cooperation.Adopted, cooperation.Rejected}, {cooperation.Adopted}},
		[][]cooperation.Outcome{s.Meetings[0].Outcomes, s.Meetings[1].Outcomes, s.Meetings[2].Outcomes, s.Meetings[3].Outcomes})

	chair := summaryOf(t, clitest.Change{File: "board.json", Old: `"chairFor": false`, New: `"chairFor": true`})
	assert.Equal(t, cooperation.Adopted, chair.Meetings[2].Outcomes[1])
	silent := summaryOf(t, clitest.Change{File: "board.json", Old: `, "chairFor": false`})
	assert.Equal(t, cooperation.Undecided, silent.Meetings[2].Outcomes[1])
	fourth := summaryOf(t, clitest.Change{File: "board.json", Old: `"present": [0, 3, 4]`, New: `"present": [0, 3, 4, 5]`})
	assert.Equal(t, cooperation.Adopted, fourth.Meetings[1].Outcomes[0], "four of six are a quorum, three votes of four a majority")
	staff := summaryOf(t, clitest.Change{File: "board.json", Old: `"sector": "clergy"`, New: `"sector": "staff"`})
	assert.Equal(t, socium.Pass, staff.Board.Verdict(), "that member left before the day of the decision")
	staff = summaryOf(t, clitest.Change{File: "board.json", Old: `"директор музея", "sector": "known"`, New: `"заведующая отделением", "sector": "staff"`})
	assert.Equal(t, socium.Fail, staff.Board.Verdict())
}

// The mean of the three totals is 27 for both; the criterion on veterans gives 29/3 before 26/3.
func TestTheWinnerByHand(t *testing.T) {
	files, err := fs.Sub(embedded, "data")
	require.NoError(t, err)
	in, err := load(files)
	require.NoError(t, err)
	res, err := work(in)
	require.NoError(t, err)
	totals, people := map[string]*big.Rat{}, map[string]*big.Rat{}
	for _, s := range in.Contests[0].Sheets {
		for _, m := range s.Marks {
			if totals[s.Entry] == nil {
				totals[s.Entry], people[s.Entry] = new(big.Rat), new(big.Rat)
			}
			totals[s.Entry].Add(totals[s.Entry], m.Value.Rat())
			if m.Criterion == "people" {
				people[s.Entry].Add(people[s.Entry], m.Value.Rat())
			}
		}
	}
	require.Zero(t, totals["1"].Cmp(totals["2"]))
	require.Positive(t, people["1"].Cmp(people["2"]))
	winner, _ := res.outcomes[0].Standing("1")
	assert.Equal(t, 1, winner.Place)
	assert.Zero(t, winner.Total.Rat().Cmp(new(big.Rat).Quo(totals["1"], big.NewRat(3, 1))))
	for _, p := range winner.Prizes {
		assert.True(t, p.Amount.IsZero(), "the report names no sum")
	}
	family, _ := res.outcomes[1].Standing("1")
	assert.False(t, family.HasTotal())
	assert.Zero(t, family.Place, "nominated, and nothing more is known")
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
		"cut":            {File: "events.json", Old: "]\n}\n"},
		"misspelt field": {File: "projects.json", Old: `"leader"`, New: `"lead"`},
		"no leader":      {File: "projects.json", Old: `"leader": {"name": "БУ «КЦСОН «Пенаты»"`, New: `"leader": {"name": ""`},
		"bad day":        {File: "agreements.json", Old: `"on": "2015-12-31"`, New: `"on": "2015-12-32"`},
		"one party":      {File: "agreements.json", Old: `{"name": "БУ «КЦСОН «Пенаты»", "kind": "organisation"},`},
		"bad duration":   {File: "volunteers.json", Old: `"3:20"`, New: `"3:70"`},
		"no such member": {File: "board.json", Old: `"present": [0, 3, 4]`, New: `"present": [0, 3, 44]`},
		"off the scale":  {File: "contest.json", Old: `"idea": "9"`, New: `"idea": "11"`},
		"bad count":      {File: "events.json", Old: `"participants": 16`, New: `"participants": -16`},
	})
}
