package main

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/examples/internal/standings"
	"github.com/socium-go/socium/provider"
)

// writer writes the result for people, in one language.
type writer struct {
	result
	*page.Page
	lang    socium.Lang
	entries map[string]contest.Entry
}

func report(res result, lang socium.Lang) *page.Page {
	r := &writer{result: res, Page: page.New(lang), lang: lang, entries: map[string]contest.Entry{}}
	for _, e := range res.facts.Entries {
		r.entries[e.ID] = e
	}
	r.title()
	r.admission()
	r.criteria()
	table := r.table()
	number := 0
	for n, lines := range res.outcome.Nominations() {
		number++
		table.Nomination(number, n, lines)
	}
	r.federal()
	r.reconciliation()
	return r.Page
}

func (r *writer) title() {
	reg := r.in.Rules.Regulation()
	r.Wrapped("", reg.Title.In(r.lang)+", "+reg.Edition)
	r.Wrapped("", r.Say("Основание: ", "Ground: ")+reg.Basis.In(r.lang))
	r.Wrapped("", fmt.Sprintf("%s: %s – %s", r.Say("Приём заявок", "Intake"), reg.Stage.Opens.In(r.lang), reg.Stage.Closes.In(r.lang)))
}

// organisation returns the short name of a provider, also of one that was excluded, or its number when the register never
// held it.
func (r *writer) organisation(number string) string {
	name := "№ " + number
	for state := range r.ledger.Snapshot().History(number) {
		name = state.Value.Name()
	}
	return name
}

func (r *writer) admission() {
	r.Heading(r.Say("Допуск", "Admission"))
	admitted := 0
	for _, a := range r.facts.Admissions {
		if a.Admitted() {
			admitted++
		}
	}
	r.Line(r.Say("Подано заявок: %d, допущено: %d, не допущено: %d", "Entries filed: %d, admitted: %d, refused: %d"),
		len(r.facts.Admissions), admitted, len(r.facts.Admissions)-admitted)
	for _, a := range r.facts.Admissions {
		if a.Admitted() {
			continue
		}
		e := r.entries[a.Entry]
		r.Line("")
		r.Wrapped("  № "+e.ID+"  ", r.organisation(e.Organisation)+": «"+strings.Trim(e.Title, "«»")+"»")
		for f := range a.Reasons() {
			r.Wrapped("        ✗ ", f.In(r.lang))
			r.Wrapped("          ", f.Basis.In(r.lang)+" ["+string(f.Code)+"]")
		}
	}
}

// criteria opens the results with the sheet forms, so that the columns of marks below can be read.
func (r *writer) criteria() {
	r.Heading(r.Say("Итоги по номинациям", "Results by nomination"))
	r.table().Legend()
	r.Wrapped("  ", r.Say("Столбцы — средние оценки жюри, итог — среднее сумм по листам.",
		"Columns are the jury's mean marks; the total is the mean of the sums of the sheets."))
}

// table writes the nominations.
func (r *writer) table() *standings.Writer {
	return &standings.Writer{
		Page: r.Page, Rules: r.in.Rules.Regulation(), Jury: r.in.Jury, Entries: r.entries,
		Label: func(e contest.Entry) string { return r.organisation(e.Organisation) },
		Next:  socium.Text{RU: "на федеральный этап", EN: "goes on to the federal stage"},
	}
}

func (r *writer) federal() {
	r.Heading(r.Say("На федеральный этап", "To the federal stage"))
	titles := map[string]string{}
	for n := range r.outcome.Nominations() {
		titles[n.ID] = n.Title.In(r.lang)
	}
	for _, p := range r.outcome.NextStage() {
		e := r.entries[p.Entry]
		r.Line("  № %s  %s%s", p.Entry, page.Left(r.organisation(e.Organisation)+": "+e.Title, 84), page.Right(standings.Points(p.Total, r.lang), 6))
		r.Line("        %s", page.Left(titles[p.Nomination], 86))
	}
}

// reconciliation shows the sums that must come out, each counted from the data in its own way.
func (r *writer) reconciliation() {
	r.Heading(r.Say("Сверка", "Reconciliation"))
	snapshot := r.ledger.AsOf(r.closing)
	projects, owners := 0, map[string]provider.OwnerType{}
	for _, a := range r.facts.Admissions {
		if !a.Admitted() {
			continue
		}
		projects++
		number := r.entries[a.Entry].Organisation
		if e, ok := snapshot.ByNumber(number); ok {
			card := e.Card()
			owners[number] = card.OwnerType()
		}
	}
	byOwner := map[provider.OwnerType]int{}
	for _, o := range owners {
		byOwner[o]++
	}
	practices, special := 0, 0
	places, shared, empty := 0, 0, 0
	var money socium.Money
	for n, lines := range r.outcome.Nominations() {
		if n.Subject == contest.SubjectPractice {
			practices++
		} else {
			special++
		}
		holders := map[int]int{}
		for _, s := range lines {
			if s.Place > 0 {
				holders[s.Place]++
				places++
			}
			for _, p := range s.Prizes {
				money = money.Add(p.Amount.Or(socium.Money{}))
			}
		}
		for _, k := range holders {
			shared += min(k-1, 1)
		}
		if holders[1] == 0 {
			empty++
		}
	}
	state := byOwner[provider.State] + byOwner[provider.Municipal]
	r.Sum(r.Say("проектов допущено", "projects admitted"), fmt.Sprint(projects))
	r.Sum(r.Say("поставщиков из реестра", "providers from the register"), fmt.Sprintf("%d", len(owners)))
	r.Sum(r.Say("  государственных + некоммерческих", "  state + non-profit"), fmt.Sprintf("%d + %d", state, byOwner[provider.NonProfit]))
	r.Sum(r.Say("номинаций: лучшие практики + специальные", "nominations: best practices + special"), fmt.Sprintf("%d + %d = %d", practices, special, practices+special))
	r.Sum(r.Say("номинаций без победителя", "nominations without a winner"), fmt.Sprint(empty))
	r.Sum(r.Say("призовых мест присуждено, из них разделённых", "places awarded, of them shared"), fmt.Sprintf("%d, %d", places, shared))
	r.Sum(r.Say("премий на сумму", "prize money"), money.In(r.lang))
	r.Sum(r.Say("первых мест на федеральный этап", "first places to the federal stage"), fmt.Sprint(len(r.outcome.NextStage())))
	r.Line("")
	r.Line("  %s %s", r.Say("Протокол, SHA-256:", "Protocol, SHA-256:"), r.protocol.Hash)
}
