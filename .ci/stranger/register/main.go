// A ministry keeps its register: it lists a provider, changes the card, excludes it, asks about a past day, stores the
// events as lines of JSON and builds the register from them again.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
)

func main() {
	card := provider.Card{
		FullName:  "Автономная некоммерческая организация «Добрый двор»", // invented
		ShortName: "АНО «Добрый двор»",
		INN:       provider.Read[socium.INN]("7707083893"),
		Forms:     []provider.Form{provider.Home},
		Services: []provider.Service{
			{Form: provider.Home, Kind: provider.Medical, Name: "измерение давления"},
			{Form: provider.Home, Kind: provider.Household, Name: "доставка продуктов"},
		},
		Places: []provider.Places{{Form: provider.Home, Total: provider.Num(40), Free: provider.Num(3)}},
	}

	ledger := registry.NewLedger(procedures.Omsk())
	var stored [][]byte
	keep := func(event registry.Event, err error) registry.Event {
		if err != nil {
			log.Fatal(err)
		}
		line, err := json.Marshal(event)
		if err != nil {
			log.Fatal(err)
		}
		stored = append(stored, line)
		return event
	}
	act := func(day string) registry.Act {
		on := socium.MustParseDate(day)
		return registry.Act{
			On: on, At: time.Date(on.Year(), on.Month(), on.Day(), 9, 0, 0, 0, time.UTC), By: "начальник отдела",
			Basis: socium.Basis{Act: "Приказ министерства"},
		}
	}

	included := keep(ledger.Include(card, act("2026-02-03")))
	card.Places[0].Free = provider.Num(0)
	amended := keep(ledger.Amend(included.Number, included.Version, card, act("2026-03-02")))
	leaving := act("2026-05-12")
	leaving.Grounds = []socium.Code{procedures.CodeOwnRequest}
	keep(ledger.Exclude(included.Number, amended.Version, leaving))

	query := registry.Query{Form: provider.Home, Kind: provider.Medical, FreeAtLeast: 1, Sort: registry.MostFree}
	for _, day := range []string{"2026-01-15", "2026-02-03", "2026-03-02", "2026-05-12"} {
		snapshot := ledger.AsOf(socium.MustParseDate(day))
		_, listed := snapshot.ByINN(socium.MustParseINN("7707083893"))
		fmt.Println(day, "listed:", listed, "with a free place:", snapshot.Count(query))
		for e := range snapshot.Find(query) {
			fmt.Println("  ", e.Number(), e.Name(), e.Free(provider.Home))
		}
	}

	documents := func(yield func([]byte, error) bool) {
		for line := range slices.Values(stored) {
			if !yield(bytes.Clone(line), nil) {
				return
			}
		}
	}
	again, err := registry.Replay(journal.Decode[provider.Card](documents), procedures.Omsk())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("the same after replay:", again.Head() == ledger.Head())
	period, now := again.Listing(included.Number, socium.MustParseDate("2026-06-01"))
	fmt.Println("listed in June:", now, "last listed:", period)
}
