package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// A State is the state of an application, or of a whole contest. The zero State means "does not exist yet".
type State string

// An Action is what somebody does to an application or a contest.
type Action string

// A Role is in what capacity somebody acts.
type Role string

// The words of Role.
const (
	RoleApplicant Role = "applicant" // заявитель
	RoleOperator  Role = "operator"  // оператор конкурса
	RoleCouncil   Role = "council"   // экспертный совет
	RoleCommittee Role = "committee" // координационный комитет
	RoleExpert    Role = "expert"
	RoleClock     Role = "clock"  // a term is over; the caller tells the moment
	RolePublic    Role = "public" // public evaluation of results
)

var roles = []named[Role]{
	{RoleApplicant, text("заявитель", "applicant")}, {RoleOperator, text("оператор", "operator")},
	{RoleCouncil, text("экспертный совет", "expert council")}, {RoleCommittee, text("координационный комитет", "coordination committee")},
	{RoleExpert, text("эксперт", "expert")}, {RoleClock, text("истечение срока", "end of a term")}, {RolePublic, text("общественность", "the public")},
}

// AllRoles returns every role.
func AllRoles() []Role { return wordsOf(roles) }

// Valid reports whether r is one of the roles.
func (r Role) Valid() bool { return knows(roles, r) }

// In returns the role in words.
func (r Role) In(lang socium.Lang) string { return nameOf(roles, r).In(lang) }

// A Guard is a condition of a transition.
type Guard string

// The words of Guard.
const (
	GuardWindow       Guard = "window"        // intake is open
	GuardSigner       Guard = "signer"        // who files is authorised
	GuardAssurances   Guard = "assurances"    // assurances are given
	GuardOneDirection Guard = "one-direction" // no other application of the organisation in the direction
	GuardRemarks      Guard = "remarks"       // remarks are listed
	GuardGrounds      Guard = "grounds"       // at least one ground is named
	GuardNoGrounds    Guard = "no-grounds"    // no ground is named
	GuardStatement    Guard = "statement"     // a signed statement
	GuardExperts      Guard = "experts"       // enough experts, nobody twice, nobody in conflict
	GuardExpert       Guard = "expert"        // the expert is assigned and owes a review
	GuardMarks        Guard = "marks"         // every criterion that counts has its mark
	GuardSpread       Guard = "spread"        // the policy asks for another expert
	GuardReviews      Guard = "reviews"       // every assigned review is complete, and there are enough
	GuardStruck       Guard = "struck"        // the expert has a review to lose
	GuardRating       Guard = "rating"        // the rating is given, adjustments with their decision
	GuardPassMark     Guard = "pass-mark"     // the mark of the band is set
	GuardSeveral      Guard = "several"       // the organisation has other applications that passed, and a term to choose is given
	GuardSingle       Guard = "single"        // it has none
	GuardChoice       Guard = "choice"        // the choice is made in its term, or the term is over
	GuardAmount       Guard = "amount"        // the grant is above zero and within the request
	GuardConsent      Guard = "consent"       // the committee has agreed
	GuardTermOver     Guard = "term-over"     // the term of the transition is over
	GuardChecks       Guard = "checks"        // checks before signing are done
	GuardTranche      Guard = "tranche"       // first stage, or both reports of the stage before are accepted; not paid yet
	GuardStage        Guard = "stage"         // the report is that of the current stage, which is paid
	GuardCured        Guard = "cured"         // the defect is cured
	GuardNewEnd       Guard = "new-end"       // the new last day is within the limit
	GuardRefund       Guard = "refund"        // what must be returned is returned
	GuardResult       Guard = "result"        // a word of the evaluation of results
	GuardQuorum       Guard = "quorum"        // enough members took part and voted for
	GuardSettled      Guard = "settled"       // every application of the contest has got so far
)

