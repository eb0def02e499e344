package socium

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/clean"
)

// An Exactness says how a number in a source is meant.
type Exactness string

const (
	CountExact        Exactness = "exact"          // ровно 100
	CountAbout        Exactness = "about"          // около 100: near it, on either side
	CountAlmost       Exactness = "almost"         // почти 100: near it and below
	CountAtLeast      Exactness = "at-least"       // не менее 100
	CountAtMost       Exactness = "at-most"        // не более 100
	CountAtLeastAbout Exactness = "at-least-about" // не менее чем около 100: what a sum of the others may be
)

var exactnesses = []Exactness{CountExact, CountAbout, CountAlmost, CountAtLeast, CountAtMost, CountAtLeastAbout}

// AllExactnesses returns every word.
func AllExactnesses() []Exactness { return slices.Clone(exactnesses) }

// Valid reports whether e is one of the words.
func (e Exactness) Valid() bool { return oneOf(e, exactnesses) }

// A Count is a number of people, events or things as a source tells it: exactly, about, at least, at most, or not at all. It is
// comparable and 16 bytes long. The zero Count is unknown, and unknown is not zero: 16 + 43 + unknown is "at least 59".
//
// JSON: null, 59 for an exact number, else an object of one member that says how it is meant, {"about":1000000}.
// The text and SQL form is "59", "about 1000000"; "" and NULL for unknown.
type Count struct {
	n    int64
	mode countMode
}

// countMode is the place of the exactness in the list, counted from 1.
type countMode uint8

const (
	modeUnknown countMode = iota
	modeExact
	modeAbout
	modeAlmost
	modeAtLeast
	modeAtMost
	modeAtLeastAbout
)

// CountOf returns an exact count; a negative n gives an unknown one.
func CountOf(n int64) Count { return NewCount(n, CountExact) }

// NewCount returns n as e means it. A negative n or a word that is none gives an unknown count.
func NewCount(n int64, e Exactness) Count {
	if n < 0 || !e.Valid() {
		return Count{}
	}
	return Count{n, countMode(slices.Index(exactnesses, e) + 1)}
}

// ParseCount reads the text form: digits, after one of the words of [Exactness] and a space unless the number is exact. The
// error is within [CodeCount].
func ParseCount(s string) (Count, error) { return parseCount(s) }

// MustParseCount is ParseCount that panics: for literals in tests and package variables only.
func MustParseCount(s string) Count { return must(ParseCount(s)) }

func parseCount[T amount.Text](text T) (Count, error) {
	if len(text) > MaxCountText {
		return Count{}, errCountForm
	}
	word, digits, ok := strings.Cut(string(text), " ")
	if !ok {
		word, digits = string(CountExact), string(text)
	}
	n, err := strconv.ParseUint(digits, 10, 63)
	if err != nil || !Exactness(word).Valid() || ok && word == string(CountExact) || digits[0] == '+' {
		return Count{}, errCountForm
	}
	return NewCount(int64(n), Exactness(word)), nil
}

// IsZero reports whether the count is unknown.
func (c Count) IsZero() bool { return c.mode == modeUnknown }

// N returns the number as the source has it, and false when the count is unknown.
func (c Count) N() (int64, bool) { return c.n, c.mode != modeUnknown }

// Exact returns the number, and false unless it is exact.
func (c Count) Exact() (int64, bool) {
	if c.mode != modeExact {
		return 0, false
	}
	return c.n, true
}

// Exactness says how the number is meant, "" when the count is unknown.
func (c Count) Exactness() Exactness {
	if c.IsZero() {
		return ""
	}
	return exactnesses[c.mode-1]
}

// AtLeast tells whether the count is n or more: [Unknown] when the source does not decide it. What is "about" decides nothing.
func (c Count) AtLeast(n int64) Answer {
	switch {
	case n <= 0:
		return Yes
	case c.mode == modeExact:
		return AnswerOf(c.n >= n)
	case c.mode == modeAtLeast && c.n >= n:
		return Yes
	case (c.mode == modeAtMost || c.mode == modeAlmost) && c.n < n:
		return No
	default:
		return Unknown
	}
}

