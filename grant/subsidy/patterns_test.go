package subsidy_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/subsidy"
)

var names = []string{"RELEVANCE", "COHERENCE", "COST_RESULT", "SCALE"}

// base is a call of four criteria from 0 to 10. No weights are given: then every criterion weighs the same (grants 9.2).
func base() *grant.Call {
	form := contest.Form{ID: "sheet"}
	for _, n := range names {
		form.Criteria = append(form.Criteria, contest.Criterion{ID: n, Title: socium.Text{RU: n, EN: n}, Scale: contest.Scale{Max: socium.Int(10)}})
	}
	return &grant.Call{
		ID: "region", Title: socium.Text{RU: "региональный конкурс", EN: "regional contest"},
		Evaluation: contest.Regulation{
			ID: "region", Title: socium.Text{RU: "оценка", EN: "evaluation"},
			Forms: []contest.Form{form}, Nominations: []contest.Nomination{{ID: "all", Title: socium.Text{RU: "заявки", EN: "applications"}}},
		},
		Funding: grant.Strategy{Kind: grant.FundTop, Top: 100},
	}
}

func pattern(t *testing.T, id string, call *grant.Call) *grant.Call {
	t.Helper()
	p, ok := subsidy.PatternOf(id)
	require.True(t, ok, id)
	return p.Apply(call)
}

func sheet(expert, application, marks string) contest.Sheet {
	s := contest.Sheet{Juror: expert, Entry: application}
	for i, m := range strings.Fields(marks) {
		if m != "-" {
			s.Marks = append(s.Marks, contest.Mark{Criterion: names[i], Value: socium.MustParseNumber(m)})
		}
	}
	return s
}

func asked(number string, requested int64) *grant.Application {
	return &grant.Application{Number: number, Requested: socium.Some(socium.Rubles(requested)), Applicant: grant.Applicant{ID: number}}
}

func rate(t *testing.T, call *grant.Call, review grant.Review, apps []*grant.Application, sheets ...contest.Sheet) (*grant.Round, *grant.Rating) {
	t.Helper()
	r, err := call.Round(apps, day("2025-06-10"))
	require.NoError(t, err)
	rating, err := r.Rate(sheets, review)
	require.NoError(t, err)
	return r, rating
}

