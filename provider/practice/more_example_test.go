package practice_test

import (
	"errors"
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/practice"
)

// A standard says everything that is wrong with it at once.
func ExampleNewStandard() {
	_, err := practice.NewStandard("city-centres", "2018", socium.Text{RU: "единый стандарт", EN: "unified standard"},
		practice.Item{Code: "plan", Levels: []socium.Text{{RU: "есть", EN: "there is"}}, Required: 2},
		practice.Item{Code: "plan", Levels: []socium.Text{{RU: "есть", EN: "there is"}}},
	)
	var faults socium.Violations
	fmt.Println(errors.As(err, &faults))
	for _, v := range faults {
		fmt.Println(v.Path, v.Code)
	}
	// Output:
	// true
	// items[0].levels standard.levels
	// items[1].code standard.code
}

// What a reader needs to take a practice over, and what is not told.
func ExamplePractice_Validate() {
	p := practice.Practice{ID: "54-1", Title: "Школа ухода", Authors: []practice.Author{{Position: "заведующий отделением"}}}
	for _, v := range p.Validate() {
		fmt.Println(v.Severity, v.Path)
	}
	// Output:
	// refuse problem
	// refuse changes
	// refuse groups
	// warning steps
	// warning results
}

// What a practice changed; a side that is not known is no zero.
func ExampleResult_Improved() {
	waiting := practice.Result{Indicator: "дней ожидания", Less: true, Before: socium.Some(socium.Int(14)), After: socium.Some(socium.Int(5))}
	change, _ := waiting.Change()
	fmt.Println(waiting.Improved(), change)
	waiting.Before = socium.Opt[socium.Number]{}
	fmt.Println(waiting.Improved())
	// Output:
	// yes -9
	// unknown
}
