package main

import (
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/clitest"
)

var program = clitest.Run(run)

func TestGoldenOutput(t *testing.T) { program.Golden(t) }

func TestGoldenProtocolAndReports(t *testing.T) {
	for name, args := range map[string][]string{
		"protocol.ru.md": {"-show", "protocol", "-number", "3", "-on", "20.05.2026"},
		"protocol.en.md": {"-show", "protocol", "-number", "3", "-on", "2026-05-20", "-lang", "en"},
		"jury.ru.txt":    {"-show", "jury"},
		"jury.en.txt":    {"-show", "jury", "-lang", "en"},
		"rules.ru.md":    {"-show", "rules"},
	} {
		out, stderr, code := program.Output(args...)
		require.Equal(t, 0, code, stderr)
		clitest.Same(t, name, out)
	}
}

func protocol(t *testing.T, args ...string) contest.Protocol {
	t.Helper()
	out, stderr, code := program.Output(append([]string{"-json"}, args...)...)
	require.Equal(t, 0, code, stderr)
	p, err := contest.ParseProtocol([]byte(out))
	require.NoError(t, err)
	return p
}

// However a spreadsheet exports the marks, the protocol is the same to the last digit.
func TestExportsGiveOneProtocol(t *testing.T) {
	want := protocol(t)
	for _, name := range []string{"marks-commas.csv", "marks-1251.csv"} {
		got := protocol(t, "-marks", filepath.Join("testdata", name), "-entries", "data/entries.csv")
		assert.Equal(t, want.Hash, got.Hash, name)
	}
	got := protocol(t, "-marks", "testdata/marks-by-mark.csv", "-entries", "data/entries.csv")
	for i := range want.Nominations {
		for k := range want.Nominations[i].Standings {
			a, b := want.Nominations[i].Standings[k], got.Nominations[i].Standings[k]
			assert.Equal(t, a.Total, b.Total, a.Entry)
			assert.Equal(t, a.Place, b.Place, a.Entry)
		}
	}
}

// The totals of the first nomination once more, from the text of the file: Σ weight × mark by sheet, the mean of the complete sheets,
// plus a tenth of the points for the own contribution (30 % → 10, 10 % and 25 % → 5, none → 0), rounded half up to hundredths.
func TestTotalsByHand(t *testing.T) {
	data, err := os.ReadFile("data/marks.csv")
	require.NoError(t, err)
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff")))
	r.Comma = ';'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	weights := []*big.Rat{big.NewRat(4, 10), big.NewRat(3, 10), big.NewRat(2, 10)}
	own := map[string]int64{"1": 10, "2": 5, "3": 0, "4": 5}
	sum, count := map[string]*big.Rat{}, map[string]int64{}
	for _, row := range rows[1:] {
		total, complete := new(big.Rat), true
		for i, cell := range row[2:5] {
			mark, ok := new(big.Rat).SetString(strings.Replace(cell, ",", ".", 1))
			if complete = complete && ok; ok {
				total.Add(total, mark.Mul(mark, weights[i]))
			}
		}
		if _, project := own[row[0]]; !complete || !project {
			continue
		}
		if sum[row[0]] == nil {
			sum[row[0]] = new(big.Rat)
		}
		sum[row[0]].Add(sum[row[0]], total)
		count[row[0]]++
	}
	for _, s := range protocol(t).Nominations[0].Standings {
		mean := new(big.Rat).Quo(sum[s.Entry], big.NewRat(count[s.Entry], 1))
		mean.Add(mean, big.NewRat(own[s.Entry], 10))
		assert.Equal(t, mean.FloatString(2), s.Total.Fixed(2, socium.HalfUp), "entry %s", s.Entry)
	}
}

// own writes a file of marks of one's own and returns the arguments for it.
func own(t *testing.T, text string) []string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "мои оценки.csv")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	return []string{"-marks", file}
}

// Without a file of entries they are read off the marks.
func TestEntriesFromMarks(t *testing.T) {
	p := protocol(t, own(t, "Заявка;Номинация;Эксперт;Дела;Доверие соседей\nА;Сосед года;1;8;высокое\nА;Сосед года;2;7;есть\nБ;neighbour;1;9;10\nБ;neighbour;2;9;10\n")...)
	list := p.Nominations[1].Standings
	require.Len(t, list, 2)
	assert.Equal(t, "Б", list[0].Entry)
	assert.Equal(t, "19", list[0].Total.String())
	assert.Equal(t, "15", list[1].Total.String(), "(18 + 12) / 2")
	assert.Equal(t, 2, list[1].Place)
}

