package subsidy_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/subsidy"
)

// shares prints what each candidate gets.
func shares(s grant.Strategy, candidates []grant.Candidate, pot int64) {
	awards, err := grant.Fund(s, candidates, socium.Some(socium.Rubles(pot)), grant.Decisions{})
	if err != nil {
		panic(err)
	}
	for a := range awards.All() {
		fmt.Println(a.Application, a.Status, a.Sum)
	}
}

// Points divide the pot; 6 points and fewer get nothing and stay in the denominator.
func ExampleSnezhinsk() {
	shares(subsidy.Snezhinsk(), []grant.Candidate{
		{ID: "A", Score: socium.Int(10), Requested: socium.Rubles(100_000)}, {ID: "B", Score: socium.Int(9), Requested: socium.Rubles(70_000)},
		{ID: "C", Score: socium.Int(6), Requested: socium.Rubles(100_000)},
	}, 200_000) // 8 000 a point
	// Output:
	// A less 80000.00
	// B full 70000.00
	// C below-mark 0.00
}

// Requests above the limit are cut in one proportion, to the kopeck.
func ExampleProportionalCut() {
	shares(subsidy.ProportionalCut(), []grant.Candidate{
		{ID: "A", Score: socium.Int(9), Requested: socium.Rubles(300_000)}, {ID: "B", Score: socium.Int(8), Requested: socium.Rubles(100_000)},
	}, 100_000)
	// Output:
	// A less 75000.00
	// B less 25000.00
}

// Down the rating while money lasts; the last is offered the remainder.
func ExampleRankThenExhaust() {
	shares(subsidy.RankThenExhaust(), []grant.Candidate{
		{ID: "A", Score: socium.Int(9), Requested: socium.Rubles(300_000)}, {ID: "B", Score: socium.Int(8), Requested: socium.Rubles(100_000)},
	}, 350_000)
	// Output:
	// A full 300000.00
	// B offered 0.00
}

// The federal pool among regions: never more than a region's own money, at most 150 million.
func ExampleRegionalCofinancing() {
	million := func(n int64) socium.Money { return socium.Rubles(n * 1_000_000) }
	shares(subsidy.RegionalCofinancing(), []grant.Candidate{
		{ID: "40", Score: socium.Int(1), Requested: million(200), Proposed: socium.Some(million(200)), Weight: socium.Int(1)},
		{ID: "71", Score: socium.Int(1), Requested: million(60), Proposed: socium.Some(million(35)), Weight: socium.Int(1)},
	}, 1_000_000_000)
	// Output:
	// 40 less 150000000.00
	// 71 less 35000000.00
}

// The category decides the limit of the sum.
func ExampleKirovCategory() {
	c := subsidy.KirovCase{Registered: day("2022-06-01"), Closing: day("2023-02-15")}
	fmt.Println(subsidy.KirovCategory(c) == subsidy.KirovStart)
	c.Registered, c.Municipalities = day("2019-06-01"), 5
	fmt.Println(subsidy.KirovCategory(c) == subsidy.KirovRegion)
	// Output:
	// true
	// true
}

// The limit of the category cuts the request.
func ExampleKirov() {
	shares(subsidy.Kirov(), []grant.Candidate{
		{ID: "A", Score: socium.Int(90), Category: subsidy.KirovStart, Requested: socium.Rubles(350_000)},
		{ID: "B", Score: socium.Int(80), Category: subsidy.KirovRegion, Requested: socium.Rubles(900_000)},
	}, 1_200_000)
	// Output:
	// A less 300000.00
	// B full 900000.00
}

// A pattern of a regional act put over a call: one point for providers of socially useful services.
func ExamplePatternOf() {
	pattern, _ := subsidy.PatternOf("P10")
	call := pattern.Apply(base())
	round, err := call.Round([]*grant.Application{asked("A", 100_000), asked("B", 100_000)}, day("2025-06-10"))
	if err != nil {
		panic(err)
	}
	rating, err := round.Rate([]contest.Sheet{sheet("e1", "A", "5 5 5 5"), sheet("e1", "B", "5 5 5 5")}, grant.Review{Facts: map[string][]contest.Fact{
		"A": {{Name: subsidy.UsefulServicesPoint, Value: socium.AnswerValue(socium.No)}},
		"B": {{Name: subsidy.UsefulServicesPoint, Value: socium.AnswerValue(socium.Yes)}},
	}})
	if err != nil {
		panic(err)
	}
	fmt.Println(ratings(rating))
	// Output:
	// B 21, A 20
}
