package provider_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// goodInput is goodCard as plain strings.
func goodInput() *provider.Input {
	c := goodCard()
	data, err := json.Marshal(c)
	if err != nil {
		panic(err)
	}
	in := &provider.Input{
		Number: c.Number, FullName: c.FullName, ShortName: c.ShortName, Registered: "2004-03-15", LegalForm: "75203", INN: "7700000070", KPP: "550301001",
		OGRN: "1027700100010", OKPO: "00032537", OKVED: []string{"88.10"}, OKTMO: "52701000", Region: "55", Owner: "state",
		Head: "Фамилия Имя Отчество", Forms: []string{"home", "semi-residential"}, Modes: []string{"part-of-day"},
		Conditions: c.Conditions.Text, Experience: c.Experience.Text, Sources: []string{"state-task"},
		Audience: c.Audience, Schedule: "пн–пт 8:30–17:45", Other: c.Other, AsOf: "2026-02-03",
		Founders: []provider.InputFounder{{Name: c.Founders[0].Name}}, Territories: []provider.InputTerritory{{Code: "52701", Name: "город Омск"}},
		Inspected: []provider.InputInspection{{On: "2025-05-20", Body: c.Inspected[0].Body, Result: c.Inspected[0].Result}},
		Licences:  []provider.InputLicence{{Kind: "medical", Number: "ЛО-55-01-000001", Issued: "2015-06-10", Issuer: c.Licences[0].Issuer}},
	}
	for _, a := range c.Addresses {
		in.Addresses = append(in.Addresses, provider.InputAddress{Kind: string(a.Kind), Text: a.Text, OKTMO: "52701000"})
	}
	for _, k := range c.Contacts {
		in.Contacts = append(in.Contacts, provider.InputContact{Kind: string(k.Kind), Text: k.Text})
	}
	var wire struct {
		Services []provider.InputService `json:"services"`
		Tariffs  []provider.InputTariff  `json:"tariffs"`
	}
	if err := json.Unmarshal(data, &wire); err != nil {
		panic(err)
	}
	in.Services, in.Tariffs = wire.Services, wire.Tariffs
	for _, p := range c.Places {
		in.Places = append(in.Places, provider.InputPlaces{Form: string(p.Form), Funding: string(p.Funding), Total: p.Total.In(socium.RU), Free: p.Free.In(socium.RU), On: "2026-02-01"})
	}
	return in
}

func tags(t testing.TB) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, socium.RegisterTags(v))
	return v
}

func TestGoodInput(t *testing.T) {
	in := goodInput()
	require.NoError(t, tags(t).Struct(in))
	assert.Empty(t, codes(in.Card().Validate()))

	data, err := json.Marshal(in) // the JSON of an input is a card
	require.NoError(t, err)
	c, err := provider.ParseCard(data)
	require.NoError(t, err)
	assert.Equal(t, in.Card(), &c)
}

// tagged are the codes of findings that a tag can find too.
func tagged(v *socium.Violation) bool {
	for _, family := range []socium.Code{
		provider.CodeWord, provider.CodeTooLong, provider.CodeTooMany, provider.CodeLicenceNumber, socium.CodeINN, socium.CodeKPP, socium.CodeOGRN, socium.CodeOKPO,
		socium.CodeOKVED, socium.CodeOKTMO, socium.CodeRegion, socium.CodeLegalForm, socium.CodePostalIndex, socium.CodeDate,
		provider.ItemFullName.Code(), provider.ItemRegistered.Code(), provider.ItemHead.Code(), provider.ItemConditions.Code(), provider.ItemExperience.Code(),
		provider.ItemServices.Code(),
	} {
		if v.Code.Within(family) {
			return true
		}
	}
	return false
}

// corrupt puts values of all sorts into random fields of a struct.
func corrupt(v reflect.Value, r *rand.Rand, often int) {
	values := []string{
		"", "", "x", "7700000070", "7700000071", "500100732259", "1027700100010", "550301001", "00032537", "52701000", "13000000", "55", "99", "88.10", "71400", "00000",
		"2024-02-29", "2023-02-29", "0000-01-01", "9999-12-31", "01.03.1998", "home", "residential", "на дому", "medical", "budget", "legal", "phone", "service", "state",
		"644001", "12", "нет", "free", "work-day", strings.Repeat("я", 1999), strings.Repeat("я", 2000), strings.Repeat("я", 2001), strings.Repeat("z", 20001), "\xff\xfe", "1 234,50 ₽",
	}
	switch v.Kind() {
	case reflect.String:
		if r.IntN(often) == 0 {
			v.SetString(values[r.IntN(len(values))])
		}
	case reflect.Slice:
		switch {
		case r.IntN(often) == 0:
			v.SetZero()
		case r.IntN(often) == 0:
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			corrupt(v.Index(i), r, often)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			corrupt(v.Field(i), r, often)
		}
	}
}

