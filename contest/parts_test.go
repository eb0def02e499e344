package contest_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// contests.md 4.4: ranks per juror, ties averaged, on D1: rank sums A 10, B 12, C 9.5, D 19, E 9.5; the lowest wins.
func TestRankSum(t *testing.T) {
	reg := simple(1, "10")
	reg.Places = threePlaces()
	reg.Scoring = contest.Scoring{Places: &contest.PlaceScoring{Of: contest.PlacesOfSheets}, Combine: []contest.Combine{{Method: contest.MethodSum}}}
	o := judge(t, reg, contest.Facts{Entries: entries("A", "B", "C", "D", "E"), Jury: jury(4)}, d1())
	assert.Equal(t, map[string]string{"A": "10", "B": "12", "C": "9.5", "D": "19", "E": "9.5"}, totals(o))
	assert.Equal(t, []string{"C 1 1", "E 1 1", "A 3 3", "B 4 0", "D 5 0"}, lines(o))
	a, _ := o.Standing("A")
	var places []string
	for _, s := range a.Sheets() {
		places = append(places, s.Juror+" "+s.Place.String())
	}
	assert.Equal(t, []string{"J1 2", "J2 2.5", "J3 2.5", "J4 3"}, places, "A 2, 2.5, 2.5, 3")
}

// Surf life saving: of five jurors the best and the worst placing are dropped and the others added; of three all count (contests.md 4.2).
func TestPlacingsWithTheExtremesDropped(t *testing.T) {
	reg := simple(1, "10")
	reg.Scoring = contest.Scoring{Places: &contest.PlaceScoring{Of: contest.PlacesOfSheets}, Combine: []contest.Combine{
		{Method: contest.MethodSum}, {Method: contest.MethodTrimmedSum, From: 5, Low: 1, High: 1},
	}}
	marks := map[string]string{"A": "9 5 9 9 9", "B": "8 9 8 5 8", "C": "7 7 7 7 10"}
	// placings: A 1 3 1 1 2, B 2 1 2 3 3, C 3 2 3 2 1
	o := judge(t, reg, contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(5)}, table(marks))
	assert.Equal(t, map[string]string{"A": "4", "B": "7", "C": "7"}, totals(o))
	for id, m := range marks {
		marks[id] = m[:5]
	}
	o = judge(t, reg, contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(3)}, table(marks))
	assert.Equal(t, map[string]string{"A": "5", "B": "5", "C": "8"}, totals(o))
}

// AGG-RANKSUM: a place per criterion, the sum of places, the lowest wins (Krasnodar region, contests.md 2.3).
func TestPlacesPerCriterion(t *testing.T) {
	reg := simple(3, "10")
	reg.Scoring = contest.Scoring{Order: contest.ByCriterion, Places: &contest.PlaceScoring{Of: contest.PlacesOfCriteria, Numbering: contest.NumberStandard}}
	o := judge(t, reg, contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(2)}, []contest.Sheet{
		sheet("J1", "A", "8 5 9"), sheet("J2", "A", "6 5 9"), // 7, 5, 9 → 2, 2, 1
		sheet("J1", "B", "8 6 2"), sheet("J2", "B", "8 6 2"), // 8, 6, 2 → 1, 1, 3
		sheet("J1", "C", "7 5 3"), sheet("J2", "C", "7 5 3"), // 7, 5, 3 → 2, 2, 2
	})
	assert.Equal(t, map[string]string{"A": "5", "B": "5", "C": "6"}, totals(o))
	a, _ := o.Standing("A")
	c := a.Criteria()
	assert.Equal(t, "7 2 2", c[0].Value.String()+" "+c[0].Place.String()+" "+c[0].Points.String())
}

