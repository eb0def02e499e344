package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/grant"
)

// writer writes the result for people, in one language.
type writer struct {
	result
	*page.Page
	figures
}

func report(res result, f figures, lang socium.Lang) *page.Page {
	w := &writer{result: res, Page: page.New(lang), figures: f}
	w.Wrapped("", upperFirst(w.call.Title.In(lang)))
	for _, b := range w.call.Basis {
		w.Wrapped("", w.Say("Основание: ", "Ground: ")+b.In(lang))
	}
	w.Wrapped("", fmt.Sprintf(w.Say("Заявки, организации, эксперты и оценки вымышлены, число seed %d", "Applications, organisations, experts and marks are invented, seed %d"), w.in.Seed))
	w.admission()
	w.review()
	w.money()
	w.border()
	w.shifts()
	w.agreements()
	w.execution()
	w.letter()
	w.reconciliation()
	return w.Page
}

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// say writes a number in groups of three.
func (w *writer) say(n int) string { return socium.CountOf(int64(n)).In(w.Lang()) }

// row writes a number behind a text.
func (w *writer) row(text string, n int) {
	w.Line("  %s%s", page.Left(text, 78), page.Right(w.say(n), 12))
}

func (w *writer) admission() {
	w.Heading(w.Say("Допуск", "Admission"))
	w.row(w.Say("подано заявок", "applications filed"), w.Filed)
	w.row(w.Say("  организаций", "  organisations"), w.Organisations)
	w.row(w.Say("условия участия выполнены", "conditions of admission met"), w.Met)
	w.row(w.Say("не выполнены", "not met"), w.NotMet)
	w.row(w.Say("решить нельзя: нет сведений", "cannot be decided: facts are missing"), w.Unknown)
	w.row(w.Say("не допустил комитет", "refused by the committee besides"), w.Refused)
	w.row(w.Say("допущено", "admitted"), w.Admitted)
	w.Line("")
	w.Line("  %s", w.Say("Что не выполнено (у заявки может быть несколько причин):", "What was not met (an application may have several reasons):"))
	for _, c := range slices.Concat(w.Conditions, w.Grounds) {
		rows := page.Wrap(c.Title.In(w.Lang()), 66)
		for i, row := range rows {
			code, n := "", ""
			if i == 0 {
				code, n = c.Code, w.say(c.N)
			}
			w.Line("    %s%s%s", page.Left(code, 10), page.Left(row, 66), page.Right(n, 12))
		}
	}
}

func (w *writer) review() {
	w.Heading(w.Say("Экспертиза", "Review"))
	w.row(w.Say("экспертов", "experts"), w.Experts)
	w.row(w.Say("оценочных листов", "sheets"), w.Reviews)
	w.Line("  %s%s", page.Left(w.Say("листов у эксперта: наименьшее, среднее, наибольшее", "sheets of an expert: least, mean, most"), 66),
		page.Right(fmt.Sprintf("%d / %s / %d", w.MinLoad, socium.ValueOf(w.MeanLoad).In(w.Lang()), w.MaxLoad), 24))
	w.row(fmt.Sprintf(w.Say("третий эксперт: двое разошлись больше чем на %s", "third expert: two differ by more than %s"), w.in.Spread), w.Thirds)
	if vs := w.plan.Err(); vs != nil {
		w.Wrapped("  ! ", w.plan.In(w.Lang()))
	}
}

// table writes the head and the rows of a table by band or direction.
func (w *writer) table(head string, width int, list []line, mark bool) {
	w.Line("")
	cells := func(name, point, filed, admitted, winners, sum string) {
		w.Line("  %s%s%s%s%s%s", page.Left(name, width), page.Right(point, 60-width), page.Right(filed, 8), page.Right(admitted, 9), page.Right(winners, 8), page.Right(sum, 13))
	}
	point := ""
	if mark {
		point = w.Say("балл", "mark")
	}
	cells(head, point, w.Say("подано", "filed"), w.Say("допущено", "admitted"), w.Say("гранты", "grants"), w.Say("млн ₽", "RUB million"))
	for _, l := range list {
		point := ""
		if mark {
			point = l.Mark.String()
		}
		cells(l.Title.In(w.Lang()), point, w.say(l.Filed), w.say(l.Admitted), w.say(l.Winners), w.millions(l.Granted))
	}
}

