package rulepages_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/honours"
	"github.com/socium-go/socium/contest/mintrud"
	"github.com/socium-go/socium/contest/regional"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
	"github.com/socium-go/socium/grant/subsidy"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/cooperation"
	"github.com/socium-go/socium/provider/fee"
	"github.com/socium-go/socium/provider/status"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
)

var update = flag.Bool("update", false, "rewrite docs/rules")

const folder = "../../docs/rules"

// pages are the pages of docs/rules by their file names.
var pages = []struct {
	file  string
	title socium.Text
	write func(t *testing.T, p *page)
}{
	{"grants.md", socium.Text{RU: "Гранты и субсидии", EN: "Grants and subsidies"}, grants},
	{"providers.md", socium.Text{RU: "Поставщики и НКО", EN: "Providers and non-profit organisations"}, providers},
	{"register.md", socium.Text{RU: "Ведение реестра поставщиков", EN: "Keeping the register of providers"}, register},
	{"contests.md", socium.Text{RU: "Конкурсы", EN: "Contests"}, contests},
	{"honours.md", socium.Text{RU: "Награды", EN: "Awards"}, awards},
}

// The pages say what the books hold. With -update they are written anew.
func TestPages(t *testing.T) {
	require.NoError(t, os.MkdirAll(folder, 0o755))
	var index page
	index.line("%s", head)
	for _, page := range pages {
		index.line("- [%s](%s)", both(page.title, " · "), page.file)
		compare(t, page.file, write(t, page.title, page.write))
	}
	compare(t, "README.md", index.String())
}

func write(t *testing.T, title socium.Text, content func(t *testing.T, p *page)) string {
	var p page
	p.line("# %s", both(title, " · "))
	p.line("\nСтраницу пишут тесты из сводов правил библиотеки; столбцы объяснены в [оглавлении](README.md).")
	p.line("Written by the tests from the rule books of the library; the [index](README.md) explains the columns.")
	content(t, &p)
	return p.String()
}

func compare(t *testing.T, file, want string) {
	path := filepath.Join(folder, file)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(want), 0o644))
		return
	}
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, want == string(got), "%s is out of date: go test ./internal/rulepages -update", file)
}

const head = `# Своды правил · Rule books

Правила и готовые наборы библиотеки как таблицы: для юриста, который сверяет их с актом, и для того, кто спрашивает, почему отказано.
The rules and presets of the library as tables: for a lawyer who holds them against the act, and for whoever asks why it was refused.

- **код · code**: постоянный, стоит в каждом решении · it never changes and stands in every decision.
- **нарушение · a failure**: отказ или исправление задерживает дело, предупреждение и замечание нет · a refusal or a correction holds the
  case up, a warning or a note does not.
- **источник · evidence**: «прочитано» — пункт прочитан в источнике; «не проверено» — общеизвестное значение по умолчанию, сверьте его с актом;
  «источники расходятся» — взято одно из значений; «толкование» — текст молчит, чтение наше. · “Read”: the clause was read in its source;
  “unverified”: a default that is commonly stated, check it against the act; “conflicting”: one of several values; “interpreted”: the text is
  silent and the reading is ours.
- **действует · in force**: оба дня включительно, «—» без срока · both days included, “—” without a term.

Страницы пишутся тестом из самих правил, поэтому расходиться с ними не могут. · The pages are written from the rules themselves by a test, so
that they cannot differ from them: ` + "`go test ./internal/rulepages -update`" + `.
`

