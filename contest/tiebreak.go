package contest

import (
	"slices"

	"github.com/socium-go/socium/internal/ratio"
)

// fieldChain is the tie chain of a regulation over the entries of a field, which the ranking knows by their position.
type fieldChain struct {
	*Outcome
	entries []int32
}

func (c *fieldChain) step(n int) *TieStep { return &c.rules.reg.Ties[n-1] }

func (c *fieldChain) steps() int { return len(c.rules.reg.Ties) }

func (c *fieldChain) again(n int) bool { return c.step(n).By == TieVote }

func (c *fieldChain) awaited(n int, group []int32) bool {
	by := c.step(n).By
	if !by.external() {
		return false
	}
	names := c.names(group)
	return c.tieBreak(by, names) == nil && (by != TieVote || c.in.voteOn(names) == nil)
}

func (c *fieldChain) names(group []int32) []string {
	list := make([]string, len(group))
	for i, g := range group {
		list[i] = c.in.facts.Entries[c.entries[g]].ID
	}
	return list
}

func (c *fieldChain) value(n int, i int32, group []int32) (ratio.Ratio, bool) {
	step, e := c.step(n), c.entries[i]
	entry := &c.in.facts.Entries[e]
	switch step.By {
	case TieCriterion:
		return c.tieCriterion(step, e)
	case TieChairSheet:
		return c.chairTotal(e)
	case TieEarlier:
		if entry.FiledAt.IsZero() {
			return ratio.Ratio{}, false
		}
		return ratio.Int(entry.FiledAt.Unix()).Neg().Sub(ratio.Of(int64(entry.FiledAt.Nanosecond()), 1_000_000_000)), true
	case TiePart:
		return c.tiePart(step, e)
	case TieFirsts:
		return c.firsts(e)
	case TieFact:
		v, ok := entry.fact(step.Fact)
		number, isNumber := numberOf(v)
		if step.Lower {
			number = number.Neg()
		}
		return ratioOf(number), ok && isNumber
	}
	names := c.names(group)
	if b := c.tieBreak(step.By, names); b != nil {
		return ratio.Int(-int64(slices.Index(b.order(), entry.ID))), true
	}
	if v := c.in.voteOn(names); v != nil && v.Winner == entry.ID {
		return ratio.Int(1), true
	}
	return ratio.Ratio{}, true
}

// tiePart is the value of a part, before its weight.
func (o *Outcome) tiePart(step *TieStep, e int32) (ratio.Ratio, bool) {
	var d detail
	if _, why := o.in.evaluate(e, &d); why != nil {
		return ratio.Ratio{}, false
	}
	for _, p := range d.parts {
		if p.Part == step.Part {
			return p.Value.r, true
		}
	}
	return ratio.Ratio{}, false
}

// firsts counts how many jurors put the entry first among those that they marked in the nomination, then how many second, and so on, as
// one number: a digit for each place, the first place in front.
func (o *Outcome) firsts(e int32) (ratio.Ratio, bool) {
	places := o.in.jurorPlaces(o.in.entries[e].nomination)
	base := ratio.Int(int64(len(o.in.jurors) + 1))
	var v ratio.Ratio
	for _, n := range places[e] {
		v = v.Mul(base).Add(ratio.Int(n))
	}
	return v, len(places[e]) > 0
}

// tieCriterion is the value of a criterion after its weight, as it counts in the total.
func (o *Outcome) tieCriterion(step *TieStep, e int32) (ratio.Ratio, bool) {
	var d detail
	if _, why := o.in.evaluate(e, &d); why != nil {
		return ratio.Ratio{}, false
	}
	for i := range d.criteria {
		if d.criteria[i].Criterion == step.Criterion && d.criteria[i].Scored {
			v := d.criteria[i].Points.r
			if step.Lower {
				v = v.Neg()
			}
			return v, true
		}
	}
	return ratio.Ratio{}, false
}

// chairTotal is the total on the chair's own sheet.
func (o *Outcome) chairTotal(e int32) (ratio.Ratio, bool) {
	var d detail
	if _, why := o.in.evaluate(e, &d); why != nil {
		return ratio.Ratio{}, false
	}
	for _, s := range d.sheets {
		if o.in.jurors[s.juror].chair && !s.Dropped {
			return s.Total.r, true
		}
	}
	return ratio.Ratio{}, false
}

// tieBreak finds the recorded result of a vote or a draw that orders the whole group.
func (o *Outcome) tieBreak(by TieBy, group []string) *TieBreak {
	for i := range o.in.facts.TieBreaks {
		b := &o.in.facts.TieBreaks[i]
		if b.By != by {
			continue
		}
		order := b.order()
		all := true
		for _, id := range group {
			all = all && slices.Contains(order, id)
		}
		if all {
			return b
		}
	}
	return nil
}

// decider tells in words what a step compared.
func (o *Outcome) decider(f field, step *TieStep) Decider {
	d := Decider{By: step.By, Lower: step.Lower, Basis: step.Basis}
	switch step.By {
	case TiePart:
		for i := range o.rules.reg.Parts {
			if p := &o.rules.reg.Parts[i]; p.ID == step.Part {
				d.Criterion = titleOf(p.Title, p.ID)
			}
		}
	case TieFact:
		d.Criterion = titleOf(step.Title, step.Fact)
	}
	if step.By == TieCriterion {
		for k := range o.rules.forms {
			form := &o.rules.forms[k]
			if i := form.position(step.Criterion); i >= 0 && (d.Criterion.IsZero() || k == f.nomination.form) {
				d.Criterion = titleOf(form.Criteria[i].Title, step.Criterion)
			}
		}
	}
	return d
}