var guards = []Guard{
	GuardWindow, GuardSigner, GuardAssurances, GuardOneDirection, GuardRemarks, GuardGrounds, GuardNoGrounds, GuardStatement, GuardExperts,
	GuardExpert, GuardMarks, GuardSpread, GuardReviews, GuardStruck, GuardRating, GuardPassMark, GuardSeveral, GuardSingle,
	GuardChoice, GuardAmount, GuardConsent, GuardTermOver, GuardChecks, GuardTranche, GuardStage, GuardCured, GuardNewEnd,
	GuardRefund, GuardResult, GuardQuorum, GuardSettled,
}

// AllGuards returns every guard.
func AllGuards() []Guard { return slices.Clone(guards) }

// Valid reports whether g is one of the guards.
func (g Guard) Valid() bool { return contains(guards, g) }

// A Condition picks one of the outcomes of a transition.
type Condition string

// The words of Condition. The empty one always holds.
const (
	WhenEnough     Condition = "enough-experts"  // enough reviews remain
	WhenPassed     Condition = "mark-reached"    // the rating is not below the mark
	WhenChosen     Condition = "chosen"          // this application is the choice
	WhenOneOpen    Condition = "one-report-open" // the other report of the stage is not accepted yet
	WhenMoreStages Condition = "more-stages"     // the stage was not the last
	WhenReporting  Condition = "was-reporting"   // it was suspended while a report was reviewed
)

var conditions = []named[Condition]{
	{WhenEnough, text("экспертиз достаточно", "enough reviews")}, {WhenPassed, text("рейтинг не ниже проходного балла", "rating not below the mark")},
	{WhenChosen, text("выбрана эта заявка", "this application is chosen")}, {WhenOneOpen, text("второй отчёт этапа ещё не принят", "the other report of the stage is still open")}, {WhenMoreStages, text("есть следующий этап", "there is a next stage")},
	{WhenReporting, text("шла проверка отчёта", "a report was under review")},
}

// AllConditions returns every condition.
func AllConditions() []Condition { return wordsOf(conditions) }

// Valid reports whether c is one of the conditions.
func (c Condition) Valid() bool { return knows(conditions, c) }

// In returns the condition in words.
func (c Condition) In(lang socium.Lang) string { return nameOf(conditions, c).In(lang) }

// A Term is a time limit of a transition.
type Term struct {
	Days    int  `json:"days"`
	Working bool `json:"working,omitempty"` // working days, by the calendar of the caller
	// Wait turns the term round: the action is possible only after it is over. Otherwise it is the time in which it should be
	// done: being late is shown and does not block.
	Wait bool `json:"wait,omitempty"`
}

// IsZero reports whether there is no term.
func (t Term) IsZero() bool { return t == Term{} }

// An OutcomeState is where a transition leads when its condition holds.
type OutcomeState struct {
	To   State     `json:"to"`
	When Condition `json:"when,omitempty"`
}

// A Transition is one row of a life cycle: from these states, by this action, to the first outcome whose condition holds.
type Transition struct {
	From   []State        `json:"from,omitempty"` // empty: it makes the thing
	Action Action         `json:"action"`
	To     []OutcomeState `json:"to"`
	Roles  []Role         `json:"roles"`
	Guards []Guard        `json:"guards,omitempty"`
	Term   Term           `json:"term,omitzero"` // since the state was entered
	Basis  socium.Basis   `json:"basis,omitzero"`
}

// A StateInfo names a state.
type StateInfo struct {
	State State       `json:"state"`
	Title socium.Text `json:"title"`
	// Shown is what the applicant sees on the operator's platform, if known.
	Shown    socium.Text `json:"shown,omitzero"`
	Terminal bool        `json:"terminal,omitempty"`
}

// An ActionInfo names an action.
type ActionInfo struct {
	Action Action      `json:"action"`
	Title  socium.Text `json:"title"`
}

// A Lifecycle is a state machine as a table. The table is the only place that knows the transitions: what is allowed, the
// diagrams and the documentation are read from it.
type Lifecycle struct {
	ID          string       `json:"id"`
	Title       socium.Text  `json:"title"`
	States      []StateInfo  `json:"states"`
	Actions     []ActionInfo `json:"actions"`
	Transitions []Transition `json:"transitions"`
}

