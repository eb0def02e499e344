package provider_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// hostile are documents that want to cost much.
func hostile() map[string][]byte {
	rep := func(s string, n int) []byte { return bytes.Repeat([]byte(s), n) }
	list := func(name, element string, n int) []byte {
		return fmt.Appendf(nil, `{"%s":[%s%s]}`, name, bytes.TrimSuffix(rep(element+",", n), []byte(",")), "")
	}
	members := &bytes.Buffer{}
	members.WriteString(`{"x":1`)
	for i := range 40_000 {
		fmt.Fprintf(members, `,"m%d":1`, i)
	}
	members.WriteString("}")
	return map[string][]byte{
		"10 MB of brackets":           rep("[", 10<<20),
		"10 MB of objects":            rep(`{"a":`, 2<<20),
		"10 MB of a card":             list("services", `{"id":"household.meals"}`, 420_000),
		"deep in a card":              append([]byte(`{"other":`), rep("[", 900_000)...),
		"empty services":              list("services", "{}", 300_000),
		"the same service":            list("services", `{"id":"x"}`, 90_000),
		"10 000 services":             list("services", `{"id":"x"}`, 10_000),
		"10 000 tariffs":              list("tariffs", `{"kind":"labour"}`, 10_000),
		"2000 tariffs, 2000 services": []byte(fmt.Sprintf(`{"services":[%s{}],"tariffs":[%s{}]}`, rep(`{"id":"a","form":"home"},`, 1999), rep(`{"service":"b"},`, 1999))),
		"10 000 places":               list("places", `{"form":"home","free":1}`, 10_000),
		"10 000 forms":                list("forms", `"home"`, 10_000),
		"10 000 publications":         list("published", `{"block":"x"}`, 10_000),
		"schedule":                    []byte(fmt.Sprintf(`{"schedule":{"week":[%s{}]}}`, rep(`{"days":"mon"},`, 9000))),
		"breaks":                      []byte(fmt.Sprintf(`{"schedule":{"week":[{"days":"mon-sun","from":"00:00","until":"00:00","breaks":[%s{}]}]}}`, rep(`{"from":"00:01","until":"00:02"},`, 9000))),
		"unknown members":             members.Bytes(),
		"the same member":             append(append([]byte(`{"inn":"1"`), rep(`,"inn":"1"`, 90_000)...), '}'),
		"escapes":                     append(append([]byte(`{"fullName":"`), rep(`\u044f`, 150_000)...), `"}`...),
		"long name":                   append(append([]byte(`{"fullName":"`), rep("я«", 250_000)...), `"}`...),
		"experience":                  []byte(fmt.Sprintf(`{"experience":{"periods":[%s{}]}}`, rep(`{"from":"2001-01-01"},`, 9000))),
		"numbers":                     []byte(fmt.Sprintf(`{"tariffs":[{"name":"a","price":1e999999999},{"name":"b","price":%s}]}`, rep("9", 500_000))),
	}
}

// ask reads a document, checks the card and asks it everything that walks over its lists.
func ask(data []byte) error {
	c, err := provider.ParseCard(data)
	if err != nil {
		return err
	}
	on := day("2026-02-03")
	c.Review(on)
	c.Free(provider.Home, "")
	c.KindSet("")
	c.Serves("52")
	c.Schedule.NextOpening(on, 0)
	c.Experience.Within(provider.ExperienceWindow(on))
	c.Price(provider.PriceQuery{On: on})
	return nil
}

// "A hostile card costs milliseconds and an error": what takes longer would take minutes here, the times are those of BenchmarkHostile.
func TestHostileCards(t *testing.T) {
	for name, data := range hostile() {
		err := ask(data)
		if err != nil {
			assert.ErrorIs(t, err, provider.CodeCard, name)
		}
		if len(data) > provider.MaxCardBytes {
			assert.ErrorIs(t, err, provider.CodeCardSize, name)
		}
	}
}

