package contest

import (
	"strings"
	"unicode"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// checker collects everything that is wrong with a regulation.
type checker struct {
	reg   *Regulation
	vs    socium.Violations
	bands map[string]bool
	noms  map[string]bool
	forms map[string]*Form
}

// check returns every fault of a regulation, in the order of its JSON form.
func check(reg *Regulation) socium.Violations {
	c := &checker{reg: reg, bands: map[string]bool{}, noms: map[string]bool{}, forms: map[string]*Form{}}
	c.id("id", reg.ID)
	if reg.Stage != (Stage{}) {
		c.id("stage.id", reg.Stage.ID)
		if opens, closes := reg.Stage.Opens, reg.Stage.Closes; !opens.IsZero() && !closes.IsZero() && opens.After(closes.Day()) {
			c.contradict("stage.opens", "приём заканчивается раньше, чем начинается", "intake ends before it begins")
		}
		if by, closes := reg.Stage.ResultBy, reg.Stage.Closes; !by.IsZero() && !closes.IsZero() && by.Before(closes.Day()) {
			c.contradict("stage.resultBy", "итоги подводятся раньше конца приёма", "the result is due before the end of intake")
		}
	}
	for i, b := range reg.Bands {
		path := socium.Path("bands").Index(i).Field("id")
		c.unique(path, b.ID, c.bands)
	}
	c.checkForms()
	c.checkNominations()
	c.checkAdmission()
	c.checkJury()
	c.checkScoring("scoring", &reg.Scoring)
	c.checkParts()
	c.minimum("minEntries", reg.MinEntries)
	c.checkPassMarks()
	c.checkTies()
	c.checkVoting()
	c.checkPlaces("places", &reg.Places)
	c.checkSpecial()
	c.checkPromotion()
	c.checkTerms()
	return c.vs
}

func (c *checker) report(code socium.Code, path socium.Path, args ...socium.Arg) {
	c.vs = append(c.vs, catalogue.Violation(code, path, args...))
}

func (c *checker) contradict(path socium.Path, ru, en string) {
	v := catalogue.Violation(CodeRegulationContradiction, path)
	v.Text.RU += ": " + ru
	v.Text.EN += ": " + en
	c.vs = append(c.vs, v)
}

// id checks a name by which other parts refer to this one.
func (c *checker) id(path socium.Path, id string) bool {
	ok := id != "" && len(id) <= 200 && !strings.ContainsFunc(id, func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar })
	if !ok || strings.TrimSpace(id) != id {
		c.report(CodeRegulationID, path)
		return false
	}
	return true
}

func (c *checker) unique(path socium.Path, id string, seen map[string]bool) {
	if !c.id(path, id) {
		return
	}
	if seen[id] {
		c.report(CodeRegulationTwice, path, arg("id", id))
	}
	seen[id] = true
}

func (c *checker) refer(path socium.Path, id string, to map[string]bool) {
	if id != "" && !to[id] {
		c.report(CodeRegulationReference, path, arg("id", id))
	}
}

func (c *checker) minimum(path socium.Path, m Minimum) { c.count(path.Field("count"), m.Count) }

func (c *checker) count(path socium.Path, n int) {
	if n < 0 || n > 1_000_000 {
		c.report(CodeRegulationRange, path, numberArg("min", 0), numberArg("max", 1_000_000))
	}
}

// word checks a word of one of our lists; empty is the default.
func word[T ~string](c *checker, path socium.Path, w T, valid func(T) bool) {
	if w != "" && !valid(w) {
		c.report(CodeRegulationWord, path, arg("word", string(w)))
	}
}

func arg(name, value string) socium.Arg { return socium.Arg{Name: name, Value: socium.Word(value)} }

func numberArg(name string, n int) socium.Arg {
	return socium.Arg{Name: name, Value: socium.ValueOf(n)}
}

