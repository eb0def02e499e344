package contest

import (
	"github.com/socium-go/socium/internal/ratio"
)

// score is the total of one entry.
type score struct{ total ratio.Ratio }

// detail is what a total is made of; it is worked out when somebody asks.
type detail struct {
	parts    []PartScore
	criteria []CriterionScore
	sheets   []SheetScore
}

// evaluate works out the total of an entry, or says why there is none yet. With a detail it also keeps the parts.
func (in *intake) evaluate(e int32, d *detail) (score, *Reason) {
	x := &in.entries[e]
	s := &in.rules.scoring
	var sum ratio.Ratio
	for p := range in.rules.parts {
		part := &in.rules.parts[p]
		v, why := in.partValue(e, p, d)
		if why != nil {
			return score{}, why
		}
		value := v.value
		if part.Part != nil {
			value = v.points.Mul(part.weight)
			value = part.Round.rounded(value)
			if d != nil {
				d.parts = append(d.parts, PartScore{
					Part: part.ID, Value: Points{v.value}, Place: v.place, Given: Points{v.points}, Points: Points{value},
				})
			}
		}
		sum = sum.Add(value)
	}
	sum = s.round.Factor.rounded(sum.Mul(x.factor))
	if s.rescale.Sign() != 0 {
		sum = sum.Mul(s.rescale)
	}
	return score{s.round.Total.rounded(sum)}, nil
}

// partScore is the value of a part for one entry.
type partScore struct {
	value  ratio.Ratio // as marked or counted
	place  int         // among the rivals; 0: places do not matter
	points ratio.Ratio // what counts: points by place, or the value
	why    *Reason
}

// partValue is the value of a part: worked out by itself, or, where places matter, as it was found for the whole field.
func (in *intake) partValue(e int32, p int, d *detail) (partScore, *Reason) {
	if placed := in.entries[e].placed; placed != nil && in.rules.parts[p].needsField() {
		v := placed[p].score
		if v.why != nil {
			return partScore{}, v.why
		}
		if d != nil {
			in.rawPart(e, p, d, placed[p])
		}
		return v, nil
	}
	v, why := in.rawPart(e, p, d, nil)
	return partScore{value: v, points: v}, why
}

// rawPart is the value of a part apart from its rivals; with places, it only notes the details.
func (in *intake) rawPart(e int32, p int, d *detail, placed *placedPart) (ratio.Ratio, *Reason) {
	part := &in.rules.parts[p]
	if part.votes() {
		n, ok := in.votes[pair{int32(p), e}]
		if !ok {
			return ratio.Ratio{}, reason(CodeNoVotes, part.Basis)
		}
		return ratio.Int(n), nil
	}
	v := in.evaluation(e, p, d)
	v.placed = placed
	if why := v.ready(); why != nil {
		return ratio.Ratio{}, why
	}
	return v.total()
}

// rounded sums of facts: each × weight.
func (v *evaluation) facts() (ratio.Ratio, *Reason) {
	var sum ratio.Ratio
	if len(v.form.facts) == 0 {
		return sum, nil
	}
	entry := &v.in.facts.Entries[v.entry]
	for i, c := range v.form.facts {
		weight := v.plan.fact[i]
		if weight.Sign() == 0 {
			v.note(c.ID, ratio.Ratio{}, ratio.Ratio{}, false)
			continue
		}
		value, ok := entry.fact(c.ID)
		if !ok {
			return sum, reason(CodeNoFact, c.Basis).told("criterion", titleOf(c.Title, c.ID))
		}
		points, _ := c.pointsOf(value, entry.Band) // intake has seen that it fits
		term := v.scoring.round.Term.rounded(points.Mul(weight))
		sum = sum.Add(term)
		v.note(c.ID, points, term, true)
	}
	return sum, nil
}