// Add returns the sum of the counts as far as it is known: an unknown part makes it "at least", a part that is "about" makes it
// "about". It is unknown when both are. A sum that leaves the range is cut to it and is "at least".
func (c Count) Add(o Count) Count { return SumCounts(slices.Values([]Count{c, o})) }

// SumCounts adds the counts up. With a part that is unknown or "at least" the sum is "at least"; parts that are "at most" or
// "almost" give nothing to such a sum that is certain, and are left out of it. Of no counts the sum is 0, of unknown
// ones it is unknown.
func SumCounts(counts iter.Seq[Count]) Count {
	var lower, all int64 // the parts with a lower bound, and all of them
	var seen [modeAtLeastAbout + 1]bool
	none := true
	for c := range counts {
		none, seen[c.mode] = false, true
		all = addClipped(all, c.n)
		if c.mode != modeAtMost && c.mode != modeAlmost {
			lower = addClipped(lower, c.n)
		}
	}
	open := seen[modeUnknown] || seen[modeAtLeast] || seen[modeAtLeastAbout]
	soft := seen[modeAbout] || seen[modeAtLeastAbout]
	switch {
	case none:
		return CountOf(0)
	case seen == [len(seen)]bool{modeUnknown: true}:
		return Count{}
	case open && soft:
		return Count{lower, modeAtLeastAbout}
	case open || lower == math.MaxInt64:
		return Count{lower, modeAtLeast}
	case soft || seen[modeAlmost] && seen[modeAtMost]:
		return Count{all, modeAbout}
	case seen[modeAlmost]:
		return Count{all, modeAlmost}
	case seen[modeAtMost]:
		return Count{all, modeAtMost}
	default:
		return Count{all, modeExact}
	}
}

func addClipped(a, b int64) int64 {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}

var exactnessTexts = [...]Text{
	modeUnknown:      {"неизвестно", "unknown"},
	modeExact:        {"", ""},
	modeAbout:        {"около ", "about "},
	modeAlmost:       {"почти ", "almost "},
	modeAtLeast:      {"не менее ", "at least "},
	modeAtMost:       {"не более ", "at most "},
	modeAtLeastAbout: {"не менее чем около ", "at least about "},
}

// In returns the count as people write it: "около 1 000 000", "at least 59"; "неизвестно" for unknown.
func (c Count) In(lang Lang) string {
	if c.IsZero() {
		return exactnessTexts[modeUnknown].In(lang)
	}
	return exactnessTexts[c.mode].In(lang) + Value{kind: kindInt, num: c.n}.In(lang)
}

