package registry_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/procedures"
)

// town is a small register of invented providers with some history.
func town() *registry.Ledger {
	ledger := registry.NewLedger(procedures.Omsk())
	add := func(on, name, territory string, form provider.Form, free int64) {
		card := provider.Card{
			FullName: name, Forms: []provider.Form{form}, Territories: []provider.Territory{{Code: territory}}, Owner: provider.NonProfit,
			Services: []provider.Service{{ID: "medical.care", Form: form, Kind: provider.Medical}},
			Places:   []provider.Places{{Form: form, Total: provider.Num(40), Free: provider.Num(free)}},
			Tariffs:  []provider.Tariff{{Service: "medical.care", Form: form, Price: provider.Of(socium.Rubles(100 + 10*free))}},
		}
		if _, err := ledger.Include(card, act(on)); err != nil {
			fmt.Println(err)
		}
	}
	add("2023-05-01", "КЦСОН «Берёзка»", "52701", provider.Home, 3)
	add("2023-06-01", "АНО «Тёплый дом»", "52701", provider.Home, 9)
	add("2024-09-01", "АНО «Гармония»", "52704", provider.Home, 5)
	add("2024-10-01", "Пансионат «Сосны»", "52701", provider.Residential, 12)
	return ledger
}

// "Home service, kind medical, a free place, this district" today, and two years ago by the same call.
func ExampleSnapshot_AsOf() {
	ledger := town()
	e, _ := ledger.Snapshot().ByNumber("55-0002")
	card := e.Card()
	card.Places[0].Free = provider.Num(0)
	if _, err := ledger.Amend("55-0002", e.Version(), card, act("2026-01-15")); err != nil {
		fmt.Println(err)
	}
	query := registry.Query{Territory: "52701", Form: provider.Home, Kind: provider.Medical, FreeAtLeast: 1, Sort: registry.MostFree}
	for _, s := range []registry.Snapshot{ledger.Snapshot(), ledger.AsOf(socium.MustParseDate("2024-03-01"))} {
		fmt.Println(s.Day())
		for e := range s.Find(query) {
			fmt.Println(" ", e.Name(), e.Free(provider.Home))
		}
	}
	// Output:
	//
	//   КЦСОН «Берёзка» 3
	// 2024-03-01
	//   АНО «Тёплый дом» 9
	//   КЦСОН «Берёзка» 3
}

func ExampleSnapshot_Page() {
	s := town().Snapshot()
	query := registry.Query{Sort: registry.ByName}
	for after := registry.Cursor(""); ; {
		page, err := s.Page(query, after, 3)
		if err != nil {
			fmt.Println(err)
		}
		for _, e := range page.Entries {
			fmt.Println(e.Name())
		}
		if after = page.Next; after == "" {
			break
		}
		fmt.Println("…")
	}
	// Output:
	// АНО «Гармония»
	// КЦСОН «Берёзка»
	// Пансионат «Сосны»
	// …
	// АНО «Тёплый дом»
}

// Counting and facets do not find the entries first.
func ExampleSnapshot_Facets() {
	s := town().Snapshot()
	fmt.Println(s.Count(registry.Query{Kind: provider.Medical}))
	for _, c := range s.Facets(registry.Query{Kind: provider.Medical}, registry.FacetForm) {
		fmt.Println(provider.Form(c.Value).In(socium.RU), c.Count)
	}
	fmt.Println(s.Facets(registry.Query{}, registry.FacetDistrict))
	// Output:
	// 4
	// на дому 3
	// стационарная 1
	// [{52701 3} {52704 1}]
}

// A buffer that is used again makes bulk questions free of allocation.
func ExampleSnapshot_Append() {
	s := town().Snapshot()
	buffer := make([]registry.Entry, 0, 20)
	buffer = s.Append(buffer[:0], registry.Query{Form: provider.Home, TariffAtMost: socium.Some(socium.Rubles(150)), Sort: registry.LowestTariff}, 20)
	for _, e := range buffer {
		fmt.Println(e.Number(), e.Name())
	}
	// Output:
	// 55-0001 КЦСОН «Берёзка»
	// 55-0003 АНО «Гармония»
}

func ExampleSnapshot_Search() {
	s := town().Snapshot()
	matches, _ := s.Search("автономная некоммерческая организация ТЕПЛЫЙ", registry.Search{})
	for _, m := range matches {
		fmt.Println(m.Entry().Name())
		for _, w := range m.Words() {
			fmt.Println(" ", w.Sought, "→", w.Found, w.How.In(socium.RU))
		}
	}
	matches, _ = s.Search("комплексный центр", registry.Search{Query: registry.Query{Territory: "52701"}})
	fmt.Println(matches[0].Entry().Name())
	// Output:
	// АНО «Тёплый дом»
	//   ано → ано то же слово
	//   теплыи → теплыи то же слово
	// КЦСОН «Берёзка»
}

func ExampleSnapshot_Duplicates() {
	ledger := town()
	card := provider.Card{FullName: "Тёплый дом, автономная некоммерческая организация", Territories: []provider.Territory{{Code: "52701"}}}
	for _, d := range ledger.Snapshot().Similar(card) {
		fmt.Println("похоже на", d.Number)
	}
	if _, err := ledger.Include(card, act("2026-02-03")); err != nil {
		fmt.Println(err)
	}
	for _, d := range ledger.Snapshot().Duplicates() {
		fmt.Println(d.Number, "и", d.Other)
		for _, r := range d.Reasons {
			fmt.Println(" ", r.In(socium.RU))
		}
	}
	// Output:
	// похоже на 55-0002
	// 55-0002 и 55-0005
	//   то же название без организационно-правовой формы
	//   тот же район
}

func ExampleSnapshot_Statistics() {
	st := town().Snapshot().Statistics(registry.Query{Territory: "52701"})
	fmt.Println(st.Providers, st.Free)
	for _, f := range st.Forms {
		fmt.Println(f.Form.In(socium.RU), f.Providers, f.Free)
	}
	// Output:
	// 3 24
	// на дому 2 12
	// полустационарная 0 0
	// стационарная 1 12
}

// A list that somebody has published becomes a register that can be searched, without a history of its own.
func ExampleBuild() {
	cards := []provider.Card{{Number: "1", FullName: "КЦСОН «Берёзка»"}, {Number: "2", FullName: "АНО «Гармония»"}}
	s, err := registry.Build(socium.MustParseDate("2026-03-01"), cards)
	fmt.Println(s.Len(), err)
	_, err = registry.Build(socium.MustParseDate("2026-03-01"), []provider.Card{cards[0], cards[0], {}})
	fmt.Println(err)
	// Output:
	// 2 <nil>
	// [1]: the record number has been given before; numbers are never reused (register.number-used)
	// [2]: the number must be given (register.number)
}

func ExampleSnapshot_Freshness() {
	ledger := town()
	p, _ := ledger.Procedure(socium.MustParseDate("2026-03-01"))
	term, _ := p.Term("freshen")
	report := ledger.Snapshot().Freshness(registry.Query{Form: provider.Residential}, term, socium.MustParseDate("2026-03-02"), nil)
	fmt.Println(report.Listed, report.Fresh, report.Undated)
	fmt.Println(report.Stale[0].Name, report.Stale[0].Last)
	// Output:
	// 1 0 1
	// Пансионат «Сосны» 2024-11-01
}
