package practice

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
	"github.com/socium-go/socium/provider/cooperation"
)

// A Kind is a kind of practice.
type Kind string

// The kinds.
const (
	Service    Kind = "service"    // услуга
	Technology Kind = "technology" // социальная технология, в том числе стационарозамещающая
	Programme  Kind = "programme"
	Project    Kind = "project"
	Management Kind = "management" // организация работы
)

var kinds = wordlist.List[Kind]{
	{Service, "услуга", "service"},
	{Technology, "социальная технология", "social technology"},
	{Programme, "программа", "programme"},
	{Project, "проект", "project"},
	{Management, "организация работы", "management"},
}

// AllKinds returns every kind.
func AllKinds() []Kind { return kinds.All() }

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return kinds.Has(k) }

// In returns the kind in words.
func (k Kind) In(lang socium.Lang) string { return inWords(kinds, k, lang) }

func inWords[T ~string](list wordlist.List[T], word T, lang socium.Lang) string {
	ru, en := list.Text(word)
	return socium.Text{RU: ru, EN: en}.In(lang)
}

// An Author is who made a practice: an organisation, a person by position, or both. "A unique product of one person" is a state that a
// catalogue wants to end, so it is asked.
type Author struct {
	Party    cooperation.Party `json:"party,omitzero"`
	Name     socium.PersonName `json:"name,omitzero"`
	Position string            `json:"position,omitempty"`
}

// A Result is what a practice changed: an indicator before and after. A side that is not known stays unknown.
type Result struct {
	Indicator string                    `json:"indicator"`
	Unit      string                    `json:"unit,omitempty"`
	Before    socium.Opt[socium.Number] `json:"before,omitzero"`
	After     socium.Opt[socium.Number] `json:"after,omitzero"`
	Less      bool                      `json:"less,omitempty"` // less is better
	On        socium.PartialDate        `json:"on,omitzero"`
	Source    string                    `json:"source,omitempty"`
}

// Improved tells whether the indicator got better; unknown when a side is not known.
func (r *Result) Improved() socium.Answer {
	before, ok1 := r.Before.Get()
	after, ok2 := r.After.Get()
	if !ok1 || !ok2 {
		return socium.Unknown
	}
	c := after.Compare(before)
	return socium.AnswerOf(c > 0 && !r.Less || c < 0 && r.Less)
}

// Change returns after − before; false when a side is not known or the difference does not fit.
func (r *Result) Change() (socium.Number, bool) {
	before, ok1 := r.Before.Get()
	after, ok2 := r.After.Get()
	if !ok1 || !ok2 {
		return socium.Number{}, false
	}
	d, err := after.Sub(before)
	return d, err == nil
}

// A Replication is where a practice was taken over.
type Replication struct {
	By    cooperation.Party  `json:"by"`
	Since socium.PartialDate `json:"since,omitzero"`
	Note  string             `json:"note,omitempty"` // what was changed
}

// A Practice is an entry of a catalogue of practices (практика): who made it, what it changes, what came of it, where it was taken over.
type Practice struct {
	ID          string             `json:"id"`
	Title       string             `json:"title"`
	Kind        Kind               `json:"kind,omitempty"`
	Authors     []Author           `json:"authors"`
	Problem     string             `json:"problem"` // what was wrong before
	Changes     string             `json:"changes"` // what it changes, and how
	Groups      []string           `json:"groups"`  // target groups
	Steps       []string           `json:"steps,omitzero"`
	Resources   []string           `json:"resources,omitzero"` // staff, rooms, money
	Since       socium.PartialDate `json:"since,omitzero"`
	Results     []Result           `json:"results,omitzero"`
	Served      socium.Count       `json:"served,omitzero"` // people
	Replicated  []Replication      `json:"replicated,omitzero"`
	Materials   []string           `json:"materials,omitzero"` // guides, forms: by title or address
	AcceptedOn  socium.Date        `json:"acceptedOn,omitzero"`
	ReviewUntil socium.Date        `json:"reviewUntil,omitzero"` // look again by this day
}

// Validate returns what is wrong with the entry: what a reader needs to take the practice over is missing.
func (p *Practice) Validate() socium.Violations {
	var vs socium.Violations
	missing := func(given bool, code socium.Code, path socium.Path, severity socium.Severity) {
		if !given {
			vs = append(vs, texts.Violation(code, path).With(severity))
		}
	}
	missing(p.ID != "", CodeID, "id", socium.Refuse)
	missing(p.Title != "", CodeTitle, "title", socium.Refuse)
	if p.Kind != "" && !p.Kind.Valid() {
		vs = append(vs, texts.Violation(CodeWord, "kind").With(socium.Warning))
	}
	missing(len(p.Authors) > 0, CodeAuthor, "authors", socium.Refuse)
	for i := range p.Authors {
		a := &p.Authors[i]
		missing(a.Party.Name != "" || a.Position != "" || !a.Name.IsZero(), CodeAuthor, socium.Path("authors").Index(i), socium.Refuse)
	}
	missing(p.Problem != "", CodeProblem, "problem", socium.Refuse)
	missing(p.Changes != "", CodeChanges, "changes", socium.Refuse)
	missing(len(p.Groups) > 0, CodeGroups, "groups", socium.Refuse)
	missing(len(p.Steps) > 0, CodeSteps, "steps", socium.Warning)
	missing(len(p.Results) > 0, CodeResults, "results", socium.Warning)
	for i := range p.Results {
		r, path := &p.Results[i], socium.Path("results").Index(i)
		missing(r.Indicator != "", CodeResults, path.Field("indicator"), socium.Refuse)
		if r.Improved() == socium.No {
			vs = append(vs, texts.Violation(CodeWorse, path).With(socium.Warning))
		}
	}
	return vs
}

// A Readiness is how far a practice is from being taken over by others.
type Readiness string

// The stages, each includes the ones before it.
const (
	Described  Readiness = "described"  // an entry without faults
	Proven     Readiness = "proven"     // with a result that got better
	Packaged   Readiness = "packaged"   // with steps, resources and materials
	Replicated Readiness = "replicated" // taken over by another organisation
)

var readinesses = wordlist.List[Readiness]{
	{Described, "описана", "described"},
	{Proven, "подтверждена результатом", "proven by a result"},
	{Packaged, "готова к передаче", "ready to hand over"},
	{Replicated, "внедрена другими", "taken over by others"},
}

// AllReadiness returns the stages in their order.
func AllReadiness() []Readiness { return readinesses.All() }

// Valid reports whether r is one of the stages.
func (r Readiness) Valid() bool { return readinesses.Has(r) }

// In returns the stage in words.
func (r Readiness) In(lang socium.Lang) string { return inWords(readinesses, r, lang) }

// Readiness returns the stage that the entry has reached, "" when it has faults that block.
func (p *Practice) Readiness() Readiness {
	if len(p.Validate().Blocking()) > 0 {
		return ""
	}
	proven := false
	for i := range p.Results {
		proven = proven || p.Results[i].Improved() == socium.Yes
	}
	if !proven {
		return Described
	}
	if len(p.Steps) == 0 || len(p.Resources) == 0 || len(p.Materials) == 0 {
		return Proven
	}
	for i := range p.Replicated {
		own := false
		for j := range p.Authors {
			own = own || p.Replicated[i].By.Is(p.Authors[j].Party)
		}
		if !own && p.Replicated[i].By.Name != "" {
			return Replicated
		}
	}
	return Packaged
}
