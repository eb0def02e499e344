package provider_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func ExampleParseCard() {
	card, err := provider.ParseCard([]byte(`{"fullName": "АНО «Сирень»", "inn": "1234567890", "okato": "52401000000", "forms": "на дому"}`))
	fmt.Println(card.Name(), card.INN.Known(), card.INN.Text(), err)
	for _, s := range card.Strays { // nothing is lost
		fmt.Println(s.Kind, s.Path, s.Text)
	}
	_, err = provider.ParseCard([]byte(`[1, 2]`))
	fmt.Println(err)
	// Output:
	// АНО «Сирень» false 1234567890 <nil>
	// unknown-member okato "52401000000"
	// wrong-shape forms "на дому"
	// this is not a card: a JSON object is expected (card.form)
}

func ExampleCard_Review() {
	card := provider.Card{Licences: []provider.Licence{{
		Kind: provider.MedicalLicence, Number: "ЛО-1", Issued: provider.Of(socium.MustParseDate("2021-03-10")), LastDay: provider.Of(socium.MustParseDate("2026-03-09")),
	}}}
	for _, v := range card.Review(socium.MustParseDate("2026-02-03")).AtLeast(socium.Note) {
		if v.Code.Within(provider.CodeLicence) {
			fmt.Println(v.Severity, v.Path, v.Text.In(socium.RU))
		}
	}
	// Output: note licences[0].lastDay срок лицензии истекает: 09.03.2026
}

func ExampleLicence_On() {
	licence := provider.Licence{Issued: provider.Of(socium.MustParseDate("2021-03-10")), Suspended: provider.Of(socium.MustParseDate("2025-06-01"))}
	state, since := licence.On(socium.MustParseDate("2026-02-03"))
	fmt.Println(state.In(socium.RU), since)
	// Output: приостановлена 2025-06-01
}

func ExampleExperience_Within() {
	e := provider.Experience{Periods: []provider.Work{{From: provider.Of(socium.MustParseDate("2024-02-04"))}}}
	covered, days := e.Within(provider.ExperienceWindow(socium.MustParseDate("2026-02-03")))
	fmt.Println(covered, "из", days)
	// Output: 731 из 1827
}

func ExampleNewCatalogue() {
	c, err := provider.NewCatalogue("example", socium.Basis{Act: "перечень (пример)"}, provider.CatalogueService{
		ID: "household.skis", Kind: provider.Household, Name: socium.Text{RU: "выдача лыж", EN: "lending skis"}, Forms: []provider.Form{provider.SemiResidential},
	})
	fmt.Println(c.Len(), err)
	_, err = provider.NewCatalogue("broken", socium.Basis{}, provider.CatalogueService{ID: "x"})
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// [0].kind: the service has no kind of the list (catalogue.kind)
	// [0].name: the service has no name (catalogue.name)
	// [0].forms: the service has no forms or one that is not in the list (catalogue.forms)
}

func ExampleProgramme_Validate() {
	p := provider.Programme{
		Date: socium.MustParseDate("2024-02-29"), LastDay: socium.MustParseDate("2027-03-01"), Forms: []provider.Form{provider.Home},
		Items: []provider.ProgrammeItem{{
			Service: "household.cleaning", Form: provider.Home, Volume: socium.Int(2), Every: provider.Weekly,
			From: socium.MustParseDate("2024-03-01"), LastDay: socium.MustParseDate("2027-02-28"),
		}},
	}
	fmt.Println(p.Validate(nil)[0].Text.In(socium.RU))
	// Output: срок программы — не позднее 28.02.2027
}

func ExampleContraindicatedForms() {
	for _, day := range []string{"2020-01-01", "2024-01-01"} {
		set, act, _ := provider.ContraindicatedForms(socium.MustParseDate(day))
		fmt.Println(set.Forms(), act.Act)
	}
	// Output:
	// [residential] приказ Минздрава России от 29.04.2015 № 216н
	// [home semi-residential residential] приказ Минздрава России от 02.05.2023 № 202н
}

func ExampleCard_Inspections() {
	card := provider.Card{Inspected: []provider.Inspection{{On: provider.Of(socium.MustParseDate("2025-05-20")), Orders: []provider.Order{
		{Due: provider.Of(socium.MustParseDate("2025-08-01")), FulfilledOn: provider.Of(socium.MustParseDate("2025-07-15"))},
		{Due: provider.Of(socium.MustParseDate("2025-08-01")), Fulfilled: socium.No},
	}}}}
	s := card.Inspections(socium.MustParseDate("2026-02-03"))
	fmt.Println("предписаний", s.Orders, "исполнено", s.Fulfilled, "просрочено", s.Overdue)
	// Output: предписаний 2 исполнено 1 просрочено 1
}

func ExampleOwnerTypeOf() {
	for _, code := range []string{"75203", "75403", "71400", "12300", "50102"} {
		fmt.Print(provider.OwnerTypeOf(socium.MustParseLegalForm(code)), " ")
	}
	// Output: state municipal non-profit commercial sole-proprietor
}
