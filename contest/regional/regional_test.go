package regional_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/regional"
)

// Every preset builds as it stands, prints in both languages, reads back from JSON, and names what it does not know.
func TestPresets(t *testing.T) {
	ids := map[string]bool{}
	for _, p := range regional.All() {
		assert.False(t, ids[p.ID], p.ID)
		ids[p.ID] = true
		assert.NotEmpty(t, p.Source.Act, p.ID)
		assert.NotEmpty(t, p.Title.RU, p.ID)
		assert.NotEmpty(t, p.Title.EN, p.ID)
		rules, err := contest.NewRules(p.Regulation(regional.Parameters{}))
		require.NoError(t, err, p.ID)
		assert.Empty(t, rules.Lint().Blocking(), p.ID)
		assert.NotContains(t, rules.In(socium.EN), "{", p.ID)
		data, err := json.Marshal(rules)
		require.NoError(t, err)
		back, err := contest.ParseRules(data)
		require.NoError(t, err, p.ID)
		assert.Equal(t, rules.Ref(), back.Ref())
		found, ok := regional.Named(p.ID)
		assert.True(t, ok)
		assert.Equal(t, p.Title, found.Title)
	}
	_, ok := regional.Named("atlantis")
	assert.False(t, ok)
}

func judge(t *testing.T, id string, p regional.Parameters, facts contest.Facts, sheets []contest.Sheet) *contest.Outcome {
	preset, ok := regional.Named(id)
	require.True(t, ok)
	rules, err := contest.NewRules(preset.Regulation(p))
	require.NoError(t, err)
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	return o
}

func number(s string) socium.Number { return socium.MustParseNumber(s) }

// Irkutsk 2012 and 2018 (contests.md 2.2): the tables of criteria by facts.
func TestIrkutsk(t *testing.T) {
	facts := contest.Facts{Entries: []contest.Entry{{ID: "A", Nomination: "main", Facts: []contest.Fact{
		{Name: "clients", Value: socium.ValueOf(41)}, {Name: "education", Value: socium.Word("higher-own")},
	}}}}
	s, _ := judge(t, "irkutsk-social-worker-2012", regional.Parameters{}, facts, nil).Standing("A")
	assert.Equal(t, "7", s.Total.String(), "41–60 clients 3, higher education of the own field 4")

	facts = contest.Facts{Entries: []contest.Entry{{ID: "A", Nomination: "worker", Facts: []contest.Fact{
		{Name: "conferences", Value: socium.ValueOf(9)}, {Name: "education", Value: socium.Word("higher")},
	}}}}
	s, _ = judge(t, "irkutsk-worker-2018", regional.Parameters{Cap: socium.Some(number("10"))}, facts, nil).Standing("A")
	assert.Equal(t, "15", s.Total.String(), "2 per conference, at most 10, and 5 for higher education")
}

// Bashkortostan: the first nine of those with at least 15 points win (contests.md 2.4, P5 of grants.md 6.3).
func TestBashkortostan(t *testing.T) {
	facts := contest.Facts{Jury: []contest.Juror{{ID: "J"}}}
	var sheets []contest.Sheet
	for i := range 12 {
		id := fmt.Sprintf("E%02d", i)
		facts.Entries = append(facts.Entries, contest.Entry{ID: id, Nomination: "main"})
		sheets = append(sheets, contest.Sheet{Entry: id, Juror: "J", Marks: contest.Marks{{Criterion: "points", Value: socium.Int(int64(30 - 2*i))}}})
	}
	won := 0
	for _, list := range judge(t, "bashkortostan", regional.Parameters{}, facts, sheets).Nominations() {
		for _, s := range list {
			if s.Place == 1 {
				won++
			}
		}
	}
	assert.Equal(t, 8, won, "30, 28, … 16 are eight; 14 is below 15")
}

// Volgograd 2016: 4, 2 and 3 equal winners in three nominations (contests.md 2.1).
func TestVolgograd(t *testing.T) {
	facts := contest.Facts{Jury: []contest.Juror{{ID: "J"}}}
	var sheets []contest.Sheet
	for _, n := range []string{"first", "second", "third"} {
		for i := range 5 {
			id := fmt.Sprint(n, i)
			facts.Entries = append(facts.Entries, contest.Entry{ID: id, Nomination: n})
			sheets = append(sheets, contest.Sheet{Entry: id, Juror: "J", Marks: contest.Marks{{Criterion: "points", Value: socium.Int(int64(50 + i))}}})
		}
	}
	won := map[string]int{}
	for n, list := range judge(t, "volgograd-centre-2016", regional.Parameters{}, facts, sheets).Nominations() {
		for _, s := range list {
			if s.Place > 0 {
				won[n.ID]++
			}
		}
	}
	assert.Equal(t, map[string]int{"first": 4, "second": 2, "third": 3}, won)
}

