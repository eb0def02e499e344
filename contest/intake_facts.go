package contest

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// checkFacts sees that the facts of an entry fit the criteria that they answer. A fact that is missing is no fault here: it leaves the
// entry without a total, because unknown is not zero.
func (in *intake) checkFacts(path socium.Path, e int32) {
	entry := &in.facts.Entries[e]
	for p := range in.rules.parts {
		if in.rules.parts[p].votes() {
			continue
		}
		for _, c := range in.form(e, p).facts {
			v, ok := entry.fact(c.ID)
			if !ok {
				continue
			}
			if _, fits := c.pointsOf(v, entry.Band); !fits {
				in.fault(CodeEntryFact, path.Field("facts").Field(c.ID), arg("kind", string(c.Kind)))
			}
		}
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
