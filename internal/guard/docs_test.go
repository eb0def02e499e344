package guard_test

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every exported name of the library says what it is. A member of a group of constants may say it at the end of its line,
// or be told by the comment of the group.
func TestExportedNamesAreDocumented(t *testing.T) {
	for _, p := range load(t) {
		if !p.isLibrary() || strings.HasPrefix(p.dir, "internal/") {
			continue
		}
		documented := false
		for _, f := range p.files {
			documented = documented || f.Doc != nil
			for _, d := range f.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					if d.Name.IsExported() && exportedReceiver(d) {
						assert.NotNil(t, d.Doc, "%s: %s has no comment", p.pos(d), d.Name.Name)
					}
				case *ast.GenDecl:
					checkSpecs(t, p, d)
				}
			}
		}
		assert.True(t, documented, "package %s has no package comment", p.dir)
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	typ := d.Recv.List[0].Type
	for {
		switch x := typ.(type) {
		case *ast.StarExpr:
			typ = x.X
		case *ast.IndexExpr:
			typ = x.X
		case *ast.IndexListExpr:
			typ = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return false
		}
	}
}

func checkSpecs(t *testing.T, p pkg, d *ast.GenDecl) {
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				assert.True(t, d.Doc != nil || s.Doc != nil, "%s: type %s has no comment", p.pos(s), s.Name.Name)
				checkInterface(t, p, s)
			}
		case *ast.ValueSpec:
			for _, n := range s.Names {
				if n.IsExported() {
					grouped := d.Tok == token.CONST && d.Doc != nil
					assert.True(t, grouped || s.Doc != nil || s.Comment != nil || d.Doc != nil,
						"%s: %s has no comment", p.pos(s), n.Name)
				}
			}
		}
	}
}

func checkInterface(t *testing.T, p pkg, s *ast.TypeSpec) {
	iface, ok := s.Type.(*ast.InterfaceType)
	if !ok {
		return
	}
	for _, m := range iface.Methods.List {
		for _, n := range m.Names {
			if n.IsExported() {
				assert.True(t, m.Doc != nil || m.Comment != nil, "%s: method %s.%s has no comment", p.pos(m), s.Name.Name, n.Name)
			}
		}
	}
}
