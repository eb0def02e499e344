package assign_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
)

// Three applications, four experts: two reviews each, one of them by an expert from the applicant's region.
func round() assign.Task {
	return assign.Task{
		Reviews: 2,
		Entries: []assign.Entry{
			{ID: "A-1", Labels: []assign.Label{"region:55", "topic:family", "organisation:Забота"}},
			{ID: "A-2", Labels: []assign.Label{"region:55", "topic:care"}},
			{ID: "A-3", Labels: []assign.Label{"region:40", "topic:family"}},
		},
		Reviewers: []assign.Reviewer{
			{ID: "E-1", Labels: []assign.Label{"region:55", "topic:family", "organisation:Забота"}},
			{ID: "E-2", Labels: []assign.Label{"region:55", "topic:care"}},
			{ID: "E-3", Labels: []assign.Label{"region:40", "topic:family"}},
			{ID: "E-4", Labels: []assign.Label{"region:40", "topic:care", "newcomer"}},
		},
		Apart:  []string{"organisation"},
		Topics: []string{"topic"},
		Quotas: []assign.Quota{assign.Exactly(1, assign.Own("region")), assign.AtMost(1, assign.Of("newcomer"))},
	}
}

func Example() {
	plan, err := assign.Distribute(round())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range plan.Pairs {
		fmt.Println(p.Entry, p.Reviewer, p.Score)
	}
	fmt.Println(plan.In(socium.RU))
	// Output:
	// A-1 E-2 0
	// A-1 E-3 1
	// A-2 E-2 1
	// A-2 E-4 1
	// A-3 E-1 1
	// A-3 E-3 1
	// Заявок: 3, с полным числом экспертиз: 3, не хватает экспертиз: 0
	// Экспертов: 4, экспертиз: 6, на эксперта от 1 до 2, в среднем 1,5
	// Соответствие: худшая пара 0, худшая заявка в среднем 0,5
}

// What cannot be had is named with numbers; the rest of the plan stands.
func ExampleDistribute_impossible() {
	task := round()
	task.Load = socium.Some(assign.Load{Min: 0, Max: 1}) // four experts, one review each, for three entries of two
	plan, err := assign.Distribute(task)
	fmt.Println(err, plan.Complete(), len(plan.Pairs))
	for _, g := range plan.Gaps {
		fmt.Println(g.Entry, "lacks", g.Missing, "of", g.Need)
	}
	for _, o := range plan.Obstacles {
		fmt.Println(o.Kind, o.Entries, o.Reviewers, o.Need, o.Have)
		fmt.Println(o.In(socium.EN))
	}
	// Output:
	// <nil> false 4
	// A-1 lacks 1 of 2
	// A-3 lacks 1 of 2
	// too-few-reviewers [A-1 A-2 A-3] [E-1 E-2 E-3 E-4] 6 4
	// the entries (A-1, A-2, A-3) have 6 places; the reviewers left for them (E-1, E-2, E-3, E-4) and those assigned give at most 4; 2 are missing; pairs ruled out: common labels 1
}

func ExampleRepair() {
	task := round()
	before, _ := assign.Distribute(task)

	// E-2 withdraws from A-1 when the sheet is opened; the sheets on A-2 are handed in already.
	task.Conflicts = append(task.Conflicts, assign.Conflict{Entry: "A-1", Reviewer: "E-2", Kind: assign.Declared})
	task.Forced = []assign.Pair{{Entry: "A-2", Reviewer: "E-2"}, {Entry: "A-2", Reviewer: "E-4"}}
	after, err := assign.Repair(task, before.Pairs)
	fmt.Println(err, after.Removed, after.Added)
	for _, o := range after.Obstacles {
		fmt.Println(o.In(socium.RU))
	}

	// An alternate from the region steps in: nothing else changes.
	task.Reviewers = append(task.Reviewers, assign.Reviewer{ID: "E-5", Labels: []assign.Label{"region:55"}})
	after, err = assign.Repair(task, before.Pairs)
	fmt.Println(err, after.Removed, after.Added)
	// Output:
	// <nil> [{A-1 E-2 0 false}] []
	// заявкам (A-1) нужно ещё экспертиз: 1; оставшиеся для них эксперты (нет) и уже назначенные дают не больше 0; не хватает 1; мешает квота «с той же пометкой region, что у заявки: ровно 1»; исключено пар: отводы 1, общие пометки 1
	// <nil> [{A-1 E-2 0 false}] [{A-1 E-5 0 false}]
}

func ExampleCheck() {
	task := round()
	faults, err := assign.Check(task, []assign.Pair{
		{Entry: "A-1", Reviewer: "E-1"}, {Entry: "A-1", Reviewer: "E-3"},
		{Entry: "A-2", Reviewer: "E-2"}, {Entry: "A-2", Reviewer: "E-1"},
		{Entry: "A-3", Reviewer: "E-3"},
	})
	fmt.Println(err)
	for _, v := range faults {
		fmt.Println(v.Path, v.Code, v.Text.RU)
	}
	// Output:
	// <nil>
	// pairs[0] assign.pair.conflict эксперт E-1 не может оценивать заявку A-1: одна организация: organisation:Забота
	// entries[1] assign.quota.most заявка A-2: экспертов группы 2, должно быть не больше 1 (с той же пометкой region, что у заявки: ровно 1)
	// entries[2] assign.short заявка A-3: не хватает экспертиз: 1 из 2
}

func ExampleTask_Barriers() {
	task := round()
	for _, c := range task.Barriers("A-1", "E-1") {
		fmt.Println(c.Kind, c.Label, c.In(socium.RU))
	}
	// Output:
	// organisation organisation:Забота одна организация: organisation:Забота
}

func ExamplePlan_Fairness() {
	plan, _ := assign.Distribute(round())
	report := plan.Fairness(assign.Pair{Entry: "A-1", Reviewer: "E-3"})
	fmt.Println(report.MinLoad, report.MaxLoad, report.Complete, report.Repeated)
	// Output:
	// 1 2 3 [{A-1 E-3 1 false}]
}

func ExampleScoreOf() {
	s, err := assign.ScoreOf(socium.MustParseNumber("0.85"))
	fmt.Println(s, int32(s), err)
	_, err = assign.ScoreOf(socium.Int(3))
	fmt.Println(err)
	// Output:
	// 0.85 850000 <nil>
	// a score must be between 0 and 1 (assign.task.score)
}

func ExampleQuota_In() {
	fmt.Println(assign.Exactly(1, assign.Own("region")).In(socium.RU))
	fmt.Println(assign.AtMost(1, assign.EachOf("organisation")).In(socium.EN))
	// Output:
	// с той же пометкой region, что у заявки: ровно 1
	// with any one organisation: at most 1
}
