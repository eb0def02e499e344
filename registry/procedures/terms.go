package procedures

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
)

// terms are the usual ones, in working days where nothing else is said. Source: memory; the range that acts show stands beside
// each, and the longest term is taken.
func terms(basis socium.Basis) []journal.Term {
	basis = basis.As(socium.Unverified)
	return []journal.Term{
		{Step: journal.StepReturn, Workdays: 10, Basis: basis},      // within the term of the decision
		{Step: journal.StepDecide, Workdays: 10, Basis: basis},      // 10
		{Step: journal.StepNotice, Workdays: 5, Basis: basis},       // 3–5
		{Step: journal.StepChangeNotice, Workdays: 5, Basis: basis}, // 3, 5 (most common) or 10
		{Step: journal.StepEnterChange, Workdays: 5, Basis: basis},  // 1–5
		{Step: journal.StepFreshen, Months: 1, Basis: basis},        // free places: daily, weekly or monthly
		{Step: journal.StepExclude, Workdays: 10, Basis: basis},     // 5–10
		{Step: journal.StepExcludeTell, Workdays: 5, Basis: basis},  // 3–5
		{Step: journal.StepExtract, Workdays: 5, Basis: basis},      // 3–5
	}
}

// with returns the terms with one of them replaced, or added.
func with(list []journal.Term, t journal.Term) []journal.Term {
	for i := range list {
		if list[i].Step == t.Step {
			list[i] = t
			return list
		}
	}
	return append(list, t)
}
