package journal_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/registry/journal"
)

// A tally counts the changes that it is shown, and looks at no more than the first of each call.
type tally struct{ first, again int }

func (t tally) Next(changes func(yield func(journal.Change[club]) bool)) journal.Projection[club] {
	for range changes {
		t.first++
		break
	}
	for range changes {
		t.again++
	}
	return t
}

// Names are complete whatever the projection leaves unread, and a second run through the changes finds none.
func TestProjectionThatStopsEarly(t *testing.T) {
	schema := clubs()
	schema.Projection = tally{}
	schema.Names = func(c *club, add func(string)) { add(c.Name) }
	s, err := journal.Build(schema, day("2026-02-03"), []club{{Name: "Луч", Number: "1"}, {Name: "Мак", Number: "2"}, {Name: "Сокол", Number: "3"}})
	require.NoError(t, err)
	assert.Equal(t, tally{first: 1}, s.Projection())
	for i, name := range []string{"луч", "мак", "сокол"} {
		found, _ := s.Search(name, journal.Search[club]{})
		require.Len(t, found, 1, name)
		assert.Equal(t, i, found[0].Entry.Record(), name)
	}
	assert.Len(t, slices.Collect(s.All()), 3)

	j, err := journal.New(schema) // the same one by one
	require.NoError(t, err)
	_, err = j.Include(club{Name: "Луч", Number: "1"}, journal.Act{On: day("2026-02-03"), At: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	assert.Equal(t, tally{first: 1}, j.Snapshot().Projection())
	found, _ := j.Snapshot().Search("луч", journal.Search[club]{})
	assert.Len(t, found, 1)
}
