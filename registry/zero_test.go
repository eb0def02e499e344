package registry_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A ledger that nobody made is an empty register: it answers every question and takes no command.
func TestZeroLedger(t *testing.T) {
	var l registry.Ledger
	on, cards := socium.MustParseDate("2026-03-01"), []provider.Card{{FullName: "КЦСОН «Берёзка»"}}
	for name, err := range map[string]error{
		"include":     second(l.Include(cards[0], act("2026-03-01"))),
		"include all": second(l.IncludeAll(slices.Values(cards), act("2026-03-01"))),
		"apply":       second(l.Apply("вх-1", 0, cards[0], nil, act("2026-03-01"))),
		"admit":       second(l.Admit("вх-1", 1, act("2026-03-01"))),
		"amend":       second(l.Amend("1", 1, cards[0], act("2026-03-01"))),
		"suspend":     second(l.Suspend("1", 1, act("2026-03-01"))),
		"correct":     second(l.Correct("1", 1, 1, registry.Fix{Entry: &cards[0]}, act("2026-03-01"))),
		"merge":       second(l.Merge("1", 1, "2", 1, act("2026-03-01"))),
	} {
		require.ErrorIs(t, err, journal.CodeSchema, name)
	}
	assert.Zero(t, l.Head())
	assert.Zero(t, l.Snapshot().Len())
	assert.Empty(t, l.Due(on, nil))
	assert.Empty(t, l.DueFor("вх-1", on, nil))
	assert.Empty(t, l.Integrity(on, 1))
	_, ok := l.Procedure(on)
	assert.False(t, ok)
	_, ok = l.Review("вх-1", on, nil, nil)
	assert.False(t, ok)
	_, ok = l.Extract("1", on)
	assert.False(t, ok)
	assert.False(t, l.Confirms(registry.Extract{}))
	assert.Zero(t, l.Snapshot().KnownTo(7).Len())
	_, ok = l.Listing("1", on)
	assert.False(t, ok)
}

// What a look-up gives that has found nothing may be read like anything else.
func TestZeroEntry(t *testing.T) {
	for _, s := range []registry.Snapshot{{}, registry.NewLedger(registry.Procedure{}).AsOf(socium.MustParseDate("2026-03-01"))} {
		e, ok := s.ByNumber("55-0001")
		require.False(t, ok)
		assert.Zero(t, e.Number())
		assert.Zero(t, e.Name())
		assert.Zero(t, e.Status())
		assert.Zero(t, e.Version())
		assert.Zero(t, e.Since())
		assert.Zero(t, e.Included())
		assert.Zero(t, e.Basis())
		assert.Zero(t, e.Card())
		assert.Nil(t, e.Peek())
		assert.Equal(t, -1, e.Record())
		assert.False(t, e.Free(provider.Home).Reaches(1))
		assert.False(t, e.FreeFor("", provider.Budget).Reaches(1))
		for range e.History() {
			t.Fatal("no history")
		}
		a, ok := s.Application("вх-1")
		require.False(t, ok)
		assert.Zero(t, a.ID())
		assert.Zero(t, a.Stage())
		assert.Zero(t, a.Version())
		assert.Zero(t, a.Filed())
		assert.Zero(t, a.Since())
		assert.Zero(t, a.Number())
		assert.Zero(t, a.Value())
		assert.Empty(t, a.Documents())
		for range a.Events {
			t.Fatal("no events")
		}
		s.KnownAt(time.Time{})
	}
	assert.False(t, registry.Duplicate{}.Certain())
}

func TestNothingToGoThrough(t *testing.T) {
	l, err := registry.Replay(nil)
	require.NoError(t, err)
	assert.Zero(t, l.Head())
	events, err := l.IncludeAll(nil, act("2026-03-01"))
	require.NoError(t, err)
	assert.Empty(t, events)
	s, err := registry.Build(socium.MustParseDate("2026-03-01"), nil)
	require.NoError(t, err)
	assert.Zero(t, s.Len())
	_, err = registry.Replay(journal.Decode[provider.Card](nil))
	require.NoError(t, err)
	_, err = journal.Verify[provider.Card](nil)
	require.NoError(t, err)
}

// Lists of a report are lists in JSON too when nothing is in them, and what is refused reads like everything else.
func TestJSONOfReports(t *testing.T) {
	on := socium.MustParseDate("2026-03-01")
	l := registry.NewLedger(registry.Procedure{})
	include(t, l, provider.Card{FullName: "Дом"}, "2026-03-01")
	require.NoError(t, second(l.Suspend("1", 1, act("2026-03-01"))))
	extract, _ := l.Extract("1", on)
	for _, v := range []any{registry.Snapshot{}.Statistics(registry.Query{}), registry.Snapshot{}.Freshness(registry.Query{}, journal.Term{}, on, nil), extract} {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.NotContains(t, string(data), "null")
	}
	data, err := json.Marshal(second(l.Restore("1", 1, act("2026-03-02"))))
	require.NoError(t, err)
	assert.JSONEq(t, `{"subject": "1", "seen": 1, "version": 2}`, string(data))
	data, err = json.Marshal(&journal.StreamError{After: 7, Code: journal.CodeStreamGap})
	require.NoError(t, err)
	assert.JSONEq(t, `{"after": 7, "code": "register.stream.gap"}`, string(data))

	var denial, back *journal.Denial
	require.ErrorAs(t, second(l.Include(provider.Card{}, act("2026-03-02"))), &denial)
	data, err = json.Marshal(denial)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, denial.Text(), back.Text(), "a denial that came over the wire is one")
	require.ErrorIs(t, back, registry.CodeNoName)
	require.ErrorIs(t, back, journal.CodeEntry)

	var state registry.State
	for s := range l.Snapshot().History("1") {
		data, err := json.Marshal(s)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &state))
		assert.Equal(t, s.Status, state.Status)
		require.NoError(t, state.Event.Check())
	}
}

// Branches that are listed apart have one ИНН.
func TestAllByKeyAndRecords(t *testing.T) {
	l, inn := registry.NewLedger(registry.Procedure{Shared: true}), socium.MustParseINN("5501000018")
	for _, name := range []string{"Дом", "Дом, филиал"} {
		include(t, l, provider.Card{FullName: name, INN: provider.Of(inn)}, "2026-03-01")
	}
	var names []string
	for e := range l.Snapshot().AllByKey(journal.INNKey(inn)) {
		names = append(names, e.Card().FullName)
	}
	assert.Equal(t, []string{"Дом", "Дом, филиал"}, names)
	for range l.Snapshot().AllByKey(journal.INNKey(inn)) {
		break
	}
	require.NoError(t, second(l.Exclude("1", 1, act("2026-03-02"))))
	var left []string
	for e := range l.Snapshot().Records() {
		if e.Status() == registry.Excluded {
			left = append(left, e.Since().String()+" "+e.Name())
		}
	}
	assert.Equal(t, []string{"2026-03-02 Дом"}, left)
	for range l.Snapshot().Records() {
		break
	}
}

// "All on one page" is a limit like any other.
func TestPageWithoutEnd(t *testing.T) {
	s, err := registry.Build(socium.MustParseDate("2024-01-01"), slices.Collect(cards(5)))
	require.NoError(t, err)
	for _, sort := range append(registry.AllSorts(), "") {
		page, err := s.Page(registry.Query{Sort: sort}, "", math.MaxInt)
		require.NoError(t, err)
		assert.Len(t, page.Entries, 5, sort)
		assert.Empty(t, page.Next)
	}
}
