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
	// Facts of applications, by number, for criteria that need no expert: regions covered, a register.
	Facts map[string][]contest.Fact `json:"facts,omitempty"`
}

// A Rating is the applications of a round in the order of their ratings. It is immutable and safe for concurrent use; the sheets must not
// be changed while it is in use.
type Rating struct {
	round  *Round
	rules  *contest.Rules
	review Review
	sheets []contest.Sheet
	lines  []RatingLine
	at     []int32 // where the line of an application stands, by its place in the round; −1: it has none
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
	Rank   int
	Total  contest.Points // exact
	Reason socium.Text    // why there is no total
	rated  bool
	place  int32 // in the round
	// barred: it cannot be judged, because its column of coefficients is not known.
	barred bool
}

// HasRating reports whether there is a total.
func (l RatingLine) HasRating() bool { return l.rated }

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
	out := &Rating{round: r, rules: rules, review: review, sheets: sheets, at: make([]int32, len(r.apps))}
	out.lines = make([]RatingLine, 0, len(r.apps)) // in the order of the round
	var barred []RatingLine
	for i, a := range r.apps {
		out.at[i] = -1
		if !r.admitted(i) {
			continue
		}
		l := RatingLine{Application: a, Number: a.Number, Band: r.call.bandOf(a), Column: r.call.Column(a), Direction: r.call.directionCode(a), place: int32(i)}
		if !r.call.hasColumn(l.Column) {
			l.barred, l.Reason = true, catalogue.Text(CodeRatingColumn)
			barred = append(barred, l)
			continue
		}
		out.at[i] = int32(len(out.lines))
		out.lines = append(out.lines, l)
	}
	ranked, ok := out.tally()
	if !ok {
		if ranked, err = out.judge(); err != nil {
			return nil, err
		}
	}
	out.lines = append(ranked, barred...)
	for i := range out.lines {
		out.at[out.lines[i].place] = int32(i)
	}
	return out, nil
}

// hasColumn reports whether the evaluation knows a column; one without columns has the same coefficients for all.
func (c *Call) hasColumn(column string) bool {
	for i := range c.Evaluation.Bands {
		if c.Evaluation.Bands[i].ID == column {
			return true
		}
	}
	return len(c.Evaluation.Bands) == 0
}

// directionCode is the code of the application's direction, "" when the call has no such direction.
func (c *Call) directionCode(a *Application) string {
	d, _ := c.Direction(a.Project.Direction)
	return d.Code
}

// line is where the line of an application stands.
func (r *Rating) line(number string) (int, bool) {
	i, ok := r.round.index[number]
	if !ok || r.at[i] < 0 {
		return 0, false
	}
	return int(r.at[i]), true
}

// facts are those for some lines.
func (r *Rating) facts(lines []RatingLine) contest.Facts {
	f := contest.Facts{
		Jury: r.review.Jury, Assignments: r.review.Assignments, Conflicts: r.review.Conflicts, Struck: r.review.Struck,
		Adjustments: r.review.Adjustments, TieBreaks: r.review.TieBreaks, Entries: make([]contest.Entry, 0, len(lines)),
	}
	if len(f.Jury) == 0 {
		f.Jury = juryOf(r.sheets)
	}
	for i := range lines {
		if !lines[i].barred {
			f.Entries = append(f.Entries, r.entry(&lines[i]))
		}
	}
	return f
}

func (r *Rating) entry(l *RatingLine) contest.Entry {
	return contest.Entry{
		ID: l.Number, Nomination: r.round.call.nomination(l.Direction), Band: l.Column, Organisation: l.Application.Applicant.Key(), FiledAt: l.Application.Filed,
		Facts: r.review.Facts[l.Number],
	}
}

// judge rates by contest.Judge: every reason is at hand, every fault is named.
func (r *Rating) judge() ([]RatingLine, error) {
	outcome, err := r.rules.Judge(r.facts(r.lines), r.known())
	if err != nil {
		return nil, err
	}
	single := len(r.round.call.Evaluation.Nominations) == 1
	lines := make([]RatingLine, 0, len(r.lines))
	for _, standings := range outcome.Nominations() {
		for i := range standings {
			s := &standings[i]
			at, _ := r.line(s.Entry)
			l := r.lines[at]
			if s.HasTotal() {
				l.total(s.Total)
				if rank, ok := s.Rank.Int64(); ok && single {
					l.Rank = int(rank)
				}
			} else if s.Reason != nil {
				l.Reason = s.Reason.Text
			}
			lines = append(lines, l)
		}
	}
	if !single {
		merge(lines)
	}
	return lines, nil
}

