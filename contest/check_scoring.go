package contest

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/amount"
)

// Limits of what a regulation may ask for. They are far beyond every regulation seen and keep sums inside machine words.
const (
	maxCriteria = 500
	maxDecimals = 6
)

func (c *checker) checkForms() {
	if len(c.reg.Forms) == 0 && c.reg.Decide != DecideVotes {
		c.report(CodeRegulationEmpty, "forms")
	}
	seen := map[string]bool{}
	for i := range c.reg.Forms {
		f, path := &c.reg.Forms[i], socium.Path("forms").Index(i)
		c.unique(path.Field("id"), f.ID, seen)
		c.forms[f.ID] = f
		if len(f.Criteria) == 0 || len(f.Criteria) > maxCriteria {
			c.report(CodeRegulationEmpty, path.Field("criteria"))
		}
		groups := map[string]bool{}
		for j, g := range f.Groups {
			c.unique(path.Field("groups").Index(j).Field("id"), g.ID, groups)
			if w, ok := g.Weight.Get(); ok {
				c.weight(path.Field("groups").Index(j).Field("weight"), w)
			}
		}
		ids := map[string]bool{}
		decimals := 0
		for j := range f.Criteria {
			decimals = max(decimals, scaleOf(f.Criteria[j].Scale))
		}
		for j := range f.Criteria {
			k, at := &f.Criteria[j], path.Field("criteria").Index(j)
			c.unique(at.Field("id"), k.ID, ids)
			word(c, at.Field("kind"), k.Kind, CriterionKind.Valid)
			c.refer(at.Field("group"), k.Group, groups)
			c.checkWeights(at, f, k)
			c.checkKind(at, k, decimals)
		}
	}
}

func (c *checker) checkWeights(path socium.Path, f *Form, k *Criterion) {
	for _, band := range append([]Band{{}}, c.reg.Bands...) {
		if _, fits := f.weightIn(k, band.ID).Over(int64(amount.Pow10(2 * maxDecimals))); !fits {
			c.report(CodeRegulationWeight, path.Field("weight"))
			break
		}
	}
	if w, ok := k.Weight.Get(); ok {
		c.weight(path.Field("weight"), w)
	}
	seen := map[string]bool{}
	for i, w := range k.Weights {
		at := path.Field("weights").Index(i)
		c.unique(at.Field("band"), w.Band, seen)
		c.refer(at.Field("band"), w.Band, c.bands)
		c.weight(at.Field("weight"), w.Weight)
	}
}

func (c *checker) weight(path socium.Path, w socium.Number) {
	if w.Sign() < 0 || w.Scale() > maxDecimals || w.Compare(socium.Int(1_000_000)) > 0 {
		c.report(CodeRegulationWeight, path)
	}
}

func (c *checker) checkKind(path socium.Path, k *Criterion, decimals int) {
	switch or(k.Kind, KindMark) {
	case KindMark:
		c.checkScale(path.Field("scale"), k.Scale, decimals)
	case KindMeasure:
		c.checkSteps(path.Field("steps"), k.Steps)
	case KindCategory:
		if len(k.Categories) == 0 {
			c.report(CodeRegulationEmpty, path.Field("categories"))
		}
		seen := map[string]bool{}
		for i, w := range k.Categories {
			c.unique(path.Field("categories").Index(i).Field("word"), w.Word, seen)
		}
	case KindItems, KindFact, KindPenalty:
		if k.Points.Sign() <= 0 {
			c.report(CodeRegulationPoints, path.Field("points"))
		}
		if v, ok := k.Cap.Get(); ok && v.Compare(k.Points) < 0 {
			c.contradict(path.Field("cap"), "предел меньше баллов за единицу", "the cap is below the points of one item")
		}
	}
}

func (c *checker) checkScale(path socium.Path, s Scale, decimals int) {
	fits := func(n socium.Number) bool {
		v, ok := n.At(min(decimals, maxDecimals))
		return ok && v >= -maxMark && v <= maxMark
	}
	if len(s.Levels) > 0 {
		seen := map[socium.Number]bool{}
		for i, l := range s.Levels {
			if !fits(l.Points) || seen[l.Points] {
				c.report(CodeRegulationScale, path.Field("levels").Index(i))
			}
			seen[l.Points] = true
		}
		return
	}
	step := stepOf(s)
	if !fits(s.Min) || !fits(s.Max) || !fits(step) || step.Sign() <= 0 || s.Min.Compare(s.Max) >= 0 {
		c.report(CodeRegulationScale, path)
		return
	}
	if decimals > maxDecimals {
		return // the criterion with the long decimals is reported by itself
	}
	low, _ := s.Min.At(decimals)
	high, _ := s.Max.At(decimals)
	if by, _ := step.At(decimals); (high-low)%by != 0 {
		c.contradict(path.Field("step"), "шаг не приводит от меньшего балла к большему", "the steps do not lead from the least mark to the highest")
	}
}