// millions writes a sum in millions with one digit.
func (w *writer) millions(m socium.Money) string {
	tenths := m.Ratio(1, 10_000_000, socium.HalfUp).Kopecks() // a kopeck for each 100 000 roubles
	point := "."
	if w.Lang() == socium.RU {
		point = ","
	}
	return strings.ReplaceAll(w.say(int(tenths/10)), "\u00a0", " ") + point + strconv.Itoa(int(tenths%10))
}

func (w *writer) money() {
	w.Heading(w.Say("Гранты", "Grants"))
	w.Line("  %s%s", page.Left(w.Say("запрошено", "requested"), 70), page.Right(w.Requested.In(w.Lang()), 20))
	w.Line("  %s%s", page.Left(w.Say("присуждено", "granted"), 70), page.Right(w.Granted.In(w.Lang()), 20))
	w.Line("")
	for _, s := range grant.AllAwardStatuses() {
		if n := w.Statuses[s]; n > 0 {
			w.row(s.In(w.Lang()), n)
		}
	}
	w.table(w.Say("Запрошено", "Requested"), 52, w.Bands, true)
	w.table(w.Say("Направление", "Direction"), 58, w.Directions, false)
	w.Line("")
	w.row(w.Say("регионов, в которые пришли гранты", "regions that the grants came to"), w.Regions)
}

func (w *writer) border() {
	w.Heading(w.Say("У проходного балла", "At the pass mark"))
	for _, b := range w.Bands {
		w.Line("  %s: %s", b.Title.In(w.Lang()), b.Mark)
		for _, number := range []string{b.Last, b.First} {
			l, ok := w.rating.Of(number)
			if !ok {
				w.Line("    –")
				continue
			}
			award, _ := w.awards.Of(number)
			sign := "✗"
			if award.Status.Funded() {
				sign = "★"
			}
			w.Line("    %s № %s  %s%s%s", sign, number, page.Left(l.Application.Applicant.Name, 44), page.Right(socium.ValueOf(l.Rating).In(w.Lang()), 8), page.Right(award.Requested.In(w.Lang()), 20))
			w.Wrapped("      ", award.Reason.In(w.Lang()))
		}
	}
}

func (w *writer) shifts() {
	w.Heading(w.Say("Если бы проходные баллы были другими", "If the pass marks had been others"))
	for _, s := range w.Shifts {
		text := w.Say("как есть", "as they are")
		if s.Points != 0 {
			text = fmt.Sprintf("%+d", s.Points)
		}
		w.Line("  %s%s%s", page.Left(text, 40), page.Right(w.say(s.Winners), 16), page.Right(w.millions(s.Granted)+w.Say(" млн ₽", " RUB million"), 34))
	}
}

func (w *writer) agreements() {
	w.Heading(w.Say("Договоры", "Agreements"))
	stages := map[int]int{}
	for _, g := range w.result.agreements {
		stages[len(g.Stages)]++
	}
	w.row(w.Say("договоров", "agreements"), len(w.result.agreements))
	for n := 1; n <= len(w.Tranches); n++ {
		w.row(fmt.Sprintf(w.Say("  этапов в договоре: %d", "  stages in the agreement: %d"), n), stages[n])
	}
	for i, sum := range w.Tranches {
		w.Line("  %s%s", page.Left(fmt.Sprintf(w.Say("транш %d", "tranche %d"), i+1), 70), page.Right(sum.In(w.Lang()), 20))
	}
}

