package registry

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// A Match is a provider that was found by name, with its score and the explanation. See [journal.Match].
type Match struct{ found }

type found = journal.Match[provider.Card]

// Entry returns the provider.
func (m Match) Entry() Entry { return Entry{m.found.Entry} }

// A Search says how names are searched.
type Search struct {
	Limit  int   // most matches that are returned; 0: 20
	Inside bool  // when too few are found: also names with the words inside longer ones
	Slips  bool  // when too few are found: also with one slip in a word of five letters or more, never in an abbreviation
	Query  Query // conditions that the providers must meet as well; its order does not count
}

// few is how many candidates are better gone through one by one than found by name.
const few = 2000

// Search finds providers by name as a clerk would expect, best first: full, short and former names, see [journal.Snapshot.Search]. The
// conditions of the query narrow the answer: the zero Query finds listed providers, one with [AnyStatus] suspended ones too. cut tells
// that there may be more than was found.
func (s Snapshot) Search(text string, o Search) (matches []Match, cut bool) {
	return s.AppendMatches(nil, text, o)
}

// AppendMatches is [Snapshot.Search] that appends the matches to dst.
func (s Snapshot) AppendMatches(dst []Match, text string, o Search) (matches []Match, cut bool) {
	x, ok := s.Projection().(*index)
	if !ok {
		return dst, false
	}
	inner := journal.Search[provider.Card]{Limit: o.Limit, Inside: o.Inside, Slips: o.Slips}
	if !x.everybody(o.Query) && !s.narrow(&inner, o.Query) {
		return dst, false
	}
	var room [20]journal.Match[provider.Card] // as many as are found when the question does not say
	list, cut := s.register.AppendMatches(room[:0], text, inner)
	dst = slices.Grow(dst, len(list))
	for _, m := range list {
		dst = append(dst, Match{m})
	}
	return dst, cut
}

// atMost reports whether no more than n providers answer the query, at a small cost.
func (p *plan) atMost(n int) bool {
	if p.local {
		p.candidates(func(int) bool { n--; return n >= 0 })
		return n >= 0
	}
	for _, id := range p.sets[:p.n] {
		if p.x.sizeOf(id) <= n {
			return true
		}
	}
	return p.x.rows.Len() <= n
}

// narrow adds the conditions of a query to a search. It is false when nothing can answer the query.
func (s Snapshot) narrow(o *journal.Search[provider.Card], q Query) bool {
	var p plan
	if !p.prepare(s, q) {
		return false
	}
	if p.atMost(few) {
		o.Among = p.candidates
	} else {
		o.Accept = func(e record) bool { return p.check(e.Record()) }
	}
	return true
}

// everybody reports whether a query asks for all that the index of names knows.
func (x *index) everybody(q Query) bool {
	any := q.Status == AnyStatus
	if any || q.Status == Listed {
		q.Status = ""
	}
	q.Sort, q.On = "", socium.Date{} // they do not narrow it
	return q == Query{} && (any || x.sizeOf(bitSuspended) == 0)
}