// The tags and the bulk path agree on random rows: what a tag finds the bulk path finds at the same path, by the same code where the
// tag is an identifier's; what the bulk path finds of the kind that tags can find, a tag finds.
func TestTagsAndBulkPathAgree(t *testing.T) {
	v := tags(t)
	rows, faults := 0, 0
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 7))
		in := goodInput()
		corrupt(reflect.ValueOf(in).Elem(), r, 3+r.IntN(40))
		rows++

		byTags := map[string]socium.Code{}
		for _, found := range socium.ViolationsOf(v.Struct(in)) {
			byTags[string(found.Path)] = found.Code
		}
		faults += len(byTags)
		bulk := in.Card().Validate()
		byBulk := map[string][]socium.Code{}
		for _, found := range bulk {
			path := strings.TrimSuffix(string(found.Path), ".text")
			for _, p := range []string{string(found.Path), path} {
				byBulk[p] = append(byBulk[p], found.Code)
			}
		}
		for path, code := range byTags {
			codes, ok := byBulk[path]
			require.True(t, ok, "seed %d: the tags find %s (%s), the bulk path does not", seed, path, code)
			if !code.Within(socium.CodeField) {
				require.Contains(t, codes, code, "seed %d: %s", seed, path)
			}
		}
		for _, found := range bulk {
			if path := string(found.Path); tagged(found) {
				_, ok := byTags[path]
				if !ok {
					_, ok = byTags[strings.TrimSuffix(path, ".text")]
				}
				require.True(t, ok, "seed %d: the bulk path finds %s (%s), the tags do not", seed, found.Path, found.Code)
			}
		}
	}
	t.Logf("%d rows, %d faults by tags", rows, faults)
	assert.Greater(t, faults, rows)
}

// The words of the oneof tags are those of the lists.
func TestTagsListTheWords(t *testing.T) {
	lists := map[string][]string{
		"owner": texts(provider.AllOwnerTypes()), "forms": texts(provider.AllForms()), "form": texts(provider.AllForms()), "modes": texts(provider.AllModes()),
		"sources": texts(provider.AllSources()), "instead": texts(provider.AllPriceKinds()), "unit": texts(provider.AllUnits()), "days": texts(provider.AllDayTypes()),
		"funding": texts(provider.AllFundings()),
	}
	byType := map[string][]string{
		"InputAddress": texts(provider.AllAddressKinds()), "InputContact": texts(provider.AllContactKinds()), "InputLicence": texts(provider.AllLicenceKinds()),
		"InputService": texts(provider.AllKinds()), "InputTariff": texts(provider.AllKinds()),
	}
	checked := 0
	var walk func(typ reflect.Type)
	walk = func(typ reflect.Type) {
		for i := range typ.NumField() {
			f := typ.Field(i)
			if f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct {
				walk(f.Type.Elem())
			}
			_, words, ok := strings.Cut(f.Tag.Get("validate"), "oneof=")
			if !ok {
				continue
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			want := lists[name]
			if name == "kind" {
				want = byType[typ.Name()]
			}
			assert.Equal(t, want, strings.Fields(words), "%s.%s", typ.Name(), name)
			checked++
		}
	}
	walk(reflect.TypeFor[provider.Input]())
	assert.Equal(t, 16, checked)
}

func texts[T ~string](words []T) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}

