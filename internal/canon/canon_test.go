package canon_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/canon"
)

func TestJSON(t *testing.T) {
	for in, want := range map[string]string{
		"plain": `"plain"`, "<a & b>": `"<a & b>"`, "\xff": "\"\ufffd\"", "\ufffd": "\"\ufffd\"", `\ufffd`: `"\\ufffd"`, `\` + "\xff": "\"\\\\\ufffd\"", "\"\n\x01": `"\"\n\u0001"`,
		"\u2028": `"\u2028"`,
	} {
		data, err := canon.JSON(in)
		require.NoError(t, err)
		assert.Equal(t, want, string(data))
	}
	_, err := canon.JSON(func() {})
	require.Error(t, err)
	_, err = canon.Hash(func() {})
	require.Error(t, err)
}

// What was written, read and written again is the same to the byte, whatever the text.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{"", "a\xffb", "\ufffd", `\ufffd`, `\\ufffd`, "\xff\\\xff", "\u2028<>&\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		first, err := canon.JSON(map[string]string{s: s})
		if err != nil {
			t.Fatal(err)
		}
		var read map[string]string
		if err := json.Unmarshal(first, &read); err != nil {
			t.Fatalf("%q is written as %s: %v", s, first, err)
		}
		second, err := canon.JSON(read)
		if err != nil || string(first) != string(second) {
			t.Fatalf("%q: %s became %s, %v", s, first, second, err)
		}
	})
}

// The SHA-256 of the empty object, as FIPS 180-4 computes it.
func TestHash(t *testing.T) {
	hash, err := canon.Hash(struct{}{})
	require.NoError(t, err)
	assert.Equal(t, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", hash)
}
