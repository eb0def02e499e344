package subsidy

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// Sources of the formulas.
var (
	snezhinsk = socium.Basis{Act: "постановление администрации Снежинска от 19.12.2014 № 1889"}
	kirov     = socium.Basis{Act: "порядок предоставления грантов СОНКО Кировской области", URL: "https://docs.cntd.ru/document/973079982"}
	cutAct    = socium.Basis{Act: "региональный порядок с пропорциональным сокращением", URL: "https://docs.cntd.ru/document/407263231"}
	rules1781 = socium.Basis{Act: "порядки по правилам отбора (постановление Правительства РФ от 25.10.2023 № 1781)", Evidence: socium.Unverified}
)

// Snezhinsk divides the pot in proportion to points (formula A): S = pot × b / Σb, nobody above the request, 6 points and fewer
// get nothing. The denominator is the points of all organisations, which is the literal reading; what the requests leave over is not
// divided again, as the text has it; shares are rounded down to kopecks, which is ours.
func Snezhinsk() grant.Strategy {
	return grant.Strategy{Kind: grant.FundByPoints, MinScore: socium.Some(socium.Int(6)), Above: true, Basis: snezhinsk}
}

// ProportionalCut cuts all requests in one proportion when they exceed the limit (formula C): S = limit × request / Σ requests. The
// kopecks that rounding leaves go to the largest fractions, so that the limit is spent; the text is silent on them.
func ProportionalCut() grant.Strategy {
	return grant.Strategy{Kind: grant.FundByRequests, SupportedOnly: true, Exact: true, Basis: cutAct}
}

// RankThenExhaust goes down the rating (formula D): each gets the request while money lasts; the last may be offered the remainder
// with its consent. Typical of rules built on the federal selection rules, which were not read.
func RankThenExhaust() grant.Strategy {
	return grant.Strategy{Kind: grant.FundPartial, Consent: true, Ties: []grant.TieKey{grant.TieEarlierFiled}, Basis: rules1781}
}

// RegionalCofinancing divides the federal pool among regions (the second level of presidential grants): at most 150 million a region and
// never more than the region's own allocation, which is the Proposed sum of a candidate. When the requests exceed the pool it is
// divided by weights of the caller: the formula with the numbers of participants and winners was not seen.
func RegionalCofinancing() grant.Strategy {
	b := socium.Basis{Act: "софинансирование региональных конкурсов Фондом президентских грантов"}
	return grant.Strategy{
		Kind: grant.FundByWeights, SupportedOnly: true, Redistribute: true, Exact: true, Basis: b,
		Caps: []grant.Cap{{Amount: socium.Rubles(150_000_000), Basis: b}},
	}
}

// Categories of the contest of the Kirov region.
const (
	KirovStart  = "1" // начинающие: registered at most 12 months, or a project in a rural settlement
	KirovGrowth = "2"
	KirovRegion = "3" // more than 12 months, and five municipalities or participants from half of them
)

// KirovCase is what decides the category.
type KirovCase struct {
	Registered     socium.Date
	Closing        socium.Date
	Rural          bool // the project is carried out in a rural settlement
	Municipalities int  // in which the project is carried out
	Participants   int  // municipalities that participants come from
	All            int  // municipalities of the region
}

// KirovCategory returns the category of an application, "" while the age decides and a day is not given. One that could stand in
// several takes the highest. Twelve months to the day are not more than twelve months.
func KirovCategory(c KirovCase) string {
	known := !c.Registered.IsZero() && !c.Closing.IsZero()
	young := known && !c.Closing.After(c.Registered.AddMonths(12))
	wide := c.Municipalities >= 5 || c.All > 0 && 2*c.Participants >= c.All
	switch {
	case !known && (wide || !c.Rural):
		return ""
	case !young && wide:
		return KirovRegion
	case young || c.Rural:
		return KirovStart
	default:
		return KirovGrowth
	}
}

