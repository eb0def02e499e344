package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// people checks the team against the pay articles of the budget.
func (k *checker) people() {
	a := k.facts.App
	var paid int64
	for i := range a.Budget.Lines {
		if l := &a.Budget.Lines[i]; l.Article == StaffPay || l.Article == CivilContracts {
			paid += max(l.Persons, 1)
		}
	}
	if n := int64(len(a.Team)) + int64(one(!a.Manager.IsZero())); n > 0 && paid > n {
		k.report(CodeTeamPay, socium.Warning, "team", arg("have", socium.ValueOf(n)), arg("need", socium.ValueOf(paid)))
	}
	for i := range a.Partners {
		p := &a.Partners[i]
		if len(p.Kinds) == 0 {
			k.tell(CodePartnerKind, socium.Correct, at("partners", i, "kinds"), quoted("partner", p.Name, 60))
		}
		if p.Letter.IsZero() {
			k.tell(CodePartnerLetter, socium.Warning, at("partners", i, "letter"), quoted("partner", p.Name, 60))
		}
		for j, kind := range p.Kinds {
			k.unlisted(at("partners", i, "kinds").in(j, ""), string(kind), kind.Valid())
		}
	}
}

// word tells of a word outside its list that the document has once.
func (k *checker) word(path socium.Path, word string, ok bool) {
	if word != "" && !ok {
		k.vs = append(k.vs, unknownWord(path, word))
	}
}

// applicant checks the card of the organisation.
func (k *checker) applicant() {
	a := &k.facts.App.Applicant
	k.word("applicant.form", string(a.Form), a.Form.Valid())
	for i, s := range a.Statuses {
		k.unlisted(at("applicant.statuses", i, ""), string(s), s.Valid())
	}
	for i := range a.Founders {
		k.unlisted(at("applicant.founders", i, "kind"), string(a.Founders[i].Kind), a.Founders[i].Kind.Valid())
	}
	for i := range a.Activities {
		k.unlisted(at("applicant.activities", i, "ground"), string(a.Activities[i].Ground), a.Activities[i].Ground.Valid())
	}
	for i := range a.Listings {
		k.unlisted(at("applicant.listings", i, "register"), string(a.Listings[i].Register), a.Listings[i].Register.Valid())
	}
	for _, id := range []struct{ field, printed string }{{"ogrn", a.Printed.OGRN}, {"inn", a.Printed.INN}, {"region", a.Printed.Region}} {
		if id.printed != "" {
			k.report(CodeIdentifier, socium.Correct, socium.Path("applicant").Field(id.field))
		}
	}
	if !a.Predecessor.IsZero() && !a.Registered.IsZero() && a.Predecessor.After(a.Registered) {
		k.report(CodeDatesOrder, socium.Correct, "applicant.predecessor", arg("have", socium.ValueOf(a.Registered)), arg("need", socium.ValueOf(a.Predecessor)))
	}
	k.history(a)
	k.income(a)
	k.vs = append(k.vs, k.facts.App.Submitter.Confirmation.Check(k.facts.App)...)
	k.word("submitter.kind", string(k.facts.App.Submitter.Kind), k.facts.App.Submitter.Kind.Valid())
}

// history tells of what happened before the organisation was founded or after the day of the question, and of periods that end
// before they begin.
func (k *checker) history(a *Applicant) {
	since := a.Since()
	span := func(in cell, from, to socium.Date) {
		if !from.IsZero() && !to.IsZero() && to.Before(from) {
			k.tell(CodeDatesOrder, socium.Correct, in, value("have", socium.ValueOf(to)), value("need", socium.ValueOf(from)))
		}
		if !since.IsZero() && !from.IsZero() && from.Before(since) {
			k.tell(CodeBeforeFounding, socium.Warning, in, value("have", socium.ValueOf(from)), value("need", socium.ValueOf(since)))
		}
	}
	for i := range a.Projects {
		span(at("applicant.projects", i, ""), a.Projects[i].From, a.Projects[i].To)
	}
	for i := range a.Grants {
		span(at("applicant.grants", i, ""), a.Grants[i].From, a.Grants[i].To)
	}
	if !since.IsZero() && since.After(k.facts.On) {
		k.report(CodeFuture, socium.Correct, "applicant.registered", arg("have", socium.ValueOf(since)))
	}
	if p := k.facts.App.Project.Start; !since.IsZero() && !p.IsZero() && p.Before(since) {
		k.report(CodeBeforeFounding, socium.Warning, "project.start", arg("have", socium.ValueOf(p)), arg("need", socium.ValueOf(since)))
	}
}

