package horizon_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/horizon"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func num(s string) socium.Number { return socium.MustParseNumber(s) }

// consensus is the panel's sheet of a proposal.
func consensus(proposal, marks string) contest.Sheet {
	s := contest.Sheet{Juror: "panel", Entry: proposal}
	for i, m := range strings.Fields(marks) {
		s.Marks = append(s.Marks, contest.Mark{Criterion: []string{horizon.Excellence, horizon.Impact, horizon.Implementation}[i], Value: num(m)})
	}
	return s
}

func proposal(id string, requested int64) *grant.Application {
	return &grant.Application{
		Number: id, Requested: socium.Some(socium.Rubles(requested)), Applicant: grant.Applicant{ID: "org-" + id},
		Project: grant.Project{Start: day("2022-01-01"), End: day("2024-12-31")},
	}
}

func rate(t *testing.T, call *grant.Call, sheets map[string]string, order ...string) *grant.Rating {
	t.Helper()
	var apps []*grant.Application
	var list []contest.Sheet
	for _, id := range order {
		apps = append(apps, proposal(id, 2_000_000))
		if sheets[id] != "" {
			list = append(list, consensus(id, sheets[id]))
		}
	}
	round, err := call.Round(apps, day("2021-09-21"))
	require.NoError(t, err)
	rating, err := round.Rate(list, grant.Review{})
	require.NoError(t, err)
	return rating
}

// Thresholds 3 each and 10 of 15, without weights; for innovation actions Impact × 1.5 for the ranking only (grants 9.1).
func TestThresholdsAndWeights(t *testing.T) {
	sheets := map[string]string{
		"A": "4 4 4",     // 12; IA 14
		"B": "4.5 3.5 4", // 12; IA 13.75
		"C": "5 5 2.5",   // a criterion below 3
		"D": "3 3.5 3",   // 9.5, also with 11.25 for the ranking
		"E": "3 4 3",     // 10 is enough
	}
	for action, want := range map[horizon.Action]map[string]string{
		horizon.RIA: {"A": "12", "B": "12", "C": "12.5", "D": "9.5", "E": "10"},
		horizon.IA:  {"A": "14", "B": "13.75", "C": "15", "D": "11.25", "E": "12"},
	} {
		call := horizon.Call("HORIZON-CL2", action)
		rating := rate(t, call, sheets, "A", "B", "C", "D", "E")
		got, below := map[string]string{}, []string{}
		for l := range rating.All() {
			got[l.Number] = l.Rating.String()
			standing, _ := rating.Standing(l.Number)
			if why := horizon.FullThresholds().Check(standing); !why.IsZero() {
				below = append(below, l.Number)
				assert.NotContains(t, why.RU+why.EN, "{")
			}
		}
		assert.Equal(t, want, got, action)
		assert.ElementsMatch(t, []string{"C", "D"}, below)
	}
	_, err := contest.NewRules(horizon.Call("x", horizon.RIA).Evaluation)
	require.NoError(t, err)
	assert.Empty(t, horizon.Call("x", horizon.RIA).Lint().Blocking())
}

// What was reached is told exactly, by the name of the criterion, in the language asked for: medians are multiples of a quarter.
func TestThresholdTexts(t *testing.T) {
	rating := rate(t, horizon.Call("x", horizon.RIA), map[string]string{"A": "5 2.5 5"}, "A")
	standing, _ := rating.Standing("A")
	assert.Equal(t, socium.Text{RU: "критерий «влияние»: 2,5, порог 3", EN: "criterion “Impact”: 2.5, the threshold is 3"}, horizon.FullThresholds().Check(standing))

	var sheets []contest.Sheet
	for i, marks := range []string{"4 4 4", "4 4.5 4.5", "4.5 4.5 4.5", "5 5 5"} { // medians (4 + 4.5) / 2, 4.5, 4.5
		s := consensus("A", marks)
		s.Juror = fmt.Sprint("e", i)
		sheets = append(sheets, s)
	}
	reg := horizon.SME()
	outcome, err := contest.MustRules(reg).Judge(contest.Facts{
		Entries: []contest.Entry{{ID: "A", Nomination: reg.Nominations[0].ID, Band: string(horizon.IA)}},
		Jury:    []contest.Juror{{ID: "e0"}, {ID: "e1"}, {ID: "e2"}, {ID: "e3"}},
	}, slices.Values(sheets))
	require.NoError(t, err)
	standing, _ = outcome.Standing("A")
	assert.Equal(t, "15.5", standing.Total.String()) // 4.25 + 1.5 × 4.5 + 4.5
	assert.Zero(t, horizon.SMEThresholds(1).Check(standing))
	assert.Equal(t, "сумма 13,25, порог 14", horizon.Thresholds{Sum: num("14")}.Check(standing).RU) // 4.25 + 4.5 + 4.5
}

