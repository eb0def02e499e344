package reliability

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/socium-go/socium/internal/steady"
)

// Sums of marks and of their squares are exact: whole numbers of 64 and 128 bits. A quotient of such sums is worked out as a
// fraction and becomes a float once, rounded to the nearest.

// moments are the number of marks, their sum and the sum of their squares, in units of the last decimal.
type moments struct {
	n      int64
	sum    int64
	hi, lo uint64
}

func (m *moments) add(v int64) {
	m.n++
	m.sum += v
	u := uint64(max(v, -v))
	hi, lo := bits.Mul64(u, u)
	var carry uint64
	m.lo, carry = bits.Add64(m.lo, lo, 0)
	m.hi, _ = bits.Add64(m.hi, hi, carry)
}

func (m *moments) merge(o moments) {
	m.n += o.n
	m.sum += o.sum
	var carry uint64
	m.lo, carry = bits.Add64(m.lo, o.lo, 0)
	m.hi, _ = bits.Add64(m.hi, o.hi, carry)
}

func momentsOf(val []int64) (m moments) {
	for _, v := range val {
		m.add(v)
	}
	return m
}

func (m *moments) squares() *big.Int {
	b := new(big.Int).SetUint64(m.hi)
	b.Lsh(b, 64)
	return b.Or(b, new(big.Int).SetUint64(m.lo))
}

// spread returns n·Σx² − (Σx)², n times the sum of squared deviations. It is 0 exactly when all marks are equal.
func (m *moments) spread() *big.Int {
	a := m.squares()
	a.Mul(a, big.NewInt(m.n))
	s := big.NewInt(m.sum)
	return a.Sub(a, s.Mul(s, s))
}

// deviations returns Σ(x − mean)².
func (m *moments) deviations() *big.Rat {
	if m.n == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).SetFrac(m.spread(), big.NewInt(m.n))
}

// ratio returns a/b, b not 0.
func ratio(a, b int64) *big.Rat { return big.NewRat(a, b) }

func whole(v int64) *big.Rat { return new(big.Rat).SetInt64(v) }

// float returns the nearest float.
func float(r *big.Rat) float64 {
	f, _ := r.Float64()
	return f
}

// mul, div, plus and minus return new fractions.
func mul(a, b *big.Rat) *big.Rat   { return new(big.Rat).Mul(a, b) }
func div(a, b *big.Rat) *big.Rat   { return new(big.Rat).Quo(a, b) }
func plus(a, b *big.Rat) *big.Rat  { return new(big.Rat).Add(a, b) }
func minus(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }

// unit returns 10^−scale, what one unit of a whole mark is worth.
func (t *Table) unit() *big.Rat {
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(t.scale)), nil)
	return new(big.Rat).SetFrac(big.NewInt(1), ten)
}

// meanOf returns sum/n as a mark.
func (t *Table) meanOf(sum, n int64) float64 { return float(mul(ratio(sum, n), t.unit())) }

// correlation returns the product-moment correlation of two lists of the same length, and false when one of them does not vary.
// Its error is below 1e-12.
func correlation(x, y []float64) (float64, bool) {
	n := float64(len(x))
	if n < 2 {
		return 0, false
	}
	mx, my := steady.Sum(x...)/n, steady.Sum(y...)/n
	var xx, yy, xy steady.Adder
	tx, ty := 0.0, 0.0
	for i := range x {
		tx, ty = max(tx, math.Abs(x[i])), max(ty, math.Abs(y[i]))
		dx, dy := x[i]-mx, y[i]-my
		xx.Add(float64(dx * dx))
		yy.Add(float64(dy * dy))
		xy.Add(float64(dx * dy))
	}
	a, b := xx.Sum(), yy.Sum()
	const noise = 1e-26 // what rounding leaves of equal numbers
	if a <= float64(float64(noise*n)*float64(tx*tx)) || b <= float64(float64(noise*n)*float64(ty*ty)) {
		return 0, false
	}
	return min(max(xy.Sum()/float64(math.Sqrt(a)*math.Sqrt(b)), -1), 1), true
}
