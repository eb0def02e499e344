package practice_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/cooperation"
	"github.com/socium-go/socium/provider/practice"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func codes(vs socium.Violations) []string {
	list := make([]string, len(vs))
	for i, v := range vs {
		list[i] = fmt.Sprintf("%s %s", v.Path, v.Code)
	}
	return list
}

// centre is the rehabilitation centre of the Novosibirsk text; the figures are invented.
func entry() practice.Practice {
	return practice.Practice{
		ID: "n-1", Title: "индивидуальные программы реабилитации", Kind: practice.Technology,
		Authors: []practice.Author{{Party: cooperation.Party{Name: "Ресурсный реабилитационный центр «Со-творение»", Kind: cooperation.Organisation}}},
		Problem: "люди с ограничениями по здоровью не вовлечены в занятия", Changes: "программа составляется под каждого",
		Groups: []string{"люди с ограничениями по здоровью"}, Steps: []string{"оценка", "программа", "занятия"}, Resources: []string{"два специалиста"},
		Results:   []practice.Result{{Indicator: "участвуют в занятиях", Unit: "чел.", Before: socium.Some(socium.Int(12)), After: socium.Some(socium.Int(40))}},
		Materials: []string{"методическое пособие"},
	}
}

func TestPractice(t *testing.T) {
	p := entry()
	assert.Empty(t, p.Validate())
	assert.Equal(t, practice.Packaged, p.Readiness())
	p.Replicated = []practice.Replication{{By: p.Authors[0].Party}}
	assert.Equal(t, practice.Packaged, p.Readiness(), "the author does not replicate")
	p.Replicated = append(p.Replicated, practice.Replication{By: cooperation.Party{Name: "центр Кировского района", Kind: cooperation.Organisation}})
	assert.Equal(t, practice.Replicated, p.Readiness())
	p.Materials = nil
	assert.Equal(t, practice.Proven, p.Readiness())
	p.Results[0].After = socium.Opt[socium.Number]{}
	assert.Equal(t, practice.Described, p.Readiness())
	p.Title = ""
	assert.Equal(t, practice.Readiness(""), p.Readiness())

	assert.Equal(t, []string{
		"id practice.id", "title practice.title", "authors practice.author", "problem practice.problem", "changes practice.changes",
		"groups practice.groups", "steps practice.steps", "results practice.results",
	}, codes((&practice.Practice{}).Validate()))

	data, err := json.Marshal(entry())
	require.NoError(t, err)
	var back practice.Practice
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, entry(), back)
}

func TestResult(t *testing.T) {
	n := func(v int64) socium.Opt[socium.Number] { return socium.Some(socium.Int(v)) }
	for _, tt := range []struct {
		r    practice.Result
		want socium.Answer
	}{
		{practice.Result{Before: n(1), After: n(2)}, socium.Yes}, {practice.Result{Before: n(2), After: n(1)}, socium.No}, {practice.Result{Before: n(2), After: n(2)}, socium.No},
		{practice.Result{Before: n(2), After: n(1), Less: true}, socium.Yes}, {practice.Result{After: n(1)}, socium.Unknown},
	} {
		assert.Equal(t, tt.want, tt.r.Improved())
	}
	change, ok := (&practice.Result{Before: n(12), After: n(40)}).Change()
	assert.True(t, ok)
	assert.Equal(t, "28", change.String())
}

func tx(s string) socium.Text { return socium.Text{RU: s, EN: s} }

func standard(t testing.TB) *practice.Standard {
	s, err := practice.NewStandard("unified", "2018", tx("единый стандарт центра"),
		practice.Item{Code: "s.site", Title: tx("сайт"), Levels: []socium.Text{tx("есть"), tx("обновляется")}, Required: 2, Weight: 2},
		practice.Item{Code: "s.ramp", Title: tx("пандус"), Levels: []socium.Text{tx("есть")}, Required: 1, Weight: 5},
		practice.Item{Code: "s.circle", Title: tx("кружок"), Levels: []socium.Text{tx("есть")}},
		practice.Item{Code: "s.plan", Title: tx("план"), Levels: []socium.Text{tx("на год"), tx("на квартал"), tx("на месяц")}, Required: 3, Weight: 3},
	)
	require.NoError(t, err)
	return s
}

