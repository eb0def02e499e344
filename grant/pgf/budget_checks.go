package pgf

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// prohibited and discouraged are the kinds of costs of clause 28 and of the guides, in their order.
var (
	prohibited = []grant.CostMark{
		grant.CostUnrelated, grant.CostRealEstate, grant.CostConstruction, grant.CostAlcohol, grant.CostTobacco, grant.CostLuxury,
		grant.CostPolitics, grant.CostRallies, grant.CostDebts, grant.CostFines,
	}
	discouraged = []grant.CostMark{
		grant.CostCashCharity, grant.CostResearch, grant.CostMonument, grant.CostBooks, grant.CostPromotion, grant.CostNewSite,
		grant.CostContingency, grant.CostUndetailed,
	}
)

func linePath(i int, field string) socium.Path {
	return socium.Path("budget.lines").Index(i).Field(field)
}

func sumsAgree(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	b := &f.App.Budget
	if len(b.Lines) == 0 || f.Sums.Gaps == len(b.Lines) {
		return socium.Missing("budget.lines")
	}
	if path, have, need, found := b.FirstMismatch(f.Sums); found {
		return socium.Failed(path, socium.ValueOf(have), socium.ValueOf(need))
	}
	if f.Sums.Gaps > 0 {
		return socium.Missing("budget.lines")
	}
	return socium.Holds(true, "budget.total", socium.ValueOf(f.Sums.All.Total), socium.Value{})
}

func requestedMatch(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	if len(f.Sums.Lines) == 0 {
		return socium.Missing("budget.lines")
	}
	requested, asked := f.App.Requested.Get()
	cost, costed := f.App.Cost.Get()
	switch {
	case asked && requested != f.Sums.All.Grant:
		return socium.Failed("requested", socium.ValueOf(requested), socium.ValueOf(f.Sums.All.Grant))
	case costed && cost != f.Sums.All.Total:
		return socium.Failed("cost", socium.ValueOf(cost), socium.ValueOf(f.Sums.All.Total))
	case !asked:
		return socium.Missing("requested")
	case !costed:
		return socium.Missing("cost")
	default:
		return socium.Holds(true, "requested", socium.ValueOf(requested), socium.ValueOf(requested))
	}
}

// contractors counts the grant part of what outside organisations and sole traders are paid, without office costs, rent,
// purchases, and the travel, lodging and food of articles 2 and 7.
func (t *BudgetTerms) contractors(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	requested, ok := f.App.Requested.Get()
	if !ok {
		requested = f.Sums.All.Grant
	}
	if len(f.Sums.Lines) == 0 {
		return socium.Missing("budget.lines")
	}
	var sum socium.Money
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		if !l.Payee.Contractor() || l.Article == grant.Office || l.HasMark(grant.CostRent) || l.HasMark(grant.CostPurchase) ||
			((l.Article == grant.Travel || l.Article == grant.EventCosts) && l.HasMark(grant.CostLodging)) {
			continue
		}
		sum = sum.Add(f.Sums.Lines[i].Grant)
	}
	return socium.AtMost("budget.grant", sum, share(requested, t.Contractors))
}

// share returns n per cent of a sum, rounded down to kopecks.
func share(m socium.Money, percent socium.Number) socium.Money {
	scaled, ok := percent.At(4)
	if !ok {
		scaled, _ = percent.Round(4, socium.HalfUp).At(4)
	}
	return m.Ratio(scaled, 1_000_000, socium.Floor)
}

func monthsOfPay(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	months, known := f.App.Project.Months().Get()
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		quantity, given := l.Quantity.Get()
		switch {
		case l.Article != grant.StaffPay || !given:
		case !known:
			return socium.Missing("project.end")
		case quantity.Compare(socium.Int(months)) > 0:
			return socium.AtMost(linePath(i, "quantity"), quantity, socium.Int(months))
		}
	}
	return socium.Holds(true, "budget.lines", socium.Value{}, socium.ValueOf(months))
}

