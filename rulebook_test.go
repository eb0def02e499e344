package socium_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A club is an invented applicant.
type club struct {
	Members int                       `json:"members"`
	Founded socium.Date               `json:"founded,omitzero"`
	Debt    socium.Money              `json:"debt"`
	Charter bool                      `json:"charter"`
	Kind    string                    `json:"kind,omitempty"`
	Agent   socium.Answer             `json:"agent"`
	Rating  socium.Opt[socium.Number] `json:"rating,omitzero"`
	Owner   string                    `json:"owner,omitempty"`
	Rural   bool                      `json:"rural,omitempty"`
}

func decree(clause string) socium.Basis {
	return socium.Basis{Act: "Постановление администрации (пример)", Clause: "п. " + clause}
}

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

var clubKinds = socium.NewWordList("sport", "music", "chess")

// clubRules has a rule of every shape.
func clubRules() []socium.Rule[*club] {
	type F = *club
	return []socium.Rule[F]{
		{Code: "club.members", Basis: decree("4.1"), Title: text("не меньше 10 членов", "at least 10 members"), Fact: text("число членов", "members"),
			Check: func(c F, _ socium.Date) socium.Ruling { return socium.AtLeast("members", c.Members, 10) }},
		{Code: "club.age", Basis: decree("4.2"), Title: text("создан год назад", "a year old"), Fact: text("день создания", "day of foundation"),
			Check: func(c F, on socium.Date) socium.Ruling { return socium.NotAfter("founded", c.Founded, on.AddYears(-1)) }},
		{Code: "club.debt", Basis: decree("4.3"), Severity: socium.Correct, Title: text("долг до 1000 ₽", "debt up to 1000"), Fact: text("долг", "debt"),
			Check: func(c F, _ socium.Date) socium.Ruling { return socium.AtMost("debt", c.Debt, socium.Rubles(1000)) }},
		{Code: "club.charter", Basis: decree("4.4"), Title: text("устав приложен", "charter attached"), Fact: text("устав", "charter"),
			Check: func(c F, _ socium.Date) socium.Ruling { return socium.Attached("charter", c.Charter) }},
		{Code: "club.kind", Basis: decree("4.5"), Title: text("вид клуба", "kind of club"), Fact: text("вид", "kind"),
			Check: func(c F, _ socium.Date) socium.Ruling { return socium.OneOf("kind", c.Kind, clubKinds) }},
		{Code: "club.agent", Basis: decree("4.6"), Title: text("не агент", "no agent"), Fact: text("статус агента", "status of an agent"),
			From: day("2022-12-01"), Until: day("2027-01-01"),
			Check: func(c F, _ socium.Date) socium.Ruling { return socium.Is("agent", c.Agent, socium.No) }},
		{Code: "club.rating", Basis: decree("4.7"), Severity: socium.Note, Title: text("рейтинг от 4,5", "rating from 4.5"), Fact: text("рейтинг", "rating"),
			Check: func(c F, _ socium.Date) socium.Ruling {
				return socium.AtLeastOpt("rating", c.Rating, socium.MustParseNumber("4.5"))
			}},
		{Code: "club.owner", Basis: decree("4.8"), Title: text("руководитель не из списка", "the head is not on the list"), Fact: text("руководитель", "head"),
			Explain: text("{fact}: {have} в списке", "{fact}: {have} is on the list"),
			Check: func(c F, _ socium.Date) socium.Ruling {
				return socium.Holds(c.Owner != "председатель", "owner", socium.Word(c.Owner), socium.Value{}).Private()
			}},
		{Code: "club.rural", Basis: decree("4.9"), Title: text("только для села", "for villages only"), Applies: func(c F) bool { return c.Rural },
			Test: socium.Ask("members", func(c F) int { return c.Members }).AtMost(500)},
	}
}

func goodClub() club {
	return club{Members: 12, Founded: day("2020-05-01"), Charter: true, Kind: "chess", Agent: socium.No, Owner: "секретарь"}
}

func findings(d socium.Decision) map[socium.Code]socium.Verdict {
	m := map[socium.Code]socium.Verdict{}
	for _, f := range d.Findings {
		m[f.Code] = f.Verdict
	}
	return m
}

