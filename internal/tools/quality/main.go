// Command quality writes docs/quality.md: how large the packages are, how much of them is comments, tests, examples, fuzz
// targets and benchmarks, where that is little, and, with -bench, what the benchmarks measured on the machine that ran them.
//
//	go run ./internal/tools/quality            # sizes only, keeps the table of benchmarks that is there
//	go run ./internal/tools/quality -bench     # runs every benchmark shortly, which takes minutes
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

const (
	file   = "docs/quality.md"
	marker = "## Benchmarks\n"

	runs      = 5 // of each benchmark; the best counts, because other work on the machine only ever adds
	benchtime = "20ms"
)

func main() {
	log.SetFlags(0)
	bench := flag.Bool("bench", false, "run the benchmarks")
	check := flag.Bool("check", false, "fail when the sizes in the file are not those of the tree")
	flag.Parse()
	if err := write(*bench, *check); err != nil {
		log.Fatal("quality: ", err)
	}
}

func write(bench, check bool) error {
	packages, err := scan(".")
	if err != nil {
		return err
	}
	var b bytes.Buffer
	tables(&b, packages)
	old, err := os.ReadFile(file)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	head, tail, found := strings.Cut(string(old), marker)
	if check {
		if head != b.String() {
			return fmt.Errorf("%s is out of date: go run ./internal/tools/quality", file)
		}
		return nil
	}
	b.WriteString(marker)
	switch {
	case bench:
		if err := benchmarks(&b, packages); err != nil {
			return err
		}
	case found:
		b.WriteString(tail)
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

func tables(b *bytes.Buffer, packages []stats) {
	b.WriteString(`# Quality in figures

Written by ` + "`go run ./internal/tools/quality`" + `, so that the next person sees where the house is thin. Lines are lines with something
on them; the comment share is that of lines with a comment among the lines of code without tests; the test ratio is lines of tests for
a line of code.

| package | files | lines | comments | longest file | test lines | ratio | examples | fuzz | benchmarks |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
`)
	var total stats
	for _, s := range packages {
		s.row(b)
		total.add(s)
	}
	total.dir = "**all**"
	total.row(b)
	b.WriteString("\n")
	thin(b, packages)
}

// thin names the packages that have little of something.
func thin(b *bytes.Buffer, packages []stats) {
	b.WriteString("## Where it is thin\n\n")
	for _, look := range []struct {
		what string
		is   func(s stats) bool
	}{
		{"Exported packages without an Example", func(s stats) bool { return s.public() && s.examples == 0 }},
		{"Packages with less than half a line of tests for a line of code", func(s stats) bool { return s.isLibrary() && 2*s.testLines < s.lines }},
		{"Exported packages without a fuzz target", func(s stats) bool { return s.public() && s.fuzz == 0 }},
		{"Exported packages without a benchmark", func(s stats) bool { return s.public() && s.benchmarks == 0 }},
		{"Packages with a file of more than 450 lines", func(s stats) bool { return s.longest > 450 }},
	} {
		var dirs []string
		for _, s := range packages {
			if look.is(s) {
				dirs = append(dirs, "`"+s.dir+"`")
			}
		}
		if len(dirs) == 0 {
			dirs = []string{"none"}
		}
		fmt.Fprintf(b, "- %s: %s.\n", look.what, strings.Join(dirs, ", "))
	}
	b.WriteString("\n")
}

// benchmarks runs every benchmark for some moments, lists the best of them, and says how busy the machine was.
func benchmarks(b *bytes.Buffer, packages []stats) error {
	var rows bytes.Buffer
	var used time.Duration
	began := time.Now()
	for _, s := range packages {
		if s.benchmarks == 0 {
			continue
		}
		cmd := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-benchtime", benchtime, "-count", strconv.Itoa(runs), "-benchmem", "-short", "./"+s.dir)
		out, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", s.dir, err, out)
		}
		used += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		for _, r := range best(string(out)) {
			fmt.Fprintf(&rows, "| %s | %s | %s | %s | %s |\n", s.dir, r.name, r.ns, r.bytes, r.allocs)
		}
	}
	fmt.Fprintf(b, `
The best of %d short runs each (%s), on one machine: %d cores, %s. All of it took %s and %s of processor time: where the
first is much longer, the machine was busy with other work and the times are too long. The figures are those of that machine at that
moment, and others give others. What counts are ratios within one run: a package's own way against the hand-written one beside it, one size
against the next. The columns of bytes and allocations are the same everywhere.

| package | benchmark | ns/op | B/op | allocs/op |
|---|---|---:|---:|---:|
`, runs, benchtime, runtime.NumCPU(), runtime.GOARCH, time.Since(began).Round(time.Second), used.Round(time.Second))
	b.Write(rows.Bytes())
	return nil
}

// scan collects the figures of every package of the module.
func scan(root string) ([]stats, error) {
	var list []stats
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		_, other := os.Stat(filepath.Join(path, "go.mod")) // nil: a module of its own
		if path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || other == nil) {
			return filepath.SkipDir
		}
		s, err := scanDir(path)
		if err == nil && s.files+s.testFiles > 0 {
			list = append(list, s)
		}
		return err
	})
	return list, err
}
