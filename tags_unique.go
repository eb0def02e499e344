package socium

import (
	"reflect"
	"slices"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
)

var decimalType = reflect.TypeFor[decimal.Decimal]()

// unique reports whether no two elements of a list are equal. Decimals it compares as numbers; other lists it hands on.
func unique(v *validator.Validate, fl validator.FieldLevel) bool {
	field := fl.Field()
	switch field.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map:
	default:
		return false
	}
	if !holdsDecimals(field.Type().Elem(), fl.Param()) {
		return comparableElements(field.Type().Elem(), fl.Param()) && ask(v, fl, "unique")
	}
	var seen []string
	for _, elem := range elements(field) {
		text := decimalText(elem, fl.Param())
		if slices.Contains(seen, text) {
			return false
		}
		seen = append(seen, text)
	}
	return true
}

func elements(list reflect.Value) []reflect.Value {
	all := make([]reflect.Value, 0, list.Len())
	if list.Kind() == reflect.Map {
		for _, key := range list.MapKeys() {
			all = append(all, list.MapIndex(key))
		}
		return all
	}
	for i := range list.Len() {
		all = append(all, list.Index(i))
	}
	return all
}

// elementType returns the type that unique compares: that of the elements, or of one of their fields.
func elementType(t reflect.Type, field string) (reflect.Type, bool) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if field != "" {
		if t.Kind() != reflect.Struct {
			return nil, false
		}
		f, ok := t.FieldByName(field)
		if !ok {
			return nil, false
		}
		if t = f.Type; t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
	}
	return t, true
}

func holdsDecimals(t reflect.Type, field string) bool {
	e, ok := elementType(t, field)
	return ok && e == decimalType
}

func comparableElements(t reflect.Type, field string) bool {
	e, ok := elementType(t, field)
	return ok && e.Comparable()
}

// decimalText returns the canonical text of a decimal in a list, "nil" for a nil pointer.
func decimalText(elem reflect.Value, field string) string {
	for _, name := range []string{field, ""} {
		if elem.Kind() == reflect.Pointer {
			if elem.IsNil() {
				return "nil"
			}
			elem = elem.Elem()
		}
		if name != "" {
			elem = elem.FieldByName(name)
		}
	}
	switch text := showNumber(elem.Interface()).(type) {
	case shownNumber:
		return string(text)
	case shown:
		return string(text)
	default:
		return ""
	}
}
