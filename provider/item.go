package provider

import (
	"iter"

	"github.com/socium-go/socium"
)

// An Item is a thing that a card can tell: the 15 items of art. 25 part 3, split where the article names several, and what regional
// procedures add to them.
type Item string

// The items, those of the article first.
const (
	ItemNumber       Item = "number"
	ItemFullName     Item = "full-name"
	ItemShortName    Item = "short-name"
	ItemRegistered   Item = "registered"
	ItemLegalForm    Item = "legal-form"
	ItemSeat         Item = "seat"
	ItemServicePlace Item = "service-place"
	ItemPhone        Item = "phone"
	ItemEmail        Item = "email"
	ItemHead         Item = "head"
	ItemLicences     Item = "licences"
	ItemForms        Item = "forms"
	ItemServices     Item = "services"
	ItemTariffs      Item = "tariffs"
	ItemPlaces       Item = "places"
	ItemConditions   Item = "conditions"
	ItemInspections  Item = "inspections"
	ItemExperience   Item = "experience"
	ItemOther        Item = "other"

	ItemINN         Item = "inn"
	ItemKPP         Item = "kpp"
	ItemOGRN        Item = "ogrn"
	ItemOKPO        Item = "okpo"
	ItemOKVED       Item = "okved"
	ItemOKTMO       Item = "oktmo"
	ItemRegion      Item = "region"
	ItemSite        Item = "site"
	ItemAudience    Item = "audience"
	ItemFounders    Item = "founders"
	ItemSchedule    Item = "schedule"
	ItemTerritories Item = "territories"
	ItemRecipients  Item = "recipients"
	ItemPublished   Item = "published"
)

// itemInfo tells about an item: where it stands on the card, whether it is there, and what its absence means.
type itemInfo struct {
	item     Item
	clause   string // of art. 25 part 3
	path     socium.Path
	severity socium.Severity // when it is missing; zero: the law does not demand it
	text     socium.Text
	given    func(*Card) bool
}

func (i itemInfo) code() socium.Code { return CodeMissing + "." + socium.Code(i.item) }

func (i itemInfo) fault() fault {
	f := fault{code: i.code(), severity: i.severity, ru: "не указано: " + i.text.RU, en: "not given: " + i.text.EN}
	if i.clause != "" {
		f.basis = eachItem(i.clause)
	}
	return f
}