func (c *checker) checkNominations() {
	if len(c.reg.Nominations) == 0 {
		c.report(CodeRegulationEmpty, "nominations")
	}
	for i := range c.reg.Nominations {
		n, path := &c.reg.Nominations[i], socium.Path("nominations").Index(i)
		c.unique(path.Field("id"), n.ID, c.noms)
		word(c, path.Field("subject"), n.Subject, Subject.Valid)
		if n.Form != "" && c.forms[n.Form] == nil {
			c.report(CodeRegulationReference, path.Field("form"), arg("id", n.Form))
		}
		seen := map[string]bool{}
		for j, s := range n.Subgroups {
			c.unique(path.Field("subgroups").Index(j).Field("id"), s.ID, seen)
		}
		c.minimum(path.Field("minEntries"), n.MinEntries)
		c.checkPlaces(path.Field("places"), &n.Places)
	}
}

func (c *checker) checkAdmission() {
	for i := range c.reg.Admission {
		a, path := &c.reg.Admission[i], socium.Path("admission").Index(i)
		if !a.Kind.Valid() {
			c.report(CodeRegulationWord, path.Field("kind"), arg("word", string(a.Kind)))
		}
		for j, n := range a.Nominations {
			c.refer(path.Field("nominations").Index(j), n, c.noms)
		}
		c.count(path.Field("months"), a.Months)
		switch a.Kind {
		case AdmitListed:
			if !a.OnFiling && c.reg.Stage.Closes.IsZero() {
				c.contradict(path, "день окончания приёма не назван", "the closing day is not named")
			}
		case AdmitInTime:
			if c.reg.Stage.Closes.IsZero() && c.reg.Stage.Opens.IsZero() {
				c.contradict(path, "срок приёма не назван", "the days of intake are not named")
			}
		case AdmitOnce:
			word(c, path.Field("per"), a.Per, Per.Valid)
		case AdmitDocuments:
			if len(a.Documents) == 0 {
				c.report(CodeRegulationEmpty, path.Field("documents"))
			}
			seen := map[string]bool{}
			for j, d := range a.Documents {
				c.unique(path.Field("documents").Index(j).Field("id"), d.ID, seen)
				if strings.ContainsAny(d.ID, " \t\n") {
					c.report(CodeRegulationID, path.Field("documents").Index(j).Field("id"))
				}
			}
		case AdmitFact:
			if c.id(path.Field("fact"), a.Fact) && strings.ContainsAny(a.Fact, " \t\n") {
				c.report(CodeRegulationID, path.Field("fact"))
			}
			c.checkFactRule(path, a)
		}
	}
}

func (c *checker) checkFactRule(path socium.Path, a *AdmissionRule) {
	least, l := a.AtLeast.Get()
	most, m := a.AtMost.Get()
	days := !a.NotBefore.IsZero() || !a.NotAfter.IsZero()
	kinds := 0
	for _, set := range []bool{l || m, days, a.Answer.Known()} {
		if set {
			kinds++
		}
	}
	if kinds != 1 {
		c.contradict(path, "нужна граница ровно одного рода: числа, дня или ответа", "exactly one kind of bound is needed: of a number, a day or an answer")
	}
	if l && m && least.Compare(most) > 0 || days && !a.NotAfter.IsZero() && a.NotBefore.After(a.NotAfter) {
		c.contradict(path, "нижняя граница выше верхней", "the lower bound is above the upper one")
	}
}

func (c *checker) checkJury() {
	j := &c.reg.Jury
	c.minimum("jury.minSheets", j.MinSheets)
	c.count("jury.spread.extra", j.Spread.Extra)
	if j.Spread.Points.Sign() < 0 {
		c.report(CodeRegulationPoints, "jury.spread.points")
	}
	seen := map[ConflictKind]bool{}
	for i, r := range j.Conflicts {
		path := socium.Path("jury.conflicts").Index(i).Field("kind")
		if !r.Kind.Valid() {
			c.report(CodeRegulationWord, path, arg("word", string(r.Kind)))
		}
		if seen[r.Kind] {
			c.report(CodeRegulationTwice, path, arg("id", string(r.Kind)))
		}
		seen[r.Kind] = true
	}
}

