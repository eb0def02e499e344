package grant

import (
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// A Revision is one state of an application, numbered from 1.
type Revision struct {
	No          int         `json:"no"`
	At          time.Time   `json:"at"`
	By          string      `json:"by,omitempty"` // who handed it in, as the caller names persons
	Hash        string      `json:"hash"`         // SHA-256 of the application's canonical JSON
	Application Application `json:"application"`
}

// Revisions is the history of an application: every revision stands, none is overwritten. It is a value; Add returns another
// one. The zero Revisions is empty.
type Revisions struct{ list []Revision }

// Add appends a revision. expected is the number of the revision that the author saw last, 0 for the first: when another one has
// come in between, the error is [CodeRevisionConflict]. A document without any change is [CodeRevisionSame], one that is older
// than the last is [CodeRevisionTime], one of another number or call is [CodeRevisionOther], and a title changed after
// registration (that is, once a number is given) is [CodeRevisionTitle]. The application is copied.
func (r Revisions) Add(a *Application, expected int, at time.Time, by string) (Revisions, error) {
	copied := a.Clone()
	hash, err := canon.Hash(copied)
	if err != nil {
		return r, catalogue.Violation(CodeApplicationForm, "", arg("reason", socium.Word("a sum is too large")))
	}
	if last, ok := r.Last(); ok {
		switch before := &last.Application; {
		case last.No != expected:
			return r, catalogue.Violation(CodeRevisionConflict, "revision", arg("have", socium.ValueOf(expected)), arg("need", socium.ValueOf(last.No)))
		case last.Hash == hash:
			return r, catalogue.Violation(CodeRevisionSame, "revision")
		case at.Before(last.At):
			return r, catalogue.Violation(CodeRevisionTime, "revision")
		case before.Call != copied.Call || before.Number != "" && before.Number != copied.Number:
			return r, catalogue.Violation(CodeRevisionOther, "number")
		case before.Number != "" && before.Project.Title != copied.Project.Title:
			return r, catalogue.Violation(CodeRevisionTitle, "project.title")
		}
	} else if expected != 0 {
		return r, catalogue.Violation(CodeRevisionConflict, "revision", arg("have", socium.ValueOf(expected)), arg("need", socium.ValueOf(0)))
	}
	return Revisions{append(slices.Clip(r.list), Revision{len(r.list) + 1, at, by, hash, copied})}, nil
}

// Len returns the number of revisions.
func (r Revisions) Len() int { return len(r.list) }

// Last returns the latest revision, and false when there is none.
func (r Revisions) Last() (Revision, bool) { return r.At(len(r.list)) }

// At returns a revision by its number, and false when there is no such one. Its application is a copy.
func (r Revisions) At(no int) (Revision, bool) {
	if no < 1 || no > len(r.list) {
		return Revision{}, false
	}
	v := r.list[no-1]
	v.Application = v.Application.Clone()
	return v, true
}

// Diff returns what changed from one revision to another; nil when one of them does not exist.
func (r Revisions) Diff(from, to int) []Difference {
	if from < 1 || to < 1 || from > len(r.list) || to > len(r.list) {
		return nil
	}
	return Diff(&r.list[from-1].Application, &r.list[to-1].Application)
}