// One mark less moves a place: entry 2 leads with 9 for need by all, entry 1 with 8,5 by the second.
func TestOneMarkChangesTheResult(t *testing.T) {
	first := protocol(t).Nominations[0].Standings[0]
	require.Equal(t, "1", first.Entry)
	dir := clitest.Changed(t, embedded, clitest.Change{File: "marks.csv", Old: "1;Э1;9;8,5;6", New: "1;Э1;1;1;1"})
	list := protocol(t, "-data", dir).Nominations[0].Standings
	assert.Equal(t, "2", list[0].Entry)
	assert.Equal(t, 1, list[0].Place)
}

// A fault names file, row and column, as the spreadsheet shows them.
func TestFaultsNameTheCell(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"no number":       {"2;Э2;9;8;6,5", "2;Э2;девять;8;6,5", "judge: marks.csv: строка 6, столбец C (Нужность): нужно число"},
		"off the scale":   {"2;Э2;9;8;6,5", "2;Э2;9;8;16,5", "judge: marks.csv: строка 6, столбец E (Новизна): балл по критерию"},
		"between steps":   {"2;Э2;9;8;6,5", "2;Э2;9;8;6,3", "judge: marks.csv: строка 6, столбец E (Новизна): балл по критерию"},
		"unknown entry":   {"2;Э2;9;8;6,5", "22;Э2;9;8;6,5", "judge: marks.csv: строка 6, столбец A (Заявка): такой заявки нет в файле entries.csv"},
		"no juror":        {"2;Э2;9;8;6,5", "2;;9;8;6,5", "judge: marks.csv: строка 6, столбец B (Эксперт): не назван эксперт"},
		"second sheet":    {"2;Э2;9;8;6,5", "2;Э1;9;8;6,5", "judge: marks.csv: строка 6: второй лист этого эксперта по этой заявке"},
		"other form":      {"5;Э1;;;;9;высокое", "5;Э1;7;;;9;высокое", "judge: marks.csv: строка 14, столбец C (Нужность): у этой номинации нет такого критерия"},
		"unknown heading": {"Новизна", "Красота", "judge: marks.csv: строка 1, столбец E (Красота): неизвестный столбец"},
		"criterion twice": {"Исполнимость", "Нужность", "judge: marks.csv: строка 1, столбец D (Нужность): такой столбец уже есть"},
		"lost column":     {"Исполнимость", "Примечания", "judge: marks.csv: строка 1, столбец D (Примечания): неизвестный столбец"},
		"no such column":  {"Исполнимость", "Note", "judge: marks.csv: строка 1, столбец H (Примечание): такой столбец уже есть"},
		"beside columns":  {"2;Э2;9;8;6,5;;;", "2;Э2;9;8;6,5;;;;;7", "judge: marks.csv: строка 6, столбец J: у столбца нет заголовка"},
		"quotation mark":  {"2;Э2;9;8;6,5", "2;\"Э2;9;8;6,5", "judge: marks.csv: строка 6: кавычки в ячейке не сходятся"},
		"heading twice":   {"Примечание", "Эксперт", "judge: marks.csv: строка 1, столбец H (Эксперт): такой столбец уже есть"},
	} {
		dir := clitest.Changed(t, embedded, clitest.Change{File: "marks.csv", Old: c.old, New: c.new})
		line := program.Refused(t, map[string][]string{name: {"-data", dir}})[name]
		assert.True(t, strings.HasPrefix(line, c.want), "%s: %s", name, line)
	}
	for name, c := range map[string]struct{ old, new, want string }{
		"unknown nomination": {"2;Проект двора", "2;Проект дачи", "judge: entries.csv: строка 3, столбец B (Номинация): в положении нет такой номинации"},
		"same entry":         {"2;Проект двора", "1;Проект двора", "judge: entries.csv: строка 3, столбец A (Номер): такая заявка уже есть"},
		"bad fact":           {"Общий стол;10", "Общий стол;десять", "judge: entries.csv: строка 3, столбец D (Свой вклад): не читается"},
	} {
		dir := clitest.Changed(t, embedded, clitest.Change{File: "entries.csv", Old: c.old, New: c.new})
		line := program.Refused(t, map[string][]string{name: {"-data", dir}})[name]
		assert.True(t, strings.HasPrefix(line, c.want), "%s: %s", name, line)
	}
}

