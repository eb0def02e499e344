// A support centre asks for an NGO whether it may apply, and prints what is still to be done.
package main

import (
	"fmt"
	"log"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

const draft = `{
  "call": "2026-1",
  "requested": "2400000.00",
  "project": {"direction": "социальное обслуживание, социальная поддержка и защита граждан", "title": "Тёплый двор"},
  "applicant": {
    "name": "АНО «Добрый двор»", "inn": "7707083893", "ogrn": "1027700132195", "form": "ano",
    "registered": "2025-03-02", "liquidation": false, "bankruptcy": null
  },
  "budget": {}
}`

func main() {
	application, err := grant.ParseApplication([]byte(draft))
	if err != nil {
		log.Fatal(err)
	}
	call, today := pgf.First2026(), socium.MustParseDate("2025-10-10")

	decision := call.Precheck(&application, today)
	fmt.Println(call.Title.In(socium.EN), decision.Verdict())
	for f := range decision.Failed() {
		fmt.Println(f.Code, f.Basis.In(socium.EN), f.In(socium.EN))
		for r := range f.Remedies() {
			fmt.Println("  →", r.In(socium.EN))
		}
	}
	missing := 0
	for range decision.Missing() {
		missing++
	}
	fmt.Println("facts missing:", missing)

	application.Requested = socium.Some(socium.Rubles(1_000_000))
	fmt.Println("with one million:", call.Precheck(&application, today).Verdict())

	todo := call.Todo(&application, today)
	fmt.Println("to do, in the order of the form:")
	for _, item := range todo.Items[:5] {
		fmt.Println("-", item.Path, item.Text.In(socium.RU))
	}
}
