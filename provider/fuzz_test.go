package provider_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func FuzzReadFigure(f *testing.F) {
	for _, s := range []string{"12", "нет", "12 в смену", "не ограничено", "-5", "", "план 40", "9223372036854775808"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // JSON cannot hold it
		}
		figure := provider.ReadFigure(s)
		require.GreaterOrEqual(t, figure.Number, int64(0))
		require.GreaterOrEqual(t, figure.Count().N, int64(0))
		data, err := json.Marshal(figure)
		require.NoError(t, err)
		var back provider.Figure
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, figure, back)
	})
}

func FuzzParseName(f *testing.F) {
	for _, s := range []string{`БУ "КЦСОН "Пенаты"`, "Забота, АНО", "«»", "„АНО“", "ООО", "С", "\xd0", "a\xffb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := provider.ParseName(s)
		require.LessOrEqual(t, len(n.Core), len(s))
		require.Equal(t, n, provider.ParseName(s))
		if len(n.Codes) == 0 {
			require.Empty(t, n.Form)
		}
		card := provider.Card{FullName: s, LegalForm: provider.Of(socium.MustParseLegalForm("71400"))}
		card.Validate()
	})
}

func FuzzStated(f *testing.F) {
	for _, s := range []string{"2024-02-29", "01.03.1998", "1 234,50 ₽", "\xff", "", " ", "7707083893"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, provider.Read[socium.Date](s), s)
		check(t, provider.Read[socium.Money](s), s)
		check(t, provider.Read[socium.Number](s), s)
		check(t, provider.Read[socium.INN](s), s)
		check(t, provider.Read[int64](s), s)
	})
}

// check looks at the laws of a stated value: it has a value or a text or neither, and JSON keeps both.
func check[T comparable](t *testing.T, s provider.Stated[T], printed string) {
	require.Equal(t, strings.TrimSpace(printed) == "", s.IsZero())
	_, known := s.Get()
	require.False(t, known && s.Text() != "")
	require.Equal(t, s.Text() != "", s.Fault("x") != nil)
	if !utf8.ValidString(printed) {
		return
	}
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var back provider.Stated[T]
	require.NoError(t, json.Unmarshal(data, &back))
	if known {
		require.Equal(t, s, back)
	} else if back.Text() != "" { // a text with spaces around may be readable once it is read strictly, or not at all
		require.Equal(t, s.Text(), back.Text())
	}
}

func FuzzParseDays(f *testing.F) {
	for _, s := range []string{"mon-fri", "sat,sun", "mon,wed,fri-sun", "mon-", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := provider.ParseDays(s)
		if err != nil {
			require.Zero(t, d)
			return
		}
		back, err := provider.ParseDays(d.String())
		require.NoError(t, err)
		require.Equal(t, d, back)
	})
}
