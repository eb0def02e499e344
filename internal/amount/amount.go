// Package amount reads decimal amounts as people print them and does the exact arithmetic of scaled integers.
package amount

import (
	"math/big"
	"math/bits"
	"slices"
	"strings"
)

// Limits of what is read.
const (
	MaxDigits = 19 // significant digits: what a uint64 holds in any case
	MaxScale  = 18 // digits after the point
	MaxLength = 64 // bytes of text
)

// A Fault tells why a text is no amount.
type Fault uint8

const (
	OK        Fault = iota
	Form            // not an amount
	Digits          // too many digits or too large an exponent
	Precision       // more decimals than the unit has
)

// A Decimal is ±Coef·10^−Scale.
type Decimal struct {
	Neg   bool
	Coef  uint64
	Scale int
}

// Text is what amounts are read from, without a copy.
type Text interface{ ~string | ~[]byte }

// Parse reads a decimal number: an optional sign, digits with spaces or other separators between groups of three, a decimal
// point or comma, an optional exponent. One kind of separator that occurs once is the decimal point; where two kinds
// occur, the last one is.
func Parse[T Text](s T) (Decimal, Fault) {
	if v, ok := plain(s); ok {
		return v, OK
	}
	if len(s) > MaxLength {
		return Decimal{}, Form
	}
	return printed(strings.TrimFunc(string(s), IsSpace))
}

// plain is the fast path: digits with at most one point and a leading minus, 18 digits at most.
func plain[T Text](s T) (v Decimal, ok bool) {
	i := 0
	if len(s) > 0 && s[0] == '-' {
		v.Neg, i = true, 1
	}
	first, point := i, -1
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			if s[i] != '.' || point >= 0 || i == first {
				return Decimal{}, false
			}
			point = i
			continue
		}
		v.Coef = v.Coef*10 + uint64(d)
	}
	digits := i - first
	if point >= 0 {
		digits--
		v.Scale = i - point - 1
		if v.Scale == 0 {
			return Decimal{}, false
		}
	}
	return v.normal(), digits > 0 && digits <= MaxDigits
}

func (v Decimal) normal() Decimal {
	for v.Scale > 0 && v.Coef%10 == 0 {
		v.Coef /= 10
		v.Scale--
	}
	if v.Coef == 0 {
		return Decimal{}
	}
	return v
}

// IsSpace reports whether r is one of the spaces that stand in printed sums: also non-breaking, thin and figure space.
func IsSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\u00a0', '\u2007', '\u2009', '\u202f':
		return true
	}
	return false
}

func printed(s string) (Decimal, Fault) {
	var v Decimal
	for _, sign := range []string{"-", "−", "+"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			v.Neg, s = sign != "+", rest
			break
		}
	}
	mantissa, exponent, fault := cutExponent(s)
	if fault != OK {
		return Decimal{}, fault
	}
	whole, fraction, ok := splitPoint(mantissa)
	if !ok {
		return Decimal{}, Form
	}
	digits, ok := ungroup(whole)
	if !ok {
		return Decimal{}, Form
	}
	for i := range len(fraction) {
		if fraction[i]-'0' > 9 {
			return Decimal{}, Form
		}
	}
	digits = strings.TrimLeft(digits+fraction, "0")
	scale := len(fraction) - exponent
	trimmed := strings.TrimRight(digits, "0")
	scale -= len(digits) - len(trimmed)
	if trimmed == "" {
		return Decimal{}, OK
	}
	for ; scale < 0 && len(trimmed) <= MaxDigits; scale++ {
		trimmed += "0"
	}
	if len(trimmed) > MaxDigits || scale > MaxScale {
		return Decimal{}, Digits
	}
	for i := range len(trimmed) {
		v.Coef = v.Coef*10 + uint64(trimmed[i]-'0')
	}
	v.Scale = scale
	return v, OK
}

// cutExponent reads "e3", "E-2" at the end. Three digits are enough to say "too large".
func cutExponent(s string) (mantissa string, exponent int, fault Fault) {
	i := strings.LastIndexAny(s, "eE")
	if i < 0 {
		return s, 0, OK
	}
	digits := s[i+1:]
	neg := strings.HasPrefix(digits, "-")
	digits = strings.TrimLeft(strings.TrimLeft(digits, "+-"), "0")
	if len(s[i+1:])-len(digits) > 4 && digits == "" || s[i+1:] == "" {
		return "", 0, Form
	}
	for j := range len(digits) {
		if digits[j]-'0' > 9 {
			return "", 0, Form
		}
		if j > 2 {
			continue
		}
		exponent = exponent*10 + int(digits[j]-'0')
	}
	if len(digits) > 3 {
		return "", 0, Digits
	}
	if neg {
		exponent = -exponent
	}
	return s[:i], exponent, OK
}

