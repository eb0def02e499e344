package subsidy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/subsidy"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func clean() *grant.Application {
	return &grant.Application{
		Applicant: grant.Applicant{
			Debt:        grant.TaxDebt{Amount: socium.Some(socium.Money{})},
			Liquidation: socium.No, Reorganising: socium.No, Bankruptcy: socium.No, Suspended: socium.No,
			RegistersOn: day("2025-05-01"), Offshore: socium.Some(socium.Int(25)), Foreign: socium.No,
		},
		Declarations: grant.Declarations{NoDoubleFunding: socium.Yes},
	}
}

func call(t *testing.T, g subsidy.General) *grant.Call {
	t.Helper()
	book, err := g.Rulebook()
	require.NoError(t, err)
	return &grant.Call{ID: "test", Opens: day("2025-05-12"), Deadline: socium.MustDeadline("2025-06-10", "18:00"), Eligibility: book}
}

// Grants 6.2, requirement by requirement.
func TestGeneralRequirements(t *testing.T) {
	listed := func(r grant.Register) func(*grant.Application) {
		return func(a *grant.Application) {
			a.Applicant.Listings = []grant.Listing{{Register: r, Since: day("2025-05-05")}}
		}
	}
	for _, tt := range []struct {
		name string
		code socium.Code
		edit func(a *grant.Application)
		want socium.Verdict
	}{
		{"no debt", subsidy.CodeTaxDebt, func(*grant.Application) {}, socium.Pass},
		{"any debt from 2024 on: the limit was not seen", subsidy.CodeTaxDebt, func(a *grant.Application) { a.Applicant.Debt.Amount = socium.Some(socium.Kopecks(1)) }, socium.NoData},
		{"debt unknown", subsidy.CodeTaxDebt, func(a *grant.Application) { a.Applicant.Debt = grant.TaxDebt{} }, socium.NoData},
		{"budget debt", subsidy.CodeBudgetDebt, listed(grant.BudgetDebtors), socium.Fail},
		{"sound", subsidy.CodeNotLiquidating, func(*grant.Application) {}, socium.Pass},
		{"reorganisation", subsidy.CodeNotLiquidating, func(a *grant.Application) { a.Applicant.Reorganising = socium.Yes }, socium.Fail},
		{"reorganisation unknown", subsidy.CodeNotLiquidating, func(a *grant.Application) { a.Applicant.Reorganising = socium.Unknown }, socium.NoData},
		{"disqualified", subsidy.CodeDisqualified, listed(grant.Disqualified), socium.Fail},
		{"25 % offshore", subsidy.CodeOffshore, func(*grant.Application) {}, socium.Pass},
		{"above 25 %", subsidy.CodeOffshore, func(a *grant.Application) { a.Applicant.Offshore = socium.Some(socium.MustParseNumber("25.01")) }, socium.Fail},
		{"foreign", subsidy.CodeOffshore, func(a *grant.Application) { a.Applicant.Foreign = socium.Yes }, socium.Fail},
		{"nobody said whether it is foreign", subsidy.CodeOffshore, func(a *grant.Application) { a.Applicant.Foreign = socium.Unknown }, socium.NoData},
		{"with an ОГРН it is Russian", subsidy.CodeOffshore, func(a *grant.Application) {
			a.Applicant.Foreign, a.Applicant.OGRN = socium.Unknown, socium.MustParseOGRN("1027700132195")
		}, socium.Pass},
		{"same purpose", subsidy.CodeNoDouble, func(a *grant.Application) { a.Applicant.Grants = []grant.PastGrant{{SamePurpose: socium.Yes}} }, socium.Fail},
		{"not declared", subsidy.CodeNoDouble, func(a *grant.Application) { a.Declarations.NoDoubleFunding = socium.Unknown }, socium.NoData},
		{"extremism", subsidy.CodeExtremism, listed(grant.Extremism), socium.Fail},
		{"security council", subsidy.CodeUNSC, listed(grant.SecurityCouncil), socium.Fail},
		{"foreign agent", subsidy.CodeForeignAgent, listed(grant.ForeignAgents), socium.Fail},
		{"other list", subsidy.CodeForeignAgent, listed(grant.DishonestSupplier), socium.Pass},
		{"registers not looked up", subsidy.CodeForeignAgent, func(a *grant.Application) { a.Applicant.RegistersOn = socium.Date{} }, socium.NoData},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := clean()
			tt.edit(a)
			f, ok := call(t, subsidy.General{}).Precheck(a, day("2025-06-01")).Finding(tt.code)
			require.True(t, ok)
			assert.Equal(t, tt.want, f.Verdict, f.In(socium.EN))
			assert.Equal(t, socium.Unverified, f.Basis.Evidence)
		})
	}
}

