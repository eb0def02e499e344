package registry_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDuplicates(t *testing.T) {
	address := func(text string) []provider.Address {
		return []provider.Address{{Kind: provider.LegalAddress, Text: text}}
	}
	phone := func(text string) []provider.Contact {
		return []provider.Contact{{Kind: provider.Phone, Text: text}}
	}
	district := []provider.Territory{{Code: "52701000"}}
	for _, c := range []struct {
		name string
		a, b provider.Card
		want []registry.Likeness
	}{
		{"the same ИНН", provider.Card{FullName: "А", INN: provider.Of(inn10(1))}, provider.Card{FullName: "Б", INN: provider.Of(inn10(1))}, []registry.Likeness{registry.SameINN}},
		{"the same ОГРН", provider.Card{FullName: "А", OGRN: provider.Of(ogrn13(1))}, provider.Card{FullName: "Б", OGRN: provider.Of(ogrn13(1))}, []registry.Likeness{registry.SameOGRN}},
		{"an equal name alone", provider.Card{FullName: "«Радуга»"}, provider.Card{FullName: "Радуга"}, nil},
		{"an address alone", provider.Card{FullName: "А", Addresses: address("ул. Мира, 5")}, provider.Card{FullName: "Б", Addresses: address("ул. Мира, 5")}, nil},
		{"a telephone alone", provider.Card{FullName: "А", Contacts: phone("8 3812 11-22-33")}, provider.Card{FullName: "Б", Contacts: phone("8 3812 11-22-33")}, nil},
		{
			"name and address", provider.Card{FullName: "АНО «Радуга»", Addresses: address("г. Омск, ул. Мира, д. 5")},
			provider.Card{FullName: "РАДУГА (ООО)", Addresses: address("Омск, Мира д.5")}, []registry.Likeness{registry.SameName, registry.SameAddress},
		},
		{
			"name and telephone", provider.Card{FullName: "КЦСОН «Радуга»", Contacts: phone("+7 (3812) 11-22-33, доб. 5; 8 913 000 11 22 бухгалтерия")},
			provider.Card{FullName: "Комплексный центр социального обслуживания населения «Радуга»", Contacts: phone("89130001122")},
			[]registry.Likeness{registry.SameName, registry.SamePhone},
		},
		{
			"name and district", provider.Card{FullName: "Радуга", Territories: district}, provider.Card{FullName: "Радуга", Territories: district},
			[]registry.Likeness{registry.SameName, registry.SameDistrict},
		},
		{
			"different ИНН: different organisations with one name at one address",
			provider.Card{FullName: "Радуга", INN: provider.Of(inn10(1)), Addresses: address("Мира, 5")},
			provider.Card{FullName: "Радуга", INN: provider.Of(inn10(2)), Addresses: address("Мира, 5")}, nil,
		},
		{
			"one of them without ИНН", provider.Card{FullName: "Радуга", INN: provider.Of(inn10(1)), Addresses: address("Мира, 5")},
			provider.Card{FullName: "Радуга", Addresses: address("Мира, 5")}, []registry.Likeness{registry.SameName, registry.SameAddress},
		},
		{
			"a postal index in one of two addresses", provider.Card{FullName: "Радуга", Addresses: address("644043, г. Омск, ул. Мира, д. 5")},
			provider.Card{FullName: "Радуга", Addresses: address("Омск, Мира, 5")}, []registry.Likeness{registry.SameName, registry.SameAddress},
		},
		{
			"a postal index at the end", provider.Card{FullName: "Радуга", Addresses: address("Омск, Мира, 5, 644043")},
			provider.Card{FullName: "Радуга", Addresses: address("Омск, Мира, 5")}, []registry.Likeness{registry.SameName, registry.SameAddress},
		},
		{
			"an address in other words", provider.Card{FullName: "Радуга", Addresses: address("город Омск, улица Мира, дом 5")},
			provider.Card{FullName: "Радуга", Addresses: address("г. Омск, Мира ул., 5")}, []registry.Likeness{registry.SameName, registry.SameAddress},
		},
		{"проспект is no улица", provider.Card{FullName: "Радуга", Addresses: address("Омск, проспект Мира, 5")}, provider.Card{FullName: "Радуга", Addresses: address("Омск, ул. Мира, 5")}, nil},
		{"an index alone is no address", provider.Card{FullName: "Радуга", Addresses: address("644043")}, provider.Card{FullName: "Радуга", Addresses: address("644043")}, nil},
		{"seven digits are no index", provider.Card{FullName: "Радуга", Addresses: address("6440431, Мира, 5")}, provider.Card{FullName: "Радуга", Addresses: address("Мира, 5")}, nil},
		{"house 5 is not house 15", provider.Card{FullName: "Радуга", Addresses: address("Мира, 5")}, provider.Card{FullName: "Радуга", Addresses: address("Мира, 15")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := registry.NewLedger(registry.Procedure{Shared: true})
			include(t, l, c.a, "2024-01-01")
			before := l.Snapshot()
			include(t, l, c.b, "2024-01-01")
			list := l.Snapshot().Duplicates()
			similar := before.Similar(c.b)
			if c.want == nil {
				assert.Empty(t, list)
				assert.Empty(t, similar)
				return
			}
			assert.Equal(t, []registry.Duplicate{{Number: "1", Other: "2", Reasons: c.want}}, list)
			assert.Equal(t, []registry.Duplicate{{Number: "1", Reasons: c.want}}, similar)
			for _, r := range list[0].Reasons {
				assert.True(t, r.Valid())
				assert.NotContains(t, r.In(socium.RU), "provider-register")
			}
			assert.Equal(t, c.want[0] != registry.SameName, list[0].Certain())
		})
	}
}

