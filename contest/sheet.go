package contest

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// A Sheet (оценочный лист) holds the marks of one juror for one entry.
type Sheet struct {
	Entry   string     `json:"entry"`
	Juror   string     `json:"juror"`
	State   SheetState `json:"state,omitempty"` // empty: [SheetFinal]
	Marks   Marks      `json:"marks,omitempty"`
	At      time.Time  `json:"at,omitzero"` // when it came into its state
	Comment string     `json:"comment,omitempty"`
	// Objective answers "can you be objective about this entry?". No is a recusal, with the reason in Comment.
	Objective socium.Answer `json:"objective,omitzero"`
}

// A SheetState is the state of a sheet. Only a final sheet counts.
type SheetState string

const (
	SheetDraft     SheetState = "draft"     // being written
	SheetSubmitted SheetState = "submitted" // handed in, not yet accepted
	SheetReturned  SheetState = "returned"  // given back for correction
	SheetFinal     SheetState = "final"     // counts
	SheetVoided    SheetState = "voided"    // set aside: the juror was recused
)

var sheetStates = []SheetState{SheetDraft, SheetSubmitted, SheetReturned, SheetFinal, SheetVoided}

// AllSheetStates returns every state in the order of the life of a sheet.
func AllSheetStates() []SheetState { return append([]SheetState(nil), sheetStates...) }

// Valid reports whether s is one of the states.
func (s SheetState) Valid() bool { return known(sheetStates, s) }

// Marks are the marks of a sheet in the order of its form. In JSON they are an object: criterion to mark, or to the word that
// says why there is none: {"relevance":"8","novelty":"abstained"}.
type Marks []Mark

// A Mark (балл) is what a juror gave for one criterion. A zero is a mark; a mark that is absent has an Absence.
type Mark struct {
	Criterion string
	Value     socium.Number
	Absence   Absence // empty: there is a mark
}

// An Absence tells why there is no mark. None of them is a zero.
type Absence string

const (
	NotYet    Absence = "not-yet"   // the sheet is not final yet
	NoMark    Absence = "missing"   // the mark was owed and was not given
	Abstained Absence = "abstained" // the juror chose to give none
	Recused   Absence = "recused"   // the juror may not give one
)

var absences = []Absence{NotYet, NoMark, Abstained, Recused}

// AllAbsences returns every kind of absence.
func AllAbsences() []Absence { return append([]Absence(nil), absences...) }

// Valid reports whether a is one of the kinds.
func (a Absence) Valid() bool { return known(absences, a) }

// Of returns the mark for a criterion, and false when the sheet says nothing of it.
func (m Marks) Of(criterion string) (Mark, bool) {
	i := slices.IndexFunc(m, func(k Mark) bool { return k.Criterion == criterion })
	if i < 0 {
		return Mark{}, false
	}
	return m[i], true
}

// MarshalJSON writes the object in the order of the list.
func (m Marks) MarshalJSON() ([]byte, error) { return m.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (m Marks) AppendJSON(b []byte) ([]byte, error) {
	b = append(b, '{')
	for i, k := range m {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(canon.AppendHTML(b, k.Criterion), ':')
		if k.Absence != "" {
			b = canon.AppendString(b, string(k.Absence))
			continue
		}
		b, _ = k.Value.AppendText(append(b, '"')) // a Number always has a text
		b = append(b, '"')
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads what MarshalJSON writes; null stands for a missing mark, and numbers may be bare. A criterion that occurs
// twice is kept twice, so that it is reported with the sheet. The error is [CodeSheetMark] or that of the number.
func (m *Marks) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	open, err := dec.Token()
	if err != nil {
		return err
	}
	if open == nil { // null
		return nil
	}
	if open != json.Delim('{') {
		return catalogue.Violation(CodeSheetMark, "marks")
	}
	var marks Marks
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return err
		}
		value, err := dec.Token()
		if err != nil {
			return err
		}
		k, err := parseMark(name.(string), value)
		if err != nil {
			return err
		}
		marks = append(marks, k)
	}
	*m = marks
	return nil
}

func parseMark(criterion string, value json.Token) (Mark, error) {
	k := Mark{Criterion: criterion}
	var text string
	switch v := value.(type) {
	case nil:
		k.Absence = NoMark
		return k, nil
	case json.Number:
		text = v.String()
	case string:
		text = v
	default:
		return k, catalogue.Violation(CodeSheetMark, socium.Path("marks").Field(criterion))
	}
	if a := Absence(text); a.Valid() {
		k.Absence = a
		return k, nil
	}
	n, err := socium.ParseNumber(text)
	if err != nil {
		return k, catalogue.Violation(CodeSheetMark, socium.Path("marks").Field(criterion))
	}
	k.Value = n
	return k, nil
}