func TestTidy(t *testing.T) {
	in := provider.Input{
		FullName: "  АНО   «Сирень» ", Registered: "01.04.2019", LegalForm: "АНО", INN: "ИНН 77 00 00 00 70", Region: "Омская обл.", Owner: "Негосударственная некоммерческая",
		Forms: []string{"На дому", "полустационарное социальное обслуживание", "стационарная"}, Modes: []string{"постоянное проживание"},
		Addresses: []provider.InputAddress{{Kind: "Место нахождения", Text: "г. Омск", OKTMO: "52 701 000"}},
		Contacts:  []provider.InputContact{{Kind: "Телефон", Text: " 00-00-00 "}},
		Services:  []provider.InputService{{Form: "на дому", Kind: "Социально-бытовые", Name: "Уборка жилых помещений"}},
		Tariffs:   []provider.InputTariff{{Form: "на дому", Name: "уборка жилых помещений", Price: "156,20 руб.", Unit: "Услуга", From: "1.1.2026"}},
		Places:    []provider.InputPlaces{{Form: "на дому", Funding: "за счет бюджета", Free: "12 чел. в смену", On: "01.02.2026"}},
	}
	in.Tidy()
	c := in.Card()
	assert.Equal(t, "АНО «Сирень»", c.FullName)
	assert.Equal(t, day("2019-04-01"), c.Registered.Or(socium.Date{}))
	assert.Equal(t, "71400", c.LegalForm.Or(socium.LegalForm{}).String())
	assert.Equal(t, "7700000070", c.INN.Or(socium.INN{}).String())
	assert.Equal(t, "55", c.Region.Or(socium.Region{}).String())
	assert.Equal(t, provider.NonProfit, c.Owner)
	assert.Equal(t, provider.AllForms(), c.Forms)
	assert.Equal(t, []provider.Mode{provider.Permanent}, c.Modes)
	assert.Equal(t, provider.LegalAddress, c.Addresses[0].Kind)
	assert.Equal(t, "52701000", c.Addresses[0].OKTMO.Or(socium.OKTMO{}).String())
	assert.Equal(t, provider.Service{ID: "household.cleaning", Form: provider.Home, Kind: provider.Household, Name: "Уборка жилых помещений"}, c.Services[0])
	price, ok := c.Price(provider.PriceQuery{Service: c.Services[0], On: day("2026-02-03")})
	require.True(t, ok)
	assert.Equal(t, "156.20", price.Tariff.Price.String())
	assert.Equal(t, provider.PerService, c.Tariffs[0].Unit)
	assert.Equal(t, provider.Budget, c.Places[0].Funding)
	assert.Equal(t, provider.PerShift, c.Places[0].Free.Way)
}

func TestLoad(t *testing.T) {
	bad := goodInput()
	bad.INN, bad.FullName = "1234567890", ""
	odd := goodInput()
	odd.Places[0].Free = "500"
	var sum provider.LoadSummary
	rows := []*provider.Input{goodInput(), bad, odd, goodInput()}
	n := 0
	for l := range (provider.Check{}).Load(slices.Values(rows)) {
		assert.Equal(t, n, l.Row)
		require.NotNil(t, l.Card)
		sum.Add(l)
		n++
	}
	total := sum.Total()
	assert.Equal(t, 4, n, "every row, good or bad")
	assert.Equal(t, [4]int{4, 2, 1, 1}, [4]int{total.Rows, total.Clean, total.Noted, total.Refused})
	assert.Equal(t, []provider.CodeCount{{Code: "card.missing.full-name", Count: 1}, {Code: provider.CodePlacesFree, Count: 1}, {Code: socium.CodeINNCheckDigit, Count: 1}}, total.Codes)
	kept := slices.Collect((provider.Check{}).Load(slices.Values(rows)))
	n = 0
	for l := range (provider.Check{}).Scan(slices.Values(rows)) { // the same, one at a time
		require.Equal(t, kept[n].Card, l.Card)
		require.Equal(t, codes(kept[n].Findings), codes(l.Findings))
		n++
	}
	assert.Equal(t, 4, n)
	bare := &provider.Input{FullName: "АНО", Services: []provider.InputService{}}
	for l := range (provider.Check{}).Scan(slices.Values([]*provider.Input{goodInput(), bare, goodInput(), bare})) {
		if l.Row%2 == 1 {
			require.Equal(t, bare.Card(), l.Card, "nothing of the row before is left")
		}
	}
	for range (provider.Check{}).Scan(slices.Values(rows)) {
		break
	}
	for range (provider.Check{}).Load(slices.Values(rows)) {
		break // the consumer may stop
	}

	sum = provider.LoadSummary{}
	for l := range (provider.Check{}).LoadJSON(slices.Values([][]byte{[]byte(`{"fullName":"АНО"}`), []byte(`[1,`), []byte(`{}`), nil})) {
		sum.Add(l)
	}
	total = sum.Total()
	assert.Equal(t, [3]int{4, 4, 2}, [3]int{total.Rows, total.Refused, total.Broken})
}

func ExampleCheck_Load() {
	rows := []*provider.Input{
		{FullName: "АНО «Сирень»", INN: "1234567890", Forms: []string{"home"}, Services: []provider.InputService{{ID: "household.cleaning", Form: "home"}}},
		{FullName: "АНО «Рябина»"},
	}
	var sum provider.LoadSummary
	for row := range (provider.Check{}).Load(slices.Values(rows)) {
		fmt.Println(row.Row, row.Card.Name(), len(row.Findings.Blocking()))
		sum.Add(row)
	}
	fmt.Println(sum.Rows, sum.Refused)
	// Output:
	// 0 АНО «Сирень» 11
	// 1 АНО «Рябина» 12
	// 2 2
}

func ExampleInput_Tidy() {
	in := provider.Input{Registered: "1.04.2019", INN: "ИНН 77 00 00 00 70", Forms: []string{"На дому"}}
	in.Tidy()
	fmt.Println(in.Registered, in.INN, in.Forms)
	// Output: 2019-04-01 7700000070 [home]
}
