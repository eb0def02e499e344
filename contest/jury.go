package contest

import "github.com/socium-go/socium"

// JuryRules says who marks and when that is enough. The zero JuryRules asks for nothing: an entry needs one sheet.
type JuryRules struct {
	MinSheets Minimum `json:"minSheets,omitzero"` // an entry with fewer sheets that count has no total
	// Everyone says that each juror who may mark the nomination owes a sheet for each of its entries, so that an absent one is missing.
	// Otherwise only assigned sheets are owed, see [Facts.Assignments].
	Everyone  bool           `json:"everyone,omitempty"`
	Conflicts []ConflictRule `json:"conflicts,omitempty"`
	// AskObjectivity says that the sheet asks "can you be objective about this entry?". A final sheet without an answer is named in the
	// remarks; the answer no is a recusal.
	AskObjectivity bool   `json:"askObjectivity,omitempty"`
	Spread         Spread `json:"spread,omitzero"`
	// Until is the last moment at which sheets are written and handed in; zero: no limit. See [Desk].
	Until socium.Deadline `json:"until,omitzero"`
}

// A Spread says that further experts are called in where the sheets of an entry differ too much. The zero Spread never does. The
// public rules of the large grant contests name no number.
type Spread struct {
	Points socium.Number `json:"points"`          // more than this between the highest and the lowest sheet
	Extra  int           `json:"extra,omitempty"` // how many experts; 0: one
	Basis  socium.Basis  `json:"basis,omitzero"`
}

// A ConflictRule says that jurors with a conflict of that kind do not mark.
type ConflictRule struct {
	Kind  ConflictKind `json:"kind"`
	Whole bool         `json:"whole,omitempty"` // not in the whole nomination; otherwise not this entry
	Basis socium.Basis `json:"basis,omitzero"`
}

// A ConflictKind is a kind of conflict of interest (конфликт интересов).
type ConflictKind string

const (
	ConflictDeclared     ConflictKind = "declared"     // the juror said so
	ConflictOrganisation ConflictKind = "organisation" // the juror belongs to the entrant's organisation; found by itself
	ConflictNominee      ConflictKind = "nominee"      // the juror is the entrant; found by itself
	ConflictRelative     ConflictKind = "relative"     // a close relative of the entrant
	ConflictGoverning    ConflictKind = "governing"    // sits in a governing body of the entrant's organisation
	ConflictTeacher      ConflictKind = "teacher"      // taught or supervised the entrant
	ConflictOther        ConflictKind = "other"        // another personal interest
)

var conflictKinds = []ConflictKind{
	ConflictDeclared, ConflictOrganisation, ConflictNominee, ConflictRelative, ConflictGoverning, ConflictTeacher, ConflictOther,
}

// AllConflictKinds returns every kind.
func AllConflictKinds() []ConflictKind { return append([]ConflictKind(nil), conflictKinds...) }

// Valid reports whether k is one of the kinds.
func (k ConflictKind) Valid() bool { return known(conflictKinds, k) }

// A Juror (член конкурсной комиссии, эксперт) marks entries.
type Juror struct {
	ID            string            `json:"id"`
	Name          socium.PersonName `json:"name,omitzero"`
	Post          string            `json:"post,omitempty"`          // who it is, by position
	Role          Role              `json:"role,omitempty"`          // empty: [RoleMember]
	Part          string            `json:"part,omitempty"`          // the jury that it belongs to, when there are several, see [Part]
	Person        string            `json:"person,omitempty"`        // the same key as [Entry.Person]
	Organisations []string          `json:"organisations,omitempty"` // register numbers of the organisations that the juror belongs to
	Nominations   []string          `json:"nominations,omitempty"`   // marks only these; empty: all
}

// A Role is what a juror is in the commission.
type Role string

const (
	RoleMember    Role = "member"    // marks and votes
	RoleChair     Role = "chair"     // председатель
	RoleDeputy    Role = "deputy"    // заместитель председателя
	RoleSecretary Role = "secretary" // секретарь: keeps the minutes, gives no marks
	RoleExpert    Role = "expert"    // marks, does not vote
)

var roles = []Role{RoleMember, RoleChair, RoleDeputy, RoleSecretary, RoleExpert}

// AllRoles returns every role.
func AllRoles() []Role { return append([]Role(nil), roles...) }

// Valid reports whether r is one of the roles.
func (r Role) Valid() bool { return known(roles, r) }

// Marks reports whether the role gives marks.
func (r Role) Marks() bool { return r != RoleSecretary }

// A Conflict keeps a juror from marking an entry, all entries of an organisation, or a nomination.
type Conflict struct {
	Juror        string       `json:"juror"`
	Entry        string       `json:"entry,omitempty"`
	Organisation string       `json:"organisation,omitempty"`
	Nomination   string       `json:"nomination,omitempty"`
	Kind         ConflictKind `json:"kind"`
	Basis        socium.Basis `json:"basis,omitzero"`
}

// A Strike removes a juror: all of the juror's sheets vanish (исключение эксперта).
type Strike struct {
	Juror  string       `json:"juror"`
	Reason socium.Text  `json:"reason,omitzero"`
	Basis  socium.Basis `json:"basis,omitzero"`
}

// An Assignment says that a juror owes a sheet for an entry.
type Assignment struct {
	Juror string `json:"juror"`
	Entry string `json:"entry"`
}
