package check_test

import (
	"fmt"
	"testing"
)

// The data of the examples, and what they print as JSON.
func TestExamples(t *testing.T) {
	for _, c := range []struct{ schema, file, path string }{
		{"application", "examples/precheck/data/application.json", ""},
		{"application", "examples/precheck/testdata/city-application.json", ""},
		{"application", "examples/kaluga/data/draft-1.json", ""},
		{"application", "examples/kaluga/data/draft-2.json", ""},
		{"application", "examples/kaluga/data/draft-3.json", ""},
		{"call", "examples/precheck/testdata/city-call.json", "call"},
		{"regulation", "examples/judge/data/regulation.json", ""},
		{"regulation", "examples/orenburg/data/regulation.json", "regulation"},
		{"regulation", "examples/kaluga/data/contests.json", "contests.*.regulation"},
		{"regulation", "examples/omsk/data/contest.json", "contests.*.regulation"},
		{"regulation", "examples/kuzbass/data/regulation.json", "regulation"},
		{"sheets", "examples/orenburg/data/sheets.json", "sheets"},
		{"sheets", "examples/kaluga/data/contests.json", "contests.*.sheets"},
		{"sheets", "examples/omsk/data/contest.json", "contests.*.sheets"},
		{"sheets", "examples/kuzbass/data/jury.json", "sheets"},
		{"card", "examples/orenburg/data/register.json", "providers.*.card"},
		{"card", "examples/kuzbass/data/register.json", "providers.*.card"},
		{"facts", "examples/orenburg/data/entries.json", "facts"},
	} {
		document := file(t, c.file)
		switch c.path {
		case "":
			fits(t, c.schema, c.file, document)
		case "facts": // entries and jury stand in files of their own
			jury := parts(t, file(t, "examples/orenburg/data/jury.json"), "jury")
			entries := parts(t, document, "entries")
			fits(t, c.schema, c.file, fmt.Appendf(nil, `{"entries": %s, "jury": %s}`, entries[0], jury[0]))
		default:
			for i, part := range parts(t, document, c.path) {
				fits(t, c.schema, fmt.Sprintf("%s, %s %d", c.file, c.path, i), part)
			}
		}
	}
}

func TestExamplesPrint(t *testing.T) {
	for _, c := range []struct{ schema, example, path string }{
		{"protocol", "judge", ""},
		{"protocol", "orenburg", ""},
		{"todo", "precheck", ""},
		{"decision", "kaluga", "visits.*.decision"},
		{"todo", "kaluga", "visits.*.todo"},
		{"decision", "kuzbass", "titles.*"},
		{"decision", "omsk", "board"},
	} {
		document := output(t, c.example)
		if c.path == "" {
			fits(t, c.schema, c.example+" -json", document)
			continue
		}
		for i, part := range parts(t, document, c.path) {
			fits(t, c.schema, fmt.Sprintf("%s -json, %s %d", c.example, c.path, i), part)
		}
	}
}
