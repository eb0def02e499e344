package grant

import (
	"iter"
	"strings"
	"time"

	"github.com/socium-go/socium"
)

// ReviewPolicy are the figures of the review that a process needs.
type ReviewPolicy struct {
	MinExperts int `json:"minExperts,omitempty"` // 0: one
	// StrikeAfter is the number of unfounded assessments after which an expert is removed; 0: on any.
	StrikeAfter int          `json:"strikeAfter,omitempty"`
	Basis       socium.Basis `json:"basis,omitzero"`
}

// A Quorum is how many members of a body must take part, and vote for, to decide. Bodies without one decide as they are told.
type Quorum struct {
	Role Role `json:"role"`
	// Half asks for more than half of the members; Count for a number of them.
	Half  bool `json:"half,omitempty"`
	Count int  `json:"count,omitempty"`
	// Majority asks for more votes for than against; with MajorityOfMembers for more than half of all members.
	Majority          bool         `json:"majority,omitempty"`
	MajorityOfMembers bool         `json:"majorityOfMembers,omitempty"`
	Basis             socium.Basis `json:"basis,omitzero"`
}

// A Duty separates two actions on one application: whoever did the first may not do the second. It binds actors by their ID.
type Duty struct {
	Done  Action       `json:"done"`
	Then  Action       `json:"then"`
	Basis socium.Basis `json:"basis,omitzero"`
}

// A Process runs the life cycle of the applications of one call: the table, the window, the policies, the calendar for working-day
// terms. It is made by [Call.Process] and is immutable.
type Process struct {
	life     Lifecycle
	opens    socium.Date
	deadline socium.Deadline
	zone     socium.Zone
	limits   Limits
	review   ReviewPolicy
	quorums  []Quorum
	duties   []Duty
	calendar socium.WorkCalendar
}

// Process returns the process of the call by a life cycle, [ApplicationLife] in the first place. calendar counts working-day
// terms; nil is the built-in calendar without the transfers of the year. The error is that of [Lifecycle.Lint].
func (c *Call) Process(life Lifecycle, calendar socium.WorkCalendar) (*Process, error) {
	if err := life.Lint().Err(); err != nil {
		return nil, err
	}
	return &Process{
		life: life, opens: c.Opens, deadline: c.Closes(), zone: c.zone(), limits: c.Limits, review: c.Review,
		quorums: append([]Quorum(nil), c.Quorums...), duties: append([]Duty(nil), c.Duties...), calendar: calendar,
	}, nil
}

// Life returns the table.
func (p *Process) Life() Lifecycle { return p.life }

// Start makes a case: the first event of an application with this key.
func (p *Process) Start(key string, requested socium.Opt[socium.Money], by Actor, at time.Time) (Case, Event, error) {
	c := Case{key: key}
	return p.Do(c, Command{Action: ActionCreate, By: by, At: at, Details: Details{Amount: requested}})
}

// Do carries out a command: it returns the case after it and the event to store, or the reasons why not, all of them. The case
// that was given does not change. The error is [CodeCaseConflict] alone when the author has not seen the last event, else
// Violations within [CodeCase].
func (p *Process) Do(c Case, cmd Command) (Case, Event, error) {
	if cmd.Expected != c.version {
		return c, Event{}, catalogue.Violation(CodeCaseConflict, "expected", arg("have", socium.ValueOf(cmd.Expected)), arg("need", socium.ValueOf(c.version)))
	}
	t, ok := p.life.Find(c.state, cmd.Action)
	if !ok {
		return c, Event{}, socium.Violations{p.noSuchAction(c.state, cmd.Action)}
	}
	if err := p.check(&c, &t, &cmd).Err(); err != nil {
		return c, Event{}, err
	}
	e := Event{Case: c.key, Seq: c.version + 1, Action: cmd.Action, From: c.state, By: cmd.By, At: cmd.At, Details: cmd.Details}
	e.Late = !t.Term.Wait && !p.until(&c, &t).IsZero() && p.zone.DateOf(cmd.At).After(p.until(&c, &t))
	after := c
	after.record(&e)
	e.To = after.pick(&t, p, &e)
	after.enter(&e)
	return after, e, nil
}

