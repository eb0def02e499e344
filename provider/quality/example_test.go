package quality_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/quality"
)

func ExampleAssess() {
	data := worked()
	rounded := quality.Assess("55-0012", data, quality.Order344(), quality.Policy{})
	exact := quality.Assess("55-0012", data, quality.Order344(), quality.Unrounded())
	fmt.Println(rounded.Total.Value, exact.Total.Value)
	fmt.Print(rounded.In(socium.RU))
	// Output:
	// 91.06 90.97
	// открытость и доступность информации: 0,3·93 + 0,3·90 + 0,4·92 = 91,7
	// комфортность условий предоставления услуг: 0,3·100 + 0,4·94 + 0,3·95 = 96,1
	// доступность услуг для инвалидов: 0,3·60 + 0,4·80 + 0,3·82 = 74,6
	// доброжелательность, вежливость работников: 0,4·97 + 0,4·99 + 0,2·97 = 97,8
	// удовлетворённость условиями оказания услуг: 0,3·93 + 0,2·96 + 0,5·96 = 95,1
	// итог: 91,06
}

func ExampleGains() {
	for _, g := range quality.Gains(worked(), quality.Order344(), quality.Policy{})[:3] {
		fmt.Printf("%s: до ста +%s; %s +%s\n", g.Indicator.In(socium.RU), g.ToFull, g.Step.RU, g.ByStep)
	}
	// Output:
	// оборудование территории и помещений: до ста +2.4; ещё одно приспособление помещений +1.2
	// условия получения услуг наравне с другими: до ста +1.6; ещё одно условие наравне с другими +1.6
	// инвалиды удовлетворены доступностью: до ста +1.08; ещё один положительный ответ +0.24
}

func ExampleRank() {
	places, err := quality.Rank([]quality.Assessment{
		quality.Assess("55-0012", worked(), quality.Order344(), quality.Policy{}),
		quality.Assess("55-0007", worked(), quality.Order344(), quality.Policy{}),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range places {
		fmt.Println(p.Place, p.Assessment.Provider, p.Assessment.Total.Value)
	}
	// Output:
	// 1 55-0007 91.06
	// 1 55-0012 91.06
}

func ExampleFromCard() {
	card := provider.Card{Conditions: provider.Conditions{Access: []provider.Access{provider.Ramp, provider.Toilet, provider.SiteVersion}}}
	data := quality.FromCard(&card, socium.MustParseDate("2026-02-03"), nil)
	premises, _ := data.Premises.Get()
	onPar, _ := data.OnPar.Get()
	fmt.Println(premises, onPar, data.Conditions.IsZero())
	// Output: 2 1 true
}
