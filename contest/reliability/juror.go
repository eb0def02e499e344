package reliability

import (
	"math/big"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Juror is what the marks say about one member of the jury. None of it changes a result.
type Juror struct {
	Juror  string        `json:"juror"`
	Sheets int           `json:"sheets"`
	Mean   float64       `json:"mean"`
	SD     float64       `json:"sd"` // spread of the marks: sample standard deviation, 0 for one mark
	Low    socium.Number `json:"low"`
	High   socium.Number `json:"high"`

	Common int                 `json:"common"` // entries that somebody else marked too; what follows is about these
	Shift  socium.Opt[float64] `json:"shift"`  // mean of (mark − mean of the others): + is lenient, − severe
	Apart  socium.Opt[float64] `json:"apart"`  // mean of |mark − mean of the others|
	Agrees socium.Opt[float64] `json:"agrees"` // correlation with the mean of the others; unknown when either does not vary
	Effect socium.Opt[float64] `json:"effect"` // β_j of [Table.Severity]; unknown when the jury falls apart

	Warnings socium.Violations `json:"warnings,omitempty"`
}

// JurorReports returns a report for each juror, by id: severity, spread and agreement with the rest. Means and shifts are exact
// fractions, rounded once; the others have an error below 1e-12 of the spread. A correlation is given from three common entries
// on and warned about below ten.
func (t *Table) JurorReports() []Juror {
	sums := make([]int64, len(t.entries))
	for e := range sums {
		_, val := t.row(e)
		sums[e] = momentsOf(val).sum
	}
	effects := map[string]float64{}
	if s, err := t.Severity(Ridge{}); err == nil {
		for _, j := range s.Jurors {
			effects[j.Juror] = j.Effect
		}
	}
	out := make([]Juror, 0, len(t.jurors))
	for j := range t.jurors {
		r := t.jurorReport(j, sums)
		if v, ok := effects[r.Juror]; ok {
			r.Effect = socium.Some(v)
		}
		out = append(out, r)
	}
	return out
}

func (t *Table) jurorReport(j int, sums []int64) Juror {
	which, val := t.column(j)
	m := momentsOf(val)
	r := Juror{Juror: t.jurors[j], Sheets: len(val), Mean: t.meanOf(m.sum, m.n), SD: t.deviation(&m, Sample)}
	lo, hi := val[0], val[0]
	u := float(t.unit())
	shift := map[int]int64{} // Σ (n·x − X) by n − 1
	var own, others []float64
	var apart steady.Adder
	for k, v := range val {
		lo, hi = min(lo, v), max(hi, v)
		e := which[k]
		n := int64(t.start[e+1] - t.start[e])
		if n < 2 {
			continue
		}
		d := n*v - sums[e]
		shift[int(n-1)] += d
		rest := float64(sums[e]-v) / float64(n-1)
		own, others = append(own, float64(v)), append(others, rest)
		apart.Add(float64(max(d, -d)) / float64(n-1))
	}
	r.Low, r.High, r.Common = t.mark(lo), t.mark(hi), len(own)
	var f faults
	if len(val) > 1 && lo == hi {
		f.warn(CodeConstantJuror, word("juror", r.Juror))
	}
	if r.Common > 0 {
		total := new(big.Rat)
		for by, d := range shift {
			total.Add(total, ratio(d, int64(by)))
		}
		r.Shift = socium.Some(float(mul(div(total, whole(int64(r.Common))), t.unit())))
		r.Apart = socium.Some(float64(apart.Sum() / float64(r.Common) * u))
	}
	if r.Common >= 3 {
		if c, ok := correlation(own, others); ok {
			r.Agrees = socium.Some(c)
		}
	}
	if r.Common < enough {
		f.warn(CodeSparse, word("juror", r.Juror), count("have", r.Common), count("need", enough))
	}
	r.Warnings = f.list
	return r
}
