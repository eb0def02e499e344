package contest_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// coefficients is the table of grants.md 4.3, columns A, B, C, D, L.
var coefficients = [10][5]string{
	{"2", "1", "1", "1.5", "1"}, {"2", "1", "1", "1", "1"}, {"0.5", "0.5", "0.5", "0.5", "0"}, {"2", "1.5", "1.5", "1", "1.5"},
	{"1", "1.5", "1.5", "1.5", "1.5"}, {"0", "0.5", "0.5", "0.5", "1"}, {"0.5", "1", "1", "1", "1"}, {"0.5", "1", "1", "1", "1"},
	{"1", "1", "1", "1", "1"}, {"0.5", "1", "1", "1", "1"},
}

var bandNames = []string{"A", "B", "C", "D", "L"}

// grantRules are criteria and coefficients of grants.md 4.3 with two experts at least (4.2) and the pass marks of 2026-1 (4.6).
func grantRules(round contest.Rounds) contest.Regulation {
	reg := simple(10, "10")
	for _, b := range bandNames {
		reg.Bands = append(reg.Bands, contest.Band{ID: b})
	}
	for i := range reg.Forms[0].Criteria {
		for j, b := range bandNames {
			reg.Forms[0].Criteria[i].Weights = append(reg.Forms[0].Criteria[i].Weights, contest.BandWeight{Band: b, Weight: num(coefficients[i][j])})
		}
	}
	reg.Scoring = contest.Scoring{Order: contest.ByCriterion, Round: round}
	reg.Jury.MinSheets.Count = 2
	for i, mark := range []string{"63", "68", "70", "71"} {
		reg.PassMarks = append(reg.PassMarks, contest.PassMark{Band: bandNames[i], Points: num(mark)})
	}
	return reg
}

func perTerm() contest.Rounds { return contest.Rounds{Term: contest.Hundredths(socium.HalfUp)} }

func atEnd() contest.Rounds { return contest.Rounds{Total: contest.Hundredths(socium.HalfUp)} }

// The worked examples of grants.md 4.4.
func TestGrantRatings(t *testing.T) {
	same := func(mark string, n int) string { return strings.TrimSpace(strings.Repeat(mark+" ", n)) }
	for _, c := range []struct {
		name, band     string
		sheets         []string
		perTerm, total string
	}{
		{"V1", "A", []string{"8 7 6 7 8 - 5 6 7 6", "7 8 5 6 9 - 6 6 8 5"}, "70.25", "70.25"},
		{"V2", "B", []string{"8 7 6 7 8 5 5 6 7 6", "7 8 5 6 9 6 6 6 8 5", "6 7 7 8 7 7 6 5 7 7"}, "67.50", "67.50"},
		{"V3", "B", []string{same("7", 10), same("7", 10), same("8", 10)}, "73.32", "73.33"},
		{"V4", "L", []string{"9 9 - 8 8 7 8 9 9 10", "8 9 - 9 7 8 9 9 8 9"}, "84.50", "84.50"},
		{"V5", "D", []string{same("7", 10), same("7", 9) + " 8"}, "70.50", "70.50"},
		// The flip: criterion sums 22, 21, 18, 21, 21, 18, 19, 21, 18, 22 of three experts.
		{"flip", "B", []string{"7 7 6 7 7 6 6 7 6 7", "7 7 6 7 7 6 6 7 6 7", "8 7 6 7 7 6 7 7 6 8"}, "67.99", "68.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := contest.Facts{Entries: entries("E"), Jury: jury(len(c.sheets))}
			facts.Entries[0].Band = c.band
			var sheets []contest.Sheet
			for i, m := range c.sheets {
				sheets = append(sheets, sheet("J"+strconv.Itoa(i+1), "E", m))
			}
			for _, v := range []struct {
				round contest.Rounds
				want  string
			}{{perTerm(), c.perTerm}, {atEnd(), c.total}} {
				o := judge(t, grantRules(v.round), facts, sheets)
				s, _ := o.Standing("E")
				require.True(t, s.HasTotal(), s.Reason.In(socium.EN))
				assert.Equal(t, v.want, s.Total.Fixed(2, socium.HalfUp))
				if c.name == "flip" { // with a mark of 68 the policies disagree
					assert.Equal(t, v.want == "68.00", s.Status == contest.StandingRanked)
				}
			}
		})
	}
}

