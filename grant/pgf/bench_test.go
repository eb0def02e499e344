package pgf_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
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
	ok         bool
	have, need int64
	path       string
}

// handScreen is what somebody would write for this one contest: plain ifs over the same facts, with the fact and the bound kept.
func handScreen(dst []handFinding, a *grant.Application, year, half, on socium.Date) []handFinding {
	p := &a.Applicant
	form := p.Form == grant.PublicOrganisation || p.Form == grant.PublicMovement || p.Form == grant.Foundation || p.Form == grant.PrivateInstitution ||
		p.Form == grant.ANO || p.Form == grant.Association || p.Form == grant.ReligiousBody || p.Form == grant.CossackSociety || p.Form == grant.IndigenousCommunity
	for _, s := range p.Statuses {
		if s == grant.SelfRegulatory || s == grant.EmployersUnion || s == grant.CooperativesUnion || s == grant.Microfinance || s == grant.EndowmentManager || s == grant.StatePublicUnit {
			form = false
		}
	}
	activity := false
	for i := range p.Activities {
		g := p.Activities[i].Ground
		activity = activity || g == grant.FederalList || g == grant.RegionalList || g == grant.MunicipalList
	}
	founders := len(p.Founders) > 0
	for i := range p.Founders {
		k := p.Founders[i].Kind
		if (k == grant.FounderState || k == grant.FounderMunicipal || k == grant.FounderPublicLaw) && (p.Founders[i].Left.IsZero() || p.Founders[i].Left.After(on)) {
			founders = false
		}
	}
	bound := year
	requested, _ := a.Requested.Get()
	if requested.Kopecks() <= 100_000_000 {
		bound = half
	}
	since := p.Registered
	if !p.Predecessor.IsZero() && p.Predecessor.Before(since) {
		since = p.Predecessor
	}
	debt, known := p.Debt.Amount.Get()
	due := debt.Kopecks() - p.Debt.Lifted.Kopecks()
	reports, refunds, cause, overlap := true, true, true, 0
	for i := range p.Grants {
		g := &p.Grants[i]
		if g.Finished != socium.No && !g.ReportDue.IsZero() && g.ReportDue.Before(on) && (g.ReportFiled.IsZero() || g.ReportFiled.After(on)) {
			reports = false
		}
		if !g.RefundDue.IsZero() && g.RefundDue.Before(on) && (g.RefundPaid.IsZero() || g.RefundPaid.After(on)) {
			refunds = false
		}
		cause = cause && g.ForCause == socium.No
		if !g.From.After(a.Project.End) && !a.Project.Start.After(g.To) {
			overlap++
		}
	}
	barred := p.RegistersOn.IsZero()
	for i := range p.Listings {
		r := p.Listings[i].Register
		if (r == grant.ForeignAgents || r == grant.Extremism || r == grant.WeaponsList || r == grant.SecurityCouncil || r == grant.Undesirable) && !on.Before(p.Listings[i].Since) {
			barred = true
		}
	}
	submitter := a.Submitter.Kind == grant.SubmitterHead || a.Submitter.Kind == grant.SubmitterRepresentative && !a.Submitter.PowerOfAttorney.IsZero()
	return append(dst,
		handFinding{"FPG-E-01", form, 0, 0, "applicant.form"}, handFinding{"FPG-E-02", activity, int64(len(p.Activities)), 0, "applicant.activities"},
		handFinding{"FPG-E-03", founders, int64(len(p.Founders)), 0, "applicant.founders"}, handFinding{"FPG-E-04", !since.After(bound), int64(since.DaysSince(bound)), 0, "applicant.registered"},
		handFinding{"FPG-E-05", p.CharterFits == socium.Yes, int64(p.CharterFits), 2, "applicant.charterFits"}, handFinding{"FPG-E-06", p.Liquidation == socium.No, int64(p.Liquidation), 1, "applicant.liquidation"},
		handFinding{"FPG-E-07", p.Bankruptcy == socium.No, int64(p.Bankruptcy), 1, "applicant.bankruptcy"}, handFinding{"FPG-E-08", p.Suspended == socium.No, int64(p.Suspended), 1, "applicant.suspended"},
		handFinding{"FPG-E-09", known && (due <= 100_000 || p.Debt.Appeal == socium.Yes), due, 100_000, "applicant.debt.amount"}, handFinding{"FPG-E-10", reports, 0, 0, "applicant.grants"},
		handFinding{"FPG-E-11", refunds, 0, 0, "applicant.grants"}, handFinding{"FPG-E-12", cause, 0, 0, "applicant.grants"}, handFinding{"FPG-E-13", overlap < 2, int64(overlap), 1, "applicant.grants"},
		handFinding{"FPG-E-14", !barred, 0, 0, "applicant.registersOn"}, handFinding{"FPG-E-15", submitter, 0, 0, "submitter.kind"},
		handFinding{"FPG-E-16", a.Declarations.Admission == socium.Yes, int64(a.Declarations.Admission), 2, "declarations.admission"})
}

