package contest_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// everything is a regulation that uses every provision, so that the printed form shows them all.
func everything() contest.Regulation {
	reg := admission(
		contest.AdmissionRule{Kind: contest.AdmitListed, Months: 6, Basis: clause("п. 5")},
		contest.AdmissionRule{Kind: contest.AdmitInTime, Basis: clause("п. 6")},
		contest.AdmissionRule{Kind: contest.AdmitOnce, Per: contest.PerOrganisationNomination, Basis: clause("п. 7")},
		contest.AdmissionRule{Kind: contest.AdmitDocuments, Severity: socium.Correct, Documents: []contest.Document{{ID: "petition", Title: socium.Text{RU: "ходатайство", EN: "petition"}}}},
		contest.AdmissionRule{Kind: contest.AdmitSubject, Nominations: []string{"n"}},
		contest.AdmissionRule{Kind: contest.AdmitFact, Fact: "tenure", FactTitle: socium.Text{RU: "стаж, лет", EN: "tenure, years"}, AtLeast: opt("10"), AtMost: opt("60")},
		contest.AdmissionRule{Kind: contest.AdmitFact, Fact: "complaints", FactTitle: socium.Text{RU: "обоснованные жалобы", EN: "justified complaints"}, Answer: socium.No},
	)
	reg.Edition, reg.Basis = "2026", clause("")
	reg.Title = socium.Text{RU: "Конкурс, придуманный для проверки", EN: "A contest invented for tests"}
	reg.Bands = []contest.Band{{ID: "A", Title: socium.Text{RU: "до 1 млн", EN: "up to 1 m"}}, {ID: "B"}}
	f := &reg.Forms[0]
	*f = form(2, "10")
	f.Groups = []contest.Group{{ID: "plan", Title: socium.Text{RU: "план", EN: "plan"}, Weight: opt("0.4")}}
	f.Criteria[0].Group, f.Criteria[0].Scale.Step = "plan", num("0.5")
	f.Criteria[1].Weight, f.Criteria[1].Weights = opt("2"), []contest.BandWeight{{Band: "B", Weight: num("0")}}
	f.Criteria = append(f.Criteria,
		contest.Criterion{ID: "levels", Scale: contest.Scale{Levels: []contest.Level{{Points: num("100"), Title: text("high")}, {Points: num("0")}}}},
		contest.Criterion{ID: "clients", Kind: contest.KindMeasure, Steps: []contest.MeasureStep{{UpTo: opt("20"), Points: num("1")}, {Points: num("4")}}, Basis: clause("прил. 1")},
		contest.Criterion{ID: "education", Kind: contest.KindCategory, Categories: []contest.Category{{Word: "higher", Title: socium.Text{RU: "высшее", EN: "higher"}, Points: num("4")}}},
		contest.Criterion{ID: "events", Kind: contest.KindItems, Points: num("2"), Cap: opt("10")},
		contest.Criterion{ID: "useful", Kind: contest.KindFact, Points: num("1")},
		contest.Criterion{ID: "breaches", Kind: contest.KindPenalty, Points: num("3"), Cap: opt("5")},
	)
	reg.Nominations[0].Subject = contest.SubjectPractice
	reg.Nominations[0].Subgroups = []contest.Subgroup{{ID: "large", Title: socium.Text{RU: "большие", EN: "large"}}, {ID: "small"}}
	reg.Nominations = append(reg.Nominations, contest.Nomination{ID: "m", Form: "form", Places: contest.Places{List: []contest.Place{{Holders: 9}}}})
	reg.Jury = contest.JuryRules{
		MinSheets: contest.Minimum{Count: 3, Basis: clause("п. 10")}, Everyone: true, AskObjectivity: true,
		Spread:    contest.Spread{Points: num("20"), Extra: 1},
		Conflicts: []contest.ConflictRule{{Kind: contest.ConflictOrganisation, Basis: clause("п. 11")}, {Kind: contest.ConflictNominee, Whole: true}},
	}
	reg.Voting = contest.Voting{Quorum: points("2/3"), Majority: contest.MajorityTotal, ChairCasts: true, Basis: clause("п. 12")}
	reg.Scoring = contest.Scoring{
		Order: contest.ByCriterion, Gap: contest.GapDropSheet, Basis: clause("п. 13"),
		Combine: []contest.Combine{{Method: contest.MethodMean}, {Method: contest.MethodTrimmedMean, From: 5, Low: 1, High: 1}},
		Round:   contest.Rounds{Mean: contest.Hundredths(socium.HalfUp), Total: &contest.Round{Places: 1, Mode: socium.HalfEven}},
	}
	reg.Parts = []contest.Part{{ID: "jury", Weight: num("0.7")}, {ID: "public", Weight: num("0.3"), Source: contest.PartVotes, Points: []contest.PlacePoints{{To: 1, Points: num("5")}, {To: 6, Points: num("2")}}}}
	reg.MinEntries = contest.Minimum{Count: 5, Basis: clause("п. 14")}
	reg.PassMarks = []contest.PassMark{{Points: num("15"), Basis: clause("п. 15")}, {Band: "A", Nomination: "n", Points: num("12.5")}}
	reg.Ties = []contest.TieStep{
		{By: contest.TieCriterion, Criterion: "c1", Basis: clause("п. 16")}, {By: contest.TieChairSheet}, {By: contest.TieFirsts}, {By: contest.TiePart, Part: "jury"},
		{By: contest.TieFact, Fact: "cost", Title: socium.Text{RU: "стоимость", EN: "cost"}, Lower: true}, {By: contest.TieEarlier}, {By: contest.TieVote}, {By: contest.TieLot},
	}
	reg.Places = threePlaces()
	reg.Places.Shared, reg.Places.Reserve, reg.Places.Basis = contest.SharedPool, 2, clause("п. 17")
	reg.Places.List[0].Prizes = []contest.Prize{{Kind: contest.PrizeMoney, Amount: socium.Some(socium.Rubles(60_000)), Source: socium.Text{RU: "областной бюджет", EN: "regional budget"}}, {Kind: contest.PrizeDiploma}}
	reg.OneWin = contest.OneWin{Per: contest.PerPerson, Basis: clause("п. 18")}
	reg.Special = []contest.Special{{ID: "creativity", Title: socium.Text{RU: "За творчество", EN: "For creativity"}, Holders: 1, Prizes: []contest.Prize{{Kind: contest.PrizeCup}}}}
	reg.Promotion = contest.Promotion{To: "federal", Substitutes: 1, Basis: clause("п. 19")}
	reg.Terms = []contest.Term{{For: contest.TermReadAhead, Days: 7}, {For: contest.TermPublish, Days: 7, Working: true, Basis: clause("п. 20")}}
	return reg
}

