package provider

import (
	"github.com/socium-go/socium"
)

// An Input is a card as plain strings: what a form, a spreadsheet or a web page gives. Its validate tags declare its shape for
// go-playground/validator/v10 with the tags of [socium.RegisterTags]; [Input.Card] makes the card, and [Check] finds all that the tags
// find, and more, a hundred times faster. Its JSON is that of a card: [ParseCard] reads it too.
//
// Words are those of the card ("home", "phone"), days are YYYY-MM-DD, sums as people print them; see [Input.Tidy] for texts as they come.
type Input struct {
	Number      string            `json:"number,omitempty" validate:"max=2000"`
	FullName    string            `json:"fullName" validate:"required,max=2000"`
	ShortName   string            `json:"shortName,omitempty" validate:"max=2000"`
	Registered  string            `json:"registered" validate:"required,datetime=2006-01-02,startsnotwith=0000"`
	LegalForm   string            `json:"legalForm,omitempty" validate:"omitempty,legal_form"`
	INN         string            `json:"inn,omitempty" validate:"omitempty,inn"`
	KPP         string            `json:"kpp,omitempty" validate:"omitempty,kpp"`
	OGRN        string            `json:"ogrn,omitempty" validate:"omitempty,ogrn"`
	OKPO        string            `json:"okpo,omitempty" validate:"omitempty,okpo"`
	OKVED       []string          `json:"okved,omitzero" validate:"dive,okved"`
	OKTMO       string            `json:"oktmo,omitempty" validate:"omitempty,oktmo"`
	Region      string            `json:"region,omitempty" validate:"omitempty,region"`
	Owner       string            `json:"owner,omitempty" validate:"omitempty,oneof=state municipal non-profit commercial sole-proprietor"`
	Addresses   []InputAddress    `json:"addresses" validate:"min=1,dive"`
	Contacts    []InputContact    `json:"contacts" validate:"min=1,dive"`
	Head        string            `json:"head" validate:"required"`
	Licences    []InputLicence    `json:"licences,omitzero" validate:"dive"`
	Forms       []string          `json:"forms,omitzero" validate:"dive,oneof=home semi-residential residential"`
	Modes       []string          `json:"modes,omitzero" validate:"dive,oneof=permanent temporary five-day part-of-day"`
	Services    []InputService    `json:"services" validate:"min=1,max=2000,dive"`
	Tariffs     []InputTariff     `json:"tariffs,omitzero" validate:"max=2000,dive"`
	Places      []InputPlaces     `json:"places,omitzero" validate:"max=2000,dive"`
	Conditions  string            `json:"conditions" validate:"required,max=20000"`
	Inspected   []InputInspection `json:"inspected,omitzero" validate:"dive"`
	Experience  string            `json:"experience" validate:"required,max=20000"`
	Sources     []string          `json:"sources,omitzero" validate:"dive,oneof=state-task compensation subsidy competition-189 certificate-189 procurement-44 recipients-only"`
	Founders    []InputFounder    `json:"founders,omitzero"`
	Territories []InputTerritory  `json:"territories,omitzero"`
	Audience    []string          `json:"audience,omitzero"`
	Schedule    string            `json:"schedule,omitempty"`
	Other       []Extra           `json:"other,omitzero"`
	AsOf        string            `json:"asOf,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
	Notes       string            `json:"notes,omitempty"`
}

// An InputAddress is an [Address] as plain strings.
type InputAddress struct {
	Kind     string `json:"kind,omitempty" validate:"omitempty,oneof=legal service postal branch"`
	Text     string `json:"text" validate:"max=2000"`
	Postcode string `json:"postcode,omitempty" validate:"omitempty,postal_index"`
	Region   string `json:"region,omitempty" validate:"omitempty,region"`
	OKTMO    string `json:"oktmo,omitempty" validate:"omitempty,oktmo"`
}

// An InputContact is a [Contact] as plain strings.
type InputContact struct {
	Kind string `json:"kind,omitempty" validate:"omitempty,oneof=phone hotline fax email site social"`
	Text string `json:"text" validate:"max=2000"`
}

// An InputLicence is a [Licence] as plain strings.
type InputLicence struct {
	Kind    string `json:"kind,omitempty" validate:"omitempty,oneof=medical educational pharmaceutical residential-social-service"`
	Number  string `json:"number" validate:"required"`
	Issued  string `json:"issued,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
	Issuer  string `json:"issuer,omitempty"`
	LastDay string `json:"lastDay,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
}

// An InputService is a [Service] as plain strings.
type InputService struct {
	ID      string `json:"id,omitempty"`
	Form    string `json:"form,omitempty" validate:"omitempty,oneof=home semi-residential residential"`
	Kind    string `json:"kind,omitempty" validate:"omitempty,oneof=household medical psychological pedagogical labour legal communicative urgent"`
	Name    string `json:"name,omitempty" validate:"max=2000"`
	Code    string `json:"code,omitempty"`
	Minutes string `json:"minutes,omitempty"`
}

// An InputTariff is a [Tariff] as plain strings.
type InputTariff struct {
	Service  string `json:"service,omitempty"`
	Form     string `json:"form,omitempty" validate:"omitempty,oneof=home semi-residential residential"`
	Kind     string `json:"kind,omitempty" validate:"omitempty,oneof=household medical psychological pedagogical labour legal communicative urgent"`
	Name     string `json:"name,omitempty" validate:"max=2000"`
	Code     string `json:"code,omitempty"`
	Price    string `json:"price,omitempty"`
	Instead  string `json:"instead,omitempty" validate:"omitempty,oneof=included free by-contract at-cost"`
	Unit     string `json:"unit,omitempty" validate:"omitempty,oneof=service visit hour minute day month piece kilogram"`
	Minutes  string `json:"minutes,omitempty"`
	Category string `json:"category,omitempty"`
	Days     string `json:"days,omitempty" validate:"omitempty,oneof=work-day day-off"`
	From     string `json:"from,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
	LastDay  string `json:"lastDay,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
	Act      string `json:"act,omitempty"`
}

// An InputPlaces is a [Places] as plain strings; figures as pages print them.
type InputPlaces struct {
	Form    string `json:"form,omitempty" validate:"omitempty,oneof=home semi-residential residential"`
	Funding string `json:"funding,omitempty" validate:"omitempty,oneof=budget paid"`
	Unit    string `json:"unit,omitempty"`
	Total   string `json:"total,omitempty"`
	Free    string `json:"free,omitempty"`
	On      string `json:"on,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
}