// income is asked in whole roubles, one line a source.
func (k *checker) income(a *Applicant) {
	var seen []IncomeSource
	for i, in := range a.Income {
		k.unlisted(at("applicant.income", i, "source"), string(in.Source), in.Source.Valid())
		if slices.Contains(seen, in.Source) && in.Source.Valid() {
			k.tell(CodeIDTwice, socium.Correct, at("applicant.income", i, "source"))
		}
		if len(seen) < len(incomeSources) {
			seen = append(seen, in.Source)
		}
		switch {
		case in.Amount.Sign() < 0:
			k.tell(CodeNegative, socium.Correct, at("applicant.income", i, "amount"), value("have", socium.ValueOf(in.Amount)))
		case in.Amount.Kopecks()%100 != 0:
			k.tell(CodeWholeRoubles, socium.Correct, at("applicant.income", i, "amount"), value("have", socium.ValueOf(in.Amount)))
		}
	}
}

// references checks what points from one part of the document to another: IDs that stand twice, IDs that nobody has.
func (k *checker) references() {
	a := k.facts.App
	unique := func(path socium.Path, n int, id func(i int) string) map[string]bool {
		set := make(map[string]bool, n)
		for i := range n {
			s := id(i)
			if s != "" && set[s] {
				k.tell(CodeIDTwice, socium.Correct, at(path, i, "id"))
			}
			set[s] = true
		}
		return set
	}
	p := &a.Project
	unique("project.groups", len(p.Groups), func(i int) string { return p.Groups[i].ID })
	unique("project.results", len(p.Results), func(i int) string { return p.Results[i].ID })
	unique("project.tasks", len(p.Tasks), func(i int) string { return p.Tasks[i].ID })
	events := unique("project.plan", len(p.Plan), func(i int) string { return p.Plan[i].ID })
	partners := unique("partners", len(a.Partners), func(i int) string { return a.Partners[i].ID })
	for i := range a.Budget.Lines {
		l, in := &a.Budget.Lines[i], socium.Path("budget.lines")
		for j, id := range l.Events {
			if id == "" || !events[id] {
				k.tell(CodeReference, socium.Correct, at(in, i, "events").in(j, ""), quoted("ref", id, 40))
			}
		}
		for j := range l.Sources {
			if id := l.Sources[j].Partner; id != "" && !partners[id] {
				k.tell(CodeReference, socium.Correct, at(in, i, "sources").in(j, "partner"), quoted("ref", id, 40))
			}
		}
	}
}

// sums compares the two sums of the form with the budget, when every line of it has a sum.
func (k *checker) sums() {
	a := k.facts.App
	s := a.Budget.Sum()
	for _, c := range []struct {
		path   socium.Path
		told   socium.Opt[socium.Money]
		budget socium.Money
	}{{"requested", a.Requested, s.All.Grant}, {"cost", a.Cost, s.All.Total}} {
		switch told := c.told.Or(socium.Money{}); {
		case told.Sign() < 0:
			k.report(CodeNegative, socium.Correct, c.path, arg("have", socium.ValueOf(told)))
		case len(s.Lines) > 0 && s.Gaps == 0 && differ(c.told, c.budget):
			k.report(CodeBudgetForm, socium.Correct, c.path, arg("have", socium.ValueOf(told)), arg("need", socium.ValueOf(c.budget)),
				arg("diff", socium.ValueOf(told.Sub(c.budget))))
		}
	}
}
