package socium_test

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// The two programs of the README that show a decision and a ranking.

func Example_eligibility() {
	application := &grant.Application{
		Requested: socium.Some(socium.Rubles(2_400_000)),
		Applicant: grant.Applicant{
			Form: grant.ANO, Registered: socium.MustParseDate("2025-03-02"),
			Liquidation: socium.Yes,
		},
	}
	decision := pgf.First2026().Precheck(application, socium.MustParseDate("2025-10-10"))

	fmt.Println(decision.Verdict(), "facts missing:", len(slices.Collect(decision.Missing())))
	for f := range decision.Failed() {
		fmt.Println(f.Code, f.Basis.Clause, f.In(socium.RU))
		for r := range f.Remedies() {
			fmt.Println("  →", r.In(socium.RU))
		}
	}
	// Output:
	// fail facts missing: 13
	// FPG-E-04 п. 5(1) организация зарегистрирована 02.03.2025, нужно не позднее 15.10.2024
	//   → запросите не более 1 000 000 ₽: тогда достаточно шести месяцев
	// FPG-E-06 п. 5(3) организация находится в процессе ликвидации
}

func Example_contest() {
	rules := contest.MustRules(contest.Regulation{
		ID:          "best-practice",
		Forms:       []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{mark("result"), mark("novelty")}}},
		Nominations: []contest.Nomination{{ID: "families", Title: socium.Text{EN: "Support of families"}}},
		Ties:        []contest.TieStep{{By: contest.TieCriterion, Criterion: "result"}},
		Places:      contest.Places{List: []contest.Place{{Title: socium.Text{EN: "winner"}}, {Title: socium.Text{EN: "laureate"}}}},
	})
	outcome, err := rules.Judge(contest.Facts{
		Entries: []contest.Entry{{ID: "A", Nomination: "families"}, {ID: "B", Nomination: "families"}},
		Jury:    []contest.Juror{{ID: "J1"}, {ID: "J2"}},
	}, slices.Values([]contest.Sheet{sheet("A", "J1", 8, 6), sheet("A", "J2", 7, 9), sheet("B", "J1", 9, 5), sheet("B", "J2", 8, 8)}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for nomination, standings := range outcome.Nominations() {
		for _, s := range standings {
			fmt.Println(nomination.Title.EN, s.Place, s.Entry, s.Total, s.DecidedBy)
		}
	}
	// Output:
	// Support of families 1 B 15 higher points for criterion “result”
	// Support of families 2 A 15 higher points for criterion “result”
}

// mark is a criterion that jurors mark from 0 to 10.
func mark(id string) contest.Criterion {
	return contest.Criterion{ID: id, Title: socium.Text{EN: id}, Scale: contest.Scale{Max: socium.Int(10)}}
}

func sheet(entry, juror string, result, novelty int64) contest.Sheet {
	return contest.Sheet{Entry: entry, Juror: juror, Marks: contest.Marks{
		{Criterion: "result", Value: socium.Int(result)}, {Criterion: "novelty", Value: socium.Int(novelty)},
	}}
}