func TestManyOfOneName(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	for i := range 300 {
		include(t, l, provider.Card{FullName: "Радуга", INN: provider.Of(inn10(uint64(i))), Territories: []provider.Territory{{Code: "52701"}}}, "2024-01-01")
	}
	assert.Empty(t, l.Snapshot().Duplicates(), "each has its own number")
}

func TestStatistics(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	add := func(owner provider.OwnerType, forms []provider.Form, places ...provider.Places) {
		include(t, l, provider.Card{FullName: "Дом", Owner: owner, Forms: forms, Places: places}, "2024-01-01")
	}
	home, residential := []provider.Form{provider.Home}, []provider.Form{provider.Residential, provider.Home}
	add(provider.State, home, provider.Places{Form: provider.Home, Total: provider.Num(20), Free: provider.Num(16)})
	add(provider.State, home, provider.Places{Form: provider.Home, Total: provider.Num(50), Free: provider.Num(43)})
	add(provider.NonProfit, residential, provider.Places{Form: provider.Residential, Total: provider.Num(5), Free: provider.Num(0)})
	add("", home)
	st := l.Snapshot().Statistics(registry.Query{})
	assert.Equal(t, 4, st.Providers)
	h := st.Forms[0]
	assert.Equal(t, 4, h.Providers)
	assert.Equal(t, "≥ 59", h.Free.String(), "16 + 43 + unknown is at least 59")
	assert.Equal(t, 2, h.WithFree)
	assert.Equal(t, 2, h.NotKnown)
	assert.Equal(t, 1, st.Forms[2].NoneFree)
	assert.Equal(t, []registry.FacetCount{{Value: "state", Count: 2}, {Value: "non-profit", Count: 1}, {Value: "", Count: 1}}, st.Owners)
	data, err := json.Marshal(st)
	require.NoError(t, err)
	var back registry.Statistics
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, st, back)
	assert.Equal(t, 1, l.Snapshot().Statistics(registry.Query{Form: provider.Residential}).Providers)
}

func TestFreshness(t *testing.T) {
	l := registry.NewLedger(procedures.Omsk())
	add := func(name, on string) {
		c := provider.Card{FullName: name}
		if on != "" {
			c.Places = []provider.Places{{Free: provider.Num(1), On: provider.Of(day(on))}}
		}
		include(t, l, c, "2026-01-12")
	}
	add("свежий", "2026-02-20")
	add("старый", "2025-12-01")
	add("без даты", "")
	p, _ := l.Procedure(day("2026-03-01"))
	term, ok := p.Term(journal.StepFreshen)
	require.True(t, ok)
	report := l.Snapshot().Freshness(registry.Query{}, term, day("2026-03-02"), nil)
	assert.Equal(t, 3, report.Listed)
	assert.Equal(t, 1, report.Fresh)
	assert.Equal(t, 1, report.Undated)
	require.Len(t, report.Stale, 2)
	assert.Equal(t, "старый", report.Stale[0].Name)
	assert.Equal(t, "2025-12-01", report.Stale[0].Day.String())
	assert.False(t, report.Stale[1].Dated)
	assert.Equal(t, "2026-01-12", report.Stale[1].Day.String(), "counted from the last change")
}

