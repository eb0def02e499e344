package rivals

import (
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
)

var (
	day    = socium.MustParseDate("2024-01-01")
	moment = time.Date(2024, 1, 1, 9, 0, 0, 0, time.UTC)
)

func cardsOf(n int) []provider.Card {
	w := newWorld(1)
	list := make([]provider.Card, n)
	for i := range list {
		list[i] = w.card(i)
	}
	return list
}

// amended returns a card with other free places.
func amended(c *provider.Card) provider.Card {
	next := *c
	next.Places = slices.Clone(c.Places)
	next.Places[0].Free = provider.Num((c.Places[0].Free.Number + 7) % 40)
	return next
}

// A runner does one thing to one register, again and again.
type runner struct {
	name string
	do   func(i int)
}

// race lets the runners take turns in short blocks, so that what else the machine does meets all of them alike, and reports the median of
// the blocks: nanoseconds for each runner, and how many times the first one's.
func race(b *testing.B, block int, runners ...runner) {
	times := make([][]float64, len(runners))
	runtime.GC()
	for round := 0; b.Loop(); round++ {
		for r, run := range runners {
			began := b.Elapsed()
			for i := range block {
				run.do(round*block + i)
			}
			times[r] = append(times[r], float64((b.Elapsed()-began).Nanoseconds())/float64(block))
		}
	}
	b.ReportMetric(0, "ns/op")
	for r, run := range runners {
		slices.Sort(times[r])
		b.ReportMetric(median(times[r]), run.name+"-ns")
		if r > 0 {
			b.ReportMetric(median(times[r])/median(times[0]), run.name+"/"+runners[0].name)
		}
	}
}

func median(sorted []float64) float64 { return sorted[len(sorted)/2] }

func eachSize(b *testing.B, run func(b *testing.B, n int)) {
	sizes := []int{10_000, 100_000}
	if f := flag.Lookup("test.bench"); f != nil && strings.Contains(f.Value.String(), "1000000") {
		sizes = []int{1_000_000}
		defer debug.SetGCPercent(debug.SetGCPercent(50)) // two registers of a million, and no more garbage than half of them
	}
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) { run(b, n) })
	}
}

// BenchmarkUpdate amends free places, the change of every day. A snapshot is taken after each.
func BenchmarkUpdate(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		clear(loggeds)
		hand := handOf(n)
		race(b, 100, runner{"hand", func(i int) {
			s := hand.snapshot()
			c := amended((*s.records.at(i * 7919 % n)).card)
			hand.put(&c)
		}}, amendments(b, n))
	})
}

// BenchmarkUpdateLogged is BenchmarkUpdate against an index with a history.
func BenchmarkUpdateLogged(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		clear(hands)
		logged := loggedOf(n)
		race(b, 100, runner{"logged", func(i int) {
			s := logged.snapshot()
			if _, err := logged.record(amended((*s.records.at(i * 7919 % n)).card), day, moment); err != nil {
				b.Fatal(err)
			}
		}}, amendments(b, n))
	})
}

func amendments(b *testing.B, n int) runner {
	ledger := ledgerOf(b, n)
	return runner{"socium", func(i int) {
		e, _ := ledger.Snapshot().At(i * 7919 % n)
		if _, err := ledger.Amend(e.Number(), e.Version(), amended(e.Peek()), registry.Act{On: day, At: moment}); err != nil {
			b.Fatal(err)
		}
	}}
}

// BenchmarkInsert includes new providers.
func BenchmarkInsert(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		clear(loggeds)
		hand := handOf(n)
		card, ours := inclusions(b, n)
		race(b, 100, runner{"hand", func(i int) {
			c := card(i)
			hand.put(&c)
		}}, ours)
	})
}

// BenchmarkInsertLogged is BenchmarkInsert against an index with a history.
func BenchmarkInsertLogged(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		clear(hands)
		logged := loggedOf(n)
		card, ours := inclusions(b, n)
		race(b, 100, runner{"logged", func(i int) {
			if _, err := logged.record(card(i), day, moment); err != nil {
				b.Fatal(err)
			}
		}}, ours)
	})
}

