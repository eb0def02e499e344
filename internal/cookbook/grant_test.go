package cookbook_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
)

func Example_homeCareFee() {
	result := fee.Decide(fee.Case{
		Form: provider.Home, On: socium.MustParseDate("2025-10-01"), // chooses the edition of every rule
		Income:             pensions("2024-09-15", 12, socium.MustParseMoney("32043.11")),
		SubsistenceMinimum: socium.Rubles(14290),
		Services: []fee.Line{
			{Name: "уборка", Price: socium.MustParseMoney("156.20"), Volume: socium.Int(8)},
			{Name: "покупка и доставка продуктов", Price: socium.MustParseMoney("405.42"), Volume: socium.Int(12)},
		},
	})
	fmt.Println(result.Fee)
	fmt.Println(plain(result.In(socium.RU)))
	// Output:
	// 5304.05
	// доходы за период 01.09.2024 – 31.08.2025: 384 517,32 ₽, не учтено 0,00 ₽; правила № 1873 (постановление Правительства РФ от 23.12.2024 № 1873)
	// среднедушевой доход: 384 517,32 ₽ ÷ 12 ÷ 1 = 32 043,11 (постановление Правительства РФ от 23.12.2024 № 1873)
	// предельная величина: 1,5 × 14 290,00 ₽ = 21 435,00 (442-ФЗ, ст. 31 ч. 5 (по умолчанию, источник не проверен))
	// превышение дохода: 32 043,11 − 21 435,00 = 10 608,11 (442-ФЗ, ст. 32)
	// не более 50 %: 50 % × 10 608,11 = 5 304,055 (442-ФЗ, ст. 32)
	// услуги по тарифам (2): 6 114,64 (442-ФЗ, ст. 32)
	// стоимость услуг выше предела, частичная плата: 5 304,05 ₽ (442-ФЗ, ст. 32)
	// итого к оплате: 5 304,05 ₽
}

func Example_refusalLetter() {
	application := &grant.Application{
		Requested: socium.Some(socium.Rubles(2_400_000)),
		Applicant: grant.Applicant{Form: grant.ANO, Registered: socium.MustParseDate("2025-03-02"), Liquidation: socium.Yes},
	}
	decision := pgf.First2026().Precheck(application, socium.MustParseDate("2025-10-10"))

	fmt.Println("Заявка не может быть принята:")
	for f := range decision.Failed() {
		fmt.Printf("— %s (%s).\n", f.In(socium.RU), f.Basis)
		for way := range f.Remedies() {
			fmt.Printf("  Что можно сделать: %s.\n", way.In(socium.RU))
		}
		if !f.Curable() {
			fmt.Println("  Устранить нельзя.")
		}
	}
	// Output:
	// Заявка не может быть принята:
	// — организация зарегистрирована 02.03.2025, нужно не позднее 15.10.2024 (Положение о первом конкурсе 2026 года, п. 5(1)).
	//   Что можно сделать: запросите не более 1 000 000 ₽: тогда достаточно шести месяцев.
	// — организация находится в процессе ликвидации (Положение о первом конкурсе 2026 года, п. 5(3)).
	//   Устранить нельзя.
}

func Example_whatIsMissing() {
	draft := &grant.Application{Requested: socium.Some(socium.Rubles(900_000))}
	draft.Project.Title = "«Дом»"
	draft.Applicant.Debt.Amount = socium.Some(socium.Rubles(1500))
	todo := pgf.First2026().Todo(draft, socium.MustParseDate("2025-10-10"))
	for _, item := range todo.Blocking()[:4] { // the first of many
		fmt.Println(item.Section, item.Title.RU, "—", plain(item.Text.RU))
	}
	// Output:
	// 1 грантовое направление — заполните поле «грантовое направление»
	// 1.1 тематика — заполните поле «тематика»
	// 1.2 название проекта — название не должно начинаться с кавычки
	// 1.3 краткое описание проекта — заполните поле «краткое описание проекта»
}

