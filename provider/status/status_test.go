package status_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/status"
)

func day(s string) socium.Date       { return socium.MustParseDate(s) }
func form(s string) socium.LegalForm { return socium.MustParseLegalForm(s) }

var today = day("2026-02-03")

// good is an autonomous non-profit organisation that meets every condition.
func good() status.Facts {
	return status.Facts{
		LegalForm: form("71400"), Activities: []status.Activity{"social-service"}, ForeignAgent: socium.No, Debts: socium.No, ServesSince: day("2025-02-03"),
		Support: []status.Support{{Kind: status.SubsidyOrGrant, On: day("2023-02-03")}}, IOPU: []socium.Period{}, Listed: []socium.Period{socium.MustPeriod("2020-01-01", "")},
		ContentMet: socium.Yes, StaffQualified: socium.Yes, NoComplaints: socium.Yes, Open: socium.Yes, UnfairSupplier: socium.No,
	}
}

func TestAllPass(t *testing.T) {
	f := good()
	for _, s := range status.All(&f, today) {
		assert.Equal(t, socium.Pass, s.Decision.Verdict(), s.Status)
	}
}

// Section 9.3: NPO forms except state corporations, state companies and political parties.
func TestLegalForms(t *testing.T) {
	for code, want := range map[string]socium.Verdict{
		"20200": socium.Pass, "70401": socium.Pass, "71400": socium.Pass, "71500": socium.Pass, "75500": socium.Pass,
		"20201": socium.Fail, "71601": socium.Fail, "71602": socium.Fail, "12300": socium.Fail, "50102": socium.Fail, "75203": socium.Fail, "75403": socium.Fail,
	} {
		f := good()
		f.LegalForm = form(code)
		assert.Equal(t, want, status.SONKORules().Decide(&f, today).Verdict(), code)
	}
	f := good()
	f.LegalForm = socium.LegalForm{}
	assert.Equal(t, socium.NoData, status.SONKORules().Decide(&f, today).Verdict())
}

// Section 9.3: landscaping from 11.10.2024, combat veterans from 09.12.2025; regions add their own.
func TestActivities(t *testing.T) {
	for _, tt := range []struct {
		a    status.Activity
		on   string
		want socium.Verdict
	}{
		{"landscaping", "2024-10-10", socium.Fail}, {"landscaping", "2024-10-11", socium.Pass},
		{"combat-veterans", "2025-12-08", socium.Fail}, {"combat-veterans", "2025-12-09", socium.Pass},
		{"legal-aid", "2020-01-01", socium.Pass}, {"beekeeping", "2026-01-01", socium.Fail},
	} {
		f := good()
		f.Activities = []status.Activity{tt.a}
		assert.Equal(t, tt.want, status.SONKORules().Decide(&f, day(tt.on)).Verdict(), "%s %s", tt.a, tt.on)
	}
	f := good()
	f.Activities, f.Regional = []status.Activity{"beekeeping"}, []status.Activity{"beekeeping"}
	assert.Equal(t, socium.Pass, status.SONKORules().Decide(&f, today).Verdict())
	f.Activities = nil
	assert.Equal(t, socium.NoData, status.SONKORules().Decide(&f, today).Verdict())
	require.Len(t, status.Activities(), 24)
	for i, a := range status.Activities()[:18] {
		assert.Equal(t, i+1, a.Number)
	}
}

// Section 9.2: any one criterion; support within three years under 1290, from 01.01.2017 under the edition of 2020.
func TestSONKORegister(t *testing.T) {
	only := func(change func(*status.Facts)) status.Facts {
		f := good()
		f.Support, f.IOPU, f.Listed = []status.Support{}, []socium.Period{}, []socium.Period{}
		change(&f)
		return f
	}
	grant := func(on string) func(*status.Facts) {
		return func(f *status.Facts) {
			f.Support = []status.Support{{Kind: status.PresidentialGrant, On: day(on)}}
		}
	}
	for _, tt := range []struct {
		name string
		f    status.Facts
		on   string
		want socium.Verdict
	}{
		{"nothing", only(func(*status.Facts) {}), "2026-02-03", socium.Fail},
		{"grant three years ago", only(grant("2023-02-03")), "2026-02-03", socium.Pass},
		{"a day more", only(grant("2023-02-02")), "2026-02-03", socium.Fail},
		{"grant after the day", only(grant("2026-02-04")), "2026-02-03", socium.Fail},
		{"support that does not count", only(func(f *status.Facts) {
			f.Support = []status.Support{{Kind: status.OtherSupport, On: day("2025-02-03")}}
		}), "2026-02-03", socium.Fail},
		{"performer", only(func(f *status.Facts) { f.IOPU = []socium.Period{status.IOPUTerm(day("2024-02-04"))} }), "2026-02-03", socium.Pass},
		{"performer whose term is over", only(func(f *status.Facts) { f.IOPU = []socium.Period{status.IOPUTerm(day("2024-02-03"))} }), "2026-02-03", socium.Fail},
		{"provider", only(func(f *status.Facts) { f.Listed = []socium.Period{socium.MustPeriod("2020-01-01", "")} }), "2026-02-03", socium.Pass},
		{"not looked up", only(func(f *status.Facts) { f.Support = nil }), "2026-02-03", socium.NoData},
		{"not looked up, but a provider", only(func(f *status.Facts) { f.Support, f.Listed = nil, []socium.Period{{}} }), "2026-02-03", socium.Pass},
		{"edition of 2020 counts from 2017", only(grant("2017-01-01")), "2021-12-31", socium.Pass},
		{"and not from before", only(grant("2016-12-31")), "2021-12-31", socium.Fail},
		{"1290 from 2022", only(grant("2017-01-01")), "2022-01-01", socium.Fail},
	} {
		assert.Equal(t, tt.want, status.SONKORegisterRules().Decide(&tt.f, day(tt.on)).Verdict(), tt.name)
	}
}

