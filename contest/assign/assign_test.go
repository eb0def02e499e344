package assign_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
)

// random returns a task of the size with everything in it.
func random(r *rand.Rand, n, m int) assign.Task {
	task := assign.Task{Reviews: 1 + r.IntN(3), Apart: []string{"organisation"}, Objective: assign.AllObjectives()[r.IntN(3)]}
	label := func(kind string, of int) assign.Label { return assign.Label(fmt.Sprintf("%s:%d", kind, r.IntN(of))) }
	for i := range n {
		e := assign.Entry{ID: fmt.Sprintf("A%02d", i), Labels: []assign.Label{label("region", 3), label("organisation", 9), label("topic", 3)}}
		if r.IntN(5) == 0 {
			e.Reviews = 1 + r.IntN(4)
		}
		task.Entries = append(task.Entries, e)
	}
	for i := range m {
		x := assign.Reviewer{ID: fmt.Sprintf("E%02d", i), Labels: []assign.Label{label("region", 3), label("organisation", 9), label("topic", 3)}}
		if r.IntN(3) == 0 {
			x.Labels = append(x.Labels, "newcomer")
		}
		if r.IntN(6) == 0 {
			x.Load = socium.Some(assign.Load{Min: 0, Max: 1 + r.IntN(3)})
		}
		task.Reviewers = append(task.Reviewers, x)
	}
	for _, q := range []assign.Quota{
		assign.Exactly(1, assign.Own("region")), assign.AtMost(1, assign.Of("newcomer")), assign.AtMost(1, assign.EachOf("organisation")),
		assign.None(assign.Of("region:2")), assign.AtLeast(1, assign.Of("topic:1")),
	} {
		if r.IntN(4) == 0 {
			task.Quotas = append(task.Quotas, q)
		}
	}
	for range n / 2 {
		task.Conflicts = append(task.Conflicts, assign.Conflict{
			Entry: task.Entries[r.IntN(n)].ID, Reviewer: task.Reviewers[r.IntN(m)].ID, Kind: assign.AllKinds()[r.IntN(9)],
		})
	}
	switch r.IntN(3) {
	case 0:
		task.Topics = []string{"topic"}
	case 1:
		for range n {
			row := make([]assign.Score, m)
			for x := range row {
				row[x] = assign.Score(r.IntN(11)) * assign.Best / 10
			}
			task.Affinity = append(task.Affinity, row)
		}
	default:
		for i := range task.Entries {
			for _, x := range r.Perm(m)[:1+r.IntN(m)] {
				c := assign.Candidate{Reviewer: task.Reviewers[x].ID, Score: assign.Score(r.IntN(int(assign.Best) + 1))}
				task.Entries[i].Candidates = append(task.Entries[i].Candidates, c)
			}
		}
	}
	return task
}

// allowedGaps drops from the faults what the plan says itself.
func unexplained(plan assign.Plan, faults socium.Violations) (list socium.Violations) {
	for _, v := range faults {
		switch {
		case v.Code == assign.CodeShort && len(plan.Gaps) > 0:
		case v.Code == assign.CodeQuotaLeast && len(plan.Gaps) > 0: // an empty place is one of the group that is lacking
		case v.Code == assign.CodeIdle && len(plan.Idle) > 0:
		default:
			list = append(list, v)
		}
	}
	return list
}

// Whatever the task, the plan breaks nothing but what it says it breaks, and gives a reason for each.
func TestPlansKeepTheirTask(t *testing.T) {
	gaps, planned := 0, 0
	for seed := range uint64(250) {
		r := rand.New(rand.NewPCG(seed, 3))
		task := random(r, 3+r.IntN(10), 3+r.IntN(6))
		plan, err := assign.Distribute(task)
		if err != nil {
			require.ErrorIs(t, err, assign.CodeQuotaSum, "seed %d", seed)
			continue
		}
		planned++
		faults, err := assign.Check(task, plan.Pairs)
		require.NoError(t, err)
		require.Empty(t, unexplained(plan, faults), "seed %d", seed)
		for _, g := range plan.Gaps {
			gaps++
			o := plan.Obstacles[g.Obstacle]
			require.Contains(t, o.Entries, g.Entry, "seed %d", seed)
			if o.Kind == assign.TooFewReviewers {
				require.Greater(t, o.Need, o.Have, "seed %d", seed)
				require.NotEmpty(t, o.Core, "seed %d", seed)
			}
		}
		for _, g := range plan.Idle {
			o := plan.Obstacles[g.Obstacle]
			require.Contains(t, o.Reviewers, g.Reviewer, "seed %d", seed)
		}
		require.Equal(t, plan.Complete(), plan.Err() == nil)
		require.NotContains(t, plan.In(socium.RU)+plan.In(socium.EN), "{", "seed %d", seed)
	}
	assert.Greater(t, gaps, 20)
	assert.Greater(t, planned, 150)
}

