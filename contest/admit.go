package contest

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/socium-go/socium"
)

// An Admission is the decision on the admission of one entry (допуск к участию). It passed or names, for every rule that it failed,
// the code, the clause and the reason.
type Admission struct {
	Entry    string          `json:"entry"`
	Decision socium.Decision `json:"decision"`
}

// Admitted reports whether every rule passed. Where a fact is missing the entry is not admitted yet.
func (a Admission) Admitted() bool { return a.Decision.Verdict() == socium.Pass }

// Reasons yields the findings that keep the entry out: failures first, then missing facts.
func (a Admission) Reasons() iter.Seq[socium.Finding] {
	return func(yield func(socium.Finding) bool) {
		for f := range a.Decision.Failed() {
			if !yield(f) {
				return
			}
		}
		for f := range a.Decision.Missing() {
			if !yield(f) {
				return
			}
		}
	}
}

// candidate is what the rules of admission look at.
type candidate struct {
	entry    *Entry
	rules    *Rules
	register Register
	filed    map[[3]string]string // who has been admitted: key to entry
}

// Admit decides on the admission of every entry as of the closing day of intake and returns the decisions in the order of the
// entries. A regulation without rules of admission admits everyone: then Admit returns nil, which [Facts.Admissions] takes so.
//
// The register may be nil; then whether an organisation is listed is not known, and the entry is not admitted yet. Where only one
// entry per person or organisation is allowed, the earliest filed of those that meet the other requirements counts (of equal
// moments the lower ID).
func (r *Rules) Admit(entries []Entry, register Register) []Admission {
	if r.book == nil {
		return nil
	}
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &entries[a], &entries[b]
		return cmp.Or(filedOrder(x.FiledAt, y.FiledAt), strings.Compare(x.ID, y.ID))
	})
	closing := r.closingDay()
	filed := map[[3]string]string{}
	list := make([]Admission, len(entries))
	for _, i := range order {
		e := &entries[i]
		c := &candidate{e, r, register, filed}
		on := closing
		if on.IsZero() {
			on = r.filingDay(e)
		}
		list[i] = Admission{e.ID, r.book.Decide(c, on)}
		if list[i].Admitted() {
			for _, per := range pers {
				if key := onceKey(per, e); key != ([3]string{}) {
					if _, taken := filed[key]; !taken {
						filed[key] = e.ID
					}
				}
			}
		}
	}
	return list
}

// filedOrder puts an entry without a moment of filing last.
func filedOrder(a, b time.Time) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

func (r *Rules) closingDay() socium.Date { return r.reg.Stage.Closes.Day() }

// filingDay is the day of filing in the zone of the deadline, Moscow time when there is none.
func (r *Rules) filingDay(e *Entry) socium.Date {
	if e.FiledAt.IsZero() {
		return socium.Date{}
	}
	return r.zone().DateOf(e.FiledAt)
}

func (r *Rules) zone() socium.Zone {
	if d := r.reg.Stage.Closes; !d.IsZero() {
		return d.Zone()
	}
	return socium.Moscow()
}

func onceKey(per Per, e *Entry) [3]string {
	switch {
	case per == PerOrganisation && e.Organisation != "":
		return [3]string{string(per), e.Organisation}
	case per == PerOrganisationNomination && e.Organisation != "":
		return [3]string{string(per), e.Organisation, e.Nomination}
	case per == PerPerson && e.Person != "":
		return [3]string{string(per), e.Person}
	}
	return [3]string{}
}

// listing is what a register says of the organisation around a day.
type listing struct {
	period socium.Period
	listed bool
	day    socium.Date
}

func (l listing) never() bool { return !l.listed && l.period.IsZero() }

// ask looks the organisation up; false when nobody can tell.
func (c *candidate) ask(a *AdmissionRule) (listing, bool) {
	l := listing{day: c.rules.closingDay()}
	if a.OnFiling {
		l.day = c.rules.filingDay(c.entry)
	}
	if c.register == nil || c.entry.Organisation == "" || l.day.IsZero() {
		return l, false
	}
	l.period, l.listed = c.register.Listing(c.entry.Organisation, l.day)
	return l, true
}
