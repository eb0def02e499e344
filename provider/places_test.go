package provider_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// "Free places come as a number, zero, unknown, unlimited, per shift N, on application, no, a yearly plan".
func TestReadFigure(t *testing.T) {
	for _, tt := range []struct {
		text string
		want provider.Figure
		says string
	}{
		{"12", provider.Num(12), "12"},
		{" 12 мест ", provider.Num(12), "12"},
		{"0", provider.Num(0), "0"},
		{"нет", provider.Stating(provider.NoPlaces), "0"},
		{"Мест нет", provider.Figure{Way: provider.NoPlaces, Text: "Мест нет"}, "0"},
		{"", provider.Figure{}, "≥ 0"},
		{"—", provider.Figure{}, "≥ 0"},
		{"не ограничено", provider.Stating(provider.Unlimited), "unlimited"},
		{"количество мест не ограничивается", provider.Figure{Way: provider.Unlimited, Text: "количество мест не ограничивается"}, "unlimited"},
		{"12 чел. в смену", provider.Figure{Way: provider.PerShift, Number: 12, Text: "12 чел. в смену"}, "≥ 12"},
		{"по заявлению", provider.Stating(provider.OnRequest), "≥ 0"},
		{"уточняйте по телефону", provider.Figure{Way: provider.OnRequest, Text: "уточняйте по телефону"}, "≥ 0"},
		{"40 чел. в год", provider.Figure{Way: provider.PerYear, Number: 40, Text: "40 чел. в год"}, "≥ 0"},
		{"12 (на 01.02)", provider.Figure{Way: provider.InWords, Text: "12 (на 01.02)"}, "≥ 0"},
		{"-5", provider.Figure{Way: provider.InWords, Text: "-5"}, "≥ 0"},
		{"план 40, обслужено 17", provider.Figure{Way: provider.InWords, Text: "план 40, обслужено 17"}, "≥ 0"},
		{"1 200", provider.Num(1200), "1200"},
		{"1\u00a0200 мест", provider.Num(1200), "1200"},
		{"12 34", provider.Figure{Way: provider.InWords, Text: "12 34"}, "≥ 0"},
		{"12, 340", provider.Figure{Way: provider.InWords, Text: "12, 340"}, "≥ 0"},
		{"2025 100", provider.Figure{Way: provider.InWords, Text: "2025 100"}, "≥ 0"},
		{"5*", provider.Figure{Way: provider.Exactly, Number: 5, Text: "5*"}, "5"},
		{"100%", provider.Figure{Way: provider.InWords, Text: "100%"}, "≥ 0"},
		{"5-7", provider.Figure{Way: provider.InWords, Text: "5-7"}, "≥ 0"},
		{"3 из 20", provider.Figure{Way: provider.InWords, Text: "3 из 20"}, "≥ 0"},
		{"в смену 30", provider.Figure{Way: provider.PerShift, Number: 30, Text: "в смену 30"}, "≥ 30"},
		{"по 15 человек в смену", provider.Figure{Way: provider.PerShift, Number: 15, Text: "по 15 человек в смену"}, "≥ 15"},
		{"12 мест, смена белья", provider.Figure{Way: provider.InWords, Text: "12 мест, смена белья"}, "≥ 0"},
		{"12 в две смены", provider.Figure{Way: provider.InWords, Text: "12 в две смены"}, "≥ 0"},
		{"по 15", provider.Figure{Way: provider.InWords, Text: "по 15"}, "≥ 0"},
		{"нет свободных", provider.Figure{Way: provider.NoPlaces, Text: "нет свободных"}, "0"},
		{"Свободные места отсутствуют.", provider.Figure{Way: provider.NoPlaces, Text: "Свободные места отсутствуют."}, "0"},
		{"нет данных", provider.Figure{Way: provider.InWords, Text: "нет данных"}, "≥ 0"},
		{"не лимитировано", provider.Figure{Way: provider.Unlimited, Text: "не лимитировано"}, "unlimited"},
		{"по мере обращения", provider.Figure{Way: provider.OnRequest, Text: "по мере обращения"}, "≥ 0"},
		{"по предварительной записи", provider.Figure{Way: provider.OnRequest, Text: "по предварительной записи"}, "≥ 0"},
		{"более 10", provider.Figure{Way: provider.InWords, Text: "более 10"}, "≥ 0"},
		{"99999999999999999999", provider.Figure{Way: provider.InWords, Text: "99999999999999999999"}, "≥ 0"},
	} {
		f := provider.ReadFigure(tt.text)
		assert.Equal(t, tt.want, f, tt.text)
		assert.Equal(t, tt.says, f.Count().String(), tt.text)
		data, err := json.Marshal(f)
		require.NoError(t, err)
		var back provider.Figure
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, f, back, string(data))
	}
}

