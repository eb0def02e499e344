package guard_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// direct is the whole list of direct dependencies of the module.
var direct = []string{
	"github.com/go-playground/validator/v10",
	"github.com/shopspring/decimal",
	"github.com/stretchr/testify", // tests only, see TestTestifyIsForTests
}

func TestDirectDependencies(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	var found []string
	block := false
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "require (":
			block = true
			continue
		case line == ")":
			block = false
		}
		line, single := strings.CutPrefix(line, "require ")
		if (block || single) && !strings.Contains(line, "// indirect") {
			found = append(found, strings.Fields(line)[0])
		}
		assert.False(t, strings.HasPrefix(line, "replace"), "go.mod must not replace modules")
	}
	for _, path := range found {
		assert.True(t, slices.Contains(direct, path), "%s is not one of the agreed dependencies", path)
	}
}

func TestTestifyIsForTests(t *testing.T) {
	for _, p := range load(t) {
		_, others := p.imports()
		for _, path := range others {
			assert.False(t, strings.HasPrefix(path, "github.com/stretchr/testify"), "%s imports testify outside its tests", p.dir)
		}
	}
}
