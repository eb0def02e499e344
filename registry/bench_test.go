package registry_test

import (
	"flag"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
)

// The benchmarks of a register, each with the hand-written way beside it in the same run: Go maps, sorted lists made for the very
// question, bit sets in one piece. The reference answers one kind of question each, cannot be changed, and keeps no history.
// BenchmarkRegistry runs at 10 000 and 100 000 providers; a million only when asked for by name: -bench Million.

func BenchmarkRegistry(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) { benchmarkAll(b, n) })
	}
}

func BenchmarkMillion(b *testing.B) {
	if f := flag.Lookup("test.bench"); f == nil || !strings.Contains(f.Value.String(), "Million") {
		b.Skip("only by its name")
	}
	benchmarkAll(b, 1_000_000)
}

// A hall is a register of the synthetic world with the reference beside it.
type hall struct {
	n       int
	ledger  *registry.Ledger
	snap    registry.Snapshot
	again   registry.Snapshot // the same register once more, made right before the reference: the one that is asked
	ref     *reference
	inns    []socium.INN // of all, in no order
	ogrns   []socium.OGRN
	numbers []string
	places  []question
	words   []string
}

type question struct {
	region socium.Region
	prefix string
	form   provider.Form
	kind   provider.Kind
}

var halls = map[int]*hall{}

func hallOf(b *testing.B, n int) *hall {
	b.Helper()
	if h := halls[n]; h != nil {
		return h
	}
	clear(halls) // one at a time: a million takes some gigabytes
	runtime.GC()
	h := &hall{n: n, ledger: registry.NewLedger(registry.Procedure{})}
	_, err := h.ledger.IncludeAll(cards(n), registry.Act{On: socium.MustParseDate("2024-01-01"), At: moment})
	if err != nil {
		b.Fatal(err)
	}
	h.snap = h.ledger.Snapshot()
	h.again = again(b, h.snap)
	h.ref = newReference(h.snap)
	r := rand.New(rand.NewPCG(5, 5))
	for _, i := range r.Perm(n) {
		e, _ := h.snap.At(i)
		h.inns = append(h.inns, e.Peek().INN.Or(socium.INN{}))
		h.ogrns = append(h.ogrns, e.Peek().OGRN.Or(socium.OGRN{}))
		h.numbers = append(h.numbers, strings.Clone(e.Number())) // as it comes with a request
	}
	for range 4096 { // drawn by provider, so that large regions are asked for more often
		i := r.IntN(n)
		e, _ := h.snap.At(i)
		c := e.Peek()
		s := c.Services[r.IntN(len(c.Services))]
		h.places = append(h.places, question{c.RegionCode(), c.Territories[0].Code[:2], s.Form, s.Kind})
		words := strings.FieldsFunc(strings.ToLower(c.FullName), func(r rune) bool { return !unicode.IsLetter(r) })
		h.words = append(h.words, words[len(words)-1])
	}
	halls[n] = h
	return h
}

// again makes the register once more. A look-up waits for nothing but memory, and what a process takes first may be half as fast as what it
// takes some gigabytes later, when the host backs it with other pages: so the register that is asked lies where the reference does.
func again(b *testing.B, s registry.Snapshot) registry.Snapshot {
	list := make([]provider.Card, 0, s.Len())
	for e := range s.All() {
		list = append(list, *e.Peek())
	}
	made, err := registry.Build(socium.MustParseDate("2024-01-01"), list)
	if err != nil {
		b.Fatal(err)
	}
	return made
}

func cards(n int) iter.Seq[provider.Card] {
	return func(yield func(provider.Card) bool) {
		w := newWorld(1)
		for i := range n {
			c := w.card(i)
			c.Number = fmt.Sprintf("%s-%06d", c.RegionCode(), i)
			if !yield(c) {
				return
			}
		}
	}
}

