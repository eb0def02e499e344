package honours

import (
	"cmp"

	"github.com/socium-go/socium"
)

// A Nominee (представленный к награде) is whom an award is asked for.
type Nominee struct {
	Key        string        `json:"key"`            // as in [Grant.Recipient]
	Kind       Recipient     `json:"kind,omitempty"` // empty: a person
	Woman      socium.Answer `json:"woman,omitzero"` // where the tenure asked for differs
	Tenure     Tenure        `json:"tenure,omitzero"`
	Grants     []Grant       `json:"grants,omitempty"`    // earlier awards
	Discipline socium.Answer `json:"discipline,omitzero"` // is a disciplinary measure in force
}

// candidate is what the rules look at: the nominee and what the award's year has seen so far.
type candidate struct {
	*Nominee
	granted int // of the award in the calendar year
	staff   int
}

// Decide decides whether the conditions of the award are met on the day of the nomination: tenure, earlier awards, the gap, repetition, and whether
// the year's quota has room after the grants given. Grants of other awards and years are left aside.
func (a Award) Decide(n Nominee, on socium.Date, given []Grant, staff int) (socium.Decision, error) {
	book, err := a.Rulebook()
	if err != nil {
		return socium.Decision{}, err
	}
	c := &candidate{Nominee: &n, staff: staff}
	for _, g := range given {
		if g.Award == a.ID && g.On.Year() == on.Year() {
			c.granted++
		}
	}
	return book.decide(c, on), nil
}

// A Book is the conditions of an award as a rulebook.
type Book struct{ book *socium.Rulebook[*candidate] }

func (b Book) decide(c *candidate, on socium.Date) socium.Decision { return b.book.Decide(c, on) }

// Requirements lists the conditions.
func (b Book) Requirements() []socium.Requirement { return b.book.Requirements() }

// Rulebook returns the conditions of the award. The error is that of [socium.NewRulebook] or within [CodeAward], when the award has no ID or an unknown
// word.
func (a Award) Rulebook() (Book, error) {
	if err := a.check().Err(); err != nil {
		return Book{}, err
	}
	var rules []socium.Rule[*candidate]
	add := func(code socium.Code, basis socium.Basis, explain socium.Text, check func(c *candidate, on socium.Date) socium.Ruling) {
		if basis.IsZero() {
			basis = a.Basis
		}
		rules = append(rules, socium.Rule[*candidate]{Code: code, Title: catalogue.Text(code), Basis: basis, Fact: facts[code], Explain: explain, Check: check})
	}
	if !a.From.IsZero() {
		add(CodeForce, a.Basis, socium.Text{RU: "награда вручается с {need}", EN: "the award is given from {need}"}, func(_ *candidate, on socium.Date) socium.Ruling {
			return socium.Holds(!on.Before(a.From), "on", socium.ValueOf(on), socium.ValueOf(a.From))
		})
	}
	if !a.Until.IsZero() {
		add(CodeEnded, a.Basis, socium.Text{RU: "награда вручалась до {need}", EN: "the award was given until {need}"}, func(_ *candidate, on socium.Date) socium.Ruling {
			return socium.Holds(on.Before(a.Until), "on", socium.ValueOf(on), socium.ValueOf(a.Until))
		})
	}
	add(CodeRecipient, a.Basis, socium.Text{RU: "получатель: {have}", EN: "the recipient is a {have}"}, func(c *candidate, _ socium.Date) socium.Ruling {
		kind := c.Kind
		if kind == "" {
			kind = Person
		}
		return socium.Holds(a.takes(kind), "kind", socium.Word(string(kind)), socium.Value{})
	})
	p := &a.Prerequisites
	tenure := func(code socium.Code, path socium.Path, have func(c *candidate) socium.Opt[int], need func(c *candidate) (int, bool)) {
		add(code, p.Basis, socium.Text{}, func(c *candidate, _ socium.Date) socium.Ruling {
			years, known := need(c)
			if !known {
				return socium.Missing("woman")
			}
			return socium.AtLeastOpt(path, have(c), years)
		})
		bounds := []socium.Param{{Name: "at-least", Value: socium.ValueOf(p.years(code))}}
		if code == CodeTenureTotal && p.TotalWomen > 0 {
			bounds = append(bounds, socium.Param{Name: "women", Value: socium.ValueOf(p.TotalWomen)})
		}
		rules[len(rules)-1].Params = bounds
	}
	fixed := func(n int) func(*candidate) (int, bool) { return func(*candidate) (int, bool) { return n, true } }
	if p.Total > 0 {
		tenure(CodeTenureTotal, "tenure.total", func(c *candidate) socium.Opt[int] { return c.Tenure.Total }, p.totalFor)
	}
	if p.Branch > 0 {
		tenure(CodeTenureBranch, "tenure.branch", func(c *candidate) socium.Opt[int] { return c.Tenure.Branch }, fixed(p.Branch))
	}
	if p.Region > 0 {
		tenure(CodeTenureRegion, "tenure.region", func(c *candidate) socium.Opt[int] { return c.Tenure.Region }, fixed(p.Region))
	}
	if p.Organisation > 0 {
		tenure(CodeTenureOrganisation, "tenure.organisation", func(c *candidate) socium.Opt[int] { return c.Tenure.Organisation }, fixed(p.Organisation))
	}
	for i, previous := range p.Previous {
		code := CodePrevious
		if i > 0 {
			code += socium.Code("." + string(rune('0'+min(i+1, 9))))
		}
		add(code, p.Basis, previous.missing(), func(c *candidate, on socium.Date) socium.Ruling {
			return socium.Holds(previous.among(c.Grants, on), "grants", socium.Value{}, socium.Word(previous.name()))
		})
	}
	if p.Gap > 0 {
		add(CodeGap, p.GapBasis, socium.Text{RU: "последняя награда {have}, нужно не позднее {need}", EN: "the last award was on {have}, it must have been not later than {need}"},
			func(c *candidate, on socium.Date) socium.Ruling {
				return since(c.Grants, on, p.Gap, func(Grant) bool { return true })
			})
	}
	if p.NoDiscipline {
		add(CodeDiscipline, p.Basis, socium.Text{}, func(c *candidate, _ socium.Date) socium.Ruling {
			return socium.Is("discipline", c.Discipline, socium.No)
		})
	}
	a.repeatRule(add)
	if a.Quota != (Quota{}) {
		add(CodeQuota, a.Quota.Basis, socium.Text{RU: "в этом году награда уже вручена {have} раз, предел {need}", EN: "this year the award was given {have} times already, the limit is {need}"}, func(c *candidate, _ socium.Date) socium.Ruling {
			limit, known := a.Quota.Limit(c.staff)
			if !known || a.Quota.Share.Sign() > 0 && c.staff == 0 {
				return socium.Missing("staff")
			}
			return socium.Holds(c.granted < limit, "granted", socium.ValueOf(c.granted), socium.ValueOf(limit))
		})
	}
	book, err := socium.NewRulebook("award-"+a.ID, "1", rules)
	return Book{book}, err
}

