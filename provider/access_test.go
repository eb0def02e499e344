package provider_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func form(s string) socium.LegalForm { return socium.MustParseLegalForm(s) }

// Sections 2.1 and 8.9.
func TestOwnerTypeOf(t *testing.T) {
	for code, want := range map[string]struct {
		owner provider.OwnerType
		level provider.Level
	}{
		"75101": {provider.State, provider.Federal}, "75103": {provider.State, provider.Federal}, "75104": {provider.State, provider.Federal},
		"75201": {provider.State, provider.Regional}, "75203": {provider.State, provider.Regional}, "75204": {provider.State, provider.Regional},
		"75401": {provider.Municipal, provider.LocalLevel}, "75403": {provider.Municipal, provider.LocalLevel}, "75404": {provider.Municipal, provider.LocalLevel},
		"20200": {provider.NonProfit, ""}, "20600": {provider.NonProfit, ""}, "70400": {provider.NonProfit, ""}, "70401": {provider.NonProfit, ""},
		"71400": {provider.NonProfit, ""}, "71500": {provider.NonProfit, ""}, "75500": {provider.NonProfit, ""}, "75502": {provider.NonProfit, ""},
		"12300": {provider.Commercial, ""}, "12247": {provider.Commercial, ""}, "12267": {provider.Commercial, ""}, "50102": {provider.SoleProprietor, ""},
		"65241": {provider.State, provider.Federal}, "65242": {provider.State, provider.Regional}, "65243": {provider.Municipal, provider.LocalLevel}, "30001": {"", ""},
	} {
		assert.Equal(t, want.owner, provider.OwnerTypeOf(form(code)), code)
		assert.Equal(t, want.level, provider.LevelOf(form(code)), code)
	}
	assert.Equal(t, provider.OwnerType(""), (&provider.Card{}).OwnerType())
	assert.Equal(t, provider.Municipal, (&provider.Card{Owner: provider.Municipal}).OwnerType())
	assert.True(t, provider.Municipal.IsPublic())
	assert.False(t, provider.NonProfit.IsPublic())
}

func TestOffers(t *testing.T) {
	c := goodCard()
	assert.Equal(t, provider.FormSetOf(provider.Home, provider.SemiResidential), c.FormSet())
	assert.True(t, c.Offers(provider.Home, provider.Medical))
	assert.False(t, c.Offers(provider.SemiResidential, provider.Medical))
	assert.True(t, c.Offers("", provider.Household))
	assert.False(t, c.Offers(provider.Residential, ""))
	assert.True(t, c.Offers("", ""))
	assert.False(t, (&provider.Card{}).Offers("", ""))
	assert.True(t, c.OffersService("household.meals", ""))
	assert.False(t, c.OffersService("household.meals", provider.Home))
	assert.False(t, c.OffersService("urgent.food", ""))
	assert.Equal(t, "70", c.Capacity(provider.SemiResidential, "").Add(provider.PlaceCount{N: 40}).String())
	assert.True(t, c.Has(provider.ItemSite))
	assert.False(t, c.Has(provider.ItemRecipients) && c.Has("nothing"))
	services := func(s ...provider.Service) *provider.Card { return &provider.Card{Services: s} }
	assert.True(t, services(provider.Service{ID: "care.feeding", Form: provider.Home}).Offers(provider.Home, provider.Household), "the catalogue tells the kind")
	for _, f := range []func(){func() { c.FormSet() }, func() { c.KindSet(provider.Home) }, func() { c.OffersService("x", "") }, func() { c.Serves("52701") }, func() { c.OwnerType() }} {
		assert.Zero(t, testing.AllocsPerRun(10, f))
	}
}

