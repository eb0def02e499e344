package journal_test

import (
	"slices"
	"testing"

	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A record stands in the index of keys once for each key that it ever had, however often it came to have it.
func TestKeysToAndFro(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "Заря", INN: innOf(1)}, act("2024-01-01"))))
	for version := 1; version <= 9; version++ {
		require.NoError(t, second(j.Amend("1", version, club{Name: "Заря", INN: innOf(1 + version%2)}, act("2024-02-01"))))
	}
	s := j.Snapshot()
	assert.Equal(t, 2, journal.KeyPairs(s))
	_, one := s.ByINN(innOf(1))
	_, two := s.ByINN(innOf(2))
	assert.False(t, one)
	assert.True(t, two, "the ninth amendment is to the second number")

	then := s.AsOf(day("2024-01-31"))
	_, one = then.ByINN(innOf(1))
	_, two = then.ByINN(innOf(2))
	assert.True(t, one)
	assert.False(t, two, "it came to have it in February")

	again, err := journal.Replay(clubs(), journal.Events(slices.Collect(s.Events())))
	require.NoError(t, err)
	assert.Equal(t, 2, journal.KeyPairs(again.Snapshot()))
}
