// A city writes its own three rules for its own type, lifts one of them for some, and says what would cure a refusal.
package main

import (
	"fmt"
	"log"

	"github.com/socium-go/socium"
)

type club struct {
	Name    string
	Members int
	Founded socium.Date
	Debt    socium.Opt[socium.Money]
	Village bool
}

func main() {
	decree := socium.Basis{Act: "Порядок поддержки клубов"}
	rules := []socium.Rule[*club]{
		{
			Code:  "club.members",
			Title: socium.Text{RU: "в клубе не меньше десяти членов", EN: "the club has ten members or more"},
			Fact:  socium.Text{RU: "число членов", EN: "number of members"},
			Basis: decree.At("п. 4.1"),
			Check: func(c *club, _ socium.Date) socium.Ruling { return socium.AtLeast("members", c.Members, 10) },
		},
		{
			Code:  "club.age",
			Title: socium.Text{RU: "клуб работает не меньше года", EN: "the club has worked for a year"},
			Fact:  socium.Text{RU: "день основания", EN: "day of foundation"},
			Basis: decree.At("п. 4.2"),
			Check: func(c *club, on socium.Date) socium.Ruling {
				return socium.NotAfter("founded", c.Founded, on.AddYears(-1))
			},
			Remedies: func(c *club, _ socium.Date) []socium.Remedy {
				return []socium.Remedy{{
					Kind: socium.RemedyOther,
					Text: socium.Text{RU: "заявку может подать клуб-учредитель", EN: "the founding club may apply"},
				}}
			},
		},
		{
			Code:     "club.debt",
			Title:    socium.Text{RU: "долг не больше 1 000 ₽", EN: "a debt of 1,000 ₽ at most"},
			Fact:     socium.Text{RU: "долг", EN: "debt"},
			Basis:    decree.At("п. 4.3"),
			Severity: socium.Correct,
			Check: func(c *club, _ socium.Date) socium.Ruling {
				return socium.AtMostOpt("debt", c.Debt, socium.Rubles(1000))
			},
		},
	}
	small := socium.Waiver[*club]{
		Codes:   []socium.Code{"club.members"},
		Scope:   socium.Text{RU: "клубы в сёлах", EN: "clubs in villages"},
		Basis:   socium.Basis{Act: "Постановление администрации"}.At("п. 1"),
		From:    socium.MustParseDate("2026-01-01"),
		Applies: func(c *club) bool { return c.Village },
	}
	book, err := socium.NewRulebook("city-clubs", "2026", rules, small)
	if err != nil {
		log.Fatal(err)
	}

	today := socium.MustParseDate("2026-03-02")
	for _, c := range []*club{
		{Name: "Шахматы", Members: 14, Founded: socium.MustParseDate("2019-09-01"), Debt: socium.Some(socium.Rubles(0))},
		{Name: "Гармонь", Members: 6, Founded: socium.MustParseDate("2025-10-05"), Village: true},
		{Name: "Лыжи", Members: 6, Founded: socium.MustParseDate("2024-10-05"), Debt: socium.Some(socium.Rubles(2500))},
	} {
		decision := book.Decide(c, today)
		fmt.Println(c.Name, decision.Verdict())
		for _, f := range decision.Findings {
			if f.Verdict == socium.Pass {
				continue
			}
			fmt.Println(" ", f.Code, f.Verdict, f.Basis, "–", f.In(socium.RU))
			if w := f.Waiver(); w != nil {
				fmt.Println("    снято:", w.Scope.In(socium.RU))
			}
			for r := range f.Remedies() {
				fmt.Println("    →", r.In(socium.RU))
			}
		}
	}
}
