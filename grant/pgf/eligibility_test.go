package pgf_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

// admissible is an application that meets every admission rule of 2026-1 at the bound where there is one.
func admissible() *grant.Application {
	return &grant.Application{
		Requested: socium.Some(socium.Rubles(2_400_000)),
		Project:   grant.Project{Direction: pgf.SOC, Start: day("2026-02-01"), End: day("2027-07-31")},
		Applicant: grant.Applicant{
			Form: grant.ANO, Registered: day("2024-10-15"),
			Founders:    []grant.Founder{{Kind: grant.FounderPerson}},
			Activities:  []grant.Activity{{Name: "социальное обслуживание", Ground: grant.FederalList}},
			CharterFits: socium.Yes,
			Liquidation: socium.No, Bankruptcy: socium.No, Suspended: socium.No,
			Debt:        grant.TaxDebt{Amount: socium.Some(socium.Rubles(1000))},
			HadGrants:   socium.No,
			RegistersOn: day("2025-10-09"),
		},
		Submitter:    grant.Submitter{Kind: grant.SubmitterHead},
		Declarations: grant.Declarations{Admission: socium.Yes},
	}
}

// pastGrant is a finished grant without faults that does not overlap the project.
func pastGrant() grant.PastGrant {
	return grant.PastGrant{
		From: day("2024-02-01"), To: day("2025-01-31"), ReportDue: day("2025-02-21"), ReportFiled: day("2025-02-20"),
		ForCause: socium.No, Finished: socium.Yes,
	}
}

func TestAdmissible(t *testing.T) {
	d := pgf.First2026().Precheck(admissible(), day("2025-10-10"))
	require.Equal(t, socium.Pass, d.Verdict())
	require.Len(t, d.Findings, 16)
	for i, f := range d.Findings {
		assert.Equal(t, socium.Code(fmt.Sprintf("FPG-E-%02d", i+1)), f.Code)
		if i >= 9 && i <= 12 { // no earlier grants
			assert.Equal(t, socium.NotApplicable, f.Verdict, f.Code)
		} else {
			assert.Equal(t, socium.Pass, f.Verdict, f.Code)
		}
		assert.NotEmpty(t, f.Basis.Clause, f.Code)
		assert.NotEmpty(t, f.Title.RU)
		assert.NotEmpty(t, f.Title.EN)
	}
}

