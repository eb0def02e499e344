package grant

import "github.com/socium-go/socium"

// A PlanFactLine compares plan and fact of one line or article, in the grant part.
type PlanFactLine struct {
	ID       string       `json:"id,omitempty"` // of the line; "" for an article
	Article  Article      `json:"article"`
	Name     string       `json:"name,omitempty"`
	Approved socium.Money `json:"approved"`           // by the estimate
	Moved    socium.Money `json:"moved"`              // in − out by reallocation
	Plan     socium.Money `json:"plan"`               // approved + moved
	Fact     socium.Money `json:"fact"`               // paid, mistaken payments put back taken off
	Disputed socium.Money `json:"disputed,omitempty"` // of it, not accepted
	Left     socium.Money `json:"left"`               // plan − fact, below zero when overspent
}

func (l *PlanFactLine) add(o *PlanFactLine) {
	l.Approved, l.Moved, l.Plan = l.Approved.Add(o.Approved), l.Moved.Add(o.Moved), l.Plan.Add(o.Plan)
	l.Fact, l.Disputed, l.Left = l.Fact.Add(o.Fact), l.Disputed.Add(o.Disputed), l.Left.Add(o.Left)
}

// PlanFact compares plan and fact line by line, in the order of the estimate.
func (e *Execution) PlanFact() []PlanFactLine {
	lines := e.Agreement.Estimate.Lines
	out := make([]PlanFactLine, len(lines))
	index := make(map[string]int, len(lines))
	for i, l := range lines {
		out[i] = PlanFactLine{ID: l.ID, Article: l.Article, Name: l.Name, Approved: l.Grant}
		index[l.ID] = i
	}
	for _, m := range e.Reallocations {
		from, okFrom := index[m.From]
		to, okTo := index[m.To]
		if okFrom && okTo {
			out[from].Moved = out[from].Moved.Sub(m.Amount)
			out[to].Moved = out[to].Moved.Add(m.Amount) // after the other: a line may move to itself
		}
	}
	for _, p := range e.Payments {
		if i, ok := index[p.Line]; ok {
			out[i].Fact = out[i].Fact.Add(p.Amount)
			if p.Accepted == socium.No {
				out[i].Disputed = out[i].Disputed.Add(p.Amount)
			}
		}
	}
	for i := range out {
		out[i].Plan = out[i].Approved.Add(out[i].Moved)
		out[i].Left = out[i].Plan.Sub(out[i].Fact)
	}
	return out
}

// PlanFactByArticle sums the lines up by article, in the order of the form; articles without lines are left out, article 1 stands
// before its parts.
func (e *Execution) PlanFactByArticle() []PlanFactLine {
	var sums [articleCount]PlanFactLine
	var used [articleCount]bool
	for _, l := range e.PlanFact() {
		at := l.Article.index()
		if at < 0 {
			continue
		}
		sums[at].add(&l)
		used[at] = true
		if partOfPay(at) {
			sums[0].add(&l)
			used[0] = true
		}
	}
	var out []PlanFactLine
	for i := range sums {
		if used[i] {
			sums[i].Article, sums[i].Name = articles[i].Article, articles[i].Title.RU
			out = append(out, sums[i])
		}
	}
	return out
}

// A Balance is the money of an agreement.
type Balance struct {
	Transferred socium.Money `json:"transferred"` // by the operator
	Spent       socium.Money `json:"spent"`       // paid by the recipient
	Disallowed  socium.Money `json:"disallowed"`  // of it, not accepted
	Refunded    socium.Money `json:"refunded"`
	Remainder   socium.Money `json:"remainder"` // transferred − spent, below zero when more was spent than came in
	// Due is what must be returned: remainder + disallowed spending − what is returned already, not below zero and not above what
	// was transferred. A remainder below zero is own money that covers a part of what was not accepted.
	Due socium.Money `json:"due"`
}

// Balance sums up the money.
func (e *Execution) Balance() Balance {
	var b Balance
	for _, t := range e.Transfers {
		b.Transferred = b.Transferred.Add(t.Amount)
	}
	for _, p := range e.Payments {
		b.Spent = b.Spent.Add(p.Amount)
		if p.Accepted == socium.No {
			b.Disallowed = b.Disallowed.Add(p.Amount)
		}
	}
	for _, r := range e.Refunds {
		b.Refunded = b.Refunded.Add(r.Amount)
	}
	b.Remainder = b.Transferred.Sub(b.Spent)
	if due := b.returnable().Sub(b.Refunded); due.Sign() > 0 || due.Overflow() {
		b.Due = due
	}
	return b
}

// returnable is what was not spent as it should be, whether it is returned yet or not.
func (b *Balance) returnable() socium.Money {
	m := b.Remainder.Add(b.Disallowed)
	if m.Compare(b.Transferred) > 0 && !m.Overflow() {
		return b.Transferred
	}
	return m
}
