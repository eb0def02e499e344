package reliability

import (
	"math/big"

	"github.com/socium-go/socium"
)

// A Shrinkage draws the means of entries with few marks towards the common mean (BLUP, empirical Bayes): a high mean of two marks
// is more likely luck than one of eight. It is advice; the raw result stands beside it. The values are exact fractions,
// rounded once.
type Shrinkage struct {
	Centre   float64           `json:"centre"` // μ
	Kappa    float64           `json:"kappa"`  // κ = σ²_ε/σ²_θ: so many marks weigh as much as the common mean
	Entries  []ShrunkEntry     `json:"entries"`
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// A ShrunkEntry is one entry before and after. Without marks everything but the id is 0.
type ShrunkEntry struct {
	Entry    string  `json:"entry"`
	Marks    int     `json:"marks"`
	Raw      float64 `json:"raw"`
	RawPlace int     `json:"raw-place"`
	Weight   float64 `json:"weight"` // n/(n+κ): how much of the distance from the common mean is kept
	Value    float64 `json:"value"`  // μ + weight·(raw − μ)
	Place    int     `json:"place"`
}

// ShrinkBy shrinks towards a given mean with a given κ ≥ 0 ([CodeParameter]). contests.md 4.6.
func (t *Table) ShrinkBy(centre, kappa socium.Number) (Shrinkage, error) {
	if kappa.Sign() < 0 {
		return Shrinkage{}, undefined(CodeParameter, word("name", "kappa"))
	}
	return t.shrink(div(centre.Rat(), t.unit()), kappa.Rat(), false)
}

// Shrink shrinks towards the mean of all marks; κ is estimated from the one-way analysis of variance, for unequal numbers of marks
// with n_0 = (N − Σn_i²/N)/(n − 1). When entries differ no more than by chance everything shrinks to the common mean, with the
// warning [CodeNoVariance].
//
// Errors: [CodeOneEntry]; [CodeNoOverlap] when no entry has two marks; [CodeAllEqual].
func (t *Table) Shrink() (Shrinkage, error) {
	v, err := t.oneWay()
	if err != nil {
		return Shrinkage{}, err
	}
	all := momentsOf(t.val)
	if v.between.Sign() <= 0 {
		return t.shrink(ratio(all.sum, all.n), nil, true)
	}
	return t.shrink(ratio(all.sum, all.n), div(v.within, v.between), false)
}

// A variance is what the one-way analysis finds, in squared units of the table.
type variance struct{ within, between *big.Rat }

func (t *Table) oneWay() (v variance, err error) {
	all := momentsOf(t.val)
	within, squares := new(big.Rat), new(big.Int)
	groups := int64(0)
	for e := range t.entries {
		_, val := t.row(e)
		if len(val) == 0 {
			continue
		}
		groups++
		m := momentsOf(val)
		within.Add(within, m.deviations())
		squares.Add(squares, squareOf(m.n))
	}
	switch {
	case groups < 2:
		return v, undefined(CodeOneEntry)
	case all.n == groups:
		return v, undefined(CodeNoOverlap)
	case t.allEqual():
		return v, undefined(CodeAllEqual)
	}
	between := minus(all.deviations(), within)
	v.within = div(within, whole(all.n-groups))
	bms := div(between, whole(groups-1))
	n0 := div(minus(whole(all.n), new(big.Rat).SetFrac(squares, big.NewInt(all.n))), whole(groups-1))
	v.between = div(minus(bms, v.within), n0)
	return v, nil
}

// shrink works in units of the table; flat takes every weight as 0.
func (t *Table) shrink(centre, kappa *big.Rat, flat bool) (Shrinkage, error) {
	var f faults
	s := Shrinkage{Centre: float(mul(centre, t.unit()))}
	if flat {
		f.warn(CodeNoVariance)
	} else {
		s.Kappa = float(kappa)
	}
	t.unmarked(&f)
	raw, err := t.ranked(Mean)
	if err != nil {
		return Shrinkage{}, err
	}
	values, weights := make([]float64, len(t.entries)), make([]float64, len(t.entries))
	for e, k := range raw.keys {
		if k.marks == 0 {
			continue
		}
		w := new(big.Rat)
		if n := whole(int64(k.marks)); !flat {
			w = div(n, plus(n, kappa))
		}
		weights[e] = float(w)
		values[e] = float(mul(plus(centre, mul(w, minus(ratio(k.over, k.under), centre))), t.unit()))
	}
	places := t.placed(byValue, values)
	for e, id := range t.entries {
		k := raw.keys[e]
		entry := ShrunkEntry{Entry: id, Marks: int(k.marks)}
		if k.marks > 0 {
			entry.Raw, entry.RawPlace = raw.value(t, k), int(raw.place[e])
			entry.Weight, entry.Value, entry.Place = weights[e], values[e], int(places[e])
		}
		s.Entries = append(s.Entries, entry)
	}
	s.Warnings = f.list
	return s, nil
}