// Grants 1.3 and 1.4, rule by rule: the day before and the day after each bound, what is unknown, the exceptions.
func TestEligibility(t *testing.T) {
	type edit = func(a *grant.Application)
	withGrants := func(list ...grant.PastGrant) edit {
		return func(a *grant.Application) { a.Applicant.HadGrants, a.Applicant.Grants = socium.Yes, list }
	}
	changed := func(change func(g *grant.PastGrant)) edit {
		g := pastGrant()
		change(&g)
		return withGrants(g)
	}
	running := func(from, to string) grant.PastGrant {
		g := pastGrant()
		g.From, g.To, g.Finished, g.ReportDue, g.ReportFiled = day(from), day(to), socium.No, socium.Date{}, socium.Date{}
		return g
	}
	tests := []struct {
		name string
		code socium.Code
		edit edit
		want socium.Verdict
		path socium.Path
	}{
		{"form allowed", pgf.CodeLegalForm, func(a *grant.Application) { a.Applicant.Form = grant.CossackSociety }, socium.Pass, "applicant.form"},
		{"personal foundation", pgf.CodeLegalForm, func(a *grant.Application) { a.Applicant.Form = grant.PersonalFoundation }, socium.Fail, "applicant.form"},
		{"unlisted word", pgf.CodeLegalForm, func(a *grant.Application) { a.Applicant.Form = "артель" }, socium.Fail, "applicant.form"},
		{"form unknown", pgf.CodeLegalForm, func(a *grant.Application) { a.Applicant.Form = "" }, socium.NoData, "applicant.form"},
		{"status over an allowed form", pgf.CodeLegalForm, func(a *grant.Application) {
			a.Applicant.Form, a.Applicant.Statuses = grant.Association, []grant.SpecialStatus{grant.SociallyOriented, grant.SelfRegulatory}
		}, socium.Fail, "applicant.form"},
		{"trade union", pgf.CodeLegalForm, func(a *grant.Application) {
			a.Applicant.Form, a.Applicant.Statuses = grant.PublicOrganisation, []grant.SpecialStatus{grant.TradeUnion}
		}, socium.Pass, "applicant.form"},

		{"activity of a regional list", pgf.CodeActivity, func(a *grant.Application) { a.Applicant.Activities[0].Ground = grant.RegionalList }, socium.Pass, "applicant.activities"},
		{"no listed activity", pgf.CodeActivity, func(a *grant.Application) { a.Applicant.Activities[0].Ground = "" }, socium.Fail, "applicant.activities"},
		{"activities unknown", pgf.CodeActivity, func(a *grant.Application) { a.Applicant.Activities = nil }, socium.NoData, "applicant.activities"},

		{"public founder", pgf.CodeNoPublicFounder, func(a *grant.Application) { a.Applicant.Founders[0].Kind = grant.FounderMunicipal }, socium.Fail, "applicant.founders"},
		{"public founder left before filing", pgf.CodeNoPublicFounder, func(a *grant.Application) {
			a.Applicant.Founders[0] = grant.Founder{Kind: grant.FounderState, Left: day("2025-10-09")}
			a.Filed = time.Date(2025, 10, 9, 20, 59, 0, 0, time.UTC) // 23:59 in Moscow
		}, socium.Pass, "applicant.founders"},
		{"public founder leaves after filing", pgf.CodeNoPublicFounder, func(a *grant.Application) {
			a.Applicant.Founders[0] = grant.Founder{Kind: grant.FounderState, Left: day("2025-10-11")}
			a.Filed = time.Date(2025, 10, 9, 21, 0, 0, 0, time.UTC) // 10 October in Moscow
		}, socium.Fail, "applicant.founders"},
		{"public institution is a founder", pgf.CodeNoPublicFounder, func(a *grant.Application) { a.Applicant.Founders[0].Kind = grant.FounderPublicInst }, socium.Pass, "applicant.founders"},
		{"founders unknown", pgf.CodeNoPublicFounder, func(a *grant.Application) { a.Applicant.Founders = nil }, socium.NoData, "applicant.founders"},
		{"kind of a founder unknown", pgf.CodeNoPublicFounder, func(a *grant.Application) { a.Applicant.Founders[0].Kind = "" }, socium.NoData, "applicant.founders"},

		{"a year and a day short", pgf.CodeMinAge, func(a *grant.Application) { a.Applicant.Registered = day("2024-10-16") }, socium.Fail, "applicant.registered"},
		{"exactly a million, six months", pgf.CodeMinAge, func(a *grant.Application) {
			a.Requested, a.Applicant.Registered = socium.Some(socium.Rubles(1_000_000)), day("2025-04-15")
		}, socium.Pass, "applicant.registered"},
		{"a kopeck above a million", pgf.CodeMinAge, func(a *grant.Application) {
			a.Requested, a.Applicant.Registered = socium.Some(socium.Kopecks(100_000_001)), day("2025-04-15")
		}, socium.Fail, "applicant.registered"},
		{"a day short of six months", pgf.CodeMinAge, func(a *grant.Application) {
			a.Requested, a.Applicant.Registered = socium.Some(socium.Rubles(1)), day("2025-04-16")
		}, socium.Fail, "applicant.registered"},
		{"predecessor counts", pgf.CodeMinAge, func(a *grant.Application) {
			a.Applicant.Registered, a.Applicant.Predecessor = day("2025-08-01"), day("2011-05-20")
		}, socium.Pass, "applicant.registered"},
		{"sum unknown, old enough for any", pgf.CodeMinAge, func(a *grant.Application) { a.Requested = socium.Opt[socium.Money]{} }, socium.Pass, "applicant.registered"},
		{"sum unknown, it decides", pgf.CodeMinAge, func(a *grant.Application) {
			a.Requested, a.Applicant.Registered = socium.Opt[socium.Money]{}, day("2025-01-01")
		}, socium.NoData, "requested"},
		{"sum unknown, too young for any", pgf.CodeMinAge, func(a *grant.Application) {
			a.Requested, a.Applicant.Registered = socium.Opt[socium.Money]{}, day("2025-06-01")
		}, socium.Fail, "applicant.registered"},
		{"registration unknown", pgf.CodeMinAge, func(a *grant.Application) { a.Applicant.Registered = socium.Date{} }, socium.NoData, "applicant.registered"},

		{"charter does not fit", pgf.CodeCharterFit, func(a *grant.Application) { a.Applicant.CharterFits = socium.No }, socium.Fail, "applicant.charterFits"},
		{"charter unknown", pgf.CodeCharterFit, func(a *grant.Application) { a.Applicant.CharterFits = socium.Unknown }, socium.NoData, "applicant.charterFits"},
		{"liquidation", pgf.CodeNotLiquidating, func(a *grant.Application) { a.Applicant.Liquidation = socium.Yes }, socium.Fail, "applicant.liquidation"},
		{"insolvency", pgf.CodeNoBankruptcy, func(a *grant.Application) { a.Applicant.Bankruptcy = socium.Yes }, socium.Fail, "applicant.bankruptcy"},
		{"suspension", pgf.CodeNotSuspended, func(a *grant.Application) { a.Applicant.Suspended = socium.Yes }, socium.Fail, "applicant.suspended"},
		{"suspension unknown", pgf.CodeNotSuspended, func(a *grant.Application) { a.Applicant.Suspended = socium.Unknown }, socium.NoData, "applicant.suspended"},

		{"a kopeck above a thousand", pgf.CodeNoTaxDebt, func(a *grant.Application) { a.Applicant.Debt.Amount = socium.Some(socium.Kopecks(100_001)) }, socium.Fail, "applicant.debt.amount"},
		{"the court lifted the excess", pgf.CodeNoTaxDebt, func(a *grant.Application) {
			a.Applicant.Debt = grant.TaxDebt{Amount: socium.Some(socium.Rubles(50_000)), Lifted: socium.Rubles(49_000)}
		}, socium.Pass, "applicant.debt.amount"},
		{"appeal pending", pgf.CodeNoTaxDebt, func(a *grant.Application) {
			a.Applicant.Debt = grant.TaxDebt{Amount: socium.Some(socium.Rubles(5_000_000)), Appeal: socium.Yes}
		}, socium.NotApplicable, ""},
		{"debt unknown", pgf.CodeNoTaxDebt, func(a *grant.Application) { a.Applicant.Debt = grant.TaxDebt{} }, socium.NoData, "applicant.debt.amount"},

		{"report filed", pgf.CodeReportsFiled, withGrants(pastGrant()), socium.Pass, "applicant.grants"},
		{"report late", pgf.CodeReportsFiled, changed(func(g *grant.PastGrant) { g.ReportFiled = socium.Date{} }), socium.Fail, "applicant.grants[0]"},
		{"report came after closing", pgf.CodeReportsFiled, changed(func(g *grant.PastGrant) { g.ReportFiled = day("2025-10-16") }), socium.Fail, "applicant.grants[0]"},
		{"report came on the closing day", pgf.CodeReportsFiled, changed(func(g *grant.PastGrant) { g.ReportFiled = day("2025-10-15") }), socium.Pass, "applicant.grants"},
		{"report due on the closing day", pgf.CodeReportsFiled, changed(func(g *grant.PastGrant) {
			g.ReportDue, g.ReportFiled = day("2025-10-15"), socium.Date{}
		}), socium.Pass, "applicant.grants"},
		{"project not finished", pgf.CodeReportsFiled, changed(func(g *grant.PastGrant) {
			g.Finished, g.ReportFiled = socium.No, socium.Date{}
		}), socium.Pass, "applicant.grants"},
		{"past grants unknown", pgf.CodeReportsFiled, func(a *grant.Application) { a.Applicant.HadGrants = socium.Unknown }, socium.NoData, "applicant.hadGrants"},
		{"past grants not listed", pgf.CodeReportsFiled, withGrants(), socium.NoData, "applicant.grants"},

		{"refund overdue", pgf.CodeNoRefundDebt, changed(func(g *grant.PastGrant) { g.RefundDue = day("2025-10-14") }), socium.Fail, "applicant.grants[0]"},
		{"refund due on the closing day", pgf.CodeNoRefundDebt, changed(func(g *grant.PastGrant) { g.RefundDue = day("2025-10-15") }), socium.Pass, "applicant.grants"},
		{"refund paid late, before closing", pgf.CodeNoRefundDebt, changed(func(g *grant.PastGrant) {
			g.RefundDue, g.RefundPaid = day("2025-03-01"), day("2025-10-15")
		}), socium.Pass, "applicant.grants"},

		{"ended for cause", pgf.CodeNoTermination, changed(func(g *grant.PastGrant) { g.ForCause = socium.Yes }), socium.Fail, "applicant.grants[0]"},
		{"end unknown", pgf.CodeNoTermination, changed(func(g *grant.PastGrant) { g.ForCause = socium.Unknown }), socium.NoData, "applicant.grants[0]"},

		{"one overlaps", pgf.CodeOverlapping, withGrants(running("2025-02-01", "2026-02-01"), pastGrant()), socium.Pass, "applicant.grants"},
		{"two overlap", pgf.CodeOverlapping, withGrants(running("2025-02-01", "2026-02-01"), running("2025-07-01", "2026-06-30")), socium.Fail, "applicant.grants"},
		{"one of two ends the day before", pgf.CodeOverlapping, withGrants(running("2025-02-01", "2026-01-31"), running("2025-07-01", "2026-06-30")), socium.Pass, "applicant.grants"},
		{"project dates unknown, too few grants to bar", pgf.CodeOverlapping, func(a *grant.Application) {
			withGrants(running("2025-02-01", "2026-06-30"))(a)
			a.Project.End = socium.Date{}
		}, socium.Pass, "applicant.grants"},
		{"project dates unknown", pgf.CodeOverlapping, func(a *grant.Application) {
			withGrants(running("2025-02-01", "2026-06-30"), running("2025-02-01", "2026-06-30"))(a)
			a.Project.End = socium.Date{}
		}, socium.NoData, "project.end"},

		{"foreign agent", pgf.CodeLawfulRecipient, func(a *grant.Application) {
			a.Applicant.Listings = []grant.Listing{{Register: grant.ForeignAgents, Since: day("2024-01-01")}}
		}, socium.Fail, "applicant.registersOn"},
		{"struck off the list", pgf.CodeLawfulRecipient, func(a *grant.Application) {
			a.Applicant.Listings = []grant.Listing{{Register: grant.ForeignAgents, Since: day("2024-01-01"), Until: day("2025-01-01")}}
		}, socium.Pass, "applicant.registersOn"},
		{"dishonest supplier is no criterion", pgf.CodeLawfulRecipient, func(a *grant.Application) {
			a.Applicant.Listings = []grant.Listing{{Register: grant.DishonestSupplier}}
		}, socium.Pass, "applicant.registersOn"},
		{"registers not looked up", pgf.CodeLawfulRecipient, func(a *grant.Application) { a.Applicant.RegistersOn = socium.Date{} }, socium.NoData, "applicant.registersOn"},

		{"representative without power of attorney", pgf.CodeAuthorised, func(a *grant.Application) { a.Submitter.Kind = grant.SubmitterRepresentative }, socium.Fail, "submitter.kind"},
		{"representative with it", pgf.CodeAuthorised, func(a *grant.Application) {
			a.Submitter = grant.Submitter{Kind: grant.SubmitterRepresentative, PowerOfAttorney: grant.Document{Name: "доверенность.pdf"}}
		}, socium.Pass, "submitter.kind"},
		{"submitter unknown", pgf.CodeAuthorised, func(a *grant.Application) { a.Submitter.Kind = "" }, socium.NoData, "submitter.kind"},
		{"no assurances", pgf.CodeAssurances, func(a *grant.Application) { a.Declarations.Admission = socium.No }, socium.Fail, "declarations.admission"},
		{"assurances not answered", pgf.CodeAssurances, func(a *grant.Application) { a.Declarations.Admission = socium.Unknown }, socium.NoData, "declarations.admission"},
	}
	call := pgf.First2026()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := admissible()
			tt.edit(a)
			d := call.Precheck(a, day("2025-10-10"))
			f, ok := d.Finding(tt.code)
			require.True(t, ok)
			assert.Equal(t, tt.want, f.Verdict, f.In(socium.EN))
			assert.Equal(t, tt.path, f.Path)
			assert.Equal(t, d.Verdict(), call.Admits(a, day("2025-10-10")))
			assert.NotContains(t, f.In(socium.RU), "{")
			assert.NotContains(t, f.In(socium.EN), "{")
			for r := range f.Remedies() {
				assert.NotContains(t, r.In(socium.RU), "{")
			}
			require.NoError(t, call.Eligibility.Replay(call.FactsOf(a, day("2025-10-10")), d))
		})
	}
}

