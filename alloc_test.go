package socium_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

// Ceilings of allocations on the hot paths.
func TestAllocations(t *testing.T) {
	waiver := socium.Waiver[*application]{Codes: []socium.Code{"w.05"}}
	books := map[string]*socium.Rulebook[*application]{
		"checks": socium.MustRulebook("bench", "1", benchRules(), waiver), "tests": socium.MustRulebook("bench", "1", benchTests(), waiver),
	}
	cases := benchApplications(50)
	findings := make([]socium.Finding, 0, 16)
	outcomes := make([]socium.Outcome, 0, 16)
	for name, book := range books {
		for i := range cases {
			f := &cases[i]
			assert.Zero(t, testing.AllocsPerRun(10, func() { findings = book.Append(findings[:0], f, benchDay) }), "%s: findings", name)
			assert.Zero(t, testing.AllocsPerRun(10, func() { outcomes = book.Outcomes(outcomes[:0], f, benchDay) }), "%s: outcomes", name)
			assert.Zero(t, testing.AllocsPerRun(10, func() { book.Allows(f, benchDay) }), "%s: verdict", name)
			assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { _ = book.Decide(f, benchDay) }), 2.0+raced, "%s: decision", name)
		}
	}

	buf := make([]byte, 0, 64)
	money, number, date := socium.MustParseMoney("1234567.80"), socium.MustParseNumber("0.125"), socium.MustParseDate("2026-03-01")
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = socium.ParseMoney("1234567.80") }), "parse money")
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = socium.ParseNumber("0.125") }), "parse number")
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = socium.ParseDate("2026-03-01") }), "parse date")
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = socium.ParseNumber("1e20000000") }), "refuse a number")
	assert.Zero(t, testing.AllocsPerRun(10, func() { buf, _ = money.AppendText(buf[:0]) }), "write money")
	assert.Zero(t, testing.AllocsPerRun(10, func() { buf, _ = number.AppendText(buf[:0]) }), "write number")
	assert.Zero(t, testing.AllocsPerRun(10, func() { buf, _ = date.AppendText(buf[:0]) }), "write date")
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { _ = money.String() }), 1.0, "money to a string")
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { _ = number.String() }), 1.0, "number to a string")
	assert.Zero(t, testing.AllocsPerRun(10, func() { _ = money.Add(money).Times(3).Ratio(1, 7, socium.HalfUp) }), "arithmetic of money")
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = number.Mul(number) }), "product of numbers")

	plain, huge := decimal.RequireFromString("-1234.50"), decimal.New(1, 20_000_000)
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { _, _ = socium.NumberOf(plain) }), 1.0, "number of a decimal")
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { _, _ = socium.NumberOf(huge) }), 1.0, "refuse a decimal")
}
