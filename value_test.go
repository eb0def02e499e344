package socium_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestValue(t *testing.T) {
	for _, c := range []struct {
		v      socium.Value
		kind   socium.ValueKind
		json   string
		ru, en string
	}{
		{socium.Value{}, socium.ValueNone, `{}`, "—", "—"},
		{socium.ValueOf(12345), socium.ValueInt, `{"int":12345}`, "12 345", "12,345"},
		{socium.ValueOf(int64(-9999)), socium.ValueInt, `{"int":-9999}`, "-9 999", "-9,999"},
		{socium.ValueOf(1234), socium.ValueInt, `{"int":1234}`, "1234", "1234"},
		{socium.ValueOf(socium.Rubles(5)), socium.ValueMoney, `{"money":"5.00"}`, "5,00 ₽", "RUB 5.00"},
		{socium.ValueOf(socium.MustParseNumber("0.5")), socium.ValueNumber, `{"number":"0.5"}`, "0,5", "0.5"},
		{socium.ValueOf(day("2026-03-01")), socium.ValueDate, `{"date":"2026-03-01"}`, "01.03.2026", "2026-03-01"},
		{socium.ValueOf(socium.Date{}), socium.ValueDate, `{"date":""}`, "—", "—"},
		{socium.AnswerValue(socium.Yes), socium.ValueAnswer, `{"answer":true}`, "да", "yes"},
		{socium.AnswerValue(socium.Unknown), socium.ValueAnswer, `{"answer":null}`, "неизвестно", "unknown"},
		{socium.Word("home"), socium.ValueWord, `{"word":"home"}`, "home", "home"},
		{socium.PrivateValue(), socium.ValuePrivate, `{"personal":true}`, "(персональные данные)", "(personal data)"},
		{socium.MomentValue(time.Date(2024, 4, 1, 21, 10, 5, 0, time.UTC), socium.Moscow()), socium.ValueMoment, `{"moment":"2024-04-02T00:10:05"}`, "02.04.2024 00:10:05", "2024-04-02 00:10:05"},
	} {
		assert.Equal(t, c.kind, c.v.Kind())
		assert.Equal(t, [2]string{c.ru, c.en}, [2]string{strings.ReplaceAll(c.v.In(socium.RU), "\u00a0", " "), c.v.String()})
		data, err := json.Marshal(c.v)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(data))
		var back socium.Value
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, c.v, back)
		_, i := c.v.Int()
		_, m := c.v.Money()
		_, n := c.v.Number()
		_, d := c.v.Date()
		_, a := c.v.Answer()
		_, w := c.v.Word()
		_, _, clock := c.v.Moment()
		assert.Equal(t, c.kind == socium.ValueMoment, clock)
		assert.Equal(t, [6]bool{c.kind == socium.ValueInt, c.kind == socium.ValueMoney, c.kind == socium.ValueNumber, c.kind == socium.ValueDate, c.kind == socium.ValueAnswer, c.kind == socium.ValueWord},
			[6]bool{i, m, n, d, a, w})
	}
}

// People write the bare forms.
func TestBareValues(t *testing.T) {
	for text, want := range map[string]socium.Value{
		`7`: socium.ValueOf(7), `-7`: socium.ValueOf(-7), `7.0`: socium.ValueOf(7), `0.5`: socium.ValueOf(socium.MustParseNumber("0.5")), `true`: socium.AnswerValue(socium.Yes),
		`false`: socium.AnswerValue(socium.No), `"higher"`: socium.Word("higher"), `""`: socium.Word(""), `"2026-04-15"`: socium.ValueOf(day("2026-04-15")), `"2026-04-31"`: socium.Word("2026-04-31"), `null`: {},
	} {
		v := socium.ValueOf(1)
		require.NoError(t, v.UnmarshalJSON([]byte(text)), text)
		assert.Equal(t, want, v, text)
	}
	for _, bad := range []string{`[]`, `[7]`, `1e20000000`, `x`} {
		assert.Error(t, new(socium.Value).UnmarshalJSON([]byte(bad)), bad)
	}
}

