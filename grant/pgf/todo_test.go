package pgf_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares a text with a file of testdata, or rewrites the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// draft is a half-filled application as a support centre gets it: an invented young organisation that asks for too much.
func draft() *grant.Application {
	return &grant.Application{
		Call: "2026-1",
		Project: grant.Project{
			Direction: "Социальное обслуживание, социальная поддержка и защита граждан",
			Title:     "«Тёплый дом» для пожилых.",
			Summary:   "Обучаем родственников уходу за пожилыми людьми на дому.",
			Geography: []string{"Калужская область"},
			Start:     day("2026-03-01"), End: day("2026-10-29"),
			Groups:  []grant.TargetGroup{{ID: "old", Name: "Пожилые люди"}, {ID: "kin", Name: "Родственники, которые ухаживают"}},
			Goals:   []string{"Научить семьи ухаживать за пожилыми людьми дома"},
			Tasks:   []grant.Task{{ID: "school", Text: "Провести школу ухода"}, {ID: "hire", Text: "Открыть пункт проката"}},
			Results: []grant.Result{{ID: "people", Indicator: "Участники школы", Value: socium.Some[int64](120), People: true}},
			Plan: []grant.PlanEvent{
				{ID: "1", Task: "school", Name: "Занятия школы", Start: day("2026-03-01"), End: day("2026-10-29"), Groups: []string{"kin"}, Yields: []grant.Yield{{Result: "people", Count: 20}}},
				{ID: "2", Task: "school", Name: "Консультации", Start: day("2026-04-01"), End: day("2026-10-01"), Groups: []string{"kin"}},
				{ID: "3", Task: "hire", Name: "Открытие пункта", Start: day("2026-05-01"), End: day("2026-11-10")},
			},
		},
		Manager:  grant.Member{Position: "директор", NoExperience: socium.Yes},
		Partners: []grant.Partner{{Name: "Районная больница"}},
		Applicant: grant.Applicant{
			Name: "АНО «Тёплый дом» (вымышленная организация)", Form: grant.ANO, Registered: day("2025-03-02"),
			Founders:   []grant.Founder{{Kind: grant.FounderPerson}, {Kind: grant.FounderMunicipal}},
			Activities: []grant.Activity{{Name: "социальная поддержка граждан", Ground: grant.FederalList}},
			Printed:    grant.PrintedIDs{INN: "4000000001"},
			Projects:   []grant.PastProject{{Title: "Школа соседей", From: day("2023-01-10"), To: day("2023-12-20")}},
			HadGrants:  socium.No, Liquidation: socium.No, Bankruptcy: socium.No, Suspended: socium.No,
			Debt: grant.TaxDebt{Amount: rub("1500")},
		},
		Requested: rub("2400000"),
		Budget: grant.Budget{Lines: []grant.Line{
			{Article: grant.StaffPay, Name: "директор", Price: rub("90000"), Quantity: num(9), Own: rub("0"), Events: []string{"1"}},
			{Article: grant.Contributions, Price: rub("200000"), Quantity: num(1), Own: rub("0")},
			{Article: grant.OtherCosts, Name: "непредвиденные расходы", Total: rub("100000"), Own: rub("0"), Marks: []grant.CostMark{grant.CostContingency}},
		}},
	}
}

// A draft comes back with a list that a support centre can hand over as it is.
func TestTodoGolden(t *testing.T) {
	call, a := pgf.First2026(), draft()
	before := a.Clone()
	list := call.Todo(a, day("2025-10-10"))
	assert.Equal(t, before, *a, "the draft does not change")
	for _, lang := range []socium.Lang{socium.RU, socium.EN} {
		written := list.In(lang)
		assert.NotContains(t, written, "{")
		golden(t, "todo."+string(lang)+".txt", strings.ReplaceAll(written, "\u00a0", " "))
	}
	data, err := json.Marshal(list)
	require.NoError(t, err)
	var back grant.Todo
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, list, back)
	assert.NotEmpty(t, list.Blocking())
}

// What is still missing comes in the order of the form.
func TestMissingIsOrderedAsTheForm(t *testing.T) {
	call := pgf.First2026()
	empty := call.Missing(&grant.Application{})
	require.ErrorIs(t, empty, grant.CodeFormMissing)
	var required []socium.Path
	for _, f := range call.Form {
		if f.Required {
			required = append(required, f.Field)
		}
	}
	var got []socium.Path
	for _, v := range empty {
		got = append(got, v.Path)
	}
	assert.Equal(t, required, got)
	assert.Len(t, call.Missing(draft()), 14)
}