// The limit of tax debt by period: 0; 300 000 in 2022–2023; that of the Tax Code from 2024.
func TestTaxDebtByPeriod(t *testing.T) {
	c := call(t, subsidy.General{OpenLimit: socium.Some(socium.Rubles(30_000))})
	for _, tt := range []struct {
		on, debt string
		want     socium.Verdict
	}{
		{"2021-12-31", "0.01", socium.Fail}, {"2022-01-01", "300000.00", socium.Pass}, {"2022-01-01", "300000.01", socium.Fail},
		{"2023-12-31", "300000.00", socium.Pass}, {"2024-01-01", "300000.00", socium.Fail}, {"2024-01-01", "30000.00", socium.Pass},
	} {
		a := clean()
		a.Applicant.Debt.Amount = socium.Some(socium.MustParseMoney(tt.debt))
		f, _ := c.Precheck(a, day(tt.on)).Finding(subsidy.CodeTaxDebt)
		assert.Equal(t, tt.want, f.Verdict, "%s %s", tt.on, tt.debt)
	}
}

// Where the limit was not seen, a debt that is given is not said to be missing.
func TestTaxDebtWithoutLimit(t *testing.T) {
	a := clean()
	a.Applicant.Debt.Amount = socium.Some(socium.Rubles(1))
	f, _ := call(t, subsidy.General{}).Precheck(a, day("2026-03-10")).Finding(subsidy.CodeTaxDebt)
	assert.Equal(t, socium.NoData, f.Verdict)
	assert.Equal(t, "не указано: задолженность по налогам или её предел по ст. 47 НК РФ", f.In(socium.RU))
}

// The day on which a requirement is judged is a parameter.
func TestDaysOfRequirements(t *testing.T) {
	a := clean()
	a.Applicant.Listings = []grant.Listing{{Register: grant.ForeignAgents, Since: day("2025-05-20")}}
	for d, want := range map[subsidy.Day]socium.Verdict{
		subsidy.OnFirstOfMonth: socium.Pass, subsidy.OnClosing: socium.Fail, subsidy.OnDecision: socium.Pass, "": socium.Pass,
	} {
		g := subsidy.General{Days: map[socium.Code]subsidy.Day{subsidy.CodeForeignAgent: d}}
		f, _ := call(t, g).Precheck(a, day("2025-05-19")).Finding(subsidy.CodeForeignAgent)
		assert.Equal(t, want, f.Verdict, d)
	}
}

// "The first day of the month before the selection" (grants 6.2): a selection of May is judged on 1 April.
func TestFirstOfMonthBefore(t *testing.T) {
	for _, tt := range []struct {
		since, until string
		want         socium.Verdict
	}{
		{"2025-04-01", "2025-04-02", socium.Fail}, {"2025-04-02", "", socium.Pass}, {"2025-01-01", "2025-04-01", socium.Pass},
	} {
		a := clean()
		a.Applicant.Listings = []grant.Listing{{Register: grant.ForeignAgents, Since: day(tt.since)}}
		if tt.until != "" {
			a.Applicant.Listings[0].Until = day(tt.until)
		}
		c := call(t, subsidy.General{Day: subsidy.OnFirstOfMonth})
		for opens := day("2025-05-01"); opens.Month() == 5; opens = opens.AddDays(15) {
			c.Opens = opens
			f, _ := c.Precheck(a, day("2025-06-01")).Finding(subsidy.CodeForeignAgent)
			assert.Equal(t, tt.want, f.Verdict, "%s %s", tt.since, opens)
		}
		c.Opens = socium.Date{}
		f, _ := c.Precheck(a, day("2025-06-01")).Finding(subsidy.CodeForeignAgent)
		assert.Equal(t, socium.NoData, f.Verdict, "the selection has no day yet")
	}
}
