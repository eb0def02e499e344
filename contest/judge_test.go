package contest_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// codes are "path code" of every violation.
func codes(err error) []string {
	var list []string
	if vs, ok := err.(socium.Violations); ok {
		for _, v := range vs {
			list = append(list, string(v.Path)+" "+string(v.Code))
		}
	}
	return list
}

// Bad input is named, all at once, and nothing is judged: sheets for another entry, marks off the scale and off the step, two sheets of one
// juror, a recused and a struck juror's sheet, a juror who is not known, a word that is not known, one criterion twice, one of another form.
// Next to faults the sheets that must not count are named as notes.
func TestBadSheets(t *testing.T) {
	reg := simple(2, "10")
	reg.Forms[0].Criteria[1].Scale = contest.Scale{Min: num("1"), Max: num("5"), Step: num("0.5")}
	reg.Nominations = append(reg.Nominations, contest.Nomination{ID: "m"})
	facts := contest.Facts{
		Entries:   entries("A", "B", "C"),
		Jury:      append(jury(5), contest.Juror{ID: "S", Role: contest.RoleSecretary}, contest.Juror{ID: "M", Nominations: []string{"m"}}),
		Conflicts: []contest.Conflict{{Juror: "J3", Entry: "C", Kind: contest.ConflictRelative, Basis: clause("п. 9")}},
		Struck:    []contest.Strike{{Juror: "J4"}},
	}
	facts.Entries[2].State = contest.EntryWithdrawn
	facts.Entries = append(facts.Entries, entries("D")...)
	facts.Conflicts[0].Entry = "D"
	bad, draft := sheet("J1", "A", "11 5"), sheet("J5", "A", "5 5")
	bad.State, draft.State = "lost", contest.SheetDraft
	twice := sheet("J2", "B", "5 5")
	twice.Marks = append(twice.Marks, contest.Mark{Criterion: "c1", Value: num("5")}, contest.Mark{Criterion: "c9", Value: num("5")})
	sheets := []contest.Sheet{
		bad, sheet("J1", "Z", "5 5"), sheet("J9", "A", "5 5"), sheet("J2", "A", "5 5.25"), twice,
		sheet("J1", "B", "5 5"), sheet("J1", "B", "5 5"), sheet("S", "A", "5 5"), sheet("M", "A", "5 5"), sheet("J2", "A", "-1 0.5"),
		sheet("J3", "D", "5 5"), sheet("J4", "A", "5 5"), draft, sheet("J1", "C", "5 5"),
	}
	o, err := contest.MustRules(reg).Judge(facts, slices.Values(sheets))
	assert.Nil(t, o)
	assert.Equal(t, []string{
		"sheets[0].state contest.sheet.state",
		"sheets[1].entry contest.sheet.entry",
		"sheets[2].juror contest.sheet.juror",
		"sheets[3].marks.c2 contest.sheet.scale",
		"sheets[4].marks.c1 contest.sheet.twice",
		"sheets[4].marks.c9 contest.sheet.criterion",
		"sheets[7].juror contest.sheet.nomination",
		"sheets[8].juror contest.sheet.nomination",
		"sheets[9].marks.c1 contest.sheet.scale",
		"sheets[9].marks.c2 contest.sheet.scale",
		"sheets[9] contest.sheet.double",
		"sheets[6] contest.sheet.double",
		"sheets[10] contest.sheet.recused",
		"sheets[11] contest.sheet.struck",
		"sheets[12] contest.sheet.not-final",
		"sheets[13] contest.sheet.aside",
	}, codes(err))
	for i, v := range socium.ViolationsOf(err) {
		assert.Equal(t, i >= 12, v.Severity == socium.Note, v.Path)
		assert.NotContains(t, v.Text.RU+v.Text.EN, "{", v.Path)
	}

	// The same without the faults: the notes are the remarks, each entry has exactly the sheets that count.
	good := []contest.Sheet{sheet("J1", "A", "5 5"), sheet("J2", "B", "5 5"), sheets[10], sheets[11], sheets[12], sheets[13]}
	o, err = contest.MustRules(reg).Judge(facts, slices.Values(good))
	require.NoError(t, err)
	assert.Equal(t, []string{"sheets[2] contest.sheet.recused", "sheets[3] contest.sheet.struck", "sheets[4] contest.sheet.not-final", "sheets[5] contest.sheet.aside"}, codes(o.Remarks()))
	a, _ := o.Standing("A")
	assert.Len(t, a.Sheets(), 1)
	assert.Equal(t, "10", a.Total.String())
}

