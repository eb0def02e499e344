package contest_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// ranked judges entries whose totals are given, with a regulation of places.
func ranked(t *testing.T, places contest.Places, scores string) *contest.Outcome {
	reg := simple(1, "100")
	reg.Places = places
	var ids []string
	var sheets []contest.Sheet
	for i, s := range strings.Fields(scores) {
		id := "E" + strconv.Itoa(i+1)
		ids = append(ids, id)
		sheets = append(sheets, sheet("J1", id, s))
	}
	return judge(t, reg, contest.Facts{Entries: entries(ids...), Jury: jury(1)}, sheets)
}

// contests.md 4.9, place numbering.
func TestNumbering(t *testing.T) {
	for _, c := range []struct {
		by          contest.Numbering
		short, long string
	}{
		{contest.NumberStandard, "1 2 2 4", "1 1 3 4 4 4 7"},
		{contest.NumberModified, "1 3 3 4", "2 2 3 6 6 6 7"},
		{contest.NumberDense, "1 2 2 3", "1 1 2 3 3 3 4"},
		{contest.NumberFractional, "1 2.5 2.5 4", "1.5 1.5 3 5 5 5 7"},
	} {
		for scores, want := range map[string]string{"90 85 85 80": c.short, "90 90 85 80 80 80 70": c.long} {
			var got []string
			for _, list := range ranked(t, contest.Places{Numbering: c.by}, scores).Nominations() {
				for _, s := range list {
					got = append(got, s.Rank.String())
				}
			}
			assert.Equal(t, want, strings.Join(got, " "), c.by)
		}
	}
}

// Places with 0 to n holders: contests.md 1.7, 2.4 (TOP-N, WIN+LAUREATES, MULTI-WIN), in-the-wild.md.
func TestPlaces(t *testing.T) {
	with := func(by contest.Numbering) contest.Places {
		p := threePlaces()
		p.Numbering = by
		return p
	}
	winners := func(n ...int) contest.Places {
		var p contest.Places
		for _, holders := range n {
			p.List = append(p.List, contest.Place{Title: text("winner"), Holders: holders})
		}
		return p
	}
	for _, c := range []struct {
		name   string
		places contest.Places
		scores string
		want   string
	}{
		{"three places", with(""), "90 85 80 70", "1 2 3 0"},
		{"second is shared, third has no holder", with(""), "90 85 85 80", "1 2 2 0"},
		{"dense: the third has one", with(contest.NumberDense), "90 85 85 80", "1 2 2 3"},
		{"first is shared, second has no holder", with(""), "90 90 80 70", "1 1 3 0"},
		{"modified: a shared place is the lower one", with(contest.NumberModified), "90 85 85 80", "1 3 3 0"},
		{"modified: and may lie beyond the last", with(contest.NumberModified), "90 85 80 80", "1 2 0 0"},
		{"the third is shared by many", with(""), "90 85 80 80 80", "1 2 3 3 3"},
		{"fewer entries than places", with(""), "90", "1"},
		{"the first three win", winners(3), "90 85 80 70", "1 1 1 0"},
		{"the first three win, and who is tied with the third", winners(3), "90 85 80 80 70", "1 1 1 1 0"},
		{"one winner, two laureates", winners(1, 2), "90 85 85 80", "1 2 2 0"},
		{"several entries with the highest score all win", winners(1), "90 90 90 80", "1 1 1 0"},
		{"ordinal without a tie", with(contest.NumberOrdinal), "90 85 80", "1 2 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, list := range ranked(t, c.places, c.scores).Nominations() {
				for _, s := range list {
					got = append(got, strconv.Itoa(s.Place))
				}
			}
			assert.Equal(t, c.want, strings.Join(got, " "))
		})
	}
}

// A regulation that allows no ties reports the one that is left; it is not broken by the order of input.
func TestOrdinalTieWaits(t *testing.T) {
	p := threePlaces()
	p.Numbering = contest.NumberOrdinal
	o := ranked(t, p, "90 85 85 80")
	for n, list := range o.Nominations() {
		assert.Equal(t, contest.StatusPending, n.Status)
		assert.Equal(t, []int{1, 0, 0, 0}, []int{list[0].Place, list[1].Place, list[2].Place, list[3].Place})
		assert.Equal(t, contest.CodeTieLeft, list[1].Reason.Code)
	}
}

