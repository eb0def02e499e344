package socium

import (
	"iter"
	"math"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium/internal/amount"
)

// Money is a sum in roubles, held as whole kopecks: exact, comparable, eight bytes. The zero Money is 0.00 ₽.
// Where a sum may be unknown, use [Opt] of Money: zero is an amount.
//
// Text, JSON and SQL forms are roubles with two decimals ("1234.50"); JSON numbers are read too.
//
// A sum or product that leaves the range of ±92 233 720 368 547 758.06 ₽ becomes a value that says so:
// [Money.Overflow] is true, arithmetic keeps it, it prints as "overflow" and does not marshal. Nothing wraps around.
type Money struct{ kopecks int64 }

const (
	overflow   = math.MinInt64
	maxKopecks = math.MaxInt64 - 1
)

// Rubles returns n roubles.
func Rubles(n int64) Money { return Kopecks(1).Times(n).Times(100) }

// Kopecks returns n kopecks.
func Kopecks(n int64) Money {
	if n > maxKopecks || n < -maxKopecks {
		return Money{overflow}
	}
	return Money{n}
}

// MoneyOf returns d roubles as Money. The error is within [CodeMoney]: more than two decimals that are not zeros, or out of range.
// Its cost does not depend on the exponent of d.
func MoneyOf(d decimal.Decimal) (Money, error) {
	if d.IsZero() {
		return Money{}, nil
	}
	if d.Exponent() > numberDigits { // beyond every sum, and Shift would panic near the end of an int32
		return Money{}, errMoneyRange
	}
	n, err := NumberOf(d.Shift(2)) // whole kopecks have room for 18 digits
	k, whole := n.Int64()
	switch {
	case err != nil:
		return Money{}, errMoneyRange
	case !whole:
		return Money{}, errMoneyPrecision
	}
	return Money{k}, nil
}

// Decimal returns the sum in roubles as a decimal.Decimal; zero for an overflow.
func (m Money) Decimal() decimal.Decimal { return decimal.New(m.Kopecks(), -2) }

// Kopecks returns the sum in kopecks; 0 for an overflow.
func (m Money) Kopecks() int64 {
	if m.Overflow() {
		return 0
	}
	return m.kopecks
}

// IsZero reports whether the sum is 0.00.
func (m Money) IsZero() bool { return m.kopecks == 0 }

// Overflow reports that arithmetic has left the range.
func (m Money) Overflow() bool { return m.kopecks == overflow }

// Sign returns −1, 0 or +1; 0 for an overflow.
func (m Money) Sign() int { return compareInt(m.Kopecks(), 0) }

// Compare returns −1, 0 or +1. An overflow comes before every sum.
func (m Money) Compare(o Money) int { return compareInt(m.kopecks, o.kopecks) }

// Neg returns −m.
func (m Money) Neg() Money {
	if m.Overflow() {
		return m
	}
	return Money{-m.kopecks}
}

// Add returns m + o.
func (m Money) Add(o Money) Money {
	sum := m.kopecks + o.kopecks
	if m.Overflow() || o.Overflow() || (sum > m.kopecks) != (o.kopecks > 0) {
		return Money{overflow}
	}
	return Kopecks(sum)
}

// Sub returns m − o.
func (m Money) Sub(o Money) Money { return m.Add(o.Neg()) }

// Times returns m·n.
func (m Money) Times(n int64) Money { return m.Ratio(n, 1, HalfUp) }

// Mul returns m·rate, rounded to kopecks.
func (m Money) Mul(rate Number, r Rounding) Money {
	return m.scale(rate.coef < 0, magnitude(rate.coef), amount.Pow10(int(rate.scale)), r)
}

// Div returns m/rate, rounded to kopecks; an overflow when rate is 0.
func (m Money) Div(rate Number, r Rounding) Money {
	return m.scale(rate.coef < 0, amount.Pow10(int(rate.scale)), magnitude(rate.coef), r)
}

// Ratio returns m·num/den, rounded to kopecks; an overflow when den is 0.
func (m Money) Ratio(num, den int64, r Rounding) Money {
	return m.scale((num < 0) != (den < 0), magnitude(num), magnitude(den), r)
}

// RoundRubles returns m rounded to whole roubles.
func (m Money) RoundRubles(r Rounding) Money { return m.Ratio(1, 100, r).Times(100) }

func (m Money) scale(neg bool, num, den uint64, r Rounding) Money {
	if m.Overflow() {
		return m
	}
	neg = neg != (m.kopecks < 0)
	q, ok := amount.MulDiv(neg, magnitude(m.kopecks), num, den, amount.Rounding(r))
	if !ok || q > maxKopecks {
		return Money{overflow}
	}
	if neg {
		return Money{-int64(q)}
	}
	return Money{int64(q)}
}

// Sum adds the sums up; the result overflows when it does not fit.
func Sum(sums iter.Seq[Money]) Money {
	var total Money
	for m := range sums {
		total = total.Add(m)
	}
	return total
}

// SumOf is [Sum] of a list.
func SumOf(sums ...Money) Money { return Sum(slices.Values(sums)) }

// Split divides m into parts in the proportion of the weights. The parts add up to m to the kopeck: each gets its share
// rounded towards zero, and the kopecks that remain go one by one to the largest fractions cut off, the earlier part
// first among equals. Weights below zero count as zero; when all are zero the parts are equal. Without weights it
// returns nil. An overflow gives parts that overflow.
func (m Money) Split(weights ...int64) []Money {
	if len(weights) == 0 {
		return nil
	}
	parts := make([]Money, len(weights))
	if m.Overflow() {
		for i := range parts {
			parts[i] = m
		}
		return parts
	}
	for i, share := range amount.Split(magnitude(m.kopecks), weights) {
		parts[i] = Money{int64(share)}
		if m.kopecks < 0 {
			parts[i] = parts[i].Neg()
		}
	}
	return parts
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func compareInt(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}
