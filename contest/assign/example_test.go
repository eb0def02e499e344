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

// A federal round in small: 36 applications and 8 experts of four regions, one of the three reviews by an expert of the applicant's
// region, nobody reviews the own organisation. One call gives pairs, loads and what could not be had with the reason: no
// expert lives in region 18.
func Example_federalRound() {
	regions := []string{"02", "16", "18", "55"}
	task := assign.Task{
		Reviews: 3,
		Apart:   []string{"organisation"},
		Topics:  []string{"topic"},
		Quotas:  []assign.Quota{assign.Exactly(1, assign.Own("region"))},
		Load:    socium.Some(assign.Load{Min: 10, Max: 15}),
	}
	label := func(kind string, v any) assign.Label { return assign.Label(fmt.Sprint(kind, ":", v)) }
	for i := range 36 {
		region := regions[i%4]
		if i > 10 && region == "18" {
			region = "16"
		}
		task.Entries = append(task.Entries, assign.Entry{
			ID: fmt.Sprintf("A-%02d", i+1), Labels: []assign.Label{label("region", region), label("topic", i%3), label("organisation", i)},
		})
	}
	for i := range 8 {
		region := []string{"02", "16", "16", "55"}[i%4]
		task.Reviewers = append(task.Reviewers, assign.Reviewer{
			ID: fmt.Sprint("E-", i+1), Labels: []assign.Label{label("region", region), label("topic", i%3), label("organisation", 4*i)},
		})
	}

	plan, err := assign.Distribute(task)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(plan.Pairs), "pairs; the first entry:", plan.Of("A-01"))
	for _, l := range plan.Loads[:3] {
		fmt.Println(l.Reviewer, l.Reviews)
	}
	for _, g := range plan.Gaps {
		fmt.Println(g.Entry, "lacks", g.Missing, "of", g.Need)
	}
	fmt.Println(plan.In(socium.RU))
	// Output:
	// 105 pairs; the first entry: [E-4 E-5 E-7]
	// E-1 15
	// E-2 13
	// E-3 11
	// A-03 lacks 1 of 3
	// A-07 lacks 1 of 3
	// A-11 lacks 1 of 3
	// Заявок: 36, с полным числом экспертиз: 33, не хватает экспертиз: 3
	// Экспертов: 8, экспертиз: 105, на эксперта от 10 до 15, в среднем 13,13
	// Соответствие: худшая пара 0, худшая заявка в среднем 0,333333
	// Чаще всего вместе: E-1 и E-4, заявок: 10
	// — заявкам (A-03) нужно ещё экспертиз: 1; оставшиеся для них эксперты (нет) и уже назначенные дают не больше 0; не хватает 1; мешает квота «с той же пометкой region, что у заявки: ровно 1»
	// — заявкам (A-07) нужно ещё экспертиз: 1; оставшиеся для них эксперты (нет) и уже назначенные дают не больше 0; не хватает 1; мешает квота «с той же пометкой region, что у заявки: ровно 1»
	// — заявкам (A-11) нужно ещё экспертиз: 1; оставшиеся для них эксперты (нет) и уже назначенные дают не больше 0; не хватает 1; мешает квота «с той же пометкой region, что у заявки: ровно 1»
}

// The greatest sum of scores leaves the third paper with a reviewer who does not suit it at all; served fairly it gets a better one
// at a small loss to the others.
func ExampleDistribute_worstEntry() {
	task := assign.Task{
		Reviews:   1,
		Entries:   []assign.Entry{{ID: "A"}, {ID: "B"}, {ID: "C"}},
		Reviewers: []assign.Reviewer{{ID: "x"}, {ID: "y"}, {ID: "z"}},
		Affinity:  [][]assign.Score{{1_000_000, 0, 250_000}, {1_000_000, 0, 250_000}, {1_000_000, 240_000, 500_000}},
	}
	for _, task.Objective = range []assign.Objective{assign.Total, assign.WorstEntry} {
		plan, err := assign.Distribute(task)
		q := plan.Quality
		fmt.Println("sum", q.Total, "of", q.TotalBound, "worst", q.WorstEntry, "of", q.EntryBound, q.Proven, err)
	}
	// Output:
	// sum 1.5 of 1.5 worst 0 of 1 true <nil>
	// sum 1.49 of 1.5 worst 0.24 of 0.24 true <nil>
}

// Two reviewers of A-2 disagree: a third one is found, and nothing else changes.
func ExampleRepair_thirdReviewer() {
	task := round()
	before, _ := assign.Distribute(task)
	task.Entries[1].Reviews = 3
	task.Forced = before.Pairs                   // all sheets are handed in
	task.Load = socium.Some(assign.Load{Max: 3}) // the even share would be two
	after, err := assign.Repair(task, before.Pairs)
	for _, p := range after.Added {
		fmt.Println(p.Entry, p.Reviewer)
	}
	fmt.Println(len(after.Removed), err)
	// Output:
	// A-2 E-3
	// 0 <nil>
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
