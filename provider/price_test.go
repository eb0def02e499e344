package provider_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func TestPrice(t *testing.T) {
	cleaning := provider.Service{ID: "household.cleaning", Form: provider.Home}
	band := func(from, below string) provider.Band {
		b := provider.Band{What: "кг"}
		if from != "" {
			b.From = socium.MustParseNumber(from)
		}
		if below != "" {
			b.Below = socium.MustParseNumber(below)
		}
		return b
	}
	c := provider.Card{Tariffs: []provider.Tariff{
		0:  {Service: "household.cleaning", Form: provider.Home, Price: rub("100"), From: on("2025-01-01"), LastDay: on("2025-12-31"), Act: "приказ № 1"},
		1:  {Service: "household.cleaning", Form: provider.Home, Price: rub("110"), From: on("2026-01-01"), Act: "приказ № 2"},
		2:  {Service: "household.cleaning", Form: provider.Home, Price: rub("165"), From: on("2026-01-01"), Days: provider.DaysOff},
		3:  {Service: "household.cleaning", Form: provider.Home, Instead: provider.Free, From: on("2026-01-01"), Category: "инвалиды ВОВ"},
		4:  {Kind: provider.Household, Price: rub("90")},
		5:  {Service: "household.laundry-drop", Price: rub("50"), Band: band("", "5")},
		6:  {Service: "household.laundry-drop", Price: rub("80"), Band: band("5", "")},
		7:  {Service: "household.mail", Instead: provider.Included},
		8:  {Code: "1.04", Price: rub("12.50"), From: on("2026-01-01")},
		9:  {Code: "1.04", Price: rub("13.50"), From: on("2026-01-01")},
		10: {Name: "стрижка", Price: provider.Read[socium.Money]("по прейскуранту"), From: provider.Read[socium.Date]("с весны")},
	}}
	for _, tt := range []struct {
		name string
		q    provider.PriceQuery
		line int
		want string
	}{
		{"last day of the old", provider.PriceQuery{Service: cleaning, On: day("2025-12-31")}, 0, "100.00"},
		{"first day of the new", provider.PriceQuery{Service: cleaning, On: day("2026-01-01")}, 1, "110.00"},
		{"day off", provider.PriceQuery{Service: cleaning, On: day("2026-01-01"), Days: provider.DaysOff}, 2, "165.00"},
		{"working day", provider.PriceQuery{Service: cleaning, On: day("2026-01-12"), Days: provider.WorkDays}, 1, "110.00"},
		{"category is free", provider.PriceQuery{Service: cleaning, On: day("2026-01-01"), Category: "инвалиды ВОВ"}, 3, "0.00"},
		{"category before day off", provider.PriceQuery{Service: cleaning, On: day("2026-01-01"), Category: "инвалиды ВОВ", Days: provider.DaysOff}, 3, "0.00"},
		{"before everything the kind", provider.PriceQuery{Service: cleaning, On: day("2024-12-31")}, 4, "90.00"},
		{"another service of the kind", provider.PriceQuery{Service: provider.Service{ID: "household.repair-help", Form: provider.Home}, On: day("2026-01-01")}, 4, "90.00"},
		{"light", provider.PriceQuery{Service: provider.Service{ID: "household.laundry-drop"}, On: day("2026-01-01"), Volume: socium.Some(socium.MustParseNumber("4.999"))}, 5, "50.00"},
		{"bound belongs to the heavier", provider.PriceQuery{Service: provider.Service{ID: "household.laundry-drop"}, On: day("2026-01-01"), Volume: socium.Some(socium.Int(5))}, 6, "80.00"},
		{"volume not told", provider.PriceQuery{Service: provider.Service{ID: "household.laundry-drop"}, On: day("2026-01-01")}, 4, "90.00"},
		{"no price of its own", provider.PriceQuery{Service: provider.Service{ID: "household.mail"}, On: day("2026-01-01")}, 7, ""},
		{"by code", provider.PriceQuery{Service: provider.Service{Code: "1.04", Name: "питание"}, On: day("2026-01-01")}, 8, "12.50"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			quote, ok := c.Price(tt.q)
			require.True(t, ok)
			assert.Equal(t, tt.line, quote.Line)
			cost, priced := quote.Tariff.Cost()
			assert.Equal(t, tt.want != "", priced)
			if priced {
				assert.Equal(t, tt.want, cost.String())
			}
		})
	}
	quote, _ := c.Price(provider.PriceQuery{Service: provider.Service{Code: "1.04"}, On: day("2026-01-01")})
	assert.Equal(t, []int{9}, quote.Others, "the source contradicts itself")
	_, ok := c.Price(provider.PriceQuery{Service: provider.Service{Name: "стрижка"}, On: day("2026-01-01")})
	assert.False(t, ok, "a day that cannot be read is not in force")
	_, ok = c.Price(provider.PriceQuery{Service: provider.Service{ID: "legal.documents"}, On: day("2026-01-01")})
	assert.False(t, ok)

	lowest, ok := c.LowestPrice(provider.Home, "household.cleaning", day("2025-06-01"))
	require.True(t, ok)
	assert.Equal(t, "100.00", lowest.String())
	_, ok = c.LowestPrice("", "household.mail", day("2026-01-01"))
	assert.False(t, ok)
	assert.Zero(t, testing.AllocsPerRun(100, func() { c.LowestPrice(provider.Home, "", day("2026-01-01")) }))
}