// inclusions returns new cards, others in every run, and the runner that includes them.
func inclusions(b *testing.B, n int) (card func(i int) provider.Card, ours runner) {
	ledger := ledgerOf(b, n)
	w := newWorld(2)
	list := make([]provider.Card, 512)
	for i := range list {
		list[i] = w.card(i)
	}
	first := ledger.Snapshot().Len()
	card = func(i int) provider.Card {
		c := list[i%len(list)]
		c.INN, c.OGRN, c.Number = provider.Of(inn(first+i)), provider.Of(ogrn(first+i)), fmt.Sprint("Н-", first+i)
		return c
	}
	return card, runner{"socium", func(i int) {
		if _, err := ledger.Include(card(i), registry.Act{On: day, At: moment}); err != nil {
			b.Fatal(err)
		}
	}}
}

// BenchmarkBuild makes a register of a list of cards, and of the events in which they were included.
func BenchmarkBuild(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		forget()
		list := cardsOf(n)
		events := slices.Collect(newLedger(b, list).Snapshot().Events())
		race(b, 1, runner{"hand", func(int) { build(list) }}, runner{"socium", func(int) {
			if _, err := registry.Build(day, list); err != nil {
				b.Fatal(err)
			}
		}}, runner{"replay", func(int) {
			if _, err := registry.Replay(journal.Events(events), registry.Procedure{}); err != nil {
				b.Fatal(err)
			}
		}})
	})
}

// BenchmarkLookUp asks by ИНН. A look-up waits for nothing but memory, and what a process takes first may be half as fast as what it takes
// some gigabytes later: so the three are made one after the other, of the same cards.
func BenchmarkLookUp(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		forget()
		list := cardsOf(n)
		ours, err := registry.Build(day, list)
		if err != nil {
			b.Fatal(err)
		}
		hand := build(list)
		byINN := make(map[socium.INN]*provider.Card, n)
		numbers := make([]socium.INN, n)
		for i := range list {
			number := list[i].INN.Or(socium.INN{})
			byINN[number], numbers[i*7919%n] = &list[i], number
		}
		sum := 0
		race(b, 1000, runner{"map", func(i int) {
			sum += len(byINN[numbers[i%n]].FullName)
		}}, runner{"hand", func(i int) {
			sum += len(hand.inn(numbers[i%n]).card.FullName)
		}}, runner{"socium", func(i int) {
			e, _ := ours.ByINN(numbers[i%n])
			sum += len(e.Peek().FullName)
		}})
	})
}

// BenchmarkTop20 asks for the first 20 of a region that serve in a form with a kind and have a free place, the most free places first.
func BenchmarkTop20(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		hand, ledger := handOf(n).snapshot(), ledgerOf(b, n).Snapshot()
		questions, queries := make([]question, 4096), make([]registry.Query, 4096)
		for i := range questions {
			questions[i] = questionOf((*hand.records.at(i * 7919 % n)).card)
			queries[i] = questions[i].query()
		}
		one, ours := make([]*held, 0, 20), make([]registry.Entry, 0, 20)
		race(b, 1000, runner{"hand", func(i int) {
			one = hand.top(one[:0], questions[i%len(questions)], 20)
		}}, runner{"socium", func(i int) {
			ours = ledger.Append(ours[:0], queries[i%len(queries)], 20)
		}})
	})
}

// One at a time of each kind: a million cards take some gigabytes.
var (
	hands   = map[int]*hand{}
	loggeds = map[int]*logged{}
	ledgers = map[int]*registry.Ledger{}
)

// forget makes room.
func forget() {
	clear(hands)
	clear(loggeds)
	clear(ledgers)
}

func remembered[R any](made map[int]R, n int, build func() R) R {
	r, ok := made[n]
	if !ok {
		clear(made)
		r = build()
		made[n] = r
	}
	return r
}

func handOf(n int) *hand {
	return remembered(hands, n, func() *hand {
		h := newHand()
		h.head.Store(build(cardsOf(n)))
		return h
	})
}

func loggedOf(n int) *logged {
	return remembered(loggeds, n, func() *logged {
		return newLogged(cardsOf(n))
	})
}

func ledgerOf(b *testing.B, n int) *registry.Ledger {
	return remembered(ledgers, n, func() *registry.Ledger {
		return newLedger(b, cardsOf(n))
	})
}

func newLedger(tb testing.TB, cards []provider.Card) *registry.Ledger {
	l := registry.NewLedger(registry.Procedure{})
	if _, err := l.IncludeAll(slices.Values(cards), registry.Act{On: day, At: moment}); err != nil {
		tb.Fatal(err)
	}
	return l
}
