package provider_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// Section 3.3: household 15, medical 6, psychological 4, pedagogical 5, labour 3, legal 3, communicative 4, urgent 5 and other.
func TestNationalTotals(t *testing.T) {
	want := map[provider.Kind]int{
		provider.Household: 15, provider.Medical: 6, provider.Psychological: 4, provider.Pedagogical: 5,
		provider.Labour: 3, provider.Legal: 3, provider.Communicative: 4, provider.Urgent: 6,
	}
	got := map[provider.Kind]int{}
	for s := range provider.National().All() {
		got[s.Kind]++
		assert.NotEmpty(t, s.Name.RU, s.ID)
		assert.NotEmpty(t, s.Name.EN, s.ID)
		assert.True(t, strings.HasPrefix(string(s.ID), string(s.Kind)+"."), s.ID)
		assert.NotContains(t, string(s.ID), "_")
	}
	assert.Equal(t, want, got)
	assert.Equal(t, 46, provider.National().Len())
}

// Section 3.3, column "forms": H home, S semi-residential, R residential, A all.
func TestNationalForms(t *testing.T) {
	for id, want := range map[provider.ServiceID]string{
		"household.living-space": "semi-residential residential", "household.meals": "semi-residential residential",
		"household.soft-inventory": "semi-residential residential", "household.leisure-items": "semi-residential residential",
		"household.purchase-delivery": "home", "household.cooking-help": "home", "household.utility-payment": "home",
		"household.laundry-drop": "home", "household.fuel-water": "home", "household.repair-help": "home",
		"household.child-minding": "home", "household.cleaning": "home", "household.hygiene": "home semi-residential residential",
		"household.mail": "home semi-residential residential", "household.feeding": "home semi-residential residential",
		"medical.consulting": "home semi-residential residential", "communicative.computer": "home semi-residential residential", "urgent.food": "",
	} {
		s, ok := provider.National().Service(id)
		require.True(t, ok, id)
		var forms []string
		for _, f := range s.Forms {
			forms = append(forms, string(f))
		}
		assert.Equal(t, want, strings.Join(forms, " "), id)
	}
}

func TestCatalogueLookup(t *testing.T) {
	c := provider.National()
	for s := range c.All() {
		for _, name := range []string{s.Name.RU, s.Name.EN, strings.ToUpper(s.Name.RU), "  " + strings.ReplaceAll(s.Name.RU, " ", "\u00a0 ") + "."} {
			found, ok := c.ByName(name)
			require.True(t, ok, name)
			assert.Equal(t, s.ID, found.ID)
		}
	}
	_, ok := c.ByName("")
	assert.False(t, ok)
	_, ok = c.Service("household.dancing")
	assert.False(t, ok)
	assert.Len(t, slices.Collect(c.Of(provider.Household, provider.Home)), 11)
	assert.Len(t, slices.Collect(c.Of(provider.Urgent, "")), 6)

	s, _ := c.Service("household.meals")
	s.Forms[0] = "changed"
	s, _ = c.Service("household.meals")
	assert.Equal(t, provider.SemiResidential, s.Forms[0], "a lookup gives a copy")
}

func TestExtend(t *testing.T) {
	act := socium.Basis{Act: "региональный перечень"}
	regional, err := provider.National().Extend("region", act,
		provider.CatalogueService{ID: "household.meals", Code: "1.04"},
		provider.CatalogueService{ID: "household.skis", Kind: provider.Household, Code: "1.99", Base: "household.leisure-items", Forms: []provider.Form{provider.SemiResidential},
			Name: socium.Text{RU: "выдача лыж", EN: "lending skis"}, Basis: act},
	)
	require.NoError(t, err)
	assert.Equal(t, 47, regional.Len())
	meals, ok := regional.ByCode("1.04")
	require.True(t, ok)
	assert.Equal(t, provider.ServiceID("household.meals"), meals.ID)
	assert.Equal(t, "обеспечение питанием в соответствии с нормативами", meals.In(socium.RU), "what the region does not say stays")
	skis, ok := regional.Match(provider.Service{Name: "Выдача лыж"})
	require.True(t, ok)
	assert.Equal(t, provider.ServiceID("household.skis"), skis.ID)
	_, ok = provider.National().Service("household.skis")
	assert.False(t, ok, "the national list did not change")

	card := goodCard()
	card.Services = append(card.Services, provider.Service{ID: "household.skis", Form: provider.SemiResidential})
	card.Tariffs = append(card.Tariffs, provider.Tariff{Service: "household.skis", Price: rub("10")})
	assert.Equal(t, []string{"services[20].id card.service.unknown"}, codes(card.Validate()))
	assert.Empty(t, provider.Check{Catalogue: regional}.Append(nil, card))
}

