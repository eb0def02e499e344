package subsidy

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// The codes of the general requirements.
const (
	CodeTaxDebt        socium.Code = "GEN-01"
	CodeBudgetDebt     socium.Code = "GEN-02"
	CodeNotLiquidating socium.Code = "GEN-03"
	CodeDisqualified   socium.Code = "GEN-04"
	CodeOffshore       socium.Code = "GEN-05"
	CodeNoDouble       socium.Code = "GEN-06"
	CodeExtremism      socium.Code = "GEN-07"
	CodeUNSC           socium.Code = "GEN-08"
	CodeForeignAgent   socium.Code = "GEN-09"
)

// A Day says on which day a requirement is judged; acts differ.
type Day string

// The words of Day.
const (
	OnFiling       Day = "filing"            // the day of filing
	OnClosing      Day = "closing"           // the closing day of intake
	OnFirstOfMonth Day = "first-of-month"    // the first day of the month before that of Call.Opens
	OnDecision     Day = "day-of-the-answer" // the day of the question, for example that of the agreement
)

// AllDays returns every word.
func AllDays() []Day { return []Day{OnFiling, OnClosing, OnFirstOfMonth, OnDecision} }

// Valid reports whether d is one of the words.
func (d Day) Valid() bool {
	return d == OnFiling || d == OnClosing || d == OnFirstOfMonth || d == OnDecision
}

func (d Day) of(f grant.Facts) socium.Date {
	switch d {
	case OnClosing:
		return f.Closing
	case OnFirstOfMonth:
		before := f.Call.Opens.AddMonths(-1)
		return before.AddDays(1 - before.Day())
	case OnDecision:
		return f.On
	default:
		return f.Submitted
	}
}

// General are the parameters of the general requirements. The zero value of a field is its default.
type General struct {
	Version string // of the rulebook; empty: "default"
	// Limits are the periods of the limit of tax debt; without any, those of [TaxDebtLimits].
	Limits []socium.Dated[socium.Money]
	// OpenLimit is in force after the last of Limits ends: the limit of the Tax Code (ст. 47 НК РФ). Its value was not seen: while it
	// is unknown, any debt above zero gives no answer.
	OpenLimit socium.Opt[socium.Money]
	Offshore  socium.Number // share above which an organisation is barred, per cent; zero: 25 (50 under early rules)
	// Days by requirement; a requirement that is not named is judged by Day. They tell on which day an entry in a list counts; other
	// facts are judged as they are given, and the limit of tax debt is that of the day of the question.
	Days map[socium.Code]Day
	Day  Day // empty: [OnFiling]
	// Basis is the act of the selection; zero: the common ground, unverified.
	Basis socium.Basis
}

// common is the ground of what regional acts repeat.
var common = socium.Basis{Act: "общие требования к отборам получателей субсидий (постановление Правительства РФ от 25.10.2023 № 1782)", Evidence: socium.Unverified}

// TaxDebtLimits returns the limits of tax debt by period: none until 2022, 300 000 ₽ in 2022 and 2023. From 2024 the limit is
// that of the Tax Code, see General.OpenLimit. The periods are commonly stated, the acts were not read.
func TaxDebtLimits() []socium.Dated[socium.Money] {
	return []socium.Dated[socium.Money]{
		{Until: socium.MustParseDate("2022-01-01"), Value: socium.Money{}, Basis: common},
		{From: socium.MustParseDate("2022-01-01"), Until: socium.MustParseDate("2024-01-01"), Value: socium.Rubles(300_000), Basis: common},
	}
}

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

