package contest

import (
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// An Outcome is the result of a contest stage: for every nomination its standings, places, prizes and the reason when there are none.
// It is immutable and safe for concurrent use. It keeps the facts; do not change them while it is in use.
type Outcome struct {
	rules   *Rules
	in      *intake
	results []Result
	next    []Promoted
	awarded []SpecialResult
	remarks socium.Violations
	yielded map[int32]bool // entries that gave way to another win
}

// A Result (итог номинации) is that of one nomination, or of one of its subgroups.
type Result struct {
	Nomination
	Subgroup  Subgroup // zero when the nomination has none
	Status    Status
	Reason    *Reason // why it is void, has no winner or waits; nil when it was held
	Standings []Standing
}

// A Status tells what became of a nomination.
type Status string

const (
	StatusHeld     Status = "held"      // judged, with at least one holder of a place, or without places to give
	StatusVoid     Status = "void"      // too few entries: not held (несостоявшаяся)
	StatusNoWinner Status = "no-winner" // judged, and nobody got a place
	StatusPending  Status = "pending"   // a place waits for a decision: a vote, a draw
)

var statuses = []Status{StatusHeld, StatusVoid, StatusNoWinner, StatusPending}

// AllStatuses returns every status.
func AllStatuses() []Status { return slices.Clone(statuses) }

// Valid reports whether s is one of them.
func (s Status) Valid() bool { return known(statuses, s) }

// A Standing is one line of a nomination's list: those with totals from the best, then those without.
type Standing struct {
	Entry     string
	Status    StandingStatus
	Rank      socium.Number // by the numbering of the regulation; 0: none. Only [NumberFractional] gives halves
	Total     Points
	DecidedBy Decider     // what separated it from entries of equal total
	Place     int         // awarded place; 0: none
	Title     socium.Text // of the place
	Prizes    []Prize     // what it gets, divided where the place is shared
	Reserve   int         // its number on the reserve list; 0: not on it
	Computed  int         // the place that the rules give, where the commission decided on another; 0: it did not
	Promoted  string      // the stage it goes on to
	Reason    *Reason     // why it has no place or no total

	of    *intake
	index int32
}

// A StandingStatus tells what became of an entry.
type StandingStatus string

const (
	StandingRanked       StandingStatus = "ranked"        // has a total and passed
	StandingBelow        StandingStatus = "below-minimum" // has a total below the pass mark: no place
	StandingIncomplete   StandingStatus = "incomplete"    // no total yet: sheets, marks or facts are missing
	StandingVoted        StandingStatus = "voted"         // the commission voted on places without marks; there is no total
	StandingVoid         StandingStatus = "void"          // its nomination is void
	StandingNotAdmitted  StandingStatus = "not-admitted"  // refused, or not decided yet
	StandingWithdrawn    StandingStatus = "withdrawn"     // by the entrant
	StandingDisqualified StandingStatus = "disqualified"  // by the commission
)

var standingStatuses = []StandingStatus{
	StandingRanked, StandingBelow, StandingVoted, StandingIncomplete, StandingVoid, StandingNotAdmitted, StandingWithdrawn, StandingDisqualified,
}

// AllStandingStatuses returns every status.
func AllStandingStatuses() []StandingStatus { return slices.Clone(standingStatuses) }

// Valid reports whether s is one of them.
func (s StandingStatus) Valid() bool { return known(standingStatuses, s) }

// group orders a list: those with totals in their order, then the others by status.
func (s StandingStatus) group() int {
	if s == StandingBelow {
		return 0
	}
	return slices.Index(standingStatuses, s)
}

// Promoted is an entry that goes on to the next stage.
type Promoted struct {
	To         string `json:"to"`
	Nomination string `json:"nomination"`
	Subgroup   string `json:"subgroup,omitempty"`
	Entry      string `json:"entry"`
	Place      int    `json:"place,omitempty"`
	Total      Points `json:"total"`
	Substitute bool   `json:"substitute,omitempty"` // stands in for one who declined
}

// A SpecialResult tells who got a special prize.
type SpecialResult struct {
	Special Special
	Holders []string // entries, in the order of the decisions
}

// A CriterionScore is what an entry has for one criterion.
type CriterionScore struct {
	Part      string `json:"part,omitempty"` // the jury, when there are several
	Criterion string `json:"criterion"`
	Value     Points `json:"value"`          // the jury's marks combined, or the points of the fact
	Place     Points `json:"place,omitzero"` // among the rivals, where places are combined; 0: they are not
	Points    Points `json:"points"`         // × weight: what it adds to the total. By sheet with rounding or dropped values the parts need not add up
	Scored    bool   `json:"scored"`         // false: the criterion has no weight for this entry
}

// A SheetScore is the total of one juror's sheet.
type SheetScore struct {
	Juror   string `json:"juror"`
	Total   Points `json:"total"`
	Place   Points `json:"place,omitzero"`    // among the juror's sheets, where places are combined
	Dropped bool   `json:"dropped,omitempty"` // the sheet does not count, because marks are absent
	juror   int32
}

// A JurorAbsence tells why a juror's sheet, or one mark of it, is not there.
type JurorAbsence struct {
	Juror     string  `json:"juror"`
	Criterion string  `json:"criterion,omitempty"` // empty: the whole sheet
	Kind      Absence `json:"kind"`
	Reason    *Reason `json:"reason,omitempty"`
}

// Nominations yields every nomination with its standings, in the order of the regulation; one with subgroups once for each.
func (o *Outcome) Nominations() iter.Seq2[*Result, []Standing] {
	return func(yield func(*Result, []Standing) bool) {
		for i := range o.results {
			r := o.results[i]
			if r.Standings = slices.Clone(r.Standings); !yield(&r, r.Standings) {
				return
			}
		}
	}
}

// NextStage returns the entries that go on, in the order of the nominations and places.
func (o *Outcome) NextStage() []Promoted { return slices.Clone(o.next) }

// NextEntries returns the entries that go on as entries of the next stage: copies, with the total of this stage, rounded to six decimals, as the fact "total-" and the ID of this
// stage, so that the next regulation can take it over (a criterion of kind items with one point each) or break ties by it.
func (o *Outcome) NextEntries() []Entry {
	list := make([]Entry, 0, len(o.next))
	for _, p := range o.next {
		e := o.in.facts.Entries[o.in.entryIndex[p.Entry]]
		e.Documents, e.Facts = slices.Clone(e.Documents), slices.Clone(e.Facts)
		if n, ok := p.Total.Number(6, socium.HalfUp); ok {
			e.Facts = append(e.Facts, Fact{Name: "total-" + o.rules.reg.Stage.ID, Value: socium.ValueOf(n)})
		}
		list = append(list, e)
	}
	return list
}

// Special returns the special prizes with their holders, in the order of the regulation.
func (o *Outcome) Special() []SpecialResult { return slices.Clone(o.awarded) }

// Remarks returns what was set aside and other things worth telling, none of which stopped the work.
func (o *Outcome) Remarks() socium.Violations { return slices.Clone(o.remarks) }

// Votes returns the results of the commission's votes, in their order.
func (o *Outcome) Votes() []VoteResult { return slices.Clone(o.in.ballots) }

// Pending reports whether something is still to be decided: a vote or a draw that a place waits for, or an entry without a total.
func (o *Outcome) Pending() bool {
	for i := range o.results {
		if o.results[i].Status == StatusPending {
			return true
		}
		for k := range o.results[i].Standings {
			if o.results[i].Standings[k].Status == StandingIncomplete {
				return true
			}
		}
	}
	return false
}

// Rules returns the rules by which it was judged.
func (o *Outcome) Rules() *Rules { return o.rules }

// Standing finds the line of an entry.
func (o *Outcome) Standing(entry string) (Standing, bool) {
	for i := range o.results {
		for _, s := range o.results[i].Standings {
			if s.Entry == entry {
				return s, true
			}
		}
	}
	return Standing{}, false
}

// HasTotal reports whether the entry has a total: it is ranked or below the pass mark.
func (s Standing) HasTotal() bool { return s.Status == StandingRanked || s.Status == StandingBelow }

// Criteria returns what the total is made of, in the order of the form. It is worked out on each call.
func (s Standing) Criteria() []CriterionScore {
	var d detail
	if _, why := s.of.evaluate(s.index, &d); why != nil {
		return nil
	}
	in := s.of
	slices.SortStableFunc(d.criteria, func(a, b CriterionScore) int {
		p := in.rules.partOf(a.Part)
		if q := in.rules.partOf(b.Part); p != q {
			return p - q
		}
		form := in.form(s.index, p)
		return form.position(a.Criterion) - form.position(b.Criterion)
	})
	return d.criteria
}

// Parts returns what each part adds to the total, in the order of the regulation; nil when it has no parts.
func (s Standing) Parts() []PartScore {
	var d detail
	if _, why := s.of.evaluate(s.index, &d); why != nil {
		return nil
	}
	return d.parts
}

func (f *form) position(criterion string) int {
	return slices.IndexFunc(f.Criteria, func(c Criterion) bool { return c.ID == criterion })
}

// Sheets returns the totals of the sheets that counted and of those that were dropped, in the order of the jury.
func (s Standing) Sheets() []SheetScore {
	var d detail
	if _, why := s.of.evaluate(s.index, &d); why != nil {
		return nil
	}
	slices.SortStableFunc(d.sheets, func(a, b SheetScore) int { return int(a.juror) - int(b.juror) })
	for i := range d.sheets {
		d.sheets[i].Juror = s.of.facts.Jury[d.sheets[i].juror].ID
	}
	return d.sheets
}

// Spread returns the difference between the highest and the lowest sheet that counted; 0 with fewer than two.
func (s Standing) Spread() Points {
	var low, high ratio.Ratio
	first := true
	for _, t := range s.Sheets() {
		if t.Dropped {
			continue
		}
		if first || t.Total.r.Cmp(low) < 0 {
			low = t.Total.r
		}
		if first || t.Total.r.Cmp(high) > 0 {
			high = t.Total.r
		}
		first = false
	}
	return Points{high.Sub(low)}
}

// Adjustments returns the values that the commission put in place of the jury's, each with the old one beside it.
func (s Standing) Adjustments() []Adjusted {
	var list []Adjusted
	for _, a := range s.of.entries[s.index].adjusted {
		v := s.of.evaluation(s.index, a.part, nil)
		v.adjusted = nil
		var old Points
		if v.ready() == nil {
			old.r, _ = v.criterion(a.column)
		}
		list = append(list, Adjusted{Adjustment: *a.of, Old: old})
	}
	return list
}

// Adjusted is an adjustment with the value that it replaced.
type Adjusted struct {
	Adjustment
	Old Points `json:"old"` // the jury's marks combined
}
