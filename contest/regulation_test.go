package contest_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A regulation that contradicts itself does not build, and says everything that is wrong at once.
func TestBadRegulation(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*contest.Regulation)
		want   string
	}{
		"no identifier":          {func(r *contest.Regulation) { r.ID = "" }, "id contest.regulation.id"},
		"no forms":               {func(r *contest.Regulation) { r.Forms = nil }, "forms contest.regulation.empty"},
		"no nominations":         {func(r *contest.Regulation) { r.Nominations = nil }, "nominations contest.regulation.empty"},
		"no criteria":            {func(r *contest.Regulation) { r.Forms[0].Criteria = nil }, "forms[0].criteria contest.regulation.empty"},
		"criterion twice":        {func(r *contest.Regulation) { r.Forms[0].Criteria[1].ID = "c1" }, "forms[0].criteria[1].id contest.regulation.twice"},
		"scale upside down":      {func(r *contest.Regulation) { r.Forms[0].Criteria[0].Scale.Min = num("11") }, "forms[0].criteria[0].scale contest.regulation.scale"},
		"step does not fit":      {func(r *contest.Regulation) { r.Forms[0].Criteria[0].Scale.Step = num("3") }, "forms[0].criteria[0].scale.step contest.regulation.contradiction"},
		"scale too fine":         {func(r *contest.Regulation) { r.Forms[0].Criteria[0].Scale.Step = num("0.0000001") }, "forms[0].criteria[0].scale contest.regulation.scale"},
		"negative weight":        {func(r *contest.Regulation) { r.Forms[0].Criteria[0].Weight = opt("-1") }, "forms[0].criteria[0].weight contest.regulation.weight"},
		"unknown band":           {func(r *contest.Regulation) { r.Forms[0].Criteria[0].Weights = []contest.BandWeight{{Band: "A"}} }, "forms[0].criteria[0].weights[0].band contest.regulation.reference"},
		"unknown word":           {func(r *contest.Regulation) { r.Scoring.Order = "by-luck" }, "scoring.order contest.regulation.word"},
		"unknown method":         {func(r *contest.Regulation) { r.Scoring.Combine = []contest.Combine{{Method: "mode"}} }, "scoring.combine[0].method contest.regulation.word"},
		"mean drops":             {func(r *contest.Regulation) { r.Scoring.Combine = []contest.Combine{{Method: "mean", Low: 1}} }, "scoring.combine[0] contest.regulation.contradiction"},
		"gap ignored by sheet":   {func(r *contest.Regulation) { r.Scoring.Gap = contest.GapIgnore }, "scoring.gap contest.regulation.contradiction"},
		"round of another order": {func(r *contest.Regulation) { r.Scoring.Round.Sum = contest.Hundredths(socium.HalfUp) }, "scoring.round.sum contest.regulation.contradiction"},
		"too many decimals":      {func(r *contest.Regulation) { r.Scoring.Round.Total = &contest.Round{Places: 7} }, "scoring.round.total contest.regulation.range"},
		"pass mark out of reach": {func(r *contest.Regulation) { r.PassMarks = []contest.PassMark{{Points: num("21")}} }, "passMarks[0].points contest.regulation.contradiction"},
		"pass mark twice":        {func(r *contest.Regulation) { r.PassMarks = []contest.PassMark{{Points: num("2")}, {Points: num("3")}} }, "passMarks[1] contest.regulation.contradiction"},
		"tie by nothing":         {func(r *contest.Regulation) { r.Ties = []contest.TieStep{{By: contest.TieCriterion, Criterion: "c7"}} }, "ties[0].criterion contest.regulation.reference"},
		"tie step twice":         {func(r *contest.Regulation) { r.Ties = []contest.TieStep{{By: "earlier"}, {By: "earlier"}} }, "ties[1] contest.regulation.twice"},
		"fractional places":      {func(r *contest.Regulation) { r.Places = threePlaces(); r.Places.Numbering = "fractional" }, "places.numbering contest.regulation.contradiction"},
		"promotion of nobody":    {func(r *contest.Regulation) { r.Promotion.To = "federal" }, "promotion.take contest.regulation.contradiction"},
		"first without a count":  {func(r *contest.Regulation) { r.Promotion = contest.Promotion{To: "federal", Take: "first"} }, "promotion.count contest.regulation.contradiction"},
		"no closing day":         {func(r *contest.Regulation) { r.Admission = []contest.AdmissionRule{{Kind: "listed"}} }, "admission[0] contest.regulation.contradiction"},
		"one code twice": {func(r *contest.Regulation) {
			r.Admission = []contest.AdmissionRule{{Kind: "once"}, {Kind: "once", Per: "organisation"}}
		}, "admission contest.regulation.codes"},
		"fact without bound": {func(r *contest.Regulation) { r.Admission = []contest.AdmissionRule{{Kind: "fact", Fact: "tenure"}} }, "admission[0] contest.regulation.contradiction"},
		"intake ends early": {func(r *contest.Regulation) {
			r.Stage = contest.Stage{ID: "s", Opens: socium.MustParseDate("2026-05-01"), Closes: socium.MustDeadline("2026-04-01", "18:00")}
		}, "stage.opens contest.regulation.contradiction"},
		"step never reached": {func(r *contest.Regulation) {
			r.Forms[0].Criteria[0] = contest.Criterion{ID: "m", Kind: contest.KindMeasure, Steps: []contest.MeasureStep{{UpTo: opt("5")}, {UpTo: opt("4")}}}
		}, "forms[0].criteria[0].steps[1].upTo contest.regulation.contradiction"},
		"prize of nothing": {func(r *contest.Regulation) {
			r.Special = []contest.Special{{ID: "s", Prizes: []contest.Prize{{Kind: "money", Amount: socium.Some(socium.Rubles(0))}}}}
		}, "special[0].prizes[0].amount contest.regulation.points"},
	} {
		reg := simple(2, "10")
		c.change(&reg)
		_, err := contest.NewRules(reg)
		assert.ErrorIs(t, err, contest.CodeRegulation, name)
		assert.Contains(t, codes(err), c.want, name)
	}
	_, err := contest.NewRules(contest.Regulation{Scoring: contest.Scoring{Order: "x", Gap: "y", NoSheet: "z"}})
	assert.Len(t, codes(err), 6, "all at once")
}

