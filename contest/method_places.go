package contest

import (
	"slices"

	"github.com/socium-go/socium/internal/ratio"
)

// This file turns values into places among the rivals of a field: the sum of places (AGG-RANKSUM, Krasnodar region: the lowest wins),
// placings of jurors with the best and the worst dropped (surf life saving), points by position (12, 10, 8, …), and a jury and a public
// vote put together by points for places (AGG-JURY+PUBLIC, «Доброволец России» 2018).

// placedPart is a part of one entry whose value depends on its rivals.
type placedPart struct {
	score  partScore
	jurors []int32       // whose sheets have places
	places []ratio.Ratio // of the sheets by juror, or of the criteria by column
	of     PlacesOf
}

func (p *placedPart) sheetPlace(juror int32) Points {
	if i := slices.Index(p.jurors, juror); i >= 0 && p.of == PlacesOfSheets {
		return Points{p.places[i]}
	}
	return Points{}
}

// needsField reports whether the value of the part depends on the rivals.
func (p *part) needsField() bool {
	return p.scoring.places != nil || p.Part != nil && len(p.Points) > 0
}

func (p *part) votes() bool { return p.Part != nil && p.Source == PartVotes }

// placeField finds, for every part that needs it, the places of the entries of a field.
func (in *intake) placeField(entries []int32) {
	for p := range in.rules.parts {
		part := &in.rules.parts[p]
		if !part.needsField() {
			continue
		}
		for _, e := range entries {
			if in.entries[e].placed == nil {
				in.entries[e].placed = make([]*placedPart, len(in.rules.parts))
			}
			in.entries[e].placed[p] = &placedPart{}
		}
		switch {
		case part.scoring.places == nil:
			for _, e := range entries {
				s := &in.entries[e].placed[p].score
				s.value, s.why = in.rawPart(e, p, nil, nil)
				s.points = s.value
			}
		case part.scoring.places.Of == PlacesOfSheets:
			in.placeSheets(entries, p)
		default:
			in.placeCriteria(entries, p)
		}
		if part.Part != nil && len(part.Points) > 0 {
			in.placePart(entries, p)
		}
	}
}

// placePart turns the values of a part into points by place.
func (in *intake) placePart(entries []int32, p int) {
	var able []int32
	var values []ratio.Ratio
	for _, e := range entries {
		if s := &in.entries[e].placed[p].score; s.why == nil {
			able, values = append(able, e), append(values, s.value)
		}
	}
	part := &in.rules.parts[p]
	numbers := numbersOf(values, NumberStandard, part.scoring.lower())
	for i, e := range able {
		s := &in.entries[e].placed[p].score
		n, _ := numbers[i].Over(1)
		s.place, s.points = int(n), pointsFor(part.Points, numbers[i])
	}
}

// numbersOf numbers values, the best first.
func numbersOf(values []ratio.Ratio, by Numbering, lower bool) []ratio.Ratio {
	keys := values
	if lower {
		keys = make([]ratio.Ratio, len(values))
		for i, v := range values {
			keys[i] = v.Neg()
		}
	}
	r := rankBy(keys, nil)
	numbers := r.numbers(by)
	out := make([]ratio.Ratio, len(values))
	for p, i := range r.order {
		out[i] = ratioOf(numbers[p])
	}
	return out
}

// pointsFor gives the points of a place; a place between two numbers (2.5) gets those of the line that holds the worse one.
func pointsFor(list []PlacePoints, place ratio.Ratio) ratio.Ratio {
	for _, l := range list {
		if place.Cmp(ratio.Int(int64(l.To))) <= 0 {
			return ratioOf(l.Points)
		}
	}
	return ratio.Ratio{}
}

// lower reports whether the lowest value is the best.
func (s *scoring) lower() bool { return s.places != nil && len(s.places.Points) == 0 }

// worth is what a place counts: itself, or its points.
func (s *scoring) worth(place ratio.Ratio) ratio.Ratio {
	if s.lower() {
		return place
	}
	return pointsFor(s.places.Points, place)
}

// placeSheets puts each juror's sheets in order and combines the places of each entry.
func (in *intake) placeSheets(entries []int32, p int) {
	s := &in.rules.parts[p].scoring
	type mark struct {
		e     int32
		total ratio.Ratio
	}
	byJuror := make([][]mark, len(in.jurors))
	for _, e := range entries {
		v := in.evaluation(e, p, nil)
		x := in.entries[e].placed[p]
		x.of = PlacesOfSheets
		if x.score.why = v.ready(); x.score.why != nil {
			continue
		}
		for _, sheet := range v.sheets {
			byJuror[sheet.juror] = append(byJuror[sheet.juror], mark{e, v.sheetTotal(sheet.marks)})
		}
	}
	for j, list := range byJuror {
		values := make([]ratio.Ratio, len(list))
		for i, m := range list {
			values[i] = m.total
		}
		for i, n := range numbersOf(values, or(s.places.Numbering, NumberFractional), false) {
			x := in.entries[list[i].e].placed[p]
			x.jurors, x.places = append(x.jurors, int32(j)), append(x.places, n)
		}
	}
	for _, e := range entries {
		x := in.entries[e].placed[p]
		if x.score.why != nil {
			continue
		}
		values := make([]ratio.Ratio, len(x.places))
		for i, n := range x.places {
			values[i] = s.worth(n)
		}
		sum, ok := combined(s.combine, values)
		if !ok {
			x.score.why = reason(CodeFewMarks, in.rules.reg.Jury.MinSheets.Basis)
			continue
		}
		x.score.value = s.round.Mean.rounded(sum)
		x.score.points = x.score.value
	}
}

// placeCriteria puts the entries in order by each criterion and sums up the places × weight.
func (in *intake) placeCriteria(entries []int32, p int) {
	s := &in.rules.parts[p].scoring
	var able []*evaluation
	for _, e := range entries {
		v := in.evaluation(e, p, nil)
		x := in.entries[e].placed[p]
		x.of = PlacesOfCriteria
		if x.score.why = v.ready(); x.score.why == nil {
			x.places = make([]ratio.Ratio, len(v.form.marks))
			able = append(able, v)
		}
	}
	if len(able) == 0 {
		return
	}
	for c := range able[0].form.marks {
		var rivals []*evaluation
		var values []ratio.Ratio
		for _, v := range able {
			x := in.entries[v.entry].placed[p]
			if v.plan.weight[c] == 0 || x.score.why != nil {
				continue
			}
			value, ok := v.criterion(c)
			if !ok {
				x.score.why = reason(CodeFewMarks, in.rules.reg.Jury.MinSheets.Basis)
				continue
			}
			rivals, values = append(rivals, v), append(values, value)
		}
		for i, n := range numbersOf(values, or(s.places.Numbering, NumberFractional), false) {
			v := rivals[i]
			x := in.entries[v.entry].placed[p]
			x.places[c] = n
			term := s.round.Term.rounded(v.weighted(c, s.worth(n)))
			x.score.value = x.score.value.Add(term)
		}
	}
	for _, v := range able {
		x := &in.entries[v.entry].placed[p].score
		x.value = s.round.Sum.rounded(x.value)
		x.points = x.value
	}
}

// PartScore is what an entry has from one part of the total.
type PartScore struct {
	Part   string `json:"part"`
	Value  Points `json:"value"`           // as marked or counted
	Place  int    `json:"place,omitempty"` // among the rivals, where the part is turned into points by place
	Given  Points `json:"given"`           // what counts: points by place, or the value
	Points Points `json:"points"`          // × weight
}
