package reliability

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Concordance is Kendall's W: 0 when the jurors' orders have nothing in common, 1 when they are the same.
type Concordance struct {
	W           float64           `json:"w"`           // with the correction for ties
	Uncorrected float64           `json:"uncorrected"` // without it
	S           float64           `json:"s"`           // squared deviations of the rank sums
	ChiSquare   float64           `json:"chi-square"`  // m(n−1)W
	DF          int               `json:"df"`          // n−1
	P           float64           `json:"p"`           // probability of a χ² as large by chance; rough below seven entries
	Sums        []RankSum         `json:"sums"`        // by entry
	Warnings    socium.Violations `json:"warnings,omitempty"`
}

// A RankSum is the sum of an entry's ranks over the jurors; the best mark has rank 1, ties share the mean of their ranks.
type RankSum struct {
	Entry string        `json:"entry"`
	Sum   socium.Number `json:"sum"` // a whole or a half
}

// Concordance returns Kendall's coefficient of concordance W = 12 S/(m²(n³−n) − m Σ T), T = Σ(t³−t) over the ties of each juror.
// W is an exact fraction, rounded once; P has an error below 1e-12 of the χ² approximation. contests.md 4.11.
//
// Errors: those of [Table.ANOVA]; [CodeAllEqual] when no juror tells any two entries apart.
func (t *Table) Concordance() (Concordance, error) {
	n, m := int64(len(t.entries)), int64(len(t.jurors))
	switch {
	case m < 2:
		return Concordance{}, undefined(CodeOneJuror)
	case n < 2:
		return Concordance{}, undefined(CodeOneEntry)
	}
	if err := t.complete(); err != nil {
		return Concordance{}, err
	}
	sums := make([]int64, n) // twice the rank sums
	ties := new(big.Int)
	for j := range t.jurors {
		_, val := t.column(j)
		ranks, tied := doubleRanks(val)
		for i, r := range ranks {
			sums[i] += r
		}
		ties.Add(ties, tied)
	}
	s4 := new(big.Int) // four times S
	for _, r := range sums {
		s4.Add(s4, squareOf(r-m*(n+1)))
	}
	s := new(big.Rat).SetFrac(s4, big.NewInt(4))
	cube := new(big.Int).Exp(big.NewInt(n), big.NewInt(3), nil)
	full := new(big.Int).Mul(big.NewInt(m*m), cube.Sub(cube, big.NewInt(n)))
	corrected := new(big.Int).Sub(full, ties.Mul(ties, big.NewInt(m)))
	if corrected.Sign() == 0 {
		return Concordance{}, undefined(CodeAllEqual)
	}
	w := div(mul(whole(12), s), new(big.Rat).SetInt(corrected))
	c := Concordance{
		W: float(w), Uncorrected: float(div(mul(whole(12), s), new(big.Rat).SetInt(full))), S: float(s),
		ChiSquare: float(mul(whole(m*(n-1)), w)), DF: int(n - 1),
	}
	c.P = steady.ChiSquareUpper(c.ChiSquare, float64(c.DF))
	for i, r := range sums {
		half, _ := socium.ParseNumber(float2(r))
		c.Sums = append(c.Sums, RankSum{t.entries[i], half})
	}
	var f faults
	if n < enough {
		f.warn(CodeFewEntries, count("have", int(n)), count("need", enough))
	}
	for j, juror := range t.jurors {
		if _, val := t.column(j); constant(val) {
			f.warn(CodeConstantJuror, word("juror", juror))
		}
	}
	c.Warnings = f.list
	return c, nil
}

// float2 writes r/2.
func float2(r int64) string {
	text := big.NewInt(r / 2).String()
	if r%2 != 0 {
		text += ".5"
	}
	return text
}

func constant(val []int64) bool {
	for _, v := range val {
		if v != val[0] {
			return false
		}
	}
	return true
}

// doubleRanks returns twice the rank of each mark (1 is best, ties share their mean) and Σ(t³−t) over the ties.
func doubleRanks(val []int64) (ranks []int64, ties *big.Int) {
	order := make([]int, len(val))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(val[b], val[a]) })
	ranks, ties = make([]int64, len(val)), new(big.Int)
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && val[order[j]] == val[order[i]] {
			j++
		}
		for _, o := range order[i:j] {
			ranks[o] = int64(i + j + 1) // (i+1 … j) has the mean (i+1+j)/2
		}
		size := big.NewInt(int64(j - i))
		cube := new(big.Int).Exp(size, big.NewInt(3), nil)
		ties.Add(ties, cube.Sub(cube, size))
		i = j
	}
	return ranks, ties
}
