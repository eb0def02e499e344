package journal_test

import (
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCorrect(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "Зоря", INN: innOf(9)}, act("2024-02-01")))) // #1, a slip
	require.NoError(t, second(j.Suspend("1", 1, act("2024-06-01"))))                            // #2, meant for another one
	before := j.Snapshot()
	later := act("2024-09-01")
	later.At = clock.Add(time.Hour)
	require.NoError(t, second(j.Correct("1", 2, 1, journal.Fix[club]{Entry: &club{Name: "Заря", INN: innOf(1)}, Day: day("2024-02-10")}, later)))
	require.NoError(t, second(j.Correct("1", 3, 2, journal.Fix[club]{Void: true}, later)))

	e, ok := j.Snapshot().ByNumber("1")
	require.True(t, ok)
	assert.Equal(t, "Заря", e.Value().Name)
	assert.Equal(t, journal.Listed, e.Status())
	assert.Equal(t, 4, e.Version())
	_, ok = j.AsOf(day("2024-02-05")).ByNumber("1")
	assert.False(t, ok, "the right day of inclusion is the 10th")
	_, ok = j.AsOf(day("2024-03-01")).ByINN(innOf(1))
	assert.True(t, ok, "it was that one all the time")
	_, ok = j.AsOf(day("2024-03-01")).ByINN(innOf(9))
	assert.False(t, ok)
	p, ok := j.Listing("1", day("2024-07-01"))
	assert.True(t, ok)
	assert.Equal(t, "2024-02-10", p.From().String())

	known := j.Snapshot().KnownAt(clock)
	assert.Equal(t, before.Head(), known.Head())
	for _, s := range []journal.Snapshot[club]{before, known} {
		e, ok := s.AsOf(day("2024-02-05")).ByINN(innOf(9))
		require.True(t, ok, "what was known then stays on record")
		assert.Equal(t, "Зоря", e.Value().Name)
	}

	require.NoError(t, second(j.Correct("1", 4, 2, journal.Fix[club]{}, later)), "the last fix of an event counts")
	e, _ = j.Snapshot().ByNumber("1")
	assert.Equal(t, journal.Suspended, e.Status())
}

// A correction of what has been amended since shows on past days only.
func TestCorrectThePast(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "А", INN: innOf(1)}, act("2024-01-01"))))
	require.NoError(t, second(j.Amend("1", 1, club{Name: "Б", INN: innOf(2)}, act("2024-06-01"))))
	require.NoError(t, second(j.Correct("1", 2, 1, journal.Fix[club]{Entry: &club{Name: "В", INN: innOf(3)}}, act("2024-07-01"))))
	e, ok := j.AsOf(day("2024-03-01")).ByINN(innOf(3))
	require.True(t, ok)
	assert.Equal(t, "В", e.Value().Name)
	_, ok = j.Snapshot().ByINN(innOf(3))
	assert.False(t, ok)
	e, ok = j.Snapshot().ByINN(innOf(2))
	require.True(t, ok)
	assert.Equal(t, "Б", e.Value().Name)
}

func TestAmendBackdated(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "А"}, act("2024-01-01"))))
	require.NoError(t, second(j.Amend("1", 1, club{Name: "В"}, act("2024-06-01"))))
	require.NoError(t, second(j.Amend("1", 2, club{Name: "Б", INN: innOf(5)}, act("2024-03-01"))))
	var names []string
	for s := range j.Snapshot().History("1") {
		names = append(names, s.On.String()+" "+s.Value.Name)
	}
	assert.Equal(t, []string{"2024-01-01 А", "2024-03-01 Б", "2024-06-01 В"}, names)
	_, ok := j.AsOf(day("2024-04-01")).ByINN(innOf(5))
	assert.True(t, ok)
	_, ok = j.Snapshot().ByINN(innOf(5))
	assert.False(t, ok)
}

func TestMerge(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "Заря", INN: innOf(1)}, act("2023-01-01"))))
	require.NoError(t, second(j.Include(club{Name: "Клуб «Заря»"}, act("2024-01-01"))))
	require.NoError(t, second(j.Include(club{Name: "Заря (филиал)"}, act("2022-01-01"))))
	require.NoError(t, second(j.Merge("1", 1, "2", 1, act("2024-05-01"))))
	require.NoError(t, second(j.Merge("2", 1, "3", 1, act("2024-06-01"))))
	s := j.Snapshot()
	assert.Equal(t, 1, s.Len())
	e, ok := s.ByNumber("1")
	require.True(t, ok)
	assert.Equal(t, "3", e.Number())
	for on, want := range map[string]string{"2024-04-30": "1", "2024-05-31": "2", "2024-06-01": "3"} {
		e, ok := s.AsOf(day(on)).ByNumber("1")
		require.True(t, ok)
		assert.Equal(t, want, e.Number(), on)
	}
	_, ok = s.ByINN(innOf(1))
	assert.False(t, ok, "the duplicate is found by its number only")
	p, ok := s.Listing("1", day("2024-07-01"))
	assert.True(t, ok)
	assert.Equal(t, day("2023-01-01"), p.From(), "its own listing and that of what it was merged into are one period")
	assert.True(t, p.Until().IsZero())
	require.ErrorIs(t, second(j.Merge("3", 1, "1", 2, act("2024-07-01"))), journal.CodeSurvivor)

	require.NoError(t, second(j.Exclude("3", 1, act("2024-09-01"))))
	p, ok = j.Listing("1", day("2025-01-01"))
	assert.False(t, ok)
	assert.Equal(t, socium.MustPeriod("2023-01-01", "2024-08-31"), p)

	require.NoError(t, second(j.Split("1", 2, act("2024-10-01"))))
	e, ok = j.Snapshot().ByNumber("1")
	require.True(t, ok)
	assert.Equal(t, "1", e.Number())
	assert.Equal(t, []socium.Period{socium.MustPeriod("2023-01-01", "2024-08-31"), mustFrom("2024-10-01")}, j.Snapshot().Listings("1"))
}

func mustFrom(s string) socium.Period {
	p, err := socium.NewPeriod(day(s), socium.Date{})
	if err != nil {
		panic(err)
	}
	return p
}