func TestMomentValue(t *testing.T) {
	v := socium.MomentValue(time.Date(2024, 4, 1, 21, 10, 5, 999, time.UTC), socium.Moscow())
	on, since, ok := v.Moment()
	assert.True(t, ok)
	assert.Equal(t, day("2024-04-02"), on)
	assert.Equal(t, 10*time.Minute+5*time.Second, since)
	assert.True(t, socium.MomentValue(time.Date(10001, 1, 1, 0, 0, 0, 0, time.UTC), socium.Moscow()).IsZero())
	for _, bad := range []string{"", "2024-04-02", "2024-04-31T00:00:00", "2024-04-02T24:00:00", "0000-01-01T00:00:00", "2024-04-02 00:00:00"} {
		require.ErrorIs(t, json.Unmarshal([]byte(`{"moment":"`+bad+`"}`), &v), socium.CodeDateForm, bad)
	}
	f := socium.Holds(false, "filedAt", v, v)
	assert.Equal(t, v, f.Have())
	assert.Equal(t, v, f.Need())
}

func TestAnswer(t *testing.T) {
	for json0, want := range map[string]socium.Answer{"true": socium.Yes, "false": socium.No, "null": socium.Unknown} {
		var a socium.Answer
		require.NoError(t, json.Unmarshal([]byte(json0), &a))
		if json0 != "null" { // encoding/json leaves null alone in a field, and calls the method at the top
			assert.Equal(t, want, a)
		}
		data, err := json.Marshal(want)
		require.NoError(t, err)
		assert.Equal(t, json0, string(data))
	}
	var a socium.Answer
	require.ErrorIs(t, json.Unmarshal([]byte(`"yes"`), &a), socium.CodeAnswerForm)
	assert.True(t, a.IsZero() && !a.Known())
	assert.Equal(t, "да no unknown", socium.AnswerOf(true).In(socium.RU)+" "+socium.AnswerOf(false).String()+" "+a.String())
	type facts struct {
		Agent socium.Answer `json:"agent"`
	}
	var f facts
	require.NoError(t, json.Unmarshal([]byte(`{}`), &f))
	assert.Equal(t, socium.Unknown, f.Agent, "what is not answered is not no")
}

func TestOpt(t *testing.T) {
	type T struct {
		Sum   socium.Opt[socium.Money] `json:"sum,omitzero"`
		Count socium.Opt[int]          `json:"count"`
	}
	data, err := json.Marshal(T{})
	require.NoError(t, err)
	assert.Equal(t, `{"count":null}`, string(data))
	var in T
	require.NoError(t, json.Unmarshal([]byte(`{"sum":"0","count":0}`), &in))
	assert.False(t, in.Sum.IsZero() || in.Count.IsZero(), "zero is known")
	assert.Equal(t, 7, socium.Opt[int]{}.Or(7))
	assert.Equal(t, 0, in.Count.Or(7))
	require.NoError(t, json.Unmarshal([]byte(`{"sum":null}`), &in))
	assert.True(t, in.Sum.IsZero())
	require.Error(t, json.Unmarshal([]byte(`{"count":"x"}`), &in))

	var sum socium.Opt[socium.Money]
	var n socium.Opt[int]
	var big socium.Opt[int64]
	var b socium.Opt[bool]
	var s socium.Opt[string]
	var f socium.Opt[float64]
	for _, c := range []struct {
		dst interface{ Scan(any) error }
		src any
	}{{&sum, "5.50"}, {&n, int64(5)}, {&big, int64(5)}, {&b, true}, {&s, []byte("x")}, {&s, "x"}} {
		require.NoError(t, c.dst.Scan(c.src))
		require.NoError(t, c.dst.Scan(nil))
		require.NoError(t, c.dst.Scan(c.src))
	}
	require.ErrorIs(t, n.Scan("5"), socium.CodeScanType)
	require.ErrorIs(t, f.Scan(5.5), socium.CodeScanType)
	require.Error(t, sum.Scan("x"))
	v, ok := sum.Get()
	assert.True(t, ok)
	assert.Equal(t, "5.50", v.String(), "a failed scan changes nothing")
	value, err := sum.Value()
	require.NoError(t, err)
	assert.Equal(t, "5.50", value)
	value, err = socium.Opt[int]{}.Value()
	require.NoError(t, err)
	assert.Nil(t, value)
}

