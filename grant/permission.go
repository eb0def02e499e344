package grant

import (
	"time"

	"github.com/socium-go/socium"
)

// A Permission answers for one action: is it possible now, what stands against it, what must be told, who may do it, since and
// until when.
type Permission struct {
	Action Action         `json:"action"`
	Title  socium.Text    `json:"title"`
	To     []OutcomeState `json:"to"`
	Roles  []Role         `json:"roles"`
	// Allowed: nothing stands against it; what Needs names must still be given with the command.
	Allowed bool              `json:"allowed"`
	Blocks  socium.Violations `json:"blocks,omitempty"`
	Needs   socium.Violations `json:"needs,omitempty"`
	From    socium.Date       `json:"from,omitzero"`  // possible from this day
	Until   socium.Deadline   `json:"until,omitzero"` // the last moment: of the window, or of the term
	Late    bool              `json:"late,omitempty"` // the term is over; the action is possible all the same
	Basis   socium.Basis      `json:"basis,omitzero"`
}

// Permits tells, for every action that the table has in the state of the case, whether somebody may do it at a moment. An actor
// without an ID is asked as any person of the role; an actor without a role gets the answer for whoever may do it. Details that are
// known go in; the others come back as needs. The order is that of the table.
func (p *Process) Permits(c Case, by Actor, at time.Time, known Details) []Permission {
	var list []Permission
	for i := range p.life.Transitions {
		t := &p.life.Transitions[i]
		if !contains(t.From, c.state) && !(c.state == "" && len(t.From) == 0) {
			continue
		}
		list = append(list, p.permission(&c, t, Command{Action: t.Action, By: by, At: at, Details: known}))
	}
	return list
}

// Permit is [Process.Permits] for one action. An action that the state does not have is not allowed.
func (p *Process) Permit(c Case, action Action, by Actor, at time.Time, known Details) Permission {
	t, ok := p.life.Find(c.state, action)
	if !ok {
		return Permission{Action: action, Title: p.life.Action(action), Blocks: socium.Violations{p.noSuchAction(c.state, action)}}
	}
	return p.permission(&c, &t, Command{Action: action, By: by, At: at, Details: known})
}

func (p *Process) permission(c *Case, t *Transition, cmd Command) Permission {
	if cmd.By.Role == "" && len(t.Roles) > 0 {
		cmd.By.Role = t.Roles[0]
	}
	out := Permission{
		Action: t.Action, Title: p.life.Action(t.Action), To: append([]OutcomeState(nil), t.To...), Roles: append([]Role(nil), t.Roles...), Basis: t.Basis,
	}
	for _, v := range p.check(c, t, &cmd) {
		if v.Severity == socium.Correct {
			out.Needs = append(out.Needs, v)
		} else {
			out.Blocks = append(out.Blocks, v)
		}
	}
	out.Allowed = len(out.Blocks) == 0
	p.span(&out, c, t, cmd.At)
	return out
}

// span fills in since and until when.
func (p *Process) span(out *Permission, c *Case, t *Transition, at time.Time) {
	last := p.until(c, t)
	switch {
	case contains(t.Guards, GuardWindow):
		out.From, out.Until = p.opens, p.deadline
	case contains(t.Guards, GuardChoice):
		out.Until = c.choice
	case last.IsZero():
	case t.Term.Wait:
		out.From = last.AddDays(1)
	default:
		if until, err := socium.NewDeadline(last, 24, 0, p.zone); err == nil {
			out.Until = until
			out.Late = !until.Allows(at)
		}
	}
}
