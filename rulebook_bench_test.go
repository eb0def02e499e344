package socium_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An application is what fifteen rules of a usual grant contest look at; the hand-written versions look at the same fields.
type application struct {
	INNText, OGRNText        string
	AccountText, BIKText     string
	Form, Direction          string
	Registered, Start, End   socium.Date
	Requested, Own, Total    socium.Money
	Arrears                  socium.Money
	Liquidation, Agent, Sign socium.Answer
	Members                  int
}

var (
	benchForms      = socium.NewWordList("70401", "70400", "71400", "20200", "20210", "71500", "75500")
	benchDirections = socium.NewWordList("social", "health", "family", "youth", "science", "culture", "history", "rights", "ecology", "diplomacy", "institutions", "heritage", "talents")
	benchMax        = socium.Rubles(1_000_000)
	benchSmall      = socium.Rubles(500_000)
	benchArrears    = socium.Rubles(1000)
	benchStart      = socium.MustParseDate("2026-02-01")
	benchEnd        = socium.MustParseDate("2027-07-31")
	benchDay        = socium.MustParseDate("2025-10-15")
)

func benchRules() []socium.Rule[*application] {
	type F = *application
	basis := socium.Basis{Act: "Положение", Clause: "5"}
	rule := func(code socium.Code, check func(F, socium.Date) socium.Ruling) socium.Rule[F] {
		return socium.Rule[F]{Code: code, Basis: basis, Check: check}
	}
	return []socium.Rule[F]{
		rule("w.01", func(f F, _ socium.Date) socium.Ruling {
			_, err := socium.ParseINN(f.INNText)
			return socium.WellFormed("inn", err)
		}),
		rule("w.02", func(f F, _ socium.Date) socium.Ruling {
			_, err := socium.ParseOGRN(f.OGRNText)
			return socium.WellFormed("ogrn", err)
		}),
		rule("w.03", func(f F, _ socium.Date) socium.Ruling { return socium.OneOf("form", f.Form, benchForms) }),
		rule("w.04", func(f F, on socium.Date) socium.Ruling {
			months := -12
			if f.Requested.Compare(benchSmall) <= 0 {
				months = -6
			}
			return socium.NotAfter("registered", f.Registered, on.AddMonths(months))
		}),
		rule("w.05", func(f F, _ socium.Date) socium.Ruling { return socium.AtMost("requested", f.Requested, benchMax) }),
		rule("w.06", func(f F, _ socium.Date) socium.Ruling {
			bik, err := socium.ParseBIK(f.BIKText)
			if err == nil {
				_, err = socium.ParseAccount(f.AccountText, bik)
			}
			return socium.WellFormed("account", err)
		}),
		rule("w.07", func(f F, _ socium.Date) socium.Ruling {
			return socium.AtLeast("own", f.Own, f.Requested.Ratio(1, 10, socium.HalfUp))
		}),
		rule("w.08", func(f F, _ socium.Date) socium.Ruling { return socium.NotBefore("start", f.Start, benchStart) }),
		rule("w.09", func(f F, _ socium.Date) socium.Ruling { return socium.NotAfter("end", f.End, benchEnd) }),
		rule("w.10", func(f F, _ socium.Date) socium.Ruling { return socium.NotAfter("end", f.End, f.Start.AddMonths(18)) }),
		rule("w.11", func(f F, _ socium.Date) socium.Ruling { return socium.OneOf("direction", f.Direction, benchDirections) }),
		rule("w.12", func(f F, _ socium.Date) socium.Ruling { return socium.AtMost("arrears", f.Arrears, benchArrears) }),
		rule("w.13", func(f F, _ socium.Date) socium.Ruling { return socium.Is("liquidation", f.Liquidation, socium.No) }),
		{Code: "w.14", Basis: basis, Applies: func(f F) bool { return f.Form != "75500" }, Check: func(f F, _ socium.Date) socium.Ruling {
			return socium.Is("agent", f.Agent, socium.No)
		}},
		rule("w.15", func(f F, _ socium.Date) socium.Ruling { return socium.Equal("total", f.Total, f.Requested.Add(f.Own)) }),
	}
}

