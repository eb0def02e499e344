package grant

import (
	"github.com/socium-go/socium"
)

// Facts are what a rule of a call looks at: the application, the call and the days on which conditions are judged. Conditions
// have different days: "as at the closing day", "on the day of filing", "today"; a rule picks its own. Facts are passed by
// value, so that screening allocates nothing.
type Facts struct {
	App  *Application
	Call *Call
	// On is the day of the question.
	On socium.Date
	// Closing is the closing day of intake; On when the call has no deadline.
	Closing socium.Date
	// Submitted is the day of filing in the zone of the deadline; On while the application is not filed.
	Submitted socium.Date
}

// FactsOf gathers the facts of an application on a day.
func (c *Call) FactsOf(a *Application, on socium.Date) Facts {
	f := Facts{App: a, Call: c, On: on, Closing: on, Submitted: on}
	deadline := &c.Deadline // the one in force, by its place: this is on the way of every application of a round
	if n := len(c.Extensions); n > 0 {
		deadline = &c.Extensions[n-1].Deadline
	}
	if day := deadline.Day(); !day.IsZero() {
		f.Closing = day
	}
	if !a.Filed.IsZero() {
		f.Submitted = c.filingDay(a)
	}
	return f
}

// filingDay is the day of filing in the zone of the deadline.
func (c *Call) filingDay(a *Application) socium.Date { return c.zone().DateOf(a.Filed) }

// zone is that of the deadline, Moscow without one.
func (c *Call) zone() socium.Zone {
	if d := c.Closes(); !d.IsZero() {
		return d.Zone()
	}
	return socium.Moscow()
}

// Precheck decides whether the applicant may take part, by the eligibility rulebook of the call: [socium.Pass], [socium.Fail]
// with what would help, or [socium.NoData] while facts are missing. It serves a half-filled form as well as the final check.
// on is the day of the question; every rule judges by its own day (see [Facts]). A call without an eligibility rulebook gives
// the zero Decision, which has no verdict.
func (c *Call) Precheck(a *Application, on socium.Date) socium.Decision {
	if c.Eligibility == nil {
		return socium.Decision{}
	}
	return c.Eligibility.Decide(c.FactsOf(a, on), on)
}

// Screen appends the findings of the eligibility rulebook to dst: the path for a whole round. With room in dst it allocates
// nothing; the findings carry verdict and evidence, and no remedies.
func (c *Call) Screen(dst []socium.Finding, a *Application, on socium.Date) []socium.Finding {
	if c.Eligibility == nil {
		return dst
	}
	return c.Eligibility.Append(dst, c.FactsOf(a, on), on)
}

// Admits returns the verdict of [Call.Precheck] alone.
func (c *Call) Admits(a *Application, on socium.Date) socium.Verdict {
	if c.Eligibility == nil {
		return 0
	}
	return c.Eligibility.Allows(c.FactsOf(a, on), on)
}
