package cookbook_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/socium-go/socium"
)

// club is the type of a program of yours; clubs are the rules that a city has for it.
type club struct {
	Members int
	Founded socium.Date
	Debt    socium.Opt[socium.Money]
}

func clubRules(version string, members int) *socium.Rulebook[*club] {
	return socium.MustRulebook("clubs", version, []socium.Rule[*club]{{
		Code: "club.members", Title: socium.Text{RU: "достаточно членов", EN: "enough members"}, Basis: decree.At("п. 4.1"),
		Test: socium.Ask("members", func(c *club) int { return c.Members }).AtLeast(members),
	}})
}

var decree = socium.Basis{Act: "Положение о клубах (пример)"}

func Example_regulationAsRules() {
	book, err := socium.NewRulebook("clubs", "2026", []socium.Rule[*club]{{
		Code: "club.members", Basis: decree.At("п. 4.1"), Fact: socium.Text{RU: "членов клуба"}, // a bound that is data
		Test: socium.Ask("members", func(c *club) int { return c.Members }).AtLeast(10),
	}, {
		Code: "club.age", Basis: decree.At("п. 4.2"), Check: func(c *club, on socium.Date) socium.Ruling { // a bound that is reckoned
			return socium.NotAfter("founded", c.Founded, on.AddYears(-1))
		},
	}, {
		Code: "club.debt", Basis: decree.At("п. 4.3"), From: socium.MustParseDate("2026-01-01"), // in force from that day
		Severity: socium.Correct, Check: func(c *club, _ socium.Date) socium.Ruling {
			return socium.AtMostOpt("debt", c.Debt, socium.Rubles(1000))
		},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	decision := book.Decide(&club{Members: 7, Founded: socium.MustParseDate("2020-06-15")}, socium.MustParseDate("2026-03-01"))
	for _, f := range decision.Findings {
		fmt.Println(f.Code, f.Verdict, f.In(socium.RU))
	}
	// Output:
	// club.members fail членов клуба: 7, нужно не меньше 10
	// club.age pass да
	// club.debt no-data не указано: debt
}

func Example_lintMyRules() {
	members := socium.Ask("members", func(c *club) int { return c.Members })
	title, basis := socium.Text{RU: "состав", EN: "members"}, decree.At("п. 4.1")
	book := socium.MustRulebook("clubs", "2026", []socium.Rule[*club]{
		{Code: "club.many", Title: title, Basis: basis, Test: members.AtLeast(10)},
		{Code: "club.few", Title: title, Basis: basis, Test: members.AtMost(9)},
	})
	for _, fault := range book.Lint() {
		fmt.Println(fault.Path, fault.Text.EN)
	}
	// Output:
	// rules[1].test this rule and the rule club.many cannot both be met
}

func Example_twoEditions() {
	editions := socium.MustTimeline(
		socium.Dated[*socium.Rulebook[*club]]{From: socium.MustParseDate("2025-01-01"), Value: clubRules("2025", 10)},
		socium.Dated[*socium.Rulebook[*club]]{From: socium.MustParseDate("2026-01-01"), Value: clubRules("2026", 15)},
	)
	facts := &club{Members: 12}
	for _, day := range []string{"2024-12-31", "2025-12-31", "2026-01-01"} {
		on := socium.MustParseDate(day)
		edition, ok := editions.On(on)
		if !ok {
			fmt.Println(day, "no edition yet")
			continue
		}
		asked := edition.Value.Requirements()[0].Params[0]
		fmt.Println(day, edition.Value.Ref().Version, asked.Name, asked.Value, edition.Value.Allows(facts, on))
	}
	// Output:
	// 2024-12-31 no edition yet
	// 2025-12-31 2025 at-least 10 pass
	// 2026-01-01 2026 at-least 15 fail
}

func Example_waiver() {
	book, err := clubRules("2026", 10).With(socium.Waiver[*club]{
		Codes: []socium.Code{"club.members"}, Scope: socium.Text{RU: "сельские клубы, до конца года"},
		Basis: socium.Basis{Act: "Постановление (пример)", Clause: "п. 2"}, Until: socium.MustParseDate("2027-01-01"),
		Applies: func(c *club) bool { return c.Members >= 5 },
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2026-12-31", "2027-01-01"} {
		decision := book.Decide(&club{Members: 7}, socium.MustParseDate(day))
		fmt.Println(day, decision.Verdict())
		for f := range decision.Remarks() { // it stays in the decision, with its evidence
			fmt.Println("  ", f.Code, f.In(socium.RU), "·", f.Waiver().Basis)
		}
	}
	// Output:
	// 2026-12-31 pass
	//    club.members members: 7, нужно не меньше 10 · Постановление (пример), п. 2
	// 2027-01-01 fail
}

func Example_replay() {
	book, facts := clubRules("2026", 10), &club{Members: 7}
	stored, err := book.Decide(facts, socium.MustParseDate("2026-03-01")).JSON() // store the facts beside it
	if err != nil {
		fmt.Println(err)
		return
	}

	var decision socium.Decision // years later, in court
	if err := json.Unmarshal(stored, &decision); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(book.Replay(facts, decision))
	fmt.Println(errors.Is(book.Replay(&club{Members: 17}, decision), socium.CodeReplayDecision))
	fmt.Println(errors.Is(clubRules("2026", 12).Replay(facts, decision), socium.CodeReplayBook))
	// Output:
	// <nil>
	// true
	// true
}

func Example_privateFact() {
	type applicant struct{ Born socium.Date }
	book := socium.MustRulebook("adults", "1", []socium.Rule[*applicant]{{
		Code: "adult", Basis: decree.At("п. 3"), Check: func(a *applicant, on socium.Date) socium.Ruling {
			return socium.NotAfter("born", a.Born, on.AddYears(-18)).Private()
		},
	}})
	decision := book.Decide(&applicant{Born: socium.MustParseDate("2010-05-05")}, socium.MustParseDate("2026-03-01"))
	for f := range decision.Failed() {
		fmt.Println(f.In(socium.EN))
	}
	for f := range decision.Disclose().Failed() { // only for whom it concerns
		fmt.Println(f.In(socium.EN))
	}
	// Output:
	// born: (personal data), not later than 2008-03-01 is needed
	// born: 2010-05-05, not later than 2008-03-01 is needed
}