// A proposal that cannot be rated says why in the awards.
func TestFundTellsWhyUnrated(t *testing.T) {
	call := horizon.Call("x", horizon.RIA)
	undated := &grant.Application{Number: "C", Requested: socium.Some(socium.Rubles(1))}
	round, err := call.Round([]*grant.Application{{Number: "A"}, proposal("B", 1), undated}, day("2021-09-21"))
	require.NoError(t, err)
	rating, err := round.Rate(nil, grant.Review{})
	require.NoError(t, err)
	awards, _, err := horizon.Fund(call, rating, horizon.FullThresholds(), nil, socium.Rubles(1))
	require.NoError(t, err)
	line, _ := rating.Of("C")
	assert.Equal(t, string(horizon.RIA), line.Column, "the sum is enough")
	for _, id := range []string{"A", "B"} {
		line, _ := rating.Of(id)
		a, _ := awards.Of(id)
		require.False(t, line.Reason.IsZero())
		assert.Contains(t, a.Reason.In(socium.EN), line.Reason.EN)
	}
}

// A mark between the half points is refused.
func TestHalfPoints(t *testing.T) {
	call := horizon.Call("x", horizon.RIA)
	round, err := call.Round([]*grant.Application{proposal("A", 1)}, day("2021-09-21"))
	require.NoError(t, err)
	_, err = round.Rate([]contest.Sheet{consensus("A", "4.25 4 4")}, grant.Review{})
	require.ErrorIs(t, err, contest.CodeSheetScale)
}

func ranked(places []horizon.Place) string {
	var out []string
	for _, p := range places {
		out = append(out, fmt.Sprintf("%d %s (%s)", p.Rank, p.ID, p.Step))
	}
	return strings.Join(out, ", ")
}

// The order of equal scores looks at what has been placed: coverage and countries are taken anew after each pick.
func TestExAequo(t *testing.T) {
	eur := socium.Rubles
	c := func(list ...string) map[string]socium.Money {
		m := map[string]socium.Money{}
		for i, k := range list {
			m[k] = eur(int64(i + 1))
		}
		return m
	}
	for _, tt := range []struct {
		name   string
		action horizon.Action
		list   []horizon.Proposal
		want   string
	}{
		{"nothing equal", horizon.RIA, []horizon.Proposal{{ID: "a", Total: num("12")}, {ID: "b", Total: num("13")}}, "1 b (total), 2 a (total)"},
		{
			"coverage before scores", horizon.RIA,
			[]horizon.Proposal{
				{ID: "top", Total: num("14"), Aspects: []string{"care"}},
				{ID: "a", Total: num("12"), Excellence: num("5"), Aspects: []string{"care"}},
				{ID: "b", Total: num("12"), Excellence: num("3"), Aspects: []string{"care", "data"}},
			}, "1 top (total), 2 b (coverage), 3 a (coverage)",
		},
		{
			"coverage is taken anew after a pick", horizon.RIA,
			[]horizon.Proposal{
				{ID: "a", Total: num("12"), Excellence: num("5"), Aspects: []string{"data"}},
				{ID: "b", Total: num("12"), Excellence: num("4.5"), Aspects: []string{"data"}},
				{ID: "c", Total: num("12"), Excellence: num("3"), Aspects: []string{"care"}},
			}, "1 a (scores), 2 c (coverage), 3 b (coverage)", // after a, b covers nothing new
		},
		{
			"excellence, then impact", horizon.RIA,
			[]horizon.Proposal{{ID: "a", Total: num("12"), Excellence: num("4"), Impact: num("4")}, {ID: "b", Total: num("12"), Excellence: num("4"), Impact: num("4.5")}, {ID: "c", Total: num("12"), Excellence: num("4.5"), Impact: num("3")}},
			"1 c (scores), 2 b (scores), 3 a (scores)",
		},
		{
			"innovation actions: impact first", horizon.IA,
			[]horizon.Proposal{{ID: "b", Total: num("12"), Excellence: num("4"), Impact: num("4.5")}, {ID: "c", Total: num("12"), Excellence: num("4.5"), Impact: num("3")}},
			"1 b (scores), 2 c (scores)",
		},
		{
			"gender balance", horizon.RIA,
			[]horizon.Proposal{{ID: "a", Total: num("12"), Women: 1, Men: 5}, {ID: "b", Total: num("12"), Women: 4, Men: 3}, {ID: "c", Total: num("12")}},
			"1 b (gender-balance), 2 a (gender-balance), 3 c (gender-balance)",
		},
		{
			"geography, taken anew, then budget", horizon.RIA,
			[]horizon.Proposal{
				{ID: "a", Total: num("12"), Countries: c("IT", "ES", "PT")}, {ID: "b", Total: num("12"), Countries: c("IT", "ES")},
				{ID: "c", Total: num("12"), Countries: c("FI")}, {ID: "d", Total: num("12"), Countries: map[string]socium.Money{"EE": eur(9)}},
			}, "1 a (geography), 2 d (geography), 3 c (geography), 4 b (geography)",
		},
		{"panel", horizon.RIA, []horizon.Proposal{{ID: "a", Total: num("12"), Panel: 2}, {ID: "b", Total: num("12"), Panel: 1}, {ID: "c", Total: num("12")}}, "1 b (panel), 2 a (panel), 3 c (panel)"},
		{
			"who comes after equals is told apart from them", horizon.RIA,
			[]horizon.Proposal{{ID: "a", Total: num("12"), Excellence: num("5")}, {ID: "b", Total: num("12"), Excellence: num("5")}, {ID: "c", Total: num("12"), Excellence: num("4")}},
			"1 a (not-distinguished), 1 b (not-distinguished), 3 c (scores)",
		},
		{"what is left equal shares a rank", horizon.RIA, []horizon.Proposal{{ID: "a", Total: num("12")}, {ID: "b", Total: num("12")}, {ID: "c", Total: num("11")}}, "1 a (not-distinguished), 1 b (not-distinguished), 3 c (total)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for seed := range uint64(8) { // input order never matters
				r := rand.New(rand.NewPCG(seed, 1))
				r.Shuffle(len(tt.list), func(i, j int) { tt.list[i], tt.list[j] = tt.list[j], tt.list[i] })
				require.Equal(t, tt.want, ranked(horizon.Order(tt.action, tt.list)), "seed %d", seed)
			}
		})
	}
}