// The five source texts: 16 + 43 + unknown is "at least 59".
func TestPlaceCount(t *testing.T) {
	sum := provider.Num(16).Count().Add(provider.Num(43).Count()).Add(provider.Figure{}.Count())
	assert.Equal(t, "не менее 59", sum.In(socium.RU))
	assert.True(t, sum.Reaches(59))
	assert.False(t, sum.Reaches(60))
	assert.True(t, sum.MayReach(60))
	exact := provider.PlaceCount{N: 59}
	assert.False(t, exact.MayReach(60))
	assert.True(t, provider.Stating(provider.Unlimited).Count().Reaches(1))
	huge := provider.PlaceCount{N: 1<<63 - 1}
	assert.Equal(t, provider.PlaceCount{N: 1<<63 - 1, Open: true}, huge.Add(huge))
}

func TestFree(t *testing.T) {
	home, semi := provider.Home, provider.SemiResidential
	for _, tt := range []struct {
		name    string
		lines   []provider.Places
		form    provider.Form
		funding provider.Funding
		want    string
	}{
		{"no lines", nil, home, "", "≥ 0"},
		{"one line", []provider.Places{{Form: home, Free: provider.Num(3)}}, home, "", "3"},
		{"another form", []provider.Places{{Form: home, Free: provider.Num(3)}}, semi, "", "≥ 0"},
		{"any form", []provider.Places{{Form: home, Free: provider.Num(3)}, {Form: semi, Free: provider.Num(4)}}, "", "", "7"},
		{"split by funding", []provider.Places{{Form: home, Funding: provider.Budget, Free: provider.Num(3)}, {Form: home, Funding: provider.Paid, Free: provider.Num(2)}}, home, "", "5"},
		{"one funding", []provider.Places{{Form: home, Funding: provider.Budget, Free: provider.Num(3)}, {Form: home, Funding: provider.Paid, Free: provider.Num(2)}}, home, provider.Paid, "2"},
		{"whole and parts", []provider.Places{{Form: home, Free: provider.Num(6)}, {Form: home, Funding: provider.Budget, Free: provider.Num(3)}, {Form: home, Funding: provider.Paid, Free: provider.Num(2)}}, home, "", "6"},
		{"whole in words, parts in numbers", []provider.Places{{Form: home, Free: provider.Stating(provider.OnRequest)}, {Form: home, Unit: "север", Free: provider.Num(3)}}, home, "", "≥ 3"},
		{"not split, asked by funding", []provider.Places{{Form: home, Free: provider.Num(6)}}, home, provider.Budget, "≥ 0"},
		{"newer figure", []provider.Places{{Form: home, Free: provider.Num(6), On: on("2026-01-01")}, {Form: home, Free: provider.Num(2), On: on("2026-02-01")}}, home, "", "2"},
		{"two figures of one day: the first", []provider.Places{{Form: home, Free: provider.Num(6)}, {Form: home, Free: provider.Num(2)}}, home, "", "6"},
		{"units", []provider.Places{{Form: home, Unit: "север", Free: provider.Num(6)}, {Form: home, Unit: "юг", Free: provider.Figure{Way: provider.PerShift, Number: 2}}}, home, "", "≥ 8"},
		{"unit split by funding", []provider.Places{{Form: home, Unit: "север", Free: provider.Num(6)}, {Form: home, Unit: "север", Funding: provider.Paid, Free: provider.Num(1)}}, home, "", "6"},
		{"in person and at a distance", []provider.Places{{Form: home, Free: provider.Num(6)}, {Form: home, Remote: true, Free: provider.Num(9)}}, home, "", "15"},
		{"unlimited", []provider.Places{{Form: home, Free: provider.Num(6)}, {Form: home, Remote: true, Free: provider.Stating(provider.Unlimited)}}, home, "", "unlimited"},
		{"line that says nothing", []provider.Places{{Form: home, Total: provider.Num(6)}}, home, "", "≥ 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := provider.Card{Places: tt.lines}
			assert.Equal(t, tt.want, c.Free(tt.form, tt.funding).String())
			assert.Zero(t, testing.AllocsPerRun(10, func() { c.Free(tt.form, tt.funding) }))
		})
	}
}

