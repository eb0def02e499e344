package reliability

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Cut is the line between those who get something and those who do not, and the grey zone around it: entries that could as well
// stand on the other side.
type Cut struct {
	Places   int               `json:"places"`         // entries with this place or a better one are inside
	Inside   int               `json:"inside"`         // so many; more than Places when a tie straddles the line
	Line     float64           `json:"line,omitempty"` // half-way between the believed values on both sides of it
	Doubt    socium.Number     `json:"doubt"`          // the chance from which on an entry is in the zone
	Zone     []Borderline      `json:"zone,omitempty"` // by place, then by id
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// A Borderline is an entry in the grey zone, with the grounds on which it is there.
type Borderline struct {
	PlaceRange
	Inside bool                `json:"inside"`
	Jurors []string            `json:"jurors,omitempty"` // each of them alone, left out, brings it to the other side
	Chance socium.Opt[float64] `json:"chance"`           // that its true value lies on the other side of the line; unknown where nothing can be said
}

// Cut returns the grey zone around a line after so many places. An entry is in it when leaving out one juror brings it to the other
// side, or when the chance that its true value lies on the other side of the line is at least doubt (half of the distance
// between the believed values of [Table.Beliefs] on both sides makes the line). A doubt of 0 is taken as 0.1. Where no beliefs
// can be had, jurors alone decide, and the reason is among the warnings.
//
// That one in ten is doubt is our default: no regulation that we know of draws a grey zone by numbers.
//
// Errors: those of [Table.LeaveOneOut]; [CodeParameter] for places outside of 1 … entries with marks, or doubt outside of 0 … 0.5.
func (t *Table) Cut(m Method, places int, doubt socium.Number) (Cut, error) {
	doubt, err := doubtOf(doubt)
	if err != nil {
		return Cut{}, err
	}
	l, err := t.leave(m, max(places, 0))
	if err != nil {
		return Cut{}, err
	}
	if places < 1 || places > len(l.full.order) {
		return Cut{}, undefined(CodeParameter, word("name", "places"))
	}
	return l.zone(places, doubt), nil
}

func doubtOf(doubt socium.Number) (socium.Number, error) {
	if doubt.IsZero() {
		return socium.MustParseNumber("0.1"), nil
	}
	if doubt.Sign() < 0 || doubt.Compare(socium.MustParseNumber("0.5")) > 0 {
		return doubt, undefined(CodeParameter, word("name", "doubt"))
	}
	return doubt, nil
}

func (l *leaving) zone(places int, doubt socium.Number) Cut {
	c := Cut{Places: places, Doubt: doubt}
	for _, e := range l.full.order {
		if int(l.full.place[e]) <= places {
			c.Inside++
		}
	}
	chance := make([]socium.Opt[float64], len(l.list))
	switch b, err := l.t.Beliefs(); {
	case err != nil:
		if v, ok := err.(*socium.Violation); ok {
			c.Warnings = socium.Violations{v.With(socium.Warning)}
		}
	case c.Inside < len(l.full.order):
		c.Line = l.line(b, c.Inside, chance)
	}
	limit := float(doubt.Rat())
	for e, i := range l.list {
		if i.Marks == 0 {
			continue
		}
		p, known := chance[e].Get()
		if len(l.across[e]) == 0 && (!known || p < limit) {
			continue
		}
		b := Borderline{PlaceRange: i, Inside: i.Place <= places, Chance: chance[e]}
		for _, j := range l.across[e] {
			b.Jurors = append(b.Jurors, l.t.jurors[j])
		}
		c.Zone = append(c.Zone, b)
	}
	slices.SortStableFunc(c.Zone, func(a, b Borderline) int { return cmp.Compare(a.Place, b.Place) })
	return c
}

// line finds the line between the best inside of them and the others by what is believed, and the chance of each entry to be
// on the side where it does not stand.
func (l *leaving) line(b Beliefs, inside int, chance []socium.Opt[float64]) float64 {
	means := make([]float64, 0, len(b.Entries))
	for _, p := range b.Entries {
		means = append(means, p.Mean)
	}
	slices.Sort(means)
	slices.Reverse(means)
	line := means[inside-1] + float64((means[inside]-means[inside-1])/2)
	for _, p := range b.Entries {
		e, _ := slices.BinarySearch(l.t.entries, p.Entry)
		above := 1.0 / 2
		if p.SD > 0 {
			above = steady.Normal((p.Mean - line) / p.SD)
		} else if p.Mean != line {
			above = 0
			if p.Mean > line {
				above = 1
			}
		}
		if l.list[e].Place <= inside {
			above = 1 - above
		}
		chance[e] = socium.Some(above)
	}
	return line
}
