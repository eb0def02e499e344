// Package assign decides who reviews what: it gives every entry of a contest the reviewers it needs, as well suited as possible,
// and says by numbers why something cannot be had.
//
// A [Task] is plain data: entries with the number of reviews they need, reviewers with bounds on their load, [Conflict]s with
// their kinds, [Label]s from which conflicts, quotas and topics are read, [Quota]s on who may sit together, pairs that are made
// already, and a [Score] for how well a pair suits. [Distribute] turns it into a [Plan] with pairs, loads, what is missing and an
// [Obstacle] for each reason. [Repair] makes a new plan after something changed and touches as few pairs as possible.
// [Check] and [Task.Barriers] judge pairs that somebody else made. [Plan.Fairness] reports on the evenness.
//
//	plan, err := assign.Distribute(assign.Task{
//		Reviews:   3,
//		Entries:   applications, // 12 000
//		Reviewers: experts,      // 800
//		Load:      socium.Some(assign.Load{Min: 30, Max: 50}),
//		Apart:     []string{"organisation"},
//		Quotas:    []assign.Quota{assign.Exactly(1, assign.Own("region"))},
//	})
//	fmt.Println(plan.In(socium.RU))
//
// # What is promised
//
// As many reviews as possible are made; then as few least loads as possible stay unmet; then what is missing is spread over
// as many entries as possible; then the [Objective] decides. The answer is exact: a min-cost flow in whole numbers, equal to
// exhaustive search on small tasks. Two things can make it less than proven, and then [Quality] says so and bounds the distance:
// quotas that overlap without nesting, and the objective [WorstEntry] with several reviews an entry.
//
// The plan depends on the task alone: ties go by ids, the order of the lists does not matter, and there is no randomness.
//
// # Limits
//
// At most [MaxReviewers] reviewers, [MaxReviews] reviews and [MaxPairs] open pairs. 10 000 entries by 500 reviewers take tenths of
// a second, 12 000 by 800 with a quota on regions about as much; overlapping quotas at that size take from a second to a minute.
// The objective [WorstEntry] is searched for [Task].Steps steps beyond that, about a second unless the task says otherwise.
// Everything here is safe to call from any number of goroutines.
package assign
