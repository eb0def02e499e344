package canon

import (
	"reflect"
	"strings"
	"unicode"
)

// A field is a member of a struct.
type field struct {
	lead  string // `,"name":`
	first int    // the index of the field
	rest  []int  // and from there on, when it is a field of an embedded struct
	empty bool   // omitempty
	zero  omission
	plan  *plan
}

// omission says how omitzero finds out.
type omission uint8

const (
	never    omission = iota // no omitzero
	byValue                  // reflect.Value.IsZero
	byMethod                 // IsZero of the type or of its pointer
	byNil                    // nil, or IsZero of what it leads to
)

type zeroer interface{ IsZero() bool }

var zeroerType = reflect.TypeFor[zeroer]()

// fields returns the members of a struct in their order, and false for one that encoding/json has to write: with tags of another kind, an
// embedded pointer, or two members of one name, of which at most one counts.
func (m maker) fields(t reflect.Type, address bool) ([]field, bool) {
	var list []field
	if !m.collect(&list, t, address, nil) {
		return nil, false
	}
	seen := map[string]bool{}
	for i := range list {
		if seen[list[i].lead] {
			return nil, false
		}
		seen[list[i].lead] = true
	}
	return list, true
}

// collect adds the fields of a struct that stands at the place at.
func (m maker) collect(list *[]field, t reflect.Type, address bool, at []int) bool {
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		if tag == "-" || !f.IsExported() && (!f.Anonymous || f.Type.Kind() != reflect.Struct && f.Type.Kind() != reflect.Pointer) {
			continue
		}
		if f.Anonymous && f.Type.Kind() == reflect.Pointer {
			return false
		}
		index := append(at[:len(at):len(at)], i)
		name, options, _ := strings.Cut(tag, ",")
		if name == "" && f.Anonymous && f.Type.Kind() == reflect.Struct {
			if !m.collect(list, f.Type, address, index) {
				return false
			}
			continue
		}
		if name == "" {
			name = f.Name
		}
		member := field{lead: `,"` + name + `":`, first: index[0], rest: index[1:]}
		if !simple(name) || !member.options(options, f.Type) {
			return false
		}
		member.plan = m.plan(f.Type, address)
		*list = append(*list, member)
	}
	return true
}

// options takes the options of a tag, and reports whether they are known.
func (f *field) options(list string, t reflect.Type) bool {
	if list == "" {
		return true
	}
	for option := range strings.SplitSeq(list, ",") {
		switch option {
		case "omitempty":
			f.empty = true
		case "omitzero":
			switch {
			case (t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface) && t.Implements(zeroerType):
				f.zero = byNil
			case reflect.PointerTo(t).Implements(zeroerType):
				f.zero = byMethod
			default:
				f.zero = byValue
			}
		default:
			return false
		}
	}
	return true
}

// simple reports whether a name is one that a tag can give and that stands in JSON as it is.
func simple(name string) bool {
	for _, r := range name {
		if r != '_' && r != '-' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return name != ""
}

// omitted reports whether a member is left out.
func (f *field) omitted(v reflect.Value) bool {
	if f.empty {
		switch v.Kind() {
		case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
			if v.Len() == 0 {
				return true
			}
		case reflect.Struct:
		default:
			if v.IsZero() {
				return true
			}
		}
	}
	switch f.zero {
	case byValue:
		return v.IsZero()
	case byMethod:
		return v.Addr().Interface().(zeroer).IsZero()
	case byNil:
		return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(zeroer).IsZero()
	}
	return false
}
