package provider

import (
	"slices"

	"github.com/socium-go/socium"
)

// UpdateTerm is within how many working days of a change the site must show it (art. 13, rules 1239). The number was read with its
// unit cut off: working days is the common reading.
const UpdateTerm = 10

// An OpennessLine tells how a block of art. 13 stands.
type OpennessLine struct {
	Block   Block         `json:"block"`
	Site    socium.Answer `json:"site"`             // [socium.Unknown]: the card does not say
	Stand   socium.Answer `json:"stand"`            // likewise
	Updated socium.Date   `json:"updated,omitzero"` // zero: not said
	Age     int           `json:"age,omitempty"`    // days since the update
	Due     socium.Date   `json:"due,omitzero"`     // the last day to show the last change
	Late    bool          `json:"late,omitempty"`   // the change was shown after it, or is not shown yet
}

// Openness is the checklist of art. 13 filled in: a line for each of the fifteen blocks.
type Openness struct {
	On    socium.Date    `json:"on"`
	Lines []OpennessLine `json:"lines"`
}

// Openness fills in the checklist as of the day. Terms count working days by the calendar; a nil one
// knows weekends and the fixed holidays.
func (c *Card) Openness(on socium.Date, cal socium.WorkCalendar) Openness {
	report := Openness{On: on, Lines: make([]OpennessLine, len(blocks))}
	for i := range blocks {
		line := &report.Lines[i]
		line.Block = blocks[i][0]
		for j := range c.Published {
			p := &c.Published[j]
			if p.Block != line.Block {
				continue
			}
			line.Site, line.Stand = either(line.Site, p.Site), either(line.Stand, p.Stand)
			if updated, ok := p.Updated.Get(); ok && updated.After(line.Updated) && !updated.After(on) {
				line.Updated, line.Age = updated, on.DaysSince(updated)
			}
			if changed, ok := p.Changed.Get(); ok && !changed.After(on) {
				if due := changed.AddWorkdays(UpdateTerm, cal); due.After(line.Due) {
					shown, told := p.Updated.Get()
					line.Due = due
					line.Late = told && shown.After(due) || (!told || shown.Before(changed)) && on.After(due)
				}
			}
		}
	}
	return report
}

// either is yes when one of two answers is.
func either(a, b socium.Answer) socium.Answer { return max(a, b) }

// Site returns how many blocks are known to be on the site, and how many must be: the figures of indicator 1.1 of the independent
// assessment. "Other" information is published by own decision and does not count.
func (o Openness) Site() (published, required int) {
	return o.count(func(l *OpennessLine) socium.Answer { return l.Site })
}

// Stand is [Openness.Site] for the stands in the premises.
func (o Openness) Stand() (published, required int) {
	return o.count(func(l *OpennessLine) socium.Answer { return l.Stand })
}

func (o Openness) count(of func(*OpennessLine) socium.Answer) (published, required int) {
	for i := range o.Lines {
		l := &o.Lines[i]
		if l.Block == BlockOther {
			continue
		}
		required++
		if of(l) == socium.Yes {
			published++
		}
	}
	return published, required
}

// Gaps returns the blocks that are not known to be on the site, in the order of the article.
func (o Openness) Gaps() []Block {
	var list []Block
	for i := range o.Lines {
		if l := &o.Lines[i]; l.Block != BlockOther && l.Site != socium.Yes {
			list = append(list, l.Block)
		}
	}
	return list
}

// Stale returns the blocks on the site whose last update is unknown or more than so many days old, the oldest first; those that
// never told a day come last.
func (o Openness) Stale(days int) []OpennessLine {
	var list []OpennessLine
	for _, l := range o.Lines {
		if l.Site == socium.Yes && (l.Updated.IsZero() || l.Age > days) {
			list = append(list, l)
		}
	}
	slices.SortStableFunc(list, func(a, b OpennessLine) int {
		switch {
		case a.Updated.IsZero() != b.Updated.IsZero():
			if a.Updated.IsZero() {
				return 1
			}
			return -1
		default:
			return b.Age - a.Age
		}
	})
	return list
}
