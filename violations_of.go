package socium

import (
	"errors"
	"strings"

	"github.com/go-playground/validator/v10"
)

// ViolationsOf gathers everything that err says is wrong, in the order of the form: the field errors of go-playground/validator/v10 with
// the paths of their JSON names (see [RegisterTags]), a [Violation], [Violations], errors of the parsers of this package, and all
// of them inside wrapped and joined errors. It returns nil for nil, and for an error in which there is nothing of the kind.
func ViolationsOf(err error) Violations {
	switch err := err.(type) {
	case nil:
		return nil
	case *Violation:
		return Violations{err}
	case Violations:
		return err
	case *fault:
		v := err.v
		return Violations{&v}
	case validator.ValidationErrors:
		vs := make(Violations, len(err))
		for i, fe := range err {
			vs[i] = fieldViolation(fe)
		}
		return vs
	case interface{ Unwrap() []error }:
		var vs Violations
		for _, e := range err.Unwrap() {
			vs = append(vs, ViolationsOf(e)...)
		}
		return vs
	default:
		return ViolationsOf(errors.Unwrap(err))
	}
}

// fieldViolation translates one field error.
func fieldViolation(fe validator.FieldError) *Violation {
	path := Path(fe.Namespace())
	if _, below, ok := strings.Cut(fe.Namespace(), "."); ok {
		path = Path(below) // without the name of the Go type at the root
	}
	if v, ok := tagViolation(fe.Tag(), fe.Value()); ok {
		return v.Under(path)
	}
	switch fe.Tag() {
	case "required":
		return catalogue.Violation(CodeFieldRequired, path)
	default:
		return catalogue.Violation(CodeField, path, Arg{"tag", Word(fe.Tag())})
	}
}

// asViolation finds the violation that an error of one of our parsers carries.
func asViolation(err error) (*Violation, bool) {
	var v *Violation
	ok := errors.As(err, &v)
	return v, ok
}