// Terms of V1: 15.00, 15.00, 2.75, 13.00, 8.50, –, 2.75, 3.00, 7.50, 2.75 (grants.md 4.4).
func TestGrantTerms(t *testing.T) {
	facts := contest.Facts{Entries: entries("E"), Jury: jury(2)}
	facts.Entries[0].Band = "A"
	o := judge(t, grantRules(perTerm()), facts, []contest.Sheet{sheet("J1", "E", "8 7 6 7 8 - 5 6 7 6"), sheet("J2", "E", "7 8 5 6 9 - 6 6 8 5")})
	s, _ := o.Standing("E")
	var terms []string
	for _, c := range s.Criteria() {
		if !c.Scored {
			terms = append(terms, "–")
			continue
		}
		terms = append(terms, c.Points.Fixed(2, socium.HalfUp))
	}
	assert.Equal(t, "15.00 15.00 2.75 13.00 8.50 – 2.75 3.00 7.50 2.75", strings.Join(terms, " "))
}

// Every column of coefficients sums to 10, so that the maximum is 100 (grants.md 4.3).
func TestGrantMaximum(t *testing.T) {
	for _, band := range bandNames {
		facts := contest.Facts{Entries: entries("E"), Jury: jury(2)}
		facts.Entries[0].Band = band
		o := judge(t, grantRules(perTerm()), facts, []contest.Sheet{
			sheet("J1", "E", strings.Repeat("10 ", 10)), sheet("J2", "E", strings.Repeat("10 ", 10)),
		})
		s, _ := o.Standing("E")
		assert.Equal(t, "100", s.Total.String(), band)
		scored := 0
		for _, c := range s.Criteria() {
			if c.Scored {
				scored++
			}
		}
		assert.Equal(t, band == "A" || band == "L", scored == 9, "a coefficient of 0 is not scored")
		assert.Equal(t, scored < 10, o.Remarks().Has(contest.CodeSheetUnscored), "and a mark for it is named")
	}
}

// An expert who is struck takes all marks along; below two experts there is no rating (grants.md 4.2, 0.3 item 9).
func TestStruckExpert(t *testing.T) {
	facts := contest.Facts{Entries: entries("E", "F"), Jury: jury(3)}
	facts.Entries[0].Band, facts.Entries[1].Band = "B", "B"
	sheets := []contest.Sheet{
		sheet("J1", "E", "7 7 7 7 7 7 7 7 7 7"), sheet("J2", "E", "7 7 7 7 7 7 7 7 7 7"), sheet("J3", "E", "8 8 8 8 8 8 8 8 8 8"),
		sheet("J1", "F", "7 7 7 7 7 7 7 7 7 7"), sheet("J3", "F", "8 8 8 8 8 8 8 8 8 8"),
	}
	assert.Equal(t, map[string]string{"E": "73.32", "F": "75"}, totals(judge(t, grantRules(perTerm()), facts, sheets)))
	facts.Struck = []contest.Strike{{Juror: "J3", Basis: socium.Basis{Act: "Положение", Clause: "п. 23"}}}
	o := judge(t, grantRules(perTerm()), facts, sheets)
	assert.Equal(t, map[string]string{"E": "70", "F": ""}, totals(o))
	s, _ := o.Standing("F")
	assert.Equal(t, contest.CodeFewSheets, s.Reason.Code)
	require.Len(t, s.Absences(), 1)
	assert.Equal(t, contest.Recused, s.Absences()[0].Kind)
	assert.Len(t, o.Remarks(), 2, "both sheets are named")
}

// The council replaces the value of a criterion; the old one stays beside it (grants.md 4.5).
func TestAdjustment(t *testing.T) {
	facts := contest.Facts{Entries: entries("E"), Jury: jury(2)}
	facts.Entries[0].Band = "A"
	facts.Adjustments = []contest.Adjustment{{Entry: "E", Criterion: "c1", Value: num("6"), Basis: socium.Basis{Act: "решение ОЭС", Clause: "п. 3"}}}
	sheets := []contest.Sheet{sheet("J1", "E", "8 7 6 7 8 - 5 6 7 6"), sheet("J2", "E", "7 8 5 6 9 - 6 6 8 5")}
	o := judge(t, grantRules(perTerm()), facts, sheets)
	s, _ := o.Standing("E")
	assert.Equal(t, "67.25", s.Total.String(), "70.25 − 15.00 + 6·2")
	require.Len(t, s.Adjustments(), 1)
	assert.Equal(t, "7.5", s.Adjustments()[0].Old.String())
}
