package reliability

import (
	"math/big"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// An ICCForm names one of the six intraclass correlations of Shrout and Fleiss (1979). The first number is the model, the second
// says whether one mark or the mean of all k is judged.
type ICCForm string

const (
	ICC11 ICCForm = "1,1" // every entry has its own jurors
	ICC21 ICCForm = "2,1" // the same jurors, a sample of possible ones; absolute agreement: other packages' ICC(A,1)
	ICC31 ICCForm = "3,1" // the same jurors, the only ones; consistency: other packages' ICC(C,1)
	ICC1K ICCForm = "1,k" // as 1,1, of the mean
	ICC2K ICCForm = "2,k" // take this one where the points themselves matter: a pass mark
	ICC3K ICCForm = "3,k" // take this one where only the order of complete sheets matters
)

var iccForms = []ICCForm{ICC11, ICC21, ICC31, ICC1K, ICC2K, ICC3K}

// AllICCForms returns every form.
func AllICCForms() []ICCForm { return slices.Clone(iccForms) }

// Valid reports whether f is one of the known words.
func (f ICCForm) Valid() bool { return slices.Contains(iccForms, f) }

// An ICC is one intraclass correlation with the F test of the hypothesis that it is 0 and its confidence limits. What is
// undefined is unknown: the value when all entries have the same mean and it divides by their variance, the test and the limits
// when there is no disagreement to compare with.
type ICC struct {
	Form  ICCForm             `json:"form"`
	Value socium.Opt[float64] `json:"value"`
	F     socium.Opt[float64] `json:"f"`
	DF1   int                 `json:"df1"`
	DF2   int                 `json:"df2"`
	P     socium.Opt[float64] `json:"p"`     // probability of an F as large by chance
	Lower socium.Opt[float64] `json:"lower"` // confidence limits
	Upper socium.Opt[float64] `json:"upper"`
}

// ICCs are all six with the analysis of variance behind them.
type ICCs struct {
	ANOVA
	Confidence socium.Number     `json:"confidence"` // of the limits: 0.95
	List       []ICC             `json:"list"`       // in the order of [AllICCForms]
	Warnings   socium.Violations `json:"warnings,omitempty"`
}

// Of returns the correlation of the form.
func (c ICCs) Of(f ICCForm) ICC {
	for _, icc := range c.List {
		if icc.Form == f {
			return icc
		}
	}
	return ICC{Form: f}
}

// target is the reliability of the mean that the warning [CodeFewJurors] asks for; socium.Unverified, a customary bound.
const target = 0.8

// ICC returns the six intraclass correlations of a complete table with limits of 95 % confidence (Shrout and Fleiss 1979; the limits
// of the forms 2 after McGraw and Wong 1996). The values are exact fractions, rounded once; F, probabilities and limits are
// floats with a relative error below 1e-9.
//
// Errors: those of [Table.ANOVA], and [CodeAllEqual].
func (t *Table) ICC() (ICCs, error) { return t.ICCAt(socium.MustParseNumber("0.95")) }

// ICCAt is ICC with limits of another confidence, between 0 and 1 ([CodeParameter]).
func (t *Table) ICCAt(confidence socium.Number) (ICCs, error) {
	if confidence.Sign() <= 0 || confidence.Compare(socium.Int(1)) >= 0 {
		return ICCs{}, undefined(CodeParameter, word("name", "confidence"))
	}
	a, err := t.ANOVA()
	if err != nil {
		return ICCs{}, err
	}
	if t.allEqual() {
		return ICCs{}, undefined(CodeAllEqual)
	}
	tail := float(div(minus(whole(1), confidence.Rat()), whole(2)))
	c := ICCs{ANOVA: a, Confidence: confidence}
	for _, form := range iccForms {
		c.List = append(c.List, a.icc(form, tail))
	}
	var f faults
	if a.Entries < enough {
		f.warn(CodeFewEntries, count("have", a.Entries), count("need", enough))
	}
	if a.ems.Sign() == 0 {
		f.warn(CodePerfect)
	}
	if single, ok := c.Of(ICC21).Value.Get(); ok && single > 0 && single < 1 {
		if need := JurorsFor(single, target); need > a.Jurors {
			f.warn(CodeFewJurors, count("have", a.Jurors), count("need", need))
		}
	}
	c.Warnings = f.list
	return c, nil
}

func (a *ANOVA) icc(form ICCForm, tail float64) ICC {
	n, k := int64(a.Entries), int64(a.Jurors)
	N, K, K1 := whole(n), whole(k), whole(k-1)
	icc := ICC{Form: form, DF1: int(n - 1), DF2: int((n - 1) * (k - 1))}
	error2 := a.ems
	var over, under *big.Rat
	switch form {
	case ICC11:
		error2 = a.wms
		over, under = minus(a.bms, a.wms), plus(a.bms, mul(K1, a.wms))
	case ICC1K:
		error2 = a.wms
		over, under = minus(a.bms, a.wms), a.bms
	case ICC21:
		over = minus(a.bms, a.ems)
		under = plus(plus(a.bms, mul(K1, a.ems)), div(mul(K, minus(a.jms, a.ems)), N))
	case ICC2K:
		over, under = minus(a.bms, a.ems), plus(a.bms, div(minus(a.jms, a.ems), N))
	case ICC31:
		over, under = minus(a.bms, a.ems), plus(a.bms, mul(K1, a.ems))
	default:
		over, under = minus(a.bms, a.ems), a.bms
	}
	if under.Sign() > 0 {
		icc.Value = socium.Some(float(div(over, under)))
	}
	if error2 == a.wms {
		icc.DF2 = int(n * (k - 1))
	}
	if error2.Sign() == 0 {
		return icc
	}
	f := float(div(a.bms, error2))
	icc.F = socium.Some(f)
	icc.P = socium.Some(steady.FUpper(f, float64(icc.DF1), float64(icc.DF2)))
	if a.bms.Sign() == 0 {
		return icc
	}
	lower, upper := a.limits(icc, f, tail)
	icc.Lower, icc.Upper = socium.Some(lower), socium.Some(upper)
	return icc
}

func (a *ANOVA) limits(icc ICC, f, tail float64) (lower, upper float64) {
	k := float64(a.Jurors)
	d1, d2 := float64(icc.DF1), float64(icc.DF2)
	switch icc.Form {
	case ICC21, ICC2K:
		lower, upper = a.limits2(tail)
		if icc.Form == ICC2K {
			lower, upper = SpearmanBrown(lower, a.Jurors), SpearmanBrown(upper, a.Jurors)
		}
		return lower, upper
	}
	lo := f / steady.FQuantile(tail, d1, d2)
	hi := float64(f * steady.FQuantile(tail, d2, d1))
	if icc.Form == ICC1K || icc.Form == ICC3K {
		return 1 - 1/lo, 1 - 1/hi
	}
	return (lo - 1) / (lo + k - 1), (hi - 1) / (hi + k - 1)
}

// limits2 returns the limits of ICC(2,1) with the approximate degrees of freedom of the denominator.
func (a *ANOVA) limits2(tail float64) (lower, upper float64) {
	n, k := float64(a.Entries), float64(a.Jurors)
	rho := (a.BMS - a.EMS) / (a.BMS + float64((k-1)*a.EMS) + float64(k*(a.JMS-a.EMS))/n)
	fj := a.JMS / a.EMS
	kr := float64(k * rho)
	rest := float64(n*(1+float64((k-1)*rho))) - kr
	sum := float64(kr*fj) + rest
	v := float64(float64((k-1)*(n-1))*float64(sum*sum)) /
		(float64(float64((n-1)*float64(kr*kr))*float64(fj*fj)) + float64(rest*rest))
	v = min(max(v, 1e-3), 1e12)
	down, up := steady.FQuantile(tail, n-1, v), steady.FQuantile(tail, v, n-1)
	base := float64(k*a.JMS) + float64((float64(k*n)-k-n)*a.EMS)
	lower = float64(n*(a.BMS-float64(down*a.EMS))) / (float64(down*base) + float64(n*a.BMS))
	upper = float64(n*(float64(up*a.BMS)-a.EMS)) / (base + float64(float64(n*up)*a.BMS))
	return lower, upper
}

// SpearmanBrown returns the reliability of the mean of k jurors when that of one is r: k·r/(1+(k−1)·r). For r at or below
// −1/(k−1), where it is undefined, and for what is no number it returns −1; r above 1 counts as 1, fewer than one juror as one.
func SpearmanBrown(r float64, k int) float64 {
	r, n := min(r, 1), float64(max(k, 1))
	under := 1 + float64((n-1)*r)
	if !(under > 0) || !finite(r) {
		return -1
	}
	return max(float64(n*r)/under, -1)
}

// JurorsFor returns how many jurors are needed for a mean of the reliability wanted when that of one juror is r: R(1−r)/(r(1−R)),
// rounded up. For r ≤ 0 or wanted ≥ 1 no number suffices and the answer is 0; it is at most a million.
func JurorsFor(r, wanted float64) int {
	if !(r > 0) || !(wanted < 1) || !(wanted > 0) {
		return 0
	}
	if r >= wanted {
		return 1
	}
	k := float64(wanted*(1-r)) / float64(r*(1-wanted))
	if k > 1_000_000 {
		return 1_000_000
	}
	whole := int(k)
	if k-float64(whole) > 1e-9 { // 9.0000000001 is 9
		whole++
	}
	return max(whole, 1)
}
