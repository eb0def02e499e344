package grant

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// A DifferenceKind tells what happened to a value.
type DifferenceKind string

// The words of DifferenceKind.
const (
	Added   DifferenceKind = "added"
	Removed DifferenceKind = "removed"
	Changed DifferenceKind = "changed"
)

var differenceKinds = []DifferenceKind{Added, Removed, Changed}

// AllDifferenceKinds returns every kind.
func AllDifferenceKinds() []DifferenceKind { return slices.Clone(differenceKinds) }

// Valid reports whether k is one of the kinds.
func (k DifferenceKind) Valid() bool { return contains(differenceKinds, k) }

// A Difference is one change between two applications. The values may be personal data: String shows the path alone, Was and Now
// give them out.
type Difference struct {
	Path socium.Path
	Kind DifferenceKind
	was  json.RawMessage
	now  json.RawMessage
}

// Was returns the value before as JSON, "" when it was not there.
func (d Difference) Was() string { return string(d.was) }

// Now returns the value after as JSON, "" when it is gone.
func (d Difference) Now() string { return string(d.now) }

// String returns path and kind, without the values.
func (d Difference) String() string { return string(d.Path) + " " + string(d.Kind) }

// GoString is String, for %#v.
func (d Difference) GoString() string { return d.String() }

// Diff returns the changes from one application to another in the order of the JSON form of the second, what is gone after what
// stands beside it. Rows with an id are compared with the row of the same id wherever it stands; rows without one by their
// number. Paths are those of the second application, of the first for what is gone.
func Diff(from, to *Application) []Difference {
	a, errA := tree(from)
	b, errB := tree(to)
	if errA != nil || errB != nil { // a sum beyond the range has no JSON form: such documents are not comparable
		return []Difference{{Kind: Changed}}
	}
	return compare(nil, "", a, b)
}

// A node is a JSON value with its members in order.
type node struct {
	raw   json.RawMessage
	names []string // of an object
	parts []*node  // of an object or an array
	array bool
}

func tree(a *Application) (*node, error) {
	data, err := canon.JSON(a)
	if err != nil {
		return nil, err
	}
	return parse(data)
}

func parse(data json.RawMessage) (*node, error) {
	n := &node{raw: data}
	if len(data) == 0 || (data[0] != '{' && data[0] != '[') {
		return n, nil
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	n.array = data[0] == '['
	for dec.More() {
		if !n.array {
			name, err := dec.Token()
			if err != nil {
				return nil, err
			}
			s, _ := name.(string)
			n.names = append(n.names, s)
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return nil, err
		}
		part, err := parse(raw)
		if err != nil {
			return nil, err
		}
		n.parts = append(n.parts, part)
	}
	return n, nil
}

// compare walks two values of one place; either may be nil.
func compare(list []Difference, path socium.Path, a, b *node) []Difference {
	switch {
	case a == nil && b == nil:
		return list
	case a == nil:
		return append(list, Difference{path, Added, nil, b.raw})
	case b == nil:
		return append(list, Difference{path, Removed, a.raw, nil})
	case bytes.Equal(a.raw, b.raw):
		return list
	case a.array && b.array:
		return compareRows(list, path, a, b)
	case len(a.names) > 0 && len(b.names) > 0:
		for i, name := range b.names {
			list = compare(list, path.Field(name), a.member(name), b.parts[i])
		}
		for i, name := range a.names {
			if b.member(name) == nil {
				list = compare(list, path.Field(name), a.parts[i], nil)
			}
		}
		return list
	default:
		return append(list, Difference{path, Changed, a.raw, b.raw})
	}
}

func compareRows(list []Difference, path socium.Path, a, b *node) []Difference {
	ids := make(map[string]*node, len(a.parts))
	for _, row := range a.parts {
		if id := row.id(); id != "" && ids[id] == nil {
			ids[id] = row
		}
	}
	kept := make(map[*node]bool, len(a.parts))
	for i, row := range b.parts {
		var before *node
		if id := row.id(); id != "" {
			before = ids[id]
		} else if i < len(a.parts) && a.parts[i].id() == "" {
			before = a.parts[i]
		}
		if before != nil && kept[before] {
			before = nil
		}
		if before != nil {
			kept[before] = true
		}
		list = compare(list, path.Index(i), before, row)
	}
	for i, row := range a.parts {
		if !kept[row] {
			list = compare(list, path.Index(i), row, nil)
		}
	}
	return list
}

func (n *node) member(name string) *node {
	if i := slices.Index(n.names, name); i >= 0 {
		return n.parts[i]
	}
	return nil
}

func (n *node) id() string {
	if m := n.member("id"); m != nil {
		return string(m.raw)
	}
	return ""
}
