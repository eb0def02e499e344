package grant_test

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// A half-filled draft of an invented organisation, as a form saved it: what is wrong in it is kept and told.
func ExampleParseApplication() {
	draft, err := grant.ParseApplication([]byte(`{
		"call": "2026-1",
		"project": {"direction": "SOC", "title": "дом без одиночества.", "start": "2026-03-01", "end": "2026-10-29"},
		"applicant": {"name": "АНО «Рядом»", "form": "ano", "inn": "1234567890", "registered": "2025-03-02"},
		"requested": "2 400 000,00 ₽",
		"budget": {"lines": [{"article": "staff-pay", "price": "50000.00", "quantity": 9, "own": "0", "total": "400000.00"}]}
	}`))
	if err != nil {
		panic(err)
	}
	list := pgf.First2026().Todo(&draft, day("2025-10-10"))
	for line := range strings.Lines(plain(list.In(socium.RU))) {
		if !strings.Contains(line, "заполните") && !strings.Contains(line, "не указано") { // there is much to fill in
			fmt.Print(line)
		}
		if strings.HasPrefix(line, "Стоит проверить") {
			break
		}
	}
	// Output:
	// Нужно исправить или заполнить
	//   • 1.2 название проекта: название должно начинаться с прописной буквы
	//   • 1.2 название проекта: в конце названия не должно быть точки
	//   • 4 организация зарегистрирована 02.03.2025, нужно не позднее 15.10.2024 [Положение о первом конкурсе 2026 года, п. 5(1)]
	//       → запросите не более 1 000 000 ₽: тогда достаточно шести месяцев
	//   • 4 ИНН: значение записано с ошибкой, проверьте его
	//   • 6 запрашиваемая сумма гранта: в заявке указано 2 400 000,00 ₽, по бюджету 450 000,00 ₽ [Комментарии к статьям бюджета, 2026-1]
	//   • 6 бюджет проекта: в бюджете указано 400 000,00 ₽, по расчёту 450 000,00 ₽ (строка 1) [Комментарии к статьям бюджета, 2026-1]
	//   • 6 бюджет проекта: оплата труда запланирована на 9 месяцев, а проект длится 8 (строка 1) [Комментарии к статьям бюджета, 2026-1]
	//       → число оплачиваемых месяцев: снизить до 8 или ниже
	// Стоит проверить
}

// What is missing, and what contradicts itself, as violations with paths for a form on a screen.
func ExampleCall_Check() {
	a := application("26-1-000001", "«Забота»", 900_000)
	a.Project.Title = "Школа ухода"
	a.Project.Tasks = []grant.Task{{ID: "school", Text: "Провести школу ухода"}}
	a.Project.Plan = []grant.PlanEvent{{ID: "1", Task: "school", Start: day("2026-02-01"), End: day("2027-01-31")}}
	call := pgf.First2026()
	for _, v := range call.Check(a, day("2025-10-10")).Blocking() {
		fmt.Println(v.Path, v.Code)
	}
	fmt.Println(len(call.Missing(a)) > 20)
	// Output:
	// project.tasks[0] plan.task-events
	// project.plan[0] plan.event-outside
	// true
}

// The description of a call is looked through before it is published.
func ExampleCall_Lint() {
	call := pgf.First2026()
	call.Bands[1].Over = socium.Rubles(1_500_000) // a gap between the bands
	call.Marks[0].Band = "E"
	for _, v := range call.Lint().Blocking() {
		fmt.Println(v.Path, "—", v.Text.RU)
	}
	// Output:
	// bands[1].over — описание конкурса: полоса не продолжает предыдущую
	// marks[0].band — описание конкурса: такого обозначения в конкурсе нет
}

// A rule is waived for some in one contest; it stays in the decision and does not bar.
func ExampleCall_Waived() {
	call, err := pgf.First2026().Waived(socium.Waiver[grant.Facts]{
		Codes: []socium.Code{pgf.CodeMinAge}, Scope: socium.Text{RU: "организации Калужской области", EN: "organisations of the Kaluga region"},
		Basis: socium.Basis{Act: "решение организатора (пример)"}, Applies: grant.InRegions(socium.MustParseRegion("40")),
	})
	if err != nil {
		panic(err)
	}
	young := application("26-1-000001", "«Забота»", 900_000)
	young.Applicant.Registered, young.Applicant.Region = day("2025-09-01"), socium.MustParseRegion("40")
	decision := call.Precheck(young, day("2025-10-10"))
	f, _ := decision.Finding(pgf.CodeMinAge)
	fmt.Println(decision.Verdict(), f.Verdict, f.Waiver() != nil, call.Admits(young, day("2025-10-10")))
	// Output:
	// pass fail true pass
}

// The legal form by the code of the state register.
func ExampleFormOf() {
	form := grant.FormOf(socium.MustParseLegalForm("71400"))
	fmt.Println(form, "—", form.In(socium.RU))
	// Output:
	// ano — автономная некоммерческая организация
}

// What changed between two versions, by path; the values are given out only when they are asked for.
func ExampleDiff() {
	before := application("26-1-000001", "«Забота»", 900_000)
	after := before.Clone()
	after.Requested = socium.Some(socium.Rubles(850_000))
	after.Project.Geography = []string{"Калужская область"}
	for _, d := range grant.Diff(before, &after) {
		fmt.Println(d, d.Was(), d.Now())
	}
	// Output:
	// project.geography added  ["Калужская область"]
	// requested changed "900000.00" "850000.00"
}
