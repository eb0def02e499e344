// Package ranks makes one order out of the orders of many: ballots on which each juror put the entries from best to worst.
//
// [Ballot]s go into a [Profile]; the profile answers with a [Ranking] by one of the methods that regulations and textbooks know:
// [Profile.Borda] (points by position), [Profile.Copeland], [Profile.Condorcet], [Profile.Schulze], [Profile.RankedPairs]; and
// [MajorityJudgment] for verbal grades instead of orders. [FromMarks] reads ballots off marks.
//
//	profile, err := ranks.NewProfile(nil, ballots)
//	for _, e := range profile.Schulze().Entries {
//		fmt.Println(e.Place, e.Entry)
//	}
//
// Everything is exact: votes are whole numbers, points are fractions. What a method does not decide it does not decide: such
// entries share a place and stand together in [Ranking.Ties], never broken by ids or by the order of the input. No method
// depends on the order of ballots or entries.
//
// At most [MaxEntries] entries; pairwise methods take time in proportion to ballots times entries squared, Schulze and ranked pairs
// to entries cubed. A Profile is immutable and safe for concurrent use.
package ranks
