package provider_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func on(s string) provider.Stated[socium.Date] { return provider.Of(day(s)) }

func rub(s string) provider.Stated[socium.Money] { return provider.Of(socium.MustParseMoney(s)) }

// goodCard is the card of an invented centre: every item of art. 25 part 3, identifiers, 20 services with tariffs, and nothing wrong.
// Its identifiers are well formed and belong to nobody that we know of.
func goodCard() *provider.Card {
	c := &provider.Card{
		Number:     "55-0012",
		FullName:   "Бюджетное учреждение Омской области «Комплексный центр социального обслуживания населения „Сирень“»",
		ShortName:  "БУ «КЦСОН „Сирень“»",
		Registered: on("2004-03-15"),
		LegalForm:  provider.Of(socium.MustParseLegalForm("75203")),
		Addresses: []provider.Address{
			{Kind: provider.LegalAddress, Text: "644001, г. Омск, ул. Примерная, д. 1", Postcode: provider.Of(socium.MustParsePostalIndex("644001")), OKTMO: provider.Of(socium.MustParseOKTMO("52701000"))},
			{Kind: provider.ServiceAddress, Text: "644002, г. Омск, ул. Примерная, д. 2", OKTMO: provider.Of(socium.MustParseOKTMO("52701000"))},
		},
		Contacts: []provider.Contact{
			{Kind: provider.Phone, Text: "(3812) 00-00-00, приёмная; 00-00-01, отделение срочного обслуживания"},
			{Kind: provider.Email, Text: "centre@example.org"},
			{Kind: provider.Site, Text: "https://centre.example.org"},
		},
		Head:       provider.Person{Name: socium.PersonName{Family: "Фамилия", Given: "Имя", Patronymic: "Отчество"}, Position: "директор", Since: on("2012-09-01")},
		Licences:   []provider.Licence{{Kind: provider.MedicalLicence, Number: "ЛО-55-01-000001", Issued: on("2015-06-10"), Issuer: "министерство здравоохранения Омской области"}},
		Forms:      []provider.Form{provider.Home, provider.SemiResidential},
		Modes:      []provider.Mode{provider.DayHours},
		Conditions: provider.Conditions{Text: "отдельный вход, столовая", Access: []provider.Access{provider.Ramp, provider.SiteVersion}, Facilities: []provider.Facility{provider.DrinkingWater}},
		Inspected:  []provider.Inspection{{On: on("2025-05-20"), Body: "министерство труда и социального развития Омской области", Result: "нарушений нет", Orders: []provider.Order{}}},
		Experience: provider.Experience{Text: "обслуживание на дому и в полустационарной форме", Periods: []provider.Work{{From: on("2004-03-15"), What: "социальное обслуживание", Place: "Омск"}}},
		Other:      []provider.Extra{{Name: "охрана", Text: "круглосуточная"}},

		INN: provider.Of(socium.MustParseINN("7700000070")), KPP: provider.Of(socium.MustParseKPP("550301001")),
		OGRN: provider.Of(socium.MustParseOGRN("1027700100010")), OKPO: provider.Of(socium.MustParseOKPO("00032537")),
		OKVED: []provider.Stated[socium.OKVED]{provider.Of(socium.MustParseOKVED("88.10"))},
		OKTMO: provider.Of(socium.MustParseOKTMO("52701000")), Region: provider.Of(socium.MustParseRegion("55")),
		Owner: provider.State, Sources: []provider.Source{provider.StateTask},
		Founders:    []provider.Founder{{Name: "министерство труда и социального развития Омской области"}},
		Officers:    []provider.Person{{Name: socium.PersonName{Family: "Фамилия", Given: "Имя"}, Position: "заместитель директора"}},
		Schedule:    provider.Schedule{Week: []provider.Hours{{Days: provider.Weekdays, Span: provider.Span{From: provider.At(8, 30), Until: provider.At(17, 45)}, Breaks: []provider.Span{{From: provider.At(13, 0), Until: provider.At(14, 0)}}}}},
		Territories: []provider.Territory{{Code: "52701", Name: "город Омск"}},
		Audience:    []string{"граждане пожилого возраста", "инвалиды"},
		Recipients:  []provider.Recipients{{Year: provider.Of[int64](2025), Form: provider.Home, Funding: provider.Budget, People: provider.Num(412)}},
		Published:   []provider.Publication{{Block: provider.BlockContacts, Site: socium.Yes, Stand: socium.Yes, Updated: on("2026-01-20")}},
		AsOf:        on("2026-02-03"),
	}
	n := 0
	for s := range provider.National().All() {
		form := provider.Home
		if s.Forms != nil {
			form = s.Forms[0]
		}
		if s.Kind == provider.Urgent || form == provider.Residential || n == 20 {
			continue
		}
		n++
		c.Services = append(c.Services, provider.Service{ID: s.ID, Form: form, Kind: s.Kind, Name: s.Name.RU, Code: fmt.Sprintf("%d.%02d", s.Kind.Number(), n)})
		c.Tariffs = append(c.Tariffs, provider.Tariff{Service: s.ID, Form: form, Price: provider.Of(socium.Kopecks(int64(4500 + 731*n))), Unit: provider.PerService, From: on("2026-01-01")})
	}
	c.Places = []provider.Places{
		{Form: provider.Home, Funding: provider.Budget, Total: provider.Num(400), Free: provider.Num(12), On: on("2026-02-01")},
		{Form: provider.Home, Funding: provider.Paid, Total: provider.Num(40), Free: provider.Num(3), On: on("2026-02-01")},
		{Form: provider.SemiResidential, Funding: provider.Budget, Total: provider.Num(30), Free: provider.Num(0), On: on("2026-02-01")},
	}
	return c
}

