package guard_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// floors says which packages of ours a package may import: arrows go down only. A new package gets a row here, with a thought.
// The packages under internal stand below the root package and import only each other.
var floors = map[string][]string{
	".":                    {"internal/amount", "internal/canon", "internal/checkdigit", "internal/clean", "internal/civil", "internal/phrase"},
	"provider":             {".", "internal/canon", "internal/jsonscan", "internal/wordlist"},
	"provider/fee":         {".", "provider", "internal/canon", "internal/wordlist"},
	"provider/quality":     {".", "provider", "internal/canon", "internal/wordlist"},
	"provider/cooperation": {".", "provider", "internal/wordlist"},
	"provider/practice":    {".", "provider", "provider/cooperation", "internal/canon", "internal/wordlist"},
	"provider/status":      {".", "provider", "internal/wordlist"},
	"registry":             {".", "provider", "registry/journal", "internal/cow", "internal/names"},
	"registry/journal":     {".", "internal/canon", "internal/cow", "internal/jsonscan", "internal/names"},
	"registry/procedures":  {".", "provider", "registry", "registry/journal"},
	"registry/neighbours":  {".", "provider", "provider/practice", "registry/journal"},
	"contest":              {".", "internal/amount", "internal/canon", "internal/radix", "internal/ratio", "internal/strictjson"},
	"contest/honours":      {".", "internal/canon"},
	"contest/regional":     {".", "contest"},
	"contest/assign":       {".", "contest", "internal/moves"},
	"contest/reliability":  {".", "contest", "internal/steady"},
	"contest/ranks":        {"."},
	"contest/mintrud":      {".", "contest"},
	"grant":                {".", "provider", "contest", "contest/assign", "internal/canon", "internal/jsonscan"},
	"grant/pgf":            {".", "contest", "grant"},
	"grant/subsidy":        {".", "contest", "grant"},
	"grant/horizon":        {".", "contest", "grant"},
	"internal/amount":      {},
	"internal/canon":       {},
	"internal/checkdigit":  {},
	"internal/census":      {},
	"internal/civil":       {},
	"internal/clean":       {},
	"internal/cookbook":    {},
	"internal/cow":         {},
	"internal/names":       {"internal/cow"},
	"internal/guard":       {},
	"internal/jsonscan":    {},
	"internal/wordlist":    {},
	"internal/moves":       {},
	"internal/phrase":      {},
	"internal/radix":       {},
	"internal/ratio":       {"internal/amount"},
	"internal/rulepages":   {},
	"internal/schema":      {},
	"internal/steady":      {},
	"internal/strictjson":  {},
}

func TestImportFloors(t *testing.T) {
	for _, p := range load(t) {
		if !p.isLibrary() {
			continue
		}
		allowed, listed := floors[p.dir]
		if !assert.True(t, listed, "package %s has no row in the table of floors", p.dir) {
			continue
		}
		ours, _ := p.imports()
		for _, path := range ours {
			assert.True(t, slices.Contains(allowed, path), "%s must not import %s", p.dir, path)
		}
	}
}

// The table itself must not allow a way up.
func TestFloorsHaveNoCycle(t *testing.T) {
	var visit func(dir string, seen []string)
	visit = func(dir string, seen []string) {
		if slices.Contains(seen, dir) {
			t.Fatalf("cycle: %s", strings.Join(append(seen, dir), " → "))
		}
		for _, next := range floors[dir] {
			visit(next, append(slices.Clone(seen), dir))
		}
	}
	for dir := range floors {
		visit(dir, nil)
	}
}
