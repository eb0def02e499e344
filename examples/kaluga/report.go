package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/page"
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
	a := res.in.Association
	w.Wrapped("", a.Name+" ("+a.Short+")")
	w.Line("%s", w.Say("создана: ", "founded: ")+a.Founded.In(lang)+w.Say("; показано на ", "; shown as of ")+a.On.In(lang))
	w.contests()
	w.rights()
	w.centre()
	w.fair()
	w.standings()
	w.reconciliation()
	return w.Page
}

func (w *writer) contests() {
	w.Heading(w.Say("Конкурсы", "Contests"))
	for i, o := range w.outcomes {
		reg := w.in.Contests[i].Rules.Regulation()
		if i > 0 {
			w.Line("")
		}
		w.Wrapped("  ", reg.Title.In(w.Lang())+", "+reg.Edition)
		for n, standings := range o.Nominations() {
			w.Wrapped("    ", n.Title.In(w.Lang()))
			for _, s := range standings {
				w.standing(reg, w.in.Contests[i], s)
			}
			w.juryAlone(w.in.Contests[i], standings)
		}
	}
}

func (w *writer) standing(reg contest.Regulation, h held, s contest.Standing) {
	e := h.entry(s.Entry)
	sign := "  "
	if s.Place > 0 {
		sign = "★ "
	}
	w.Line("    %s%s%s", sign, page.Left(e.Title, 76), page.Right(s.Total.In(w.Lang()), 12))
	for _, p := range s.Parts() {
		title := p.Part
		for _, part := range reg.Parts {
			if part.ID == p.Part {
				title = part.Title.In(w.Lang())
			}
		}
		text := title + ": " + p.Value.In(w.Lang())
		if p.Place > 0 {
			text += fmt.Sprintf(w.Say(", место %d, баллы %s", ", place %d, points %s"), p.Place, p.Given.In(w.Lang()))
		}
		w.Line("          %s", text)
	}
	if s.Reason != nil {
		w.Wrapped("        ! ", s.Reason.Text.In(w.Lang())+" ["+s.Reason.Basis.Clause+"]")
	}
	if s.Place > 0 {
		parts := []string{s.Title.In(w.Lang())}
		for _, p := range s.Prizes {
			parts = append(parts, p.Title.In(w.Lang()))
		}
		w.Wrapped("        ★ ", strings.Join(parts, ", "))
	}
}

// juryAlone tells who would have been first without the public.
func (w *writer) juryAlone(h held, standings []contest.Standing) {
	best := -1
	for i, s := range standings {
		parts := s.Parts()
		if len(parts) < 2 {
			return
		}
		if best < 0 || parts[0].Points.Compare(standings[best].Parts()[0].Points) > 0 {
			best = i
		}
	}
	if best > 0 {
		w.Wrapped("    ! ", w.Say("по оценкам одного жюри первым был бы: ", "by the jury alone the first would be: ")+h.entry(standings[best].Entry).Title)
	}
}

func (h held) entry(id string) contest.Entry {
	return h.Entries[slices.IndexFunc(h.Entries, func(e contest.Entry) bool { return e.ID == id })]
}

func (w *writer) rights() {
	w.Heading(w.Say("Квалификационные сертификаты и права по ним", "Qualification certificates and the rights they give"))
	w.Wrapped("  ", w.Say("Основание: ", "Ground: ")+w.in.Association.Law.In(w.Lang()))
	for i, day := range w.in.Ask {
		w.Line("")
		w.Line("  %s %s", w.Say("на", "on"), day.In(w.Lang()))
		for _, a := range w.asked[i] {
			k, _ := w.in.kind(a.Certificate.Level)
			w.Line("    %s %s  %s", sign(a.State == valid), a.Certificate.Number,
				a.Certificate.Holder+": "+k.Title.In(w.Lang())+", "+w.Say("по ", "to ")+a.Certificate.Last.In(w.Lang()))
			if a.State != valid {
				text := w.state(a.State)
				if a.Reason != "" && a.State != expired {
					text += ": " + a.Reason
				}
				w.Wrapped("        ! ", text)
				continue
			}
			var rights []string
			for _, r := range a.Rights {
				rights = append(rights, r.Title.In(w.Lang())+" ["+r.Basis.Clause+"]")
			}
			w.Wrapped("        → ", strings.Join(rights, "; "))
		}
	}
}