func TestTariffFaults(t *testing.T) {
	c := goodCard()
	first := c.Tariffs[0]
	c.Tariffs[1].LastDay = on("2025-12-31")
	c.Tariffs[2].Price = rub("-1")
	c.Tariffs[3].Price = provider.Stated[socium.Money]{}
	c.Tariffs[4].Instead = provider.ByContract
	c.Tariffs[5].Band = provider.Band{From: socium.Int(5), Below: socium.Int(5)}
	c.Tariffs = append(c.Tariffs, first, provider.Tariff{Price: rub("1")}, provider.Tariff{Service: "urgent.food", Instead: provider.Free, Unit: "порция"})
	c.Tariffs[20].From = on("2026-05-01")
	assert.Equal(t, []string{
		"tariffs[1].lastDay card.tariff.period",
		"tariffs[2].price card.tariff.negative",
		"tariffs[3].price card.tariff.price-missing",
		"tariffs[4].price card.tariff.price-and-instead",
		"tariffs[5].band card.tariff.band",
		"tariffs[20] card.tariff.overlap",
		"tariffs[21] card.tariff.unnamed",
		"tariffs[22].unit card.word-unknown",
		"tariffs[22].service card.tariff.service-not-offered",
	}, codes(c.Validate()))

	c = goodCard()
	c.Tariffs[0].LastDay = on("2026-04-30")
	first.From = on("2026-05-01")
	c.Tariffs = append(c.Tariffs, first)
	assert.Empty(t, codes(c.Validate()), "the new tariff follows the old one")
	c.Tariffs = c.Tariffs[1:20]
	assert.Equal(t, []string{"services[0] card.tariff.none"}, codes(c.Validate()))
}

func ExampleCard_Price() {
	card, err := provider.ParseCard([]byte(`{"tariffs": [
		{"service": "household.cleaning", "form": "home", "price": "110.00", "from": "2026-01-01", "act": "приказ № 2"},
		{"service": "household.cleaning", "form": "home", "price": "165.00", "from": "2026-01-01", "days": "day-off"}
	]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	quote, ok := card.Price(provider.PriceQuery{
		Service: provider.Service{ID: "household.cleaning", Form: provider.Home},
		On:      socium.MustParseDate("2026-05-09"), Days: provider.DaysOff,
	})
	cost, _ := quote.Tariff.Cost()
	fmt.Println(ok, cost)
	// Output: true 165.00
}
