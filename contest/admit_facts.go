package contest

import "github.com/socium-go/socium"

// factRules is one rule for each bound of a rule over a fact.
func (a *AdmissionRule) factRules() []admissionRule {
	path := socium.Path("facts").Field(a.Fact)
	fact := orTitle(a.FactTitle, socium.Text{RU: a.Fact, EN: a.Fact})
	number := func(check func(have socium.Number) socium.Ruling) finding {
		return func(c *candidate) socium.Ruling {
			v, ok := c.entry.fact(a.Fact)
			have, isNumber := numberOf(v)
			if !ok || !isNumber {
				return socium.Missing(path)
			}
			return check(have)
		}
	}
	var rules []admissionRule
	add := func(check finding) {
		rule := a.rule(CodeAdmitFact, fact, check)
		rule.Explain = socium.Text{} // the shape of the comparison says it better
		if a.Title.IsZero() {
			rule.Title = fact
		}
		rules = append(rules, rule)
	}
	if least, ok := a.AtLeast.Get(); ok {
		add(number(func(have socium.Number) socium.Ruling { return socium.AtLeast(path, have, least) }))
	}
	if most, ok := a.AtMost.Get(); ok {
		add(number(func(have socium.Number) socium.Ruling { return socium.AtMost(path, have, most) }))
	}
	day := func(c *candidate) socium.Date {
		v, _ := c.entry.fact(a.Fact)
		d, _ := v.Date()
		return d
	}
	if !a.NotBefore.IsZero() {
		add(func(c *candidate) socium.Ruling { return socium.NotBefore(path, day(c), a.NotBefore) })
	}
	if !a.NotAfter.IsZero() {
		add(func(c *candidate) socium.Ruling { return socium.NotAfter(path, day(c), a.NotAfter) })
	}
	if a.Answer.Known() {
		add(func(c *candidate) socium.Ruling {
			v, _ := c.entry.fact(a.Fact)
			have, _ := v.Answer()
			return socium.Is(path, have, a.Answer)
		})
	}
	for i := range rules {
		if a.Code == "" {
			rules[i].Code = CodeAdmitFact + socium.Code("."+a.Fact)
		}
		if len(rules) > 1 {
			rules[i].Code += []socium.Code{".from", ".to"}[i]
		}
	}
	return rules
}

// numberOf reads a whole number or a decimal.
func numberOf(v socium.Value) (socium.Number, bool) {
	if n, ok := v.Int(); ok {
		return socium.Int(n), true
	}
	return v.Number()
}