// Down the ranked list within the budget, the rest in reserve; below a threshold nothing.
func TestFund(t *testing.T) {
	call := horizon.Call("HORIZON-CL2", horizon.RIA)
	rating := rate(t, call, map[string]string{"A": "5 5 5", "B": "4 4 4", "C": "4 4 4", "D": "5 5 2.5", "E": "3 4 3"}, "A", "B", "C", "D", "E", "F")
	details := map[string]horizon.Proposal{"A": {Aspects: []string{"care"}}, "B": {Aspects: []string{"care"}}, "C": {Aspects: []string{"data"}}}
	awards, places, err := horizon.Fund(call, rating, horizon.FullThresholds(), details, socium.Rubles(4_500_000))
	require.NoError(t, err)
	assert.Equal(t, "1 A (total), 2 C (coverage), 3 B (coverage), 4 E (total)", ranked(places))
	got := map[string]grant.AwardStatus{}
	for a := range awards.All() {
		got[a.Application] = a.Status
	}
	assert.Equal(t, map[string]grant.AwardStatus{
		"A": grant.AwardFull, "C": grant.AwardFull, "B": grant.AwardReserve, "E": grant.AwardReserve, "D": grant.AwardBelow, "F": grant.AwardUnrated,
	}, got)
	left, _ := awards.Left().Get()
	assert.Equal(t, "500000.00", left.String())

	// Two proposals that the method leaves equal, and money for one: people decide.
	tied, _, err := horizon.Fund(call, rating, horizon.FullThresholds(), nil, socium.Rubles(4_500_000))
	require.NoError(t, err)
	b, _ := tied.Of("B")
	assert.Equal(t, grant.AwardTie, b.Status)
}

// The first threshold: requests of the admitted come close to 3 × the budget and not below 2.5 × (normally 8 or 8.5).
func TestStageOneThreshold(t *testing.T) {
	list := func(counts ...int) []horizon.Outline {
		var out []horizon.Outline
		for i, n := range counts {
			for range n {
				out = append(out, horizon.Outline{Score: num([]string{"10", "9.5", "9", "8.5", "8", "7.5"}[i]), Requested: socium.Rubles(1)})
			}
		}
		return out
	}
	budget := socium.Rubles(10)
	assert.Equal(t, "8.5", horizon.StageOneThreshold(list(2, 6, 10, 13, 20, 50), budget).String()) // 31 against 51
	assert.Equal(t, "8", horizon.StageOneThreshold(list(2, 6, 10, 6, 8, 50), budget).String())     // 24 is below 25; 32
	assert.Equal(t, "9", horizon.StageOneThreshold(list(2, 6, 18, 9, 20, 50), budget).String())    // 26 is as close as 35 is not
	assert.Equal(t, "8", horizon.StageOneThreshold(list(1, 1, 1, 1, 1, 1), budget).String())
}