// codes returns "path code" of each violation.
func codes(vs socium.Violations) []string {
	list := make([]string, len(vs))
	for i, v := range vs {
		list[i] = fmt.Sprintf("%s %s", v.Path, v.Code)
	}
	return list
}

// fill sets every field of a struct to something that is not zero, so that a field that a form forgets shows.
func fill(t *testing.T, v reflect.Value, r *rand.Rand) {
	t.Helper()
	text := func() string { return fmt.Sprintf("текст %d", r.IntN(1000)) }
	date := socium.MustParseDate("2020-01-01").AddDays(r.IntN(2000))
	wild := r.IntN(4) == 0
	switch p := v.Addr().Interface().(type) {
	case *provider.Stated[socium.Date]:
		*p = pick(wild, provider.Read[socium.Date]("весной"), provider.Of(date))
		return
	case *provider.Stated[socium.INN]:
		*p = pick(wild, provider.Read[socium.INN]("1234567890"), provider.Of(socium.MustParseINN("7707083893")))
		return
	case *provider.Stated[socium.OGRN]:
		*p = pick(wild, provider.Read[socium.OGRN]("1027700132193"), provider.Of(socium.MustParseOGRN("1027700132195")))
		return
	case *provider.Stated[socium.KPP]:
		*p = pick(wild, provider.Read[socium.KPP]("77"), provider.Of(socium.MustParseKPP("773601001")))
		return
	case *provider.Stated[socium.OKPO]:
		*p = pick(wild, provider.Read[socium.OKPO]("1"), provider.Of(socium.MustParseOKPO("00032537")))
		return
	case *provider.Stated[socium.OKVED]:
		*p = pick(wild, provider.Read[socium.OKVED]("87."), provider.Of(socium.MustParseOKVED("88.10")))
		return
	case *provider.Stated[socium.OKTMO]:
		*p = pick(wild, provider.Read[socium.OKTMO]("Омск"), provider.Of(socium.MustParseOKTMO("52701000")))
		return
	case *provider.Stated[socium.Region]:
		*p = pick(wild, provider.Read[socium.Region]("Омская"), provider.Of(socium.MustParseRegion("55")))
		return
	case *provider.Stated[socium.PostalIndex]:
		*p = pick(wild, provider.Read[socium.PostalIndex]("нет"), provider.Of(socium.MustParsePostalIndex("644001")))
		return
	case *provider.Stated[socium.LegalForm]:
		*p = pick(wild, provider.Read[socium.LegalForm]("АНО?"), provider.Of(socium.MustParseLegalForm("71400")))
		return
	case *provider.Stated[socium.Number]:
		*p = pick(wild, provider.Read[socium.Number]("полчаса"), provider.Of(socium.MustParseNumber("12.5")))
		return
	case *provider.Stated[socium.Money]:
		*p = pick(wild, provider.Read[socium.Money]("по прейскуранту"), provider.Of(socium.Kopecks(int64(r.IntN(100000)))))
		return
	case *provider.Stated[int64]:
		*p = pick(wild, provider.Read[int64]("около сорока"), provider.Of(int64(r.IntN(3000))))
		return
	case *provider.Figure:
		*p = pick(wild, provider.Figure{Way: provider.PerShift, Number: 12, Text: "12 в смену"}, provider.Num(int64(r.IntN(100))))
		return
	case *socium.Number:
		*p = socium.Int(int64(1 + r.IntN(9)))
		return
	case *socium.Date:
		*p = date
		return
	case *socium.Answer:
		*p = socium.AnswerOf(r.IntN(2) == 0)
		return
	case *socium.Evidence:
		*p = socium.Unverified
		return
	case *provider.Clock:
		*p = provider.At(r.IntN(24), r.IntN(60))
		return
	case *provider.Days:
		*p = provider.Days(1 + r.IntN(127))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		n := 1 + r.IntN(2)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(t, v.Index(i), r)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			require.True(t, v.Type().Field(i).IsExported(), "%s.%s: tell fill how to set it", v.Type(), v.Type().Field(i).Name)
			fill(t, v.Field(i), r)
		}
	default:
		require.Fail(t, "fill does not know", "%s", v.Type())
	}
}

func pick[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}
