package socium_test

import (
	"encoding/json"
	"runtime"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const mebibyte = 1 << 20

// A mebibyte of anything costs neither allocations in a parser nor more than a few copies in a decoder.
func TestHostileInput(t *testing.T) {
	const size = mebibyte
	texts := map[string]string{
		"digits": strings.Repeat("7", size), "zeros": strings.Repeat("0", size), "spaces": strings.Repeat(" ", size), "letters": strings.Repeat("ж", size/2),
		"points": strings.Repeat("1.", size/2), "signs": strings.Repeat("-", size), "open": strings.Repeat("(", size), "pairs": strings.Repeat("()", size/2),
		"words": strings.Repeat("1 тыс. ", size/11), "bad": strings.Repeat("\xff", size), "braces": strings.Repeat("{n|", size/3), "exponent": "1e" + strings.Repeat("9", size),
	}
	for name, s := range texts {
		for _, p := range parsers() {
			assert.LessOrEqual(t, testing.AllocsPerRun(2, func() { _, _, _ = p.parse(s) }), 2.0+raced, "%s of %s", p.name, name)
			assert.LessOrEqual(t, len(p.clean(s)), len(s))
		}
		data, _ := json.Marshal(s)
		for _, v := range []any{new(socium.INN), new(socium.Money), new(socium.Number), new(socium.Count), new(socium.Date), new(socium.Answer), new(socium.PersonName)} {
			if json.Unmarshal(data, v) == nil {
				assert.IsType(t, new(socium.PersonName), v, "only a name takes any text")
			}
		}
		assert.LessOrEqual(t, allocated(func() {
			_ = socium.Text{RU: s, EN: s}.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(5)})
			_ = socium.ParsePointer(socium.Path(s).Pointer())
			_ = socium.ParsePersonName(s)
			_ = socium.ViolationsOf(newValidator(t).Var(s, "inn"))
		}), uint64(32*size), name) // four things are done to each text
	}
}

// allocated returns how many bytes f asks for, kept or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Decoders build no more than a list of MaxListItems elements: a document of brackets and commas stays a small multiple of its size.
func TestHostileDocuments(t *testing.T) {
	many := func(head, element, tail string) string {
		return head + strings.Repeat(element+",", mebibyte/(len(element)+1)) + element + tail
	}
	documents := map[string]string{
		"objects": many("[", "{}", "]"), "nulls": many("[", "null", "]"), "findings": many(`{"findings":[`, "{}", "]}"), "errors": many(`{"errors":[`, "{}", "]}"),
		"remedies": many(`{"findings":[{"remedies":[`, "{}", "]}]}"), "codes": many(`{"waiver":{"codes":[`, `""`, "]}}"), "transfers": many(`{"transfers":[`, "{}", "]}"),
		"days off": many(`{"off":[`, `""`, "]}"), "holidays": many(`{"holidays":[`, `{"month":1,"day":1}`, "]}"), "weekend": many(`{"weekend":[`, "0", "]}"),
		"members": many("{", `"a":1`, "}"), "lists": many(`{"findings":[`, "[]", "]}"), "deep": strings.Repeat("[", mebibyte), "deep objects": strings.Repeat(`{"a":`, mebibyte/5),
		"deep and then wide": many(`{"x":`+strings.Repeat("[", 100)+strings.Repeat("]", 100)+`,"findings":[`, "{}", "]}"),
		"brackets in a text": `{"text":{"ru":"` + strings.Repeat(`[,\"`, mebibyte/4) + `"}}`,
	}
	for name, s := range documents {
		for _, v := range []any{
			new(socium.Decision), new(socium.Finding), new(socium.Violations), new(socium.Problem), new(socium.Bands[int]), new(socium.Timeline[int]),
			new(socium.CalendarData), new(socium.Period), new(socium.Value), new(socium.Count), new(socium.Opt[int]), new(socium.PersonName), new(socium.Remedy),
		} {
			bytes := allocated(func() {
				err := json.Unmarshal([]byte(s), v)
				if calendar, ok := v.(*socium.CalendarData); ok && err == nil {
					_, _ = socium.NewCalendar(*calendar)
				}
			})
			assert.LessOrEqual(t, bytes, uint64(16*mebibyte), "%T of %s", v, name)
		}
	}
	var vs socium.Violations
	require.ErrorIs(t, json.Unmarshal([]byte(documents["objects"]), &vs), socium.CodeJSONItems)
	assert.Empty(t, vs)
	most := "[" + strings.Repeat(`{"code":"a","text":{"ru":"[,","en":"\"[,"}},`, socium.MaxListItems-1) + `{"code":"a","text":{}}]`
	require.NoError(t, json.Unmarshal([]byte(most), &vs), "texts do not count")
	assert.Len(t, vs, socium.MaxListItems)
}