func TestDecideVerdicts(t *testing.T) {
	book := socium.MustRulebook("clubs", "2026", clubRules())
	today := day("2026-03-01")
	for name, c := range map[string]struct {
		change  func(*club)
		on      string
		verdict socium.Verdict
		rule    socium.Code
		want    socium.Verdict
	}{
		"good":              {func(*club) {}, "", socium.Pass, "club.members", socium.Pass},
		"few":               {func(c *club) { c.Members = 9 }, "", socium.Fail, "club.members", socium.Fail},
		"young":             {func(c *club) { c.Founded = day("2025-03-02") }, "", socium.Fail, "club.age", socium.Fail},
		"just old enough":   {func(c *club) { c.Founded = day("2025-03-01") }, "", socium.Pass, "club.age", socium.Pass},
		"no day":            {func(c *club) { c.Founded = socium.Date{} }, "", socium.NoData, "club.age", socium.NoData},
		"no day and few":    {func(c *club) { c.Founded, c.Members = socium.Date{}, 1 }, "", socium.Fail, "club.age", socium.NoData},
		"unknown rating":    {func(*club) {}, "", socium.Pass, "club.rating", socium.NoData},
		"low rating":        {func(c *club) { c.Rating = socium.Some(socium.MustParseNumber("4.49")) }, "", socium.Pass, "club.rating", socium.Fail},
		"good rating":       {func(c *club) { c.Rating = socium.Some(socium.MustParseNumber("4.50")) }, "", socium.Pass, "club.rating", socium.Pass},
		"unknown agent":     {func(c *club) { c.Agent = socium.Unknown }, "", socium.NoData, "club.agent", socium.NoData},
		"agent":             {func(c *club) { c.Agent = socium.Yes }, "", socium.Fail, "club.agent", socium.Fail},
		"before the rule":   {func(c *club) { c.Agent = socium.Yes }, "2022-11-30", socium.Pass, "club.agent", socium.NotInForce},
		"first day of rule": {func(c *club) { c.Agent = socium.Yes }, "2022-12-01", socium.Fail, "club.agent", socium.Fail},
		"last day of rule":  {func(c *club) { c.Agent = socium.Yes }, "2026-12-31", socium.Fail, "club.agent", socium.Fail},
		"after the rule":    {func(c *club) { c.Agent = socium.Yes }, "2027-01-01", socium.Pass, "club.agent", socium.NotInForce},
		"town":              {func(c *club) { c.Members = 501 }, "", socium.Pass, "club.rural", socium.NotApplicable},
		"village":           {func(c *club) { c.Members, c.Rural = 501, true }, "", socium.Fail, "club.rural", socium.Fail},
		"other kind":        {func(c *club) { c.Kind = "poker" }, "", socium.Fail, "club.kind", socium.Fail},
		"no kind":           {func(c *club) { c.Kind = "" }, "", socium.NoData, "club.kind", socium.NoData},
		"overflow":          {func(c *club) { c.Debt = socium.Rubles(1 << 60) }, "", socium.NoData, "club.debt", socium.NoData},
	} {
		facts, on := goodClub(), today
		c.change(&facts)
		if c.on != "" {
			on = day(c.on)
		}
		d := book.Decide(&facts, on)
		assert.Equal(t, c.verdict, d.Verdict(), name)
		assert.Equal(t, c.want, findings(d)[c.rule], name)
		assert.Equal(t, c.verdict, book.Allows(&facts, on), "%s: the short way gives the same verdict", name)
		for i, o := range book.Outcomes(nil, &facts, on) {
			assert.Equal(t, d.Findings[i].Verdict, o.Verdict, name)
			assert.Equal(t, d.Findings[i].Code, o.Code, name)
		}
		again := book.Decide(&facts, on)
		assert.Equal(t, d.Hash(), again.Hash(), "deciding is repeatable")
		require.NoError(t, book.Replay(&facts, d))
	}
}

