package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Card is the entry of a provider in a register of providers of social services (442-FZ art. 25 part 3) and the organisation around
// it. It holds a card as it is found: what a source does not say is empty, what cannot be read stays as printed ([Stated]), words that
// are not in a list stay as words, what has no place goes to Strays. [Card.Validate] says everything that is wrong with it.
//
// A nil list means that the source says nothing, an empty one that it says "none". A Card is a plain value to fill in; it is not safe
// for changes from several goroutines. Copy it with [Card.Clone].
type Card struct {
	Number     string                   `json:"number,omitempty"` // 1: record number, given by the keeper of the register
	FullName   string                   `json:"fullName"`         // 2
	ShortName  string                   `json:"shortName,omitempty"`
	Registered Stated[socium.Date]      `json:"registered,omitzero"` // 3: day of state registration
	LegalForm  Stated[socium.LegalForm] `json:"legalForm,omitzero"`  // 4: ОКОПФ, legal entities only
	Addresses  []Address                `json:"addresses,omitzero"`  // 5: seat, places of service, others
	Contacts   []Contact                `json:"contacts,omitzero"`   // 5: phones, mailboxes, sites
	Head       Person                   `json:"head,omitzero"`       // 6
	Licences   []Licence                `json:"licences,omitzero"`   // 7
	Forms      []Form                   `json:"forms,omitzero"`      // 8
	Modes      []Mode                   `json:"modes,omitzero"`      // 8: of semi-residential and residential service
	Services   []Service                `json:"services,omitzero"`   // 9
	Tariffs    []Tariff                 `json:"tariffs,omitzero"`    // 10
	Places     []Places                 `json:"places,omitzero"`     // 11
	Conditions Conditions               `json:"conditions,omitzero"` // 12
	Inspected  []Inspection             `json:"inspected,omitzero"`  // 13
	Experience Experience               `json:"experience,omitzero"` // 14
	Other      []Extra                  `json:"other,omitzero"`      // 15

	INN          Stated[socium.INN]     `json:"inn,omitzero"`
	KPP          Stated[socium.KPP]     `json:"kpp,omitzero"`
	OGRN         Stated[socium.OGRN]    `json:"ogrn,omitzero"`
	OKPO         Stated[socium.OKPO]    `json:"okpo,omitzero"`
	OKVED        []Stated[socium.OKVED] `json:"okved,omitzero"` // the main one first
	OKTMO        Stated[socium.OKTMO]   `json:"oktmo,omitzero"`
	Region       Stated[socium.Region]  `json:"region,omitzero"` // the subject that keeps the register
	Owner        OwnerType              `json:"owner,omitempty"` // as stated; see [Card.OwnerType]
	Sources      []Source               `json:"sources,omitzero"`
	Founders     []Founder              `json:"founders,omitzero"`
	Predecessors []Predecessor          `json:"predecessors,omitzero"`
	Branches     []Branch               `json:"branches,omitzero"`
	Officers     []Person               `json:"officers,omitzero"` // deputies, heads of units
	Schedule     Schedule               `json:"schedule,omitzero"`
	Territories  []Territory            `json:"territories,omitzero"` // served; nil: not said
	Audience     []string               `json:"audience,omitzero"`    // categories of recipients
	Recipients   []Recipients           `json:"recipients,omitzero"`  // people served, by year
	Published    []Publication          `json:"published,omitzero"`   // the checklist of art. 13
	AsOf         Stated[socium.Date]    `json:"asOf,omitzero"`        // the day of the data

	Strays []Stray `json:"strays,omitzero"`
	Notes  string  `json:"notes,omitempty"` // of the keeper, not for publication
}

// A StrayKind tells why something of a source has no place on the card.
type StrayKind string

// The kinds of strays.
const (
	UnknownMember StrayKind = "unknown-member" // a field that the card does not have
	WrongShape    StrayKind = "wrong-shape"    // a list or an object where a value belongs, or the other way round
	SecondValue   StrayKind = "second-value"   // the source states the field twice
)

var strayKinds = wordlist.List[StrayKind]{
	{UnknownMember, "такого поля в карточке нет", "the card has no such field"},
	{WrongShape, "в этом поле ожидается другое", "another shape is expected in this field"},
	{SecondValue, "источник называет и другое значение", "the source states another value too"},
}

// AllStrayKinds returns every kind.
func AllStrayKinds() []StrayKind { return strayKinds.All() }

// Valid reports whether k is one of the kinds.
func (k StrayKind) Valid() bool { return strayKinds.Has(k) }

// In returns the kind in words.
func (k StrayKind) In(lang socium.Lang) string { return inWords(strayKinds, k, lang) }

// A Stray is something that a source states and the card has no place for: it is kept as printed (JSON text when it came from a
// JSON document) and reported. Whoever types a card in adds the second of two contradicting values here.
type Stray struct {
	Kind StrayKind   `json:"kind"`
	Path socium.Path `json:"path"` // where it belongs: "tariffs[3].price"
	Text string      `json:"text"`
	From string      `json:"from,omitempty"` // which source says so, when there are several
}