// Prizes 500/300/200 and two holders of place 1: contests.md 4.9.
func TestSharedPrizes(t *testing.T) {
	places := threePlaces()
	for i, sum := range []int64{500, 300, 200} {
		places.List[i].Prizes = []contest.Prize{{Kind: contest.PrizeMoney, Amount: socium.Some(socium.Rubles(sum))}, {Kind: contest.PrizeDiploma}}
	}
	for _, c := range []struct {
		shared contest.SharedPrize
		scores string
		want   string
	}{
		{contest.SharedPool, "90 90 80", "400.00 400.00 200.00"},
		{contest.SharedFull, "90 90 80", "500.00 500.00 200.00"},
		{contest.SharedSplit, "90 90 80", "250.00 250.00 200.00"},
		{contest.SharedPool, "90 90 90", "333.34 333.33 333.33"},
		{contest.SharedPool, "90 90 90 90", "250.00 250.00 250.00 250.00"},
		{contest.SharedSplit, "90 80 80 80", "500.00 100.00 100.00 100.00"},
		{contest.SharedPool, "90 80 70 70", "500.00 300.00 100.00 100.00"},
		{"", "90 90 80", "500.00 500.00 200.00"},
	} {
		places.Shared = c.shared
		var got []string
		for _, list := range ranked(t, places, c.scores).Nominations() {
			for _, s := range list {
				require.Len(t, s.Prizes, 2, "the diploma goes to each holder")
				sum, _ := s.Prizes[0].Amount.Get()
				got = append(got, sum.String())
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%s of %s", c.shared, c.scores)
	}
}

func at(clock string) time.Time {
	t, err := time.Parse("15:04:05", clock)
	if err != nil {
		panic(err)
	}
	return t.AddDate(2025, 2, 1)
}

// Every step of the chain, one after another: contests.md 2.4 and 4.9.
func TestTieChain(t *testing.T) {
	chain := []contest.TieStep{
		{By: contest.TieCriterion, Criterion: "c1"}, {By: contest.TieChairSheet}, {By: contest.TieEarlier}, {By: contest.TieVote}, {By: contest.TieLot},
	}
	reg := simple(2, "10")
	reg.Places, reg.Ties = threePlaces(), chain
	facts := contest.Facts{Entries: entries("A", "B", "C", "D", "E", "F"), Jury: jury(2)}
	facts.Jury[0].Role = contest.RoleChair
	for i, clock := range []string{"10:00:00", "10:00:00", "09:59:59", "10:00:00", "12:00:00", "12:00:00"} {
		facts.Entries[i].FiledAt = at(clock)
	}
	sheets := []contest.Sheet{ // all have 26 points in two sheets: means of 13
		sheet("J1", "A", "6 7"), sheet("J2", "A", "6 7"),
		sheet("J1", "B", "6 7"), sheet("J2", "B", "6 7"),
		sheet("J1", "C", "6 7"), sheet("J2", "C", "6 7"),
		sheet("J1", "D", "6 8"), sheet("J2", "D", "6 6"), // higher on the chair's sheet
		sheet("J1", "E", "8 5"), sheet("J2", "E", "8 5"), // higher on c1
		sheet("J1", "F", "2 2"), sheet("J2", "F", "2 2"),
	}
	o := judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"E 1 1 criterion", "D 2 2 chair-sheet", "C 3 3 earlier", "A 4 0 earlier", "B 4 0 earlier", "F 6 0"}, lines(o))
	for n := range o.Nominations() {
		assert.Equal(t, contest.StatusHeld, n.Status, "the tie that is left touches no place, so no vote is needed")
	}

	reg.Places.List = append(reg.Places.List, contest.Place{Title: text("fourth")})
	o = judge(t, reg, facts, sheets)
	a, _ := o.Standing("A")
	assert.Equal(t, contest.CodeTieVote, a.Reason.Code)
	assert.Zero(t, a.Place)

	facts.TieBreaks = []contest.TieBreak{{By: contest.TieVote, Order: []string{"B", "A"}}}
	o = judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"E 1 1 criterion", "D 2 2 chair-sheet", "C 3 3 earlier", "B 4 4 vote", "A 5 0 vote", "F 6 0"}, lines(o))
	b, _ := o.Standing("B")
	assert.Equal(t, "голосование комиссии", b.DecidedBy.In(socium.RU))
}

