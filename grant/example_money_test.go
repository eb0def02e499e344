package grant_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// agreed is an agreement on 800 000 of the 1 000 000 asked for, in two stages of 3 : 1; the pay is protected from the cut.
func agreed() grant.Agreement {
	a := &grant.Application{Number: "26-1-000001", Budget: grant.Budget{Lines: []grant.Line{
		{ID: "pay", Article: grant.StaffPay, Name: "руководитель", Total: socium.Some(socium.Rubles(600_000))},
		{ID: "hall", Article: grant.EventCosts, Name: "зал", Total: socium.Some(socium.Rubles(400_000))},
	}}}
	call := &grant.Call{Agreement: grant.AgreementTerms{ReportDays: socium.Some[int64](15), RefundDays: socium.Some[int64](30)}}
	agreement, err := call.Agree(a, grant.Award{Application: "26-1-000001", Sum: socium.Rubles(800_000)}, []grant.Stage{
		{From: day("2026-02-01"), To: day("2026-07-31")}, {From: day("2026-08-01"), To: day("2026-12-31")},
	}, []int64{3, 1}, grant.CutPolicy{Protect: []grant.Article{grant.StaffPay}})
	if err != nil {
		panic(err)
	}
	agreement.Signed = day("2026-01-30")
	return agreement
}

// A winner signs: the award is spread over the lines and over the stages to the kopeck.
func ExampleCall_Agree() {
	a := agreed()
	for i, s := range a.Stages {
		fmt.Println("этап", i+1, s.Tranche)
	}
	for _, l := range a.Estimate.Lines {
		fmt.Println(l.ID, l.Grant)
	}
	// Output:
	// этап 1 600000.00
	// этап 2 200000.00
	// pay 600000.00
	// hall 200000.00
}

// spent is the first stage paid out and spent: a payment is not accepted, another was put back, the rest is left over.
func spent() grant.Execution {
	return grant.Execution{
		Agreement: agreed(),
		Transfers: []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Rubles(600_000)}},
		Payments: []grant.Payment{
			{On: day("2026-03-01"), Amount: socium.Rubles(400_000), Line: "pay", Documents: []string{"ведомость"}},
			{On: day("2026-04-01"), Amount: socium.Rubles(150_000), Line: "hall", Documents: []string{"акт"}},
			{On: day("2026-04-02"), Amount: socium.Rubles(-10_000), Line: "hall"}, // a mistaken payment put back
			{On: day("2026-05-01"), Amount: socium.Rubles(20_000), Line: "hall", Documents: []string{"чек"}, Accepted: socium.No, Reason: "нет списка участников"},
		},
	}
}

// Plan and fact line by line, what is left, and what must go back.
func ExampleExecution_PlanFact() {
	e := spent()
	for _, l := range e.PlanFact() {
		fmt.Println(l.ID, "план", l.Plan, "факт", l.Fact, "не принято", l.Disputed, "осталось", l.Left)
	}
	b := e.Balance()
	fmt.Println("остаток", b.Remainder, "к возврату", b.Due)
	e.Refunds = append(e.Refunds, grant.Refund{On: day("2027-01-20"), Amount: b.Due})
	fmt.Println("к возврату", e.Balance().Due)
	// Output:
	// pay план 600000.00 факт 400000.00 не принято 0.00 осталось 200000.00
	// hall план 200000.00 факт 160000.00 не принято 20000.00 осталось 40000.00
	// остаток 40000.00 к возврату 60000.00
	// к возврату 0.00
}

// What breaks the agreement is found when it happens.
func ExampleExecution_Check() {
	e := spent()
	e.Payments = append(e.Payments, grant.Payment{On: day("2026-06-01"), Amount: socium.Rubles(50_000), Line: "hall", Cash: true})
	e.Transfers = append(e.Transfers, grant.Transfer{On: day("2026-08-03"), Stage: 2, Amount: socium.Rubles(200_000)})
	for _, v := range e.Check() {
		fmt.Println(v.Path, v.Code)
	}
	// Output:
	// transfers[1] execution.transfer-early
	// payments[4].cash execution.payment-cash
	// payments[4].documents execution.payment-documents
	// agreement.estimate.lines[1] execution.payment-above
}

// What the facts give ground for on a day.
func ExampleExecution_Sanctions() {
	e := spent()
	for _, s := range e.Sanctions(day("2026-09-01"), nil) {
		fmt.Println(s.Kind, "—", plain(s.Why.RU))
	}
	// Output:
	// suspend — аналитический отчёт этапа 1 нужно было представить не позднее 21.08.2026
	// suspend — финансовый отчёт этапа 1 нужно было представить не позднее 21.08.2026
	// terminate — не приняты расходы на 20 000,00 ₽
}

// A winner refuses; the money goes down the reserve list.
func ExampleAwards_Substitute() {
	candidates := []grant.Candidate{
		{ID: "A", Score: socium.Int(90), Requested: socium.Rubles(600_000)},
		{ID: "B", Score: socium.Int(80), Requested: socium.Rubles(400_000)},
		{ID: "C", Score: socium.Int(70), Requested: socium.Rubles(500_000)},
	}
	awards, err := grant.Fund(grant.Strategy{Kind: grant.FundSkip}, candidates, socium.Some(socium.Rubles(1_000_000)), grant.Decisions{})
	if err != nil {
		panic(err)
	}
	awards, err = awards.Substitute("A")
	if err != nil {
		panic(err)
	}
	for a := range awards.All() {
		fmt.Println(a.Application, a.Status, a.Sum)
	}
	// Output:
	// A declined 0.00
	// B full 400000.00
	// C full 500000.00
}

// What would the pot buy if only the sum of scores counted? An analysis, no decision.
func ExampleBestScores() {
	candidates := []grant.Candidate{
		{ID: "A", Score: socium.Int(90), Requested: socium.Rubles(700_000)},
		{ID: "B", Score: socium.Int(80), Requested: socium.Rubles(500_000)},
		{ID: "C", Score: socium.Int(70), Requested: socium.Rubles(500_000)},
	}
	best, err := grant.BestScores(candidates, socium.Rubles(1_000_000), 0)
	fmt.Println(best.Chosen, best.Score, best.Sum, best.Proven, err)
	// Output:
	// [B C] 150 1000000.00 true <nil>
}

// Candidates around the line whom the marks cannot tell apart go into a draw, which the caller holds.
func ExampleLotteryZone() {
	candidates := []grant.Candidate{
		{ID: "A", Score: socium.Int(90), Requested: socium.Rubles(100)}, {ID: "B", Score: socium.Int(71), Requested: socium.Rubles(100)},
		{ID: "C", Score: socium.Int(70), Requested: socium.Rubles(100)}, {ID: "D", Score: socium.Int(50), Requested: socium.Rubles(100)},
	}
	around := func(n int64) grant.Interval { return grant.Interval{Low: socium.Int(n - 3), High: socium.Int(n + 3)} }
	zone, err := grant.LotteryZone(candidates, socium.Rubles(200), map[string]grant.Interval{"A": around(90), "B": around(71), "C": around(70), "D": around(50)})
	fmt.Println(zone.Accepted, zone.Draw, zone.Rejected, zone.Left, err)
	// Output:
	// [A] [B C] [D] 100.00 <nil>
}