// Limits of grants 3.3, at the limit and above it.
func TestFormLimits(t *testing.T) {
	call := pgf.First2026()
	for _, tt := range []struct {
		name string
		edit func(a *grant.Application)
		code socium.Code
		path socium.Path
	}{
		{"title of 300", func(a *grant.Application) { a.Project.Title = strings.Repeat("Ё", 300) }, "", ""},
		{"title of 301", func(a *grant.Application) { a.Project.Title = strings.Repeat("Ё", 301) }, grant.CodeFormTooLong, "project.title"},
		{"title begins with a quotation mark", func(a *grant.Application) { a.Project.Title = "„Дом“" }, grant.CodeTitleQuote, "project.title"},
		{"title begins small", func(a *grant.Application) { a.Project.Title = "дом" }, grant.CodeTitleCapital, "project.title"},
		{"title ends with a stop", func(a *grant.Application) { a.Project.Title = "Дом." }, grant.CodeTitleStop, "project.title"},
		{"title ends with an ellipsis", func(a *grant.Application) { a.Project.Title = "Дом..." }, "", ""},
		{"significance of 5001", func(a *grant.Application) { a.Project.Significance = strings.Repeat("я", 5001) }, grant.CodeFormTooLong, "project.significance"},
		{"four videos", func(a *grant.Application) { a.Project.Videos = []string{"1", "2", "3", "4"} }, grant.CodeFormTooMany, "project.videos"},
		{"eleven activities", func(a *grant.Application) { a.Applicant.Activities = make([]grant.Activity, 11); fillNames(a) }, grant.CodeFormTooMany, "applicant.activities"},
		{"a file of eleven megabytes", func(a *grant.Application) {
			a.Project.Evidence = []grant.Document{{Name: "опрос.PDF", Bytes: socium.Some[int64](11 << 20)}}
		}, grant.CodeFormFileSize, "project.evidence[0]"},
		{"a file of another type", func(a *grant.Application) { a.Project.Evidence = []grant.Document{{Name: "опрос.exe"}} }, grant.CodeFormFileType, "project.evidence[0]"},
		{"a member of the team with five schools and ten jobs", func(a *grant.Application) {
			a.Team = append(a.Team, grant.Member{Position: "повар", Education: make([]string, 5), Jobs: make([]string, 10)})
		}, "", ""},
		{"a member with six schools", func(a *grant.Application) {
			a.Team = []grant.Member{{Position: "повар"}, {Position: "врач", Education: make([]string, 6)}}
		}, grant.CodeFormTooMany, "team[1].education"},
		{"a member with eleven jobs", func(a *grant.Application) {
			a.Team = []grant.Member{{Position: "повар", Jobs: make([]string, 11)}}
		}, grant.CodeFormTooMany, "team[0].jobs"},
		{"the one event lasts the whole project", func(a *grant.Application) {
			a.Project.Tasks = []grant.Task{{ID: "t"}}
			a.Project.Plan = []grant.PlanEvent{{Task: "t", Start: a.Project.Start, End: a.Project.End}}
		}, grant.CodeEventWhole, "project.plan[0]"},
		{"requested sum and cost of the budget", func(a *grant.Application) {
			a.Budget.Lines = sound().Budget.Lines
			for i := range a.Budget.Lines {
				a.Budget.Lines[i].Events = nil
			}
		}, "", ""},
		{"cost of another budget", func(a *grant.Application) { a.Budget, a.Cost = sound().Budget, rub("1") }, grant.CodeBudgetForm, "cost"},
		{"requested sum of another budget", func(a *grant.Application) { a.Budget, a.Requested = sound().Budget, rub("1") }, grant.CodeBudgetForm, "requested"},
		{"income with kopecks", func(a *grant.Application) {
			a.Applicant.Income = []grant.Income{{Source: grant.IncomeSales, Amount: socium.Kopecks(101)}}
		}, grant.CodeWholeRoubles, "applicant.income[0].amount"},
		{"no such direction", func(a *grant.Application) { a.Project.Direction = pgf.CULTURE }, grant.CodeDirection, "project.direction"},
		{"window", func(a *grant.Application) { a.Project.Start = day("2026-01-31") }, grant.CodeProjectWindow, "project.start"},
		{"event without a task", func(a *grant.Application) {
			a.Project.Plan = []grant.PlanEvent{{Start: day("2026-03-01"), End: day("2026-03-02")}}
		}, grant.CodeEventTask, "project.plan[0].task"},
		{"event of an unknown task", func(a *grant.Application) { a.Project.Plan = []grant.PlanEvent{{Task: "?"}} }, grant.CodeReference, "project.plan[0].task"},
		{"founded tomorrow", func(a *grant.Application) { a.Applicant.Registered = day("2025-10-11") }, grant.CodeFuture, "applicant.registered"},
		{"two groups of one id", func(a *grant.Application) { a.Project.Groups = []grant.TargetGroup{{ID: "a"}, {ID: "a"}} }, grant.CodeIDTwice, "project.groups[1].id"},
		{"unlisted word", func(a *grant.Application) { a.Applicant.Form = "артель" }, grant.CodeWord, "applicant.form"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := sound()
			a.Project.Plan, a.Budget.Lines = nil, nil
			tt.edit(a)
			vs := call.Check(a, day("2025-10-10"))
			if tt.code == "" {
				require.Empty(t, vs)
				return
			}
			require.ErrorIs(t, vs, tt.code)
			for _, v := range vs {
				if v.Code == tt.code {
					assert.Equal(t, tt.path, v.Path)
				}
				assert.NotContains(t, v.Text.RU+v.Text.EN, "{")
			}
		})
	}
}

