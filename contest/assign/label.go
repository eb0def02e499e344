package assign

import "strings"

// A Label marks an entry or a reviewer for conflicts, quotas and topics. It is a kind alone ("newcomer") or a kind and a name after
// a colon ("region:55", "organisation:ОГРН 1025500012345"). Labels are compared as they are written.
type Label string

// Kind returns what stands before the colon.
func (l Label) Kind() string {
	kind, _, _ := strings.Cut(string(l), ":")
	return kind
}

// Name returns what stands after the colon, "" without one.
func (l Label) Name() string {
	_, name, _ := strings.Cut(string(l), ":")
	return name
}

// within reports whether l is the label asked for: the same, or any of the kind when no name is asked for.
func (l Label) within(asked Label) bool {
	return l == asked || asked.Name() == "" && l.Kind() == string(asked)
}
