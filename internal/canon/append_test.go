package canon_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/canon"
)

// byStandard is what encoding/json writes, with the replacement character as it is.
func byStandard(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return strings.ReplaceAll(strings.TrimSuffix(b.String(), "\n"), `\ufffd`, "\ufffd"), err
}

type (
	base struct {
		A string `json:"a,omitempty"`
		B int
	}
	Mid struct {
		base
		C *base `json:"c"`
	}
	word   string
	upper  string // by the method of the value
	lower  string // by the method of the pointer
	pair   struct{ X, Y int }
	maybe  struct{ on bool } // zero by a method of the pointer
	opaque struct{ n int }   // zero by a method of the value, and not zero when it is
	shout  struct{ upper }   // by a promoted method
	node   struct {
		Next *node   `json:"next,omitempty"`
		List []node  `json:"list,omitempty"`
		Any  any     `json:"any,omitempty"`
		Same []*node `json:"same,omitempty"`
	}
)

func (u upper) MarshalText() ([]byte, error) { return u.AppendText(nil) }
func (u upper) AppendText(b []byte) ([]byte, error) {
	return append(b, strings.ToUpper(string(u))...), nil
}
func (l *lower) MarshalText() ([]byte, error)  { return []byte(strings.ToLower(string(*l))), nil }
func (p pair) MarshalJSON() ([]byte, error)    { return []byte(`[ 1, "<\ufffd" ]`), nil }
func (m *maybe) IsZero() bool                  { return !m.on }
func (o opaque) IsZero() bool                  { return o.n == 7 }
func (o *opaque) MarshalJSON() ([]byte, error) { return []byte(`"opaque"`), nil }

// quiet has a method of its own beside one that is promoted.
type quiet struct{ upper }

func (q quiet) MarshalText() ([]byte, error) { return []byte("quiet"), nil }

type failing struct{}

var errFailing = errors.New("no form")

func (failing) MarshalJSON() ([]byte, error) { return nil, errFailing }

func (failing) AppendJSON([]byte) ([]byte, error) { return nil, errFailing }

type failingText struct{}

func (failingText) MarshalText() ([]byte, error) { return nil, errFailing }

func (failingText) AppendText(b []byte) ([]byte, error) { return b, errFailing }

func TestAppendAgreesWithEncodingJSON(t *testing.T) {
	low, up := lower("LOW"), upper("up\u2028\xff\"")
	deep := &node{}
	for range 700 {
		deep = &node{Next: deep}
	}
	for _, v := range []any{
		nil, (*base)(nil), base{}, &base{A: "x"}, Mid{base{"<", 1}, &base{}}, &Mid{}, 5, int8(-5), uint64(1 << 63), uintptr(7), true, 2.5, float32(1e21), "s", word("\x01"), []byte("base64"), []uint8(nil),
		up, &up, low, &low, []lower{"LOW"}, [1]lower{"LOW"}, &[2]upper{"a", "b"}, pair{}, &pair{}, []pair{{}}, shout{"loud"}, quiet{"loud"}, json.Number("12"), json.RawMessage(`{ "a" : "\ufffd<" }`),
		time.Date(2026, 3, 1, 12, 0, 0, 5, time.FixedZone("", 3600)), map[string]any{"b": 1, "a": []string{"\xff"}}, map[word]upper{"k": "v"}, []any{nil, 1, "x", &low}, [0]int{}, []int(nil), []int{}, []*int{nil},
		struct {
			L lower  `json:"l,omitempty"`
			P *lower `json:"p,omitempty"`
		}{"LOW", &low},
		&struct{ L lower }{"LOW"},
		struct {
			Z maybe  `json:"z,omitzero"`
			Y maybe  `json:"y,omitzero"`
			O opaque `json:"o,omitzero"`
			Q opaque `json:"q,omitzero"`
		}{Y: maybe{true}, O: opaque{7}},
		&struct {
			O opaque  `json:"o,omitzero"`
			P *maybe  `json:"p,omitzero"`
			R *maybe  `json:"r,omitzero"`
			S []int   `json:"s,omitzero"`
			T []int   `json:"t,omitempty"`
			E pair    `json:"e,omitempty"`
			F float64 `json:"f,omitempty"`
			M map[string]int
			N interface{ IsZero() bool } `json:"n,omitzero"`
		}{R: &maybe{true}, S: []int{}, T: []int{}},
		struct {
			A  int    `json:",omitempty"`
			B  int    `json:"-"`
			D  string `json:"d,string"`
			E  string `json:"й"`
			f  int
			G2 string `json:"g 2"`
		}{D: "x"},
		struct {
			base
			A string `json:"a"` // the outer one counts
		}{base{"in", 1}, "out"},
		struct {
			base
			*Mid
		}{},
		struct {
			base `json:"named"`
			word // not exported: left out
			Mid
		}{base{"x", 1}, "w", Mid{}},
		deep,
	} {
		want, errWant := byStandard(v)
		require.NoError(t, errWant, "%T", v)
		got, err := canon.Append([]byte("before"), v)
		require.NoError(t, err, "%T", v)
		assert.Equal(t, "before"+want, string(got), "%T", v)
	}
}

