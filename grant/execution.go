package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// An Execution is what has happened under an agreement: money out, money spent, reports, moves between lines, money back. It is
// plain data; its methods are pure functions of it.
type Execution struct {
	Agreement     Agreement      `json:"agreement"`
	Transfers     []Transfer     `json:"transfers,omitempty"`
	Payments      []Payment      `json:"payments,omitempty"`
	Reports       []StageReport  `json:"reports,omitempty"`
	Reallocations []Reallocation `json:"reallocations,omitempty"`
	Refunds       []Refund       `json:"refunds,omitempty"`
	Suspensions   []Suspension   `json:"suspensions,omitempty"`
	// Terminated is the day on which the operator withdrew from the agreement; zero: it did not.
	Terminated socium.Date  `json:"terminated,omitzero"`
	Cause      socium.Text  `json:"cause,omitzero"` // of the termination
	Basis      socium.Basis `json:"basis,omitzero"`
}

// A Transfer is money that the operator has paid for a stage.
type Transfer struct {
	On     socium.Date  `json:"on"`
	Stage  int          `json:"stage"` // from 1
	Amount socium.Money `json:"amount"`
}

// A Payment is money that the recipient has spent of the grant; below zero it is a mistaken payment put back, and then Accepted
// is that of the payment that it takes back.
type Payment struct {
	On        socium.Date     `json:"on"`
	Amount    socium.Money    `json:"amount"`
	Line      string          `json:"line"` // ID of the estimate line
	Documents []string        `json:"documents,omitempty"`
	Cash      bool            `json:"cash,omitempty"`
	Consent   socium.Basis    `json:"consent,omitzero"` // to cash
	Accepted  socium.Answer   `json:"accepted,omitzero"`
	Reason    string          `json:"reason,omitempty"` // why it is not accepted
	Payee     socium.Personal `json:"payee,omitempty"`
}

// A ReportStatus is the state of a report.
type ReportStatus string

// The words of ReportStatus.
const (
	ReportSigning  ReportStatus = "sent-for-signing" // отправлен на подписание
	ReportReview   ReportStatus = "under-review"     // на проверке
	ReportRemarks  ReportStatus = "remarks"          // проверен, есть замечания
	ReportAccepted ReportStatus = "accepted"         // проверен без замечаний, закрыт
)

var reportStatuses = []named[ReportStatus]{
	{ReportSigning, text("отправлен на подписание", "sent for signing")}, {ReportReview, text("на проверке", "under review")},
	{ReportRemarks, text("проверен, есть замечания", "reviewed, remarks")}, {ReportAccepted, text("проверен, без замечаний", "reviewed, no remarks")},
}

// AllReportStatuses returns every status.
func AllReportStatuses() []ReportStatus { return wordsOf(reportStatuses) }

// Valid reports whether s is one of the statuses.
func (s ReportStatus) Valid() bool { return knows(reportStatuses, s) }

// In returns the status in words.
func (s ReportStatus) In(lang socium.Lang) string { return nameOf(reportStatuses, s).In(lang) }

// A StageReport is one version of one of the two reports of a stage.
type StageReport struct {
	Stage   int          `json:"stage"`
	Kind    ReportKind   `json:"kind"`
	Version int          `json:"version"` // from 1
	Filed   socium.Date  `json:"filed"`
	Status  ReportStatus `json:"status"`
	Remarks []string     `json:"remarks,omitempty"`
	On      socium.Date  `json:"on,omitzero"` // the day of the status
}

// A Reallocation moves approved money from a line to another.
type Reallocation struct {
	On      socium.Date  `json:"on"`
	From    string       `json:"from"`
	To      string       `json:"to"`
	Amount  socium.Money `json:"amount"`
	Consent socium.Basis `json:"consent,omitzero"` // of the operator
}

// A Refund is money that the recipient has returned.
type Refund struct {
	On     socium.Date  `json:"on"`
	Amount socium.Money `json:"amount"`
}

// A Suspension is a time in which the operator pays nothing.
type Suspension struct {
	From   socium.Date  `json:"from"`
	Until  socium.Date  `json:"until,omitzero"` // the day payments went on; zero: still suspended
	Reason socium.Text  `json:"reason,omitzero"`
	Basis  socium.Basis `json:"basis,omitzero"`
}

// A reportKey names a report of a stage.
type reportKey struct {
	stage int
	kind  ReportKind
}

// lastReports are the last versions of all reports. Of two with one version the first counts.
func (e *Execution) lastReports() map[reportKey]*StageReport {
	last := make(map[reportKey]*StageReport, len(e.Reports))
	for i := range e.Reports {
		r := &e.Reports[i]
		if k := (reportKey{r.Stage, r.Kind}); last[k] == nil || r.Version > last[k].Version {
			last[k] = r
		}
	}
	return last
}

