package journal

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Procedure is the order in which a register is kept, as data: one edition of one act. It is a value; nobody changes it after
// it was handed to a journal. The zero Procedure accepts whatever the schema accepts, at any time, and asks for no grounds.
type Procedure[E any] struct {
	ID       string        // "omsk"
	Title    socium.Text   // what it is called
	Region   string        // the text for {region} in numbers
	Basis    socium.Basis  // the act
	InForce  socium.Period // the days on which it is the one to follow
	Keeper   socium.Text   // who keeps the register and decides
	Receiver socium.Text   // who receives the documents, when that is somebody else
	Numbers  NumberFormat  // the form of record numbers; "" accepts any and gives 1, 2, 3, …
	// TwoStep tells that one body prepares the decision and hands the package to another: an application must be forwarded
	// before it is decided. Otherwise there is nothing to forward.
	TwoStep bool
	// Strict tells that an application that lacks something cannot be returned without review, only refused.
	Strict bool
	// Shared tells that several entries may carry the same identifier, because branches are listed apart. Otherwise a second one
	// is refused while the first is in the register.
	Shared    bool
	Documents []Document[E] // what goes with an application
	Terms     []Term        // how long each step may take
	// Refusal holds the grounds of refusal: an application is admitted when none of them exists, refused when one does. Exclusion
	// holds those of exclusion. Nil: the keeper names grounds as he sees fit. See [Ground].
	Refusal   *socium.Rulebook[*Case[E]]
	Exclusion *socium.Rulebook[*Case[E]]
}

// A Document is a kind of document that goes with an application.
type Document[E any] struct {
	Code     socium.Code
	Title    socium.Text
	Optional bool                // the keeper gets it himself, or it may be left out
	When     socium.Text         // in which case it is required, in words; empty: always
	Applies  func(entry *E) bool // whether the case is there; nil: always
	Basis    socium.Basis
}

// Required reports whether the document must go with an application for the entry.
func (d *Document[E]) Required(entry *E) bool {
	return !d.Optional && (d.Applies == nil || entry != nil && d.Applies(entry))
}

// A Case is what a ground of refusal or exclusion is decided on.
type Case[E any] struct {
	Entry     *E            // as filed, or as listed; for reading
	Documents []socium.Code // what was attached to the application
	Grounds   []socium.Code // what the keeper found to exist
	Cleared   []socium.Code // what the keeper examined and found not to exist
}

// Ground returns the rule of a ground of refusal or exclusion that the keeper judges himself: it fails when he found the
// ground to exist, passes when he cleared it, and lacks a fact until he has done either. Where check is given it is asked
// first, and the keeper only when it has no data.
func Ground[E any](code socium.Code, title socium.Text, basis socium.Basis, check func(c *Case[E], on socium.Date) socium.Ruling) socium.Rule[*Case[E]] {
	path := socium.Path("grounds").Field(string(code))
	return socium.Rule[*Case[E]]{
		Code: code, Title: title, Basis: basis, Fact: title, Explain: title,
		Check: func(c *Case[E], on socium.Date) socium.Ruling {
			switch {
			case slices.Contains(c.Grounds, code):
				return socium.Failed(path, socium.AnswerValue(socium.Yes), socium.AnswerValue(socium.No))
			case slices.Contains(c.Cleared, code):
				return socium.Passed()
			case check != nil:
				return check(c, on)
			}
			return socium.Missing(path)
		},
	}
}

// Attachments returns a rule for each document that an application must have, with codes below family: "refusal.documents.charter"
// for the document "charter". The remedy is to attach it.
func Attachments[E any](family socium.Code, documents []Document[E]) []socium.Rule[*Case[E]] {
	var rules []socium.Rule[*Case[E]]
	for _, d := range documents {
		if d.Optional {
			continue
		}
		rules = append(rules, socium.Rule[*Case[E]]{
			Code: family + "." + d.Code, Title: d.Title, Basis: d.Basis, Fact: d.Title,
			Applies: func(c *Case[E]) bool { return d.Required(c.Entry) },
			Check: func(c *Case[E], _ socium.Date) socium.Ruling {
				return socium.Attached(socium.Path("documents").Field(string(d.Code)), slices.Contains(c.Documents, d.Code))
			},
		})
	}
	return rules
}

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
	return catalogue.Text("register.step." + socium.Code(s)).In(lang)
}

// UnmarshalText reads the word of a step and refuses any other.
func (s *Step) UnmarshalText(text []byte) error { return unmarshalWord(s, text, procedureSteps) }

// A Term is how long a step may take from the day that sets it off, which is not counted. Of the units set, all count:
// usually one is.
type Term struct {
	Step     Step         `json:"step"`
	Workdays int          `json:"workdays,omitempty"`
	Days     int          `json:"days,omitempty"` // calendar days
	Months   int          `json:"months,omitempty"`
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

// Lint returns what is wrong with the procedure itself: an unknown step, a step with two terms or with a term of nothing, a
// document twice or without a code, a number format whose braces do not close. It is for tests of tables.
func (p *Procedure[E]) Lint() socium.Violations {
	var vs socium.Violations
	report := func(path socium.Path) { vs = append(vs, catalogue.Violation(CodeProcedureForm, path)) }
	seen := map[socium.Code]bool{}
	for i := range p.Documents {
		d := &p.Documents[i]
		if d.Code == "" || seen[d.Code] || d.Title.IsZero() {
			report(socium.Path("documents").Index(i))
		}
		seen[d.Code] = true
	}
	for i, t := range p.Terms {
		twice := slices.ContainsFunc(p.Terms[:i], func(o Term) bool { return o.Step == t.Step })
		if !t.Step.Valid() || twice || min(t.Workdays, t.Days, t.Months) < 0 || t.Workdays+t.Days+t.Months == 0 {
			report(socium.Path("terms").Index(i))
		}
	}
	if !p.Numbers.valid() {
		report("numbers")
	}
	if p.ID == "" {
		report("id")
	}
	return vs
}
