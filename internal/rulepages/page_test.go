package rulepages_test

import (
	"fmt"
	"strings"

	"github.com/socium-go/socium"
)

// page is a Markdown page under construction.
type page struct{ strings.Builder }

func (p *page) line(format string, args ...any) { _, _ = fmt.Fprintf(p, format+"\n", args...) }

// title writes a heading in both languages.
func (p *page) title(t socium.Text) { p.line("\n## %s", both(t, " · ")) }

// table writes the head of a table and its rows.
func (p *page) table(columns []string, rows [][]string) {
	p.line("\n| %s |", strings.Join(columns, " | "))
	p.line("|%s", strings.Repeat("---|", len(columns)))
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = strings.NewReplacer("|", `\|`, "\n", " ", "\u00a0", " ").Replace(c)
		}
		p.line("| %s |", strings.Join(cells, " | "))
	}
}

// rules writes a rule book: what each rule asks, how grave a failure is, on which ground, how well that is known, in which days.
func (p *page) rules(list []socium.Requirement) {
	rows := make([][]string, len(list))
	for i, r := range list {
		asks := both(r.Title, "<br>")
		for _, param := range r.Params {
			if param.Name == "is" {
				continue // yes or no: the sentence says it
			}
			asks += fmt.Sprintf("<br>`%s` %s", param.Name, param.Value.In(socium.RU))
		}
		rows[i] = []string{"`" + string(r.Code) + "`", asks, severities[r.Severity], ground(r.Basis), evidences[r.Basis.Evidence], days(r.From, r.Until)}
	}
	p.table([]string{"код · code", "что требуется · what it asks", "нарушение · a failure", "основание · ground", "источник · evidence", "действует · in force"}, rows)
}

func both(t socium.Text, between string) string {
	ru, en := t.In(socium.RU), t.In(socium.EN)
	if ru == en {
		return ru
	}
	return ru + between + en
}

// ground is a basis without its evidence, which has a column of its own.
func ground(b socium.Basis) string {
	text := b.As(socium.Read).String()
	if strings.HasPrefix(b.URL, "http") {
		return "[" + text + "](" + b.URL + ")"
	}
	return text
}

// days is a period in force, both days included.
func days(from, until socium.Date) string {
	if from.IsZero() && until.IsZero() {
		return "—"
	}
	first, last := "…", "…"
	if !from.IsZero() {
		first = from.String()
	}
	if !until.IsZero() {
		last = until.AddDays(-1).String()
	}
	return first + " – " + last
}

var severities = map[socium.Severity]string{
	0:              "отказ · refuse",
	socium.Refuse:  "отказ · refuse",
	socium.Correct: "исправить · correct",
	socium.Warning: "предупреждение · warning",
	socium.Note:    "замечание · note",
}

var evidences = map[socium.Evidence]string{
	socium.Read:        "прочитано · read",
	socium.Unverified:  "не проверено · unverified",
	socium.Conflicting: "источники расходятся · conflicting",
	socium.Interpreted: "толкование · interpreted",
}