// benchTests are the same rules as data.
func benchTests() []socium.Rule[*application] {
	type F = *application
	basis := socium.Basis{Act: "Положение", Clause: "5"}
	rule := func(code socium.Code, test socium.Test[F]) socium.Rule[F] {
		return socium.Rule[F]{Code: code, Basis: basis, Test: test}
	}
	registered := socium.AskDate("registered", func(f F) socium.Date { return f.Registered })
	requested := socium.Ask("requested", func(f F) socium.Money { return f.Requested })
	end := socium.AskDate("end", func(f F) socium.Date { return f.End })
	agent := rule("w.14", socium.AskAnswer("agent", func(f F) socium.Answer { return f.Agent }, socium.No))
	agent.Applies = func(f F) bool { return f.Form != "75500" }
	return []socium.Rule[F]{
		rule("w.01", socium.AskParsed("inn", func(f F) string { return f.INNText }, socium.ParseINN)),
		rule("w.02", socium.AskParsed("ogrn", func(f F) string { return f.OGRNText }, socium.ParseOGRN)),
		rule("w.03", socium.AskWord("form", func(f F) string { return f.Form }, benchForms)),
		rule("w.04", registered.NotAfterOf(func(f F, on socium.Date) socium.Date {
			if f.Requested.Compare(benchSmall) <= 0 {
				return on.AddMonths(-6)
			}
			return on.AddMonths(-12)
		})),
		rule("w.05", requested.AtMost(benchMax)),
		rule("w.06", socium.AskValid("account", func(f F) (bool, error) {
			bik, err := socium.ParseBIK(f.BIKText)
			if err == nil {
				_, err = socium.ParseAccount(f.AccountText, bik)
			}
			return f.AccountText != "", err
		})),
		rule("w.07", socium.Ask("own", func(f F) socium.Money { return f.Own }).AtLeastOf(func(f F, _ socium.Date) socium.Money {
			return f.Requested.Ratio(1, 10, socium.HalfUp)
		})),
		rule("w.08", socium.AskDate("start", func(f F) socium.Date { return f.Start }).NotBefore(benchStart)),
		rule("w.09", end.NotAfter(benchEnd)),
		rule("w.10", end.NotAfterOf(func(f F, _ socium.Date) socium.Date { return f.Start.AddMonths(18) })),
		rule("w.11", socium.AskWord("direction", func(f F) string { return f.Direction }, benchDirections)),
		rule("w.12", socium.Ask("arrears", func(f F) socium.Money { return f.Arrears }).AtMost(benchArrears)),
		rule("w.13", socium.AskAnswer("liquidation", func(f F) socium.Answer { return f.Liquidation }, socium.No)),
		agent,
		rule("w.15", socium.Ask("total", func(f F) socium.Money { return f.Total }).EqualOf(func(f F, _ socium.Date) socium.Money {
			return f.Requested.Add(f.Own)
		})),
	}
}

func benchApplications(n int) []application {
	r := rand.New(rand.NewPCG(2026, 1))
	inns := benchTexts(10, "77", func(s string) bool { _, err := socium.ParseINN(s); return err == nil })
	ogrns := benchTexts(13, "1", func(s string) bool { _, err := socium.ParseOGRN(s); return err == nil })
	bik := socium.MustParseBIK("044525225")
	accounts := benchTexts(20, "40703810", func(s string) bool { _, err := socium.ParseAccount(s, bik); return err == nil })
	forms := []string{"70401", "70400", "71400", "20200", "20210", "71500", "75500", "12300"}
	directions := []string{"social", "health", "family", "youth", "culture", "history", "ecology", "talents", "other"}
	list := make([]application, n)
	for i := range list {
		requested, own := socium.Rubles(r.Int64N(1_050_000)), socium.Rubles(r.Int64N(300_000))
		start := benchStart.AddDays(r.IntN(200) - 5)
		list[i] = application{
			AccountText: accounts[i%len(accounts)], BIKText: "044525225", INNText: inns[i%len(inns)], OGRNText: ogrns[(i*7)%len(ogrns)], Form: forms[r.IntN(len(forms))], Direction: directions[r.IntN(len(directions))],
			Registered: benchDay.AddDays(-r.IntN(3000)), Start: start, End: start.AddDays(r.IntN(560)),
			Requested: requested, Own: own, Total: requested.Add(own), Arrears: socium.Rubles(r.Int64N(1100)),
			Liquidation: socium.AnswerOf(r.IntN(50) == 0), Agent: socium.AnswerOf(r.IntN(50) == 0),
		}
		if r.IntN(20) == 0 {
			list[i].Total = socium.Rubles(1)
		}
	}
	return list
}

