package cookbook_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var selector = regexp.MustCompile(`\b([a-z]+)\.([A-Z]\w*)`)

// The comment of every package shows a program, and every name of ours that a program uses exists.
func TestPackageComments(t *testing.T) {
	names, docs := map[string]map[string]bool{}, map[string]string{}
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "internal" || d.Name() == "examples" || d.Name() == "docs" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		if names[f.Name.Name] == nil {
			names[f.Name.Name] = map[string]bool{}
		}
		declared(f, names[f.Name.Name])
		if f.Doc != nil {
			docs[f.Name.Name] = f.Doc.Text()
		}
		return nil
	}))
	require.Greater(t, len(docs), 20)
	for pkg, doc := range docs {
		program := false
		for line := range strings.Lines(doc) {
			if !strings.HasPrefix(line, "\t") {
				continue
			}
			program = true
			for _, m := range selector.FindAllStringSubmatch(line, -1) {
				if known, ours := names[m[1]]; ours {
					assert.True(t, known[m[2]], "the comment of package %s uses %s, which does not exist", pkg, m[0])
				}
			}
		}
		assert.True(t, program, "the comment of package %s shows no program", pkg)
	}
}

// declared adds the exported names of a file: functions, types, constants and variables.
func declared(f *ast.File, into map[string]bool) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				into[d.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					into[s.Name.Name] = true
				case *ast.ValueSpec:
					for _, n := range s.Names {
						into[n.Name] = true
					}
				}
			}
		}
	}
}
