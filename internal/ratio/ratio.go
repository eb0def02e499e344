// Package ratio does exact arithmetic with fractions: in machine words while they fit, in big numbers beyond, with the same result.
package ratio

import (
	"math"
	"math/big"
	"math/bits"
	"strings"

	"github.com/socium-go/socium/internal/amount"
)

// A Ratio is an exact fraction. The zero Ratio is 0. It is a value: operations return new ones.
type Ratio struct {
	num  int64 // not math.MinInt64
	den  int64 // above zero; 0 reads as 1, so that the zero Ratio is 0
	wide *big.Rat
}

// Int returns n.
func Int(n int64) Ratio { return Of(n, 1) }

// Of returns num/den; den must be above zero.
func Of(num, den int64) Ratio {
	if num == math.MinInt64 || den <= 0 {
		return fromBig(big.NewRat(num, den))
	}
	return Ratio{num: num, den: den}
}

// fromBig narrows r when it fits.
func fromBig(r *big.Rat) Ratio {
	if r.Num().IsInt64() && r.Denom().IsInt64() && r.Num().Int64() != math.MinInt64 {
		return Ratio{num: r.Num().Int64(), den: r.Denom().Int64()}
	}
	return Ratio{wide: r}
}

// FromRat returns the fraction r.
func FromRat(r *big.Rat) Ratio { return fromBig(new(big.Rat).Set(r)) }

func (a Ratio) d() int64 { return max(a.den, 1) }

// Rat returns the fraction in lowest terms.
func (a Ratio) Rat() *big.Rat {
	if a.wide != nil {
		return new(big.Rat).Set(a.wide)
	}
	return big.NewRat(a.num, a.d())
}

// Small returns numerator and denominator in lowest terms, false when they do not fit in an int64.
func (a Ratio) Small() (num, den int64, ok bool) {
	if a.wide != nil {
		return 0, 0, false
	}
	r := a.reduced()
	return r.num, r.den, true
}

func (a Ratio) reduced() Ratio {
	g := gcd(magnitude(a.num), uint64(a.d()))
	return Ratio{num: a.num / int64(g), den: a.d() / int64(g)}
}

// Sign returns −1, 0 or +1.
func (a Ratio) Sign() int {
	switch {
	case a.wide != nil:
		return a.wide.Sign()
	case a.num < 0:
		return -1
	case a.num > 0:
		return 1
	}
	return 0
}

// Neg returns −a.
func (a Ratio) Neg() Ratio {
	if a.wide != nil {
		return fromBig(new(big.Rat).Neg(a.wide))
	}
	return Ratio{num: -a.num, den: a.d()}
}

// Add returns a + b.
func (a Ratio) Add(b Ratio) Ratio {
	if a.wide == nil && b.wide == nil {
		if a.d() == b.d() {
			if n, ok := add(a.num, b.num); ok {
				return Ratio{num: n, den: a.d()}
			}
		}
		g := int64(gcd(uint64(a.d()), uint64(b.d())))
		x, ok1 := mul(a.num, b.d()/g)
		y, ok2 := mul(b.num, a.d()/g)
		n, ok3 := add(x, y)
		d, ok4 := mul(a.d()/g, b.d())
		if ok1 && ok2 && ok3 && ok4 {
			return Ratio{num: n, den: d}
		}
	}
	return fromBig(new(big.Rat).Add(a.Rat(), b.Rat()))
}

// Sub returns a − b.
func (a Ratio) Sub(b Ratio) Ratio { return a.Add(b.Neg()) }

// Mul returns a · b.
func (a Ratio) Mul(b Ratio) Ratio {
	if a.wide == nil && b.wide == nil {
		n, ok1 := mul(a.num, b.num)
		d, ok2 := mul(a.d(), b.d())
		if ok1 && ok2 {
			return Ratio{num: n, den: d}
		}
	}
	return fromBig(new(big.Rat).Mul(a.Rat(), b.Rat()))
}

// Div returns a / n; n must be above zero.
func (a Ratio) Div(n int64) Ratio { return a.Mul(Ratio{num: 1, den: n}) }

// Inv returns 1/a; 0 for 0.
func (a Ratio) Inv() Ratio {
	switch {
	case a.Sign() == 0:
		return Ratio{}
	case a.wide != nil:
		return fromBig(new(big.Rat).Inv(a.wide))
	case a.num < 0:
		return Ratio{num: -a.d(), den: -a.num}
	}
	return Ratio{num: a.d(), den: a.num}
}