func TestBadFacts(t *testing.T) {
	reg := simple(1, "10")
	reg.Places = threePlaces()
	reg.Bands = []contest.Band{{ID: "A"}}
	reg.Nominations[0].Subgroups = []contest.Subgroup{{ID: "g"}}
	facts := contest.Facts{
		Entries: []contest.Entry{
			{ID: "1", Nomination: "n", Subgroup: "g", Band: "A"}, {ID: "1", Nomination: "n", Subgroup: "g", Band: "A"}, {ID: "2", Nomination: "x"},
			{ID: "3", Nomination: "n", Subgroup: "h", Band: "B", State: "gone", Factor: opt("0")}, {Nomination: "n"},
		},
		Jury:        []contest.Juror{{ID: "J", Role: "king"}, {ID: "J"}, {ID: "K", Nominations: []string{"x"}}},
		Admissions:  []contest.Admission{{Entry: "9"}},
		Conflicts:   []contest.Conflict{{Juror: "Q", Entry: "1"}, {Juror: "J", Kind: "boredom", Entry: "1"}, {Juror: "J", Kind: contest.ConflictOther, Entry: "1", Nomination: "n"}, {Juror: "J", Kind: contest.ConflictOther, Entry: "99"}},
		Struck:      []contest.Strike{{Juror: "Q"}},
		Assignments: []contest.Assignment{{Juror: "Q", Entry: "99"}},
		Adjustments: []contest.Adjustment{{Entry: "1", Criterion: "c9"}, {Entry: "1", Criterion: "c1", Value: num("11")}, {Entry: "1", Criterion: "c1", Value: num("1")}, {Entry: "1", Criterion: "c1", Value: num("2")}},
		TieBreaks:   []contest.TieBreak{{By: contest.TieEarlier, Order: []string{"1", "1", "77"}}},
		NoAwards:    []contest.NoAward{{Nomination: "x", Place: 1}, {Nomination: "n", Place: 4}},
	}
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.Equal(t, []string{
		"entries[1].id contest.entry.id", "entries[2].nomination contest.entry.nomination", "entries[3].subgroup contest.entry.subgroup",
		"entries[3].band contest.entry.band", "entries[3].state contest.entry.word", "entries[3].factor contest.entry.factor", "entries[4].id contest.entry.id",
		"jury[0].role contest.juror.word", "jury[1].id contest.juror.id", "jury[2].nominations[0] contest.juror.nomination",
		"admissions[0].entry contest.admission.entry", "struck[0].juror contest.juror.unknown",
		"conflicts[0].juror contest.juror.unknown", "conflicts[1].kind contest.conflict.kind", "conflicts[2] contest.conflict.object", "conflicts[3].entry contest.entry.unknown",
		"assignments[0].juror contest.juror.unknown", "assignments[0].entry contest.entry.unknown",
		"adjustments[0].criterion contest.sheet.criterion", "adjustments[1].value contest.sheet.scale", "adjustments[3].criterion contest.decision.adjustment-twice",
		"tieBreaks[0].by contest.decision.tie-break", "tieBreaks[0].order[1] contest.entry.unknown", "tieBreaks[0].order[2] contest.entry.unknown",
		"noAwards[0].nomination contest.entry.nomination", "noAwards[1].place contest.decision.place",
	}, codes(err))
}

// Five different things: not yet, missing, abstained, recused, and a zero, which is a mark.
func TestAbsences(t *testing.T) {
	reg := simple(1, "10")
	reg.Jury = contest.JuryRules{Everyone: true, Conflicts: []contest.ConflictRule{
		{Kind: contest.ConflictOrganisation, Basis: clause("п. 9")}, {Kind: contest.ConflictNominee, Whole: true, Basis: clause("п. 10")},
	}}
	facts := contest.Facts{Entries: entries("A", "B"), Jury: jury(8)}
	facts.Entries[0].Organisation, facts.Entries[0].Person, facts.Entries[1].Person = "17", "a", "b"
	facts.Jury[3].Organisations = []string{"17"}
	facts.Jury[4].Person = "b" // a nominee does not mark anyone in the nomination
	facts.Conflicts = []contest.Conflict{{Juror: "J6", Entry: "A", Kind: contest.ConflictRelative}}
	draft, abstained, void := sheet("J2", "A", "9"), sheet("J3", "A", ""), sheet("J8", "A", "9")
	draft.State = contest.SheetDraft
	abstained.Marks = contest.Marks{{Criterion: "c1", Absence: contest.Abstained}}
	void.Objective, void.Comment = socium.No, "former colleague"
	sheets := []contest.Sheet{sheet("J1", "A", "0"), draft, abstained, sheet("J4", "A", "10"), void}
	o := judge(t, reg, facts, sheets)
	a, _ := o.Standing("A")
	assert.Equal(t, "0", a.Total.String(), "a zero is a mark")
	got := map[string]contest.Absence{}
	for _, x := range a.Absences() {
		got[x.Juror] = x.Kind
	}
	assert.Equal(t, map[string]contest.Absence{
		"J2": contest.NotYet, "J3": contest.Abstained, "J4": contest.Recused, "J5": contest.Recused, "J6": contest.Recused, "J7": contest.NoMark, "J8": contest.Recused,
	}, got)
	assert.Equal(t, "отвод: эксперт из организации участника (Положение, п. 9)", a.Absences()[2].Reason.In(socium.RU))
	assert.Equal(t, []string{"sheets[1] contest.sheet.not-final", "sheets[3] contest.sheet.recused", "sheets[4] contest.sheet.voided"}, codes(o.Remarks()))
	for _, v := range o.Remarks() {
		assert.Equal(t, socium.Note, v.Severity)
	}
	b, _ := o.Standing("B")
	assert.Equal(t, contest.StandingIncomplete, b.Status)
	assert.Equal(t, contest.CodeFewSheets, b.Reason.Code)
}

