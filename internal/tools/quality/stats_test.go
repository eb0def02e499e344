package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCount(t *testing.T) {
	lines, comments := count([]byte("// Package x.\npackage x\n\n/* two\nlines */\nvar s = `a\nb` // end\n"))
	assert.Equal(t, 6, lines)
	assert.Equal(t, 4, comments)
}

func TestScanDir(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("a.go", "// Package a.\npackage a\n\nvar x = 1\n")
	write("a_test.go", "package a\n\nfunc TestX() {}\nfunc Example() {}\nfunc ExampleX() {}\nfunc FuzzX() {}\nfunc BenchmarkX() {}\nfunc (t T) BenchmarkY() {}\n")
	s, err := scanDir(dir)
	require.NoError(t, err)
	s.dir = "a"
	assert.Equal(t, stats{dir: "a", files: 1, lines: 3, comments: 1, longest: 4, testFiles: 1, testLines: 7, examples: 2, fuzz: 1, benchmarks: 1}, s)
	assert.True(t, stats{dir: "grant", files: 1, lines: 50}.public())
	assert.False(t, stats{dir: "internal/cow", files: 1, lines: 50}.public())
	assert.False(t, stats{dir: "examples/judge", files: 1, lines: 50}.isLibrary())
}

func TestParseBenchmark(t *testing.T) {
	line := fmt.Sprintf("BenchmarkRank/n=1000/by-2-%d   \t 100\t 1234 ns/op\t 12.5 MB/s\t 64 B/op\t 2 allocs/op\n", runtime.GOMAXPROCS(0))
	if runtime.GOMAXPROCS(0) == 1 {
		line = "BenchmarkRank/n=1000/by-2 100 1234 ns/op 64 B/op 2 allocs/op\n"
	}
	r, ok := parseBenchmark(line)
	assert.True(t, ok)
	assert.Equal(t, result{"Rank/n=1000/by-2", "1234", "64", "2"}, r)
	_, ok = parseBenchmark("ok  \tx\t1.2s\n")
	assert.False(t, ok)
}

func TestBest(t *testing.T) {
	list := best("BenchmarkA 10 200 ns/op 0 B/op 0 allocs/op\nBenchmarkB 10 9.5 ns/op\nBenchmarkA 10 90.0 ns/op 0 B/op 0 allocs/op\nBenchmarkB 10 10 ns/op\nPASS\n")
	assert.Equal(t, []result{{"A", "90.0", "0", "0"}, {"B", "9.5", "", ""}}, list)
}
