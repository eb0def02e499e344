package pgf_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// screeningCases are applications of which some fail some rules.
func screeningCases(n int) []*grant.Application {
	r := rand.New(rand.NewPCG(1, 2))
	list := make([]*grant.Application, n)
	for i := range list {
		a := admissible()
		a.Number, a.Applicant.ID = fmt.Sprintf("26-1-%06d", i), fmt.Sprintf("org-%d", r.IntN(n*10/12+1))
		a.Requested = socium.Some(socium.Rubles(r.Int64N(8_000_000) + 1))
		a.Applicant.Registered = day("2024-10-15").AddDays(r.IntN(400) - 350)
		a.Applicant.Debt.Amount = socium.Some(socium.Rubles(r.Int64N(1100)))
		a.Applicant.Bankruptcy = socium.AnswerOf(r.IntN(60) == 0)
		if r.IntN(8) == 0 {
			a.Applicant.HadGrants, a.Applicant.Grants = socium.Yes, []grant.PastGrant{pastGrant()}
		}
		list[i] = a
	}
	return list
}

type handFinding struct {
	code       string
	verdict    socium.Verdict
	have, need int64
	word, path string
}

// judged is the three-valued verdict: no data, pass or fail.
func judged(known, ok bool) socium.Verdict {
	switch {
	case !known:
		return socium.NoData
	case ok:
		return socium.Pass
	default:
		return socium.Fail
	}
}

// handGrants are the answers on the earlier grants.
type handGrants struct {
	reports, refunds, cause, overlap       socium.Verdict
	reportAt, refundAt, causeAt, overlapAt int // of the grant that decided
	reportDue, refundDue                   int64
	overlapping                            int64
}

func (h *handGrants) all(v socium.Verdict) { h.reports, h.refunds, h.cause, h.overlap = v, v, v, v }

// dayNumber is a day as a number.
func dayNumber(d socium.Date) int64 { return int64(d.DaysSince(socium.Date{})) }

func handPast(h *handGrants, a *grant.Application, closing socium.Date) {
	p, project := &a.Applicant, &a.Project
	if len(p.Grants) == 0 {
		switch p.HadGrants {
		case socium.No:
			h.all(socium.NotApplicable)
		case socium.Yes:
			h.all(socium.NoData)
			h.overlap = socium.Pass
		default:
			h.all(socium.NoData)
		}
		return
	}
	h.all(socium.Pass)
	unknown := 0
	for i := range p.Grants {
		g := &p.Grants[i]
		if g.Finished != socium.No && h.reports != socium.Fail {
			switch {
			case g.ReportDue.IsZero() && g.ReportFiled.IsZero():
				h.reports, h.reportAt = socium.NoData, i
			case !g.ReportDue.IsZero() && g.ReportDue.Before(closing) && (g.ReportFiled.IsZero() || g.ReportFiled.After(closing)):
				h.reports, h.reportAt, h.reportDue = socium.Fail, i, dayNumber(g.ReportDue)
			}
		}
		if h.refunds != socium.Fail && !g.RefundDue.IsZero() && g.RefundDue.Before(closing) && (g.RefundPaid.IsZero() || g.RefundPaid.After(closing)) {
			h.refunds, h.refundAt, h.refundDue = socium.Fail, i, dayNumber(g.RefundDue)
		}
		if g.ForCause == socium.Yes && h.cause != socium.Fail {
			h.cause, h.causeAt = socium.Fail, i
		} else if !g.ForCause.Known() && h.cause != socium.Fail {
			h.cause, h.causeAt = socium.NoData, i
		}
		if g.From.IsZero() || g.To.IsZero() || project.Start.IsZero() || project.End.IsZero() {
			unknown++
			h.overlapAt = i
		} else if !g.From.After(project.End) && !project.Start.After(g.To) {
			h.overlapping++
		}
	}
	switch {
	case h.overlapping >= 2:
		h.overlap = socium.Fail
	case unknown > 0 && len(p.Grants) >= 2:
		h.overlap = socium.NoData
	}
}

