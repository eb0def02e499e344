package fee_test

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
)

func ExampleDecide() {
	day := socium.MustParseDate("2025-10-01")
	var months []fee.Income // a pension of 32 043.11 ₽, and 4 kopecks of interest
	for i := range 12 {
		months = append(months, fee.Income{Month: socium.MustParseDate("2024-09-15").AddMonths(i), Amount: socium.MustParseMoney("32043.11")})
	}
	months = append(months, fee.Income{Month: socium.MustParseDate("2025-08-31"), Amount: socium.MustParseMoney("0.04")})
	cart := []fee.Line{
		{Name: "уборка", Price: socium.MustParseMoney("156.20"), Volume: socium.Int(8)},
		{Name: "покупка и доставка продуктов", Price: socium.MustParseMoney("405.42"), Volume: socium.Int(12)},
		{Name: "наблюдение за здоровьем", Price: socium.MustParseMoney("5.46")},
	}

	result := fee.Decide(fee.Case{
		Form: provider.Home, On: day, Income: months,
		SubsistenceMinimum: socium.Rubles(14290), Services: cart,
	})
	fmt.Println(result.Fee)
	fmt.Println(strings.ReplaceAll(result.In(socium.RU), "\u00a0", " "))
	// Output:
	// 5304.05
	// доходы за период 01.09.2024 – 31.08.2025: 384 517,36 ₽, не учтено 0,00 ₽; правила № 1873 (постановление Правительства РФ от 23.12.2024 № 1873)
	// среднедушевой доход: 384 517,36 ₽ ÷ 12 ÷ 1 = 32 043,11333333… (постановление Правительства РФ от 23.12.2024 № 1873)
	// предельная величина: 1,5 × 14 290,00 ₽ = 21 435,00 (442-ФЗ, ст. 31 ч. 5 (по умолчанию, источник не проверен))
	// превышение дохода: 32 043,11333333… − 21 435,00 = 10 608,11333333… (442-ФЗ, ст. 32)
	// не более 50 %: 50 % × 10 608,11333333… = 5 304,05666666… (442-ФЗ, ст. 32)
	// услуги по тарифам (3): 6 120,10 (442-ФЗ, ст. 32)
	// стоимость услуг выше предела, частичная плата: 5 304,05 ₽ (442-ФЗ, ст. 32)
	// итого к оплате: 5 304,05 ₽
}

func ExampleCompensate() {
	r := fee.Compensate(fee.Claim{
		Method: fee.ByTime, Fee: socium.Rubles(2000),
		Stay: fee.Stay{Cost: socium.MustParseMoney("18345.67"), Planned: socium.Int(31), Actual: socium.Int(17)},
	})
	fmt.Println(r.Payable)
	fmt.Println(r.In(socium.EN))
	// Output:
	// 8060.52
	// cost of the actual duration: 10,060.52870967…
	// compensation as reckoned: 10,060.52870967… − fee RUB 2,000.00 = RUB 8,060.52
	// compensation to pay: RUB 8,060.52
}

func ExampleAverageIncome() {
	family := []fee.Member{{Relation: fee.Self}, {Relation: fee.Spouse}, {Relation: fee.Parent, LivesTogether: socium.Yes}}
	p, err := fee.AverageIncome(family, []fee.Income{
		{Month: socium.MustParseDate("2025-03-01"), Amount: socium.Rubles(240000)},
		{Month: socium.MustParseDate("2025-03-01"), Amount: socium.Rubles(60000), Member: 1},
	}, socium.MustParseDate("2025-07-01"))
	fmt.Println(p.Window, p.Members, p.Average, err)
	// Output: 2024-06-01/2025-05-31 2 12500.00 <nil>
}

func ExampleClaimRules() {
	decision := fee.ClaimRules().Decide(&fee.ClaimFacts{Listed: socium.Yes, StateTask: socium.Yes}, socium.MustParseDate("2025-10-01"))
	for f := range decision.Failed() {
		fmt.Println(f.Code, "·", f.In(socium.RU))
	}
	// Output: compensation.state-task · поставщик не участвует в выполнении государственного задания (заказа) по этим услугам: да, нужно: нет
}

func ExampleReplay() {
	facts := fee.Case{Form: provider.Residential, On: socium.MustParseDate("2025-10-01"), Services: []fee.Line{{Price: socium.Rubles(41200)}},
		Income: []fee.Income{{Month: socium.MustParseDate("2025-01-01"), Amount: socium.MustParseMoney("319999.99")}}}
	result := fee.Decide(facts)
	fmt.Println(result.Fee, fee.Replay(facts, result))
	facts.Services[0].Price = socium.Rubles(100)
	fmt.Println(fee.Replay(facts, result))
	// Output:
	// 19999.99 <nil>
	// the same facts under the same rules give another result (fee.replay)
}

func ExampleEditionOn() {
	for _, day := range []string{"2024-12-31", "2025-07-15"} {
		e, _ := fee.EditionOn(socium.MustParseDate(day))
		fmt.Println(e.ID, e.Window(socium.MustParseDate(day)))
	}
	// Output:
	// 1075 2023-12-01/2024-11-30
	// 1873 2024-06-01/2025-05-31
}

func ExampleCategory_FreeOn() {
	fmt.Println(fee.CombatDisabled.FreeOn(socium.MustParseDate("2022-12-31")), fee.CombatDisabled.FreeOn(socium.MustParseDate("2023-01-01")))
	// Output: false true
}