// A tie that nothing breaks is a shared place, whatever the order of input.
func TestInputOrderBreaksNoTie(t *testing.T) {
	reg := simple(1, "10")
	reg.Places = threePlaces()
	for _, ids := range [][]string{{"A", "B"}, {"B", "A"}} {
		o := judge(t, reg, contest.Facts{Entries: entries(ids...), Jury: jury(1)}, []contest.Sheet{sheet("J1", "A", "7"), sheet("J1", "B", "7")})
		for _, list := range o.Nominations() {
			assert.Equal(t, list[0].Place, list[1].Place)
			assert.Equal(t, list[0].Rank, list[1].Rank)
		}
	}
}

// Minimum points, minimum entries, no award: contests.md 2.4.
func TestVoidAndMinimum(t *testing.T) {
	clause := func(n string) socium.Basis { return socium.Basis{Act: "Положение", Clause: n} }
	reg := simple(1, "20")
	reg.Places = threePlaces()
	reg.Promotion = contest.Promotion{To: "federal"}
	reg.PassMarks = []contest.PassMark{{Points: num("15"), Basis: clause("п. 20")}}
	reg.MinEntries = contest.Minimum{Count: 2, Basis: clause("п. 12")}
	facts := contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(1)}
	sheets := []contest.Sheet{sheet("J1", "A", "14"), sheet("J1", "B", "15"), sheet("J1", "C", "18")}

	o := judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"C 1 1", "B 2 2", "A 3 0"}, lines(o))
	a, _ := o.Standing("A")
	assert.Equal(t, contest.StandingBelow, a.Status)
	assert.Equal(t, "итог 14, нужно не меньше 15 (Положение, п. 20)", a.Reason.In(socium.RU))
	assert.Len(t, o.NextStage(), 1)

	reg.PassMarks[0].Points = num("19")
	o = judge(t, reg, facts, sheets)
	for n := range o.Nominations() {
		assert.Equal(t, contest.StatusNoWinner, n.Status)
		assert.Equal(t, contest.CodeNobodyPassed, n.Reason.Code)
	}
	assert.Empty(t, o.NextStage())

	facts.Entries[1].State, facts.Entries[2].State = contest.EntryWithdrawn, contest.EntryDisqualified
	o = judge(t, reg, facts, sheets)
	for n, list := range o.Nominations() {
		assert.Equal(t, contest.StatusVoid, n.Status)
		assert.Equal(t, "1 entry admitted: 1, at least 2 needed; the nomination is void (Положение, п. 12)", "1 "+n.Reason.In(socium.EN))
		assert.Equal(t, contest.StandingVoid, list[0].Status)
		assert.Equal(t, []contest.StandingStatus{contest.StandingVoid, contest.StandingWithdrawn, contest.StandingDisqualified},
			[]contest.StandingStatus{list[0].Status, list[1].Status, list[2].Status})
	}
	assert.True(t, o.Remarks().Has(contest.CodeSheetAside), "sheets for entries that do not take part are named")

	// ONE-ENTRY and ZERO-ENTRY: a single application is marked in the normal order, none makes the contest void.
	reg.MinEntries, reg.PassMarks = contest.Minimum{}, nil
	o = judge(t, reg, contest.Facts{Entries: entries("A"), Jury: jury(1)}, sheets[:1])
	assert.Equal(t, []string{"A 1 1"}, lines(o))
	o = judge(t, reg, contest.Facts{}, nil)
	for n := range o.Nominations() {
		assert.Equal(t, contest.CodeVoidNone, n.Reason.Code)
	}

	// NO-AWARD: the commission gives a place to nobody and those below do not move up.
	facts = contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(1), NoAwards: []contest.NoAward{{Nomination: "n", Place: 1, Basis: clause("протокол № 2")}}}
	o = judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"C 1 0", "B 2 2", "A 3 3"}, lines(o))
	c, _ := o.Standing("C")
	assert.Equal(t, "место 1 не присуждено (Положение, протокол № 2)", c.Reason.In(socium.RU))
	assert.Empty(t, o.NextStage())
}

