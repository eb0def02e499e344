package status

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
	"github.com/socium-go/socium/provider"
)

// A Status is one of five different things that are often confused.
type Status string

// The statuses.
const (
	SONKO         Status = "sonko"             // социально ориентированная НКО: follows from charter and activity
	SONKORegister Status = "sonko-register"    // реестр СОНКО, Постановление 1290
	IOPU          Status = "iopu"              // исполнитель общественно полезных услуг
	Supported     Status = "support-register"  // реестр получателей поддержки, 7-ФЗ ст. 31.2
	Listed        Status = "provider-register" // реестр поставщиков, 442-ФЗ ст. 25
)

var statuses = wordlist.List[Status]{
	{SONKO, "социально ориентированная некоммерческая организация", "socially oriented non-profit organisation"},
	{SONKORegister, "реестр социально ориентированных некоммерческих организаций", "register of socially oriented non-profit organisations"},
	{IOPU, "исполнитель общественно полезных услуг", "performer of public-benefit services"},
	{Supported, "реестр получателей поддержки", "register of recipients of support"},
	{Listed, "реестр поставщиков социальных услуг", "register of providers of social services"},
}

// AllStatuses returns every status.
func AllStatuses() []Status { return statuses.All() }

// Valid reports whether s is one of the statuses.
func (s Status) Valid() bool { return statuses.Has(s) }

// In returns the status in words.
func (s Status) In(lang socium.Lang) string {
	ru, en := statuses.Text(s)
	return socium.Text{RU: ru, EN: en}.In(lang)
}

// A SupportKind tells what an organisation was given.
type SupportKind string

// The kinds that count for the register of СОНКО.
const (
	PresidentialGrant SupportKind = "presidential-grant"
	SubsidyOrGrant    SupportKind = "subsidy" // субсидия, грант федеральной, региональной, муниципальной программы
	OtherSupport      SupportKind = "other"   // имущественная, информационная, консультационная: does not count
)

var supportKinds = wordlist.List[SupportKind]{
	{PresidentialGrant, "грант Президента", "presidential grant"},
	{SubsidyOrGrant, "субсидия или грант программы", "subsidy or grant of a programme"},
	{OtherSupport, "иная поддержка", "other support"},
}

// AllSupportKinds returns every kind.
func AllSupportKinds() []SupportKind { return supportKinds.All() }

// Valid reports whether k is one of the kinds.
func (k SupportKind) Valid() bool { return supportKinds.Has(k) }

// In returns the kind in words.
func (k SupportKind) In(lang socium.Lang) string {
	ru, en := supportKinds.Text(k)
	return socium.Text{RU: ru, EN: en}.In(lang)
}

// A Support is one record of support, as the register of recipients of support keeps it.
type Support struct {
	Kind SupportKind              `json:"kind"`
	On   socium.Date              `json:"on"` // of the decision
	Body string                   `json:"body,omitempty"`
	Sum  socium.Opt[socium.Money] `json:"sum,omitzero"`
}

// Facts are what is known of an organisation. What is not known stays empty: it is no data and not a refusal.
type Facts struct {
	LegalForm    socium.LegalForm `json:"legalForm,omitzero"`
	Activities   []Activity       `json:"activities"`        // of the charter; nil: not read
	Regional     []Activity       `json:"regional,omitzero"` // activities that acts of the region add (art. 31.1 item 3)
	ForeignAgent socium.Answer    `json:"foreignAgent,omitzero"`
	Debts        socium.Answer    `json:"debts,omitzero"`       // taxes and fees
	ServesSince  socium.Date      `json:"servesSince,omitzero"` // public-benefit services of due quality
	Support      []Support        `json:"support"`              // nil: not looked up
	IOPU         []socium.Period  `json:"iopu"`                 // terms of the status; nil: not looked up
	Listed       []socium.Period  `json:"listed"`               // in the register of providers; nil: not looked up

	// The criteria of quality of public-benefit services (1096).
	ContentMet     socium.Answer `json:"contentMet,omitzero"`     // volume, terms, quality
	StaffQualified socium.Answer `json:"staffQualified,omitzero"` // and sufficient in number
	NoComplaints   socium.Answer `json:"noComplaints,omitzero"`   // recognised by courts or control bodies
	Open           socium.Answer `json:"open,omitzero"`           // information
	UnfairSupplier socium.Answer `json:"unfairSupplier,omitzero"` // in the register in the two preceding years
}

// FromCard fills in what the card of a provider and its entry in the register tell.
func FromCard(c *provider.Card, listed ...socium.Period) Facts {
	f := Facts{Listed: slices.Clone(listed)}
	f.LegalForm, _ = c.LegalForm.Get()
	return f
}

// IOPUTerm returns the term of the status that begins on the day: two years.
func IOPUTerm(from socium.Date) socium.Period {
	p, _ := socium.NewPeriod(from, from.AddYears(2)) // two years are not empty
	return p
}

// on reports whether one of the periods contains the day; unknown when they were not looked up.
func within(list []socium.Period, on socium.Date) socium.Answer {
	if list == nil {
		return socium.Unknown
	}
	return socium.AnswerOf(slices.ContainsFunc(list, func(p socium.Period) bool { return p.Contains(on) }))
}
