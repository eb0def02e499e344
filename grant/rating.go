package grant

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// Review is what happened in the review besides the sheets. The zero Review: the experts are those whose sheets there are.
type Review struct {
	Jury        []contest.Juror      `json:"jury,omitempty"`
	Assignments []contest.Assignment `json:"assignments,omitempty"`
	Conflicts   []contest.Conflict   `json:"conflicts,omitempty"`
	Struck      []contest.Strike     `json:"struck,omitempty"`      // experts whose sheets all vanish
	Adjustments []contest.Adjustment `json:"adjustments,omitempty"` // of the council, by criterion, with the decision
	TieBreaks   []contest.TieBreak   `json:"tieBreaks,omitempty"`
}

// A Rating is the applications of a round in the order of their ratings. It is immutable and safe for concurrent use.
type Rating struct {
	round   *Round
	outcome *contest.Outcome
	lines   []RatingLine
	index   map[string]int
	sheets  []contest.Sheet
}

// A RatingLine is one application in a rating.
type RatingLine struct {
	Application *Application
	Number      string
	Band        string // by the requested sum: for pass marks
	Column      string // of the coefficients
	Direction   string // code
	// Rating is the total, rounded as the regulation says; where it says nothing, cut to six decimals. 0 without a total.
	Rating socium.Number
	// Rank is the place in the rating, from 1; equal ranks are ties that no rule broke. 0 without a total.
	Rank int
	// Standing has the details: criteria, sheets, adjustments, the reason when there is no total.
	Standing contest.Standing
}

// HasRating reports whether there is a total.
func (l RatingLine) HasRating() bool { return l.Standing.HasTotal() }

// Column returns the column of coefficients for an application: that of its type of project, if the type has one, else the
// band of its requested sum; "" when neither is known.
func (c *Call) Column(a *Application) string {
	if t, ok := c.ProjectType(&a.Project); ok && t.Column != "" {
		return t.Column
	}
	return c.bandOf(a)
}

func (c *Call) bandOf(a *Application) string {
	requested, ok := a.Requested.Get()
	if !ok {
		return ""
	}
	b, _ := c.Band(requested)
	return b.Code
}

// Rate rates the admitted applications by the evaluation rules of the call: coefficients by column, rounding where the regulation
// rounds, experts struck, values adjusted by the council. It is a pure function: the same sheets give the same rating in any
// order.
//
// The error is [CodeCallEvaluation] when the call has no evaluation rules, else that of package contest: sheets for applications
// or by experts that nobody knows, marks off the scale, two sheets of one expert for one application.
func (r *Round) Rate(sheets []contest.Sheet, review Review) (*Rating, error) {
	if len(r.call.Evaluation.Forms) == 0 {
		return nil, catalogue.Violation(CodeCallEvaluation, "evaluation")
	}
	rules, err := contest.NewRules(r.call.Evaluation)
	if err != nil {
		return nil, err
	}
	facts := contest.Facts{
		Jury: review.Jury, Assignments: review.Assignments, Conflicts: review.Conflicts, Struck: review.Struck,
		Adjustments: review.Adjustments, TieBreaks: review.TieBreaks,
	}
	if len(facts.Jury) == 0 {
		facts.Jury = juryOf(sheets)
	}
	out := &Rating{round: r, sheets: sheets, index: make(map[string]int, len(r.apps))}
	lines := make([]RatingLine, 0, len(r.apps)) // in the order of the entries
	facts.Entries = make([]contest.Entry, 0, len(r.apps))
	for i, a := range r.apps {
		if !r.admitted(i) {
			continue
		}
		d, _ := r.call.Direction(a.Project.Direction)
		l := RatingLine{Application: a, Number: a.Number, Band: r.call.bandOf(a), Column: r.call.Column(a), Direction: d.Code}
		facts.Entries = append(facts.Entries, contest.Entry{
			ID: a.Number, Nomination: r.call.nomination(d.Code), Band: l.Column, Organisation: a.Applicant.Key(), FiledAt: a.Filed,
		})
		out.index[a.Number] = len(lines)
		lines = append(lines, l)
	}
	if out.outcome, err = rules.Judge(facts, r.known(sheets)); err != nil {
		return nil, err
	}
	single := len(r.call.Evaluation.Nominations) == 1
	out.lines = make([]RatingLine, len(lines))
	at := 0
	for _, standings := range out.outcome.Nominations() {
		for i := range standings {
			s, l := &standings[i], &out.lines[at]
			*l = lines[out.index[s.Entry]]
			l.Standing = *s
			if s.HasTotal() {
				l.Rating, _ = s.Total.Number(weightScale, socium.Floor)
				if rank, ok := s.Rank.Int64(); ok && single {
					l.Rank = int(rank)
				}
			}
			at++
		}
	}
	if !single {
		out.merge()
	}
	for i := range out.lines {
		out.index[out.lines[i].Number] = i
	}
	return out, nil
}

