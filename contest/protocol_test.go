package contest_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// full is a contest in which everything happens that a protocol tells of.
func full() (*contest.Rules, contest.Facts, []contest.Sheet) {
	reg := admission(contest.AdmissionRule{Kind: contest.AdmitListed, Basis: clause("п. 5")})
	reg.Nominations = append(reg.Nominations, contest.Nomination{ID: "m", Title: text("nobody came")})
	reg.Forms = []contest.Form{form(2, "10")}
	reg.Places, reg.Ties = threePlaces(), []contest.TieStep{{By: contest.TieCriterion, Criterion: "c1", Basis: clause("п. 21")}}
	reg.Places.List[0].Prizes = []contest.Prize{{Kind: contest.PrizeMoney, Amount: socium.Some(socium.Rubles(60_000))}}
	reg.PassMarks = []contest.PassMark{{Points: num("5"), Basis: clause("п. 20")}}
	reg.Promotion = contest.Promotion{To: "federal"}
	reg.Special = []contest.Special{{ID: "s", Title: text("special")}}
	reg.Jury.Everyone = true
	reg.Scoring.Round.Total = contest.Hundredths(socium.HalfUp)
	rules := contest.MustRules(reg)
	facts := contest.Facts{
		Entries:   entries("A", "B", "C", "D", "E"),
		Jury:      jury(3),
		Conflicts: []contest.Conflict{{Juror: "J3", Entry: "A", Kind: contest.ConflictRelative, Basis: clause("заявление")}},
		Special:   []contest.SpecialAward{{Prize: "s", Entry: "C"}},
	}
	facts.Jury[0].Name = socium.PersonName{Family: "Выдуманная"}
	for i := range facts.Entries {
		facts.Entries[i].Organisation = string(rune('1' + i))
	}
	listed := ledger{}
	for _, number := range []string{"1", "2", "3", "4"} {
		listed[number] = []socium.Period{socium.MustPeriod("2020-01-01", "2030-01-01")}
	}
	facts.Admissions = rules.Admit(facts.Entries, listed)
	incomplete := sheet("J3", "B", "7 -")
	incomplete.Comment, incomplete.At = "«кавычки» & <угловые>", time.Date(2026, 4, 20, 10, 0, 0, 0, time.UTC)
	return rules, facts, []contest.Sheet{
		sheet("J1", "A", "8 5"), sheet("J2", "A", "7 6"), sheet("J3", "A", "10 10"),
		sheet("J1", "B", "7 6"), sheet("J2", "B", "6 7"), incomplete,
		sheet("J1", "C", "2 2"), sheet("J2", "C", "2 2"), sheet("J3", "C", "2 2"),
		sheet("J1", "E", "9 9"),
	}
}

func TestProtocol(t *testing.T) {
	rules, facts, sheets := full()
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	p, err := o.Protocol(contest.Meeting{Number: "3", On: socium.MustParseDate("2026-05-20"), Present: []string{"J1", "J2"}})
	require.NoError(t, err)
	require.NoError(t, contest.Verify(p, rules, facts, slices.Values(sheets)))

	data, err := p.JSON()
	require.NoError(t, err)
	back, err := contest.ParseProtocol(data)
	require.NoError(t, err)
	again, err := back.JSON()
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
	require.NoError(t, contest.Verify(back, rules, facts, slices.Values(sheets)))

	// Facts that were stored and read again give the same protocol.
	stored, err := json.Marshal(facts)
	require.NoError(t, err)
	var read contest.Facts
	require.NoError(t, json.Unmarshal(stored, &read))
	require.NoError(t, contest.Verify(back, rules, read, slices.Values(sheets)))

	// A protocol edited by one digit does not verify, nor does it with a hash made anew.
	edited := strings.Replace(string(data), `"total":"13"`, `"total":"12"`, 1)
	require.NotEqual(t, string(data), edited)
	_, err = contest.ParseProtocol([]byte(edited))
	assert.ErrorIs(t, err, contest.CodeProtocolHash)
	_, err = contest.ParseProtocol([]byte(`{}`))
	assert.ErrorIs(t, err, contest.CodeProtocolForm)

	// Another mark, another fact, other rules.
	other := slices.Clone(sheets)
	other[0] = sheet("J1", "A", "8 6")
	assert.ErrorIs(t, contest.Verify(p, rules, facts, slices.Values(other)), contest.CodeProtocolSheets)
	assert.ErrorIs(t, contest.Verify(p, rules, facts, slices.Values(sheets[1:])), contest.CodeProtocolSheets)
	changed := facts
	changed.Entries = slices.Clone(facts.Entries)
	changed.Entries[0].Title = "another"
	assert.ErrorIs(t, contest.Verify(p, rules, changed, slices.Values(sheets)), contest.CodeProtocolFacts)
	lower, err := rules.WithPassMarks()
	require.NoError(t, err)
	assert.ErrorIs(t, contest.Verify(p, lower, facts, slices.Values(sheets)), contest.CodeProtocolRules)

	p.Meeting.Place = "elsewhere"
	assert.ErrorIs(t, contest.Verify(p, rules, facts, slices.Values(sheets)), contest.CodeProtocolHash)
}

func TestProtocolTellsEverything(t *testing.T) {
	rules, facts, sheets := full()
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	p, err := o.Protocol(contest.Meeting{Present: []string{"J1"}})
	require.NoError(t, err)
	require.Len(t, p.Admissions, 5)
	assert.False(t, p.Admissions[4].Admitted)
	assert.Equal(t, contest.CodeAdmitNeverListed, p.Admissions[4].Reasons[0].Code)
	require.Len(t, p.Nominations, 2)
	assert.Equal(t, contest.StatusVoid, p.Nominations[1].Status)
	by := map[string]contest.ProtocolEntry{}
	for _, e := range p.Nominations[0].Standings {
		by[e.Entry] = e
	}
	assert.Equal(t, 1, by["A"].Place)
	assert.Equal(t, "federal", by["A"].Promoted)
	assert.Equal(t, "п. 21", by["B"].DecidedBy.Basis.Clause)
	assert.Equal(t, contest.Recused, by["A"].Absences[0].Kind)
	assert.Len(t, by["A"].Sheets, 2)
	assert.Equal(t, contest.Marks{{Criterion: "c1", Value: num("8")}, {Criterion: "c2", Value: num("5")}}, by["A"].Sheets[0].Marks)
	assert.True(t, by["B"].Sheets[2].Dropped, "a sheet with a missing mark is left out")
	assert.Equal(t, []contest.JurorAbsence{{Juror: "J3", Criterion: "c2", Kind: contest.NoMark}}, by["B"].Absences)
	assert.Equal(t, contest.StandingBelow, by["C"].Status)
	assert.Equal(t, contest.StandingIncomplete, by["D"].Status)
	assert.Equal(t, contest.StandingNotAdmitted, by["E"].Status)
	assert.Equal(t, []string{"C"}, p.Special[0].Holders)
	assert.Len(t, p.Remarks, 2, "a recused juror's sheet and one for an entry that is not admitted")
	assert.True(t, p.Jury[0].Present)
}
