package grant

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A Call is one edition of a grant contest as data (конкурс грантов): who holds it, when, for what, within which limits, by
// which rules. Editions differ in almost every figure, so that nothing of them is a constant of this package.
//
// A Call is not changed after it is made: methods that change something return another one. Then it is safe for concurrent
// use. The JSON form holds everything but the rulebooks, of which it holds the names and hashes; see [Call.Bind].
type Call struct {
	ID       string         `json:"id"` // "2026-1"
	Title    socium.Text    `json:"title"`
	Operator socium.Text    `json:"operator,omitzero"`
	Basis    []socium.Basis `json:"basis,omitempty"`

	Opens      socium.Date     `json:"opens,omitzero"`    // first day of intake
	Deadline   socium.Deadline `json:"deadline,omitzero"` // as announced; see [Call.Closes]
	Extensions []Extension     `json:"extensions,omitempty"`
	Results    socium.Date     `json:"results,omitzero"` // results are planned to be out by then

	Directions []Direction   `json:"directions,omitempty"`
	Bands      []Band        `json:"bands,omitempty"` // by the requested sum, ascending
	Projects   []ProjectType `json:"projects,omitempty"`
	Limits     Limits        `json:"limits,omitzero"`

	Form      []FormField    `json:"form,omitempty"` // in the order of the form
	Documents []DocumentRule `json:"documents,omitempty"`

	// Evaluation are the criteria with their coefficients by column, the scale, the rounding and the tie chain, for package contest.
	// Its bands are the columns of coefficients, see [Call.Column].
	Evaluation contest.Regulation `json:"evaluation,omitzero"`
	Marks      PassMarks          `json:"marks,omitempty"` // set after the ratings are known
	Funding    Strategy           `json:"funding,omitzero"`
	Agreement  AgreementTerms     `json:"agreement,omitzero"`

	Grounds []Ground     `json:"grounds,omitempty"` // on which admission is refused
	Review  ReviewPolicy `json:"review,omitzero"`
	Quorums []Quorum     `json:"quorums,omitempty"` // of the bodies that decide
	Duties  []Duty       `json:"duties,omitempty"`  // separation of duties

	// Gaps names what the sources do not tell of this edition, so that nobody takes silence for a rule.
	Gaps []Gap `json:"gaps,omitempty"`

	Eligibility *socium.Rulebook[Facts]       `json:"-"` // who may take part
	BudgetRules *socium.Rulebook[BudgetFacts] `json:"-"` // what a budget may hold

	refs map[string]socium.RulebookRef // of a call read from JSON, until Bind
}

// An Extension moves the deadline of a call after it was announced.
type Extension struct {
	Deadline socium.Deadline `json:"deadline"`
	On       socium.Date     `json:"on,omitzero"` // announced on
	Basis    socium.Basis    `json:"basis,omitzero"`
}

// A Direction is a grant direction (грантовое направление): what the money is given for.
type Direction struct {
	Code   string        `json:"code"`
	Name   socium.Text   `json:"name"`
	Topics []socium.Text `json:"topics,omitempty"` // indicative, in the order of the regulation
	// Abroad allows trips and payments abroad.
	Abroad bool         `json:"abroad,omitempty"`
	Basis  socium.Basis `json:"basis,omitzero"`
}

// A Band is a range of the requested sum: more than Over, at most UpTo.
type Band struct {
	Code  string                   `json:"code"`
	Title socium.Text              `json:"title,omitzero"`
	Over  socium.Money             `json:"over"`          // exclusive; zero: from the first kopeck
	UpTo  socium.Opt[socium.Money] `json:"upTo,omitzero"` // inclusive; unknown: no limit
	Basis socium.Basis             `json:"basis,omitzero"`
}

// Contains reports whether a requested sum lies in the band.
func (b *Band) Contains(requested socium.Money) bool {
	upTo, limited := b.UpTo.Get()
	return requested.Compare(b.Over) > 0 && (!limited || requested.Compare(upTo) <= 0)
}

// A ProjectType is a kind of project by its dates: standard, long.
type ProjectType struct {
	Code  string      `json:"code"`
	Title socium.Text `json:"title,omitzero"`
	// NotBefore is the earliest first day, NotAfter the latest last day.
	NotBefore socium.Date `json:"notBefore,omitzero"`
	NotAfter  socium.Date `json:"notAfter,omitzero"`
	// Over is exclusive: the project lasts more than that many months. 0: any length.
	Over       int          `json:"overMonths,omitempty"`
	Directions []string     `json:"directions,omitempty"` // codes; empty: all
	Extension  socium.Date  `json:"extension,omitzero"`   // the last day an agreed extension may reach
	Column     string       `json:"column,omitempty"`     // of coefficients, whatever the sum; empty: that of the band
	Basis      socium.Basis `json:"basis,omitzero"`
}

