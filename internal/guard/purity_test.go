package guard_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// standard is what library code may take from the standard library: nothing that reads a clock, the environment, a file, the
// network or a random source.
var standard = []string{
	"bytes", "cmp", "crypto/md5", "crypto/sha256", "database/sql/driver", "encoding", "encoding/binary", "encoding/hex",
	"encoding/json", "errors", "fmt", "hash", "io", "iter", "log/slog", "maps", "math", "math/big", "math/bits", "slices",
	"strconv", "strings", "sync", "sync/atomic", "time", "unicode", "unicode/utf8",
}

// exceptions are further imports, package by package, each with its reason.
var exceptions = map[string][]string{
	".": {
		"github.com/shopspring/decimal",          // conversions of Number
		"github.com/go-playground/validator/v10", // registration of tags on the caller's validator
		"reflect",                                // the signature of validator's functions
	},
	"internal/canon":      {"reflect"}, // looks through the tags of a type once
	"internal/strictjson": {"reflect"}, // walks a struct by its JSON names, so that every fault gets its path
}

// clock lists the functions of package time that ask the clock, wait, or look at the zone of the machine.
var clock = []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep", "Local", "LoadLocation"}

// A test that measures time fails on a busy machine and proves nothing on an idle one: benchmarks measure, tests count
// allocations and steps.
func TestNoTestMeasuresTime(t *testing.T) {
	for _, f := range testFiles(t) {
		ast.Inspect(f.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok && id.Name == "time" && id.Obj == nil {
					assert.False(t, sel.Sel.Name == "Since", "%s measures time", f.name)
				}
			}
			return true
		})
	}
}

func TestLibraryImports(t *testing.T) {
	for _, p := range load(t) {
		if !p.isLibrary() {
			continue
		}
		_, others := p.imports()
		for _, path := range others {
			assert.True(t, slices.Contains(standard, path) || slices.Contains(exceptions[p.dir], path),
				"%s must not import %s", p.dir, path)
		}
	}
}

func TestLibraryIsPure(t *testing.T) {
	for _, p := range load(t) {
		if !p.isLibrary() {
			continue
		}
		vars := varsOf(p)
		for _, f := range p.files {
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				assert.False(t, fn.Recv == nil && fn.Name.Name == "init", "%s: func init", p.pos(fn))
				if fn.Body != nil {
					inspect(t, p, fn, vars)
				}
			}
		}
	}
}

func inspect(t *testing.T, p pkg, fn *ast.FuncDecl, vars packageVars) {
	mayPanic := strings.HasPrefix(fn.Name.Name, "Must") || fn.Name.Name == "must"
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			assert.Fail(t, "goroutine in library code", p.pos(n))
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && id.Obj == nil {
				assert.False(t, id.Name == "panic" && !mayPanic, "%s: panic", p.pos(n))
				assert.False(t, id.Name == "recover", "%s: recover", p.pos(n))
			}
		case *ast.SelectorExpr:
			assert.NotEqual(t, "Go", n.Sel.Name, "%s: goroutine in library code", p.pos(n)) // of a sync.WaitGroup
			if id, ok := n.X.(*ast.Ident); ok && id.Name == "time" && id.Obj == nil {
				assert.False(t, slices.Contains(clock, n.Sel.Name), "%s: time.%s", p.pos(n), n.Sel.Name)
			}
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				if n.Tok != token.DEFINE {
					checkTarget(t, p, lhs, vars)
				}
			}
		case *ast.IncDecStmt:
			checkTarget(t, p, n.X, vars)
		case *ast.UnaryExpr:
			if id, ok := n.X.(*ast.Ident); ok && n.Op == token.AND {
				assert.False(t, vars.has(id), "%s: the address of package variable %s is taken", p.pos(n), id.Name)
			}
		}
		return true
	})
}

// checkTarget complains when an assignment changes a package variable or a part of it.
func checkTarget(t *testing.T, p pkg, target ast.Expr, vars packageVars) {
	for {
		switch x := target.(type) {
		case *ast.IndexExpr:
			target = x.X
		case *ast.SelectorExpr:
			target = x.X
		case *ast.StarExpr:
			target = x.X
		case *ast.ParenExpr:
			target = x.X
		case *ast.Ident:
			assert.False(t, vars.has(x), "%s: package variable %s is changed", p.pos(x), x.Name)
			return
		default:
			return
		}
	}
}

// packageVars are the variables that a package declares at its top level.
type packageVars struct {
	names map[string]bool
	specs map[*ast.ValueSpec]bool
}

// has relies on the parser's own resolution: a name declared inside a function has an object that is not one of the top
// level; a package variable of another file has no object.
func (v packageVars) has(id *ast.Ident) bool {
	if !v.names[id.Name] || id.Obj == nil {
		return v.names[id.Name]
	}
	spec, ok := id.Obj.Decl.(*ast.ValueSpec)
	return ok && v.specs[spec]
}

func varsOf(p pkg) packageVars {
	v := packageVars{map[string]bool{}, map[*ast.ValueSpec]bool{}}
	for _, f := range p.files {
		for _, d := range f.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, s := range gen.Specs {
				spec := s.(*ast.ValueSpec)
				v.specs[spec] = true
				for _, n := range spec.Names {
					v.names[n.Name] = true
				}
			}
		}
	}
	return v
}