func TestDecisionExplains(t *testing.T) {
	book := socium.MustRulebook("clubs", "2026", clubRules())
	facts := club{Members: 9, Founded: day("2025-04-15"), Debt: socium.MustParseMoney("1000.01"), Kind: "poker", Agent: socium.Yes, Owner: "председатель"}
	d := book.Decide(&facts, day("2026-03-01"))

	var lines []string
	for f := range d.Failed() {
		line := string(f.Code) + ": " + f.In(socium.RU)
		for r := range f.Remedies() {
			line += " → " + r.In(socium.RU)
		}
		lines = append(lines, strings.ReplaceAll(line, "\u00a0", " "))
	}
	assert.Equal(t, []string{
		"club.members: число членов: 9, нужно не меньше 10 → число членов: поднять до 10 или выше",
		"club.age: день создания: 15.04.2025, нужно не позднее 01.03.2025 → можно с 15.04.2026",
		"club.debt: долг: 1 000,01 ₽, нужно не больше 1 000,00 ₽ → долг: снизить до 1 000,00 ₽ или ниже",
		"club.charter: не приложено: устав → приложить: устав",
		"club.kind: вид: poker, допускается: sport, music, chess",
		"club.agent: статус агента: да, нужно: нет",
		"club.owner: руководитель: (персональные данные) в списке",
	}, lines)

	incurable := slices.Collect(d.Incurable())
	require.Len(t, incurable, 3)
	assert.Equal(t, socium.Code("club.kind"), incurable[0].Code)
	assert.False(t, d.Curable())
	assert.Equal(t, socium.Refuse, d.Severity())
	missing := slices.Collect(d.Missing())
	require.Len(t, missing, 1)
	assert.Equal(t, "not given: rating", missing[0].In(socium.EN))
	_, known := d.Finding("club.nothing")
	assert.False(t, known)
	assert.Zero(t, socium.Decision{}.Verdict())

	stored, err := d.JSON()
	require.NoError(t, err)
	assert.NotContains(t, string(stored), "председатель", "personal facts are not stored")
	open, err := d.Disclose().JSON()
	require.NoError(t, err)
	assert.Contains(t, string(open), "председатель", "unless the caller keeps them")
	assert.Equal(t, d.Hash(), d.Disclose().Hash())
	assert.NotContains(t, fmt.Sprintf("%v %+v", lines, d.Findings[7].In(socium.EN)), "председатель")
	for _, shown := range []any{d, d.Disclose(), d.Findings[7], d.Findings[7].Ruling, &d} {
		assert.NotContains(t, everyVerb(shown), "председатель", "not in a log either")
	}
	assert.Equal(t, "club.members fail members: 9, need 10", d.Findings[0].String())
}

func TestWaivers(t *testing.T) {
	lenient := socium.Waiver[*club]{
		Codes: []socium.Code{"club.members", "club.age"}, Scope: text("сельские клубы", "village clubs"), Basis: decree("12"),
		From: day("2026-01-01"), Until: day("2026-07-01"), Applies: func(c *club) bool { return c.Rural },
	}
	book, err := socium.MustRulebook("clubs", "2026", clubRules()).With(lenient)
	require.NoError(t, err)
	facts := goodClub()
	facts.Members, facts.Rural, facts.Founded = 3, true, socium.Date{}

	d := book.Decide(&facts, day("2026-03-01"))
	assert.Equal(t, socium.Pass, d.Verdict())
	assert.Equal(t, socium.Pass, book.Allows(&facts, day("2026-03-01")))
	f, _ := d.Finding("club.members")
	assert.Equal(t, socium.Fail, f.Verdict, "a waived failure stays a failure")
	assert.False(t, f.Blocks())
	require.NotNil(t, f.Waiver())
	assert.Equal(t, decree("12"), f.Waiver().Basis)
	assert.False(t, f.Curable(), "nothing to cure")
	assert.Zero(t, d.Severity())
	var remarks []socium.Code
	for f := range d.Remarks() {
		remarks = append(remarks, f.Code)
	}
	assert.Equal(t, []socium.Code{"club.members", "club.age"}, remarks)
	assert.True(t, book.Outcomes(nil, &facts, day("2026-03-01"))[0].Waived)

	for name, other := range map[string]struct {
		on    string
		rural bool
	}{"before": {"2025-12-31", true}, "after": {"2026-07-01", true}, "another scope": {"2026-03-01", false}} {
		facts.Rural = other.rural
		assert.Equal(t, socium.Fail, book.Decide(&facts, day(other.on)).Verdict(), name)
	}
	assert.NotEqual(t, socium.MustRulebook("clubs", "2026", clubRules()).Ref().Hash, book.Ref().Hash, "a waiver changes the book")
	assert.Len(t, book.Waivers(), 1)
}

// The wait that a decision promises is the first day on which the rule passes, also over the ends of months.
func TestWaitIsFirstDay(t *testing.T) {
	book := socium.MustRulebook("clubs", "2026", clubRules())
	on := day("2026-03-01")
	for i := range 500 {
		facts := goodClub()
		facts.Founded = on.AddDays(-400 + i)
		f, _ := book.Decide(&facts, on).Finding("club.age")
		if f.Verdict == socium.Pass {
			continue
		}
		remedies := slices.Collect(f.Remedies())
		require.Len(t, remedies, 1)
		from, ok := remedies[0].Value.Date()
		require.True(t, ok)
		assert.Equal(t, socium.Fail, book.Allows(&facts, from.AddDays(-1)), "founded %s", facts.Founded)
		assert.Equal(t, socium.Pass, book.Allows(&facts, from), "founded %s", facts.Founded)
	}
}

