package pgf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

func rub(s string) socium.Opt[socium.Money] { return socium.Some(socium.MustParseMoney(s)) }

func num(n int64) socium.Opt[socium.Number] { return socium.Some(socium.Int(n)) }

// sound is an application whose budget meets every rule: 30.2 % of 400 000 is 120 800, 30 % of 100 000 is 30 000.
func sound() *grant.Application {
	a := admissible()
	a.Project.Start, a.Project.End = day("2026-03-01"), day("2026-10-29") // touches eight months
	a.Applicant.ReducedRates = socium.No
	a.Declarations.NoDoubleFunding, a.Declarations.CleanCofinancing = socium.Yes, socium.Yes
	event := []string{"1"}
	a.Project.Plan = []grant.PlanEvent{{ID: "1"}}
	a.Budget = grant.Budget{Lines: []grant.Line{
		{Article: grant.StaffPay, Name: "руководитель", Price: rub("50000"), Quantity: num(8), Own: rub("0"), Events: event, Payee: grant.PayeeStaff},
		{Article: grant.CivilContracts, Name: "ведущие", Price: rub("10000"), Quantity: num(10), Own: rub("0"), Events: event, Payee: grant.PayeePerson},
		{Article: grant.Contributions, Price: rub("150800"), Quantity: num(1), Own: rub("0")},
		{Article: grant.Services, Name: "аудит", Price: rub("100000"), Quantity: num(2), Own: rub("20000"), Events: event, Payee: grant.PayeeOrganisation},
		{Article: grant.Travel, Name: "поездка", Price: rub("8000"), Quantity: num(2), Own: rub("0"), Events: event, Marks: []grant.CostMark{grant.CostHotel}, Nights: 1},
		{Article: grant.EventCosts, Name: "питание участников", Price: rub("500"), Quantity: num(1000), Own: rub("0"), Events: event, Payee: grant.PayeeOrganisation, Marks: []grant.CostMark{grant.CostLodging}},
	}}
	s := a.Budget.Sum()
	a.Requested, a.Cost = socium.Some(s.All.Grant), socium.Some(s.All.Total)
	return a
}

func TestSoundBudget(t *testing.T) {
	d := pgf.First2026().BudgetDecision(sound(), day("2025-10-10"))
	require.Len(t, d.Findings, 28)
	for _, f := range d.Findings {
		if f.Code == pgf.CodeLongReason || f.Code == pgf.CodeSiteBrief || f.Code == pgf.CodeTerritory {
			assert.Equal(t, socium.NotApplicable, f.Verdict)
			continue
		}
		assert.Equal(t, socium.Pass, f.Verdict, "%s %s", f.Code, f.In(socium.EN))
	}
	assert.Equal(t, "1346800.00", sound().Requested.Or(socium.Money{}).String())
}

