package journal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/require"
)

// random makes a journal by commands drawn at random, valid and invalid, and returns the events that came out.
func random(t *testing.T, r *rand.Rand, commands int) (*journal.Journal[club], []journal.Event[club]) {
	t.Helper()
	j := newClubs(t, journal.Procedure[club]{Shared: r.IntN(2) == 0, TwoStep: r.IntN(2) == 0, Numbers: "Р-{seq:2}"})
	var events []journal.Event[club]
	at, on := clock, day("2020-01-01")
	for range commands {
		at = at.Add(time.Duration(r.IntN(3)) * time.Hour)
		on = on.AddDays(r.IntN(6))
		a := journal.Act{On: on.AddDays(r.IntN(9) - 6), At: at, By: "registrar"}
		known := j.Snapshot()
		number, version := pick(r, known)
		other, otherVersion := pick(r, known)
		entry := club{Name: fmt.Sprint("Клуб ", r.IntN(50)), INN: innOf(r.IntN(30)), Town: []string{"", "Омск", "Тара"}[r.IntN(3)]}
		app := fmt.Sprint("вх-", r.IntN(commands/5+1))
		appVersion := 0
		if x, ok := known.Application(app); ok {
			appVersion = x.Version()
		}
		var e journal.Event[club]
		var err error
		switch r.IntN(16) {
		case 0, 1, 2:
			e, err = j.Include(entry, a)
		case 3, 4:
			e, err = j.Amend(number, version, entry, a)
		case 5:
			e, err = j.Suspend(number, version, a)
		case 6:
			e, err = j.Restore(number, version, a)
		case 7:
			e, err = j.Exclude(number, version, a)
		case 8:
			e, err = j.Merge(number, version, other, otherVersion, a)
		case 9:
			e, err = j.Split(number, version, a)
		case 10, 11:
			fix := journal.Fix[club]{Void: r.IntN(4) == 0}
			if r.IntN(2) == 0 {
				fix.Day = a.On
			}
			if r.IntN(2) == 0 {
				fix.Entry = &entry
			}
			e, err = j.Correct(number, version, seqOf(r, known, number), fix, a)
		case 12, 13:
			e, err = j.Apply(app, appVersion, entry, []socium.Code{"doc.application"}, a)
		case 14:
			e, err = j.Admit(app, appVersion, a)
		case 15:
			commands := []func(string, int, journal.Act) (journal.Event[club], error){j.Return, j.Forward, j.Refuse, j.Withdraw}
			e, err = commands[r.IntN(4)](app, appVersion, a)
		}
		if err == nil {
			events = append(events, e)
		}
	}
	return j, events
}

func pick(r *rand.Rand, s journal.Snapshot[club]) (number string, version int) {
	number = fmt.Sprintf("Р-%02d", 1+r.IntN(s.Len()+4))
	for range s.EventsOf(number) {
		version++
	}
	return number, version
}

func seqOf(r *rand.Rand, s journal.Snapshot[club], number string) uint64 {
	seq := uint64(1)
	for e := range s.EventsOf(number) {
		if r.IntN(2) == 0 {
			seq = e.Seq
		}
	}
	return seq
}

// dump writes everything that a snapshot tells, for comparison.
func dump(t *testing.T, s journal.Snapshot[club]) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintln(&b, s.Head(), s.Len())
	for e := range s.All() {
		fmt.Fprintln(&b, e.Number(), e.Status(), e.Version(), e.Since(), e.Included(), e.Value(), e.Record())
	}
	for i := range 80 {
		number := fmt.Sprintf("Р-%02d", i)
		resolved, ok := s.Resolve(number)
		fmt.Fprintln(&b, number, resolved, ok, s.Listings(number))
		for state := range s.History(number) {
			fmt.Fprintln(&b, "  ", state.On, state.Status, state.Into, state.Value, state.Event)
		}
	}
	for i := range 30 {
		e, ok := s.ByINN(innOf(i))
		fmt.Fprint(&b, ok)
		if ok {
			fmt.Fprint(&b, e.Number())
		}
	}
	for a := range s.Applications() {
		fmt.Fprintln(&b, a.ID(), a.Stage(), a.Version(), a.Value(), a.Documents(), a.Number())
	}
	return b.String()
}

