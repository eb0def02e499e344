package registry_test

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is asked all the time allocates nothing.
func TestAllocations(t *testing.T) {
	s, err := registry.Build(day("2024-01-01"), slices.Collect(cards(2000)))
	require.NoError(t, err)
	e, _ := s.At(5)
	then := s.AsOf(day("2024-06-01"))
	inn, ogrn, number := e.Peek().INN.Or(socium.INN{}), e.Peek().OGRN.Or(socium.OGRN{}), e.Number()
	buffer := make([]registry.Entry, 0, 20)
	code := e.Peek().Territories[0].Code
	for name, f := range map[string]func(){
		"by ИНН":    func() { s.ByINN(inn) },
		"by ОГРН":   func() { s.ByOGRN(ogrn) },
		"on a day":  func() { then.ByINN(inn) },
		"by number": func() { s.ByNumber(number) },
		"first 20 of a subject": func() {
			buffer = s.Append(buffer[:0], registry.Query{Territory: code[:2], Form: provider.Home, Kind: provider.Medical, FreeAtLeast: 1, Sort: registry.MostFree}, 20)
		},
		"first 20 of a district": func() {
			buffer = s.Append(buffer[:0], registry.Query{Territory: code[:5], Form: provider.Home, FreeAtLeast: 1, Sort: registry.MostFree}, 20)
		},
		"first 20": func() { buffer = s.Append(buffer[:0], registry.Query{Form: provider.Home}, 20) },
		"count": func() {
			s.Count(registry.Query{Territory: code[:2], Form: provider.Home, Kind: provider.Medical, FreeAtLeast: 1})
		},
	} {
		assert.Zero(t, testing.AllocsPerRun(50, f), name)
	}
	assert.NotEmpty(t, buffer)
}

// The events of ledgers may be recorded while others search; a snapshot does not change under its reader.
func TestSearchesWhileWriting(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	_, err := l.IncludeAll(cards(300), act("2024-01-01"))
	require.NoError(t, err)
	q := registry.Query{Form: provider.Home, FreeAtLeast: 1, Sort: registry.MostFree}
	var done atomic.Bool
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for !done.Load() {
				s := l.Snapshot()
				n := 0
				last := int64(1 << 40)
				for e := range s.Find(q) {
					n++
					free := e.Free(provider.Home).N
					if free > last {
						t.Error("out of order")
					}
					last = free
				}
				if n != s.Count(q) {
					t.Error("a search and a count of one snapshot differ")
				}
				s.Search("центр", registry.Search{})
				s.AsOf(day("2024-01-15")).Count(q)
			}
		})
	}
	for i := range 200 {
		e, _ := l.Snapshot().At(i % 300)
		c := e.Card()
		c.Places[0].Free = provider.Num(int64(i % 17))
		require.NoError(t, second(l.Amend(e.Number(), e.Version(), c, act("2024-02-01"))))
	}
	done.Store(true)
	readers.Wait()
}

// All of a batch is listed, or nothing.
func TestIncludeAll(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{Numbers: "{seq:3}"})
	bad := func(yield func(provider.Card) bool) {
		_ = yield(provider.Card{FullName: "А"}) && yield(provider.Card{FullName: "Б"}) && yield(provider.Card{})
	}
	_, err := l.IncludeAll(bad, act("2024-01-01"))
	require.ErrorIs(t, err, registry.CodeNoName)
	assert.Contains(t, err.Error(), "entry 2")
	assert.Zero(t, l.Snapshot().Len())
	assert.Zero(t, l.Head().Seq)
	e := include(t, l, provider.Card{FullName: "В"}, "2024-01-01")
	assert.Equal(t, "001", e.Number, "the numbers of the batch were not used up")

	twin := func(yield func(provider.Card) bool) {
		for range 2 {
			if !yield(provider.Card{FullName: "Г", INN: provider.Of(inn10(1))}) {
				return
			}
		}
	}
	_, err = l.IncludeAll(twin, act("2024-01-01"))
	require.Error(t, err, "an identifier twice in one batch")
	events, err := l.IncludeAll(cards(500), registry.Act{On: day("2024-01-01"), At: moment})
	require.Error(t, err, "numbers of another form")
	assert.Nil(t, events)
	events, err = registry.NewLedger(registry.Procedure{}).IncludeAll(cards(500), act("2024-01-01"))
	require.NoError(t, err)
	assert.Len(t, events, 500)
	assert.Equal(t, uint64(500), events[499].Seq)
}

func TestWords(t *testing.T) {
	for _, s := range registry.AllSorts() {
		var back registry.Sort
		require.NoError(t, back.UnmarshalText([]byte(s)))
		assert.Equal(t, s, back)
		assert.True(t, s.Valid())
	}
	for _, f := range registry.AllFacets() {
		var back registry.Facet
		require.NoError(t, back.UnmarshalText([]byte(f)))
		assert.Equal(t, f, back)
	}
	for _, l := range registry.AllLikenesses() {
		var back registry.Likeness
		require.NoError(t, back.UnmarshalText([]byte(l)))
		assert.Equal(t, l, back)
	}
	var s registry.Sort
	require.ErrorIs(t, s.UnmarshalText([]byte("odd")), socium.CodeWordUnknown)
	var f registry.Facet
	require.ErrorIs(t, f.UnmarshalText([]byte("odd")), socium.CodeWordUnknown)
	var l registry.Likeness
	require.ErrorIs(t, l.UnmarshalText([]byte("odd")), socium.CodeWordUnknown)
	assert.Equal(t, "odd", registry.Likeness("odd").In(socium.RU))
	assert.Nil(t, registry.Snapshot{}.Facets(registry.Query{}, "odd"))
	seen := map[socium.Code]bool{}
	for _, c := range registry.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU)
		assert.NotEmpty(t, c.Text.EN)
	}
}

// A cursor comes from outside: whatever it is, it is refused or leads to some page.
func FuzzCursor(f *testing.F) {
	s, err := registry.Build(day("2024-01-01"), slices.Collect(cards(30)))
	if err != nil {
		f.Fatal(err)
	}
	for _, sort := range append(registry.AllSorts(), "") {
		page, err := s.Page(registry.Query{Sort: sort}, "", 7)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(sort), string(page.Next))
	}
	f.Add("most-free", "most-free.ffff.1fffffff")
	f.Fuzz(func(t *testing.T, sort, cursor string) {
		page, err := s.Page(registry.Query{Sort: registry.Sort(sort)}, registry.Cursor(cursor), 5)
		if err != nil {
			require.ErrorIs(t, err, registry.CodeCursor)
			require.Empty(t, page.Entries)
			return
		}
		require.LessOrEqual(t, len(page.Entries), 5)
	})
}
