package journal

import (
	"fmt"

	"github.com/socium-go/socium"
)

// A Conflict says that somebody else was quicker: the record or application is at another version than the caller saw.
// errors.Is finds it by [CodeConflict]. The caller reads the subject again and decides anew.
type Conflict struct {
	Subject string `json:"subject"` // the record number or the number of the application
	Seen    int    `json:"seen"`    // the version that the caller named
	Version int    `json:"version"` // the version it has
}

// Text says it in words.
func (c *Conflict) Text() socium.Text {
	return catalogue.Text(CodeConflict, socium.Arg{Name: "subject", Value: socium.Word(c.Subject)},
		socium.Arg{Name: "have", Value: socium.ValueOf(c.Version)}, socium.Arg{Name: "seen", Value: socium.ValueOf(c.Seen)})
}

// Error returns the text in English.
func (c *Conflict) Error() string { return "journal: " + c.Text().EN }

// Is reports whether target is [CodeConflict] or its family.
func (c *Conflict) Is(target error) bool {
	code, ok := target.(socium.Code)
	return ok && CodeConflict.Within(code)
}

// A Denial says why a command was not carried out: a decision with a finding for each rule. errors.Is finds it by the code
// of any finding that blocks and of any fault of the entry.
type Denial struct {
	Kind     Kind              `json:"kind"`
	Decision socium.Decision   `json:"decision"`
	Faults   socium.Violations `json:"faults,omitempty"` // what is wrong with the entry, if that is the reason
}

// Text says it in words: the reasons, those that fail before those that lack a fact, and then the faults of the entry.
func (d *Denial) Text() socium.Text {
	list := socium.Text{RU: "отказано", EN: "denied"}
	between := ": "
	add := func(t func(socium.Lang) string) {
		list.RU, list.EN = list.RU+between+t(socium.RU), list.EN+between+t(socium.EN)
		between = "; "
	}
	for f := range d.Decision.Failed() {
		add(f.In)
	}
	for f := range d.Decision.Missing() {
		add(f.In)
	}
	for _, v := range d.Faults {
		add(v.Text.In)
	}
	return list
}

// Error returns the reasons in English, with their codes.
func (d *Denial) Error() string {
	text := "journal: " + string(d.Kind) + " denied"
	for f := range d.Decision.Failed() {
		text += fmt.Sprintf("; %s (%s)", f.In(socium.EN), f.Code)
	}
	for f := range d.Decision.Missing() {
		text += fmt.Sprintf("; %s (%s)", f.In(socium.EN), f.Code)
	}
	for _, v := range d.Faults {
		text += "; " + v.Error()
	}
	return text
}

// Is reports whether a finding that blocks, or lacks a fact, has the code target.
func (d *Denial) Is(target error) bool {
	code, ok := target.(socium.Code)
	if !ok {
		return false
	}
	for _, f := range d.Decision.Findings {
		if (f.Blocks() || f.Verdict == socium.NoData) && f.Code.Within(code) {
			return true
		}
	}
	return false
}

// Unwrap lets errors.Is and errors.As look at the faults of the entry.
func (d *Denial) Unwrap() []error { return d.Faults.Unwrap() }
