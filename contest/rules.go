package contest

import (
	"encoding/json"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// Rules is a [Regulation] that has been checked as a whole and compiled. It is immutable and safe for concurrent use; everything
// that it says is a pure function of the rules and the facts. Its JSON form is that of the regulation.
type Rules struct {
	reg         Regulation
	hash        string
	forms       []form
	nominations []nomination
	index       map[string]int // nomination by ID
	bands       map[string]int // plan number by band; "" is 0
	scoring     scoring
	parts       []part                       // at least one
	book        *socium.Rulebook[*candidate] // nil without rules of admission
}

// RulesRef names rules in a protocol: two rules with one hash say the same.
type RulesRef struct {
	ID      string `json:"id"`
	Edition string `json:"edition,omitempty"`
	Hash    string `json:"hash"` // SHA-256 of the canonical JSON of the regulation
}

// nomination is a nomination with the parts of the regulation that hold for it.
type nomination struct {
	Nomination
	form       int
	minEntries Minimum
	places     Places
	ends       []int // by place: the last number that it takes
}

// NewRules checks a regulation and compiles it. The regulation is copied. The error is [socium.Violations] within
// [CodeRegulation], with every fault: words that are not known, references to what is not there, provisions that contradict one another.
func NewRules(reg Regulation) (*Rules, error) {
	if err := check(&reg).Err(); err != nil {
		return nil, err
	}
	data, err := canon.JSON(reg)
	if err != nil {
		return nil, err
	}
	r := &Rules{hash: canon.Sum(data)}
	if err := json.Unmarshal(data, &r.reg); err != nil { // a copy that shares nothing with the caller's
		return nil, err
	}
	if err := r.compile(); err != nil {
		return nil, err
	}
	return r, nil
}

// MustRules is NewRules that panics: for package variables, tests and examples only.
func MustRules(reg Regulation) *Rules {
	r, err := NewRules(reg)
	if err != nil {
		panic(err)
	}
	return r
}

// ParseRules reads the JSON form of a regulation. A field that the form does not have is an error, so that a slip of the pen does
// not silently become a default. The error is [socium.Violations]: within [CodeRegulationForm] with the path of every value that does not
// fit, or, when the form is right, what [NewRules] finds.
func ParseRules(data []byte) (*Rules, error) {
	var reg Regulation
	if err := decode(data, &reg); err != nil {
		return nil, err
	}
	return NewRules(reg)
}

// Regulation returns a copy of the regulation.
func (r *Rules) Regulation() Regulation {
	var reg Regulation
	data, err := canon.JSON(r.reg)
	if err == nil {
		err = json.Unmarshal(data, &reg)
	}
	if err != nil { // cannot happen: NewRules has done the same
		return Regulation{}
	}
	return reg
}

// Ref names the rules.
func (r *Rules) Ref() RulesRef { return RulesRef{r.reg.ID, r.reg.Edition, r.hash} }

// MarshalJSON writes the regulation.
func (r *Rules) MarshalJSON() ([]byte, error) { return canon.JSON(r.reg) }

// UnmarshalJSON reads a regulation as ParseRules does.
func (r *Rules) UnmarshalJSON(data []byte) error {
	v, err := ParseRules(data)
	if err == nil {
		*r = *v
	}
	return err
}

// With returns the rules with these pass marks in place of their own: councils set them after they have seen the ratings.
func (r *Rules) WithPassMarks(marks ...PassMark) (*Rules, error) {
	reg := r.Regulation()
	reg.PassMarks = slices.Clone(marks)
	return NewRules(reg)
}

// Admission returns the rulebook of admission as a list, in the order of the regulation.
func (r *Rules) Admission() []socium.Requirement {
	if r.book == nil {
		return nil
	}
	return r.book.Requirements()
}

// partOf returns the number of a part, −1 when there is none of that name. The empty name is the only jury.
func (r *Rules) partOf(id string) int {
	only := -1
	for p := range r.parts {
		switch part := r.parts[p].Part; {
		case part == nil, id != "" && part.ID == id:
			return p
		case id == "" && part.Source != PartVotes && only < 0:
			only = p
		case id == "" && part.Source != PartVotes:
			return -1 // there are several juries
		}
	}
	return only
}

// lower reports whether the lowest total is the best.
func (r *Rules) lower() bool {
	return len(r.parts) == 1 && r.parts[0].Part == nil && r.parts[0].scoring.lower()
}

// passMark returns the pass mark for an entry, nil when there is none.
func (r *Rules) passMark(nomination, band string) *PassMark {
	var best *PassMark
	rank := -1
	for i := range r.reg.PassMarks {
		m := &r.reg.PassMarks[i]
		if m.Nomination != "" && m.Nomination != nomination || m.Band != "" && m.Band != band {
			continue
		}
		v := 0
		if m.Nomination != "" {
			v += 2
		}
		if m.Band != "" {
			v++
		}
		if v > rank {
			best, rank = m, v
		}
	}
	return best
}

// compile builds the plan of a regulation that has been checked.
func (r *Rules) compile() error {
	r.bands = map[string]int{"": 0}
	for i, b := range r.reg.Bands {
		r.bands[b.ID] = i + 1
	}
	r.scoring = compileScoring(&r.reg.Scoring)
	formIndex := map[string]int{"": 0}
	if len(r.reg.Forms) == 0 { // decided by votes
		r.forms = append(r.forms, compileForm(&Form{}, r.reg.Bands))
	}
	for i := range r.reg.Forms {
		formIndex[r.reg.Forms[i].ID] = i
		r.forms = append(r.forms, compileForm(&r.reg.Forms[i], r.reg.Bands))
	}
	r.index = map[string]int{}
	r.compileParts(formIndex)
	for i, n := range r.reg.Nominations {
		c := nomination{Nomination: n, form: formIndex[n.Form], minEntries: r.reg.MinEntries, places: r.reg.Places}
		if n.MinEntries.Count > 0 {
			c.minEntries = n.MinEntries
		}
		if !n.Places.isZero() {
			c.places = n.Places
		}
		end := 0
		for _, p := range c.places.List {
			end += max(p.Holders, 1)
			c.ends = append(c.ends, end)
		}
		r.index[n.ID] = i
		r.nominations = append(r.nominations, c)
	}
	book, err := r.admissionBook()
	r.book = book
	return err
}
