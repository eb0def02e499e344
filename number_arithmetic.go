package socium

import (
	"math/big"
	"math/bits"

	"github.com/socium-go/socium/internal/amount"
)

// Add returns n + o, exactly. The error is [CodeNumberRange] when the sum has more than 18 digits or decimals.
func (n Number) Add(o Number) (Number, error) {
	scale := max(n.scale, o.scale)
	a, b := wideOf(n.coef, int(scale-n.scale)), wideOf(o.coef, int(scale-o.scale))
	return a.plus(b).number(int(scale))
}

// Sub returns n − o, exactly. The error is [CodeNumberRange] when the difference has more than 18 digits or decimals.
func (n Number) Sub(o Number) (Number, error) { return n.Add(o.Neg()) }

// Mul returns n·o, exactly. The error is [CodeNumberRange] when the product has more than 18 digits or decimals; round the
// factors first where that can happen.
func (n Number) Mul(o Number) (Number, error) {
	hi, lo := bits.Mul64(magnitude(n.coef), magnitude(o.coef))
	return wide{(n.coef < 0) != (o.coef < 0), hi, lo}.number(int(n.scale) + int(o.scale))
}

// Div returns n/o, rounded to places decimals, 0 to 18. The error is [CodeNumberZero] when o is 0 and [CodeNumberRange] when the
// quotient has more than 18 digits.
func (n Number) Div(o Number, places int, r Rounding) (Number, error) {
	places = min(max(places, 0), amount.MaxScale)
	if o.coef == 0 {
		return Number{}, errNumberZero
	}
	num := new(big.Int).SetUint64(magnitude(n.coef))
	num.Mul(num, new(big.Int).SetUint64(amount.Pow10(int(o.scale))))
	num.Mul(num, new(big.Int).SetUint64(amount.Pow10(places)))
	den := new(big.Int).SetUint64(magnitude(o.coef))
	den.Mul(den, new(big.Int).SetUint64(amount.Pow10(int(n.scale))))
	neg := (n.coef < 0) != (o.coef < 0)
	q, ok := amount.QuoBig(neg, num, den, amount.Rounding(r))
	if !ok {
		return Number{}, errNumberRange
	}
	return wide{neg, 0, q}.number(places)
}

// A wide is a whole number of 128 bits with a sign.
type wide struct {
	neg    bool
	hi, lo uint64
}

// wideOf returns n·10^power; below 10^36 it fits.
func wideOf(n int64, power int) wide {
	hi, lo := bits.Mul64(magnitude(n), amount.Pow10(power))
	return wide{n < 0, hi, lo}
}

func (a wide) plus(b wide) wide {
	if a.neg == b.neg {
		lo, carry := bits.Add64(a.lo, b.lo, 0)
		hi, _ := bits.Add64(a.hi, b.hi, carry)
		return wide{a.neg, hi, lo}
	}
	if a.hi < b.hi || a.hi == b.hi && a.lo < b.lo {
		a, b = b, a
	}
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	hi, _ := bits.Sub64(a.hi, b.hi, borrow)
	return wide{a.neg, hi, lo}
}

// number returns the value at the scale without trailing zeros, or an error when it is out of bounds.
func (a wide) number(scale int) (Number, error) {
	for a.hi > 0 || scale > amount.MaxScale || a.lo >= numberLimit {
		if a.hi == 0 && a.lo == 0 {
			return Number{}, nil
		}
		qhi, r := a.hi/10, a.hi%10
		qlo, rem := bits.Div64(r, a.lo, 10)
		if rem != 0 || scale == 0 {
			return Number{}, errNumberRange
		}
		a.hi, a.lo = qhi, qlo
		scale--
	}
	if a.lo == 0 {
		return Number{}, nil
	}
	return numberAt(a.neg, a.lo, scale), nil
}
