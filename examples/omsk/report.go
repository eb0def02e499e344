package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/provider/cooperation"
)

// writer writes the result for people, in one language.
type writer struct {
	result
	*page.Page
}

func report(res result, lang socium.Lang) *page.Page {
	w := &writer{result: res, Page: page.New(lang)}
	w.Wrapped("", w.Say("Центр и некоммерческие организации: ", "The centre and non-profit organisations: ")+res.in.Board.Of)
	w.Wrapped("", w.Say("Решения на ", "Decisions as of ")+res.in.On.In(lang))
	w.agreements()
	w.projects()
	w.events()
	w.volunteers()
	w.boards()
	w.contests()
	w.reconciliation()
	return w.Page
}

// party names a party; a branch or a unit with the organisation above it.
func (w *writer) party(p cooperation.Party) string {
	text := p.Name
	if p.Of != "" {
		text += " (" + p.Kind.In(w.Lang()) + ": " + p.Of + ")"
	}
	if p.Role != "" {
		text += ", " + p.Role
	}
	return text
}

func (w *writer) agreements() {
	w.Heading(w.Say("Соглашения", "Agreements"))
	for i, a := range w.in.Agreements {
		w.Wrapped(fmt.Sprintf("  %d. ", i+1), w.party(a.Parties[1]))
		w.Wrapped("     ", a.Kind.In(w.Lang())+": "+strings.Join(a.Purposes, "; "))
		signed := w.Say("не названа", "not named")
		if !a.Signed.IsZero() {
			signed = a.Signed.In(w.Lang())
		}
		w.Wrapped("     ", w.Say("дата: ", "day: ")+signed+w.Say("; действует на ", "; in force on ")+w.in.On.In(w.Lang())+": "+w.inForce[i].In(w.Lang()))
	}
}

func (w *writer) projects() {
	w.Heading(w.Say("Совместные проекты", "Joint projects"))
	for i := range w.in.Projects {
		p := &w.in.Projects[i]
		if i > 0 {
			w.Line("")
		}
		w.Wrapped("  ", "«"+p.Title+"»")
		if p.Goal != "" {
			w.Wrapped("    ", w.Say("цель: ", "goal: ")+p.Goal)
		}
		w.Wrapped("    ", w.Say("срок: ", "term: ")+w.term(p))
		w.Wrapped("    ", w.Say("для кого: ", "for: ")+strings.Join(p.Groups, ", "))
		for _, partner := range p.Partners {
			w.Wrapped("    ", w.Say("партнёр: ", "partner: ")+w.party(partner))
		}
		for depth, a := range p.Walk() {
			lead := strings.Repeat("  ", depth+3)
			if depth > 0 {
				lead += "· "
			}
			text := a.Title
			if a.Kind != "" {
				text = a.Kind.In(w.Lang()) + " " + a.Title
			}
			w.Wrapped(lead, text)
		}
		w.Violations("    ", w.faults[i])
	}
}

func (w *writer) term(p *cooperation.Project) string {
	unknown := w.Say("не назван", "not named")
	from, last := unknown, unknown
	if !p.From.IsZero() {
		from = p.From.In(w.Lang())
	}
	if !p.Last.IsZero() {
		last = p.Last.In(w.Lang())
	}
	months, ok := p.Term()
	switch {
	case ok:
		months := socium.Text{RU: "{n} {n|месяц|месяца|месяцев}", EN: "{n} {n|month|months}"}.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(months)})
		return from + " – " + last + ", " + months.In(w.Lang())
	case p.From.IsZero() && p.Last.IsZero():
		return unknown
	default:
		return w.Say("начало: ", "beginning: ") + from + w.Say(", окончание: ", ", end: ") + last
	}
}

func (w *writer) events() {
	w.Heading(w.Say("Мероприятия с участием НКО", "Events with non-profit organisations"))
	list := slices.Clone(w.in.Events)
	slices.SortStableFunc(list, func(a, b cooperation.Action) int { return a.On.Compare(b.On) })
	for _, e := range list {
		title := e.Kind.In(w.Lang()) + " " + e.Title
		w.Line("  %s%s%s", page.Left(e.On.In(w.Lang()), 14), page.Left(title, 62), page.Right(e.Participants.In(w.Lang()), 12))
		for _, p := range e.With {
			w.Wrapped("                  ", w.party(p))
		}
	}
	w.Line("  %s%s", page.Left("", 70), strings.Repeat("─", 18))
	w.Line("  %s%s%s", page.Left("", 14), page.Left(w.Say("участников всего (неизвестное — не ноль)", "participants in all (unknown is not zero)"), 56), page.Right(w.guests.In(w.Lang()), 18))
}

func (w *writer) volunteers() {
	w.Heading(w.Say("Волонтёры", "Volunteers"))
	t := w.in.Team
	w.Wrapped("  ", w.Say("Отряд ", "Team ")+"«"+t.Title+"», "+w.in.Period.In(w.Lang()))
	for i := range t.Volunteers {
		v := &t.Volunteers[i]
		w.Line("    %s%s %s", page.Left(v.ID, 6), page.Right(v.Time(w.in.Period).String(), 6),
			w.Say("ч; на учёте: ", "h; registered: ")+v.Registered.In(w.Lang())+w.Say("; договор: ", "; contract: ")+v.Contract.In(w.Lang()))
		w.Violations("          ", v.Validate())
	}
	w.Line("    %s%s %s", page.Left(w.Say("всего", "total"), 6), page.Right(w.team.Time.String(), 6),
		fmt.Sprintf(w.Say("ч; добровольцев %d, смен %d, больше всех работал(а) %s", "h; volunteers %d, shifts %d, most work by %s"), w.team.Volunteers, w.team.Shifts, w.team.Busiest))
}