func TestNotACard(t *testing.T) {
	for text, code := range map[string]socium.Code{
		``: provider.CodeCardForm, `[]`: provider.CodeCardForm, `"x"`: provider.CodeCardForm, `{`: provider.CodeCardForm, `{"fullName":}`: provider.CodeCardForm,
		`{"a":1,}`: provider.CodeCardForm, `{} {}`: provider.CodeCardForm, `{"a":"` + "\n" + `"}`: provider.CodeCardForm, `{"a":01}`: provider.CodeCardForm, `{"a":tru}`: provider.CodeCardForm,
		strings.Repeat(`{"a":`, 30) + "1" + strings.Repeat("}", 30): provider.CodeCardSize,
	} {
		_, err := provider.ParseCard([]byte(text))
		assert.ErrorIs(t, err, code, text)
	}
	var c provider.Card
	require.NoError(t, json.Unmarshal([]byte(`null`), &c), "null changes nothing")
	assert.Error(t, json.Unmarshal([]byte(`[]`), &c))
}

// Published cards as they are: each line of the notes on what is met in the wild is a question to the model.
func TestInTheWild(t *testing.T) {
	t.Run("identifiers are optional and may be wrong", func(t *testing.T) {
		c := goodCard()
		c.INN, c.OGRN, c.KPP, c.OKPO = provider.Read[socium.INN]("1234567890"), provider.Stated[socium.OGRN]{}, provider.Stated[socium.KPP]{}, provider.Stated[socium.OKPO]{}
		vs := c.Validate()
		assert.Equal(t, []string{"inn inn.check-digit"}, codes(vs))
		assert.Equal(t, "1234567890", c.INN.Text())
		assert.Equal(t, []string{"ogrn card.missing.ogrn", "inn inn.check-digit"}, codes(provider.Check{Require: []provider.Item{provider.ItemINN, provider.ItemOGRN}}.Append(nil, c)), "a procedure may demand them")
		for _, zeros := range []string{"0000000000", "000000000000"} {
			c.INN = provider.Read[socium.INN](zeros)
			assert.Equal(t, []string{"inn inn.zeros"}, codes(c.Validate()))
		}
		c = goodCard()
		c.OKPO = provider.Read[socium.OKPO]("00032537000003")
		assert.Empty(t, codes(c.Validate()), "14 digits exist")
	})
	t.Run("urgent services stand outside the forms", func(t *testing.T) {
		c := goodCard()
		c.Services = append(c.Services, provider.Service{ID: "urgent.food"})
		assert.Empty(t, codes(c.Validate()))
		assert.True(t, c.KindSet("").Has(provider.Urgent))
		assert.False(t, c.KindSet(provider.Home).Has(provider.Urgent))
		c.Services[20].Form = provider.Home
		assert.Equal(t, []string{"services[20].form card.service.urgent-in-form"}, codes(c.Validate()))
		c = goodCard()
		c.Services, c.Forms, c.Modes, c.Tariffs, c.Places, c.Licences = []provider.Service{{ID: "urgent.food"}}, nil, nil, nil, nil, nil
		assert.Empty(t, codes(c.Validate()), "a card of urgent services only has no forms, tariffs and places")
	})
	t.Run("names", func(t *testing.T) {
		for _, tt := range []struct {
			name, form, want string
		}{
			{`БУ "КЦСОН "Пенаты"`, "75203", "card.name.quotes"},
			{`ГБУ «Центр «Радуга»`, "75203", "card.name.quotes"},
			{`ГБУ „Радуга“`, "75203", ""},
			{`ГБУ “Радуга”`, "75203", ""},
			{"АНО «Cирень»", "71400", "card.name.letters"}, // a Latin C
			{"АНО «Сιрень»", "71400", "card.name.letters"}, // a Greek iota
			{"АНО «Sirén»", "71400", ""},
			{"АНО «Сирень» (SIREN)", "71400", ""},
			{"АНО «Сирень»", "12300", "card.name.legal-form"},
			{"«Сирень», АНО", "12300", "card.name.legal-form"},
			{"ООО «Сирень»", "12300", ""},
			{"Общество с ограниченной ответственностью «Сирень»", "71400", "card.name.legal-form"},
			{"Муниципальное казённое учреждение «Сирень»", "75404", ""},
			{"Муниципальное казенное учреждение «Сирень»", "75403", "card.name.legal-form"},
			{"Благотворительный фонд «АНО»", "70401", ""},
			{"Фонд «Сирень»", "70401", ""},
			{"Омская региональная общественная организация «Сирень»", "20200", ""},
			{"Сирень", "71400", ""},
			{"Государственное бюджетное стационарное учреждение социального обслуживания «Сирень»", "75203", ""},
		} {
			c := goodCard()
			c.FullName, c.LegalForm, c.Owner = tt.name, provider.Of(socium.MustParseLegalForm(tt.form)), ""
			c.ShortName = ""
			want := []string{}
			if tt.want != "" {
				want = append(want, "fullName "+tt.want)
			}
			assert.Equal(t, want, codes(c.Validate()), tt.name)
		}
	})
	t.Run("sole proprietor", func(t *testing.T) {
		c := goodCard()
		c.FullName, c.ShortName, c.Owner = "Индивидуальный предприниматель Фамилия Имя Отчество", "", ""
		c.LegalForm = provider.Of(socium.MustParseLegalForm("50102"))
		assert.Equal(t, []string{"inn card.identity.inn-kind", "ogrn card.identity.ogrn-kind", "kpp card.identity.kpp-proprietor"}, codes(c.Validate()))
		c.INN, c.OGRN, c.KPP = provider.Of(socium.MustParseINN("500100732259")), provider.Of(socium.MustParseOGRN("304500116000157")), provider.Stated[socium.KPP]{}
		assert.Empty(t, codes(c.Validate()))
		c.LegalForm = provider.Stated[socium.LegalForm]{}
		assert.Equal(t, provider.SoleProprietor, c.OwnerType())
		assert.Empty(t, codes(c.Validate()), "the legal form is for legal entities")
	})
	t.Run("who can be a provider", func(t *testing.T) {
		for form, want := range map[string]string{"30001": "card.identity.not-a-provider", "71610": "card.identity.foreign-branch"} {
			c := goodCard()
			c.LegalForm, c.Owner, c.FullName, c.ShortName = provider.Of(socium.MustParseLegalForm(form)), "", "Сирень", ""
			assert.Equal(t, []string{"legalForm " + want}, codes(c.Validate()), form)
		}
	})
	t.Run("owner and region", func(t *testing.T) {
		c := goodCard()
		c.Owner = provider.NonProfit
		c.Region = provider.Of(socium.MustParseRegion("54"))
		assert.Equal(t, []string{"owner card.identity.owner-differs", "oktmo card.identity.region-differs"}, codes(c.Validate()))
		assert.Equal(t, provider.State, c.OwnerType(), "the legal form decides")
	})
	t.Run("two values of one field are reported", func(t *testing.T) {
		c := goodCard()
		c.Strays = []provider.Stray{{Kind: provider.SecondValue, Path: "places[0].free", Text: "14", From: "страница «Свободные места»"}}
		vs := c.Validate()
		assert.Equal(t, []string{"places[0].free card.second-value"}, codes(vs))
		assert.Empty(t, vs.Blocking())
	})
	t.Run("services of long-term care are known", func(t *testing.T) {
		c := goodCard()
		c.Services = append(c.Services, provider.Service{ID: "care.feeding", Form: provider.Home})
		c.Tariffs = append(c.Tariffs, provider.Tariff{Service: "care.feeding", Instead: provider.Free})
		assert.Empty(t, codes(c.Validate()))
	})
	t.Run("lines of services", func(t *testing.T) {
		c := goodCard()
		c.Services[0].Kind = provider.Legal
		c.Services[1].Form = provider.SemiResidential
		c.Services[2] = provider.Service{Form: provider.Home}
		c.Services[3].Form = ""
		c.Services[4] = c.Services[5]
		c.Forms = append(c.Forms, provider.Residential, provider.Home)
		c.Modes = append(c.Modes, provider.FiveDay, "по чётным")
		got := codes(c.Validate())
		for _, want := range []string{
			"services[0].kind card.service.kind-differs", "services[2] card.service.unnamed", "services[3].form card.service.form-missing",
			"services[5] card.service.twice", "forms[2] card.form-empty", "forms[3] card.form-twice", "modes[2] card.word-unknown",
		} {
			assert.Contains(t, got, want)
		}
	})
}

