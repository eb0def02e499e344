package socium

import (
	"slices"
	"strings"
)

// A Violation is one requirement that a value or a document does not meet. It is an error; errors.Is finds it by
// its [Code] and by the family of its code. Its texts name the limit and the unit, and never hold personal data
// or the rejected value of an identifier.
type Violation struct {
	Code     Code     `json:"code"`
	Path     Path     `json:"path,omitempty"`
	Severity Severity `json:"severity,omitzero"` // zero: [Refuse]
	Basis    Basis    `json:"basis,omitzero"`
	Text     Text     `json:"text"`
}

// Error returns "path: text (code)" in English, for logs and developers.
func (v *Violation) Error() string {
	text := or(v.Text.In(EN), string(v.Code))
	if v.Path != "" {
		text = string(v.Path) + ": " + text
	}
	return text + " (" + string(v.Code) + ")"
}

// Is reports whether target is the code of v or the family of that code.
func (v *Violation) Is(target error) bool {
	c, ok := target.(Code)
	return ok && v.Code.Within(c)
}

// Under returns a copy of v whose path lies below p.
func (v *Violation) Under(p Path) *Violation {
	moved := *v
	moved.Path = p.Join(v.Path)
	return &moved
}

// With returns a copy of v with another severity.
func (v *Violation) With(s Severity) *Violation {
	other := *v
	other.Severity = s
	return &other
}

// On returns a copy of v on the ground b.
func (v *Violation) On(b Basis) *Violation {
	other := *v
	other.Basis = b
	return &other
}

// Violations is the list of everything that is wrong, in the order of the form. It is an error when it is not empty;
// return it through [Violations.Err].
type Violations []*Violation

// Error returns the violations in English, one a line.
func (vs Violations) Error() string {
	lines := make([]string, len(vs))
	for i, v := range vs {
		lines[i] = v.Error()
	}
	return strings.Join(lines, "\n")
}

// UnmarshalJSON reads a list of violations. An element that is null is refused.
func (vs *Violations) UnmarshalJSON(data []byte) error {
	var list []*Violation
	if err := decodeJSON(data, &list); err != nil {
		return err
	}
	if slices.Contains(list, nil) {
		return errJSONNull
	}
	*vs = list
	return nil
}

// Unwrap lets errors.Is and errors.As look at each violation.
func (vs Violations) Unwrap() []error {
	errs := make([]error, len(vs))
	for i, v := range vs {
		errs[i] = v
	}
	return errs
}

// Err returns the list as an error, nil when it is empty (never a typed nil).
func (vs Violations) Err() error {
	if len(vs) == 0 {
		return nil
	}
	return vs
}

// AtLeast returns the violations of that severity or worse, in their order.
func (vs Violations) AtLeast(s Severity) Violations {
	var list Violations
	for _, v := range vs {
		if v.Severity.orRefuse() >= s {
			list = append(list, v)
		}
	}
	return list
}

// Blocking returns the violations that keep the document from being accepted: [Correct] and [Refuse].
func (vs Violations) Blocking() Violations { return vs.AtLeast(Correct) }

// Has reports whether the list holds the code or a member of its family.
func (vs Violations) Has(code Code) bool {
	return slices.ContainsFunc(vs, func(v *Violation) bool { return v.Code.Within(code) })
}
