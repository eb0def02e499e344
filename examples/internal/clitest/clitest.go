// Package clitest tests the example programs from outside: what they print, for which arguments and files.
package clitest

import (
	"bytes"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socium-go/socium/examples/internal/page"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// A Run is the run function of a program.
type Run func(args []string, stdout, stderr io.Writer) int

// Output runs the program and returns what it prints on both streams and its exit code.
func (run Run) Output(args ...string) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	code = run(args, &out, &errs)
	return out.String(), errs.String(), code
}

// Golden compares the output in both languages with testdata/output.ru.txt and output.en.txt; no line is wider than a page.
func (run Run) Golden(t *testing.T, args ...string) {
	t.Helper()
	for _, lang := range []string{"ru", "en"} {
		got, stderr, code := run.Output(append([]string{"-lang", lang}, args...)...)
		if code != 0 {
			t.Fatalf("-lang %s: exit code %d: %s", lang, code, stderr)
		}
		Same(t, "output."+lang+".txt", got)
		for line := range strings.Lines(got) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > page.Width {
				t.Errorf("-lang %s: %d columns: %s", lang, n, line)
			}
		}
	}
}

// Same compares a text with a golden file in testdata, or writes the file when the flag -update is given.
func Same(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		write(t, file, got)
	}
	want := strings.Split(read(t, file), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(want) || want[i] != line {
			t.Fatalf("%s, line %d differs (flag -update rewrites the file): %s", file, i+1, line)
		}
	}
	if got := strings.Count(got, "\n") + 1; got < len(want) {
		t.Errorf("%s has %d lines, got %d", file, len(want), got)
	}
}

// Refused expects exit code 2, nothing on stdout and one line on stderr for each list of arguments, and returns the lines.
func (run Run) Refused(t *testing.T, calls map[string][]string) map[string]string {
	t.Helper()
	lines := map[string]string{}
	for name, args := range calls {
		stdout, stderr, code := run.Output(args...)
		if code != 2 || stdout != "" || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%s: exit code %d, stdout %q, stderr %q", name, code, stdout, stderr)
		}
		lines[name] = stderr
	}
	return lines
}

// A Change replaces a text in one of the data files, once.
type Change struct {
	File, Old, New string
}

// Broken expects that the program refuses a folder of data with one thing broken, and that the line names the file.
func (run Run) Broken(t *testing.T, data fs.FS, changes map[string]Change) {
	t.Helper()
	for name, c := range changes {
		t.Run(name, func(t *testing.T) {
			line := run.Refused(t, map[string][]string{name: {"-data", Changed(t, data, c)}})[name]
			if !strings.Contains(line, c.File) {
				t.Errorf("the line does not name %s: %s", c.File, line)
			}
			t.Log(line)
		})
	}
}

// Changed puts the files under "data" into a folder of its own, makes the changes and returns the folder.
func Changed(t *testing.T, data fs.FS, changes ...Change) string {
	t.Helper()
	dir := t.TempDir()
	files, err := fs.Sub(data, "data")
	if err == nil {
		err = os.CopyFS(dir, files)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		file := filepath.Join(dir, c.File)
		text := read(t, file)
		if !strings.Contains(text, c.Old) {
			t.Fatalf("%s does not hold %q", c.File, c.Old)
		}
		write(t, file, strings.Replace(text, c.Old, c.New, 1))
	}
	return dir
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
