package horizon

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// exAequo is the ground of the order of equal scores: its outline was seen, its full wording was not.
var exAequo = annexes.As(socium.Unverified)

// A Proposal is what the order of equal scores looks at.
type Proposal struct {
	ID                 string
	Total              socium.Number // weighted, as ranked
	Excellence, Impact socium.Number // unweighted
	// Aspects of the call that the proposal covers.
	Aspects []string
	// Women and Men are the researchers named as primarily responsible.
	Women, Men int
	// Countries are the budgets by Member State or Associated Country.
	Countries map[string]socium.Money
	// Panel is the place that further factors give it, from 1, as the panel documents them; 0: none.
	Panel int
}

// A Step tells what placed a proposal before others of equal total.
type Step string

// The words of Step.
const (
	StepTotal     Step = "total"             // nothing was equal
	StepCoverage  Step = "coverage"          // covers aspects that nobody above covers
	StepScores    Step = "scores"            // Excellence, Impact; the other way round for innovation actions
	StepGender    Step = "gender-balance"    // closer to as many women as men
	StepGeography Step = "geography"         // countries not funded above, then their budget
	StepPanel     Step = "panel"             // further factors of the panel
	StepTied      Step = "not-distinguished" // the method leaves it equal with its neighbours
)

// Valid reports whether s is one of the steps.
func (s Step) Valid() bool {
	return slices.Contains([]Step{StepTotal, StepCoverage, StepScores, StepGender, StepGeography, StepPanel, StepTied}, s)
}

// A Place is a proposal in the ranked list.
type Place struct {
	ID    string
	Rank  int // from 1; equal for those that the method does not tell apart
	Step  Step
	Basis socium.Basis
}

// Order ranks proposals: by total, and equal totals by an iterative selection from the top of each group. Each pick looks at what
// has been placed before it: first come proposals that cover aspects of the call not covered above; among them the higher
// Excellence, then Impact (for innovation actions Impact first); then gender balance; then the number of countries not otherwise
// funded above, if equal their budget; then the panel's factors. After each pick coverage and countries are looked at anew. What is
// left equal shares a rank and is never ordered by input.
func Order(action Action, proposals []Proposal) []Place {
	list := make([]*Proposal, len(proposals))
	for i := range proposals {
		list[i] = &proposals[i]
	}
	slices.SortStableFunc(list, func(a, b *Proposal) int {
		if c := b.Total.Compare(a.Total); c != 0 {
			return c
		}
		return compareText(a.ID, b.ID)
	})
	s := selector{action: action, covered: map[string]bool{}, funded: map[string]bool{}}
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].Total == list[from].Total {
			to++
		}
		s.group(slices.Clone(list[from:to]))
		from = to
	}
	return s.out
}

type selector struct {
	action  Action
	covered map[string]bool
	funded  map[string]bool
	out     []Place
}

// group places proposals of equal total, one pick after the other.
func (s *selector) group(rest []*Proposal) {
	step := StepTotal
	apart := step // what set those who are left apart from those picked last
	for len(rest) > 0 {
		best := rest
		if step = apart; len(rest) > 1 {
			best, step, apart = s.pick(rest)
		}
		rank := len(s.out) + 1
		for _, p := range best {
			s.out = append(s.out, Place{p.ID, rank, step, exAequo})
		}
		for _, p := range best { // after the whole pick: those not told apart see the same list above
			for _, a := range p.Aspects {
				s.covered[a] = true
			}
			for c := range p.Countries {
				s.funded[c] = true
			}
		}
		rest = slices.DeleteFunc(rest, func(p *Proposal) bool { return slices.Contains(best, p) })
	}
}

// pick narrows a group down to those that come next, and tells the step that decided; several mean that no step tells them apart.
// apart is the last step that left somebody behind.
func (s *selector) pick(rest []*Proposal) (left []*Proposal, step, apart Step) {
	first := func(p *Proposal) socium.Number { return p.Excellence }
	second := func(p *Proposal) socium.Number { return p.Impact }
	if s.action == IA {
		first, second = second, first
	}
	left = rest
	for _, k := range []struct {
		step    Step
		compare func(a, b *Proposal) int
	}{
		{StepCoverage, func(a, b *Proposal) int { return truth(s.covers(b)) - truth(s.covers(a)) }},
		{StepScores, func(a, b *Proposal) int { return first(b).Compare(first(a)) }},
		{StepScores, func(a, b *Proposal) int { return second(b).Compare(second(a)) }},
		{StepGender, balance},
		{StepGeography, func(a, b *Proposal) int { return s.newCountries(b) - s.newCountries(a) }},
		{StepGeography, func(a, b *Proposal) int { return s.newBudget(b).Compare(s.newBudget(a)) }},
		{StepPanel, panel},
	} {
		before := len(left)
		if left = leading(left, k.compare); len(left) < before {
			apart = k.step
		}
		if len(left) == 1 {
			return left, k.step, apart
		}
	}
	return left, StepTied, apart
}

