package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/clitest"
	"github.com/socium-go/socium/examples/internal/table"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

var program = clitest.Run(run)

func TestGoldenOutput(t *testing.T) { program.Golden(t) }

func TestGoldenOwnCall(t *testing.T) {
	out, stderr, code := program.Output("-call", "testdata/city-call.json", "-application", "testdata/city-application.json")
	require.Equal(t, 0, code, stderr)
	clitest.Same(t, "city.ru.txt", out)
}

func todo(t *testing.T, args ...string) grant.Todo {
	t.Helper()
	out, stderr, code := program.Output(append([]string{"-json"}, args...)...)
	require.Equal(t, 0, code, stderr)
	var list grant.Todo
	require.NoError(t, json.Unmarshal([]byte(out), &list))
	return list
}

func blocking(list grant.Todo) (codes []socium.Code) {
	for _, item := range list.Blocking() {
		codes = append(codes, item.Code)
	}
	return codes
}

// Price times quantity in kopecks, line by line, from the text of the file: the grant is the sum without the own part.
func TestBudgetByHand(t *testing.T) {
	data, err := os.ReadFile("data/budget.csv")
	require.NoError(t, err)
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	kopecks := func(s string) int64 {
		n, err := strconv.ParseInt(strings.NewReplacer(" ", "", ",", "").Replace(s), 10, 64)
		require.NoError(t, err)
		return n
	}
	var total, own int64
	for _, row := range rows[1:] {
		n, err := strconv.ParseInt(row[3], 10, 64)
		require.NoError(t, err)
		total += kopecks(row[2]) * n
		own += kopecks(row[5])
	}
	tab, err := table.Read("budget.csv", data, socium.RU)
	require.NoError(t, err)
	b, err := budget(tab, socium.RU)
	require.NoError(t, err)
	assert.Equal(t, grant.Sums{Total: socium.Kopecks(total), Own: socium.Kopecks(own), Grant: socium.Kopecks(total - own)}, b.Sum().All)
}

// Every correction takes its items off the list; with all of them made the application may be filed.
func TestCorrectionsShortenTheList(t *testing.T) {
	all := blocking(todo(t))
	require.Len(t, all, 8)
	title := clitest.Change{File: "application.json", Old: `"мастерская «Вместе»"`, New: `"Мастерская «Вместе»"`}
	group := clitest.Change{File: "application.json", Old: `"name": "Ремонт и закупка", "start": "2026-02-01", "end": "2026-03-31", "groups": ["adults"]`,
		New: `"name": "Ремонт и закупка", "start": "2026-02-01", "end": "2026-03-31", "groups": ["adults", "parents"]`}
	window := clitest.Change{File: "application.json", Old: `"end": "2026-11-30"`, New: `"end": "2026-12-31"`}
	second := clitest.Change{File: "application.json", Old: `"id": "1", "task": "open", "name": "Ремонт и закупка"`, New: `"id": "0", "task": "teach", "name": "Набор", "start": "2026-02-01", "end": "2026-02-28", "groups": ["adults"]}, {"id": "1", "task": "open", "name": "Ремонт и закупка"`}
	sum := clitest.Change{File: "budget.csv", Old: "217 500,00;0,00;217 500,00", New: "217 575,00;0,00;217 575,00"}
	requested := clitest.Change{File: "application.json", Old: `"1250000.00"`, New: `"1249975.00"`}
	cost := clitest.Change{File: "application.json", Old: `"1575700.00"`, New: `"1575775.00"`}
	with := func(changes ...clitest.Change) []socium.Code {
		return blocking(todo(t, "-data", clitest.Changed(t, embedded, changes...)))
	}
	assert.NotContains(t, with(title), grant.CodeTitleCapital)
	assert.Len(t, with(title), 7)
	assert.NotContains(t, with(group), grant.CodeGroupEvents)
	assert.NotContains(t, with(window), grant.CodeEventOutside)
	assert.NotContains(t, with(second), grant.CodeTaskEvents)
	assert.NotContains(t, with(sum), pgf.CodeSums)
	assert.Contains(t, with(requested), pgf.CodeRequestedMatch, "the cost does not agree yet")
	assert.NotContains(t, with(cost), grant.CodeBudgetForm, "it was the second of the two")
	assert.NotContains(t, with(requested, cost), pgf.CodeRequestedMatch)

	dir := clitest.Changed(t, embedded, title, group, window, second, sum, requested, cost)
	out, stderr, code := program.Output("-data", dir, "-gate")
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, out, "✓ Можно подавать")
	_, stderr, code = program.Output("-gate")
	assert.Equal(t, 1, code, "something blocks")
	assert.Empty(t, stderr)
}

// Asked on a day before the registers were looked up, and after a new organisation was founded: the day is part of the question.
func TestTheDayMatters(t *testing.T) {
	young := clitest.Changed(t, embedded, clitest.Change{File: "application.json", Old: `"registered": "2019-04-18"`, New: `"registered": "2024-10-16"`})
	assert.Contains(t, blocking(todo(t, "-data", young)), pgf.CodeMinAge, "a day short of twelve months before 15.10.2025")
	old := clitest.Changed(t, embedded, clitest.Change{File: "application.json", Old: `"registered": "2019-04-18"`, New: `"registered": "2024-10-15"`})
	assert.NotContains(t, blocking(todo(t, "-data", old)), pgf.CodeMinAge)
}

// A call that the library wrote is read back with the rules that it names.
func TestKnownCallFromAFile(t *testing.T) {
	data, err := json.Marshal(pgf.First2026())
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "call.json")
	require.NoError(t, os.WriteFile(file, data, 0o644))
	assert.Equal(t, todo(t), todo(t, "-call", file))
}

