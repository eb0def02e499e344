package pgf_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

var criteria = []string{
	pgf.Relevance, pgf.Coherence, pgf.Innovation, pgf.CostResult, pgf.BudgetRealism, pgf.Scale, pgf.OwnContribution,
	pgf.OrgExperience, pgf.Team, pgf.Openness,
}

// sheet is an expert's marks by criterion; "-" where a criterion is not scored.
func sheet(expert, application, marks string) contest.Sheet {
	s := contest.Sheet{Juror: expert, Entry: application}
	for i, m := range strings.Fields(marks) {
		if m != "-" {
			s.Marks = append(s.Marks, contest.Mark{Criterion: criteria[i], Value: socium.MustParseNumber(m)})
		}
	}
	return s
}

// numbered is an admissible application of the band.
func numbered(number, band string) *grant.Application {
	a := admissible()
	a.Number, a.Applicant.ID = number, "org-"+number
	a.Requested = socium.Some(socium.Rubles(map[string]int64{"A": 900_000, "B": 3_000_000, "C": 9_000_000, "D": 20_000_000, "L": 700_000}[band]))
	if band == "L" {
		a.Project.Direction, a.Project.End = pgf.EDU, day("2028-12-31")
	}
	return a
}

func round(t *testing.T, call *grant.Call, apps ...*grant.Application) *grant.Round {
	t.Helper()
	r, err := call.Round(apps, day("2025-10-15"))
	require.NoError(t, err)
	return r
}

// The worked examples of grants 4.4, through the call: the column comes from the requested sum and the dates.
func TestWorkedRatings(t *testing.T) {
	same := func(mark string, n int) string { return strings.Repeat(mark+" ", n) }
	for _, c := range []struct {
		name, band     string
		sheets         []string
		perTerm, total string
	}{
		{"V1", "A", []string{"8 7 6 7 8 - 5 6 7 6", "7 8 5 6 9 - 6 6 8 5"}, "70.25", "70.25"},
		{"V2", "B", []string{"8 7 6 7 8 5 5 6 7 6", "7 8 5 6 9 6 6 6 8 5", "6 7 7 8 7 7 6 5 7 7"}, "67.5", "67.5"},
		{"V3", "B", []string{same("7", 10), same("7", 10), same("8", 10)}, "73.32", "73.33"},
		{"V4", "L", []string{"9 9 - 8 8 7 8 9 9 10", "8 9 - 9 7 8 9 9 8 9"}, "84.5", "84.5"},
		{"V5", "D", []string{same("7", 10), same("7", 9) + "8"}, "70.5", "70.5"},
		// criterion sums 22, 21, 18, 21, 21, 18, 19, 21, 18, 22: with a mark of 68 the readings disagree
		{"flip", "B", []string{"7 7 6 7 7 6 6 7 6 7", "7 7 6 7 7 6 6 7 6 7", "8 7 6 7 7 6 7 7 6 8"}, "67.99", "68"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var sheets []contest.Sheet
			for i, m := range c.sheets {
				sheets = append(sheets, sheet(fmt.Sprint("e", i), "N", m))
			}
			for reading, want := range map[string]string{"per term": c.perTerm, "total": c.total} {
				call := pgf.First2026()
				if reading == "total" {
					call = pgf.WithRounding(call, contest.Rounds{Total: contest.Hundredths(socium.HalfUp)})
				}
				rating, err := round(t, call, numbered("N", c.band)).Rate(sheets, grant.Review{})
				require.NoError(t, err)
				l, ok := rating.Of("N")
				require.True(t, ok)
				assert.Equal(t, c.band, l.Column)
				assert.Equal(t, want, l.Rating.String(), reading)
				if c.name == "flip" {
					r := round(t, call, numbered("N", c.band))
					awards, err := r.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
					require.NoError(t, err)
					a, _ := awards.Of("N")
					assert.Equal(t, reading == "total", a.Status == grant.AwardFull)
				}
			}
		})
	}
}