// String returns the text form, "" for unknown.
func (c Count) String() string {
	var buf [32]byte
	b, _ := c.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the text form.
func (c Count) AppendText(b []byte) ([]byte, error) {
	if c.IsZero() {
		return b, nil
	}
	if c.mode != modeExact {
		b = append(append(b, c.Exactness()...), ' ')
	}
	return strconv.AppendInt(b, c.n, 10), nil
}

// MarshalText returns the text form; "" for unknown.
func (c Count) MarshalText() ([]byte, error) { return c.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseCount accepts, and "" as unknown.
func (c *Count) UnmarshalText(text []byte) error { return decodeText(c, text, parseCount[[]byte]) }

// MarshalJSON writes null, a number, or an object of one member: {"at-least":59}.
func (c Count) MarshalJSON() ([]byte, error) { return c.AppendJSON(make([]byte, 0, 24)) }

// AppendJSON appends what MarshalJSON writes.
func (c Count) AppendJSON(b []byte) ([]byte, error) {
	switch c.mode {
	case modeUnknown:
		return append(b, "null"...), nil
	case modeExact:
		return strconv.AppendInt(b, c.n, 10), nil
	default:
		b = append(append(append(b, `{"`...), c.Exactness()...), `":`...)
		return append(strconv.AppendInt(b, c.n, 10), '}'), nil
	}
}

// UnmarshalJSON reads what MarshalJSON writes, and a string as ParseCount does.
func (c *Count) UnmarshalJSON(data []byte) error {
	data = bytes.TrimSpace(data)
	switch {
	case len(data) > 0 && data[0] == '"':
		return unmarshalNumeric(data, c.UnmarshalText)
	case string(data) == "null":
		*c = Count{}
		return nil
	case len(data) == 0 || data[0] != '{':
		return decodeText(c, data, parseCount[[]byte])
	}
	var in map[Exactness]int64
	if len(data) > 128 || json.Unmarshal(data, &in) != nil || len(in) != 1 {
		return errCountForm
	}
	for e, n := range in {
		v := NewCount(n, e)
		if v.IsZero() {
			return errCountForm
		}
		*c = v
	}
	return nil
}

// Value returns the text for SQL, NULL for unknown.
func (c Count) Value() (driver.Value, error) { return sqlText(c.IsZero(), c.String()) }

// Scan accepts a string or []byte as ParseCount does, an int64 as an exact count, or NULL.
func (c *Count) Scan(src any) error {
	if n, ok := src.(int64); ok {
		if n < 0 {
			return errCountForm
		}
		*c = CountOf(n)
		return nil
	}
	return scanText(c, src, parseCount[[]byte])
}

var exactnessWords = []struct {
	words string
	mode  Exactness
	more  int64 // "more than 100" is at least 101
}{
	{"не менее чем около", CountAtLeastAbout, 0}, {"не менее", CountAtLeast, 0}, {"не меньше", CountAtLeast, 0}, {"минимум", CountAtLeast, 0},
	{"от", CountAtLeast, 0}, {"at least", CountAtLeast, 0}, {"≥", CountAtLeast, 0}, {"более чем", CountAtLeast, 1}, {"более", CountAtLeast, 1},
	{"больше", CountAtLeast, 1}, {"свыше", CountAtLeast, 1}, {"more than", CountAtLeast, 1}, {"over", CountAtLeast, 1},
	{"не более", CountAtMost, 0}, {"не больше", CountAtMost, 0}, {"максимум", CountAtMost, 0}, {"до", CountAtMost, 0}, {"at most", CountAtMost, 0},
	{"up to", CountAtMost, 0}, {"≤", CountAtMost, 0}, {"менее", CountAtMost, -1}, {"меньше", CountAtMost, -1}, {"less than", CountAtMost, -1},
	{"около", CountAbout, 0}, {"примерно", CountAbout, 0}, {"порядка", CountAbout, 0}, {"приблизительно", CountAbout, 0}, {"about", CountAbout, 0},
	{"approximately", CountAbout, 0}, {"~", CountAbout, 0}, {"почти", CountAlmost, 0}, {"almost", CountAlmost, 0}, {"nearly", CountAlmost, 0},
}

// NormalizeCount cleans a count as people print it for ParseCount: "около 1 млн человек", "не менее 59", "более 100" (at least 101),
// "почти 30 тыс.", "1 234". What it does not recognise comes back trimmed.
func NormalizeCount(s string) string {
	text := strings.ToLower(clean.Spaces(s))
	if len(text) > clean.MaxLength {
		return s
	}
	mode, more := CountExact, int64(0)
	for _, w := range exactnessWords {
		if rest, ok := strings.CutPrefix(text, w.words); ok {
			text, mode, more = strings.TrimSpace(rest), w.mode, w.more
			break
		}
	}
	end := strings.IndexFunc(text, unicode.IsLetter)
	if end < 0 {
		end = len(text)
	}
	power, rest := amount.CutPower(text[end:])
	v, fault := amount.Parse(text[:end])
	v, ok := v.Shift(power)
	n, whole := v.At(0)
	if fault != amount.OK || v.Neg || !ok || !whole || int64(n)+more < 0 || strings.ContainsAny(rest, "0123456789") {
		return clean.Spaces(s)
	}
	return NewCount(int64(n)+more, mode).String()
}
