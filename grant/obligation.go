package grant

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// An ObligationKind is something that is due under an agreement.
type ObligationKind string

// The words of ObligationKind.
const (
	OweTranche      ObligationKind = "tranche"          // the operator pays
	OweAnalytic     ObligationKind = "analytic-report"  // the recipient reports
	OweFinancial    ObligationKind = "financial-report" // the recipient reports
	OweControlPoint ObligationKind = "control-point"
	OweRefund       ObligationKind = "refund" // the recipient returns the remainder and what was not accepted
	OweCorrection   ObligationKind = "report-correction"
)

var obligationKinds = []named[ObligationKind]{
	{OweTranche, text("перечислить деньги этапа", "pay the tranche")}, {OweAnalytic, text("представить аналитический отчёт", "file the analytic report")},
	{OweFinancial, text("представить финансовый отчёт", "file the financial report")}, {OweControlPoint, text("достичь контрольной точки", "reach the control point")},
	{OweRefund, text("вернуть остаток", "return the remainder")}, {OweCorrection, text("исправить отчёт по замечаниям", "correct the report")},
}

// AllObligationKinds returns every kind.
func AllObligationKinds() []ObligationKind { return wordsOf(obligationKinds) }

// Valid reports whether k is one of the kinds.
func (k ObligationKind) Valid() bool { return knows(obligationKinds, k) }

// In returns the kind in words.
func (k ObligationKind) In(lang socium.Lang) string { return nameOf(obligationKinds, k).In(lang) }

// An Obligation is what somebody still has to do, and by when.
type Obligation struct {
	Kind    ObligationKind `json:"kind"`
	By      Role           `json:"by"`
	Stage   int            `json:"stage,omitempty"`
	From    socium.Date    `json:"from,omitzero"` // not before this day
	Due     socium.Date    `json:"due,omitzero"`  // last day; zero: no term is known
	Overdue bool           `json:"overdue,omitempty"`
	Amount  socium.Money   `json:"amount,omitzero"`
	Report  ReportKind     `json:"report,omitempty"` // the report to file or to correct
	Text    string         `json:"text,omitempty"`   // of the control point, or the remarks
}

// Obligations tells what is still due as of a day, by date; what has no known term comes last. calendar counts working-day terms,
// nil is the built-in one. Money that the operator owes is not due while payments are suspended or the agreement is terminated.
func (e *Execution) Obligations(on socium.Date, calendar socium.WorkCalendar) []Obligation {
	var list []Obligation
	add := func(o Obligation) {
		o.Overdue = !o.Due.IsZero() && on.After(o.Due)
		list = append(list, o)
	}
	ended := !e.Terminated.IsZero() && !on.Before(e.Terminated)
	last, paid, suspended := e.lastReports(), e.paid(), e.Suspended(on)
	for i := range e.Agreement.Stages {
		s, no := &e.Agreement.Stages[i], i+1
		if ended {
			break
		}
		if o, owed := e.tranche(no, paid[i], last, calendar); owed && !suspended {
			add(o)
		}
		for _, k := range AllReportKinds() {
			if o, owed := e.reportDue(no, k, last, calendar); owed {
				add(o)
			}
		}
		for _, p := range s.Points {
			if p.Done() != socium.Yes {
				add(Obligation{Kind: OweControlPoint, By: RoleApplicant, Stage: no, Due: p.Planned, Text: p.Text})
			}
		}
	}
	if b := e.Balance(); b.Due.Sign() > 0 && (ended || on.After(e.Agreement.End())) {
		add(Obligation{Kind: OweRefund, By: RoleApplicant, Amount: b.Due, Due: e.refundDue(ended)})
	}
	slices.SortStableFunc(list, func(a, b Obligation) int {
		if a.Due.IsZero() != b.Due.IsZero() {
			return one(a.Due.IsZero()) - one(b.Due.IsZero())
		}
		return a.Due.Compare(b.Due)
	})
	return list
}

// refundDue is the last day to return money, zero when no term is known.
func (e *Execution) refundDue(ended bool) socium.Date {
	from := e.Agreement.End()
	if ended {
		from = e.Terminated
	}
	days, ok := e.Agreement.Terms.RefundDays.Get()
	if !ok || from.IsZero() {
		return socium.Date{}
	}
	return from.AddDays(int(days))
}

