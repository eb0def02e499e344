package grant

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// Letter writes what an applicant is told, from the decisions alone: why it was not admitted, its rating, what it got and why, its
// place on the reserve list, what is offered. It is "" for a number that the round does not have; rating and awards may be nil while
// there are none.
func (r *Round) Letter(number string, rating *Rating, awards *Awards, lang socium.Lang) string {
	i, ok := r.index[number]
	if !ok {
		return ""
	}
	out := heading(r.apps[i], lang)
	if f, refused := r.refused[number]; refused {
		out += text("Не допущена", "Not admitted").In(lang)
		for _, code := range f.Grounds {
			if g, ok := r.call.Ground(code); ok {
				out += "\n  • " + g.Title.In(lang) + " [" + g.Basis.In(lang) + "]"
			} else {
				out += "\n  • " + code
			}
		}
		if !f.Note.IsZero() {
			out += "\n  " + f.Note.In(lang)
		}
		return out + "\n"
	}
	if r.verdicts[i] != socium.Pass {
		return out + r.notAdmitted(i, lang)
	}
	if rating == nil {
		return out + text("Допущена до конкурса", "Admitted").In(lang) + "\n"
	}
	if l, ok := rating.Of(number); ok && l.HasRating() {
		out += text("Рейтинг: ", "Rating: ").In(lang) + l.Rating.In(lang) + "\n"
	}
	if awards == nil {
		return out
	}
	if a, ok := awards.Of(number); ok {
		out += a.told(lang)
	}
	return out
}

// heading names the application, and what is known of the project and the organisation.
func heading(a *Application, lang socium.Lang) string {
	out := text("Заявка ", "Application ").In(lang) + a.Number + "\n"
	if a.Project.Title != "" {
		out += text("Проект: ", "Project: ").In(lang) + clip(a.Project.Title, 300) + "\n"
	}
	if a.Applicant.Name != "" {
		out += text("Организация: ", "Organisation: ").In(lang) + clip(a.Applicant.Name, 300) + "\n"
	}
	return out
}

// told is the decision on money: what, how much, why.
func (a *Award) told(lang socium.Lang) string {
	status, why := a.Status.In(lang), a.Reason.In(lang)
	switch {
	case !a.Sum.IsZero():
		status += text(" в размере ", " of ").In(lang) + a.Sum.In(lang)
	case a.Status == AwardOffered:
		status += text(" в размере ", " of ").In(lang) + a.Offer.In(lang)
	case a.Reserve > 0:
		status += text(", место {n}", ", place {n}").Fill(arg("n", socium.ValueOf(a.Reserve))).In(lang)
	}
	decision, because := text("Решение: ", "Decision: ").In(lang), text("Почему: ", "Why: ").In(lang)
	if strings.HasPrefix(why, status) { // the reason says it all
		return decision + why + "\n"
	}
	return decision + status + "\n" + because + why + "\n"
}

func (r *Round) notAdmitted(i int, lang socium.Lang) string {
	d := r.call.Precheck(r.apps[i], r.on)
	head, failed := text("Не допущена: не хватает сведений", "Not admitted: facts are missing"), slices.Collect(d.Failed())
	if len(failed) > 0 {
		head = text("Не допущена", "Not admitted")
	}
	out := head.In(lang) + "\n"
	for _, f := range failed {
		out += "  • " + f.In(lang) + " [" + f.Basis.In(lang) + "]\n"
	}
	for f := range d.Missing() {
		out += "  ? " + f.In(lang) + " [" + f.Basis.In(lang) + "]\n"
	}
	return out
}