func (q question) query() registry.Query {
	return registry.Query{Territory: q.prefix, Form: q.form, Kind: q.kind, FreeAtLeast: 1, Sort: registry.MostFree}
}

func benchmarkAll(b *testing.B, n int) {
	h := hallOf(b, n)
	b.Run("inn/ours", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			e, _ := h.again.ByINN(h.inns[i%len(h.inns)])
			sum += e.Record()
		}
	})
	b.Run("inn/map", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			sum += h.ref.byINN[h.inns[i%len(h.inns)]].record
		}
	})
	b.Run("ogrn/ours", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			e, _ := h.again.ByOGRN(h.ogrns[i%len(h.ogrns)])
			sum += e.Record()
		}
	})
	b.Run("number/ours", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			e, _ := h.again.ByNumber(h.numbers[i%len(h.numbers)])
			sum += e.Record()
		}
	})
	b.Run("number/map", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			sum += h.ref.byNumber[h.numbers[i%len(h.numbers)]].record
		}
	})
	b.Run("top20/ours", func(b *testing.B) {
		b.ReportAllocs()
		buffer := make([]registry.Entry, 0, 20)
		for i := 0; b.Loop(); i++ {
			buffer = h.again.Append(buffer[:0], h.places[i%len(h.places)].query(), 20)
		}
	})
	b.Run("top20-any-form/ours", func(b *testing.B) {
		b.ReportAllocs()
		buffer := make([]registry.Entry, 0, 20)
		for i := 0; b.Loop(); i++ {
			q := h.places[i%len(h.places)].query()
			q.Form = ""
			buffer = h.again.Append(buffer[:0], q, 20)
		}
	})
	b.Run("top20-anywhere/ours", func(b *testing.B) {
		b.ReportAllocs()
		buffer := make([]registry.Entry, 0, 20)
		for i := 0; b.Loop(); i++ {
			q := h.places[i%len(h.places)].query()
			q.Form, q.Territory = "", ""
			buffer = h.again.Append(buffer[:0], q, 20)
		}
	})
	b.Run("top20/hand", func(b *testing.B) {
		b.ReportAllocs()
		buffer := make([]*entry, 0, 20)
		for i := 0; b.Loop(); i++ {
			buffer = h.ref.top(buffer[:0], h.places[i%len(h.places)], 20)
		}
	})
	b.Run("count/ours", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			h.again.Count(h.places[i%len(h.places)].query())
		}
	})
	b.Run("count/bits", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			h.ref.count(h.places[i%len(h.places)])
		}
	})
	b.Run("facets/ours", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			q := h.places[i%len(h.places)].query()
			q.Territory = ""
			h.again.Facets(q, registry.FacetRegion)
		}
	})
	b.Run("facets/bits", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			h.ref.facets(h.places[i%len(h.places)])
		}
	})
	b.Run("name-prefix/ours", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			w := h.words[i%len(h.words)]
			h.again.Search(w[:min(len(w), 10)], registry.Search{})
		}
	})
	b.Run("name-prefix/hand", func(b *testing.B) {
		b.ReportAllocs()
		buffer := make([]*entry, 0, 20)
		for i := 0; b.Loop(); i++ {
			w := h.words[i%len(h.words)]
			buffer = h.ref.prefix(buffer[:0], w[:min(len(w), 10)], 20)
		}
	})
	b.Run("name-part/ours", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			w := h.words[i%len(h.words)]
			h.again.Search(w[2:min(len(w), 12)], registry.Search{Inside: true})
		}
	})
	b.Run("name-part/scan", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			w := h.words[i%len(h.words)]
			h.ref.scan(w[2:min(len(w), 12)], 20)
		}
	})
	h.benchmarkWrites(b)
	h.benchmarkReadsWhileWriting(b)
	h.benchmarkReplay(b)
}