// The table of grants 4.3; every column sums to 10, coefficients are multiples of a half, 0 is not scored.
func TestCoefficients(t *testing.T) {
	table := map[string]string{ // columns A, B, C, D, L
		pgf.Relevance:       "2 1 1 1.5 1",
		pgf.Coherence:       "2 1 1 1 1",
		pgf.Innovation:      "0.5 0.5 0.5 0.5 0",
		pgf.CostResult:      "2 1.5 1.5 1 1.5",
		pgf.BudgetRealism:   "1 1.5 1.5 1.5 1.5",
		pgf.Scale:           "0 0.5 0.5 0.5 1",
		pgf.OwnContribution: "0.5 1 1 1 1",
		pgf.OrgExperience:   "0.5 1 1 1 1",
		pgf.Team:            "1 1 1 1 1",
		pgf.Openness:        "0.5 1 1 1 1",
	}
	reg := pgf.First2026().Evaluation
	require.Len(t, reg.Forms[0].Criteria, len(table))
	sums := map[string]int64{}
	for _, c := range reg.Forms[0].Criteria {
		var row []string
		for i, w := range c.Weights {
			require.Equal(t, string("ABCDL"[i]), w.Band)
			tenths, ok := w.Weight.At(1)
			require.True(t, ok)
			require.Zero(t, tenths%5, "a multiple of a half")
			sums[w.Band] += tenths
			row = append(row, w.Weight.String())
		}
		assert.Equal(t, table[c.ID], strings.Join(row, " "), c.ID)
		assert.Equal(t, "0 10", c.Scale.Min.String()+" "+c.Scale.Max.String(), c.ID)
	}
	assert.Equal(t, map[string]int64{"A": 100, "B": 100, "C": 100, "D": 100, "L": 100}, sums)
}

// Strikes, adjustments, spread, comparison with a published list.
func TestReviewDecisions(t *testing.T) {
	r := round(t, pgf.First2026(), numbered("N1", "A"), numbered("N2", "A"), numbered("N3", "B"))
	high, low := "9 9 9 9 9 - 9 9 9 9", "6 6 6 6 6 - 6 6 6 6"
	sheets := []contest.Sheet{
		sheet("e1", "N1", high), sheet("e2", "N1", low), sheet("e1", "N2", low), sheet("e3", "N2", low), sheet("e2", "N3", strings.ReplaceAll(low, "-", "6")), sheet("e3", "N3", strings.ReplaceAll(low, "-", "8")),
	}
	rating, err := r.Rate(sheets, grant.Review{})
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"N1": "75", "N2": "60", "N3": "60.5"}, ratings(rating))

	spread := rating.Spread(grant.SpreadPolicy{Threshold: socium.Int(20)})
	assert.Equal(t, []grant.SpreadFinding{{Application: "N1", Spread: socium.Int(30), Experts: 2, Extra: 1}}, spread)
	byCriterion := rating.Spread(grant.SpreadPolicy{Metric: grant.SpreadCriterion, Threshold: socium.Int(1), Extra: 2, UpTo: 3})
	assert.Equal(t, []grant.SpreadFinding{
		{Application: "N1", Spread: socium.Int(3), Criterion: pgf.Relevance, Experts: 2, Extra: 1},
		{Application: "N3", Spread: socium.Int(2), Criterion: pgf.Scale, Experts: 2, Extra: 1},
	}, byCriterion)

	// Whose sheet does not count does not differ from anybody: 9 against 6, the 9 struck, recused, not objective.
	three := []contest.Sheet{sheet("e1", "N1", high), sheet("e2", "N1", low), sheet("e3", "N1", low)}
	conflict := contest.Conflict{Juror: "e1", Entry: "N1", Kind: contest.ConflictOrganisation}
	doubts := slices.Clone(three)
	doubts[0].Objective = socium.No
	for _, metric := range grant.AllSpreadMetrics() {
		of := func(sheets []contest.Sheet, review grant.Review) []grant.SpreadFinding {
			rating, err := r.Rate(sheets, review)
			require.NoError(t, err)
			return rating.Spread(grant.SpreadPolicy{Metric: metric, Threshold: socium.Int(2)})
		}
		assert.Len(t, of(three, grant.Review{}), 1, metric)
		assert.Empty(t, of(three, grant.Review{Struck: []contest.Strike{{Juror: "e1"}}}), metric)
		assert.Empty(t, of(three, grant.Review{Conflicts: []contest.Conflict{conflict}}), metric)
		assert.Empty(t, of(doubts, grant.Review{}), metric)
	}

	// Expert e1 is removed for three unfounded assessments: all marks vanish, two applications need another expert.
	policy := pgf.First2026().Review
	assert.Empty(t, policy.ToStrike(map[string][]string{"e1": {"N1", "N2", "N1"}}))
	struck := policy.ToStrike(map[string][]string{"e1": {"N1", "N2", "N9"}})
	require.Len(t, struck, 1)
	after, err := r.Rate(sheets, grant.Review{Struck: struck})
	require.NoError(t, err)
	var owed []string
	for l := range after.Owed() {
		owed = append(owed, l.Number)
	}
	assert.ElementsMatch(t, []string{"N1", "N2"}, owed)
	l, _ := after.Of("N3")
	assert.Equal(t, "60.5", l.Rating.String())

	// The council replaces the value of a criterion; the old one stays in the record.
	decision := socium.Basis{Act: "решение объединенного экспертного совета", Clause: "№ 1"}
	adjusted, err := r.Rate(sheets, grant.Review{Adjustments: []contest.Adjustment{{Entry: "N2", Criterion: pgf.Relevance, Value: socium.Int(8), Basis: decision}}})
	require.NoError(t, err)
	l, _ = adjusted.Of("N2")
	assert.Equal(t, "64", l.Rating.String()) // 60 − 6·2 + 8·2
	standing, ok := adjusted.Standing("N2")
	require.True(t, ok)
	require.Len(t, standing.Adjustments(), 1)
	assert.Equal(t, "6", standing.Adjustments()[0].Old.String())
	assert.Equal(t, decision, standing.Adjustments()[0].Basis)

	n := socium.MustParseNumber
	assert.Equal(t, []grant.RatingDifference{
		{Application: "N2", Published: socium.Some(n("60")), Computed: socium.Some(n("64"))},
		{Application: "N3", Computed: socium.Some(n("60.5"))},
		{Application: "N7", Published: socium.Some(n("1"))},
	}, adjusted.CompareWith(map[string]socium.Number{"N1": n("75"), "N2": n("60"), "N7": n("1")}))
}

