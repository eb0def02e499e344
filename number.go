package socium

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"math/big"
	"math/bits"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/socium-go/socium/internal/amount"
)

// A Number is a decimal that has passed bounds at the border: at most 18 significant digits and 18 decimals. Every rate,
// weight, mark and volume that comes from outside is a Number, so that "1e20000000" costs an error and not a minute.
// It is exact, comparable and 16 bytes long; equal numbers are ==, because trailing zeros are not kept (2.50 is 2.5).
// The zero Number is 0. Where a number may be unknown, use [Opt] of Number.
//
// A Number is a value to store, compare and hand on; for longer calculations take [Number.Rat] or [Number.Decimal].
type Number struct {
	coef  int64
	scale uint8
}

const (
	numberDigits = 18
	numberLimit  = 1_000_000_000_000_000_000 // the first coefficient with too many digits
)

// Int returns n as a Number. It is for literals: beyond 18 digits the result is cut to ±999 999 999 999 999 999.
func Int(n int64) Number {
	return Number{coef: min(max(n, 1-numberLimit), numberLimit-1)}
}

// ParseNumber reads a decimal with a point or a comma, spaces between groups of three digits, and an exponent: "0.5", "1 234,5",
// "2e3". The error is within [CodeNumber].
func ParseNumber(s string) (Number, error) { return parseNumber(s) }

// MustParseNumber is ParseNumber that panics: for literals in tests and package variables only.
func MustParseNumber(s string) Number { return must(ParseNumber(s)) }

func parseNumber[T amount.Text](s T) (Number, error) {
	v, fault := amount.Parse(s)
	if v.Coef >= numberLimit {
		fault = amount.Digits
	}
	switch fault {
	case amount.OK:
	case amount.Digits:
		return Number{}, errNumberRange
	default:
		return Number{}, errNumberForm
	}
	n := Number{int64(v.Coef), uint8(v.Scale)}
	if v.Neg {
		n.coef = -n.coef
	}
	return n, nil
}

// NumberOf returns d as a Number, or an error within [CodeNumber] when it has more than 18 digits or decimals.
// Its cost does not depend on the exponent of d.
func NumberOf(d decimal.Decimal) (Number, error) {
	coef, exp := d.CoefficientInt64(), d.Exponent()
	if !decimal.New(coef, exp).Equal(d) { // the coefficient is beyond an int64
		return numberOfBig(d.Coefficient(), int(exp))
	}
	u, power := magnitude(coef), int(exp)
	if u == 0 {
		return Number{}, nil
	}
	for ; power < 0 && u%10 == 0; power++ {
		u /= 10
	}
	for ; power > 0 && u < numberLimit; power-- {
		u *= 10
	}
	if power > 0 || -power > amount.MaxScale || u >= numberLimit {
		return Number{}, errNumberRange
	}
	return numberAt(coef < 0, u, -power), nil
}

// numberOfBig takes a coefficient of any length: it may end in zeros that a Number does not keep.
func numberOfBig(c *big.Int, exp int) (Number, error) {
	if exp < -1000 || exp > 0 || c.BitLen() > 4*1024 {
		return Number{}, errNumberRange
	}
	ten, rem := big.NewInt(10), new(big.Int)
	for q := new(big.Int); exp < 0; exp++ {
		if q.QuoRem(c, ten, rem); rem.Sign() != 0 {
			break
		}
		c.Set(q)
	}
	if -exp > amount.MaxScale || !c.IsInt64() || magnitude(c.Int64()) >= numberLimit {
		return Number{}, errNumberRange
	}
	return numberAt(c.Sign() < 0, magnitude(c.Int64()), -exp), nil
}

// IsZero reports whether n is 0.
func (n Number) IsZero() bool { return n.coef == 0 }

// Sign returns −1, 0 or +1.
func (n Number) Sign() int { return compareInt(n.coef, 0) }

// Neg returns −n.
func (n Number) Neg() Number { return Number{-n.coef, n.scale} }

// Compare returns −1, 0 or +1, exactly.
func (n Number) Compare(o Number) int {
	if n.scale == o.scale || n.Sign() != o.Sign() {
		if n.Sign() != o.Sign() {
			return compareInt(int64(n.Sign()), int64(o.Sign()))
		}
		return compareInt(n.coef, o.coef)
	}
	scale := max(n.scale, o.scale)
	nh, nl := bits.Mul64(magnitude(n.coef), amount.Pow10(int(scale-n.scale)))
	oh, ol := bits.Mul64(magnitude(o.coef), amount.Pow10(int(scale-o.scale)))
	c := 0
	switch {
	case nh > oh || nh == oh && nl > ol:
		c = 1
	case nh < oh || nl < ol:
		c = -1
	}
	return c * n.Sign()
}

