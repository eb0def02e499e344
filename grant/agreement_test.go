package grant_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// twoStages is an agreement of 900 000 in two stages, of an application that asked for a million.
func twoStages(t *testing.T) grant.Agreement {
	t.Helper()
	app := &grant.Application{Budget: grant.Budget{Lines: []grant.Line{
		{ID: "pay", Article: grant.StaffPay, Name: "руководитель", Total: rub("600000")},
		{ID: "hall", Article: grant.EventCosts, Name: "зал", Total: rub("300000")},
		{ID: "food", Article: grant.EventCosts, Name: "питание", Total: rub("150000"), Own: rub("50000")},
	}}}
	call := &grant.Call{Agreement: grant.AgreementTerms{
		TrancheDays: some(20), ReportDays: some(15), RefundDays: some(30), Reallocation: socium.Int(10),
	}}
	a, err := call.Agree(app, grant.Award{Application: "26-1-000001", Sum: socium.Rubles(900_000)}, []grant.Stage{
		{From: day("2026-02-01"), To: day("2026-07-31"), Points: []grant.ControlPoint{{Text: "школа открыта", Planned: day("2026-03-31")}, {Text: "выпуск", Planned: day("2026-07-15"), Indicator: "выпускники", Target: some(60)}}},
		{From: day("2026-08-01"), To: day("2027-01-31")},
	}, []int64{2, 1}, grant.CutPolicy{})
	require.NoError(t, err)
	a.Signed = day("2026-01-30")
	return a
}

func TestAgree(t *testing.T) {
	a := twoStages(t)
	assert.Equal(t, "600000.00", a.Stages[0].Tranche.String())
	assert.Equal(t, "300000.00", a.Stages[1].Tranche.String())
	assert.Equal(t, "540000.00", a.Estimate.Lines[0].Grant.String())
	assert.Equal(t, "50000.00", a.Estimate.Lines[2].Own.String())
	require.Empty(t, a.Check())
	data, err := json.Marshal(a)
	require.NoError(t, err)
	var back grant.Agreement
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, a, back)

	_, err = new(grant.Call).Agree(&grant.Application{}, grant.Award{Application: "26-1-000002"}, a.Stages, nil, grant.CutPolicy{})
	require.ErrorIs(t, err, grant.CodeAgreementGrant, "an award of nothing")

	a.Stages[1].From = day("2026-08-02")
	a.Stages[0].Tranche = socium.Rubles(1)
	a.Stages[0].Points[0].Planned = day("2026-08-01")
	a.Stages[1].ReportDue = day("2027-01-30")
	a.Estimate.Lines[1].ID = "pay"
	for _, code := range []socium.Code{grant.CodeAgreementOrder, grant.CodeAgreementSum, grant.CodeAgreementPoint, grant.CodeDatesOrder, grant.CodeIDTwice} {
		assert.ErrorIs(t, a.Check(), code)
	}
}

func accepted(stage int, on string) []grant.StageReport {
	var list []grant.StageReport
	for _, k := range grant.AllReportKinds() {
		list = append(list, grant.StageReport{Stage: stage, Kind: k, Version: 1, Filed: day(on), Status: grant.ReportAccepted, On: day(on)})
	}
	return list
}

