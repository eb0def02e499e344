package journal_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// number "n" for the n-th club, all included on the first of January 2025; the inclusion of "n" is event n.
func someClubs(t *testing.T, n int) *journal.Journal[club] {
	t.Helper()
	j := newClubs(t)
	for i := range n {
		require.NoError(t, second(j.Include(club{Name: "Клуб " + strconv.Itoa(i+1)}, act("2025-01-01"))))
	}
	return j
}

// A correction that takes the survivor away would leave the number of the duplicate without a record that it leads to.
func TestCorrectTheSurvivorAway(t *testing.T) {
	j := someClubs(t, 2)
	require.NoError(t, second(j.Merge("1", 1, "2", 1, act("2025-06-01")))) // #3
	require.ErrorIs(t, second(j.Correct("2", 1, 2, journal.Fix[club]{Void: true}, act("2025-08-01"))), journal.CodeMergedLost)
	later := journal.Fix[club]{Day: day("2025-06-02")}
	require.ErrorIs(t, second(j.Correct("2", 1, 2, later, act("2025-08-01"))), journal.CodeMergedLost, "not there yet on the day of the merger")
	later.Day = day("2025-06-01")
	require.NoError(t, second(j.Correct("2", 1, 2, later, act("2025-08-01"))), "it is from that day on that the number leads there")

	earlier := journal.Fix[club]{Day: day("2025-05-31")}
	require.ErrorIs(t, second(j.Correct("1", 2, 3, earlier, act("2025-08-01"))), journal.CodeMergedLost, "the merger cannot be older than the survivor")

	require.NoError(t, second(j.Correct("1", 2, 3, journal.Fix[club]{Void: true}, act("2025-08-01"))))
	require.NoError(t, second(j.Correct("2", 2, 2, journal.Fix[club]{Void: true}, act("2025-08-01"))), "nothing leads to it any more")
	_, ok := j.Snapshot().ByNumber("2")
	assert.False(t, ok)
}

// 1 was merged into 2, split from it, and then 2 merged into 1: without the split they would lead to each other.
func TestCorrectIntoACircle(t *testing.T) {
	j := someClubs(t, 3)
	require.NoError(t, second(j.Merge("1", 1, "2", 1, act("2025-06-01")))) // #4
	require.NoError(t, second(j.Split("1", 2, act("2025-07-01"))))         // #5
	require.NoError(t, second(j.Merge("2", 1, "3", 1, act("2025-08-01")))) // #6
	require.NoError(t, second(j.Merge("3", 1, "1", 3, act("2025-09-01")))) // #7
	err := second(j.Correct("1", 3, 5, journal.Fix[club]{Void: true}, act("2025-10-01")))
	require.ErrorIs(t, err, journal.CodeMergedLost, "1 → 2 → 3 → 1 from September on")
	require.ErrorIs(t, second(j.Correct("1", 3, 5, journal.Fix[club]{Day: day("2025-09-02")}, act("2025-10-01"))), journal.CodeMergedLost, "on one day")
	require.NoError(t, second(j.Correct("1", 3, 5, journal.Fix[club]{Day: day("2025-09-01")}, act("2025-10-01"))), "the split and the merger into it on the same day")
	for on, want := range map[string]string{"2025-08-31": "3", "2025-09-01": "1"} {
		for _, number := range []string{"1", "2", "3"} {
			e, ok := j.AsOf(day(on)).ByNumber(number)
			require.True(t, ok, "%s on %s", number, on)
			assert.Equal(t, want, e.Number(), "%s on %s", number, on)
		}
	}
	require.NoError(t, second(j.Correct("1", 4, 1, journal.Fix[club]{Entry: &club{Name: "Первый"}}, act("2025-10-01"))), "the mergers stay as they are")
}

// Every record with what became of it, on any day.
func TestRecords(t *testing.T) {
	j := someClubs(t, 4)
	require.NoError(t, second(j.Merge("1", 1, "2", 1, act("2025-06-01"))))
	require.NoError(t, second(j.Exclude("3", 1, act("2025-07-01"))))
	require.NoError(t, second(j.Suspend("4", 1, act("2025-08-01"))))
	require.NoError(t, second(j.Include(club{Name: "Клуб 5"}, act("2026-01-01"))))
	require.NoError(t, second(j.Correct("5", 1, 8, journal.Fix[club]{Void: true}, act("2026-01-02"))))
	list := func(s journal.Snapshot[club]) (list []string) {
		for e := range s.Records() {
			list = append(list, e.Number()+" "+string(e.Status())+" "+e.Value().Name)
		}
		return list
	}
	assert.Equal(t, []string{"1 merged Клуб 1", "2 listed Клуб 2", "3 excluded Клуб 3", "4 suspended Клуб 4"}, list(j.Snapshot()), "5 never took place")
	assert.Equal(t, []string{"1 merged Клуб 1", "2 listed Клуб 2", "3 listed Клуб 3", "4 listed Клуб 4"}, list(j.AsOf(day("2025-06-30"))))
	assert.Empty(t, list(j.AsOf(day("2024-12-31"))))
	assert.Empty(t, list(journal.Snapshot[club]{}))
	for range j.Snapshot().Records() {
		break
	}
}

