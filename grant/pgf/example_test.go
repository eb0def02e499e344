package pgf_test

import (
	"fmt"

	"github.com/socium-go/socium"
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