func TestTextFill(t *testing.T) {
	marks := socium.Text{RU: "{n} {n|балл|балла|баллов}", EN: "{n} {n|point|points}"}
	for n, want := range map[int][2]string{
		0: {"0 баллов", "0 points"}, 1: {"1 балл", "1 point"}, 2: {"2 балла", "2 points"}, 5: {"5 баллов", "5 points"}, 11: {"11 баллов", "11 points"}, 14: {"14 баллов", "14 points"},
		21: {"21 балл", "21 points"}, 22: {"22 балла", "22 points"}, 101: {"101 балл", "101 points"}, 111: {"111 баллов", "111 points"}, -1: {"-1 балл", "-1 point"}, -3: {"-3 балла", "-3 points"},
	} {
		got := marks.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(n)})
		assert.Equal(t, want, [2]string{got.RU, got.EN}, n)
	}
	half := marks.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(socium.MustParseNumber("2.5"))})
	assert.Equal(t, "2,5 балла", half.RU)
	assert.Equal(t, "{x} {", socium.Text{RU: "{x} {"}.Fill(socium.Arg{Name: "n"}).In(socium.RU), "a gap is seen and not hidden")
	assert.Equal(t, "да", socium.Text{RU: "да"}.In(socium.EN), "the other language, when one is missing")
	assert.Equal(t, marks, marks.Fill())
}

func TestBasis(t *testing.T) {
	for _, e := range socium.AllEvidences() {
		assert.True(t, e.Valid())
	}
	assert.False(t, socium.Evidence("guessed").Valid())
	b := socium.Basis{Act: "442-ФЗ", Clause: "ст. 25 ч. 3"}
	assert.Equal(t, "442-ФЗ, ст. 25 ч. 3", b.In(socium.RU))
	assert.Equal(t, "442-ФЗ, ст. 26 (default, the source was not verified)", b.At("ст. 26").As(socium.Unverified).In(socium.EN))
	assert.Equal(t, "442-ФЗ", socium.Basis{Act: "442-ФЗ"}.String())
	assert.Equal(t, "п. 1", socium.Basis{Clause: "п. 1"}.String())
	assert.True(t, socium.Unverified.Valid())
	assert.False(t, socium.Evidence("maybe").Valid())
}

func TestPersonalData(t *testing.T) {
	name := socium.ParsePersonName(" Фамилия  Имя Отчество Второе ")
	assert.Equal(t, socium.PersonName{Family: "Фамилия", Given: "Имя", Patronymic: "Отчество Второе"}, name)
	assert.Equal(t, "Фамилия Имя Отчество Второе", name.Reveal())
	checkMasked(t, name, "Фамилия")
	phone := socium.Personal("+7 000 123-45-67")
	checkMasked(t, phone, "+7 000 123-45-67")
	assert.Equal(t, "+7 000 123-45-67", phone.Reveal())
	assert.Empty(t, socium.PersonName{}.String()+socium.Personal("").String())
	data, err := json.Marshal(map[string]any{"name": name, "phone": phone})
	require.NoError(t, err)
	assert.Contains(t, string(data), "Фамилия")
	var back socium.PersonName
	require.NoError(t, json.Unmarshal([]byte(`"Фамилия Имя"`), &back))
	assert.Equal(t, "Имя", back.Given)
	require.NoError(t, json.Unmarshal([]byte(`{"given":"Имя"}`), &back))
	require.Error(t, json.Unmarshal([]byte(`5`), &back))
	assert.Equal(t, "socium.PersonName(***)", fmt.Sprintf("%#v", name))
	assert.Equal(t, slog.StringValue("***"), name.LogValue())
}

func TestWords(t *testing.T) {
	for _, r := range []socium.Rounding{socium.HalfUp, socium.HalfEven, socium.Floor, socium.Ceiling} {
		data, err := r.MarshalText()
		require.NoError(t, err)
		var back socium.Rounding
		require.NoError(t, back.UnmarshalText(data))
		assert.Equal(t, r, back)
	}
	for _, v := range []socium.Verdict{0, socium.Pass, socium.Fail, socium.NotApplicable, socium.NotInForce, socium.NoData} {
		data, err := v.MarshalText()
		require.NoError(t, err)
		back := socium.Pass
		require.NoError(t, back.UnmarshalText(data))
		assert.Equal(t, v, back)
		assert.NotEmpty(t, v.In(socium.RU))
	}
	for _, s := range []socium.Severity{socium.Note, socium.Warning, socium.Correct, socium.Refuse} {
		data, err := s.MarshalText()
		require.NoError(t, err)
		var back socium.Severity
		require.NoError(t, back.UnmarshalText(data))
		assert.Equal(t, s, back)
	}
	var v socium.Verdict
	require.ErrorIs(t, v.UnmarshalText([]byte("maybe")), socium.CodeWordUnknown)
	assert.Empty(t, socium.Verdict(99).In(socium.RU)+socium.Verdict(99).String())
	for _, k := range socium.AllRemedyKinds() {
		assert.True(t, k.Valid())
		if k != socium.RemedyOther {
			assert.NotEmpty(t, socium.Remedy{Kind: k, Path: "x"}.In(socium.RU))
		}
	}
	assert.Equal(t, "спросите 5", socium.Remedy{Kind: socium.RemedyOther, Text: text("спросите {value}", "ask {value}"), Value: socium.ValueOf(5)}.In(socium.RU))
}