// What a page prints is typed in as it stands and read back unchanged.
func TestTypedInFromThePage(t *testing.T) {
	c := provider.Card{
		FullName: `Автономная некоммерческая организация "Центр "Гармония"`, ShortName: "Гармония", INN: provider.Read[socium.INN]("550100000O"),
		Registered: provider.Read[socium.Date]("весна 1998 г."), Contacts: []provider.Contact{{Kind: provider.Phone, Text: "8 (3812) 00-00-00, 00-00-01 (вахта)"}},
		Tariffs: []provider.Tariff{{Name: "стрижка", Code: "1.7.3", Price: provider.Read[socium.Money]("120 руб. 50 коп."), Unit: "голова"}, {Name: "ремонт", Price: provider.Read[socium.Money]("по смете")}},
		Places:  []provider.Places{{Form: provider.SemiResidential, Unit: "отделение дневного пребывания", Free: provider.ReadFigure("30 чел. в смену")}, {Form: provider.Home, Free: provider.ReadFigure("план 40, обслужено 17")}},
		Forms:   []provider.Form{provider.Home, "социальное такси"}, Inspected: []provider.Inspection{},
	}
	data, err := json.Marshal(&c)
	require.NoError(t, err)
	back, err := provider.ParseCard(data)
	require.NoError(t, err)
	assert.Equal(t, c, back)
	assert.Equal(t, "120.50", c.Tariffs[0].Price.String())
	assert.Equal(t, "«по смете»", c.Tariffs[1].Price.String())
	assert.NotEmpty(t, back.Validate())
}

