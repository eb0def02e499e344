package socium

// Evidence tells how well the ground of a rule is known. It matters to whoever relies on a preset:
// what was not read in the source is a default that can be replaced, not the law.
type Evidence string

const (
	Read        Evidence = ""            // the clause was read in its source
	Unverified  Evidence = "unverified"  // commonly stated, the source was not read: a default to be checked
	Conflicting Evidence = "conflicting" // sources give different values; one of them is used
	Interpreted Evidence = "interpreted" // the text is silent, the reading is ours
)

var evidences = []Evidence{Read, Unverified, Conflicting, Interpreted}

// AllEvidences returns every word; the first, [Read], is empty.
func AllEvidences() []Evidence { return append([]Evidence(nil), evidences...) }

// Valid reports whether e is one of the known words.
func (e Evidence) Valid() bool { return oneOf(e, evidences) }

// A Basis is the ground of a rule, a figure or a decision: the act and the clause. One document has one spelling.
// The zero Basis means that no ground is named.
type Basis struct {
	Act      string   `json:"act"`                // "442-ФЗ", "Положение о конкурсе"
	Clause   string   `json:"clause,omitempty"`   // "ст. 25 ч. 3", "п. 5(1)"
	URL      string   `json:"url,omitempty"`      // where the act is published, if known
	Evidence Evidence `json:"evidence,omitempty"` // empty: the clause was read
}

// IsZero reports whether no ground is named.
func (b Basis) IsZero() bool { return b == Basis{} }

// At returns the same act at another clause.
func (b Basis) At(clause string) Basis {
	b.Clause = clause
	return b
}

// As returns the same ground with another evidence.
func (b Basis) As(e Evidence) Basis {
	b.Evidence = e
	return b
}

// String returns the act and the clause: "442-ФЗ, ст. 25 ч. 3".
func (b Basis) String() string {
	if b.Clause == "" {
		return b.Act
	}
	if b.Act == "" {
		return b.Clause
	}
	return b.Act + ", " + b.Clause
}

// In returns the ground in words with its evidence, if it is not simply read:
// "Положение, п. 5 (по умолчанию, источник не проверен)".
func (b Basis) In(lang Lang) string {
	note := evidenceTexts[b.Evidence].In(lang)
	if note == "" {
		return b.String()
	}
	return b.String() + " (" + note + ")"
}

var evidenceTexts = map[Evidence]Text{
	Unverified:  {RU: "по умолчанию, источник не проверен", EN: "default, the source was not verified"},
	Conflicting: {RU: "источники расходятся", EN: "sources conflict"},
	Interpreted: {RU: "толкование, текст молчит", EN: "our reading, the text is silent"},
}

func oneOf[T comparable](v T, list []T) bool {
	for _, w := range list {
		if v == w {
			return true
		}
	}
	return false
}
