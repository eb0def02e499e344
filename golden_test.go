package socium_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares data with a file of testdata.
func golden(t *testing.T, name string, data []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, data, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, data), "%s differs; rewrite it with -update and read the difference", path)
}

// The same facts, read from JSON, give the same decision to the byte and the same hash on every machine: this test runs on 64 and 32
// bits and in WebAssembly.
func TestGoldenDecision(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "club.json"))
	require.NoError(t, err)
	var facts club
	require.NoError(t, json.Unmarshal(data, &facts))
	book, err := socium.MustRulebook("clubs", "2026", clubRules()).With(socium.Waiver[*club]{
		Codes: []socium.Code{"club.charter"}, Scope: text("все клубы", "all clubs"), Basis: decree("12"), Until: day("2026-07-01"),
	})
	require.NoError(t, err)

	decision := book.Decide(&facts, day("2026-03-01"))
	stored, err := decision.JSON()
	require.NoError(t, err)
	var indented bytes.Buffer
	require.NoError(t, json.Indent(&indented, stored, "", "  "))
	golden(t, "decision.json", append(indented.Bytes(), '\n'))
	golden(t, "decision.sha256", []byte(decision.Hash()+"\n"))

	for _, d := range []socium.Decision{decision, decision.Disclose()} { // stored, read, stored again, and replayed
		stored, err := d.JSON()
		require.NoError(t, err)
		var read socium.Decision
		require.NoError(t, json.Unmarshal(stored, &read))
		again, err := read.JSON()
		require.NoError(t, err)
		assert.Equal(t, string(stored), string(again))
		assert.Equal(t, decision.Hash(), read.Hash())
		require.NoError(t, book.Replay(&facts, read))
		assert.Equal(t, decision.Verdict(), read.Verdict())
		assert.Equal(t, decision.Curable(), read.Curable())
	}
}
