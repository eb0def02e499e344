package grant

import (
	"time"

	"github.com/socium-go/socium"
)

// An Application (заявка) is what an organisation files in a call. It is plain data and may be half filled or contradict
// itself; [Call.Check] tells what is wrong, [Call.Todo] what is still to be done. Copy it with [Application.Clone] before
// changing it: revisions are kept, not overwritten.
type Application struct {
	Number string `json:"number,omitempty"` // given by the operator: "26-1-000123"
	Call   string `json:"call,omitempty"`   // edition it is filed in: "2026-1"
	// Category is the class of applicants it stands for, where a contest has them (начинающие, развитие, система).
	Category string `json:"category,omitempty"`
	// Filed is the moment of filing; zero while it is a draft.
	Filed time.Time `json:"filed,omitzero"`

	Project   Project   `json:"project"`
	Manager   Member    `json:"manager,omitzero"`
	Team      []Member  `json:"team,omitempty"`
	Partners  []Partner `json:"partners,omitempty"`
	Applicant Applicant `json:"applicant"`

	// Requested is the grant asked for, Cost the whole cost of the project, as the form states them. The requested sum, not
	// the cost, chooses band, coefficients, pass mark and age rule.
	Requested socium.Opt[socium.Money] `json:"requested,omitzero"`
	Cost      socium.Opt[socium.Money] `json:"cost,omitzero"`
	Budget    Budget                   `json:"budget"`

	Declarations Declarations `json:"declarations,omitzero"`
	Submitter    Submitter    `json:"submitter,omitzero"`
	Documents    []Document   `json:"documents,omitempty"`
}

// Declarations are what the applicant assures by a tick.
type Declarations struct {
	Admission socium.Answer `json:"admission,omitzero"` // it meets the admission requirements
	// NoDoubleFunding: the budget does not repeat costs of current grants or subsidies of anyone.
	NoDoubleFunding socium.Answer `json:"noDoubleFunding,omitzero"`
	// CleanCofinancing: no money of regional grants financed by the same operator is counted as co-financing.
	CleanCofinancing socium.Answer `json:"cleanCofinancing,omitzero"`
	Unaltered        socium.Answer `json:"unaltered,omitzero"` // the signed paper agrees with the form
}

// A SubmitterKind tells in what capacity the application is filed.
type SubmitterKind string

// The words of SubmitterKind.
const (
	SubmitterHead           SubmitterKind = "head"           // acts without power of attorney
	SubmitterRepresentative SubmitterKind = "representative" // by power of attorney
)

var submitterKinds = []named[SubmitterKind]{
	{SubmitterHead, text("руководитель без доверенности", "head")}, {SubmitterRepresentative, text("представитель по доверенности", "representative")},
}

// AllSubmitterKinds returns every kind.
func AllSubmitterKinds() []SubmitterKind { return wordsOf(submitterKinds) }

// Valid reports whether k is one of the kinds.
func (k SubmitterKind) Valid() bool { return knows(submitterKinds, k) }

// In returns the kind in words.
func (k SubmitterKind) In(lang socium.Lang) string { return nameOf(submitterKinds, k).In(lang) }

// A Submitter is who files.
type Submitter struct {
	Kind            SubmitterKind     `json:"kind,omitempty"`
	Name            socium.PersonName `json:"name,omitzero"` // who signs; zero: the head
	PowerOfAttorney Document          `json:"powerOfAttorney,omitzero"`
	Signed          socium.Answer     `json:"signed,omitzero"`       // e-signature, or the signed paper scanned
	Confirmation    Confirmation      `json:"confirmation,omitzero"` // what the signed paper says
}
