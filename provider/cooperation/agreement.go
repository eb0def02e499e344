package cooperation

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// An AgreementKind is a kind of agreement between a centre and an NGO.
type AgreementKind string

// The kinds; commonly stated, no act was read.
const (
	Cooperation   AgreementKind = "cooperation"    // соглашение о взаимодействии (сотрудничестве): no money
	JointActivity AgreementKind = "joint-activity" // договор простого товарищества
	Services      AgreementKind = "services"       // договор (контракт) на услуги, 44-ФЗ, 189-ФЗ
	SubsidyDeal   AgreementKind = "subsidy"        // соглашение о субсидии
	Donation      AgreementKind = "donation"       // договор пожертвования
	VolunteerDeal AgreementKind = "volunteer"      // договор с добровольцем
)

var agreementKinds = wordlist.List[AgreementKind]{
	{Cooperation, "соглашение о взаимодействии", "agreement on cooperation"},
	{JointActivity, "договор о совместной деятельности", "agreement on joint activity"},
	{Services, "договор на услуги", "contract for services"},
	{SubsidyDeal, "соглашение о субсидии", "subsidy agreement"},
	{Donation, "договор пожертвования", "donation contract"},
	{VolunteerDeal, "договор с добровольцем", "volunteer contract"},
}

// AllAgreementKinds returns every kind.
func AllAgreementKinds() []AgreementKind { return agreementKinds.All() }

// Valid reports whether k is one of the kinds.
func (k AgreementKind) Valid() bool { return agreementKinds.Has(k) }

// In returns the kind in words.
func (k AgreementKind) In(lang socium.Lang) string { return inWords(agreementKinds, k, lang) }

// An Agreement binds parties to a subject for a term. Sources often give neither number nor day: both may stay empty.
type Agreement struct {
	Number       string                   `json:"number,omitempty"`
	Kind         AgreementKind            `json:"kind"`
	Parties      []Party                  `json:"parties"`
	Subject      string                   `json:"subject"`
	Purposes     []string                 `json:"purposes,omitzero"`
	Signed       socium.PartialDate       `json:"signed,omitzero"`
	From         socium.PartialDate       `json:"from,omitzero"` // empty: from the signing
	Last         socium.PartialDate       `json:"last,omitzero"` // empty: no end is stated
	Renewable    socium.Answer            `json:"renewable,omitzero"`
	Ended        socium.PartialDate       `json:"ended,omitzero"` // ended before its term
	Sum          socium.Opt[socium.Money] `json:"sum,omitzero"`
	DataExchange socium.Answer            `json:"dataExchange,omitzero"`  // a clause on personal data (152-ФЗ)
	Responsible  []string                 `json:"responsible,omitzero"`   // by position
	ReportMonths int                      `json:"reportMonths,omitempty"` // a report every so many months; 0: not agreed
}

// Validate returns what is wrong with the agreement: fewer than two parties, one of them twice, no subject, days out of order, money
// under an agreement that knows none, a term of more than a year that is not renewable (a note: it is usual practice).
func (a *Agreement) Validate() socium.Violations {
	var vs socium.Violations
	report := func(v *socium.Violation) { vs = append(vs, v) }
	if !a.Kind.Valid() {
		report(texts.Violation(CodeWord, "kind").With(socium.Warning))
	}
	if len(a.Parties) < 2 {
		report(texts.Violation(CodeParties, "parties"))
	}
	for i := range a.Parties {
		path := socium.Path("parties").Index(i)
		vs = append(vs, a.Parties[i].faults(path)...)
		for j := range min(i, maxLines) {
			if a.Parties[i].Is(a.Parties[j]) {
				report(texts.Violation(CodePartyTwice, path))
				break
			}
		}
	}
	if a.Subject == "" {
		report(texts.Violation(CodeSubject, "subject"))
	}
	from, last := a.begins(), a.Last
	if !last.IsZero() && !from.IsZero() {
		if _, err := from.Through(last); err != nil {
			report(texts.Violation(CodeDays, "last"))
		} else if last.First().After(from.Last().AddYears(1)) && a.Renewable != socium.Yes && a.Kind == Cooperation {
			report(texts.Violation(CodeLong, "last").With(socium.Note))
		}
	}
	if sum, ok := a.Sum.Get(); ok && a.Kind == Cooperation && !sum.IsZero() {
		report(texts.Violation(CodeNoMoney, "sum").With(socium.Warning))
	}
	return vs
}

// maxLines bounds comparisons of lines with each other.
const maxLines = 1000

func (a *Agreement) begins() socium.PartialDate {
	if a.From.IsZero() {
		return a.Signed
	}
	return a.From
}

// InForce tells whether the agreement is in force on the day: [socium.Unknown] when its days are not known precisely enough. Its last day
// counts.
func (a *Agreement) InForce(on socium.Date) socium.Answer {
	answer := notAfter(a.begins(), on)
	for _, end := range [...]socium.PartialDate{a.Last, a.Ended} {
		switch {
		case end.IsZero() || !end.First().Before(on): // no end, or it cannot have come
		case end.Last().Before(on):
			return socium.No
		case answer == socium.Yes:
			answer = socium.Unknown
		}
	}
	return answer
}

// notAfter tells whether a date is the day or earlier; a date that is not given is unknown.
func notAfter(d socium.PartialDate, on socium.Date) socium.Answer {
	switch {
	case d.IsZero():
		return socium.Unknown
	case !d.Last().After(on):
		return socium.Yes
	case d.First().After(on):
		return socium.No
	default:
		return socium.Unknown
	}
}
