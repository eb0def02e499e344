package contest_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A regulation as a commission would write it down; the contest is invented.
const regulation = `{
	"id": "best-practice", "edition": "2026",
	"title": {"ru": "Лучшая практика", "en": "Best practice"},
	"basis": {"act": "Положение о конкурсе"},
	"stage": {"id": "regional", "opens": "2026-02-01", "closes": "2026-04-01T18:00+05:00[Asia/Yekaterinburg]"},
	"forms": [{"id": "sheet", "criteria": [
		{"id": "result", "title": {"ru": "результат", "en": "result"}, "scale": {"min": "0", "max": "10"}, "weight": "2"},
		{"id": "novelty", "title": {"ru": "новизна", "en": "novelty"}, "scale": {"min": "0", "max": "10"}}
	]}],
	"nominations": [{"id": "families", "title": {"ru": "Поддержка семей", "en": "Support of families"}}],
	"admission": [
		{"kind": "listed", "basis": {"act": "Положение о конкурсе", "clause": "п. 5"}},
		{"kind": "in-time", "basis": {"act": "Положение о конкурсе", "clause": "п. 6"}}
	],
	"scoring": {"order": "by-sheet", "round": {"total": {"places": 2}}},
	"ties": [{"by": "criterion", "criterion": "result"}, {"by": "earlier"}],
	"places": {"list": [{"title": {"ru": "победитель", "en": "winner"}}, {"title": {"ru": "лауреат", "en": "laureate"}}]},
	"promotion": {"to": "federal"}
}`

const marks = `[
	{"entry": "A", "juror": "chair", "marks": {"result": "8", "novelty": "6"}},
	{"entry": "A", "juror": "expert", "marks": {"result": "7", "novelty": "9"}},
	{"entry": "B", "juror": "chair", "marks": {"result": "9", "novelty": "5"}},
	{"entry": "B", "juror": "expert", "marks": {"result": "8", "novelty": "6"}},
	{"entry": "C", "juror": "chair", "marks": {"result": "5", "novelty": "5"}},
	{"entry": "C", "juror": "expert", "marks": {"result": "6", "novelty": "abstained"}}
]`

// register is a register of one provider, listed from a day on.
type register map[string]socium.Period

func (r register) Listing(number string, on socium.Date) (socium.Period, bool) {
	return r[number], r[number].Contains(on)
}

// Who won, and why?
func Example() {
	rules, err := contest.ParseRules([]byte(regulation))
	if err != nil {
		fmt.Println(err)
		return
	}
	var sheets []contest.Sheet
	if err := json.Unmarshal([]byte(marks), &sheets); err != nil {
		fmt.Println(err)
		return
	}
	facts := contest.Facts{
		Entries: []contest.Entry{{ID: "A", Nomination: "families"}, {ID: "B", Nomination: "families"}, {ID: "C", Nomination: "families"}},
		Jury:    []contest.Juror{{ID: "chair", Role: contest.RoleChair}, {ID: "expert"}},
	}
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for n, standings := range outcome.Nominations() {
		for _, s := range standings {
			fmt.Println(n.Title.EN, s.Place, s.Entry, s.Total, s.DecidedBy)
		}
	}
	for _, p := range outcome.NextStage() {
		fmt.Println("goes on:", p.To, p.Entry)
	}
	protocol, err := outcome.Protocol(contest.Meeting{Number: "1", On: socium.MustParseDate("2026-05-20")})
	fmt.Println(err, contest.Verify(protocol, rules, facts, slices.Values(sheets)))
	// Output:
	// Support of families 1 B 22.5 higher points for criterion “result”
	// Support of families 2 A 22.5 higher points for criterion “result”
	// Support of families 0 C 15 higher total
	// goes on: federal B
	// <nil> <nil>
}

