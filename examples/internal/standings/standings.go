// Package standings lays out the results of a contest: for each nomination a table of entries with the marks, the place, what decided
// a tie, who gave no mark, the prizes.
package standings

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/page"
)

// A Writer writes the nominations of one contest.
type Writer struct {
	*page.Page
	Rules   contest.Regulation
	Jury    []contest.Juror
	Entries map[string]contest.Entry
	Label   func(contest.Entry) string // what stands in the column of the entry; nil: its title
	Next    socium.Text                // what is said of an entry that goes on to the next stage
}

// The columns of the table. Place, entry, marks and total share the width of a page.
const (
	before       = 14
	markColumns  = 7
	totalColumns = 8
	leastTitle   = 25
	mostTitle    = 39
)

// columns returns how wide the column of the entry is, and whether there is room for the marks.
func columns(criteria int) (title int, marks bool) {
	title = min(mostTitle, page.Width-before-totalColumns-markColumns*criteria)
	if title < leastTitle {
		return page.Width - before - totalColumns, false
	}
	return title, true
}

// Legend names the columns of marks by form.
func (w *Writer) Legend() {
	for _, f := range w.Rules.Forms {
		var names []string
		for i, c := range f.Criteria {
			names = append(names, fmt.Sprintf("%s%d %s", w.Say("К", "C"), i+1, c.Title.In(w.Lang())))
		}
		title := f.Title.In(w.Lang())
		if title == "" {
			title = f.ID
		}
		w.Wrapped("  "+title+": ", strings.Join(names, ", "))
	}
}

// Nomination writes one nomination. Entries that were not admitted are left out: they stand under admission, with the reason.
func (w *Writer) Nomination(number int, n *contest.Result, lines []contest.Standing) {
	w.Line("")
	title := n.Title.In(w.Lang())
	if sub := n.Subgroup.Title.In(w.Lang()); sub != "" {
		title += ": " + sub
	}
	w.Wrapped(fmt.Sprintf("%2d. ", number), title)
	if n.Reason != nil {
		w.Wrapped("    ! ", Reason(n.Reason, w.Lang()))
	}
	form := w.form(n.Form)
	titleColumns, marks := columns(len(form.Criteria))
	head := w.Say("    Место  №  ", "    Place  No ") + page.Left(w.Say("Заявка", "Entry"), titleColumns)
	for i := range form.Criteria {
		if marks {
			head += page.Right(w.Say("К", "C")+fmt.Sprint(i+1), markColumns)
		}
	}
	w.Line("%s", head+page.Right(w.Say("Итог", "Total"), totalColumns))
	for i, s := range lines {
		if s.Status == contest.StandingNotAdmitted {
			continue
		}
		tied := func(j int) bool {
			return j >= 0 && j < len(lines) && !s.Rank.IsZero() && lines[j].Rank == s.Rank
		}
		w.standing(form, s, tied(i-1) || tied(i+1))
	}
}

func (w *Writer) form(id string) contest.Form {
	if i := slices.IndexFunc(w.Rules.Forms, func(f contest.Form) bool { return f.ID == id }); i >= 0 {
		return w.Rules.Forms[i]
	}
	return w.Rules.Forms[0]
}

func (w *Writer) standing(form contest.Form, s contest.Standing, shared bool) {
	e := w.Entries[s.Entry]
	label := e.Title
	if w.Label != nil {
		label = w.Label(e)
	}
	place := "–"
	if s.Place > 0 {
		place = roman[min(s.Place, len(roman)-1)]
	}
	titleColumns, marks := columns(len(form.Criteria))
	row := "    " + page.Left(place, 7) + page.Left(s.Entry, 3) + page.Left(label, titleColumns)
	for _, c := range s.Criteria() {
		if marks {
			row += page.Right(Points(c.Value, w.Lang()), markColumns)
		}
	}
	total := "–"
	if s.HasTotal() {
		total = Points(s.Total, w.Lang())
	} else if marks {
		row = page.Left(row, before+titleColumns+markColumns*len(form.Criteria))
	}
	w.Line("%s", row+page.Right(total, totalColumns))
	if w.Label != nil {
		w.Wrapped("              ", e.Title)
	}
	if !s.DecidedBy.IsZero() {
		w.Wrapped("              = ", w.Say("при равных баллах решило: ", "equal totals, decided by: ")+s.DecidedBy.In(w.Lang())+" ["+s.DecidedBy.Basis.Clause+"]")
	}
	if shared {
		w.Wrapped("              = ", w.Say("равны и после всей цепочки: место разделено", "equal after the whole chain: the place is shared"))
	}
	if s.Reason != nil {
		w.Wrapped("              ! ", Reason(s.Reason, w.Lang()))
	}
	for _, a := range s.Absences() {
		w.Wrapped("              ○ ", w.absence(form, a))
	}
	if s.Place > 0 {
		w.Wrapped("              ★ ", w.prizes(s))
	}
}

var roman = []string{"–", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "…"}

// Points shows a quantity with two decimals.
func Points(p contest.Points, lang socium.Lang) string {
	text := p.Fixed(2, socium.HalfUp)
	if lang == socium.RU {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// Reason says why, with the clause where there is one.
func Reason(r *contest.Reason, lang socium.Lang) string {
	if r.Basis.Clause == "" {
		return r.Text.In(lang)
	}
	return r.Text.In(lang) + " [" + r.Basis.Clause + "]"
}

func (w *Writer) absence(form contest.Form, a contest.JurorAbsence) string {
	juror := a.Juror
	for _, j := range w.Jury {
		if j.ID == a.Juror && j.Post != "" {
			juror += " (" + j.Post + ")"
		}
	}
	text := juror + ": " + absences[a.Kind].In(w.Lang())
	for _, c := range form.Criteria {
		if c.ID == a.Criterion {
			text += ", " + c.Title.In(w.Lang())
		}
	}
	if a.Reason != nil {
		text += ": " + Reason(a.Reason, w.Lang())
	}
	return text
}

var absences = map[contest.Absence]socium.Text{
	contest.NotYet:    {RU: "лист ещё не подписан", EN: "the sheet is not final yet"},
	contest.NoMark:    {RU: "нет оценки", EN: "no mark"},
	contest.Abstained: {RU: "воздержался", EN: "abstained"},
	contest.Recused:   {RU: "отведён", EN: "recused"},
}

func (w *Writer) prizes(s contest.Standing) string {
	var parts []string
	if title := s.Title.In(w.Lang()); title != "" {
		parts = append(parts, title)
	}
	for _, p := range s.Prizes {
		if sum, known := p.Amount.Get(); known {
			parts = append(parts, sum.In(w.Lang()))
		} else {
			parts = append(parts, p.Title.In(w.Lang()))
		}
	}
	if s.Promoted != "" {
		next := w.Next.In(w.Lang())
		if next == "" {
			next = s.Promoted
		}
		parts = append(parts, next)
	}
	return strings.Join(parts, ", ")
}
