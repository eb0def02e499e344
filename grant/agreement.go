package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// AgreementTerms are the terms of the grant agreements of a call. Of most of them no source gives a figure that could be relied
// on: an unknown term is not reckoned with, and zero reallocation means that every change needs consent.
type AgreementTerms struct {
	// TrancheDays is how many working days the operator has to pay a tranche: from the day of signing, not before the first working
	// day of the stage, or from the acceptance of the reports before.
	TrancheDays socium.Opt[int64] `json:"trancheDays,omitzero"`
	ReportDays  socium.Opt[int64] `json:"reportDays,omitzero"` // working days after the end of a stage
	// CorrectionDays is how many working days the recipient has to correct a report, from the day of the remarks.
	CorrectionDays socium.Opt[int64] `json:"correctionDays,omitzero"`
	RefundDays     socium.Opt[int64] `json:"refundDays,omitzero"` // calendar days after the end of the project to return the remainder
	// Reallocation is the share, in per cent of the article that receives, that may move between articles without consent.
	Reallocation socium.Number `json:"reallocation,omitzero"`
	// WithinArticle allows moves between the lines of one article without consent.
	WithinArticle bool         `json:"withinArticle,omitempty"`
	Basis         socium.Basis `json:"basis,omitzero"`
}

// An Agreement (договор о предоставлении гранта) is what winner and operator sign: the sum, the stages, the estimate.
type Agreement struct {
	Number string `json:"number"`
	// WithoutContest: the grant was given by a decision, which Basis names, and not in a contest; then there may be no application.
	WithoutContest bool         `json:"withoutContest,omitempty"`
	Basis          socium.Basis `json:"basis,omitzero"`

	Application  string         `json:"application"`
	Organisation string         `json:"organisation,omitempty"`
	Signed       socium.Date    `json:"signed,omitzero"`
	Grant        socium.Money   `json:"grant"`
	Stages       []Stage        `json:"stages"`
	Estimate     Estimate       `json:"estimate,omitzero"`
	Terms        AgreementTerms `json:"terms,omitzero"`
}

// A Stage (этап) is a part of the project with its own money and its own reports.
type Stage struct {
	From    socium.Date  `json:"from"` // first day
	To      socium.Date  `json:"to"`   // last day
	Tranche socium.Money `json:"tranche"`
	// ReportDue is the last day for both reports; zero: by the term of the agreement.
	ReportDue socium.Date    `json:"reportDue,omitzero"`
	Points    []ControlPoint `json:"points,omitempty"`
}

// A ControlPoint (ключевая контрольная точка) is a promised result with its number.
type ControlPoint struct {
	ID        string            `json:"id,omitempty"`
	Text      string            `json:"text"`
	Planned   socium.Date       `json:"planned,omitzero"`
	Indicator string            `json:"indicator,omitempty"`
	Target    socium.Opt[int64] `json:"target,omitzero"`
	Actual    socium.Opt[int64] `json:"actual,omitzero"`
	Reached   socium.Date       `json:"reached,omitzero"`
}

// Done reports whether the point is reached: with its number, or, where none is promised, on a day. It is unknown while that is not
// told.
func (p *ControlPoint) Done() socium.Answer {
	target, hasTarget := p.Target.Get()
	actual, told := p.Actual.Get()
	switch {
	case hasTarget && !told, !hasTarget && p.Reached.IsZero():
		return socium.Unknown
	default:
		return socium.AnswerOf(!hasTarget || actual >= target)
	}
}

// Start returns the first day of the first stage, End the last day of the last.
func (a *Agreement) Start() socium.Date {
	if len(a.Stages) == 0 {
		return socium.Date{}
	}
	return a.Stages[0].From
}

// End returns the last day of the last stage.
func (a *Agreement) End() socium.Date {
	if len(a.Stages) == 0 {
		return socium.Date{}
	}
	return a.Stages[len(a.Stages)-1].To
}