// Grants 1.2 and 1.4: nine forms are admitted, seventeen kinds are not, some of them statuses over an admitted form.
func TestKindsOfOrganisations(t *testing.T) {
	call := pgf.First2026()
	verdict := func(form grant.OrgForm, statuses ...grant.SpecialStatus) socium.Verdict {
		a := admissible()
		a.Applicant.Form, a.Applicant.Statuses = form, statuses
		f, ok := call.Precheck(a, day("2025-10-10")).Finding(pgf.CodeLegalForm)
		require.True(t, ok)
		return f.Verdict
	}
	admitted := []grant.OrgForm{
		grant.PublicOrganisation, grant.PublicMovement, grant.Foundation, grant.PrivateInstitution, grant.ANO, grant.Association,
		grant.ReligiousBody, grant.CossackSociety, grant.IndigenousCommunity,
	}
	excluded := []grant.OrgForm{
		grant.ConsumerCooperative, grant.PoliticalParty, grant.TradeChamber, grant.OwnersPartnership, grant.PersonalFoundation,
		grant.PublicInstitution, grant.PublicLawCompany, grant.BarChamber, grant.BarFormation, grant.StateCorporation, grant.NotaryChamber,
		grant.StatePublicBody,
	}
	statuses := []grant.SpecialStatus{
		grant.SelfRegulatory, grant.EmployersUnion, grant.CooperativesUnion, grant.Microfinance, grant.EndowmentManager,
	}
	assert.Len(t, excluded, 17-len(statuses))
	for _, f := range admitted {
		assert.Equal(t, socium.Pass, verdict(f), f)
		for _, s := range append(statuses, grant.StatePublicUnit) { // its units too, even as legal entities of their own
			assert.Equal(t, socium.Fail, verdict(f, s), "%s %s", f, s)
		}
		for _, s := range []grant.SpecialStatus{grant.TradeUnion, grant.Branch, grant.SociallyOriented, grant.Charity} {
			assert.Equal(t, socium.Pass, verdict(f, s), "%s %s", f, s)
		}
	}
	for _, f := range append(excluded, grant.Company, grant.SoleProprietor) {
		assert.Equal(t, socium.Fail, verdict(f), f)
	}
	assert.Len(t, grant.AllOrgForms(), len(admitted)+len(excluded)+2)
}