// Rules returns the general requirements GEN-01 to GEN-09 as rules, to be taken alone or together with those of a contest. The
// rule GEN-01 stands once for each period of its limit.
func (g General) Rules() []socium.Rule[grant.Facts] {
	basis := g.Basis
	if basis.IsZero() {
		basis = common
	}
	share := g.Offshore
	if share.IsZero() {
		share = socium.Int(25)
	}
	rules := g.taxDebt(basis)
	return append(rules,
		g.register(CodeBudgetDebt, basis, grant.BudgetDebtors, text("нет просроченной задолженности перед бюджетом, из которого даётся субсидия", "no overdue debt to the budget that gives the subsidy")),
		socium.Rule[grant.Facts]{
			Code: CodeNotLiquidating, Basis: basis,
			Title:   text("организация не ликвидируется, не реорганизуется, не банкрот, деятельность не приостановлена", "not in liquidation or reorganisation, no insolvency, not suspended"),
			Fact:    text("ликвидация, реорганизация, банкротство, приостановление", "liquidation, reorganisation, insolvency, suspension"),
			Explain: text("организация ликвидируется, реорганизуется (кроме присоединения к ней другого лица), находится в банкротстве или её деятельность приостановлена", "the organisation is in liquidation, in reorganisation (other than another joining it), insolvent or suspended"),
			Check:   notLiquidating,
		},
		g.register(CodeDisqualified, basis, grant.Disqualified, text("руководитель, коллегиальный орган, главный бухгалтер не дисквалифицированы", "manager, collegial body and chief accountant are not disqualified")),
		socium.Rule[grant.Facts]{
			Code: CodeOffshore, Basis: basis,
			Title:   text("не иностранное лицо; доля офшорных компаний не выше допустимой", "not a foreign entity; the offshore share is within the limit"),
			Fact:    text("иностранная ли это организация; доля офшорных компаний, %", "whether the entity is foreign; offshore share, %"),
			Explain: text("доля офшорных компаний {have} %, допускается не больше {need} %, иностранные лица не допускаются", "the offshore share is {have} %, at most {need} % is allowed, foreign entities are not admitted"),
			Params:  []socium.Param{{Name: "share", Value: socium.ValueOf(share)}},
			Check: func(f grant.Facts, _ socium.Date) socium.Ruling {
				a := &f.App.Applicant
				if a.Foreign == socium.Yes {
					return socium.Failed("applicant.foreign", socium.ValueOf(socium.Int(100)), socium.ValueOf(share))
				}
				r := socium.AtMostOpt("applicant.offshoreShare", a.Offshore, share)
				if r.Verdict == socium.Pass && a.Foreign == socium.Unknown && a.OGRN.IsZero() { // who has an ОГРН is a Russian entity
					return socium.Missing("applicant.foreign")
				}
				return r
			},
		},
		socium.Rule[grant.Facts]{
			Code: CodeNoDouble, Basis: basis,
			Title:   text("средства на те же цели из того же бюджета не получены", "no money for the same purpose from the same budget"),
			Fact:    text("средства на те же цели", "money for the same purpose"),
			Explain: text("средства на те же цели уже получены из того же бюджета", "money for the same purpose has been received from the same budget"),
			Check: func(f grant.Facts, _ socium.Date) socium.Ruling {
				for i := range f.App.Applicant.Grants {
					if f.App.Applicant.Grants[i].SamePurpose == socium.Yes {
						return socium.Failed(socium.Path("applicant.grants").Index(i), socium.AnswerValue(socium.Yes), socium.Value{})
					}
				}
				return socium.Is("declarations.noDoubleFunding", f.App.Declarations.NoDoubleFunding, socium.Yes)
			},
		},
		g.register(CodeExtremism, basis, grant.Extremism, text("организации нет в перечне причастных к экстремизму и терроризму", "not listed as involved in extremism or terrorism")),
		g.register(CodeUNSC, basis, grant.SecurityCouncil, text("организации нет в перечнях Совета Безопасности ООН", "not on the lists of the UN Security Council")),
		g.register(CodeForeignAgent, basis, grant.ForeignAgents, text("организация не иностранный агент", "not a foreign agent")),
	)
}

// Codes returns the codes of the package's rules with their titles, each once.
func Codes() []socium.CodeText {
	var list []socium.CodeText
	for _, r := range append(General{}.Rules(), KirovSum(), PopulationAtMost(1), NoRunningGrant()) {
		if len(list) == 0 || list[len(list)-1].Code != r.Code {
			list = append(list, socium.CodeText{Code: r.Code, Text: r.Title})
		}
	}
	own := OwnMoney(socium.Int(1))
	return append(list, socium.CodeText{Code: own.Code, Text: own.Title})
}