// A whole life of money: two tranches, a move, a dispute, the remainder returned.
func TestExecution(t *testing.T) {
	e := grant.Execution{
		Agreement: twoStages(t),
		Transfers: []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Rubles(600_000)}, {On: day("2026-08-25"), Stage: 2, Amount: socium.Rubles(300_000)}},
		Payments: []grant.Payment{
			{On: day("2026-03-01"), Amount: socium.Rubles(500_000), Line: "pay", Documents: []string{"ведомость"}},
			{On: day("2026-03-02"), Amount: socium.Rubles(9_000), Line: "pay", Documents: []string{"ошибка"}},
			{On: day("2026-03-03"), Amount: socium.Rubles(-9_000), Line: "pay"},
			{On: day("2026-09-01"), Amount: socium.Rubles(280_000), Line: "hall", Documents: []string{"акт"}},
			{On: day("2026-09-02"), Amount: socium.Rubles(70_000), Line: "food", Documents: []string{"чек"}, Accepted: socium.No, Reason: "нет списка участников"},
		},
		Reports:       accepted(1, "2026-08-20"),
		Reallocations: []grant.Reallocation{{On: day("2026-06-01"), From: "pay", To: "hall", Amount: socium.Rubles(30_000)}},
	}
	require.Empty(t, e.Check())
	lines := e.PlanFact()
	assert.Equal(t, "10000.00", lines[0].Left.String()) // 540 − 30 − 500
	assert.Equal(t, "20000.00", lines[1].Left.String()) // 270 + 30 − 280
	assert.Equal(t, "70000.00", lines[2].Disputed.String())
	byArticle := e.PlanFactByArticle()
	require.Len(t, byArticle, 3)
	assert.Equal(t, []grant.Article{grant.Pay, grant.StaffPay, grant.EventCosts}, []grant.Article{byArticle[0].Article, byArticle[1].Article, byArticle[2].Article})
	assert.Equal(t, "350000.00", byArticle[2].Fact.String())

	assert.Equal(t, grant.Balance{
		Transferred: socium.Rubles(900_000), Spent: socium.Rubles(850_000), Disallowed: socium.Rubles(70_000),
		Remainder: socium.Rubles(50_000), Due: socium.Rubles(120_000),
	}, e.Balance())
	e.Refunds = []grant.Refund{{On: day("2027-02-20"), Amount: socium.Rubles(120_000)}}
	assert.Zero(t, e.Balance().Due)
}