// splitPoint finds the decimal separator.
func splitPoint(s string) (whole, fraction string, ok bool) {
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	var point int
	switch {
	case dots == 1 && commas == 0, dots == 1 && strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ','):
		point = strings.LastIndexByte(s, '.')
	case commas == 1 && dots == 0, commas == 1 && strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.'):
		point = strings.LastIndexByte(s, ',')
	case dots > 1 && commas == 0, commas > 1 && dots == 0, dots == 0 && commas == 0:
		return s, "", true
	default:
		return "", "", false
	}
	return s[:point], s[point+1:], point+1 < len(s)
}

// ungroup removes the separators between groups of three digits; one kind of separator only.
func ungroup(s string) (digits string, ok bool) {
	var b strings.Builder
	var separator rune
	group, groups := 0, 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			b.WriteRune(r)
			group++
			continue
		}
		if IsSpace(r) {
			r = ' '
		}
		switch r {
		case ' ', '.', ',', '\'', '’':
		default:
			return "", false
		}
		if separator != 0 && r != separator || group == 0 || group > 3 || groups > 0 && group != 3 {
			return "", false
		}
		separator, group = r, 0
		groups++
	}
	return b.String(), b.Len() > 0 && (groups == 0 || group == 3)
}

// Pow10 returns 10^n for 0 ≤ n ≤ 19.
func Pow10(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// At returns the coefficient of v at a scale of its own or more decimals, false when it does not fit.
func (v Decimal) At(scale int) (uint64, bool) {
	if v.Scale > scale || scale-v.Scale > 19 {
		return 0, v.Coef == 0
	}
	hi, lo := bits.Mul64(v.Coef, Pow10(scale-v.Scale))
	return lo, hi == 0
}

// A Rounding says what becomes of the part that is cut off.
type Rounding uint8

const (
	HalfUp   Rounding = iota // to the nearest, a half away from zero
	HalfEven                 // to the nearest, a half to the even neighbour
	Floor                    // towards minus infinity
	Ceiling                  // towards plus infinity
)

// MulDiv returns ±a·b/c rounded, false when c is 0 or the result does not fit.
func MulDiv(neg bool, a, b, c uint64, r Rounding) (uint64, bool) {
	hi, lo := bits.Mul64(a, b)
	if c == 0 || hi >= c {
		return 0, false
	}
	q, rem := bits.Div64(hi, lo, c)
	if q >= 1<<63 { // before rounding up, which could wrap around
		return 0, false
	}
	if up(neg, q, rem, c, r) {
		q++
	}
	return q, q < 1<<63
}

func up(neg bool, q, rem, c uint64, r Rounding) bool {
	switch r {
	case Floor:
		return neg && rem > 0
	case Ceiling:
		return !neg && rem > 0
	case HalfEven:
		return rem > c-rem || rem == c-rem && q&1 == 1
	default:
		return rem >= c-rem && rem > 0
	}
}

// Split divides n in the proportion of the weights by the largest remainder; the shares add up to n.
func Split(n uint64, weights []int64) []uint64 {
	shares := make([]uint64, len(weights))
	total := new(big.Int)
	for _, w := range weights {
		total.Add(total, big.NewInt(max(w, 0)))
	}
	equal := total.Sign() == 0
	if equal {
		total.SetInt64(int64(len(weights)))
	}
	rest := n
	cut := make([]*big.Int, len(weights))
	order := make([]int, len(weights))
	amount, weight, share := new(big.Int).SetUint64(n), new(big.Int), new(big.Int)
	for i, w := range weights {
		weight.SetInt64(max(w, 0))
		if equal {
			weight.SetInt64(1)
		}
		cut[i] = new(big.Int)
		share.QuoRem(weight.Mul(weight, amount), total, cut[i])
		shares[i] = share.Uint64()
		rest -= shares[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cut[b].Cmp(cut[a]) })
	for _, i := range order[:rest] {
		shares[i]++
	}
	return shares
}

// QuoBig returns num/den rounded, both not negative, false when it does not fit.
func QuoBig(neg bool, num, den *big.Int, r Rounding) (uint64, bool) {
	q, rem := new(big.Int).QuoRem(num, den, new(big.Int))
	twice := rem.Cmp(new(big.Int).Sub(den, rem)) // half or more
	var more bool
	switch r {
	case Floor:
		more = neg && rem.Sign() > 0
	case Ceiling:
		more = !neg && rem.Sign() > 0
	case HalfEven:
		more = twice > 0 || twice == 0 && q.Bit(0) == 1
	default:
		more = rem.Sign() > 0 && twice >= 0
	}
	if more {
		q.Add(q, big.NewInt(1))
	}
	return q.Uint64(), q.IsUint64()
}
