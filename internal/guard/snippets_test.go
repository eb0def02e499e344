package guard_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite what is generated")

// snippet is a Go block of a document together with the line before it that names the Example it is taken from:
//
//	<!-- example: grant/pgf Example_precheck -->
var snippet = regexp.MustCompile("(?m)(?:^<!-- example: (\\S+) (\\S+) -->\n)?^```go\n((?s).*?)^```$")

// Every Go block of every document is the body of an Example that the tests run. With -update the blocks are written anew
// from the Examples.
func TestSnippetsAreExamples(t *testing.T) {
	for _, file := range documents(t) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		text := string(data)
		name, _ := filepath.Rel(root, file)
		fresh := snippet.ReplaceAllStringFunc(text, func(block string) string {
			m := snippet.FindStringSubmatch(block)
			if m[1] == "" {
				assert.Fail(t, "a Go block names no Example", "%s:\n%s", name, m[3])
				return block
			}
			body, err := exampleBody(filepath.Join(root, m[1]), m[2])
			if !assert.NoError(t, err, name) {
				return block
			}
			return fmt.Sprintf("<!-- example: %s %s -->\n```go\n%s```", m[1], m[2], body)
		})
		if *update && fresh != text {
			require.NoError(t, os.WriteFile(file, []byte(fresh), 0o644))
			continue
		}
		assert.Equal(t, fresh, text, "%s: run go test ./internal/guard -update", name)
	}
}

// documents returns the Markdown files of the repository but those that stand beside data.
func documents(t *testing.T) (files []string) {
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".md"):
			files = append(files, path)
		}
		return nil
	})
	require.NoError(t, err)
	return files
}

// exampleBody returns the statements of an Example without their indentation, its output comment included.
func exampleBody(dir, name string) (string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	if err != nil {
		return "", err
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, path, src, parser.ParseComments)
		if err != nil {
			return "", err
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Name.Name != name || !strings.HasPrefix(name, "Example") {
				continue
			}
			from, to := fset.Position(fn.Body.Lbrace).Offset+1, fset.Position(fn.Body.Rbrace).Offset
			body := strings.Trim(string(src[from:to]), "\n")
			if !strings.Contains(body, "// Output:") && !strings.Contains(body, "// Unordered output:") {
				return "", fmt.Errorf("%s in %s has no output to check", name, dir)
			}
			var b strings.Builder
			for line := range strings.Lines(body + "\n") {
				b.WriteString(strings.TrimPrefix(line, "\t"))
			}
			return b.String(), nil
		}
	}
	return "", fmt.Errorf("no %s in %s", name, dir)
}
