package pgf

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// First2026 returns edition 2026-1, the first contest of 2026: applications from 1 September to 15 October 2025, 23:30 Moscow
// time. It follows the Regulation of 17.06.2025.
func First2026() *grant.Call {
	closes := socium.MustDeadline("2025-10-15", "23:30")
	t := Terms2026().For(closes.Day())
	list := directionsOf()
	for i := range list {
		list[i].Topics = slices.Clone(topics2026[list[i].Code])
	}
	return &grant.Call{
		ID:       "2026-1",
		Title:    text("первый конкурс 2026 года на предоставление грантов Президента Российской Федерации на развитие гражданского общества", "first contest of 2026 for grants of the President of the Russian Federation for the development of civil society"),
		Operator: operator,
		Basis:    []socium.Basis{regulation, decree},
		Opens:    socium.MustParseDate("2025-09-01"),
		Deadline: closes,
		Results:  socium.MustParseDate("2026-01-20"),

		Directions: list,
		Bands:      bandsSince2023(clause("30")),
		Projects: []grant.ProjectType{
			{
				Code: Standard, Title: text("проект до 18 месяцев", "project of up to 18 months"),
				NotBefore: socium.MustParseDate("2026-02-01"), NotAfter: socium.MustParseDate("2027-07-31"),
				Extension: socium.MustParseDate("2027-09-30"), Basis: clause("29"),
			},
			{
				Code: Long, Title: text("долгосрочный проект", "long project"),
				NotBefore: socium.MustParseDate("2026-02-01"), NotAfter: socium.MustParseDate("2029-01-31"), Over: 18, Column: "L",
				Directions: []string{EDU, CIVIL}, Extension: socium.MustParseDate("2029-01-31"), Basis: clause("29"),
			},
		},
		Limits: grant.Limits{PerDirection: 1, Grants: 1, Overlapping: t.Overlapping, Coincidence: socium.Int(50)},

		Evaluation: evaluation2026(),
		Marks:      marks(results2026, "63", "68", "70", "71"),
		Funding:    grant.Strategy{Kind: grant.FundThreshold, PerOrganisation: 1, Basis: clause("11, 24–25")},
		Grounds:    grounds(),
		Review:     grant.ReviewPolicy{MinExperts: 2, StrikeAfter: 3, Basis: clause("22–23")},

		Form: form(),
		Gaps: []grant.Gap{
			{Path: "form[3].maxRunes", Note: text("предел длины краткого описания есть, его значение не найдено", "the short description has a limit, its value was not seen")},
			{Path: "agreement", Note: text("сроки траншей, отчётов, возврата остатка и предел переносов между статьями не подтверждены: задайте их сами; без них каждый перенос требует согласия", "terms of tranches, reports and refunds and the limit of moves between articles are not confirmed: set them; without, every move needs consent")},
			{Path: "limits.coincidence", Note: text("как измеряется совпадение заявок, не определено", "how the coincidence of applications is measured is not defined")},
		},

		Eligibility: must(Eligibility(t)),
		BudgetRules: must(BudgetRules(BudgetTerms2026())),
	}
}

// Codes of the project types.
const (
	Standard = "standard"
	Long     = "long"
	Any      = "any" // of editions of which only the earliest start is known
)

var operator = text("Фонд-оператор президентских грантов по развитию гражданского общества", "Presidential Grants Foundation")

// bandsSince2023 are the bands of editions 2023-1 and later.
func bandsSince2023(basis socium.Basis) []grant.Band {
	return bands(basis, 1_000_000, 5_000_000, 15_000_000)
}

// bands makes A, B, C … of the given upper limits in roubles, the last band open.
func bands(basis socium.Basis, upTo ...int64) []grant.Band {
	var list []grant.Band
	var over socium.Money
	for i, n := range append(upTo, 0) {
		b := grant.Band{Code: string(rune('A' + i)), Over: over, Basis: basis}
		limit := socium.Rubles(n)
		switch {
		case n == 0:
			b.Title = text("свыше "+roubles(over, socium.RU), "over "+roubles(over, socium.EN))
		case i == 0:
			b.Title = text("не более "+roubles(limit, socium.RU), "at most "+roubles(limit, socium.EN))
		default:
			b.Title = text("свыше "+roubles(over, socium.RU)+" и не более "+roubles(limit, socium.RU), "over "+roubles(over, socium.EN)+" and at most "+roubles(limit, socium.EN))
		}
		if n > 0 {
			b.UpTo = socium.Some(limit)
			over = limit
		}
		list = append(list, b)
	}
	return list
}

// must is for the tables of this package, whose soundness the tests prove.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