// The order of the lists does not matter.
func TestOrderDoesNotMatter(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 4))
		task := random(r, 8, 6)
		want, err := assign.Distribute(task)
		if err != nil {
			continue
		}
		es, rs := r.Perm(len(task.Entries)), r.Perm(len(task.Reviewers))
		other := task
		other.Entries, other.Reviewers, other.Affinity = nil, nil, nil
		for _, e := range es {
			other.Entries = append(other.Entries, task.Entries[e])
			if task.Affinity != nil {
				row := []assign.Score{}
				for _, x := range rs {
					row = append(row, task.Affinity[e][x])
				}
				other.Affinity = append(other.Affinity, row)
			}
		}
		for _, x := range rs {
			other.Reviewers = append(other.Reviewers, task.Reviewers[x])
		}
		other.Conflicts = slices.Clone(task.Conflicts)
		r.Shuffle(len(other.Conflicts), func(i, j int) {
			other.Conflicts[i], other.Conflicts[j] = other.Conflicts[j], other.Conflicts[i]
		})
		got, err := assign.Distribute(other)
		require.NoError(t, err)
		require.Equal(t, want, got, "seed %d", seed)
	}
}

// A repair after a late recusal keeps every pair that it can: with room to spare exactly one pair changes.
func TestRepairChangesLittle(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 5))
		task := assign.Task{Reviews: 2, Load: socium.Some(assign.Load{Min: 0, Max: 9})}
		for i := range 12 {
			task.Entries = append(task.Entries, assign.Entry{ID: fmt.Sprintf("A%02d", i)})
			row := make([]assign.Score, 6)
			for x := range row {
				row[x] = assign.Score(r.IntN(1_000_001))
			}
			task.Affinity = append(task.Affinity, row)
		}
		for i := range 6 {
			task.Reviewers = append(task.Reviewers, assign.Reviewer{ID: fmt.Sprintf("E%d", i)})
		}
		before, err := assign.Distribute(task)
		require.NoError(t, err)

		lost := before.Pairs[r.IntN(len(before.Pairs))]
		changed := task
		changed.Conflicts = []assign.Conflict{{Entry: lost.Entry, Reviewer: lost.Reviewer, Kind: assign.Declared}}
		after, err := assign.Repair(changed, before.Pairs)
		require.NoError(t, err)
		require.Equal(t, []assign.Pair{lost}, after.Removed, "seed %d", seed)
		require.Len(t, after.Added, 1, "seed %d", seed)
		require.Equal(t, lost.Entry, after.Added[0].Entry)

		// A new entry adds its two pairs and changes no other.
		changed = task
		changed.Entries = append(slices.Clone(task.Entries), assign.Entry{ID: "new"})
		changed.Affinity = append(slices.Clone(task.Affinity), make([]assign.Score, 6))
		after, err = assign.Repair(changed, before.Pairs)
		require.NoError(t, err)
		require.Empty(t, after.Removed, "seed %d", seed)
		require.Len(t, after.Added, 2)
		require.True(t, after.Complete())
	}
}

// Without a named load nobody loses a review for the sake of balance.
func TestRepairLeavesLoadsAlone(t *testing.T) {
	task := simple([][]assign.Score{{assign.Best, 0, 0}, {assign.Best, 0, 0}, {assign.Best, 0, 0}}, 1, 0, 3)
	before, err := assign.Distribute(task)
	require.NoError(t, err)
	require.Len(t, before.For("r0"), 3)
	task.Load = socium.Opt[assign.Load]{}
	after, err := assign.Repair(task, before.Pairs)
	require.NoError(t, err)
	require.Empty(t, after.Removed)
	require.Len(t, after.For("r0"), 3)
}

