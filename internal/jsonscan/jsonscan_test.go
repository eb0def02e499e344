package jsonscan_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/jsonscan"
)

// read takes a document apart and puts it together again through every method.
func read(r *jsonscan.Reader) any {
	switch r.Kind() {
	case jsonscan.Object:
		m := map[string]any{}
		r.Object(func(name []byte, again bool) {
			_, was := m[jsonscan.Valid(name)]
			if v := read(r); !again {
				m[jsonscan.Valid(name)] = v
			}
			_ = was
		})
		return m
	case jsonscan.Array:
		list := []any{}
		r.Array(func(int) { list = append(list, read(r)) })
		return list
	case jsonscan.String:
		return r.Text()
	case jsonscan.Number:
		return json.Number(r.Raw())
	case jsonscan.Bool:
		return string(r.Raw()) == "true"
	case jsonscan.Null:
		r.Skip()
		return nil
	default:
		r.Skip()
		return nil
	}
}

func TestReadAgreesWithEncodingJSON(t *testing.T) {
	for _, text := range []string{
		`{}`, `[]`, `null`, `true`, `"a"`, `-0.5e+3`, `{"a":[1,{"b":"\u044f\n\"\\\/"}],"c":null}`, ` [ 1 , 2 ] `, `"\ud83d\ude00 \ud83d x \ude00"`, `{"a":{"a":{"a":1}}}`,
		`[1,]`, `{"a"}`, `{"a":1,}`, `{a:1}`, `[1 2]`, `01`, `1.`, `-`, `1e`, `"\x"`, `"\u12"`, `"`, `"a`, `tru`, `nul`, `[`, `{`, `{"a":`, `{"a":1`, `1 1`, ``, ` `, "\"\x01\"", `{"":1}`,
	} {
		r := jsonscan.NewReader([]byte(text), jsonscan.Limits{})
		got := read(r)
		r.End()
		if !json.Valid([]byte(text)) {
			assert.Error(t, r.Err(), text)
			continue
		}
		require.NoError(t, r.Err(), text)
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		var want any
		require.NoError(t, d.Decode(&want))
		assert.Equal(t, want, got, text)
	}
}

func TestLimits(t *testing.T) {
	deep := strings.Repeat("[", 65) + strings.Repeat("]", 65)
	r := jsonscan.NewReader([]byte(deep), jsonscan.Limits{})
	r.Skip()
	assert.ErrorIs(t, r.Err(), jsonscan.ErrDepth, "64 without a limit of its own")
	r = jsonscan.NewReader([]byte(deep), jsonscan.Limits{Depth: 65})
	r.Skip()
	assert.NoError(t, r.Err())
	r = jsonscan.NewReader([]byte(deep), jsonscan.Limits{Bytes: 10})
	assert.ErrorIs(t, r.Err(), jsonscan.ErrBytes)
	assert.Equal(t, jsonscan.None, r.Kind())
}

func TestCount(t *testing.T) {
	for text, want := range map[string]int{
		`[]`: 0, `[ ]`: 0, `[1]`: 1, `[1,2,3]`: 3, `[[1,2],{"a":[1,2],"b":1},"a,b\",c"]`: 3, `["[,]"]`: 1, `[{}]`: 1, `[[]]`: 1, `[[],[]]`: 2, `[null]`: 1, `["",""]`: 2,
	} {
		r := jsonscan.NewReader([]byte(text), jsonscan.Limits{})
		assert.Equal(t, want, r.Count(), text)
		n := 0
		r.Array(func(int) { n++ })
		r.End()
		assert.NoError(t, r.Err())
		assert.Equal(t, want, n, text)
	}
	for _, broken := range []string{``, `[`, `[1`, `["`, `["\`, `{`} {
		assert.NotPanics(t, func() { jsonscan.NewReader([]byte(broken), jsonscan.Limits{}).Count() })
	}
}

func TestPathAndNamesTwice(t *testing.T) {
	var paths []string
	var twice int
	r := jsonscan.NewReader([]byte(`{"a":[{"b":1},{"b":2,"b":3}],"c":4}`), jsonscan.Limits{})
	r.Object(func(name []byte, again bool) {
		if r.Kind() != jsonscan.Array {
			paths = append(paths, string(r.AppendPath(nil)))
			return
		}
		r.Array(func(int) {
			r.Object(func(_ []byte, again bool) {
				if again {
					twice++
				}
				paths = append(paths, string(r.AppendPath(nil)))
			}) // what is not taken is skipped
		})
	})
	r.End()
	require.NoError(t, r.Err())
	assert.Equal(t, []string{"a[0].b", "a[1].b", "a[1].b", "c"}, paths)
	assert.Equal(t, 1, twice)
}

func FuzzReader(f *testing.F) {
	for _, s := range []string{`{"a":[1,"\u044f"],"a":2}`, `[[[[]]]]`, `"\ud83d\ude00"`, `-0.1E-2`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		whole := jsonscan.NewReader(data, jsonscan.Limits{Depth: 200})
		whole.Skip()
		whole.End()
		if whole.Err() == jsonscan.ErrDepth {
			return
		}
		require.Equal(t, json.Valid(data), whole.Err() == nil)
		parts := jsonscan.NewReader(data, jsonscan.Limits{Depth: 200})
		read(parts)
		parts.End()
		require.Equal(t, whole.Err() == nil, parts.Err() == nil)
	})
}
