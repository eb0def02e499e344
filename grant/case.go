package grant

import (
	"slices"
	"time"

	"github.com/socium-go/socium"
)

// A Case is one application on its way through the process: what its events have made of it. It is a value: [Process.Do] and
// [Process.Replay] return new ones.
type Case struct {
	key     string
	version int
	state   State
	since   time.Time // the state was entered
	number  string

	requested socium.Opt[socium.Money]
	grant     socium.Opt[socium.Money]
	rating    socium.Opt[socium.Number]
	mark      socium.Opt[socium.Number]
	consent   socium.Date
	choice    socium.Deadline
	experts   []Reviewer
	remarks   []string
	grounds   []string
	stages    int
	stage     int
	paid      int // stages paid
	filed     []ReportKind
	accepted  []ReportKind
	reporting bool // when it was suspended
	end       socium.Date
	limit     socium.Date
	result    ProjectResult
	deeds     *deed // the last one
}

// A Reviewer is an expert of an application.
type Reviewer struct {
	ID     string
	Done   bool // the review is complete
	Struck bool
}

// A deed is who did what, in a chain from the last: cases share their past, and a case of many events must not copy it with each.
type deed struct {
	action Action
	by     string
	before *deed
}

// Key returns the caller's key of the application.
func (c Case) Key() string { return c.key }

// Version returns the number of the last event: what a command expects.
func (c Case) Version() int { return c.version }

// State returns the state.
func (c Case) State() State { return c.state }

// Since returns the moment when the state was entered.
func (c Case) Since() time.Time { return c.since }

// Number returns the number given at registration.
func (c Case) Number() string { return c.number }

// Grant returns the sum of the grant once it is proposed.
func (c Case) Grant() socium.Opt[socium.Money] { return c.grant }

// Rating returns the rating once it is fixed.
func (c Case) Rating() socium.Opt[socium.Number] { return c.rating }

// Stage returns the current stage of the agreement, from 1; 0 before the first payment.
func (c Case) Stage() int { return c.stage }

// End returns the last day of the project after an extension; zero without one.
func (c Case) End() socium.Date { return c.end }

// Result returns the evaluation of the results; "" while there is none.
func (c Case) Result() ProjectResult { return c.result }

// Experts returns the experts in the order of assignment.
func (c Case) Experts() []Reviewer { return slices.Clone(c.experts) }

// Remarks returns the remarks of the last action that made some.
func (c Case) Remarks() []string { return slices.Clone(c.remarks) }

// Grounds returns the grounds of the last action that named some.
func (c Case) Grounds() []string { return slices.Clone(c.grounds) }

func (c *Case) did(a Action, id string) bool {
	for d := c.deeds; d != nil; d = d.before {
		if d.action == a && d.by == id {
			return true
		}
	}
	return false
}

// reviews counts the complete reviews and those that are owed or complete.
func (c *Case) reviews() (done, all int) {
	for _, r := range c.experts {
		if r.Struck {
			continue
		}
		all++
		if r.Done {
			done++
		}
	}
	return done, all
}

func (c *Case) expert(id string) (Reviewer, bool) {
	i := slices.IndexFunc(c.experts, func(r Reviewer) bool { return r.ID == id })
	if i < 0 {
		return Reviewer{}, false
	}
	return c.experts[i], true
}

// setExpert changes a copy of the list: cases share their past.
func (c *Case) setExpert(id string, change func(r *Reviewer)) {
	c.experts = slices.Clone(c.experts)
	for i := range c.experts {
		if c.experts[i].ID == id {
			change(&c.experts[i])
		}
	}
}

// record takes over what the event tells, before the outcome is picked.
func (c *Case) record(e *Event) {
	d := &e.Details
	if e.By.ID != "" {
		c.deeds = &deed{e.Action, e.By.ID, c.deeds}
	}
	if len(d.Remarks) > 0 {
		c.remarks = slices.Clone(d.Remarks)
	}
	if len(d.Grounds) > 0 {
		c.grounds = slices.Clone(d.Grounds)
	}
	switch e.Action {
	case ActionCreate:
		c.requested = d.Amount
	case ActionSubmit, ActionResubmit:
		if !d.Amount.IsZero() {
			c.requested = d.Amount
		}
	case ActionRegister, ActionRegisterWithRemarks:
		if d.Number != "" {
			c.number = d.Number
		}
	case ActionAssign, ActionAddExpert:
		for _, id := range d.Experts {
			c.experts = append(slices.Clip(c.experts), Reviewer{ID: id})
		}
	case ActionScore:
		c.setExpert(d.Expert, func(r *Reviewer) { r.Done = true })
	case ActionStrikeExpert:
		c.setExpert(d.Expert, func(r *Reviewer) { r.Struck = true })
	case ActionFixRating:
		c.rating = d.Rating
	case ActionApplyMark:
		c.mark = d.Mark
	case ActionOfferChoice:
		c.choice = d.Term
	case ActionList, ActionApprove, ActionChoose:
		if !d.Amount.IsZero() {
			c.grant = d.Amount
		}
		c.consent = maxDate(c.consent, d.Consent)
	case ActionSign:
		c.stages, c.limit = max(d.Stages, 1), d.Limit
	case ActionPayStage:
		c.stage = max(c.stage, 1)
		c.paid = c.stage
	case ActionReport:
		if !slices.Contains(c.filed, d.Report) {
			c.filed = append(slices.Clip(c.filed), d.Report)
		}
	case ActionRemark: // a report that is named has to be filed anew
		if i := slices.Index(c.filed, d.Report); i >= 0 {
			c.filed = slices.Delete(slices.Clone(c.filed), i, i+1)
		}
	case ActionAcceptReport:
		c.accepted = append(slices.Clip(c.accepted), d.Report)
	case ActionSuspend:
		c.reporting = e.From == StateReporting
	case ActionExtend:
		c.end = d.End
	case ActionEvaluate:
		c.result = d.Result
	}
}

// pick returns where a transition leads.
func (c *Case) pick(t *Transition, p *Process, e *Event) State {
	for _, o := range t.To {
		holds := true
		switch o.When {
		case WhenEnough:
			_, all := c.reviews()
			holds = all >= p.minExperts()
		case WhenPassed:
			holds = c.rating.Or(socium.Number{}).Compare(c.mark.Or(socium.Number{})) >= 0
		case WhenChosen:
			holds = e.Chosen == socium.Yes
		case WhenOneOpen:
			holds = len(c.accepted) < len(reportKinds)
		case WhenMoreStages:
			holds = c.stage < c.stages
		case WhenReporting:
			holds = c.reporting
		}
		if holds {
			return o.To
		}
	}
	return c.state
}

// enter moves to the state of the event.
func (c *Case) enter(e *Event) {
	if e.Action == ActionAcceptReport && e.To != StateReporting {
		c.filed, c.accepted = nil, nil
		if e.To == StateInProgress {
			c.stage++
		}
	}
	c.state, c.since, c.version = e.To, e.At, e.Seq
}
