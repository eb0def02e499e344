package honours

import (
	"iter"

	"github.com/socium-go/socium"
)

// A Qualification (квалификационный сертификат) is given to the best workers of a region and gives them rights for a term: further measures of
// social support under the law on the status of a worker of a social service (Kaluga region, 1996).
type Qualification struct {
	Number   string        `json:"number,omitempty"`
	Holder   string        `json:"holder"`
	Category socium.Text   `json:"category,omitzero"` // the professional category that it confirms
	Valid    socium.Period `json:"valid,omitzero"`    // zero: without a term
	Revoked  socium.Date   `json:"revoked,omitzero"`  // from this day it gives nothing
	Rights   []Right       `json:"rights,omitempty"`
	Basis    socium.Basis  `json:"basis,omitzero"`
}

// A Right is what a certificate gives.
type Right struct {
	Code   socium.Code              `json:"code,omitempty"`
	Title  socium.Text              `json:"title"`
	Sum    socium.Opt[socium.Money] `json:"sum,omitzero"`     // a payment, where it is one
	Months int                      `json:"months,omitempty"` // lasts so many months from the day of the certificate; 0: as long as that
	Basis  socium.Basis             `json:"basis,omitzero"`
}

// ValidOn reports whether the certificate is in force on a day.
func (q Qualification) ValidOn(day socium.Date) bool {
	return q.Valid.Contains(day) && (q.Revoked.IsZero() || day.Before(q.Revoked))
}

// RightsOn yields the rights that the certificate gives on a day, with the last day of each; zero: without end.
func (q Qualification) RightsOn(day socium.Date) iter.Seq2[Right, socium.Date] {
	return func(yield func(Right, socium.Date) bool) {
		if !q.ValidOn(day) {
			return
		}
		for _, r := range q.Rights {
			last := q.Valid.Last()
			if r.Months > 0 && !q.Valid.From().IsZero() {
				if end := q.Valid.From().AddMonths(r.Months).AddDays(-1); last.IsZero() || end.Before(last) {
					last = end
				}
			}
			if !last.IsZero() && day.After(last) {
				continue
			}
			if !yield(r, last) {
				return
			}
		}
	}
}