func TestForcedPairsStay(t *testing.T) {
	task := conflictExample()
	task.Forced = []assign.Pair{{Entry: "e0", Reviewer: "r1"}}
	plan, err := assign.Distribute(task)
	require.NoError(t, err)
	assert.Contains(t, plan.Pairs, assign.Pair{Entry: "e0", Reviewer: "r1", Score: 200_000, Forced: true})
	assert.True(t, plan.Complete())

	// Three sheets are in for an entry that needs two, one of them of a reviewer over the limit: they stay.
	task.Load = socium.Some(assign.Load{Min: 0, Max: 2})
	task.Forced = []assign.Pair{{Entry: "e1", Reviewer: "r0"}, {Entry: "e1", Reviewer: "r1"}, {Entry: "e1", Reviewer: "r2"},
		{Entry: "e2", Reviewer: "r2"}, {Entry: "e3", Reviewer: "r2"}}
	plan, err = assign.Distribute(task)
	require.NoError(t, err)
	assert.Len(t, plan.Of("e1"), 3)
	assert.Equal(t, []string{"e1", "e2", "e3"}, plan.For("r2"))

	task.Forced = []assign.Pair{{Entry: "e0", Reviewer: "r0"}}
	_, err = assign.Distribute(task)
	require.ErrorIs(t, err, assign.CodePairConflict)
	assert.ErrorContains(t, err, "forced[0]: reviewer r0 must not review entry e0: the same organisation")
}

func TestTooFewEntriesForLeastLoads(t *testing.T) {
	task := simple([][]assign.Score{{0, 0, 0}, {0, 0, 0}}, 1, 1, 1)
	task.Conflicts = []assign.Conflict{{Entry: "e1", Reviewer: "r1", Kind: assign.Teacher}, {Entry: "e1", Reviewer: "r0", Kind: assign.Family}}
	plan, err := assign.Distribute(task)
	require.NoError(t, err)
	require.Len(t, plan.Idle, 1)
	o := plan.Obstacles[plan.Idle[0].Obstacle]
	assert.Equal(t, assign.TooFewEntries, o.Kind)
	assert.Equal(t, []string{"r0", "r1"}, o.Reviewers)
	assert.Equal(t, []string{"e0"}, o.Entries)
	assert.Equal(t, []int{2, 1, 1}, []int{o.Need, o.Have, o.Missing})
	assert.ErrorIs(t, plan.Err(), assign.CodeIdle)
}

