package contest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// The common example D1 of contests.md 4: marks 0–10 of four jurors.
func d1() []contest.Sheet {
	return table(map[string]string{"A": "8 6 9 7", "B": "7 5 9 8", "C": "9 6 7 9", "D": "6 4 8 5", "E": "7 7 10 6"})
}

func combine(list ...contest.Combine) contest.Scoring { return contest.Scoring{Combine: list} }

// contests.md 4.2, the table of sums, means, medians and trimmed means of D1.
func TestMethodsOnD1(t *testing.T) {
	for _, c := range []struct {
		name    string
		scoring contest.Scoring
		want    map[string]string
	}{
		{"sum", combine(contest.Combine{Method: contest.MethodSum}), map[string]string{"A": "30", "B": "29", "C": "31", "D": "23", "E": "30"}},
		{"mean", contest.Scoring{}, map[string]string{"A": "7.5", "B": "7.25", "C": "7.75", "D": "5.75", "E": "7.5"}},
		{"median", combine(contest.Combine{Method: contest.MethodMedian}), map[string]string{"A": "7.5", "B": "7.5", "C": "8", "D": "5.5", "E": "7"}},
		{"drop 1 + 1", combine(contest.Combine{Method: contest.MethodTrimmedMean, Low: 1, High: 1}), map[string]string{"A": "7.5", "B": "7.5", "C": "8", "D": "5.5", "E": "7"}},
		{"drop a quarter", combine(contest.Combine{Method: contest.MethodTrimmedMean, Share: num("0.25")}), map[string]string{"A": "7.5", "B": "7.5", "C": "8", "D": "5.5", "E": "7"}},
	} {
		for _, order := range contest.AllOrders() { // with one criterion the order of averaging does not matter
			reg := simple(1, "10")
			reg.Scoring = c.scoring
			reg.Scoring.Order = order
			o := judge(t, reg, contest.Facts{Entries: entries("A", "B", "C", "D", "E"), Jury: jury(4)}, d1())
			assert.Equal(t, c.want, totals(o), "%s, %s", c.name, order)
		}
	}
}

func TestMethods(t *testing.T) {
	half := func(r contest.Regulation) contest.Regulation {
		r.Forms[0].Criteria[0].Scale = contest.Scale{Max: socium.Int(10), Step: num("0.5")}
		return r
	}
	for _, c := range []struct {
		name, marks string
		scoring     contest.Scoring
		want        string
	}{
		// contests.md 4.2: the Olympic average
		{"mean of five", "9.5 8 8.5 6 8.5", contest.Scoring{}, "8.1"},
		{"Olympic", "9.5 8 8.5 6 8.5", combine(contest.Combine{Method: contest.MethodTrimmedMean, Low: 1, High: 1}), "25/3"},
		{"Olympic of two", "9.5 8", combine(contest.Combine{Method: contest.MethodTrimmedMean, Low: 1, High: 1}), ""},
		// diving: 7 jurors, drop 2 + 2, sum of 3
		{"diving", "6 6.5 7 7 7.5 8 5", combine(contest.Combine{Method: contest.MethodTrimmedSum, Low: 2, High: 2}), "20.5"},
		// rope skipping: 2 → mean, 3 → the two closest, equal gaps → the two higher, 4 and more → drop 1 + 1
		{"rope 2", "6 9", rope(), "7.5"},
		{"rope 3", "6 9 8", rope(), "8.5"},
		{"rope 3 equal gaps", "6 8 7", rope(), "7.5"},
		{"rope 4", "6 9 8 1", rope(), "7"},
		{"rope 1", "6", rope(), "6"},
		// contests.md 4.8: marks 9, –, 8, 7
		{"one absent", "9 - 8 7", contest.Scoring{}, "8"},
		{"absent as zero", "9 - 8 7", contest.Scoring{NoSheet: contest.NoSheetZero}, "6"},
		{"absent refused", "9 - 8 7", contest.Scoring{NoSheet: contest.NoSheetRefuse}, ""},
		{"sum scaled by m/present", "9 - 8 7", contest.Scoring{NoSheet: contest.NoSheetScale, Combine: []contest.Combine{{Method: contest.MethodSum}}}, "32"},
		{"sum not scaled", "9 - 8 7", combine(contest.Combine{Method: contest.MethodSum}), "24"},
	} {
		t.Run(c.name, func(t *testing.T) {
			reg := half(simple(1, "10"))
			reg.Scoring, reg.Jury.Everyone = c.scoring, true
			n := len(table(map[string]string{"X": c.marks}))
			if c.marks == "9 - 8 7" {
				n = 4
			}
			o := judge(t, reg, contest.Facts{Entries: entries("X"), Jury: jury(n)}, table(map[string]string{"X": c.marks}))
			assert.Equal(t, c.want, totals(o)["X"])
		})
	}
}

func rope() contest.Scoring {
	return combine(contest.Combine{Method: contest.MethodMean}, contest.Combine{Method: contest.MethodClosestTwo, From: 3},
		contest.Combine{Method: contest.MethodTrimmedMean, From: 4, Low: 1, High: 1})
}

// contests.md 4.1: weights 30, 20, 25, 15, 10 %; marks 8, 6, 9, 7, 5 → 7.40 on 0–10, 74.0 on 0–100.
func TestWeightedSum(t *testing.T) {
	reg := simple(5, "10")
	for i, w := range []string{"0.3", "0.2", "0.25", "0.15", "0.1"} {
		reg.Forms[0].Criteria[i].Weight = opt(w)
	}
	facts := contest.Facts{Entries: entries("X"), Jury: jury(1)}
	sheets := []contest.Sheet{sheet("J1", "X", "8 6 9 7 5")}
	assert.Equal(t, "7.4", totals(judge(t, reg, facts, sheets))["X"])
	reg.Scoring.Rescale = contest.Rescale{To: num("100"), Of: num("10")}
	assert.Equal(t, "74", totals(judge(t, reg, facts, sheets))["X"])
}