func (l *RatingLine) total(p contest.Points) {
	l.rated, l.Total = true, p
	l.Rating, _ = p.Number(weightScale, socium.Floor)
}

// known leaves out the sheets of applications that are in the round and not judged: their experts may have begun before. Sheets of
// unknown applications stay, to be refused.
func (r *Rating) known() iter.Seq[contest.Sheet] {
	return func(yield func(contest.Sheet) bool) {
		for i := range r.sheets {
			_, filed := r.round.index[r.sheets[i].Entry]
			if at, rated := r.line(r.sheets[i].Entry); filed && (!rated || r.lines[at].barred) {
				continue
			}
			if !yield(r.sheets[i]) {
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
func merge(lines []RatingLine) {
	slices.SortStableFunc(lines, func(a, b RatingLine) int {
		switch {
		case a.rated && b.rated:
			if c := b.Total.Compare(a.Total); c != 0 {
				return c
			}
		case a.rated != b.rated:
			return one(b.rated) - one(a.rated)
		}
		return cmp.Compare(a.Number, b.Number)
	})
	for i := range lines {
		l := &lines[i]
		switch {
		case !l.rated:
		case i > 0 && lines[i-1].Total.Equal(l.Total):
			l.Rank = lines[i-1].Rank
		default:
			l.Rank = i + 1
		}
	}
}

// All yields the lines, best first; those without a rating last.
func (r *Rating) All() iter.Seq[RatingLine] { return slices.Values(r.lines) }

// Of returns the line of an application, and false when it was not rated.
func (r *Rating) Of(number string) (RatingLine, bool) {
	i, ok := r.line(number)
	if !ok {
		return RatingLine{}, false
	}
	return r.lines[i], true
}

// Standing returns the details of an application's rating, worked out on each call: criteria, sheets, adjustments with the values
// they replaced, the reason when there is no total. Its rank and place mean nothing: it stands alone.
func (r *Rating) Standing(number string) (contest.Standing, bool) {
	i, ok := r.line(number)
	if !ok || r.lines[i].barred {
		return contest.Standing{}, false
	}
	facts := r.facts(r.lines[i : i+1])
	facts.Adjustments = slices.DeleteFunc(slices.Clone(facts.Adjustments), func(a contest.Adjustment) bool { return a.Entry != number })
	facts.Assignments = slices.DeleteFunc(slices.Clone(facts.Assignments), func(a contest.Assignment) bool { return a.Entry != number })
	facts.Conflicts = slices.DeleteFunc(slices.Clone(facts.Conflicts), func(c contest.Conflict) bool { return c.Entry != "" && c.Entry != number })
	facts.TieBreaks = nil
	outcome, err := r.rules.Judge(facts, func(yield func(contest.Sheet) bool) {
		for k := range r.sheets {
			if r.sheets[k].Entry == number && !yield(r.sheets[k]) {
				return
			}
		}
	})
	if err != nil { // the whole has passed, so that a part does
		return contest.Standing{}, false
	}
	return outcome.Standing(number)
}

// Outcome returns what package contest makes of all sheets, worked out on each call: remarks on sheets that were set aside, standings
// with reasons, the protocol.
func (r *Rating) Outcome() (*contest.Outcome, error) {
	return r.rules.Judge(r.facts(r.lines), r.known())
}

// Owed yields the lines that have no rating yet, with the reason: too few experts after one was struck, marks that are missing.
func (r *Rating) Owed() iter.Seq[RatingLine] {
	return func(yield func(RatingLine) bool) {
		for _, l := range r.lines {
			if !l.rated && !yield(l) {
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
		if _, ok := r.line(number); !ok {
			list = append(list, RatingDifference{Application: number, Published: socium.Some(p)})
		}
	}
	slices.SortFunc(list, func(a, b RatingDifference) int { return strings.Compare(a.Application, b.Application) })
	return list
}