// The versions give the same answers.
func TestHandScreenAgrees(t *testing.T) {
	call, on := pgf.First2026(), day("2025-10-15")
	var dst []handFinding
	for _, a := range screeningCases(2000) {
		dst = handScreen(dst[:0], a, day("2024-10-15"), day("2025-04-15"), on)
		for i, f := range call.Screen(nil, a, on) {
			require.Equal(t, string(f.Code), dst[i].code)
			require.Equal(t, f.Verdict == socium.Pass || f.Verdict == socium.NotApplicable, dst[i].ok, "%s %s", f.Code, f.In(socium.EN))
		}
	}
}

func BenchmarkScreen(b *testing.B) {
	call, on := pgf.First2026(), day("2025-10-15")
	cases := screeningCases(1024)
	b.Run("hand", func(b *testing.B) {
		var dst []handFinding
		i := 0
		year, half := day("2024-10-15"), day("2025-04-15")
		b.ReportAllocs()
		for b.Loop() {
			dst = handScreen(dst[:0], cases[i&1023], year, half, on)
			i++
		}
	})
	b.Run("rulebook", func(b *testing.B) {
		dst := make([]socium.Finding, 0, 16)
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			dst = call.Screen(dst[:0], cases[i&1023], on)
			i++
		}
	})
	b.Run("verdict", func(b *testing.B) {
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			call.Admits(cases[i&1023], on)
			i++
		}
	})
	b.Run("decision", func(b *testing.B) {
		i := 0
		b.ReportAllocs()
		for b.Loop() {
			_ = call.Precheck(cases[i&1023], on)
			i++
		}
	})
}

// bigBudget is a sound application with n budget lines.
func bigBudget(n int) *grant.Application {
	a := sound()
	lines := a.Budget.Lines
	for i := len(lines); i < n; i++ {
		l := lines[3+i%3]
		l.ID, l.Price, l.Quantity, l.Own = fmt.Sprint(i), rub("123.45"), num(int64(i)), rub("1.00")
		a.Budget.Lines = append(a.Budget.Lines, l)
	}
	s := a.Budget.Sum()
	for i := range a.Budget.Lines {
		a.Budget.Lines[i].Total, a.Budget.Lines[i].Grant = socium.Some(s.Lines[i].Total), socium.Some(s.Lines[i].Grant)
	}
	a.Budget.Total, a.Budget.Own, a.Budget.Grant = socium.Some(s.All.Total), socium.Some(s.All.Own), socium.Some(s.All.Grant)
	a.Requested, a.Cost = socium.Some(s.All.Grant), socium.Some(s.All.Total)
	return a
}

func BenchmarkBudget(b *testing.B) {
	call, on := pgf.First2026(), day("2025-10-15")
	for _, n := range []int{10, 40, 400} {
		a := bigBudget(n)
		b.Run(fmt.Sprintf("lines=%d/hand-sums", n), func(b *testing.B) { // adding up in kopecks, no rules
			b.ReportAllocs()
			var total int64
			for b.Loop() {
				total = 0
				for i := range a.Budget.Lines {
					price, _ := a.Budget.Lines[i].Price.Get()
					quantity, _ := a.Budget.Lines[i].Quantity.Get()
					q, _ := quantity.Int64()
					total += price.Kopecks() * q
				}
			}
			_ = total
		})
		b.Run(fmt.Sprintf("lines=%d/sums", n), func(b *testing.B) {
			var s grant.Summary
			b.ReportAllocs()
			for b.Loop() {
				a.Budget.SumInto(&s)
			}
		})
		b.Run(fmt.Sprintf("lines=%d/all-rules", n), func(b *testing.B) {
			var s grant.Summary
			var dst []socium.Finding
			b.ReportAllocs()
			for b.Loop() {
				dst = call.ScreenBudget(dst[:0], a, on, &s)
			}
		})
	}
}

// wholeRound is n applications with 2.2 experts and ten criteria each.
func wholeRound(tb testing.TB, n int) (*grant.Round, []contest.Sheet) {
	tb.Helper()
	call := pgf.First2026()
	apps := screeningCases(n)
	r := rand.New(rand.NewPCG(3, 4))
	var sheets []contest.Sheet
	for _, a := range apps {
		a.Applicant.Registered, a.Applicant.Bankruptcy, a.Applicant.Debt.Amount = day("2020-01-01"), socium.No, rub("0")
		column := call.Column(a)
		experts := 2
		if r.IntN(5) == 0 {
			experts = 3
		}
		first := r.IntN(800)
		for e := range experts {
			s := contest.Sheet{Juror: fmt.Sprint("e", (first+e)%800), Entry: a.Number, Marks: make(contest.Marks, 0, 10)}
			for k, c := range criteria {
				if k != 5 || column != "A" {
					s.Marks = append(s.Marks, contest.Mark{Criterion: c, Value: socium.Int(4 + r.Int64N(7))})
				}
			}
			sheets = append(sheets, s)
		}
	}
	round, err := call.Round(apps, day("2025-10-15"))
	require.NoError(tb, err)
	return round, sheets
}

