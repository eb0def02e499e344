package neighbours

import (
	"iter"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
)

// A Certificate is a qualification certificate of a worker of social services that gives a right to further measures of support
// (квалификационный сертификат, Kaluga Region). The holder is personal data: the name masks itself, and the register is searched by
// employer, position and number.
type Certificate struct {
	Number         string            `json:"number,omitempty"`
	Holder         socium.PersonName `json:"holder,omitzero"`
	Position       string            `json:"position,omitempty"`
	Employer       string            `json:"employer,omitempty"`
	EmployerNumber string            `json:"employerNumber,omitempty"` // in the register of providers
	Category       string            `json:"category,omitempty"`
	Issuer         string            `json:"issuer,omitempty"`
	Issued         socium.Date       `json:"issued,omitzero"`
	LastDay        socium.Date       `json:"lastDay,omitzero"` // empty: without a term
	Rights         []Right           `json:"rights,omitzero"`
}

// A Right is what a certificate gives a right to.
type Right struct {
	Code  socium.Code  `json:"code"`
	Title socium.Text  `json:"title"`
	Basis socium.Basis `json:"basis,omitzero"`
	From  socium.Date  `json:"from,omitzero"`  // the act is in force from this day; empty: since ever
	Until socium.Date  `json:"until,omitzero"` // and before this day; empty: without end
}

// On reports whether the term of the certificate contains the day. Whether it was taken away is a matter of the register: see
// [RightsOn].
func (c *Certificate) On(day socium.Date) bool {
	return !c.Issued.IsZero() && !day.Before(c.Issued) && (c.LastDay.IsZero() || !day.After(c.LastDay))
}

// Validate returns everything that is wrong with the entry.
func (c *Certificate) Validate() socium.Violations {
	var vs socium.Violations
	report := func(wrong bool, code socium.Code, path socium.Path, severity socium.Severity) {
		if wrong {
			vs = append(vs, catalogue.Violation(code, path).With(severity))
		}
	}
	report(c.Holder.IsZero() && c.Position == "", CodeHolder, "holder", socium.Refuse)
	report(c.Issued.IsZero(), CodeIssued, "issued", socium.Warning)
	report(!c.LastDay.IsZero() && c.LastDay.Before(c.Issued), CodeCertTerm, "lastDay", socium.Warning)
	report(len(c.Rights) == 0, CodeRights, "rights", socium.Warning)
	for i, r := range c.Rights {
		twice := slices.ContainsFunc(c.Rights[:i], func(o Right) bool { return o.Code == r.Code && o.From == r.From })
		report(twice || r.Code == "", CodeRightTwice, socium.Path("rights").Index(i), socium.Warning)
	}
	return vs
}

// KeyCertificateEmployer is the kind of key by which certificates are looked up by the record number of the employer.
const KeyCertificateEmployer journal.KeyKind = 1

// NewCertificates returns an empty register of certificates. Without editions of a procedure numbers are 1, 2, 3, …
func NewCertificates(editions ...journal.Procedure[Certificate]) (*journal.Journal[Certificate], error) {
	return journal.New(certificateSchema(), orShared(editions, "certificates")...)
}

// ReplayCertificates rebuilds the register from its events, see [journal.Replay].
func ReplayCertificates(events iter.Seq2[journal.Event[Certificate], error], editions ...journal.Procedure[Certificate]) (*journal.Journal[Certificate], error) {
	return journal.Replay(certificateSchema(), events, orShared(editions, "certificates")...)
}

// orShared returns the editions, or a procedure by which several entries may have a key in common.
func orShared[E any](editions []journal.Procedure[E], id string) []journal.Procedure[E] {
	if len(editions) == 0 {
		return []journal.Procedure[E]{{ID: id, Shared: true}}
	}
	return editions
}

func certificateSchema() journal.Schema[Certificate] {
	return journal.Schema[Certificate]{
		Register:  "certificates",
		Detach:    func(c *Certificate) { c.Rights = slices.Clone(c.Rights) },
		Number:    func(c *Certificate) string { return c.Number },
		SetNumber: func(c *Certificate, number string) { c.Number = number },
		Check:     (*Certificate).Validate,
		Names: func(c *Certificate, add func(string)) {
			add(c.Position)
			add(c.Employer)
		},
		Keys: func(c *Certificate, add func(journal.Key)) {
			add(journal.TextKey(KeyCertificateEmployer, strings.TrimSpace(c.EmployerNumber)))
		},
	}
}

// RightsOn returns what a certificate gives a right to on a day, nothing when it was not in force then: before its issue, after its
// term, while suspended, after it was taken away. It is false when the number was never given.
func RightsOn(s journal.Snapshot[Certificate], number string, day socium.Date) (rights []Right, known bool) {
	if _, known = s.Resolve(number); !known {
		return nil, false
	}
	e, ok := s.AsOf(day).ByNumber(number)
	if !ok || e.Status() != journal.Listed || !e.Peek().On(day) {
		return nil, true
	}
	for _, r := range e.Peek().Rights {
		if !day.Before(r.From) && (r.Until.IsZero() || day.Before(r.Until)) {
			rights = append(rights, r)
		}
	}
	return rights, true
}