func TestServes(t *testing.T) {
	oktmo := func(code string) provider.Stated[socium.OKTMO] { return provider.Of(socium.MustParseOKTMO(code)) }
	for _, tt := range []struct {
		name  string
		c     provider.Card
		asked string
		want  bool
	}{
		{"the city asked, the city served", provider.Card{Territories: []provider.Territory{{Code: "52701"}}}, "52701", true},
		{"a settlement of it", provider.Card{Territories: []provider.Territory{{Code: "52701"}}}, "52701000", true},
		{"the region asked", provider.Card{Territories: []provider.Territory{{Code: "52701"}}}, "52", true},
		{"another city", provider.Card{Territories: []provider.Territory{{Code: "52701"}}}, "52705", false},
		{"the whole region served, as 8 digits", provider.Card{Territories: []provider.Territory{{Code: "52000000"}}}, "52644412", true},
		{"a district as 8 digits", provider.Card{Territories: []provider.Territory{{Code: "52644000"}}}, "52644412", true},
		{"territories win over the code", provider.Card{Territories: []provider.Territory{{Code: "52701"}}, OKTMO: oktmo("50701000")}, "50701", false},
		{"names only: the code tells", provider.Card{Territories: []provider.Territory{{Name: "Омск"}}, OKTMO: oktmo("52701000")}, "52701", true},
		{"an address tells", provider.Card{Addresses: []provider.Address{{Kind: provider.ServiceAddress, OKTMO: oktmo("52701000")}}}, "52701", true},
		{"a postal address does not", provider.Card{Addresses: []provider.Address{{Kind: provider.PostalAddress, OKTMO: oktmo("52701000")}}}, "52701", false},
		{"nothing tells", provider.Card{}, "52701", false},
		{"nothing asked", provider.Card{Territories: []provider.Territory{{Code: "52701"}}}, "", false},
	} {
		assert.Equal(t, tt.want, tt.c.Serves(tt.asked), tt.name)
	}
	c := provider.Card{OKTMO: oktmo("52701000"), Addresses: []provider.Address{{OKTMO: oktmo("52701000")}, {OKTMO: oktmo("52644412")}}}
	assert.Equal(t, []string{"52701000", "52644412"}, c.TerritoryCodes())
	c.Territories = []provider.Territory{{Code: "52"}, {Name: "Омск"}}
	assert.Equal(t, []string{"52"}, c.TerritoryCodes())
}

func TestRegionCode(t *testing.T) {
	omsk := socium.MustParseRegion("55")
	code := provider.Of(socium.MustParseOKTMO("52701000"))
	for _, c := range []provider.Card{
		{Region: provider.Of(omsk)}, {OKTMO: code}, {Addresses: []provider.Address{{Kind: provider.LegalAddress, OKTMO: code}}},
		{Addresses: []provider.Address{{Kind: provider.ServiceAddress}, {Kind: provider.LegalAddress, Region: provider.Of(omsk)}}},
	} {
		assert.Equal(t, omsk, c.RegionCode())
	}
	assert.True(t, (&provider.Card{}).RegionCode().IsZero())
}

func ExampleCard_Free() {
	card := provider.Card{Places: []provider.Places{
		{Form: provider.Home, Unit: "северное отделение", Free: provider.Num(4)},
		{Form: provider.Home, Unit: "южное отделение", Free: provider.ReadFigure("по заявлению")},
	}}
	free := card.Free(provider.Home, "")
	fmt.Println(free.In(socium.RU), free.Reaches(4), free.Reaches(5), free.MayReach(5))
	// Output: не менее 4 true false true
}

func ExampleCheck() {
	card := provider.Card{FullName: "АНО «Сирень»"}
	check := provider.Check{On: socium.MustParseDate("2026-02-03"), Require: []provider.Item{provider.ItemINN}}
	for _, v := range check.Append(nil, &card)[:3] {
		fmt.Println(v.Severity, v.Path, v.Text.In(socium.RU), "·", v.Basis)
	}
	// Output:
	// refuse registered не указано: дата государственной регистрации · 442-ФЗ, ст. 25 ч. 3 п. 3
	// refuse legalForm не указано: организационно-правовая форма · 442-ФЗ, ст. 25 ч. 3 п. 4
	// refuse addresses не указано: место нахождения · 442-ФЗ, ст. 25 ч. 3 п. 5
}

func ExampleRead() {
	for _, printed := range []string{"01.03.1998", "весна 1998 г."} {
		day := provider.Read[socium.Date](printed)
		value, known := day.Get()
		fmt.Printf("%v %q %q\n", known, value, day.Text())
	}
	// Output:
	// true "1998-03-01" ""
	// false "" "весна 1998 г."
}
