package contest

import (
	"slices"

	"github.com/socium-go/socium"
)

type (
	admissionRule = socium.Rule[*candidate]
	finding       = func(c *candidate) socium.Ruling
)

// admissionBook builds the rulebook of admission. One rule of the regulation may become several rules, one for each way to fail it.
func (r *Rules) admissionBook() (*socium.Rulebook[*candidate], error) {
	var rules []admissionRule
	for i := range r.reg.Admission {
		rules = append(rules, r.rulesOf(&r.reg.Admission[i])...)
	}
	if len(rules) == 0 {
		return nil, nil
	}
	book, err := socium.NewRulebook(r.reg.ID, orText(r.reg.Edition, "1"), rules)
	if err != nil {
		vs := socium.Violations{catalogue.Violation(CodeRegulationCodes, "admission")}
		return nil, vs.Err()
	}
	return book, nil
}

func orText(s, byDefault string) string {
	if s == "" {
		return byDefault
	}
	return s
}

func (r *Rules) rulesOf(a *AdmissionRule) []admissionRule {
	switch a.Kind {
	case AdmitListed:
		return a.listedRules()
	case AdmitInTime:
		return r.timeRules(a)
	case AdmitOnce:
		return []admissionRule{a.rule(CodeAdmitOnce, factOf(CodeAdmitOnce), a.once)}
	case AdmitDocuments:
		var rules []admissionRule
		for _, d := range a.Documents {
			rule := a.rule(socium.Code(string(CodeAdmitDocument)+"."+d.ID), d.Title, func(c *candidate) socium.Ruling {
				return socium.Attached(socium.Path("documents").Field(d.ID), slices.Contains(c.entry.Documents, d.ID))
			})
			rule.Title = orTitle(a.Title, told(catalogue.Text(CodeAdmitDocument), "document", d.Title))
			rules = append(rules, rule)
		}
		return rules
	case AdmitSubject:
		return []admissionRule{a.rule(CodeAdmitSubject, factOf(CodeAdmitSubject), a.subject)}
	default:
		return a.factRules()
	}
}

// rule builds a rule of the kind's code, or of the regulation's own with the last word of the kind's added when there are several.
func (a *AdmissionRule) rule(code socium.Code, fact socium.Text, check finding) admissionRule {
	rule := admissionRule{
		Code: code, Title: orTitle(a.Title, catalogue.Text(code)), Basis: a.Basis, Severity: a.Severity, Fact: fact,
		Explain: explainOf(code),
		Check:   func(c *candidate, _ socium.Date) socium.Ruling { return check(c) },
	}
	if a.Code != "" {
		rule.Code = a.Code
	}
	if len(a.Nominations) > 0 {
		rule.Applies = func(c *candidate) bool { return slices.Contains(a.Nominations, c.entry.Nomination) }
	}
	return rule
}

func orTitle(t, byDefault socium.Text) socium.Text {
	if t.IsZero() {
		return byDefault
	}
	return t
}

// listedRules are: ever listed, not too late, not excluded before, long enough.
func (a *AdmissionRule) listedRules() []admissionRule {
	const path = socium.Path("organisation")
	add := func(code socium.Code, check func(c *candidate, l listing) socium.Ruling) admissionRule {
		return a.rule(code, factOf(CodeAdmitListed), func(c *candidate) socium.Ruling {
			l, known := c.ask(a)
			switch {
			case known:
				return check(c, l)
			case code == CodeAdmitNeverListed: // the gap is told once
				return socium.Missing(path)
			default:
				return socium.Inapplicable()
			}
		})
	}
	rules := []admissionRule{
		add(CodeAdmitNeverListed, func(c *candidate, l listing) socium.Ruling {
			return socium.Holds(!l.never(), path, socium.Word(c.entry.Organisation), socium.Value{})
		}),
		add(CodeAdmitListedLater, func(_ *candidate, l listing) socium.Ruling {
			if l.never() || l.period.From().IsZero() {
				return passedOr(l.listed)
			}
			return socium.Holds(!l.period.From().After(l.day), path, socium.ValueOf(l.period.From()), socium.ValueOf(l.day))
		}),
		add(CodeAdmitExcluded, func(_ *candidate, l listing) socium.Ruling {
			if l.listed || l.never() || l.period.From().After(l.day) {
				return passedOr(l.listed)
			}
			return socium.Failed(path, socium.ValueOf(l.period.Until()), socium.ValueOf(l.day))
		}),
	}
	if a.Months > 0 {
		rules = append(rules, add(CodeAdmitListedShort, func(_ *candidate, l listing) socium.Ruling {
			if !l.listed || l.period.From().IsZero() {
				return passedOr(l.listed)
			}
			need := l.day.AddMonths(-a.Months)
			return socium.Holds(!l.period.From().After(need), path, socium.ValueOf(l.period.From()), socium.ValueOf(need))
		}))
	}
	if a.Code != "" {
		for i := range rules {
			rules[i].Code = a.Code + "." + []socium.Code{"never", "later", "excluded", "short"}[i]
		}
	}
	return rules
}

// passedOr passes when the organisation is listed; otherwise another rule of the group has told why not.
func passedOr(listed bool) socium.Ruling {
	if listed {
		return socium.Passed()
	}
	return socium.Inapplicable()
}

func (r *Rules) timeRules(a *AdmissionRule) []admissionRule {
	var rules []admissionRule
	if opens := r.reg.Stage.Opens; !opens.IsZero() {
		rules = append(rules, a.rule(CodeAdmitEarly, factOf(CodeAdmitInTime), func(c *candidate) socium.Ruling {
			return socium.NotBefore("filedAt", r.filingDay(c.entry), opens)
		}))
	}
	if closes := r.reg.Stage.Closes; !closes.IsZero() {
		rules = append(rules, a.rule(CodeAdmitLate, factOf(CodeAdmitInTime), func(c *candidate) socium.Ruling {
			if c.entry.FiledAt.IsZero() {
				return socium.Missing("filedAt")
			}
			return socium.Holds(closes.Allows(c.entry.FiledAt), "filedAt", socium.MomentValue(c.entry.FiledAt, r.zone()), socium.MomentValue(closes.Time(), r.zone()))
		}))
	}
	if a.Code != "" && len(rules) == 2 {
		rules[0].Code, rules[1].Code = a.Code+".early", a.Code+".late"
	}
	return rules
}

func (a *AdmissionRule) once(c *candidate) socium.Ruling {
	per := or(a.Per, PerPerson)
	key := onceKey(per, c.entry)
	path := socium.Path("person")
	if per != PerPerson {
		path = "organisation"
	}
	if key == ([3]string{}) {
		return socium.Missing(path)
	}
	other, taken := c.filed[key]
	return socium.Holds(!taken, path, socium.Word(other), socium.Value{})
}

func (a *AdmissionRule) subject(c *candidate) socium.Ruling {
	i, ok := c.rules.index[c.entry.Nomination]
	switch {
	case !ok || c.rules.nominations[i].Subject == "":
		return socium.Inapplicable()
	case c.entry.Subject == "":
		return socium.Missing("subject")
	}
	want := c.rules.nominations[i].Subject
	return socium.Holds(c.entry.Subject == want, "subject", socium.Word(string(c.entry.Subject)), socium.Word(string(want)))
}