// A test built by Ask says the same as the helper that a check calls.
func TestAskAgreesWithHelpers(t *testing.T) {
	type facts struct {
		n, m socium.Number
		d, e socium.Date
		i, j int
		k    int64
	}
	on := day("2026-03-01")
	num, date := socium.MustParseNumber, day
	for _, f := range []facts{
		{num("1.5"), num("1.50"), date("2026-01-01"), date("2026-01-02"), 1, 2, 3}, {num("-2"), num("2"), date("2026-01-02"), date("2026-01-01"), 2, 1, -3}, {}, {i: 5, j: 5, d: on, e: on},
	} {
		for name, pair := range map[string]struct {
			test socium.Test[facts]
			want socium.Ruling
		}{
			"number at least": {socium.Ask("n", func(f facts) socium.Number { return f.n }).AtLeastOf(func(f facts, _ socium.Date) socium.Number { return f.m }), socium.AtLeast("n", f.n, f.m)},
			"number at most":  {socium.Ask("n", func(f facts) socium.Number { return f.n }).AtMost(num("1.4")), socium.AtMost("n", f.n, num("1.4"))},
			"int at most":     {socium.Ask("i", func(f facts) int { return f.i }).AtMostOf(func(f facts, _ socium.Date) int { return f.j }), socium.AtMost("i", f.i, f.j)},
			"int equal":       {socium.Ask("i", func(f facts) int { return f.i }).Equal(5), socium.Equal("i", f.i, 5)},
			"int64 at least":  {socium.Ask("k", func(f facts) int64 { return f.k }).AtLeast(0), socium.AtLeast("k", f.k, 0)},
			"date at least":   {socium.Ask("d", func(f facts) socium.Date { return f.d }).AtLeast(on), socium.AtLeast("d", f.d, on)},
			"date equal":      {socium.Ask("d", func(f facts) socium.Date { return f.d }).EqualOf(func(f facts, _ socium.Date) socium.Date { return f.e }), socium.Equal("d", f.d, f.e)},
			"not before":      {socium.AskDate("d", func(f facts) socium.Date { return f.d }).NotBeforeOf(func(f facts, _ socium.Date) socium.Date { return f.e }), socium.NotBefore("d", f.d, f.e)},
			"not after today": {socium.AskDate("d", func(f facts) socium.Date { return f.d }).NotAfterOf(func(_ facts, on socium.Date) socium.Date { return on }), socium.NotAfter("d", f.d, on)},
		} {
			book := socium.MustRulebook("x", "1", []socium.Rule[facts]{{Code: "a", Test: pair.test}, {Code: "b", Check: func(facts, socium.Date) socium.Ruling { return pair.want }}})
			d := book.Decide(f, on)
			a, b := d.Findings[0], d.Findings[1]
			assert.Equal(t, b.Verdict, a.Verdict, name)
			assert.Equal(t, b.Have(), a.Have(), name)
			assert.Equal(t, b.Need(), a.Need(), name)
			assert.Equal(t, b.In(socium.RU), a.In(socium.RU), name)
		}
	}
}

