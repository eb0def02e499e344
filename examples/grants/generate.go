package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// faults are the words of the data file: what may be wrong with an organisation or an application.
var faults = []string{
	"legal-form", "activity", "public-founder", "young", "charter", "liquidation", "bankruptcy", "suspended", "tax-debt", "reports",
	"refund-debt", "terminated", "overlapping", "listed", "power-of-attorney", "assurances", "not-looked-up", "crowded", "copied",
}

// generator makes a round that nobody filed.
type generator struct {
	dice
	in      input
	call    *grant.Call
	regions []socium.Region
	quality map[string]int // of an application, in hundredths of a mark: what experts will see in it
}

func generate(in input, call *grant.Call) ([]*grant.Application, map[string]int) {
	g := &generator{dice: newDice(in.Seed, 1), in: in, call: call, regions: socium.AllRegions(), quality: map[string]int{}}
	var list []*grant.Application
	for n := 1; len(list) < in.Applications; n++ {
		list = append(list, g.organisation(n)...)
	}
	list = list[:in.Applications]
	for i, a := range list {
		a.Number = fmt.Sprintf("26-1-%06d", i+1)
		a.Filed = call.Closes().Time().Add(-time.Duration(g.n(45*24*60)) * time.Minute)
		g.quality[a.Number] = g.around(553+15*g.columnNumber(a), 130)
	}
	return list, g.quality
}

// fault tells whether this one has it.
func (g *generator) fault(name string) bool { return g.n(10_000) < g.in.Faults[name] }

func (g *generator) columnNumber(a *grant.Application) int {
	return strings.Index("ABCD", g.call.Column(a)) + 1 // 0 for a long project
}

// organisation makes an organisation and what it files: mostly one application, else several in different directions.
func (g *generator) organisation(n int) []*grant.Application {
	org := g.applicant(n)
	count := []int{1, 1, 1, 1, 1, 1, 1, 1, 2, 3}[g.n(10)]
	first := g.n(len(g.call.Directions))
	var list []*grant.Application
	for i := range count {
		a := &grant.Application{Call: g.call.ID, Applicant: org}
		a.Project.Direction = g.call.Directions[(first+i*3)%len(g.call.Directions)].Code
		a.Project.Summary = g.summary()
		if i > 0 && g.fault("crowded") {
			a.Project.Direction = list[0].Project.Direction
		}
		if i > 0 && g.fault("copied") {
			a.Project.Summary = list[0].Project.Summary
		}
		g.project(a)
		a.Declarations = grant.Declarations{Admission: socium.AnswerOf(!g.fault("assurances")), NoDoubleFunding: socium.Yes, CleanCofinancing: socium.Yes}
		a.Submitter = grant.Submitter{Kind: grant.SubmitterHead, Signed: socium.Yes}
		if g.fault("power-of-attorney") {
			a.Submitter.Kind = grant.SubmitterRepresentative
		}
		list = append(list, a)
	}
	return list
}

// project gives an application its term, its sum and its budget.
func (g *generator) project(a *grant.Application) {
	start := socium.MustParseDate("2026-02-01").AddMonths(g.n(4))
	months := g.between(4, 15)
	if d := a.Project.Direction; (d == "EDU" || d == "CIVIL") && g.n(10) == 0 {
		months = g.between(20, 32)
	}
	a.Project.Start, a.Project.End = start, start.AddMonths(months).AddDays(-1)
	thousands := 0
	switch k := g.n(100); {
	case k < 42:
		thousands = g.between(300, 1000)
	case k < 84:
		thousands = g.between(1001, 5000)
	case k < 97:
		thousands = g.between(5001, 15000)
	default:
		thousands = g.between(15001, 40000)
	}
	sum := socium.Rubles(int64(thousands) * 1000)
	a.Requested = socium.Some(sum)
	own := sum.Ratio(int64(g.between(10, 90)), 100, socium.HalfUp)
	a.Cost = socium.Some(sum.Add(own))
	for i, part := range sum.Split(45, 14, 26, 15) {
		line := grant.Line{ID: budget[i].id, Article: budget[i].article, Name: budget[i].name, Grant: socium.Some(part)}
		mine := socium.Money{}
		if budget[i].article == grant.EventCosts {
			mine = own
		}
		line.Own, line.Total = socium.Some(mine), socium.Some(part.Add(mine))
		a.Budget.Lines = append(a.Budget.Lines, line)
	}
}

var budget = []struct {
	id      string
	article grant.Article
	name    string
}{
	{"pay", grant.StaffPay, "оплата труда команды проекта"},
	{"contributions", grant.Contributions, "страховые взносы"},
	{"events", grant.EventCosts, "проведение мероприятий"},
	{"services", grant.Services, "прочие услуги"},
}