func TestPrintedRules(t *testing.T) {
	rules := contest.MustRules(everything())
	golden(t, "rules.ru.md", rules.In(socium.RU))
	golden(t, "rules.en.md", rules.In(socium.EN))
}

func TestMinutes(t *testing.T) {
	rules, facts, sheets := full()
	vote := ballots(contest.VoteOther, nil, "yes", "yes", "-")
	vote.Nomination, vote.Question = "", socium.Text{RU: "опубликовать лучшие практики", EN: "publish the best practices"}
	facts.Votes = []contest.Vote{vote}
	facts.Adjustments = []contest.Adjustment{{Entry: "C", Criterion: "c2", Value: num("3"), Basis: clause("протокол № 2")}}
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	p, err := o.Protocol(contest.Meeting{
		Number: "3", On: socium.MustParseDate("2026-05-20"), Place: "Оренбург", Present: []string{"J1", "J2", "J3"},
		Agenda:   []socium.Text{{RU: "Итоги конкурса", EN: "Results of the contest"}},
		Dissents: []contest.Dissent{{Juror: "J2", Text: "заявка B | лучше"}},
	})
	require.NoError(t, err)
	golden(t, "minutes.ru.md", p.Markdown(socium.RU))
	golden(t, "minutes.en.md", p.Markdown(socium.EN))
	data, err := p.JSON()
	require.NoError(t, err)
	golden(t, "protocol.json", string(data)+"\n")
}

// Everything that minutes of a commission hold (contests.md 7.1): date, place, number, who was present and whether that is a quorum, agenda, who
// was admitted and who was not on which ground, the marks of each member and the totals, votes for, against and abstained, winners and places,
// dissents, the signatures of chair, secretary and members.
func TestMinutesHoldEverything(t *testing.T) {
	rules, facts, sheets := full()
	reg := rules.Regulation()
	reg.Voting = contest.Voting{Quorum: points("2/3"), ChairCasts: true, Basis: clause("п. 12")}
	rules = contest.MustRules(reg)
	facts.Jury = append(facts.Jury, contest.Juror{ID: "S", Role: contest.RoleSecretary, Post: "secretary invented for tests"})
	facts.Jury[0].Role = contest.RoleChair
	vote := ballots(contest.VoteOther, nil, "yes", "no", "-")
	vote.Nomination, vote.Question = "", text("publish")
	facts.Votes = []contest.Vote{vote}
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	meeting := contest.Meeting{
		Number: "7", On: socium.MustParseDate("2026-05-20"), Place: "Калуга", Present: []string{"J1", "J2", "S"},
		Agenda: []socium.Text{text("results")}, Dissents: []contest.Dissent{{Juror: "J2", Text: "against"}},
	}
	p, err := o.Protocol(meeting)
	require.NoError(t, err)
	page := p.Markdown(socium.EN)
	for _, want := range []string{
		"# Minutes № 7", "date: 2026-05-20", "place: Калуга", "chair — present", "secretary — present", "present with a vote: 2 of 3",
		"quorum: at least 2/3 — met (Положение, п. 12)", "1. results", "Admitted: 4, not admitted: 1.", "| E | provider 5 is not in the register (Положение, п. 5) |",
		"Criteria in the order of the marks: 1. criterion 1; 2. criterion 2", "| A | J1: 8 5 = 13; J2: 7 6 = 13; J3: recused | 13 | 1 | 1, first |",
		"publish: for 1, against 1; abstained 1; present 3 of 3; taken by the chair's vote", "member invented for tests [J2]: against",
		"- chair ____________________ Выдуманная, member invented for tests", "- secretary ____________________ secretary invented for tests [S]",
		"- member ____________________ member invented for tests [J2]", "SHA-256: " + p.Hash,
	} {
		assert.Contains(t, page, want)
	}
	assert.Equal(t, contest.Quorum{Members: 3, Present: 2, Need: points("2/3"), Met: true, Basis: clause("п. 12")}, p.Quorum)
	require.NoError(t, contest.Verify(p, rules, facts, slices.Values(sheets)))

	meeting.Present = []string{"J1", "S"}
	p, err = o.Protocol(meeting)
	require.NoError(t, err)
	assert.Contains(t, p.Markdown(socium.RU), "кворум: не меньше 2/3 — нет (Положение, п. 12)")
	p, err = o.Protocol(contest.Meeting{})
	require.NoError(t, err)
	assert.Zero(t, p.Quorum, "who was there is not known")
}

