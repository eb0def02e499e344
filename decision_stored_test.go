package socium_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
)

// What was stored and read again is written again byte for byte, the words of a missing fact included.
func TestStoredDecisionKeepsItsWords(t *testing.T) {
	type facts struct {
		Members int
		Founded socium.Date
	}
	book, err := socium.NewRulebook("clubs", "1", []socium.Rule[facts]{
		{Code: "members", Fact: socium.Text{RU: "число членов", EN: "members"}, Check: func(f facts, _ socium.Date) socium.Ruling {
			return socium.AtLeast("members", f.Members, 10)
		}},
		{Code: "age", Fact: socium.Text{RU: "день регистрации", EN: "day of registration"}, Check: func(f facts, on socium.Date) socium.Ruling {
			return socium.NotAfter("founded", f.Founded, on)
		}},
	})
	require.NoError(t, err)
	decision := book.Decide(facts{Members: 3}, socium.MustParseDate("2026-01-15"))
	stored, err := decision.JSON()
	require.NoError(t, err)
	var read socium.Decision
	require.NoError(t, json.Unmarshal(stored, &read))
	again, err := read.JSON()
	require.NoError(t, err)
	assert.Equal(t, string(stored), string(again))
	assert.Equal(t, decision.Hash(), read.Hash())
	missing, _ := read.Finding("age")
	assert.Equal(t, "не указано: день регистрации", missing.In(socium.RU))
}

// A birthday that is personal data is not told by the day to wait for either.
func TestWaitOfPersonalDay(t *testing.T) {
	book := socium.MustRulebook("adults", "1", []socium.Rule[socium.Date]{{
		Code: "adult", Basis: decree("1"), Check: func(born, on socium.Date) socium.Ruling {
			return socium.NotAfter("born", born, on.AddYears(-18)).Private()
		},
	}})
	d := book.Decide(day("2008-04-15"), day("2026-03-01"))
	remedies := slices.Collect(d.Findings[0].Remedies())
	require.Len(t, remedies, 1)
	assert.Equal(t, "possible from 2026-04-15", remedies[0].In(socium.EN), "told to whoever asks the decision")
	stored, err := d.JSON()
	require.NoError(t, err)
	assert.NotContains(t, string(stored), "04-15", "and not kept")
	open, err := d.Disclose().JSON()
	require.NoError(t, err)
	assert.Contains(t, string(open), "2026-04-15")
	for _, data := range [][]byte{stored, open} {
		var read socium.Decision
		require.NoError(t, json.Unmarshal(data, &read))
		assert.Equal(t, d.Hash(), read.Hash())
		assert.True(t, read.Curable())
		require.NoError(t, book.Replay(day("2008-04-15"), read))
		require.ErrorIs(t, book.Replay(day("2008-04-16").AddYears(-30), read), socium.CodeReplayDecision)
	}
}

// Whatever a check says, the decision has a hash that survives storage, and nothing undecided passes.
func TestOddRulings(t *testing.T) {
	over := socium.Rubles(1 << 60).Times(100)
	require.True(t, over.Overflow())
	for name, c := range map[string]struct {
		ruling socium.Ruling
		want   socium.Verdict
	}{
		"zero":              {socium.Ruling{}, socium.NoData},
		"unknown verdict":   {socium.Ruling{Verdict: 77, Path: "x"}, socium.NoData},
		"at most overflow":  {socium.AtMost("sum", socium.Rubles(1), over), socium.NoData},
		"at least overflow": {socium.AtLeast("sum", socium.Rubles(1), over), socium.NoData},
		"overflow at most":  {socium.AtMost("sum", over, socium.Rubles(1)), socium.NoData},
		"overflow shown":    {socium.Failed("sum", socium.ValueOf(over), socium.ValueOf(over)), socium.Fail},
		"broken text":       {socium.Failed("word", socium.Word("a\xff\xfe\\ufffd<b>\u2028"), socium.Word("\ufffd")), socium.Fail},
		"unknown answer":    {socium.Failed("answer", socium.AnswerValue(socium.Unknown), socium.AnswerValue(socium.Yes)), socium.Fail},
		"longest number":    {socium.AtMost("n", socium.MustParseNumber("0.123456789012345678"), socium.MustParseNumber("-999999999999999999")), socium.Fail},
	} {
		book := socium.MustRulebook("odd", "1", []socium.Rule[int]{{
			Code: "odd.rule", Basis: decree("1"), Check: func(int, socium.Date) socium.Ruling { return c.ruling },
		}})
		on := day("2026-03-01")
		d := book.Decide(1, on)
		assert.Equal(t, c.want, d.Findings[0].Verdict, name)
		assert.Equal(t, c.want, d.Verdict(), name)
		assert.Equal(t, c.want, book.Allows(1, on), name)
		assert.Equal(t, c.want, book.Outcomes(nil, 1, on)[0].Verdict, name)
		require.Len(t, d.Hash(), 64, name)
		stored, err := d.JSON()
		require.NoError(t, err, name)
		var read socium.Decision
		require.NoError(t, json.Unmarshal(stored, &read), name)
		assert.Equal(t, d.Hash(), read.Hash(), name)
		again, err := read.JSON()
		require.NoError(t, err, name)
		assert.Equal(t, string(stored), string(again), name)
		require.NoError(t, book.Replay(1, read), name)
	}
	var read socium.Decision
	require.NoError(t, json.Unmarshal([]byte(`{"findings":[{"code":"a","severity":"refuse"}]}`), &read))
	assert.Equal(t, socium.NoData, read.Verdict(), "a stored finding without a verdict does not pass either")
}