// Who is admitted, and if not, why?
func ExampleRules_Admit() {
	rules := contest.MustRules(contest.Regulation{
		ID: "example", Edition: "2026",
		Stage:       contest.Stage{ID: "regional", Closes: socium.MustDeadline("2026-04-01", "18:00")},
		Forms:       []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{{ID: "result", Scale: contest.Scale{Max: socium.Int(10)}}}}},
		Nominations: []contest.Nomination{{ID: "families"}},
		Admission: []contest.AdmissionRule{
			{Kind: contest.AdmitListed, Basis: socium.Basis{Act: "Положение", Clause: "п. 5"}},
			{Kind: contest.AdmitOnce, Basis: socium.Basis{Act: "Положение", Clause: "п. 7"}},
		},
	})
	listed := register{"17": socium.MustPeriod("2020-01-15", "2026-03-14"), "18": socium.MustPeriod("2019-05-01", "2030-01-01")}
	entries := []contest.Entry{
		{ID: "A", Nomination: "families", Organisation: "17", Person: "p1"},
		{ID: "B", Nomination: "families", Organisation: "18", Person: "p2"},
		{ID: "C", Nomination: "families", Organisation: "18", Person: "p2"},
	}
	for _, a := range rules.Admit(entries, listed) {
		fmt.Println(a.Entry, a.Admitted())
		for f := range a.Reasons() {
			fmt.Println(" ", f.Basis, f.In(socium.RU))
		}
	}
	// Output:
	// A false
	//   Положение, п. 5 исключён из реестра 15.03.2026, до 01.04.2026
	// B true
	// C false
	//   Положение, п. 7 уже участвует заявка B
}

// A regulation as it stands in a decree: the review-contest of organisations that work with families (Orenburg region, 17.09.2012 N 616-ук) with
// two nominations, four paid places whose money is a subsidy, and a programme that has run for six months. Criteria and titles of the nominations
// were not published: those here are invented.
const families = `{
	"id": "orenburg-families", "edition": "2012",
	"title": {"ru": "Смотр-конкурс организаций, работающих с семьями", "en": "Review-contest of organisations that work with families"},
	"basis": {"act": "указ от 17.09.2012 № 616-ук"},
	"nominations": [{"id": "first", "title": {"ru": "первая", "en": "first"}}, {"id": "second", "title": {"ru": "вторая", "en": "second"}}],
	"forms": [{"id": "sheet", "criteria": [{"id": "result", "title": {"ru": "результат", "en": "result"}, "scale": {"max": 10}}]}],
	"admission": [{"kind": "fact", "fact": "months", "factTitle": {"ru": "программа действует, месяцев", "en": "the programme has run, months"}, "atLeast": 6}],
	"places": {"list": [
		{"prizes": [{"kind": "subsidy", "amount": 40000}]}, {"prizes": [{"kind": "subsidy", "amount": 30000}]},
		{"prizes": [{"kind": "subsidy", "amount": 20000}]}, {"prizes": [{"kind": "subsidy", "amount": 10000}]}
	]}
}`

// From the text of a regulation to the places: it is written down, printed back to be compared, and judged.
func ExampleParseRules() {
	rules, err := contest.ParseRules([]byte(families))
	if err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(rules.In(socium.RU)) {
		if strings.HasPrefix(line, "- место") || strings.Contains(line, "месяцев") || strings.Contains(line, "балл от") {
			fmt.Print(strings.ReplaceAll(line, "\u00a0", " "))
		}
	}
	facts, err := contest.ParseFacts([]byte(`{
		"entries": [
			{"id": "A", "nomination": "first", "facts": [{"name": "months", "value": 7}]},
			{"id": "B", "nomination": "first", "facts": [{"name": "months", "value": 24}]},
			{"id": "C", "nomination": "first", "facts": [{"name": "months", "value": 5}]}
		],
		"jury": [{"id": "J1"}, {"id": "J2"}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	sheets, err := contest.ParseSheets([]byte(`[
		{"entry": "A", "juror": "J1", "marks": {"result": 7}}, {"entry": "A", "juror": "J2", "marks": {"result": 8}},
		{"entry": "B", "juror": "J1", "marks": {"result": 9}}, {"entry": "B", "juror": "J2", "marks": {"result": 8}}
	]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	facts.Admissions = rules.Admit(facts.Entries, nil)
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for n, standings := range outcome.Nominations() {
		fmt.Println(n.Title.EN, n.Status)
		for _, s := range standings {
			fmt.Println(strings.TrimSpace(fmt.Sprint(s.Place, " ", s.Entry, " ", s.Status, " ", s.Total, " ", s.Reason.In(socium.EN))))
		}
	}
	// Output:
	// - программа действует, месяцев: не меньше 6
	// - 1. результат: целый балл от 0 до 10
	// - место 1; целевая субсидия 40 000,00 ₽
	// - место 2; целевая субсидия 30 000,00 ₽
	// - место 3; целевая субсидия 20 000,00 ₽
	// - место 4; целевая субсидия 10 000,00 ₽
	// first held
	// 1 B ranked 8.5
	// 2 A ranked 7.5
	// 0 C not-admitted 0 the programme has run, months: 5, at least 6 is needed
	// second void
}
