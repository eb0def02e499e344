package socium

import "github.com/socium-go/socium/internal/amount"

// Rounding says what becomes of the part that is cut off. The zero Rounding is [HalfUp], the arithmetic rounding that
// Russian acts usually mean.
type Rounding uint8

const (
	HalfUp   Rounding = Rounding(amount.HalfUp)   // to the nearest; a half goes away from zero
	HalfEven Rounding = Rounding(amount.HalfEven) // to the nearest; a half goes to the even neighbour
	Floor    Rounding = Rounding(amount.Floor)    // towards minus infinity
	Ceiling  Rounding = Rounding(amount.Ceiling)  // towards plus infinity
)

var roundingWords = wordsOf("rounding", map[Rounding]string{
	HalfUp: "half-up", HalfEven: "half-even", Floor: "floor", Ceiling: "ceiling",
})

// String returns the word: "half-up".
func (r Rounding) String() string { return roundingWords.word(r) }

// AppendText appends the word.
func (r Rounding) AppendText(b []byte) ([]byte, error) { return append(b, r.String()...), nil }

// MarshalText returns the word.
func (r Rounding) MarshalText() ([]byte, error) { return r.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts the words of String.
func (r *Rounding) UnmarshalText(text []byte) error { return roundingWords.unmarshal(r, text) }
