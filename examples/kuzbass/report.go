package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/honours"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/examples/internal/standings"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// writer writes the result for people, in one language.
type writer struct {
	result
	*page.Page
}

func report(res result, lang socium.Lang) *page.Page {
	w := &writer{result: res, Page: page.New(lang)}
	w.Wrapped("", w.Say("День социального работника: ", "Day of the social worker: ")+region.In(lang)+", "+res.in.On.In(lang))
	w.contest()
	w.nextStage()
	w.honours()
	w.title()
	w.sector()
	w.places()
	return w.Page
}

func (w *writer) contest() {
	reg := w.in.Rules.Regulation()
	w.Heading(w.Say("Конкурс", "Contest"))
	w.Wrapped("  ", reg.Title.In(w.Lang())+", "+reg.Edition)
	entries := map[string]contest.Entry{}
	for _, e := range w.in.Entries {
		entries[e.ID] = e
	}
	for _, a := range w.facts.Admissions {
		if a.Admitted() {
			continue
		}
		e := entries[a.Entry]
		w.Wrapped("  № "+e.ID+" ", w.Say("не допущена: ", "not admitted: ")+w.post(e.ID)+", "+w.organisation(e.Organisation))
		for f := range a.Reasons() {
			w.Wrapped("       ✗ ", f.In(w.Lang())+" ["+f.Basis.Clause+"]")
		}
	}
	table := &standings.Writer{
		Page: w.Page, Rules: reg, Jury: w.in.Jury, Entries: entries,
		Label: func(e contest.Entry) string { return w.post(e.ID) },
		Next:  socium.Text{RU: "на всероссийский конкурс", EN: "goes on to the All-Russian contest"},
	}
	table.Legend()
	number := 0
	for n, lines := range w.outcome.Nominations() {
		number++
		table.Nomination(number, n, lines)
	}
	w.Line("")
	w.Line("  %s %s", w.Say("Протокол, SHA-256:", "Protocol, SHA-256:"), w.protocol.Hash)
}

// post tells who an entrant is.
func (w *writer) post(entry string) string {
	text := w.in.Posts[entry].Post.In(w.Lang())
	if text == "" {
		return w.Say("участник ", "entrant ") + entry
	}
	return text
}

// organisation returns the name of a provider, also of one that was excluded.
func (w *writer) organisation(number string) string {
	name := "№ " + number
	for _, line := range w.in.Providers {
		if line.Number == number {
			name = line.Card.ShortName
		}
	}
	return name
}

func (w *writer) nextStage() {
	w.Heading(w.Say("На всероссийский конкурс", "To the All-Russian contest"))
	w.Wrapped("  ", w.edition.Title.In(w.Lang())+", "+fmt.Sprint(w.edition.Year))
	titles := map[string]string{}
	for _, n := range w.in.Federal {
		titles[n.ID] = n.Title.In(w.Lang())
	}
	for i, e := range w.federal {
		sign := "✓"
		if !w.admitted[i].Admitted() {
			sign = "✗"
		}
		w.Wrapped("  "+sign+" № "+e.ID+" ", w.organisation(e.Organisation)+w.Say(", номинация: ", ", nomination: ")+titles[e.Nomination])
		for f := range w.admitted[i].Reasons() {
			w.Wrapped("         ", f.In(w.Lang()))
		}
	}
}

// honours shows each group with the sum that its parts must give, then the awards from the highest.
func (w *writer) honours() {
	w.Heading(w.Say("Отмечены", "Honoured"))
	var awards []honours.Group
	for _, g := range w.in.List.Groups {
		w.group(g, 0, &awards)
	}
	w.Line("%s", strings.Repeat(" ", 80)+strings.Repeat("─", 14))
	w.number(w.Say("с теми, кто отмечен сверх того", "with those honoured besides"), w.in.List.People(true), 0)
	if len(w.sums) == 0 {
		w.Line("")
		w.Line("  ✓ %s", w.Say("все суммы сходятся", "every sum comes out"))
	}
	w.Violations("  ", w.sums)

	w.Line("")
	w.Line("  %s", w.Say("Награды от высшей, как их обычно упорядочивают:", "The awards from the highest, in the order commonly stated:"))
	order := honours.UsualOrder()
	slices.SortStableFunc(awards, func(a, b honours.Group) int {
		x, y := w.award(a.Award), w.award(b.Award)
		return order.Compare(&x, &y)
	})
	for i, g := range awards {
		a := w.award(g.Award)
		w.number(fmt.Sprintf("%d. %s", i+1, a.Title.In(w.Lang())), g.Total(), 1)
	}
}

func (w *writer) group(g honours.Group, depth int, awards *[]honours.Group) {
	title := g.Title.In(w.Lang())
	if title == "" {
		title = w.award(g.Award).Title.In(w.Lang())
	}
	if g.Award != "" {
		*awards = append(*awards, g)
	}
	var parts []string
	for _, p := range g.Parts {
		parts = append(parts, p.Total().In(w.Lang()))
	}
	if len(parts) > 0 {
		title += " = " + strings.Join(parts, " + ")
	}
	w.number(title, g.Total(), depth)
	for _, p := range g.Parts {
		w.group(p, depth+1, awards)
	}
}

