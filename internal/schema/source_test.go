package schema_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	root   = "../.."
	module = "github.com/socium-go/socium"
)

// comments are the words of the source: of a type under "Card", of its field under "Card.INN".
type comments map[string]string

func readComments(t *testing.T, path string) comments {
	t.Helper()
	dir := filepath.Join(root, strings.TrimPrefix(strings.TrimPrefix(path, module), "/"))
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	c := comments{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, d := range f.Decls {
			if d, ok := d.(*ast.GenDecl); ok {
				c.add(d)
			}
		}
	}
	return c
}

func (c comments) add(d *ast.GenDecl) {
	for _, s := range d.Specs {
		s, ok := s.(*ast.TypeSpec)
		if !ok {
			continue
		}
		doc := s.Doc
		if doc == nil {
			doc = d.Doc
		}
		c[s.Name.Name] = sentence(doc)
		st, ok := s.Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, f := range st.Fields.List {
			text := sentence(f.Doc)
			if text == "" {
				text = sentence(f.Comment)
			}
			for _, n := range f.Names {
				c[s.Name.Name+"."+n.Name] = text
			}
		}
	}
}

var (
	docLink   = regexp.MustCompile(`\[\*?([A-Za-z][\w.]*)\]`)
	paragraph = regexp.MustCompile(`\n\s*\n`)
)

// sentence is the first paragraph of a comment in one line.
func sentence(doc *ast.CommentGroup) string {
	if doc == nil {
		return ""
	}
	text := paragraph.Split(strings.TrimSpace(doc.Text()), 2)[0]
	return docLink.ReplaceAllString(strings.Join(strings.Fields(text), " "), "$1")
}

// nameOf returns the name of a type without the arguments of a generic one.
func nameOf(t reflect.Type) string {
	name, _, _ := strings.Cut(t.Name(), "[")
	return name
}
