package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Contract is the contract for social services (442-FZ art. 17): it is concluded within a day of the presentation of the programme
// to the provider, in writing, with the terms of the programme and the cost where it is paid.
type Contract struct {
	Number    string                   `json:"number,omitempty"`
	Date      socium.Date              `json:"date"`
	Presented socium.Date              `json:"presented"` // the programme was presented to the provider
	Programme string                   `json:"programme"` // its number
	Provider  string                   `json:"provider"`  // record number in the register
	Paid      socium.Answer            `json:"paid"`      // by the recipient, in full or in part
	Cost      socium.Opt[socium.Money] `json:"cost,omitzero"`
	LastDay   socium.Date              `json:"lastDay,omitzero"`
}

// Validate returns what is wrong with the contract on the ground of its programme.
func (c *Contract) Validate(p *Programme) socium.Violations {
	var vs socium.Violations
	term, _ := TermOf(ConcludeContract)
	if c.Date.IsZero() || !p.InForce(c.Date) || !c.LastDay.IsZero() && (c.LastDay.Before(c.Date) || c.LastDay.After(p.LastDay)) {
		vs = append(vs, violation(CodeContractDate, "date"))
	}
	if due := term.Due(c.Presented, nil); !c.Presented.IsZero() && c.Date.After(due) {
		vs = append(vs, violation(CodeContractLate, "date", have(socium.ValueOf(c.Date)), need(socium.ValueOf(due))))
	}
	if c.Provider == "" {
		vs = append(vs, violation(CodeContractProvider, "provider"))
	}
	if c.Paid == socium.Yes && c.Cost.IsZero() {
		vs = append(vs, violation(CodeContractCost, "cost"))
	}
	return vs
}

// A RefusalBy tells who refuses service.
type RefusalBy string

// Who may refuse: art. 18.
const (
	ByCitizen   RefusalBy = "citizen"   // гражданин или его представитель, письменно
	ByAuthority RefusalBy = "authority" // в связи с медицинскими противопоказаниями
)

var refusalBys = wordlist.List[RefusalBy]{
	{ByCitizen, "гражданин или его законный представитель", "the citizen or a representative"},
	{ByAuthority, "отказ в связи с медицинскими противопоказаниями", "refusal for medical contraindications"},
}

// AllRefusalBys returns who may refuse.
func AllRefusalBys() []RefusalBy { return refusalBys.All() }

// Valid reports whether r is one of the words.
func (r RefusalBy) Valid() bool { return refusalBys.Has(r) }

// In says it in words.
func (r RefusalBy) In(lang socium.Lang) string { return inWords(refusalBys, r, lang) }

// A Refusal is a refusal of service or of one service (442-FZ art. 18).
type Refusal struct {
	By         RefusalBy     `json:"by"`
	Date       socium.Date   `json:"date"`
	Form       Form          `json:"form,omitempty"`
	Service    ServiceID     `json:"service,omitempty"` // empty: the whole service
	Written    socium.Answer `json:"written,omitzero"`
	Conclusion string        `json:"conclusion,omitempty"` // number of the medical conclusion
	Until      socium.Date   `json:"until,omitzero"`       // a refusal for a time ends with this day
}

// contraindications are the forms in which medical contraindications may be a ground of refusal, by the act in force.
var contraindications = socium.MustTimeline(
	socium.Dated[FormSet]{From: socium.MustParseDate("2015-04-29"), Value: FormSetOf(Residential), Basis: socium.Basis{Act: "приказ Минздрава России от 29.04.2015 № 216н"}},
	socium.Dated[FormSet]{From: socium.MustParseDate("2023-05-02"), Value: FormSetOf(Home, SemiResidential, Residential), Basis: socium.Basis{Act: "приказ Минздрава России от 02.05.2023 № 202н"}},
)

// ContraindicatedForms returns the forms in which service could be refused for medical contraindications on the day, and the act: only
// the residential one under order 216н of 2015, all under order 202н of 2023. The orders count from their dates; the days on which
// they came into force were not read.
func ContraindicatedForms(on socium.Date) (FormSet, socium.Basis, bool) {
	e, ok := contraindications.On(on)
	return e.Value, e.Basis.As(socium.Unverified), ok
}

