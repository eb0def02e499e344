package contest_test

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// sums is a regulation of one nomination with one criterion from 0 to 10.
func sums() contest.Regulation {
	return contest.Regulation{
		ID: "example", Title: socium.Text{RU: "Пример", EN: "Example"},
		Forms:       []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{{ID: "result", Scale: contest.Scale{Max: socium.Int(10)}}}}},
		Nominations: []contest.Nomination{{ID: "main"}},
		Places:      contest.Places{List: []contest.Place{{Title: socium.Text{RU: "победитель", EN: "winner"}}}},
	}
}

func given(entry, juror string, mark int64) contest.Sheet {
	return contest.Sheet{Entry: entry, Juror: juror, Marks: contest.Marks{{Criterion: "result", Value: socium.Int(mark)}}}
}

func result() (*contest.Rules, contest.Facts, []contest.Sheet, *contest.Outcome) {
	rules := contest.MustRules(sums())
	facts := contest.Facts{
		Entries: []contest.Entry{{ID: "A", Nomination: "main"}, {ID: "B", Nomination: "main"}},
		Jury:    []contest.Juror{{ID: "J1"}, {ID: "J2"}},
	}
	sheets := []contest.Sheet{given("A", "J1", 9), given("A", "J2", 6), given("B", "J1", 7), given("B", "J2", 7)}
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		panic(err)
	}
	return rules, facts, sheets, outcome
}

// A regulation that contradicts itself does not build, and everything that is wrong is told at once.
func ExampleNewRules() {
	reg := sums()
	reg.Scoring.Order = "by-luck"
	reg.PassMarks = []contest.PassMark{{Points: socium.Int(5), Band: "large"}}
	reg.Forms[0].Criteria[0].Scale.Step = socium.Int(3)
	_, err := contest.NewRules(reg)
	for _, v := range socium.ViolationsOf(err) {
		fmt.Println(v.Path, v.Text.EN)
	}
	// Output:
	// forms[0].criteria[0].scale.step the regulation contradicts itself: the steps do not lead from the least mark to the highest
	// scoring.order the word “by-luck” is not known
	// passMarks[0].band “large” is described nowhere
}

// Rules print back in words, to be laid beside the regulation.
func ExampleRules_In() {
	fmt.Println(contest.MustRules(sums()).In(socium.EN))
	// Output:
	// # Example
	//
	// ## Admission
	//
	// - no conditions: every entry takes part
	//
	// ## Nominations
	//
	// - “main” [main]
	//
	// ## Criteria, form “sheet”
	//
	// - 1. result: whole mark from 0 to 10
	//
	// ## Jury
	//
	// - one sheet is enough for a total
	//
	// ## How the total is counted
	//
	// - each sheet is the sum of mark × weight; sheets are combined as: arithmetic mean
	// - a sheet without a mark for a criterion does not count
	// - the sheets that are there count
	// - nothing is rounded: places follow from the exact totals
	//
	// ## Who wins
	//
	// - a single entry is judged as usual; without entries a nomination is void
	// - what is equal shares its place; the order of input decides nothing
	//
	// ## Places and prizes
	//
	// - place 1, winner
	// - equals share the better place and the next places are skipped (1-2-2-4)
	// - of a shared place each holder gets the whole sum
}

func ExampleRules_Lint() {
	reg := sums()
	reg.Scoring.Combine = []contest.Combine{{Method: contest.MethodSum}}
	for _, v := range contest.MustRules(reg).Lint() {
		fmt.Println(v.Severity, v.Path, v.Text.EN)
	}
	// Output:
	// note scoring no clause is named
	// warning scoring.combine[0] a sum is lower for entries that not everyone has marked
}

func ExampleRules_Judge() {
	_, _, _, outcome := result()
	for n, standings := range outcome.Nominations() {
		fmt.Println(n.ID, n.Status)
		for _, s := range standings {
			fmt.Println(s.Rank, s.Entry, s.Total, s.Place)
			for _, sheet := range s.Sheets() {
				fmt.Println("  ", sheet.Juror, sheet.Total)
			}
		}
	}
	// Output:
	// main held
	// 1 A 7.5 1
	//    J1 9
	//    J2 6
	// 2 B 7 0
	//    J1 7
	//    J2 7
}

func ExampleVerify() {
	rules, facts, sheets, outcome := result()
	protocol, err := outcome.Protocol(contest.Meeting{Number: "1"})
	fmt.Println(err, contest.Verify(protocol, rules, facts, slices.Values(sheets)))
	sheets[0] = given("A", "J1", 8)
	fmt.Println(contest.Verify(protocol, rules, facts, slices.Values(sheets)))
	// Output:
	// <nil> <nil>
	// sheetsHash: the protocol was made of other sheets (contest.protocol.sheets)
}

func ExampleCompare() {
	rules, facts, sheets, before := result()
	facts.Struck = []contest.Strike{{Juror: "J1"}}
	after, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range contest.Compare(before, after) {
		fmt.Println(c.In(socium.EN))
	}
	// Output:
	// A: sheets 2 → 1, total 7.5 → 6, rank 1 → 2, place 1 → —
	// B: sheets 2 → 1, rank 2 → 1, place — → 1
}

func ExamplePoints() {
	third := contest.PointsOf(socium.Int(22)).Over(3)
	fmt.Println(third, third.In(socium.EN), third.Fixed(2, socium.HalfUp))
	// Output: 22/3 ≈ 7.3333 7.33
}

// Counting in bulk: rows of numbers, shards that merge to the result of one pass.
func ExampleTally() {
	rules := contest.MustRules(sums())
	first, err := rules.Tally("main", 3)
	if err != nil {
		fmt.Println(err)
		return
	}
	second, err := rules.Tally("main", 3)
	if err != nil {
		fmt.Println(err)
		return
	}
	first.AddMatrix(0, []int32{0, 1}, []int32{9, 6 /* entry 0 */, 7, 7 /* entry 1 */})
	second.Add(contest.Row{Entry: 2, Juror: 1, Marks: []int32{8}})
	if err := first.Merge(second); err != nil {
		fmt.Println(err)
		return
	}
	ranking, err := first.Rank()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range ranking.All() {
		fmt.Println(line.Rank, line.Entry, line.Total, ranking.Spread(line.Entry))
	}
	// Output:
	// 1 2 8 0
	// 2 0 7.5 3
	// 3 1 7 0
}

func ExampleProtocol_Markdown() {
	_, _, _, outcome := result()
	protocol, err := outcome.Protocol(contest.Meeting{Number: "1", On: socium.MustParseDate("2026-05-20"), Present: []string{"J1", "J2"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(protocol.Markdown(socium.EN)[:57])
	// Output:
	// # Minutes № 1
	//
	// Example
	//
	// ## Meeting
	//
	// - date: 2026-05-20
}

// Points are read as they are written: a decimal where it is exact, else a fraction.
func ExampleParsePoints() {
	for _, text := range []string{"73.5", "22/3", "7,5"} {
		points, err := contest.ParsePoints(text)
		fmt.Println(points, err)
	}
	// Output:
	// 73.5 <nil>
	// 22/3 <nil>
	// 0 points are written as a decimal or as a fraction (contest.points)
}
