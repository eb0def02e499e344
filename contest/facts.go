package contest

import (
	"time"

	"github.com/socium-go/socium"
)

// Facts is what happened, apart from the sheets: who entered, who judged, who was kept from judging, and what the commission decided.
// It holds no rule and no result.
type Facts struct {
	Entries []Entry `json:"entries"`
	// Admissions are the decisions on the entries, see [Rules.Admit]. Nil: every entry was admitted elsewhere. Otherwise an entry
	// whose decision does not pass, and one without a decision, is not judged.
	Admissions   []Admission    `json:"admissions,omitempty"`
	Jury         []Juror        `json:"jury"`
	Assignments  []Assignment   `json:"assignments,omitempty"` // who owes which sheets
	Conflicts    []Conflict     `json:"conflicts,omitempty"`
	Struck       []Strike       `json:"struck,omitempty"`
	PublicVotes  []PublicVote   `json:"publicVotes,omitempty"`
	Votes        []Vote         `json:"votes,omitempty"` // of the commission
	Adjustments  []Adjustment   `json:"adjustments,omitempty"`
	TieBreaks    []TieBreak     `json:"tieBreaks,omitempty"`
	PlaceChanges []PlaceChange  `json:"placeChanges,omitempty"`
	Declined     []string       `json:"declined,omitempty"` // entries that do not go on to the next stage, by their own wish
	NoAwards     []NoAward      `json:"noAwards,omitempty"`
	Special      []SpecialAward `json:"special,omitempty"`
}

// An Entry (заявка) is one application in one nomination.
type Entry struct {
	ID           string                    `json:"id"`
	Nomination   string                    `json:"nomination"`
	Subgroup     string                    `json:"subgroup,omitempty"`
	Band         string                    `json:"band,omitempty"`
	Subject      Subject                   `json:"subject,omitempty"`
	Title        string                    `json:"title,omitempty"`        // the project, practice, organisation or post
	Organisation string                    `json:"organisation,omitempty"` // its record number in the register of providers
	Person       string                    `json:"person,omitempty"`       // key of the entrant: the same person has the same key in every entry
	Name         socium.PersonName         `json:"name,omitzero"`
	FiledAt      time.Time                 `json:"filedAt,omitzero"`
	Documents    []string                  `json:"documents,omitempty"` // papers attached, by the IDs of [Document]
	Facts        []Fact                    `json:"facts,omitempty"`
	Factor       socium.Opt[socium.Number] `json:"factor,omitzero"` // the total is multiplied by it: degree of difficulty; unknown: 1
	State        EntryState                `json:"state,omitempty"` // empty: [EntryFiled]
	Reason       socium.Text               `json:"reason,omitzero"` // why it was withdrawn or disqualified
}

// An EntryState tells whether an entry takes part.
type EntryState string

const (
	EntryFiled        EntryState = "filed"        // takes part
	EntryWithdrawn    EntryState = "withdrawn"    // by the entrant
	EntryDisqualified EntryState = "disqualified" // by the commission, after admission
)

var entryStates = []EntryState{EntryFiled, EntryWithdrawn, EntryDisqualified}

// AllEntryStates returns every state.
func AllEntryStates() []EntryState { return append([]EntryState(nil), entryStates...) }

// Valid reports whether s is one of the states.
func (s EntryState) Valid() bool { return known(entryStates, s) }

// A Fact is what is known of an entry under a name: for a criterion that needs no juror the name is the criterion's, for a rule of
// admission it is the rule's.
type Fact struct {
	Name  string       `json:"name"`
	Value socium.Value `json:"value"`
}

func (e *Entry) fact(name string) (socium.Value, bool) {
	for i := range e.Facts {
		if e.Facts[i].Name == name {
			return e.Facts[i].Value, !e.Facts[i].Value.IsZero()
		}
	}
	return socium.Value{}, false
}

// An Adjustment replaces what the jury gave an entry for a criterion: by criterion it takes the place of the combined mark, by sheet that
// of each mark. The outcome keeps the old value beside it.
type Adjustment struct {
	Entry     string        `json:"entry"`
	Part      string        `json:"part,omitempty"` // whose form holds the criterion; empty: the first that does
	Criterion string        `json:"criterion"`
	Value     socium.Number `json:"value"`          // within the limits of the scale, the step is not asked for
	Basis     socium.Basis  `json:"basis,omitzero"` // the decision
}

// A NoAward says that the commission gave a place to nobody: no work deserved it. The entries below do not move up.
type NoAward struct {
	Nomination string       `json:"nomination"`
	Subgroup   string       `json:"subgroup,omitempty"`
	Place      int          `json:"place"`
	Basis      socium.Basis `json:"basis,omitzero"`
}

// A PlaceChange says that the commission gave an entry another place than the rules do. Both are kept, see [Standing.Computed]. It moves
// nobody else.
type PlaceChange struct {
	Entry string       `json:"entry"`
	Place int          `json:"place"` // 0: none
	Basis socium.Basis `json:"basis,omitzero"`
}

// A SpecialAward gives a special prize to an entry by decision of the commission.
type SpecialAward struct {
	Prize string       `json:"prize"` // [Special.ID]
	Entry string       `json:"entry"`
	Basis socium.Basis `json:"basis,omitzero"`
}