func TestStandard(t *testing.T) {
	s := standard(t)
	on := day("2026-02-03")
	r := s.Check("54-0003", []practice.Mark{{Code: "s.site", Level: 1, Evidence: "проверка"}, {Code: "s.ramp", Level: 1}, {Code: "s.plan", Level: 1}}, on)
	assert.Equal(t, socium.Fail, r.Verdict())
	met, all := r.Met()
	assert.Equal(t, [2]int{5, 10}, [2]int{met, all})
	gaps := r.Gaps()
	require.Len(t, gaps, 2)
	assert.Equal(t, socium.Code("s.plan"), gaps[0].Code) // 3 × 2/3 = 2 against 2 × 1/2 = 1
	assert.Equal(t, "на квартал", gaps[0].Next.RU)
	assert.Equal(t, "обновляется", gaps[1].Next.RU)

	r = s.Check("54-0003", []practice.Mark{{Code: "s.site", Level: 2}, {Code: "s.ramp", Level: 1}}, on)
	assert.Equal(t, socium.NoData, r.Verdict())
	r = s.Check("54-0003", []practice.Mark{{Code: "s.site", Level: 2}, {Code: "s.ramp", Level: 1}, {Code: "s.plan", Level: 3}}, on)
	assert.Equal(t, socium.Pass, r.Verdict(), "a wish is not demanded")

	marks := []practice.Mark{{Code: "s.dance", Level: 1}, {Code: "s.site", Level: 3}, {Code: "s.ramp", Level: 1, On: day("2026-02-04")}, {Code: "s.plan", Level: 3}, {Code: "s.plan", Level: 0}}
	r = s.Check("54-0003", marks, on)
	assert.Equal(t, []string{"marks[0].code standard.mark.item", "marks[1].level standard.mark.level", "marks[2].on standard.mark.day", "marks[4] standard.mark.twice"}, codes(r.Faults))
	require.NoError(t, s.Replay(r, marks))
	marks[3].Level = 2
	assert.ErrorIs(t, s.Replay(r, marks), practice.CodeReplay)
	marks[3].Level = 3
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var back practice.Report
	require.NoError(t, json.Unmarshal(data, &back))
	require.NoError(t, s.Replay(back, marks))
}

func TestStandardFaults(t *testing.T) {
	_, err := practice.NewStandard("", "", socium.Text{})
	assert.ErrorIs(t, err, practice.CodeStandardID)
	_, err = practice.NewStandard("a", "1", socium.Text{}, practice.Item{Code: "x", Levels: []socium.Text{tx("1")}, Required: 2}, practice.Item{Code: "x"})
	var vs socium.Violations
	require.ErrorAs(t, err, &vs)
	assert.Equal(t, []string{"items[0].levels standard.levels", "items[1].code standard.code", "items[1].levels standard.levels"}, codes(vs))
}

// The order of marks does not matter, and a higher level never makes a report worse.
func TestStandardProperties(t *testing.T) {
	s := standard(t)
	on := day("2026-02-03")
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 5))
		var marks []practice.Mark
		for _, it := range s.Items() {
			if r.IntN(4) > 0 {
				marks = append(marks, practice.Mark{Code: it.Code, Level: r.IntN(len(it.Levels) + 1)})
			}
		}
		report := s.Check("x", marks, on)
		r.Shuffle(len(marks), func(i, j int) { marks[i], marks[j] = marks[j], marks[i] })
		require.NoError(t, s.Replay(report, marks), "seed %d", seed)
		if len(marks) == 0 {
			continue
		}
		met, _ := report.Met()
		for i := range marks {
			marks[i].Level = len(s.Items()[0].Levels)
			if marks[i].Code == "s.ramp" || marks[i].Code == "s.circle" {
				marks[i].Level = 1
			}
			if marks[i].Code == "s.plan" {
				marks[i].Level = 3
			}
		}
		better := s.Check("x", marks, on)
		now, _ := better.Met()
		require.GreaterOrEqual(t, now, met, "seed %d", seed)
		require.LessOrEqual(t, len(better.Gaps()), len(report.Gaps()))
	}
}

func ExampleStandard_Check() {
	text := func(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }
	standard, err := practice.NewStandard("city-centres", "2018", text("единый стандарт", "unified standard"),
		practice.Item{Code: "programme", Title: text("индивидуальная программа", "individual programme"), Required: 2, Weight: 3,
			Levels: []socium.Text{text("по образцу", "by a model"), text("по оценке потребности", "by assessed need")}},
		practice.Item{Code: "hotline", Title: text("телефон для обращений", "telephone"), Required: 1, Levels: []socium.Text{text("есть", "there is")}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	report := standard.Check("54-0003", []practice.Mark{{Code: "programme", Level: 1}, {Code: "hotline", Level: 1}}, socium.MustParseDate("2018-04-11"))
	met, all := report.Met()
	fmt.Println(report.Verdict(), met, "из", all)
	for _, gap := range report.Gaps() {
		fmt.Println(gap.Title.RU, "→", gap.Next.RU)
	}
	// Output:
	// fail 1 из 4
	// индивидуальная программа → по оценке потребности
}

func ExamplePractice_Readiness() {
	p := entry()
	fmt.Println(p.Readiness().In(socium.RU))
	p.Replicated = []practice.Replication{{By: cooperation.Party{Name: "другой центр", Kind: cooperation.Organisation}}}
	fmt.Println(p.Readiness().In(socium.RU))
	// Output:
	// готова к передаче
	// внедрена другими
}
