package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/page"
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
	number := 0
	for n, standings := range res.outcome.Nominations() {
		number++
		r.nomination(number, n, standings)
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
	reg := r.in.Rules.Regulation()
	for _, f := range reg.Forms {
		var names []string
		for i, c := range f.Criteria {
			names = append(names, fmt.Sprintf("%s%d %s", r.Say("К", "C"), i+1, c.Title.In(r.lang)))
		}
		r.Wrapped("  "+f.Title.In(r.lang)+": ", strings.Join(names, ", "))
	}
	r.Wrapped("  ", r.Say("Столбцы — средние оценки жюри, итог — среднее сумм по листам.",
		"Columns are the jury's mean marks; the total is the mean of the sums of the sheets."))
}

const (
	markColumns  = 7
	titleColumns = 39
)

func (r *writer) nomination(number int, n *contest.Result, standings []contest.Standing) {
	r.Line("")
	r.Wrapped(fmt.Sprintf("%2d. ", number), n.Title.In(r.lang))
	if n.Reason != nil {
		r.Wrapped("    ! ", n.Reason.Text.In(r.lang)+" ["+n.Reason.Basis.Clause+"]")
	}
	form := r.form(n.Form)
	head := r.Say("    Место  №  ", "    Place  No ") + page.Left(r.Say("Заявка", "Entry"), titleColumns)
	for i := range form.Criteria {
		head += page.Right(r.Say("К", "C")+fmt.Sprint(i+1), markColumns)
	}
	r.Line("%s", head+page.Right(r.Say("Итог", "Total"), 8))
	for i, s := range standings {
		if s.Status == contest.StandingNotAdmitted {
			continue // stands under admission, with the reason
		}
		tied := func(j int) bool {
			return j >= 0 && j < len(standings) && !s.Rank.IsZero() && standings[j].Rank == s.Rank
		}
		r.standing(s, tied(i-1) || tied(i+1))
	}
}

func (r *writer) form(id string) contest.Form {
	forms := r.in.Rules.Regulation().Forms
	if i := slices.IndexFunc(forms, func(f contest.Form) bool { return f.ID == id }); i >= 0 {
		return forms[i]
	}
	return forms[0]
}

func (r *writer) standing(s contest.Standing, shared bool) {
	e := r.entries[s.Entry]
	place := "–"
	if s.Place > 0 {
		place = roman[min(s.Place, len(roman)-1)]
	}
	row := "    " + page.Left(place, 7) + page.Left(s.Entry, 3) + page.Left(r.organisation(e.Organisation), titleColumns)
	for _, c := range s.Criteria() {
		row += page.Right(r.points(c.Value), markColumns)
	}
	total := "–"
	if s.HasTotal() {
		total = r.points(s.Total)
	}
	r.Line("%s", row+page.Right(total, 8))
	r.Wrapped("              ", e.Title)
	if !s.DecidedBy.IsZero() {
		r.Wrapped("              = ", r.Say("при равных баллах решило: ", "equal totals, decided by: ")+s.DecidedBy.In(r.lang)+" ["+s.DecidedBy.Basis.Clause+"]")
	}
	if shared {
		r.Wrapped("              = ", r.Say("равны и после всей цепочки: место разделено", "equal after the whole chain: the place is shared"))
	}
	if s.Reason != nil {
		r.Wrapped("              ! ", s.Reason.Text.In(r.lang)+" ["+s.Reason.Basis.Clause+"]")
	}
	for _, a := range s.Absences() {
		r.Wrapped("              ○ ", r.absence(e, a))
	}
	if s.Place > 0 {
		r.Wrapped("              ★ ", r.prizes(s))
	}
}

var roman = []string{"–", "I", "II", "III", "IV", "V"}

// points shows a quantity with two decimals, as the protocol does.
func (r *writer) points(p contest.Points) string {
	text := p.Fixed(2, socium.HalfUp)
	if r.lang == socium.RU {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

func (r *writer) absence(e contest.Entry, a contest.JurorAbsence) string {
	juror := a.Juror
	for _, j := range r.in.Jury {
		if j.ID == a.Juror {
			juror += " (" + j.Post + ")"
		}
	}
	text := juror + ": " + absences[a.Kind].In(r.lang)
	if a.Criterion != "" {
		for _, c := range r.form(string(e.Subject)).Criteria {
			if c.ID == a.Criterion {
				text += ", " + c.Title.In(r.lang)
			}
		}
	}
	if a.Reason != nil {
		text += ": " + a.Reason.Text.In(r.lang) + " [" + a.Reason.Basis.Clause + "]"
	}
	return text
}

var absences = map[contest.Absence]socium.Text{
	contest.NotYet:    {RU: "лист ещё не подписан", EN: "the sheet is not final yet"},
	contest.NoMark:    {RU: "нет оценки", EN: "no mark"},
	contest.Abstained: {RU: "воздержался", EN: "abstained"},
	contest.Recused:   {RU: "отведён", EN: "recused"},
}

func (r *writer) prizes(s contest.Standing) string {
	parts := []string{s.Title.In(r.lang)}
	for _, p := range s.Prizes {
		if sum, known := p.Amount.Get(); known {
			parts = append(parts, sum.In(r.lang))
		} else {
			parts = append(parts, p.Title.In(r.lang))
		}
	}
	if s.Promoted != "" {
		parts = append(parts, r.Say("на федеральный этап", "goes on to the federal stage"))
	}
	return strings.Join(parts, ", ")
}

func (r *writer) federal() {
	r.Heading(r.Say("На федеральный этап", "To the federal stage"))
	titles := map[string]string{}
	for n := range r.outcome.Nominations() {
		titles[n.ID] = n.Title.In(r.lang)
	}
	for _, p := range r.outcome.NextStage() {
		e := r.entries[p.Entry]
		r.Line("  № %s  %s%s", p.Entry, page.Left(r.organisation(e.Organisation)+": "+e.Title, 84), page.Right(r.points(p.Total), 6))
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
	for n, standings := range r.outcome.Nominations() {
		if n.Subject == contest.SubjectPractice {
			practices++
		} else {
			special++
		}
		holders := map[int]int{}
		for _, s := range standings {
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