// same compares two dumps and shows the first line that differs.
func same(t *testing.T, want, got string, message string, args ...any) {
	t.Helper()
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	require.Equal(t, len(a), len(b), fmt.Sprintf(message, args...))
	for i := range a {
		require.Equal(t, a[i], b[i], fmt.Sprintf(message, args...))
	}
}

var someDays = []string{"", "2019-12-31", "2020-01-10", "2020-03-01", "2020-06-15", "2020-10-01", "2021-01-01", "2023-01-01"}

func TestReplayEqualsTheJournal(t *testing.T) {
	kinds := map[journal.Kind]int{}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 5))
		j, events := random(t, r, 200)
		for _, e := range events {
			kinds[e.Kind]++
		}
		head, err := journal.Verify(journal.Events(events))
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, j.Head(), head)

		again, err := journal.ReplayTo(clubs(), j.Head(), stored(t, events), journal.Procedure[club]{Numbers: "Р-{seq:2}"})
		require.NoError(t, err, "seed %d", seed)
		for _, on := range someDays {
			var d socium.Date
			require.NoError(t, d.UnmarshalText([]byte(on)))
			same(t, dump(t, j.AsOf(d)), dump(t, again.AsOf(d)), "seed %d, %s", seed, on)
		}
		// and both go on alike
		a := journal.Act{On: day("2023-02-01"), At: clock.AddDate(1, 0, 0)}
		e1, err1 := j.Include(club{Name: "Новый"}, a)
		e2, err2 := again.Include(club{Name: "Новый"}, a)
		require.NoError(t, errors.Join(err1, err2))
		require.Equal(t, e1.Hash, e2.Hash, "seed %d", seed)
	}
	for _, k := range journal.AllKinds() {
		require.Greater(t, kinds[k], 10, "%s must occur often enough for the test to mean something", k)
	}
}

// stored is a stream of events as they come back from a store.
func stored(t *testing.T, events []journal.Event[club]) iter.Seq2[journal.Event[club], error] {
	t.Helper()
	return journal.Decode[club](func(yield func([]byte, error) bool) {
		for _, e := range events {
			data, err := json.Marshal(e)
			if !yield(data, err) {
				return
			}
		}
	})
}

// KnownAt must equal a journal that had stopped at that moment.
func TestKnownAtEqualsAShorterReplay(t *testing.T) {
	for seed := range uint64(15) {
		r := rand.New(rand.NewPCG(seed, 6))
		j, events := random(t, r, 150)
		moment := events[r.IntN(len(events))].At
		n := 0
		for n < len(events) && !events[n].At.After(moment) {
			n++
		}
		short, err := journal.Replay(clubs(), stored(t, events[:n]))
		require.NoError(t, err)
		for _, on := range someDays {
			var d socium.Date
			require.NoError(t, d.UnmarshalText([]byte(on)))
			same(t, dump(t, short.AsOf(d)), dump(t, j.Snapshot().KnownAt(moment).AsOf(d)), "seed %d, %s", seed, on)
			same(t, dump(t, short.AsOf(d)), dump(t, j.AsOf(d).KnownTo(uint64(n))), "seed %d, %s", seed, on)
		}
		require.Equal(t, events[0].Hash, j.Snapshot().KnownTo(1).Head().Hash)
		require.Zero(t, j.Snapshot().KnownTo(0).Head())
		require.Equal(t, j.Head(), j.Snapshot().KnownTo(1<<40).Head())
	}
}