func TestWhatHasNoForm(t *testing.T) {
	cycle := &node{}
	cycle.Next = cycle
	list := &node{List: make([]node, 1)}
	list.List[0].Same = []*node{list}
	for _, v := range []any{
		func() {}, make(chan int), 1i, struct{ F func() }{}, failing{}, &failing{}, []failing{{}}, failingText{}, struct{ F *failingText }{&failingText{}}, cycle, list,
		time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC), json.Number("x"), map[bool]int{true: 1},
	} {
		_, errWant := byStandard(v)
		require.Error(t, errWant, "%T", v)
		_, err := canon.JSON(v)
		require.Error(t, err, "%T", v)
		assert.Equal(t, errors.Is(errWant, errFailing), errors.Is(err, errFailing), "%T", v)
	}
}

// The content of a string literal is that of encoding/json, with and without HTML escapes.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "a\xffb", "\ufffd", `\ufffd`, "\u2028\u2029<>&\x00\x7f", "\xd0", "Пенаты", "\xe2\x80", "😀\xf0\x9f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := byStandard(s)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(s, `\ufffd`) {
			return // byStandard takes it for an escape
		}
		if got := canon.AppendString(nil, s); string(got) != want {
			t.Fatalf("%q is written as %s, not %s", s, got, want)
		}
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := string(canon.AppendHTML(nil, s)), strings.ReplaceAll(string(data), `\ufffd`, "\ufffd"); got != want {
			t.Fatalf("%q is written as %s, not %s", s, got, want)
		}
		text := upper(s)
		want, _ = byStandard(string(bytes.ToUpper([]byte(s))))
		if got, err := canon.JSON(&text); err != nil || string(got) != want {
			t.Fatalf("%q is written as %s, not %s", s, got, want)
		}
	})
}

// Types of the same shape are looked through by many at once.
func TestPlansAreMadeAtOnce(t *testing.T) {
	t.Run("group", func(t *testing.T) {
		for range 8 {
			t.Run("", func(t *testing.T) {
				t.Parallel()
				type local struct {
					node
					Next *local `json:"forward,omitempty"`
				}
				got, err := canon.JSON(&local{Next: &local{}})
				require.NoError(t, err)
				require.Equal(t, `{"forward":{}}`, string(got))
			})
		}
	})
}

func TestAppendDoesNotAllocate(t *testing.T) {
	v := &struct {
		A string `json:"a"`
		B []Mid  `json:"b"`
		C upper2 `json:"c,omitzero"`
		D time.Time
		E *int
		F [2]bool
	}{"x", []Mid{{C: &base{}}}, "y", time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC), new(int), [2]bool{}}
	buffer := make([]byte, 0, 1024)
	assert.Zero(t, testing.AllocsPerRun(100, func() { buffer, _ = canon.Append(buffer[:0], v) }))
}

// upper2 appends without an allocation of its own.
type upper2 string

func (u upper2) MarshalText() ([]byte, error)        { return []byte(u), nil }
func (u upper2) AppendText(b []byte) ([]byte, error) { return append(b, u...), nil }
func (u upper2) IsZero() bool                        { return u == "" }