func (w *writer) boards() {
	w.Heading(w.Say("Попечительский совет", "Board of trustees"))
	w.Wrapped("  ", w.Say("Как его называют тезисы: ", "As the report names it: ")+w.composition(&w.in.Reported))
	w.Wrapped("  ", w.Say("решение: ", "decision: ")+w.reported.Verdict().In(w.Lang()))
	w.Decision("    ", w.reported)
	w.Line("")
	w.Wrapped("  ", w.Say("Полный состав: ", "The full board: ")+w.composition(&w.in.Board))
	w.Wrapped("  ", w.Say("решение: ", "decision: ")+w.board.Verdict().In(w.Lang()))
	w.Decision("    ", w.board)
	w.Line("")
	for i := range w.in.Board.Meetings {
		m := &w.in.Board.Meetings[i]
		quorum := w.Say("кворума нет", "no quorum")
		if w.in.Board.HasQuorum(m) {
			quorum = w.Say("кворум есть", "quorum")
		}
		w.Wrapped("  ", fmt.Sprintf(w.Say("%s, протокол № %s: были %d из %d, нужно %d, %s", "%s, minutes No %s: %d of %d present, %d needed, %s"),
			m.On.In(w.Lang()), m.Minutes, len(m.Present), len(w.in.Board.Sitting(m.On)), w.in.Board.Quorum(m.On), quorum))
		for _, v := range m.Votes {
			text := fmt.Sprintf("%s: %d – %d – %d, %s", v.Question, v.For, v.Against, v.Abstained, w.in.Board.Decide(m, v).In(w.Lang()))
			if v.For == v.Against && v.ChairFor.Known() {
				text += w.Say(" (голоса разделились поровну, решил голос председателя)", " (equal votes, the chair decided)")
			}
			w.Wrapped("      ", text)
		}
	}
}

func (w *writer) composition(b *cooperation.Board) string {
	var parts []string
	for _, c := range b.Composition(w.in.On) {
		parts = append(parts, fmt.Sprintf("%s %d", c.Sector.In(w.Lang()), c.Members))
	}
	return strings.Join(parts, ", ")
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
			w.Wrapped("    ", w.Say("номинация: ", "nomination: ")+n.Title.In(w.Lang()))
			if n.Reason != nil {
				w.Wrapped("    ! ", n.Reason.Text.In(w.Lang()))
			}
			for _, s := range standings {
				w.standing(w.in.Contests[i], s)
			}
		}
	}
}

func (w *writer) standing(h held, s contest.Standing) {
	e := h.Entries[slices.IndexFunc(h.Entries, func(e contest.Entry) bool { return e.ID == s.Entry })]
	place, total := "–", "–"
	if s.Place > 0 {
		place = "★"
	}
	if s.HasTotal() {
		total = s.Total.In(w.Lang())
	}
	w.Line("    %s %s%s", place, page.Left(e.Title, 76), page.Right(total, 12))
	if !s.DecidedBy.IsZero() {
		w.Wrapped("        = ", w.Say("при равных баллах решило: ", "equal totals, decided by: ")+s.DecidedBy.In(w.Lang())+" ["+s.DecidedBy.Basis.Clause+"]")
	}
	if s.Reason != nil {
		w.Wrapped("        ! ", s.Reason.Text.In(w.Lang()))
	}
	for _, a := range s.Absences() {
		w.Wrapped("        ○ ", a.Juror+": "+w.Say("нет оценки, лист не засчитан", "a mark is missing, the sheet does not count"))
	}
	if s.Place > 0 {
		parts := []string{s.Title.In(w.Lang())}
		for _, p := range s.Prizes {
			sum := w.Say("сумма не названа", "the sum is not named")
			if amount, known := p.Amount.Get(); known {
				sum = amount.In(w.Lang())
			}
			parts = append(parts, p.Title.In(w.Lang())+" ("+sum+")")
		}
		w.Wrapped("        ★ ", strings.Join(parts, ", "))
	}
}

// reconciliation shows the sums that must come out.
func (w *writer) reconciliation() {
	w.Heading(w.Say("Сверка", "Reconciliation"))
	w.Sum(w.Say("соглашений с НКО", "agreements with non-profit organisations"), fmt.Sprint(len(w.in.Agreements)))
	if len(w.in.Agreements) > 0 {
		var parts []string
		first := w.in.Agreements[0].Parties[1]
		for _, e := range w.in.Events {
			if slices.ContainsFunc(e.With, first.Is) {
				parts = append(parts, e.Participants.In(w.Lang()))
			}
		}
		w.Sum(w.Say("участников мероприятий с ", "participants of events with ")+first.Name, strings.Join(parts, " + "))
		w.Sum("", "= "+w.pupils.In(w.Lang()))
	}
	for i := range w.in.Projects {
		if months, ok := w.in.Projects[i].Term(); ok {
			w.Sum(w.Say("месяцев в сроке проекта ", "months in the term of ")+"«"+w.in.Projects[i].Title+"»", fmt.Sprint(months))
			w.Sum(w.Say("мероприятий в нём", "actions in it"), fmt.Sprint(actions(&w.in.Projects[i])))
		}
	}
	branches := 0
	for _, p := range w.partners {
		if p.Of != "" {
			branches++
		}
	}
	w.Sum(w.Say("партнёров: организаций + филиалов и подразделений", "partners: organisations + branches and units"),
		fmt.Sprintf("%d + %d = %d", len(w.partners)-branches, branches, len(w.partners)))
	w.Sum(w.Say("часов добровольцев", "hours of volunteers"), w.team.Time.String()+" = "+w.team.Time.Hours().In(w.Lang()))
}