// Limits are counts that hold for an organisation in one call.
type Limits struct {
	PerDirection int `json:"perDirection,omitempty"` // applications in one direction; 0: no limit
	Applications int `json:"applications,omitempty"` // applications in all; 0: no limit
	Grants       int `json:"grants,omitempty"`       // grants in one call; 0: no limit
	// Overlapping is the number of current grants that bars when it is reached; 0: no limit.
	Overlapping int `json:"overlapping,omitempty"`
	// Coincidence is the share, in per cent, above which two applications of one organisation count as one; 0: no limit.
	Coincidence socium.Number `json:"coincidence,omitzero"`
}

// A Gap is something that was not found in the sources.
type Gap struct {
	Path socium.Path `json:"path"` // what is missing, as a path of the call
	Note socium.Text `json:"note"`
}

// Closes returns the deadline in force: the last extension, or the one announced.
func (c *Call) Closes() socium.Deadline {
	if n := len(c.Extensions); n > 0 {
		return c.Extensions[n-1].Deadline
	}
	return c.Deadline
}

// Extended returns the call with its deadline moved. What depends on the closing day is then decided for the new one.
func (c *Call) Extended(e Extension) *Call {
	d := *c
	d.Extensions = append(slices.Clip(c.Extensions), e)
	return &d
}

// Band returns the band of a requested sum, and false when it lies in none.
func (c *Call) Band(requested socium.Money) (Band, bool) {
	for i := range c.Bands {
		if c.Bands[i].Contains(requested) {
			return c.Bands[i], true
		}
	}
	return Band{}, false
}

// Direction returns a direction by its code or its official name. Case and ё do not matter: the printed names of one direction
// differ in them.
func (c *Call) Direction(name string) (Direction, bool) {
	for i := range c.Directions {
		if c.Directions[i].Code == name {
			return c.Directions[i], true
		}
	}
	if len(name) > maxName {
		return Direction{}, false
	}
	folded := fold(name)
	for i := range c.Directions {
		d := &c.Directions[i]
		if folded != "" && (fold(d.Name.RU) == folded || fold(d.Name.EN) == folded || fold(d.Code) == folded) {
			return *d, true
		}
	}
	return Direction{}, false
}

// maxName is longer, in bytes, than any name of a direction, spaces included.
const maxName = 10_000

// ProjectType returns the first type whose window, length and directions fit the project, and false when none does: then the
// project's dates do not meet the rules of the call, or are not known.
func (c *Call) ProjectType(p *Project) (ProjectType, bool) {
	for i := range c.Projects {
		if c.Projects[i].fits(c, p) {
			return c.Projects[i], true
		}
	}
	return ProjectType{}, false
}

func (t *ProjectType) fits(c *Call, p *Project) bool {
	if p.Start.IsZero() || p.End.IsZero() || p.End.Before(p.Start) || p.Start.Before(t.NotBefore) ||
		(!t.NotAfter.IsZero() && p.End.After(t.NotAfter)) || (t.Over > 0 && p.LongerThan(t.Over) != socium.Yes) {
		return false
	}
	if len(t.Directions) == 0 {
		return true
	}
	d, _ := c.Direction(p.Direction)
	return slices.Contains(t.Directions, d.Code)
}

// window is the days between which projects of the type lie, in words; "" when neither is known.
func (t *ProjectType) window() socium.Text {
	between := func(lang socium.Lang, from, until string) string {
		switch {
		case t.NotBefore.IsZero() && t.NotAfter.IsZero():
			return ""
		case t.NotAfter.IsZero():
			return from + t.NotBefore.In(lang)
		case t.NotBefore.IsZero():
			return until + t.NotAfter.In(lang)
		default:
			return t.NotBefore.In(lang) + " – " + t.NotAfter.In(lang)
		}
	}
	return text(between(socium.RU, "с ", "до "), between(socium.EN, "from ", "until "))
}

// fold is the common form of a name: lower case, ё as е, one space between words.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.ToLower(s), "ё", "е")), " ")
}
