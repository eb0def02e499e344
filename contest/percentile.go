package contest

import "github.com/socium-go/socium/internal/ratio"

// A Percentile tells what part of the field counts as not better than an entry. For 90 90 85 80 80 80 70 the entry with 85 has 57.14, 71.43
// and 64.29 per cent.
type Percentile string

const (
	PercentBelow  Percentile = "below"   // the share with a worse total
	PercentAtMost Percentile = "at-most" // the share with a worse or the same total, the entry itself among them
	PercentMiddle Percentile = "middle"  // the share with a worse total and half of that with the same
)

var percentiles = []Percentile{PercentBelow, PercentAtMost, PercentMiddle}

// AllPercentiles returns every way of counting.
func AllPercentiles() []Percentile { return append([]Percentile(nil), percentiles...) }

// Valid reports whether p is one of the ways.
func (p Percentile) Valid() bool { return known(percentiles, p) }

// Percentile returns the percentile rank of an entry among the entries of the nomination or subgroup that have a total: exact per cent, from
// 0 to 100. It is false for an entry without a total and for one that is not in the list. It is a statistic for letters to entrants, no rule
// of a contest looks at it. An unknown way counts as [PercentMiddle].
func (r *Result) Percentile(entry string, by Percentile) (Points, bool) {
	var of *Standing
	for i := range r.Standings {
		if s := &r.Standings[i]; s.Entry == entry && s.HasTotal() {
			of = s
		}
	}
	if of == nil {
		return Points{}, false
	}
	var below, same, all int64
	for i := range r.Standings {
		s := &r.Standings[i]
		if !s.HasTotal() {
			continue
		}
		all++
		c := s.Total.Compare(of.Total)
		if s.of.rules.lower() {
			c = -c
		}
		switch {
		case c < 0:
			below++
		case c == 0:
			same++
		}
	}
	halves := 2*below + same
	switch by {
	case PercentBelow:
		halves = 2 * below
	case PercentAtMost:
		halves = 2 * (below + same)
	}
	return Points{ratio.Of(50*halves, all)}, true
}
