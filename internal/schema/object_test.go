package schema_test

import (
	"bytes"
	"encoding/json"
)

// An object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(m.name)
		if err != nil {
			return nil, err
		}
		value, err := plain(m.value)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

// with returns the object with a member more; an empty description adds nothing.
func (o object) with(name string, value any) object {
	if value == "" {
		return o
	}
	return append(o[:len(o):len(o)], member{name, value})
}

// plain is JSON in which < and & stand for themselves.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

func ref(name string) object { return object{{"$ref", "#/$defs/" + name}} }

func anyOf(schemas ...object) object { return object{{"anyOf", schemas}} }

func either(s object, null bool) object {
	if !null {
		return s
	}
	return anyOf(s, object{{"type", "null"}})
}