func sign(ok bool) string {
	if ok {
		return "✓"
	}
	return "✗"
}

func (w *writer) state(s string) string {
	switch s {
	case suspended:
		return w.Say("права приостановлены", "the rights are suspended")
	case ended:
		return w.Say("сертификат прекращён", "the certificate has ended")
	default:
		return w.Say("срок истёк", "the term is over")
	}
}

func (w *writer) centre() {
	w.Heading(w.Say("Центр поддержки: от черновика к заявке", "Support centre: from a draft to an application"))
	w.Wrapped("  ", w.in.Association.Centre)
	for i, v := range w.visits {
		d := &w.in.Drafts[i]
		w.Line("")
		w.Wrapped("  ", fmt.Sprintf(w.Say("%s, редакция %d, принёс %s, запрошено %s: %s", "%s, revision %d, brought by %s, asks for %s: %s"),
			d.On.In(w.Lang()), v.revision.No, d.By.In(w.Lang()), requested(d, w.Lang()), d.Application.Project.Title))
		if len(v.changed) > 0 {
			w.Wrapped("    ", fmt.Sprintf(w.Say("исправлено мест: %d", "places changed: %d"), len(v.changed)))
		}
		w.Wrapped("    ", fmt.Sprintf(w.Say("допуск: %s; нужно исправить или заполнить: %d, стоит проверить: %d", "admission: %s; to correct or to fill in: %d, to look at: %d"),
			v.decision.Verdict().In(w.Lang()), len(v.todo.Blocking()), len(v.todo.Items)-len(v.todo.Blocking())))
		for f := range v.decision.Failed() {
			w.Finding("    ", f)
		}
		for f := range v.decision.Missing() {
			w.Finding("    ", f)
		}
		w.todo(v)
	}
}

func requested(d *draft, lang socium.Lang) string {
	sum, ok := d.Application.Requested.Get()
	if !ok {
		return "?"
	}
	return sum.In(lang)
}

// todo lists what is left besides the admission rules, which stand above with their remedies.
func (w *writer) todo(v consultation) {
	left := 0
	for _, item := range v.todo.Blocking() {
		if _, rule := v.decision.Finding(item.Code); rule {
			continue
		}
		left++
		if left > 6 {
			continue
		}
		section := item.Section
		if section == "" {
			section = "–"
		}
		w.Wrapped("    □ "+section+" ", item.Text.In(w.Lang()))
		for _, way := range item.Ways {
			w.Wrapped("        → ", way.In(w.Lang()))
		}
	}
	if left > 6 {
		w.Line("    □ %s", fmt.Sprintf(w.Say("и ещё %d", "and %d more"), left-6))
	}
}

func (w *writer) fair() {
	w.Heading(w.Say("Ярмарка социальных услуг и проектов", "Fair of social services and projects"))
	snapshot := w.ledger.AsOf(w.in.Association.On)
	for e := range snapshot.Find(registry.Query{Sort: registry.ByNumber}) {
		card := e.Card()
		w.Line("  %s  %s", e.Number(), e.Name()+", "+card.OwnerType().In(w.Lang()))
		var names []string
		for _, s := range card.Services {
			name := s.Name
			if known, ok := provider.National().Match(s); ok {
				name = known.In(w.Lang())
			}
			names = append(names, name)
		}
		w.Wrapped("           ", strings.Join(names, "; "))
	}
	w.Line("")
	for _, c := range snapshot.Facets(registry.Query{}, registry.FacetKind) {
		name := provider.Kind(c.Value).In(w.Lang())
		if c.Value == "" {
			name = w.Say("без вида", "no kind")
		}
		w.Line("    %s%s", page.Left(name, 60), page.Right(fmt.Sprint(c.Count), 4))
	}
	w.Line("")
	for i, q := range w.in.Fair.Questions {
		w.Wrapped("  ? ", q.Text.In(w.Lang()))
		if len(w.found[i]) == 0 {
			w.Line("      %s", w.Say("никого", "nobody"))
		}
		for _, e := range w.found[i] {
			text := e.Name() + w.Say(", свободно: ", ", free: ") + e.Free(q.Form).In(w.Lang())
			card := e.Card()
			if price, ok := card.LowestPrice(q.Form, "", w.in.Association.On); ok {
				text += w.Say(", от ", ", from ") + price.In(w.Lang())
			}
			w.Wrapped("      ", text)
		}
	}
	w.Line("")
	for _, p := range w.in.Fair.Projects {
		term := p.From.In(w.Lang())
		if !p.Last.IsZero() {
			term += " – " + p.Last.In(w.Lang())
		}
		w.Wrapped("  ▸ ", "«"+p.Title+"»: "+p.Goal+" ("+p.Leader.Name+", "+term+")")
	}
}

