package grant

import (
	"maps"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A SpreadMetric is how the difference between experts is measured.
type SpreadMetric string

// The words of SpreadMetric.
const (
	SpreadTotals    SpreadMetric = "totals"    // highest sheet total − lowest, with coefficients
	SpreadCriterion SpreadMetric = "criterion" // the largest difference of marks for one criterion
)

var spreadMetrics = []SpreadMetric{SpreadTotals, SpreadCriterion}

// AllSpreadMetrics returns every metric.
func AllSpreadMetrics() []SpreadMetric { return slices.Clone(spreadMetrics) }

// Valid reports whether m is one of the metrics.
func (m SpreadMetric) Valid() bool { return contains(spreadMetrics, m) }

// A SpreadPolicy says when experts differ so much that another one is asked. The public rules of the contests seen set no
// figure; there is no default.
type SpreadPolicy struct {
	Metric    SpreadMetric  `json:"metric,omitempty"` // empty: totals
	Threshold socium.Number `json:"threshold"`        // more than this asks for another expert
	Extra     int           `json:"extra,omitempty"`  // how many more; 0: one
	// UpTo is how many experts an application may have at most; 0: no limit.
	UpTo  int          `json:"upTo,omitempty"`
	Basis socium.Basis `json:"basis,omitzero"`
}

// A SpreadFinding is an application whose experts differ more than the policy allows.
type SpreadFinding struct {
	Application string        `json:"application"`
	Spread      socium.Number `json:"spread"`
	Criterion   string        `json:"criterion,omitempty"` // of SpreadCriterion
	Experts     int           `json:"experts"`             // so far
	Extra       int           `json:"extra"`               // to be added
}

// Spread returns the applications that need another expert by the policy, in the order of the rating. Sheets that do not count, of
// experts struck or recused, are not looked at.
func (r *Rating) Spread(p SpreadPolicy) []SpreadFinding {
	byEntry := r.sheetsByEntry()
	var list []SpreadFinding
	standing := map[string]contest.Standing{}
	if outcome, err := r.Outcome(); err == nil {
		for _, standings := range outcome.Nominations() {
			for _, s := range standings {
				standing[s.Entry] = s
			}
		}
	}
	for i := range r.lines {
		l := &r.lines[i]
		f := SpreadFinding{Application: l.Number, Extra: max(p.Extra, 1)}
		if p.Metric == SpreadCriterion {
			f.Spread, f.Criterion, f.Experts = criterionSpread(sheetsThatCount(byEntry[l.Number], standing, l.Number))
		} else if l.HasRating() {
			s := standing[l.Number]
			f.Experts = len(s.Sheets())
			f.Spread, _ = s.Spread().Number(weightScale, socium.HalfUp)
		}
		if p.UpTo > 0 {
			f.Extra = min(f.Extra, p.UpTo-f.Experts)
		}
		if f.Experts >= 2 && f.Extra > 0 && f.Spread.Compare(p.Threshold) > 0 {
			list = append(list, f)
		}
	}
	return list
}

func (r *Rating) sheetsByEntry() map[string][]*contest.Sheet {
	by := make(map[string][]*contest.Sheet, len(r.lines))
	for i := range r.sheets {
		s := &r.sheets[i]
		if s.State == "" || s.State == contest.SheetFinal {
			by[s.Entry] = append(by[s.Entry], s)
		}
	}
	return by
}

// sheetsThatCount leaves out the sheets of an application that are set aside as a whole.
func sheetsThatCount(sheets []*contest.Sheet, standing map[string]contest.Standing, number string) []*contest.Sheet {
	s, ok := standing[number]
	if !ok || len(sheets) < 2 {
		return sheets
	}
	aside := map[string]bool{}
	for _, a := range s.Absences() {
		if a.Criterion == "" {
			aside[a.Juror] = true
		}
	}
	return slices.DeleteFunc(sheets, func(s *contest.Sheet) bool { return aside[s.Juror] })
}

func criterionSpread(sheets []*contest.Sheet) (most socium.Number, criterion string, experts int) {
	low, high := map[string]socium.Number{}, map[string]socium.Number{}
	var order []string
	for _, s := range sheets {
		for _, m := range s.Marks {
			if m.Absence != "" {
				continue
			}
			l, seen := low[m.Criterion]
			if !seen {
				order = append(order, m.Criterion)
			}
			if !seen || m.Value.Compare(l) < 0 {
				low[m.Criterion] = m.Value
			}
			if !seen || m.Value.Compare(high[m.Criterion]) > 0 {
				high[m.Criterion] = m.Value
			}
		}
	}
	for _, c := range order {
		if d, err := high[c].Sub(low[c]); err == nil && d.Compare(most) > 0 {
			most, criterion = d, c
		}
	}
	return most, criterion, len(sheets)
}

// ToStrike returns the experts who are to be removed because the council found too many of their assessments unfounded: for each
// expert the applications concerned. All sheets of a struck expert vanish from the rating. The order is that of the IDs.
func (p ReviewPolicy) ToStrike(unfounded map[string][]string) []contest.Strike {
	var list []contest.Strike
	for _, id := range slices.Sorted(maps.Keys(unfounded)) {
		distinct := slices.Clone(unfounded[id])
		slices.Sort(distinct)
		distinct = slices.Compact(distinct)
		if n := len(distinct); n >= max(p.StrikeAfter, 1) {
			reason := text("необоснованные оценки по заявкам: ", "unfounded assessments of the applications: ")
			names := strings.Join(distinct, ", ")
			list = append(list, contest.Strike{Juror: id, Reason: text(reason.RU+names, reason.EN+names), Basis: p.Basis})
		}
	}
	return list
}