// An InputInspection is an [Inspection] as plain strings.
type InputInspection struct {
	On     string `json:"on,omitempty" validate:"omitempty,datetime=2006-01-02,startsnotwith=0000"`
	Body   string `json:"body,omitempty"`
	Result string `json:"result,omitempty" validate:"max=20000"`
}

// An InputFounder is a [Founder] as plain strings.
type InputFounder struct {
	Name string `json:"name"`
}

// An InputTerritory is a [Territory] as plain strings.
type InputTerritory struct {
	Code string `json:"code,omitempty"`
	Name string `json:"name,omitempty"`
}

// Card returns the card that the strings say. Nothing is lost: what cannot be read stays as printed in its field.
func (in *Input) Card() *Card {
	c := new(Card)
	in.fill(c, &Card{})
	return c
}

// fill makes a card whose lists lie in those of buf, as far as they have room, and leaves them there.
func (in *Input) fill(c, buf *Card) {
	*c = Card{
		Number: in.Number, FullName: in.FullName, ShortName: in.ShortName, Owner: OwnerType(in.Owner),
		Conditions: Conditions{Text: in.Conditions}, Experience: Experience{Text: in.Experience}, Schedule: Schedule{Text: in.Schedule},
		Head: Person{Name: socium.ParsePersonName(in.Head)}, Audience: in.Audience, Other: in.Other, Notes: in.Notes,
	}
	c.Registered.setText(in.Registered)
	c.LegalForm.setText(in.LegalForm)
	c.INN.setText(in.INN)
	c.KPP.setText(in.KPP)
	c.OGRN.setText(in.OGRN)
	c.OKPO.setText(in.OKPO)
	c.OKTMO.setText(in.OKTMO)
	c.Region.setText(in.Region)
	c.AsOf.setText(in.AsOf)
	c.Forms = mapped(&buf.Forms, in.Forms, asWord[Form])
	c.Modes = mapped(&buf.Modes, in.Modes, asWord[Mode])
	c.Sources = mapped(&buf.Sources, in.Sources, asWord[Source])
	c.OKVED = mapped(&buf.OKVED, in.OKVED, func(s *string, o *Stated[socium.OKVED]) { o.setText(*s) })
	c.Addresses = mapped(&buf.Addresses, in.Addresses, (*InputAddress).fill)
	c.Contacts = mapped(&buf.Contacts, in.Contacts, func(i *InputContact, c *Contact) { c.Kind, c.Text = ContactKind(i.Kind), i.Text })
	c.Licences = mapped(&buf.Licences, in.Licences, (*InputLicence).fill)
	c.Services = mapped(&buf.Services, in.Services, (*InputService).fill)
	c.Tariffs = mapped(&buf.Tariffs, in.Tariffs, (*InputTariff).fill)
	c.Places = mapped(&buf.Places, in.Places, (*InputPlaces).fill)
	c.Inspected = mapped(&buf.Inspected, in.Inspected, func(i *InputInspection, o *Inspection) {
		o.Body, o.Result = i.Body, i.Result
		o.On.setText(i.On)
	})
	c.Founders = mapped(&buf.Founders, in.Founders, func(i *InputFounder, f *Founder) { f.Name = i.Name })
	c.Territories = mapped(&buf.Territories, in.Territories, func(i *InputTerritory, t *Territory) { t.Code, t.Name = i.Code, i.Name })
}

