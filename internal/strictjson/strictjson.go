// Package strictjson decodes JSON into structs and reports everything that does not fit, with its path, instead of stopping at the first.
package strictjson

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
)

// A Fault is one value that does not fit. Err is nil for a field that the struct does not have.
type Fault struct {
	Path string // "forms[0].criteria[2].scale"
	Err  error
}

const maxDepth = 64

// Decode decodes data into the value that target points to and returns every fault in the order of the document. Values that do fit are set.
// Types that decode themselves (UnmarshalJSON, UnmarshalText) are left to do so; their errors get the path of the value.
func Decode(data []byte, target any) []Fault {
	d := &decoder{}
	data = bytes.Trim(data, " \t\r\n")
	if !json.Valid(data) {
		var any json.RawMessage
		return []Fault{{"", json.Unmarshal(data, &any)}}
	}
	d.value("", data, reflect.ValueOf(target).Elem(), 0)
	return d.faults
}

type decoder struct{ faults []Fault }

func (d *decoder) fault(path string, err error) { d.faults = append(d.faults, Fault{path, err}) }

func (d *decoder) value(path string, data []byte, v reflect.Value, depth int) {
	if depth > maxDepth {
		d.fault(path, &json.UnmarshalTypeError{Value: "nesting", Type: v.Type()})
		return
	}
	t := v.Type()
	switch {
	case decodesItself(t):
		d.leaf(path, data, v)
	case t.Kind() == reflect.Pointer && data[0] != 'n':
		if v.IsNil() {
			v.Set(reflect.New(t.Elem()))
		}
		d.value(path, data, v.Elem(), depth+1)
	case t.Kind() == reflect.Struct && data[0] == '{':
		d.object(path, data, v, depth)
	case t.Kind() == reflect.Slice && data[0] == '[' && t.Elem().Kind() != reflect.Uint8:
		d.array(path, data, v, depth)
	default:
		d.leaf(path, data, v)
	}
}

func (d *decoder) leaf(path string, data []byte, v reflect.Value) {
	if err := json.Unmarshal(data, v.Addr().Interface()); err != nil {
		d.fault(path, err)
	}
}

var (
	unmarshaler     = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[interface{ UnmarshalText([]byte) error }]()
)

func decodesItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(unmarshaler) || p.Implements(textUnmarshaler)
}

func (d *decoder) array(path string, data []byte, v reflect.Value, depth int) {
	dec := json.NewDecoder(bytes.NewReader(data))
	_, _ = dec.Token() // the bracket: the document is valid
	list := reflect.MakeSlice(v.Type(), 0, 0)
	for i := 0; dec.More(); i++ {
		var raw json.RawMessage
		if dec.Decode(&raw) != nil {
			return
		}
		item := reflect.New(v.Type().Elem()).Elem()
		d.value(path+"["+strconv.Itoa(i)+"]", raw, item, depth+1)
		list = reflect.Append(list, item)
	}
	v.Set(list)
}

func (d *decoder) object(path string, data []byte, v reflect.Value, depth int) {
	dec := json.NewDecoder(bytes.NewReader(data))
	_, _ = dec.Token()
	seen := map[string]bool{}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return
		}
		key, _ := name.(string)
		var raw json.RawMessage
		if dec.Decode(&raw) != nil {
			return
		}
		at := key
		if path != "" {
			at = path + "." + key
		}
		field, ok := fieldOf(v, key)
		if !ok || seen[key] {
			d.fault(at, nil)
			continue
		}
		seen[key] = true
		d.value(at, raw, field, depth+1)
	}
}

// fieldOf finds the field of a struct by its JSON name, exactly; embedded structs are looked into.
func fieldOf(v reflect.Value, key string) (reflect.Value, bool) {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			if inner, ok := fieldOf(v.Field(i), key); ok {
				return inner, true
			}
		case name == "-" || !f.IsExported():
		case name == key, name == "" && f.Name == key:
			return v.Field(i), true
		}
	}
	return reflect.Value{}, false
}