func grants(t *testing.T, p *page) {
	books := pgf.First2026().Books()
	p.title(socium.Text{RU: "Президентские гранты, 2026-1: допуск", EN: "Presidential grants, 2026-1: eligibility"})
	p.rules(books.Eligibility.Requirements())
	p.title(socium.Text{RU: "Президентские гранты, 2026-1: бюджет", EN: "Presidential grants, 2026-1: budget"})
	p.rules(books.Budget.Requirements())
	p.title(socium.Text{RU: "Президентские гранты: что известно о других конкурсах", EN: "Presidential grants: what is known of other editions"})
	var rows [][]string
	for _, call := range pgf.Editions() {
		var gaps []string
		for _, g := range call.Gaps {
			gaps = append(gaps, both(g.Note, "<br>"))
		}
		var bases []string
		for _, b := range call.Basis {
			bases = append(bases, ground(b)+" ("+evidences[b.Evidence]+")")
		}
		rows = append(rows, []string{"`" + call.ID + "`", call.Closes().In(socium.RU), strings.Join(bases, "<br>"), strings.Join(gaps, "<br>")})
	}
	p.table([]string{"конкурс · edition", "приём до · closes", "основание и источник · ground and evidence", "не видели · not seen"}, rows)

	general, err := subsidy.General{}.Rulebook()
	require.NoError(t, err)
	p.title(socium.Text{RU: "Субсидии: общие требования к участникам отбора", EN: "Subsidies: general requirements"})
	p.rules(general.Requirements())
	kirov := socium.MustRulebook("kirov", "1", []socium.Rule[grant.Facts]{subsidy.KirovSum()})
	p.title(socium.Text{RU: "Субсидии: Кировская область, сумма по категории", EN: "Subsidies: Kirov Region, the sum of a category"})
	p.rules(kirov.Requirements())
}

func providers(_ *testing.T, p *page) {
	p.title(socium.Text{RU: "Признание нуждающимся", EN: "Recognition of need"})
	p.rules(provider.NeedRules().Requirements())
	p.title(socium.Text{RU: "Компенсация поставщику", EN: "Compensation to a provider"})
	p.rules(fee.ClaimRules().Requirements())
	p.title(socium.Text{RU: "Попечительский совет", EN: "Board of trustees"})
	p.rules(cooperation.BoardRules().Requirements())
	for _, s := range status.AllStatuses() {
		p.title(socium.Text{RU: "Статус: " + s.In(socium.RU), EN: "Status: " + s.In(socium.EN)})
		p.rules(status.RulesOf(s).Requirements())
	}
}

func register(_ *testing.T, p *page) {
	typical := procedures.Typical(socium.Region{})
	p.title(socium.Text{RU: "Основания отказа, обычный порядок", EN: "Grounds of refusal, typical order"})
	p.line("\nОснование — это то, чего не должно быть: заявление удовлетворяют, когда нет ни одного. · An application is granted when none of them exists.")
	p.rules(typical.Refusal.Requirements())
	p.title(socium.Text{RU: "Основания исключения, обычный порядок", EN: "Grounds of exclusion, typical order"})
	p.rules(typical.Exclusion.Requirements())

	p.title(socium.Text{RU: "Документы, обычный порядок", EN: "Documents, typical order"})
	var rows [][]string
	for _, d := range typical.Documents {
		asked := "да · yes"
		if d.Optional {
			asked = "нет · no"
		}
		rows = append(rows, []string{"`" + string(d.Code) + "`", both(d.Title, "<br>"), asked, both(d.When, "<br>"), evidences[d.Basis.Evidence]})
	}
	p.table([]string{"код · code", "документ · document", "обязателен · required", "когда · when", "источник · evidence"}, rows)

	p.title(socium.Text{RU: "Сроки, обычный порядок", EN: "Terms, typical order"})
	rows = nil
	for _, term := range typical.Terms {
		rows = append(rows, []string{both(socium.Text{RU: term.Step.In(socium.RU), EN: term.Step.In(socium.EN)}, "<br>"),
			fmt.Sprintf("%d / %d / %d", term.Workdays, term.Days, term.Months), ground(term.Basis), evidences[term.Basis.Evidence]})
	}
	p.table([]string{"шаг · step", "рабочих дней / дней / месяцев · working days / days / months", "основание · ground", "источник · evidence"}, rows)

	p.title(socium.Text{RU: "Регионы", EN: "Regions"})
	p.line("\nЧем порядок региона отличается от обычного. · Where the order of a region differs from the typical one.")
	rows = nil
	for _, r := range procedures.All() {
		rows = append(rows, []string{"`" + r.ID + "`", both(r.Title, "<br>"), both(r.Keeper, "<br>"), ground(r.Basis), evidences[r.Basis.Evidence],
			days(r.InForce.From(), r.InForce.Until()), strings.Join(differences(typical, r), "<br>")})
	}
	p.table([]string{"код · code", "порядок · order", "ведёт · keeper", "основание · ground", "источник · evidence", "действует · in force", "отличия · differences"}, rows)
}

