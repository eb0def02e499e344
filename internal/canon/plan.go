package canon

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"time"
)

// A plan says how the values of a type are written.
type plan struct {
	way     way
	address bool    // encoding/json would use the methods of the pointer
	elem    *plan   // of a pointer, a slice, an array
	fields  []field // of a struct
}

// way is the way in which a value is written.
type way uint8

const (
	byStandard way = iota // by encoding/json
	byAppendJSON
	byAppendText
	asString
	asBool
	asInt
	asUint
	asStruct
	asSlice
	asArray
	asPointer
)

// appender is what a type of this module may have beside MarshalJSON.
type appender interface {
	AppendJSON(b []byte) ([]byte, error)
}

var (
	jsonType       = reflect.TypeFor[json.Marshaler]()
	textType       = reflect.TypeFor[encoding.TextMarshaler]()
	appendJSONType = reflect.TypeFor[appender]()
	appendTextType = reflect.TypeFor[encoding.TextAppender]()
	numberType     = reflect.TypeFor[json.Number]()
	timeType       = reflect.TypeFor[time.Time]()
)

// module is the path of this module. What a method of a stranger's that is called AppendJSON writes, nobody knows.
var module, _ = strings.CutSuffix(reflect.TypeFor[plan]().PkgPath(), "/internal/canon")

// The plans that were made, by reflect.Type: of values whose address encoding/json could take, and of others. A plan is a function of
// its type and of nothing else, so that it does not matter who made it, or how often; a type stays in the program as long as it runs.
var addressed, boxed = new(sync.Map), new(sync.Map)

func planOf(t reflect.Type, address bool) *plan {
	if p, ok := plans(address).Load(t); ok {
		return p.(*plan)
	}
	m := maker{}
	made := m.plan(t, address)
	for k, p := range m { // not before: a plan that leads back to itself is complete only now
		plans(k.address).LoadOrStore(k.t, p)
	}
	return made
}

func plans(address bool) *sync.Map {
	if address {
		return addressed
	}
	return boxed
}

// A maker makes the plans of a type and of what it holds.
type maker map[key]*plan

type key struct {
	t       reflect.Type
	address bool
}

// plan follows the order in which encoding/json looks for methods and kinds.
func (m maker) plan(t reflect.Type, address bool) *plan {
	if p, ok := plans(address).Load(t); ok {
		return p.(*plan)
	}
	if p, ok := m[key{t, address}]; ok {
		return p
	}
	p := &plan{address: address}
	m[key{t, address}] = p
	switch {
	case t == timeType: // MarshalJSON is AppendText in quotation marks
		p.way = byAppendText
	case t == numberType || t.Kind() == reflect.Interface:
	case has(t, jsonType, address) && t.Kind() != reflect.Pointer:
		if strings.HasPrefix(t.PkgPath()+"/", module+"/") && own(t, appendJSONType) {
			p.way = byAppendJSON
		}
	case has(t, textType, address) && t.Kind() != reflect.Pointer:
		if own(t, appendTextType) {
			p.way = byAppendText
		}
	default:
		m.byKind(p, t)
	}
	return p
}

// has reports whether encoding/json finds the method of an interface.
func has(t, method reflect.Type, address bool) bool {
	return t.Implements(method) || address && reflect.PointerTo(t).Implements(method)
}

// own reports whether a type has the method of an interface of its own: one that was promoted from an embedded field need not
// agree with a method that the type itself has.
func own(t, method reflect.Type) bool {
	if !reflect.PointerTo(t).Implements(method) {
		return false
	}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			if f := t.Field(i); f.Anonymous && (f.Type.Implements(method) || reflect.PointerTo(f.Type).Implements(method)) {
				return false
			}
		}
	}
	return true
}

func (m maker) byKind(p *plan, t reflect.Type) {
	switch t.Kind() {
	case reflect.String:
		p.way = asString
	case reflect.Bool:
		p.way = asBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.way = asInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.way = asUint
	case reflect.Struct:
		if fields, ok := m.fields(t, p.address); ok {
			p.way, p.fields = asStruct, fields
		}
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 { // bytes are written in base64
			p.way, p.elem = asSlice, m.plan(t.Elem(), true)
		}
	case reflect.Array:
		p.way, p.elem = asArray, m.plan(t.Elem(), p.address)
	case reflect.Pointer:
		p.way, p.elem = asPointer, m.plan(t.Elem(), true)
	default: // maps, floats, what JSON does not know
	}
}