// A slow and simple account of what a number was on a day, to compare AsOf with.
func oracle(events []journal.Event[club], number string, on socium.Date) (status journal.Status, entry *club) {
	type fact struct {
		e    journal.Event[club]
		void bool
	}
	var facts []fact
	for _, e := range events {
		if e.Number == number && e.Kind != journal.KindCorrect {
			facts = append(facts, fact{e: e})
		}
	}
	for _, c := range events {
		for i := range facts {
			if c.Kind == journal.KindCorrect && facts[i].e.Seq == c.Corrects {
				facts[i].void = c.Void
				if c.Entry != nil {
					facts[i].e.Entry = c.Entry
				}
				if !c.Day.IsZero() {
					facts[i].e.On = c.Day
				}
			}
		}
	}
	sorted := slices.Clone(facts)
	slices.SortStableFunc(sorted, func(a, b fact) int { return a.e.On.Compare(b.e.On) })
	var before journal.Status
	for _, f := range sorted {
		if f.void || f.e.On.After(on) {
			continue
		}
		if f.e.Entry != nil {
			entry = f.e.Entry
		}
		switch f.e.Kind {
		case journal.KindInclude, journal.KindRestore:
			status = journal.Listed
		case journal.KindSuspend:
			status = journal.Suspended
		case journal.KindExclude:
			status = journal.Excluded
		case journal.KindMerge:
			before, status = status, journal.Merged
		case journal.KindSplit:
			status = before
		}
	}
	return status, entry
}

func TestAsOfAgainstOracle(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 7))
		j, events := random(t, r, 200)
		for range 20 {
			on := day("2020-01-01").AddDays(r.IntN(600) - 5)
			s := j.AsOf(on)
			present := 0
			for i := range 60 {
				number := fmt.Sprintf("Р-%02d", i)
				status, entry := oracle(events, number, on)
				e, ok := s.ByNumber(number)
				if status == journal.Merged {
					continue // the number leads elsewhere
				}
				require.Equal(t, status.Present(), ok, "seed %d %s %s", seed, number, on)
				if !ok {
					continue
				}
				present++
				require.Equal(t, status, e.Status())
				require.Equal(t, entry.Name, e.Value().Name)
				require.Equal(t, entry.INN, e.Value().INN)
				_, listed := s.Listing(number, on)
				require.Equal(t, status == journal.Listed, listed, "seed %d %s %s", seed, number, on)
				found, ok := s.ByINN(entry.INN)
				require.True(t, ok)
				require.Equal(t, entry.INN, found.Value().INN)
			}
			require.Equal(t, present, s.Len(), "seed %d %s", seed, on)
		}
	}
}

// Readers see whole states only, and wait for nobody.
func TestReadersWhileWriting(t *testing.T) {
	j := newClubs(t)
	var done atomic.Bool
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for !done.Load() {
				s := j.Snapshot()
				n := 0
				for e := range s.All() {
					found, ok := s.ByINN(e.Value().INN)
					if !ok || found.Number() != e.Number() {
						t.Error("an entry without its key")
						return
					}
					n++
				}
				if n != s.Len() {
					t.Error("half a state was seen")
					return
				}
			}
		})
	}
	for i := range 300 {
		e, err := j.Include(club{Name: "Клуб", INN: innOf(i)}, act("2024-01-01"))
		require.NoError(t, err)
		if i%3 == 0 {
			require.NoError(t, second(j.Exclude(e.Number, 1, act("2024-01-02"))))
		}
	}
	done.Store(true)
	readers.Wait()
}

func FuzzEvent(f *testing.F) {
	j, err := journal.New(clubs())
	require.NoError(f, err)
	e, err := j.Include(club{Name: "Заря", INN: innOf(3), Tags: []string{"хор"}}, act("2024-01-01"))
	require.NoError(f, err)
	data, err := e.AppendJSON(nil)
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"seq":18446744073709551615,"at":"0000-01-01T00:00:00Z","entry":null}`))
	f.Add([]byte(`{"kind":"include","entry":{"name":"\ud800"},"basis":{"act":"\u2028"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var e journal.Event[club]
		if err := json.Unmarshal(data, &e); err != nil {
			return
		}
		text, err := e.AppendJSON(nil)
		require.NoError(t, err)
		require.True(t, json.Valid(text), "%s", text)
		var back journal.Event[club]
		require.NoError(t, json.Unmarshal(text, &back))
		again, err := back.AppendJSON(nil)
		require.NoError(t, err)
		require.Equal(t, string(text), string(again))
		j, err := journal.Replay(clubs(), journal.Events([]journal.Event[club]{e}))
		require.NotNil(t, j)
		require.True(t, err == nil || errors.Is(err, journal.CodeStream))
	})
}
