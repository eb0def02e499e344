package reliability

import (
	"math/big"
)

// An ANOVA is the analysis of variance of a complete table: n entries by k jurors. The mean squares are exact fractions, each
// rounded to a float once.
type ANOVA struct {
	Entries int     `json:"entries"`
	Jurors  int     `json:"jurors"`
	BMS     float64 `json:"bms"` // between entries, n−1 degrees of freedom
	WMS     float64 `json:"wms"` // within entries, n(k−1)
	JMS     float64 `json:"jms"` // between jurors, k−1
	EMS     float64 `json:"ems"` // residual, (n−1)(k−1)

	bms, wms, jms, ems *big.Rat
}

// ANOVA returns the mean squares. Errors: [CodeOneJuror], [CodeOneEntry], [CodeIncomplete] naming the first mark that is missing.
func (t *Table) ANOVA() (ANOVA, error) {
	n, k := int64(len(t.entries)), int64(len(t.jurors))
	switch {
	case k < 2:
		return ANOVA{}, undefined(CodeOneJuror)
	case n < 2:
		return ANOVA{}, undefined(CodeOneEntry)
	}
	if err := t.complete(); err != nil {
		return ANOVA{}, err
	}
	all := momentsOf(t.val)
	// Σ over rows of (row sum)², Σ over columns of (column sum)²: the sums of sums are whole numbers too.
	rows, columns := new(big.Int), new(big.Int)
	for e := range t.entries {
		_, val := t.row(e)
		rows.Add(rows, squareOf(momentsOf(val).sum))
	}
	for j := range t.jurors {
		_, val := t.column(j)
		columns.Add(columns, squareOf(momentsOf(val).sum))
	}
	u := t.unit()
	u2 := mul(u, u)
	centre := new(big.Rat).SetFrac(squareOf(all.sum), big.NewInt(n*k))
	total := mul(all.deviations(), u2)
	between := mul(minus(new(big.Rat).SetFrac(rows, big.NewInt(k)), centre), u2)
	jurors := mul(minus(new(big.Rat).SetFrac(columns, big.NewInt(n)), centre), u2)
	within := minus(total, between)
	residual := minus(within, jurors)
	a := ANOVA{
		Entries: int(n), Jurors: int(k),
		bms: div(between, whole(n-1)), wms: div(within, whole(n*(k-1))),
		jms: div(jurors, whole(k-1)), ems: div(residual, whole((n-1)*(k-1))),
	}
	a.BMS, a.WMS, a.JMS, a.EMS = float(a.bms), float(a.wms), float(a.jms), float(a.ems)
	return a, nil
}

func squareOf(v int64) *big.Int {
	b := big.NewInt(v)
	return b.Mul(b, b)
}

// complete returns the error that names the first mark that is missing.
func (t *Table) complete() error {
	if t.Complete() {
		return nil
	}
	for e, entry := range t.entries {
		who, _ := t.row(e)
		for j, juror := range t.jurors {
			if j >= len(who) || int(who[j]) != j {
				return undefined(CodeIncomplete, word("juror", juror), word("entry", entry))
			}
		}
	}
	return nil
}

// allEqual reports whether there is but one mark in the table.
func (t *Table) allEqual() bool {
	for _, v := range t.val {
		if v != t.val[0] {
			return false
		}
	}
	return true
}
