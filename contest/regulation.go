package contest

import "github.com/socium-go/socium"

// A Regulation (положение о конкурсе) is the text of one contest, one edition and one stage, written down as data. It is what a
// person with the regulation on the table fills in, as JSON or as a Go literal; [NewRules] checks it as a whole and compiles it.
// Zero fields are the documented defaults: the commonest reading, not a gap.
//
// Every part that can refuse, void or decide something has a Basis of its own: outcomes name it.
type Regulation struct {
	ID      string       `json:"id"`                // stable name of the contest: "orenburg-best-in-social-service"
	Edition string       `json:"edition,omitempty"` // "2024"
	Title   socium.Text  `json:"title,omitzero"`
	Basis   socium.Basis `json:"basis,omitzero"`
	Stage   Stage        `json:"stage,omitzero"`

	Bands       []Band          `json:"bands,omitempty"` // sizes of projects that have their own weights and pass marks
	Forms       []Form          `json:"forms,omitempty"` // sheet forms; the first is that of every nomination that names none
	Nominations []Nomination    `json:"nominations"`     // in the order of the regulation, which is that of results
	Admission   []AdmissionRule `json:"admission,omitempty"`
	Jury        JuryRules       `json:"jury,omitzero"`
	Voting      Voting          `json:"voting,omitzero"`
	Decide      Decide          `json:"decide,omitempty"` // empty: [DecideMarks]
	Scoring     Scoring         `json:"scoring,omitzero"`
	Parts       []Part          `json:"parts,omitempty"` // several juries or a public vote; none: one jury

	MinEntries Minimum    `json:"minEntries,omitzero"` // a nomination with fewer admitted entries is void; zero: with none
	PassMarks  []PassMark `json:"passMarks,omitempty"` // fewer points get no place
	Ties       []TieStep  `json:"ties,omitempty"`      // the chain that orders equal totals; what is left is shared
	Places     Places     `json:"places,omitzero"`
	OneWin     OneWin     `json:"oneWin,omitzero"`
	Special    []Special  `json:"special,omitempty"` // prizes that belong to no nomination
	Promotion  Promotion  `json:"promotion,omitzero"`
	Terms      []Term     `json:"terms,omitempty"`
}

// A Stage (этап) is one round of a contest with its calendar.
type Stage struct {
	ID       string          `json:"id"` // "regional"
	Title    socium.Text     `json:"title,omitzero"`
	Opens    socium.Date     `json:"opens,omitzero"`    // first day of intake
	Closes   socium.Deadline `json:"closes,omitzero"`   // end of intake
	ResultBy socium.Date     `json:"resultBy,omitzero"` // last day for the result
	Basis    socium.Basis    `json:"basis,omitzero"`
}

// A Nomination (номинация) is a class of entries that compete with one another. Its title is no key: one title occurs in several
// nominations that differ only by form of service.
type Nomination struct {
	ID        string       `json:"id"`
	Title     socium.Text  `json:"title"`
	Subject   Subject      `json:"subject,omitempty"`   // who or what competes; empty: anyone
	Form      string       `json:"form,omitempty"`      // sheet form; empty: the first
	Subgroups []Subgroup   `json:"subgroups,omitempty"` // ranked apart, each with its own places
	Basis     socium.Basis `json:"basis,omitzero"`
	// What follows replaces the part of the regulation of the same name for this nomination.
	MinEntries Minimum `json:"minEntries,omitzero"`
	Places     Places  `json:"places,omitzero"`
}

// A Subgroup is a part of a nomination that is ranked by itself: institutions by size, workers by post.
type Subgroup struct {
	ID    string      `json:"id"`
	Title socium.Text `json:"title"`
}

// A Subject tells who or what competes in a nomination.
type Subject string

const (
	SubjectPerson       Subject = "person"       // a worker, a head, a volunteer
	SubjectPractice     Subject = "practice"     // a practice in use
	SubjectProject      Subject = "project"      // a project to be carried out
	SubjectOrganisation Subject = "organisation" // a provider as a whole
	SubjectTeam         Subject = "team"         // a collective
	SubjectFamily       Subject = "family"       // a family
)

var subjects = []Subject{SubjectPerson, SubjectPractice, SubjectProject, SubjectOrganisation, SubjectTeam, SubjectFamily}

// AllSubjects returns every subject.
func AllSubjects() []Subject { return append([]Subject(nil), subjects...) }

// Valid reports whether s is one of the subjects.
func (s Subject) Valid() bool { return known(subjects, s) }

// A Band is a class of entries, usually by the sum asked for, that has its own weights and pass mark. The caller puts each entry into
// its band.
type Band struct {
	ID    string       `json:"id"` // "A"
	Title socium.Text  `json:"title,omitzero"`
	Basis socium.Basis `json:"basis,omitzero"`
}

// A Minimum is a number that must be reached. The zero Minimum asks for nothing.
type Minimum struct {
	Count int          `json:"count"`
	Basis socium.Basis `json:"basis,omitzero"`
}

// A PassMark (проходной балл) is the least total that may win. The mark that names both band and nomination goes before the one
// that names one of them (the nomination first), and that before the general one. An entry without any pass mark passes.
type PassMark struct {
	Band       string        `json:"band,omitempty"`       // empty: every band
	Nomination string        `json:"nomination,omitempty"` // empty: every nomination
	Points     socium.Number `json:"points"`
	Basis      socium.Basis  `json:"basis,omitzero"`
}

// A Special is a prize outside the nominations (специальный приз). The commission gives it by decision, see [SpecialAward].
type Special struct {
	ID          string       `json:"id"`
	Title       socium.Text  `json:"title"`
	Nominations []string     `json:"nominations,omitempty"` // entries of these may get it; empty: of any
	Holders     int          `json:"holders,omitempty"`     // how many may get it; 0: any number
	Prizes      []Prize      `json:"prizes,omitempty"`
	Basis       socium.Basis `json:"basis,omitzero"`
}

// A Promotion tells which entries go on to the next stage. The zero Promotion sends nobody.
type Promotion struct {
	To    string `json:"to"`             // the next stage: "federal"
	Take  Take   `json:"take,omitempty"` // empty: [TakeFirstPlaces]
	Count int    `json:"count,omitempty"`
	// Substitutes is how many of the next in a nomination stand in for those who declined, see [Facts.Declined].
	Substitutes int          `json:"substitutes,omitempty"`
	Basis       socium.Basis `json:"basis,omitzero"`
}

// Take is the rule by which entries are promoted.
type Take string

const (
	TakeFirstPlaces Take = "first-places" // every holder of place 1
	TakePlaced      Take = "placed"       // every holder of a place
	TakeFirst       Take = "first"        // the first Count of the ranking that passed; a tie at the end takes all of it
)

var takes = []Take{TakeFirstPlaces, TakePlaced, TakeFirst}

// AllTakes returns every rule of promotion.
func AllTakes() []Take { return append([]Take(nil), takes...) }

// Valid reports whether t is one of the rules.
func (t Take) Valid() bool { return known(takes, t) }
