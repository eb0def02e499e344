package socium

import (
	"encoding/json"
	"slices"
)

// A Band is a range of sums: above the band before it, and up to UpTo, which is included.
type Band[T any] struct {
	UpTo  Opt[Money] `json:"upTo,omitzero"` // unknown: without limit; only the last band may be
	Value T          `json:"value"`
}

// Bands cut sums into ranges that follow one another without a gap: "up to 500 000 ₽, up to 3 000 000 ₽, above". Regulations hang
// pass marks, weights and terms on them. A sum that stands on a border belongs to the lower band. Bands are immutable and safe for
// concurrent use; the zero Bands hold no sum.
type Bands[T any] struct{ list []Band[T] }

// NewBands checks the bands: the limits rise, and only the last may have none. The error is [Violations] within [CodeBands].
func NewBands[T any](bands ...Band[T]) (Bands[T], error) {
	var vs Violations
	var last Opt[Money]
	for i, b := range bands {
		limit, ok := b.UpTo.Get()
		before, some := last.Get()
		switch path := Path("").Index(i).Field("upTo"); {
		case !ok && i+1 < len(bands):
			vs = append(vs, catalogue.Violation(CodeBandsOpen, path))
		case ok && (limit.Overflow() || some && limit.Compare(before) <= 0):
			vs = append(vs, catalogue.Violation(CodeBandsOrder, path))
		}
		last = b.UpTo
	}
	if err := vs.Err(); err != nil {
		return Bands[T]{}, err
	}
	return Bands[T]{slices.Clone(bands)}, nil
}

// MustBands is NewBands that panics: for package variables only.
func MustBands[T any](bands ...Band[T]) Bands[T] { return must(NewBands(bands...)) }

// Of returns the value of the band that holds the sum, and false when the sum is above all of them or an overflow.
func (b Bands[T]) Of(sum Money) (T, bool) {
	i := b.Index(sum)
	if i < 0 {
		return *new(T), false
	}
	return b.list[i].Value, true
}

// Index returns the place of the band that holds the sum, counted from 0, and −1 when there is none.
func (b Bands[T]) Index(sum Money) int {
	i, _ := slices.BinarySearchFunc(b.list, sum, func(band Band[T], sum Money) int {
		if limit, ok := band.UpTo.Get(); ok {
			return limit.Compare(sum)
		}
		return 1
	})
	if i == len(b.list) || sum.Overflow() {
		return -1
	}
	return i
}

// All returns the bands in their order.
func (b Bands[T]) All() []Band[T] { return slices.Clone(b.list) }

// Len returns the number of bands.
func (b Bands[T]) Len() int { return len(b.list) }

// IsZero reports whether there are no bands.
func (b Bands[T]) IsZero() bool { return len(b.list) == 0 }

// MarshalJSON writes the list of the bands.
func (b Bands[T]) MarshalJSON() ([]byte, error) { return json.Marshal(append([]Band[T]{}, b.list...)) }

// UnmarshalJSON reads what MarshalJSON writes and checks it as NewBands does.
func (b *Bands[T]) UnmarshalJSON(data []byte) error {
	var list []Band[T]
	if err := decodeJSON(data, &list); err != nil {
		return err
	}
	v, err := NewBands(list...)
	if err != nil {
		return err
	}
	*b = v
	return nil
}
