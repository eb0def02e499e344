package main

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/examples/internal/table"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// result is what the program works out.
type result struct {
	call     *grant.Call
	app      *grant.Application
	lines    table.Table // of the budget, if it came as a table
	on       socium.Date
	decision socium.Decision // may the applicant take part?
	budget   socium.Decision
	todo     grant.Todo
}

func report(res result, lang socium.Lang) *page.Page {
	p := page.New(lang)
	title := res.app.Project.Title
	if title == "" {
		title = p.Say("(без названия)", "(no title)")
	}
	p.Wrapped("", p.Say("Заявка: ", "Application: ")+title)
	if res.app.Applicant.Name != "" {
		p.Wrapped("", p.Say("Заявитель: ", "Applicant: ")+res.app.Applicant.Name)
	}
	p.Wrapped("", p.Say("Конкурс: ", "Call: ")+res.call.Title.In(lang))
	intake := p.Say("Приём: ", "Intake: ") + res.call.Opens.In(lang) + " – " + res.call.Closes().In(lang)
	p.Wrapped("", intake+p.Say("; вопрос на ", "; asked as of ")+res.on.In(lang))
	if band, ok := res.call.Band(res.app.Requested.Or(socium.Money{})); ok && !res.app.Requested.IsZero() {
		p.Wrapped("", p.Say("Запрошено: ", "Asks for: ")+res.app.Requested.Or(socium.Money{}).In(lang)+" ("+band.Title.In(lang)+")")
	}
	blocking := res.todo.Blocking()
	p.Line("")
	p.Wrapped(sign(len(blocking) == 0)+" ", answer(p, res, blocking))

	list(p, p.Say("Нужно исправить или заполнить", "To correct or to fill in"), res, true)
	list(p, p.Say("Стоит проверить", "To look at"), res, false)
	sums(p, res)
	met(p, res)
	return p
}

func sign(ok bool) string {
	if ok {
		return "✓"
	}
	return "✗"
}

func answer(p *page.Page, res result, blocking []grant.TodoItem) string {
	counts := fmt.Sprintf(p.Say("нужно сделать: %d, стоит проверить: %d", "to do: %d, to look at: %d"), len(blocking), len(res.todo.Items)-len(blocking))
	verdict := p.Say("правил допуска у конкурса нет", "the call has no admission rules")
	if res.call.Eligibility != nil {
		verdict = p.Say("допуск: ", "admission: ") + res.decision.Verdict().In(p.Lang())
	}
	if len(blocking) == 0 {
		return p.Say("Можно подавать; ", "It may be filed; ") + verdict + "; " + counts
	}
	return p.Say("Подавать рано; ", "Not yet; ") + verdict + "; " + counts
}

// list writes the items of a severity, by section of the form, with the ground and the ways out.
func list(p *page.Page, heading string, res result, blocks bool) {
	n := 0
	for _, item := range res.todo.Items {
		if item.Severity.Blocks() != blocks {
			continue
		}
		if n++; n == 1 {
			p.Heading(heading)
		}
		section := item.Section
		if section == "" {
			section = "–"
		}
		text := item.Text.In(p.Lang())
		if field := item.Title.In(p.Lang()); field != "" && !strings.Contains(text, field) {
			text = field + ": " + text
		}
		p.Wrapped("  "+page.Left(section, 7)+"□ ", text)
		ground := string(item.Code)
		if item.Path != "" {
			ground += ", " + string(item.Path)
		}
		if !item.Basis.IsZero() {
			ground = item.Basis.In(p.Lang()) + " [" + ground + "]"
		} else {
			ground = "[" + ground + "]"
		}
		p.Wrapped("             ", ground)
		if i, ok := res.line(item.Path); ok {
			name := res.app.Budget.Lines[i].Name
			p.Wrapped("             ", table.Fault{File: res.lines.Name, Row: res.lines.Rows[i].Number, Column: -1, Text: tx(name, name)}.In(p.Lang()))
		}
		for _, way := range item.Ways {
			p.Wrapped("           → ", way.In(p.Lang()))
		}
	}
}

// line returns the line of the budget that a path names, when the budget came as a table.
func (r result) line(path socium.Path) (int, bool) {
	var i int
	n, _ := fmt.Sscanf(string(path), "budget.lines[%d]", &i)
	return i, n == 1 && i >= 0 && i < len(r.lines.Rows)
}

// sums shows the budget as the library computes it from the lines.
func sums(p *page.Page, res result) {
	if len(res.app.Budget.Lines) == 0 {
		return
	}
	p.Heading(p.Say("Бюджет, пересчитанный по строкам", "The budget, computed from its lines"))
	p.Line("  %s", page.Left("", 46)+page.Right(p.Say("всего", "total"), 17)+page.Right(p.Say("свой вклад", "own"), 17)+page.Right(p.Say("грант", "grant"), 17))
	summary := res.app.Budget.Sum()
	row := func(name string, s grant.Sums) {
		p.Line("  %s", page.Left(name, 46)+page.Right(s.Total.In(p.Lang()), 17)+page.Right(s.Own.In(p.Lang()), 17)+page.Right(s.Grant.In(p.Lang()), 17))
	}
	for _, info := range grant.Articles() {
		s := summary.Article(info.Article)
		if info.Article != grant.Pay && s != (grant.Sums{}) {
			row(info.Number+" "+info.Title.In(p.Lang()), s)
		}
	}
	row(p.Say("вместе", "together"), summary.All)
}

// met counts the rules that are met, so that it shows what was looked at.
func met(p *page.Page, res result) {
	p.Heading(p.Say("Что проверено", "What was looked at"))
	for _, d := range []struct {
		name     string
		decision socium.Decision
	}{
		{p.Say("правила допуска", "admission rules"), res.decision}, {p.Say("правила бюджета", "budget rules"), res.budget},
	} {
		if len(d.decision.Findings) == 0 {
			p.Sum(d.name, p.Say("нет", "none"))
			continue
		}
		counts := map[socium.Verdict]int{}
		for _, f := range d.decision.Findings {
			counts[f.Verdict]++
		}
		p.Sum(d.name+", "+d.decision.Rulebook.ID+" "+d.decision.Rulebook.Version, fmt.Sprintf("✓ %d  ✗ %d  ? %d  · %d",
			counts[socium.Pass], counts[socium.Fail], counts[socium.NoData], counts[socium.NotApplicable]+counts[socium.NotInForce]))
	}
	p.Sum(p.Say("полей формы", "fields of the form"), fmt.Sprint(len(res.call.Form)))
	for i, g := range res.call.Gaps {
		if i == 0 {
			p.Line("  %s", p.Say("чего об этом конкурсе не известно:", "what is not known of this call:"))
		}
		p.Wrapped("    ? ", g.Note.In(p.Lang())+" ["+string(g.Path)+"]")
	}
}

// calls lists the editions that the library knows.
func calls(lang socium.Lang) *page.Page {
	p := page.New(lang)
	for _, c := range pgf.Editions() {
		rules := p.Say("сроки и суммы", "days and sums")
		if c.Eligibility != nil {
			rules = p.Say("правила допуска и бюджета, форма", "admission and budget rules, form")
		}
		closes := "–"
		if !c.Closes().IsZero() {
			closes = c.Closes().In(lang)
		}
		p.Line("%s%s%s", page.Left(c.ID, 14), page.Left(p.Say("приём до ", "until ")+closes, 44), rules)
	}
	return p
}