// setText reads text strictly and keeps it when it cannot be read.
func (s *Stated[T]) setText(text string) {
	if text == "" {
		return
	}
	if parseText(&s.value, text) == nil {
		s.text = wasRead
		return
	}
	*s = Stated[T]{text: keep(text)}
}

// mapped fills a list in the room of buf; no list stays none.
func mapped[I, O any](buf *[]O, list []I, fill func(*I, *O)) []O {
	if list == nil {
		return nil
	}
	if *buf == nil || cap(*buf) < len(list) { // an empty list is not none
		*buf = make([]O, len(list))
	}
	out := (*buf)[:len(list):len(list)]
	clear(out)
	for i := range list {
		fill(&list[i], &out[i])
	}
	return out
}

func asWord[T ~string](s *string, w *T) { *w = T(*s) }

func (i *InputAddress) fill(a *Address) {
	a.Kind, a.Text = AddressKind(i.Kind), i.Text
	a.Postcode.setText(i.Postcode)
	a.Region.setText(i.Region)
	a.OKTMO.setText(i.OKTMO)
}

func (i *InputLicence) fill(l *Licence) {
	l.Kind, l.Number, l.Issuer = LicenceKind(i.Kind), i.Number, i.Issuer
	l.Issued.setText(i.Issued)
	l.LastDay.setText(i.LastDay)
}

func (i *InputService) fill(s *Service) {
	s.ID, s.Form, s.Kind, s.Name, s.Code = ServiceID(i.ID), Form(i.Form), Kind(i.Kind), i.Name, i.Code
	s.Minutes.setText(i.Minutes)
}

func (i *InputTariff) fill(t *Tariff) {
	t.Service, t.Form, t.Kind, t.Name, t.Code = ServiceID(i.Service), Form(i.Form), Kind(i.Kind), i.Name, i.Code
	t.Instead, t.Unit, t.Category, t.Days, t.Act = PriceKind(i.Instead), Unit(i.Unit), i.Category, DayType(i.Days), i.Act
	t.Price.setText(i.Price)
	t.Minutes.setText(i.Minutes)
	t.From.setText(i.From)
	t.LastDay.setText(i.LastDay)
}

func (i *InputPlaces) fill(p *Places) {
	p.Form, p.Funding, p.Unit = Form(i.Form), Funding(i.Funding), i.Unit
	if i.Total != "" {
		p.Total.set(i.Total)
	}
	if i.Free != "" {
		p.Free.set(i.Free)
	}
	p.On.setText(i.On)
}
