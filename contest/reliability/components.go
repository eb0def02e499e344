package reliability

import "github.com/socium-go/socium"

// A Component is a part of the jury and of the entries that has no mark in common with the rest.
type Component struct {
	Entries []string `json:"entries"` // ascending
	Jurors  []string `json:"jurors"`  // ascending
}

// Components returns the connected parts of the table, in the order of their first entries. When there are several, nothing in the
// marks says whether the jurors of one are stricter than those of another. Entries without marks belong to none.
func (t *Table) Components() []Component {
	n := int32(len(t.entries))
	parent := make([]int32, int(n)+len(t.jurors))
	for i := range parent {
		parent[i] = int32(i)
	}
	root := func(v int32) int32 {
		for parent[v] != v {
			parent[v] = parent[parent[v]]
			v = parent[v]
		}
		return v
	}
	for e := range t.entries {
		who, _ := t.row(e)
		for _, j := range who {
			a, b := root(int32(e)), root(n+j)
			parent[max(a, b)] = min(a, b)
		}
	}
	at := map[int32]int{}
	var out []Component
	for e, id := range t.entries {
		if who, _ := t.row(e); len(who) == 0 {
			continue
		}
		r := root(int32(e))
		if _, ok := at[r]; !ok {
			at[r] = len(out)
			out = append(out, Component{})
		}
		out[at[r]].Entries = append(out[at[r]].Entries, id)
	}
	for j, id := range t.jurors {
		if k, ok := at[root(n+int32(j))]; ok {
			out[k].Jurors = append(out[k].Jurors, id)
		}
	}
	return out
}

// parts names the components for a message.
func parts(list []Component) socium.Arg {
	text := ""
	for i, c := range list {
		if i > 0 {
			text += " | "
		}
		text += listed(c.Jurors) + " (" + listed(c.Entries) + ")"
	}
	return word("parts", text)
}