func (p *Process) noSuchAction(s State, a Action) *socium.Violation {
	v := catalogue.Violation(CodeCaseAction, "action")
	return fillTexts(v, "{state}", p.life.State(s).Title, "{action}", p.life.Action(a))
}

// fillTexts puts names in two languages into the texts of a violation.
func fillTexts(v *socium.Violation, pairs ...any) *socium.Violation {
	for i := 0; i+1 < len(pairs); i += 2 {
		key, _ := pairs[i].(string)
		name, _ := pairs[i+1].(socium.Text)
		v.Text.RU = strings.ReplaceAll(v.Text.RU, key, name.In(socium.RU))
		v.Text.EN = strings.ReplaceAll(v.Text.EN, key, name.In(socium.EN))
	}
	return v
}

// check gathers everything that stands against a command.
func (p *Process) check(c *Case, t *Transition, cmd *Command) socium.Violations {
	vs := p.actor(c, t, cmd.By)
	if cmd.At.IsZero() || cmd.At.Before(c.since) {
		vs = append(vs, catalogue.Violation(CodeCaseTime, "at"))
	}
	for _, g := range t.Guards {
		vs = append(vs, p.guard(g, c, t, cmd)...)
	}
	return vs
}

func (p *Process) actor(c *Case, t *Transition, by Actor) socium.Violations {
	var vs socium.Violations
	if !contains(t.Roles, by.Role) {
		var ru, en []string
		for _, r := range t.Roles {
			ru, en = append(ru, r.In(socium.RU)), append(en, r.In(socium.EN))
		}
		vs = append(vs, fillTexts(catalogue.Violation(CodeCaseRole, "by.role"), "{roles}", text(strings.Join(ru, ", "), strings.Join(en, ", "))))
	}
	for _, d := range p.duties {
		if d.Then != t.Action {
			continue
		}
		if by.ID == "" {
			vs = append(vs, catalogue.Violation(CodeCaseActor, "by.id").With(socium.Correct).On(d.Basis))
		} else if c.did(d.Done, by.ID) {
			vs = append(vs, fillTexts(catalogue.Violation(CodeCaseDuty, "by.id").On(d.Basis), "{done}", p.life.Action(d.Done), "{action}", p.life.Action(t.Action)))
		}
	}
	return vs
}

// until is the last day of a term, from when a waiting term lets go or until when the action should be done; zero without one.
func (p *Process) until(c *Case, t *Transition) socium.Date {
	if t.Term.IsZero() || c.since.IsZero() {
		return socium.Date{}
	}
	start := p.zone.DateOf(c.since)
	if t.Action == ActionApprove && !c.consent.IsZero() {
		start = c.consent
	}
	if t.Term.Working {
		return start.AddWorkdays(t.Term.Days, p.calendar)
	}
	return start.AddDays(t.Term.Days)
}

// Replay makes a case of its events, in their order. It proves the chain: numbers without gaps, every event an action that the
// table knows in the state before, leading where the table can lead. Guards are not asked again: what was right when it was done
// stays right. The error is within [CodeReplay].
func (p *Process) Replay(events iter.Seq[Event]) (Case, error) {
	var c Case
	for e := range events {
		if e.Seq != c.version+1 {
			return Case{}, catalogue.Violation(CodeReplayGap, socium.Path("").Index(c.version), arg("have", socium.ValueOf(e.Seq)), arg("need", socium.ValueOf(c.version+1)))
		}
		t, ok := p.life.Find(c.state, e.Action)
		known := false
		for _, o := range t.To {
			known = known || o.To == e.To
		}
		if !ok || !known || e.From != c.state || (c.version > 0 && e.Case != c.key) {
			return Case{}, fillTexts(catalogue.Violation(CodeReplayState, socium.Path("").Index(c.version)), "{state}", p.life.State(c.state).Title)
		}
		c.key = e.Case
		c.record(&e)
		c.enter(&e)
	}
	return c, nil
}
