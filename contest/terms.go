package contest

import "github.com/socium-go/socium"

// A Term (срок) is a number of days that the regulation gives for a step.
type Term struct {
	For     TermFor      `json:"for"`
	Days    int          `json:"days"`              // 0: the same day
	Working bool         `json:"working,omitempty"` // working days; otherwise calendar days
	Basis   socium.Basis `json:"basis,omitzero"`
}

// TermFor is the step that a term is for.
type TermFor string

const (
	TermReadAhead TermFor = "read-ahead" // members get the papers so many days before the meeting
	TermJudge     TermFor = "judge"      // the commission decides so many days after the end of intake
	TermSign      TermFor = "sign"       // the protocol is signed so many days after the meeting
	TermPublish   TermFor = "publish"    // the result is published so many days after the protocol
	TermPay       TermFor = "pay"        // prizes are paid so many days after the protocol
)

var termFors = []TermFor{TermReadAhead, TermJudge, TermSign, TermPublish, TermPay}

// AllTermFors returns every step that a term can be for.
func AllTermFors() []TermFor { return append([]TermFor(nil), termFors...) }

// Valid reports whether t is one of them.
func (t TermFor) Valid() bool { return known(termFors, t) }

// Due returns the last day of a step, given the day that its term is counted from: the meeting for [TermReadAhead] (then the last day on which the
// papers may be handed out, before it) and [TermSign], the end of intake for [TermJudge], the protocol for the others. It is false when the
// regulation has no such term. The calendar is asked for working days only.
func (r *Rules) Due(step TermFor, from socium.Date, cal socium.WorkCalendar) (socium.Date, bool) {
	for _, t := range r.reg.Terms {
		if t.For != step {
			continue
		}
		days := t.Days
		if step == TermReadAhead {
			days = -days
		}
		if t.Working {
			return from.AddWorkdays(days, cal), true
		}
		return from.AddDays(days), true
	}
	return socium.Date{}, false
}

var termTexts = map[TermFor]socium.Text{
	TermReadAhead: ruEn("материалы раздают членам комиссии до заседания не позднее чем за", "members get the papers before the meeting, at least"),
	TermJudge:     ruEn("комиссия решает после окончания приёма в течение", "the commission decides after the end of intake within"),
	TermSign:      ruEn("протокол подписывают после заседания в течение", "the protocol is signed after the meeting within"),
	TermPublish:   ruEn("итоги публикуют после протокола в течение", "the result is published after the protocol within"),
	TermPay:       ruEn("премии выплачивают после протокола в течение", "prizes are paid after the protocol within"),
}

func (c *checker) checkTerms() {
	seen := map[TermFor]bool{}
	for i, t := range c.reg.Terms {
		path := socium.Path("terms").Index(i)
		if !t.For.Valid() {
			c.report(CodeRegulationWord, path.Field("for"), arg("word", string(t.For)))
		}
		if seen[t.For] {
			c.report(CodeRegulationTwice, path.Field("for"), arg("id", string(t.For)))
		}
		seen[t.For] = true
		c.count(path.Field("days"), t.Days)
	}
}