func (c *checker) checkSteps(path socium.Path, steps []MeasureStep) {
	if len(steps) == 0 {
		c.report(CodeRegulationEmpty, path)
	}
	last := map[string]*MeasureStep{} // by band
	for i := range steps {
		s, at := &steps[i], path.Index(i)
		c.refer(at.Field("band"), s.Band, c.bands)
		if prev := last[s.Band]; prev != nil {
			before, ok := prev.UpTo.Get()
			if upTo, open := s.UpTo.Get(); !ok || open && upTo.Compare(before) <= 0 {
				c.contradict(at.Field("upTo"), "ступень никогда не наступит", "the step is never reached")
			}
		}
		last[s.Band] = s
	}
}

func (c *checker) checkScoring(path socium.Path, s *Scoring) {
	word(c, path.Field("order"), s.Order, Order.Valid)
	word(c, path.Field("gap"), s.Gap, Gap.Valid)
	word(c, path.Field("noSheet"), s.NoSheet, NoSheet.Valid)
	bySheet := or(s.Order, BySheet) == BySheet
	if bySheet && s.Gap == GapIgnore {
		c.contradict(path.Field("gap"), "в сумме листа пропуск считался бы нулём", "in the total of a sheet the gap would count as zero")
	}
	if bySheet && s.Round.Sum != nil {
		c.contradict(path.Field("round.sum"), "такого шага при расчёте по листам нет", "there is no such step when sheets are summed first")
	}
	if !bySheet && s.Round.Sheet != nil {
		c.contradict(path.Field("round.sheet"), "такого шага при расчёте по критериям нет", "there is no such step when criteria are combined first")
	}
	rounds := []struct {
		name  string
		round *Round
	}{
		{"term", s.Round.Term}, {"sheet", s.Round.Sheet}, {"mean", s.Round.Mean},
		{"sum", s.Round.Sum}, {"factor", s.Round.Factor}, {"total", s.Round.Total},
	}
	for _, r := range rounds {
		c.round(path.Field("round").Field(r.name), r.round)
	}
	if s.Rescale != (Rescale{}) && (s.Rescale.To.Sign() <= 0 || s.Rescale.Of.Sign() <= 0) {
		c.report(CodeRegulationPoints, path.Field("rescale"))
	}
	c.checkCombine(path.Field("combine"), s.Combine)
	sums := len(s.Combine) > 0
	for _, k := range s.Combine {
		sums = sums && (k.Method == MethodSum || k.Method == MethodTrimmedSum)
	}
	if s.NoSheet == NoSheetScale && !sums {
		c.contradict(path.Field("noSheet"), "только сумма растёт с числом листов", "only a sum grows with the number of sheets")
	}
	c.checkPlaceScoring(path.Field("places"), s)
}

func (c *checker) checkCombine(path socium.Path, list []Combine) {
	for i, k := range list {
		at := path.Index(i)
		if !k.Method.Valid() {
			c.report(CodeRegulationWord, at.Field("method"), arg("word", string(k.Method)))
		}
		c.count(at.Field("from"), k.From)
		c.count(at.Field("low"), k.Low)
		c.count(at.Field("high"), k.High)
		if i == 0 && k.From > 1 {
			c.contradict(at.Field("from"), "не сказано, что делать при меньшем числе оценок", "nothing is said for fewer marks")
		}
		if i > 0 && k.From <= list[i-1].From {
			c.contradict(at.Field("from"), "числа должны расти", "the numbers must grow")
		}
		trims := k.Method == MethodTrimmedMean || k.Method == MethodTrimmedSum
		share := k.Share.Sign() != 0
		switch {
		case !trims && (k.Low > 0 || k.High > 0 || share):
			c.contradict(at, "этот способ ничего не отбрасывает", "this method drops nothing")
		case trims && share && (k.Low > 0 || k.High > 0):
			c.contradict(at.Field("share"), "названы и доля, и число отбрасываемых", "both a share and a number of values to drop are named")
		case trims && !share && k.Low == 0 && k.High == 0:
			c.contradict(at, "не сказано, сколько отбрасывать", "nothing is said of how many to drop")
		case share && (k.Share.Sign() < 0 || k.Share.Compare(socium.MustParseNumber("0.5")) >= 0):
			c.report(CodeRegulationPoints, at.Field("share"))
		}
	}
}