func TestExecutionFaults(t *testing.T) {
	base := func() grant.Execution { return grant.Execution{Agreement: twoStages(t)} }
	for _, tt := range []struct {
		name string
		edit func(e *grant.Execution)
		code socium.Code
	}{
		{"more than the tranche", func(e *grant.Execution) {
			e.Transfers = []grant.Transfer{{On: day("2026-02-02"), Stage: 1, Amount: socium.Kopecks(60_000_001)}}
		}, grant.CodeTransferAbove},
		{"no report accepted", func(e *grant.Execution) {
			e.Transfers = []grant.Transfer{{On: day("2026-08-10"), Stage: 2, Amount: socium.Rubles(1)}}
		}, grant.CodeTransferEarly},
		{"one report accepted", func(e *grant.Execution) {
			e.Transfers = []grant.Transfer{{On: day("2026-08-25"), Stage: 2, Amount: socium.Rubles(1)}}
			e.Reports = accepted(1, "2026-08-20")[:1]
		}, grant.CodeTransferEarly},
		{"a day before acceptance", func(e *grant.Execution) {
			e.Transfers = []grant.Transfer{{On: day("2026-08-19"), Stage: 2, Amount: socium.Rubles(1)}}
			e.Reports = accepted(1, "2026-08-20")
		}, grant.CodeTransferEarly},
		{"while suspended", func(e *grant.Execution) {
			e.Transfers = []grant.Transfer{{On: day("2026-03-01"), Stage: 1, Amount: socium.Rubles(1)}}
			e.Suspensions = []grant.Suspension{{From: day("2026-03-01"), Until: day("2026-03-10")}}
		}, grant.CodeTransferSuspended},
		{"no such stage", func(e *grant.Execution) { e.Transfers = []grant.Transfer{{Stage: 3}} }, grant.CodeReference},
		{"before the project", func(e *grant.Execution) {
			e.Payments = []grant.Payment{{On: day("2026-01-31"), Amount: socium.Rubles(1), Line: "pay", Documents: []string{"1"}}}
		}, grant.CodePaymentOutside},
		{"cash", func(e *grant.Execution) {
			e.Payments = []grant.Payment{{On: day("2026-02-01"), Amount: socium.Rubles(1), Line: "pay", Cash: true, Documents: []string{"1"}}}
		}, grant.CodePaymentCash},
		{"no documents", func(e *grant.Execution) {
			e.Payments = []grant.Payment{{On: day("2026-02-01"), Amount: socium.Rubles(1), Line: "pay"}}
		}, grant.CodePaymentDocuments},
		{"no such line", func(e *grant.Execution) {
			e.Payments = []grant.Payment{{On: day("2026-02-01"), Amount: socium.Rubles(1), Line: "?", Documents: []string{"1"}}}
		}, grant.CodeReference},
		{"overspent", func(e *grant.Execution) {
			e.Payments = []grant.Payment{{On: day("2026-02-01"), Amount: socium.Kopecks(54_000_001), Line: "pay", Documents: []string{"1"}}}
		}, grant.CodePaymentAbove},
		{"a kopeck above ten per cent of article 7", func(e *grant.Execution) { // 360 000: 36 000 may move in
			e.Reallocations = []grant.Reallocation{{From: "pay", To: "hall", Amount: socium.Rubles(36_000)}, {From: "pay", To: "food", Amount: socium.Kopecks(1)}}
		}, grant.CodeMoveConsent},
		{"more than the line has", func(e *grant.Execution) { // of 90 000 for food
			e.Reallocations = []grant.Reallocation{{From: "food", To: "pay", Amount: socium.Kopecks(9_000_001), Consent: decision}}
		}, grant.CodeMoveAbove},
		{"within an article, not allowed", func(e *grant.Execution) {
			e.Reallocations = []grant.Reallocation{{From: "hall", To: "food", Amount: socium.Rubles(1)}}
		}, grant.CodeMoveConsent},
		{"a kopeck more spent than received", func(e *grant.Execution) { // the line of 540 000 has room for it
			e.Transfers = []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Rubles(100_000)}}
			e.Payments = []grant.Payment{{On: day("2026-03-01"), Amount: socium.Kopecks(10_000_001), Line: "pay", Documents: []string{"1"}}}
		}, grant.CodeSpentAbove},
		{"a transfer below zero", func(e *grant.Execution) {
			e.Transfers = []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Kopecks(-1)}}
		}, grant.CodeNegative},
		{"a refund below zero", func(e *grant.Execution) { e.Refunds = []grant.Refund{{Amount: socium.Kopecks(-1)}} }, grant.CodeNegative},
		{"more returned than received", func(e *grant.Execution) { e.Refunds = []grant.Refund{{Amount: socium.Rubles(1)}} }, grant.CodeRefundAbove},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := base()
			tt.edit(&e)
			vs := e.Check()
			require.ErrorIs(t, vs, tt.code)
			for _, v := range vs {
				assert.NotContains(t, v.Text.RU+v.Text.EN, "{")
			}
		})
	}
	e := base()
	e.Reallocations = []grant.Reallocation{{From: "hall", To: "food", Amount: socium.Rubles(1), Consent: decision}, {From: "pay", To: "food", Amount: socium.Rubles(36_000)}}
	e.Agreement.Terms.WithinArticle = true
	assert.Empty(t, e.Check())
}

// Moves within an article do not use up the share that may move between articles: 36 000 of 360 000.
func TestMovesWithinArticle(t *testing.T) {
	e := grant.Execution{Agreement: twoStages(t), Reallocations: []grant.Reallocation{
		{From: "hall", To: "food", Amount: socium.Rubles(5)}, {From: "pay", To: "hall", Amount: socium.Rubles(36_000)},
	}}
	vs := e.Check()
	require.Len(t, vs, 1)
	assert.Equal(t, "перенос 5,00\u00a0₽ без согласия, допускается не больше 0,00\u00a0₽", vs[0].Text.RU)
}

