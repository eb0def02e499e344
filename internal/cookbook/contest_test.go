package cookbook_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/reliability"
)

// district is a contest of one criterion and two places; the sheets give A and B the same total, so they share the first place.
var (
	district = contest.Regulation{
		ID: "district", Title: socium.Text{EN: "Best practice of the district"},
		Forms:       []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{{ID: "result", Scale: contest.Scale{Max: socium.Int(10)}}}}},
		Nominations: []contest.Nomination{{ID: "main", Title: socium.Text{EN: "Practice"}}},
		Places: contest.Places{Shared: contest.SharedPool, List: []contest.Place{
			{Title: socium.Text{EN: "winner"}, Prizes: money(500_000)}, {Title: socium.Text{EN: "laureate"}, Prizes: money(300_000)},
		}},
	}
	facts = contest.Facts{
		Entries: []contest.Entry{{ID: "A", Nomination: "main"}, {ID: "B", Nomination: "main"}, {ID: "C", Nomination: "main"}},
		Jury:    []contest.Juror{{ID: "J1"}, {ID: "J2"}},
	}
	sheets = []contest.Sheet{
		mark("A", "J1", 9), mark("A", "J2", 7), mark("B", "J1", 8), mark("B", "J2", 8), mark("C", "J1", 9), mark("C", "J2", 5),
	}
)

func Example_splitPrize() {
	rules, err := contest.NewRules(district) // places 1 and 2 carry 500 000 ₽ and 300 000 ₽; shared places pool their money
	if err != nil {
		fmt.Println(err)
		return
	}
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, standings := range outcome.Nominations() {
		for _, s := range standings {
			fmt.Print(s.Entry, " ", s.Total, " place ", s.Place)
			for _, prize := range s.Prizes {
				sum, _ := prize.Amount.Get()
				fmt.Print(" ", sum)
			}
			fmt.Println()
		}
	}
	// Output:
	// A 8 place 1 400000.00
	// B 8 place 1 400000.00
	// C 7 place 0
}

func Example_regulationAsJSON() {
	rules, err := contest.ParseRules([]byte(`{
		"id": "district",
		"forms": [{"id": "sheet", "criteria": [
			{"id": "result", "weight": "2", "scale": {"max": "10"}}, {"id": "novelty", "scale": {"max": "5"}}]}],
		"nominations": [{"id": "main", "title": {"ru": "Лучшая практика"}}],
		"ties": [{"by": "criterion", "criterion": "result"}],
		"places": {"list": [{"title": {"ru": "победитель"}}]}
	}`))
	if err != nil {
		for _, fault := range socium.ViolationsOf(err) {
			fmt.Println(fault.Path, fault.Text.RU)
		}
		return
	}
	fmt.Println(rules.Ref().ID, len(rules.Ref().Hash)) // rules.In(socium.RU) is the whole of it in words
	// Output:
	// district 64
}

func Example_proveMinutes() {
	facts, err := contest.ParseFacts([]byte(`{"entries": [{"id": "A", "nomination": "main"}], "jury": [{"id": "J1"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	sheets, err := contest.ParseSheets([]byte(`[{"entry": "A", "juror": "J1", "marks": {"result": "8"}}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	rules := contest.MustRules(district)
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	protocol, _ := outcome.Protocol(contest.Meeting{Number: "1"})
	stored, _ := protocol.JSON()

	read, err := contest.ParseProtocol(stored) // years later
	fmt.Println(err, contest.Verify(read, rules, facts, slices.Values(sheets)))
	sheets[0].Marks[0].Value = socium.Int(9)
	fmt.Println(contest.Verify(read, rules, facts, slices.Values(sheets)))
	// Output:
	// <nil> <nil>
	// sheetsHash: the protocol was made of other sheets (contest.protocol.sheets)
}

func Example_minutes() {
	outcome, err := contest.MustRules(district).Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	protocol, err := outcome.Protocol(contest.Meeting{Number: "1", On: socium.MustParseDate("2026-05-20"), Present: []string{"J1", "J2"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	table, _, _ := strings.Cut(protocol.Markdown(socium.EN), "\n\n## Signatures") // the whole has the hash below the signatures
	fmt.Println(table)
	fmt.Println(contest.Verify(protocol, contest.MustRules(district), facts, slices.Values(sheets)))
	// Output:
	// # Minutes № 1
	//
	// Best practice of the district
	//
	// ## Meeting
	//
	// - date: 2026-05-20
	// - J1, member — present
	// - J2, member — present
	// - present with a vote: 2 of 2
	//
	// ## Practice
	//
	// Criteria in the order of the marks: 1. result
	//
	// | entry | jurors' marks | total | rank | place | decision |
	// |---|---|---|---|---|---|
	// | A | J1: 9 = 9; J2: 7 = 7 | 8 | 1 | 1, winner | money RUB 400,000.00 |
	// | B | J1: 8 = 8; J2: 8 = 8 | 8 | 1 | 1, winner | money RUB 400,000.00 |
	// | C | J1: 9 = 9; J2: 5 = 5 | 7 | 3 | — |  |
	// <nil>
}

func Example_whatHangsOnOneJuror() {
	jury, given := facts, []contest.Sheet{}
	jury.Jury = []contest.Juror{{ID: "J1"}, {ID: "J2"}, {ID: "J3"}}
	for entry, marks := range map[string][3]int64{"A": {9, 9, 8}, "B": {6, 5, 10}, "C": {7, 7, 6}} {
		for i, m := range marks {
			given = append(given, mark(entry, fmt.Sprint("J", i+1), m)) // the order of the sheets plays no part
		}
	}
	outcome, err := contest.MustRules(district).Judge(jury, slices.Values(given))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, standings := range outcome.Nominations() {
		table, err := reliability.NewTable(reliability.SheetsOf(standings))
		if err != nil {
			fmt.Println(err)
			return
		}
		places, err := table.LeaveOneOut(reliability.Mean)
		for _, p := range places {
			fmt.Printf("%d %s solid: %t, places %d to %d, best without %q, worst without %q\n", p.Place, p.Entry, p.Solid(), p.Best, p.Worst, p.BestWithout, p.WorstWithout)
		}
		fmt.Println(err)
	}
	// Output:
	// 1 A solid: true, places 1 to 1, best without "", worst without ""
	// 2 B solid: false, places 2 to 3, best without "", worst without "J3"
	// 3 C solid: false, places 2 to 3, best without "J3", worst without ""
	// <nil>
}

func Example_withoutOneJuror() {
	rules := contest.MustRules(district)
	before, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	struck := facts
	struck.Struck = []contest.Strike{{Juror: "J1"}}
	after, err := rules.Judge(struck, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range contest.Compare(before, after) {
		fmt.Println(change.In(socium.EN))
	}
	// Output:
	// A: sheets 2 → 1, total 8 → 7, rank 1 → 2, place 1 → 2
	// B: sheets 2 → 1
	// C: sheets 2 → 1, total 7 → 5
}

func Example_draw() {
	draw := contest.Draw{ // the numbers of a public lottery named beforehand decide between equals; anybody can repeat it
		Pool:    []string{"entry 14", "entry 15", "entry 21"},
		Sources: []contest.DrawSource{{Values: []string{"44", "7", "19"}, Set: true}},
	}
	fmt.Println(draw.Seed(), draw.Order())
	// Output:
	// 7.19.44./ [entry 14 entry 21 entry 15]
}
