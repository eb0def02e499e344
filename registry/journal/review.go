package journal

import (
	"slices"

	"github.com/socium-go/socium"
)

// review asks the rulebooks of the procedure about an admission, a refusal or an exclusion, and notes what they decided in the
// event. It is false when they do not agree with the command.
func (j *Journal[E]) review(a *attempt[E]) (socium.Decision, bool) {
	e := a.event
	book := a.proc.book(e.Kind)
	if book == nil || e.Kind == KindInclude && a.app == nil {
		return socium.Decision{}, true
	}
	d := book.Decide(a.caseOf(), e.On)
	e.Decision = d.Hash()
	if e.Kind == KindInclude {
		return d, d.Verdict() == socium.Pass
	}
	var grounds []socium.Code
	for f := range d.Failed() {
		grounds = append(grounds, f.Code)
	}
	for _, g := range e.Grounds {
		if !slices.Contains(grounds, g) {
			return j.noGround(a, g), false
		}
	}
	if grounds == nil {
		return j.noGround(a, ""), false
	}
	e.Grounds = grounds
	return d, true
}

// book returns the rulebook that a kind of command is decided by.
func (p *Procedure[E]) book(kind Kind) *socium.Rulebook[*Case[E]] {
	switch kind {
	case KindInclude, KindRefuse:
		return p.Refusal
	case KindExclude:
		return p.Exclusion
	}
	return nil
}

// caseOf puts together what the rulebooks of the procedure are asked about.
func (a *attempt[E]) caseOf() *Case[E] {
	c := &Case[E]{Entry: a.event.Entry, Grounds: a.event.Grounds, Cleared: a.event.Cleared}
	switch {
	case a.app != nil:
		c.Entry, c.Documents = a.app.entry(), a.app.documents()
	case a.record != nil:
		c.Entry = a.record.at(a.event.On).entry
	}
	return c
}

// noGround is the decision against a refusal or an exclusion without a ground of the procedure.
func (j *Journal[E]) noGround(a *attempt[E], ground socium.Code) socium.Decision {
	book := socium.MustRulebook("register-grounds", "1", []socium.Rule[socium.Code]{{
		Code: CodeGround, Title: catalogue.Text(CodeGround), Explain: catalogue.Text(CodeGround),
		Check: func(g socium.Code, _ socium.Date) socium.Ruling {
			return socium.Failed("grounds", socium.Word(g), socium.Value{})
		},
	}})
	return book.Decide(ground, a.event.On)
}

// Review decides on an application by the procedure in force on the day, without recording anything: Pass means that it may be
// admitted, Fail that there is a ground to refuse it, NoData that something is still to be attached or examined. The keeper's
// own findings so far are given as grounds that exist and grounds that were cleared. It is false when there is no such
// application, or the procedure has no rulebook of refusal.
func (j *Journal[E]) Review(id string, on socium.Date, grounds, cleared []socium.Code) (socium.Decision, bool) {
	app, ok := j.Snapshot().Application(id)
	p, inForce := j.Procedure(on)
	if !ok || !inForce || p.Refusal == nil {
		return socium.Decision{}, false
	}
	c := &Case[E]{Entry: app.a.entry(), Documents: app.a.documents(), Grounds: grounds, Cleared: cleared}
	return p.Refusal.Decide(c, on), true
}
