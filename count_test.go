package socium_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCountForms(t *testing.T) {
	for text, want := range map[string]struct{ json, ru, en string }{
		"":                 {`null`, "неизвестно", "unknown"},
		"0":                {`0`, "0", "0"},
		"59":               {`59`, "59", "59"},
		"about 1000000":    {`{"about":1000000}`, "около 1\u00a0000\u00a0000", "about 1,000,000"},
		"almost 30":        {`{"almost":30}`, "почти 30", "almost 30"},
		"at-least 59":      {`{"at-least":59}`, "не менее 59", "at least 59"},
		"at-most 5":        {`{"at-most":5}`, "не более 5", "at most 5"},
		"at-least-about 7": {`{"at-least-about":7}`, "не менее чем около 7", "at least about 7"},
	} {
		var c socium.Count
		require.NoError(t, c.UnmarshalText([]byte(text)), text)
		assert.Equal(t, text, c.String())
		assert.Equal(t, want.ru, c.In(socium.RU))
		assert.Equal(t, want.en, c.In(socium.EN))
		data, err := json.Marshal(c)
		require.NoError(t, err)
		assert.Equal(t, want.json, string(data))
		for _, in := range []string{string(data), `"` + text + `"`, " " + string(data) + " "} {
			back := socium.CountOf(1)
			require.NoError(t, json.Unmarshal([]byte(in), &back), in)
			assert.Equal(t, c, back, in)
		}
		value, err := c.Value()
		require.NoError(t, err)
		back := socium.CountOf(1)
		require.NoError(t, back.Scan(value))
		assert.Equal(t, c, back)
	}
	var c socium.Count
	require.NoError(t, c.Scan(int64(12)))
	assert.Equal(t, socium.CountOf(12), c)
	require.ErrorIs(t, c.Scan(int64(-1)), socium.CodeCountForm)
	for _, bad := range []string{"-1", "+1", "x", "1.5", "about", "about x", "exact 5", "roughly 5", "about  5", "99999999999999999999", strings.Repeat("1", 1<<20)} {
		_, err := socium.ParseCount(bad)
		require.ErrorIs(t, err, socium.CodeCount, bad[:min(len(bad), 30)])
	}
	for _, bad := range []string{`-1`, `1.5`, `{}`, `{"about":1,"almost":2}`, `{"about":-1}`, `{"exactly":1}`, `[1]`, `true`, `{"about":"1"}`} {
		require.Error(t, json.Unmarshal([]byte(bad), &c), bad)
		assert.Equal(t, socium.CountOf(12), c, "an error changes nothing")
	}
	assert.True(t, socium.NewCount(5, "more or less").IsZero())
	assert.True(t, socium.CountOf(-1).IsZero())
	assert.Len(t, socium.AllExactnesses(), 6)
}

// in-the-wild.md: unknown counts are not zero, 16 + 43 + unknown is "at least 59"; 28 + 77 = 105; 15 + 30 + 5 + 2 + 20 + 5 = 77; 9 + 6 = 15.
func TestSumCounts(t *testing.T) {
	for _, c := range []struct{ parts, want string }{
		{"16, 43, ?", "at-least 59"}, {"28, 77", "105"}, {"15, 30, 5, 2, 20, 5", "77"}, {"9, 6", "15"}, {"", "0"}, {"?, ?", ""}, {"0, ?", "at-least 0"},
		{"10, about 100", "about 110"}, {"10, at-least 5", "at-least 15"}, {"10, at-most 5", "at-most 15"}, {"10, almost 5", "almost 15"},
		{"at-most 5, at-least 7", "at-least 7"}, {"about 100, at-least 59", "at-least-about 159"}, {"about 100, ?", "at-least-about 100"},
		{"almost 5, at-most 6", "about 11"}, {"almost 30, ?, 4", "at-least 4"}, {"about 5, at-most 6", "about 11"},
		{"9223372036854775807, 1", "at-least 9223372036854775807"},
	} {
		var counts []socium.Count
		for _, part := range strings.Split(c.parts, ", ") {
			switch part {
			case "":
			case "?":
				counts = append(counts, socium.Count{})
			default:
				counts = append(counts, socium.MustParseCount(part))
			}
		}
		for range 2 {
			assert.Equal(t, c.want, socium.SumCounts(slices.Values(counts)).String(), c.parts)
			slices.Reverse(counts)
		}
		if len(counts) == 2 {
			assert.Equal(t, c.want, counts[0].Add(counts[1]).String())
		}
	}
}

