package grant

import (
	"strings"

	"github.com/socium-go/socium"
)

// A Confirmation (подтверждение подачи заявки) is the paper that is signed and scanned where there is no e-signature. It repeats six
// things of the application and must agree with it on all of them: an application that was changed after its paper was signed is
// one of the commonest grounds of refusal. The zero Confirmation means that there is no paper, or that nobody has read it.
type Confirmation struct {
	Number    string                   `json:"number,omitempty"`
	Title     string                   `json:"title,omitempty"`
	Direction string                   `json:"direction,omitempty"`
	Summary   string                   `json:"summary,omitempty"` // short description
	Requested socium.Opt[socium.Money] `json:"requested,omitzero"`
	Signatory socium.PersonName        `json:"signatory,omitzero"`
}

// IsZero reports whether nothing is told of a paper.
func (c Confirmation) IsZero() bool { return c == Confirmation{} }

// Confirmation returns what the paper of the application has to say now. The signatory is the one who files, the head where no other
// name is given.
func (a *Application) Confirmation() Confirmation {
	c := Confirmation{
		Number: a.Number, Title: a.Project.Title, Direction: a.Project.Direction, Summary: a.Project.Summary, Requested: a.Requested,
		Signatory: a.Submitter.Name,
	}
	if c.Signatory.IsZero() && a.Submitter.Kind != SubmitterRepresentative {
		c.Signatory = a.Applicant.Head.Name
	}
	return c
}

// Check reports, in the order of the paper, where it differs from the application; what differs is not shown. How many spaces stand
// between words does not matter, nor case and ё in the name of the direction. A paper of which nothing is told has no faults.
func (c Confirmation) Check(a *Application) socium.Violations {
	if c.IsZero() {
		return nil
	}
	want := a.Confirmation()
	spaced := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	same := func(form func(string) string, a, b string) bool { return a == b || form(a) == form(b) } // texts are long, and mostly equal
	var vs socium.Violations
	for _, item := range [...]struct {
		field socium.Path
		name  socium.Text
		same  bool
	}{
		{"number", text("номер заявки", "number"), c.Number == want.Number},
		{"title", text("название проекта", "title of the project"), same(spaced, c.Title, want.Title)},
		{"direction", text("грантовое направление", "grant direction"), same(fold, c.Direction, want.Direction)},
		{"summary", text("краткое описание", "short description"), same(spaced, c.Summary, want.Summary)},
		{"requested", text("запрашиваемая сумма", "requested grant"), c.Requested == want.Requested},
		{"signatory", text("подписавшее лицо", "signatory"), c.Signatory == want.Signatory},
	} {
		if !item.same {
			v := catalogue.Violation(CodeConfirmation, socium.Path("submitter.confirmation").Field(string(item.field)))
			vs = append(vs, fillTexts(v, "{field}", item.name))
		}
	}
	return vs
}
