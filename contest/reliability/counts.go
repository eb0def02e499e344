package reliability

import (
	"math/big"
	"slices"

	"github.com/socium-go/socium"
)

// Counts say how many jurors put each entry (row) into each category (column). Rows may have different totals: jurors who did not
// mark an entry are simply missing.
type Counts [][]int

// Counts sorts the marks into categories: the steps of the scale, ascending, or without any the different marks of the table.
// Rows are in the order of [Table.Entries]. Errors: [CodeCategories] when a mark is none of them, [CodeAllEqual] when none are
// given and all marks are equal.
func (t *Table) Counts(categories ...socium.Number) (Counts, error) {
	steps, err := t.steps(categories)
	if err != nil {
		return nil, err
	}
	out := make(Counts, len(t.entries))
	for e := range out {
		out[e] = make([]int, len(steps))
		_, val := t.row(e)
		for _, v := range val {
			k, _ := slices.BinarySearch(steps, v)
			out[e][k]++
		}
	}
	return out, nil
}

func (c Counts) check(q int) error {
	if len(c) == 0 || q == 0 {
		return undefined(CodeCounts)
	}
	for _, row := range c {
		if len(row) != q {
			return undefined(CodeCounts)
		}
		for _, n := range row {
			if n < 0 || n > MaxMarks {
				return undefined(CodeCounts)
			}
		}
	}
	return nil
}

// Fleiss returns Fleiss' κ, with weights and for unequal numbers of jurors: chance is Σ w_kl π_k π_l. For equal numbers and the
// weights [Identity] it is the coefficient of Fleiss (1971). contests.md 4.11.
//
// Of all three: p_a is the mean over entries with two marks or more of Σ_k r_k(r*_k − 1)/(r(r−1)), r*_k = Σ_l w_kl r_l; π_k is the mean
// over entries with a mark of r_k/r. Errors: [CodeCounts], [CodeCategories] for fewer than two columns or more than 300, [CodeParameter] for
// unknown weights, [CodeNoOverlap], [CodeAllEqual] when chance alone gives full agreement.
func (c Counts) Fleiss(w Weights) (Agreement, error) {
	return c.coefficient(w, func(pi []*big.Rat, weight func(i, j int) int64, by int64) *big.Rat {
		sum := new(big.Rat)
		for i, a := range pi {
			for j, b := range pi {
				if v := weight(i, j); v != 0 {
					sum.Add(sum, mul(mul(a, b), whole(v)))
				}
			}
		}
		return div(sum, whole(by))
	})
}

// Gwet returns Gwet's AC1 (weights [Identity]) or AC2 (others): chance is T_w/(q(q−1)) · Σ π_k(1−π_k), T_w the sum of all weights.
// It does not fall to pieces when nearly all marks are in one category. Errors as [Counts.Fleiss].
func (c Counts) Gwet(w Weights) (Agreement, error) {
	return c.coefficient(w, func(pi []*big.Rat, weight func(i, j int) int64, by int64) *big.Rat {
		sum := new(big.Rat)
		for _, a := range pi {
			sum.Add(sum, mul(a, minus(whole(1), a)))
		}
		q := int64(len(pi))
		return mul(sum, div(whole(total(weight, len(pi))), whole(by*q*(q-1))))
	})
}

// BrennanPrediger returns the coefficient of Brennan and Prediger: chance is T_w/q², whatever the marks. Errors as [Counts.Fleiss].
func (c Counts) BrennanPrediger(w Weights) (Agreement, error) {
	return c.coefficient(w, func(pi []*big.Rat, weight func(i, j int) int64, by int64) *big.Rat {
		q := int64(len(pi))
		return div(whole(total(weight, len(pi))), whole(by*q*q))
	})
}

func total(weight func(i, j int) int64, q int) (sum int64) {
	for i := range q {
		for j := range q {
			sum += weight(i, j)
		}
	}
	return sum
}

// maxCategories is more than any scale has: beyond it, categories are numbers in disguise.
const maxCategories = 300

func (c Counts) coefficient(w Weights, chance func(pi []*big.Rat, weight func(i, j int) int64, by int64) *big.Rat) (Agreement, error) {
	if !w.Valid() {
		return Agreement{}, undefined(CodeParameter, word("name", "weights"))
	}
	if len(c) == 0 {
		return Agreement{}, undefined(CodeCounts)
	}
	q := len(c[0])
	if err := c.check(q); err != nil {
		return Agreement{}, err
	}
	if q < 2 || q > maxCategories {
		return Agreement{}, undefined(CodeCategories)
	}
	weight, by := w.matrix(q)
	seen := map[int64]*big.Int{} // Σ r_k(r*_k − 1) by number of marks
	share := map[int64][]int64{} // Σ r_k by number of marks
	paired, marked := int64(0), int64(0)
	for _, row := range c {
		r := int64(0)
		for _, n := range row {
			r += int64(n)
		}
		if r == 0 {
			continue
		}
		marked++
		if share[r] == nil {
			share[r] = make([]int64, q)
		}
		for k, n := range row {
			share[r][k] += int64(n)
		}
		if r < 2 {
			continue
		}
		paired++
		if seen[r] == nil {
			seen[r] = new(big.Int)
		}
		for k, n := range row {
			if n == 0 {
				continue
			}
			star := -by
			for l, o := range row {
				if o > 0 {
					star += weight(k, l) * int64(o)
				}
			}
			seen[r].Add(seen[r], product(int64(n), star))
		}
	}
	if paired == 0 {
		return Agreement{}, undefined(CodeNoOverlap)
	}
	pa := new(big.Rat)
	for r, v := range seen {
		pa.Add(pa, new(big.Rat).SetFrac(v, product(r, (r-1)*by)))
	}
	pa.Quo(pa, whole(paired))
	pi := make([]*big.Rat, q)
	for k := range pi {
		pi[k] = new(big.Rat)
		for r, list := range share {
			pi[k].Add(pi[k], ratio(list[k], r))
		}
		pi[k].Quo(pi[k], whole(marked))
	}
	return agreement(pa, chance(pi, weight, by), int(paired))
}
