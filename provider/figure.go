package provider

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Way tells how a source states a number of places. The empty Way means that it says nothing.
type Way string

// The ways met on published cards.
const (
	Exactly   Way = "number"     // a number
	NoPlaces  Way = "none"       // «нет»: none at all
	Unlimited Way = "unlimited"  // «не ограничено»
	PerShift  Way = "per-shift"  // «12 в смену»: a number of people at a time, several times over
	OnRequest Way = "on-request" // «по заявлению», «уточняйте по телефону»
	PerYear   Way = "per-year"   // a yearly plan of people, not places at a time
	InWords   Way = "words"      // some other text, kept as it is
)

var ways = wordlist.List[Way]{
	{Exactly, "число", "a number"},
	{NoPlaces, "нет", "none"},
	{Unlimited, "не ограничено", "unlimited"},
	{PerShift, "в смену", "per shift"},
	{OnRequest, "по заявлению", "on request"},
	{PerYear, "человек в год (план)", "people a year (plan)"},
	{InWords, "словами", "in words"},
}

// AllWays returns every way.
func AllWays() []Way { return ways.All() }

// Valid reports whether w is one of the ways.
func (w Way) Valid() bool { return ways.Has(w) }

// In returns the way in words.
func (w Way) In(lang socium.Lang) string { return inWords(ways, w, lang) }

// A Figure is a number of places as the source states it: a number, none, unlimited, per shift, on request, a yearly plan, or
// words. The zero Figure says nothing: an unknown number, which is not zero. It is comparable.
//
// JSON: 12, a word ("unlimited"), or {"way": "per-shift", "number": 12, "text": "12 чел. в смену"}.
type Figure struct {
	Way    Way
	Number int64  // of the ways number, per-shift and per-year
	Text   string // as printed, where it says more than the way
}

// Num returns the figure of a number of places.
func Num(n int64) Figure { return Figure{Way: Exactly, Number: n} }

// Stating returns the figure of a way without a number.
func Stating(w Way) Figure { return Figure{Way: w} }

// ReadFigure reads what a page prints: "12", "1 200 мест", "нет", "не ограничено", "12 в смену", "в смену по 12", "по заявлению",
// "40 чел. в год". An empty text or a dash says nothing; any other text is kept in words. A mark of a footnote stays with its number.
func ReadFigure(text string) Figure {
	s := foldName(joinThousands(text))
	lead, inShift := strings.CutPrefix(s, "в смену ")
	if after, ok := strings.CutPrefix(lead, "по "); ok && after != "" && isDigit(after[0]) {
		lead = after
	}
	number, rest, _ := strings.Cut(lead, " ")
	n, err := strconv.ParseInt(number, 10, 64)
	if err == nil && !strings.ContainsAny(text, "-−–%+/") {
		unit, per := cutUnit(rest)
		switch {
		case inShift && per == "" || !inShift && (per == "в смену" || per == "в одну смену" || per == "в 1 смену" || per == "за смену"):
			return Figure{Way: PerShift, Number: n, Text: text}
		case inShift || lead != s:
		case per == "в год" && unit != "место":
			return Figure{Way: PerYear, Number: n, Text: text}
		case per == "" && strings.ContainsAny(text, "*†‡¹²³"):
			return Figure{Way: Exactly, Number: n, Text: text}
		case per == "":
			return Num(n)
		}
	}
	has := func(parts ...string) bool {
		return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
	}
	switch {
	case strings.TrimSpace(text) == "" || s == "":
		return Figure{}
	case err == nil:
		return Figure{Way: InWords, Text: text}
	case slices.Contains(noneTexts, s):
		return Figure{Way: NoPlaces, Text: printed(text, "нет")}
	case has("не огранич", "неогранич", "без огранич", "не лимит", "нелимит", "unlimited"):
		return Figure{Way: Unlimited, Text: printed(text, "не ограничено")}
	case has("по заявлени", "по запрос", "по обращени", "по мере обращени", "по записи", "по предварительной записи", "уточня", "on request"):
		return Figure{Way: OnRequest, Text: printed(text, "по заявлению")}
	default:
		return Figure{Way: InWords, Text: text}
	}
}

// noneTexts are the ways to say that there is no place, folded.
var noneTexts = []string{
	"нет", "none", "отсутствуют", "отсутствует", "не имеется", "мест нет", "нет мест", "нет свободных", "нет свободных мест", "свободных мест нет",
	"свободных нет", "свободные места отсутствуют", "места отсутствуют", "мест не имеется", "свободных мест не имеется",
}

// cutUnit takes the word for places or people off, and tells which of both it was.
func cutUnit(s string) (unit, rest string) {
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case "мест", "место", "места":
		return "место", rest
	case "чел", "человек", "человека":
		return "человек", rest
	}
	return "", s
}

