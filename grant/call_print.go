package grant

import (
	"strconv"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// In writes the call for people: dates, directions, bands, windows of projects, limits, the form, admission and budget rules with their
// grounds, evaluation, marks, funding, and what is not known.
func (c *Call) In(lang socium.Lang) string {
	p := callPrinter{lang: lang}
	p.line(0, c.Title.In(lang)+" ("+c.ID+")")
	p.pair(1, text("оператор", "operator"), c.Operator.In(lang))
	for _, b := range c.Basis {
		p.pair(1, text("основание", "ground"), b.In(lang))
	}
	p.dates(c)
	p.head(len(c.Directions), text("Направления", "Directions"))
	for _, d := range c.Directions {
		p.line(1, d.Code+" — "+d.Name.In(lang)+p.count(len(d.Topics), text("{n} {n|тема|темы|тем}", "{n} {n|topic|topics}")))
	}
	p.head(len(c.Bands), text("Полосы запрашиваемой суммы", "Bands of the requested sum"))
	for i := range c.Bands {
		b := &c.Bands[i]
		s := b.Code + " — " + b.Title.In(lang)
		if m, ok := c.Marks.Of(b.Code, "").Get(); ok {
			s += "; " + text("проходной балл ", "pass mark ").In(lang) + m.In(lang)
		}
		p.line(1, s)
	}
	p.projects(c)
	p.limits(c)
	p.form(c)
	if c.Eligibility != nil {
		p.rules(text("Правила допуска", "Admission rules"), c.Eligibility.Requirements())
	}
	if c.BudgetRules != nil {
		p.rules(text("Правила бюджета", "Budget rules"), c.BudgetRules.Requirements())
	}
	p.head(len(c.Grounds), text("Основания для отказа в допуске", "Grounds to refuse admission"))
	for _, g := range c.Grounds {
		p.line(1, g.Code+" "+g.Title.In(lang)+p.ground(g.Basis))
	}
	p.evaluation(c)
	p.head(len(c.Gaps), text("Не найдено в источниках", "Not found in the sources"))
	for _, g := range c.Gaps {
		p.line(1, string(g.Path)+": "+g.Note.In(lang))
	}
	return p.b.String()
}

type callPrinter struct {
	lang socium.Lang
	b    strings.Builder
}

func (p *callPrinter) line(depth int, s string) {
	p.b.WriteString(strings.Repeat("  ", depth) + s + "\n")
}

func (p *callPrinter) pair(depth int, name socium.Text, value string) {
	if value != "" {
		p.line(depth, name.In(p.lang)+": "+value)
	}
}

func (p *callPrinter) head(n int, title socium.Text) {
	if n > 0 {
		p.line(0, title.In(p.lang))
	}
}

func (p *callPrinter) count(n int, name socium.Text) string {
	if n == 0 {
		return ""
	}
	return " (" + name.Fill(arg("n", socium.ValueOf(n))).In(p.lang) + ")"
}

func (p *callPrinter) dates(c *Call) {
	p.pair(1, text("приём заявок с", "intake from"), c.Opens.In(p.lang))
	p.pair(1, text("приём заявок до", "intake until"), c.Deadline.In(p.lang))
	for _, e := range c.Extensions {
		p.pair(1, text("продлён до", "extended until"), e.Deadline.In(p.lang))
	}
	p.pair(1, text("итоги не позднее", "results by"), c.Results.In(p.lang))
}

func (p *callPrinter) projects(c *Call) {
	p.head(len(c.Projects), text("Виды проектов", "Types of projects"))
	for _, t := range c.Projects {
		s := t.Title.In(p.lang)
		if window := t.window().In(p.lang); window != "" {
			s += ": " + window
		}
		if t.Over > 0 {
			s += text(", дольше {n} мес.", ", more than {n} months").Fill(arg("n", socium.ValueOf(t.Over))).In(p.lang)
		}
		if len(t.Directions) > 0 {
			s += text(", направления ", ", directions ").In(p.lang) + strings.Join(t.Directions, ", ")
		}
		p.line(1, s+p.ground(t.Basis))
	}
}

func (p *callPrinter) ground(b socium.Basis) string {
	if b.IsZero() {
		return ""
	}
	return " [" + b.In(p.lang) + "]"
}

func (p *callPrinter) limits(c *Call) {
	n := c.Limits
	if n == (Limits{}) {
		return
	}
	p.line(0, text("Пределы для организации", "Limits for an organisation").In(p.lang))
	for _, l := range []struct {
		name  socium.Text
		value int
	}{
		{text("заявок по направлению", "applications in a direction"), n.PerDirection}, {text("заявок всего", "applications in all"), n.Applications},
		{text("грантов", "grants"), n.Grants}, {text("пересекающихся грантов меньше", "overlapping grants fewer than"), n.Overlapping},
	} {
		if l.value > 0 {
			p.pair(1, l.name, strconv.Itoa(l.value))
		}
	}
	if !n.Coincidence.IsZero() {
		p.pair(1, text("совпадение заявок не больше, %", "coincidence of applications at most, %"), n.Coincidence.In(p.lang))
	}
}

func (p *callPrinter) form(c *Call) {
	p.head(len(c.Form), text("Форма заявки", "Form"))
	for i := range c.Form {
		f := &c.Form[i]
		s := f.Title.In(p.lang)
		if f.Section != "" {
			s = f.Section + " " + s
		}
		var limits []string
		if f.Required {
			limits = append(limits, text("обязательно", "required").In(p.lang))
		}
		if f.MaxRunes > 0 {
			limits = append(limits, text("до {n} знаков", "up to {n} characters").Fill(arg("n", socium.ValueOf(f.MaxRunes))).In(p.lang))
		}
		if f.Max > 0 {
			limits = append(limits, text("записей до {n}", "up to {n} entries").Fill(arg("n", socium.ValueOf(f.Max))).In(p.lang))
		}
		if len(limits) > 0 {
			s += ": " + strings.Join(limits, ", ")
		}
		p.line(1, s+p.ground(f.Basis))
	}
	p.head(len(c.Documents), text("Документы", "Documents"))
	for _, d := range c.Documents {
		s := d.Title.In(p.lang)
		if d.MaxAgeDays > 0 {
			s += text(", не старше {n} дн.", ", not older than {n} days").Fill(arg("n", socium.ValueOf(d.MaxAgeDays))).In(p.lang)
		}
		p.line(1, s+p.ground(d.Basis))
	}
}

func (p *callPrinter) rules(title socium.Text, list []socium.Requirement) {
	p.line(0, title.In(p.lang))
	for _, r := range list {
		s := string(r.Code) + " " + r.Title.In(p.lang)
		if !r.From.IsZero() || !r.Until.IsZero() {
			period, err := socium.NewPeriod(r.From, r.Until)
			if err == nil {
				s += " (" + period.In(p.lang) + ")"
			}
		}
		p.line(1, s+p.ground(r.Basis))
	}
}

func (p *callPrinter) evaluation(c *Call) {
	if rules, err := contest.NewRules(c.Evaluation); err == nil && len(c.Evaluation.Forms) > 0 {
		p.line(0, text("Оценка заявок", "Evaluation").In(p.lang))
		for l := range strings.Lines(rules.In(p.lang)) {
			p.line(1, strings.TrimRight(l, "\n"))
		}
	}
	if n := c.Review.MinExperts; n > 0 {
		p.line(1, text("экспертов на заявку не меньше {n}", "at least {n} experts an application").Fill(arg("n", socium.ValueOf(n))).In(p.lang)+p.ground(c.Review.Basis))
	}
	if c.Funding.Kind != "" {
		p.line(0, text("Распределение денег", "Funding").In(p.lang))
		p.line(1, c.Funding.Kind.In(p.lang)+p.ground(c.Funding.Basis))
		if n := c.Funding.PerOrganisation; n > 0 {
			p.line(1, text("грантов одной организации не больше {n}", "at most {n} {n|grant|grants} an organisation").Fill(arg("n", socium.ValueOf(n))).In(p.lang))
		}
		for _, k := range c.Funding.Caps {
			p.line(1, strings.TrimSpace(text("предел ", "cap ").In(p.lang)+k.Key+" "+k.Amount.In(p.lang))+p.ground(k.Basis))
		}
	}
}
