package grant

import (
	"iter"

	"github.com/socium-go/socium"
)

// A FindingChange is a rule whose outcome differs between two decisions.
type FindingChange struct {
	Code   socium.Code    `json:"code"`
	Before socium.Verdict `json:"before"`
	After  socium.Verdict `json:"after"`
	// Finding is the one of the later decision.
	Finding socium.Finding `json:"finding"`
}

// CompareDecisions returns the rules whose verdict differs between two decisions of one book, in its order. Rules that only one
// of the decisions has count from or to the verdict [socium.NotInForce].
func CompareDecisions(before, after socium.Decision) []FindingChange {
	var list []FindingChange
	for _, f := range after.Findings {
		was := socium.NotInForce
		if old, ok := before.Finding(f.Code); ok {
			was = old.Verdict
		}
		if now, _ := after.Finding(f.Code); now.Requirement == f.Requirement && was != f.Verdict {
			list = append(list, FindingChange{f.Code, was, f.Verdict, f})
		}
	}
	for _, f := range before.Findings {
		if _, ok := after.Finding(f.Code); !ok && f.Verdict != socium.NotInForce {
			list = append(list, FindingChange{f.Code, f.Verdict, socium.NotInForce, f})
		}
	}
	return list
}

// IfExtended tells what would change for an application if the deadline moved: the admission rules whose verdict differs.
func (c *Call) IfExtended(e Extension, a *Application, on socium.Date) []FindingChange {
	return CompareDecisions(c.Precheck(a, on), c.Extended(e).Precheck(a, on))
}

// AffectedBy yields the applications whose admission verdict as a whole would change if the deadline moved, with the verdicts
// before and after, in the order given. It serves a whole round.
func (c *Call) AffectedBy(e Extension, applications iter.Seq[*Application], on socium.Date) iter.Seq2[*Application, [2]socium.Verdict] {
	moved := c.Extended(e)
	return func(yield func(*Application, [2]socium.Verdict) bool) {
		for a := range applications {
			before, after := c.Admits(a, on), moved.Admits(a, on)
			if before != after && !yield(a, [2]socium.Verdict{before, after}) {
				return
			}
		}
	}
}

// Waived returns the call with waivers of admission rules: for organisations of some regions, in this one contest. A failed rule
// that is waived stays in the decision and does not block. The error is that of the rulebook.
func (c *Call) Waived(waivers ...socium.Waiver[Facts]) (*Call, error) {
	if c.Eligibility == nil {
		return nil, catalogue.Violation(CodeCallBook, "rulebooks.eligibility")
	}
	book, err := c.Eligibility.With(waivers...)
	if err != nil {
		return nil, err
	}
	d := *c
	d.Eligibility = book
	return &d, nil
}

// InRegions is a scope of waivers: organisations registered in one of the regions.
func InRegions(regions ...socium.Region) func(Facts) bool {
	list := append([]socium.Region(nil), regions...)
	return func(f Facts) bool { return contains(list, f.App.Applicant.Region) && !f.App.Applicant.Region.IsZero() }
}
