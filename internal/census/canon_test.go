package census_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/provider"
)

// byStandard is the canonical form as encoding/json writes it. A replacement character that it puts in the place of a broken byte is
// escaped; no text of the filler holds that escape.
func byStandard(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return string(bytes.ReplaceAll(bytes.TrimSuffix(b.Bytes(), []byte("\n")), []byte(`\ufffd`), []byte("\ufffd"))), err
}

// hostileTexts are texts with all that JSON treats in its own way.
var hostileTexts = []string{
	"", "home", "Комплексный центр «Забота» № 7", "a\xffb", "\xd0", "\ufffd", "\u2028\u2029", "\x00\x1f\x7f\b\f\n\r\t", `"\"/`, "<a & b>", "😀", "\xed\xa0\x80", "\xc0\x80", "\xe2\x80",
}

// A chance filler puts something by chance into every exported field.
type chance struct{ *rand.Rand }

func (r chance) text() string {
	if s := hostileTexts[r.IntN(len(hostileTexts))]; r.IntN(4) > 0 {
		return s
	}
	return hostileTexts[r.IntN(len(hostileTexts))] + hostileTexts[r.IntN(len(hostileTexts))]
}

// stated are stated values whose content no other package can set.
func (r chance) stated() []any {
	return []any{
		provider.Read[socium.Date](r.text() + "2026"), provider.Read[socium.INN](r.text()), provider.Read[socium.Money]("1 234,50"), provider.Read[socium.Money](r.text()),
		provider.Read[socium.LegalForm](r.text()), provider.Read[socium.OGRN](r.text()), provider.Read[socium.OKTMO](r.text()), provider.Read[int64]("17"), provider.Read[int64](r.text()),
		provider.Of(socium.MustParseDate("2026-03-01")), provider.Of(socium.MustParseINN(personINN)), provider.ReadFigure(r.text()), provider.ReadFigure("12 в смену"), provider.Num(5),
	}
}

func (r chance) fill(v reflect.Value, depth int) {
	if r.IntN(4) == 0 || depth == 0 || !v.CanSet() {
		return
	}
	if s, ok := samples[v.Type()]; ok && r.IntN(8) > 0 {
		v.Set(reflect.ValueOf(s))
		return
	}
	for _, s := range r.stated() {
		if reflect.TypeOf(s) == v.Type() {
			v.Set(reflect.ValueOf(s))
			if r.IntN(2) == 0 {
				return
			}
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() || f.Anonymous {
				r.fill(v.Field(i), depth-1)
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.fill(v.Elem(), depth-1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), r.IntN(3), 3))
		for i := range v.Len() {
			if e := v.Index(i); e.Kind() == reflect.Pointer { // no list of ours holds nil
				e.Set(reflect.New(e.Type().Elem()))
			}
			r.fill(v.Index(i), depth-1)
		}
	case reflect.Array:
		for i := range v.Len() {
			r.fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range r.IntN(3) {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			r.fill(key, depth-1)
			r.fill(value, depth-1)
			v.SetMapIndex(key, value)
		}
	case reflect.String:
		v.SetString(r.text())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(r.Int64N(256) - 128)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(r.Uint64N(256))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(r.Float64() * 1e9)
	}
}

// The canonical form of every exported struct is that of encoding/json to the byte, and what the one refuses the other refuses too.
func TestCanonicalFormIsThatOfEncodingJSON(t *testing.T) {
	written := map[string]bool{}
	for _, p := range packages {
		for _, s := range p.structs {
			for seed := range uint64(60) {
				r := chance{rand.New(rand.NewPCG(seed, 11))}
				v := reflect.New(reflect.TypeOf(s))
				for _, f := range []func(){func() {}, func() { r.fill(v.Elem(), 9) }} { // the zero value too
					f()
					for _, v := range []any{v.Interface(), v.Elem().Interface()} {
						want, errWant := byStandard(v)
						got, err := canon.JSON(v)
						require.Equal(t, errWant == nil, err == nil, "%T, seed %d: %v, %v", v, seed, errWant, err)
						if err == nil {
							require.Equal(t, want, string(got), "%T, seed %d", v, seed)
							written[reflect.TypeOf(s).String()] = true
						}
					}
				}
			}
		}
	}
	for _, name := range []string{"socium.Decision", "provider.Card", "contest.Protocol", "contest.Facts", "grant.Application", "practice.Report", "fee.Result", "quality.Assessment"} {
		require.True(t, written[name], "%s was not compared", name)
	}
}

// A moment is written by its text form.
func TestMomentsAreWrittenAsTheyWere(t *testing.T) {
	for _, m := range []time.Time{{}, time.Date(2026, 3, 1, 12, 0, 0, 120_000, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.FixedZone("", 3*60*60)), time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		want, errWant := byStandard(m)
		got, err := canon.JSON(m)
		require.Equal(t, errWant == nil, err == nil)
		if err == nil {
			require.Equal(t, want, string(got))
		}
	}
}

// Types that have AppendJSON: MarshalJSON goes through it too, so that what they write is compared with plain types that have neither.
func TestAppendedPartsAreWrittenAsByEncodingJSON(t *testing.T) {
	type figure struct {
		Way    provider.Way `json:"way"`
		Number int64        `json:"number,omitempty"`
		Text   string       `json:"text,omitempty"`
	}
	marshalled := func(v any) string { // a part that MarshalJSON hands to json.Marshal has HTML escapes
		data, err := json.Marshal(v)
		require.NoError(t, err)
		want, err := byStandard(json.RawMessage(data))
		require.NoError(t, err)
		return want
	}
	same := func(want string, v any) {
		t.Helper()
		got, err := canon.JSON(v)
		require.NoError(t, err)
		require.Equal(t, want, string(got))
		back, err := json.Marshal(v)
		require.NoError(t, err)
		require.JSONEq(t, want, string(back))
	}
	for _, text := range hostileTexts {
		if s := provider.Read[socium.INN](text + "!"); s.Text() != "" {
			same(marshalled(s.Text()), s)
		}
		f := provider.Figure{Way: provider.Way(text), Number: 3, Text: text}
		same(marshalled(figure(f)), f)
		same(marshalled(text), socium.Some(text))
		want, err := byStandard(map[string]string{"word": text})
		require.NoError(t, err)
		same(want, socium.Word(text))
	}
	same(`null`, provider.Stated[socium.Date]{})
	same(`"2026-03-01"`, provider.Of(socium.MustParseDate("2026-03-01")))
	same(`17`, provider.Of(int64(17)))
	same(`"unlimited"`, provider.Stating(provider.Unlimited))
	same(`5`, provider.Num(5))
	same(`{"about":59}`, socium.MustParseCount("about 59"))
	same(`{"at-least-about":59}`, socium.MustParseCount("at-least-about 59"))
	same(`59`, socium.CountOf(59))
	same(`null`, socium.Count{})
	same(`{"from":"2026-01-01","until":"2027-01-01"}`, socium.MustPeriod("2026-01-01", "2026-12-31"))
	same(`{}`, socium.Period{})
	same(`"7.80"`, socium.Some(socium.MustParseMoney("7.8")))
	same(`null`, socium.Opt[int]{})
	same(`true`, socium.Yes)
	same(`{"answer":null}`, socium.AnswerValue(socium.Unknown))
	same(`{"answer":false}`, socium.AnswerValue(socium.No))
	same(`{"date":"2026-03-01"}`, socium.ValueOf(socium.MustParseDate("2026-03-01")))
}