// known leaves out the sheets of applications that are in the round and not admitted: their experts may have begun before. Sheets of
// unknown applications stay, to be refused.
func (r *Round) known(sheets []contest.Sheet) iter.Seq[contest.Sheet] {
	return func(yield func(contest.Sheet) bool) {
		for i := range sheets {
			if at, ok := r.index[sheets[i].Entry]; ok && !r.admitted(at) {
				continue
			}
			if !yield(sheets[i]) {
				return
			}
		}
	}
}

// nomination is where an application competes: the nomination named like its direction, else the first.
func (c *Call) nomination(direction string) string {
	for i := range c.Evaluation.Nominations {
		if c.Evaluation.Nominations[i].ID == direction {
			return direction
		}
	}
	if len(c.Evaluation.Nominations) == 0 {
		return ""
	}
	return c.Evaluation.Nominations[0].ID
}

// juryOf gathers the experts of the sheets, in the order of their IDs.
func juryOf(sheets []contest.Sheet) []contest.Juror {
	seen := map[string]bool{}
	var list []contest.Juror
	for i := range sheets {
		if id := sheets[i].Juror; !seen[id] {
			seen[id] = true
			list = append(list, contest.Juror{ID: id, Role: contest.RoleExpert})
		}
	}
	slices.SortFunc(list, func(a, b contest.Juror) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// merge orders the lines of several nominations by their exact totals and numbers them; lines without a total come last.
func (r *Rating) merge() {
	slices.SortStableFunc(r.lines, func(a, b RatingLine) int {
		x, y := a.HasRating(), b.HasRating()
		switch {
		case x && y:
			if c := b.Standing.Total.Compare(a.Standing.Total); c != 0 {
				return c
			}
		case x != y:
			return one(y) - one(x)
		}
		return cmp.Compare(a.Number, b.Number)
	})
	for i := range r.lines {
		l := &r.lines[i]
		switch {
		case !l.HasRating():
		case i > 0 && r.lines[i-1].Standing.Total.Equal(l.Standing.Total):
			l.Rank = r.lines[i-1].Rank
		default:
			l.Rank = i + 1
		}
	}
}

// All yields the lines, best first; those without a rating last.
func (r *Rating) All() iter.Seq[RatingLine] { return slices.Values(r.lines) }

// Of returns the line of an application, and false when it was not rated.
func (r *Rating) Of(number string) (RatingLine, bool) {
	i, ok := r.index[number]
	if !ok {
		return RatingLine{}, false
	}
	return r.lines[i], true
}

// Outcome returns what package contest made of the sheets: remarks on sheets that were set aside, the protocol.
func (r *Rating) Outcome() *contest.Outcome { return r.outcome }

// Owed yields the lines that have no rating yet, with the reason in their standing: too few experts after one was struck, marks
// that are missing.
func (r *Rating) Owed() iter.Seq[RatingLine] {
	return func(yield func(RatingLine) bool) {
		for _, l := range r.lines {
			if !l.HasRating() && !yield(l) {
				return
			}
		}
	}
}

// A RatingDifference is a rating that differs from a published one.
type RatingDifference struct {
	Application string                    `json:"application"`
	Published   socium.Opt[socium.Number] `json:"published,omitzero"` // unknown: not published
	Computed    socium.Opt[socium.Number] `json:"computed,omitzero"`  // unknown: no rating
}

// CompareWith recomputes: it returns the applications whose rating differs from the published one, in the order of their
// numbers.
func (r *Rating) CompareWith(published map[string]socium.Number) []RatingDifference {
	var list []RatingDifference
	for _, l := range r.lines {
		p, ok := published[l.Number]
		if l.HasRating() && ok && l.Rating == p || !l.HasRating() && !ok {
			continue
		}
		d := RatingDifference{Application: l.Number}
		if ok {
			d.Published = socium.Some(p)
		}
		if l.HasRating() {
			d.Computed = socium.Some(l.Rating)
		}
		list = append(list, d)
	}
	for number, p := range published { // sorted below
		if _, ok := r.index[number]; !ok {
			list = append(list, RatingDifference{Application: number, Published: socium.Some(p)})
		}
	}
	slices.SortFunc(list, func(a, b RatingDifference) int { return strings.Compare(a.Application, b.Application) })
	return list
}