// "free ≠ total − occupied happens and is a warning, not a refusal".
func TestPlacesFaults(t *testing.T) {
	c := goodCard()
	c.Places = []provider.Places{
		{Form: provider.Home, Total: provider.Num(50), Free: provider.Num(10)},
		{Form: provider.Home, Funding: provider.Budget, Total: provider.Num(30), Free: provider.Num(7)},
		{Form: provider.Home, Funding: provider.Paid, Total: provider.Num(20), Free: provider.Num(2)},
		{Form: provider.SemiResidential, Total: provider.Num(5), Free: provider.Num(9)},
		{Form: provider.SemiResidential, Unit: "север", Total: provider.Num(30), Free: provider.Num(4), Occupied: provider.Num(20)},
		{Form: provider.SemiResidential, Unit: "север", Total: provider.Num(31), Free: provider.Num(4)},
		{Form: provider.Residential, Total: provider.Figure{Way: provider.Exactly, Number: -1}, Free: provider.ReadFigure("план 40, обслужено 17")},
		{Form: "на колесах", Free: provider.Figure{Way: "много"}},
	}
	vs := c.Validate()
	assert.Equal(t, []string{
		"places[3].free card.places.free-exceeds-total",
		"places[4].free card.places.occupied",
		"places[5] card.places.twice",
		"places[6].total card.places.negative",
		"places[6].free card.places.words",
		"places[6].form card.places.form-not-declared",
		"places[7].form card.word-unknown",
		"places[7].free card.word-unknown",
		"places[0].free card.places.sum",
		"places[3].total card.places.sum",
		"places[3].free card.places.sum",
	}, codes(vs))
	assert.Len(t, vs.Blocking(), 1, "only the negative number")
	assert.Equal(t, "сумма частей 9 не равна целому 10", vs[8].Text.In(socium.RU))
}

func TestFreshness(t *testing.T) {
	c := goodCard()
	c.Places[1].On = on("2026-03-01") // later than the day asked
	got := map[provider.Item]string{}
	for _, f := range c.Freshness(day("2026-02-11")) {
		got[f.Item] = fmt.Sprint(f.Day, " ", f.Age)
	}
	assert.Equal(t, map[provider.Item]string{
		provider.ItemPlaces: "2026-02-01 10", provider.ItemTariffs: "2026-01-01 41", provider.ItemInspections: "2025-05-20 267",
		provider.ItemLicences: "2015-06-10 3899", provider.ItemPublished: "2026-01-20 22", provider.ItemRecipients: "2025-12-31 42",
	}, got)
	bare := provider.Card{Places: []provider.Places{{}}, AsOf: on("2026-02-01")}
	assert.Equal(t, []provider.Fresh{{Item: provider.ItemPlaces, Day: day("2026-02-01"), Age: 10}}, bare.Freshness(day("2026-02-11")))
	assert.Empty(t, (&provider.Card{}).Freshness(day("2026-02-11")))

	check := provider.Check{On: day("2026-02-11"), PlacesDays: 10}
	assert.NotContains(t, codes(check.Append(nil, c)), "places[0].on card.places.stale")
	check.PlacesDays = 9
	vs := check.Append(nil, c)
	assert.Contains(t, codes(vs), "places[0].on card.places.stale")
}

func ExampleCard_Freshness() {
	card := provider.Card{Places: []provider.Places{{Form: provider.Home, On: provider.Of(socium.MustParseDate("2026-01-12"))}}}
	for _, f := range card.Freshness(socium.MustParseDate("2026-02-03")) {
		fmt.Println(f.Item.In(socium.RU), f.Day, f.Age)
	}
	// Output: общее количество мест и наличие свободных 2026-01-12 22
}