func (w *writer) execution() {
	e := w.result.execution
	if e.Agreement.Number == "" {
		return
	}
	w.Heading(w.Say("Отчёт по одному договору", "The report of one agreement"))
	l, _ := w.rating.Of(e.Agreement.Application)
	w.Wrapped("  ", fmt.Sprintf("№ %s, %s, %s – %s", e.Agreement.Number, l.Application.Applicant.Name, e.Agreement.Start().In(w.Lang()), e.Agreement.End().In(w.Lang())))
	for _, t := range e.Transfers {
		w.sum(fmt.Sprintf(w.Say("транш %d, %s", "tranche %d, %s"), t.Stage, t.On.In(w.Lang())), t.Amount)
	}
	for _, p := range e.PlanFact() {
		w.sum("  "+p.Article.Info().Title.In(w.Lang())+w.Say(": осталось", ": left"), p.Left)
	}
	b := e.Balance()
	w.sum(w.Say("израсходовано", "spent"), b.Spent)
	w.sum(w.Say("  не принято: ", "  not accepted: ")+w.in.Report.Reason.In(w.Lang()), b.Disallowed)
	w.sum(w.Say("остаток", "remainder"), b.Remainder)
	for _, f := range e.Refunds {
		w.sum(w.Say("возвращено ", "returned ")+f.On.In(w.Lang()), f.Amount)
	}
	w.sum(w.Say("осталось вернуть", "still to be returned"), b.Due)
	w.Violations("  ", e.Check())
	for _, o := range e.Obligations(e.Agreement.End().AddDays(60), nil) {
		w.Wrapped("  ○ ", o.Kind.In(w.Lang())+", "+o.By.In(w.Lang()))
	}
}

func (w *writer) sum(text string, m socium.Money) {
	w.Line("  %s%s", page.Left(text, 70), page.Right(m.In(w.Lang()), 20))
}

// letter shows what the applicant is told whose application breaks most rules.
func (w *writer) letter() {
	most, number := 0, ""
	for _, a := range w.applications {
		n := 0
		for _, f := range w.screened.Findings(a.Number) {
			if f.Blocks() {
				n++
			}
		}
		if n > most {
			most, number = n, a.Number
		}
	}
	if number == "" {
		return
	}
	w.Heading(w.Say("Письмо заявителю", "A letter to an applicant"))
	for row := range strings.Lines(w.round.Letter(number, w.rating, &w.awards, w.Lang())) {
		row = strings.TrimRight(row, "\n")
		text := strings.TrimLeft(row, " •")
		w.Wrapped("  "+row[:len(row)-len(text)], text)
	}
}

// reconciliation shows the sums that must come out, each counted in its own way.
func (w *writer) reconciliation() {
	w.Heading(w.Say("Сверка", "Reconciliation"))
	check := func(text string, ok bool) {
		sign := "✓"
		if !ok {
			sign = "✗"
		}
		w.Wrapped("  "+sign+" ", text)
	}
	check(fmt.Sprintf("%s = %s + %s + %s", w.say(w.Filed), w.say(w.Met), w.say(w.NotMet), w.say(w.Unknown))+
		w.Say(": подано — выполнены, не выполнены, нет сведений", ": filed — met, not met, unknown"), w.Filed == w.Met+w.NotMet+w.Unknown)
	check(fmt.Sprintf("%s = %s + %s", w.say(w.Met), w.say(w.Admitted), w.say(w.Refused))+
		w.Say(": условия выполнены — допущены, не допущены комитетом", ": conditions met — admitted, refused by the committee"), w.Met == w.Admitted+w.Refused)
	var parts []string
	all := 0
	for _, s := range grant.AllAwardStatuses() {
		if n := w.Statuses[s]; n > 0 {
			parts = append(parts, w.say(n))
			all += n
		}
	}
	check(w.say(w.Admitted)+" = "+strings.Join(parts, " + ")+w.Say(": допущены — по итогам", ": admitted — by outcome"), w.Admitted == all)
	tranches := socium.SumOf(w.Tranches...)
	check(w.Granted.In(w.Lang())+w.Say(": гранты = договоры = транши", ": grants = agreements = tranches"), w.Granted == w.Agreed && w.Agreed == tranches)
}
