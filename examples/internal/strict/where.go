package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"sort"
	"strings"

	"github.com/socium-go/socium"
)

// A token is a value that is no object or list, or the name of a member, and where it stands in a document.
type token struct {
	start, end int
	path       socium.Path
	name       bool
}

// located puts before the error of a document the line and the path of what is wrong, where they can be found.
func located(data []byte, into any, err error) error {
	tokens := scan(data)
	cause := err
	var inner element
	if errors.As(err, &inner) {
		cause = inner.cause()
	}
	var at token
	if name, unknown := strings.CutPrefix(cause.Error(), unknownField); unknown {
		at = named(data, tokens, name)
	} else {
		at = faulty(data, tokens, into, err)
	}
	if at.end == 0 {
		return errors.New(plain(err))
	}
	line := 1 + bytes.Count(data[:at.start], []byte("\n"))
	return fmt.Errorf("line %d, %s: %s", line, at.path, plain(cause))
}

// unknownField is how the decoder begins its report of a name that nobody knows.
const unknownField = "json: unknown field "

// Line returns the line of a document on which a value begins, 0 when it is not found.
func Line(data []byte, path socium.Path) int {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	for _, t := range scan(data) {
		if t.path == path {
			return 1 + bytes.Count(data[:t.start], []byte("\n"))
		}
	}
	return 0
}

// plain says what is wrong without the types of Go.
func plain(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		what, _, _ := strings.Cut(kind.Value, " ")
		return "this may not be " + map[string]string{"array": "a list", "object": "an object", "string": "a text", "number": "a number", "bool": "true or false"}[what]
	}
	return strings.Replace(err.Error(), unknownField, "unknown field ", 1)
}

// named finds the member of that name, when there is only one.
func named(data []byte, tokens []token, name string) (found token) {
	for _, t := range tokens {
		if t.name && string(data[t.start:t.end]) == name {
			if found.end != 0 {
				return token{}
			}
			found = t
		}
	}
	return found
}

// faulty finds the first value without which the error does not come: values from some place on are replaced by null.
func faulty(data []byte, tokens []token, into any, err error) token {
	var values []token
	for _, t := range tokens {
		if !t.name {
			values = append(values, t)
		}
	}
	fails := func(kept int) bool {
		var b bytes.Buffer
		last := 0
		for _, t := range values[kept:] {
			b.Write(data[last:t.start])
			b.WriteString("null")
			last = t.end
		}
		b.Write(data[last:])
		got := decode(b.Bytes(), reflect.New(reflect.TypeOf(into).Elem()).Interface())
		return got != nil && got.Error() == err.Error()
	}
	if fails(0) || !fails(len(values)) {
		return token{}
	}
	first := sort.Search(len(values), func(i int) bool { return fails(i + 1) })
	if first == len(values) {
		return token{}
	}
	return values[first]
}

// scan lists the tokens of a document that is well formed.
func scan(data []byte) (tokens []token) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	type level struct {
		path  socium.Path
		list  bool
		index int
		name  string // of the member whose value comes; "" before it
		open  bool   // a name has been read
	}
	var stack []level
	path := func() socium.Path {
		if len(stack) == 0 {
			return ""
		}
		top := stack[len(stack)-1]
		if top.list {
			return top.path.Index(top.index)
		}
		return top.path.Field(top.name)
	}
	passed := func() {
		if len(stack) > 0 {
			stack[len(stack)-1].index++
			stack[len(stack)-1].open = false
		}
	}
	for {
		from := int(dec.InputOffset())
		t, err := dec.Token()
		if err != nil {
			return tokens
		}
		end := int(dec.InputOffset())
		start := from + len(data[from:end]) - len(bytes.TrimLeft(data[from:end], " \t\r\n,:"))
		switch t {
		case json.Delim('{'), json.Delim('['):
			stack = append(stack, level{path: path(), list: t == json.Delim('[')})
			continue
		case json.Delim('}'), json.Delim(']'):
			stack = stack[:len(stack)-1]
			passed()
			continue
		}
		if n := len(stack); n > 0 && !stack[n-1].list && !stack[n-1].open {
			stack[n-1].name, stack[n-1].open = t.(string), true
			tokens = append(tokens, token{start, end, path(), true})
			continue
		}
		tokens = append(tokens, token{start, end, path(), false})
		passed()
	}
}
