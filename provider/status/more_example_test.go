package status_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/status"
)

// An organisation is socially oriented by its form and its charter; nobody has to apply for it.
func ExampleSONKORules() {
	facts := status.Facts{LegalForm: socium.MustParseLegalForm("20201"), Activities: []status.Activity{"social-service"}} // a political party
	decision := status.SONKORules().Decide(&facts, socium.MustParseDate("2026-02-03"))
	for f := range decision.Failed() {
		fmt.Println(decision.Verdict(), f.In(socium.RU))
	}
	// Output:
	// fail форма 20201 не может быть социально ориентированной НКО
}

// A provider in the register is in the register of СОНКО by that alone: one criterion is enough.
func ExampleSONKORegisterRules() {
	card := provider.Card{LegalForm: provider.Of(socium.MustParseLegalForm("71400"))}
	facts := status.FromCard(&card, socium.MustPeriod("2024-02-03", ""))
	for _, on := range []string{"2024-02-02", "2024-02-03"} {
		fmt.Println(on, status.SONKORegisterRules().Decide(&facts, socium.MustParseDate(on)).Verdict())
	}
	// Output:
	// 2024-02-02 no-data
	// 2024-02-03 pass
}

// Some activities were added later: what a charter names counts from the day of the law.
func ExampleActivity_ListedOn() {
	for _, on := range []string{"2025-12-08", "2025-12-09"} {
		fmt.Println(on, status.Activity("combat-veterans").ListedOn(socium.MustParseDate(on)))
	}
	fmt.Println(status.IOPUTerm(socium.MustParseDate("2026-02-03")))
	// Output:
	// 2025-12-08 false
	// 2025-12-09 true
	// 2026-02-03/2028-02-02
}

// Support that was given, and a provider that is listed.
func ExampleRulesOf() {
	facts := status.Facts{Support: []status.Support{{Kind: status.OtherSupport, On: socium.MustParseDate("2025-05-01")}}}
	on := socium.MustParseDate("2026-02-03")
	for _, s := range []status.Status{status.Supported, status.Listed} {
		fmt.Println(s.In(socium.RU), status.RulesOf(s).Decide(&facts, on).Verdict())
	}
	fmt.Println(status.SupportedRules() == status.RulesOf(status.Supported), status.RulesOf("unheard of") == nil)
	// Output:
	// реестр получателей поддержки pass
	// реестр поставщиков социальных услуг no-data
	// true true
}
