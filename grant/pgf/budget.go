package pgf

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// The codes of the budget rules: first those that grant contests of this family number, then the advice of the guide to the
// articles of the budget.
const (
	CodeSums            socium.Code = "FPG-B-01"
	CodeRequestedMatch  socium.Code = "FPG-B-02"
	CodeNotAllGrant     socium.Code = "FPG-B-03"
	CodeContractors     socium.Code = "FPG-B-04"
	CodeMonths          socium.Code = "FPG-B-05"
	CodeContribBase     socium.Code = "FPG-B-06"
	CodeProhibited      socium.Code = "FPG-B-07"
	CodeDiscouraged     socium.Code = "FPG-B-08"
	CodeEventLink       socium.Code = "FPG-B-09"
	CodeNoDoubleFunding socium.Code = "FPG-B-10"
	CodeCofinSource     socium.Code = "FPG-B-11"
	CodeTime            socium.Code = "FPG-B-12"

	CodePayAdvice     socium.Code = "fpg-advice.pay"
	CodeBonus         socium.Code = "fpg-advice.bonus"
	CodeHotel         socium.Code = "fpg-advice.hotel"
	CodePerDiem       socium.Code = "fpg-advice.per-diem"
	CodePerDiemAbroad socium.Code = "fpg-advice.per-diem-abroad"
	CodeAbroad        socium.Code = "fpg-advice.abroad"
	CodeEarlierBought socium.Code = "fpg-advice.bought-earlier"
	CodeBankFee       socium.Code = "fpg-advice.bank-fee"
	CodeCash          socium.Code = "fpg-advice.cash"
	CodePrizes        socium.Code = "fpg-advice.prizes"
	CodeLeave         socium.Code = "fpg-advice.leave"
	CodeSiteBrief     socium.Code = "fpg-advice.site-brief"
	CodePrinting      socium.Code = "fpg-advice.printing"
	CodeTerritory     socium.Code = "fpg-advice.territory"
	CodePresentation  socium.Code = "fpg-advice.presentation"
	CodeLongReason    socium.Code = "fpg-advice.long-reason"
)

// Kinds of documents that the advice asks for.
const (
	DocumentSiteBrief = "technical-assignment" // draft technical assignment of a site or an information system
	DocumentSupport   = "support-letter"
)

// Rates are the insurance contributions (страховые взносы) that a budget reckons with, in per cent.
type Rates struct {
	Staff, Civil               socium.Number
	ReducedStaff, ReducedCivil socium.Number
	ReducedLast                socium.Date // last day of the reduced rates
}

// BudgetTerms are the figures of the budget rules that differ between editions.
type BudgetTerms struct {
	Version      string
	Rates        Rates
	Tolerance    socium.Number // per cent by which contributions may differ from rate × base
	Contractors  socium.Number // share of outside services in the requested grant, per cent
	Pay          socium.Money  // average monthly pay of a person in the grant-funded part
	Hotel        socium.Money  // a night in a single room
	PerDiem      socium.Money
	PerDiemOut   socium.Money // abroad
	FreeTransfer socium.Money // transfers to persons a month without commission
	Presentation socium.Money // above this sum slides or a video are advised
	LeaveMonths  int          // leave is paid in projects of more than that many months
}

// BudgetTerms2026 are those of the requirements and guides for edition 2026-1. The reduced rates hold until 31.12.2026. The
// tolerance of one per cent is a reading of ours: the guide says only that contributions follow from the wage base.
func BudgetTerms2026() BudgetTerms {
	return BudgetTerms{
		Version: "2026-1",
		Rates: Rates{
			Staff: percent("30.2"), Civil: percent("30"), ReducedStaff: percent("7.8"), ReducedCivil: percent("7.6"),
			ReducedLast: socium.MustParseDate("2026-12-31"),
		},
		Tolerance: percent("1"), Contractors: percent("30"), Pay: socium.Rubles(80_000), Hotel: socium.Rubles(8000),
		PerDiem: socium.Rubles(700), PerDiemOut: socium.Rubles(2500), FreeTransfer: socium.Rubles(1_500_000),
		Presentation: socium.Rubles(5_000_000), LeaveMonths: 6,
	}
}

