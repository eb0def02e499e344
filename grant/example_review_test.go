package grant_test

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// reviewed is a round of two applications of an invented organisation; two experts differ about the first.
func reviewed() (*grant.Round, []contest.Sheet) {
	a, b := application("26-1-000001", "«Забота»", 900_000), application("26-1-000002", "«Забота»", 800_000)
	call := pgf.First2026()
	round, err := call.Round([]*grant.Application{a, b}, day("2025-10-15"))
	if err != nil {
		panic(err)
	}
	var sheets []contest.Sheet
	for i, mark := range []int64{9, 5, 7, 7} {
		n := a.Number
		if i > 1 {
			n = b.Number
		}
		s := marked(call, fmt.Sprint("эксперт ", i%2+1), n, mark)
		s.Marks = slices.DeleteFunc(s.Marks, func(m contest.Mark) bool { return m.Criterion == pgf.Scale }) // not scored below a million
		sheets = append(sheets, s)
	}
	return round, sheets
}

// The grounds of refusal that the facts suggest; the council decides.
func ExampleRound_Suggest() {
	round, _ := reviewed()
	for _, r := range round.Suggest(round.Duplicates(socium.Number{})) {
		for _, code := range r.Grounds {
			g, _ := round.Call().Ground(code)
			fmt.Println(r.Application, code, g.Title.RU)
		}
	}
	for _, c := range round.Crowded() {
		fmt.Println(c.Organisation, c.Direction, c.Applications)
	}
	// Output:
	// 26-1-000001 R2 заявка не соответствует требованиям Положения
	// 26-1-000002 R2 заявка не соответствует требованиям Положения
	// «Забота» SOC [26-1-000001 26-1-000002]
}

// Where experts differ by more than a policy allows, another one is asked.
func ExampleRating_Spread() {
	round, sheets := reviewed()
	rating, err := round.Rate(sheets, grant.Review{})
	if err != nil {
		panic(err)
	}
	for _, f := range rating.Spread(grant.SpreadPolicy{Threshold: socium.Int(25)}) {
		fmt.Println(f.Application, f.Spread, f.Experts, f.Extra)
	}
	// Output:
	// 26-1-000001 40 2 1
}

// A published list is recomputed.
func ExampleRating_CompareWith() {
	round, sheets := reviewed()
	rating, err := round.Rate(sheets, grant.Review{})
	if err != nil {
		panic(err)
	}
	published := map[string]socium.Number{"26-1-000001": socium.MustParseNumber("70"), "26-1-000002": socium.MustParseNumber("71.5")}
	for _, d := range rating.CompareWith(published) {
		fmt.Println(d.Application, d.Published.Or(socium.Number{}), d.Computed.Or(socium.Number{}))
	}
	// Output:
	// 26-1-000002 71.5 70
}

// Events are what is stored; the state is what they make.
func ExampleProcess_Replay() {
	call := &grant.Call{ID: "2026-1", Opens: day("2025-09-01"), Deadline: socium.MustDeadline("2025-10-15", "23:30"), Limits: grant.Limits{PerDirection: 1}}
	process, err := call.Process(grant.ApplicationLife(socium.Basis{Act: "Положение"}), nil)
	if err != nil {
		panic(err)
	}
	head, at := grant.Actor{Role: grant.RoleApplicant, ID: "head"}, socium.MustDeadline("2025-10-01", "12:00").Time()
	c, created, err := process.Start("A-1", socium.Some(socium.Rubles(900_000)), head, at)
	if err != nil {
		panic(err)
	}
	c, submitted, err := process.Do(c, grant.Command{Action: grant.ActionSubmit, By: head, At: at, Expected: 1, Details: grant.Details{
		Signer: socium.Yes, Assurances: socium.Yes, SameDirection: socium.Some[int64](0),
	}})
	if err != nil {
		panic(err)
	}
	again, err := process.Replay(slices.Values([]grant.Event{created, submitted}))
	fmt.Println(c.State(), again.State(), again.Version(), err)

	_, _, err = process.Do(c, grant.Command{Action: grant.ActionWithdraw, By: head, At: at, Expected: 1})
	fmt.Println(err)
	// Output:
	// submitted submitted 2 <nil>
	// expected: the case has changed: event 1 was expected, the last one is 2 (case.conflict)
}
