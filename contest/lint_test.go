package contest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

func TestLint(t *testing.T) {
	quiet := func() contest.Regulation {
		reg := simple(2, "10")
		reg.Scoring.Basis = clause("п. 1")
		return reg
	}
	for name, c := range map[string]struct {
		change func(*contest.Regulation)
		want   string
	}{
		"nothing":   {func(*contest.Regulation) {}, ""},
		"no clause": {func(r *contest.Regulation) { r.MinEntries.Count = 5 }, "minEntries contest.lint.clause"},
		"not read": {func(r *contest.Regulation) {
			r.MinEntries = contest.Minimum{Count: 5, Basis: clause("п. 2").As(socium.Unverified)}
		}, "minEntries contest.lint.evidence"},
		"shares": {func(r *contest.Regulation) {
			r.Forms[0].Criteria[0].Weight, r.Forms[0].Criteria[1].Weight = opt("0.5"), opt("0.4")
		}, "forms[0].criteria contest.lint.weights"},
		"bands": {func(r *contest.Regulation) {
			r.Bands = []contest.Band{{ID: "A"}, {ID: "B"}}
			r.Forms[0].Criteria[0].Weights = []contest.BandWeight{{Band: "B", Weight: num("3")}}
		}, "forms[0].criteria contest.lint.bands"},
		"never scored": {func(r *contest.Regulation) { r.Forms[0].Criteria[0].Weight = opt("0") }, "forms[0].criteria[0] contest.lint.never-scored"},
		"last step": {func(r *contest.Regulation) {
			r.Forms[0].Criteria[0] = contest.Criterion{ID: "m", Kind: contest.KindMeasure, Steps: []contest.MeasureStep{{UpTo: opt("5"), Points: num("1")}}}
		}, "forms[0].criteria[0].steps contest.lint.steps"},
		"sum": {func(r *contest.Regulation) { r.Scoring.Combine = []contest.Combine{{Method: contest.MethodSum}} }, "scoring.combine[0] contest.lint.sum"},
		"trimmed": {func(r *contest.Regulation) {
			r.Scoring.Combine = []contest.Combine{{Method: contest.MethodTrimmedMean, Low: 1, High: 1}}
		}, "scoring.combine[0] contest.lint.trimmed"},
		"owed": {func(r *contest.Regulation) { r.Scoring.NoSheet = contest.NoSheetZero }, "scoring.noSheet contest.lint.owed"},
		"twice rounded": {func(r *contest.Regulation) {
			r.Scoring.Round.Sheet, r.Scoring.Round.Total = contest.Hundredths(socium.HalfUp), contest.Hundredths(socium.HalfUp)
		}, "scoring.round contest.lint.rounds"},
		"no quorum": {func(r *contest.Regulation) {
			r.Ties, r.Voting.ChairCasts = []contest.TieStep{{By: contest.TieVote, Basis: clause("п. 3")}}, true
		}, "ties[0] contest.lint.quorum"},
		"equal votes": {func(r *contest.Regulation) {
			r.Ties, r.Voting.Quorum = []contest.TieStep{{By: contest.TieVote, Basis: clause("п. 3")}}, points("1/2")
		}, "ties[0] contest.lint.equal-votes"},
		"ordinal": {func(r *contest.Regulation) { r.Places.Numbering = contest.NumberOrdinal }, "places.numbering contest.lint.ordinal"},
		"prizes": {func(r *contest.Regulation) {
			r.Places = threePlaces()
			r.Places.List[0].Prizes = []contest.Prize{{Kind: contest.PrizeMoney, Amount: socium.Some(socium.Rubles(10))}}
			r.Places.List[1].Prizes = []contest.Prize{{Kind: contest.PrizeMoney, Amount: socium.Some(socium.Rubles(20))}}
		}, "places.list[1] contest.lint.prizes"},
		"other form": {func(r *contest.Regulation) {
			r.Forms = append(r.Forms, contest.Form{ID: "other", Criteria: []contest.Criterion{{ID: "x", Scale: contest.Scale{Max: num("10")}}}})
			r.Nominations = append(r.Nominations, contest.Nomination{ID: "m", Form: "other"})
			r.Ties = []contest.TieStep{{By: contest.TieCriterion, Criterion: "c1", Basis: clause("п. 4")}}
		}, "ties[0] contest.lint.tie-form"},
	} {
		reg := quiet()
		c.change(&reg)
		vs := contest.MustRules(reg).Lint()
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		assert.Equal(t, want, codes(vs), name)
		assert.Empty(t, vs.Blocking(), name)
	}
}