func (c *checker) checkPassMarks() {
	if s := &c.reg.Scoring; len(c.reg.PassMarks) > 0 && len(c.reg.Parts) == 0 && s.Places != nil && len(s.Places.Points) == 0 {
		c.contradict("passMarks", "при сумме мест побеждает наименьшая", "with a sum of places the lowest wins")
	}
	seen := map[[2]string]bool{}
	for i, m := range c.reg.PassMarks {
		path := socium.Path("passMarks").Index(i)
		c.refer(path.Field("band"), m.Band, c.bands)
		c.refer(path.Field("nomination"), m.Nomination, c.noms)
		key := [2]string{m.Band, m.Nomination}
		if seen[key] {
			c.contradict(path, "проходной балл для этих заявок уже назван", "the pass mark of these entries is named already")
		}
		seen[key] = true
		if top, ok := c.highest(m); ok && ratioOf(m.Points).Cmp(top) > 0 {
			v := Points{top}
			c.contradict(path.Field("points"), "выше наибольшего итога "+v.In(socium.RU), "above the highest total "+v.In(socium.EN))
		}
	}
}

// highest returns the highest total among the nominations and bands of a pass mark, when it can be known from the regulation alone.
func (c *checker) highest(m PassMark) (top ratio.Ratio, known bool) {
	s := &c.reg.Scoring
	for _, k := range s.Combine {
		if k.Method == MethodSum || k.Method == MethodTrimmedSum {
			return top, false
		}
	}
	if len(c.vs) > 0 || s.NoSheet == NoSheetScale || len(c.reg.Parts) > 0 {
		return top, false
	}
	for i := range c.reg.Nominations {
		n := &c.reg.Nominations[i]
		if m.Nomination != "" && m.Nomination != n.ID {
			continue
		}
		f := &c.reg.Forms[0]
		if n.Form != "" {
			f = c.forms[n.Form]
		}
		bands := []string{m.Band}
		if m.Band == "" {
			for _, b := range c.reg.Bands {
				bands = append(bands, b.ID)
			}
		}
		for _, band := range bands {
			sum, ok := highestOf(f, band)
			if !ok {
				return top, false
			}
			if s.Rescale != (Rescale{}) {
				sum = sum.Mul(ratioOf(s.Rescale.To)).Mul(ratioOf(s.Rescale.Of).Inv())
			}
			if sum.Cmp(top) > 0 {
				top = sum
			}
		}
	}
	return top, true
}

func highestOf(f *Form, band string) (sum ratio.Ratio, ok bool) {
	for i := range f.Criteria {
		k := &f.Criteria[i]
		top, ok := k.top(band)
		if !ok {
			return sum, false
		}
		sum = sum.Add(ratioOf(top).Mul(f.weightIn(k, band)))
	}
	return sum, true
}

// top returns the most points that a criterion gives before its weight, false when there is no limit.
func (k *Criterion) top(band string) (socium.Number, bool) {
	var best socium.Number
	raise := func(n socium.Number) {
		if n.Compare(best) > 0 {
			best = n
		}
	}
	switch or(k.Kind, KindMark) {
	case KindMark:
		if len(k.Scale.Levels) == 0 {
			return k.Scale.Max, true
		}
		for _, l := range k.Scale.Levels {
			raise(l.Points)
		}
	case KindMeasure:
		for _, s := range k.Steps {
			if s.Band == "" || s.Band == band {
				raise(s.Points)
			}
		}
	case KindItems:
		return k.Cap.Get()
	case KindCategory:
		for _, w := range k.Categories {
			raise(w.Points)
		}
	case KindFact:
		return k.Points, true
	}
	return best, true
}
