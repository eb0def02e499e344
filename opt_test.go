package socium_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestOptText(t *testing.T) {
	for _, c := range []struct {
		format string
		opt    any
		want   string
	}{
		{"%v", socium.Some(12), "12"},
		{"%s", socium.Some(12), "12"},
		{"%5d|", socium.Some(12), "   12|"},
		{"%-5d|", socium.Some(12), "12   |"},
		{"%x", socium.Some(255), "ff"},
		{"%t", socium.Some(true), "true"},
		{"%q", socium.Some("a"), `"a"`},
		{"%v", socium.Some(socium.Rubles(5)), "5.00"},
		{"%v", socium.Some(socium.MustParseNumber("0.5")), "0.5"},
		{"%#v", socium.Some(12), "socium.Some(12)"},
		{"%v", socium.Opt[int]{}, "—"},
		{"%d", socium.Opt[int]{}, "—"},
		{"%.0f", socium.Opt[int]{}, "—"},
		{"%3s|", socium.Opt[int]{}, "  —|"},
		{"%-3s|", socium.Opt[int]{}, "—  |"},
		{"%#v", socium.Opt[int]{}, "socium.Opt[int]{}"},
	} {
		assert.Equal(t, c.want, fmt.Sprintf(c.format, c.opt), "%s of %T", c.format, c.opt)
	}
	assert.Equal(t, "12", socium.Some(12).String())
	assert.Equal(t, "—", socium.Opt[socium.Personal]{}.String())
}

// What masks itself stays masked inside an Opt, alone, in a struct and in a log.
func TestOptMasks(t *testing.T) {
	const digits = "500100732259"
	inn := socium.Some(socium.MustParseINN(digits))
	phone := socium.Some(socium.Personal(digits))
	name := socium.Some(socium.PersonName{Family: digits})
	for _, v := range []any{
		inn, phone, name, &inn, &phone, &name, []any{inn, phone}, map[string]any{"a": inn},
		struct {
			INN   socium.Opt[socium.INN]
			Phone socium.Opt[socium.Personal]
			Name  socium.Opt[socium.PersonName]
		}{inn, phone, name},
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%X", "% x", "%#x", "%o", "%b", "%c", "%U", "%e", "%g", "%t"} {
			text := fmt.Sprintf(verb, v)
			assert.NotContains(t, text, digits[:6], "%s of %T", verb, v)
			assert.NotContains(t, text, fmt.Sprintf("%x", digits)[:8], "%s of %T", verb, v)
			assert.NotContains(t, text, fmt.Sprintf("%X", int64(500100732259)), "%s of %T", verb, v)
		}
		assert.NotContains(t, fmt.Sprint(v), digits)
	}
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Info("m", "inn", inn, "phone", phone, "name", name, "none", socium.Opt[int]{}, "n", socium.Some(3))
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "inn", inn, "phone", phone, "name", name)
	assert.NotContains(t, b.String(), digits)
	assert.Contains(t, b.String(), `"none":null,"n":3`)
	assert.Equal(t, inn.String(), socium.MustParseINN(digits).String())
}