// Of four entries that one reviewer alone may take, and who may take two, any three cannot be satisfied together.
func TestObstacleAndCore(t *testing.T) {
	task := simple([][]assign.Score{{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}, 1, 0, 2)
	for _, e := range []string{"e0", "e1", "e2", "e3"} {
		task.Conflicts = append(task.Conflicts, assign.Conflict{Entry: e, Reviewer: "r1", Kind: assign.Supervisor})
	}
	plan, err := assign.Distribute(task)
	require.NoError(t, err)
	require.Len(t, plan.Obstacles, 1)
	o := plan.Obstacles[0]
	assert.Equal(t, []string{"e0", "e1", "e2", "e3"}, o.Entries)
	assert.Equal(t, []string{"r0"}, o.Reviewers)
	assert.Equal(t, []int{4, 2, 2}, []int{o.Need, o.Have, o.Missing})
	assert.Equal(t, []string{"e0", "e1", "e2"}, o.Core)
	assert.Equal(t, []assign.Barred{{Why: assign.ByConflict, Pairs: 4}}, o.Barred)
	assert.Len(t, plan.Gaps, 2)
	assert.ErrorIs(t, plan.Err(), assign.CodeShort)
}

func TestEmptyTasks(t *testing.T) {
	plan, err := assign.Distribute(assign.Task{})
	require.NoError(t, err)
	assert.True(t, plan.Complete())

	plan, err = assign.Distribute(assign.Task{Reviews: 2, Entries: []assign.Entry{{ID: "a"}}})
	require.NoError(t, err)
	assert.Equal(t, 2, plan.Gaps[0].Missing)
	assert.NotEmpty(t, plan.In(socium.RU))

	plan, err = assign.Distribute(assign.Task{Reviewers: []assign.Reviewer{{ID: "x", Load: socium.Some(assign.Load{Min: 1, Max: 1})}}})
	require.NoError(t, err)
	assert.Equal(t, 1, plan.Idle[0].Missing)
}

func TestFaultsOfATask(t *testing.T) {
	task := assign.Task{
		Entries:   []assign.Entry{{ID: "a", Labels: []assign.Label{":x"}, Candidates: []assign.Candidate{{Reviewer: "?", Score: -1}}}, {ID: "a", Reviews: 2}, {Reviews: -1}},
		Reviewers: []assign.Reviewer{{ID: "x", Load: socium.Some(assign.Load{Min: 3, Max: 2})}, {ID: "x"}, {}},
		Load:      socium.Some(assign.Load{Min: -1}),
		Quotas:    []assign.Quota{assign.AtLeast(-1, assign.Of("a")), {Group: assign.Group{Label: "a", Scope: "?"}}, {Group: assign.Of("a"), Min: 3, Max: socium.Some(2)}},
		Conflicts: []assign.Conflict{{Entry: "?", Reviewer: "x", Kind: "?"}},
		Forced:    []assign.Pair{{Entry: "a", Reviewer: "x"}, {Entry: "a", Reviewer: "x"}, {Entry: "a", Reviewer: "?"}},
		Affinity:  [][]assign.Score{{0}},
		Objective: "?",
	}
	err := task.Validate()
	for _, code := range []socium.Code{
		assign.CodeID, assign.CodeTwice, assign.CodeUnknown, assign.CodeReviews, assign.CodeLoad, assign.CodeScore, assign.CodeAffinity, assign.CodeLabel, assign.CodeKind,
		assign.CodeObjective, assign.CodeQuota, assign.CodePairTwice,
	} {
		assert.ErrorIs(t, err, code, string(code))
	}
	_, err = assign.Distribute(task)
	assert.ErrorIs(t, err, assign.CodeTask)
	_, err = assign.Repair(task, nil)
	assert.ErrorIs(t, err, assign.CodeTask)
	_, err = assign.Check(task, nil)
	assert.ErrorIs(t, err, assign.CodeTask)

	task = assign.Task{Reviews: 1, Entries: []assign.Entry{{ID: "a", Quotas: []assign.Quota{assign.AtLeast(2, assign.Of("b"))}}}}
	assert.ErrorIs(t, task.Validate(), assign.CodeQuotaSum)
	task = assign.Task{Reviews: 2 * assign.MaxReviews, Entries: []assign.Entry{{ID: "a"}}}
	assert.ErrorIs(t, task.Validate(), assign.CodeSize)
	task = assign.Task{Reviews: 1, Entries: []assign.Entry{{ID: "a"}}, Reviewers: []assign.Reviewer{{ID: "x"}}, Affinity: [][]assign.Score{{assign.Best + 1}}}
	assert.ErrorIs(t, task.Validate(), assign.CodeScore)
	task.Affinity = [][]assign.Score{{0, 0}}
	assert.ErrorIs(t, task.Validate(), assign.CodeAffinity)
}

func TestCheckNamesEverything(t *testing.T) {
	task := conflictExample()
	task.Forced = []assign.Pair{{Entry: "e3", Reviewer: "r2"}, {Entry: "e0", Reviewer: "r0"}}
	task.Entries[1].Candidates = []assign.Candidate{{Reviewer: "r0"}}
	task.Quotas = []assign.Quota{assign.AtLeast(1, assign.Of("senior"))}
	faults, err := assign.Check(task, []assign.Pair{
		{Entry: "e0", Reviewer: "r0"}, {Entry: "e0", Reviewer: "r0"}, {Entry: "e0", Reviewer: "r1"}, {Entry: "e0", Reviewer: "r2"},
		{Entry: "e1", Reviewer: "r1"}, {Entry: "?", Reviewer: "?"}, {Entry: "e2", Reviewer: "r1"}, {Entry: "e3", Reviewer: "r1"},
	})
	require.NoError(t, err)
	var got []string
	for _, v := range faults {
		got = append(got, string(v.Path)+" "+string(v.Code))
	}
	assert.Equal(t, []string{
		"pairs[0] assign.pair.conflict", "pairs[1] assign.pair.twice", "pairs[4] assign.pair.candidate",
		"pairs[5].entry assign.pair.unknown", "pairs[5].reviewer assign.pair.unknown",
		"entries[0] assign.over", "entries[0] assign.quota.least",
		"entries[1] assign.short", "entries[1] assign.quota.least", "entries[2] assign.short", "entries[2] assign.quota.least",
		"entries[3] assign.short", "entries[3] assign.quota.least",
		"reviewers[1] assign.overloaded", "reviewers[3] assign.idle", "forced[0] assign.forced",
	}, got)
}

func TestJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 6))
	for range 30 {
		task := random(r, 6, 5)
		data, err := json.Marshal(task)
		require.NoError(t, err)
		var back assign.Task
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, task, back)
		plan, err := assign.Distribute(task)
		if err != nil {
			continue
		}
		data, err = json.Marshal(plan)
		require.NoError(t, err)
		var planned assign.Plan
		require.NoError(t, json.Unmarshal(data, &planned))
		require.Equal(t, plan, planned)
	}
	var s assign.Score
	assert.NoError(t, json.Unmarshal([]byte(`0.5`), &s))
	assert.Equal(t, assign.Best/2, s)
	assert.NoError(t, json.Unmarshal([]byte(`null`), &s))
	assert.Equal(t, assign.Best/2, s)
	assert.ErrorIs(t, json.Unmarshal([]byte(`"2"`), &s), assign.CodeScore)
	assert.ErrorIs(t, s.UnmarshalText([]byte("x")), socium.CodeNumber)
	assert.ErrorIs(t, s.UnmarshalText([]byte("-1")), assign.CodeScore)
	assert.Equal(t, assign.Best/2, s)
	assert.NoError(t, s.UnmarshalText([]byte("0.0000005")))
	assert.Equal(t, assign.Score(1), s) // half up at six decimals
}