func (w *writer) standings() {
	w.Heading(w.Say("Кто есть кто: пять разных статусов", "Who is what: five different statuses"))
	snapshot := w.ledger.AsOf(w.in.Association.On)
	for i, s := range w.in.Fair.Sonko {
		entry, _ := snapshot.ByNumber(s.Number)
		w.Line("  %s", entry.Name())
		for _, st := range w.statuses[i] {
			w.Line("    %s %s", verdict(st.Decision.Verdict()), st.Status.In(w.Lang())+": "+st.Decision.Verdict().In(w.Lang()))
			for f := range st.Decision.Failed() {
				w.Wrapped("        ", f.In(w.Lang())+" ["+f.Basis.In(w.Lang())+"]")
			}
			if st.Decision.Verdict() == socium.NoData {
				for f := range st.Decision.Missing() {
					w.Wrapped("        ", f.In(w.Lang()))
				}
			}
		}
	}
}

func verdict(v socium.Verdict) string {
	switch v {
	case socium.Pass:
		return "✓"
	case socium.Fail:
		return "✗"
	default:
		return "?"
	}
}

// reconciliation shows sums, each counted from the data in its own way.
func (w *writer) reconciliation() {
	w.Heading(w.Say("Сверка", "Reconciliation"))
	a := w.in.Association
	least, most := a.On.FullYearsSince(a.Founded.Last()), a.On.FullYearsSince(a.Founded.First())
	w.Sum(w.Say("полных лет организации (известен только год)", "full years of the association (only the year is known)"), fmt.Sprintf("%d – %d", least, most))
	var granted, working int
	for _, e := range w.in.Events {
		if e.Kind == "grant" {
			granted++
		}
	}
	byState := map[string]int{}
	if len(w.asked) > 0 {
		for _, answer := range w.asked[len(w.asked)-1] {
			byState[answer.State]++
			working++
		}
	}
	w.Sum(w.Say("сертификатов: действуют + приостановлены + прекращены + истекли", "certificates: valid + suspended + ended + expired"),
		fmt.Sprintf("%d + %d + %d + %d = %d", byState[valid], byState[suspended], byState[ended], byState[expired], working))
	w.Sum(w.Say("выдано всего", "granted in all"), fmt.Sprint(granted))
	var left []string
	for _, v := range w.visits {
		left = append(left, fmt.Sprint(len(v.todo.Blocking())))
	}
	w.Sum(w.Say("дел у заявки по редакциям", "things to do, by revision"), strings.Join(left, " → "))
	budget := w.in.Drafts[len(w.in.Drafts)-1].Application.Budget.Sum()
	w.Sum(w.Say("бюджет последней редакции: грант", "budget of the last revision: grant"), budget.All.Grant.In(w.Lang()))
	w.Sum(w.Say("  и собственный вклад", "  and own contribution"), "+ "+budget.All.Own.In(w.Lang()))
	w.Sum(w.Say("  вместе", "  together"), "= "+budget.All.Total.In(w.Lang()))
	head := w.kept.Head()
	w.Line("")
	w.Line("  %s %s", w.Say("Сертификаты, SHA-256:", "Certificates, SHA-256:"), head.Hash)
}