// Scale returns the number of decimals, 0 to 18.
func (n Number) Scale() int { return int(n.scale) }

// At returns n·10^scale, and false when that is not a whole number or does not fit in an int64.
func (n Number) At(scale int) (int64, bool) {
	u, ok := amount.Decimal{Coef: magnitude(n.coef), Scale: int(n.scale)}.At(scale)
	if !ok || u > maxKopecks {
		return 0, false
	}
	if n.coef < 0 {
		return -int64(u), true
	}
	return int64(u), true
}

// Int64 returns n as a whole number, and false when it is not one.
func (n Number) Int64() (int64, bool) { return n.coef, n.scale == 0 }

// Round returns n with at most places decimals.
func (n Number) Round(places int, r Rounding) Number {
	if places < 0 || int(n.scale) <= places {
		return n
	}
	q, _ := amount.MulDiv(n.coef < 0, magnitude(n.coef), 1, amount.Pow10(int(n.scale)-places), amount.Rounding(r))
	return numberAt(n.coef < 0, q, places)
}

func numberAt(neg bool, coef uint64, scale int) Number {
	for scale > 0 && coef%10 == 0 {
		coef /= 10
		scale--
	}
	n := Number{int64(coef), uint8(scale)}
	if neg {
		n.coef = -n.coef
	}
	return n
}

// Rat returns n as an exact fraction.
func (n Number) Rat() *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(n.coef), new(big.Int).SetUint64(amount.Pow10(int(n.scale))))
}

// Decimal returns n as a decimal.Decimal.
func (n Number) Decimal() decimal.Decimal { return decimal.New(n.coef, -int32(n.scale)) }

// String returns the decimal with a point and without trailing zeros: "-0.5".
func (n Number) String() string {
	var buf [32]byte
	return string(n.append(buf[:0]))
}

// In returns the number as people write it: "1 234,5" with non-breaking spaces in Russian, "1,234.5" in English.
func (n Number) In(lang Lang) string {
	whole, fraction, ok := strings.Cut(n.String(), ".")
	sep, point := "\u00a0", ","
	if lang == EN {
		sep, point = ",", "."
	}
	if ok {
		fraction = point + fraction
	}
	return group(whole, sep) + fraction
}

// Fixed returns the number with exactly places decimals, rounded: "8.50".
func (n Number) Fixed(places int, r Rounding) string {
	v := n.Round(places, r)
	b := v.append(nil)
	missing := places - int(v.scale)
	if missing > 0 && v.scale == 0 {
		b = append(b, '.')
	}
	for range missing {
		b = append(b, '0')
	}
	return string(b)
}

func (n Number) append(b []byte) []byte {
	if n.coef < 0 {
		b = append(b, '-')
	}
	p := amount.Pow10(int(n.scale))
	u := magnitude(n.coef)
	b = appendDigits(b, u/p, 1)
	if n.scale > 0 {
		b = appendDigits(append(b, '.'), u%p, int(n.scale))
	}
	return b
}

// AppendText appends the decimal.
func (n Number) AppendText(b []byte) ([]byte, error) { return n.append(b), nil }

// MarshalText returns the decimal.
func (n Number) MarshalText() ([]byte, error) { return n.append(make([]byte, 0, 24)), nil }

// UnmarshalText accepts what ParseNumber accepts; "" is an error, because zero is a number.
func (n *Number) UnmarshalText(text []byte) error {
	v, err := parseNumber(text)
	if err == nil {
		*n = v
	}
	return err
}

// UnmarshalJSON accepts a string as ParseNumber does, a number, and null, which changes nothing.
func (n *Number) UnmarshalJSON(data []byte) error { return unmarshalNumeric(data, n.UnmarshalText) }

// Value returns the text for SQL.
func (n Number) Value() (driver.Value, error) { return n.String(), nil }

// Scan accepts a string or []byte as ParseNumber does, or an int64. NULL is an error: scan into [Opt] of Number
// where the column allows it.
func (n *Number) Scan(src any) error {
	switch src := src.(type) {
	case int64:
		if magnitude(src) >= numberLimit {
			return errNumberRange
		}
		*n = Number{coef: src}
		return nil
	case nil:
		return errNumberForm
	default:
		return scanText(n, src, parseNumber[[]byte])
	}
}

// unmarshalNumeric hands the text of a JSON string, or a JSON number as it stands, to a text decoder.
func unmarshalNumeric(data []byte, decode func([]byte) error) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' {
		return decode(data)
	}
	if bytes.IndexByte(data, '\\') < 0 {
		return decode(data[1 : len(data)-1])
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	return decode([]byte(text))
}