// The weights by request of docs.cntd.ru/574723886: 2.5/1.5/1, 1.5/1.5/1.5, 1.5/1/1, 0/2/3.5 (contests.md 2.2).
func TestSignificanceByRequest(t *testing.T) {
	for band, want := range map[string]string{"small": "55", "middle": "60", "large": "70"} {
		facts := contest.Facts{Entries: []contest.Entry{{ID: "A", Nomination: "main", Band: band}}, Jury: []contest.Juror{{ID: "J"}}}
		sheet := contest.Sheet{Entry: "A", Juror: "J"}
		for _, c := range []string{"relevance", "logic", "cost", "scale"} {
			sheet.Marks = append(sheet.Marks, contest.Mark{Criterion: c, Value: socium.Int(10)})
		}
		s, _ := judge(t, "significance-by-request", regional.Parameters{}, facts, []contest.Sheet{sheet}).Standing("A")
		assert.Equal(t, want, s.Total.String(), band)
	}
}

func ExampleNamed() {
	preset, _ := regional.Named("magadan")
	rules, err := contest.NewRules(preset.Regulation(regional.Parameters{}))
	fmt.Println(err)
	for i, p := range rules.Regulation().Places.List {
		sum, _ := p.Prizes[0].Amount.Get()
		fmt.Println(i+1, p.Title.EN, sum)
	}
	// Output:
	// <nil>
	// 1 winner, diploma of degree I 70000.00
	// 2 laureate, diploma of degree II 50000.00
	// 3 laureate, diploma of degree III 30000.00
}

// Selections with what their source says of one criterion: contests.md 2.2, grants.md 6.3 (P10–P13).
func TestSelections(t *testing.T) {
	fact := func(name string, v socium.Value) contest.Fact { return contest.Fact{Name: name, Value: v} }
	count := func(name string, n int) contest.Fact { return fact(name, socium.ValueOf(n)) }
	for _, c := range []struct {
		id, band string
		facts    []contest.Fact
		marks    string
		want     string
	}{
		{"kamchatka-volunteers", "", []contest.Fact{count("count", 15), count("projects", 3)}, "", "2"},
		{"kamchatka-volunteers", "", []contest.Fact{count("count", 16), count("projects", 5)}, "", "4"},
		{"kamchatka-volunteers", "", []contest.Fact{count("count", 26), count("projects", 6)}, "", "6"},
		{"economy-ministry", "", []contest.Fact{count("regions", 20)}, `{"cost":"50","experience":"100"}`, "50"}, // 10 + 20 + 20
		{"economy-ministry", "", []contest.Fact{count("regions", 21)}, `{"cost":"0","experience":"0"}`, "10"},
		{"economy-ministry", "", []contest.Fact{count("regions", 3)}, `{"cost":"0","experience":"0"}`, "1.5"},
		{"tomsk-useful-services", "", []contest.Fact{fact("useful", socium.AnswerValue(socium.Yes))}, `{"points":"70"}`, "71"},
		{"tomsk-useful-services", "", []contest.Fact{fact("useful", socium.AnswerValue(socium.No))}, `{"points":"70"}`, "70"},
		{"karelia-levels", "", nil, `{"1":"100","2":"50","3":"25","4":"0","5":"100"}`, "55"},
		{"yakutia-reach", "small", []contest.Fact{count("reach", 75)}, "", "1"},
		{"yakutia-reach", "small", []contest.Fact{count("reach", 100)}, "", "2"},
		{"yakutia-reach", "small", []contest.Fact{count("reach", 101)}, "", "3"},
		{"yakutia-reach", "large", []contest.Fact{count("reach", 150)}, "", "1"},
		{"yakutia-reach", "large", []contest.Fact{count("reach", 201)}, "", "3"},
		{"municipal-events", "", nil, `{"1":"10","2":"7","3":"6"}`, "23"},
	} {
		facts := contest.Facts{Entries: []contest.Entry{{ID: "A", Nomination: "main", Band: c.band, Facts: c.facts}}, Jury: []contest.Juror{{ID: "J"}}}
		var sheets []contest.Sheet
		if c.marks != "" {
			s := contest.Sheet{Entry: "A", Juror: "J"}
			require.NoError(t, json.Unmarshal([]byte(c.marks), &s.Marks))
			sheets = append(sheets, s)
		}
		s, _ := judge(t, c.id, regional.Parameters{}, facts, sheets).Standing("A")
		assert.Equal(t, c.want, s.Total.String(), c.id)
	}
}