// Find returns the row for an action in a state, and false when there is none.
func (l *Lifecycle) Find(from State, action Action) (Transition, bool) {
	for i := range l.Transitions {
		t := &l.Transitions[i]
		if t.Action == action && (from == "" && len(t.From) == 0 || slices.Contains(t.From, from)) {
			return *t, true
		}
	}
	return Transition{}, false
}

// State returns what is told of a state; its word when the table does not have it.
func (l *Lifecycle) State(s State) StateInfo {
	for i := range l.States {
		if l.States[i].State == s {
			return l.States[i]
		}
	}
	return StateInfo{State: s, Title: text(string(s), string(s))}
}

// Action returns the name of an action; its word when the table does not have it.
func (l *Lifecycle) Action(a Action) socium.Text {
	for i := range l.Actions {
		if l.Actions[i].Action == a {
			return l.Actions[i].Title
		}
	}
	return text(string(a), string(a))
}

// Lint reports what is wrong with a table: states or actions that stand twice or are not declared, two rows for one state and
// action, rows out of a terminal state, outcomes that can never be reached, words outside the lists, states that no row leads to.
func (l *Lifecycle) Lint() socium.Violations {
	var vs socium.Violations
	report := func(code socium.Code, path socium.Path, word string) {
		vs = append(vs, catalogue.Violation(code, path, arg("word", socium.Word(word))))
	}
	states, actions := map[State]bool{}, map[Action]bool{}
	for i, s := range l.States {
		if states[s.State] || s.State == "" {
			report(CodeLifeTwice, socium.Path("states").Index(i), string(s.State))
		}
		states[s.State] = true
	}
	for i, a := range l.Actions {
		if actions[a.Action] || a.Action == "" {
			report(CodeLifeTwice, socium.Path("actions").Index(i), string(a.Action))
		}
		actions[a.Action] = true
	}
	type key struct {
		from   State
		action Action
	}
	seen, reached := map[key]bool{}, map[State]bool{}
	for i := range l.Transitions {
		t, path := &l.Transitions[i], socium.Path("transitions").Index(i)
		from := t.From
		if len(from) == 0 {
			from = []State{""}
		}
		for _, f := range from {
			switch {
			case f != "" && !states[f]:
				report(CodeLifeUnknown, path.Field("from"), string(f))
			case f != "" && l.State(f).Terminal:
				report(CodeLifeTerminal, path.Field("from"), string(f))
			case seen[key{f, t.Action}]:
				report(CodeLifeTwice, path, string(t.Action))
			}
			seen[key{f, t.Action}] = true
		}
		if !actions[t.Action] {
			report(CodeLifeUnknown, path.Field("action"), string(t.Action))
		}
		vs = append(vs, t.lint(path, states)...)
		for _, o := range t.To {
			reached[o.To] = true
		}
	}
	for i, s := range l.States {
		if !reached[s.State] {
			report(CodeLifeUnreached, socium.Path("states").Index(i), string(s.State))
		}
	}
	return vs
}

func (t *Transition) lint(path socium.Path, states map[State]bool) socium.Violations {
	var vs socium.Violations
	report := func(code socium.Code, field string, word string) {
		vs = append(vs, catalogue.Violation(code, path.Field(field), arg("word", socium.Word(word))))
	}
	if len(t.To) == 0 {
		report(CodeLifeOutcome, "to", string(t.Action))
	}
	for i, o := range t.To {
		if !states[o.To] {
			report(CodeLifeUnknown, "to", string(o.To))
		}
		if o.When != "" && !o.When.Valid() {
			report(CodeLifeUnknown, "to", string(o.When))
		}
		if last := i == len(t.To)-1; last != (o.When == "") {
			report(CodeLifeOutcome, "to", string(o.To))
		}
	}
	if len(t.Roles) == 0 {
		report(CodeLifeUnknown, "roles", "")
	}
	for _, r := range t.Roles {
		if !r.Valid() {
			report(CodeLifeUnknown, "roles", string(r))
		}
	}
	for _, g := range t.Guards {
		if !g.Valid() {
			report(CodeLifeUnknown, "guards", string(g))
		}
	}
	return vs
}