// paid are the sums transferred for each stage.
func (e *Execution) paid() []socium.Money {
	sums := make([]socium.Money, len(e.Agreement.Stages))
	for _, t := range e.Transfers {
		if t.Stage >= 1 && t.Stage <= len(sums) {
			sums[t.Stage-1] = sums[t.Stage-1].Add(t.Amount)
		}
	}
	return sums
}

// tranche tells what the operator still owes for a stage: nothing before the reports of the stage before are accepted.
func (e *Execution) tranche(stage int, paid socium.Money, last map[reportKey]*StageReport, calendar socium.WorkCalendar) (Obligation, bool) {
	s := &e.Agreement.Stages[stage-1]
	left := s.Tranche.Sub(paid)
	start := e.Agreement.Signed
	if stage > 1 {
		start = acceptedOn(last, stage-1)
	}
	if left.Sign() <= 0 || start.IsZero() {
		return Obligation{}, false
	}
	o := Obligation{Kind: OweTranche, By: RoleOperator, Stage: stage, Amount: left, From: maxDate(start, s.From.OrNextWorkday(calendar))}
	if days, ok := e.Agreement.Terms.TrancheDays.Get(); ok {
		o.Due = maxDate(start.AddWorkdays(int(days), calendar), o.From)
	}
	return o, true
}

// reportDue tells whether a report of a stage is still owed or has to be corrected. One that waits for its signature is not filed.
func (e *Execution) reportDue(stage int, kind ReportKind, last map[reportKey]*StageReport, calendar socium.WorkCalendar) (Obligation, bool) {
	o := Obligation{Kind: OweAnalytic, By: RoleApplicant, Stage: stage, From: e.Agreement.Stages[stage-1].To.AddDays(1), Due: e.reportTerm(stage, calendar), Report: kind}
	if kind == FinancialReport {
		o.Kind = OweFinancial
	}
	r := last[reportKey{stage, kind}]
	if r != nil && r.Status == ReportRemarks {
		o.Kind, o.Text, o.From = OweCorrection, strings.Join(r.Remarks, "; "), r.On
		if days, ok := e.Agreement.Terms.CorrectionDays.Get(); ok && !r.On.IsZero() {
			o.Due = maxDate(o.Due, r.On.AddWorkdays(int(days), calendar))
		} else if r.On.After(o.Due) { // the term of the report was met or missed before; there is no other
			o.Due = socium.Date{}
		}
		return o, true
	}
	return o, r == nil || r.Status == ReportSigning
}

// reportTerm is the last day for the reports of a stage, zero when no term is known.
func (e *Execution) reportTerm(stage int, calendar socium.WorkCalendar) socium.Date {
	s := &e.Agreement.Stages[stage-1]
	if days, ok := e.Agreement.Terms.ReportDays.Get(); ok && s.ReportDue.IsZero() {
		return s.To.AddWorkdays(int(days), calendar)
	}
	return s.ReportDue
}

// A SanctionKind is a measure that the facts give ground for. Whether it is taken, the operator decides.
type SanctionKind string

// The words of SanctionKind.
const (
	SanctionSuspend  SanctionKind = "suspend"   // payments are suspended: a report or information is missing or incomplete
	SanctionRecover  SanctionKind = "recover"   // money is recovered
	SanctionWithdraw SanctionKind = "terminate" // the operator withdraws from the agreement: misuse
)

var sanctionKinds = []named[SanctionKind]{
	{SanctionSuspend, text("приостановить финансирование", "suspend payments")}, {SanctionRecover, text("взыскать средства", "recover the money")},
	{SanctionWithdraw, text("отказаться от договора", "withdraw from the agreement")},
}

// AllSanctionKinds returns every kind.
func AllSanctionKinds() []SanctionKind { return wordsOf(sanctionKinds) }

// Valid reports whether k is one of the kinds.
func (k SanctionKind) Valid() bool { return knows(sanctionKinds, k) }

// In returns the kind in words.
func (k SanctionKind) In(lang socium.Lang) string { return nameOf(sanctionKinds, k).In(lang) }