// Kirov gives the requested sum within the limit of its category, down the rating until the money ends (formula B): 300 000,
// 700 000, and 1 000 000 ₽, the maximum of the contest of 2023.
func Kirov() grant.Strategy {
	return grant.Strategy{Kind: grant.FundStrict, Basis: kirov, Caps: []grant.Cap{
		{By: grant.ByCategory, Key: KirovStart, Amount: socium.Rubles(300_000), Basis: kirov},
		{By: grant.ByCategory, Key: KirovGrowth, Amount: socium.Rubles(700_000), Basis: kirov},
		{By: grant.ByCategory, Key: KirovRegion, Amount: socium.Rubles(1_000_000), Basis: kirov},
	}}
}

// CodeKirovSum is the rule on the requested sum of a category.
const CodeKirovSum socium.Code = "kirov.category-sum"

// KirovSum returns the rule that the requested sum fits the category of the application: up to 300 000; 300 000 to 700 000; above
// that, up to 1 000 000 ₽.
func KirovSum() socium.Rule[grant.Facts] {
	return socium.Rule[grant.Facts]{
		Code: CodeKirovSum, Basis: kirov,
		Title:   text("запрошенная сумма соответствует категории", "the requested sum fits the category"),
		Fact:    text("запрошенная сумма", "requested sum"),
		Explain: text("запрошено {have}, граница суммы в этой категории {need}", "{have} is requested, the bound of the category is {need}"),
		Check: func(f grant.Facts, _ socium.Date) socium.Ruling {
			requested, ok := f.App.Requested.Get()
			if !ok {
				return socium.Missing("requested")
			}
			over, upTo := socium.Money{}, socium.Rubles(300_000)
			switch f.App.Category {
			case KirovStart:
			case KirovGrowth:
				over, upTo = upTo, socium.Rubles(700_000)
			case KirovRegion:
				over, upTo = socium.Rubles(700_000), socium.Rubles(1_000_000)
			default:
				return socium.Missing("category")
			}
			if over.Sign() > 0 && requested.Compare(over) <= 0 { // above it: a kopeck more is the least
				return socium.AtLeast("requested", requested, over.Add(socium.Kopecks(1)))
			}
			return socium.AtMost("requested", requested, upTo)
		},
	}
}

// CodeOwnMoney is the rule on own contribution in money.
const CodeOwnMoney socium.Code = "subsidy.own-money"

// OwnMoney returns the rule that own contribution in money is at least a share of the cost of the project, in per cent: 1 in the
// act with coefficients by sum (P3). Of what the share is taken is a reading of ours.
func OwnMoney(percent socium.Number) socium.Rule[grant.BudgetFacts] {
	return socium.Rule[grant.BudgetFacts]{
		Code: CodeOwnMoney, Basis: seen("региональный порядок с коэффициентами по сумме", "574723886").As(socium.Interpreted),
		Title:   text("собственный вклад деньгами не меньше "+percent.In(socium.RU)+" % стоимости проекта", "own contribution in money is at least "+percent.In(socium.EN)+" % of the cost"),
		Fact:    text("собственный вклад деньгами", "own contribution in money"),
		Explain: text("собственный вклад деньгами {have}, нужно не меньше {need}", "own contribution in money {have}, at least {need} is needed"),
		Params:  []socium.Param{{Name: "share", Value: socium.ValueOf(percent)}},
		Check: func(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
			if len(f.Sums.Lines) == 0 {
				return socium.Missing("budget.lines")
			}
			var own socium.Money
			for i := range f.App.Budget.Lines {
				for _, s := range f.App.Budget.Lines[i].Sources {
					if s.Kind.Money() {
						own = own.Add(s.Amount)
					}
				}
			}
			tenThousandths, ok := percent.Round(4, socium.HalfUp).At(4)
			if !ok {
				return socium.Missing("call.ownMoney")
			}
			return socium.AtLeast("budget.own", own, f.Sums.All.Total.Ratio(tenThousandths, 1_000_000, socium.Ceiling))
		},
	}
}