func TestRulebookFaults(t *testing.T) {
	ok := func(*club, socium.Date) socium.Ruling { return socium.Passed() }
	rules := []socium.Rule[*club]{
		{Code: "", Check: ok},
		{Code: "a b", Check: ok},
		{Code: "c"},
		{Code: "d", Check: ok, Test: socium.AskAnswer("agent", func(c *club) socium.Answer { return c.Agent }, socium.No)},
		{Code: "e", Check: ok, From: day("2026-01-02"), Until: day("2026-01-02")},
		{Code: "f", Check: ok, Until: day("2026-01-02")},
		{Code: "f", Check: ok, From: day("2026-01-01")},
		{Code: "g", Check: ok, Until: day("2026-01-01")},
		{Code: "g", Check: ok, From: day("2026-01-01")},
	}
	_, err := socium.NewRulebook("", "1", rules, socium.Waiver[*club]{Codes: []socium.Code{"g", "h"}, From: day("2026-01-01"), Until: day("2025-01-01")})
	var got []string
	for _, v := range socium.ViolationsOf(err) {
		assert.True(t, errors.Is(v, socium.CodeRulebook))
		got = append(got, string(v.Path)+" "+string(v.Code))
	}
	assert.Equal(t, []string{
		" rulebook.id", "rules[0].code rulebook.code", "rules[1].code rulebook.code", "rules[2] rulebook.check", "rules[3] rulebook.check",
		"rules[4].until rulebook.in-force", "rules[6].code rulebook.twice", "waivers[0].until rulebook.in-force", "waivers[0].codes[1] rulebook.waiver",
	}, got)
	_, err = socium.NewRulebook("x", "1", []socium.Rule[*club]{{Code: "a", Severity: 5, Check: ok}})
	require.ErrorIs(t, err, socium.CodeRulebookSeverity)
	_, err = socium.NewRulebook[*club]("x", "1", nil)
	require.ErrorIs(t, err, socium.CodeRulebookEmpty)
}

func TestLint(t *testing.T) {
	assert.Empty(t, socium.MustRulebook("clubs", "2026", clubRules()).Lint())

	ok := func(*club, socium.Date) socium.Ruling { return socium.Passed() }
	members := socium.Ask("members", func(c *club) int { return c.Members })
	founded := socium.AskDate("founded", func(c *club) socium.Date { return c.Founded })
	title := text("а", "a")
	rule := func(code socium.Code, test socium.Test[*club]) socium.Rule[*club] {
		return socium.Rule[*club]{Code: code, Title: title, Basis: decree("1"), Test: test}
	}
	since, until := rule("e", members.AtLeast(10)), rule("h", members.AtMost(3))
	since.From, until.Until = day("2020-01-01"), day("2020-01-01")
	rules := []socium.Rule[*club]{
		{Code: "a", Check: ok, Title: title},
		{Code: "b", Check: ok, Basis: decree("1"), Title: text("а", "")},
		{Code: "c", Check: ok, Basis: decree("1"), Title: title, Explain: text("{have} и {limit}", "")},
		{Code: "d", Check: ok, Basis: decree("1"), Title: title, From: day("2026-03-01")},
		{Code: "d", Check: ok, Basis: decree("1"), Title: title, Until: day("2026-02-01")},
		since, rule("f", members.AtMost(9)), rule("g", members.AtMost(10)), until,
		rule("i", founded.NotBefore(day("2026-01-02"))), rule("j", founded.NotAfter(day("2026-01-01"))),
	}
	book := socium.MustRulebook("x", "1", rules, socium.Waiver[*club]{Codes: []socium.Code{"a"}})
	var got []string
	for _, v := range book.Lint() {
		assert.False(t, v.Severity.Blocks())
		got = append(got, string(v.Path)+" "+string(v.Code))
	}
	assert.Equal(t, []string{
		"rules[0].basis rulebook.basis", "rules[1].title rulebook.title", "rules[2].explain rulebook.placeholder", "rules[3].from rulebook.gap",
		"rules[6].test rulebook.contradiction", "rules[10].test rulebook.contradiction", "waivers[0] rulebook.ground",
	}, got)
	assert.Contains(t, book.Lint()[3].Text.RU, "с 01.02.2026 по 28.02.2026")
	assert.Contains(t, book.Lint()[4].Text.EN, "rule e")
}

