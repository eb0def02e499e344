package provider_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func Example() {
	card, err := provider.ParseCard([]byte(`{
		"fullName": "Автономная некоммерческая организация «Сирень»",
		"legalForm": "71400", "inn": "1234567890", "registered": "2019-04-01",
		"addresses": [{"kind": "legal", "text": "г. Омск, ул. Примерная, 1", "oktmo": "52701000"}],
		"contacts": [{"kind": "phone", "text": "+7 3812 00-00-00"}, {"kind": "email", "text": "post@example.org"}],
		"head": "Фамилия Имя Отчество", "forms": ["home"],
		"services": [{"id": "household.cleaning", "form": "home"}, {"id": "household.meals", "form": "residential"}],
		"tariffs": [{"service": "household.cleaning", "price": "156.20", "unit": "service"}],
		"places": [{"form": "home", "total": 40, "free": "по заявлению"}],
		"conditions": {"text": "на дому у получателя"}, "inspected": [], "experience": {"text": "шесть лет"}
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(card.Name(), "·", card.OwnerType().In(socium.RU), "· свободно:", card.Free(provider.Home, "").In(socium.RU))
	for _, v := range card.Validate() {
		fmt.Printf("%s %s: %s\n", v.Severity, v.Path, v.Text.In(socium.RU))
	}
	// Output:
	// Автономная некоммерческая организация «Сирень» · негосударственная некоммерческая · свободно: неизвестно
	// warning addresses: не указано: место предоставления услуг
	// refuse inn: контрольная цифра ИНН не сходится: ожидается 4
	// refuse services[1].form: форма услуги не входит в формы карточки: стационарная
	// warning services[1]: у услуги нет тарифа
}

func ExampleParseName() {
	for _, name := range []string{`БУ "КЦСОН "Пенаты"`, "Забота, АНО", "Омская региональная общественная организация «Трезвый Омск»"} {
		n := provider.ParseName(name)
		fmt.Printf("%s | %s | %v\n", n.Form, n.Core, n.Codes)
	}
	// Output:
	// БУ | КЦСОН Пенаты | [75103 75203 75403]
	// АНО | Забота | [71400]
	// общественная организация | Трезвый Омск | [20200]
}

func ExampleReadFigure() {
	var free provider.PlaceCount
	for _, printed := range []string{"16", "43", "по заявлению"} {
		free = free.Add(provider.ReadFigure(printed).Count())
	}
	fmt.Println(free.In(socium.RU))
	// Output: не менее 59
}

func ExampleCatalogue_ByName() {
	s, _ := provider.National().ByName("Помощь в приготовлении пищи")
	fmt.Println(s.ID, s.Kind.Number(), s.Kind, s.Forms, "|", s.In(socium.EN))
	// Output: household.cooking-help 1 household [home] | help with cooking
}