// Grants 1.5: foreign agents are barred since 1 December 2022; before, the listing alone was no bar.
func TestForeignAgentsSince(t *testing.T) {
	a := admissible()
	a.Applicant.Listings = []grant.Listing{{Register: grant.ForeignAgents, Since: day("2017-03-01")}}
	for on, want := range map[string]socium.Verdict{"2017-05-31": socium.Pass, "2022-11-30": socium.Pass, "2022-12-01": socium.Fail, "2025-10-10": socium.Fail} {
		f, _ := pgf.First2026().Precheck(a, day(on)).Finding(pgf.CodeLawfulRecipient)
		assert.Equal(t, want, f.Verdict, on)
	}
}

// "In the wild", applications: 17 October was moved to 31 October after filing; 31 October minus six months is 30 April.
func TestDeadlineMoves(t *testing.T) {
	call := pgf.First2026()
	call.Deadline = socium.MustDeadline("2025-10-17", "23:30")
	a := admissible()
	a.Requested, a.Applicant.Registered = socium.Some(socium.Rubles(900_000)), day("2025-04-30")

	assert.Equal(t, socium.Fail, call.Precheck(a, day("2025-10-10")).Verdict())
	moved := call.Extended(grant.Extension{Deadline: socium.MustDeadline("2025-10-31", "23:30"), On: day("2025-10-16")})
	assert.Equal(t, socium.Pass, moved.Precheck(a, day("2025-10-10")).Verdict())
	a.Applicant.Registered = day("2025-05-01")
	assert.Equal(t, socium.Fail, moved.Precheck(a, day("2025-10-10")).Verdict())
	assert.Empty(t, call.Extensions, "the call itself does not change")
}

