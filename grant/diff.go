package grant

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/internal/jsonscan"
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
// number. Paths are those of the second application, of the first for what is gone. What is equal is not looked into, so that the
// work is that of writing both down and of the rows of the tables that differ.
func Diff(from, to *Application) []Difference {
	before, errA := canon.JSON(from)
	after, errB := canon.JSON(to)
	if errA != nil || errB != nil { // a sum beyond the range has no JSON form: such documents are not comparable
		return []Difference{{Kind: Changed}}
	}
	d := diffing{names: make(map[string]string)}
	d.compare("", &node{raw: before}, &node{raw: after})
	return d.list
}

type diffing struct {
	reader jsonscan.Reader
	names  map[string]string // of members, each kept once: rows of a table have the same
	list   []Difference
}

func (d *diffing) name(b []byte) string {
	name, known := d.names[string(b)]
	if !known {
		name = string(b)
		d.names[name] = name
	}
	return name
}

// A node is a JSON value; its members are found when they are asked for.
type node struct {
	raw   []byte
	names []string // of an object
	parts []node   // of an object or an array
	open  bool
}

func (n *node) array() bool  { return n.raw[0] == '[' }
func (n *node) object() bool { return n.raw[0] == '{' }

// usualMembers is as many as most rows have.
const usualMembers = 12

// members finds the members of an object or the elements of an array.
func (d *diffing) members(n *node) {
	if n.open {
		return
	}
	n.open = true
	d.reader.Reset(n.raw, jsonscan.Limits{})
	if n.array() {
		n.parts = make([]node, 0, d.reader.Count())
		d.reader.Array(func(int) { n.parts = append(n.parts, node{raw: d.reader.Raw()}) })
		return
	}
	n.names, n.parts = make([]string, 0, usualMembers), make([]node, 0, usualMembers)
	d.reader.Object(func(name []byte, _ bool) {
		n.names = append(n.names, d.name(name))
		n.parts = append(n.parts, node{raw: d.reader.Raw()})
	})
}

// compare tells what differs at one place; either value may be nil, not both.
func (d *diffing) compare(path socium.Path, a, b *node) {
	switch {
	case a == nil:
		d.list = append(d.list, Difference{path, Added, nil, b.raw})
	case b == nil:
		d.list = append(d.list, Difference{path, Removed, a.raw, nil})
	case bytes.Equal(a.raw, b.raw):
	case a.array() && b.array():
		d.rows(path, a, b)
	case a.object() && b.object():
		d.fields(path, a, b)
	default:
		d.list = append(d.list, Difference{path, Changed, a.raw, b.raw})
	}
}

func (d *diffing) fields(path socium.Path, a, b *node) {
	d.members(a)
	d.members(b)
	for i, name := range b.names {
		if before := a.member(name); before == nil || !bytes.Equal(before.raw, b.parts[i].raw) {
			d.compare(path.Field(name), before, &b.parts[i])
		}
	}
	for i, name := range a.names {
		if b.member(name) == nil {
			d.compare(path.Field(name), &a.parts[i], nil)
		}
	}
}

func (d *diffing) rows(path socium.Path, a, b *node) {
	d.members(a)
	d.members(b)
	ids := make(map[string]int, len(a.parts))
	bare := make([]bool, len(a.parts)) // rows without an id
	for i := range a.parts {
		id := d.id(&a.parts[i])
		if _, twice := ids[id]; id != "" && !twice {
			ids[id] = i
		}
		bare[i] = id == ""
	}
	kept := make([]bool, len(a.parts))
	for i := range b.parts {
		at := -1
		if id := d.id(&b.parts[i]); id != "" {
			if k, ok := ids[id]; ok {
				at = k
			}
		} else if i < len(a.parts) && bare[i] {
			at = i
		}
		var before *node
		if at >= 0 && !kept[at] {
			kept[at] = true
			before = &a.parts[at]
		}
		d.compare(path.Index(i), before, &b.parts[i])
	}
	for i := range a.parts {
		if !kept[i] {
			d.compare(path.Index(i), &a.parts[i], nil)
		}
	}
}

func (n *node) member(name string) *node {
	if i := slices.Index(n.names, name); i >= 0 {
		return &n.parts[i]
	}
	return nil
}

// id returns the id of a row, "" when it has none.
func (d *diffing) id(n *node) string {
	if !n.object() {
		return ""
	}
	d.members(n)
	if m := n.member("id"); m != nil {
		return string(m.raw)
	}
	return ""
}