// What a juror's sheet holds (contests.md 7.1): juror, nomination, category, entrant, a mark for each criterion beside the highest, sum, note,
// signatures of juror and secretary with the date.
func TestSheetPage(t *testing.T) {
	rules := contest.MustRules(everything())
	reg := rules.Regulation()
	reg.Parts = nil
	reg.Ties = reg.Ties[:1]
	rules = contest.MustRules(reg)
	facts := contest.Facts{
		Entries: []contest.Entry{{ID: "17", Nomination: "n", Subgroup: "large", Band: "A", Title: "a practice invented for tests"}},
		Jury:    []contest.Juror{{ID: "J1", Post: "member invented for tests"}, {ID: "S", Role: contest.RoleSecretary, Post: "secretary invented for tests"}},
	}
	s := contest.Sheet{Entry: "17", Juror: "J1", Objective: socium.Yes, Comment: "clear and\nbrief", Marks: contest.Marks{
		{Criterion: "c1", Value: num("7.5")}, {Criterion: "c2", Value: num("6")}, {Criterion: "levels", Value: num("100")},
	}}
	page, err := rules.SheetPage(facts, s, socium.EN)
	require.NoError(t, err)
	golden(t, "sheet.en.md", page)
	assert.Contains(t, page, "Sum: 115", "0.4 · 7.5 + 2 · 6 + 100")
	page, err = rules.SheetPage(facts, s, socium.RU)
	require.NoError(t, err)
	golden(t, "sheet.ru.md", page)

	blank, err := rules.SheetPage(facts, contest.Sheet{Entry: "17", Juror: "J1", State: contest.SheetDraft}, socium.RU)
	require.NoError(t, err)
	assert.NotContains(t, blank, "Сумма", "the form to fill in")
	assert.Contains(t, blank, "| 1 | criterion 1 |  | 10 | 0,4 |")
	_, err = rules.SheetPage(facts, contest.Sheet{Entry: "18", Juror: "J2"}, socium.RU)
	assert.Equal(t, []string{"sheets[0].entry contest.sheet.entry", "sheets[0].juror contest.sheet.juror"}, codes(err))
}

func TestDue(t *testing.T) {
	rules := contest.MustRules(everything())
	meeting := socium.MustParseDate("2026-05-20")
	day, ok := rules.Due(contest.TermReadAhead, meeting, nil)
	assert.True(t, ok)
	assert.Equal(t, "2026-05-13", day.String())
	day, _ = rules.Due(contest.TermPublish, meeting, nil) // Wednesday; seven working days without days off on Monday to Friday
	assert.Equal(t, "2026-05-29", day.String())
	_, ok = rules.Due(contest.TermPay, meeting, nil)
	assert.False(t, ok)
}

// Every word of a code list is known in both languages.
func TestWords(t *testing.T) {
	both := func(w string, in func(socium.Lang) string) {
		assert.NotEqual(t, w, in(socium.RU), w)
		assert.NotEmpty(t, in(socium.EN), w)
	}
	for _, w := range contest.AllSubjects() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllMethods() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllPrizeKinds() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllRoles() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllAbsences() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllSheetStates() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllStatuses() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllStandingStatuses() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllConflictKinds() {
		both(string(w), w.In)
	}
	for _, w := range contest.AllMajorities() {
		both(string(w), w.In)
	}
	for _, by := range contest.AllTieBys() {
		both(string(by), contest.Decider{By: by}.In)
	}
}