// Grants 3.4, rule by rule.
func TestBudgetRules(t *testing.T) {
	type edit = func(a *grant.Application)
	lines := func(change func(l []grant.Line)) edit { return func(a *grant.Application) { change(a.Budget.Lines) } }
	tests := []struct {
		name string
		code socium.Code
		edit edit
		want socium.Verdict
		path socium.Path
		text string
	}{
		{"a printed sum differs", pgf.CodeSums, lines(func(l []grant.Line) { l[3].Grant = rub("200000") }), socium.Fail, "budget.lines[3].grant", "в бюджете указано 200 000,00 ₽, по расчёту 180 000,00 ₽"},
		{"own above the total", pgf.CodeSums, lines(func(l []grant.Line) { l[4].Own = rub("16000.01") }), socium.Fail, "budget.lines[4].grant", "в бюджете указано -0,01 ₽, по расчёту 0,00 ₽"},
		{"empty", pgf.CodeSums, func(a *grant.Application) { a.Budget.Lines = nil }, socium.NoData, "budget.lines", ""},
		{"the form asks for more", pgf.CodeRequestedMatch, func(a *grant.Application) { a.Requested = rub("1346800.01") }, socium.Fail, "requested", "в заявке указано 1 346 800,01 ₽, по бюджету 1 346 800,00 ₽"},
		{"the cost differs", pgf.CodeRequestedMatch, func(a *grant.Application) { a.Cost = rub("1346800") }, socium.Fail, "cost", ""},
		{"cost unknown", pgf.CodeRequestedMatch, func(a *grant.Application) { a.Cost = socium.Opt[socium.Money]{} }, socium.NoData, "cost", ""},
		{"nothing own", pgf.CodeNotAllGrant, lines(func(l []grant.Line) { l[3].Own = rub("0") }), socium.Fail, "budget.own", ""},
		// 30 % of 1 346 800 is 404 040; catering in article 7 is outside the count
		{"contractors at the limit", pgf.CodeContractors, lines(func(l []grant.Line) { l[3].Price = rub("212020") }), socium.Pass, "budget.grant", ""},
		{"a kopeck above", pgf.CodeContractors, lines(func(l []grant.Line) { l[3].Price, l[3].Own = rub("212020"), rub("19999.99") }), socium.Fail, "budget.grant", "услуги сторонних организаций и ИП: 404 040,01 ₽ при допустимых 404 040,00 ₽"},
		{"rent does not count", pgf.CodeContractors, lines(func(l []grant.Line) { l[3].Price, l[3].Marks = rub("900000"), []grant.CostMark{grant.CostRent} }), socium.Pass, "budget.grant", ""},
		{"nine months of eight", pgf.CodeMonths, lines(func(l []grant.Line) { l[0].Quantity = num(9) }), socium.Fail, "budget.lines[0].quantity", "оплата труда запланирована на 9 месяцев, а проект длится 8"},
		{"dates unknown", pgf.CodeMonths, func(a *grant.Application) { a.Project.End = socium.Date{} }, socium.NoData, "project.end", ""},
		{"contributions from another base", pgf.CodeContribBase, lines(func(l []grant.Line) { l[2].Price = rub("135900") }), socium.Fail, "budget.articles", "страховые взносы 135 900,00 ₽, по ставкам от заявленных выплат выходит 150 800,00 ₽"},
		{"within one per cent", pgf.CodeContribBase, lines(func(l []grant.Line) { l[2].Price = rub("149292") }), socium.Pass, "budget.articles", ""},
		{"self-employed: no contributions", pgf.CodeContribBase, lines(func(l []grant.Line) { l[1].Payee, l[2].Price = grant.PayeeSelfEmployed, rub("120800") }), socium.Pass, "budget.articles", ""},
		{"reduced rates, project in 2026", pgf.CodeContribBase, func(a *grant.Application) {
			a.Applicant.ReducedRates, a.Budget.Lines[2].Price = socium.Yes, rub("38800") // 7.8 % of 400 000 + 7.6 % of 100 000
		}, socium.Pass, "budget.articles", ""},
		{"reduced rates have ended", pgf.CodeContribBase, func(a *grant.Application) {
			a.Applicant.ReducedRates, a.Budget.Lines[2].Price = socium.Yes, rub("38800")
			a.Project.Start, a.Project.End = day("2027-01-01"), day("2027-07-31")
		}, socium.Fail, "budget.articles", ""},
		{"contributions paid by the grant on own pay", pgf.CodeContribBase, lines(func(l []grant.Line) { l[0].Own = rub("400000") }), socium.Fail, "budget.articles", ""},
		{"alcohol", pgf.CodeProhibited, lines(func(l []grant.Line) { l[5].Marks = append(l[5].Marks, grant.CostAlcohol) }), socium.Fail, "budget.lines[5].marks", "за счёт гранта нельзя оплачивать: алкоголь"},
		{"contingency", pgf.CodeDiscouraged, lines(func(l []grant.Line) { l[5].Marks = append(l[5].Marks, grant.CostContingency) }), socium.Fail, "budget.lines[5].marks", ""},
		{"contingency at own cost", pgf.CodeDiscouraged, lines(func(l []grant.Line) {
			l[5].Marks, l[5].Own = append(l[5].Marks, grant.CostContingency), rub("500000")
		}), socium.Pass, "", ""},
		{"no event", pgf.CodeEventLink, lines(func(l []grant.Line) { l[4].Events = nil }), socium.Fail, "budget.lines[4].events", ""},
		{"double funding", pgf.CodeNoDoubleFunding, func(a *grant.Application) { a.Declarations.NoDoubleFunding = socium.No }, socium.Fail, "declarations.noDoubleFunding", ""},
		{"not declared", pgf.CodeNoDoubleFunding, func(a *grant.Application) { a.Declarations.NoDoubleFunding = socium.Unknown }, socium.NoData, "declarations.noDoubleFunding", ""},
		{"operator's money as own", pgf.CodeCofinSource, lines(func(l []grant.Line) {
			l[3].Sources = []grant.Source{{Kind: grant.OperatorMoney, Amount: socium.Rubles(20000)}}
		}), socium.Fail, "budget.lines[3].sources[0]", ""},
		{"cost before the project", pgf.CodeTime, lines(func(l []grant.Line) { l[3].From = day("2026-02-28") }), socium.Fail, "budget.lines[3].from", ""},
		{"cost on the last day", pgf.CodeTime, lines(func(l []grant.Line) { l[3].To = day("2026-10-29") }), socium.Pass, "", ""},
		{"cost after the project", pgf.CodeTime, lines(func(l []grant.Line) { l[3].To = day("2026-10-30") }), socium.Fail, "budget.lines[3].to", ""},
		{"cost begins after the project", pgf.CodeTime, lines(func(l []grant.Line) { l[3].From = day("2026-10-30") }), socium.Fail, "budget.lines[3].from", ""},
		{"cost ends before the project", pgf.CodeTime, lines(func(l []grant.Line) { l[3].To = day("2026-02-28") }), socium.Fail, "budget.lines[3].to", ""},
		{"prepaid, not own", pgf.CodeTime, lines(func(l []grant.Line) { l[3].Prepaid = socium.Rubles(20001) }), socium.Fail, "budget.lines[3].prepaid", ""},
		{"pay above the advice", pgf.CodePayAdvice, lines(func(l []grant.Line) { l[0].Price = rub("80000.13") }), socium.Fail, "budget.lines[0].price", ""},
		{"two persons share the pay", pgf.CodePayAdvice, lines(func(l []grant.Line) { l[0].Price, l[0].Persons = rub("160000"), 2 }), socium.Pass, "", ""},
		{"Far North", pgf.CodePayAdvice, lines(func(l []grant.Line) { l[0].Price, l[0].Marks = rub("99000"), []grant.CostMark{grant.CostFarNorth} }), socium.Pass, "", ""},
		{"bonus", pgf.CodeBonus, lines(func(l []grant.Line) { l[0].Marks = []grant.CostMark{grant.CostBonus} }), socium.Fail, "budget.lines[0].marks", ""},
		{"hotel", pgf.CodeHotel, lines(func(l []grant.Line) { l[4].Price = rub("8000.01") }), socium.Fail, "budget.lines[4].price", "гостиница за ночь: 8 000,01 ₽, рекомендуется не больше 8 000,00 ₽"},
		{"two nights", pgf.CodeHotel, lines(func(l []grant.Line) { l[4].Price, l[4].Nights = rub("16000"), 2 }), socium.Pass, "", ""},
		{"per diem", pgf.CodePerDiem, lines(func(l []grant.Line) { l[4].Price, l[4].Marks = rub("701"), []grant.CostMark{grant.CostPerDiem} }), socium.Fail, "budget.lines[4].price", ""},
		{"per diem abroad", pgf.CodePerDiemAbroad, func(a *grant.Application) {
			a.Project.Direction = pgf.DIPLO
			a.Budget.Lines[4].Price, a.Budget.Lines[4].Marks = rub("2501"), []grant.CostMark{grant.CostPerDiem, grant.CostAbroad}
		}, socium.Fail, "budget.lines[4].price", ""},
		{"abroad in social services", pgf.CodeAbroad, lines(func(l []grant.Line) { l[4].Marks = []grant.CostMark{grant.CostAbroad} }), socium.Fail, "budget.lines[4].marks", ""},
		{"abroad in public diplomacy", pgf.CodeAbroad, func(a *grant.Application) {
			a.Project.Direction, a.Budget.Lines[4].Marks = pgf.DIPLO, []grant.CostMark{grant.CostAbroad}
		}, socium.Pass, "", ""},
		{"bought with an earlier grant", pgf.CodeEarlierBought, lines(func(l []grant.Line) { l[4].Marks = []grant.CostMark{grant.CostEarlierBought} }), socium.Fail, "budget.lines[4].total", ""},
		{"six million without slides", pgf.CodePresentation, func(a *grant.Application) { a.Requested = rub("5000000.01") }, socium.Fail, "requested", "запрошено 5 000 000,01 ₽: выше 5 000 000,00 ₽ советуют приложить презентацию или видео и запланировать оценку результатов"},
		{"with a video", pgf.CodePresentation, func(a *grant.Application) {
			a.Requested, a.Project.Videos = rub("6000000"), []string{"https://example.org"}
		}, socium.NotApplicable, "", ""},
		{"a long project without a reason", pgf.CodeLongReason, func(a *grant.Application) { a.Project.Direction, a.Project.End = pgf.EDU, day("2028-12-31") }, socium.Fail, "project.longReason", ""},
		{"a long project with one", pgf.CodeLongReason, func(a *grant.Application) {
			a.Project.Direction, a.Project.End, a.Project.LongReason = pgf.EDU, day("2028-12-31"), "учебная программа длится три года"
		}, socium.Pass, "project.longReason", ""},
		{"cash", pgf.CodeCash, lines(func(l []grant.Line) { l[5].Marks = append(l[5].Marks, grant.CostCash) }), socium.Fail, "budget.lines[5].marks", ""},
		{"cash of its own", pgf.CodeCash, lines(func(l []grant.Line) { l[5].Marks, l[5].Own = append(l[5].Marks, grant.CostCash), rub("500000") }), socium.Pass, "", ""},
		{"prizes", pgf.CodePrizes, lines(func(l []grant.Line) { l[5].Marks = append(l[5].Marks, grant.CostPrizes) }), socium.Fail, "budget.lines[5].comment", "обоснуйте призы и подарки в комментарии к строке"},
		{"prizes with a reason", pgf.CodePrizes, lines(func(l []grant.Line) {
			l[5].Marks, l[5].Comment = append(l[5].Marks, grant.CostPrizes), "книги победителям конкурса чтецов"
		}), socium.Pass, "", ""},
		{"leave in eight months", pgf.CodeLeave, lines(func(l []grant.Line) { l[0].Marks = []grant.CostMark{grant.CostLeave} }), socium.Pass, "", ""},
		{"leave in six months", pgf.CodeLeave, func(a *grant.Application) {
			a.Budget.Lines[0].Marks, a.Project.End = []grant.CostMark{grant.CostLeave}, day("2026-08-31")
		}, socium.Fail, "budget.lines[0].marks", "отпуск оплачивается, если проект длится больше 6 мес."},
		{"leave, length unknown", pgf.CodeLeave, func(a *grant.Application) {
			a.Budget.Lines[0].Marks, a.Project.End = []grant.CostMark{grant.CostLeave}, socium.Date{}
		}, socium.NoData, "project.end", ""},
		{"a site without an assignment", pgf.CodeSiteBrief, lines(func(l []grant.Line) { l[3].Article = grant.Sites }), socium.Fail, "documents", ""},
		{"a site with one", pgf.CodeSiteBrief, func(a *grant.Application) {
			a.Budget.Lines[3].Article, a.Documents = grant.Sites, []grant.Document{{Kind: pgf.DocumentSiteBrief}}
		}, socium.Pass, "documents", ""},
		{"printing", pgf.CodePrinting, lines(func(l []grant.Line) { l[5].Article = grant.Publishing }), socium.Fail, "budget.articles", "издательские и полиграфические расходы 500 000,00 ₽: публикация в интернете предпочтительнее"},
		{"beyond the territory of the charter", pgf.CodeTerritory, func(a *grant.Application) { a.Project.Beyond = socium.Yes }, socium.Fail, "documents", ""},
		{"beyond it, with a letter", pgf.CodeTerritory, func(a *grant.Application) {
			a.Project.Beyond, a.Partners = socium.Yes, []grant.Partner{{Letter: grant.Document{Name: "письмо.pdf"}}}
		}, socium.Pass, "documents", ""},
		{"two million a month to persons", pgf.CodeBankFee, lines(func(l []grant.Line) { l[0].Price = rub("2000000") }), socium.Fail, "budget.articles", ""},
	}
	call := pgf.First2026()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := sound()
			tt.edit(a)
			d := call.BudgetDecision(a, day("2025-10-10"))
			f, ok := d.Finding(tt.code)
			require.True(t, ok)
			assert.Equal(t, tt.want, f.Verdict, f.In(socium.EN))
			assert.Equal(t, tt.path, f.Path)
			assert.NotContains(t, f.In(socium.RU)+f.In(socium.EN), "{")
			if tt.text != "" {
				assert.Equal(t, tt.text, strings.ReplaceAll(f.In(socium.RU), "\u00a0", " "))
			}
		})
	}
}

