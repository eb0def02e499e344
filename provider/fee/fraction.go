package fee

import (
	"encoding/json"
	"math/bits"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// A Fraction is an exact number of kopecks: per-capita incomes and caps rarely end after two decimals. It is comparable; equal numbers
// may have different fractions, compare them with [Fraction.Compare]. The zero Fraction is 0.
type Fraction struct {
	num int64
	den int64 // 0 reads as 1; never negative
}

func whole(m socium.Money) Fraction { return Fraction{m.Kopecks(), 1} }

// FractionOf returns num/den kopecks; the zero Fraction when den is not above zero.
func FractionOf(num, den int64) Fraction {
	if den <= 0 {
		return Fraction{}
	}
	return Fraction{num, den}
}

// Num returns the numerator, in kopecks.
func (f Fraction) Num() int64 { return f.num }

// Den returns the denominator, at least 1.
func (f Fraction) Den() int64 { return max(f.den, 1) }

// IsZero reports whether the number is 0.
func (f Fraction) IsZero() bool { return f.num == 0 }

// mul returns a·b, and false when it does not fit.
func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > 1<<62 {
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

// reduced returns the same number in lowest terms.
func (f Fraction) reduced() Fraction {
	a, b := magnitude(f.num), uint64(f.Den())
	for b != 0 {
		a, b = b, a%b
	}
	if a <= 1 {
		return Fraction{f.num, f.Den()}
	}
	return Fraction{f.num / int64(a), f.Den() / int64(a)}
}

// times returns f·num/den; den is above zero.
func (f Fraction) times(num, den int64) (Fraction, bool) {
	n, ok1 := mul(f.num, num)
	d, ok2 := mul(f.Den(), den)
	if ok1 && ok2 {
		return Fraction{n, d}, true
	}
	if r, g := f.reduced(), (Fraction{num, den}).reduced(); r != f || g.num != num {
		return r.times(g.num, g.den)
	}
	return Fraction{}, false
}

// minus returns f − g.
func (f Fraction) minus(g Fraction) (Fraction, bool) {
	a, ok1 := mul(f.num, g.Den())
	b, ok2 := mul(g.num, f.Den())
	d, ok3 := mul(f.Den(), g.Den())
	if ok1 && ok2 && ok3 {
		return Fraction{a - b, d}, true
	}
	if r, s := f.reduced(), g.reduced(); r != f || s != g {
		return r.minus(s)
	}
	return Fraction{}, false
}

// plus returns f + g.
func (f Fraction) plus(g Fraction) (Fraction, bool) { return f.minus(Fraction{-g.num, g.den}) }

// Compare returns −1, 0 or +1, exactly.
func (f Fraction) Compare(g Fraction) int {
	fs, gs := sign(f.num), sign(g.num)
	if fs != gs {
		return sign(int64(fs - gs))
	}
	ah, al := bits.Mul64(magnitude(f.num), uint64(g.Den()))
	bh, bl := bits.Mul64(magnitude(g.num), uint64(f.Den()))
	switch {
	case ah > bh || ah == bh && al > bl:
		return fs
	case ah < bh || al < bl:
		return -fs
	default:
		return 0
	}
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	default:
		return 0
	}
}

// Money returns the number rounded to kopecks.
func (f Fraction) Money(r socium.Rounding) socium.Money {
	return socium.Kopecks(f.num).Ratio(1, f.Den(), r)
}

// String returns roubles with at least two decimals and at most eight, an ellipsis where more follow: "32043.11333333…".
func (f Fraction) String() string { return f.text(".", "") }

// In returns roubles as people write them, an ellipsis where decimals are left out: "32 043,113333…".
func (f Fraction) In(lang socium.Lang) string {
	if lang == socium.EN {
		return f.text(".", ",")
	}
	return f.text(",", "\u00a0")
}

func (f Fraction) text(point, group string) string {
	const places = 8
	den := uint64(f.Den())
	kopecks, rest := magnitude(f.num)/den, magnitude(f.num)%den
	var b strings.Builder
	if f.num < 0 {
		b.WriteByte('-')
	}
	digits := strconv.FormatUint(kopecks/100, 10)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteByte(digits[i])
	}
	b.WriteString(point)
	b.WriteByte(byte('0' + kopecks/10%10))
	b.WriteByte(byte('0' + kopecks%10))
	for n := 2; rest != 0; n++ {
		if n == places {
			b.WriteString("…")
			break
		}
		hi, lo := bits.Mul64(rest, 10)
		digit, r := bits.Div64(hi, lo, den)
		b.WriteByte(byte('0' + digit))
		rest = r
	}
	return b.String()
}

// MarshalJSON writes the fraction of kopecks in lowest terms: "38451736/12" is "9612934/3", a whole number has no slash.
func (f Fraction) MarshalJSON() ([]byte, error) {
	r := f.reduced()
	text := strconv.FormatInt(r.num, 10)
	if r.Den() != 1 {
		text += "/" + strconv.FormatInt(r.Den(), 10)
	}
	return json.Marshal(text)
}

// UnmarshalJSON reads what MarshalJSON writes. The error is [CodeFraction].
func (f *Fraction) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return errFraction
	}
	num, den, slash := strings.Cut(text, "/")
	n, err := strconv.ParseInt(num, 10, 64)
	d := int64(1)
	if err == nil && slash {
		d, err = strconv.ParseInt(den, 10, 64)
	}
	if err != nil || d <= 0 || n < -1<<62 || n > 1<<62 {
		return errFraction
	}
	*f = Fraction{n, d}
	return nil
}