func (c *checker) checkTies() {
	seen := map[[2]string]bool{}
	for i := range c.reg.Ties {
		t, path := &c.reg.Ties[i], socium.Path("ties").Index(i)
		if !t.By.Valid() {
			c.report(CodeRegulationWord, path.Field("by"), arg("word", string(t.By)))
		}
		key := [2]string{string(t.By), t.Criterion + t.Part + t.Fact}
		if seen[key] {
			c.report(CodeRegulationTwice, path, arg("id", string(t.By)))
		}
		seen[key] = true
		switch {
		case t.By == TiePart && !slices.ContainsFunc(c.reg.Parts, func(p Part) bool { return p.ID == t.Part }):
			c.report(CodeRegulationReference, path.Field("part"), arg("id", t.Part))
		case t.By == TieFact:
			c.id(path.Field("fact"), t.Fact)
		case t.By != TieCriterion && (t.Criterion != "" || t.Lower):
			c.contradict(path, "критерий назван для шага, который его не сравнивает", "a criterion is named for a step that compares none")
		case t.By == TieCriterion && !c.hasCriterion(t.Criterion):
			c.report(CodeRegulationReference, path.Field("criterion"), arg("id", t.Criterion))
		}
	}
}

func (c *checker) hasCriterion(id string) bool {
	for _, f := range c.forms {
		for i := range f.Criteria {
			if f.Criteria[i].ID == id {
				return true
			}
		}
	}
	return false
}

func (c *checker) checkPlaces(path socium.Path, p *Places) {
	word(c, path.Field("numbering"), p.Numbering, Numbering.Valid)
	word(c, path.Field("shared"), p.Shared, SharedPrize.Valid)
	c.count(path.Field("reserve"), p.Reserve)
	if p.Numbering == NumberFractional && len(p.List) > 0 {
		c.contradict(path.Field("numbering"), "место не бывает дробным", "no place has a fractional number")
	}
	for i := range p.List {
		c.count(path.Field("list").Index(i).Field("holders"), p.List[i].Holders)
		c.checkPrizes(path.Field("list").Index(i).Field("prizes"), p.List[i].Prizes)
	}
}

func (c *checker) checkPrizes(path socium.Path, prizes []Prize) {
	for i, p := range prizes {
		if !p.Kind.Valid() {
			c.report(CodeRegulationWord, path.Index(i).Field("kind"), arg("word", string(p.Kind)))
		}
		if m, ok := p.Amount.Get(); ok && (m.Sign() <= 0 || m.Overflow()) {
			c.report(CodeRegulationPoints, path.Index(i).Field("amount"))
		}
	}
}

func (c *checker) checkSpecial() {
	seen := map[string]bool{}
	for i, s := range c.reg.Special {
		path := socium.Path("special").Index(i)
		c.unique(path.Field("id"), s.ID, seen)
		c.count(path.Field("holders"), s.Holders)
		for j, n := range s.Nominations {
			c.refer(path.Field("nominations").Index(j), n, c.noms)
		}
		c.checkPrizes(path.Field("prizes"), s.Prizes)
	}
}

func (c *checker) checkPromotion() {
	p := c.reg.Promotion
	if p == (Promotion{}) {
		return
	}
	word(c, "promotion.take", p.Take, Take.Valid)
	c.id("promotion.to", p.To)
	c.count("promotion.count", p.Count)
	c.count("promotion.substitutes", p.Substitutes)
	if (p.Take == TakeFirst) != (p.Count > 0) {
		c.contradict("promotion.count", "число участников называют только для первых по списку", "a count belongs to the first of the list and to nothing else")
	}
	if p.Take != TakeFirst && len(c.reg.Places.List) == 0 && !c.nominationPlaces() {
		c.contradict("promotion.take", "мест, которые проходят дальше, нет", "there are no places to be promoted")
	}
}

func (c *checker) nominationPlaces() bool {
	for i := range c.reg.Nominations {
		if len(c.reg.Nominations[i].Places.List) > 0 {
			return true
		}
	}
	return false
}