// Section 9.4.
func TestIOPU(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*status.Facts)
		code   socium.Code
	}{
		{"less than a year", func(f *status.Facts) { f.ServesSince = day("2025-02-04") }, status.CodeYear},
		{"foreign agent", func(f *status.Facts) { f.ForeignAgent = socium.Yes }, status.CodeAgent},
		{"debts", func(f *status.Facts) { f.Debts = socium.Yes }, status.CodeDebts},
		{"content", func(f *status.Facts) { f.ContentMet = socium.No }, status.CodeContent},
		{"staff", func(f *status.Facts) { f.StaffQualified = socium.No }, status.CodeStaff},
		{"complaints", func(f *status.Facts) { f.NoComplaints = socium.No }, status.CodeComplaints},
		{"openness", func(f *status.Facts) { f.Open = socium.No }, status.CodeOpen},
		{"unfair supplier", func(f *status.Facts) { f.UnfairSupplier = socium.Yes }, status.CodeUnfair},
	} {
		f := good()
		tt.change(&f)
		d := status.IOPURules().Decide(&f, today)
		assert.Equal(t, socium.Fail, d.Verdict(), tt.name)
		found, ok := d.Finding(tt.code)
		require.True(t, ok)
		assert.Equal(t, socium.Fail, found.Verdict, tt.name)
		require.NoError(t, status.IOPURules().Replay(&f, d))
	}
	assert.Equal(t, "2024-02-03/2026-02-02", status.IOPUTerm(day("2024-02-03")).String())
}

func TestFromCard(t *testing.T) {
	c := provider.Card{LegalForm: provider.Of(form("71400"))}
	f := status.FromCard(&c, socium.MustPeriod("2020-01-01", ""))
	assert.Equal(t, socium.Pass, status.ListedRules().Decide(&f, today).Verdict())
	assert.Equal(t, socium.Pass, status.SONKORegisterRules().Decide(&f, today).Verdict())
	f = status.FromCard(&c)
	assert.Equal(t, socium.NoData, status.ListedRules().Decide(&f, today).Verdict())
	assert.Equal(t, socium.NoData, status.SupportedRules().Decide(&f, today).Verdict())
}

func ExampleIOPURules() {
	facts := status.Facts{
		LegalForm: socium.MustParseLegalForm("71400"), Activities: []status.Activity{"social-service"}, ForeignAgent: socium.No, Debts: socium.No,
		ServesSince: socium.MustParseDate("2025-06-01"), ContentMet: socium.Yes, StaffQualified: socium.Yes, NoComplaints: socium.Yes, Open: socium.Yes,
	}
	decision := status.IOPURules().Decide(&facts, socium.MustParseDate("2026-02-03"))
	fmt.Println(decision.Verdict())
	for f := range decision.Failed() {
		fmt.Println(f.In(socium.RU))
		for r := range f.Remedies() {
			fmt.Println("  →", r.In(socium.RU))
		}
	}
	for f := range decision.Missing() {
		fmt.Println("?", f.Path)
	}
	// Output:
	// fail
	// услуги оказываются с: 01.06.2025, нужно не позднее 03.02.2025
	//   → можно с 01.06.2026
	// ? unfairSupplier
}

func ExampleAll() {
	facts := status.Facts{LegalForm: socium.MustParseLegalForm("71400"), Listed: []socium.Period{socium.MustPeriod("2020-01-01", "")}}
	for _, s := range status.All(&facts, socium.MustParseDate("2026-02-03")) {
		fmt.Println(s.Status, s.Decision.Verdict())
	}
	// Output:
	// sonko no-data
	// sonko-register pass
	// iopu no-data
	// support-register no-data
	// provider-register pass
}