// differences says where the order of a region is not the typical one.
func differences(typical, r registry.Procedure) (list []string) {
	if r.Numbers != typical.Numbers {
		list = append(list, "номера · numbers `"+string(r.Numbers)+"`")
	}
	for _, term := range r.Terms {
		if same := slices.ContainsFunc(typical.Terms, func(o journal.Term) bool { return samePlan(o, term) }); !same {
			list = append(list, fmt.Sprintf("%s: %d / %d / %d (%s)", term.Step.In(socium.RU), term.Workdays, term.Days, term.Months, evidences[term.Basis.Evidence]))
		}
	}
	for _, d := range r.Documents {
		if !slices.ContainsFunc(typical.Documents, func(o journal.Document[provider.Card]) bool { return o.Code == d.Code && o.Optional == d.Optional }) {
			list = append(list, "документ · document `"+string(d.Code)+"`")
		}
	}
	if r.TwoStep {
		list = append(list, "пакет передаётся другому органу · the package goes to another body")
	}
	if r.Strict {
		list = append(list, "без возврата на доработку · nothing is returned, only refused")
	}
	if r.Shared {
		list = append(list, "филиалы отдельно · branches apart")
	}
	return list
}

func samePlan(a, b journal.Term) bool {
	return a.Step == b.Step && a.Workdays == b.Workdays && a.Days == b.Days && a.Months == b.Months
}

func contests(t *testing.T, p *page) {
	p.title(socium.Text{RU: "Условия допуска", EN: "Conditions of admission"})
	p.line("\nОстальное (критерии, подсчёт, места) печатает `contest.Rules.In`. · The rest is printed by `contest.Rules.In`.")
	admission := func(title socium.Text, reg contest.Regulation) {
		rules, err := contest.NewRules(reg)
		require.NoError(t, err)
		if list := rules.Admission(); len(list) > 0 {
			p.line("\n### %s", both(title, " · "))
			p.rules(list)
		}
	}
	editions := mintrud.Editions()
	latest := editions[len(editions)-1]
	for _, stage := range mintrud.AllStages() {
		admission(socium.Text{RU: fmt.Sprintf("%s, %d, `%s`", latest.Title.RU, latest.Year, stage), EN: string(stage)}, latest.Regulation(stage, mintrud.Parameters{}))
	}
	var rows [][]string
	for _, preset := range regional.All() {
		admission(preset.Title, preset.Regulation(regional.Parameters{}))
		rows = append(rows, []string{"`" + preset.ID + "`", preset.Region, both(preset.Title, "<br>"), ground(preset.Source), evidences[preset.Source.Evidence], strings.Join(preset.Unknown, "<br>")})
	}
	p.title(socium.Text{RU: "Региональные положения и что в них не видели", EN: "Regional regulations, and what was not seen of them"})
	p.table([]string{"код · code", "регион · region", "положение · regulation", "основание · ground", "источник · evidence", "не видели · not seen"}, rows)

	p.title(socium.Text{RU: "Всероссийский конкурс по годам", EN: "The all-Russian contest by years"})
	rows = nil
	for _, e := range editions {
		rows = append(rows, []string{fmt.Sprint(e.Year), both(e.Title, "<br>"), ground(e.Order), evidences[e.Order.Evidence], ground(e.Base), evidences[e.Base.Evidence]})
	}
	p.table([]string{"год · year", "название · title", "порядок · order", "источник · evidence", "на основании · rests on", "источник · evidence"}, rows)
}

func awards(t *testing.T, p *page) {
	for _, a := range honours.Seen() {
		p.title(a.Title)
		book, err := a.Rulebook()
		require.NoError(t, err)
		p.line("\n`%s`", a.ID)
		p.rules(book.Requirements())
	}
}
