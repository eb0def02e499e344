package provider

import (
	"slices"

	"github.com/socium-go/socium"
)

// A PublicCard is what art. 25 and 13 of 442-FZ publish of a card. It is a type of its own: private contacts, notes of the keeper, the
// number of a natural person and what could not be read into a field have no place in it, and names of persons are plain text because they
// are published. [Card.Public] makes one.
type PublicCard struct {
	Number       string                   `json:"number,omitempty"`
	FullName     string                   `json:"fullName"`
	ShortName    string                   `json:"shortName,omitempty"`
	Registered   Stated[socium.Date]      `json:"registered,omitzero"`
	LegalForm    Stated[socium.LegalForm] `json:"legalForm,omitzero"`
	Owner        OwnerType                `json:"owner,omitempty"`
	INN          socium.INN               `json:"inn,omitzero"` // of an organisation; that of a person is not published
	KPP          Stated[socium.KPP]       `json:"kpp,omitzero"`
	OGRN         Stated[socium.OGRN]      `json:"ogrn,omitzero"`
	Region       Stated[socium.Region]    `json:"region,omitzero"`
	OKTMO        Stated[socium.OKTMO]     `json:"oktmo,omitzero"`
	Addresses    []Address                `json:"addresses,omitzero"` // of a sole proprietor only the places of service
	Contacts     []Contact                `json:"contacts,omitzero"`
	Head         PublicPerson             `json:"head,omitzero"`
	Officers     []PublicPerson           `json:"officers,omitzero"`
	Founders     []PublicFounder          `json:"founders,omitzero"`
	Predecessors []string                 `json:"predecessors,omitzero"` // names
	Branches     []PublicBranch           `json:"branches,omitzero"`
	Schedule     Schedule                 `json:"schedule,omitzero"`
	Territories  []Territory              `json:"territories,omitzero"`
	Audience     []string                 `json:"audience,omitzero"`
	Licences     []Licence                `json:"licences,omitzero"`
	Forms        []Form                   `json:"forms,omitzero"`
	Modes        []Mode                   `json:"modes,omitzero"`
	Services     []Service                `json:"services,omitzero"`
	Tariffs      []Tariff                 `json:"tariffs,omitzero"`
	Places       []Places                 `json:"places,omitzero"`
	Conditions   Conditions               `json:"conditions,omitzero"`
	Inspected    []Inspection             `json:"inspected,omitzero"`
	Experience   Experience               `json:"experience,omitzero"`
	Recipients   []Recipients             `json:"recipients,omitzero"`
	Published    []Publication            `json:"published,omitzero"`
	Other        []Extra                  `json:"other,omitzero"`
	AsOf         Stated[socium.Date]      `json:"asOf,omitzero"`
}

// A PublicPerson is a person as published: name and position.
type PublicPerson struct {
	Name     string `json:"name,omitempty"`
	Position string `json:"position,omitempty"`
	Unit     string `json:"unit,omitempty"`
}

// A PublicFounder is a founder as published: the name and the contacts of an organisation, the name of a person.
type PublicFounder struct {
	Name     string    `json:"name"`
	Contacts []Contact `json:"contacts,omitzero"`
}

// A PublicBranch is a branch as published.
type PublicBranch struct {
	ID        string       `json:"id,omitempty"`
	Name      string       `json:"name"`
	Addresses []Address    `json:"addresses,omitzero"`
	Contacts  []Contact    `json:"contacts,omitzero"`
	Head      PublicPerson `json:"head,omitzero"`
	Schedule  Schedule     `json:"schedule,omitzero"`
	Audience  []string     `json:"audience,omitzero"`
}

// Public returns what is published of the card. It shares nothing that can be changed.
func (c *Card) Public() *PublicCard {
	d := c.Clone()
	p := &PublicCard{
		Number: d.Number, FullName: d.FullName, ShortName: d.ShortName, Registered: d.Registered, LegalForm: d.LegalForm, Owner: c.OwnerType(),
		KPP: d.KPP, OGRN: d.OGRN, Region: d.Region, OKTMO: d.OKTMO, Addresses: d.Addresses, Contacts: d.Contacts, Head: d.Head.public(),
		Schedule: d.Schedule, Territories: d.Territories, Audience: d.Audience, Licences: d.Licences, Forms: d.Forms, Modes: d.Modes,
		Services: d.Services, Tariffs: d.Tariffs, Places: d.Places, Conditions: d.Conditions, Inspected: d.Inspected, Experience: d.Experience,
		Recipients: d.Recipients, Published: d.Published, Other: d.Other, AsOf: d.AsOf,
	}
	if n, ok := d.INN.Get(); ok && !n.IsPerson() {
		p.INN = n
	}
	if p.Owner == SoleProprietor { // the seat is a home
		p.Addresses = slices.DeleteFunc(p.Addresses, func(a Address) bool { return a.Kind != ServiceAddress })
	}
	for i := range d.Officers {
		p.Officers = append(p.Officers, d.Officers[i].public())
	}
	for i := range d.Founders {
		f := &d.Founders[i]
		public := PublicFounder{Name: f.Name, Contacts: f.Contacts}
		if !f.Person.IsZero() {
			public = PublicFounder{Name: f.Person.Reveal()}
		}
		p.Founders = append(p.Founders, public)
	}
	for i := range d.Predecessors {
		p.Predecessors = append(p.Predecessors, d.Predecessors[i].Name)
	}
	for i := range d.Branches {
		b := &d.Branches[i]
		p.Branches = append(p.Branches, PublicBranch{
			ID: b.ID, Name: b.Name, Addresses: b.Addresses, Contacts: b.Contacts, Head: b.Head.public(), Schedule: b.Schedule, Audience: b.Audience,
		})
	}
	return p
}

func (p *Person) public() PublicPerson {
	return PublicPerson{Name: p.Name.Reveal(), Position: p.Position, Unit: p.Unit}
}