// 18 000 of 198 000 are less than a tenth; 19 800 are a tenth. The extract may be 30 days old on the day of filing.
func TestOwnCall(t *testing.T) {
	args := []string{"-call", "testdata/city-call.json", "-application"}
	assert.Equal(t, []socium.Code{"subsidy.own-money", "GEN-06", grant.CodeDocumentOld}, blocking(todo(t, append(args, "testdata/city-application.json")...)))

	text, err := os.ReadFile("testdata/city-application.json")
	require.NoError(t, err)
	mended := strings.NewReplacer(
		`"own": "18000.00"`, `"own": "19800.00"`, `"amount": "18000.00"`, `"amount": "19800.00"`, `"180000.00"`, `"178200.00"`,
		`"2026-02-10"`, `"2026-02-18"`, `"documents"`, `"declarations": {"noDoubleFunding": true}, "documents"`,
	).Replace(string(text))
	file := filepath.Join(t.TempDir(), "application.json")
	require.NoError(t, os.WriteFile(file, []byte(mended), 0o644))
	assert.Empty(t, blocking(todo(t, append(args, file)...)))
}

// A fault of the budget names file, row and column, as the spreadsheet shows them; all of them come at once.
func TestFaultsOfTheBudget(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"no sum":          {"4;гончарный круг;68 900,00", "4;гончарный круг;дорого", "precheck: budget.csv: строка 5, столбец C (Цена): нужна сумма"},
		"three decimals":  {"4;гончарный круг;68 900,00", "4;гончарный круг;68 900,001", "precheck: budget.csv: строка 5, столбец C (Цена): нужна сумма"},
		"no number":       {"68 900,00;4", "68 900,00;четыре", "precheck: budget.csv: строка 5, столбец D (Количество): нужно число"},
		"unknown article": {"8;буклеты", "18;буклеты", "precheck: budget.csv: строка 9, столбец A (Статья): такой статьи нет"},
		"whole article 1": {"1.1;мастер", "1;мастер", "precheck: budget.csv: строка 2, столбец A (Статья): такой статьи нет"},
		"heading":         {"Количество", "Сколько", "precheck: budget.csv: строка 1, столбец D (Сколько): неизвестный столбец"},
		"heading twice":   {"Количество", "Цена", "precheck: budget.csv: строка 1, столбец D (Цена): такой столбец уже есть"},
	} {
		dir := clitest.Changed(t, embedded, clitest.Change{File: "budget.csv", Old: c.old, New: c.new})
		line := program.Refused(t, map[string][]string{name: {"-data", dir}})[name]
		assert.True(t, strings.HasPrefix(line, c.want), "%s: %s", name, line)
	}
	file := filepath.Join(t.TempDir(), "own.csv")
	require.NoError(t, os.WriteFile(file, []byte("article,name,price,quantity\n7,tea,x,1\n77,tea,1,y\n"), 0o644))
	_, stderr, code := program.Output("-budget", file, "-lang", "en")
	assert.Equal(t, 2, code)
	assert.Equal(t, 3, strings.Count(stderr, "\n"), stderr)
}

// However a spreadsheet exports the budget, its lines are the same.
func TestExportsOfTheBudget(t *testing.T) {
	var want grant.Budget
	for i, text := range []string{
		"Статья;Наименование;Цена;Количество\n7;чай;\"1 450,50\";2\n", "article,name,price,quantity\n7,чай,1450.50,2\n",
		"\ufeffСтатья\tНаименование\tЦена\tКоличество\n7\tчай\t1450,5\t2\n", "статья;название;цена;кол-во\nРасходы на проведение мероприятий;чай;1 450.50 ₽;2,0\n",
	} {
		tab, err := table.Read("b.csv", []byte(text), socium.RU)
		require.NoError(t, err)
		b, err := budget(tab, socium.RU)
		require.NoError(t, err, text)
		if i == 0 {
			want = b
		}
		assert.Equal(t, want, b, text)
	}
}

func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag":        {"-x"},
		"argument":            {"more"},
		"language":            {"-lang", "de"},
		"unknown call":        {"-call", "2036-1"},
		"no call in the file": {"-call", "testdata/city-application.json"},
		"day":                 {"-on", "soon"},
		"no such file":        {"-application", "testdata/none.json"},
		"no such budget":      {"-budget", "testdata/none.csv"},
		"no closing day":      {"-call", "2024-1"},
	})
	out, _, code := program.Output("-calls")
	assert.Equal(t, 0, code)
	assert.Equal(t, len(pgf.Editions()), strings.Count(out, "\n"))
}

func TestBrokenFiles(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":                     {File: "application.json", Old: "\n}\n"},
		"misspelt field":          {File: "application.json", Old: `"manager"`, New: `"manger"`},
		"misspelt, two levels in": {File: "application.json", Old: `"founders"`, New: `"founder"`},
		"bad day":                 {File: "application.json", Old: `"start": "2026-02-01"`, New: `"start": "2026-02-30"`},
		"bad sum":                 {File: "application.json", Old: `"1250000.00"`, New: `"много"`},
	})
}

// Whatever the table holds, there is a budget or a line that says what is wrong.
func FuzzBudget(f *testing.F) {
	data, err := os.ReadFile("data/budget.csv")
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte("article,total\n9,1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tab, err := table.Read("b.csv", data, socium.RU)
		if err != nil {
			return
		}
		b, err := budget(tab, socium.RU)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.Len(t, b.Lines, len(tab.Rows))
		call := pgf.First2026()
		res := result{call: call, app: &grant.Application{Budget: b}, lines: tab, on: call.Closes().Day()}
		res.todo = call.Todo(res.app, res.on)
		require.NotEmpty(t, report(res, socium.EN).String())
	})
}
