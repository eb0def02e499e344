package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
)

type benchFacts struct {
	Members, Events, Tasks, Staff, Years int
	Founded, Filed, Start, End           socium.Date
	Debt, Requested, Own, Income         socium.Money
	Liquidation, Agent                   socium.Answer
}

func benchRules() []socium.Rule[*benchFacts] {
	b := socium.Basis{Act: "Положение", Clause: "1"}
	day := socium.MustParseDate
	type F = *benchFacts
	return []socium.Rule[F]{
		{Code: "a01", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtLeast("members", f.Members, 10) }},
		{Code: "a02", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtLeast("events", f.Events, 2) }},
		{Code: "a03", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtLeast("tasks", f.Tasks, 1) }},
		{Code: "a04", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtMost("staff", f.Staff, 100) }},
		{Code: "a05", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtLeast("years", f.Years, 1) }},
		{Code: "a06", Basis: b, Check: func(f F, on socium.Date) socium.Ruling { return socium.NotAfter("founded", f.Founded, day2024) }},
		{Code: "a07", Basis: b, Check: func(f F, on socium.Date) socium.Ruling { return socium.NotAfter("filed", f.Filed, on) }},
		{Code: "a08", Basis: b, Check: func(f F, on socium.Date) socium.Ruling { return socium.NotBefore("start", f.Start, dayStart) }},
		{Code: "a09", Basis: b, Check: func(f F, on socium.Date) socium.Ruling { return socium.NotAfter("end", f.End, dayEnd) }},
		{Code: "a10", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtMost("debt", f.Debt, debtMax) }},
		{Code: "a11", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtMost("requested", f.Requested, reqMax) }},
		{Code: "a12", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtLeast("own", f.Own, ownMin) }},
		{Code: "a13", Basis: b, From: day("2020-01-01"), Check: func(f F, _ socium.Date) socium.Ruling { return socium.AtMost("income", f.Income, reqMax) }},
		{Code: "a14", Basis: b, Check: func(f F, _ socium.Date) socium.Ruling { return socium.Is("liquidation", f.Liquidation, socium.No) }},
		{Code: "a15", Basis: b, Applies: func(f F) bool { return f.Members > 5 }, Check: func(f F, _ socium.Date) socium.Ruling { return socium.Is("agent", f.Agent, socium.No) }},
	}
}

var (
	day2024  = socium.MustParseDate("2024-10-15")
	dayStart = socium.MustParseDate("2026-02-01")
	dayEnd   = socium.MustParseDate("2027-07-31")
	debtMax  = socium.Rubles(1000)
	reqMax   = socium.Rubles(1000000)
	ownMin   = socium.Rubles(1)
	onDay    = socium.MustParseDate("2025-10-15")
)

func benchCases(n int) []benchFacts {
	list := make([]benchFacts, n)
	for i := range list {
		k := i * 40503 % 1000003
		list[i] = benchFacts{
			Members: k % 40, Events: k / 3 % 9, Tasks: k / 5 % 7, Staff: k / 7 % 120, Years: k / 11 % 10,
			Founded: day2024.AddDays(k%600 - 500), Filed: onDay.AddDays(-k % 30), Start: dayStart.AddDays(k%60 - 5), End: dayEnd.AddDays(-k%400 + 20),
			Debt: socium.Rubles(int64(k % 1200)), Requested: socium.Rubles(int64(k % 1200000)), Own: socium.Rubles(int64(k % 50)), Income: socium.Rubles(int64(k % 900000)),
			Liquidation: socium.AnswerOf(k%50 == 0), Agent: socium.AnswerOf(k%70 == 0),
		}
	}
	return list
}

type handOutcome struct {
	code string
	ok   bool
}

func handRules(dst []handOutcome, f *benchFacts, on socium.Date) []handOutcome {
	dst = append(dst, handOutcome{"a01", f.Members >= 10}, handOutcome{"a02", f.Events >= 2}, handOutcome{"a03", f.Tasks >= 1},
		handOutcome{"a04", f.Staff <= 100}, handOutcome{"a05", f.Years >= 1}, handOutcome{"a06", !f.Founded.After(day2024)},
		handOutcome{"a07", !f.Filed.After(on)}, handOutcome{"a08", !f.Start.Before(dayStart)}, handOutcome{"a09", !f.End.After(dayEnd)},
		handOutcome{"a10", f.Debt.Compare(debtMax) <= 0}, handOutcome{"a11", f.Requested.Compare(reqMax) <= 0}, handOutcome{"a12", f.Own.Compare(ownMin) >= 0},
		handOutcome{"a13", f.Income.Compare(reqMax) <= 0}, handOutcome{"a14", f.Liquidation == socium.No}, handOutcome{"a15", f.Agent == socium.No})
	return dst
}

func BenchmarkRulebook(b *testing.B) {
	book := socium.MustRulebook("bench", "1", benchRules())
	cases := benchCases(1024)
	b.Run("hand", func(b *testing.B) {
		var dst []handOutcome
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			dst = handRules(dst[:0], &cases[i&1023], onDay)
			i++
		}
	})
	b.Run("findings", func(b *testing.B) {
		var dst []socium.Finding
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			dst = book.Append(dst[:0], &cases[i&1023], onDay)
			i++
		}
	})
	b.Run("verdict", func(b *testing.B) {
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			book.Allows(&cases[i&1023], onDay)
			i++
		}
	})
	b.Run("decide", func(b *testing.B) {
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			_ = book.Decide(&cases[i&1023], onDay)
			i++
		}
	})
}