func TestMoveDatesRemedy(t *testing.T) {
	a := admissible()
	a.Applicant.HadGrants = socium.Yes
	first, second := pastGrant(), pastGrant()
	first.From, first.To = day("2025-02-01"), day("2026-03-31")
	second.From, second.To = day("2025-07-01"), day("2026-06-30")
	a.Applicant.Grants = []grant.PastGrant{second, first}
	f, _ := pgf.First2026().Precheck(a, day("2025-10-10")).Finding(pgf.CodeOverlapping)
	require.Equal(t, socium.Fail, f.Verdict)
	assert.Equal(t, "с проектом пересекаются по срокам гранты: 2, допускается не больше 1", f.In(socium.RU))
	ways := func(f socium.Finding) (texts []string) {
		for r := range f.Remedies() {
			texts = append(texts, r.In(socium.RU))
		}
		return texts
	}
	assert.Equal(t, []string{"начните проект не ранее 01.04.2026: тогда пересечений меньше"}, ways(f), "nobody can lower a number of grants")

	// Of three the two that end first must be over: one overlap is left from 1 July.
	third := pastGrant()
	third.From, third.To = day("2025-09-01"), day("2026-12-31")
	a.Applicant.Grants = []grant.PastGrant{third, first, second}
	f, _ = pgf.First2026().Precheck(a, day("2025-10-10")).Finding(pgf.CodeOverlapping)
	assert.Equal(t, []string{"начните проект не ранее 01.07.2026: тогда пересечений меньше"}, ways(f))

	// None within the project when both outlast it.
	first.To, second.To = day("2030-01-01"), day("2030-01-01")
	a.Applicant.Grants = []grant.PastGrant{first, second}
	f, _ = pgf.First2026().Precheck(a, day("2025-10-10")).Finding(pgf.CodeOverlapping)
	assert.Empty(t, ways(f))
}

