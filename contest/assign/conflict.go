package assign

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Kind says why an entry and a reviewer must be kept apart.
type Kind string

const (
	Organisation Kind = "organisation" // work for the same organisation
	Founder      Kind = "founder"      // the same founder
	Family       Kind = "family"       // relatives, declared
	Teacher      Kind = "teacher"      // teacher and student
	Supervisor   Kind = "supervisor"   // former superior
	Nominee      Kind = "nominee"      // the member of the commission takes part himself
	Declared     Kind = "declared"     // the reviewer withdrew (самоотвод) on opening the sheet
	Shared       Kind = "shared"       // share a label of another kind that the task keeps apart
	Other        Kind = "other"        // what the note says
)

var kinds = []Kind{Organisation, Founder, Family, Teacher, Supervisor, Nominee, Declared, Shared, Other}

// AllKinds returns every kind.
func AllKinds() []Kind { return slices.Clone(kinds) }

// Valid reports whether k is one of the known words.
func (k Kind) Valid() bool { return slices.Contains(kinds, k) }

// In returns the kind in words.
func (k Kind) In(lang socium.Lang) string { return kindTexts[k].In(lang) }

var kindTexts = map[Kind]socium.Text{
	Organisation: {RU: "одна организация", EN: "the same organisation"},
	Founder:      {RU: "один учредитель", EN: "the same founder"},
	Family:       {RU: "родство", EN: "family"},
	Teacher:      {RU: "учитель и ученик", EN: "teacher and student"},
	Supervisor:   {RU: "бывший руководитель", EN: "former superior"},
	Nominee:      {RU: "член комиссии сам участвует", EN: "the member takes part"},
	Declared:     {RU: "самоотвод", EN: "withdrew"},
	Shared:       {RU: "общая пометка", EN: "a common label"},
	Other:        {RU: "иная причина", EN: "another reason"},
}

// A Conflict keeps a reviewer away from an entry.
type Conflict struct {
	Entry    string `json:"entry"`
	Reviewer string `json:"reviewer"`
	Kind     Kind   `json:"kind"`
	Label    Label  `json:"label,omitempty"` // what both bear, when the task's Apart found it
	Note     string `json:"note,omitempty"`
}

// In returns the reason in words: "одна организация: organisation:ЦСО".
func (c Conflict) In(lang socium.Lang) string {
	text := c.Kind.In(lang)
	if c.Label != "" {
		text += ": " + string(c.Label)
	}
	if c.Note != "" {
		text += ": " + c.Note
	}
	return text
}

// Barriers returns every reason why the reviewer must not review the entry: the conflicts listed in the task, in its order, then
// the labels that the two must not share. It is empty when there is none, and for unknown ids. It assigns nothing.
func (t *Task) Barriers(entry, reviewer string) []Conflict {
	e := slices.IndexFunc(t.Entries, func(e Entry) bool { return e.ID == entry })
	r := slices.IndexFunc(t.Reviewers, func(r Reviewer) bool { return r.ID == reviewer })
	if e < 0 || r < 0 {
		return nil
	}
	var list []Conflict
	for _, c := range t.Conflicts {
		if c.Entry == entry && c.Reviewer == reviewer {
			list = append(list, c)
		}
	}
	return append(list, t.shared(&t.Entries[e], &t.Reviewers[r])...)
}

func (t *Task) shared(e *Entry, r *Reviewer) []Conflict {
	var list []Conflict
	for _, l := range e.Labels {
		if slices.Contains(t.Apart, l.Kind()) && slices.Contains(r.Labels, l) {
			kind := Kind(l.Kind())
			if !kind.Valid() || kind == Other {
				kind = Shared
			}
			list = append(list, Conflict{Entry: e.ID, Reviewer: r.ID, Kind: kind, Label: l})
		}
	}
	return list
}