// number writes a line with a number at its end.
func (w *writer) number(title string, n socium.Count, depth int) {
	lead := strings.Repeat("  ", depth+1)
	rows := page.Wrap(title, 72-len(lead))
	for i, row := range rows {
		if i > 0 {
			row = "   " + row
		}
		end := ""
		if i == len(rows)-1 {
			end = page.Right(n.In(w.Lang()), 18)
		}
		w.Line("%s%s%s", lead, page.Left(row, 76-len(lead)), end)
	}
}

func (w *writer) title() {
	w.Heading(w.Say("Представлены к званию", "Nominated for a title"))
	w.Wrapped("  ", w.in.Title.Title.In(w.Lang())+", "+w.in.TitleOn.In(w.Lang()))
	for i, d := range w.titles {
		w.Line("")
		w.Wrapped("  ", w.in.Nominees[i].Post.In(w.Lang())+": "+d.Verdict().In(w.Lang()))
		w.Decision("    ", d)
	}
}

func (w *writer) sector() {
	w.Heading(w.Say("Отрасль", "The sector"))
	for _, f := range w.in.Figures {
		w.number(f.Title.In(w.Lang()), f.N, 0)
	}
	w.number(w.Say("учреждений и органов вместе", "institutions and bodies together"), w.figure("institutions").Add(w.figure("bodies")), 0)
	people, workers := w.figure("people"), w.figure("workers")
	p, _ := people.N()
	if n, known := workers.N(); known && n > 0 {
		w.number(w.Say("человек на одного специалиста (частное приблизительных чисел)", "people per specialist (a quotient of approximate numbers)"), socium.NewCount(p/n, socium.CountAbout), 0)
	}
	for _, bound := range []int64{900_000, 1_000_000} {
		b := socium.CountOf(bound)
		w.Line("  %s%s", page.Left(w.Say("под опекой не меньше ", "in care at least ")+b.In(w.Lang())+"?", 74), page.Right(people.AtLeast(bound).In(w.Lang()), 18))
	}
}

func (w *writer) places() {
	w.Heading(w.Say("Свободные места в стационаре", "Free residential places"))
	all := w.register.Statistics(registry.Query{Region: region})
	for _, f := range all.Forms {
		if f.Form != provider.Residential {
			continue
		}
		w.sum(w.Say("поставщиков", "providers"), fmt.Sprint(f.Providers))
		w.sum(w.Say("  из них с местами, без мест, неизвестно", "  of them with places, without, not known"), fmt.Sprintf("%d, %d, %d", f.WithFree, f.NoneFree, f.NotKnown))
		w.sum(w.Say("мест", "places"), f.Places.Count().In(w.Lang()))
		w.sum(w.Say("свободно", "free"), f.Free.Count().In(w.Lang()))
		w.sum(w.Say("  за счёт бюджета", "  paid by the budget"), f.FreeBudget.Count().In(w.Lang()))
		w.sum(w.Say("  за плату", "  for a fee"), f.FreePaid.Count().In(w.Lang()))
	}
	w.Line("")
	w.Line("  %s", w.Say("Что можно предложить другим регионам:", "What can be offered to other regions:"))
	for _, o := range w.offers {
		w.offer(o)
	}
	left := 0
	for _, o := range w.offers {
		left += o.Left
	}
	w.Line("")
	w.sum(w.Say("предложено мест", "places offered"), fmt.Sprint(w.offered()))
	w.sum(w.Say("не нашлось", "not found"), fmt.Sprint(left))
}

// sum writes a line whose number, which may be "at least 59", ends where the others do.
func (w *writer) sum(title, text string) {
	w.Line("  %s%s", page.Left(title, 60), page.Right(text, 32))
}

func (w *writer) offered() int {
	n := 0
	for _, o := range w.offers {
		for _, p := range o.Places {
			n += p.People
		}
	}
	return n
}

func (w *writer) offer(o offer) {
	r := o.request
	w.Line("")
	text := fmt.Sprintf(w.Say("%s: %d мест, %s, %s", "%s: %d places, %s, %s"), r.Region.In(w.Lang()), r.People, r.Form.In(w.Lang()), r.Funding.In(w.Lang()))
	if sum, ok := r.TariffAtMost.Get(); ok {
		text += w.Say(", не дороже ", ", at most ") + sum.In(w.Lang())
	}
	w.Wrapped("  ", text)
	w.Line("    %s", fmt.Sprintf(w.Say("отвечают запросу: %d, могут принять всех: %d", "answer the query: %d, could take everybody: %d"), o.answers, o.whole))
	for _, p := range o.Places {
		w.Line("    → %s%s", page.Left(w.organisation(p.Number), 72), page.Right(fmt.Sprint(p.People), 16))
	}
	if o.Left > 0 {
		w.Line("    ! %s%s", page.Left(w.Say("места не нашлось", "no place found"), 72), page.Right(fmt.Sprint(o.Left), 16))
	}
}