var items = []itemInfo{
	{ItemNumber, "1", "number", 0, tx("регистрационный номер учётной записи", "record number"), func(c *Card) bool { return c.Number != "" }},
	{ItemFullName, "2", "fullName", refuse, tx("полное наименование", "full name"), func(c *Card) bool { return c.FullName != "" }},
	{ItemShortName, "2", "shortName", 0, tx("сокращённое наименование", "short name"), func(c *Card) bool { return c.ShortName != "" }},
	{ItemRegistered, "3", "registered", refuse, tx("дата государственной регистрации", "day of state registration"), func(c *Card) bool { return !c.Registered.IsZero() }},
	{ItemLegalForm, "4", "legalForm", refuse, tx("организационно-правовая форма", "legal form"), func(c *Card) bool { return !c.LegalForm.IsZero() || c.OwnerType() == SoleProprietor }},
	{ItemSeat, "5", "addresses", refuse, tx("место нахождения", "seat"), func(c *Card) bool { return c.hasAddress(LegalAddress) }},
	{ItemServicePlace, "5", "addresses", warning, tx("место предоставления услуг", "place of service"), func(c *Card) bool {
		return c.hasAddress(ServiceAddress) || c.hasAddress(BranchAddress) || len(c.Branches) > 0
	}},
	{ItemPhone, "5", "contacts", refuse, tx("контактный телефон", "phone"), func(c *Card) bool { return c.hasContact(Phone) || c.hasContact(Hotline) }},
	{ItemEmail, "5", "contacts", refuse, tx("адрес электронной почты", "e-mail address"), func(c *Card) bool { return c.hasContact(Email) }},
	{ItemHead, "6", "head", refuse, tx("фамилия, имя, отчество руководителя", "name of the head"), func(c *Card) bool { return !c.Head.Name.IsZero() }},
	{ItemLicences, "7", "licences", 0, tx("лицензии", "licences"), func(c *Card) bool { return c.Licences != nil }},
	{ItemForms, "8", "forms", refuse, tx("формы социального обслуживания", "forms of service"), func(c *Card) bool { return len(c.Forms) > 0 || c.urgentOnly() }},
	{ItemServices, "9", "services", refuse, tx("перечень услуг", "list of services"), func(c *Card) bool { return len(c.Services) > 0 }},
	{ItemTariffs, "10", "tariffs", refuse, tx("тарифы", "tariffs"), func(c *Card) bool { return len(c.Tariffs) > 0 || c.urgentOnly() }},
	{ItemPlaces, "11", "places", refuse, tx("общее количество мест и наличие свободных", "places in all and free"), func(c *Card) bool { return len(c.Places) > 0 || c.urgentOnly() }},
	{ItemConditions, "12", "conditions", refuse, tx("условия предоставления услуг", "conditions of service"), func(c *Card) bool { return !c.Conditions.IsZero() }},
	{ItemInspections, "13", "inspected", warning, tx("результаты проверок (пустой список, если их не было)", "results of inspections (an empty list when there were none)"), func(c *Card) bool { return c.Inspected != nil }},
	{ItemExperience, "14", "experience", refuse, tx("опыт работы за последние пять лет", "experience of the last five years"), func(c *Card) bool { return !c.Experience.IsZero() }},
	{ItemOther, "15", "other", 0, tx("иная информация", "other information"), func(c *Card) bool { return c.Other != nil }},

	{ItemINN, "", "inn", 0, tx("ИНН", "INN"), func(c *Card) bool { return !c.INN.IsZero() }},
	{ItemKPP, "", "kpp", 0, tx("КПП", "KPP"), func(c *Card) bool { return !c.KPP.IsZero() || c.OwnerType() == SoleProprietor }},
	{ItemOGRN, "", "ogrn", 0, tx("ОГРН", "OGRN"), func(c *Card) bool { return !c.OGRN.IsZero() }},
	{ItemOKPO, "", "okpo", 0, tx("ОКПО", "OKPO"), func(c *Card) bool { return !c.OKPO.IsZero() }},
	{ItemOKVED, "", "okved", 0, tx("ОКВЭД", "OKVED"), func(c *Card) bool { return len(c.OKVED) > 0 }},
	{ItemOKTMO, "", "oktmo", 0, tx("ОКТМО", "OKTMO"), func(c *Card) bool { return !c.OKTMO.IsZero() }},
	{ItemRegion, "", "region", 0, tx("субъект Российской Федерации", "region"), func(c *Card) bool { return !c.Region.IsZero() }},
	{ItemSite, "", "contacts", 0, tx("официальный сайт", "site"), func(c *Card) bool { return c.hasContact(Site) }},
	{ItemAudience, "", "audience", 0, tx("категории получателей", "categories of recipients"), func(c *Card) bool { return len(c.Audience) > 0 }},
	{ItemFounders, "", "founders", 0, tx("учредители", "founders"), func(c *Card) bool { return len(c.Founders) > 0 }},
	{ItemSchedule, "", "schedule", 0, tx("режим и график работы", "hours"), func(c *Card) bool { return !c.Schedule.IsZero() }},
	{ItemTerritories, "", "territories", 0, tx("территория обслуживания", "territory served"), func(c *Card) bool { return len(c.Territories) > 0 }},
	{ItemRecipients, "", "recipients", 0, tx("численность получателей", "number of recipients"), func(c *Card) bool { return len(c.Recipients) > 0 }},
	{ItemPublished, "", "published", 0, tx("открытые сведения", "published blocks"), func(c *Card) bool { return len(c.Published) > 0 }},
}

func tx(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

// AllItems returns every item, those of art. 25 part 3 first.
func AllItems() []Item {
	list := make([]Item, len(items))
	for i := range items {
		list[i] = items[i].item
	}
	return list
}

func itemOf(i Item) *itemInfo {
	for k := range items {
		if items[k].item == i {
			return &items[k]
		}
	}
	return nil
}

// Valid reports whether i is one of the items.
func (i Item) Valid() bool { return itemOf(i) != nil }

// In returns the item in words.
func (i Item) In(lang socium.Lang) string {
	if info := itemOf(i); info != nil {
		return info.text.In(lang)
	}
	return string(i)
}

// Path returns where the item stands on a card.
func (i Item) Path() socium.Path {
	if info := itemOf(i); info != nil {
		return info.path
	}
	return ""
}

// Code returns the code of the violation "the item is missing".
func (i Item) Code() socium.Code { return CodeMissing + "." + socium.Code(i) }

// Has reports whether the card tells the item, readable or not. An item that the case does not need (the legal form of a sole
// proprietor) counts as told.
func (c *Card) Has(i Item) bool {
	info := itemOf(i)
	return info != nil && info.given(c)
}

// Gaps yields the items that the card does not tell and art. 25 part 3 demands. The record number is the keeper's to give.
func (c *Card) Gaps() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for i := range items {
			if items[i].severity != 0 && !items[i].given(c) && !yield(items[i].item) {
				return
			}
		}
	}
}

func (c *Card) hasAddress(kind AddressKind) bool {
	for i := range c.Addresses {
		if c.Addresses[i].Kind == kind && c.Addresses[i].Text != "" {
			return true
		}
	}
	return false
}

func (c *Card) hasContact(kind ContactKind) bool {
	for i := range c.Contacts {
		if c.Contacts[i].Kind == kind && c.Contacts[i].Text != "" {
			return true
		}
	}
	return false
}

// urgentOnly reports whether every service is urgent: then there are no forms, tariffs and places.
func (c *Card) urgentOnly() bool {
	for i := range c.Services {
		if s := &c.Services[i]; s.Kind != Urgent && (s.Kind != "" || s.ID.kind() != Urgent) {
			return false
		}
	}
	return len(c.Services) > 0
}
