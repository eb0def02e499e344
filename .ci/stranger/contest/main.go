// A commission writes its regulation as JSON, brings in the marks, and gets places with reasons and minutes that can be
// verified.
package main

import (
	"fmt"
	"log"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

const regulation = `{
  "id": "good-deeds", "edition": "2026",
  "title": {"ru": "Конкурс добрых дел", "en": "Contest of good deeds"},
  "forms": [{"id": "sheet", "criteria": [
    {"id": "benefit", "title": {"ru": "Польза", "en": "Benefit"}, "scale": {"max": "10"}, "weight": "2"},
    {"id": "novelty", "title": {"ru": "Новизна", "en": "Novelty"}, "scale": {"max": "10"}}
  ]}],
  "nominations": [{"id": "courtyard", "title": {"ru": "Двор", "en": "Courtyard"}}],
  "passMarks": [{"points": "12", "basis": {"act": "Положение", "clause": "п. 6"}}],
  "ties": [{"by": "criterion", "criterion": "benefit"}],
  "places": {"list": [
    {"title": {"ru": "победитель", "en": "winner"}},
    {"title": {"ru": "лауреат", "en": "laureate"}}
  ]}
}`

const marks = `[
  {"entry": "A", "juror": "J1", "marks": {"benefit": "8", "novelty": "4"}},
  {"entry": "A", "juror": "J2", "marks": {"benefit": "7", "novelty": "5"}},
  {"entry": "B", "juror": "J1", "marks": {"benefit": "7", "novelty": "6"}},
  {"entry": "B", "juror": "J2", "marks": {"benefit": "7", "novelty": "7"}},
  {"entry": "C", "juror": "J1", "marks": {"benefit": "3", "novelty": "2"}},
  {"entry": "C", "juror": "J2", "marks": {"benefit": "4", "novelty": "1"}}
]`

func main() {
	rules, err := contest.ParseRules([]byte(regulation))
	if err != nil {
		log.Fatal(err)
	}
	sheets, err := contest.ParseSheets([]byte(marks))
	if err != nil {
		log.Fatal(err)
	}
	facts := contest.Facts{
		Entries: []contest.Entry{
			{ID: "A", Nomination: "courtyard", Title: "Клумбы"},
			{ID: "B", Nomination: "courtyard", Title: "Качели"},
			{ID: "C", Nomination: "courtyard", Title: "Скамейка"},
		},
		Jury: []contest.Juror{{ID: "J1", Post: "архитектор"}, {ID: "J2", Post: "житель двора"}},
	}
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		log.Fatal(err)
	}
	for nomination, standings := range outcome.Nominations() {
		fmt.Println(nomination.Title.RU)
		for _, s := range standings {
			fmt.Println(" ", s.Place, s.Title.RU, s.Entry, s.Total, s.DecidedBy.In(socium.RU))
			if s.Reason != nil {
				fmt.Println("   ", s.Reason.In(socium.RU))
			}
		}
	}

	minutes, err := outcome.Protocol(contest.Meeting{Number: "1", On: socium.MustParseDate("2026-04-20"), Present: []string{"J1", "J2"}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("verified:", contest.Verify(minutes, rules, facts, slices.Values(sheets)) == nil)
	sheets[4].Marks[0].Value = socium.Int(10)
	fmt.Println("after a change:", contest.Verify(minutes, rules, facts, slices.Values(sheets)))

	_, err = contest.ParseRules([]byte(`{"id": "x", "nominations": [], "tie": 1}`))
	fmt.Println(err)
}
