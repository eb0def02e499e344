package pgf_test

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// May this organisation apply, and if not, what then?
func Example_precheck() {
	application := &grant.Application{
		Requested: socium.Some(socium.Rubles(2_400_000)),
		Applicant: grant.Applicant{
			Form:        grant.ANO,
			Registered:  socium.MustParseDate("2025-03-02"),
			Founders:    []grant.Founder{{Kind: grant.FounderPerson}},
			Activities:  []grant.Activity{{Name: "социальное обслуживание", Ground: grant.FederalList}},
			CharterFits: socium.Yes,
			Liquidation: socium.No, Bankruptcy: socium.No, Suspended: socium.No,
			HadGrants:   socium.No,
			RegistersOn: socium.MustParseDate("2025-10-09"),
		},
		Submitter:    grant.Submitter{Kind: grant.SubmitterHead},
		Declarations: grant.Declarations{Admission: socium.Yes},
	}

	call := pgf.First2026()
	decision := call.Precheck(application, socium.MustParseDate("2025-10-10"))

	fmt.Println(decision.Verdict())
	for f := range decision.Failed() {
		fmt.Printf("%s (%s): %s\n", f.Code, f.Basis, f.In(socium.RU))
		for r := range f.Remedies() {
			fmt.Println("  →", r.In(socium.RU))
		}
	}
	for m := range decision.Missing() {
		fmt.Println("?", m.Path, "—", m.In(socium.RU))
	}
	// Output:
	// fail
	// FPG-E-04 (Положение о первом конкурсе 2026 года, п. 5(1)): организация зарегистрирована 02.03.2025, нужно не позднее 15.10.2024
	//   → запросите не более 1 000 000 ₽: тогда достаточно шести месяцев
	// ? applicant.debt.amount — не указано: просроченная задолженность перед бюджетом
}

// What is known of an edition, and what is not.
func ExampleEdition() {
	call, _ := pgf.Edition("2023-1")
	band, _ := call.Band(socium.Rubles(5_000_000))
	mark, known := call.Marks.Of(band.Code, pgf.SOC).Get()
	fmt.Println(call.Closes().Day(), strings.ReplaceAll(band.Title.RU, "\u00a0", " "), mark, known)
	for _, g := range call.Gaps {
		fmt.Println(g.Path, "—", g.Note.EN)
	}
	// Output:
	// 2022-10-17 свыше 1 000 000 ₽ и не более 5 000 000 ₽ 66 true
	// evaluation — the table of coefficients was not seen; the ten criteria are commonly said to be the same
	// rulebooks — the regulation was not seen: there are no admission and budget rules
	// projects — only the earliest first day was seen: the last day and long projects are not known
}

// The admission rules with the figures of another edition.
func ExampleEligibility() {
	terms := pgf.Terms2026()
	terms.Version, terms.SmallGrant = "another", socium.Rubles(500_000)
	book, err := pgf.Eligibility(terms)
	if err != nil {
		panic(err)
	}
	call, err := pgf.First2026().Bind(grant.Books{Eligibility: book})
	if err != nil {
		panic(err)
	}
	young := admissible()
	young.Applicant.Registered, young.Requested = socium.MustParseDate("2025-04-15"), socium.Some(socium.Rubles(900_000))
	on := socium.MustParseDate("2025-10-10")
	fmt.Println(pgf.First2026().Admits(young, on), call.Admits(young, on))
	// Output:
	// pass fail
}

// Rounding once at the end instead of each term: at a pass mark of 68 the readings disagree.
func ExampleWithRounding() {
	sheets := []contest.Sheet{ // criterion sums 22, 21, 18, 21, 21, 18, 19, 21, 18, 22
		sheet("e1", "N", "7 7 6 7 7 6 6 7 6 7"), sheet("e2", "N", "7 7 6 7 7 6 6 7 6 7"), sheet("e3", "N", "8 7 6 7 7 6 7 7 6 8"),
	}
	for _, call := range []*grant.Call{pgf.First2026(), pgf.WithRounding(pgf.First2026(), contest.Rounds{Total: contest.Hundredths(socium.HalfUp)})} {
		round, err := call.Round([]*grant.Application{numbered("N", "B")}, socium.MustParseDate("2025-10-15"))
		if err != nil {
			panic(err)
		}
		rating, err := round.Rate(sheets, grant.Review{})
		if err != nil {
			panic(err)
		}
		line, _ := rating.Of("N")
		fmt.Println(line.Rating)
	}
	// Output:
	// 67.99
	// 68
}

// A grant without a contest, by a decision of the President.
func ExampleWithoutContest() {
	agreement, err := pgf.WithoutContest("Р-1", "организация, которую учредил фонд", socium.Basis{}, grant.Stage{
		From: socium.MustParseDate("2026-02-01"), To: socium.MustParseDate("2026-12-31"), Tranche: socium.Rubles(5_000_000),
	})
	fmt.Println(agreement.Grant, agreement.Basis, err)
	// Output:
	// 5000000.00 Указ Президента РФ от 30.01.2019 № 30, п. 3¹ <nil>
}

// Of which editions the rules are there, and not only the windows.
func ExampleEditions() {
	for _, call := range pgf.Editions() {
		if call.Eligibility != nil {
			fmt.Println(call.ID, call.Opens, call.Closes().Day())
		}
	}
	// Output:
	// 2026-1 2025-09-01 2025-10-15
}
