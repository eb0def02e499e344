package registry_test

import (
	"encoding/json"
	"runtime"
	"slices"
	"testing"
	"weak"

	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A history of daily changes keeps what changed: lists that an amendment leaves as they were are those of the card before, whether
// the caller goes on from a copy of the card or from JSON.
func TestHistoryKeepsWhatChanged(t *testing.T) {
	l := registry.NewLedger(procedures.Orenburg())
	first := provider.Card{
		FullName: "Гармония", Forms: []provider.Form{provider.Home}, Territories: []provider.Territory{{Code: "53701"}},
		Services: slices.Repeat([]provider.Service{{Form: provider.Home, Kind: provider.Medical, Name: "перевязка", Audience: []string{"пожилые"}}}, 20),
		Places:   []provider.Places{{Form: provider.Home, Free: provider.Num(5)}},
	}
	number := include(t, l, first, "2024-01-01").Number
	before := l.Snapshot()
	old, _ := before.ByNumber(number)
	amend := func(card provider.Card) (registry.Event, registry.Entry) {
		t.Helper()
		e, _ := l.Snapshot().ByNumber(number)
		event, err := l.Amend(number, e.Version(), card, act("2024-02-01"))
		require.NoError(t, err)
		e, _ = l.Snapshot().ByNumber(number)
		return event, e
	}

	card := old.Card()
	card.Places[0].Free = provider.Num(4)
	event, next := amend(card)
	assert.Same(t, &old.Peek().Services[0], &next.Peek().Services[0])
	assert.Same(t, &old.Peek().Territories[0], &next.Peek().Territories[0])
	assert.NotSame(t, &old.Peek().Places[0], &next.Peek().Places[0])

	// what the caller has is his
	card.Services[0].Audience[0], event.Entry.Services[1].Name, event.Entry.Territories[0].Code = "?", "?", "?"
	assert.Equal(t, "пожилые", next.Peek().Services[0].Audience[0])
	assert.Equal(t, "перевязка", next.Peek().Services[1].Name)
	assert.Equal(t, "53701", next.Peek().Territories[0].Code)

	text, err := json.Marshal(next.Card())
	require.NoError(t, err)
	read, err := provider.ParseCard(text)
	require.NoError(t, err)
	read.Services[7].Name = "укол"
	_, last := amend(read)
	assert.NotSame(t, &old.Peek().Services[0], &last.Peek().Services[0])
	assert.Same(t, &old.Peek().Forms[0], &last.Peek().Forms[0])

	// every state is as it was recorded, and every event has its hash
	var names []string
	var free []int64
	for s := range l.Snapshot().History(number) {
		names, free = append(names, s.Value.Services[7].Name), append(free, s.Value.Places[0].Free.Number)
	}
	assert.Equal(t, []string{"перевязка", "перевязка", "укол"}, names)
	assert.Equal(t, []int64{5, 4, 4}, free)
	var events []registry.Event
	for e := range l.Snapshot().Events() {
		require.NoError(t, e.Check())
		events = append(events, e)
	}

	// so it is after a restart, though each event came with a card of its own; events may be replayed by several at once
	for range 2 {
		t.Run("replayed", func(t *testing.T) {
			t.Parallel()
			again, err := registry.Replay(journal.Events(events), procedures.Orenburg())
			require.NoError(t, err)
			assert.Equal(t, l.Head(), again.Head())
			old, _ := again.AsOf(day("2024-01-15")).ByNumber(number)
			last, _ := again.Snapshot().ByNumber(number)
			assert.Same(t, &old.Peek().Forms[0], &last.Peek().Forms[0])
			assert.NotSame(t, &old.Peek().Services[0], &last.Peek().Services[0])
			assert.Equal(t, "перевязка", old.Peek().Services[7].Name)
			assert.Equal(t, "укол", last.Peek().Services[7].Name)
		})
	}
}

// What an amendment leaves in memory is its card, its event, a step and the list that it changed: 1152 + 480 + 64 + 496 bytes
// here, and the place in the history. Of the pages that it replaced nothing stays.
func TestMemoryOfAnAmendment(t *testing.T) {
	const providers, rounds = 500, 20
	l := registry.NewLedger(registry.Procedure{})
	_, err := l.IncludeAll(cards(providers), act("2024-01-01"))
	require.NoError(t, err)
	before := heap()
	for round := range rounds {
		for i := range providers {
			e, _ := l.Snapshot().At(i)
			c := e.Card()
			c.Places[0].Free = provider.Num(int64(round))
			_, err := l.Amend(e.Number(), e.Version(), c, act("2024-02-01"))
			require.NoError(t, err)
		}
	}
	grown := float64(heap()-before) / (providers * rounds)
	assert.Equal(t, providers, l.Snapshot().Len())
	assert.Less(t, grown, 3000.0)
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // the first one may have been under way
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// The register does not hold on to the event that it gave, nor to the card in it.
func TestGivenEventsAreLetGo(t *testing.T) {
	l := registry.NewLedger(procedures.Orenburg())
	event := include(t, l, provider.Card{FullName: "Гармония"}, "2024-01-01")
	require.NotNil(t, event.Entry)
	given := weak.Make(event.Entry)
	runtime.GC()
	assert.Nil(t, given.Value())
	assert.Equal(t, 1, l.Snapshot().Len())
}