func fillNames(a *grant.Application) {
	for i := range a.Applicant.Activities {
		a.Applicant.Activities[i] = grant.Activity{Name: "вид", Ground: grant.FederalList}
	}
}

// hostile is a document of n budget lines, events, results and sources of income, each wrong in several ways.
func hostile(n int) *grant.Application {
	a := sound()
	for i := range n {
		a.Budget.Lines = append(a.Budget.Lines, grant.Line{
			ID: "x", Article: "?", Name: strings.Repeat("\u202e{have}", 10), Events: []string{"нет"}, Price: rub("-1"), Quantity: num(int64(i)),
			Marks: []grant.CostMark{"?"}, Sources: []grant.Source{{Kind: "?", Partner: "?"}},
		})
		a.Project.Plan = append(a.Project.Plan, grant.PlanEvent{ID: "e", Task: "t", Start: day("2030-01-01"), End: day("2020-01-01")})
		a.Project.Results = append(a.Project.Results, grant.Result{ID: "r", Value: socium.Some[int64](-1)})
		a.Applicant.Income = append(a.Applicant.Income, grant.Income{Source: "?", Amount: socium.Kopecks(-1)})
	}
	return a
}

// Of ten thousand wrong budget lines the first hundred of each fault are listed and the others counted: nothing is lost.
func TestCheckCountsWhatItDoesNotList(t *testing.T) {
	call, on := pgf.First2026(), day("2025-10-10")
	listed, counted := 0, 0
	for _, v := range call.Check(hostile(10_000), on) {
		switch {
		case strings.HasPrefix(string(v.Path), "budget.lines["):
			listed++
		case v.Path == "budget.lines":
			n := 0
			_, err := fmt.Sscanf(v.Text.RU, "ещё %d таких же замечаний; первое, в строке", &n)
			require.NoError(t, err, v.Text.RU)
			assert.Contains(t, v.Text.EN, fmt.Sprintf("%d more remarks of this kind; the first, in row", n))
			counted += n
		}
	}
	// A line has an unlisted article, source and mark, no own part, a negative price, an unknown event and partner; all but the first
	// have an ID that stands twice and, because the first has the quantity 0, a negative total: 7 × 10 000 + 2 × 9 999.
	assert.Equal(t, 9*100, listed)
	assert.Equal(t, 89_998-9*100, counted)

	// Up to the bound every fault is listed.
	for _, v := range call.Check(hostile(grant.MaxSame), on) {
		assert.NotEqual(t, socium.Path("budget.lines"), v.Path)
		assert.NotEqual(t, socium.Path("project.plan"), v.Path)
	}
}

// Hostile documents, ten thousand budget lines: every answer is work that grows with the document and no faster, counted in allocations.
// Nothing is built of faults that are only counted, and what does not look at the faults one by one hardly allocates at all.
func TestHostileDocuments(t *testing.T) {
	call, on := pgf.First2026(), day("2025-10-10")
	small, large := hostile(1_000), hostile(10_000)
	for _, c := range []struct {
		name string
		at   float64 // allocations a line of the budget, at most
		ask  func(a *grant.Application)
	}{
		{"check", 2, func(a *grant.Application) { call.Check(a, on) }},
		{"todo", 1, func(a *grant.Application) { call.Todo(a, on) }},
		{"precheck", 0.01, func(a *grant.Application) { call.Precheck(a, on) }},
		{"budget rules", 0.01, func(a *grant.Application) { call.BudgetDecision(a, on) }},
		{"cut", 0.01, func(a *grant.Application) { _, _ = a.Budget.Approve(socium.Rubles(1), grant.CutPolicy{}) }},
		{"comparison with a copy", 0.01, func(a *grant.Application) { grant.Compare(a, a) }},
		{"copy", 7, func(a *grant.Application) { a.Clone() }},
	} {
		t.Run(c.name, func(t *testing.T) {
			some := testing.AllocsPerRun(1, func() { c.ask(small) })
			many := testing.AllocsPerRun(1, func() { c.ask(large) })
			assert.LessOrEqual(t, many, 11*some+100, "ten times the lines")
			assert.LessOrEqual(t, many, 10_000*c.at+100)
		})
	}

	// A list for people ends somewhere, and says how much there is more.
	list := call.Todo(large, on)
	assert.Less(t, len(list.Items), 500)
	assert.True(t, strings.Contains(list.In(socium.RU), "(строка 26 и ещё 9980 строк)"))

	// A title of a megabyte of bytes that are no text.
	large.Project.Title = strings.Repeat("\xff", 1<<20)
	require.ErrorIs(t, call.Check(large, on), grant.CodeFormTooLong)
	assert.Less(t, len(call.Todo(large, on).In(socium.RU)), 200_000)
}

// An item by itself reads as its line in the list.
func TestTodoItemIn(t *testing.T) {
	list := pgf.First2026().Todo(draft(), day("2025-10-10"))
	for _, lang := range []socium.Lang{socium.RU, socium.EN} {
		whole := list.In(lang)
		for _, item := range list.Items {
			assert.Contains(t, whole, "  • "+item.In(lang)+"\n")
		}
	}
}