// leading returns those that nobody comes before.
func leading(list []*Proposal, compare func(a, b *Proposal) int) []*Proposal {
	best := list[:1:1]
	for _, p := range list[1:] {
		switch c := compare(p, best[0]); {
		case c < 0:
			best = []*Proposal{p}
		case c == 0:
			best = append(best, p)
		}
	}
	return best
}

func (s *selector) covers(p *Proposal) bool {
	return slices.ContainsFunc(p.Aspects, func(a string) bool { return !s.covered[a] })
}

func (s *selector) newCountries(p *Proposal) int {
	n := 0
	for c := range p.Countries {
		if !s.funded[c] {
			n++
		}
	}
	return n
}

func (s *selector) newBudget(p *Proposal) socium.Money {
	var sum socium.Money
	for c, m := range p.Countries { // a sum does not depend on the order
		if !s.funded[c] {
			sum = sum.Add(m)
		}
	}
	return sum
}

// balance compares |women − men| / (women + men), the smaller first; nobody named counts as no balance.
func balance(a, b *Proposal) int {
	gapA, allA := gender(a)
	gapB, allB := gender(b)
	return compareInt(gapA*allB, gapB*allA)
}

func gender(p *Proposal) (gap, all int) {
	if p.Women+p.Men == 0 {
		return 1, 1
	}
	return max(p.Women-p.Men, p.Men-p.Women), p.Women + p.Men
}

// panel puts those without a place of the panel last.
func panel(a, b *Proposal) int {
	if c := truth(a.Panel == 0) - truth(b.Panel == 0); c != 0 {
		return c
	}
	return compareInt(a.Panel, b.Panel)
}

func truth(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func compareInt(a, b int) int { return truth(a > b) - truth(a < b) }

func compareText(a, b string) int { return truth(a > b) - truth(a < b) }

// Fund divides the budget of a topic: proposals below a threshold are out, the others are ranked by [Order] and funded down the
// list; the rest is the reserve. details gives what the order looks at besides the scores, by proposal.
func Fund(call *grant.Call, rating *grant.Rating, t Thresholds, details map[string]Proposal, budget socium.Money) (grant.Awards, []Place, error) {
	action := Action(call.Evaluation.Edition)
	var candidates []grant.Candidate
	var passed []Proposal
	for l := range rating.All() {
		standing, _ := rating.Standing(l.Number)
		c := grant.Candidate{
			ID: l.Number, Organisation: l.Application.Applicant.Key(), Score: l.Rating, Requested: l.Application.Requested.Or(socium.Money{}), Barred: t.Check(standing),
		}
		if !l.HasRating() {
			if c.Unrated = l.Reason; c.Unrated.IsZero() {
				c.Unrated = text("нет согласованной оценки", "no consensus score")
			}
		} else if c.Barred.IsZero() {
			p := details[l.Number]
			p.ID, p.Total = l.Number, l.Rating
			for _, k := range standing.Criteria() {
				score, _ := k.Value.Number(6, socium.HalfUp)
				switch k.Criterion {
				case Excellence:
					p.Excellence = score
				case Impact:
					p.Impact = score
				}
			}
			passed = append(passed, p)
		}
		candidates = append(candidates, c)
	}
	places := Order(action, passed)
	ranks := make(map[string]int, len(places))
	for _, p := range places {
		ranks[p.ID] = p.Rank
	}
	for i := range candidates {
		if c := &candidates[i]; c.Unrated.IsZero() {
			if c.Rank = ranks[c.ID]; c.Rank == 0 {
				c.Rank = len(places) + 1 // below a threshold: after everybody who passed
			}
		}
	}
	awards, err := grant.Fund(call.Funding, candidates, socium.Some(budget), grant.Decisions{})
	return awards, places, err
}
