package grant_test

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// plain writes ordinary spaces for non-breaking ones, so that the outputs below can be read.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// The applicant's own totals are kept and checked, not trusted.
func ExampleBudget_Check() {
	budget := grant.Budget{
		Lines: []grant.Line{
			{
				Article: grant.StaffPay, Name: "руководитель проекта",
				Price: socium.Some(socium.Rubles(40_000)), Quantity: socium.Some(socium.Int(10)),
				Own: socium.Some(socium.Money{}), Total: socium.Some(socium.Rubles(400_000)),
			},
			{
				Article: grant.Publishing, Name: "листовки",
				Price: socium.Some(socium.MustParseMoney("7,80")), Quantity: socium.Some(socium.Int(1000)),
				Own: socium.Some(socium.Rubles(1800)), Grant: socium.Some(socium.Rubles(7800)),
			},
		},
		Total: socium.Some(socium.MustParseMoney("407 800,00 ₽")),
	}
	for _, v := range budget.Check() {
		fmt.Println(v.Path, "—", plain(v.Text.RU))
	}
	fmt.Println(plain(budget.Sum().All.Grant.In(socium.RU)))
	// Output:
	// budget.lines[1].grant — указано 7 800,00 ₽, по расчёту 6 000,00 ₽, расхождение 1 800,00 ₽
	// 406 000,00 ₽
}

// What can be done with an application now, by whom, until when, and what stands against it?
func ExampleProcess_Permits() {
	call := &grant.Call{
		ID: "2026-1", Opens: socium.MustParseDate("2025-09-01"), Deadline: socium.MustDeadline("2025-10-15", "23:30"),
		Limits: grant.Limits{PerDirection: 1},
	}
	process, err := call.Process(grant.ApplicationLife(socium.Basis{Act: "Положение"}), nil)
	if err != nil {
		panic(err)
	}
	head := grant.Actor{Role: grant.RoleApplicant, ID: "head"}
	draft, created, err := process.Start("A-1", socium.Some(socium.Rubles(900_000)), head, socium.MustDeadline("2025-10-01", "12:00").Time())
	if err != nil {
		panic(err)
	}
	fmt.Println(created.Seq, created.Action, "→", draft.State())

	late := socium.MustDeadline("2025-10-15", "23:31").Time()
	for _, p := range process.Permits(draft, head, late, grant.Details{SameDirection: socium.Some[int64](0)}) {
		fmt.Println(p.Title.RU, p.Allowed, "до", p.Until.In(socium.RU))
		for _, v := range p.Blocks {
			fmt.Println("  нельзя:", v.Text.RU)
		}
		for _, v := range p.Needs {
			fmt.Println("  ", v.Text.RU)
		}
	}
	// Output:
	// 1 create → draft
	// подать false до 15.10.2025, 23:30 (Europe/Moscow)
	//   нельзя: срок истёк 15.10.2025, 23:30 (Europe/Moscow)
	//    нужно указать: уполномочен ли подписавший
	//    нужно указать: заверения
}

// Money goes down the rating; every line says why it got what it got.
func ExampleFund() {
	candidates := []grant.Candidate{
		{ID: "26-1-000001", Score: socium.Int(92), Requested: socium.Rubles(400_000)},
		{ID: "26-1-000002", Score: socium.Int(88), Requested: socium.Rubles(350_000)},
		{ID: "26-1-000003", Score: socium.Int(85), Requested: socium.Rubles(300_000)},
		{ID: "26-1-000004", Score: socium.Int(58), Requested: socium.Rubles(100_000)},
	}
	strategy := grant.Strategy{Kind: grant.FundPartial, MinScore: socium.Some(socium.Int(60))}
	awards, err := grant.Fund(strategy, candidates, socium.Some(socium.Rubles(1_000_000)), grant.Decisions{})
	if err != nil {
		panic(err)
	}
	for a := range awards.All() {
		fmt.Println(a.Application, plain(a.Sum.In(socium.RU)), "—", plain(a.Reason.In(socium.RU)))
	}
	fmt.Println(plain(awards.Total().In(socium.RU)))
	// Output:
	// 26-1-000001 400 000,00 ₽ — рейтинг 92, денег хватило: грант в запрошенной сумме
	// 26-1-000002 350 000,00 ₽ — рейтинг 88, денег хватило: грант в запрошенной сумме
	// 26-1-000003 250 000,00 ₽ — остаток 250 000,00 ₽ при запросе 300 000,00 ₽
	// 26-1-000004 0,00 ₽ — рейтинг 58 ниже проходного балла 60
	// 1 000 000,00 ₽
}
