package registry_test

import (
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/procedures"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var moment = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

func act(on string) registry.Act {
	return registry.Act{On: socium.MustParseDate(on), At: moment, Basis: socium.Basis{Act: "приказ", Clause: "№ 1"}}
}

func include(t *testing.T, l *registry.Ledger, card provider.Card, on string) registry.Event {
	t.Helper()
	e, err := l.Include(card, act(on))
	require.NoError(t, err)
	return e
}

// contest asks the register through an interface of its own.
type askedByContest interface {
	Listing(number string, on socium.Date) (socium.Period, bool)
}

var (
	_ askedByContest = (*registry.Ledger)(nil)
	_ askedByContest = registry.Snapshot{}
)

// A card as found in the wild, without identifiers and with a broken one, is stored as it is.
func TestGapsDoNotBlock(t *testing.T) {
	l := registry.NewLedger(procedures.Orenburg())
	e := include(t, l, provider.Card{FullName: "Гармония"}, "2024-01-01")
	assert.Equal(t, "56-0001", e.Number)
	broken := provider.Card{FullName: "Радуга", INN: provider.Read[socium.INN]("1234567890")}
	include(t, l, broken, "2024-01-01")
	again, _ := l.Snapshot().ByNumber("56-0002")
	card := again.Card()
	assert.Equal(t, "1234567890", card.INN.Text())

	_, err := l.Include(provider.Card{}, act("2024-01-01"))
	require.ErrorIs(t, err, registry.CodeNoName)
	_, ok := registry.Snapshot{}.ByNumber("56-0001")
	assert.False(t, ok, "the zero snapshot is empty")
	assert.Zero(t, registry.Snapshot{}.Count(registry.Query{}))
}

func TestQueryFields(t *testing.T) {
	l := registry.NewLedger(procedures.Omsk())
	add := func(name, territory string, form provider.Form, free provider.Figure) {
		include(t, l, provider.Card{
			FullName: name, Forms: []provider.Form{form}, Territories: []provider.Territory{{Code: territory}},
			Services: []provider.Service{{ID: "household.meals", Form: form, Kind: provider.Household}},
			Places:   []provider.Places{{Form: form, Funding: provider.Budget, Free: free}},
		}, "2024-01-01")
	}
	add("первый", "52701", provider.Home, provider.Num(3))
	add("второй", "52", provider.Home, provider.Num(8))
	add("третий", "52701000001", provider.Home, provider.Stating(provider.Unlimited))
	add("четвёртый", "52704", provider.Residential, provider.Num(8))
	add("пятый", "52701", provider.Home, provider.Figure{})
	require.NoError(t, second(l.Suspend("55-0001", 1, act("2024-02-01"))))
	s := l.Snapshot()
	names := func(q registry.Query) (list []string) {
		for e := range s.Find(q) {
			list = append(list, e.Name())
		}
		assert.Equal(t, len(list), s.Count(q))
		return list
	}
	assert.Equal(t, []string{"второй", "третий", "четвёртый", "пятый"}, names(registry.Query{}))
	assert.Equal(t, []string{"первый"}, names(registry.Query{Status: registry.Suspended}))
	assert.Len(t, names(registry.Query{Status: registry.AnyStatus}), 5)
	assert.Equal(t, []string{"третий", "второй", "пятый"}, names(registry.Query{Territory: "52701", Sort: registry.MostFree}))
	assert.Equal(t, []string{"второй", "четвёртый"}, names(registry.Query{Territory: "52704"}))
	assert.Equal(t, []string{"третий", "второй"}, names(registry.Query{Form: provider.Home, FreeAtLeast: 5, Funding: provider.Budget, Sort: registry.MostFree}))
	assert.Empty(t, names(registry.Query{Funding: provider.Paid, FreeAtLeast: 9}))
	assert.Equal(t, []string{"четвёртый"}, names(registry.Query{Form: provider.Residential, Kind: provider.Household}))
	assert.Empty(t, names(registry.Query{Kind: provider.Medical}))
	assert.Empty(t, names(registry.Query{Service: "household.meals", Form: provider.SemiResidential}))
}

func second[T any](_ T, err error) error { return err }

func TestNumberOrder(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	for _, number := range []string{"55-10", "55-9", "А-1", "55-09", "7", "55-9/2", "100"} {
		include(t, l, provider.Card{FullName: "x", Number: number}, "2024-01-01")
	}
	var list []string
	for e := range l.Snapshot().Find(registry.Query{Sort: registry.ByNumber}) {
		list = append(list, e.Number())
	}
	assert.Equal(t, []string{"7", "55-09", "55-9", "55-9/2", "55-10", "100", "А-1"}, list)
}

func day(s string) socium.Date { return socium.MustParseDate(s) }

// Snapshots share pages with the register as it goes on: each must still show what there was when it was taken.
func TestSnapshotsStayAsTheyWere(t *testing.T) {
	const n = 150 // beyond two words of bits and four pages of rows
	l := registry.NewLedger(registry.Procedure{})
	var kept []registry.Snapshot
	for c := range cards(n) {
		_, err := l.Include(c, registry.Act{On: socium.MustParseDate("2024-01-01"), At: moment})
		require.NoError(t, err)
		kept = append(kept, l.Snapshot())
	}
	for i, s := range kept {
		require.Equal(t, i+1, s.Count(registry.Query{}))
		require.Len(t, s.Append(nil, registry.Query{Sort: registry.MostFree}, n), i+1)
		sum := 0
		for _, f := range s.Facets(registry.Query{}, registry.FacetRegion) {
			sum += f.Count
		}
		require.Equal(t, i+1, sum)
		last, ok := s.At(i)
		require.True(t, ok)
		found, ok := s.ByINN(last.Peek().INN.Or(socium.INN{}))
		require.True(t, ok)
		require.Equal(t, i, found.Record())
		_, ok = s.At(i + 1)
		require.False(t, ok)
	}
}