// handScreen is what somebody would write for this one contest: plain ifs over the same facts, which give the same answers, yes, no and
// not known, with the fact, the bound and the place kept.
func handScreen(dst []handFinding, a *grant.Application, year, half, closing, on socium.Date) []handFinding {
	p := &a.Applicant
	submitted := on
	if !a.Filed.IsZero() {
		submitted = socium.Moscow().DateOf(a.Filed)
	}

	form, formOK := p.Form, false
	switch form {
	case grant.PublicOrganisation, grant.PublicMovement, grant.Foundation, grant.PrivateInstitution, grant.ANO, grant.Association, grant.ReligiousBody,
		grant.CossackSociety, grant.IndigenousCommunity:
		formOK = true
	}
	for _, s := range p.Statuses {
		switch s {
		case grant.SelfRegulatory, grant.EmployersUnion, grant.CooperativesUnion, grant.Microfinance, grant.EndowmentManager, grant.StatePublicUnit:
			form, formOK = grant.OrgForm(s), false
		}
	}

	var activity grant.ActivityGround
	for i := range p.Activities {
		if g := p.Activities[i].Ground; g == grant.FederalList || g == grant.RegionalList || g == grant.MunicipalList {
			activity = g
			break
		}
	}

	var founder grant.FounderKind
	foundersKnown := len(p.Founders) > 0
	for i := range p.Founders {
		k := p.Founders[i].Kind
		if (k == grant.FounderState || k == grant.FounderMunicipal || k == grant.FounderPublicLaw) && (p.Founders[i].Left.IsZero() || p.Founders[i].Left.After(submitted)) {
			founder, foundersKnown = k, true
			break
		}
		foundersKnown = foundersKnown && k != ""
	}

	since, bound := p.Registered, year
	if !p.Predecessor.IsZero() && (since.IsZero() || p.Predecessor.Before(since)) {
		since = p.Predecessor
	}
	requested, ageKnown := a.Requested.Get()
	if ageKnown && requested.Kopecks() <= 100_000_000 {
		bound = half
	}
	ageKnown = !since.IsZero() && (ageKnown || !since.After(year) || since.After(half))

	debt, debtKnown := p.Debt.Amount.Get()
	due := max(debt.Kopecks()-p.Debt.Lifted.Kopecks(), 0)
	debtVerdict := judged(debtKnown, due <= 100_000)
	if p.Debt.Appeal == socium.Yes {
		debtVerdict = socium.NotApplicable
	}

	var past handGrants
	handPast(&past, a, closing)

	var bars grant.Register
	for i := range p.Listings {
		l := &p.Listings[i]
		switch l.Register {
		case grant.ForeignAgents, grant.Extremism, grant.WeaponsList, grant.SecurityCouncil, grant.Undesirable:
			if !on.Before(l.Since) && (l.Until.IsZero() || on.Before(l.Until)) {
				bars = l.Register
			}
		}
	}

	submitter := a.Submitter.Kind == grant.SubmitterHead || a.Submitter.Kind == grant.SubmitterRepresentative && !a.Submitter.PowerOfAttorney.IsZero()
	declared := a.Declarations.Admission

	return append(dst,
		handFinding{"FPG-E-01", judged(form != "", formOK), 0, 0, string(form), "applicant.form"},
		handFinding{"FPG-E-02", judged(len(p.Activities) > 0, activity != ""), 0, 0, string(activity), "applicant.activities"},
		handFinding{"FPG-E-03", judged(foundersKnown, founder == ""), 0, 0, string(founder), "applicant.founders"},
		handFinding{"FPG-E-04", judged(ageKnown, !since.After(bound)), dayNumber(since), dayNumber(bound), "", "applicant.registered"},
		handFinding{"FPG-E-05", judged(p.CharterFits.Known(), p.CharterFits == socium.Yes), int64(p.CharterFits), int64(socium.Yes), "", "applicant.charterFits"},
		handFinding{"FPG-E-06", judged(p.Liquidation.Known(), p.Liquidation == socium.No), int64(p.Liquidation), int64(socium.No), "", "applicant.liquidation"},
		handFinding{"FPG-E-07", judged(p.Bankruptcy.Known(), p.Bankruptcy == socium.No), int64(p.Bankruptcy), int64(socium.No), "", "applicant.bankruptcy"},
		handFinding{"FPG-E-08", judged(p.Suspended.Known(), p.Suspended == socium.No), int64(p.Suspended), int64(socium.No), "", "applicant.suspended"},
		handFinding{"FPG-E-09", debtVerdict, due, 100_000, "", "applicant.debt.amount"},
		handFinding{"FPG-E-10", past.reports, int64(past.reportAt), past.reportDue, "", "applicant.grants"},
		handFinding{"FPG-E-11", past.refunds, int64(past.refundAt), past.refundDue, "", "applicant.grants"},
		handFinding{"FPG-E-12", past.cause, int64(past.causeAt), 0, "", "applicant.grants"},
		handFinding{"FPG-E-13", past.overlap, past.overlapping, 1, "", "applicant.grants"},
		handFinding{"FPG-E-14", judged(bars != "" || !p.RegistersOn.IsZero(), bars == ""), 0, 0, string(bars), "applicant.registersOn"},
		handFinding{"FPG-E-15", judged(a.Submitter.Kind != "", submitter), 0, 0, string(a.Submitter.Kind), "submitter.kind"},
		handFinding{"FPG-E-16", judged(declared.Known(), declared == socium.Yes), int64(declared), int64(socium.Yes), "", "declarations.admission"})
}