func TestControlPointDone(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    grant.ControlPoint
		want socium.Answer
	}{
		{"nothing told", grant.ControlPoint{}, socium.Unknown},
		{"no number promised, a day told", grant.ControlPoint{Reached: day("2026-03-30")}, socium.Yes},
		{"no number promised, a number told", grant.ControlPoint{Actual: some(5)}, socium.Unknown},
		{"a day without the number promised", grant.ControlPoint{Target: some(60), Reached: day("2026-03-30")}, socium.Unknown},
		{"59 of 60", grant.ControlPoint{Target: some(60), Actual: some(59), Reached: day("2026-03-30")}, socium.No},
		{"60 of 60, no day told", grant.ControlPoint{Target: some(60), Actual: some(60)}, socium.Yes},
	} {
		assert.Equal(t, tt.want, tt.p.Done(), tt.name)
	}
}

// What is due when: 31 July 2026 is a Friday; fifteen working days later is 21 August.
func TestObligations(t *testing.T) {
	e := grant.Execution{Agreement: twoStages(t)}
	list := e.Obligations(day("2026-02-03"), nil)
	require.Len(t, list, 7)
	assert.Equal(t, grant.Obligation{Kind: grant.OweTranche, By: grant.RoleOperator, Stage: 1, From: day("2026-02-02"), Due: list[0].Due, Amount: socium.Rubles(600_000)}, list[0])
	assert.Equal(t, day("2026-03-02"), list[0].Due) // twenty working days after Friday 30 January; 23 February is off

	e.Transfers = []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Rubles(600_000)}}
	e.Agreement.Stages[0].Points[0].Reached = day("2026-03-30")
	e.Agreement.Stages[0].Points[1].Reached = day("2026-07-10")
	e.Agreement.Stages[0].Points[1].Actual = some(59)
	list = e.Obligations(day("2026-08-24"), nil)
	assert.Equal(t, grant.OweControlPoint, list[0].Kind, "59 of 60")
	assert.True(t, list[0].Overdue)
	assert.Equal(t, grant.OweAnalytic, list[1].Kind)
	assert.Equal(t, day("2026-08-21"), list[1].Due)
	assert.True(t, list[1].Overdue)

	sanctions := e.Sanctions(day("2026-08-24"), nil)
	require.Len(t, sanctions, 2)
	assert.Equal(t, grant.SanctionSuspend, sanctions[0].Kind)
	assert.Equal(t, "аналитический отчёт этапа 1 нужно было представить не позднее 21.08.2026", sanctions[0].Why.RU)

	e.Reports = accepted(1, "2026-08-20")
	e.Reports[0].Status, e.Reports[0].Remarks = grant.ReportRemarks, []string{"нет фотографий"}
	list = e.Obligations(day("2026-08-20"), nil)
	assert.Equal(t, grant.OweCorrection, list[1].Kind)
	assert.Equal(t, grant.AnalyticReport, list[1].Report)
	assert.Equal(t, "нет фотографий", list[1].Text)
	e.Reports = append(e.Reports, grant.StageReport{Stage: 1, Kind: grant.AnalyticReport, Version: 2, Filed: day("2026-08-21"), Status: grant.ReportAccepted, On: day("2026-08-24")})
	assert.True(t, e.Accepted(1))
	for _, o := range e.Obligations(day("2026-08-25"), nil) {
		if o.Kind == grant.OweTranche {
			assert.Equal(t, day("2026-08-24"), o.From)
		}
	}

	// Without terms nothing is reckoned.
	e.Agreement.Terms = grant.AgreementTerms{}
	for _, o := range e.Obligations(day("2030-01-01"), nil) {
		if o.Kind != grant.OweControlPoint {
			assert.True(t, o.Due.IsZero() && !o.Overdue, o.Kind)
		}
	}
}