// No text of a violation repeats an identifier, whatever the card.
func TestViolationsNeverHoldIdentifiers(t *testing.T) {
	for seed := range uint64(200) {
		var c provider.Card
		fill(t, reflect.ValueOf(&c).Elem(), rand.New(rand.NewPCG(seed, 9)))
		for _, v := range c.Review(day("2026-02-03")) {
			for _, secret := range []string{"1234567890", "7707083893", "1027700132193", "1027700132195"} {
				assert.NotContains(t, v.Text.RU+v.Text.EN+v.Error(), secret)
			}
			assert.NotEmpty(t, v.Text.RU, v.Code)
			assert.NotEmpty(t, v.Text.EN, v.Code)
			assert.NotContains(t, v.Text.RU+v.Text.EN, "{", v.Code)
		}
	}
}

func TestCodes(t *testing.T) {
	seen := map[socium.Code]bool{}
	for _, line := range provider.Codes() {
		assert.False(t, seen[line.Code], line.Code)
		seen[line.Code] = true
		assert.NotEmpty(t, line.Text.RU, line.Code)
		assert.NotEmpty(t, line.Text.EN, line.Code)
		assert.NotEqual(t, line.Text.RU, line.Text.EN)
	}
	for _, item := range provider.AllItems() {
		assert.True(t, seen[item.Code()], item)
		assert.NotEmpty(t, item.Path())
		assert.True(t, item.Valid())
	}
	var empty provider.Card
	var gaps []provider.Item
	for item := range empty.Gaps() {
		gaps = append(gaps, item)
		assert.True(t, empty.Validate().Has(item.Code()), item)
	}
	assert.Len(t, gaps, 15)
	for range empty.Gaps() {
		break
	}
}

func FuzzParseCard(f *testing.F) {
	for _, c := range []*provider.Card{goodCard(), {}, {Strays: []provider.Stray{{Text: "x"}}}} {
		data, err := json.Marshal(c)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"inn":1234567890,"head":"А Б В","places":[{"free":"12 в смену"}],"x":[{}],"inn":null,"schedule":"пн","tariffs":{"a":1}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := provider.ParseCard(data)
		if err != nil {
			require.Equal(t, provider.Card{}, c)
			require.ErrorIs(t, err, provider.CodeCard)
			return
		}
		require.True(t, json.Valid(data), "what is read is JSON")
		c.Review(day("2026-02-03"))
		c.Public()
		c.Free("", "")
		first, err := json.Marshal(c)
		require.NoError(t, err)
		if len(first) > provider.MaxCardBytes {
			return
		}
		back, err := provider.ParseCard(first)
		require.NoError(t, err)
		second, err := json.Marshal(back)
		require.NoError(t, err)
		require.True(t, bytes.Equal(first, second), "what is written is read back unchanged")
	})
}