// applicant makes an organisation that meets the rules, and then breaks one of them here and there.
func (g *generator) applicant(n int) grant.Applicant {
	region := pick(g.dice, g.regions)
	name := fmt.Sprintf("АНО «%s %s» № %d", pick(g.dice, adjectives), pick(g.dice, nouns), n)
	a := grant.Applicant{
		ID: fmt.Sprintf("org-%05d", n), Name: name, ShortName: name, Form: grant.ANO, Region: region,
		Registered:  socium.MustParseDate("2006-01-10").AddDays(g.n(6500)),
		Founders:    []grant.Founder{{Kind: grant.FounderPerson}},
		Activities:  []grant.Activity{{Name: "социальная поддержка и защита граждан", Ground: grant.FederalList}},
		CharterFits: socium.Yes, Liquidation: socium.No, Bankruptcy: socium.No, Suspended: socium.No, HadGrants: socium.No,
		Debt: grant.TaxDebt{Amount: socium.Some(socium.Rubles(int64(g.n(4)) * 250))}, RegistersOn: g.in.Screened,
	}
	if g.n(5) == 0 {
		a.HadGrants = socium.Yes
		a.Grants = append(a.Grants, g.pastGrant())
	}
	g.spoil(&a)
	return a
}

// pastGrant is one that is over, with its report filed.
func (g *generator) pastGrant() grant.PastGrant {
	from := socium.MustParseDate("2022-02-01").AddMonths(g.n(24))
	to := from.AddMonths(10).AddDays(-1)
	return grant.PastGrant{
		From: from, To: to, ReportDue: to.AddDays(30), ReportFiled: to.AddDays(g.between(5, 30)), ForCause: socium.No, Finished: socium.Yes,
		SamePurpose: socium.No,
	}
}

// spoil breaks rules, each with the share of the data file.
func (g *generator) spoil(a *grant.Applicant) {
	past := func(change func(*grant.PastGrant)) {
		p := g.pastGrant()
		change(&p)
		a.HadGrants, a.Grants = socium.Yes, append(a.Grants, p)
	}
	current := grant.PastGrant{
		From: socium.MustParseDate("2025-07-01"), To: socium.MustParseDate("2026-12-31"), ForCause: socium.No, Finished: socium.No, SamePurpose: socium.No,
	}
	for _, f := range faults {
		if !g.fault(f) {
			continue
		}
		switch f {
		case "legal-form":
			a.Form = pick(g.dice, []grant.OrgForm{grant.ConsumerCooperative, grant.PublicInstitution, grant.Company, grant.OwnersPartnership})
		case "activity":
			a.Activities = []grant.Activity{{Name: "розничная торговля"}}
		case "public-founder":
			a.Founders = append(a.Founders, grant.Founder{Kind: grant.FounderMunicipal})
		case "young":
			a.Registered = socium.MustParseDate("2024-10-16").AddDays(g.n(360))
		case "charter":
			a.CharterFits = socium.No
		case "liquidation":
			a.Liquidation = socium.Yes
		case "bankruptcy":
			a.Bankruptcy = socium.Yes
		case "suspended":
			a.Suspended = socium.Yes
		case "tax-debt":
			a.Debt = grant.TaxDebt{Amount: socium.Some(socium.Rubles(int64(g.between(1, 90)) * 1000).Add(socium.Kopecks(1))), Appeal: socium.No}
		case "reports":
			past(func(p *grant.PastGrant) { p.ReportFiled = socium.Date{} })
		case "refund-debt":
			past(func(p *grant.PastGrant) { p.RefundDue = p.ReportDue.AddDays(30) })
		case "terminated":
			past(func(p *grant.PastGrant) { p.ForCause = socium.Yes })
		case "overlapping":
			a.HadGrants, a.Grants = socium.Yes, append(a.Grants, current, current)
		case "listed":
			a.Listings = append(a.Listings, grant.Listing{Register: grant.ForeignAgents, Since: socium.MustParseDate("2024-05-17")})
		case "not-looked-up":
			a.RegistersOn = socium.Date{}
		}
	}
}

// experts makes people who know some directions; one in eight works for an organisation that applies.
func experts(in input, call *grant.Call, applications []*grant.Application) []grant.Expert {
	d := newDice(in.Seed, 2)
	regions := socium.AllRegions()
	var list []grant.Expert
	for i := range in.Experts {
		e := grant.Expert{ID: fmt.Sprintf("Э-%04d", i+1), Regions: []socium.Region{pick(d, regions)}}
		for k := range d.between(2, 4) {
			e.Directions = append(e.Directions, call.Directions[(i+k*d.between(1, 3))%len(call.Directions)].Code)
		}
		if d.n(8) == 0 {
			e.Organisations = []string{pick(d, applications).Applicant.Key()}
		}
		list = append(list, e)
	}
	return list
}

// summary is a short description of a dozen words: two of them coincide only by chance.
func (g *generator) summary() string {
	words := []string{pick(g.dice, openings)}
	for range 11 {
		words = append(words, pick(g.dice, subjects))
	}
	return strings.Join(words, " ")
}