// joinThousands takes the spaces out of "1 200": one space between a group of up to three digits and groups of exactly three.
func joinThousands(text string) string {
	r := []rune(strings.TrimSpace(text))
	digits := 0
	for digits < len(r) && isDigitRune(r[digits]) {
		digits++
	}
	if digits == 0 || digits > 3 {
		return text
	}
	out := append([]rune(nil), r[:digits]...)
	i := digits
	for i+3 < len(r) && (r[i] == ' ' || r[i] == '\u00a0' || r[i] == '\u202f' || r[i] == '\u2009') &&
		isDigitRune(r[i+1]) && isDigitRune(r[i+2]) && isDigitRune(r[i+3]) && (i+4 == len(r) || !isDigitRune(r[i+4])) {
		out = append(out, r[i+1:i+4]...)
		i += 4
	}
	return string(append(out, r[i:]...))
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

// printed keeps a text only where it says more than the usual word.
func printed(text, usual string) string {
	if text == usual {
		return ""
	}
	return text
}

// IsZero reports whether the source says nothing.
func (f Figure) IsZero() bool { return f == Figure{} }

// Count returns how many places the figure is known to mean: a number and "none" exactly, a shift at least its number, the rest
// at least none; a yearly plan counts people and not places.
func (f Figure) Count() PlaceCount {
	switch f.Way {
	case Exactly:
		return PlaceCount{N: max(f.Number, 0)}
	case NoPlaces:
		return PlaceCount{}
	case PerShift:
		return PlaceCount{N: max(f.Number, 0), Open: true}
	case Unlimited:
		return PlaceCount{Open: true, NoLimit: true}
	default:
		return PlaceCount{Open: true}
	}
}

// In returns the figure in words.
func (f Figure) In(lang socium.Lang) string {
	n := strconv.FormatInt(f.Number, 10)
	switch {
	case f.Way == Exactly:
		return n
	case f.Text != "":
		return f.Text
	case f.Way == "":
		return socium.Text{RU: "не указано", EN: "not stated"}.In(lang)
	case f.Way == PerShift || f.Way == PerYear:
		return n + " " + f.Way.In(lang)
	default:
		return f.Way.In(lang)
	}
}

type figureJSON struct {
	Way    Way    `json:"way"`
	Number int64  `json:"number,omitempty"`
	Text   string `json:"text,omitempty"`
}

// MarshalJSON writes the shortest of the three forms; null for a figure that says nothing.
func (f Figure) MarshalJSON() ([]byte, error) { return f.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (f Figure) AppendJSON(b []byte) ([]byte, error) {
	switch {
	case f.IsZero():
		return append(b, "null"...), nil
	case f == Num(f.Number):
		return strconv.AppendInt(b, f.Number, 10), nil
	case f == Stating(f.Way) && f.Way.Valid():
		return canon.AppendHTML(b, string(f.Way)), nil
	default:
		out := figureJSON(f)
		return canon.AppendMarshal(b, &out)
	}
}

// UnmarshalJSON reads what MarshalJSON writes. A string that is not the word of a way is read as [ReadFigure] does; a number that
// is not a whole one is kept in words.
func (f *Figure) UnmarshalJSON(data []byte) error {
	var text string
	switch {
	case len(data) == 0 || string(data) == "null":
		*f = Figure{}
		return nil
	case data[0] == '{':
		var in figureJSON
		if err := json.Unmarshal(data, &in); err != nil {
			return err
		}
		*f = Figure(in)
		return nil
	case data[0] == '"':
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
	default:
		text = string(data)
	}
	f.set(text)
	return nil
}

// set reads the text of a JSON scalar.
func (f *Figure) set(text string) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		*f = Num(n)
		return
	}
	if w := Way(text); w.Valid() {
		*f = Stating(w)
		return
	}
	*f = ReadFigure(text)
}

// A PlaceCount is a sum of places some of which are not known: 16 + 43 + unknown is "at least 59". The zero PlaceCount is none exactly.
type PlaceCount struct {
	N       int64 `json:"n"`
	Open    bool  `json:"open,omitempty"`    // at least N
	NoLimit bool  `json:"noLimit,omitempty"` // something in the sum has no limit; Open is set too
}

// Count returns the number as a [socium.Count]: exact or at least; unknown for "at least none".
func (c PlaceCount) Count() socium.Count {
	switch {
	case !c.Open:
		return socium.CountOf(c.N)
	case c.N == 0:
		return socium.Count{}
	default:
		return socium.NewCount(c.N, socium.CountAtLeast)
	}
}

// Add returns the sum; it stops at the limit of int64.
func (c PlaceCount) Add(o PlaceCount) PlaceCount {
	n := c.N + o.N
	if c.N > 0 && o.N > 0 && n < 0 {
		n = 1<<63 - 1
		c.Open = true
	}
	return PlaceCount{n, c.Open || o.Open, c.NoLimit || o.NoLimit}
}

// Reaches reports whether there are certainly n or more.
func (c PlaceCount) Reaches(n int64) bool { return c.NoLimit || c.N >= n }

// MayReach reports whether there can be n or more.
func (c PlaceCount) MayReach(n int64) bool { return c.Open || c.N >= n }

// String returns "59", "≥ 59" or "unlimited".
func (c PlaceCount) String() string {
	switch {
	case c.NoLimit:
		return "unlimited"
	case c.Open:
		return "≥ " + strconv.FormatInt(c.N, 10)
	default:
		return strconv.FormatInt(c.N, 10)
	}
}

// In returns the count in words: "не менее 59".
func (c PlaceCount) In(lang socium.Lang) string {
	if c.NoLimit {
		return Unlimited.In(lang)
	}
	return c.Count().In(lang)
}
