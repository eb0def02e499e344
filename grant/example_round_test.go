package grant_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// application is one that meets the admission rules of 2026-1, of an invented organisation.
func application(number, organisation string, requested int64) *grant.Application {
	return &grant.Application{
		Number: number, Requested: socium.Some(socium.Rubles(requested)),
		Project: grant.Project{Direction: pgf.SOC, Start: day("2026-02-01"), End: day("2026-12-31")},
		Applicant: grant.Applicant{
			ID: organisation, Form: grant.ANO, Registered: day("2019-04-01"),
			Founders:    []grant.Founder{{Kind: grant.FounderPerson}},
			Activities:  []grant.Activity{{Name: "социальная поддержка", Ground: grant.FederalList}},
			CharterFits: socium.Yes, Liquidation: socium.No, Bankruptcy: socium.No, Suspended: socium.No, HadGrants: socium.No,
			Debt: grant.TaxDebt{Amount: socium.Some(socium.Money{})}, RegistersOn: day("2025-10-15"),
		},
		Submitter:    grant.Submitter{Kind: grant.SubmitterHead},
		Declarations: grant.Declarations{Admission: socium.Yes},
	}
}

// A whole round: screened, assigned, rated, thresholded, funded.
func Example_round() {
	young := application("26-1-000003", "«Рассвет»", 800_000)
	young.Applicant.Registered = day("2025-06-01")
	applications := []*grant.Application{
		application("26-1-000001", "«Забота»", 900_000),
		application("26-1-000002", "«Забота»", 3_000_000),
		young,
		application("26-1-000004", "«Диалог»", 2_500_000),
	}
	applications[1].Project.Direction = pgf.HEALTH

	call := pgf.First2026()
	round, err := call.Round(applications, day("2025-10-15")) // screened, every decision kept
	if err != nil {
		panic(err)
	}
	experts := []grant.Expert{{ID: "эксперт 1", Organisations: []string{"«Диалог»"}}, {ID: "эксперт 2"}, {ID: "эксперт 3"}}
	plan, err := round.Assign(experts, grant.Assigning{}) // or the named reason why not
	if err != nil {
		panic(err)
	}
	var sheets []contest.Sheet
	for _, p := range plan.Pairs {
		sheets = append(sheets, marked(call, p.Reviewer, p.Entry, map[string]int64{"26-1-000001": 8, "26-1-000002": 7, "26-1-000004": 6}[p.Entry]))
	}
	rating, err := round.Rate(sheets, grant.Review{Assignments: grant.AssignmentsOf(plan.Pairs)})
	if err != nil {
		panic(err)
	}
	pot := socium.Some(socium.Rubles(5_000_000))
	awards, err := round.Fund(rating, nil, pot, grant.Decisions{}) // one per organisation, kopecks exact
	if err != nil {
		panic(err)
	}
	for a := range awards.All() {
		fmt.Println(a.Application, plain(a.Sum.In(socium.RU)), "—", a.Reason.In(socium.RU))
	}
	fmt.Print(plain(round.Letter("26-1-000003", rating, &awards, socium.RU)))
	// Output:
	// 26-1-000001 900 000,00 ₽ — рейтинг 80, проходной балл 63: грант в запрошенной сумме
	// 26-1-000002 0,00 ₽ — у организации один грант: поддерживается заявка 26-1-000001
	// 26-1-000004 0,00 ₽ — рейтинг 60 ниже проходного балла 68
	// Заявка 26-1-000003
	// Не допущена
	//   • организация зарегистрирована 01.06.2025, нужно не позднее 15.04.2025 [Положение о первом конкурсе 2026 года, п. 5(1)]
}

// marked is a sheet with one mark for every criterion that counts in the application's column.
func marked(call *grant.Call, expert, application string, mark int64) contest.Sheet {
	s := contest.Sheet{Juror: expert, Entry: application}
	for _, c := range call.Evaluation.Forms[0].Criteria {
		if c.ID == pgf.Scale && application == "26-1-000001" { // not scored below a million
			continue
		}
		s.Marks = append(s.Marks, contest.Mark{Criterion: c.ID, Value: socium.Int(mark)})
	}
	return s
}
