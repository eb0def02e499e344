package contest

import (
	"math"
	"strconv"
	"strings"

	"math/big"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// Points (баллы) is an exact quantity of marks: a sum, a mean, a total. A mean of three marks is 22/3 and stays so until the
// regulation rounds it. The zero Points is 0. Compare with [Points.Compare], not with ==: 1/2 and 2/4 are equal.
//
// Its text form is the decimal where one of up to 18 decimals is exact ("73.5"), else the fraction in lowest terms ("22/3").
type Points struct{ r ratio.Ratio }

// PointsOf returns a number as points.
func PointsOf(n socium.Number) Points { return Points{ratioOf(n)} }

// ParsePoints reads "73.5" or "22/3". The error is [CodePoints].
func ParsePoints(s string) (Points, error) {
	r, ok := ratio.Parse(s)
	if !ok {
		return Points{}, catalogue.Violation(CodePoints, "")
	}
	return Points{r}, nil
}

// Compare returns −1, 0 or +1, exactly.
func (p Points) Compare(q Points) int { return p.r.Cmp(q.r) }

// Equal reports whether p and q are the same quantity.
func (p Points) Equal(q Points) bool { return p.r.Cmp(q.r) == 0 }

// Sign returns −1, 0 or +1.
func (p Points) Sign() int { return p.r.Sign() }

// IsZero reports whether p is 0.
func (p Points) IsZero() bool { return p.r.Sign() == 0 }

// Over returns p divided by n; n must be above zero, 0 gives 0.
func (p Points) Over(n int64) Points {
	if n <= 0 {
		return Points{}
	}
	return Points{p.r.Div(n)}
}

// Add returns p + q.
func (p Points) Add(q Points) Points { return Points{p.r.Add(q.r)} }

// Sub returns p − q.
func (p Points) Sub(q Points) Points { return Points{p.r.Sub(q.r)} }

// Rat returns p as a fraction in lowest terms.
func (p Points) Rat() *big.Rat { return p.r.Rat() }

// Number returns p rounded to at most places decimals (0 to 18), and false when the result has more than 18 digits.
func (p Points) Number(places int, r socium.Rounding) (socium.Number, bool) {
	rounded := p.r.Round(places, amount.Rounding(r))
	num, den, small := rounded.Small()
	if unit := int64(amount.Pow10(min(places, 18))); small && places >= 0 && unit%den == 0 && num < math.MaxInt64/unit && num > -math.MaxInt64/unit {
		var text [32]byte // coefficient and exponent, without big fractions on the way
		b := append(strconv.AppendInt(text[:0], num*(unit/den), 10), 'e', '-')
		n, err := socium.ParseNumber(string(strconv.AppendInt(b, int64(places), 10)))
		return n, err == nil
	}
	n, err := socium.ParseNumber(rounded.String())
	return n, err == nil
}

// Fixed returns p with exactly places decimals (0 to 18): "73.33".
func (p Points) Fixed(places int, r socium.Rounding) string {
	return p.r.Round(places, amount.Rounding(r)).Rat().FloatString(places)
}

// String returns the text form.
func (p Points) String() string { return p.r.String() }

// In returns p as people write it: "73,5" in Russian; a fraction that has no short decimal is shown to four decimals after "≈".
func (p Points) In(lang socium.Lang) string {
	text := p.r.String()
	if places, ok := p.r.Decimals(); !ok || places > 4 {
		text = "≈ " + p.Fixed(4, socium.HalfUp)
	}
	if lang == socium.EN {
		return text
	}
	return strings.Replace(text, ".", ",", 1)
}

// AppendText appends the text form.
func (p Points) AppendText(b []byte) ([]byte, error) { return append(b, p.r.String()...), nil }

// MarshalText returns the text form.
func (p Points) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText accepts what ParsePoints accepts.
func (p *Points) UnmarshalText(text []byte) error {
	v, err := ParsePoints(string(text))
	if err == nil {
		*p = v
	}
	return err
}

func ratioOf(n socium.Number) ratio.Ratio {
	num, _ := n.At(n.Scale()) // a Number has at most 18 digits
	return ratio.Of(num, int64(amount.Pow10(n.Scale())))
}
