package reliability_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/reliability"
)

// jury returns the sheets of n entries by m jurors, k of them for each entry.
func jury(n, m, k int) []reliability.Sheet {
	r := rand.New(rand.NewPCG(uint64(n), uint64(m)))
	var list []reliability.Sheet
	for e := range n {
		worth := r.IntN(600)
		for i := range k {
			j := i
			if k < m {
				j = (e*k + i*(1+e%7)*m/k/7 + r.IntN(m/k)*k + i) % m
			}
			mark := socium.MustParseNumber(fmt.Sprintf("%.1f", float64(worth+r.IntN(300)+j%40)/10))
			list = append(list, reliability.Sheet{Entry: fmt.Sprintf("A%05d", e), Juror: fmt.Sprintf("J%03d", j), Mark: mark})
		}
	}
	seen := map[[2]string]bool{}
	out := list[:0]
	for _, s := range list {
		if key := [2]string{s.Entry, s.Juror}; !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	return out
}

func BenchmarkStatistics(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		sheets := jury(n, 5, 5)
		tab, err := reliability.NewTable(sheets)
		if err != nil {
			b.Fatal(err)
		}
		run := func(name string, f func() error) {
			b.Run(fmt.Sprintf("%s/entries=%d/jurors=5", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := f(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		run("table", func() error { _, err := reliability.NewTable(sheets); return err })
		run("alpha", func() error { _, err := tab.Alpha(reliability.Interval); return err })
		run("ordinal", func() error { _, err := tab.Alpha(reliability.Ordinal); return err })
		run("icc", func() error { _, err := tab.ICC(); return err })
		run("kendall", func() error { _, err := tab.Concordance(); return err })
		run("z-scores", func() error { _, err := tab.ZScores(""); return err })
		run("severity", func() error { _, err := tab.Severity(reliability.Ridge{}); return err })
		run("leave-one-out", func() error { _, err := tab.LeaveOneOut(reliability.Mean); return err })
		run("jurors", func() error { tab.JurorReports(); return nil })
		run("expected", func() error {
			p, err := tab.Beliefs()
			if err == nil {
				_, err = reliability.ExpectedRanks(p.Entries)
			}
			return err
		})
		run("review", func() error { _, err := tab.Review(reliability.Options{Places: n / 10}); return err })
	}
	sheets := jury(12_000, 800, 3)
	b.Run("review/entries=12000/jurors=800", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := reliability.Review(sheets, reliability.Options{Places: 3000}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