func Example_afterCorrection() {
	application, err := grant.ParseApplication([]byte(`{"requested": "2400000.00",
		"applicant": {"form": "ano", "registered": "2025-03-02", "liquidation": false}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	call, on := pgf.First2026(), socium.MustParseDate("2025-10-10")
	before := call.Precheck(&application, on)
	application.Requested = socium.Some(socium.Rubles(1_000_000)) // as the remedy of FPG-E-04 says
	for _, change := range grant.CompareDecisions(before, call.Precheck(&application, on)) {
		fmt.Println(change.Code, change.Before, "→", change.After)
	}
	// Output:
	// FPG-E-04 fail → pass
}

func Example_cutBudget() {
	budget := grant.Budget{Lines: []grant.Line{
		{ID: "pay", Article: grant.StaffPay, Total: socium.Some(socium.Rubles(600_000))},
		{ID: "hall", Article: grant.EventCosts, Total: socium.Some(socium.Rubles(300_000))},
		{ID: "print", Article: grant.Publishing, Total: socium.Some(socium.Rubles(100_000))},
	}}
	estimate, err := budget.Approve(socium.MustParseMoney("799 999,99"), grant.CutPolicy{Protect: []grant.Article{grant.StaffPay}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range estimate.Lines { // the parts add up to the award, to the kopeck
		fmt.Println(line.ID, line.Grant, "−", line.Cut())
	}
	fmt.Println(socium.Rubles(100).Split(1, 1, 1)) // the same for any sum of yours
	// Output:
	// pay 600000.00 − 0.00
	// hall 149999.99 − 150000.01
	// print 50000.00 − 50000.00
	// [33.34 33.33 33.33]
}

func Example_whoGetsMoney() {
	candidates := []grant.Candidate{
		{ID: "26-1-000001", Score: socium.Int(92), Requested: socium.Rubles(400_000)},
		{ID: "26-1-000002", Score: socium.Int(88), Requested: socium.Rubles(350_000)},
		{ID: "26-1-000003", Score: socium.Int(58), Requested: socium.Rubles(100_000)},
	}
	strategy := grant.Strategy{Kind: grant.FundPartial, MinScore: socium.Some(socium.Int(60))}
	awards, err := grant.Fund(strategy, candidates, socium.Some(socium.Rubles(700_000)), grant.Decisions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for award := range awards.All() {
		fmt.Println(award.Application, award.Sum, plain(award.Reason.In(socium.RU)))
	}
	// Output:
	// 26-1-000001 400000.00 рейтинг 92, денег хватило: грант в запрошенной сумме
	// 26-1-000002 300000.00 остаток 300 000,00 ₽ при запросе 350 000,00 ₽
	// 26-1-000003 0.00 рейтинг 58 ниже проходного балла 60
}

func Example_assignExperts() {
	task := assign.Task{
		Reviews: 2, Apart: []string{"organisation"}, Topics: []string{"topic"}, // two each, nobody from the same house, by topic
		Entries: []assign.Entry{
			{ID: "A-1", Labels: []assign.Label{"organisation:«Сирень»", "topic:families"}}, {ID: "A-2", Labels: []assign.Label{"topic:sport"}},
		},
		Reviewers: []assign.Reviewer{
			{ID: "E-1", Labels: []assign.Label{"organisation:«Сирень»", "topic:families"}},
			{ID: "E-2", Labels: []assign.Label{"topic:families"}}, {ID: "E-3", Labels: []assign.Label{"topic:sport"}},
		},
	}
	plan, err := assign.Distribute(task)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, pair := range plan.Pairs {
		fmt.Println(pair.Entry, pair.Reviewer, pair.Score)
	}
	fmt.Println(plan.Complete(), task.Barriers("A-1", "E-1"))
	// Output:
	// A-1 E-2 1
	// A-1 E-3 0
	// A-2 E-1 0
	// A-2 E-3 1
	// true [{A-1 E-1 organisation organisation:«Сирень» }]
}