// Thresholds of the first stage and of the SME Instrument, at the bound and below it (grants 9.1).
func TestOtherThresholds(t *testing.T) {
	call := horizon.Call("two-stage", horizon.RIA)
	call.Evaluation.Forms[0].Criteria = call.Evaluation.Forms[0].Criteria[:2] // Excellence and Impact alone
	rating := rate(t, call, map[string]string{"A": "4 4", "B": "5 3.5", "C": "4.5 4"}, "A", "B", "C")
	below := func(thresholds horizon.Thresholds) (list []string) {
		for l := range rating.All() {
			standing, _ := rating.Standing(l.Number)
			if !thresholds.Check(standing).IsZero() {
				list = append(list, l.Number)
			}
		}
		slices.Sort(list)
		return list
	}
	assert.Equal(t, []string{"B"}, below(horizon.StageOneThresholds(num("8"))), "3.5 is below 4")
	assert.Equal(t, []string{"A", "B"}, below(horizon.StageOneThresholds(num("8.5"))))
	assert.Equal(t, "13 12", horizon.SMEThresholds(1).Sum.String()+" "+horizon.SMEThresholds(2).Sum.String())
	assert.Equal(t, "3 10", horizon.FullThresholds().Each.String()+" "+horizon.FullThresholds().Sum.String())
}

// The median of four experts for each criterion, the sum of the medians; ties: impact, excellence, implementation.
func TestSMEMedian(t *testing.T) {
	call := horizon.Call("sme-instrument", horizon.IA)
	call.Evaluation = horizon.SME()
	round, err := call.Round([]*grant.Application{proposal("A", 1), proposal("B", 1)}, day("2017-09-06"))
	require.NoError(t, err)
	var sheets []contest.Sheet
	for id, marks := range map[string][]string{"A": {"4 4 5", "5 4.5 4", "3 5 4.5", "4.5 4 5"}, "B": {"5 4 4", "5 4 4", "5 4 4", "5 4 4"}} {
		for i, m := range marks {
			s := consensus(id, m)
			s.Juror = fmt.Sprint("e", i)
			sheets = append(sheets, s)
		}
	}
	rating, err := round.Rate(sheets, grant.Review{})
	require.NoError(t, err)
	a, _ := rating.Of("A") // medians 4.25, 4.25, 4.75
	assert.Equal(t, "15.375", a.Rating.String())
	standing, _ := rating.Standing("A")
	assert.True(t, horizon.SMEThresholds(1).Check(standing).IsZero(), "13.25 of 13")
	b, _ := rating.Of("B") // 5, 4, 4
	assert.Equal(t, "15", b.Rating.String())
	standing, _ = rating.Standing("B")
	assert.True(t, horizon.SMEThresholds(1).Check(standing).IsZero(), "13 of 13")
	assert.Equal(t, 1, a.Rank)
}

// A topic funded within its budget.
func Example() {
	call := horizon.Call("HORIZON-CL2-2021", horizon.RIA)
	apps := []*grant.Application{proposal("101000001", 3_000_000), proposal("101000002", 2_500_000), proposal("101000003", 2_000_000)}
	round, err := call.Round(apps, day("2021-10-07"))
	if err != nil {
		panic(err)
	}
	rating, err := round.Rate([]contest.Sheet{
		consensus("101000001", "4.5 4 4"), consensus("101000002", "4 4.5 4"), consensus("101000003", "4.5 4 2.5"),
	}, grant.Review{})
	if err != nil {
		panic(err)
	}
	awards, places, err := horizon.Fund(call, rating, horizon.FullThresholds(), nil, socium.Rubles(3_000_000))
	if err != nil {
		panic(err)
	}
	for _, p := range places {
		fmt.Println(p.Rank, p.ID, p.Step)
	}
	for a := range awards.All() {
		fmt.Println(a.Application, a.Status)
	}
	// Output:
	// 1 101000001 scores
	// 2 101000002 scores
	// 101000001 full
	// 101000002 reserve
	// 101000003 below-mark
}
