package provider_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// enum is a list of words with what it says of them.
type enum struct {
	words []string
	valid func(string) bool
	in    func(string, socium.Lang) string
}

func enumOf[T interface {
	~string
	Valid() bool
	In(socium.Lang) string
}](all []T) enum {
	return enum{texts(all), func(s string) bool { return T(s).Valid() }, func(s string, l socium.Lang) string { return T(s).In(l) }}
}

func enums() map[string]enum {
	return map[string]enum{
		"Form": enumOf(provider.AllForms()), "Mode": enumOf(provider.AllModes()), "Kind": enumOf(provider.AllKinds()), "OwnerType": enumOf(provider.AllOwnerTypes()),
		"Level": enumOf(provider.AllLevels()), "Funding": enumOf(provider.AllFundings()), "Source": enumOf(provider.AllSources()), "AddressKind": enumOf(provider.AllAddressKinds()),
		"ContactKind": enumOf(provider.AllContactKinds()), "LicenceKind": enumOf(provider.AllLicenceKinds()), "LicenceState": enumOf(provider.AllLicenceStates()),
		"PriceKind": enumOf(provider.AllPriceKinds()), "Unit": enumOf(provider.AllUnits()), "DayType": enumOf(provider.AllDayTypes()), "Way": enumOf(provider.AllWays()),
		"Access": enumOf(provider.AllAccess()), "Facility": enumOf(provider.AllFacilities()), "Block": enumOf(provider.AllBlocks()), "StrayKind": enumOf(provider.AllStrayKinds()),
		"Item": enumOf(provider.AllItems()), "Circumstance": enumOf(provider.AllCircumstances()), "TermUnit": enumOf(provider.AllTermUnits()), "Event": enumOf(provider.AllEvents()),
		"Frequency": enumOf(provider.AllFrequencies()), "RefusalBy": enumOf(provider.AllRefusalBys()), "EndGround": enumOf(provider.AllEndGrounds()),
	}
}

func TestEnums(t *testing.T) {
	for name, e := range enums() {
		seen := map[string]bool{}
		for _, w := range e.words {
			assert.True(t, e.valid(w), "%s %s", name, w)
			assert.Equal(t, strings.ToLower(w), w)
			assert.NotContains(t, w, "_")
			assert.NotContains(t, w, " ")
			assert.False(t, seen[w], "%s %s", name, w)
			seen[w] = true
			assert.NotEmpty(t, e.in(w, socium.EN), w)
			assert.Regexp(t, "[а-яА-Я]", e.in(w, socium.RU), w)
		}
		assert.False(t, e.valid(""), name)
		assert.False(t, e.valid("nothing of the kind"), name)
		assert.Equal(t, "nothing of the kind", e.in("nothing of the kind", socium.RU), "%s: an unknown word stands for itself", name)
	}
}

// A constant of an enum that is not in its list is a mistake.
func TestConstantsAreInTheLists(t *testing.T) {
	lists := enums()
	files, err := fs.Glob(os.DirFS("."), "*.go")
	require.NoError(t, err)
	found := map[string]int{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, d := range file.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			for _, s := range gen.Specs {
				spec := s.(*ast.ValueSpec)
				typ, ok := spec.Type.(*ast.Ident)
				if !ok || len(spec.Values) != 1 {
					continue
				}
				literal, ok := spec.Values[0].(*ast.BasicLit)
				if !ok || literal.Kind != token.STRING {
					continue
				}
				list, ok := lists[typ.Name]
				require.True(t, ok, "%s: tell the test about the enum %s", spec.Names[0].Name, typ.Name)
				assert.Contains(t, list.words, strings.Trim(literal.Value, `"`), spec.Names[0].Name)
				found[typ.Name]++
			}
		}
	}
	for name, e := range lists {
		assert.Len(t, e.words, found[name], name)
	}
}