// Entries of subgroups are ranked apart (Kaluga 2024: 6 and 3 institutions, contests.md 2.1).
func TestSubgroups(t *testing.T) {
	reg := simple(1, "100")
	reg.Places = threePlaces()
	reg.Nominations[0].Subgroups = []contest.Subgroup{{ID: "large", Title: text("large")}, {ID: "small", Title: text("small")}}
	facts := contest.Facts{Jury: jury(1)}
	var sheets []contest.Sheet
	for i := range 9 {
		group, id := "large", "E"+strconv.Itoa(i)
		if i >= 6 {
			group = "small"
		}
		facts.Entries = append(facts.Entries, contest.Entry{ID: id, Nomination: "n", Subgroup: group})
		sheets = append(sheets, sheet("J1", id, strconv.Itoa(50+i)))
	}
	o := judge(t, reg, facts, sheets)
	sizes := map[string]int{}
	for n, list := range o.Nominations() {
		sizes[n.Subgroup.ID] = len(list)
		assert.Equal(t, 1, list[0].Place)
	}
	assert.Equal(t, map[string]int{"large": 6, "small": 3}, sizes)
}

// Special prizes belong to no nomination.
func TestSpecialPrizes(t *testing.T) {
	reg := simple(1, "10")
	reg.Special = []contest.Special{{ID: "creativity", Title: text("for creativity in work"), Holders: 1}}
	facts := contest.Facts{Entries: entries("A", "B"), Jury: jury(1), Special: []contest.SpecialAward{{Prize: "creativity", Entry: "B"}}}
	o := judge(t, reg, facts, []contest.Sheet{sheet("J1", "A", "9"), sheet("J1", "B", "3")})
	require.Len(t, o.Special(), 1)
	assert.Equal(t, []string{"B"}, o.Special()[0].Holders)

	facts.Special = append(facts.Special, contest.SpecialAward{Prize: "creativity", Entry: "A"}, contest.SpecialAward{Prize: "beauty", Entry: "Z"})
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.ErrorIs(t, err, contest.CodeSpecialHolders)
	assert.ErrorIs(t, err, contest.CodeSpecialPrize)
	assert.ErrorIs(t, err, contest.CodeEntryUnknown)
}

// contests.md 4.10: of 90 90 85 80 80 80 70 the entry with 85 has 57.14, 71.43 and 64.29 %, those with 80 have 14.29, 57.14 and 35.71 %.
func TestPercentile(t *testing.T) {
	for n, list := range ranked(t, contest.Places{}, "90 90 85 80 80 80 70").Nominations() {
		for entry, want := range map[string][3]string{"E3": {"57.14", "71.43", "64.29"}, "E4": {"14.29", "57.14", "35.71"}} {
			for i, by := range contest.AllPercentiles() {
				p, ok := n.Percentile(entry, by)
				assert.True(t, ok)
				assert.Equal(t, want[i], p.Fixed(2, socium.HalfUp), "%s %s", entry, by)
			}
		}
		assert.Len(t, list, 7)
		_, ok := n.Percentile("E9", contest.PercentBelow)
		assert.False(t, ok)
	}

	reg := simple(1, "10") // the lowest sum of places is the best
	reg.Scoring = contest.Scoring{Places: &contest.PlaceScoring{Of: contest.PlacesOfSheets}}
	o := judge(t, reg, contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(1)}, table(map[string]string{"A": "9", "B": "5"}))
	for n := range o.Nominations() {
		p, _ := n.Percentile("A", contest.PercentBelow)
		assert.Equal(t, "50", p.String())
		_, ok := n.Percentile("C", contest.PercentBelow)
		assert.False(t, ok, "without a total")
	}
}