// contributions compares article 1.3 with rate × base, separately for the grant and the own part. An organisation that may pay
// reduced rates is held to neither end: what lies between the reduced and the full sum is plausible.
func (t *BudgetTerms) contributions(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	var civil grant.Sums
	for i := range f.App.Budget.Lines {
		if l := &f.App.Budget.Lines[i]; l.Article == grant.CivilContracts && l.Payee != grant.PayeeSelfEmployed {
			civil.Own, civil.Grant = civil.Own.Add(f.Sums.Lines[i].Own), civil.Grant.Add(f.Sums.Lines[i].Grant)
		}
	}
	staff, paid := f.Sums.Article(grant.StaffPay), f.Sums.Article(grant.Contributions)
	parts := [...]struct {
		path               socium.Path
		paid, staff, civil socium.Money
	}{
		{"budget.articles", paid.Grant, staff.Grant, civil.Grant},
		{"budget.own", paid.Own, staff.Own, civil.Own},
	}
	for _, p := range parts {
		low, high := t.Rates.bounds(f, p.staff, p.civil)
		slack := share(high, t.Tolerance)
		switch {
		case p.paid.Compare(high.Add(slack)) > 0:
			return socium.Failed(p.path, socium.ValueOf(p.paid), socium.ValueOf(high))
		case p.paid.Compare(low.Sub(slack)) < 0:
			return socium.Failed(p.path, socium.ValueOf(p.paid), socium.ValueOf(low))
		}
	}
	return socium.Holds(true, "budget.articles", socium.ValueOf(paid.Total), socium.Value{})
}

func (r *Rates) bounds(f grant.BudgetFacts, staff, civil socium.Money) (low, high socium.Money) {
	full := share(staff, r.Staff).Add(share(civil, r.Civil))
	reduced := share(staff, r.ReducedStaff).Add(share(civil, r.ReducedCivil))
	p := &f.App.Project
	switch entitled := f.App.Applicant.ReducedRates; {
	case entitled == socium.No || (!p.Start.IsZero() && p.Start.After(r.ReducedLast)):
		return full, full
	case entitled == socium.Yes && !p.End.IsZero() && !p.End.After(r.ReducedLast):
		return reduced, reduced
	default:
		return reduced, full
	}
}

// firstMark finds the first line that bears one of the marks and that keep accepts.
func firstMark(f grant.BudgetFacts, marks []grant.CostMark, keep func(l *grant.Line, s *grant.Sums) bool) socium.Ruling {
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		for _, m := range l.Marks {
			if slices.Contains(marks, m) && keep(l, &f.Sums.Lines[i]) {
				return socium.Failed(linePath(i, "marks"), socium.Word(m.In(socium.RU)), socium.Value{})
			}
		}
	}
	return socium.Passed()
}

// paidByGrant tells the lines of which the grant pays a part.
func paidByGrant(_ *grant.Line, s *grant.Sums) bool { return s.Grant.Sign() > 0 }

func dropLine(f grant.BudgetFacts, _ socium.Date) []socium.Remedy {
	for i := range f.App.Budget.Lines {
		for _, m := range f.App.Budget.Lines[i].Marks {
			if slices.Contains(prohibited, m) {
				return []socium.Remedy{{Kind: socium.RemedyOther, Path: socium.Path("budget.lines").Index(i),
					Value: socium.ValueOf(f.Sums.Lines[i].Total),
					Text:  text("исключите строку на {value}", "take out the line of {value}")}}
			}
		}
	}
	return nil
}

func eventLink(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	if len(f.App.Budget.Lines) == 0 {
		return socium.Missing("budget.lines")
	}
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		if len(l.Events) == 0 && l.Article != grant.Contributions {
			return socium.Failed(linePath(i, "events"), socium.Word(l.Name), socium.Value{})
		}
	}
	return socium.Passed()
}

func cofinSource(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	for i := range f.App.Budget.Lines {
		for j := range f.App.Budget.Lines[i].Sources {
			if src := &f.App.Budget.Lines[i].Sources[j]; src.Kind == grant.OperatorMoney {
				return socium.Failed(linePath(i, "sources").Index(j), socium.ValueOf(src.Amount), socium.Value{})
			}
		}
	}
	return socium.Is("declarations.cleanCofinancing", f.App.Declarations.CleanCofinancing, socium.Yes)
}