// Rulebook returns the general requirements as a rulebook.
func (g General) Rulebook() (*socium.Rulebook[grant.Facts], error) {
	version := g.Version
	if version == "" {
		version = "default"
	}
	return socium.NewRulebook("subsidy-general", version, g.Rules())
}

func (g General) day(code socium.Code) Day {
	if d, ok := g.Days[code]; ok {
		return d
	}
	return g.Day
}

func (g General) taxDebt(basis socium.Basis) []socium.Rule[grant.Facts] {
	limits := g.Limits
	if len(limits) == 0 {
		limits = TaxDebtLimits()
	}
	rule := func(from, until socium.Date, b socium.Basis, limit socium.Opt[socium.Money]) socium.Rule[grant.Facts] {
		r := socium.Rule[grant.Facts]{
			Code: CodeTaxDebt, Basis: b, From: from, Until: until,
			Title:   text("задолженность по налогам не выше допустимой", "tax debt is within the limit"),
			Fact:    text("задолженность по налогам", "tax debt"),
			Explain: text("задолженность по налогам {have}, допускается не больше {need}", "tax debt {have}, at most {need} is allowed"),
		}
		max, known := limit.Get()
		if known {
			r.Params = []socium.Param{{Name: "limit", Value: socium.ValueOf(max)}}
		} else { // the debt may be there, and what is missing is the limit
			r.Fact = text("задолженность по налогам или её предел по ст. 47 НК РФ", "tax debt, or its limit by art. 47 of the Tax Code")
		}
		r.Check = func(f grant.Facts, _ socium.Date) socium.Ruling {
			due := f.App.Applicant.Debt.Due()
			if sum, ok := due.Get(); ok && !known && sum.Sign() > 0 {
				return socium.Missing("call.taxDebtLimit")
			}
			return socium.AtMostOpt("applicant.debt.amount", due, max)
		}
		return r
	}
	var rules []socium.Rule[grant.Facts]
	var last socium.Date
	for _, l := range limits {
		b := l.Basis
		if b.IsZero() {
			b = basis
		}
		rules = append(rules, rule(l.From, l.Until, b, socium.Some(l.Value)))
		last = l.Until
	}
	if !last.IsZero() {
		rules = append(rules, rule(last, socium.Date{}, basis, g.OpenLimit))
	}
	return rules
}

// register is a requirement that the organisation does not stand in a list.
func (g General) register(code socium.Code, basis socium.Basis, r grant.Register, title socium.Text) socium.Rule[grant.Facts] {
	day := g.day(code)
	return socium.Rule[grant.Facts]{
		Code: code, Basis: basis, Title: title,
		Fact:    text("день проверки организации по реестрам и перечням", "day on which the registers were looked up"),
		Explain: text("организация (или её должностное лицо) включена в {have}", "the organisation (or an officer of it) is in the {have}"),
		Check: func(f grant.Facts, _ socium.Date) socium.Ruling {
			on := day.of(f)
			if on.IsZero() {
				return socium.Missing("call.opens")
			}
			switch f.App.Applicant.Listed(r, on) {
			case socium.Yes:
				return socium.Failed("applicant.listings", socium.Word(r.In(socium.RU)), socium.Value{})
			case socium.No:
				return socium.Holds(true, "applicant.registersOn", socium.ValueOf(f.App.Applicant.RegistersOn), socium.Value{})
			default:
				return socium.Missing("applicant.registersOn")
			}
		},
	}
}

func notLiquidating(f grant.Facts, _ socium.Date) socium.Ruling {
	a := &f.App.Applicant
	unknown := socium.Path("")
	for _, fact := range [...]struct {
		path   socium.Path
		answer socium.Answer
	}{
		{"applicant.liquidation", a.Liquidation}, {"applicant.reorganising", a.Reorganising},
		{"applicant.bankruptcy", a.Bankruptcy}, {"applicant.suspended", a.Suspended},
	} {
		switch {
		case fact.answer == socium.Yes:
			return socium.Is(fact.path, socium.Yes, socium.No)
		case fact.answer == socium.Unknown && unknown == "":
			unknown = fact.path
		}
	}
	if unknown != "" {
		return socium.Missing(unknown)
	}
	return socium.Passed()
}
