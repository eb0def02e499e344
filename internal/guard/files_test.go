package guard_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Beyond so many lines a file holds more than one topic. A test is a table of cases for a good part.
const (
	maxLines     = 450
	maxTestLines = 600
)

// foreign are words that have no place in a project of its own: paths of a machine, hosts of a registry, unfinished work.
var foreign = []string{"/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "proxy.go" + "lang.org", "TO" + "DO", "FIX" + "ME", "XX" + "X:"}

// Files stay short enough to read, and speak of the project alone.
func TestFiles(t *testing.T) {
	extensions := []string{".go", ".md", ".txt", ".json", ".yml", ".yaml", ".toml", ".sum", ".mod", ".csv", ""}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if d.Name() == ".git" || rel == "testdata/fuzz" {
				return filepath.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() || !slices.Contains(extensions, filepath.Ext(path)) || d.Name() == ".git" {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, word := range foreign {
			assert.False(t, bytes.Contains(data, []byte(word)), "%s holds %q", rel, word)
		}
		limit := maxLines
		switch {
		case filepath.Ext(path) != ".go" || strings.HasSuffix(rel, "_table.go") || strings.HasSuffix(rel, "_texts.go"): // pure data
			return nil
		case strings.HasSuffix(rel, "_test.go"):
			limit = maxTestLines
		}
		assert.LessOrEqual(t, bytes.Count(data, []byte("\n")), limit, "%s: cut it by topic", rel)
		return nil
	})
	require.NoError(t, err)
}
