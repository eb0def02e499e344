package socium

import (
	"database/sql/driver"
	"iter"
	"math"
	"slices"
	"strings"

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

// ParseMoney reads a sum as people print it: "1 234 567,80 ₽", "1234.5", "12 руб. 50 коп.", with plain, thin and
// non-breaking spaces between groups of three digits. A separator that occurs once is the decimal point:
// "1,234" has three decimals and is refused. At most two decimals (further zeros are allowed), at most 18 digits,
// at most 64 bytes. The error is within [CodeMoney].
func ParseMoney(s string) (Money, error) { return parseMoney(s) }

// MustParseMoney is ParseMoney that panics: for literals in tests and package variables only.
func MustParseMoney(s string) Money { return must(ParseMoney(s)) }

func parseMoney[T amount.Text](s T) (Money, error) {
	v, fault := amount.Parse(s)
	if fault == amount.Form {
		v, fault = parseWithUnits(string(s[:min(len(s), amount.MaxLength+1)]))
	}
	if fault == amount.OK && v.Scale > 2 {
		fault = amount.Precision
	}
	switch fault {
	case amount.OK:
	case amount.Precision:
		return Money{}, errMoneyPrecision
	case amount.Digits:
		return Money{}, errMoneyRange
	default:
		return Money{}, errMoneyForm
	}
	k, ok := v.At(2)
	if !ok || k > maxKopecks {
		return Money{}, errMoneyRange
	}
	if v.Neg {
		return Money{-int64(k)}, nil
	}
	return Money{int64(k)}, nil
}

var (
	rubleUnits  = []string{"₽", "рублей", "рубля", "рубль", "руб.", "руб", "р.", "р", "RUB"}
	kopeckUnits = []string{"копеек", "копейки", "копейка", "коп.", "коп", "к."}
)

// parseWithUnits reads "12,50 ₽", "12 руб. 50 коп.", "50 коп.", "RUB 12.50".
func parseWithUnits(s string) (amount.Decimal, amount.Fault) {
	if len(s) > amount.MaxLength {
		return amount.Decimal{}, amount.Form
	}
	s = strings.TrimFunc(s, amount.IsSpace)
	if rest, ok := strings.CutPrefix(s, "RUB"); ok {
		return amount.Parse(rest)
	}
	if body, ok := cutUnit(s, kopeckUnits); ok {
		return parseKopecks(body)
	}
	if body, ok := cutUnit(s, rubleUnits); ok {
		return amount.Parse(body)
	}
	return amount.Decimal{}, amount.Form
}

func parseKopecks(body string) (amount.Decimal, amount.Fault) {
	rubles, kopecks := amount.Decimal{}, body
	i := strings.LastIndexFunc(strings.TrimRightFunc(body, isDigit), func(r rune) bool { return !amount.IsSpace(r) })
	if i >= 0 {
		head := body[:len(strings.TrimRightFunc(body, isDigit))]
		whole, ok := cutUnit(strings.TrimFunc(head, amount.IsSpace), rubleUnits)
		if !ok {
			return amount.Decimal{}, amount.Form
		}
		var fault amount.Fault
		if rubles, fault = amount.Parse(whole); fault != amount.OK || rubles.Scale > 0 {
			return amount.Decimal{}, amount.Form
		}
		kopecks = body[len(head):]
	}
	k, fault := amount.Parse(kopecks)
	if fault != amount.OK || k.Scale > 0 || k.Neg {
		return amount.Decimal{}, amount.Form
	}
	if i >= 0 && k.Coef > 99 || rubles.Coef > maxKopecks/100 {
		return amount.Decimal{}, amount.Digits
	}
	return amount.Decimal{Neg: rubles.Neg, Coef: rubles.Coef*100 + k.Coef, Scale: 2}, amount.OK
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func cutUnit(s string, units []string) (body string, ok bool) {
	for _, unit := range units {
		if body, ok = strings.CutSuffix(s, unit); ok {
			return strings.TrimRightFunc(body, amount.IsSpace), true
		}
	}
	return s, false
}

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

// String returns roubles with two decimals and a point: "-1234.50".
func (m Money) String() string {
	if m.Overflow() {
		return "overflow"
	}
	return string(m.append(nil))
}

// In returns the sum as people write it: "1 234,50 ₽" with non-breaking spaces in Russian, "RUB 1,234.50" in English.
func (m Money) In(lang Lang) string {
	if m.Overflow() {
		return m.String()
	}
	s := m.append(nil)
	whole, cents := string(s[:len(s)-3]), string(s[len(s)-2:])
	if lang == EN {
		return "RUB " + group(whole, ",") + "." + cents
	}
	return group(whole, "\u00a0") + "," + cents + "\u00a0₽"
}

// group puts sep between groups of three digits; a minus may lead.
func group(whole, sep string) string {
	digits := strings.TrimPrefix(whole, "-")
	var b strings.Builder
	b.WriteString(whole[:len(whole)-len(digits)])
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(sep)
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

func (m Money) append(b []byte) []byte {
	if m.kopecks < 0 {
		b = append(b, '-')
	}
	k := magnitude(m.kopecks)
	b = appendDigits(b, k/100, 1)
	return append(b, '.', byte('0'+k/10%10), byte('0'+k%10))
}

// AppendText appends roubles with two decimals; an overflow is an error.
func (m Money) AppendText(b []byte) ([]byte, error) {
	if m.Overflow() {
		return b, errMoneyRange
	}
	return m.append(b), nil
}

// MarshalText returns roubles with two decimals; an overflow is an error.
func (m Money) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText accepts what ParseMoney accepts; "" is an error, because zero is an amount.
func (m *Money) UnmarshalText(text []byte) error {
	v, err := parseMoney(text)
	if err == nil {
		*m = v
	}
	return err
}

// UnmarshalJSON accepts a string as ParseMoney does, a number, and null, which changes nothing.
func (m *Money) UnmarshalJSON(data []byte) error { return unmarshalNumeric(data, m.UnmarshalText) }

// Value returns the text for SQL; an overflow is an error.
func (m Money) Value() (driver.Value, error) {
	text, err := m.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan accepts a string or []byte as ParseMoney does, or an int64, which is whole roubles. NULL is an error: scan into
// [Opt] of Money where the column allows it.
func (m *Money) Scan(src any) error {
	if n, ok := src.(int64); ok {
		v := Rubles(n)
		if v.Overflow() {
			return errMoneyRange
		}
		*m = v
		return nil
	}
	if src == nil {
		return errMoneyForm
	}
	return scanText(m, src, parseMoney[[]byte])
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
