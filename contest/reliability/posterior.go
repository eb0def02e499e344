package reliability

import (
	"math"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Posterior is what the marks leave believable about one entry: a normal distribution of its true value, on the scale of the marks.
type Posterior struct {
	Entry string  `json:"entry"`
	Mean  float64 `json:"mean"`
	SD    float64 `json:"sd"`
}

// Beliefs are the posteriors of all entries with marks, by id, and the variances behind them.
type Beliefs struct {
	Entries  []Posterior       `json:"entries"`
	Between  float64           `json:"between"` // τ²: variance of the true values
	Within   float64           `json:"within"`  // σ²: variance of one mark around them
	Additive bool              `json:"additive,omitempty"`
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// Beliefs returns the deterministic approximation of a Bayesian ranking, which needs no sampling. contests.md 4.7.
//
// For a complete table, from the two-way analysis of variance with m jurors: τ² = (BMS − EMS)/m, σ² = EMS, w = τ²/(τ² + σ²/m); the mean
// is x̄ + w·(x̄_i − x̄) and the deviation √(τ²(1 − w)). Otherwise from the additive model of [Table.Severity] (Additive is true):
// σ² is its residual variance, τ² the variance of the θ less the mean of σ²/n_i, and each entry has a weight of its own; this
// extension is ours. When entries differ no more than by chance, τ² is 0 and all posteriors are the same point, with the
// warning [CodeNoVariance].
//
// Errors: [CodeOneJuror], [CodeOneEntry], [CodeAllEqual], [CodeDisconnected], [CodeTooFewMarks] when there are no marks to spare
// for the residual. The error of the floats is below 1e-9 of the spread of the marks.
func (t *Table) Beliefs() (Beliefs, error) {
	if t.allEqual() {
		return Beliefs{}, undefined(CodeAllEqual)
	}
	if t.Complete() {
		return t.completeBeliefs()
	}
	return t.additiveBeliefs()
}

func (t *Table) completeBeliefs() (Beliefs, error) {
	a, err := t.ANOVA()
	if err != nil {
		return Beliefs{}, err
	}
	var f faults
	m := whole(int64(a.Jurors))
	tau2 := div(minus(a.bms, a.ems), m)
	if tau2.Sign() <= 0 {
		tau2 = whole(0)
		f.warn(CodeNoVariance)
	}
	w := whole(0)
	if noise := div(a.ems, m); tau2.Sign() > 0 {
		w = div(tau2, plus(tau2, noise))
	}
	sd := math.Sqrt(float(mul(tau2, minus(whole(1), w))))
	all := momentsOf(t.val)
	centre := ratio(all.sum, all.n)
	b := Beliefs{Between: float(tau2), Within: a.EMS}
	for e, id := range t.entries {
		_, val := t.row(e)
		k := exactKey(Mean, val, -1)
		mean := plus(centre, mul(w, minus(ratio(k.over, k.under), centre)))
		b.Entries = append(b.Entries, Posterior{id, float(mul(mean, t.unit())), sd})
	}
	t.unmarked(&f)
	b.Warnings = f.list
	return b, nil
}

func (t *Table) additiveBeliefs() (Beliefs, error) {
	s, err := t.Severity(Ridge{})
	if err != nil {
		return Beliefs{}, err
	}
	u := float(t.unit())
	var residual, centre steady.Adder
	marked := 0
	for e, entry := range s.Entries {
		who, val := t.row(e)
		for k, v := range val {
			d := float64(float64(v)*u) - entry.Value - s.Jurors[who[k]].Effect
			residual.Add(float64(d * d))
		}
		if len(val) > 0 {
			marked++
			centre.Add(entry.Value)
		}
	}
	if marked < 2 {
		return Beliefs{}, undefined(CodeOneEntry)
	}
	df := len(t.val) - marked - len(t.jurors) + 1
	if df < 1 {
		return Beliefs{}, undefined(CodeTooFewMarks)
	}
	var f faults
	sigma2 := residual.Sum() / float64(df)
	mean := centre.Sum() / float64(marked)
	var spread, noise steady.Adder
	for e, entry := range s.Entries {
		if _, val := t.row(e); len(val) > 0 {
			d := entry.Value - mean
			spread.Add(float64(d * d))
			noise.Add(sigma2 / float64(len(val)))
		}
	}
	tau2 := spread.Sum()/float64(marked-1) - noise.Sum()/float64(marked)
	if !(tau2 > 0) {
		tau2 = 0
		f.warn(CodeNoVariance)
	}
	b := Beliefs{Between: tau2, Within: sigma2, Additive: true}
	for e, entry := range s.Entries {
		_, val := t.row(e)
		if len(val) == 0 {
			continue
		}
		w := 0.0
		if tau2 > 0 {
			w = tau2 / (tau2 + sigma2/float64(len(val)))
		}
		b.Entries = append(b.Entries, Posterior{
			entry.Entry, mean + float64(w*(entry.Value-mean)), math.Sqrt(max(float64(tau2*(1-w)), 0)),
		})
	}
	f.list = append(f.list, s.Warnings...)
	b.Warnings = f.list
	return b, nil
}
