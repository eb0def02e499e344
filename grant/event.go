package grant

import (
	"time"

	"github.com/socium-go/socium"
)

// An Actor is who acts, in what capacity. ID is the caller's key of the person or body; it serves the separation of duties.
type Actor struct {
	Role Role   `json:"role"`
	ID   string `json:"id,omitempty"`
}

// A Command asks for an action. Expected is the number of the last event that its author has seen: when another event has come
// since, the command is refused and nothing changes.
type Command struct {
	Action   Action
	By       Actor
	At       time.Time
	Expected int
	Details
}

// An Event is what happened: the answer to a command, to be stored. The state of a case is what its events make of it.
type Event struct {
	Case   string    `json:"case"`
	Seq    int       `json:"seq"` // from 1
	Action Action    `json:"action"`
	From   State     `json:"from,omitempty"`
	To     State     `json:"to"`
	By     Actor     `json:"by"`
	At     time.Time `json:"at"`
	// Late tells that a term of the transition was over; it did not stop the action.
	Late bool `json:"late,omitempty"`
	Details
}

// A ReportKind is one of the two reports of a stage.
type ReportKind string

// The words of ReportKind.
const (
	AnalyticReport  ReportKind = "analytic"  // аналитический отчёт
	FinancialReport ReportKind = "financial" // финансовый отчёт
)

var reportKinds = []named[ReportKind]{
	{AnalyticReport, text("аналитический отчёт", "analytic report")}, {FinancialReport, text("финансовый отчёт", "financial report")},
}

// AllReportKinds returns both kinds.
func AllReportKinds() []ReportKind { return wordsOf(reportKinds) }

// Valid reports whether k is one of the kinds.
func (k ReportKind) Valid() bool { return knows(reportKinds, k) }

// In returns the kind in words.
func (k ReportKind) In(lang socium.Lang) string { return nameOf(reportKinds, k).In(lang) }

// A ProjectResult is the public evaluation of a finished project.
type ProjectResult string

// The words of ProjectResult.
const (
	ResultSuccess        ProjectResult = "success"
	ResultSatisfactory   ProjectResult = "satisfactory"
	ResultUnsatisfactory ProjectResult = "unsatisfactory"
	ResultNotStarted     ProjectResult = "not-started"
)

var projectResults = []named[ProjectResult]{
	{ResultSuccess, text("реализован успешно", "carried out successfully")}, {ResultSatisfactory, text("реализован удовлетворительно", "carried out satisfactorily")},
	{ResultUnsatisfactory, text("реализован неудовлетворительно", "carried out unsatisfactorily")}, {ResultNotStarted, text("не начат", "not started")},
}

// AllProjectResults returns every word, from the best.
func AllProjectResults() []ProjectResult { return wordsOf(projectResults) }

// Valid reports whether r is one of the words.
func (r ProjectResult) Valid() bool { return knows(projectResults, r) }

// In returns the result in words.
func (r ProjectResult) In(lang socium.Lang) string { return nameOf(projectResults, r).In(lang) }

// A Vote is how a collegial body decided.
type Vote struct {
	Members   int `json:"members"` // of the body
	For       int `json:"for"`
	Against   int `json:"against"`
	Abstained int `json:"abstained"`
}

// Present returns how many took part.
func (v Vote) Present() int { return v.For + v.Against + v.Abstained }

// Details are what a command brings with it. Each action uses some of them; those that it needs and that are missing are
// reported.
type Details struct {
	Reference  socium.Basis  `json:"reference,omitzero"` // decision, protocol, order
	Number     string        `json:"number,omitempty"`   // of the application, given at registration
	Remarks    []string      `json:"remarks,omitempty"`
	Grounds    []string      `json:"grounds,omitempty"` // codes of grounds of refusal
	Statement  Document      `json:"statement,omitzero"`
	Signer     socium.Answer `json:"signer,omitzero"` // who files is authorised
	Assurances socium.Answer `json:"assurances,omitzero"`
	// SameDirection is how many other live applications the organisation has in the direction.
	SameDirection socium.Opt[int64] `json:"sameDirection,omitzero"`

	Experts    []string      `json:"experts,omitempty"`    // to be assigned
	Conflicted []string      `json:"conflicted,omitempty"` // of them, in conflict of interest
	Expert     string        `json:"expert,omitempty"`     // whose review it is, or who is struck
	Complete   socium.Answer `json:"complete,omitzero"`    // every criterion that counts has its mark
	Spread     socium.Answer `json:"spread,omitzero"`      // the policy asks for another expert

	Rating      socium.Opt[socium.Number] `json:"rating,omitzero"`
	Adjusted    []string                  `json:"adjusted,omitempty"` // criteria whose value the council replaced
	Mark        socium.Opt[socium.Number] `json:"mark,omitzero"`      // pass mark
	OtherPassed socium.Opt[int64]         `json:"otherPassed,omitzero"`
	Chosen      socium.Answer             `json:"chosen,omitzero"`
	Term        socium.Deadline           `json:"term,omitzero"` // to choose by

	Amount  socium.Opt[socium.Money] `json:"amount,omitzero"`
	Consent socium.Date              `json:"consent,omitzero"` // of the committee
	Checks  socium.Answer            `json:"checks,omitzero"`
	Stages  int                      `json:"stages,omitempty"` // of the agreement
	Stage   int                      `json:"stage,omitempty"`
	Report  ReportKind               `json:"report,omitempty"` // with remarks: the report that has to be filed anew
	Cured   socium.Answer            `json:"cured,omitzero"`
	End     socium.Date              `json:"end,omitzero"`   // new last day of the project
	Limit   socium.Date              `json:"limit,omitzero"` // the last day that an extension may reach
	Refund  socium.Answer            `json:"refund,omitzero"`
	Result  ProjectResult            `json:"result,omitempty"`
	Vote    *Vote                    `json:"vote,omitempty"`
	// Unsettled is how many applications of the contest have not got as far as the action needs.
	Unsettled socium.Opt[int64] `json:"unsettled,omitzero"`
}
