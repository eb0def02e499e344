package census_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An enum is a type of words that has a list of them all.
type enum struct {
	list      string // contest.AllTakes
	words     []string
	constants []string
}

func enumOf[T ~string](list string, all func() []T, constants ...T) enum {
	texts := func(in []T) (out []string) {
		for _, w := range in {
			out = append(out, string(w))
		}
		return out
	}
	return enum{list, texts(all()), texts(constants)}
}

// unlisted are constants that are no word of their type, with the reason.
var unlisted = map[string]string{
	"registry_journal.AllStatuses as-before": "stands in Transitions for the status before; no record has it",
}

// Every exported constant of a type of words stands in the list of its type, and no word stands there twice. A constant for what is not
// given, the empty word, need not stand there.
func TestListsOfWordsAreComplete(t *testing.T) {
	for _, e := range enums {
		for _, c := range e.constants {
			assert.True(t, c == "" || slices.Contains(e.words, c) || unlisted[e.list+" "+c] != "", "%s does not list %q", e.list, c)
		}
		words := slices.Sorted(slices.Values(e.words))
		assert.Len(t, slices.Compact(slices.Clone(words)), len(words), "%s lists a word twice", e.list)
	}
}

// The list of lists is complete.
func TestWordListsAreListed(t *testing.T) {
	const file = "enums_test.go"
	want := wordsSource(t, library(t))
	if *update {
		require.NoError(t, os.WriteFile(file, want, 0o644))
	}
	have, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, have), "a constant or a list of words came or went: run go test ./internal/census -update, twice")
}

// collectWords takes up the types of words, their constants and the functions that list them.
func (e *exported) collectWords(f *ast.File) {
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv != nil || !strings.HasPrefix(d.Name.Name, "All") || d.Type.Params.NumFields() != 0 || d.Type.Results.NumFields() != 1 {
				continue
			}
			if list, ok := d.Type.Results.List[0].Type.(*ast.ArrayType); ok {
				if typ, ok := list.Elt.(*ast.Ident); ok {
					e.listed[typ.Name] = d.Name.Name
				}
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch spec := s.(type) {
				case *ast.TypeSpec:
					typ, ok := spec.Type.(*ast.Ident)
					e.words[spec.Name.Name] = ok && typ.Name == "string" && spec.Name.IsExported() && !spec.Assign.IsValid()
				case *ast.ValueSpec:
					if d.Tok == token.CONST {
						e.collectSpoken(spec)
					}
				}
			}
		}
	}
}

// collectSpoken takes up the exported constants that name their type: Kind = "a", or = Kind("a").
func (e *exported) collectSpoken(spec *ast.ValueSpec) {
	for i, name := range spec.Names {
		typ, ok := spec.Type.(*ast.Ident)
		if spec.Type == nil && i < len(spec.Values) {
			if call, isCall := spec.Values[i].(*ast.CallExpr); isCall {
				typ, ok = call.Fun.(*ast.Ident)
			}
		}
		if ok && name.IsExported() {
			e.spoken[typ.Name] = append(e.spoken[typ.Name], name.Name)
		}
	}
}

// wordsSource writes enums_test.go: one line a list.
func wordsSource(t *testing.T, packages []exported) []byte {
	var imports, lists bytes.Buffer
	for _, e := range packages {
		var types []string
		for typ := range e.listed {
			if e.words[typ] && len(e.spoken[typ]) > 0 {
				types = append(types, typ)
			}
		}
		if len(types) == 0 {
			continue
		}
		slices.Sort(types)
		fmt.Fprintf(&imports, "\t%s %q\n", e.alias(), e.path())
		for _, typ := range types {
			all := e.alias() + "." + e.listed[typ]
			fmt.Fprintf(&lists, "\tenumOf(%q, %s", all, all)
			for _, c := range slices.Sorted(slices.Values(e.spoken[typ])) {
				fmt.Fprintf(&lists, ", %s.%s", e.alias(), c)
			}
			lists.WriteString("),\n")
		}
	}
	text := "package census_test\n\n// Written by this package's tests with -update.\n\nimport (\n" + imports.String() + ")\n\nvar enums = []enum{\n" + lists.String() + "}\n"
	source, err := format.Source([]byte(text))
	require.NoError(t, err)
	return source
}
