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

func BenchmarkScreen(b *testing.B) {
	call, on := pgf.First2026(), day("2025-10-15")
	cases := screeningCases(1024)
	b.Run("hand", func(b *testing.B) {
		var dst []handFinding
		i := 0
		year, half, closing := day("2024-10-15"), day("2025-04-15"), call.Closes().Day()
		b.ReportAllocs()
		for b.Loop() {
			dst = handScreen(dst[:0], cases[i&1023], year, half, closing, on)
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

// BenchmarkWrongDocument checks documents of which every row is wrong in several ways.
func BenchmarkWrongDocument(b *testing.B) {
	call, on := pgf.First2026(), day("2025-10-10")
	for _, n := range []int{100, 1000, 10_000} {
		a := hostile(n)
		for _, q := range []struct {
			name string
			ask  func()
		}{{"check", func() { call.Check(a, on) }}, {"todo", func() { call.Todo(a, on) }}, {"budget", func() { call.BudgetDecision(a, on) }}} {
			b.Run(fmt.Sprintf("rows=%d/%s", n, q.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					q.ask()
				}
			})
		}
	}
}
