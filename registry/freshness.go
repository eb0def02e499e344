package registry

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// Freshness tells how old the figures of free places are, the data that go stale first.
type Freshness struct {
	On      socium.Date  `json:"on"`
	Term    journal.Term `json:"term"`
	Listed  int          `json:"listed"`
	Fresh   int          `json:"fresh"`
	Undated int          `json:"undated"` // of the stale: figures without a day, or no figures; counted from the last change of the entry
	Stale   []Stale      `json:"stale"`   // most overdue first, then by number
}

// A Stale entry has not been brought up to date in time.
type Stale struct {
	Number string      `json:"number"`
	Name   string      `json:"name"`
	Day    socium.Date `json:"day"`  // of the newest figures, or of the last change of the entry
	Last   socium.Date `json:"last"` // the last day on which new figures would have been in time
	Dated  bool        `json:"dated"`
}

// Freshness reports on the listed entries that answer a query, on a day: those whose newest figures of places are older than the term of
// the procedure ([journal.StepFreshen]) allows. A nil calendar is the zero [socium.Calendar].
func (s Snapshot) Freshness(q Query, term journal.Term, on socium.Date, cal socium.WorkCalendar) Freshness {
	report := Freshness{On: on, Term: term, Stale: []Stale{}} // an empty list is no null
	q.Sort = ""
	for e := range s.Find(q) {
		report.Listed++
		day, dated := figuresOf(e.Peek())
		if !dated {
			day = e.Since()
		}
		last := term.Last(day, cal)
		if !on.After(last) {
			report.Fresh++
			continue
		}
		if !dated {
			report.Undated++
		}
		report.Stale = append(report.Stale, Stale{e.Number(), e.Name(), day, last, dated})
	}
	slices.SortFunc(report.Stale, func(a, b Stale) int { return cmp.Or(a.Last.Compare(b.Last), compareNumbers(a.Number, b.Number)) })
	return report
}

// figuresOf returns the newest day of the places of a card.
func figuresOf(c *provider.Card) (newest socium.Date, ok bool) {
	for i := range c.Places {
		if day, known := c.Places[i].On.Get(); known && day.After(newest) {
			newest, ok = day, true
		}
	}
	return newest, ok
}
