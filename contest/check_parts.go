package contest

import "github.com/socium-go/socium"

func (c *checker) checkParts() {
	seen := map[string]bool{}
	for i := range c.reg.Parts {
		p, path := &c.reg.Parts[i], socium.Path("parts").Index(i)
		c.unique(path.Field("id"), p.ID, seen)
		c.weight(path.Field("weight"), p.Weight)
		if p.Weight.Sign() == 0 {
			c.report(CodeRegulationPoints, path.Field("weight"))
		}
		word(c, path.Field("source"), p.Source, PartSource.Valid)
		if p.Form != "" && c.forms[p.Form] == nil {
			c.report(CodeRegulationReference, path.Field("form"), arg("id", p.Form))
		}
		c.checkPlacePoints(path.Field("points"), p.Points)
		c.round(path.Field("round"), p.Round)
		if p.Source == PartVotes {
			if p.Form != "" || !p.Scoring.isZero() {
				c.contradict(path, "голоса не ставят по критериям", "a public vote has no criteria")
			}
			continue
		}
		if !p.Scoring.isZero() {
			c.checkScoring(path.Field("scoring"), &p.Scoring)
		}
		if p.Scoring.Rescale != (Rescale{}) || p.Scoring.Round.Factor != nil || p.Scoring.Round.Total != nil {
			c.contradict(path.Field("scoring"), "эти шаги делают один раз, над суммой составляющих", "these steps are taken once, on the sum of the parts")
		}
		s := p.Scoring.Places
		if p.Scoring.isZero() {
			s = c.reg.Scoring.Places
		}
		if s != nil && len(s.Points) == 0 && len(p.Points) == 0 {
			c.contradict(path, "сумму мест не складывают с баллами", "a sum of places cannot be added to points")
		}
	}
}

func (c *checker) checkPlaceScoring(path socium.Path, s *Scoring) {
	p := s.Places
	if p == nil {
		return
	}
	if !p.Of.Valid() {
		c.report(CodeRegulationWord, path.Field("of"), arg("word", string(p.Of)))
	}
	word(c, path.Field("numbering"), p.Numbering, Numbering.Valid)
	c.checkPlacePoints(path.Field("points"), p.Points)
	if or(s.NoSheet, NoSheetIgnore) == NoSheetZero || s.NoSheet == NoSheetScale {
		c.contradict(path, "за неподанный лист нет места", "a sheet that was not given has no place")
	}
	for i := range c.reg.Forms {
		f := &c.reg.Forms[i]
		for k := range f.Criteria {
			if or(f.Criteria[k].Kind, KindMark) != KindMark {
				c.contradict(path, "сведения о заявке не складывают с местами", "points of facts cannot be added to places")
				return
			}
		}
	}
}

func (c *checker) checkPlacePoints(path socium.Path, list []PlacePoints) {
	last := 0
	for i, l := range list {
		if l.To <= last || l.To > 1_000_000 {
			c.contradict(path.Index(i).Field("to"), "места должны идти по порядку", "the places must grow")
		}
		last = l.To
	}
}

func (c *checker) round(path socium.Path, r *Round) {
	if r != nil && (r.Places < 0 || r.Places > maxDecimals || r.Mode.String() == "") {
		c.report(CodeRegulationRange, path, numberArg("min", 0), numberArg("max", maxDecimals))
	}
}
