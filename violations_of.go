package socium

import (
	"errors"
	"reflect"
	"strconv"
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

// FieldCode returns the code of a failed tag of the validator: "field.required-if" for required_if. A tag that was registered by
// the caller gives a code of the same form.
func FieldCode(tag string) Code { return CodeField + "." + Code(strings.ReplaceAll(tag, "_", "-")) }

// fieldViolation translates one field error.
func fieldViolation(fe validator.FieldError) *Violation {
	path := fieldPath(fe)
	if v, ok := tagViolation(fe.Tag(), fe.Value()); ok {
		return v.Under(path)
	}
	code := FieldCode(fe.Tag())
	param := Arg{"param", Word(fe.Param())}
	if n, err := strconv.ParseInt(fe.Param(), 10, 64); err == nil {
		param.Value = ValueOf(n)
	}
	switch text := sizeText(fe); {
	case !text.IsZero():
		return &Violation{Code: code, Path: path, Text: text.Fill(param)}
	case catalogue.has(code):
		return catalogue.Violation(code, path, param)
	default:
		return &Violation{Code: code, Path: path, Text: catalogue.Text(CodeFieldOther, Arg{"tag", Word(fe.Tag())})}
	}
}

// sizeText returns the text of a tag that counts by what is counted, zero for numbers and other tags.
func sizeText(fe validator.FieldError) Text {
	tag, ok := map[string]string{"gte": "min", "lte": "max"}[fe.Tag()]
	if !ok {
		tag = fe.Tag()
	}
	texts, ok := sizeTexts[tag]
	switch {
	case !ok || fe.Type() == shownNumberType:
		return Text{}
	case fe.Type() == shownDateType:
		return texts.day
	}
	switch fe.Kind() {
	case reflect.String:
		return texts.length
	case reflect.Slice, reflect.Map, reflect.Array:
		return texts.items
	default:
		return Text{}
	}
}

// fieldPath returns the path of a field without the name of the Go type at the root. An anonymous type has none: then the first name is
// that of a field, and its Go name is usually another.
func fieldPath(fe validator.FieldError) Path {
	root, rest, ok := cutOutside(fe.Namespace())
	goRoot, _, _ := cutOutside(fe.StructNamespace())
	if !ok || root != goRoot {
		return Path(fe.Namespace())
	}
	return Path(rest)
}

// cutOutside cuts at the first point that is not within brackets: type parameters and keys of maps hold some.
func cutOutside(s string) (before, after string, ok bool) {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '.':
			if depth == 0 {
				return s[:i], s[i+1:], true
			}
		}
	}
	return s, "", false
}

// asViolation finds the violation that an error of one of our parsers carries.
func asViolation(err error) (*Violation, bool) {
	var v *Violation
	ok := errors.As(err, &v)
	return v, ok
}