type outcome struct {
	code socium.Code
	ok   bool
}

func handWords(w string) bool {
	switch w {
	case "70401", "70400", "71400", "20200", "20210", "71500", "75500":
		return true
	}
	return false
}

func handDirections(w string) bool {
	switch w {
	case "social", "health", "family", "youth", "science", "culture", "history", "rights", "ecology", "diplomacy", "institutions", "heritage", "talents":
		return true
	}
	return false
}

// handOutcomes are the fifteen rules as plain ifs, each with its code.
func handOutcomes(dst []outcome, f *application, on socium.Date) []outcome {
	months := -12
	if f.Requested.Compare(benchSmall) <= 0 {
		months = -6
	}
	return append(dst,
		outcome{"w.01", handINN10(f.INNText)},
		outcome{"w.02", handOGRN(f.OGRNText)},
		outcome{"w.03", handWords(f.Form)},
		outcome{"w.04", !f.Registered.After(on.AddMonths(months))},
		outcome{"w.05", f.Requested.Compare(benchMax) <= 0},
		outcome{"w.06", handAccount(f.AccountText, f.BIKText)},
		outcome{"w.07", f.Own.Compare(f.Requested.Ratio(1, 10, socium.HalfUp)) >= 0},
		outcome{"w.08", !f.Start.Before(benchStart)},
		outcome{"w.09", !f.End.After(benchEnd)},
		outcome{"w.10", !f.End.After(f.Start.AddMonths(18))},
		outcome{"w.11", handDirections(f.Direction)},
		outcome{"w.12", f.Arrears.Compare(benchArrears) <= 0},
		outcome{"w.13", f.Liquidation == socium.No},
		outcome{"w.14", f.Form == "75500" || f.Agent == socium.No},
		outcome{"w.15", f.Total == f.Requested.Add(f.Own)},
	)
}

type handFinding struct {
	code       socium.Code
	path, text string
	have, need int64
	word       string
	ok         bool
}

// handEvidence writes path, value found, bound and text beside.
func handEvidence(dst []handFinding, f *application, on socium.Date) []handFinding {
	months := -12
	if f.Requested.Compare(benchSmall) <= 0 {
		months = -6
	}
	oldest := on.AddMonths(months)
	latest := f.Start.AddMonths(18)
	share := f.Requested.Ratio(1, 10, socium.HalfUp)
	sum := f.Requested.Add(f.Own)
	return append(dst,
		handFinding{"w.01", "inn", "the INN must be right", 0, 0, f.INNText, handINN10(f.INNText)},
		handFinding{"w.02", "ogrn", "the OGRN must be right", 0, 0, f.OGRNText, handOGRN(f.OGRNText)},
		handFinding{"w.03", "form", "the form must be in the list", 0, 0, f.Form, handWords(f.Form)},
		handFinding{"w.04", "registered", "must be registered for long enough", dayNumber(f.Registered), dayNumber(oldest), "", !f.Registered.After(oldest)},
		handFinding{"w.05", "requested", "at most", f.Requested.Kopecks(), benchMax.Kopecks(), "", f.Requested.Compare(benchMax) <= 0},
		handFinding{"w.06", "account", "the account must fit the bank", 0, 0, f.AccountText, handAccount(f.AccountText, f.BIKText)},
		handFinding{"w.07", "own", "at least a tenth", f.Own.Kopecks(), share.Kopecks(), "", f.Own.Compare(share) >= 0},
		handFinding{"w.08", "start", "not before", dayNumber(f.Start), dayNumber(benchStart), "", !f.Start.Before(benchStart)},
		handFinding{"w.09", "end", "not after", dayNumber(f.End), dayNumber(benchEnd), "", !f.End.After(benchEnd)},
		handFinding{"w.10", "end", "at most 18 months", dayNumber(f.End), dayNumber(latest), "", !f.End.After(latest)},
		handFinding{"w.11", "direction", "the direction must be in the list", 0, 0, f.Direction, handDirections(f.Direction)},
		handFinding{"w.12", "arrears", "at most", f.Arrears.Kopecks(), benchArrears.Kopecks(), "", f.Arrears.Compare(benchArrears) <= 0},
		handFinding{"w.13", "liquidation", "must not be in liquidation", int64(f.Liquidation), int64(socium.No), "", f.Liquidation == socium.No},
		handFinding{"w.14", "agent", "must not be an agent", int64(f.Agent), int64(socium.No), "", f.Form == "75500" || f.Agent == socium.No},
		handFinding{"w.15", "total", "must be the sum", f.Total.Kopecks(), sum.Kopecks(), "", f.Total == sum},
	)
}

