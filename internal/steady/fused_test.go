package steady_test

import (
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A compiler may fuse a product with a following addition, and then the last bit depends on the platform. An explicit
// conversion forbids it. So in packages that promise equal bits every float product stands in float64(…), unless it is itself
// a factor or a dividend. (Products with a power of two are exact: fused or not, they are the same.)
func TestNoProductCanBeFused(t *testing.T) {
	for _, dir := range []string{".", "../../contest/reliability"} {
		fset := token.NewFileSet()
		paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
		require.NoError(t, err)
		var files []*ast.File
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, f)
		}
		info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		conf := types.Config{Importer: lenient{importer.ForCompiler(fset, "source", nil)}, Error: func(error) {}}
		_, _ = conf.Check(dir, fset, files, info) // unknown imports are no matter: what has no type is held to be a float
		for _, f := range files {
			for _, pos := range loose(f, info) {
				assert.Fail(t, "a product that can be fused: wrap it in float64(…)", fset.Position(pos))
			}
		}
	}
}

// lenient knows package math, and takes every other package for an empty one.
type lenient struct{ real types.Importer }

func (l lenient) Import(path string) (*types.Package, error) {
	if path == "math" {
		return l.real.Import(path)
	}
	p := types.NewPackage(path, path[strings.LastIndex(path, "/")+1:])
	p.MarkComplete()
	return p, nil
}

func loose(f *ast.File, info *types.Info) (list []token.Pos) {
	var walk func(n ast.Node, held bool)
	walk = func(n ast.Node, held bool) {
		switch n := n.(type) {
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "float64" && len(n.Args) == 1 {
				walk(n.Args[0], true)
				return
			}
		case *ast.ParenExpr:
			walk(n.X, held)
			return
		case *ast.BinaryExpr:
			if n.Op == token.MUL || n.Op == token.QUO {
				if !held && n.Op == token.MUL && float(n, info) && !power(n.X, info) && !power(n.Y, info) {
					list = append(list, n.Pos())
				}
				walk(n.X, true) // a factor of a product is not added to anything
				walk(n.Y, true)
				return
			}
		case *ast.AssignStmt:
			if n.Tok == token.MUL_ASSIGN && float(n.Lhs[0], info) {
				list = append(list, n.Pos())
			}
		case ast.Expr:
		}
		ast.Inspect(n, func(c ast.Node) bool {
			if c == nil || c == n {
				return c == n
			}
			walk(c, false)
			return false
		})
	}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
			walk(fn.Body, false)
		}
	}
	return list
}

// float reports whether e can be a float that is worked out at run time.
func float(e ast.Expr, info *types.Info) bool {
	tv, ok := info.Types[e]
	if !ok || tv.Type == nil {
		return true
	}
	if tv.Value != nil {
		return false
	}
	basic, ok := tv.Type.Underlying().(*types.Basic)
	return !ok || basic.Kind() == types.Invalid || basic.Info()&types.IsFloat != 0
}

// power reports whether e is a constant power of two.
func power(e ast.Expr, info *types.Info) bool {
	tv, ok := info.Types[e]
	if !ok || tv.Value == nil {
		return false
	}
	v, _ := constant.Float64Val(constant.ToFloat(tv.Value))
	m, _ := math.Frexp(v)
	return m == 0.5
}
