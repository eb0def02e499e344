package cookbook_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

var (
	link    = regexp.MustCompile(`\]\(([^)\s]*)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	block   = regexp.MustCompile("(?ms)^```.*?^```$")
)

// documents returns the pages of the repository by their paths.
func documents(t *testing.T) map[string]string {
	pages := map[string]string{}
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".md"):
			data, err := os.ReadFile(path)
			pages[path] = block.ReplaceAllString(string(data), "")
			return err
		}
		return nil
	}))
	return pages
}

// Every link of a page to the repository leads to a file that exists, and every anchor to a heading.
func TestLinks(t *testing.T) {
	pages := documents(t)
	for page, text := range pages {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") {
				continue
			}
			file := page
			if target != "" {
				file = filepath.Join(filepath.Dir(page), target)
			}
			_, err := os.Stat(file)
			assert.NoError(t, err, "%s: %s", page, m[1])
			if anchor != "" {
				assert.Contains(t, anchors(pages[file]), anchor, "%s: %s", page, m[1])
			}
		}
	}
}

// anchors are the names that a renderer of Markdown gives to headings.
func anchors(text string) (list []string) {
	for _, m := range heading.FindAllStringSubmatch(text, -1) {
		list = append(list, strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case r == '-', r == '_', unicode.IsLetter(r), unicode.IsDigit(r):
				return unicode.ToLower(r)
			}
			return -1
		}, m[1]))
	}
	return list
}

// Every package that a program can import is named by both READMEs and by the table of floors.
func TestPackagesAreNamed(t *testing.T) {
	pages := documents(t)
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path == root {
			return err
		}
		if name := d.Name(); strings.HasPrefix(name, ".") || name == "internal" || name == "examples" || name == "testdata" || name == "docs" {
			return filepath.SkipDir
		}
		if sources, _ := filepath.Glob(filepath.Join(path, "doc.go")); sources != nil {
			dir := strings.TrimPrefix(filepath.ToSlash(path), root+"/")
			for _, page := range []string{"README.md", "README.ru.md"} {
				assert.Contains(t, pages[filepath.Join(root, page)], "]("+dir+")", "%s must name package %s", page, dir)
			}
			assert.Contains(t, pages[filepath.Join(root, "ARCHITECTURE.md")], d.Name()+"`", "the floors must name package %s", dir)
		}
		return nil
	}))
}
