package journal

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/names"
)

// A Search says how names are searched.
type Search[E any] struct {
	Limit  int  // most matches that are returned; 0: 20
	Inside bool // when too few are found: also names with the words inside longer ones
	Slips  bool // when too few are found: also with one slip in a word of five letters or more, never in an abbreviation
	// Accept tells whether an entry may be found; nil: every one.
	Accept func(Entry[E]) bool
	// Among names the records that may be found, when they are few and known; nil: all. See [Entry.Record].
	Among func(yield func(record int) bool)
}

// How tells in which way a word of a name matches a word that was searched.
type How string

const (
	HowExact     How = "exact"     // the same word
	HowPrefix    How = "prefix"    // the name has a longer word that begins so
	HowExpansion How = "expansion" // the name has an abbreviation that stands for it
	HowSlip      How = "slip"      // the name has a word that differs by one slip of the pen
	HowInside    How = "inside"    // it is a part of a word of the name
	HowNot       How = "not"       // a legal form that the name does not have
)

var hows = []How{HowExact, HowPrefix, HowExpansion, HowSlip, HowInside, HowNot}

// AllHows returns every way, the best first.
func AllHows() []How { return slices.Clone(hows) }

// Valid reports whether h is one of the ways.
func (h How) Valid() bool { return slices.Contains(hows, h) }

// UnmarshalText reads the word of a way and refuses any other.
func (h *How) UnmarshalText(text []byte) error { return unmarshalWord(h, text, hows) }

// In returns the way in words.
func (h How) In(lang socium.Lang) string {
	return catalogue.Text("register.how." + socium.Code(h)).In(lang)
}

var howOf = [...]How{names.None: HowNot, names.Inside: HowInside, names.Slip: HowSlip, names.Expansion: HowExpansion, names.Prefix: HowPrefix, names.Exact: HowExact}

// A Match is an entry that was found by name.
type Match[E any] struct {
	Entry Entry[E]
	Score int // for comparison within one answer: the larger the better
	why   *explanation[E]
}

// An explanation is what all matches of one answer share: the question. Which words match is worked out again when it is asked for.
type explanation[E any] struct {
	s     *state[E]
	text  string
	slips bool
}

// A WordMatch tells what a word that was searched matches in a name. Words are folded: small letters, е for ё, и for й, abbreviations
// for the phrases they stand for.
type WordMatch struct {
	Sought string `json:"sought"`
	Found  string `json:"found,omitempty"` // "" where How is [HowNot]
	How    How    `json:"how"`
}

// Words explains the match: each word that was searched with what it matches.
func (m Match[E]) Words() []WordMatch {
	if m.why == nil {
		return []WordMatch{}
	}
	reasons := m.why.s.names.Explain(m.why.text, names.Options{Slips: m.why.slips}, m.Entry.Record())
	list := make([]WordMatch, len(reasons))
	for i, r := range reasons {
		list[i] = WordMatch{r.Sought, r.Found, howOf[r.How]}
	}
	return list
}

// Search finds entries by name as a clerk would expect, best first: every word of the text must begin a word of the name, in any order;
// case, ё, quotes, dashes and Latin letters among Russian ones do not count; legal forms and common institutions may be
// abbreviated or not («ГБУ», «комплексный центр социального обслуживания населения») and a legal form only raises those that
// have it; «№ 3» is 3 and not 31, and «IV» is 4. More words matched exactly, rarer words and shorter names come first, then earlier records.
//
// The work is bounded whatever the text: eight words of it count, and some thousands of records are looked at. cut tells that
// there may be more than was found.
func (s Snapshot[E]) Search(text string, o Search[E]) (matches []Match[E], cut bool) {
	return s.AppendMatches(nil, text, o)
}

// AppendMatches is [Snapshot.Search] that appends the matches to dst.
func (s Snapshot[E]) AppendMatches(dst []Match[E], text string, o Search[E]) (matches []Match[E], cut bool) {
	if s.s == nil || s.s.schema.Names == nil {
		return dst, false
	}
	at := s.indexed()
	options := names.Options{Limit: o.Limit, Inside: o.Inside, Slips: o.Slips, Among: o.Among}
	if o.Limit == 0 {
		options.Limit = usualLimit
	}
	if o.Accept != nil {
		options.Accept = func(record int) bool {
			e, ok := s.At(record)
			return ok && o.Accept(e)
		}
	}
	var room [usualLimit]names.Hit
	hits, cut := at.names.Search(room[:0], text, options)
	if len(hits) == 0 {
		return dst, cut
	}
	why := &explanation[E]{at, text, o.Slips}
	dst = slices.Grow(dst, len(hits))
	for _, h := range hits {
		if e, ok := s.At(h.Record); ok {
			dst = append(dst, Match[E]{e, h.Score, why})
		}
	}
	return dst, cut
}

// usualLimit is how many matches are returned when the question does not say.
const usualLimit = 20
