package honours

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// A Tenure is how long somebody has worked, in whole years. What is unknown is unknown, not zero.
type Tenure struct {
	Total        socium.Opt[int] `json:"total,omitzero"`
	Branch       socium.Opt[int] `json:"branch,omitzero"`
	Region       socium.Opt[int] `json:"region,omitzero"`
	Organisation socium.Opt[int] `json:"organisation,omitzero"` // in the nominating organisation, without a break up to the day
}

// A Spell is one time of work, from the first day to the last; a zero Last goes on.
type Spell struct {
	First        socium.Date `json:"first"`
	Last         socium.Date `json:"last,omitzero"`
	Branch       bool        `json:"branch,omitempty"` // in the branch
	Region       bool        `json:"region,omitempty"` // in the region
	Organisation string      `json:"organisation,omitempty"`
}

// TenureOn counts the tenure on a day from spells: days that overlap count once, the full months and the days of each stretch are added, and 30 days
// of several stretches make a month. That is the customary count; an act that counts otherwise has its own.
func TenureOn(on socium.Date, organisation string, spells []Spell) Tenure {
	years := func(keep func(Spell) bool) socium.Opt[int] { return socium.Some(countYears(on, spells, keep)) }
	return Tenure{
		Total:  years(func(Spell) bool { return true }),
		Branch: years(func(s Spell) bool { return s.Branch }),
		Region: years(func(s Spell) bool { return s.Branch && s.Region }),
		Organisation: years(func(s Spell) bool {
			return s.Organisation == organisation && organisation != ""
		}),
	}
}

func countYears(on socium.Date, spells []Spell, keep func(Spell) bool) int {
	type stretch struct{ from, until socium.Date } // half-open
	var list []stretch
	for _, s := range spells {
		until := s.Last.AddDays(1)
		if s.Last.IsZero() || until.After(on.AddDays(1)) {
			until = on.AddDays(1)
		}
		if keep(s) && !s.First.IsZero() && s.First.Before(until) {
			list = append(list, stretch{s.First, until})
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Or(a.from.Compare(b.from), a.until.Compare(b.until)) })
	months, days := 0, 0
	for i := 0; i < len(list); {
		s := list[i]
		for i++; i < len(list) && !list[i].from.After(s.until); i++ {
			if list[i].until.After(s.until) {
				s.until = list[i].until
			}
		}
		full := s.until.FullMonthsSince(s.from)
		months += full
		days += min(s.until.DaysSince(s.from.AddMonths(full)), 29) // a month that is not full stays so by itself
	}
	return (months + days/30) / 12
}