// Neither the order of sheets nor that of entries and jurors changes anything.
func TestOrderOfInput(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 7))
		reg := simple(3, "5")
		reg.Places, reg.Ties = threePlaces(), []contest.TieStep{{By: contest.TieCriterion, Criterion: "c2"}}
		reg.Scoring.Order = contest.AllOrders()[r.IntN(2)]
		facts := contest.Facts{Entries: entries("A", "B", "C", "D", "E", "F"), Jury: jury(4)}
		var sheets []contest.Sheet
		for _, e := range facts.Entries {
			for _, j := range facts.Jury {
				if r.IntN(5) > 0 {
					s := contest.Sheet{Entry: e.ID, Juror: j.ID}
					for _, c := range reg.Forms[0].Criteria {
						s.Marks = append(s.Marks, contest.Mark{Criterion: c.ID, Value: socium.Int(r.Int64N(6))})
					}
					sheets = append(sheets, s)
				}
			}
		}
		before := judge(t, reg, facts, sheets)
		protocol, err := before.Protocol(contest.Meeting{})
		require.NoError(t, err)
		r.Shuffle(len(sheets), func(a, b int) { sheets[a], sheets[b] = sheets[b], sheets[a] })
		after := judge(t, reg, facts, sheets)
		again, err := after.Protocol(contest.Meeting{})
		require.NoError(t, err)
		require.Equal(t, protocol.Hash, again.Hash, "seed %d", seed)
		r.Shuffle(6, func(a, b int) { facts.Entries[a], facts.Entries[b] = facts.Entries[b], facts.Entries[a] })
		slices.Reverse(facts.Jury)
		after = judge(t, reg, facts, sheets)
		x, y := lines(before), lines(after)
		slices.Sort(x)
		slices.Sort(y)
		require.Equal(t, x, y, "seed %d", seed)
	}
}

// A higher mark never lowers a total (all methods here are monotone).
func TestMonotone(t *testing.T) {
	lists := [][]contest.Combine{nil, {{Method: contest.MethodSum}}, {{Method: contest.MethodMedian}}, {{Method: contest.MethodTrimmedMean, Low: 1, High: 1}}, {{Method: contest.MethodTrimmedSum, Low: 1, High: 1}}}
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		reg := simple(2, "10")
		reg.Scoring = contest.Scoring{Order: contest.AllOrders()[r.IntN(2)], Combine: lists[r.IntN(len(lists))]}
		if r.IntN(2) == 0 {
			reg.Scoring.Round.Mean = &contest.Round{Places: r.IntN(3), Mode: socium.Rounding(r.IntN(4))}
		}
		facts := contest.Facts{Entries: entries("A"), Jury: jury(5)}
		var sheets []contest.Sheet
		for _, j := range facts.Jury {
			sheets = append(sheets, contest.Sheet{Entry: "A", Juror: j.ID, Marks: contest.Marks{
				{Criterion: "c1", Value: socium.Int(r.Int64N(10))}, {Criterion: "c2", Value: socium.Int(r.Int64N(10))},
			}})
		}
		low, _ := judge(t, reg, facts, sheets).Standing("A")
		m := &sheets[r.IntN(5)].Marks[r.IntN(2)]
		n, _ := m.Value.Int64()
		m.Value = socium.Int(n + 1)
		high, _ := judge(t, reg, facts, sheets).Standing("A")
		require.GreaterOrEqual(t, high.Total.Compare(low.Total), 0, "seed %d", seed)
	}
}

func TestMarksJSON(t *testing.T) {
	var s contest.Sheet
	require.NoError(t, json.Unmarshal([]byte(`{"entry":"A","juror":"J","marks":{"b":"8,5","a":7,"c":null,"d":"abstained"}}`), &s))
	assert.Equal(t, contest.Marks{{Criterion: "b", Value: num("8.5")}, {Criterion: "a", Value: num("7")}, {Criterion: "c", Absence: contest.NoMark}, {Criterion: "d", Absence: contest.Abstained}}, s.Marks)
	data, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Equal(t, `{"entry":"A","juror":"J","marks":{"b":"8.5","a":"7","c":"missing","d":"abstained"}}`, string(data))
	m, ok := s.Marks.Of("a")
	assert.True(t, ok)
	assert.Equal(t, num("7"), m.Value)
	for _, bad := range []string{`[]`, `{"a":true}`, `{"a":[1]}`, `{"a":"much"}`, `{"a":1e99}`} {
		assert.Error(t, json.Unmarshal([]byte(`{"marks":`+bad+`}`), &s), bad)
	}
}