func percent(s string) socium.Number { return socium.MustParseNumber(s) }

// The guides of the operator's help site that the budget rules follow.
var (
	articlesGuide   = socium.Basis{Act: "Комментарии к статьям бюджета, 2026-1"}
	principlesGuide = socium.Basis{Act: "Принципы формирования бюджета, 2026-1"}
	forbiddenGuide  = socium.Basis{Act: "На что нельзя расходовать грант, 2026-1"}
	adviceGuide     = socium.Basis{Act: "Нерекомендуемые расходы, 2026-1"}
)

// BudgetRules returns the budget rules FPG-B-01 to FPG-B-12 and the advice limits with the given figures. Hard rules have
// severity Refuse or Correct, advice has Warning or Note.
func BudgetRules(t BudgetTerms) (*socium.Rulebook[grant.BudgetFacts], error) {
	return socium.NewRulebook("fpg-budget", t.Version, append(budgetRules(t), adviceRules(t)...))
}

func param(name string, v socium.Value) socium.Param { return socium.Param{Name: name, Value: v} }

func budgetRules(t BudgetTerms) []socium.Rule[grant.BudgetFacts] {
	type facts = grant.BudgetFacts
	return []socium.Rule[facts]{
		{
			Code: CodeSums, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("суммы в строках, статьях и итогах сходятся", "lines, articles and totals add up"),
			Fact:    text("строки бюджета", "budget lines"),
			Explain: text("в бюджете указано {have}, по расчёту {need}", "the budget says {have}, {need} is computed"),
			Check:   sumsAgree,
		},
		{
			Code: CodeRequestedMatch, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("итоги бюджета равны суммам заявки", "the totals of the budget are those of the form"),
			Fact:    text("запрашиваемая сумма и общая стоимость", "requested sum and total cost"),
			Explain: text("в заявке указано {have}, по бюджету {need}", "the form says {have}, the budget makes {need}"),
			Check:   requestedMatch,
		},
		{
			Code: CodeNotAllGrant, Basis: principlesGuide, Severity: socium.Warning,
			Title:   text("в бюджете есть собственный вклад", "the budget holds an own contribution"),
			Fact:    text("собственный вклад", "own contribution"),
			Explain: text("весь бюджет покрывается грантом: покажите собственный вклад, минимальная доля не установлена", "the grant covers the whole budget: show an own contribution, no minimum share is set"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				if len(f.Sums.Lines) == 0 {
					return socium.Missing("budget.lines")
				}
				return socium.Holds(f.Sums.All.Own.Sign() > 0, "budget.own", socium.ValueOf(f.Sums.All.Own), socium.Value{})
			},
		},
		{
			Code: CodeContractors, Basis: principlesGuide, Severity: socium.Warning,
			Title:   text("услуги сторонних организаций и ИП — не больше "+t.Contractors.In(socium.RU)+" % запрошенного гранта", "services of outside organisations and sole traders are at most "+t.Contractors.In(socium.EN)+" % of the requested grant"),
			Fact:    text("услуги сторонних организаций и ИП", "outside services"),
			Explain: text("услуги сторонних организаций и ИП: {have} при допустимых {need}", "outside services: {have} of {need} allowed"),
			Params:  []socium.Param{param("share", socium.ValueOf(t.Contractors))},
			Check:   t.contractors,
		},
		{
			Code: CodeMonths, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("месяцев оплаты труда не больше, чем месяцев в проекте", "months of pay are at most the months of the project"),
			Fact:    text("число оплачиваемых месяцев", "months of pay"),
			Explain: text("оплата труда запланирована на {have} {have|месяц|месяца|месяцев}, а проект длится {need}", "pay is planned for {have} {have|month|months}, the project lasts {need}"),
			Check:   monthsOfPay,
		},
		{
			Code: CodeContribBase, Basis: articlesGuide.As(socium.Interpreted), Severity: socium.Warning,
			Title:   text("страховые взносы соответствуют выплатам", "contributions follow from the pay"),
			Fact:    text("страховые взносы", "contributions"),
			Explain: text("страховые взносы {have}, по ставкам от заявленных выплат выходит {need}", "contributions are {have}, the rates on the pay make {need}"),
			Params: []socium.Param{
				param("staff", socium.ValueOf(t.Rates.Staff)), param("civil", socium.ValueOf(t.Rates.Civil)),
				param("reduced-staff", socium.ValueOf(t.Rates.ReducedStaff)), param("reduced-civil", socium.ValueOf(t.Rates.ReducedCivil)),
				param("reduced-last", socium.ValueOf(t.Rates.ReducedLast)), param("tolerance", socium.ValueOf(t.Tolerance)),
			},
			Check: t.contributions,
		},
		{
			Code: CodeProhibited, Basis: forbiddenGuide, Severity: socium.Refuse,
			Title:   text("в бюджете нет запрещённых расходов", "no forbidden cost"),
			Fact:    text("вид расхода", "kind of cost"),
			Explain: text("за счёт гранта нельзя оплачивать: {have}", "a grant must not pay for: {have}"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return firstMark(f, prohibited, func(l *grant.Line, s *grant.Sums) bool { return true })
			},
			Remedies: dropLine,
		},
		{
			Code: CodeDiscouraged, Basis: adviceGuide, Severity: socium.Warning,
			Title:   text("в бюджете нет нерекомендуемых расходов", "no discouraged cost"),
			Fact:    text("вид расхода", "kind of cost"),
			Explain: text("не рекомендуется включать в бюджет: {have}", "discouraged in a budget: {have}"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return firstMark(f, discouraged, paidByGrant)
			},
		},
		{
			Code: CodeEventLink, Basis: principlesGuide, Severity: socium.Warning,
			Title:   text("каждый расход относится к мероприятию календарного плана", "every cost belongs to an event of the calendar plan"),
			Fact:    text("мероприятие", "event"),
			Explain: text("расход не отнесён ни к одному мероприятию календарного плана", "the cost belongs to no event of the calendar plan"),
			Check:   eventLink,
		},
		{
			Code: CodeNoDoubleFunding, Basis: forbiddenGuide, Severity: socium.Correct,
			Title:   text("расходы не оплачиваются другими грантами и субсидиями", "no cost is paid by another grant or subsidy"),
			Fact:    text("заверение об отсутствии двойного финансирования", "assurance on double funding"),
			Explain: text("бюджет повторяет расходы других действующих грантов или субсидий", "the budget repeats costs of other current grants or subsidies"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return socium.Is("declarations.noDoubleFunding", f.App.Declarations.NoDoubleFunding, socium.Yes)
			},
		},
		{
			Code: CodeCofinSource, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("в софинансировании нет денег региональных грантов, которые финансирует фонд", "no money of regional grants financed by the foundation counts as co-financing"),
			Fact:    text("заверение об источниках софинансирования", "assurance on the sources of co-financing"),
			Explain: text("в софинансирование включены деньги регионального гранта, который финансирует фонд", "co-financing holds money of a regional grant that the foundation finances"),
			Check:   cofinSource,
		},
		{
			Code: CodeTime, Basis: principlesGuide, Severity: socium.Correct,
			Title:   text("расходы приходятся на срок проекта", "costs fall into the project"),
			Fact:    text("срок расхода", "days of the cost"),
			Explain: text("расход {have} выходит за срок проекта (граница {need})", "the cost of {have} lies outside the project (bound {need})"),
			Check:   withinProject,
		},
	}
}
