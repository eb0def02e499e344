package guard_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// link is a doc link to a name of the same package, [Name] or [Name.Method]; one to another package is in lower case before the point.
var link = regexp.MustCompile(`(?:^|[^\w\]])\[\*?([A-Z]\w*(?:\.[A-Z]\w*)?)\](?:[^\w(\[:]|$)`)

// A link in a comment leads somewhere: what it names is declared in the package.
func TestDocLinksResolve(t *testing.T) {
	for _, p := range load(t) {
		names := declared(p)
		for _, f := range p.files {
			for _, group := range docComments(f) {
				for _, m := range link.FindAllStringSubmatch(group.Text(), -1) {
					typ, _, _ := strings.Cut(m[1], ".")
					assert.True(t, names[m[1]] || names[typ+".*"], "%s: [%s] leads nowhere", p.pos(group), m[1])
				}
			}
		}
	}
}

// declared holds what a link may name: top-level names, methods and fields.
func declared(p pkg) map[string]bool {
	names := map[string]bool{}
	for _, f := range p.files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil {
					names[d.Name.Name] = true
				} else {
					names[receiver(d)+"."+d.Name.Name] = true
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.ValueSpec:
						for _, n := range s.Names {
							names[n.Name] = true
						}
					case *ast.TypeSpec:
						names[s.Name.Name] = true
						addMembers(names, s)
					}
				}
			}
		}
	}
	return names
}

// addMembers adds the fields of a struct and the methods of an interface, and anything for a type that embeds another.
func addMembers(names map[string]bool, s *ast.TypeSpec) {
	var list *ast.FieldList
	switch x := s.Type.(type) {
	case *ast.StructType:
		list = x.Fields
	case *ast.InterfaceType:
		list = x.Methods
	default:
		return
	}
	for _, f := range list.List {
		if len(f.Names) == 0 {
			names[s.Name.Name+".*"] = true
		}
		for _, n := range f.Names {
			names[s.Name.Name+"."+n.Name] = true
		}
	}
}

func receiver(d *ast.FuncDecl) string {
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
			return x.Name
		default:
			return ""
		}
	}
}

// docComments are the comments that go doc shows: those of the package, of declarations, and within types.
func docComments(f *ast.File) (list []*ast.CommentGroup) {
	add := func(groups ...*ast.CommentGroup) {
		for _, g := range groups {
			if g != nil {
				list = append(list, g)
			}
		}
	}
	add(f.Doc)
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			add(d.Doc)
		case *ast.GenDecl:
			add(d.Doc)
			if d.Tok == token.IMPORT {
				continue
			}
			ast.Inspect(d, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.TypeSpec:
					add(n.Doc, n.Comment)
				case *ast.ValueSpec:
					add(n.Doc, n.Comment)
				case *ast.Field:
					add(n.Doc, n.Comment)
				case *ast.FuncLit:
					return false
				}
				return true
			})
		}
	}
	return list
}
