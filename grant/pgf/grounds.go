package pgf

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// The grounds of clause 18 on which the council refuses admission. The codes are ours.
const (
	IneligibleApplicant = "R1"
	Noncompliant        = "R2"
	UnlawfulInformation = "R3"
	UnlawfulActivities  = "R4"
	ForgedOrFalse       = "R5"
	SelfDuplicate       = "R6"
	LegallyBarred       = "R7"
)

func grounds() []grant.Ground {
	return []grant.Ground{
		{Code: IneligibleApplicant, Title: text("организация не соответствует требованиям пунктов 5 и 6", "the applicant does not meet clauses 5 and 6"), Basis: clause("18(1)"), On: grant.OnEligibility},
		{Code: Noncompliant, Title: text("заявка не соответствует требованиям Положения", "the application does not meet the Regulation"), Basis: clause("18(2)"), On: grant.OnDocument},
		{Code: UnlawfulInformation, Title: text("заявка содержит сведения, использование которых нарушает закон", "the application holds information whose use breaks the law"), Basis: clause("18(3)")},
		{Code: UnlawfulActivities, Title: text("проект предусматривает незаконные мероприятия", "the project provides for unlawful events"), Basis: clause("18(4)")},
		{Code: ForgedOrFalse, Title: text("представлены подложные документы, недостоверные сведения или заверения", "forged documents, false information or assurances"), Basis: clause("18(5)")},
		{Code: SelfDuplicate, Title: text("заявка более чем наполовину совпадает с другой заявкой той же организации", "more than a half coincides with another application of the organisation"), Basis: clause("18(6)"), On: grant.OnDuplicate},
		{Code: LegallyBarred, Title: text("по закону организации нельзя предоставить президентский грант", "by law the applicant cannot be given a presidential grant"), Basis: clause("18(7)")},
	}
}

// ValidNumber reports whether a number has the form seen on applications: two digits of the year, the contest, six digits
// ("26-1-000123").
func ValidNumber(s string) bool {
	if len(s) != len("26-1-000123") || s[2] != '-' || s[4] != '-' {
		return false
	}
	for i := range len(s) {
		if i != 2 && i != 4 && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// Codes returns the codes of the admission and budget rules with their titles, in the order of the rules.
func Codes() []socium.CodeText {
	var list []socium.CodeText
	for _, r := range eligibilityRules(Terms2026()) {
		list = append(list, socium.CodeText{Code: r.Code, Text: r.Title})
	}
	for _, r := range append(budgetRules(BudgetTerms2026()), adviceRules(BudgetTerms2026())...) {
		list = append(list, socium.CodeText{Code: r.Code, Text: r.Title})
	}
	return list
}