// Cmp returns −1, 0 or +1.
func (a Ratio) Cmp(b Ratio) int {
	if a.wide != nil || b.wide != nil {
		return a.Rat().Cmp(b.Rat())
	}
	if s, t := a.Sign(), b.Sign(); s != t || s == 0 {
		return sign(s - t)
	}
	ah, al := bits.Mul64(magnitude(a.num), uint64(b.d()))
	bh, bl := bits.Mul64(magnitude(b.num), uint64(a.d()))
	switch {
	case ah == bh && al == bl:
		return 0
	case ah > bh || ah == bh && al > bl:
		return a.Sign()
	}
	return -a.Sign()
}

// Over returns a·unit as a whole number, false when it is none or does not fit.
func (a Ratio) Over(unit int64) (int64, bool) {
	if a.wide != nil {
		return 0, false
	}
	if a.d() == unit {
		return a.num, true
	}
	hi, lo := bits.Mul64(magnitude(a.num), uint64(unit))
	if hi >= uint64(a.d()) {
		return 0, false
	}
	q, rem := bits.Div64(hi, lo, uint64(a.d()))
	if rem != 0 || q > math.MaxInt64 {
		return 0, false
	}
	if a.num < 0 {
		return -int64(q), true
	}
	return int64(q), true
}

// Round returns a with at most places decimals (0 to 18).
func (a Ratio) Round(places int, r amount.Rounding) Ratio {
	unit := int64(amount.Pow10(places))
	if a.wide == nil {
		if a.d() == 1 || a.d() == unit {
			return a
		}
		q, ok := amount.MulDiv(a.num < 0, magnitude(a.num), uint64(unit), uint64(a.d()), r)
		if ok {
			n := int64(q)
			if a.num < 0 {
				n = -n
			}
			return Ratio{num: n, den: unit}
		}
	}
	x := a.Rat()
	n := new(big.Int).Mul(x.Num(), big.NewInt(unit))
	q, rem := new(big.Int).QuoRem(n, x.Denom(), new(big.Int)) // truncated towards zero
	if up(n.Sign() < 0, q, rem.Abs(rem), x.Denom(), r) {
		q.Add(q, big.NewInt(int64(n.Sign())))
	}
	return fromBig(new(big.Rat).SetFrac(q, big.NewInt(unit)))
}

func up(neg bool, q, rem, den *big.Int, r amount.Rounding) bool {
	if rem.Sign() == 0 {
		return false
	}
	half := new(big.Int).Lsh(rem, 1).Cmp(den)
	switch r {
	case amount.Floor:
		return neg
	case amount.Ceiling:
		return !neg
	case amount.HalfEven:
		return half > 0 || half == 0 && q.Bit(0) == 1
	default:
		return half >= 0
	}
}

// Decimals returns the number of decimals that write a exactly, false when there is no such number up to 18.
func (a Ratio) Decimals() (int, bool) {
	den := a.Rat().Denom()
	if !den.IsUint64() {
		return 0, false
	}
	d, twos, fives := den.Uint64(), 0, 0
	for ; d%2 == 0; d /= 2 {
		twos++
	}
	for ; d%5 == 0; d /= 5 {
		fives++
	}
	return max(twos, fives), d == 1 && max(twos, fives) <= amount.MaxScale
}

// String returns the exact decimal where there is one of up to 18 decimals ("73.5"), else the fraction in lowest terms ("22/3").
func (a Ratio) String() string {
	places, ok := a.Decimals()
	if !ok {
		return a.Rat().RatString()
	}
	return a.Rat().FloatString(places)
}

// Parse reads what String writes; it refuses exponents and more than 200 bytes.
func Parse(s string) (Ratio, bool) {
	if len(s) > 200 || strings.ContainsAny(s, "eEpPxXbBoO_ ") {
		return Ratio{}, false
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return Ratio{}, false
	}
	return fromBig(r), true
}

func add(a, b int64) (int64, bool) {
	s := a + b
	return s, (s > a) == (b > 0) && s != math.MinInt64
}

func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

// LCM returns the least common multiple of two numbers above zero, false when it does not fit.
func LCM(a, b int64) (int64, bool) {
	return mul(a/int64(gcd(uint64(a), uint64(b))), b)
}

func sign(n int) int { return min(max(n, -1), 1) }
