package contest

import (
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// In prints the rules in words, so that a member of the commission can lay them beside the regulation and compare: every setting, with its
// clause, also those that the regulation leaves to the default. The form is Markdown that reads as plain text too.
func (r *Rules) In(lang socium.Lang) string {
	p := &printer{lang: lang, reg: &r.reg, rules: r}
	p.title()
	p.stage()
	p.admission()
	p.nominations()
	p.criteria()
	p.jury()
	p.scoring()
	p.parts()
	p.winning()
	p.prizes()
	p.voting()
	p.next()
	return p.b.String()
}

type printer struct {
	b     strings.Builder
	lang  socium.Lang
	reg   *Regulation
	rules *Rules
}

func (p *printer) say(ru, en string) string { return ruEn(ru, en).In(p.lang) }

func (p *printer) head(ru, en string) { p.b.WriteString("\n## " + p.say(ru, en) + "\n\n") }

// line writes one setting with its clause.
func (p *printer) line(basis socium.Basis, text string) {
	p.b.WriteString("- " + text)
	if !basis.IsZero() {
		p.b.WriteString(" (" + basis.In(p.lang) + ")")
	}
	p.b.WriteByte('\n')
}

func (p *printer) number(n socium.Number) string { return n.In(p.lang) }

func (p *printer) name(title socium.Text, id string) string {
	if t := title.In(p.lang); t != "" {
		return t
	}
	return id
}

func (p *printer) quote(s string) string { return p.say("«", "“") + s + p.say("»", "”") }

// points writes a number with the noun that goes with it: "15 баллов".
func (p *printer) points(n socium.Number) string {
	return ruEn("{n} {n|балл|балла|баллов}", "{n} {n|point|points}").Fill(socium.Arg{Name: "n", Value: socium.ValueOf(n)}).In(p.lang)
}

func (p *printer) title() {
	title := p.name(p.reg.Title, p.reg.ID)
	if p.reg.Edition != "" {
		title += ", " + p.reg.Edition
	}
	p.b.WriteString("# " + title + "\n")
	if !p.reg.Basis.IsZero() {
		p.b.WriteString("\n" + p.reg.Basis.In(p.lang) + "\n")
	}
}

func (p *printer) stage() {
	s := p.reg.Stage
	if s == (Stage{}) && len(p.reg.Terms) == 0 {
		return
	}
	p.head("Этап и сроки", "Stage and dates")
	if s.ID != "" {
		p.line(s.Basis, p.say("этап: ", "stage: ")+p.name(s.Title, s.ID))
	}
	if !s.Opens.IsZero() {
		p.line(socium.Basis{}, p.say("заявки принимают с ", "entries are taken from ")+s.Opens.In(p.lang))
	}
	if !s.Closes.IsZero() {
		p.line(socium.Basis{}, p.say("приём заканчивается ", "intake ends on ")+s.Closes.In(p.lang))
	}
	if !s.ResultBy.IsZero() {
		p.line(socium.Basis{}, p.say("итоги не позднее ", "result not later than ")+s.ResultBy.In(p.lang))
	}
	for _, t := range p.reg.Terms {
		days := ruEn("{n} {n|дня|дней|дней}", "{n} {n|day|days}")
		if t.Working {
			days = ruEn("{n} {n|рабочего дня|рабочих дней|рабочих дней}", "{n} working {n|day|days}")
		}
		p.line(t.Basis, termTexts[t.For].In(p.lang)+" "+days.Fill(numberArg("n", t.Days)).In(p.lang))
	}
}

func (p *printer) admission() {
	p.head("Допуск", "Admission")
	if p.rules.book == nil {
		p.line(socium.Basis{}, p.say("условий допуска нет: участвует каждая заявка", "no conditions: every entry takes part"))
		return
	}
	for i := range p.reg.Admission {
		a := &p.reg.Admission[i]
		text := p.admissionText(a)
		if len(a.Nominations) > 0 {
			text += p.say("; только номинации: ", "; only nominations: ") + strings.Join(a.Nominations, ", ")
		}
		if a.Severity != 0 && a.Severity != socium.Refuse {
			text += p.say("; иначе: ", "; otherwise: ") + severityText(a.Severity).In(p.lang)
		}
		p.line(a.Basis, text)
	}
}

func severityText(s socium.Severity) socium.Text {
	switch s {
	case socium.Correct:
		return ruEn("возвращается на исправление", "goes back for correction")
	case socium.Warning:
		return ruEn("предупреждение", "a warning")
	default:
		return ruEn("замечание", "a note")
	}
}

func (p *printer) admissionText(a *AdmissionRule) string {
	if !a.Title.IsZero() && a.Kind != AdmitDocuments {
		return a.Title.In(p.lang)
	}
	switch a.Kind {
	case AdmitListed:
		day := p.say("на день окончания приёма", "on the closing day")
		if a.OnFiling {
			day = p.say("на день подачи заявки", "on the day of filing")
		}
		text := catalogue.Text(CodeAdmitListed).In(p.lang) + " " + day
		if a.Months > 0 {
			text += ruEn(", не меньше {n} {n|месяца|месяцев|месяцев} к этому дню", ", for at least {n} {n|month|months} by then").Fill(numberArg("n", a.Months)).In(p.lang)
		}
		return text
	case AdmitOnce:
		switch or(a.Per, PerPerson) {
		case PerOrganisation:
			return p.say("одна заявка от организации", "one entry per organisation")
		case PerOrganisationNomination:
			return p.say("одна заявка от организации в номинации", "one entry per organisation in a nomination")
		default:
			return p.say("один участник — одна номинация; из нескольких заявок считается поданная раньше", "one person, one nomination; of several entries the earliest counts")
		}
	case AdmitDocuments:
		var list []string
		for _, d := range a.Documents {
			list = append(list, p.name(d.Title, d.ID))
		}
		return p.say("приложено: ", "attached: ") + strings.Join(list, "; ")
	case AdmitFact:
		return p.factText(a)
	case AdmitInTime:
		return catalogue.Text(CodeAdmitInTime).In(p.lang)
	default:
		return catalogue.Text(CodeAdmitSubject).In(p.lang)
	}
}

func (p *printer) factText(a *AdmissionRule) string {
	text := p.name(a.FactTitle, a.Fact) + ":"
	if n, ok := a.AtLeast.Get(); ok {
		text += p.say(" не меньше ", " at least ") + p.number(n)
	}
	if n, ok := a.AtMost.Get(); ok {
		text += p.say(" не больше ", " at most ") + p.number(n)
	}
	if !a.NotBefore.IsZero() {
		text += p.say(" не ранее ", " not before ") + a.NotBefore.In(p.lang)
	}
	if !a.NotAfter.IsZero() {
		text += p.say(" не позднее ", " not after ") + a.NotAfter.In(p.lang)
	}
	if a.Answer.Known() {
		text += " " + a.Answer.In(p.lang)
	}
	return text
}

func (p *printer) nominations() {
	p.head("Номинации", "Nominations")
	for i := range p.reg.Nominations {
		n := &p.reg.Nominations[i]
		text := p.quote(p.name(n.Title, n.ID)) + " [" + n.ID + "]"
		if n.Subject != "" {
			text += ", " + n.Subject.In(p.lang)
		}
		if n.Form != "" {
			text += p.say(", форма листа: ", ", sheet form: ") + n.Form
		}
		for k, s := range n.Subgroups {
			if k == 0 {
				text += p.say("; подгруппы: ", "; subgroups: ")
			} else {
				text += ", "
			}
			text += p.name(s.Title, s.ID)
		}
		p.line(n.Basis, text)
	}
	for _, b := range p.reg.Bands {
		p.line(b.Basis, p.say("группа заявок: ", "band of entries: ")+p.name(b.Title, b.ID))
	}
}

func (p *printer) criteria() {
	for i := range p.reg.Forms {
		f := &p.reg.Forms[i]
		p.head("Критерии, форма «"+p.name(f.Title, f.ID)+"»", "Criteria, form “"+p.name(f.Title, f.ID)+"”")
		for _, g := range f.Groups {
			p.line(socium.Basis{}, p.say("группа ", "group ")+p.quote(p.name(g.Title, g.ID))+p.say(": вес ", ": weight ")+p.number(g.Weight.Or(socium.Int(1))))
		}
		for k := range f.Criteria {
			c := &f.Criteria[k]
			text := strconv.Itoa(k+1) + ". " + p.name(c.Title, c.ID) + ": " + p.criterionText(c) + p.weightText(c)
			if c.Group != "" {
				text += p.say(", группа ", ", group ") + c.Group
			}
			p.line(c.Basis, text)
		}
	}
}

func (p *printer) weightText(c *Criterion) string {
	text := ""
	if w, ok := c.Weight.Get(); ok {
		text = p.say(", вес ", ", weight ") + p.number(w)
	}
	for _, b := range c.Weights {
		text += p.say(", в группе ", ", in band ") + b.Band + " " + p.number(b.Weight)
		if b.Weight.IsZero() {
			text += p.say(" (не оценивается)", " (not scored)")
		}
	}
	return text
}

func (p *printer) criterionText(c *Criterion) string {
	switch or(c.Kind, KindMark) {
	case KindMark:
		if l := c.Scale.Levels; len(l) > 0 {
			var list []string
			for _, v := range l {
				list = append(list, strings.TrimSpace(p.number(v.Points)+" "+v.Title.In(p.lang)))
			}
			return p.say("балл: ", "mark: ") + strings.Join(list, ", ")
		}
		text := p.say("балл от ", "mark from ") + p.number(c.Scale.Min) + p.say(" до ", " to ") + p.number(c.Scale.Max)
		switch s := stepOf(c.Scale); {
		case s != socium.Int(1):
			text += p.say(" с шагом ", " in steps of ") + p.number(s)
		case c.Scale.Min.Scale() == 0:
			text = p.say("целый ", "whole ") + text
		}
		return text
	case KindMeasure:
		var list []string
		for _, s := range c.Steps {
			step := p.say("больше", "more")
			if n, ok := s.UpTo.Get(); ok {
				step = p.say("до ", "up to ") + p.number(n)
			}
			if s.Band != "" {
				step = s.Band + ": " + step
			}
			list = append(list, step+" → "+p.number(s.Points))
		}
		return strings.Join(list, ", ")
	case KindCategory:
		var list []string
		for _, k := range c.Categories {
			list = append(list, p.name(k.Title, k.Word)+" → "+p.number(k.Points))
		}
		return strings.Join(list, ", ")
	case KindFact:
		return p.say("если верно — ", "if true, ") + p.points(c.Points)
	}
	text := p.points(c.Points) + p.say(" за каждый случай", " for each item")
	if c.Kind == KindPenalty {
		text = p.say("снимается ", "minus ") + p.points(c.Points) + p.say(" за каждое нарушение", " for each breach")
	}
	if most, ok := c.Cap.Get(); ok {
		text += p.say(", но не больше ", ", but at most ") + p.number(most)
	}
	return text
}