// sparse blanks or changes facts of every case, so that all three answers come up.
func sparse(cases []*grant.Application) []*grant.Application {
	r := rand.New(rand.NewPCG(5, 6))
	answers := []socium.Answer{socium.Unknown, socium.No, socium.Yes}
	answer := func(a *socium.Answer) {
		if r.IntN(4) == 0 {
			*a = answers[r.IntN(3)]
		}
	}
	blank := func(d *socium.Date) {
		if r.IntN(4) == 0 {
			*d = socium.Date{}
		}
	}
	pick := func(n int) bool { return r.IntN(n) == 0 }
	for _, a := range cases {
		p := &a.Applicant
		for _, x := range []*socium.Answer{&p.CharterFits, &p.Liquidation, &p.Bankruptcy, &p.Suspended, &p.Debt.Appeal, &p.HadGrants, &a.Declarations.Admission} {
			answer(x)
		}
		if pick(3) {
			p.Form = []grant.OrgForm{"", grant.Company, grant.Foundation, "unheard-of"}[r.IntN(4)]
		}
		if pick(4) {
			p.Statuses = []grant.SpecialStatus{grant.AllSpecialStatuses()[r.IntN(len(grant.AllSpecialStatuses()))]}
		}
		if pick(3) {
			p.Activities = [][]grant.Activity{nil, {{}}, {{}, {Ground: grant.RegionalList}}}[r.IntN(3)]
		}
		for i := range r.IntN(3) {
			kinds := append(grant.AllFounderKinds(), "")
			p.Founders = append(p.Founders, grant.Founder{Kind: kinds[r.IntN(len(kinds))]})
			if pick(2) {
				p.Founders[len(p.Founders)-1].Left = day("2025-10-14").AddDays(r.IntN(3) + i - 1)
			}
		}
		if pick(10) {
			p.Founders = nil
		}
		if pick(3) {
			a.Filed = socium.MustDeadline("2025-10-14", "23:30").Time()
		}
		blank(&p.Registered)
		blank(&p.RegistersOn)
		blank(&a.Project.Start)
		if pick(4) {
			p.Predecessor = day("2024-10-14").AddDays(r.IntN(3))
		}
		if pick(4) {
			a.Requested = socium.Opt[socium.Money]{}
		}
		if pick(4) {
			p.Debt.Amount = socium.Opt[socium.Money]{}
		}
		if pick(4) {
			p.Debt.Lifted = socium.Rubles(r.Int64N(1500))
		}
		if pick(2) {
			p.Grants = nil
			for range r.IntN(4) {
				g := pastGrant()
				g.To = g.To.AddDays(r.IntN(800))
				g.RefundDue = day("2025-10-14").AddDays(r.IntN(3))
				for _, d := range []*socium.Date{&g.From, &g.To, &g.ReportDue, &g.ReportFiled, &g.RefundDue} {
					blank(d)
				}
				answer(&g.ForCause)
				answer(&g.Finished)
				p.Grants = append(p.Grants, g)
			}
		}
		if pick(3) {
			l := grant.Listing{Register: grant.AllRegisters()[r.IntN(len(grant.AllRegisters()))], Since: day("2025-10-14").AddDays(r.IntN(3))}
			if pick(2) {
				l.Until = l.Since.AddDays(r.IntN(3))
			}
			p.Listings = []grant.Listing{l}
		}
		if pick(3) {
			a.Submitter.Kind = []grant.SubmitterKind{"", grant.SubmitterRepresentative, "somebody"}[r.IntN(3)]
		}
		if pick(3) {
			a.Submitter.PowerOfAttorney = grant.Document{Name: "доверенность"}
		}
	}
	return cases
}

// The versions give the same answers, all three of them, and hold the same days and sums.
func TestHandScreenAgrees(t *testing.T) {
	call, on := pgf.First2026(), day("2025-10-15")
	var dst []handFinding
	seen := map[string]map[socium.Verdict]bool{}
	for n, a := range append(screeningCases(2000), sparse(screeningCases(8000))...) {
		dst = handScreen(dst[:0], a, day("2024-10-15"), day("2025-04-15"), call.Closes().Day(), on)
		for i, f := range call.Screen(nil, a, on) {
			h := dst[i]
			require.Equal(t, string(f.Code), h.code)
			require.Equal(t, f.Verdict, h.verdict, "case %d: %s %s", n, f.Code, f.In(socium.EN))
			if seen[h.code] == nil {
				seen[h.code] = map[socium.Verdict]bool{}
			}
			seen[h.code][f.Verdict] = true
			if f.Verdict != socium.Pass && f.Verdict != socium.Fail {
				continue
			}
			require.True(t, strings.HasPrefix(string(f.Path), h.path), "%s %s", f.Path, h.path)
			if d, ok := f.Have().Date(); ok {
				require.Equal(t, dayNumber(d), h.have)
			}
			if d, ok := f.Need().Date(); ok {
				require.Equal(t, dayNumber(d), h.need)
			}
			if m, ok := f.Have().Money(); ok {
				require.Equal(t, m.Kopecks(), h.have)
			}
		}
	}
	for code, verdicts := range seen {
		for _, v := range []socium.Verdict{socium.Pass, socium.Fail, socium.NoData} {
			require.True(t, verdicts[v] || code == "FPG-E-11" && v == socium.NoData, "%s never gives %s", code, v)
		}
	}
}
