package reliability

import (
	"math/big"
	"slices"

	"github.com/socium-go/socium"
)

// Weights say how much of an agreement two categories are, by their places in the scale: 1 for the same one.
type Weights string

const (
	Identity  Weights = "identity"  // 0 for different ones
	Linear    Weights = "linear"    // 1 − |i−j|/(q−1)
	Quadratic Weights = "quadratic" // 1 − (i−j)²/(q−1)²
)

var weightings = []Weights{Identity, Linear, Quadratic}

// AllWeights returns every kind of weights.
func AllWeights() []Weights { return slices.Clone(weightings) }

// Valid reports whether w is one of the known words.
func (w Weights) Valid() bool { return slices.Contains(weightings, w) }

// matrix returns the weights as whole numbers and what they are divided by.
func (w Weights) matrix(q int) (weight func(i, j int) int64, by int64) {
	d := int64(q - 1)
	switch w {
	case Linear:
		return func(i, j int) int64 { return d - abs(int64(i-j)) }, d
	case Quadratic:
		return func(i, j int) int64 { return d*d - int64(i-j)*int64(i-j) }, d * d
	default:
		return func(i, j int) int64 {
			if i == j {
				return 1
			}
			return 0
		}, 1
	}
}

func abs(v int64) int64 { return max(v, -v) }

// An Agreement is a coefficient of the form (p_a − p_e)/(1 − p_e): the agreement seen, less what chance would give. It is an exact
// fraction, rounded to a float once.
type Agreement struct {
	Value    float64           `json:"value"`
	Observed float64           `json:"observed"` // p_a
	Chance   float64           `json:"chance"`   // p_e
	Entries  int               `json:"entries"`  // entries with two marks or more
	Warnings socium.Violations `json:"warnings,omitempty"`
}

func agreement(pa, pe *big.Rat, entries int) (Agreement, error) {
	if pe.Cmp(whole(1)) == 0 {
		return Agreement{}, undefined(CodeAllEqual)
	}
	a := Agreement{Observed: float(pa), Chance: float(pe), Entries: entries}
	a.Value = float(div(minus(pa, pe), minus(whole(1), pe)))
	if entries < enough {
		var f faults
		f.warn(CodeFewEntries, count("have", entries), count("need", enough))
		a.Warnings = f.list
	}
	return a, nil
}

// CohenTable returns Cohen's κ of a square table: counts[i][j] entries that one juror put into category i and the other into j.
// Errors: [CodeCounts], [CodeParameter] for unknown weights, [CodeAllEqual] when chance alone gives full agreement.
func CohenTable(counts [][]int, w Weights) (Agreement, error) {
	q := len(counts)
	if !w.Valid() {
		return Agreement{}, undefined(CodeParameter, word("name", "weights"))
	}
	if err := Counts(counts).check(q); err != nil {
		return Agreement{}, err
	}
	if q < 2 {
		return Agreement{}, undefined(CodeCategories)
	}
	weight, by := w.matrix(q)
	rows, columns := make([]int64, q), make([]int64, q)
	n, seen := int64(0), new(big.Int)
	for i, row := range counts {
		for j, c := range row {
			rows[i] += int64(c)
			columns[j] += int64(c)
			n += int64(c)
			seen.Add(seen, product(weight(i, j), int64(c)))
		}
	}
	if n == 0 {
		return Agreement{}, undefined(CodeNoOverlap)
	}
	chance := new(big.Int)
	for i := range rows {
		for j := range columns {
			p := product(rows[i], columns[j])
			chance.Add(chance, p.Mul(p, big.NewInt(weight(i, j))))
		}
	}
	pa := new(big.Rat).SetFrac(seen, product(n, by))
	pe := new(big.Rat).SetFrac(chance, new(big.Int).Mul(product(n, n), big.NewInt(by)))
	return agreement(pa, pe, int(n))
}

func product(a, b int64) *big.Int { return new(big.Int).Mul(big.NewInt(a), big.NewInt(b)) }

// Cohen returns Cohen's κ of two jurors over the entries that both marked. The categories are the steps of the scale, ascending;
// without any, the different marks of the table. Errors: those of [CohenTable], [CodeUnknownJuror], [CodeCategories],
// [CodeNoOverlap].
func (t *Table) Cohen(a, b string, w Weights, categories ...socium.Number) (Agreement, error) {
	steps, err := t.steps(categories)
	if err != nil {
		return Agreement{}, err
	}
	ja, okA := slices.BinarySearch(t.jurors, a)
	jb, okB := slices.BinarySearch(t.jurors, b)
	if !okA {
		return Agreement{}, undefined(CodeUnknownJuror, word("juror", a))
	}
	if !okB {
		return Agreement{}, undefined(CodeUnknownJuror, word("juror", b))
	}
	counts := make([][]int, len(steps))
	for i := range counts {
		counts[i] = make([]int, len(steps))
	}
	ea, va := t.column(ja)
	eb, vb := t.column(jb)
	for i, k := 0, 0; i < len(ea) && k < len(eb); {
		switch {
		case ea[i] < eb[k]:
			i++
		case ea[i] > eb[k]:
			k++
		default:
			x, _ := slices.BinarySearch(steps, va[i])
			y, _ := slices.BinarySearch(steps, vb[k])
			counts[x][y]++
			i, k = i+1, k+1
		}
	}
	return CohenTable(counts, w)
}

// steps returns the categories in units of the table, ascending.
func (t *Table) steps(categories []socium.Number) ([]int64, error) {
	var list []int64
	if len(categories) == 0 {
		list = slices.Clone(t.val)
		slices.Sort(list)
		list = slices.Compact(list)
		if len(list) < 2 {
			return nil, undefined(CodeAllEqual)
		}
		return list, nil
	}
	for i, c := range categories {
		v, ok := c.At(t.scale)
		if i > 0 && categories[i-1].Compare(c) >= 0 {
			return nil, undefined(CodeCategories)
		}
		if ok { // a category finer than every mark holds none of them, but counts
			list = append(list, v)
		} else {
			return nil, undefined(CodeCategories)
		}
	}
	if len(list) < 2 {
		return nil, undefined(CodeCategories)
	}
	for _, v := range t.val {
		if _, ok := slices.BinarySearch(list, v); !ok {
			return nil, undefined(CodeCategories)
		}
	}
	return list, nil
}