func TestCatalogueFaults(t *testing.T) {
	_, err := provider.NewCatalogue("bad", socium.Basis{},
		provider.CatalogueService{ID: "a", Kind: provider.Household, Name: socium.Text{RU: "а"}, Forms: []provider.Form{provider.Home}, Code: "1"},
		provider.CatalogueService{ID: "a", Kind: "dancing", Forms: []provider.Form{"nowhere"}, Code: "1"},
		provider.CatalogueService{ID: "b", Kind: provider.Urgent, Name: socium.Text{RU: "б"}},
	)
	var vs socium.Violations
	require.ErrorAs(t, err, &vs)
	assert.Equal(t, []string{"[1].id catalogue.id", "[1].kind catalogue.kind", "[1].name catalogue.name", "[1].forms catalogue.forms", "[1].code catalogue.code"}, codes(vs))
	assert.ErrorIs(t, err, provider.CodeCatalogue)
}

func TestLongTermCareIsAnotherList(t *testing.T) {
	for s := range provider.LongTermCare().All() {
		_, twice := provider.National().Service(s.ID)
		assert.False(t, twice, s.ID)
		assert.True(t, strings.HasPrefix(string(s.ID), "care."), s.ID)
	}
	for _, named := range []string{"приготовление пищи", "кормление", "соблюдение питьевого режима", "умывание"} { // section 3.3, last paragraph
		s, ok := provider.LongTermCare().ByName(named)
		require.True(t, ok, named)
		assert.Equal(t, socium.Read, s.Basis.Evidence)
	}
}

func ExampleCatalogue_Extend() {
	act := socium.Basis{Act: "перечень области (пример)"}
	regional, err := provider.National().Extend("example-region", act, provider.CatalogueService{
		ID: "household.skis", Kind: provider.Household, Code: "1.99", Forms: []provider.Form{provider.SemiResidential},
		Name: socium.Text{RU: "выдача лыж напрокат", EN: "lending skis"}, Basis: act,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	s, _ := regional.ByCode("1.99")
	fmt.Println(regional.Len(), s.ID, s.In(socium.RU))
	// Output: 47 household.skis выдача лыж напрокат
}

func ExampleLongTermCare() {
	s, _ := provider.LongTermCare().Service("care.drinking")
	fmt.Println(s.In(socium.RU), s.Forms)
	// Output: соблюдение питьевого режима [home semi-residential]
}

// The bits of forms and kinds stand in the order of their lists.
func TestSets(t *testing.T) {
	for i, k := range provider.AllKinds() {
		assert.Equal(t, provider.KindSet(1)<<i, k.Bit(), k)
		assert.Equal(t, i+1, k.Number())
	}
	for i, f := range provider.AllForms() {
		assert.Equal(t, provider.FormSet(1)<<i, f.Bit(), f)
	}
	assert.Equal(t, provider.AllKinds(), provider.KindSetOf(provider.AllKinds()...).Kinds())
	assert.Equal(t, provider.AllForms(), provider.FormSetOf(provider.AllForms()...).Forms())
	assert.Equal(t, 2, provider.FormSetOf(provider.Home, provider.Residential, "на колесах").Len())
	assert.Zero(t, provider.Kind("dancing").Bit())
	assert.False(t, provider.FormSetOf(provider.Home).Has(""))
}
