package guard_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/socium-go/socium"

// root is the folder of go.mod, seen from this package.
const root = "../.."

// A pkg is one folder of Go source without its tests.
type pkg struct {
	dir   string // slash path from the root of the module, "." for the root package
	fset  *token.FileSet
	files []*ast.File
}

// isLibrary reports whether others import the package or it is part of what they import: everything but the examples and the
// tools that write documents.
func (p pkg) isLibrary() bool {
	return p.dir != "examples" && !strings.HasPrefix(p.dir, "examples/") && !strings.HasPrefix(p.dir, "internal/tools/")
}

func (p pkg) pos(n ast.Node) string {
	at := p.fset.Position(n.Pos())
	rel, _ := filepath.Rel(root, at.Filename)
	return filepath.ToSlash(rel) + ":" + strconv.Itoa(at.Line)
}

// imports returns the imported paths of each file, with ours shortened to their folder.
func (p pkg) imports() (ours, others []string) {
	for _, f := range p.files {
		for _, spec := range f.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if rest, ok := strings.CutPrefix(path, module); ok {
				rest = strings.TrimPrefix(rest, "/")
				if rest == "" {
					rest = "."
				}
				ours = append(ours, rest)
			} else {
				others = append(others, path)
			}
		}
	}
	slices.Sort(ours)
	slices.Sort(others)
	return slices.Compact(ours), slices.Compact(others)
}

// load parses every package of the module but those of nested modules.
func load(t *testing.T) []pkg {
	t.Helper()
	byDir := map[string]*pkg{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || nestedModule(path)) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		dir, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		dir = filepath.ToSlash(dir)
		p := byDir[dir]
		if p == nil {
			p = &pkg{dir: dir, fset: token.NewFileSet()}
			byDir[dir] = p
		}
		f, err := parser.ParseFile(p.fset, path, nil, parser.ParseComments)
		p.files = append(p.files, f)
		return err
	})
	require.NoError(t, err)
	list := make([]pkg, 0, len(byDir))
	for _, p := range byDir {
		list = append(list, *p)
	}
	slices.SortFunc(list, func(a, b pkg) int { return strings.Compare(a.dir, b.dir) })
	return list
}

func nestedModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// A testFile is one parsed test file.
type testFile struct {
	name string
	file *ast.File
}

// testFiles parses every test of the module.
func testFiles(t *testing.T) (list []testFile) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		name, _ := filepath.Rel(root, path)
		list = append(list, testFile{filepath.ToSlash(name), f})
		return err
	})
	require.NoError(t, err)
	return list
}
