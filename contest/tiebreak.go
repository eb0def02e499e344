package contest

import (
	"slices"

	"github.com/socium-go/socium/internal/ratio"
)

// tieValue is what a step compares, the higher first; false when the entry has no such value and goes last.
func (o *Outcome) tieValue(step *TieStep, e int32, group, entries []int32) (ratio.Ratio, bool) {
	switch step.By {
	case TieCriterion:
		return o.tieCriterion(step, e)
	case TieChairSheet:
		return o.chairTotal(e)
	case TieEarlier:
		at := o.in.facts.Entries[e].FiledAt
		if at.IsZero() {
			return ratio.Ratio{}, false
		}
		return ratio.Int(at.Unix()).Neg().Sub(ratio.Of(int64(at.Nanosecond()), 1_000_000_000)), true
	default:
		b := o.tieBreak(step.By, group, entries)
		return ratio.Int(-int64(slices.Index(b.Order, o.in.facts.Entries[e].ID))), true
	}
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

// tieBreak finds the result of a vote or a draw that orders the whole group.
func (o *Outcome) tieBreak(by TieBy, group, entries []int32) *TieBreak {
	for i := range o.in.facts.TieBreaks {
		b := &o.in.facts.TieBreaks[i]
		if b.By != by {
			continue
		}
		all := true
		for _, g := range group {
			all = all && slices.Contains(b.Order, o.in.facts.Entries[entries[g]].ID)
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