// All faults come at once, a line for each, in the language of the output.
func TestEveryFaultAtOnce(t *testing.T) {
	args := append(own(t, "entry,juror,need,plan,novelty,nomination\n1,J1,x,9,9,yard\n,J1,9,9,9,yard\n2,J1,9,y,9,garden\n"), "-lang", "en")
	stdout, stderr, code := program.Output(args...)
	assert.Equal(t, 2, code)
	assert.Empty(t, stdout)
	assert.Equal(t, []string{
		"judge: мои оценки.csv: row 2, column C (need): a number (“8.5”), nothing, “abstained” or “recused” is needed",
		"judge: мои оценки.csv: row 3, column A (entry): the entry has no number",
		"judge: мои оценки.csv: row 4, column F (nomination): the regulation has no such nomination",
	}, strings.Split(strings.TrimSpace(stderr), "\n"))
}

// A table without the column of a criterion, or without a row, is a wrong file and no jury that gave no marks.
func TestLostColumn(t *testing.T) {
	for text, want := range map[string]string{
		"entry,juror,need,novelty,nomination\n1,J1,8,9,yard\n2,J1,9,9,yard\n": "judge: мои оценки.csv: row 1: the column of criterion “Feasibility” is missing\n",
		"entry,juror,need,plan,novelty,nomination\n":                          "judge: мои оценки.csv: there is no row with marks\n",
	} {
		_, stderr, code := program.Output(append(own(t, text), "-lang", "en")...)
		assert.Equal(t, 2, code)
		assert.Equal(t, want, stderr)
	}
}

func TestUsage(t *testing.T) {
	program.Refused(t, map[string][]string{
		"unknown flag":   {"-x"},
		"argument":       {"more"},
		"language":       {"-lang", "de"},
		"show":           {"-show", "winners"},
		"both":           {"-json", "-show", "jury"},
		"day":            {"-on", "31.02.2026"},
		"no such folder": {"-data", "testdata/none"},
		"no such file":   {"-marks", "testdata/none.csv"},
		"no such rules":  {"-rules", "testdata/none.json"},
		"empty":          {"-marks", os.DevNull},
	})
}

func TestBrokenRegulation(t *testing.T) {
	program.Broken(t, embedded, map[string]clitest.Change{
		"cut":            {File: "regulation.json", Old: "}\n}\n"},
		"misspelt field": {File: "regulation.json", Old: `"places"`, New: `"plases"`},
		"unknown form":   {File: "regulation.json", Old: `"form": "person"`, New: `"form": "persons"`},
	})
}

func TestJSONIsAProtocol(t *testing.T) {
	out, _, code := program.Output("-json", "-number", "7")
	require.Equal(t, 0, code)
	require.True(t, json.Valid([]byte(out)))
	assert.Equal(t, "7", protocol(t, "-number", "7").Meeting.Number)
}

// Whatever the file of marks holds, there is a result or a line that says what is wrong.
func FuzzMarks(f *testing.F) {
	for _, name := range []string{"data/marks.csv", "testdata/marks-by-mark.csv", "testdata/marks-1251.csv"} {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(data))
	}
	f.Add("entry;juror;need;nomination\n1;J;9;yard\n")
	sample, err := fs.Sub(embedded, "data")
	require.NoError(f, err)
	rules, err := files{data: sample, lang: socium.RU}.rules()
	require.NoError(f, err)
	entries, err := fs.ReadFile(sample, "entries.csv")
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		own := fstest.MapFS{"marks.csv": {Data: []byte(text)}, "entries.csv": {Data: entries}}
		in, err := files{data: own, lang: socium.RU}.load(rules)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		res, err := in.judge("", socium.Date{})
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.NotEmpty(t, report(res, socium.EN).String())
	})
}
