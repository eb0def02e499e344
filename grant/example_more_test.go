package grant_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// A half-filled draft comes back with a list of what is to be done.
func ExampleCall_Todo() {
	draft := application("", "«Забота»", 900_000)
	draft.Project.Title = "«Дом»"
	draft.Applicant.Debt.Amount = socium.Some(socium.Rubles(1500))
	list := pgf.First2026().Todo(draft, day("2025-10-10"))
	for _, item := range list.Blocking() {
		if item.Section == "1.2" || item.Code == pgf.CodeNoTaxDebt {
			fmt.Println(item.Section, item.Title.RU, "—", plain(item.Text.RU))
			for _, way := range item.Ways {
				fmt.Println("  →", plain(way.RU))
			}
		}
	}
	// Output:
	// 1.2 название проекта — название не должно начинаться с кавычки
	// 4  — просроченная задолженность перед бюджетом 1 500,00 ₽, допускается не больше 1 000,00 ₽
	//   → просроченная задолженность перед бюджетом: снизить до 1 000,00 ₽ или ниже
	//   → подайте заявление об обжаловании задолженности до подачи заявки
}

// A call travels as JSON and takes back only the rulebooks that it names.
func ExampleParseCall() {
	call := pgf.First2026()
	data, err := json.Marshal(call)
	if err != nil {
		panic(err)
	}
	again, err := grant.ParseCall(data, call.Books())
	fmt.Println(again.ID, again.Closes().In(socium.RU), err)
	_, err = grant.ParseCall(data, grant.Books{})
	fmt.Println(err)
	// Output:
	// 2026-1 15.10.2025, 23:30 (Europe/Moscow) <nil>
	// rulebooks: the rulebook is not the one that the call names (call.rulebook)
}

// A smaller award is spread over the lines to the kopeck.
func ExampleBudget_Approve() {
	budget := grant.Budget{Lines: []grant.Line{
		{ID: "pay", Article: grant.StaffPay, Total: socium.Some(socium.Rubles(600_000))},
		{ID: "hall", Article: grant.EventCosts, Total: socium.Some(socium.Rubles(300_000))},
		{ID: "print", Article: grant.Publishing, Total: socium.Some(socium.Rubles(100_000))},
	}}
	estimate, err := budget.Approve(socium.Rubles(800_000), grant.CutPolicy{Protect: []grant.Article{grant.StaffPay}})
	if err != nil {
		panic(err)
	}
	for _, l := range estimate.Lines {
		fmt.Println(l.ID, l.Grant, "−", l.Cut())
	}
	// Output:
	// pay 600000.00 − 0.00
	// hall 150000.00 − 150000.00
	// print 50000.00 − 50000.00
}

// Revisions are kept; a diff tells what changed without showing it.
func ExampleRevisions() {
	a := application("26-1-000001", "«Забота»", 900_000)
	var history grant.Revisions
	history, err := history.Add(a, 0, time.Date(2025, 9, 20, 9, 0, 0, 0, time.UTC), "руководитель")
	if err != nil {
		panic(err)
	}
	a.Requested = socium.Some(socium.Rubles(850_000))
	a.Project.Tasks = []grant.Task{{ID: "1", Text: "Провести школу ухода"}}
	history, err = history.Add(a, 1, time.Date(2025, 9, 21, 9, 0, 0, 0, time.UTC), "руководитель")
	if err != nil {
		panic(err)
	}
	for _, d := range history.Diff(1, 2) {
		fmt.Println(d)
	}
	_, err = history.Add(a, 1, time.Date(2025, 9, 22, 9, 0, 0, 0, time.UTC), "бухгалтер")
	fmt.Println(err)
	// Output:
	// project.tasks added
	// requested changed
	// revision: the application has changed: revision 1 was expected, the last one is 2 (revision.conflict)
}

// What is due under an agreement, by whom and when.
func ExampleExecution_Obligations() {
	e := grant.Execution{Agreement: grant.Agreement{
		Signed: day("2026-01-30"), Grant: socium.Rubles(900_000),
		Stages: []grant.Stage{{From: day("2026-02-01"), To: day("2026-07-31"), Tranche: socium.Rubles(900_000)}},
		Terms:  grant.AgreementTerms{ReportDays: socium.Some[int64](15)},
	}}
	for _, o := range e.Obligations(day("2026-08-25"), nil) {
		fmt.Println(o.Kind.In(socium.RU), "—", o.By.In(socium.RU), o.Due, o.Overdue)
	}
	// Output:
	// представить аналитический отчёт — заявитель 2026-08-21 true
	// представить финансовый отчёт — заявитель 2026-08-21 true
	// перечислить деньги этапа — оператор  false
}

// Two applications of one organisation of which a part coincides by more than a half.
func ExampleRound_Duplicates() {
	a, b := application("26-1-000001", "«Забота»", 900_000), application("26-1-000002", "«Забота»", 800_000)
	a.Project.Summary = "Обучаем родственников уходу за пожилыми людьми на дому и в больнице"
	b.Project.Summary = "Обучаем соседей и родственников уходу за пожилыми людьми на дому"
	round, err := pgf.First2026().Round([]*grant.Application{a, b}, day("2025-10-15"))
	if err != nil {
		panic(err)
	}
	for _, d := range round.Duplicates(socium.Number{}).Found {
		for _, p := range d.Parts {
			fmt.Println(d.First, d.Second, p.Part.In(socium.RU), p.Percent(), "%")
		}
	}
	// Output:
	// 26-1-000001 26-1-000002 краткое описание 58.82 %
}

// One thing to do, in the language of the reader.
func ExampleTodoItem_In() {
	draft := application("", "«Забота»", 900_000)
	draft.Applicant.Founders = []grant.Founder{{Kind: grant.FounderMunicipal}}
	for _, item := range pgf.First2026().Todo(draft, day("2025-10-10")).Items {
		if item.Code == pgf.CodeNoPublicFounder {
			fmt.Println(item.In(socium.EN))
			fmt.Println(item.Ways[0].In(socium.EN))
		}
	}
	// Output:
	// 4 a founder is a public body; it must leave before the application is filed [Положение о первом конкурсе 2026 года, п. 3(5), 5]
	// have this founder (local self-government body) leave before the application is filed
}

// Two applications that differ in one word of the short description.
func ExampleCompare() {
	a, b := application("26-1-000001", "«Забота»", 900_000), application("26-1-000002", "«Забота»", 900_000)
	a.Project.Summary = "бесплатный пункт проката средств ухода для пожилых жителей района"
	b.Project.Summary = "бесплатный пункт проката средств ухода для пожилых жителей города"
	for _, c := range grant.Compare(a, b) {
		if c.Shared > 0 {
			fmt.Println(c.Part, c.Shared, c.First, c.Second, c.Percent())
		}
	}
	// Output:
	// summary 6 7 7 85.71
}

// What has changed since the first check: the debt was paid.
func ExampleCompareDecisions() {
	call, a := pgf.First2026(), application("", "«Забота»", 900_000)
	a.Applicant.Debt.Amount = socium.Some(socium.Rubles(1500))
	before := call.Precheck(a, day("2025-10-01"))
	a.Applicant.Debt.Amount = socium.Some(socium.Money{})
	for _, c := range grant.CompareDecisions(before, call.Precheck(a, day("2025-10-10"))) {
		fmt.Println(c.Code, c.Before, "→", c.After)
	}
	// Output:
	// FPG-E-09 fail → pass
}