func TestRegulationRoundTrip(t *testing.T) {
	rules, err := contest.ParseRules([]byte(regulation))
	require.NoError(t, err)
	data, err := json.Marshal(rules)
	require.NoError(t, err)
	back, err := contest.ParseRules(data)
	require.NoError(t, err)
	assert.Equal(t, rules.Ref(), back.Ref())
	assert.Equal(t, rules.Regulation(), back.Regulation())
	var decoded contest.Rules
	require.NoError(t, json.Unmarshal(data, &decoded))
	assert.Equal(t, rules.Ref(), decoded.Ref())

	_, err = contest.ParseRules([]byte(`{"id":"x","nominatons":[],"passMarks":[{"points":"many"}],"stage":{"id":"s","opens":"2026-13-01"},"places":{"list":{}}}`))
	assert.Equal(t, []string{
		"nominatons contest.regulation.form.field", "passMarks[0].points contest.regulation.form", "stage.opens contest.regulation.form", "places.list contest.regulation.form",
	}, codes(err), "a misspelt field is not taken for a default, and everything is told at once")
	_, err = contest.ParseRules([]byte(`{"id":`))
	assert.ErrorIs(t, err, contest.CodeRegulationForm)

	reg := rules.Regulation()
	reg.Nominations[0].ID = "changed"
	assert.NotEqual(t, "changed", rules.Regulation().Nominations[0].ID, "rules share nothing with what is outside")
}

func TestPassMarkOrder(t *testing.T) {
	reg := simple(1, "100")
	reg.Bands = []contest.Band{{ID: "A"}, {ID: "B"}}
	reg.Nominations = append(reg.Nominations, contest.Nomination{ID: "m"})
	reg.PassMarks = []contest.PassMark{{Points: num("10")}, {Band: "A", Points: num("20")}, {Nomination: "m", Points: num("30")}, {Nomination: "m", Band: "B", Points: num("40")}}
	for key, most := range map[[2]string]string{{"n", "B"}: "10", {"n", "A"}: "20", {"m", "A"}: "30", {"m", "B"}: "40"} {
		for _, delta := range []string{most, num(most).Neg().String()} {
			mark := num(most)
			if delta[0] == '-' {
				mark = num(map[string]string{"10": "9", "20": "19", "30": "29", "40": "39"}[most])
			}
			facts := contest.Facts{Entries: []contest.Entry{{ID: "E", Nomination: key[0], Band: key[1]}}, Jury: jury(1)}
			o := judge(t, reg, facts, []contest.Sheet{{Entry: "E", Juror: "J1", Marks: contest.Marks{{Criterion: "c1", Value: mark}}}})
			s, _ := o.Standing("E")
			assert.Equal(t, delta[0] != '-', s.Status == contest.StandingRanked, "%v %s", key, mark)
		}
	}
}

// Every code has both texts, and none stands twice.
func TestCodes(t *testing.T) {
	seen := map[socium.Code]bool{}
	for _, c := range contest.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
}