// withinProject also sees to prepaid costs: they may be shown as co-financing only.
func withinProject(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	p := &f.App.Project
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		for _, d := range [...]struct {
			field string
			day   socium.Date
		}{{"from", l.From}, {"to", l.To}} { // either may be given without the other
			switch {
			case d.day.IsZero():
			case !p.Start.IsZero() && d.day.Before(p.Start):
				return socium.Failed(linePath(i, d.field), socium.ValueOf(d.day), socium.ValueOf(p.Start))
			case !p.End.IsZero() && d.day.After(p.End):
				return socium.Failed(linePath(i, d.field), socium.ValueOf(d.day), socium.ValueOf(p.End))
			}
		}
		switch {
		case l.Prepaid.Compare(f.Sums.Lines[i].Own) > 0:
			return socium.Failed(linePath(i, "prepaid"), socium.ValueOf(l.Prepaid), socium.ValueOf(f.Sums.Lines[i].Own))
		}
	}
	return socium.Passed()
}

func (t *BudgetTerms) payAdvice(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		if l.Article != grant.StaffPay || l.HasMark(grant.CostFarNorth) {
			continue
		}
		months, ok := l.Quantity.Or(socium.Number{}).At(2)
		if !ok || months <= 0 {
			continue
		}
		monthly := f.Sums.Lines[i].Grant.Ratio(100, months, socium.HalfUp)
		if each := monthly.Ratio(1, max(l.Persons, 1), socium.HalfUp); each.Compare(t.Pay) > 0 {
			return socium.AtMost(linePath(i, "price"), each, t.Pay)
		}
	}
	return socium.Passed()
}

// unitRule limits the price of a night or a day in the lines with the mark; in the Far North hotels may cost more.
func unitRule(code socium.Code, mark grant.CostMark, limit socium.Money, out bool, fact socium.Text) socium.Rule[grant.BudgetFacts] {
	return socium.Rule[grant.BudgetFacts]{
		Code: code, Basis: articlesGuide, Severity: socium.Warning, Fact: fact,
		Title:   text(fact.RU+" — не больше рекомендованного", fact.EN+" is within the advice"),
		Explain: text("{fact}: {have}, рекомендуется не больше {need}", "{fact}: {have}, at most {need} is advised"),
		Params:  []socium.Param{param("limit", socium.ValueOf(limit))},
		Check: func(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
			for i := range f.App.Budget.Lines {
				l := &f.App.Budget.Lines[i]
				if len(l.Marks) == 0 || !l.HasMark(mark) || l.HasMark(grant.CostAbroad) != out ||
					(mark == grant.CostHotel && l.HasMark(grant.CostFarNorth)) {
					continue
				}
				if unit := l.Price.Or(socium.Money{}).Ratio(1, max(l.Nights, 1), socium.HalfUp); unit.Compare(limit) > 0 {
					return socium.AtMost(linePath(i, "price"), unit, limit)
				}
			}
			return socium.Passed()
		},
	}
}

func abroad(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	for i := range f.App.Budget.Lines {
		for _, m := range f.App.Budget.Lines[i].Marks {
			if m != grant.CostAbroad && m != grant.CostCurrency {
				continue
			}
			d, ok := f.Call.Direction(f.App.Project.Direction)
			switch {
			case !ok:
				return socium.Missing("project.direction")
			case !d.Abroad:
				return socium.Failed(linePath(i, "marks"), socium.Word(m.In(socium.RU)), socium.Value{})
			}
			return socium.Passed()
		}
	}
	return socium.Passed()
}

func earlierBought(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	for i := range f.App.Budget.Lines {
		if f.App.Budget.Lines[i].HasMark(grant.CostEarlierBought) && !f.Sums.Lines[i].Total.IsZero() {
			return socium.Failed(linePath(i, "total"), socium.ValueOf(f.Sums.Lines[i].Total), socium.ValueOf(socium.Money{}))
		}
	}
	return socium.Passed()
}

func (t *BudgetTerms) bankFee(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	months, ok := f.App.Project.Months().Get()
	if !ok {
		return socium.Passed()
	}
	for i := range f.App.Budget.Lines {
		if f.App.Budget.Lines[i].HasMark(grant.CostBankFee) {
			return socium.Passed()
		}
	}
	persons := f.Sums.Article(grant.StaffPay).Grant.Add(f.Sums.Article(grant.CivilContracts).Grant)
	return socium.AtMost("budget.articles", persons.Ratio(1, months, socium.HalfUp), t.FreeTransfer)
}
