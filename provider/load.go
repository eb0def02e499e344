package provider

import (
	"cmp"
	"iter"
	"slices"

	"github.com/socium-go/socium"
)

// A Loaded is one row of a bulk load: the card, nil when the row is no card at all, and everything that is wrong with it.
type Loaded struct {
	Row      int // from 0
	Card     *Card
	Findings socium.Violations
}

// Load makes cards of rows and checks them. It yields every row, in their order, good or bad, and never stops at a fault. It keeps nothing
// between rows and reads on only when asked.
func (k Check) Load(rows iter.Seq[*Input]) iter.Seq[Loaded] {
	return func(yield func(Loaded) bool) {
		row := 0
		for in := range rows {
			c := in.Card()
			if !yield(Loaded{row, c, k.Append(nil, c)}) {
				return
			}
			row++
		}
	}
}

// Scan is [Check.Load] for whoever looks at each card and lets it go: the card and the findings are valid until the next row is asked for,
// because the next one takes their place; [Card.Clone] keeps a card. It allocates next to nothing for good rows.
func (k Check) Scan(rows iter.Seq[*Input]) iter.Seq[Loaded] {
	return func(yield func(Loaded) bool) {
		row := 0
		var card, room Card
		var findings socium.Violations
		for in := range rows {
			in.fill(&card, &room)
			findings = k.Append(findings[:0], &card)
			if !yield(Loaded{row, &card, findings}) {
				return
			}
			row++
		}
	}
}

// LoadJSON is Load for cards as JSON texts, one a row. A row that is no card yields a violation within [CodeCard] and no card.
func (k Check) LoadJSON(rows iter.Seq[[]byte]) iter.Seq[Loaded] {
	return func(yield func(Loaded) bool) {
		row := 0
		for data := range rows {
			l := Loaded{Row: row, Card: new(Card)}
			if err := l.Card.UnmarshalJSON(data); err != nil {
				l.Card, l.Findings = nil, socium.ViolationsOf(err)
			} else {
				l.Findings = k.Append(nil, l.Card)
			}
			if !yield(l) {
				return
			}
			row++
		}
	}
}

// A LoadSummary counts rows and findings of a load. The zero LoadSummary is ready to use.
type LoadSummary struct {
	Rows    int         `json:"rows"`
	Clean   int         `json:"clean"`   // nothing to say
	Noted   int         `json:"noted"`   // notes and warnings only
	Refused int         `json:"refused"` // something blocks
	Broken  int         `json:"broken"`  // no card at all; counted in Refused too
	Codes   []CodeCount `json:"codes"`   // the most frequent first
	counts  map[socium.Code]int
}

// A CodeCount is how often a code occurred.
type CodeCount struct {
	Code  socium.Code `json:"code"`
	Count int         `json:"count"`
}

// Add counts a row. It must not be called from several goroutines at once.
func (s *LoadSummary) Add(l Loaded) {
	s.Rows++
	blocks := false
	for _, v := range l.Findings {
		if s.counts == nil {
			s.counts = map[socium.Code]int{}
		}
		s.counts[v.Code]++
		blocks = blocks || v.Severity.Blocks()
	}
	switch {
	case len(l.Findings) == 0:
		s.Clean++
	case blocks:
		s.Refused++
	default:
		s.Noted++
	}
	if l.Card == nil {
		s.Broken++
	}
}

// Total fills in Codes and returns the summary.
func (s *LoadSummary) Total() LoadSummary {
	s.Codes = make([]CodeCount, 0, len(s.counts))
	for code, n := range s.counts { // sorted below
		s.Codes = append(s.Codes, CodeCount{code, n})
	}
	slices.SortFunc(s.Codes, func(a, b CodeCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Code, b.Code))
	})
	return *s
}
