package contest_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/contest"
)

// Counting a sheet allocates nothing.
func TestTallyAllocations(t *testing.T) {
	tally, err := benchRules(t).Tally("n", 1000)
	require.NoError(t, err)
	marks := benchMarks(1000)
	e := int32(0)
	assert.Zero(t, testing.AllocsPerRun(900, func() {
		tally.Add(contest.Row{Entry: e, Juror: 0, Marks: marks[:10]})
		e++
	}))
	e = 0
	jurors := []int32{3, 4}
	assert.Zero(t, testing.AllocsPerRun(900, func() {
		tally.AddMatrix(e, jurors, marks[:20])
		e++
	}))
	require.NoError(t, tally.Err())
}

// Rules and outcomes are read by any number of goroutines.
func TestConcurrentReaders(t *testing.T) {
	rules, facts, sheets := full()
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	want, err := o.Protocol(contest.Meeting{})
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			p, err := o.Protocol(contest.Meeting{})
			assert.NoError(t, err)
			assert.Equal(t, want.Hash, p.Hash)
			_, err = rules.Judge(facts, slices.Values(sheets))
			assert.NoError(t, err)
			for _, list := range o.Nominations() {
				for _, s := range list {
					_, _, _ = s.Criteria(), s.Absences(), s.Spread()
				}
			}
		})
	}
	wg.Wait()
}