func ExampleLedger_Extract() {
	ledger := registry.NewLedger(procedures.Omsk())
	card := provider.Card{
		FullName: "Автономная некоммерческая организация «Тёплый дом»", ShortName: "АНО «Тёплый дом»", INN: provider.Of(socium.MustParseINN("5501000018")),
		Forms:    []provider.Form{provider.Home},
		Services: []provider.Service{{ID: "household.meals", Form: provider.Home, Kind: provider.Household}},
		Notes:    "не для публикации",
	}
	if _, err := ledger.Include(card, act("2024-02-03")); err != nil {
		fmt.Println(err)
	}
	extract, _ := ledger.Extract("55-0001", day("2026-03-01"))
	text := extract.In(socium.RU)
	fmt.Print(text[:strings.Index(text, "Последняя запись")]) // the last line holds the hash of the history
	fmt.Println(ledger.Confirms(extract))                     // somebody has brought it: is it ours?
	// Output:
	// Выписка из реестра поставщиков социальных услуг на 01.03.2026
	// Реестр ведёт: уполномоченный орган субъекта Российской Федерации
	// Регистрационный номер: 55-0001
	// Состояние: состоит в реестре
	// Дата включения: 03.02.2024
	// В этом состоянии с: 03.02.2024
	// Основание: приказ, № 1
	// Периоды нахождения в реестре: 03.02.2024 – …
	// Наименование: Автономная некоммерческая организация «Тёплый дом»
	// Сокращённое наименование: АНО «Тёплый дом»
	// ИНН: 5501000018
	// Формы обслуживания: на дому
	// Услуги: обеспечение питанием в соответствии с нормативами (на дому)
	// true
}

// An extract that somebody brings is checked by making it again, however long ago it was given.
func TestConfirms(t *testing.T) {
	l := registry.NewLedger(procedures.Omsk())
	include(t, l, provider.Card{FullName: "Дом"}, "2024-01-01")
	x, ok := l.Extract("55-0001", day("2024-02-01"))
	require.True(t, ok)
	require.NoError(t, second(l.Amend("55-0001", 1, provider.Card{FullName: "Новый дом"}, act("2024-01-15")))) // recorded late
	now, _ := l.Extract("55-0001", day("2024-02-01"))
	assert.NotEqual(t, x.Entry.FullName, now.Entry.FullName)
	assert.True(t, l.Confirms(x))
	assert.True(t, l.Confirms(now))

	data, err := json.Marshal(x)
	require.NoError(t, err)
	var brought registry.Extract
	require.NoError(t, json.Unmarshal(data, &brought))
	assert.True(t, l.Confirms(brought), "it came as a document")
	brought.Entry.FullName = "Дом мечты"
	assert.False(t, l.Confirms(brought))
	other := x
	other.Head = now.Head
	assert.False(t, l.Confirms(other))
	other.Head = registry.Head{Seq: 9}
	assert.False(t, l.Confirms(other), "an event that has not happened")
	assert.False(t, l.Confirms(registry.Extract{}))
	assert.False(t, registry.NewLedger(procedures.Omsk()).Confirms(x))
}

func TestExtractShowsWhatIsPublished(t *testing.T) {
	l := registry.NewLedger(registry.Procedure{})
	include(t, l, provider.Card{FullName: "Дом", Notes: "тайна", Head: provider.Person{Position: "директор", Private: "тайный телефон"}}, "2024-01-01")
	x, ok := l.Extract("1", day("2024-02-01"))
	require.True(t, ok)
	data, err := json.Marshal(x)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "тайн")
	assert.Contains(t, string(data), "директор")
	assert.NotContains(t, x.In(socium.EN), "provider-register")
	_, ok = l.Extract("2", day("2024-02-01"))
	assert.False(t, ok)
	_, ok = l.Extract("1", socium.Date{})
	assert.False(t, ok, "an extract is of a day")
}