// Half-up is done in decimals: 55.165 is 55.17, though the binary number nearest to it lies below (contests.md 4.2).
func TestRoundingInDecimals(t *testing.T) {
	for mode, want := range map[socium.Rounding]string{
		socium.HalfUp: "55.17", socium.HalfEven: "55.16", socium.Floor: "55.16", socium.Ceiling: "55.17",
	} {
		reg := simple(1, "100")
		reg.Forms[0].Criteria[0].Scale.Step = num("0.001")
		reg.Scoring.Round.Total = contest.Hundredths(mode)
		o := judge(t, reg, contest.Facts{Entries: entries("X"), Jury: jury(1)}, []contest.Sheet{sheet("J1", "X", "55.165")})
		assert.Equal(t, want, totals(o)["X"], mode)
	}
}

// Figure skating: drop 1 + 1 of nine, mean of seven rounded to 0.01, × factor, rounded again; rounding only at the end differs
// (contests.md 4.2). Seven marks sum to 52.25, the mean is 7.464… → 7.46, × 1.6 = 11.936 → 11.94; the second criterion likewise.
func TestRoundingAtEachStep(t *testing.T) {
	reg := simple(2, "10")
	for i := range reg.Forms[0].Criteria {
		reg.Forms[0].Criteria[i].Scale.Step, reg.Forms[0].Criteria[i].Weight = num("0.25"), opt("1.6")
	}
	drop := []contest.Combine{{Method: contest.MethodTrimmedMean, Low: 1, High: 1}}
	hundredths := contest.Hundredths(socium.HalfUp)
	var sheets []contest.Sheet
	for i, m := range []string{"7", "7.25", "7.25", "7.5", "7.5", "7.5", "7.5", "7.75", "9"} {
		sheets = append(sheets, sheet("J"+string(rune('1'+i)), "X", m+" "+m))
	}
	facts := contest.Facts{Entries: entries("X"), Jury: jury(9)}
	reg.Scoring = contest.Scoring{Order: contest.ByCriterion, Combine: drop, Round: contest.Rounds{Mean: hundredths, Term: hundredths}}
	assert.Equal(t, "23.88", totals(judge(t, reg, facts, sheets))["X"], "2 · round(1.6 · round(52.25/7))")
	reg.Scoring.Round = contest.Rounds{Total: hundredths}
	assert.Equal(t, "23.89", totals(judge(t, reg, facts, sheets))["X"], "round(2 · 1.6 · 52.25/7) = round(23.8857…)")
}

// With a mark missing the two orders of averaging differ (contests.md 2.3).
func TestOrdersDifferWhenAMarkIsMissing(t *testing.T) {
	reg := simple(2, "10")
	facts := contest.Facts{Entries: entries("X"), Jury: jury(2)}
	sheets := []contest.Sheet{sheet("J1", "X", "8 6"), sheet("J2", "X", "4 -")}
	assert.Equal(t, "14", totals(judge(t, reg, facts, sheets))["X"], "by sheet: the incomplete sheet is left out")
	reg.Scoring.Order = contest.ByCriterion
	assert.Equal(t, "12", totals(judge(t, reg, facts, sheets))["X"], "by criterion: (8+4)/2 + 6")
	reg.Scoring.Gap = contest.GapDropSheet
	assert.Equal(t, "14", totals(judge(t, reg, facts, sheets))["X"])
	reg.Scoring.Gap = contest.GapZero
	assert.Equal(t, "9", totals(judge(t, reg, facts, sheets))["X"], "(8+4)/2 + (6+0)/2")
	reg.Scoring.Gap = contest.GapRefuse
	assert.Equal(t, "", totals(judge(t, reg, facts, sheets))["X"])
	reg.Scoring = contest.Scoring{Gap: contest.GapZero}
	assert.Equal(t, "9", totals(judge(t, reg, facts, sheets))["X"], "by sheet: (14+4)/2")
	sheets[1].Marks = append(sheets[1].Marks, contest.Mark{Criterion: "c2", Absence: contest.Abstained})
	assert.Equal(t, "14", totals(judge(t, reg, facts, sheets))["X"], "abstained is not zero: the sheet is left out")
}

// AGG-TWO-MARKS: each member gives two marks from 1 to 10; the total is the sum of all (contests.md 2.3).
func TestTwoMarks(t *testing.T) {
	reg := simple(2, "10")
	for i := range reg.Forms[0].Criteria {
		reg.Forms[0].Criteria[i].Scale.Min = num("1")
	}
	reg.Scoring.Combine = []contest.Combine{{Method: contest.MethodSum}}
	o := judge(t, reg, contest.Facts{Entries: entries("X"), Jury: jury(3)}, []contest.Sheet{sheet("J1", "X", "8 6"), sheet("J2", "X", "4 5"), sheet("J3", "X", "10 1")})
	assert.Equal(t, "34", totals(o)["X"])
}

// AGG-NORMALISED: B = K · (Ki / Kmax) with K criteria, Ki points and Kmax the maximum (contests.md 2.3, P8 of grants.md 6.3).
func TestNormalised(t *testing.T) {
	reg := simple(4, "5")
	reg.Scoring.Rescale = contest.Rescale{To: num("4"), Of: num("20")}
	o := judge(t, reg, contest.Facts{Entries: entries("X"), Jury: jury(1)}, []contest.Sheet{sheet("J1", "X", "5 3 4 1")})
	assert.Equal(t, "2.6", totals(o)["X"], "4 · 13/20")
}