// Points by position: 12, 10, 8, 7, … (contests.md 4.4).
func TestPositionalPoints(t *testing.T) {
	reg := simple(1, "100")
	var points []contest.PlacePoints
	for i, p := range []int64{12, 10, 8, 7, 6, 5, 4, 3, 2, 1} {
		points = append(points, contest.PlacePoints{To: i + 1, Points: socium.Int(p)})
	}
	reg.Scoring = contest.Scoring{Places: &contest.PlaceScoring{Of: contest.PlacesOfSheets, Points: points}, Combine: []contest.Combine{{Method: contest.MethodSum}}}
	facts := contest.Facts{Jury: jury(2)}
	rows := map[string]string{}
	for i := range 11 {
		id := "E" + strconv.Itoa(i+10)
		facts.Entries = append(facts.Entries, contest.Entry{ID: id, Nomination: "n"})
		rows[id] = strconv.Itoa(100-i) + " " + strconv.Itoa(50+i)
	}
	o := judge(t, reg, facts, table(rows))
	got := totals(o)
	assert.Equal(t, []string{"12", "11", "10", "10", "10", "10"}, []string{got["E10"], got["E11"], got["E12"], got["E13"], got["E14"], got["E15"]},
		"12+0, 10+1, 8+2, 7+3, 6+4, 5+5")
}

// AGG-JURY+PUBLIC: half jury, half popular vote by points for places 5, 4, 3, 2 (4th–6th), 1 (7th–10th) (contests.md 2.3).
func TestJuryAndPublic(t *testing.T) {
	reg := simple(1, "5")
	points := []contest.PlacePoints{{To: 1, Points: num("5")}, {To: 2, Points: num("4")}, {To: 3, Points: num("3")}, {To: 6, Points: num("2")}, {To: 10, Points: num("1")}}
	reg.Parts = []contest.Part{{ID: "jury", Weight: num("0.5")}, {ID: "public", Weight: num("0.5"), Source: contest.PartVotes, Points: points}}
	facts := contest.Facts{Jury: jury(2)}
	rows := map[string]string{}
	for i, votes := range []int64{900, 800, 800, 500, 400, 300, 200, 100, 50, 20, 0} {
		id := "E" + strconv.Itoa(i+10)
		facts.Entries = append(facts.Entries, contest.Entry{ID: id, Nomination: "n"})
		facts.PublicVotes = append(facts.PublicVotes, contest.PublicVote{Part: "public", Entry: id, Votes: votes})
		rows[id] = "4 3"
	}
	o := judge(t, reg, facts, table(rows))
	var got []string
	for i := range 11 {
		s, _ := o.Standing("E" + strconv.Itoa(i+10))
		got = append(got, s.Total.String())
	}
	// 3.5/2 + 5/2, 4/2 (two), 2/2 (4th–6th), 1/2 (7th–10th), 0
	assert.Equal(t, []string{"4.25", "3.75", "3.75", "2.75", "2.75", "2.75", "2.25", "2.25", "2.25", "2.25", "1.75"}, got)
	s, _ := o.Standing("E11")
	require.Len(t, s.Parts(), 2)
	assert.Equal(t, contest.PartScore{Part: "public", Value: contest.PointsOf(num("800")), Place: 2, Given: contest.PointsOf(num("4")), Points: s.Parts()[1].Points}, s.Parts()[1])

	facts.PublicVotes = facts.PublicVotes[1:]
	o = judge(t, reg, facts, table(rows))
	s, _ = o.Standing("E10")
	assert.Equal(t, contest.CodeNoVotes, s.Reason.Code, "an unknown number of votes is not zero")
	p, err := o.Protocol(contest.Meeting{})
	require.NoError(t, err)
	data, err := p.JSON()
	require.NoError(t, err)
	_, err = contest.ParseProtocol(data)
	assert.NoError(t, err)
}

// Two juries judge the same entries, each by its own form (in-the-wild.md).
func TestTwoJuries(t *testing.T) {
	reg := simple(1, "10")
	reg.Forms = append(reg.Forms, contest.Form{ID: "children", Criteria: []contest.Criterion{{ID: "joy", Scale: contest.Scale{Max: num("5")}}}})
	reg.Parts = []contest.Part{{ID: "experts", Weight: num("1")}, {ID: "children", Weight: num("2"), Form: "children"}}
	facts := contest.Facts{Entries: entries("A"), Jury: []contest.Juror{{ID: "J1", Part: "experts"}, {ID: "J2", Part: "experts"}, {ID: "K1", Part: "children"}}}
	joy := contest.Sheet{Entry: "A", Juror: "K1", Marks: contest.Marks{{Criterion: "joy", Value: num("4")}}}
	o := judge(t, reg, facts, []contest.Sheet{sheet("J1", "A", "7"), sheet("J2", "A", "8"), joy})
	a, _ := o.Standing("A")
	assert.Equal(t, "15.5", a.Total.String(), "7.5 + 2 · 4")
	require.Len(t, a.Criteria(), 2)
	assert.Equal(t, "children", a.Criteria()[1].Part)

	facts.Jury[2].Part = ""
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.ErrorIs(t, err, contest.CodeJurorPart)
}

