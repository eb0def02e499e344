package census_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An entry is one package of the library.
type entry struct {
	path    string
	codes   func() []socium.CodeText
	structs []any
}

// A code is words with points from the family to the kind, or the own numbering of a regulation.
var form = regexp.MustCompile(`^[A-Z]+(-[A-Z0-9]+)+$|^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)*$`)

// Codes are well formed, belong to one package, and say in both languages what is wrong.
func TestCodesAreWellFormed(t *testing.T) {
	owner := map[socium.Code]string{}
	for _, p := range packages {
		if p.codes == nil {
			continue
		}
		for _, c := range p.codes() {
			assert.Empty(t, owner[c.Code], "%s is a code of two packages", c.Code)
			owner[c.Code] = p.path
			assert.Regexp(t, form, string(c.Code))
			assert.NotEmpty(t, c.Text.RU, c.Code)
			assert.NotEmpty(t, c.Text.EN, c.Code)
			assert.Equal(t, placeholders(c.Text.RU), placeholders(c.Text.EN), "%s: the languages ask for other arguments", c.Code)
			assert.False(t, strings.HasSuffix(c.Text.RU, ".") || strings.HasSuffix(c.Text.EN, "."), "%s: a text is no sentence with a full stop", c.Code)
		}
	}
}

var placeholder = regexp.MustCompile(`\{([a-z]+)[|}]`)

// placeholders returns the names that a text asks for, each once.
func placeholders(text string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// The list of codes is frozen: whoever adds, renames or drops one sees it in the review. In a release a code is never dropped.
func TestCodesAreFrozen(t *testing.T) {
	const file = "testdata/codes.txt"
	var have []string
	for _, p := range packages {
		if p.codes == nil {
			continue
		}
		for _, c := range p.codes() {
			have = append(have, string(c.Code))
		}
	}
	slices.Sort(have)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(strings.Join(have, "\n")+"\n"), 0o644))
	}
	frozen, err := os.ReadFile(file)
	require.NoError(t, err)
	known := strings.Fields(string(frozen))
	for _, code := range known {
		assert.True(t, slices.Contains(have, code), "%s has gone. After a release that must not be; before one: go test ./internal/census -update", code)
	}
	for _, code := range have {
		assert.True(t, slices.Contains(known, code), "%s is new: go test ./internal/census -update", code)
	}
}

// Every constant of type Code in a codes.go is in the table of its package, or is the family of codes that are.
func TestCodeConstantsAreListed(t *testing.T) {
	tables := map[string][]socium.CodeText{}
	for _, p := range packages {
		if p.codes != nil {
			tables[p.path] = p.codes()
		}
	}
	for _, e := range library(t) {
		table, ok := tables[e.path()]
		for _, code := range e.constants {
			if !ok {
				t.Logf("%s has codes and no function Codes", e.path())
				break
			}
			listed := slices.ContainsFunc(table, func(c socium.CodeText) bool { return c.Code.Within(socium.Code(code)) })
			assert.True(t, listed, "%s: the code %s has no texts", e.path(), code)
		}
	}
}

// page is docs/codes.md.
func page() []byte {
	var b bytes.Buffer
	b.WriteString("# Codes\n\nEvery code that a user of the library can meet, with what it says. A code is never reused; `errors.Is` finds a\n")
	b.WriteString("violation by its code and by the family before the last point. Written by the tests of internal/census with -update.\n")
	for _, p := range packages {
		if p.codes == nil {
			continue
		}
		fmt.Fprintf(&b, "\n## %s\n\n| code | Russian | English |\n|---|---|---|\n", p.path)
		for _, c := range p.codes() {
			cell := strings.NewReplacer("|", "\\|", "\n", " ").Replace
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Code, cell(c.Text.RU), cell(c.Text.EN))
		}
	}
	return b.Bytes()
}

func TestCodesPage(t *testing.T) {
	file := filepath.Join(root, "docs", "codes.md")
	if *update {
		require.NoError(t, os.WriteFile(file, page(), 0o644))
	}
	have, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(page(), have), "docs/codes.md is out of date: run go test ./internal/census -update")
}
