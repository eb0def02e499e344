package procedures_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
)

// What the keeper owes and until when, by the usual practice of a region; whether the term was read or is a default stands beside it.
func ExampleOmsk() {
	p := procedures.Omsk()
	for _, step := range []journal.Step{journal.StepDecide, journal.StepChangeNotice, journal.StepExtract} {
		due, _ := p.Due(step, day("2026-04-01"), nil)
		fmt.Println(step.In(socium.RU), due.Last, due.Term.Basis.Evidence)
	}
	// Output:
	// принять решение по заявлению 2026-04-15 unverified
	// сообщить об изменении сведений 2026-04-08 unverified
	// выдать выписку 2026-04-08 unverified
}

// Every procedure of the package with what is known of its act.
func ExampleAll() {
	for _, p := range procedures.All()[:4] {
		fmt.Println(p.Region, p.TwoStep, p.Basis.In(socium.RU))
	}
	// Output:
	// 16 true порядок КМ РТ, ред. от 28.12.2016
	// 54 false постановление Правительства Новосибирской области от 20.10.2014 N 420-п
	// 48 false приказ управления социальной политики Липецкой области
	// 65 false приказ министерства, Сахалинская область, от 13.11.2014 N 112-н, ред. от 17.06.2015
}

// The grounds that no card can tell are for the keeper: each is named as a ground, or as cleared.
func ExampleForKeeper() {
	p := procedures.Omsk()
	p.Documents = nil
	ledger := registry.NewLedger(p)
	if _, err := ledger.Apply("вх-3", 0, provider.Card{FullName: "АНО «Тёплый дом»"}, nil, act("2026-03-02")); err != nil {
		fmt.Println(err)
	}
	missing := func(cleared []socium.Code) (n int) {
		decision, _ := ledger.Review("вх-3", day("2026-03-03"), nil, cleared)
		for range decision.Missing() {
			n++
		}
		return n
	}
	fmt.Println(missing(nil) - missing(procedures.ForKeeper()))
	// Output: 4
}
