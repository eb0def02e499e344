package contest

import "github.com/socium-go/socium"

// An AdmissionRule (условие допуска) is one requirement for entries to be admitted, as data.
type AdmissionRule struct {
	Kind        AdmissionKind   `json:"kind"`
	Code        socium.Code     `json:"code,omitempty"`        // the regulation's own number; empty: the code of the kind
	Title       socium.Text     `json:"title,omitzero"`        // the requirement in one sentence; empty: that of the kind
	Severity    socium.Severity `json:"severity,omitzero"`     // zero: refuse
	Nominations []string        `json:"nominations,omitempty"` // only for these; empty: for all
	Months      int             `json:"months,omitempty"`      // [AdmitListed]: listed for at least so many months by that day
	OnFiling    bool            `json:"onFiling,omitempty"`    // [AdmitListed]: on the day of filing, not on the closing day
	Per         Per             `json:"per,omitempty"`         // [AdmitOnce]: who may enter once
	Documents   []Document      `json:"documents,omitempty"`   // [AdmitDocuments]
	// Fact and its bounds are for [AdmitFact]: every bound that is set must hold, inclusive.
	Fact      string                    `json:"fact,omitempty"`
	FactTitle socium.Text               `json:"factTitle,omitzero"`
	AtLeast   socium.Opt[socium.Number] `json:"atLeast,omitzero"`
	AtMost    socium.Opt[socium.Number] `json:"atMost,omitzero"`
	NotBefore socium.Date               `json:"notBefore,omitzero"`
	NotAfter  socium.Date               `json:"notAfter,omitzero"`
	Answer    socium.Answer             `json:"answer,omitzero"`
	Basis     socium.Basis              `json:"basis,omitzero"`
}

// An AdmissionKind tells what a rule of admission asks for.
type AdmissionKind string

const (
	AdmitListed    AdmissionKind = "listed"    // the organisation is in the register of providers on the closing day
	AdmitInTime    AdmissionKind = "in-time"   // filed not before the first day of intake and not after its end
	AdmitOnce      AdmissionKind = "once"      // one entry per person, organisation, …; the earliest filed counts
	AdmitDocuments AdmissionKind = "documents" // the named papers are attached
	AdmitSubject   AdmissionKind = "subject"   // the entry is of the nomination's subject kind
	AdmitFact      AdmissionKind = "fact"      // a fact of the entry lies within bounds: tenure, age of the practice, no violations
)

var admissionKinds = []AdmissionKind{AdmitListed, AdmitInTime, AdmitOnce, AdmitDocuments, AdmitSubject, AdmitFact}

// AllAdmissionKinds returns every kind.
func AllAdmissionKinds() []AdmissionKind { return append([]AdmissionKind(nil), admissionKinds...) }

// Valid reports whether k is one of the kinds.
func (k AdmissionKind) Valid() bool { return known(admissionKinds, k) }

// Per tells who may enter once.
type Per string

const (
	PerPerson                 Per = "person"                  // one nomination per person
	PerOrganisation           Per = "organisation"            // one entry per organisation in the whole contest
	PerOrganisationNomination Per = "organisation-nomination" // one entry per organisation in each nomination
)

var pers = []Per{PerPerson, PerOrganisation, PerOrganisationNomination}

// AllPers returns every way of counting.
func AllPers() []Per { return append([]Per(nil), pers...) }

// Valid reports whether p is one of the ways.
func (p Per) Valid() bool { return known(pers, p) }

// A Document is a paper that an entry must have with it.
type Document struct {
	ID    string      `json:"id"` // "petition"
	Title socium.Text `json:"title"`
}

// A Register answers when an organisation was listed. contest asks it and does not know who keeps it.
type Register interface {
	// Listing returns the period of listing that contains the day. When there is none (false) it returns the last one that ended
	// on or before the day, or the next one that begins after it, or the zero period when the organisation was never listed.
	Listing(number string, on socium.Date) (socium.Period, bool)
}