// Every forbidden cost bars and every discouraged one warns, each by its own name (grants 3.4).
func TestCostsByKind(t *testing.T) {
	call := pgf.First2026()
	for code, list := range map[socium.Code][]grant.CostMark{
		pgf.CodeProhibited: {
			grant.CostUnrelated, grant.CostRealEstate, grant.CostConstruction, grant.CostAlcohol, grant.CostTobacco, grant.CostLuxury,
			grant.CostPolitics, grant.CostRallies, grant.CostDebts, grant.CostFines,
		},
		pgf.CodeDiscouraged: {
			grant.CostCashCharity, grant.CostResearch, grant.CostMonument, grant.CostBooks, grant.CostPromotion, grant.CostNewSite,
			grant.CostContingency, grant.CostUndetailed,
		},
	} {
		for _, m := range list {
			a := sound()
			a.Budget.Lines[3].Marks = []grant.CostMark{m}
			f, _ := call.BudgetDecision(a, day("2025-10-10")).Finding(code)
			assert.Equal(t, socium.Fail, f.Verdict, m)
			assert.Equal(t, code == pgf.CodeProhibited, f.Severity == socium.Refuse, m)
			assert.Contains(t, f.In(socium.RU), m.In(socium.RU))
		}
	}
}

// Rates are data: in applications of 2021–2023 contributions on civil contracts were 27.1 % (grants 3.4).
func TestEarlierRates(t *testing.T) {
	terms := pgf.BudgetTerms2026()
	terms.Version, terms.Rates.Civil = "2021-1", socium.MustParseNumber("27.1")
	book, err := pgf.BudgetRules(terms)
	require.NoError(t, err)
	call := *pgf.First2026()
	call.BudgetRules = book
	a := sound()
	for price, want := range map[string]socium.Verdict{"147900": socium.Pass, "150800": socium.Fail} { // 30.2 % of 400 000 + 27.1 % of 100 000
		a.Budget.Lines[2].Price = rub(price)
		f, _ := call.BudgetDecision(a, day("2025-10-10")).Finding(pgf.CodeContribBase)
		assert.Equal(t, want, f.Verdict, price)
	}
}

// The amounts stand in the explanation.
func Example_budget() {
	application := sound()
	application.Budget.Lines[3].Price = rub("216000") // 412 000.00 to the auditors from the grant
	decision := pgf.First2026().BudgetDecision(application, day("2025-10-10"))
	for f := range decision.Remarks() {
		fmt.Println(f.Code, strings.ReplaceAll(f.In(socium.RU), "\u00a0", " "))
	}
	// Output:
	// FPG-B-04 услуги сторонних организаций и ИП: 412 000,00 ₽ при допустимых 404 040,00 ₽
}
