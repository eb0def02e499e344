package journal

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Procedure is the order in which a register is kept, as data: one edition of one act. It is a value; nobody changes it after
// it was handed to a journal. The zero Procedure accepts whatever the schema accepts, at any time, and asks for no grounds.
//
// Where an act has several editions, the steps and terms of an application are those in force when it was filed last, so that what
// was begun one way need not be ended another way; grounds, and the form of the number, are those of the day of the decision.
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
	fact := socium.Text{RU: "есть ли основание «" + title.In(socium.RU) + "»", EN: "whether there is the ground “" + title.In(socium.EN) + "”"}
	return socium.Rule[*Case[E]]{
		Code: code, Title: title, Basis: basis, Fact: fact, Explain: title,
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

// Lint returns what is wrong with the procedure itself: an unknown step, a step with two terms, with a term of nothing or of an unknown actor, a
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
		if !t.Step.Valid() || twice || t.Actor != "" && !t.Actor.Valid() || min(t.Workdays, t.Days, t.Months) < 0 || t.Workdays+t.Days+t.Months == 0 {
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