// Remarks on a report that was filed in time: its correction has its own term, or none that is known. Thursday 20 August 2026 is the day
// of filing, 21 August the last day for the report.
func TestCorrection(t *testing.T) {
	correction := func(e grant.Execution, on string) (grant.Obligation, []grant.Sanction) {
		for _, o := range e.Obligations(day(on), nil) {
			if o.Kind == grant.OweCorrection {
				return o, e.Sanctions(day(on), nil)
			}
		}
		require.Fail(t, "no correction is due")
		return grant.Obligation{}, nil
	}
	remarks := func(on string, days socium.Opt[int64]) grant.Execution {
		e := grant.Execution{Agreement: twoStages(t), Reports: accepted(1, "2026-08-20")}
		e.Reports[1].Status, e.Reports[1].On, e.Reports[1].Remarks = grant.ReportRemarks, day(on), []string{"нет акта", "нет чека"}
		e.Agreement.Stages[0].Points = nil
		e.Agreement.Terms.CorrectionDays = days
		return e
	}
	o, sanctions := correction(remarks("2026-08-21", socium.Opt[int64]{}), "2026-08-21")
	assert.Equal(t, grant.Obligation{
		Kind: grant.OweCorrection, By: grant.RoleApplicant, Stage: 1, From: day("2026-08-21"), Due: day("2026-08-21"), Report: grant.FinancialReport, Text: "нет акта; нет чека",
	}, o)
	assert.Empty(t, sanctions, "the last day")

	o, sanctions = correction(remarks("2026-08-24", socium.Opt[int64]{}), "2026-08-24")
	assert.Zero(t, o.Due, "nobody set a term")
	assert.False(t, o.Overdue)
	require.Len(t, sanctions, 1) // an incomplete report is a ground: payments may be suspended
	assert.Equal(t, "финансовый отчёт этапа 1 неполон: замечания не устранены", sanctions[0].Why.RU)

	o, sanctions = correction(remarks("2026-08-24", some(5)), "2026-08-31")
	assert.Equal(t, day("2026-08-31"), o.Due) // Monday 24 August + 5 working days
	assert.Empty(t, sanctions)
	o, sanctions = correction(remarks("2026-08-24", some(5)), "2026-09-01")
	assert.True(t, o.Overdue)
	assert.Len(t, sanctions, 1)
}

// A report that waits for its signature is not filed.
func TestReportSentForSigning(t *testing.T) {
	e := grant.Execution{Agreement: twoStages(t), Reports: accepted(1, "2026-08-20")}
	e.Agreement.Stages[0].Points = nil
	e.Reports[0] = grant.StageReport{Stage: 1, Kind: grant.AnalyticReport, Version: 1, Status: grant.ReportSigning, On: day("2026-08-20")}
	sanctions := e.Sanctions(day("2026-08-22"), nil)
	require.Len(t, sanctions, 1)
	assert.Equal(t, "аналитический отчёт этапа 1 нужно было представить не позднее 21.08.2026", sanctions[0].Why.RU)
}

// A late refund and a missing report show up in the next contest.
func TestPastGrantOfExecution(t *testing.T) {
	e := grant.Execution{
		Agreement: twoStages(t),
		Transfers: []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Rubles(600_000)}},
	}
	g := e.PastGrant(day("2027-03-15"), nil)
	assert.Equal(t, day("2026-02-01"), g.From)
	assert.Equal(t, day("2027-01-31"), g.To)
	assert.Equal(t, socium.Yes, g.Finished)
	assert.Equal(t, day("2027-02-19"), g.ReportDue) // fifteen working days after 31 January
	assert.True(t, g.ReportFiled.IsZero())
	assert.Equal(t, day("2027-03-02"), g.RefundDue)
	assert.Equal(t, socium.No, g.ForCause)
	e.Terminated = day("2026-10-01")
	assert.Equal(t, socium.Yes, e.PastGrant(day("2026-11-01"), nil).ForCause)
	assert.Equal(t, grant.SanctionRecover, e.Sanctions(day("2026-11-02"), nil)[0].Kind)
}

