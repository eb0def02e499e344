package contest

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// factPoints gives an entry the points of its facts. A fact that is missing leaves the entry without a total: unknown is not zero.
func (in *intake) factPoints(path socium.Path, e *Entry, x *entryState) {
	form := &in.rules.forms[x.form]
	for i, c := range form.facts {
		if form.plans[x.plan].fact[i].Sign() == 0 {
			x.points = append(x.points, ratio.Ratio{})
			continue
		}
		v, ok := e.fact(c.ID)
		if !ok {
			if x.noFact == nil {
				x.noFact = c
			}
			x.points = append(x.points, ratio.Ratio{})
			continue
		}
		p, ok := c.pointsOf(v, e.Band)
		if !ok {
			in.fault(CodeEntryFact, path.Field("facts").Field(c.ID), arg("kind", string(c.Kind)))
		}
		x.points = append(x.points, p)
	}
}

// pointsOf turns a fact into points before the weight, false when the fact is of the wrong kind.
func (c *Criterion) pointsOf(v socium.Value, band string) (ratio.Ratio, bool) {
	n, number := numberOf(v)
	if answer, ok := v.Answer(); ok { // a true fact is one item
		n, number = socium.Int(0), true
		if answer == socium.Yes {
			n = socium.Int(1)
		}
	}
	switch c.Kind {
	case KindMeasure:
		return c.measured(n, band), number
	case KindCategory:
		word, ok := v.Word()
		for _, k := range c.Categories {
			if ok && k.Word == word {
				return ratioOf(k.Points), true
			}
		}
		return ratio.Ratio{}, false
	case KindFact:
		if n.IsZero() {
			return ratio.Ratio{}, number
		}
		return ratioOf(c.Points), number && n == socium.Int(1)
	default: // items and breaches
		p := ratioOf(n).Mul(ratioOf(c.Points))
		if most, ok := c.Cap.Get(); ok && p.Cmp(ratioOf(most)) > 0 {
			p = ratioOf(most)
		}
		if c.Kind == KindPenalty {
			p = p.Neg()
		}
		return p, number && n.Sign() >= 0
	}
}

// measured returns the points of the first step that is not below the measure; beyond the last step there are none.
func (c *Criterion) measured(n socium.Number, band string) ratio.Ratio {
	for _, s := range c.Steps {
		if s.Band != "" && s.Band != band {
			continue
		}
		if most, ok := s.UpTo.Get(); !ok || n.Compare(most) <= 0 {
			return ratioOf(s.Points)
		}
	}
	return ratio.Ratio{}
}