func TestCountAtLeast(t *testing.T) {
	for _, c := range []struct {
		count string
		n     int64
		want  socium.Answer
	}{
		{"59", 59, socium.Yes}, {"59", 60, socium.No}, {"at-least 59", 59, socium.Yes}, {"at-least 59", 60, socium.Unknown}, {"at-most 59", 60, socium.No},
		{"at-most 59", 59, socium.Unknown}, {"almost 30", 30, socium.Unknown}, {"almost 30", 31, socium.No}, {"about 100", 1, socium.Unknown}, {"about 100", 0, socium.Yes},
	} {
		assert.Equal(t, c.want, socium.MustParseCount(c.count).AtLeast(c.n), "%s ≥ %d", c.count, c.n)
	}
	assert.Equal(t, socium.Unknown, socium.Count{}.AtLeast(1))
}

func TestNormalizeCount(t *testing.T) {
	for text, want := range map[string]string{
		"около 1 млн человек": "about 1000000", "Не менее 59": "at-least 59", "более 100": "at-least 101", "почти 30 тыс.": "almost 30000", "1 234": "1234",
		"1,5 тыс. мероприятий": "1500", "свыше 2 миллионов": "at-least 2000001", "до 50 человек": "at-most 50", "менее 10": "at-most 9", "~100": "about 100",
		"порядка 200 семей": "about 200", "не менее чем около 159": "at-least-about 159", "at least 59": "at-least 59", "almost 3 thousand": "almost 3000",
		"много": "много", "1,5": "1,5", "-5": "-5", "менее 0": "менее 0", "": "", "16 и 43": "16 и 43",
		"9223372036854775807": "9223372036854775807",
	} {
		assert.Equal(t, want, socium.NormalizeCount(text), text)
	}
	assert.Equal(t, int64(math.MaxInt64), int64(9223372036854775807))
}

func ExampleSumCounts() {
	sent := []socium.Count{socium.CountOf(16), socium.CountOf(43), {}}
	total := socium.SumCounts(slices.Values(sent))
	fmt.Println(total.In(socium.RU), "/", total.In(socium.EN))
	// Output: не менее 59 / at least 59
}

func TestShare(t *testing.T) {
	for text, want := range map[string][2]string{
		"": {"неизвестно", "unknown"}, "1/3": {"каждый третий", "1 of 3"}, "almost 1/3": {"почти каждый третий", "almost 1 of 3"},
		"about 2/5": {"около 2 из 5", "about 2 of 5"}, "1/1": {"1 из 1", "1 of 1"}, "0/7": {"0 из 7", "0 of 7"}, "at-least 1/2": {"не менее 1 из 2", "at least 1 of 2"},
	} {
		var s socium.Share
		require.NoError(t, s.UnmarshalText([]byte(text)), text)
		assert.Equal(t, want, [2]string{s.In(socium.RU), s.In(socium.EN)})
		checkForms(t, s, text)
	}
	for _, bad := range []string{"1", "1/0", "4/3", "-1/3", "1/-3", "x/3", "1/3/4", "1/9999999999", strings.Repeat("1/", 1<<19)} {
		_, err := socium.ParseShare(bad)
		require.ErrorIs(t, err, socium.CodeShare, bad[:min(len(bad), 20)])
	}
	for _, c := range []struct{ share, of, want string }{
		{"almost 1/3", "300", "almost 100"}, {"1/3", "300", "100"}, {"1/3", "100", "about 33"}, {"1/2", "about 100", "about 50"},
		{"almost 1/3", "about 300", "about 100"}, {"at-least 2/3", "100", "at-least 67"}, {"1/1", "9223372036854775807", "9223372036854775807"},
	} {
		assert.Equal(t, c.want, socium.MustParseShare(c.share).Of(socium.MustParseCount(c.of)).String(), "%s of %s", c.share, c.of)
	}
	assert.True(t, socium.Share{}.Of(socium.CountOf(5)).IsZero())
}

func ExampleShare() {
	s := socium.NewShare(1, 3, socium.CountAlmost)
	fmt.Println(s, "·", s.In(socium.RU), "·", s.Of(socium.CountOf(900)).In(socium.RU))
	// Output: almost 1/3 · почти каждый третий · почти 300
}