// Weights 0.2, 0.3, … over groups of criteria multiply with those of the criteria (Vladimir 2023, contests.md 2.2).
func TestGroupWeights(t *testing.T) {
	reg := simple(3, "5")
	reg.Forms[0].Groups = []contest.Group{{ID: "plan", Weight: opt("0.2")}, {ID: "team", Weight: opt("0.3")}}
	reg.Forms[0].Criteria[0].Group, reg.Forms[0].Criteria[1].Group, reg.Forms[0].Criteria[2].Group = "plan", "plan", "team"
	reg.Forms[0].Criteria[2].Weight = opt("2")
	o := judge(t, reg, contest.Facts{Entries: entries("A"), Jury: jury(1)}, []contest.Sheet{sheet("J1", "A", "5 4 3")})
	assert.Equal(t, map[string]string{"A": "3.6"}, totals(o), "0.2 · (5+4) + 0.3 · 2 · 3")
}

// Criteria that need no juror: contests.md 2.2 and grants.md 6.3.
func TestFactCriteria(t *testing.T) {
	item := func(name string, v any) contest.Fact {
		switch v := v.(type) {
		case int:
			return contest.Fact{Name: name, Value: socium.ValueOf(v)}
		case bool:
			return contest.Fact{Name: name, Value: socium.AnswerValue(socium.AnswerOf(v))}
		default:
			return contest.Fact{Name: name, Value: socium.Word(v.(string))}
		}
	}
	irkutsk := contest.Criterion{ID: "clients", Kind: contest.KindMeasure, Steps: []contest.MeasureStep{ // 1–20 → 1; 21–40 → 2; 41–60 → 3; 61 and more → 4
		{UpTo: opt("0"), Points: num("0")}, {UpTo: opt("20"), Points: num("1")}, {UpTo: opt("40"), Points: num("2")}, {UpTo: opt("60"), Points: num("3")}, {Points: num("4")},
	}}
	education := contest.Criterion{ID: "education", Kind: contest.KindCategory, Categories: []contest.Category{
		{Word: "secondary", Points: num("1")}, {Word: "vocational", Points: num("2")}, {Word: "higher-other", Points: num("3")}, {Word: "higher-own", Points: num("4")},
	}}
	events := contest.Criterion{ID: "conferences", Kind: contest.KindItems, Points: num("2"), Cap: opt("10")} // 2 per event with a cap
	listed := contest.Criterion{ID: "useful", Kind: contest.KindFact, Points: num("1")}                       // P10: +1 for a provider of socially useful services
	breaches := contest.Criterion{ID: "breaches", Kind: contest.KindPenalty, Points: num("3"), Cap: opt("5")}
	regions := contest.Criterion{ID: "regions", Kind: contest.KindItems, Points: num("5"), Cap: opt("100"), Weight: opt("0.1")} // P12: 5 per region, more than 20 → 100, weight 0.1
	sized := contest.Criterion{ID: "reach", Kind: contest.KindMeasure, Steps: []contest.MeasureStep{                            // P13: bands of a count by the sum asked for
		{Band: "small", UpTo: opt("75"), Points: num("1")}, {Band: "small", UpTo: opt("100"), Points: num("2")}, {Band: "small", Points: num("3")},
		{Band: "large", UpTo: opt("150"), Points: num("1")}, {Band: "large", UpTo: opt("200"), Points: num("2")}, {Band: "large", Points: num("3")},
	}}
	for _, c := range []struct {
		criterion contest.Criterion
		fact      contest.Fact
		band      string
		want      string
	}{
		{irkutsk, item("clients", 0), "", "0"}, {irkutsk, item("clients", 1), "", "1"}, {irkutsk, item("clients", 20), "", "1"}, {irkutsk, item("clients", 21), "", "2"},
		{irkutsk, item("clients", 60), "", "3"}, {irkutsk, item("clients", 61), "", "4"},
		{education, item("education", "higher-own"), "", "4"}, {education, item("education", "secondary"), "", "1"},
		{events, item("conferences", 3), "", "6"}, {events, item("conferences", 6), "", "10"}, {events, item("conferences", true), "", "2"},
		{listed, item("useful", true), "", "1"}, {listed, item("useful", false), "", "0"},
		{breaches, item("breaches", 0), "", "0"}, {breaches, item("breaches", 1), "", "-3"}, {breaches, item("breaches", 2), "", "-5"},
		{regions, item("regions", 7), "", "3.5"}, {regions, item("regions", 21), "", "10"},
		{sized, item("reach", 100), "small", "2"}, {sized, item("reach", 100), "large", "1"}, {sized, item("reach", 201), "large", "3"},
	} {
		reg := simple(1, "10")
		if c.band != "" {
			reg.Bands = []contest.Band{{ID: "small"}, {ID: "large"}}
		}
		c.criterion.Title = text(c.criterion.ID)
		reg.Forms[0].Criteria = []contest.Criterion{c.criterion}
		if c.band == "" {
			for i := range c.criterion.Steps {
				c.criterion.Steps[i].Band = ""
			}
		}
		facts := contest.Facts{Entries: []contest.Entry{{ID: "E", Nomination: "n", Band: c.band, Facts: []contest.Fact{c.fact}}}}
		assert.Equal(t, map[string]string{"E": c.want}, totals(judge(t, reg, facts, nil)), "%v", c.fact)

		facts.Entries[0].Facts = nil
		s, _ := judge(t, reg, facts, nil).Standing("E")
		assert.Equal(t, contest.CodeNoFact, s.Reason.Code, "unknown is not zero")
		facts.Entries[0].Facts = []contest.Fact{{Name: c.fact.Name, Value: socium.Word("nonsense")}}
		_, err := contest.MustRules(reg).Judge(facts, nil)
		assert.ErrorIs(t, err, contest.CodeEntryFact)
	}
}