// years is the bound of a rule of tenure.
func (p *Prerequisites) years(code socium.Code) int {
	switch code {
	case CodeTenureTotal:
		return p.Total
	case CodeTenureBranch:
		return p.Branch
	case CodeTenureRegion:
		return p.Region
	}
	return p.Organisation
}

// facts names what a rule looks at, where its sentence names the fact.
var facts = map[socium.Code]socium.Text{
	CodeTenureTotal:        {RU: "общий стаж", EN: "years of work in all"},
	CodeTenureBranch:       {RU: "стаж в отрасли", EN: "years in the branch"},
	CodeTenureRegion:       {RU: "стаж в отрасли в регионе", EN: "years in the branch in the region"},
	CodeTenureOrganisation: {RU: "стаж в организации", EN: "years in the organisation"},
	CodeDiscipline:         {RU: "дисциплинарное взыскание", EN: "a disciplinary measure"},
}

func (a Award) takes(kind Recipient) bool {
	if len(a.Recipients) == 0 {
		return kind == Person
	}
	for _, r := range a.Recipients {
		if r == kind {
			return true
		}
	}
	return false
}

// totalFor is the tenure asked for, which may differ for women; false when it matters and is not known.
func (p *Prerequisites) totalFor(c *candidate) (int, bool) {
	switch {
	case p.TotalWomen == 0 || c.Woman == socium.No:
		return p.Total, true
	case c.Woman == socium.Yes:
		return p.TotalWomen, true
	}
	return 0, false
}