func ratings(r *grant.Rating) map[string]string {
	m := map[string]string{}
	for l := range r.All() {
		m[l.Number] = l.Rating.String()
	}
	return m
}

// An application whose band is not known is not rated, and does not stop the others.
func TestUnknownBand(t *testing.T) {
	a, b := numbered("N1", "A"), numbered("N2", "A")
	a.Requested = socium.Opt[socium.Money]{}
	r := round(t, pgf.First2026(), a, b)
	require.Equal(t, 2, r.Count(socium.Pass))
	sheets := []contest.Sheet{
		sheet("e1", "N1", "8 7 6 7 8 5 5 6 7 6"), sheet("e2", "N1", "7 8 5 6 9 5 6 6 8 5"), sheet("e1", "N2", "8 7 6 7 8 - 5 6 7 6"), sheet("e2", "N2", "7 8 5 6 9 - 6 6 8 5"),
	}
	for want, review := range map[string]grant.Review{"70.25": {}, "70.75": {Adjustments: []contest.Adjustment{{Entry: "N2", Criterion: pgf.Team, Value: socium.Int(8)}}}} {
		rating, err := r.Rate(sheets, review)
		require.NoError(t, err)
		l, ok := rating.Of("N1")
		require.True(t, ok)
		assert.False(t, l.HasRating())
		assert.Contains(t, l.Reason.RU, "коэффициенты не определены")
		_, ok = rating.Standing("N1")
		assert.False(t, ok)
		l, _ = rating.Of("N2")
		assert.Equal(t, want, l.Rating.String())
		_, err = rating.Outcome()
		require.NoError(t, err)
		awards, err := r.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
		require.NoError(t, err)
		n1, _ := awards.Of("N1")
		assert.Equal(t, grant.AwardUnrated, n1.Status)
	}
}

