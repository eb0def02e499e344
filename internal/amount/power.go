package amount

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// powers are the words for thousands, millions and billions; of two that begin alike the longer stands first.
var powers = []struct {
	word  string
	power int
	stem  bool // an ending may follow
}{
	{"тысяч", 3, true}, {"тыс.", 3, false}, {"тыс", 3, false}, {"миллион", 6, true}, {"млн.", 6, false}, {"млн", 6, false},
	{"миллиард", 9, true}, {"млрд.", 9, false}, {"млрд", 9, false}, {"thousand", 3, true}, {"million", 6, true}, {"mln", 6, false},
	{"billion", 9, true}, {"bln", 9, false},
}

// CutPower cuts a leading word for a thousand, a million or a billion off s; power is 0 when there is none.
func CutPower(s string) (power int, rest string) {
	trimmed := strings.TrimLeftFunc(s, IsSpace)
	for _, p := range powers {
		n := len(p.word)
		if len(trimmed) < n || !strings.EqualFold(trimmed[:n], p.word) {
			continue
		}
		tail := trimmed[n:]
		if after := strings.TrimLeftFunc(tail, unicode.IsLetter); p.stem && isEnding(tail[:len(tail)-len(after)]) {
			tail = after
		}
		next, _ := utf8.DecodeRuneInString(tail)
		if strings.HasSuffix(p.word, ".") || !unicode.IsLetter(next) {
			return p.power, tail
		}
	}
	return 0, s
}

// isEnding reports whether s is an ending of the words for thousands, millions and billions.
func isEnding(s string) bool {
	switch strings.ToLower(s) {
	case "", "а", "и", "у", "ов", "s":
		return true
	}
	return false
}

// ParseScaled reads an amount with words for its power: "1,5 млн", "1 млн 200 тыс.". The parts go down in power, and only the first
// may have a fraction or a sign.
func ParseScaled(s string) (Decimal, Fault) {
	var sum Decimal
	last := 10
	for first := true; ; first = false {
		end := strings.IndexFunc(s, unicode.IsLetter)
		if end < 0 {
			end = len(s)
		}
		v, fault := Parse(s[:end])
		power, rest := CutPower(s[end:])
		if fault != OK || power >= last || !first && (v.Neg || v.Scale > 0 || v.Coef >= Pow10(last-power)) {
			return Decimal{}, max(fault, Form)
		}
		v, ok := v.Shift(power)
		if !ok {
			return Decimal{}, Digits
		}
		if first {
			sum = v
		} else if sum, ok = sum.add(v.Coef); !ok {
			return Decimal{}, Form
		}
		rest = strings.TrimFunc(rest, IsSpace)
		if rest == "" {
			return sum, OK
		}
		if power == 0 {
			return Decimal{}, Form
		}
		s, last = rest, power
	}
}

// Shift returns v·10^power.
func (v Decimal) Shift(power int) (Decimal, bool) {
	for ; power > 0 && v.Scale > 0; power-- {
		v.Scale--
	}
	for ; power > 0; power-- {
		if v.Coef >= Pow10(MaxDigits-1) {
			return Decimal{}, false
		}
		v.Coef *= 10
	}
	return v, true
}

// add adds a whole number to a whole amount, further from zero.
func (v Decimal) add(n uint64) (Decimal, bool) {
	v.Coef += n
	return v, v.Scale == 0 && v.Coef < Pow10(MaxDigits)
}
