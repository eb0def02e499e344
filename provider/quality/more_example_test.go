package quality_test

import (
	"errors"
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/quality"
)

// The same answers under both policies: the roundings are part of the result (91.06 and 90.97).
func ExampleUnrounded() {
	for _, p := range []quality.Policy{{}, quality.Unrounded()} {
		fmt.Println(quality.Assess("55-0012", worked(), quality.Order344(), p).Total.Value)
	}
	// Output:
	// 91.06
	// 90.97
}

// A published assessment is proved again from the answers.
func ExampleReplay() {
	a := quality.Assess("55-0012", worked(), quality.Order344(), quality.Policy{})
	fmt.Println(quality.Replay(a, worked(), quality.Order344()))
	other := worked()
	other.Overall.Yes -= 10
	fmt.Println(errors.Is(quality.Replay(a, other, quality.Order344()), quality.CodeReplay))
	// Output:
	// <nil>
	// true
}

// How many recipients to ask, and when the next assessment is due.
func ExampleSampleSize() {
	fmt.Println(quality.SampleSize(140), quality.SampleSize(4000))
	fmt.Println(quality.Window(socium.MustParseDate("2024-03-01")))
	// Output:
	// 56 600
	// 2025-03-01/2027-03-01
}

// A sector without waiting time: half for the conditions, half for what people think of them.
func ExampleMethod_Validate() {
	m := quality.Order344()
	half := socium.MustParseNumber("0.5")
	m.Criteria[1].Indicators = []quality.IndicatorRule{{Indicator: quality.Conditions, Weight: half}, {Indicator: quality.ComfortLiked, Weight: half}}
	fmt.Println(len(m.Validate()))
	m.Criteria[1].Indicators[0].Weight = socium.MustParseNumber("0.4")
	fmt.Println(m.Validate()[0].Code)
	// Output:
	// 0
	// quality.method.weights
}