var dayZero = socium.MustParseDate("2000-01-01")

func dayNumber(d socium.Date) int64 { return int64(d.DaysSince(dayZero)) }

// The versions that are compared give the same answers.
func TestBenchVersionsAgree(t *testing.T) {
	book := socium.MustRulebook("bench", "1", benchRules())
	tests := socium.MustRulebook("bench", "1", benchTests())
	failed := map[socium.Code]int{}
	for i, f := range benchApplications(2000) {
		hand, evidence := handOutcomes(nil, &f, benchDay), handEvidence(nil, &f, benchDay)
		findings := book.Append(nil, &f, benchDay)
		require.Len(t, findings, len(hand))
		for j, other := range tests.Append(nil, &f, benchDay) {
			require.Equal(t, findings[j].Ruling.Have(), other.Have())
			require.Equal(t, findings[j].Ruling.Need(), other.Need())
			require.Equal(t, findings[j].Verdict, other.Verdict)
			require.Equal(t, findings[j].Path, other.Path)
			require.Equal(t, findings[j].In(socium.RU), other.In(socium.RU))
		}
		for j := range hand {
			require.Equal(t, hand[j].code, findings[j].Code)
			require.Equal(t, hand[j].ok, findings[j].Verdict != socium.Fail, "%d %s", i, hand[j].code)
			require.Equal(t, hand[j].ok, evidence[j].ok)
			if !hand[j].ok {
				failed[hand[j].code]++
			}
		}
	}
	assert.Greater(t, len(failed), 12, "the workload meets most rules: %v", failed)
}

func BenchmarkRulebook(b *testing.B) {
	book := socium.MustRulebook("bench", "1", benchRules())
	cases := benchApplications(1024)
	run := func(name string, f func(*application)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				f(&cases[i&1023])
				i++
			}
		})
	}
	var outcomes []outcome
	var evidence []handFinding
	var findings []socium.Finding
	run("hand", func(f *application) { outcomes = handOutcomes(outcomes[:0], f, benchDay) })
	run("hand_evidence", func(f *application) { evidence = handEvidence(evidence[:0], f, benchDay) })
	run("append", func(f *application) { findings = book.Append(findings[:0], f, benchDay) })
	tests := socium.MustRulebook("bench", "1", benchTests())
	var short []socium.Outcome
	run("outcomes", func(f *application) { short = book.Outcomes(short[:0], f, benchDay) })
	run("tests/outcomes", func(f *application) { short = tests.Outcomes(short[:0], f, benchDay) })
	run("tests/append", func(f *application) { findings = tests.Append(findings[:0], f, benchDay) })
	run("tests/allows", func(f *application) { tests.Allows(f, benchDay) })
	run("tests/decide", func(f *application) { _ = tests.Decide(f, benchDay) })
	run("allows", func(f *application) { book.Allows(f, benchDay) })
	run("decide", func(f *application) { _ = book.Decide(f, benchDay) })
}

// BenchmarkScreening keeps all evidence of n applications in one buffer.
func BenchmarkScreening(b *testing.B) {
	book := socium.MustRulebook("bench", "1", benchRules())
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		if testing.Short() && n > 100_000 {
			continue
		}
		cases := benchApplications(n)
		b.Run(fmt.Sprintf("hand/n=%d", n), func(b *testing.B) {
			outcomes := make([]outcome, 0, 15)
			for b.Loop() {
				for i := range cases {
					outcomes = handOutcomes(outcomes[:0], &cases[i], benchDay)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/case")
		})
		b.Run(fmt.Sprintf("socium/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			findings := make([]socium.Finding, 0, 15)
			for b.Loop() {
				for i := range cases {
					findings = book.Append(findings[:0], &cases[i], benchDay)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/case")
		})
	}
}
