package census_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the list of packages, the list of codes and docs/codes.md")

const (
	root   = "../.."
	module = "github.com/socium-go/socium"
)

// An exported is what one package of the library shows of interest here.
type exported struct {
	dir     string // from the root of the module, "." for the root package
	name    string
	codes   bool // it has a function Codes
	structs []string

	constants []string // the values of the constants of type Code in its codes.go

	words  map[string]bool     // its types of words
	listed map[string]string   // the function that lists the words of a type
	spoken map[string][]string // the exported constants of a type
}

func (e exported) path() string { return path.Join(module, e.dir) }

// alias is the name under which the written lists import the package.
func (e exported) alias() string {
	if e.dir == "." {
		return "socium"
	}
	return strings.NewReplacer("/", "_", "-", "_").Replace(e.dir)
}

// library parses every package that is neither internal nor an example.
func library(t *testing.T) []exported {
	t.Helper()
	byDir := map[string]*exported{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, file)
		rel = filepath.ToSlash(rel)
		if d.IsDir() && rel != "." {
			if name := d.Name(); strings.HasPrefix(name, ".") || name == "internal" || name == "examples" || name == "testdata" || name == "docs" {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(file, "go.mod")); err == nil {
				return filepath.SkipDir // a module of its own
			}
		}
		if d.IsDir() || !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil || f.Name.Name == "main" {
			return err
		}
		dir := path.Dir(rel)
		if byDir[dir] == nil {
			byDir[dir] = &exported{dir: dir, name: f.Name.Name, words: map[string]bool{}, listed: map[string]string{}, spoken: map[string][]string{}}
		}
		byDir[dir].collect(f, path.Base(rel) == "codes.go")
		byDir[dir].collectWords(f)
		return nil
	})
	require.NoError(t, err)
	var list []exported
	for _, e := range byDir {
		slices.Sort(e.structs)
		list = append(list, *e)
	}
	slices.SortFunc(list, func(a, b exported) int { return strings.Compare(a.dir, b.dir) })
	return list
}

func (e *exported) collect(f *ast.File, codes bool) {
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			e.codes = e.codes || d.Recv == nil && d.Name.Name == "Codes"
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if codes {
					e.collectConstants(s)
				}
				spec, ok := s.(*ast.TypeSpec)
				if !ok || !spec.Name.IsExported() || spec.TypeParams != nil || spec.Assign.IsValid() {
					continue
				}
				if _, ok := spec.Type.(*ast.StructType); ok {
					e.structs = append(e.structs, spec.Name.Name)
				}
			}
		}
	}
}

// collectConstants takes up constants that are declared as Code with a literal value.
func (e *exported) collectConstants(s ast.Spec) {
	spec, ok := s.(*ast.ValueSpec)
	if !ok || spec.Type == nil || strings.HasPrefix(spec.Comment.Text(), "family") { // its members are made of documents and the like
		return
	}
	switch typ := spec.Type.(type) {
	case *ast.Ident:
		ok = typ.Name == "Code" && e.dir == "."
	case *ast.SelectorExpr:
		ok = typ.Sel.Name == "Code"
	default:
		ok = false
	}
	for _, v := range spec.Values {
		if lit, isLiteral := v.(*ast.BasicLit); ok && isLiteral {
			e.constants = append(e.constants, strings.Trim(lit.Value, `"`))
		}
	}
}

// listSource writes list_test.go: one entry a package.
func listSource(t *testing.T, packages []exported) []byte {
	var b bytes.Buffer
	b.WriteString("package census_test\n\n// Written by this package's tests with -update.\n\nimport (\n")
	for _, e := range packages {
		if e.codes || len(e.structs) > 0 {
			fmt.Fprintf(&b, "\t%s %q\n", e.alias(), e.path())
		}
	}
	b.WriteString(")\n\nvar packages = []entry{\n")
	for _, e := range packages {
		if !e.codes && len(e.structs) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\t{path: %q, ", e.path())
		if e.codes {
			fmt.Fprintf(&b, "codes: %s.Codes, ", e.alias())
		}
		b.WriteString("structs: []any{\n")
		for _, s := range e.structs {
			fmt.Fprintf(&b, "\t\t%s.%s{},\n", e.alias(), s)
		}
		b.WriteString("\t}},\n")
	}
	b.WriteString("}\n")
	source, err := format.Source(b.Bytes())
	require.NoError(t, err)
	return source
}

// The list of packages and structs that the other tests walk is complete.
func TestListIsComplete(t *testing.T) {
	want := listSource(t, library(t))
	if *update {
		require.NoError(t, os.WriteFile("list_test.go", want, 0o644))
	}
	have, err := os.ReadFile("list_test.go")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, have), "an exported struct or a function Codes came or went: run go test ./internal/census -update, twice")
}