func ratings(r *grant.Rating) string {
	var list []string
	for l := range r.All() {
		s := l.Number + " –"
		if l.HasRating() {
			s = fmt.Sprintf("%s %s", l.Number, l.Rating)
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

// Every pattern gives rules that build, names its ground, and leaves the call it is applied to as it is.
func TestPatternsBuild(t *testing.T) {
	list := subsidy.Patterns()
	require.Len(t, list, 15)
	for i, p := range list {
		assert.Equal(t, fmt.Sprintf("P%d", i+1), p.ID)
		assert.NotEmpty(t, p.Basis.Act)
		assert.NotEmpty(t, p.Title.EN)
		c := base()
		d := p.Apply(c)
		assert.Equal(t, base(), c, p.ID)
		_, err := contest.NewRules(d.Evaluation)
		require.NoError(t, err, p.ID)
		assert.Empty(t, d.Lint().Blocking(), p.ID)
	}
	none, ok := subsidy.PatternOf("P16")
	assert.False(t, ok)
	assert.Equal(t, base(), none.Apply(base()))
}

// Grants 6.3, what each pattern does to the same sheets.
func TestPatternsRate(t *testing.T) {
	one := []*grant.Application{asked("A", 100_000)}
	three := []contest.Sheet{sheet("e1", "A", "8 7 6 5"), sheet("e2", "A", "7 7 7 7"), sheet("e3", "A", "7 6 6 5")}
	for _, tt := range []struct{ id, want string }{
		{"P1", "A 26"}, // (26 + 28 + 24) / 3
		{"P2", "A 26"}, // 7.3 + 6.7 + 6.3 + 5.7
		{"P4", "A 26"},
		{"P8", "A 2.6"}, // 4 × 26 / 40
	} {
		_, rating := rate(t, pattern(t, tt.id, base()), grant.Review{}, one, three...)
		assert.Equal(t, tt.want, ratings(rating), tt.id)
	}
	_, alone := rate(t, pattern(t, "P1", base()), grant.Review{}, one, three[0])
	assert.Equal(t, "A –", ratings(alone), "two experts are needed")
	_, thirds := rate(t, pattern(t, "P2", base()), grant.Review{}, one, sheet("e1", "A", "8 8 8 8"), sheet("e2", "A", "8 8 8 8"), sheet("e3", "A", "7 7 7 7"))
	assert.Equal(t, "A 30.8", ratings(thirds), "7.7 four times")

	// P3: up to 300 000 the scale does not count and relevance counts 2.5.
	low := pattern(t, "P3", base())
	_, rating := rate(t, low, grant.Review{}, []*grant.Application{asked("A", 300_000), asked("B", 300_001), asked("C", 2_000_000)},
		sheet("e1", "A", "10 10 10 -"), sheet("e1", "B", "10 10 10 10"), sheet("e1", "C", "10 10 10 10"))
	assert.Equal(t, "C 70, B 60, A 55", ratings(rating))

	// P11: a level of 100, 50, 25, 0 with weight 0.2.
	_, rating = rate(t, pattern(t, "P11", base()), grant.Review{}, one, sheet("e1", "A", "100 50 25 0"))
	assert.Equal(t, "A 35", ratings(rating))

	// P14: scale does not count up to 500 000.
	_, rating = rate(t, pattern(t, "P14", base()), grant.Review{}, []*grant.Application{asked("A", 500_000), asked("B", 500_001)}, sheet("e1", "A", "5 5 5 -"), sheet("e1", "B", "5 5 5 5"))
	assert.Equal(t, "B 20, A 15", ratings(rating))

	// P15: an expert who cannot be objective is recused.
	no := sheet("e1", "A", "1 1 1 1")
	no.Objective = socium.No
	_, rating = rate(t, pattern(t, "P15", base()), grant.Review{}, one, no, three[1])
	assert.Equal(t, "A 28", ratings(rating))
}

// Criteria that need no expert: a register, regions covered, participants by the requested sum.
func TestPatternsOfFacts(t *testing.T) {
	fact := func(name string, v socium.Value) []contest.Fact { return []contest.Fact{{Name: name, Value: v}} }
	yes, no := socium.AnswerValue(socium.Yes), socium.AnswerValue(socium.No)
	two := []*grant.Application{asked("A", 300_000), asked("B", 300_001)}
	two[0].Filed, two[1].Filed = time.Date(2025, 6, 2, 0, 0, 0, 0, time.UTC), time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC)
	sheets := []contest.Sheet{sheet("e1", "A", "5 5 5 5"), sheet("e1", "B", "5 5 5 5")}
	for _, tt := range []struct {
		id, name string
		a, b     socium.Value
		want     string
	}{
		{"P10", subsidy.UsefulServicesPoint, yes, no, "A 21, B 20"},
		{"P10", subsidy.UsefulServicesPoint, no, no, "B 20, A 20"}, // filed earlier
		{"P12", subsidy.RegionsCovered, socium.ValueOf(20), socium.ValueOf(21), "A 120, B 120"},
		{"P12", subsidy.RegionsCovered, socium.ValueOf(1), socium.ValueOf(3), "B 35, A 25"},
		{"P13", subsidy.PeopleReached, socium.ValueOf(101), socium.ValueOf(101), "A 23, B 21"},
		{"P13", subsidy.PeopleReached, socium.ValueOf(75), socium.ValueOf(201), "B 23, A 21"},
		{"P13", subsidy.PeopleReached, socium.ValueOf(100), socium.ValueOf(200), "A 22, B 22"},
	} {
		_, rating := rate(t, pattern(t, tt.id, base()), grant.Review{Facts: map[string][]contest.Fact{"A": fact(tt.name, tt.a), "B": fact(tt.name, tt.b)}}, two, sheets...)
		assert.Equal(t, tt.want, ratings(rating), tt.id)
	}
}

// Who wins: the first nine with 15 points, the first three with the criterion of grounds, 40 points at least, a vote.
func TestPatternsChoose(t *testing.T) {
	apps := func(n int) (list []*grant.Application) {
		for i := range n {
			list = append(list, asked(fmt.Sprint("N", i), 100))
			list[i].Filed = time.Date(2025, 6, 10-i, 0, 0, 0, 0, time.UTC)
		}
		return list
	}
	winners := func(r *grant.Round, rating *grant.Rating) string {
		a, err := r.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
		require.NoError(t, err)
		var list []string
		for l := range a.Where(grant.AwardFull) {
			list = append(list, l.Application)
		}
		return strings.Join(list, " ")
	}
	four := []contest.Sheet{sheet("e1", "N0", "3 3 1 1"), sheet("e1", "N1", "2 3 2 1"), sheet("e1", "N2", "1 3 3 1"), sheet("e1", "N3", "3 3 3 3")}
	r, rating := rate(t, pattern(t, "P6", base()), grant.Review{}, apps(4), four...)
	assert.Equal(t, "N3 N0 N1", winners(r, rating), "of 8, 8, 8 the higher first criterion")

	var many []contest.Sheet
	for i := range 12 {
		many = append(many, sheet("e1", fmt.Sprint("N", i), fmt.Sprintf("5 5 %d 0", max(5-i/2, 4))))
	}
	r, rating = rate(t, pattern(t, "P5", base()), grant.Review{}, apps(12), many...)
	assert.Equal(t, "N1 N0", winners(r, rating), "15 points; of equal ones the earlier filed")

	r, rating = rate(t, pattern(t, "P7", base()), grant.Review{}, apps(2), sheet("e1", "N0", "10 10 10 10"), sheet("e1", "N1", "14 14 11 0"))
	assert.Equal(t, "N0", winners(r, rating))

	tied := []contest.Sheet{sheet("e1", "N0", "5 5 5 5"), sheet("e1", "N1", "5 5 5 5")}
	_, rating = rate(t, pattern(t, "P9", base()), grant.Review{TieBreaks: []contest.TieBreak{{By: contest.TieVote, Order: []string{"N1", "N0"}}}}, apps(2), tied...)
	assert.Equal(t, "N1 20, N0 20", ratings(rating))
	l, _ := rating.Of("N0")
	assert.Equal(t, 2, l.Rank)
}

func points(list ...int64) []grant.Candidate {
	var out []grant.Candidate
	for i, p := range list {
		out = append(out, grant.Candidate{ID: fmt.Sprint("N", i), Score: socium.Int(p), Requested: socium.Rubles(1_000_000)})
	}
	return out
}

// Formula A with the points of all in the denominator; 6 points get nothing (grants 6.4).
func TestSnezhinsk(t *testing.T) {
	a, err := grant.Fund(subsidy.Snezhinsk(), points(10, 8, 7, 6, 5), socium.Some(socium.Rubles(360_000)), grant.Decisions{})
	require.NoError(t, err)
	var got []string
	for l := range a.All() {
		got = append(got, l.Sum.String())
	}
	assert.Equal(t, []string{"100000.00", "80000.00", "70000.00", "0.00", "0.00"}, got) // 360 000 / 36 a point
	left, _ := a.Left().Get()
	assert.Equal(t, "110000.00", left.String())
}

func TestProportionalCut(t *testing.T) {
	list := points(1, 1, 1)
	list[1].Requested = socium.Rubles(500_000)
	a, err := grant.Fund(subsidy.ProportionalCut(), list, socium.Some(socium.Rubles(1_000_000)), grant.Decisions{})
	require.NoError(t, err)
	assert.Equal(t, socium.Rubles(1_000_000), a.Total())
	n1, _ := a.Of("N1")
	assert.Equal(t, "200000.00", n1.Sum.String())
}

// The last is offered the remainder with its consent.
func TestRankThenExhaust(t *testing.T) {
	s, pot := subsidy.RankThenExhaust(), socium.Some(socium.Rubles(1_500_000))
	a, err := grant.Fund(s, points(9, 8, 7), pot, grant.Decisions{})
	require.NoError(t, err)
	n1, _ := a.Of("N1")
	assert.Equal(t, grant.AwardOffered, n1.Status)
	assert.Equal(t, socium.Rubles(500_000), n1.Offer)
	a, err = grant.Fund(s, points(9, 8, 7), pot, grant.Decisions{Accepts: map[string]socium.Answer{"N1": socium.Yes}})
	require.NoError(t, err)
	assert.Equal(t, socium.Rubles(1_500_000), a.Total())
}

func TestRegionalCofinancing(t *testing.T) {
	list := points(1, 1)
	list[0].Requested, list[0].Weight = socium.Rubles(200_000_000), socium.Int(1)
	list[1].Requested, list[1].Proposed, list[1].Weight = socium.Rubles(100_000_000), socium.Some(socium.Rubles(40_000_000)), socium.Int(1)
	a, err := grant.Fund(subsidy.RegionalCofinancing(), list, socium.Some(socium.Rubles(1_000_000_000)), grant.Decisions{})
	require.NoError(t, err)
	assert.Equal(t, socium.Rubles(190_000_000), a.Total())
}

// Categories and limits of the Kirov region (grants 6.4 B).
func TestKirov(t *testing.T) {
	closing := day("2023-02-15")
	for _, tt := range []struct {
		name string
		c    subsidy.KirovCase
		want string
	}{
		{"twelve months to the day are at most twelve", subsidy.KirovCase{Registered: day("2022-02-15"), Closing: closing}, subsidy.KirovStart},
		{"a day more", subsidy.KirovCase{Registered: day("2022-02-14"), Closing: closing}, subsidy.KirovGrowth},
		{"a day more, wide", subsidy.KirovCase{Registered: day("2022-02-14"), Closing: closing, Municipalities: 5}, subsidy.KirovRegion},
		{"29 February, twelve months end on the 28th", subsidy.KirovCase{Registered: day("2024-02-29"), Closing: day("2025-02-28")}, subsidy.KirovStart},
		{"28 February, a leap day later", subsidy.KirovCase{Registered: day("2023-02-28"), Closing: day("2024-02-29")}, subsidy.KirovGrowth},
		{"four municipalities", subsidy.KirovCase{Registered: day("2010-01-01"), Closing: closing, Municipalities: 4}, subsidy.KirovGrowth},
		{"nothing is known", subsidy.KirovCase{}, ""},
		{"rural, of any age", subsidy.KirovCase{Rural: true, Closing: closing}, subsidy.KirovStart},
		{"rural and wide: the age decides", subsidy.KirovCase{Rural: true, Municipalities: 5, Closing: closing}, ""},
		{"rural", subsidy.KirovCase{Registered: day("2010-01-01"), Closing: closing, Rural: true}, subsidy.KirovStart},
		{"five municipalities", subsidy.KirovCase{Registered: day("2010-01-01"), Closing: closing, Municipalities: 5}, subsidy.KirovRegion},
		{"participants from half", subsidy.KirovCase{Registered: day("2010-01-01"), Closing: closing, Participants: 22, All: 44}, subsidy.KirovRegion},
		{"fewer than half", subsidy.KirovCase{Registered: day("2010-01-01"), Closing: closing, Participants: 21, All: 44}, subsidy.KirovGrowth},
		{"wide, but young", subsidy.KirovCase{Registered: day("2022-10-01"), Closing: closing, Municipalities: 9}, subsidy.KirovStart},
	} {
		assert.Equal(t, tt.want, subsidy.KirovCategory(tt.c), tt.name)
	}
	book, err := socium.NewRulebook("kirov", "2023", []socium.Rule[grant.Facts]{subsidy.KirovSum()})
	require.NoError(t, err)
	c := &grant.Call{Eligibility: book}
	for _, tt := range []struct {
		category  string
		requested string
		want      socium.Verdict
	}{
		{subsidy.KirovStart, "300000", socium.Pass}, {subsidy.KirovStart, "300000.01", socium.Fail}, {subsidy.KirovGrowth, "300000", socium.Fail},
		{subsidy.KirovGrowth, "300000.01", socium.Pass}, {subsidy.KirovGrowth, "700000", socium.Pass}, {subsidy.KirovRegion, "700000", socium.Fail},
		{subsidy.KirovRegion, "1000000", socium.Pass}, {subsidy.KirovRegion, "1000000.01", socium.Fail}, {"", "1", socium.NoData},
	} {
		a := &grant.Application{Category: tt.category, Requested: socium.Some(socium.MustParseMoney(tt.requested))}
		assert.Equal(t, tt.want, c.Admits(a, closing), "%s %s", tt.category, tt.requested)
	}
	growth := c.Precheck(&grant.Application{Category: subsidy.KirovGrowth, Requested: socium.Some(socium.Rubles(300_000))}, closing)
	for f := range growth.Failed() { // 300 000 are not above 300 000
		assert.Equal(t, "запрошено 300\u00a0000,00\u00a0₽, граница суммы в этой категории 300\u00a0000,01\u00a0₽", f.In(socium.RU))
	}
	list := points(90, 80)
	list[0].Category, list[1].Category = subsidy.KirovStart, subsidy.KirovRegion
	a, err := grant.Fund(subsidy.Kirov(), list, socium.Some(socium.Rubles(2_000_000)), grant.Decisions{})
	require.NoError(t, err)
	assert.Equal(t, socium.Rubles(1_300_000), a.Total())
}

func TestOwnMoney(t *testing.T) {
	book, err := socium.NewRulebook("own", "1", []socium.Rule[grant.BudgetFacts]{subsidy.OwnMoney(socium.Int(1))})
	require.NoError(t, err)
	c := &grant.Call{BudgetRules: book}
	a := &grant.Application{Budget: grant.Budget{Lines: []grant.Line{{
		Article: grant.Office, Total: socium.Some(socium.Rubles(100_000)), Own: socium.Some(socium.Rubles(5_000)),
		Sources: []grant.Source{{Kind: grant.VolunteerLabour, Amount: socium.Rubles(4_000)}, {Kind: grant.OwnMoney, Amount: socium.Rubles(1_000)}},
	}}}}
	assert.Equal(t, socium.Pass, c.BudgetDecision(a, day("2025-06-10")).Verdict())
	a.Budget.Lines[0].Sources[1].Amount = socium.MustParseMoney("999.99")
	assert.Equal(t, socium.Fail, c.BudgetDecision(a, day("2025-06-10")).Verdict())
}

// The general requirements beside a rule of the contest, and money down the rating.
func Example() {
	rules := append(subsidy.General{}.Rules(), subsidy.KirovSum())
	book, err := socium.NewRulebook("kirov", "2023-1", rules)
	if err != nil {
		panic(err)
	}
	call := &grant.Call{ID: "kirov-2023-1", Deadline: socium.MustDeadline("2023-02-15", "18:00"), Eligibility: book, Funding: subsidy.Kirov()}
	a := clean()
	a.Number, a.Category, a.Requested = "1", subsidy.KirovStart, socium.Some(socium.Rubles(350_000))
	for f := range call.Precheck(a, day("2023-02-01")).Failed() {
		fmt.Println(f.Code, strings.ReplaceAll(f.In(socium.RU), "\u00a0", " "))
		for r := range f.Remedies() {
			fmt.Println("  →", strings.ReplaceAll(r.In(socium.RU), "\u00a0", " "))
		}
	}
	// Output:
	// kirov.category-sum запрошено 350 000,00 ₽, граница суммы в этой категории 300 000,00 ₽
	//   → запрошенная сумма: снизить до 300 000,00 ₽ или ниже
}