// Validate returns what is wrong with the refusal: that of a citizen is in writing, that of the authority rests on a medical conclusion
// and on a form for which contraindications were in force.
func (r *Refusal) Validate() socium.Violations {
	var vs socium.Violations
	if !r.By.Valid() {
		vs = append(vs, violation(CodeWord, "by", have(socium.Word(cut(string(r.By))))))
	}
	if r.By == ByCitizen && r.Written != socium.Yes {
		vs = append(vs, violation(CodeRefusalWritten, "written"))
	}
	if r.By == ByAuthority {
		if r.Conclusion == "" {
			vs = append(vs, violation(CodeRefusalMedical, "conclusion"))
		}
		if set, _, ok := ContraindicatedForms(r.Date); r.Form != "" && (!ok || !set.Has(r.Form)) {
			vs = append(vs, violationIn(CodeRefusalForm, "form", r.Form))
		}
	}
	return vs
}

// An EndGround is a ground on which service ends. Regions write their own lists; these were met in their acts.
type EndGround string

// The grounds.
const (
	EndOwnRequest     EndGround = "own-request"
	EndTerm           EndGround = "term" // срок программы или договора
	EndBreach         EndGround = "breach"
	EndContraindicate EndGround = "contraindications"
	EndDeath          EndGround = "death"
	EndProvider       EndGround = "provider-ended" // ликвидация, прекращение деятельности поставщика
	EndMissing        EndGround = "court-missing"  // признан безвестно отсутствующим или умершим
	EndImprisonment   EndGround = "imprisonment"
)

var endGrounds = wordlist.List[EndGround]{
	{EndOwnRequest, "письменное заявление получателя", "written request of the recipient"},
	{EndTerm, "истечение срока программы или договора", "end of the term of the programme or contract"},
	{EndBreach, "нарушение получателем условий договора", "breach of contract by the recipient"},
	{EndContraindicate, "медицинские противопоказания", "medical contraindications"},
	{EndDeath, "смерть получателя", "death of the recipient"},
	{EndProvider, "ликвидация или прекращение деятельности поставщика", "liquidation or end of the provider"},
	{EndMissing, "решение суда о признании безвестно отсутствующим или умершим", "court decision: missing or dead"},
	{EndImprisonment, "осуждение к отбыванию наказания в виде лишения свободы", "imprisonment"},
}

// AllEndGrounds returns the grounds.
func AllEndGrounds() []EndGround { return endGrounds.All() }

// Valid reports whether g is one of the grounds.
func (g EndGround) Valid() bool { return endGrounds.Has(g) }

// In returns the ground in words.
func (g EndGround) In(lang socium.Lang) string { return inWords(endGrounds, g, lang) }

// An UrgentAct is the act of urgent services (акт о предоставлении срочных социальных услуг, art. 21): there is no programme and no
// contract, the services are free.
type UrgentAct struct {
	Number     string                   `json:"number,omitempty"`
	Date       socium.Date              `json:"date"`
	Provider   string                   `json:"provider"`
	Services   []ServiceID              `json:"services"`
	Conditions string                   `json:"conditions,omitempty"`
	Informed   string                   `json:"informed,omitempty"` // the organisation that told of the need; empty: an application
	Signed     socium.Answer            `json:"signed,omitzero"`    // by the recipient
	Fee        socium.Opt[socium.Money] `json:"fee,omitzero"`
}

// Validate returns what is wrong with the act.
func (a *UrgentAct) Validate() socium.Violations {
	var vs socium.Violations
	if a.Date.IsZero() || a.Provider == "" || len(a.Services) == 0 {
		vs = append(vs, violation(CodeUrgentAct, ""))
	}
	for i, id := range a.Services {
		if known := national.lookup(id); known == nil || known.Kind != Urgent {
			vs = append(vs, violation(CodeUrgentKind, socium.Path("services").Index(i)))
		}
	}
	if fee, ok := a.Fee.Get(); ok && !fee.IsZero() {
		vs = append(vs, violation(CodeUrgentFree, "fee"))
	}
	return vs
}