// An older stream may hold a merger into what was not there yet: its number then stays with itself, and nothing fails.
func TestMergedIntoWhatIsNotThereYet(t *testing.T) {
	j := someClubs(t, 1)
	require.NoError(t, second(j.Include(club{Name: "Клуб 2"}, act("2025-06-01"))))
	require.NoError(t, second(j.Merge("1", 1, "2", 1, act("2025-06-01"))))
	var events []journal.Event[club]
	for e := range j.Snapshot().Events() {
		events = append(events, e)
	}
	events[2].On = day("2025-03-01")
	old, err := journal.Replay(clubs(), journal.Decode[club](func(yield func([]byte, error) bool) {
		for _, e := range events {
			if !yield(seal(t, e), nil) {
				return
			}
		}
	}))
	require.NoError(t, err)
	number, ok := old.AsOf(day("2025-04-01")).Resolve("1")
	require.True(t, ok)
	assert.Equal(t, "1", number)
	x, ok := journal.ExtractOf(old, "1", day("2025-04-01"), func(c *club) string { return c.Name })
	require.True(t, ok)
	assert.Equal(t, journal.Merged, x.Status)
	assert.Equal(t, "Клуб 1", *x.Entry)
	number, _ = old.AsOf(day("2025-06-01")).Resolve("1")
	assert.Equal(t, "2", number)
}

// Whatever is recorded, late or not, and corrected: on every day every number leads to a record that is no duplicate itself.
func TestEveryNumberLeadsSomewhere(t *testing.T) {
	first, done := day("2025-01-01"), map[journal.Kind]int{}
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 25))
		j := newClubs(t)
		at := func(n int) journal.Act {
			a := act("2025-01-01")
			a.On = first.AddDays(n)
			return a
		}
		for i := range 4 {
			require.NoError(t, second(j.Include(club{Name: "Клуб " + strconv.Itoa(i+1)}, at(r.IntN(6)))))
		}
		version := func(number string) int { return len(slices.Collect(j.Snapshot().EventsOf(number))) }
		for range 60 {
			number, other := strconv.Itoa(1+r.IntN(4)), strconv.Itoa(1+r.IntN(4))
			var e journal.Event[club]
			var err error
			switch r.IntN(6) {
			case 0, 1:
				e, err = j.Merge(number, version(number), other, version(other), at(r.IntN(12)))
			case 2:
				e, err = j.Split(number, version(number), at(r.IntN(12)))
			case 3:
				e, err = j.Exclude(number, version(number), at(r.IntN(12)))
			case 4:
				e, err = j.Restore(number, version(number), at(r.IntN(12)))
			default:
				events := slices.Collect(j.Snapshot().EventsOf(number))
				fix := journal.Fix[club]{Void: r.IntN(2) == 0}
				if !fix.Void {
					fix.Day = first.AddDays(r.IntN(12))
				}
				e, err = j.Correct(number, version(number), events[r.IntN(len(events))].Seq, fix, at(r.IntN(12)))
			}
			if err != nil {
				require.ErrorIs(t, err, journal.CodeRegister, "seed %d", seed)
				continue
			}
			done[e.Kind]++
			for n := range 13 {
				s := j.AsOf(first.AddDays(n))
				for record := range s.Records() {
					to, ok := s.Resolve(record.Number())
					require.True(t, ok)
					for target := range s.Records() {
						if target.Number() == to {
							require.NotEqual(t, journal.Merged, target.Status(), "seed %d: %s on %s after %s", seed, record.Number(), s.Day(), e)
						}
					}
				}
			}
		}
	}
	for _, k := range []journal.Kind{journal.KindMerge, journal.KindSplit, journal.KindCorrect, journal.KindExclude, journal.KindRestore} {
		require.Greater(t, done[k], 100, k)
	}
}

// Two records that change their mind forty times: the number is listed without a break, and telling so takes no longer than the
// history is long (following every merger with an open end would double with each).
func TestListingOfManyMergers(t *testing.T) {
	j := someClubs(t, 2)
	on, versions := day("2025-01-02"), map[string]int{"1": 1, "2": 1}
	for i := range 40 {
		a, b := "1", "2"
		if i%2 == 1 {
			a, b = b, a
		}
		at := act("2025-01-01")
		at.On = on
		require.NoError(t, second(j.Merge(a, versions[a], b, versions[b], at)))
		at.On = on.AddDays(1)
		require.NoError(t, second(j.Split(a, versions[a]+1, at)))
		versions[a] += 2
		on = on.AddDays(2)
	}
	assert.Equal(t, []socium.Period{mustFrom("2025-01-01")}, j.Snapshot().Listings("1"))
}
