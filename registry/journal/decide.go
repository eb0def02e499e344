package journal

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// An attempt is a command before it is carried out: the facts of the rules of the journal.
type attempt[E any] struct {
	event    *Event[E]
	before   *state[E]
	record   *record[E] // nil for a new one
	app      *application[E]
	next     *record[E]
	nextApp  *application[E]
	fits     bool // next and nextApp agree with what was before
	faults   socium.Violations
	proc     *Procedure[E] // in force on the legal day
	course   *Procedure[E] // in force when the application was filed last: it sets the steps
	form     string        // the form that the number does not have
	twin     string        // the number of another entry with the same identifier
	survivor *record[E]
}

// rules returns the rulebook of what every register demands. Which procedure asks for more is the procedure's own matter.
func rules[E any]() *socium.Rulebook[*attempt[E]] {
	type A = *attempt[E]
	rule := func(code socium.Code, applies func(A) bool, check func(A) socium.Ruling) socium.Rule[A] {
		return socium.Rule[A]{
			Code: code, Title: catalogue.Text(code), Explain: catalogue.Text(code), Applies: applies,
			Check: func(a A, _ socium.Date) socium.Ruling { return check(a) },
		}
	}
	word := func(s string) socium.Value { return socium.Word(s) }
	none := socium.Value{}
	list := []socium.Rule[A]{
		rule(CodeDay, nil, func(a A) socium.Ruling {
			if d := a.event.Day; !d.IsZero() && d.Before(firstDay) {
				return socium.Given("day", false)
			}
			return socium.Given("on", !a.event.On.IsZero() && !a.event.On.Before(firstDay))
		}),
		rule(CodeMoment, nil, func(a A) socium.Ruling {
			return socium.Given("at", !a.event.At.IsZero() && a.event.At.Year() >= 1 && a.event.At.Year() <= 9999)
		}),
		rule(CodeMomentOrder, func(a A) bool { return !a.event.At.IsZero() }, func(a A) socium.Ruling {
			if !a.event.At.Before(a.before.at) {
				return socium.Passed()
			}
			return socium.Failed("at", word(a.event.At.Format(time.RFC3339)), word(a.before.at.Format(time.RFC3339)))
		}),
		rule(CodeInForce, func(a A) bool { return !a.event.On.IsZero() }, func(a A) socium.Ruling {
			return socium.Holds(a.proc != nil, "on", socium.ValueOf(a.event.On), none)
		}),
		rule(CodeUnknown, A.needsSubject, func(a A) socium.Ruling {
			return socium.Holds(a.record != nil || a.app != nil, "number", none, none)
		}),
		rule(CodeNumber, func(a A) bool { return a.event.Kind == KindInclude || a.event.Kind == KindApply }, func(a A) socium.Ruling {
			if a.event.Kind == KindApply {
				return socium.Given("application", a.event.Application != "" && len(a.event.Application) <= maxNumber && utf8.ValidString(a.event.Application))
			}
			return socium.Given("number", a.event.Number != "" || a.event.Entry == nil)
		}),
		rule(CodeUsed, func(a A) bool { return a.event.Kind == KindApply && a.app != nil }, func(a A) socium.Ruling {
			return socium.Holds(a.app.stage == Returned, "application", word(string(a.app.stage)), word(string(Returned)))
		}),
		rule(CodeNumberUsed, func(a A) bool { return a.event.Kind == KindInclude }, func(a A) socium.Ruling {
			return socium.Holds(a.record == nil, "number", none, none)
		}),
		rule(CodeNumberForm, func(a A) bool { return a.form != "" }, func(a A) socium.Ruling {
			return socium.Failed("number", word(a.event.Number), word(a.form))
		}),
		rule(CodeStep, func(a A) bool { return a.course != nil && a.statusAllows() }, func(a A) socium.Ruling {
			k := a.event.Kind
			wrong := k == KindForward && !a.course.TwoStep ||
				(k == KindInclude || k == KindRefuse) && a.course.TwoStep && a.app.stage == Filed
			return socium.Holds(!wrong, "stage", word(string(a.app.stage)), none)
		}),
		rule(CodeNoReturn, func(a A) bool { return a.event.Kind == KindReturn && a.course != nil }, func(a A) socium.Ruling {
			return socium.Holds(!a.course.Strict, "kind", none, none)
		}),
		rule(CodeTarget, func(a A) bool { return a.event.Kind == KindCorrect && a.record != nil }, func(a A) socium.Ruling {
			return socium.Holds(a.targetExists(), "corrects", none, none)
		}),
		rule(CodeSurvivor, func(a A) bool { return a.event.Kind == KindMerge && a.record != nil }, func(a A) socium.Ruling {
			return socium.Holds(a.survivorStays(), "into", word(a.event.Into), none)
		}),
		rule(CodeMergedLost, func(a A) bool { return a.event.Kind == KindCorrect && a.next != nil && a.fits }, func(a A) socium.Ruling {
			return socium.Holds(!a.losesMerged(), "corrects", none, none)
		}),
		rule(CodeOrder, A.changesHistory, func(a A) socium.Ruling {
			return socium.Holds(a.fits, "on", socium.ValueOf(a.event.On), none)
		}),
		rule(CodeEntry, func(a A) bool { return a.event.Entry != nil }, func(a A) socium.Ruling {
			n := len(a.faults.Blocking())
			return socium.Holds(n == 0, "entry", socium.ValueOf(n), none)
		}),
		rule(CodeTwice, func(a A) bool { return a.twin != "" }, func(a A) socium.Ruling {
			return socium.Failed("entry", word(a.twin), none)
		}),
	}
	for _, where := range standings() {
		list = append(list, rule(CodeStatus+"."+socium.Code(where), func(a A) bool { return a.changesStatus() && a.statusNow() == where },
			func(a A) socium.Ruling { return socium.Holds(a.statusAllows(), "status", word(where), none) }))
	}
	return socium.MustRulebook("register", "1", list)
}

