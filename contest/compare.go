package contest

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Change is what became of one entry when a result was worked out again: a juror was struck, a recusal came late, a sheet was corrected.
type Change struct {
	Entry  string       `json:"entry"`
	Before *Line        `json:"before,omitempty"` // nil: the entry was not there
	After  *Line        `json:"after,omitempty"`  // nil: it is not there any more
	What   []ChangeWhat `json:"what"`
}

// A Line is a standing without its details.
type Line struct {
	Nomination string         `json:"nomination"`
	Status     StandingStatus `json:"status"`
	Total      *Points        `json:"total,omitempty"` // nil: none
	Rank       socium.Number  `json:"rank"`
	Place      int            `json:"place"`
	Promoted   string         `json:"promoted,omitempty"`
	Sheets     int            `json:"sheets"` // that count
}

// ChangeWhat tells what changed.
type ChangeWhat string

const (
	ChangedEntry    ChangeWhat = "entry"    // it came or went
	ChangedStatus   ChangeWhat = "status"   // its status
	ChangedSheets   ChangeWhat = "sheets"   // the number of sheets that count
	ChangedTotal    ChangeWhat = "total"    // its total
	ChangedRank     ChangeWhat = "rank"     // its rank
	ChangedPlace    ChangeWhat = "place"    // its place
	ChangedPromoted ChangeWhat = "promoted" // whether it goes on
)

var changeWhats = []ChangeWhat{ChangedEntry, ChangedStatus, ChangedSheets, ChangedTotal, ChangedRank, ChangedPlace, ChangedPromoted}

// AllChangeWhats returns everything that can change.
func AllChangeWhats() []ChangeWhat { return slices.Clone(changeWhats) }

// Valid reports whether w is one of them.
func (w ChangeWhat) Valid() bool { return known(changeWhats, w) }

// Compare lists the entries whose line differs between two outcomes, in the order of the first and then of the second.
func Compare(before, after *Outcome) []Change {
	old, order := before.lines()
	now, more := after.lines()
	for _, id := range more {
		if old[id] == nil {
			order = append(order, id)
		}
	}
	var list []Change
	for _, id := range order {
		c := Change{Entry: id, Before: old[id], After: now[id]}
		if c.What = differences(c.Before, c.After); len(c.What) > 0 {
			list = append(list, c)
		}
	}
	return list
}

func (o *Outcome) lines() (map[string]*Line, []string) {
	lines := map[string]*Line{}
	var order []string
	for i := range o.results {
		r := &o.results[i]
		for _, s := range r.Standings {
			l := &Line{Nomination: r.ID, Status: s.Status, Rank: s.Rank, Place: s.Place, Promoted: s.Promoted}
			if s.HasTotal() {
				l.Total = &s.Total
			}
			for _, sheet := range s.Sheets() {
				if !sheet.Dropped {
					l.Sheets++
				}
			}
			lines[s.Entry] = l
			order = append(order, s.Entry)
		}
	}
	return lines, order
}

func differences(a, b *Line) []ChangeWhat {
	if a == nil || b == nil {
		return []ChangeWhat{ChangedEntry}
	}
	var what []ChangeWhat
	add := func(changed bool, w ChangeWhat) {
		if changed {
			what = append(what, w)
		}
	}
	add(a.Nomination != b.Nomination, ChangedEntry)
	add(a.Status != b.Status, ChangedStatus)
	add(a.Sheets != b.Sheets, ChangedSheets)
	add((a.Total == nil) != (b.Total == nil) || a.Total != nil && !a.Total.Equal(*b.Total), ChangedTotal)
	add(a.Rank != b.Rank, ChangedRank)
	add(a.Place != b.Place, ChangedPlace)
	add(a.Promoted != b.Promoted, ChangedPromoted)
	return what
}

var changeTexts = map[ChangeWhat]socium.Text{
	ChangedEntry:    ruEn("состав", "entry"),
	ChangedStatus:   ruEn("состояние", "status"),
	ChangedSheets:   ruEn("листов", "sheets"),
	ChangedTotal:    ruEn("итог", "total"),
	ChangedRank:     ruEn("номер", "rank"),
	ChangedPlace:    ruEn("место", "place"),
	ChangedPromoted: ruEn("следующий этап", "next stage"),
}

// In returns the change in words: "A: total 7.5 → 8, place 2 → 1".
func (c Change) In(lang socium.Lang) string {
	text := c.Entry + ":"
	for i, w := range c.What {
		if i > 0 {
			text += ","
		}
		text += " " + changeTexts[w].In(lang) + " " + c.Before.show(w, lang) + " → " + c.After.show(w, lang)
	}
	return text
}

func (l *Line) show(w ChangeWhat, lang socium.Lang) string {
	none := "—"
	switch {
	case l == nil:
		return none
	case w == ChangedEntry:
		return l.Nomination
	case w == ChangedStatus:
		return l.Status.In(lang)
	case w == ChangedSheets:
		return socium.Int(int64(l.Sheets)).In(lang)
	case w == ChangedTotal && l.Total != nil:
		return l.Total.In(lang)
	case w == ChangedRank && !l.Rank.IsZero():
		return l.Rank.In(lang)
	case w == ChangedPlace && l.Place > 0:
		return socium.Int(int64(l.Place)).In(lang)
	case w == ChangedPromoted && l.Promoted != "":
		return l.Promoted
	}
	return none
}
