package socium

import (
	"database/sql/driver"
	"strconv"
	"strings"

	"github.com/socium-go/socium/internal/amount"
)

// A Share is a part of a whole as a source tells it in small numbers: "almost every third", "about two of five". It is comparable and
// 12 bytes long. The zero Share is unknown. Text, JSON and SQL forms are "1/3" and "almost 1/3".
type Share struct {
	part, whole int32
	mode        countMode
}

// NewShare returns part of whole as e means it; unknown when part is negative, whole is not above zero, part is above whole or e is no
// word.
func NewShare(part, whole int32, e Exactness) Share {
	c := NewCount(int64(part), e)
	if c.IsZero() || whole <= 0 || part > whole {
		return Share{}
	}
	return Share{part, whole, c.mode}
}

// ParseShare reads the text form. The error is within [CodeShare].
func ParseShare(s string) (Share, error) { return parseShare(s) }

// MustParseShare is ParseShare that panics: for literals in tests and package variables only.
func MustParseShare(s string) Share { return must(ParseShare(s)) }

func parseShare[T amount.Text](text T) (Share, error) {
	if len(text) > MaxCountText {
		return Share{}, errShareForm
	}
	head, tail, ok := strings.Cut(string(text), "/")
	c, err := parseCount(head)
	whole, bad := strconv.ParseUint(tail, 10, 31)
	part, _ := c.N()
	if !ok || err != nil || bad != nil || part > int64(whole) {
		return Share{}, errShareForm
	}
	s := NewShare(int32(part), int32(whole), c.Exactness())
	if s.IsZero() {
		return Share{}, errShareForm
	}
	return s, nil
}

// IsZero reports whether the share is unknown.
func (s Share) IsZero() bool { return s.mode == modeUnknown }

// Parts returns the part and the whole, zeros when the share is unknown.
func (s Share) Parts() (part, whole int32) { return s.part, s.whole }

// Exactness says how the share is meant, "" when it is unknown.
func (s Share) Exactness() Exactness { return Count{mode: s.mode}.Exactness() }

// Of returns the share of a count, rounded half up. When one of them is exact the result is meant as the other is, else
// it is "about"; it is unknown when one of them is.
func (s Share) Of(c Count) Count {
	if s.IsZero() || c.IsZero() {
		return Count{}
	}
	n, _ := amount.MulDiv(false, uint64(c.n), uint64(s.part), uint64(s.whole), amount.HalfUp) // part ≤ whole: it fits
	exact := s.mode == modeExact && uint64(c.n)%uint64(s.whole)*uint64(s.part)%uint64(s.whole) == 0
	switch {
	case exact:
		return Count{int64(n), c.mode}
	case c.mode == modeExact && s.mode != modeExact:
		return Count{int64(n), s.mode}
	default:
		return Count{int64(n), modeAbout}
	}
}

// In returns the share as people write it: "почти каждый третий", "около 2 из 5"; "almost 1 of 3".
func (s Share) In(lang Lang) string {
	words := exactnessTexts[s.mode].In(lang)
	if s.IsZero() {
		return words
	}
	if lang != EN && s.part == 1 && s.whole > 1 && int(s.whole) < len(everyRussian) && (s.mode == modeExact || s.mode == modeAlmost) {
		return words + "каждый " + everyRussian[s.whole]
	}
	of := Text{" из ", " of "}.In(lang)
	return words + strconv.Itoa(int(s.part)) + of + strconv.Itoa(int(s.whole))
}

var everyRussian = [...]string{
	2: "второй", 3: "третий", 4: "четвёртый", 5: "пятый", 6: "шестой", 7: "седьмой", 8: "восьмой", 9: "девятый", 10: "десятый",
}

// String returns the text form, "" for unknown.
func (s Share) String() string {
	var buf [32]byte
	b, _ := s.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the text form.
func (s Share) AppendText(b []byte) ([]byte, error) {
	if s.IsZero() {
		return b, nil
	}
	b, _ = Count{int64(s.part), s.mode}.AppendText(b)
	return strconv.AppendInt(append(b, '/'), int64(s.whole), 10), nil
}

// MarshalText returns the text form; "" for unknown.
func (s Share) MarshalText() ([]byte, error) { return s.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseShare accepts, and "" as unknown.
func (s *Share) UnmarshalText(text []byte) error { return decodeText(s, text, parseShare[[]byte]) }

// Value returns the text for SQL, NULL for unknown.
func (s Share) Value() (driver.Value, error) { return sqlText(s.IsZero(), s.String()) }

// Scan accepts a string, []byte or NULL.
func (s *Share) Scan(src any) error { return scanText(s, src, parseShare[[]byte]) }
