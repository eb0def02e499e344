package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// stats are the figures of one package.
type stats struct {
	dir                        string
	files, lines, comments     int
	longest                    int // lines of the longest file
	testFiles, testLines       int
	examples, fuzz, benchmarks int
}

// isLibrary reports whether the package is part of what is built upon, examples and tools aside.
func (s stats) isLibrary() bool {
	return s.files > 0 && s.lines > 10 && !strings.HasPrefix(s.dir, "examples") && !strings.HasPrefix(s.dir, "internal/tools")
}

// public reports whether others can import the package.
func (s stats) public() bool { return s.isLibrary() && !strings.HasPrefix(s.dir, "internal/") }

func (s *stats) add(o stats) {
	s.files += o.files
	s.lines += o.lines
	s.comments += o.comments
	s.longest = max(s.longest, o.longest)
	s.testLines += o.testLines
	s.examples += o.examples
	s.fuzz += o.fuzz
	s.benchmarks += o.benchmarks
}

func (s stats) row(b *bytes.Buffer) {
	share, ratio := "–", "–" // packages that are only tests have no code to compare with
	if s.lines > 10 {
		share, ratio = fmt.Sprintf("%d %%", 100*s.comments/s.lines), fmt.Sprintf("%.2f", float64(s.testLines)/float64(s.lines))
	}
	fmt.Fprintf(b, "| %s | %d | %d | %s | %d | %d | %s | %d | %d | %d |\n",
		s.dir, s.files, s.lines, share, s.longest, s.testLines, ratio, s.examples, s.fuzz, s.benchmarks)
}

func scanDir(dir string) (stats, error) {
	s := stats{dir: filepath.ToSlash(dir)}
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return s, err
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return s, err
		}
		lines, comments := count(src)
		if strings.HasSuffix(path, "_test.go") {
			s.testFiles++
			s.testLines += lines
			if err := s.countTests(path, src); err != nil {
				return s, err
			}
			continue
		}
		s.files++
		s.lines += lines
		s.comments += comments
		s.longest = max(s.longest, bytes.Count(src, []byte("\n")))
	}
	return s, nil
}

func (s *stats) countTests(path string, src []byte) error {
	f, err := parser.ParseFile(token.NewFileSet(), path, src, 0)
	if err != nil {
		return err
	}
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Recv != nil {
			continue
		}
		switch name := fn.Name.Name; {
		case strings.HasPrefix(name, "Example"):
			s.examples++
		case strings.HasPrefix(name, "Fuzz"):
			s.fuzz++
		case strings.HasPrefix(name, "Benchmark"):
			s.benchmarks++
		}
	}
	return nil
}

// count returns the lines that hold something, and those among them that hold a comment.
func count(src []byte) (lines, comments int) {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(src))
	var sc scanner.Scanner
	sc.Init(file, src, nil, scanner.ScanComments)
	any, comment := map[int]bool{}, map[int]bool{}
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			return len(any), len(comment)
		}
		if tok == token.SEMICOLON && lit == "\n" {
			continue
		}
		first := file.Line(pos)
		for line := first; line <= first+strings.Count(lit, "\n"); line++ {
			any[line] = true
			if tok == token.COMMENT {
				comment[line] = true
			}
		}
	}
}

// A result is one line of the output of a benchmark.
type result struct{ name, ns, bytes, allocs string }

// best returns the fastest run of every benchmark, in the order of their first.
func best(output string) []result {
	var list []result
	for line := range strings.Lines(output) {
		r, ok := parseBenchmark(line)
		if !ok {
			continue
		}
		i := slices.IndexFunc(list, func(o result) bool { return o.name == r.name })
		switch {
		case i < 0:
			list = append(list, r)
		case r.time() < list[i].time():
			list[i] = r
		}
	}
	return list
}

// time is the figure of ns.
func (r result) time() float64 {
	ns, _ := strconv.ParseFloat(r.ns, 64) // a figure that go test wrote
	return ns
}

func parseBenchmark(line string) (r result, ok bool) {
	fields := strings.Fields(line)
	if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
		return r, false
	}
	r.name = strings.TrimPrefix(fields[0], "Benchmark")
	r.name = strings.TrimSuffix(r.name, "-"+strconv.Itoa(runtime.GOMAXPROCS(0))) // go test adds the number of cores
	for i := 2; i+1 < len(fields); i += 2 {
		switch fields[i+1] {
		case "ns/op":
			r.ns = fields[i]
		case "B/op":
			r.bytes = fields[i]
		case "allocs/op":
			r.allocs = fields[i]
		}
	}
	return r, r.ns != ""
}
