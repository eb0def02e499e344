package socium_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"unsafe"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An identifier is what every type of number in the package offers.
type identifier interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	driver.Valuer
	IsZero() bool
}

// A wrong is a text that must be refused, and why.
type wrong struct {
	text string
	code socium.Code
}

// checkIdentifier runs the contract that all identifiers share over the good and the bad texts of one of them.
func checkIdentifier[T identifier](t *testing.T, parse func(string) (T, error), family socium.Code, good []string, bad []wrong) {
	t.Helper()
	var zero T
	assert.LessOrEqual(t, unsafe.Sizeof(zero), uintptr(16))
	assert.True(t, zero.IsZero())
	assert.Empty(t, zero.String())
	checkForms(t, zero, "")

	seen := map[T]string{}
	for _, text := range good {
		v, err := parse(text)
		require.NoError(t, err, text)
		require.False(t, v.IsZero(), text)
		written, err := v.MarshalText()
		require.NoError(t, err)
		again, err := parse(string(written))
		require.NoError(t, err, text)
		assert.Equal(t, v, again, text)
		assert.Empty(t, seen[v], "%s is another number", text)
		seen[v] = text
		checkForms(t, v, string(written))
		assert.Zero(t, testing.AllocsPerRun(20, func() { _, _ = parse(text) }), "allocations for %s", text)
	}

	for _, w := range append(bad, wrong{strings.Repeat("7", 1<<20), ""}, wrong{strings.Repeat("ё", 1<<19), ""}, wrong{"\x00", ""}) {
		v, err := parse(w.text)
		name := w.text[:min(len(w.text), 40)]
		require.ErrorIs(t, err, family, name)
		assert.Zero(t, v, name)
		var violation *socium.Violation
		require.True(t, errors.As(err, &violation))
		if w.code != "" {
			assert.Equal(t, w.code, violation.Code, name)
		}
		if len(w.text) > 5 {
			assert.NotContains(t, err.Error(), name, "errors never repeat the text")
		}
		assert.NotEmpty(t, violation.Text.RU)
		assert.NotEmpty(t, violation.Text.EN)
		assert.NotEqual(t, string(violation.Code), violation.Text.EN)
		assert.Zero(t, testing.AllocsPerRun(5, func() { _, _ = parse(w.text) }), "allocations for %s", name)
	}
}

// checkForms writes v as text, JSON, SQL and to a log, and reads the first three back.
func checkForms[T identifier](t *testing.T, v T, want string) {
	t.Helper()
	text, err := v.AppendText([]byte("«"))
	require.NoError(t, err)
	assert.Equal(t, "«"+want, string(text))

	data, err := json.Marshal(v)
	require.NoError(t, err)
	assert.Equal(t, `"`+want+`"`, string(data))
	var fromJSON T
	require.NoError(t, json.Unmarshal(data, &fromJSON))
	assert.Equal(t, v, fromJSON)
	require.Error(t, json.Unmarshal([]byte(`12`), &fromJSON))
	keys, err := json.Marshal(map[T]int{v: 1})
	require.NoError(t, err)
	assert.JSONEq(t, `{"`+want+`":1}`, string(keys))

	value, err := v.Value()
	require.NoError(t, err)
	var fromSQL T
	scanner := any(&fromSQL).(sql.Scanner)
	require.NoError(t, scanner.Scan(value))
	assert.Equal(t, v, fromSQL)
	if want == "" {
		assert.Nil(t, value)
	} else {
		require.NoError(t, scanner.Scan([]byte(want)))
		assert.Equal(t, v, fromSQL)
		require.Error(t, scanner.Scan("no number at all"))
		assert.Equal(t, v, fromSQL, "a failed scan changes nothing")
		require.ErrorIs(t, scanner.Scan(3.5), socium.CodeScanType)
	}

	if _, personal := any(v).(slog.LogValuer); !personal {
		var log bytes.Buffer
		slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "n", v)
		assert.Contains(t, log.String(), `"n":"`+want+`"`)
	}
}

// everyVerb prints v in all the ways that fmt knows and that go vet lets through for some type or other.
func everyVerb(v any) string {
	var b strings.Builder
	for _, verb := range "vTtbcdoOqxXUeEfFgGs" {
		for _, flags := range []string{"", "+", "#", "-20", "020", " ", ".3"} {
			fmt.Fprintf(&b, "%"+flags+string(verb)+"\n", v)
		}
	}
	return b.String()
}

// checkMasked sees to it that no way of printing v shows the digits.
func checkMasked(t *testing.T, v any, digits string) {
	t.Helper()
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "n", v, "in", struct{ N any }{nil})
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "n", v)
	for _, shown := range []string{fmt.Sprint(v), fmt.Sprintf("%v %+v %#v %s", v, v, v, v), fmt.Sprintf("%q", v), log.String(), everyVerb(v)} {
		assert.NotContains(t, shown, digits)
		assert.NotContains(t, shown, strings.TrimLeft(digits[:len(digits)-2], "0"))
	}
}