// Accepted reports whether both reports of a stage are accepted.
func (e *Execution) Accepted(stage int) bool {
	last := e.lastReports()
	for _, k := range AllReportKinds() {
		if r := last[reportKey{stage, k}]; r == nil || r.Status != ReportAccepted {
			return false
		}
	}
	return true
}

// acceptedOn is the day on which the last of both reports was accepted, zero when that is not so.
func acceptedOn(last map[reportKey]*StageReport, stage int) socium.Date {
	var day socium.Date
	for i := range reportKinds {
		r := last[reportKey{stage, reportKinds[i].word}]
		if r == nil || r.Status != ReportAccepted {
			return socium.Date{}
		}
		day = maxDate(day, maxDate(r.On, r.Filed))
	}
	return day
}

// Suspended reports whether payments are suspended on a day.
func (e *Execution) Suspended(on socium.Date) bool {
	return slices.ContainsFunc(e.Suspensions, func(s Suspension) bool {
		return !on.Before(s.From) && (s.Until.IsZero() || on.Before(s.Until))
	})
}

// suspended is Suspended prepared for many days: the suspensions joined, in their order.
func (e *Execution) suspended() func(on socium.Date) bool {
	list := slices.DeleteFunc(slices.Clone(e.Suspensions), func(s Suspension) bool { return !s.Until.IsZero() && !s.Until.After(s.From) })
	slices.SortFunc(list, func(a, b Suspension) int { return a.From.Compare(b.From) })
	joined := list[:0]
	for _, s := range list {
		if n := len(joined); n > 0 && (joined[n-1].Until.IsZero() || !s.From.After(joined[n-1].Until)) {
			if last := &joined[n-1]; !last.Until.IsZero() && (s.Until.IsZero() || s.Until.After(last.Until)) {
				last.Until = s.Until
			}
			continue
		}
		joined = append(joined, s)
	}
	return func(on socium.Date) bool {
		i, found := slices.BinarySearchFunc(joined, on, func(s Suspension, on socium.Date) int { return s.From.Compare(on) })
		if found {
			i++
		}
		return i > 0 && (joined[i-1].Until.IsZero() || on.Before(joined[i-1].Until))
	}
}

// Check reports what breaks the agreement, in the order of the lists: faults of the agreement itself; transfers above a tranche,
// before the reports of the stage before, or while payments are suspended; payments on lines that do not exist, outside the
// project, in cash without consent, above the approved sum of their line; moves beyond what is allowed without consent or beyond
// what their line has; spending or refunds above what was transferred; transfers, moves and refunds below zero.
func (e *Execution) Check() socium.Violations {
	vs := e.Agreement.Check()
	vs = append(vs, e.checkTransfers()...)
	vs = append(vs, e.checkPayments()...)
	return append(vs, e.checkMoves()...)
}

func (e *Execution) checkTransfers() socium.Violations {
	var vs socium.Violations
	paid := make([]socium.Money, len(e.Agreement.Stages)+1)
	last, suspended := e.lastReports(), e.suspended()
	for i, t := range e.Transfers {
		path := socium.Path("transfers").Index(i)
		if t.Stage < 1 || t.Stage > len(e.Agreement.Stages) {
			vs = append(vs, catalogue.Violation(CodeReference, path.Field("stage"), arg("ref", socium.ValueOf(t.Stage))))
			continue
		}
		if t.Amount.Sign() < 0 {
			vs = append(vs, catalogue.Violation(CodeNegative, path.Field("amount"), arg("have", socium.ValueOf(t.Amount))))
		}
		paid[t.Stage] = paid[t.Stage].Add(t.Amount)
		if tranche := e.Agreement.Stages[t.Stage-1].Tranche; paid[t.Stage].Compare(tranche) > 0 {
			vs = append(vs, catalogue.Violation(CodeTransferAbove, path.Field("amount"), arg("have", socium.ValueOf(paid[t.Stage])), arg("need", socium.ValueOf(tranche))))
		}
		if day := acceptedOn(last, t.Stage-1); t.Stage > 1 && (day.IsZero() || t.On.Before(day)) {
			vs = append(vs, catalogue.Violation(CodeTransferEarly, path, arg("stage", socium.ValueOf(t.Stage-1))))
		}
		if suspended(t.On) {
			vs = append(vs, catalogue.Violation(CodeTransferSuspended, path.Field("on"), arg("have", socium.ValueOf(t.On))))
		}
	}
	return vs
}

