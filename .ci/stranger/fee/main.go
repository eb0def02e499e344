// What does a person pay a month for care at home, and why?
package main

import (
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
)

func main() {
	day := socium.MustParseDate("2026-02-16")
	var months []fee.Income
	for m := time.January; m <= time.December; m++ {
		first, err := socium.NewDate(2025, m, 1)
		if err != nil {
			panic(err)
		}
		months = append(months, fee.Income{Month: first, Amount: socium.MustParseMoney("25000")})
	}
	person := fee.Case{
		Form: provider.Home, On: day, Income: months,
		SubsistenceMinimum: socium.Rubles(14290), Group: fee.Pensioner,
		Services: []fee.Line{
			{Name: "Доставка продуктов", Price: socium.MustParseMoney("210.50"), Volume: socium.Int(40)},
		},
	}
	result := fee.Decide(person)
	fmt.Println(result.Outcome, result.Fee)
	fmt.Println(result.In(socium.RU))
	fmt.Println(fee.Replay(person, result))

	person.SubsistenceMinimum = socium.Money{}
	result = fee.Decide(person)
	fmt.Println(result.Outcome, result.Faults.Err())
}
