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