func TestWords(t *testing.T) {
	seen := map[socium.Code]bool{}
	for _, c := range assign.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
	for _, k := range assign.AllKinds() {
		assert.True(t, k.Valid())
		assert.NotEmpty(t, k.In(socium.RU))
		assert.NotEmpty(t, k.In(socium.EN))
	}
	for _, k := range assign.AllObstacleKinds() {
		assert.True(t, k.Valid())
		assert.NotEmpty(t, assign.Obstacle{Kind: k}.In(socium.RU))
	}
	for _, c := range assign.AllCauses() {
		assert.True(t, c.Valid())
	}
	for _, s := range assign.AllScopes() {
		assert.True(t, s.Valid())
	}
	for _, q := range []assign.Quota{assign.AtLeast(2, assign.Of("a")), assign.None(assign.Own("b")), {Group: assign.Of("c"), Min: 1, Max: socium.Some(2), Basis: socium.Basis{Act: "Положение", Clause: "5"}}} {
		assert.NotEmpty(t, q.In(socium.RU))
		assert.NotContains(t, q.In(socium.EN), "{")
	}
}

func FuzzTask(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 7))
	for range 5 {
		data, err := json.Marshal(random(r, 5, 4))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"reviews":1,"entries":[{"id":"a"}],"reviewers":[{"id":"x","labels":[":"]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var task assign.Task
		if json.Unmarshal(data, &task) != nil || len(task.Entries) > 50 || len(task.Reviewers) > 50 || task.Reviews > 100 {
			return
		}
		for _, e := range task.Entries {
			if e.Reviews > 100 {
				return
			}
		}
		plan, err := assign.Distribute(task)
		if err != nil {
			return
		}
		faults, err := assign.Check(task, plan.Pairs)
		require.NoError(t, err)
		for _, v := range unexplained(plan, faults) {
			require.Contains(t, []socium.Code{assign.CodeOver, assign.CodeOverloaded, assign.CodeQuotaMost}, v.Code, "%s", data) // forced pairs may
			require.NotEmpty(t, task.Forced, "%s: %v", data, v)
		}
	})
}