// A Sanction is a measure with its ground.
type Sanction struct {
	Kind   SanctionKind `json:"kind"`
	Stage  int          `json:"stage,omitempty"`
	Amount socium.Money `json:"amount,omitzero"`
	Why    socium.Text  `json:"why"`
}

// Sanctions tells what the facts give ground for on a day: suspension for a report that is overdue, or has remarks after the term of
// the report and of its correction; recovery of what is due back after its term; withdrawal for spending that was not accepted.
func (e *Execution) Sanctions(on socium.Date, calendar socium.WorkCalendar) []Sanction {
	var list []Sanction
	for _, o := range e.Obligations(on, calendar) {
		incomplete := o.Kind == OweCorrection && o.Due.IsZero()
		if incomplete { // no term to correct it is known: it is incomplete from the term of the report on
			term := e.reportTerm(o.Stage, calendar)
			incomplete = !term.IsZero() && on.After(term)
		}
		switch {
		case !o.Overdue && !incomplete:
		case o.Report != "":
			if !e.Suspended(on) {
				list = append(list, Sanction{Kind: SanctionSuspend, Stage: o.Stage, Why: o.lacking()})
			}
		case o.Kind == OweRefund:
			list = append(list, Sanction{Kind: SanctionRecover, Amount: o.Amount, Why: catalogue.Text(CodeSanctionRefund, arg("due", socium.ValueOf(o.Due)), arg("have", socium.ValueOf(o.Amount)))})
		}
	}
	if b := e.Balance(); b.Disallowed.Sign() > 0 && e.Terminated.IsZero() {
		list = append(list, Sanction{Kind: SanctionWithdraw, Amount: b.Disallowed, Why: catalogue.Text(CodeSanctionMisuse, arg("have", socium.ValueOf(b.Disallowed)))})
	}
	return list
}

// PastGrant returns what the next contest has to know of this grant: period of use, report and refund terms and the days on which
// they were met, termination for cause. It closes the circle to the admission rules on earlier grants. on is the day of the question;
// days of reports and refunds are told as they are, so that a rule can ask for another day.
func (e *Execution) PastGrant(on socium.Date, calendar socium.WorkCalendar) PastGrant {
	g := PastGrant{
		Number: e.Agreement.Application, From: e.Agreement.Start(), To: e.Agreement.End(), ForCause: socium.AnswerOf(!e.Terminated.IsZero()),
		Finished: socium.AnswerOf(on.After(e.Agreement.End()) || !e.Terminated.IsZero()),
	}
	if n, last := len(e.Agreement.Stages), e.lastReports(); n > 0 {
		for _, k := range AllReportKinds() {
			o, owed := e.reportDue(n, k, last, calendar)
			g.ReportDue = maxDate(g.ReportDue, o.Due)
			if r := last[reportKey{n, k}]; r != nil && !owed {
				g.ReportFiled = maxDate(g.ReportFiled, r.Filed)
			}
		}
		for _, k := range AllReportKinds() {
			if _, owed := e.reportDue(n, k, last, calendar); owed {
				g.ReportFiled = socium.Date{}
			}
		}
	}
	ended := !e.Terminated.IsZero() && !on.Before(e.Terminated)
	if b := e.Balance(); b.returnable().Sign() > 0 && (ended || on.After(e.Agreement.End())) {
		g.RefundDue = e.refundDue(ended)
		if b.Due.IsZero() { // a debt that was paid late was still there on the closing day of a contest in between
			for _, r := range e.Refunds {
				g.RefundPaid = maxDate(g.RefundPaid, r.On)
			}
		}
	}
	return g
}

// lacking tells which report was due and is not there, or not without remarks.
func (o *Obligation) lacking() socium.Text {
	code := CodeSanctionReport
	if o.Kind == OweCorrection {
		code = CodeSanctionRemarks
	}
	report := nameOf(reportKinds, o.Report)
	t := catalogue.Text(code, arg("due", socium.ValueOf(o.Due)), arg("stage", socium.ValueOf(o.Stage)))
	return text(strings.ReplaceAll(t.RU, "{report}", report.RU), strings.ReplaceAll(t.EN, "{report}", report.EN))
}