func (a Award) repeatRule(add func(socium.Code, socium.Basis, socium.Text, func(*candidate, socium.Date) socium.Ruling)) {
	same := func(g Grant) bool { return g.Award == a.ID }
	if !a.Repeat.Allowed {
		add(CodeRepeat, a.Repeat.Basis, socium.Text{RU: "эта награда уже вручена {have}, повторно её не вручают", EN: "this award was given on {have} and is not given again"}, func(c *candidate, on socium.Date) socium.Ruling {
			for _, g := range c.Grants {
				if same(g) {
					return socium.Failed("grants", socium.ValueOf(g.On), socium.Value{})
				}
			}
			return socium.Passed()
		})
		return
	}
	if a.Repeat.Gap > 0 {
		add(CodeRepeat, a.Repeat.Basis, socium.Text{RU: "эта награда вручена {have}, повторно — если не позднее {need}", EN: "this award was given on {have}, it must have been not later than {need}"},
			func(c *candidate, on socium.Date) socium.Ruling { return since(c.Grants, on, a.Repeat.Gap, same) })
	}
}

// since requires the last of the grants to be so many years back.
func since(grants []Grant, on socium.Date, years int, keep func(Grant) bool) socium.Ruling {
	var last socium.Date
	for _, g := range grants {
		switch {
		case !keep(g):
		case g.On.IsZero():
			return socium.Missing("grants.on")
		case g.On.After(last):
			last = g.On
		}
	}
	if last.IsZero() {
		return socium.Passed()
	}
	return socium.Holds(!last.After(on.AddYears(-years)), "grants", socium.ValueOf(last), socium.ValueOf(on.AddYears(-years)))
}

func (p Previous) among(grants []Grant, on socium.Date) bool {
	for _, g := range grants {
		if g.On.After(on) || p.Award != "" && g.Award != p.Award || p.Kind != "" && g.Kind != p.Kind {
			continue
		}
		if p.Level == "" || place(levels, g.Level) <= place(levels, p.Level) {
			return true
		}
	}
	return false
}

// missing says which earlier award is not there; the title of an award seen stands for its ID, words for a kind and a level.
func (p Previous) missing() socium.Text {
	wanted := socium.Text{RU: "{need}", EN: "{need}"}
	if p.Award == "" {
		wanted = p.words()
	} else if a, ok := Named(p.Award); ok {
		wanted = a.Title
	}
	return socium.Text{RU: "нет нужной прежней награды: " + wanted.RU, EN: "an earlier award is missing: " + wanted.EN}
}

// words describe an award that is asked for by its kind, its level or both.
func (p Previous) words() socium.Text {
	kind := socium.Text{RU: "награда", EN: "an award"}
	if p.Kind != "" {
		kind = socium.Text{RU: p.Kind.In(socium.RU), EN: p.Kind.In(socium.EN)}
	}
	level, known := levelTexts[p.Level]
	switch {
	case !known:
		return kind
	case p.Level == Federal: // nothing is above
		return socium.Text{RU: kind.RU + " " + level.RU, EN: kind.EN + " " + level.EN}
	default:
		return socium.Text{RU: kind.RU + " " + level.RU + " или выше", EN: kind.EN + " " + level.EN + " or above"}
	}
}

// name is what the ruling has as the need: the ID, or else the words for a kind or a level.
func (p Previous) name() string {
	return cmp.Or(p.Award, string(p.Kind), string(p.Level))
}

func (a Award) check() socium.Violations {
	var vs socium.Violations
	report := func(code socium.Code, path socium.Path, word string) {
		vs = append(vs, catalogue.Violation(code, path, socium.Arg{Name: "word", Value: socium.Word(word)}))
	}
	if a.ID == "" {
		report(CodeAwardID, "id", "")
	}
	if !a.Kind.Valid() {
		report(CodeAwardWord, "kind", string(a.Kind))
	}
	if !a.Level.Valid() {
		report(CodeAwardWord, "level", string(a.Level))
	}
	for i, r := range a.Recipients {
		if !r.Valid() {
			report(CodeAwardWord, socium.Path("recipients").Index(i), string(r))
		}
	}
	p := a.Prerequisites
	for _, n := range []int{p.Total, p.TotalWomen, p.Branch, p.Region, p.Organisation, p.Gap, a.Quota.PerYear, a.Repeat.Gap} {
		if n < 0 {
			report(CodeAwardRange, "prerequisites", "")
			break
		}
	}
	if !a.From.IsZero() && !a.Until.IsZero() && !a.From.Before(a.Until) {
		report(CodeAwardRange, "until", "")
	}
	if a.Quota.Share.Sign() < 0 || a.Quota.Share.Compare(socium.Int(1)) > 0 {
		report(CodeAwardRange, "quota.share", "")
	}
	return vs
}