// standings are the places where a record or an application may stand, as [attempt.statusNow] names them.
func standings() []string {
	list := []string{"absent"}
	for _, s := range statuses {
		list = append(list, string(s))
	}
	for _, s := range stages {
		list = append(list, string(s))
	}
	return list
}

var firstDay = socium.MustParseDate("1900-01-01") // what lies before it is a slip of the pen

func (a *attempt[E]) needsSubject() bool {
	k := a.event.Kind
	return k != KindApply && (k != KindInclude || a.event.Application != "")
}

func (a *attempt[E]) changesStatus() bool {
	k := a.event.Kind
	return k != KindCorrect && k != KindApply && a.needsSubject() && (a.record != nil || a.app != nil)
}

// statusAllows looks at the status on the legal day of the event, which may lie before what was recorded last.
func (a *attempt[E]) statusAllows() bool {
	if a.app != nil {
		_, ok := follow(moves, a.app.stage, a.event.Kind)
		return ok
	}
	_, ok := follow(transitions, a.record.at(a.event.On).status, a.event.Kind)
	return ok
}

func (a *attempt[E]) statusNow() string {
	if a.app != nil {
		return string(a.app.stage)
	}
	if now := a.record.at(a.event.On).status; now != "" {
		return string(now)
	}
	return "absent"
}

func (a *attempt[E]) targetExists() bool {
	e := a.event
	for _, old := range a.record.events() {
		if old.Seq == e.Corrects {
			return old.Kind != KindCorrect && (e.Entry == nil || old.Entry != nil)
		}
	}
	return false
}

// changesHistory reports whether it makes sense to ask if the event fits: its subject is known and its day is given.
func (a *attempt[E]) changesHistory() bool {
	if a.event.On.IsZero() || a.event.Kind == KindApply && a.app != nil && a.app.stage != Returned {
		return false
	}
	switch {
	case a.event.Kind == KindCorrect:
		return a.record != nil && a.targetExists()
	case a.event.Kind == KindInclude && (a.record != nil || a.next == nil):
		return false
	}
	return !a.changesStatus() || a.statusAllows()
}

// subject names what a conflict is about.
func (a *attempt[E]) subject() string {
	if a.event.Number != "" && a.app == nil {
		return a.event.Number
	}
	return a.event.Application
}

// maxNumber is how long a record number or the number of an application may be, in bytes.
const maxNumber = 128

// checkNumber finds out whether the number has the form of the procedure.
func (a *attempt[E]) checkNumber(schema *Schema[E]) {
	if len(a.event.Number) > maxNumber || !utf8.ValidString(a.event.Number) {
		a.form = "UTF-8, ≤ " + strconv.Itoa(maxNumber)
		return
	}
	if a.proc == nil || a.proc.Numbers == "" || a.event.Number == "" {
		return
	}
	before, after, width, seq := a.proc.scope(schema, a.event)
	n, ok := sequence(a.event.Number, before, after)
	if seq && (!ok || n == 0 || a.event.Number != numberOf(before, after, width, n)) {
		a.form = before + "{" + strings.Repeat("0", width) + "}" + after
	}
}

// scope fills in the number format for an event.
func (p *Procedure[E]) scope(schema *Schema[E], e *Event[E]) (before, after string, width int, seq bool) {
	return p.Numbers.scope(e.On, func(name string) string {
		switch {
		case name == "region":
			return p.Region
		case schema.Part != nil && e.Entry != nil:
			return schema.Part(e.Entry, name)
		}
		return ""
	})
}
