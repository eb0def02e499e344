package socium

import (
	"math/big"
	"reflect"
	"strconv"

	"github.com/go-playground/validator/v10"
)

// A condition is a tag like required_if: it looks whether other fields have the values of its parameter, "Field value Field value".
type condition struct {
	every    bool // the condition holds when every pair matches, else when none does
	required bool // then the field must be given, else it must not
}

var conditions = map[string]condition{
	"required_if": {every: true, required: true}, "excluded_if": {every: true, required: false},
	"required_unless": {every: false, required: true}, "excluded_unless": {every: false, required: false},
	"skip_unless": {every: true, required: true},
}

// check decides as the validator does, with one difference: numbers are compared as numbers, and what cannot be compared is refused.
func (c condition) check(fl validator.FieldLevel) bool {
	words := paramWords(fl.Param())
	if len(words) == 0 || len(words)%2 != 0 {
		return false
	}
	for i := 0; i < len(words); i += 2 {
		if matches(fl, words[i], words[i+1]) != c.every {
			return true
		}
	}
	return present(fl) == c.required
}

// matches reports whether another field has the value.
func matches(fl validator.FieldLevel, name, value string) bool {
	field, kind, _, found := fl.GetStructFieldOKAdvanced2(fl.Parent(), name)
	if !found {
		return false
	}
	switch kind {
	case reflect.Invalid:
		return false
	case reflect.Pointer, reflect.Interface:
		return value == "nil" && field.IsNil()
	case reflect.Slice, reflect.Map:
		if value == "nil" {
			return field.IsNil()
		}
		return strconv.Itoa(field.Len()) == value
	case reflect.Array:
		return strconv.Itoa(field.Len()) == value
	case reflect.Bool:
		return field.Bool() == (value == "true")
	}
	if n, ok := rational(field); ok {
		if whole, err := strconv.ParseInt(value, 0, 64); err == nil { // 0x10 is a number to the validator
			return n.Cmp(new(big.Rat).SetInt64(whole)) == 0
		}
		m, err := ParseNumber(value)
		return err == nil && n.Cmp(m.Rat()) == 0
	}
	return kind == reflect.String && field.String() == value
}

// present reports whether the field is given: a pointer that is not nil is, whatever it points to.
func present(fl validator.FieldLevel) bool {
	field := fl.Field()
	switch field.Kind() {
	case reflect.Slice, reflect.Map, reflect.Pointer, reflect.Interface, reflect.Chan, reflect.Func:
		return !field.IsNil()
	}
	if parent, _, _ := fl.ExtractType(fl.Parent()); parent.Kind() == reflect.Struct {
		if raw := parent.FieldByName(fl.StructFieldName()); raw.IsValid() && raw.Kind() == reflect.Pointer && !raw.IsNil() {
			return true
		}
	}
	return field.IsValid() && !field.IsZero()
}
