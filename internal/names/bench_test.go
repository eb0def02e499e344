package names_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/socium-go/socium/internal/names"
)

func makeNames(n int) (list []string, words []string) {
	r := rand.New(rand.NewPCG(1, 9))
	syllables := strings.Fields("ра до ми ло на де све то ча бе ре за бо та ве ли по ко ле ни гар мо да ру")
	for range 30_000 {
		var b strings.Builder
		for range 2 + r.IntN(4) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		words = append(words, b.String())
	}
	word := func() string { x := r.Float64(); return words[int(x*x*x*float64(len(words)))] }
	for range n {
		core := word()
		if r.IntN(2) == 0 {
			core += " " + word()
		}
		if r.IntN(3) == 0 {
			core = "Комплексный центр социального обслуживания населения «" + core + "»"
		}
		list = append(list, "Государственное бюджетное учреждение «"+core+"»")
	}
	return list, words
}

func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		list, words := makeNames(n)
		e := names.Index{}.Edit()
		for i, name := range list {
			e.Set(i, name)
		}
		x := e.Done()
		run := func(name string, o names.Options, text func(i int) string) {
			b.Run(fmt.Sprintf("n=%d/%s", n, name), func(b *testing.B) {
				b.ReportAllocs()
				o.Limit = 20
				i, hits := 0, 0
				var list []names.Hit
				for b.Loop() {
					list, _ = x.Search(list[:0], text(i), o)
					hits += len(list)
					i++
				}
				b.ReportMetric(float64(hits)/float64(i), "hits/op")
			})
		}
		run("prefix", names.Options{}, func(i int) string { w := words[i%3000]; return w[:min(len(w), 10)] })
		run("two", names.Options{}, func(i int) string { return words[i%300][:4] + " центр" })
		run("inside", names.Options{Inside: true}, func(i int) string { w := words[i%3000]; return w[2:min(len(w), 12)] })
		run("slip", names.Options{Slips: true}, func(i int) string { w := words[i%3000]; return w[:4] + "ж" + w[4:] })
		b.Run(fmt.Sprintf("n=%d/update", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				e := x.Edit()
				e.Set(i%n, list[(i*7)%n])
				e.Done()
				i++
			}
		})
		b.Run(fmt.Sprintf("n=%d/build", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e := names.Index{}.Edit()
				for i, name := range list {
					e.Set(i, name)
				}
				e.Done()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/record")
		})
		short := make([]string, n)
		for i, name := range list {
			name = strings.Replace(name, "Государственное бюджетное учреждение", "ГБУ", 1)
			short[i] = strings.Replace(name, "Комплексный центр социального обслуживания населения", "КЦСОН", 1)
		}
		b.Run(fmt.Sprintf("n=%d/build-two-names", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e := names.Index{}.Edit()
				for i, name := range list {
					e.Set(i, short[i], name)
				}
				e.Done()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/record")
		})
		b.Run(fmt.Sprintf("n=%d/update-one-word", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				k := i * 7919 % n
				e := x.Edit()
				e.Set(k, list[k]+" плюс")
				e.Done()
				i++
			}
		})
	}
}
