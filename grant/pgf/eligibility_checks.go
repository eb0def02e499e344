package pgf

import (
	"math"
	"slices"
	"strconv"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

func since(f grant.Facts) socium.Date { return f.App.Applicant.Since() }

// registeredBy is the last day of registration that passes. It judges by the closing day. While the requested sum is not known, so is
// the day, unless the answer is the same for every sum. It is a function literal, because the value of a method is one more call.
func registeredBy(t *Terms) func(grant.Facts, socium.Date) socium.Date {
	return func(f grant.Facts, _ socium.Date) socium.Date {
		b := &t.prepared
		if f.Closing != b.closing || b.closing.IsZero() {
			other := t.boundsFor(f.Closing)
			b = &other
		}
		requested, known := f.App.Requested.Get()
		if known && requested.Compare(t.SmallGrant) <= 0 {
			return b.small
		}
		if day := since(f); !known && day.After(b.full) && !day.After(b.small) {
			return socium.Date{}
		}
		return b.full
	}
}

// askForLess is a way out for an organisation that is old enough for a small grant.
func (t *Terms) askForLess(f grant.Facts, _ socium.Date) []socium.Remedy {
	if f.App.Applicant.Since().After(t.boundsFor(f.Closing).small) {
		return nil
	}
	return []socium.Remedy{{
		Kind: socium.RemedyAtMost, Path: "requested", Value: socium.ValueOf(t.SmallGrant),
		Text: text(
			"запросите не более "+roubles(t.SmallGrant, socium.RU)+": тогда достаточно "+monthsEnough(t.SmallMonths),
			"ask for at most "+roubles(t.SmallGrant, socium.EN)+": then "+strconv.Itoa(t.SmallMonths)+" months are enough"),
	}}
}

func ageTitle(t Terms) socium.Text {
	return text(
		"организация зарегистрирована не позднее чем за "+strconv.Itoa(t.MinMonths)+" мес. до дня окончания приёма заявок (за "+
			strconv.Itoa(t.SmallMonths)+" мес., если запрошено не более "+roubles(t.SmallGrant, socium.RU)+")",
		"the organisation was registered at least "+strconv.Itoa(t.MinMonths)+" months before the closing day ("+
			strconv.Itoa(t.SmallMonths)+" months for at most "+roubles(t.SmallGrant, socium.EN)+")")
}

// debtNotContested: an appeal that is filed and not decided on the day of filing makes the organisation compliant whatever the amount.
func debtNotContested(f grant.Facts) bool { return f.App.Applicant.Debt.Appeal != socium.Yes }

// taxDebt leaves out what a court has lifted. An unknown debt is a sum beyond the range, which a test takes for no data.
func taxDebt(f grant.Facts) socium.Money {
	due, known := f.App.Applicant.Debt.Due().Get()
	if !known {
		return unknown
	}
	return due
}

var unknown = socium.Kopecks(math.MaxInt64)

// hadGrants: the rules on earlier grants are not about an organisation that never had one.
func hadGrants(f grant.Facts) bool {
	return f.App.Applicant.HadGrants != socium.No || len(f.App.Applicant.Grants) > 0
}

func contestDebt(grant.Facts, socium.Date) []socium.Remedy {
	return []socium.Remedy{{Kind: socium.RemedyOther, Path: "applicant.debt.appeal", Text: text(
		"подайте заявление об обжаловании задолженности до подачи заявки", "file an appeal against the debt before filing the application")}}
}

// pastGrants asks about each earlier grant; ask returns the verdict and the day that decided.
func pastGrants(f grant.Facts, ask func(g *grant.PastGrant) (socium.Verdict, socium.Date)) socium.Ruling {
	a := &f.App.Applicant
	if a.HadGrants == socium.Unknown && len(a.Grants) == 0 {
		return socium.Missing("applicant.hadGrants")
	}
	if a.HadGrants == socium.Yes && len(a.Grants) == 0 {
		return socium.Missing("applicant.grants")
	}
	missing := -1
	for i := range a.Grants {
		switch v, day := ask(&a.Grants[i]); v {
		case socium.Fail:
			return socium.Failed(socium.Path("applicant.grants").Index(i), socium.Value{}, socium.ValueOf(day))
		case socium.NoData:
			missing = i
		}
	}
	if missing >= 0 {
		return socium.Missing(socium.Path("applicant.grants").Index(missing))
	}
	return socium.Holds(true, "applicant.grants", socium.ValueOf(len(a.Grants)), socium.Value{})
}

// reportsFiled asks only for reports whose term ended before the closing day.
func reportsFiled(f grant.Facts, _ socium.Date) socium.Ruling {
	return pastGrants(f, func(g *grant.PastGrant) (socium.Verdict, socium.Date) {
		switch {
		case g.Finished == socium.No:
			return socium.Pass, socium.Date{}
		case g.ReportDue.IsZero() && g.ReportFiled.IsZero():
			return socium.NoData, socium.Date{}
		case g.ReportDue.IsZero() || !g.ReportDue.Before(f.Closing):
			return socium.Pass, g.ReportDue
		case g.ReportFiled.IsZero() || g.ReportFiled.After(f.Closing):
			return socium.Fail, g.ReportDue
		default:
			return socium.Pass, g.ReportDue
		}
	})
}

func fileReport(f grant.Facts, on socium.Date) []socium.Remedy {
	if on.After(f.Closing) {
		return nil
	}
	return []socium.Remedy{{Kind: socium.RemedyOther, Path: "applicant.grants", Value: socium.ValueOf(f.Closing), Text: text(
		"представьте отчёт не позднее {value}", "file the report by {value}")}}
}

// noRefundDebt asks only for finished grants whose refund was due before the closing day.
func noRefundDebt(f grant.Facts, _ socium.Date) socium.Ruling {
	return pastGrants(f, func(g *grant.PastGrant) (socium.Verdict, socium.Date) {
		if g.RefundDue.IsZero() || !g.RefundDue.Before(f.Closing) || (!g.RefundPaid.IsZero() && !g.RefundPaid.After(f.Closing)) {
			return socium.Pass, socium.Date{}
		}
		return socium.Fail, g.RefundDue
	})
}

func refund(f grant.Facts, on socium.Date) []socium.Remedy {
	if on.After(f.Closing) {
		return nil
	}
	return []socium.Remedy{{Kind: socium.RemedyOther, Path: "applicant.grants", Value: socium.ValueOf(f.Closing), Text: text(
		"верните средства прежнего гранта не позднее {value}", "return the money of the earlier grant by {value}")}}
}

func noTermination(f grant.Facts, _ socium.Date) socium.Ruling {
	return pastGrants(f, func(g *grant.PastGrant) (socium.Verdict, socium.Date) {
		switch g.ForCause {
		case socium.Yes:
			return socium.Fail, socium.Date{}
		case socium.No:
			return socium.Pass, socium.Date{}
		default:
			return socium.NoData, socium.Date{}
		}
	})
}

// overlapping counts the grants, given or due to be given, whose period shares a day with the project. Periods are taken as
// closed: that a shared day is an overlap is a reading of ours.
func (t *Terms) overlapping(f grant.Facts, _ socium.Date) socium.Ruling {
	a, p := &f.App.Applicant, &f.App.Project
	if a.HadGrants == socium.Unknown && len(a.Grants) == 0 {
		return socium.Missing("applicant.hadGrants")
	}
	count, unknown := 0, -1
	for i := range a.Grants {
		switch a.Grants[i].Overlaps(p.Start, p.End) {
		case socium.Yes:
			count++
		case socium.Unknown:
			unknown = i
		}
	}
	switch {
	case count >= t.Overlapping: // grants are no quantity that one could lower: [Terms.moveDates] knows the way out
		return socium.Failed("applicant.grants", socium.ValueOf(count), socium.ValueOf(t.Overlapping-1))
	case unknown < 0:
		return socium.AtMost("applicant.grants", count, t.Overlapping-1)
	case len(a.Grants) < t.Overlapping: // too few to bar, whatever their periods are
		return socium.AtMost("applicant.grants", len(a.Grants), t.Overlapping-1)
	case p.Start.IsZero():
		return socium.Missing("project.start")
	case p.End.IsZero():
		return socium.Missing("project.end")
	default:
		return socium.Missing(socium.Path("applicant.grants").Index(unknown))
	}
}

// moveDates is a way out: begin after one of the grants has ended. The first day that will do is the one after so many of the overlapping
// grants that too few to bar are left.
func (t *Terms) moveDates(f grant.Facts, _ socium.Date) []socium.Remedy {
	p := &f.App.Project
	var ends []socium.Date
	for i := range f.App.Applicant.Grants {
		if g := &f.App.Applicant.Grants[i]; g.Overlaps(p.Start, p.End) == socium.Yes {
			ends = append(ends, g.To)
		}
	}
	if t.Overlapping < 1 || len(ends) < t.Overlapping {
		return nil
	}
	slices.SortFunc(ends, func(a, b socium.Date) int { return b.Compare(a) })
	first := ends[t.Overlapping-1].AddDays(1)
	app := *f.App
	app.Project.Start = first
	f.App = &app
	if first.After(p.End) || t.overlapping(f, f.On).Verdict != socium.Pass {
		return nil
	}
	return []socium.Remedy{{Kind: socium.RemedyChange, Path: "project.start", Value: socium.ValueOf(first), Text: text(
		"начните проект не ранее {value}: тогда пересечений меньше", "begin the project on {value} or later: then fewer grants overlap")}}
}

// barring are the registers that reach the contest through the general clause on lawful recipients. For foreign agents the
// ground is 255-ФЗ since 1 December 2022, for the others the practice of regional rules; none of the acts was read.
var barring = []struct {
	register grant.Register
	from     socium.Date
}{
	{grant.ForeignAgents, socium.MustParseDate("2022-12-01")},
	{grant.Extremism, socium.Date{}},
	{grant.WeaponsList, socium.Date{}},
	{grant.SecurityCouncil, socium.Date{}},
	{grant.Undesirable, socium.Date{}},
}

// barringRegister is the list that bars the organisation on the day of the question.
func barringRegister(f grant.Facts) string {
	a := &f.App.Applicant
	for i := range a.Listings {
		for _, b := range barring {
			if l := &a.Listings[i]; l.Register == b.register && l.On(f.On) && !f.On.Before(b.from) {
				return l.Register.In(socium.RU)
			}
		}
	}
	if a.RegistersOn.IsZero() {
		return ""
	}
	return none
}

// authorised is the kind of submitter; a representative without a power of attorney is none of the list.
func authorised(f grant.Facts) string {
	s := &f.App.Submitter
	if s.Kind == grant.SubmitterRepresentative && s.PowerOfAttorney.IsZero() {
		return none
	}
	return string(s.Kind)
}

func attachPower(grant.Facts, socium.Date) []socium.Remedy {
	return []socium.Remedy{{Kind: socium.RemedyAttach, Path: "submitter.powerOfAttorney", Fact: text("доверенность", "power of attorney")}}
}

// roubles writes a whole sum of roubles without kopecks.
func roubles(m socium.Money, lang socium.Lang) string {
	n := socium.Int(m.Kopecks() / 100)
	if lang == socium.EN {
		return "RUB " + n.In(lang)
	}
	return n.In(lang) + "\u00a0₽"
}

// monthsEnough puts a number of months into the genitive that «достаточно» asks for.
func monthsEnough(n int) string {
	if n == 6 {
		return "шести месяцев"
	}
	return socium.Text{RU: "{n} {n|месяца|месяцев|месяцев}"}.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(n)}).RU
}
