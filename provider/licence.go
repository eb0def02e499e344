package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A LicenceKind is the activity that a licence allows.
type LicenceKind string

// The kinds met on cards. A licence for residential social service is planned by a draft law whose adoption is unknown: it is never
// demanded by default.
const (
	MedicalLicence        LicenceKind = "medical"
	EducationalLicence    LicenceKind = "educational"
	PharmaceuticalLicence LicenceKind = "pharmaceutical"
	ResidentialLicence    LicenceKind = "residential-social-service"
)

var licenceKinds = wordlist.List[LicenceKind]{
	{MedicalLicence, "медицинская деятельность", "medical activity"},
	{EducationalLicence, "образовательная деятельность", "educational activity"},
	{PharmaceuticalLicence, "фармацевтическая деятельность", "pharmaceutical activity"},
	{ResidentialLicence, "социальное обслуживание в стационарной форме", "residential social service"},
}

// AllLicenceKinds returns every kind.
func AllLicenceKinds() []LicenceKind { return licenceKinds.All() }

// Valid reports whether k is one of the kinds.
func (k LicenceKind) Valid() bool { return licenceKinds.Has(k) }

// In returns the kind in words.
func (k LicenceKind) In(lang socium.Lang) string { return inWords(licenceKinds, k, lang) }

// A Licence is a licence of the provider (item 7, "where necessary").
type Licence struct {
	Kind       LicenceKind         `json:"kind,omitempty"`
	Number     string              `json:"number,omitempty"`
	Issued     Stated[socium.Date] `json:"issued,omitzero"`
	Issuer     string              `json:"issuer,omitempty"`
	LastDay    Stated[socium.Date] `json:"lastDay,omitzero"` // empty: without a term
	Suspended  Stated[socium.Date] `json:"suspended,omitzero"`
	Terminated Stated[socium.Date] `json:"terminated,omitzero"` // ended or annulled on this day
	Note       string              `json:"note,omitempty"`
}

// A LicenceState is what a licence is worth on a day.
type LicenceState string

// The states, the stronger first where several hold.
const (
	LicenceTerminated LicenceState = "terminated"
	LicenceExpired    LicenceState = "expired"
	LicenceSuspended  LicenceState = "suspended"
	LicenceNotYet     LicenceState = "not-yet-issued"
	LicenceUnknown    LicenceState = "unknown" // a day that decides cannot be read
	LicenceValid      LicenceState = "valid"
)

var licenceStates = wordlist.List[LicenceState]{
	{LicenceTerminated, "прекращена", "ended"},
	{LicenceExpired, "срок истёк", "expired"},
	{LicenceSuspended, "приостановлена", "suspended"},
	{LicenceNotYet, "ещё не выдана", "not issued yet"},
	{LicenceUnknown, "неизвестно", "unknown"},
	{LicenceValid, "действует", "valid"},
}

// AllLicenceStates returns every state.
func AllLicenceStates() []LicenceState { return licenceStates.All() }

// Valid reports whether s is one of the states.
func (s LicenceState) Valid() bool { return licenceStates.Has(s) }

// In returns the state in words.
func (s LicenceState) In(lang socium.Lang) string { return inWords(licenceStates, s, lang) }

// On returns what the licence is worth on the day, and the day that decided: the end of a licence that was ended, has expired or
// will expire, the beginning of a suspension; zero when there is none. A licence without a last day has no term; one without a day
// of issue counts as issued.
func (l *Licence) On(day socium.Date) (LicenceState, socium.Date) {
	terminated, suspended := l.Terminated.value, l.Suspended.value
	last, issued := l.LastDay.value, l.Issued.value
	switch {
	case !terminated.IsZero() && !day.Before(terminated):
		return LicenceTerminated, terminated
	case !last.IsZero() && day.After(last):
		return LicenceExpired, last
	case !suspended.IsZero() && !day.Before(suspended):
		return LicenceSuspended, suspended
	case day.Before(issued):
		return LicenceNotYet, issued
	case l.Terminated.Text() != "" || l.LastDay.Text() != "" || l.Suspended.Text() != "" || l.Issued.Text() != "":
		return LicenceUnknown, socium.Date{}
	default:
		return LicenceValid, last
	}
}

// ExpiresWithin reports whether the licence is valid on the day and its last day is at most so many days away: with 0 it is the day
// itself.
func (l *Licence) ExpiresWithin(days int, day socium.Date) bool {
	state, last := l.On(day)
	return state == LicenceValid && !last.IsZero() && last.DaysSince(day) <= days
}

// LicenceFor returns a licence of the kind that is valid on the day, of several the one that lasts longest.
func (c *Card) LicenceFor(kind LicenceKind, day socium.Date) (Licence, bool) {
	best, found := Licence{}, false
	for i := range c.Licences {
		l := &c.Licences[i]
		if state, _ := l.On(day); l.Kind != kind || state != LicenceValid {
			continue
		}
		last, end := best.LastDay.value, l.LastDay.value
		if !found || !last.IsZero() && (end.IsZero() || end.After(last)) {
			best, found = *l, true
		}
	}
	return best, found
}
