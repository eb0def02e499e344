package assign

import (
	"github.com/socium-go/socium"
)

// A Score says how well a reviewer suits an entry, in millionths: 0 is not at all (or unknown), 1 000 000 is best. Its text and
// JSON form is the decimal between 0 and 1: "0.85". Whole millionths keep sums exact and ties real.
type Score int32

// Best is the highest score.
const Best Score = 1_000_000

// ScoreOf returns a number between 0 and 1 as a Score, rounded half up to six decimals. The error is [CodeScore].
func ScoreOf(n socium.Number) (Score, error) {
	if n.Sign() < 0 || n.Compare(socium.Int(1)) > 0 {
		return 0, catalogue.Violation(CodeScore, "")
	}
	v, _ := n.Round(6, socium.HalfUp).At(6)
	return Score(v), nil
}

// Number returns the score as a decimal between 0 and 1.
func (s Score) Number() socium.Number { return millionths(int64(s)) }

// String returns the decimal: "0.85".
func (s Score) String() string { return s.Number().String() }

// AppendText appends the decimal.
func (s Score) AppendText(b []byte) ([]byte, error) { return append(b, s.String()...), nil }

// MarshalText returns the decimal.
func (s Score) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts a decimal between 0 and 1. The error is of [socium.CodeNumber] or [CodeScore].
func (s *Score) UnmarshalText(text []byte) error {
	var n socium.Number
	if err := n.UnmarshalText(text); err != nil {
		return err
	}
	v, err := ScoreOf(n)
	if err == nil {
		*s = v
	}
	return err
}

// UnmarshalJSON accepts a decimal as a string or a number; null changes nothing.
func (s *Score) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var n socium.Number
	if err := n.UnmarshalJSON(data); err != nil {
		return err
	}
	v, err := ScoreOf(n)
	if err == nil {
		*s = v
	}
	return err
}

// millionths returns v·10⁻⁶; it always fits, because a task has at most a million reviews.
func millionths(v int64) socium.Number {
	b := make([]byte, 0, 24)
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	whole, part := v/1_000_000, v%1_000_000
	b = appendInt(b, whole, 1)
	b = appendInt(append(b, '.'), part, 6)
	n, _ := socium.ParseNumber(string(b))
	return n
}

func appendInt(b []byte, v int64, width int) []byte {
	var digits [20]byte
	i := len(digits)
	for ; v > 0 || width > 0; width-- {
		i--
		digits[i] = byte('0' + v%10)
		v /= 10
	}
	return append(b, digits[i:]...)
}
