package assign_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
)

func named(prefix string, n int) (ids []string) {
	for i := range n {
		ids = append(ids, prefix+string(rune('0'+i)))
	}
	return ids
}

func simple(affinity [][]assign.Score, k, lo, hi int) assign.Task {
	t := assign.Task{Reviews: k, Affinity: affinity, Load: socium.Some(assign.Load{Min: lo, Max: hi})}
	for _, id := range named("e", len(affinity)) {
		t.Entries = append(t.Entries, assign.Entry{ID: id})
	}
	for _, id := range named("r", len(affinity[0])) {
		t.Reviewers = append(t.Reviewers, assign.Reviewer{ID: id})
	}
	return t
}

// contests.md 5.3: the classic unfairness example, k = 1, load 1; the rows of the source are reviewers.
func TestClassicUnfairness(t *testing.T) {
	const one, q = assign.Best, assign.Best / 100
	papers := [][]assign.Score{{one, 0, 25 * q}, {one, 0, 25 * q}, {one, 24 * q, 50 * q}}
	task := simple(papers, 1, 0, 1)

	total, err := assign.Distribute(task)
	require.NoError(t, err)
	assert.Equal(t, "1.5", total.Quality.Total.String())
	assert.Equal(t, assign.Score(0), total.Quality.WorstPair)
	assert.True(t, total.Quality.Proven)

	for _, o := range []assign.Objective{assign.WorstPair, assign.WorstEntry} {
		task.Objective = o
		fair, err := assign.Distribute(task)
		require.NoError(t, err)
		assert.Equal(t, "1.49", fair.Quality.Total.String(), o)
		assert.Equal(t, 24*q, fair.Quality.WorstPair, o)
		assert.Equal(t, 24*q, fair.Quality.WorstEntry, o)
		assert.Equal(t, []string{"r1"}, fair.Of("e2"), o)
		assert.ElementsMatch(t, []string{"r0", "r2"}, append(fair.Of("e0"), fair.Of("e1")...), o) // papers 0 and 1 are interchangeable
		assert.True(t, fair.Quality.Proven, o)
	}
}

func conflictExample() assign.Task {
	const c = assign.Best / 10
	task := simple([][]assign.Score{
		{9 * c, 2 * c, 5 * c, 4 * c}, {8 * c, 7 * c, 1 * c, 3 * c}, {3 * c, 6 * c, 9 * c, 2 * c}, {4 * c, 5 * c, 6 * c, 8 * c},
	}, 2, 1, 3)
	task.Conflicts = []assign.Conflict{{Entry: "e0", Reviewer: "r0", Kind: assign.Organisation}, {Entry: "e3", Reviewer: "r3", Kind: assign.Declared}}
	return task
}

// contests.md 5.3: worked example with conflicts, k = 2, load 1..3. The optimum of the total is also that of the worst entry.
func TestConflictExample(t *testing.T) {
	for _, o := range assign.AllObjectives() {
		task := conflictExample()
		task.Objective = o
		plan, err := assign.Distribute(task)
		require.NoError(t, err)
		assert.Equal(t, "5", plan.Quality.Total.String(), o)
		assert.Equal(t, []string{"r2", "r3"}, plan.Of("e0"), o)
		assert.Equal(t, []string{"r0", "r1"}, plan.Of("e1"), o)
		assert.Equal(t, []string{"r1", "r2"}, plan.Of("e2"), o)
		assert.Equal(t, []string{"r1", "r2"}, plan.Of("e3"), o)
		assert.Equal(t, []assign.ReviewerLoad{{"r0", 1, 1, 3}, {"r1", 3, 1, 3}, {"r2", 3, 1, 3}, {"r3", 1, 1, 3}}, plan.Loads, o)
		assert.Equal(t, "0.45", plan.Quality.WorstEntry.String(), o) // 0.9 over two reviews
		assert.True(t, plan.Quality.Proven, o)
		assert.NoError(t, plan.Err())
		faults, err := assign.Check(task, plan.Pairs)
		require.NoError(t, err)
		assert.Empty(t, faults)
	}
}
