package journal

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// A Step is something that somebody has to do within a term.
type Step string

const (
	StepReturn       Step = "return"         // the keeper returns an application without review
	StepPrepare      Step = "prepare"        // whoever receives the documents prepares the decision (two steps only)
	StepDecide       Step = "decide"         // the decision on an application; with two steps, from the arrival of the package
	StepNotice       Step = "notice"         // the applicant is told of the decision
	StepChangeNotice Step = "change-notice"  // the listed one tells of a change in its data, from the change
	StepEnterChange  Step = "enter-change"   // the keeper enters the change, from being told
	StepFreshen      Step = "freshen"        // data that go stale are told anew, from their day
	StepExclude      Step = "exclude"        // the decision on exclusion, from learning of the ground
	StepExcludeTell  Step = "exclude-notice" // the excluded one is told
	StepExtract      Step = "extract"        // an extract is given, from the request
)

var procedureSteps = []Step{
	StepReturn, StepPrepare, StepDecide, StepNotice, StepChangeNotice, StepEnterChange, StepFreshen, StepExclude, StepExcludeTell, StepExtract,
}

// AllSteps returns every step.
func AllSteps() []Step { return slices.Clone(procedureSteps) }

// Valid reports whether s is one of the steps.
func (s Step) Valid() bool { return slices.Contains(procedureSteps, s) }

// In returns the step in words.
func (s Step) In(lang socium.Lang) string {
	return inWords(s, procedureSteps, "register.step.", lang)
}

// UnmarshalText reads the word of a step and refuses any other.
func (s *Step) UnmarshalText(text []byte) error { return unmarshalWord(s, text, procedureSteps) }

// An Actor is who has to do a step.
type Actor string

const (
	ActorKeeper   Actor = "keeper"   // who keeps the register and decides
	ActorReceiver Actor = "receiver" // who receives the documents; the keeper, where the procedure names nobody else
	ActorListed   Actor = "listed"   // who is in the register
)

var actors = []Actor{ActorKeeper, ActorReceiver, ActorListed}

// AllActors returns every actor.
func AllActors() []Actor { return slices.Clone(actors) }

// Valid reports whether a is one of the actors.
func (a Actor) Valid() bool { return slices.Contains(actors, a) }

// In returns the actor in words.
func (a Actor) In(lang socium.Lang) string {
	return inWords(a, actors, "register.actor.", lang)
}

// UnmarshalText reads the word of an actor and refuses any other.
func (a *Actor) UnmarshalText(text []byte) error { return unmarshalWord(a, text, actors) }

// usualActor is who acts where the term of the procedure says nothing; the keeper in the steps that are not named.
var usualActor = map[Step]Actor{
	StepReturn: ActorReceiver, StepPrepare: ActorReceiver,
	StepChangeNotice: ActorListed, StepFreshen: ActorListed,
}

// A Term is how long a step may take from the day that sets it off, which is not counted. Of the units set, all count:
// usually one is.
type Term struct {
	Step     Step         `json:"step"`
	Workdays int          `json:"workdays,omitempty"`
	Days     int          `json:"days,omitempty"` // calendar days
	Months   int          `json:"months,omitempty"`
	Actor    Actor        `json:"actor,omitempty"` // who acts; "": the receiver returns and prepares, the listed one tells of changes and freshens, the keeper does the rest
	Basis    socium.Basis `json:"basis,omitzero"`
}

// Last returns the last day of the term that was set off on the day since. A nil calendar is the zero [socium.Calendar].
func (t Term) Last(since socium.Date, cal socium.WorkCalendar) socium.Date {
	day := since.AddMonths(t.Months).AddDays(t.Days)
	if t.Workdays == 0 {
		return day.OrNextWorkday(cal)
	}
	return day.AddWorkdays(t.Workdays, cal)
}

// Term returns the term of a step, and false when the procedure sets none.
func (p *Procedure[E]) Term(step Step) (Term, bool) {
	i := slices.IndexFunc(p.Terms, func(t Term) bool { return t.Step == step })
	if i < 0 {
		return Term{}, false
	}
	return p.Terms[i], true
}

// Actor returns who has to do a step, and what the procedure calls him; without a name of its own, the general word.
func (p *Procedure[E]) Actor(step Step) (Actor, socium.Text) {
	t, _ := p.Term(step)
	actor := cmp.Or(t.Actor, usualActor[step], ActorKeeper)
	if actor == ActorReceiver && p.Receiver.IsZero() {
		actor = ActorKeeper
	}
	name := socium.Text{}
	switch actor {
	case ActorKeeper:
		name = p.Keeper
	case ActorReceiver:
		name = p.Receiver
	}
	if name.IsZero() {
		name = catalogue.Text("register.actor." + socium.Code(actor))
	}
	return actor, name
}
