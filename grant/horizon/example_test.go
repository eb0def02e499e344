package horizon_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant/horizon"
)

// Equal totals: who covers what nobody above covers comes first, and coverage is looked at anew after each pick.
func ExampleOrder() {
	for _, p := range horizon.Order(horizon.RIA, []horizon.Proposal{
		{ID: "101", Total: num("12"), Excellence: num("5"), Aspects: []string{"data"}},
		{ID: "102", Total: num("12"), Excellence: num("4.5"), Aspects: []string{"data"}},
		{ID: "103", Total: num("12"), Excellence: num("3"), Aspects: []string{"care"}},
	}) {
		fmt.Println(p.Rank, p.ID, p.Step)
	}
	// Output:
	// 1 101 scores
	// 2 103 coverage
	// 3 102 coverage
}

// The first threshold admits about three times the budget.
func ExampleStageOneThreshold() {
	var outlines []horizon.Outline
	for _, score := range []string{"10", "9.5", "9", "8.5", "8", "8"} {
		outlines = append(outlines, horizon.Outline{Score: num(score), Requested: socium.Rubles(3_000_000)})
	}
	threshold := horizon.StageOneThreshold(outlines, socium.Rubles(4_000_000)) // four outlines ask for twelve million
	fmt.Println(threshold, horizon.StageOneThresholds(threshold).Each)
	// Output:
	// 8.5 4
}