// P11: levels high, medium, low, none are 100, 50, 25, 0 with a weight of 0.2 each (Karelia).
func TestLevels(t *testing.T) {
	reg := simple(5, "100")
	for i := range reg.Forms[0].Criteria {
		k := &reg.Forms[0].Criteria[i]
		k.Weight, k.Scale = opt("0.2"), contest.Scale{Levels: []contest.Level{{Points: num("100"), Title: text("high")}, {Points: num("50")}, {Points: num("25")}, {Points: num("0")}}}
	}
	facts := contest.Facts{Entries: entries("A"), Jury: jury(2)}
	o := judge(t, reg, facts, []contest.Sheet{sheet("J1", "A", "100 50 25 0 100"), sheet("J2", "A", "50 50 25 25 100")})
	assert.Equal(t, map[string]string{"A": "52.5"}, totals(o))
	_, err := contest.MustRules(reg).Judge(facts, func(yield func(contest.Sheet) bool) { yield(sheet("J1", "A", "100 50 25 30 100")) })
	assert.ErrorIs(t, err, contest.CodeSheetScale)
}

// A factor of the entry, such as a degree of difficulty: diving, 3 marks × difficulty (contests.md 4.2).
func TestFactor(t *testing.T) {
	reg := simple(1, "10")
	reg.Forms[0].Criteria[0].Scale.Step = num("0.5")
	reg.Scoring = contest.Scoring{Combine: []contest.Combine{{Method: contest.MethodTrimmedSum, Low: 2, High: 2}}, Round: contest.Rounds{Factor: contest.Hundredths(socium.HalfUp)}}
	facts := contest.Facts{Entries: entries("A"), Jury: jury(7)}
	facts.Entries[0].Factor = opt("3.1")
	o := judge(t, reg, facts, table(map[string]string{"A": "6 6.5 7 7 7.5 8 5"}))
	assert.Equal(t, map[string]string{"A": "63.55"}, totals(o), "20.5 · 3.1")

	// Synchronised diving: the sum × 0.6 (contests.md 4.2); the factor comes first, then the scale.
	reg.Scoring.Rescale = contest.Rescale{To: num("0.6"), Of: num("1")}
	o = judge(t, reg, facts, table(map[string]string{"A": "6 6.5 7 7 7.5 8 5"}))
	assert.Equal(t, map[string]string{"A": "38.13"}, totals(o), "63.55 · 0.6")
}