// benchmarkWrites amends free places, the change that occurs every day, and includes new providers; a snapshot is kept after each.
func (h *hall) benchmarkWrites(b *testing.B) {
	b.Run("amend-free/ours", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		var kept registry.Snapshot
		for b.Loop() {
			h.amendFree(b, i)
			kept = h.ledger.Snapshot()
			i++
		}
		_ = kept
	})
	b.Run("include/ours", func(b *testing.B) {
		b.ReportAllocs()
		w := newWorld(77)
		next := h.ledger.Head().Seq * 10 // further on in every run
		list := make([]provider.Card, 512)
		for i := range list {
			list[i] = w.card(i)
		}
		i := 0
		for b.Loop() {
			c := list[i%len(list)]
			c.INN, c.OGRN = provider.Of(inn10(next)), provider.Of(ogrn13(next))
			c.Number = fmt.Sprint("Н-", next)
			next++
			i++
			if _, err := h.ledger.Include(c, registry.Act{On: socium.MustParseDate("2024-02-01"), At: moment}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// benchmarkReplay rebuilds the register from its events: as they are in memory, and from the JSON that a store gives back.
func (h *hall) benchmarkReplay(b *testing.B) {
	var events []registry.Event
	var documents [][]byte
	for e := range h.snap.Events() {
		document, err := e.AppendJSON(nil)
		if err != nil {
			b.Fatal(err)
		}
		events, documents = append(events, e), append(documents, document)
		if len(events) == 100_000 {
			break
		}
	}
	run := func(name string, stream iter.Seq2[registry.Event, error]) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := registry.Replay(stream, registry.Procedure{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(events)), "ns/event")
		})
	}
	run("replay/ours", journal.Events(events))
	run("replay-json/ours", journal.Decode[provider.Card](func(yield func([]byte, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	}))
}

func (h *hall) amendFree(b *testing.B, i int) {
	e, ok := h.ledger.Snapshot().At(i * 7919 % h.n)
	if !ok {
		return
	}
	c := *e.Peek()
	c.Places = slices.Clone(c.Places)
	free := c.Places[0].Free.Number
	c.Places[0].Free = provider.Num((free + 7) % 40) // another number in every run
	if _, err := h.ledger.Amend(e.Number(), e.Version(), c, registry.Act{On: socium.MustParseDate("2024-02-01"), At: moment}); err != nil {
		b.Error(err)
	}
}

// benchmarkReadsWhileWriting measures the same question with nobody writing and with a thousand events a second.
func (h *hall) benchmarkReadsWhileWriting(b *testing.B) {
	read := func(b *testing.B) {
		buffer := make([]registry.Entry, 0, 20)
		var slowest int64
		for i := 0; b.Loop(); i++ {
			start := time.Now().UnixNano()
			buffer = h.ledger.Snapshot().Append(buffer[:0], h.places[i%len(h.places)].query(), 20)
			slowest = max(slowest, time.Now().UnixNano()-start)
		}
		b.ReportMetric(float64(slowest)/1000, "slowest-µs")
	}
	b.Run("read-quiet/ours", read)
	b.Run("read-writing/ours", func(b *testing.B) {
		var done atomic.Bool
		var writer sync.WaitGroup
		writer.Go(func() {
			tick := time.NewTicker(time.Millisecond)
			defer tick.Stop()
			for i := 0; !done.Load(); i++ {
				<-tick.C
				h.amendFree(b, i)
			}
		})
		read(b)
		done.Store(true)
		writer.Wait()
	})
}

// BenchmarkBuild makes a register of a list of cards, with nothing else in memory.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			clear(halls)
			list := slices.Collect(cards(n))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := registry.Build(socium.MustParseDate("2024-01-01"), list); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/provider")
		})
	}
}

// BenchmarkMemory reports the bytes of the indexes and names of one provider: the heap with a register less the heap with the cards and
// their history alone.
func BenchmarkMemory(b *testing.B) {
	for _, n := range []int{100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(registry.IndexBytes(b, cards(n)), "B/provider")
			}
		})
	}
}
