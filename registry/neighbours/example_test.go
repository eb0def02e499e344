package neighbours_test

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/cooperation"
	"github.com/socium-go/socium/provider/practice"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/neighbours"
)

// What does a certificate give a right to today? The holder is named by position; the name would mask itself.
func ExampleRightsOn() {
	register, err := neighbours.NewCertificates()
	if err != nil {
		fmt.Println(err)
	}
	certificate := neighbours.Certificate{
		Position: "социальный работник", Employer: "КЦСОН", EmployerNumber: "40-0007", Issued: day("2024-09-01"), LastDay: day("2029-08-31"),
		Rights: []neighbours.Right{
			{Code: "pay", Title: socium.Text{RU: "надбавка к окладу", EN: "a supplement to the pay"}},
			{Code: "travel", Title: socium.Text{RU: "проезд", EN: "travel"}, From: day("2026-01-01")},
		},
	}
	if _, err := register.Include(certificate, act("2024-09-01")); err != nil {
		fmt.Println(err)
	}
	for _, on := range []string{"2025-03-01", "2026-03-01"} {
		rights, known := neighbours.RightsOn(register.Snapshot(), "1", day(on))
		for _, r := range rights {
			fmt.Println(on, r.Title.RU, known)
		}
	}
	// Output:
	// 2025-03-01 надбавка к окладу true
	// 2026-03-01 надбавка к окладу true
	// 2026-03-01 проезд true
}

// A catalogue of practices: what one group has found is there for all, and is looked at again in time.
func ExampleToReview() {
	catalogue, err := neighbours.NewPractices()
	if err != nil {
		fmt.Println(err)
	}
	for title, review := range map[string]string{"Школа ухода": "2026-06-01", "Клуб соседей": "2027-06-01"} {
		entry := practice.Practice{
			Title: title, Authors: []practice.Author{{Party: cooperation.Party{Name: "центр социальной помощи"}}}, Problem: "некому помочь",
			Changes: "помогают обученные", Groups: []string{"пожилые люди"}, ReviewUntil: day(review),
		}
		if _, err := catalogue.Include(entry, act("2024-01-10")); err != nil {
			fmt.Println(err)
		}
	}
	for e := range neighbours.ToReview(catalogue.Snapshot(), day("2026-12-31")) {
		fmt.Println(e.Peek().Title, e.Peek().ReviewUntil)
	}
	// Output: Школа ухода 2026-06-01
}

// The entries of a register say what is wrong with them; what is only missing is a warning, nonsense keeps it out.
func ExampleSupport_Validate() {
	s := neighbours.Support{Recipient: "АНО «Тёплый дом»", Form: neighbours.Financial, Sum: socium.Some(socium.Rubles(-1)), Decided: day("2025-09-01")}
	for _, v := range s.Validate() {
		fmt.Println(v.Severity, v.Path, v.Text.RU)
	}
	// Output:
	// warning giver не указан орган, оказавший поддержку
	// refuse sum размер поддержки отрицателен
}

// A register is rebuilt from its events, which may be kept anywhere.
func ExampleReplaySupports() {
	register, err := neighbours.NewSupports()
	if err != nil {
		fmt.Println(err)
		return
	}
	s := neighbours.Support{Recipient: "АНО «Тёплый дом»", Giver: "министерство", Form: neighbours.Financial, Decided: day("2025-09-01")}
	if _, err := register.Include(s, act("2025-09-01")); err != nil {
		fmt.Println(err)
	}
	stored := slices.Collect(register.Snapshot().Events())
	restored, err := neighbours.ReplaySupports(journal.Events(stored))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(restored.Head() == register.Head(), restored.Snapshot().Len())
	// Output: true 1
}