func TestRoundFaults(t *testing.T) {
	call := pgf.First2026()
	_, err := call.Round([]*grant.Application{numbered("N", "A"), numbered("N", "A"), numbered("", "A")}, day("2025-10-15"))
	require.ErrorIs(t, err, grant.CodeRoundNumber)
	r := round(t, call, numbered("N", "A"))
	_, err = r.Rate([]contest.Sheet{sheet("e1", "?", "1 1 1 1 1 - 1 1 1 1")}, grant.Review{})
	require.ErrorIs(t, err, contest.CodeSheetEntry)
	_, err = r.Rate([]contest.Sheet{sheet("e1", "N", "11 1 1 1 1 - 1 1 1 1")}, grant.Review{})
	require.ErrorIs(t, err, contest.CodeSheetScale)
	_, err = r.Refused(grant.Refusal{Application: "?"})
	require.ErrorIs(t, err, grant.CodeRoundNumber)
	var empty grant.Call
	bare, err := empty.Round(nil, day("2025-10-15"))
	require.NoError(t, err)
	_, err = bare.Rate(nil, grant.Review{})
	require.ErrorIs(t, err, grant.CodeCallEvaluation)
}

// One application per direction (clause 11).
func TestCrowded(t *testing.T) {
	a, b, c := numbered("N1", "A"), numbered("N2", "A"), numbered("N3", "A")
	a.Applicant.ID, b.Applicant.ID, c.Applicant.ID = "org", "org", "org"
	c.Project.Direction = pgf.HEALTH
	b.Project.Direction = "социальное обслуживание, социальная поддержка и защита граждан"
	assert.Equal(t, []grant.Crowd{{Organisation: "org", Direction: pgf.SOC, Applications: []string{"N1", "N2"}}}, round(t, pgf.First2026(), a, b, c).Crowded())
}

// Grounds that the facts suggest; all of them are kept, and a coincidence hits both applications (clause 18).
func TestSuggestGrounds(t *testing.T) {
	young, a, b, late := numbered("N1", "B"), numbered("N2", "A"), numbered("N3", "A"), numbered("N4", "A")
	young.Applicant.Registered = day("2025-03-02")
	a.Applicant.ID, b.Applicant.ID = "org", "org"
	b.Project.Direction = pgf.HEALTH
	for _, x := range []*grant.Application{a, b} {
		x.Project.Summary = "обучаем родственников уходу за пожилыми людьми на дому"
	}
	late.Project.End = day("2027-08-01")
	r := round(t, pgf.First2026(), young, a, b, late, numbered("N5", "A"))
	got := map[string][]string{}
	for _, f := range r.Suggest(r.Duplicates(socium.Number{})) {
		got[f.Application] = f.Grounds
	}
	assert.Equal(t, map[string][]string{"N1": {pgf.IneligibleApplicant}, "N2": {pgf.SelfDuplicate}, "N3": {pgf.SelfDuplicate}, "N4": {pgf.Noncompliant}}, got)
	b.Project.Direction = pgf.SOC
	got = map[string][]string{}
	for _, f := range r.Suggest(grant.Duplicates{}) {
		got[f.Application] = f.Grounds
	}
	assert.Equal(t, []string{pgf.Noncompliant}, got["N2"], "two applications in one direction")
}

func TestValidNumber(t *testing.T) {
	for s, want := range map[string]bool{"26-1-000123": true, "26-1-00123": false, "26-1-0001234": false, "2a-1-000123": false, "26_1-000123": false, "": false, "26-1-00012٣": false} {
		assert.Equal(t, want, pgf.ValidNumber(s), s)
	}
}

func TestPresetCodes(t *testing.T) {
	seen := map[socium.Code]bool{}
	for _, c := range pgf.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU)
		assert.NotEmpty(t, c.Text.EN)
	}
	assert.Len(t, seen, 44)
}

// What is published of an application holds no person and no draft of the budget.
func TestPublic(t *testing.T) {
	a := draft()
	a.Manager.Name = socium.ParsePersonName("Фамилия Имя")
	p := a.Public()
	assert.Equal(t, a.Project.Title, p.Project.Title)
	assert.True(t, p.Manager.IsZero())
	assert.Empty(t, p.Budget.Lines)
	assert.Empty(t, p.Project.Plan)
}

// Rounds and ratings are read by many at once.
func TestConcurrentReading(t *testing.T) {
	r, sheets := wholeRound(t, 200)
	rating, err := r.Rate(sheets, grant.Review{})
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for l := range rating.All() {
				r.Letter(l.Number, rating, nil, socium.RU)
				rating.Standing(l.Number)
				break
			}
			_, err := r.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
			assert.NoError(t, err)
			r.Duplicates(socium.Number{})
		})
	}
	group.Wait()
}