// Screening a round allocates nothing.
func TestScreenAllocates(t *testing.T) {
	call, a := pgf.First2026(), admissible()
	buffer := make([]socium.Finding, 0, 16)
	on := day("2025-10-10")
	assert.Zero(t, testing.AllocsPerRun(100, func() { buffer = call.Screen(buffer[:0], a, on) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { call.Admits(a, on) }))
}

func TestFirst2026(t *testing.T) {
	call := pgf.First2026()
	topics := 0
	for _, d := range call.Directions {
		topics += len(d.Topics)
	}
	assert.Equal(t, 111, topics) // grants 2.1
	assert.Len(t, call.Directions, 11)

	for _, tt := range []struct {
		sum  string
		band string
	}{ // grants 2.2: lower bound exclusive, upper bound inclusive
		{"0.01", "A"}, {"1000000.00", "A"}, {"1000000.01", "B"}, {"5000000", "B"}, {"5000000.01", "C"},
		{"15000000", "C"}, {"15000000.01", "D"}, {"999999999", "D"},
	} {
		b, ok := call.Band(socium.MustParseMoney(tt.sum))
		require.True(t, ok, tt.sum)
		assert.Equal(t, tt.band, b.Code, tt.sum)
	}
	_, ok := call.Band(socium.Money{})
	assert.False(t, ok)

	d, ok := call.Direction("Охрана  здоровья граждан, пропаганда здорового образа жизни")
	require.True(t, ok)
	assert.Equal(t, pgf.HEALTH, d.Code)
}

// Grants 2.4.
func TestProjectTypes(t *testing.T) {
	call := pgf.First2026()
	for _, tt := range []struct{ name, direction, start, end, want string }{
		{"standard, whole window", pgf.SOC, "2026-02-01", "2027-07-31", pgf.Standard},
		{"starts too early", pgf.SOC, "2026-01-31", "2027-07-31", ""},
		{"exactly 18 months, ends late: neither type", pgf.EDU, "2026-03-01", "2027-08-31", ""},
		{"18 months and a day", pgf.EDU, "2026-03-01", "2027-09-01", pgf.Long},
		{"long in a direction that has none", pgf.SOC, "2026-03-01", "2027-09-01", ""},
		{"36 months", pgf.CIVIL, "2026-02-01", "2029-01-31", pgf.Long},
		{"a day too long", pgf.CIVIL, "2026-02-01", "2029-02-01", ""},
		{"end before start", pgf.CIVIL, "2026-05-01", "2026-04-01", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := grant.Project{Direction: tt.direction, Start: day(tt.start), End: day(tt.end)}
			got, ok := call.ProjectType(&p)
			assert.Equal(t, tt.want, got.Code)
			assert.Equal(t, tt.want != "", ok)
		})
	}
}

// The evidence holds the stable word of the founder's kind; people read it in their language.
func TestPublicFounderWord(t *testing.T) {
	a := admissible()
	a.Applicant.Founders = append(a.Applicant.Founders, grant.Founder{Kind: grant.FounderState})
	f := pgf.First2026().Precheck(a, day("2025-10-10")).Findings[2]
	require.Equal(t, pgf.CodeNoPublicFounder, f.Code)
	require.Equal(t, socium.Fail, f.Verdict)
	word, _ := f.Have().Word()
	assert.Equal(t, "state-body", word)
	for r := range f.Remedies() {
		if r.Kind == socium.RemedyOther {
			assert.Contains(t, r.In(socium.RU), "орган государственной власти")
			assert.Contains(t, r.In(socium.EN), "state body")
		}
	}
}
