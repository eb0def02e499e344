package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// An AddressKind tells what an address is for.
type AddressKind string

// The kinds of addresses; art. 25 asks for the seat and the places of service.
const (
	LegalAddress   AddressKind = "legal"   // место нахождения
	ServiceAddress AddressKind = "service" // место предоставления услуг
	PostalAddress  AddressKind = "postal"  // почтовый
	BranchAddress  AddressKind = "branch"  // филиал, отделение
)

var addressKinds = wordlist.List[AddressKind]{
	{LegalAddress, "место нахождения", "seat"},
	{ServiceAddress, "место предоставления услуг", "place of service"},
	{PostalAddress, "почтовый адрес", "postal address"},
	{BranchAddress, "филиал, отделение", "branch"},
}

// AllAddressKinds returns every kind.
func AllAddressKinds() []AddressKind { return addressKinds.All() }

// Valid reports whether k is one of the kinds.
func (k AddressKind) Valid() bool { return addressKinds.Has(k) }

// In returns the kind in words.
func (k AddressKind) In(lang socium.Lang) string { return inWords(addressKinds, k, lang) }

// An Address is a place as the source prints it, with codes where they are known.
type Address struct {
	Kind     AddressKind                `json:"kind,omitempty"`
	Text     string                     `json:"text"`
	Postcode Stated[socium.PostalIndex] `json:"postcode,omitzero"`
	Region   Stated[socium.Region]      `json:"region,omitzero"`
	OKTMO    Stated[socium.OKTMO]       `json:"oktmo,omitzero"`
	Unit     string                     `json:"unit,omitempty"` // the branch or department, by its id or name
	Note     string                     `json:"note,omitempty"` // landmarks, audience
}

// A ContactKind tells how to reach an organisation.
type ContactKind string

// The kinds of contacts.
const (
	Phone   ContactKind = "phone"
	Hotline ContactKind = "hotline" // горячая линия, телефон доверия
	Fax     ContactKind = "fax"
	Email   ContactKind = "email"
	Site    ContactKind = "site"
	Social  ContactKind = "social" // a page in a social network or a messenger
)

var contactKinds = wordlist.List[ContactKind]{
	{Phone, "телефон", "phone"},
	{Hotline, "горячая линия", "hot line"},
	{Fax, "факс", "fax"},
	{Email, "электронная почта", "e-mail"},
	{Site, "сайт", "site"},
	{Social, "страница в социальной сети", "page in a social network"},
}

// AllContactKinds returns every kind.
func AllContactKinds() []ContactKind { return contactKinds.All() }

// Valid reports whether k is one of the kinds.
func (k ContactKind) Valid() bool { return contactKinds.Has(k) }

// In returns the kind in words.
func (k ContactKind) In(lang socium.Lang) string { return inWords(contactKinds, k, lang) }

// A Contact is a number, mailbox or page of an organisation as the source prints it: one text may hold several numbers with words
// between them. Contacts of persons do not belong here, see [Person].
type Contact struct {
	Kind ContactKind `json:"kind,omitempty"`
	Text string      `json:"text"`
	Unit string      `json:"unit,omitempty"` // the branch or department, by its id or name
	Note string      `json:"note,omitempty"`
}

// A Person is somebody who acts for an organisation: the head, a deputy, the head of a branch. The name is published by art. 25 and
// 13; the private contact never is.
type Person struct {
	Name     socium.PersonName   `json:"name,omitzero"`
	Position string              `json:"position,omitempty"`
	Unit     string              `json:"unit,omitempty"`
	Since    Stated[socium.Date] `json:"since,omitzero"`
	Private  socium.Personal     `json:"private,omitempty"` // a personal phone or mailbox, not for publication
}

// IsZero reports whether nothing is known.
func (p Person) IsZero() bool { return p == Person{} }

// A Founder is an organisation, an authority or a person that founded the provider (учредитель).
type Founder struct {
	Name     string              `json:"name,omitempty"`
	Person   socium.PersonName   `json:"person,omitzero"` // for a natural person
	INN      Stated[socium.INN]  `json:"inn,omitzero"`
	OGRN     Stated[socium.OGRN] `json:"ogrn,omitzero"`
	Contacts []Contact           `json:"contacts,omitzero"`
}

// A Predecessor is an organisation whose rights the provider took over, or its own former name.
type Predecessor struct {
	Name  string              `json:"name"`
	INN   Stated[socium.INN]  `json:"inn,omitzero"`
	OGRN  Stated[socium.OGRN] `json:"ogrn,omitzero"`
	Until Stated[socium.Date] `json:"until,omitzero"` // the day of the change
	Note  string              `json:"note,omitempty"` // the kind of reorganisation, the act
}

// A Branch is a branch or a department with its own place, hours or audience (филиал, отделение).
type Branch struct {
	ID        string    `json:"id,omitempty"` // what Unit fields refer to; the name when empty
	Name      string    `json:"name"`
	Addresses []Address `json:"addresses,omitzero"`
	Contacts  []Contact `json:"contacts,omitzero"`
	Head      Person    `json:"head,omitzero"`
	Schedule  Schedule  `json:"schedule,omitzero"`
	Audience  []string  `json:"audience,omitzero"`
}

// A Territory is a municipality or a region served: a prefix of OKTMO codes of 2, 3, 5, 8 or 11 digits, a name, or both.
type Territory struct {
	Code string `json:"code,omitempty"` // "52701" holds every code that begins so
	Name string `json:"name,omitempty"`
}

// An Extra is other information (иная информация, item 15): a name and a text.
type Extra struct {
	Name string `json:"name"`
	Text string `json:"text"`
}
