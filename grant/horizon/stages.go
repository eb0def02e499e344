package horizon

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// StageOneThresholds returns what an outline must reach: 4 on each of Excellence and Impact, and the overall threshold on their sum.
func StageOneThresholds(overall socium.Number) Thresholds {
	return Thresholds{Each: socium.Int(4), Sum: overall}
}

// An Outline is a proposal of the first stage that reaches 4 on each criterion: the sum of its two scores and what it asks for.
type Outline struct {
	Score     socium.Number
	Requested socium.Money
}

// StageOneThreshold sets the overall threshold of the first stage of a two-stage call, where only Excellence and Impact are
// scored and each needs 4: of the thresholds from 8 to 10 in steps of a half the one with which the requests of those admitted
// come closest to three times the budget, and not below two and a half times; of equally close ones the lower. When not even 8
// admits so much, it is 8.
func StageOneThreshold(outlines []Outline, budget socium.Money) socium.Number {
	best := socium.Int(8)
	var closest socium.Money
	found := false
	floor, aim := budget.Ratio(5, 2, socium.Ceiling), budget.Times(3)
	for halves := int64(16); halves <= 20; halves++ {
		t, err := socium.Int(halves).Div(socium.Int(2), 1, socium.HalfUp)
		if err != nil {
			continue // cannot be: a half has one decimal
		}
		var sum socium.Money
		for _, o := range outlines {
			if o.Score.Compare(t) >= 0 {
				sum = sum.Add(o.Requested)
			}
		}
		off := sum.Sub(aim)
		if off.Sign() < 0 {
			off = off.Neg()
		}
		if sum.Compare(floor) >= 0 && !sum.Overflow() && (!found || off.Compare(closest) < 0) {
			best, closest, found = t, off, true
		}
	}
	return best
}

// SME returns the evaluation of the SME Instrument of Horizon 2020: the median of four experts for each criterion, the sum of the
// medians with Impact × 1.5 for the ranking, equal totals by Impact, Excellence, Implementation.
func SME() contest.Regulation {
	reg := Call("sme-instrument", IA).Evaluation
	reg.ID, reg.Edition = "sme-instrument", "2014–2020"
	reg.Jury.MinSheets = contest.Minimum{Count: 4, Basis: sme}
	reg.Scoring.Combine = []contest.Combine{{Method: contest.MethodMedian}}
	reg.Scoring.Basis = sme
	reg.Ties = []contest.TieStep{
		{By: contest.TieCriterion, Criterion: Impact, Basis: sme}, {By: contest.TieCriterion, Criterion: Excellence, Basis: sme},
		{By: contest.TieCriterion, Criterion: Implementation, Basis: sme},
	}
	return reg
}

var sme = socium.Basis{Act: "Horizon 2020, SME Instrument", Evidence: socium.Unverified}

// SMEThresholds returns the threshold on the unweighted sum: 13 in phase 1, 12 in phase 2. Thresholds of single criteria were
// not seen.
func SMEThresholds(phase int) Thresholds {
	if phase == 1 {
		return Thresholds{Sum: socium.Int(13)}
	}
	return Thresholds{Sum: socium.Int(12)}
}