// handRound rates, thresholds, keeps one an organisation and sums up, with the scaled integers of grants 4.4 and nothing else. Its
// input is already integers by position, which the library's is not.
func handRound(marks [][][10]int32, columns []int, orgs []int32, requested []int64, weights [5][10]int32, pass [5]int64, best []int32) (funded int, sum int64) {
	for i := range best {
		best[i] = -1
	}
	ratings := make([]int64, len(marks))
	for i, sheets := range marks {
		n := int64(len(sheets))
		var rating int64
		for k := range 10 {
			c := int64(weights[columns[i]][k])
			if c == 0 {
				continue
			}
			var s int64
			for e := range sheets {
				s += int64(sheets[e][k])
			}
			rating += (20*s*c + n) / (2 * n)
		}
		ratings[i] = rating
		if rating < pass[columns[i]] {
			continue
		}
		if o := orgs[i]; best[o] < 0 || ratings[best[o]] < rating {
			best[o] = int32(i)
		}
	}
	order := make([]int32, 0, len(best))
	for _, b := range best {
		if b >= 0 {
			order = append(order, b)
			sum += requested[b]
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return int(ratings[b] - ratings[a]) })
	return len(order), sum
}

func BenchmarkRound(b *testing.B) {
	for _, n := range []int{1000, 12_000} {
		round, sheets := wholeRound(b, n)
		call := round.Call()
		b.Run(fmt.Sprintf("applications=%d/hand", n), func(b *testing.B) {
			marks, columns, orgs, requested, weights, pass, best := handInput(round, sheets)
			b.ReportAllocs()
			for b.Loop() {
				handRound(marks, columns, orgs, requested, weights, pass, best)
			}
		})
		b.Run(fmt.Sprintf("applications=%d/rate", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := round.Rate(sheets, grant.Review{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("applications=%d/fund", n), func(b *testing.B) {
			rating, err := round.Rate(sheets, grant.Review{})
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := round.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("applications=%d/rate-and-fund", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rating, err := round.Rate(sheets, grant.Review{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := round.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("applications=%d/screen", n), func(b *testing.B) {
			var apps []*grant.Application
			for a := range round.All() {
				apps = append(apps, a)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := call.Round(apps, day("2025-10-15")); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// handInput turns a round into the arrays of the hand-written version.
func handInput(round *grant.Round, sheets []contest.Sheet) (marks [][][10]int32, columns []int, orgs []int32, requested []int64, weights [5][10]int32, pass [5]int64, best []int32) {
	call := round.Call()
	for k, c := range call.Evaluation.Forms[0].Criteria {
		for i, w := range c.Weights {
			tenths, _ := w.Weight.At(1)
			weights[i][k] = int32(tenths)
		}
	}
	for i, m := range call.Marks {
		hundredths, _ := m.Points.At(2)
		pass[i] = hundredths
	}
	pass[4] = pass[0]
	index, keys := map[string]int{}, map[string]int32{}
	for a := range round.All() {
		index[a.Number] = len(columns)
		columns = append(columns, int(call.Column(a)[0]-'A'))
		if _, ok := keys[a.Applicant.Key()]; !ok {
			keys[a.Applicant.Key()] = int32(len(keys))
		}
		orgs = append(orgs, keys[a.Applicant.Key()])
		requested = append(requested, a.Requested.Or(socium.Money{}).Kopecks())
	}
	marks = make([][][10]int32, len(columns))
	for _, s := range sheets {
		var row [10]int32
		for _, m := range s.Marks {
			v, _ := m.Value.Int64()
			row[slices.Index(criteria, m.Criterion)] = int32(v)
		}
		i := index[s.Entry]
		marks[i] = append(marks[i], row)
	}
	return marks, columns, orgs, requested, weights, pass, make([]int32, len(keys))
}

// The hand-written version and the library fund the same organisations with the same sum.
func TestHandRoundAgrees(t *testing.T) {
	round, sheets := wholeRound(t, 1500)
	rating, err := round.Rate(sheets, grant.Review{})
	require.NoError(t, err)
	awards, err := round.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	marks, columns, orgs, requested, weights, pass, best := handInput(round, sheets)
	n, sum := handRound(marks, columns, orgs, requested, weights, pass, best)
	require.Len(t, slices.Collect(awards.Where(grant.AwardFull)), n)
	_ = sum // of two equal ratings of one organisation either may be taken by hand
}
