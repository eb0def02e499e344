package journal

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium/internal/canon"
)

// A Difference is one record that is not the same in two snapshots.
type Difference struct {
	Number string        `json:"number"`
	Before Status        `json:"before,omitempty"` // "" where there was no such record
	After  Status        `json:"after,omitempty"`
	Into   string        `json:"into,omitempty"`   // the record that a merged one leads to
	Fields []FieldChange `json:"fields,omitempty"` // of the entry, in the order of their names; all of it when it came or went
}

// A FieldChange is a field of an entry that is not the same, by its place in the JSON form (RFC 6901). Old or New is nil where there
// is no such field. The values may be personal data; String leaves them out.
type FieldChange struct {
	Pointer string          `json:"pointer"`
	Old     json.RawMessage `json:"old,omitempty"`
	New     json.RawMessage `json:"new,omitempty"`
}

// String returns the place and what happened there, without the values.
func (c FieldChange) String() string {
	switch {
	case c.Old == nil:
		return "+ " + c.Pointer
	case c.New == nil:
		return "- " + c.Pointer
	}
	return "~ " + c.Pointer
}

// Diff yields what is different in s from an earlier snapshot, or from the same register on another day, in the order of first
// inclusion: entries that came, that left, that changed, field by field. In a list the elements that both ends have in common
// are left out, and those between them are compared by their place.
//
// Both must be of one register. Entries that no event touched in between cost next to nothing.
func (s Snapshot[E]) Diff(earlier Snapshot[E]) iter.Seq[Difference] {
	return func(yield func(Difference) bool) {
		for i := range max(s.recordCount(), earlier.recordCount()) {
			a, r := earlier.stepOf(i)
			b, q := s.stepOf(i)
			if r == nil {
				r = q
			}
			if a == b || a.status == b.status && a.entry == b.entry && a.into() == b.into() {
				continue
			}
			d := Difference{Number: r.number, Before: a.status, After: b.status, Into: b.into()}
			d.Fields = fields(a, b)
			if (d.Before != d.After || a.into() != b.into() || d.Fields != nil) && !yield(d) {
				return
			}
		}
	}
}

func (s Snapshot[E]) recordCount() int {
	if s.s == nil {
		return 0
	}
	return s.s.records.Len()
}

func (s Snapshot[E]) stepOf(i int) (*step[E], *record[E]) {
	if i >= s.recordCount() {
		return new(step[E]), nil
	}
	r := s.s.records.Ref(i)
	return r.at(s.day), r
}

// fields compares the entries of two steps; one that is not in the register counts as nothing.
func fields[E any](a, b *step[E]) []FieldChange {
	old, fresh := document(a), document(b)
	if bytes.Equal(old, fresh) {
		return nil
	}
	var list []FieldChange
	compare("", tree(old), tree(fresh), func(c FieldChange) { list = append(list, c) })
	return list
}

func document[E any](s *step[E]) []byte {
	if !s.status.Present() {
		return nil
	}
	data, err := canon.JSON(s.entry)
	if err != nil {
		return nil // an entry that has no form could not have been recorded
	}
	return data
}

// tree decodes a document; numbers stay as they are written.
func tree(data []byte) any {
	if data == nil {
		return absent{}
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return absent{}
	}
	return v
}

// absent stands for a value that is not there.
type absent struct{}

func compare(at string, old, fresh any, report func(FieldChange)) {
	switch a := old.(type) {
	case map[string]any:
		if b, ok := fresh.(map[string]any); ok {
			compareObjects(at, a, b, report)
			return
		}
	case []any:
		if b, ok := fresh.([]any); ok {
			compareLists(at, a, b, report)
			return
		}
	}
	x, y := raw(old), raw(fresh)
	if !bytes.Equal(x, y) {
		report(FieldChange{at, x, y})
	}
}

func compareObjects(at string, a, b map[string]any, report func(FieldChange)) {
	names := slices.Sorted(maps.Keys(a))
	for name := range b {
		if _, ok := a[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		old, ok := a[name]
		if !ok {
			old = absent{}
		}
		fresh, ok := b[name]
		if !ok {
			fresh = absent{}
		}
		compare(at+"/"+escape(name), old, fresh, report)
	}
}

func compareLists(at string, a, b []any, report func(FieldChange)) {
	same := func(x, y any) bool { return bytes.Equal(raw(x), raw(y)) }
	first := 0
	for first < len(a) && first < len(b) && same(a[first], b[first]) {
		first++
	}
	tail := 0
	for tail < len(a)-first && tail < len(b)-first && same(a[len(a)-1-tail], b[len(b)-1-tail]) {
		tail++
	}
	for i := first; i < max(len(a), len(b))-tail; i++ {
		var old, fresh any = absent{}, absent{}
		if i < len(a)-tail {
			old = a[i]
		}
		if i < len(b)-tail {
			fresh = b[i]
		}
		compare(at+"/"+strconv.Itoa(i), old, fresh, report)
	}
}

func raw(v any) json.RawMessage {
	if _, ok := v.(absent); ok {
		return nil
	}
	data, err := canon.JSON(v)
	if err != nil {
		return nil
	}
	return data
}

// escape writes a name as a part of a JSON pointer.
func escape(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}