func (e *Execution) checkPayments() socium.Violations {
	var vs socium.Violations
	lines := make(map[string]bool, len(e.Agreement.Estimate.Lines))
	for _, l := range e.Agreement.Estimate.Lines {
		lines[l.ID] = true
	}
	start, end := e.Agreement.Start(), e.Agreement.End()
	for i, p := range e.Payments {
		path := socium.Path("payments").Index(i)
		if !lines[p.Line] {
			vs = append(vs, catalogue.Violation(CodeReference, path.Field("line"), refArg(p.Line)))
		}
		if !start.IsZero() && p.Amount.Sign() > 0 && (p.On.Before(start) || p.On.After(end)) {
			vs = append(vs, catalogue.Violation(CodePaymentOutside, path.Field("on"), arg("have", socium.ValueOf(p.On))))
		}
		if p.Cash && p.Consent.IsZero() {
			vs = append(vs, catalogue.Violation(CodePaymentCash, path.Field("cash")))
		}
		if len(p.Documents) == 0 && p.Amount.Sign() > 0 {
			vs = append(vs, catalogue.Violation(CodePaymentDocuments, path.Field("documents")).With(socium.Correct))
		}
	}
	for i, l := range e.PlanFact() {
		if l.Plan.Sign() < 0 {
			vs = append(vs, catalogue.Violation(CodeMoveAbove, socium.Path("agreement.estimate.lines").Index(i),
				arg("have", socium.ValueOf(l.Plan)), arg("line", socium.Word(clip(l.Name, 60)))))
		} else if l.Fact.Compare(l.Plan) > 0 {
			vs = append(vs, catalogue.Violation(CodePaymentAbove, socium.Path("agreement.estimate.lines").Index(i),
				arg("have", socium.ValueOf(l.Fact)), arg("need", socium.ValueOf(l.Plan)), arg("line", socium.Word(clip(l.Name, 60)))))
		}
	}
	return vs
}

func (e *Execution) checkMoves() socium.Violations {
	var vs socium.Violations
	free, limits := map[Article]socium.Money{}, map[Article]socium.Money{}
	lines := map[string]Article{}
	for _, l := range e.Agreement.Estimate.Lines {
		lines[l.ID] = l.Article
	}
	limit := func(to Article) socium.Money {
		m, ok := limits[to]
		if !ok {
			m = shareDown(e.Agreement.Estimate.Article(to).Grant, e.Agreement.Terms.Reallocation)
			limits[to] = m
		}
		return m
	}
	for i, m := range e.Reallocations {
		path := socium.Path("reallocations").Index(i)
		from, okFrom := lines[m.From]
		to, okTo := lines[m.To]
		if !okFrom || !okTo {
			missing := m.From
			if okFrom {
				missing = m.To
			}
			vs = append(vs, catalogue.Violation(CodeReference, path, refArg(missing)))
			continue
		}
		if m.Amount.Sign() < 0 {
			vs = append(vs, catalogue.Violation(CodeNegative, path.Field("amount"), arg("have", socium.ValueOf(m.Amount))))
		}
		if !m.Consent.IsZero() || (from == to && e.Agreement.Terms.WithinArticle) {
			continue
		}
		if from == to { // the share is for moves between articles
			vs = append(vs, catalogue.Violation(CodeMoveConsent, path, arg("have", socium.ValueOf(m.Amount)), arg("need", socium.ValueOf(socium.Money{}))))
			continue
		}
		if free[to] = free[to].Add(m.Amount); free[to].Compare(limit(to)) > 0 {
			vs = append(vs, catalogue.Violation(CodeMoveConsent, path, arg("have", socium.ValueOf(free[to])), arg("need", socium.ValueOf(limit(to)))))
		}
	}
	for i, r := range e.Refunds {
		if r.Amount.Sign() < 0 {
			vs = append(vs, catalogue.Violation(CodeNegative, socium.Path("refunds").Index(i).Field("amount"), arg("have", socium.ValueOf(r.Amount))))
		}
	}
	b := e.Balance()
	if b.Remainder.Sign() < 0 {
		vs = append(vs, catalogue.Violation(CodeSpentAbove, "payments", arg("have", socium.ValueOf(b.Spent)), arg("need", socium.ValueOf(b.Transferred))))
	}
	if b.Refunded.Compare(b.Transferred) > 0 {
		vs = append(vs, catalogue.Violation(CodeRefundAbove, "refunds", arg("have", socium.ValueOf(b.Refunded)), arg("need", socium.ValueOf(b.Transferred))))
	}
	return vs
}

// shareDown returns n per cent of a sum, rounded down.
func shareDown(m socium.Money, percent socium.Number) socium.Money {
	scaled, ok := percent.Round(4, socium.Floor).At(4)
	if !ok {
		return socium.Money{}
	}
	return m.Ratio(scaled, 1_000_000, socium.Floor)
}