// Parts of tests that a helper for checks has no word for.
func TestAskParts(t *testing.T) {
	type facts struct {
		born, bound socium.Date
		word        string
		answer      socium.Answer
	}
	born := socium.AskDate("born", func(f facts) socium.Date { return f.born }).
		NotAfterOf(func(f facts, _ socium.Date) socium.Date { return f.bound }).BoundFrom("sum")
	before := socium.AskDate("born", func(f facts) socium.Date { return f.born }).NotBeforeOf(func(f facts, _ socium.Date) socium.Date { return f.bound })
	word := socium.AskWord("word", func(f facts) string { return f.word }, socium.NewWordList("a", "b", "c", "some longer word")).
		Naming(func(f facts) string { return "the word " + f.word })
	type word2 string
	typed := socium.AskWord("word", func(f facts) word2 { return word2(f.word) }, socium.NewWordList[word2]("a"))
	nothing := socium.AskWord("word", func(f facts) string { return f.word }, socium.WordList[string]{})
	unknown := socium.AskAnswer("answer", func(f facts) socium.Answer { return f.answer }, socium.Unknown)
	early, late := day("2025-01-01"), day("2025-01-02")
	for name, c := range map[string]struct {
		test  socium.Test[facts]
		facts facts
		want  socium.Verdict
		path  socium.Path
		have  string
	}{
		"on the bound":          {born, facts{born: early, bound: early}, socium.Pass, "born", "01.01.2025"},
		"after the bound":       {born, facts{born: late, bound: early}, socium.Fail, "born", "02.01.2025"},
		"the bound is unknown":  {born, facts{born: late}, socium.NoData, "sum", "—"},
		"the day is unknown":    {born, facts{bound: late}, socium.NoData, "born", "—"},
		"nothing is known":      {born, facts{}, socium.NoData, "born", "—"},
		"a zero bound":          {before, facts{born: early}, socium.Pass, "born", "01.01.2025"},
		"a word of the list":    {word, facts{word: "b"}, socium.Pass, "word", "b"},
		"a long word":           {word, facts{word: "some longer word"}, socium.Pass, "word", "some longer word"},
		"no word of the list":   {word, facts{word: "d"}, socium.Fail, "word", "the word d"},
		"no word":               {word, facts{}, socium.NoData, "word", "—"},
		"one word allowed":      {typed, facts{word: "a"}, socium.Pass, "word", "a"},
		"another word":          {typed, facts{word: "b"}, socium.Fail, "word", "b"},
		"nothing is allowed":    {nothing, facts{word: "b"}, socium.Fail, "word", "b"},
		"an unknown answer":     {unknown, facts{}, socium.NoData, "answer", "—"},
		"an answer not allowed": {unknown, facts{answer: socium.Yes}, socium.Fail, "answer", "да"},
	} {
		book := socium.MustRulebook("x", "1", []socium.Rule[facts]{{Code: "a", Test: c.test}})
		f := book.Append([]socium.Finding{}, c.facts, late)[0]
		assert.Equal(t, c.want, f.Verdict, name)
		assert.Equal(t, c.path, f.Path, name)
		assert.Equal(t, c.have, f.Have().In(socium.RU), name)
		assert.Equal(t, c.want, book.Outcomes(nil, c.facts, late)[0].Verdict, name)
		assert.Equal(t, c.want, book.Allows(c.facts, late), name)
	}
}

func TestRulingHelpers(t *testing.T) {
	five, none := socium.Some(5), socium.Opt[int]{}
	for name, c := range map[string]struct {
		ruling socium.Ruling
		want   socium.Verdict
	}{
		"passed": {socium.Passed(), socium.Pass}, "failed": {socium.Failed("x", socium.ValueOf(1), socium.Word("y")), socium.Fail}, "missing": {socium.Missing("x"), socium.NoData},
		"inapplicable": {socium.Inapplicable(), socium.NotApplicable}, "given": {socium.Given("x", true), socium.Pass}, "not given": {socium.Given("x", false), socium.NoData},
		"at most, known": {socium.AtMostOpt("x", five, 4), socium.Fail}, "at most, unknown": {socium.AtMostOpt("x", none, 4), socium.NoData}, "at least, known": {socium.AtLeastOpt("x", five, 5), socium.Pass},
		"holds": {socium.Holds(true, "x", socium.ValueOf(1), socium.Value{}), socium.Pass}, "well formed": {socium.WellFormed("x", nil), socium.Pass}, "badly formed": {socium.WellFormed("x", socium.CodeINN), socium.Fail},
		"int64": {socium.AtLeast("x", int64(5), 6), socium.Fail},
	} {
		assert.Equal(t, c.want, c.ruling.Verdict, name)
	}
	assert.Equal(t, "y", socium.Failed("x", socium.ValueOf(1), socium.Word("y")).Need().String())
	assert.True(t, socium.Missing("x").Have().IsZero() && socium.Missing("x").Need().IsZero())
	assert.False(t, socium.WordList[string]{}.Has("x"))
	assert.Empty(t, socium.WordList[string]{}.String())
	words := socium.NewWordList("a", "bcd", "efgh", "longer words")
	for _, w := range []string{"a", "bcd", "efgh", "longer words"} {
		assert.True(t, words.Has(w), w)
	}
	for _, w := range []string{"", "b", "bce", "efgi", "xefgh", "longer wordz", "another longer words"} {
		assert.False(t, words.Has(w), w)
	}
}
