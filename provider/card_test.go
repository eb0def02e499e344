package provider_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func TestGoodCardHasNothingWrong(t *testing.T) {
	c := goodCard()
	assert.Empty(t, codes(c.Validate()))
	assert.Empty(t, codes(c.Review(day("2026-02-03"))))
	assert.Zero(t, testing.AllocsPerRun(100, func() { c.Validate() }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { c.Review(day("2026-02-03")) }))
}

// Every field of the card and of what it holds survives JSON, readable or not.
func TestCardRoundTrip(t *testing.T) {
	for seed := range uint64(50) {
		var c provider.Card
		fill(t, reflect.ValueOf(&c).Elem(), rand.New(rand.NewPCG(seed, 1)))
		data, err := json.Marshal(&c)
		require.NoError(t, err)
		back, err := provider.ParseCard(data)
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, c, back, "seed %d", seed)
		again, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(data), string(again))
		require.Equal(t, c, *c.Clone())
	}
}

func TestCloneSharesNothing(t *testing.T) {
	var c provider.Card
	fill(t, reflect.ValueOf(&c).Elem(), rand.New(rand.NewPCG(7, 1)))
	before, err := json.Marshal(&c)
	require.NoError(t, err)
	fill(t, reflect.ValueOf(c.Clone()).Elem(), rand.New(rand.NewPCG(8, 1))) // new lists
	scribble(reflect.ValueOf(c.Clone()).Elem())
	after, err := json.Marshal(&c)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

// Share keeps the lists of the card before where they are the same, and nothing of the card that was copied.
func TestShare(t *testing.T) {
	for seed := range uint64(20) {
		var before provider.Card
		fill(t, reflect.ValueOf(&before).Elem(), rand.New(rand.NewPCG(seed, 1)))
		printed, err := json.Marshal(&before)
		require.NoError(t, err)

		same := before
		assert.Zero(t, testing.AllocsPerRun(10, func() { same.Share(&before) }), "everything is the same")
		require.Equal(t, before, same)

		var other provider.Card
		fill(t, reflect.ValueOf(&other).Elem(), rand.New(rand.NewPCG(seed, 2)))
		for _, mine := range []*provider.Card{before.Clone(), &other, new(provider.Card), {Forms: []provider.Form{}, Services: []provider.Service{}}} {
			want := *mine.Clone()
			got := *mine
			got.Share(&before)
			require.Equal(t, want, got)
			scribble(reflect.ValueOf(mine).Elem())
			require.Equal(t, want.Services, got.Services, "it does not share with the card that it was copied from")
			require.Equal(t, want.Branches, got.Branches)
			require.Equal(t, want.Schedule, got.Schedule)
			require.Equal(t, want.Addresses, got.Addresses)
		}
		after, err := json.Marshal(&before)
		require.NoError(t, err)
		require.Equal(t, string(printed), string(after))
	}
	before := goodCard()
	next := *before.Clone()
	next.Places[0].Free = provider.Num(3)
	mine := next
	mine.Share(before)
	assert.Same(t, &before.Services[0], &mine.Services[0], "equal lines in another list")
	assert.NotSame(t, &before.Places[0], &mine.Places[0])
	assert.NotSame(t, &next.Places[0], &mine.Places[0])
}

// scribble changes every text below v in place.
func scribble(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString("!")
		}
	case reflect.Slice:
		for i := range v.Len() {
			scribble(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				scribble(v.Field(i))
			}
		}
	}
}

func TestParseCardKeepsEverything(t *testing.T) {
	c, err := provider.ParseCard([]byte(`{
		"number": 17, "fullName": "АНО «Забота»", "inn": "1234567890", "inn": "7707083893", "registered": "весна 1998 г.",
		"forms": ["home", "на колесах"], "region": 55, "okato": "52401000000",
		"tariffs": [{"name": "стрижка", "price": "по договорённости", "discount": {"per cent": 5}}],
		"places": [{"form": "home", "total": "по заявлению", "free": "12 в смену"}, {"form": "home", "free": 3.5}],
		"licences": "нет", "head": "Фамилия Имя Отчество", "inspected": []
	}`))
	require.NoError(t, err)
	assert.Equal(t, "17", c.Number)
	assert.Equal(t, "1234567890", c.INN.Text())
	assert.Equal(t, "весна 1998 г.", c.Registered.Text())
	assert.Equal(t, []provider.Form{provider.Home, "на колесах"}, c.Forms)
	assert.Equal(t, "55", c.Region.Or(socium.Region{}).String())
	assert.Equal(t, "по договорённости", c.Tariffs[0].Price.Text())
	assert.Equal(t, provider.OnRequest, c.Places[0].Total.Way)
	assert.Equal(t, provider.Figure{Way: provider.PerShift, Number: 12, Text: "12 в смену"}, c.Places[0].Free)
	assert.Equal(t, provider.Figure{Way: provider.InWords, Text: "3.5"}, c.Places[1].Free)
	assert.Equal(t, "Фамилия Имя Отчество", c.Head.Name.Reveal())
	assert.NotNil(t, c.Inspected)
	assert.Equal(t, []provider.Stray{
		{Kind: provider.SecondValue, Path: "inn", Text: `"7707083893"`},
		{Kind: provider.UnknownMember, Path: "okato", Text: `"52401000000"`},
		{Kind: provider.UnknownMember, Path: "tariffs[0].discount", Text: `{"per cent": 5}`},
		{Kind: provider.WrongShape, Path: "licences", Text: `"нет"`},
	}, c.Strays)

	vs := c.Validate()
	assert.True(t, vs.Has(socium.CodeINNCheckDigit))
	for _, code := range []socium.Code{socium.CodeDateForm, socium.CodeMoneyForm, provider.CodeWord, provider.CodeSecondValue, provider.CodeUnknownMember, provider.CodeShape, provider.CodePlacesWords} {
		assert.True(t, vs.Has(code), "%s", code)
	}
	assert.NotContains(t, vs.Error(), "1234567890", "an error never holds an identifier")

	data, err := json.Marshal(c)
	require.NoError(t, err)
	back, err := provider.ParseCard(data)
	require.NoError(t, err)
	assert.Equal(t, c, back)
}
