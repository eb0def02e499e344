package socium

import (
	"database/sql/driver"
	"strings"

	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/clean"
)

// ParseMoney reads a sum as people print it: "1 234 567,80 ₽", "1234.5", "12 руб. 50 коп.", "1,5 млн руб.", "300 тыс. рублей",
// "1 000 000 (один миллион) рублей 00 копеек", with plain, thin and non-breaking spaces between groups of three digits. A
// separator that occurs once is the decimal point: "1,234" has three decimals and is refused. At most two decimals (further
// zeros are allowed), at most 19 digits, at most 64 bytes besides what stands in parentheses, which is not read. The error is within
// [CodeMoney].
func ParseMoney(s string) (Money, error) { return parseMoney(s) }

// MustParseMoney is ParseMoney that panics: for literals in tests and package variables only.
func MustParseMoney(s string) Money { return must(ParseMoney(s)) }

func parseMoney[T amount.Text](s T) (Money, error) {
	v, fault := amount.Parse(s)
	if fault == amount.Form && len(s) <= clean.MaxLength {
		v, fault = parseWithUnits(withoutParentheses(string(s)))
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

// withoutParentheses drops what stands in parentheses: the sum in words.
func withoutParentheses(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "(")
		_, after, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return s
		}
		s = before + after
	}
}

// parseWithUnits reads "12,50 ₽", "12 руб. 50 коп.", "50 коп.", "1,5 млн руб.", "RUB 12.50".
func parseWithUnits(s string) (amount.Decimal, amount.Fault) {
	if len(s) > amount.MaxLength {
		return amount.Decimal{}, amount.Form
	}
	s = strings.TrimFunc(s, amount.IsSpace)
	if rest, ok := strings.CutPrefix(s, "RUB"); ok {
		return amount.ParseScaled(rest)
	}
	if body, ok := cutUnit(s, kopeckUnits); ok {
		return parseKopecks(body)
	}
	body, _ := cutUnit(s, rubleUnits)
	return amount.ParseScaled(body)
}

// parseKopecks reads "12 руб. 50" and "50", what stands before the word for kopecks.
func parseKopecks(body string) (amount.Decimal, amount.Fault) {
	head := strings.TrimRightFunc(body, isDigit)
	kopecks := body[len(head):]
	head = strings.TrimFunc(head, amount.IsSpace)
	var rubles amount.Decimal
	if head != "" {
		whole, ok := cutUnit(head, rubleUnits)
		var fault amount.Fault
		if rubles, fault = amount.ParseScaled(whole); !ok || fault != amount.OK || rubles.Scale > 0 || len(kopecks) > 2 {
			return amount.Decimal{}, amount.Form
		}
	}
	k, fault := amount.Parse(kopecks)
	if fault != amount.OK {
		return amount.Decimal{}, fault
	}
	if rubles.Coef > maxKopecks/100 {
		return amount.Decimal{}, amount.Digits
	}
	neg := strings.HasPrefix(head, "-") || strings.HasPrefix(head, "−") // "-0 руб. 50 коп."
	return amount.Decimal{Neg: neg, Coef: rubles.Coef*100 + k.Coef, Scale: 2}, amount.OK
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

// String returns roubles with two decimals and a point: "-1234.50".
func (m Money) String() string {
	if m.Overflow() {
		return "overflow"
	}
	var buf [32]byte
	return string(m.append(buf[:0]))
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
func (m Money) MarshalText() ([]byte, error) { return m.AppendText(make([]byte, 0, 24)) }

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
