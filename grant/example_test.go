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
