package grant_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/grant"
)

// valid tells for each type of words whether a word is one of its list.
var valid = map[string]func(word string) bool{
	"OrgForm":        func(w string) bool { return grant.OrgForm(w).Valid() },
	"SpecialStatus":  func(w string) bool { return grant.SpecialStatus(w).Valid() },
	"FounderKind":    func(w string) bool { return grant.FounderKind(w).Valid() },
	"ActivityGround": func(w string) bool { return grant.ActivityGround(w).Valid() },
	"Register":       func(w string) bool { return grant.Register(w).Valid() },
	"IncomeSource":   func(w string) bool { return grant.IncomeSource(w).Valid() },
	"SubmitterKind":  func(w string) bool { return grant.SubmitterKind(w).Valid() },
	"SupportKind":    func(w string) bool { return grant.SupportKind(w).Valid() },
	"Article":        func(w string) bool { return grant.Article(w).Valid() },
	"SourceKind":     func(w string) bool { return grant.SourceKind(w).Valid() },
	"Payee":          func(w string) bool { return grant.Payee(w).Valid() },
	"StrategyKind":   func(w string) bool { return grant.StrategyKind(w).Valid() },
	"GroupBy":        func(w string) bool { return grant.GroupBy(w).Valid() },
	"TieKey":         func(w string) bool { return grant.TieKey(w).Valid() },
	"AwardStatus":    func(w string) bool { return grant.AwardStatus(w).Valid() },
	"SpreadMetric":   func(w string) bool { return grant.SpreadMetric(w).Valid() },
	"ReportStatus":   func(w string) bool { return grant.ReportStatus(w).Valid() },
	"ObligationKind": func(w string) bool { return grant.ObligationKind(w).Valid() },
	"SanctionKind":   func(w string) bool { return grant.SanctionKind(w).Valid() },
	"DuplicatePart":  func(w string) bool { return grant.DuplicatePart(w).Valid() },
	"GroundOn":       func(w string) bool { return grant.GroundOn(w).Valid() },
	"Role":           func(w string) bool { return grant.Role(w).Valid() },
	"Guard":          func(w string) bool { return grant.Guard(w).Valid() },
	"Condition":      func(w string) bool { return grant.Condition(w).Valid() },
	"ReportKind":     func(w string) bool { return grant.ReportKind(w).Valid() },
	"ProjectResult":  func(w string) bool { return grant.ProjectResult(w).Valid() },
	"State": func(w string) bool {
		a, c := grant.ApplicationLife(regulation), grant.CallLife(regulation)
		return a.State(grant.State(w)).Title.RU != w || c.State(grant.State(w)).Title.RU != w
	},
	"Action": func(w string) bool {
		a, c := grant.ApplicationLife(regulation), grant.CallLife(regulation)
		return a.Action(grant.Action(w)).RU != w || c.Action(grant.Action(w)).RU != w
	},
	"DifferenceKind": func(w string) bool { return grant.DifferenceKind(w).Valid() },
	"CostMark":       func(w string) bool { return grant.CostMark(w).Valid() },
}

// Every constant of a type of words stands in its list, and no word is upper case or has spaces.
func TestWordsAreListed(t *testing.T) {
	found := map[string]int{}
	inspectSource(t, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		typ, _ := spec.Type.(*ast.Ident)
		lit, _ := spec.Values[0].(*ast.BasicLit)
		if typ == nil || lit == nil || lit.Kind != token.STRING {
			return true
		}
		word, err := strconv.Unquote(lit.Value)
		require.NoError(t, err)
		check, known := valid[typ.Name]
		if !assert.True(t, known, "type %s has no row in the test", typ.Name) {
			return true
		}
		found[typ.Name]++
		assert.True(t, check(word), "%s %q is not in its list", typ.Name, word)
		assert.False(t, check(word+"?"), typ.Name)
		assert.Equal(t, strings.ToLower(strings.ReplaceAll(word, " ", "-")), word)
		return true
	})
	for name := range valid {
		assert.NotZero(t, found[name], "%s has no constants", name)
	}
}

func TestCodesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range grant.Codes() {
		assert.False(t, seen[string(c.Code)], "%s stands twice", c.Code)
		seen[string(c.Code)] = true
		assert.NotEmpty(t, c.Text.RU, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
}

// inspectSource walks the syntax of the package without its tests.
func inspectSource(t *testing.T, visit func(ast.Node) bool) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(f, visit)
	}
}

// Words of our own shapes are refused by decoders, words of documents are kept.
func TestStrictWords(t *testing.T) {
	for _, data := range []string{
		`{"funding":{"kind":"lottery"}}`, `{"funding":{"kind":"top","ties":["height"]}}`, `{"quorums":[{"role":"king"}]}`, `{"grounds":[{"code":"1","title":{"ru":"a","en":"a"},"on":"mood"}]}`,
	} {
		_, err := grant.ParseCall([]byte(data), grant.Books{})
		require.ErrorIs(t, err, grant.CodeWord, data)
	}
	c, err := grant.ParseCall([]byte(`{"funding":{"kind":""}}`), grant.Books{})
	require.NoError(t, err)
	assert.Empty(t, c.Funding.Kind)
	a, err := grant.ParseApplication([]byte(`{"budget":{"lines":[{"article":"сувениры","marks":["блеск"]}]}}`))
	require.NoError(t, err)
	assert.Equal(t, grant.Article("сувениры"), a.Budget.Lines[0].Article)
}
