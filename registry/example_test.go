package registry_test

import (
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
)

// Who is listed, was it listed on that day, who has a free place? The organisations are invented.
func ExampleLedger() {
	ledger := registry.NewLedger(procedures.Omsk())

	var stored []registry.Event // any store of yours
	store := func(e registry.Event, err error) {
		if err != nil {
			fmt.Println(err)
			return
		}
		stored = append(stored, e)
	}
	now := time.Date(2026, 2, 3, 10, 0, 0, 0, time.UTC) // the library has no clock
	order := socium.Basis{Act: "распоряжение министерства", Clause: "№ 12-р"}
	on := func(day string) registry.Act {
		return registry.Act{On: socium.MustParseDate(day), At: now, Basis: order}
	}
	inn := socium.MustParseINN("5501000018")
	card := provider.Card{
		FullName: "Автономная некоммерческая организация «Тёплый дом»", ShortName: "АНО «Тёплый дом»", INN: provider.Of(inn),
		Forms:       []provider.Form{provider.Home},
		Services:    []provider.Service{{ID: "medical.care", Form: provider.Home, Kind: provider.Medical}},
		Places:      []provider.Places{{Form: provider.Home, Total: provider.Num(30), Free: provider.Num(4)}},
		Territories: []provider.Territory{{Code: "52701"}},
	}
	store(ledger.Include(card, on("2024-02-03")))
	other := card
	other.FullName, other.ShortName, other.INN = "БУ КЦСОН «Берёзка»", "", provider.Of(socium.MustParseINN("5501000025"))
	other.Places = []provider.Places{{Form: provider.Home, Free: provider.Num(11)}}
	store(ledger.Include(other, on("2025-09-01")))
	leaving := on("2025-12-01")
	leaving.Grounds = []socium.Code{procedures.CodeOwnRequest}
	store(ledger.Exclude("55-0001", 1, leaving))
	_, err := ledger.Exclude("55-0001", 1, leaving)
	fmt.Println(err) // somebody saw an old version

	snap := ledger.Snapshot()
	for e := range snap.Find(registry.Query{
		Territory: "52701", Form: provider.Home, Kind: provider.Medical, FreeAtLeast: 1, Sort: registry.MostFree,
	}) {
		fmt.Println(e.Number(), e.Name(), e.Free(provider.Home))
	}
	entry, ok := ledger.AsOf(socium.MustParseDate("2024-03-01")).ByINN(inn)
	fmt.Println(entry.Name(), ok)
	period, listed := ledger.Listing("55-0001", socium.MustParseDate("2026-01-01"))
	fmt.Println(period, listed)

	restored, err := registry.Replay(journal.Events(stored), procedures.Omsk())
	fmt.Println(restored.Head() == ledger.Head(), err)
	// Output:
	// journal: 55-0001 has changed: it is at version 2, you saw 1
	// 55-0002 БУ КЦСОН «Берёзка» 11
	// АНО «Тёплый дом» true
	// 2024-02-03/2025-11-30 false
	// true <nil>
}

// A procedure that changed has editions, each for the days on which it was in force; they follow one another without a gap.
func ExampleNewLedgerBy() {
	old, current := procedures.Omsk(), procedures.Omsk()
	old.InForce = socium.MustPeriod("2024-01-01", "2025-06-30")
	old.Numbers = "{region}/{seq:3}"
	current.InForce = socium.MustPeriod("2025-07-01", "2030-12-31")
	ledger, err := registry.NewLedgerBy(old, current)
	if err != nil {
		fmt.Println(err)
		return
	}
	at := time.Date(2026, 2, 3, 10, 0, 0, 0, time.UTC)
	for _, on := range []string{"2025-06-30", "2025-07-01"} {
		event, err := ledger.Include(provider.Card{FullName: "КЦСОН «Берёзка»"}, registry.Act{On: socium.MustParseDate(on), At: at})
		fmt.Println(on, event.Number, err)
	}
	current.InForce = socium.MustPeriod("2025-08-01", "2030-12-31")
	_, err = registry.NewLedgerBy(old, current)
	fmt.Println(err) // July has no procedure
	// Output:
	// 2025-06-30 55/001 <nil>
	// 2025-07-01 55-0001 <nil>
	// [0]: there is no value in force from 2025-07-01 (timeline.gap)
}
