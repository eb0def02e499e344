package socium_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

// A mebibyte of anything costs neither allocations in a parser nor more than a few copies in a decoder.
func TestHostileInput(t *testing.T) {
	const size = 1 << 20
	texts := map[string]string{
		"digits": strings.Repeat("7", size), "zeros": strings.Repeat("0", size), "spaces": strings.Repeat(" ", size), "letters": strings.Repeat("ж", size/2),
		"points": strings.Repeat("1.", size/2), "signs": strings.Repeat("-", size), "open": strings.Repeat("(", size), "pairs": strings.Repeat("()", size/2),
		"words": strings.Repeat("1 тыс. ", size/11), "bad": strings.Repeat("\xff", size), "braces": strings.Repeat("{n|", size/3), "exponent": "1e" + strings.Repeat("9", size),
	}
	for name, s := range texts {
		for _, p := range parsers() {
			assert.LessOrEqual(t, testing.AllocsPerRun(2, func() { _, _, _ = p.parse(s) }), 2.0, "%s of %s", p.name, name)
			assert.LessOrEqual(t, len(p.clean(s)), len(s))
		}
		data, _ := json.Marshal(s)
		for _, v := range []any{new(socium.INN), new(socium.Money), new(socium.Number), new(socium.Count), new(socium.Date), new(socium.Answer), new(socium.PersonName)} {
			if json.Unmarshal(data, v) == nil {
				assert.IsType(t, new(socium.PersonName), v, "only a name takes any text")
			}
		}
		_ = socium.Text{RU: s, EN: s}.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(5)})
		_ = socium.ParsePointer(socium.Path(s).Pointer())
		_ = socium.ViolationsOf(newValidator(t).Var(s, "inn"))
	}
	deep := strings.Repeat("[", size)
	for _, v := range []any{new(socium.Decision), new(socium.Bands[int]), new(socium.Period), new(socium.Opt[int]), new(socium.Problem)} {
		assert.Error(t, json.Unmarshal([]byte(deep), v))
	}
}