// A refund that came late was owed in between: a contest that closed before it still sees the debt.
func TestPastGrantRefundPaidLate(t *testing.T) {
	e := grant.Execution{
		Agreement: twoStages(t),
		Transfers: []grant.Transfer{{On: day("2026-02-05"), Stage: 1, Amount: socium.Rubles(600_000)}},
		Refunds:   []grant.Refund{{On: day("2027-03-01"), Amount: socium.Rubles(500_000)}, {On: day("2027-03-20"), Amount: socium.Rubles(100_000)}},
	}
	g := e.PastGrant(day("2027-03-25"), nil)
	assert.Equal(t, day("2027-03-02"), g.RefundDue) // 31 January + 30 days
	assert.Equal(t, day("2027-03-20"), g.RefundPaid)
	e.Refunds = e.Refunds[:1]
	g = e.PastGrant(day("2027-03-25"), nil)
	assert.Equal(t, day("2027-03-02"), g.RefundDue)
	assert.Zero(t, g.RefundPaid, "100 000 are still owed")
	e.Refunds, e.Transfers = nil, nil
	assert.Zero(t, e.PastGrant(day("2027-03-25"), nil).RefundDue, "nothing was transferred")
}

// What must be returned is what was transferred and not spent as it should be.
func TestBalanceDue(t *testing.T) {
	pay := func(roubles int64, accepted socium.Answer) grant.Payment {
		return grant.Payment{Amount: socium.Rubles(roubles), Line: "pay", Accepted: accepted}
	}
	for _, tt := range []struct {
		name string
		list []grant.Payment
		due  int64
	}{
		{"nothing is spent", nil, 100},
		{"a part is left, a part not accepted", []grant.Payment{pay(60, socium.Yes), pay(30, socium.No)}, 40},          // 100 − 90 + 30
		{"more spent than received: 90 were spent well", []grant.Payment{pay(90, socium.Yes), pay(30, socium.No)}, 10}, // 100 − 120 + 30
		{"own money covers all that was not accepted", []grant.Payment{pay(100, socium.Yes), pay(30, socium.No)}, 0},
		{"put back", []grant.Payment{pay(40, socium.Yes), pay(50, socium.No), pay(-50, socium.No)}, 60},
		{"put back, and nobody said of what: never more than received", []grant.Payment{pay(50, socium.No), pay(-50, socium.Unknown)}, 100},
	} {
		e := grant.Execution{Agreement: twoStages(t), Transfers: []grant.Transfer{{Stage: 1, Amount: socium.Rubles(100)}}, Payments: tt.list}
		assert.Equal(t, socium.Rubles(tt.due), e.Balance().Due, tt.name)
	}
}

// Whatever was paid and returned: plan and fact add up, and nobody owes below zero.
func TestBalanceProperties(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 17))
		e := grant.Execution{Agreement: twoStages(t)}
		ids := []string{"pay", "hall", "food"}
		for range r.IntN(20) {
			e.Payments = append(e.Payments, grant.Payment{Amount: socium.Kopecks(r.Int64N(20_000_000)), Line: ids[r.IntN(3)], Accepted: []socium.Answer{socium.Unknown, socium.No, socium.Yes}[r.IntN(3)]})
			e.Reallocations = append(e.Reallocations, grant.Reallocation{From: ids[r.IntN(3)], To: ids[r.IntN(3)], Amount: socium.Kopecks(r.Int64N(1000))})
			e.Transfers = append(e.Transfers, grant.Transfer{Stage: 1, Amount: socium.Kopecks(r.Int64N(20_000_000))})
		}
		var plan, fact, left socium.Money
		for _, l := range e.PlanFact() {
			plan, fact, left = plan.Add(l.Plan), fact.Add(l.Fact), left.Add(l.Left)
		}
		b := e.Balance()
		require.Equal(t, e.Agreement.Grant, plan, "seed %d", seed)
		require.Equal(t, b.Spent, fact, "seed %d", seed)
		require.Equal(t, plan, fact.Add(left), "seed %d", seed)
		require.GreaterOrEqual(t, b.Due.Sign(), 0, "seed %d", seed)
		require.Equal(t, b.Transferred, b.Spent.Add(b.Remainder), "seed %d", seed)
	}
}