// Agree makes the agreement of a winner: the award is spread over the lines of the budget by the policy, and over the stages in the
// proportion of shares, to the kopeck. shares may be nil for equal stages. The error is that of [Budget.Approve],
// [CodeAgreementStages], or the faults of [Agreement.Check]; with an error there is no agreement.
func (c *Call) Agree(a *Application, award Award, stages []Stage, shares []int64, policy CutPolicy) (Agreement, error) {
	estimate, err := a.Budget.Approve(award.Sum, policy)
	if err != nil {
		return Agreement{}, err
	}
	if len(stages) == 0 || shares != nil && len(shares) != len(stages) {
		return Agreement{}, catalogue.Violation(CodeAgreementStages, "stages")
	}
	if shares == nil {
		shares = slices.Repeat([]int64{1}, len(stages))
	}
	g := Agreement{
		Application: award.Application, Organisation: award.Organisation, Grant: award.Sum, Estimate: estimate, Terms: c.Agreement,
		Stages: slices.Clone(stages),
	}
	for i, part := range award.Sum.Split(shares...) {
		g.Stages[i].Tranche = part
		g.Stages[i].Points = slices.Clone(stages[i].Points)
	}
	if err := g.Check().Err(); err != nil {
		return Agreement{}, err
	}
	return g, nil
}

// Check reports what does not hold together: a grant of nothing, tranches or lines that do not add up to the grant, stages that end before they
// begin, overlap or leave gaps, reports due before the end of their stage, control points outside it, lines of one ID.
func (a *Agreement) Check() socium.Violations {
	var vs socium.Violations
	report := func(code socium.Code, path socium.Path, args ...socium.Arg) {
		vs = append(vs, catalogue.Violation(code, path, args...))
	}
	if len(a.Stages) == 0 {
		report(CodeAgreementStages, "stages")
	}
	if a.Grant.Sign() <= 0 {
		report(CodeAgreementGrant, "grant", arg("have", socium.ValueOf(a.Grant)))
	}
	var tranches socium.Money
	for i := range a.Stages {
		s, path := &a.Stages[i], socium.Path("stages").Index(i)
		tranches = tranches.Add(s.Tranche)
		if s.Tranche.Sign() < 0 {
			report(CodeNegative, path.Field("tranche"), arg("have", socium.ValueOf(s.Tranche)))
		}
		if s.To.Before(s.From) || s.From.IsZero() {
			report(CodeDatesOrder, path.Field("to"), arg("have", socium.ValueOf(s.To)), arg("need", socium.ValueOf(s.From)))
		}
		if i > 0 && s.From != a.Stages[i-1].To.AddDays(1) {
			report(CodeAgreementOrder, path.Field("from"), arg("have", socium.ValueOf(s.From)), arg("need", socium.ValueOf(a.Stages[i-1].To.AddDays(1))))
		}
		if !s.ReportDue.IsZero() && s.ReportDue.Before(s.To) {
			report(CodeDatesOrder, path.Field("reportDue"), arg("have", socium.ValueOf(s.ReportDue)), arg("need", socium.ValueOf(s.To)))
		}
		for j, p := range s.Points {
			if !p.Planned.IsZero() && (p.Planned.Before(s.From) || p.Planned.After(s.To)) {
				report(CodeAgreementPoint, path.Field("points").Index(j).Field("planned"), arg("have", socium.ValueOf(p.Planned)))
			}
		}
	}
	if tranches != a.Grant {
		report(CodeAgreementSum, "stages", arg("have", socium.ValueOf(tranches)), arg("need", socium.ValueOf(a.Grant)))
	}
	if sum := a.Estimate.Totals().Grant; len(a.Estimate.Lines) > 0 && sum != a.Grant {
		report(CodeAgreementSum, "estimate.lines", arg("have", socium.ValueOf(sum)), arg("need", socium.ValueOf(a.Grant)))
	}
	seen := make(map[string]bool, len(a.Estimate.Lines))
	for i, l := range a.Estimate.Lines {
		if l.ID == "" || seen[l.ID] {
			report(CodeIDTwice, socium.Path("estimate.lines").Index(i).Field("id"))
		}
		seen[l.ID] = true
	}
	return vs
}
