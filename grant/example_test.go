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
				Total: socium.Some(socium.Rubles(400_000)),
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
