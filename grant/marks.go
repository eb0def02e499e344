package grant

import "github.com/socium-go/socium"

// A PassMark (проходной балл) is the least rating that may win, for a band and, if it says so, a direction. A mark that names
// both goes before one that names the band, that before one that names the direction, that before one for all.
type PassMark struct {
	Band      string        `json:"band,omitempty"`
	Direction string        `json:"direction,omitempty"`
	Points    socium.Number `json:"points"`
	Basis     socium.Basis  `json:"basis,omitzero"`
}

// PassMarks are the marks of one edition.
type PassMarks []PassMark

// Of returns the mark for a band and a direction, unknown when none was set.
func (m PassMarks) Of(band, direction string) socium.Opt[socium.Number] {
	var found socium.Opt[socium.Number]
	best := -1
	for _, p := range m {
		weight := 0
		if p.Band != "" {
			if p.Band != band {
				continue
			}
			weight += 2
		}
		if p.Direction != "" {
			if p.Direction != direction {
				continue
			}
			weight++
		}
		if weight > best {
			best, found = weight, socium.Some(p.Points)
		}
	}
	return found
}

// A Proposal is a smaller grant that the council proposes.
type Proposal struct {
	Application string       `json:"application"`
	Amount      socium.Money `json:"amount"`
	Basis       socium.Basis `json:"basis,omitzero"`
}

// Fund divides money among the rated applications of the round by the funding strategy of the call and these marks. marks are set
// after the ratings are known; nil takes those of the call. An organisation gets at most as many grants as the call allows. pot
// may be unknown where the sum is an outcome. The error is that of [Fund].
func (r *Round) Fund(rating *Rating, marks PassMarks, pot socium.Opt[socium.Money], people Decisions, proposals ...Proposal) (Awards, error) {
	if marks == nil {
		marks = r.call.Marks
	}
	s := r.call.Funding
	if s.PerOrganisation == 0 {
		s.PerOrganisation = r.call.Limits.Grants
	}
	proposed := make(map[string]socium.Money, len(proposals))
	for _, p := range proposals {
		proposed[p.Application] = p.Amount
	}
	candidates := make([]Candidate, 0, len(rating.lines))
	for i := range rating.lines {
		l := &rating.lines[i]
		a := l.Application
		c := Candidate{
			ID: l.Number, Organisation: a.Applicant.Key(), Score: l.Rating, Rank: l.Rank, Requested: a.Requested.Or(socium.Money{}),
			Mark: marks.Of(l.Band, l.Direction), Band: l.Band, Direction: l.Direction, Category: a.Category, Territory: a.Applicant.Region.String(), Filed: a.Filed,
		}
		if !l.HasRating() {
			c.Unrated = text("экспертиза не завершена", "the review is not complete")
			if !l.Reason.IsZero() {
				c.Unrated = l.Reason
			}
		}
		if sum, ok := proposed[l.Number]; ok {
			c.Proposed = socium.Some(sum)
		}
		candidates = append(candidates, c)
	}
	return Fund(s, candidates, pot, people)
}

// Letter writes what an applicant is told, from the decisions alone: why it was not admitted, its rating, what it got and why. It
// is "" for a number that the round does not have; rating and awards may be nil while there are none.
func (r *Round) Letter(number string, rating *Rating, awards *Awards, lang socium.Lang) string {
	i, ok := r.index[number]
	if !ok {
		return ""
	}
	out := text("Заявка "+number, "Application "+number).In(lang) + "\n"
	if f, refused := r.refused[number]; refused {
		out += text("Не допущена", "Not admitted").In(lang)
		for _, code := range f.Grounds {
			out += "\n  • " + code
			if g, ok := r.call.Ground(code); ok {
				out += " " + g.Title.In(lang) + " [" + g.Basis.In(lang) + "]"
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
		out += a.Status.In(lang)
		if !a.Sum.IsZero() {
			out += ": " + a.Sum.In(lang)
		}
		out += "\n" + a.Reason.In(lang) + "\n"
	}
	return out
}

func (r *Round) notAdmitted(i int, lang socium.Lang) string {
	d := r.call.Precheck(r.apps[i], r.on)
	out := text("Не допущена", "Not admitted").In(lang) + "\n"
	for f := range d.Failed() {
		out += "  • " + f.In(lang) + " [" + f.Basis.In(lang) + "]\n"
	}
	for f := range d.Missing() {
		out += "  ? " + f.In(lang) + " [" + f.Basis.In(lang) + "]\n"
	}
	return out
}
