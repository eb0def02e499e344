package canon

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

// maxDepth is how deep values are followed; from there on encoding/json does, which notices a cycle.
const maxDepth = 500

// append appends a value whose address can be taken, or one that a pointer or an interface held.
func (p *plan) append(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	if depth > maxDepth {
		return appendStandard(dst, v, p.address && v.CanAddr())
	}
	switch p.way {
	case asString:
		return AppendString(dst, v.String()), nil
	case asBool:
		return strconv.AppendBool(dst, v.Bool()), nil
	case asInt:
		return strconv.AppendInt(dst, v.Int(), 10), nil
	case asUint:
		return strconv.AppendUint(dst, v.Uint(), 10), nil
	case asStruct:
		return p.appendStruct(dst, v, depth)
	case asPointer:
		if v.IsNil() {
			return append(dst, "null"...), nil
		}
		return p.elem.append(dst, v.Elem(), depth+1)
	case asSlice:
		if v.IsNil() {
			return append(dst, "null"...), nil
		}
		return p.appendList(dst, v, depth+1)
	case asArray:
		return p.appendList(dst, v, depth+1)
	case byAppendJSON:
		dst, err := v.Addr().Interface().(appender).AppendJSON(dst)
		return dst, in(v, err)
	case byAppendText:
		dst = append(dst, '"')
		start := len(dst)
		dst, err := v.Addr().Interface().(encoding.TextAppender).AppendText(dst)
		if err != nil {
			return nil, in(v, err)
		}
		return quote(dst, start), nil
	default:
		return appendStandard(dst, v, p.address)
	}
}

func in(v reflect.Value, err error) error {
	if err != nil {
		return fmt.Errorf("canon: %s: %w", v.Type(), err)
	}
	return nil
}

func (p *plan) appendStruct(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	dst = append(dst, '{')
	skip := 1 // the comma before the first member
	for i := range p.fields {
		f := &p.fields[i]
		value := v.Field(f.first)
		for _, k := range f.rest {
			value = value.Field(k)
		}
		if f.plan.way == asString && f.zero == never { // most members are: without a call for each
			if text := value.String(); text != "" || !f.empty {
				dst = AppendString(append(dst, f.lead[skip:]...), text)
				skip = 0
			}
			continue
		}
		if f.omitted(value) {
			continue
		}
		dst = append(dst, f.lead[skip:]...)
		skip = 0
		var err error
		if dst, err = f.plan.append(dst, value, depth); err != nil {
			return nil, err
		}
	}
	return append(dst, '}'), nil
}

func (p *plan) appendList(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	dst = append(dst, '[')
	for i := range v.Len() {
		if i > 0 {
			dst = append(dst, ',')
		}
		if cap(dst)-len(dst) < 256 { // in large steps: append alone grows by a quarter
			dst = slices.Grow(dst, len(dst))
		}
		var err error
		if dst, err = p.elem.append(dst, v.Index(i), depth); err != nil {
			return nil, err
		}
	}
	return append(dst, ']'), nil
}
