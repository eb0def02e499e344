package grant

import (
	"strings"

	"github.com/socium-go/socium"
)

// Mermaid returns the table as a Mermaid state diagram, in the order of the table.
func (l *Lifecycle) Mermaid(lang socium.Lang) string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, s := range l.States {
		b.WriteString("    state \"" + s.Title.In(lang) + "\" as " + mermaidID(s.State) + "\n")
	}
	l.edges(lang, func(from, to State, label string) {
		start := "[*]"
		if from != "" {
			start = mermaidID(from)
		}
		b.WriteString("    " + start + " --> " + mermaidID(to) + " : " + label + "\n")
	})
	for _, s := range l.States {
		if s.Terminal {
			b.WriteString("    " + mermaidID(s.State) + " --> [*]\n")
		}
	}
	return b.String()
}

// mermaidID is a state as Mermaid takes it: hyphens would be read as arrows.
func mermaidID(s State) string { return strings.ReplaceAll(string(s), "-", "_") }

// DOT returns the table as a graph for Graphviz, in the order of the table.
func (l *Lifecycle) DOT(lang socium.Lang) string {
	var b strings.Builder
	b.WriteString("digraph \"" + l.ID + "\" {\n    rankdir=TB;\n    node [shape=box, style=rounded];\n    \"\" [shape=point];\n")
	for _, s := range l.States {
		b.WriteString("    \"" + string(s.State) + "\" [label=\"" + dotText(s.Title.In(lang)) + "\"")
		if s.Terminal {
			b.WriteString(", peripheries=2")
		}
		b.WriteString("];\n")
	}
	l.edges(lang, func(from, to State, label string) {
		b.WriteString("    \"" + string(from) + "\" -> \"" + string(to) + "\" [label=\"" + dotText(label) + "\"];\n")
	})
	b.WriteString("}\n")
	return b.String()
}

func dotText(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s)
}

// edges visits every way from state to state.
func (l *Lifecycle) edges(lang socium.Lang, visit func(from, to State, label string)) {
	for i := range l.Transitions {
		t := &l.Transitions[i]
		from := t.From
		if len(from) == 0 {
			from = []State{""}
		}
		var who []string
		for _, r := range t.Roles {
			who = append(who, r.In(lang))
		}
		for _, f := range from {
			for _, o := range t.To {
				label := l.Action(t.Action).In(lang) + " (" + strings.Join(who, ", ") + ")"
				if o.When != "" {
					label += ": " + o.When.In(lang)
				} else if len(t.To) > 1 {
					label += ": " + text("иначе", "otherwise").In(lang)
				}
				visit(f, o.To, label)
			}
		}
	}
}
