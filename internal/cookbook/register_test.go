package cookbook_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
)

func Example_listedOnThatDay() {
	ledger := registry.NewLedger(procedures.Omsk()) // the order of the region; procedures.Typical for one that is not there
	in := registry.Act{On: socium.MustParseDate("2024-02-03"), At: time.Date(2024, 2, 3, 10, 0, 0, 0, time.UTC)}
	event, err := ledger.Include(provider.Card{FullName: "АНО «Тёплый дом»"}, in)
	if err != nil {
		fmt.Println(err)
		return
	}
	out := registry.Act{On: socium.MustParseDate("2025-12-01"), At: in.At.AddDate(2, 0, 0), Grounds: []socium.Code{procedures.CodeOwnRequest}}
	if _, err := ledger.Exclude(event.Number, 1, out); err != nil { // 1: the version that you saw
		fmt.Println(err)
		return
	}

	for _, day := range []string{"2024-02-02", "2024-02-03", "2025-11-30", "2025-12-01"} {
		period, listed := ledger.Listing(event.Number, socium.MustParseDate(day))
		fmt.Println(day, listed, period)
	}
	// Output:
	// 2024-02-02 false 2024-02-03/2025-11-30
	// 2024-02-03 true 2024-02-03/2025-11-30
	// 2025-11-30 true 2024-02-03/2025-11-30
	// 2025-12-01 false 2024-02-03/2025-11-30
}

func Example_whatChanged() {
	ledger := town()
	home, _ := ledger.Snapshot().ByNumber("55-0001")
	card := home.Card()
	card.ShortName = "АНО «Тёплый дом»"
	card.Places[0].Free = provider.Num(0)
	if _, err := ledger.Amend(home.Number(), home.Version(), card, act("2026-03-02")); err != nil {
		fmt.Println(err)
		return
	}

	before, after := ledger.AsOf(socium.MustParseDate("2026-03-01")), ledger.AsOf(socium.MustParseDate("2026-03-02"))
	for record := range after.Diff(before) {
		for _, field := range record.Fields {
			fmt.Println(record.Number, field.Pointer, string(field.Old), "→", string(field.New))
		}
	}
	// Output:
	// 55-0001 /places/0/free 4 → 0
	// 55-0001 /shortName  → "АНО «Тёплый дом»"
}

func Example_database() {
	// CREATE TABLE event (seq BIGINT PRIMARY KEY, document TEXT NOT NULL): two programs cannot record at once
	db, ctx := sql.OpenDB(&table{}), context.Background() // your driver here
	ledger := registry.NewLedger(procedures.Omsk())
	event, err := ledger.Include(provider.Card{FullName: "АНО «Тёплый дом»"}, act("2026-02-03"))
	if err == nil {
		document, _ := json.Marshal(event)
		_, err = db.ExecContext(ctx, "INSERT INTO event (seq, document) VALUES (?, ?)", int64(event.Seq), string(document))
	}
	fmt.Println(event.Number, err)

	rows, err := db.QueryContext(ctx, "SELECT document FROM event ORDER BY seq") // after a restart
	if err != nil {
		fmt.Println(err)
		return
	}
	restored, err := registry.Replay(journal.Decode[provider.Card](func(yield func([]byte, error) bool) {
		var document []byte
		for rows.Next() {
			if err := rows.Scan(&document); !yield(document, err) {
				return
			}
		}
	}), procedures.Omsk())
	fmt.Println(restored.Head() == ledger.Head(), err, rows.Err())
	// Output:
	// 55-0001 <nil>
	// true <nil> <nil>
}

func Example_freePlaces() {
	query := registry.Query{
		Territory: "52701", Form: provider.Home, Kind: provider.Medical, // the district, at home, medical services
		FreeAtLeast: 1, Sort: registry.MostFree,
	}
	for entry := range town().Snapshot().Find(query) {
		free := entry.Free(provider.Home)
		fmt.Println(entry.Number(), entry.Name(), free.In(socium.RU))
	}
	// Output:
	// 55-0002 БУ КЦСОН «Берёзка» 11
	// 55-0001 Автономная некоммерческая организация «Тёплый дом» 4
}

func Example_sloppyName() {
	for _, typed := range []string{"автономная некоммерческая организация ТЕПЛЫЙ", "центр березко"} {
		matches, _ := town().Snapshot().Search(typed, registry.Search{Slips: true})
		for _, m := range matches {
			fmt.Println(m.Entry().Number(), m.Entry().Name())
			for _, w := range m.Words() { // why it was found
				fmt.Println("  ", w.Sought, "→", w.Found, "·", w.How.In(socium.RU))
			}
		}
	}
	// Output:
	// 55-0001 Автономная некоммерческая организация «Тёплый дом»
	//    ано → ано · то же слово
	//    теплыи → теплыи · то же слово
	// 55-0002 БУ КЦСОН «Берёзка»
	//    центр → кцсон · сокращение, в которое входит это слово
	//    березко → березка · слово отличается одной опиской
}
