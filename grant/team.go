package grant

import "github.com/socium-go/socium"

// A Member is a person of the project: its manager, somebody of the team, the head of the organisation. Where the name is not
// known the position stands alone.
type Member struct {
	Name      socium.PersonName `json:"name,omitzero"`
	Position  string            `json:"position,omitempty"`
	Role      string            `json:"role,omitempty"` // functions in the project
	Education []string          `json:"education,omitempty"`
	Jobs      []string          `json:"jobs,omitempty"`
	// NoExperience is the tick "no work experience", which stands instead of jobs.
	NoExperience socium.Answer   `json:"noExperience,omitzero"`
	Extra        string          `json:"extra,omitempty"`
	Letters      []Document      `json:"letters,omitempty"`
	Contact      socium.Personal `json:"contact,omitempty"`
	Profile      string          `json:"profile,omitempty"` // link to a public profile
}

// IsZero reports whether nothing is told of the person.
func (m Member) IsZero() bool {
	return m.Name.IsZero() && m.Position == "" && m.Role == "" && len(m.Education) == 0 && len(m.Jobs) == 0 &&
		m.NoExperience == 0 && m.Extra == "" && len(m.Letters) == 0 && m.Contact == "" && m.Profile == ""
}

// A SupportKind is what a partner gives.
type SupportKind string

// The words of SupportKind.
const (
	SupportInformation  SupportKind = "informational"
	SupportConsulting   SupportKind = "consulting"
	SupportOrganisation SupportKind = "organisational"
	SupportMaterial     SupportKind = "material"
	SupportFinancial    SupportKind = "financial"
	SupportOther        SupportKind = "other"
)

var supportKinds = []SupportKind{
	SupportInformation, SupportConsulting, SupportOrganisation, SupportMaterial, SupportFinancial, SupportOther,
}

// AllSupportKinds returns every kind in the order of the form.
func AllSupportKinds() []SupportKind { return append([]SupportKind(nil), supportKinds...) }

// Valid reports whether k is one of the kinds.
func (k SupportKind) Valid() bool { return contains(supportKinds, k) }

// A Partner helps the project: an organisation, a unit or a branch of one, a person.
type Partner struct {
	ID      string                   `json:"id,omitempty"`
	Name    string                   `json:"name"`
	Unit    string                   `json:"unit,omitempty"` // branch or unit that takes part
	Kinds   []SupportKind            `json:"kinds,omitempty"`
	Support string                   `json:"support,omitempty"` // in words
	Amount  socium.Opt[socium.Money] `json:"amount,omitzero"`   // the support in money terms
	Letter  Document                 `json:"letter,omitzero"`
}

// A Document is an attachment: a letter, a certificate, the charter.
type Document struct {
	Kind   string            `json:"kind,omitempty"` // word of the call's list of documents
	Name   string            `json:"name,omitempty"`
	Issued socium.Date       `json:"issued,omitzero"`
	Bytes  socium.Opt[int64] `json:"bytes,omitzero"`
	Link   string            `json:"link,omitempty"`
	Hash   string            `json:"hash,omitempty"` // of the file, as the caller computed it
}

// IsZero reports whether there is no document.
func (d Document) IsZero() bool { return d == Document{} }