// The bound of a test is a figure of the requirement: another bound is another book.
func TestTestsAreData(t *testing.T) {
	members := socium.Ask("members", func(c *club) int { return c.Members })
	rules := func(n int) []socium.Rule[*club] {
		return []socium.Rule[*club]{{Code: "a", Test: members.AtLeast(n), Params: []socium.Param{{Name: "note", Value: socium.Word("x")}}}}
	}
	ten, eleven := socium.MustRulebook("x", "1", rules(10)), socium.MustRulebook("x", "1", rules(11))
	assert.NotEqual(t, ten.Ref(), eleven.Ref())
	req := ten.Requirements()[0]
	assert.Equal(t, socium.Path("members"), req.Asks)
	assert.Equal(t, []socium.Param{{Name: "at-least", Value: socium.ValueOf(10)}, {Name: "note", Value: socium.Word("x")}}, req.Params)
	with, err := ten.With(socium.Waiver[*club]{Codes: []socium.Code{"a"}})
	require.NoError(t, err)
	assert.Equal(t, req, with.Requirements()[0], "nothing is listed twice")
}

func TestReplayRefuses(t *testing.T) {
	book := socium.MustRulebook("clubs", "2026", clubRules())
	facts := goodClub()
	d := book.Decide(&facts, day("2026-03-01"))
	facts.Members = 11
	require.ErrorIs(t, book.Replay(&facts, d), socium.CodeReplayDecision)
	other := socium.MustRulebook("clubs", "2027", clubRules())
	require.ErrorIs(t, other.Replay(&facts, d), socium.CodeReplayBook)
}

func ExampleRulebook() {
	type Club struct {
		Members int
		Founded socium.Date
		Debt    socium.Money
	}
	decree := socium.Basis{Act: "Постановление (пример)"}

	book, err := socium.NewRulebook("city-clubs", "2026", []socium.Rule[*Club]{
		{Code: "club.members", Basis: decree.At("п. 4.1"), Check: func(c *Club, _ socium.Date) socium.Ruling {
			return socium.AtLeast("members", c.Members, 10)
		}},
		{Code: "club.age", Basis: decree.At("п. 4.2"), Check: func(c *Club, on socium.Date) socium.Ruling {
			return socium.NotAfter("founded", c.Founded, on.AddYears(-1))
		}},
		{Code: "club.debt", Basis: decree.At("п. 4.3"), Severity: socium.Correct, Check: func(c *Club, _ socium.Date) socium.Ruling {
			return socium.AtMost("debt", c.Debt, socium.Rubles(1000))
		}},
	}, socium.Waiver[*Club]{
		Codes: []socium.Code{"club.members"}, Scope: socium.Text{RU: "до конца года", EN: "until the end of the year"},
		Basis: decree.At("п. 9"), Until: socium.MustParseDate("2027-01-01"),
	})
	if err != nil {
		panic(err)
	}
	club := Club{Members: 7, Founded: socium.MustParseDate("2025-06-15"), Debt: socium.Rubles(300)}

	decision := book.Decide(&club, socium.MustParseDate("2026-03-01"))
	fmt.Println(decision.Verdict())
	for f := range decision.Failed() {
		fmt.Println(f.Code, f.Basis, f.In(socium.EN))
		for r := range f.Remedies() {
			fmt.Println("  →", r.In(socium.EN))
		}
	}
	for f := range decision.Remarks() {
		fmt.Println(f.Code, "waived:", f.Waiver().Basis)
	}
	// Output:
	// fail
	// club.age Постановление (пример), п. 4.2 founded: 2025-06-15, not later than 2025-03-01 is needed
	//   → possible from 2026-06-15
	// club.members waived: Постановление (пример), п. 9
}

func ExampleAsk() {
	type Club struct{ Members int }
	rules := []socium.Rule[*Club]{
		{Code: "club.members", Test: socium.Ask("members", func(c *Club) int { return c.Members }).AtLeast(10)},
	}
	book := socium.MustRulebook("city-clubs", "2026", rules)
	for _, r := range book.Requirements() { // the bound is data: it shows in the list of rules
		fmt.Println(r.Code, r.Asks, r.Params[0].Name, r.Params[0].Value)
	}
	fmt.Println(book.Allows(&Club{Members: 9}, socium.MustParseDate("2026-03-01")))
	// Output:
	// club.members members at-least 10
	// fail
}
