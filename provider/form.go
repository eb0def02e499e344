package provider

import (
	"math/bits"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Form is a form of social service (форма социального обслуживания), 442-FZ art. 19. The empty Form means that a service
// stands outside the forms, as urgent ones do, or that the source does not name it. A card may hold a word that is not in
// the list: it is kept and reported.
type Form string

// The three forms.
const (
	Home            Form = "home"             // на дому
	SemiResidential Form = "semi-residential" // полустационарная
	Residential     Form = "residential"      // стационарная
)

var forms = wordlist.List[Form]{
	{Home, "на дому", "at home"},
	{SemiResidential, "полустационарная", "semi-residential"},
	{Residential, "стационарная", "residential"},
}

// AllForms returns the forms in the order of the law.
func AllForms() []Form { return forms.All() }

// Valid reports whether f is one of the three forms.
func (f Form) Valid() bool { return forms.Has(f) }

// In returns the form in words.
func (f Form) In(lang socium.Lang) string { return inWords(forms, f, lang) }

// A Mode tells when a service of a form is given (режим): residential service is permanent, temporary or on five days of the
// week, semi-residential service is given at certain hours of the day.
type Mode string

// The modes of art. 19.
const (
	Permanent Mode = "permanent"   // постоянное проживание
	Temporary Mode = "temporary"   // временное, на срок индивидуальной программы
	FiveDay   Mode = "five-day"    // пятидневное круглосуточное
	DayHours  Mode = "part-of-day" // в определённое время суток
)

var modes = wordlist.List[Mode]{
	{Permanent, "постоянное проживание", "permanent stay"},
	{Temporary, "временное проживание", "temporary stay"},
	{FiveDay, "пятидневное круглосуточное проживание", "round-the-clock stay on five days of the week"},
	{DayHours, "в определённое время суток", "at certain hours of the day"},
}

// AllModes returns the modes in the order of the law.
func AllModes() []Mode { return modes.All() }

// Valid reports whether m is one of the modes.
func (m Mode) Valid() bool { return modes.Has(m) }

// In returns the mode in words.
func (m Mode) In(lang socium.Lang) string { return inWords(modes, m, lang) }

// Form returns the form that the mode belongs to, "" for an unknown mode.
func (m Mode) Form() Form {
	switch m {
	case Permanent, Temporary, FiveDay:
		return Residential
	case DayHours:
		return SemiResidential
	default:
		return ""
	}
}

// A FormSet is a set of forms in one byte. The zero FormSet is empty.
type FormSet uint8

// FormSetOf returns the set of the forms; words that are not forms are left out.
func FormSetOf(list ...Form) FormSet {
	var s FormSet
	for _, f := range list {
		s |= f.Bit()
	}
	return s
}

// Bit returns the set of f alone, empty when f is not one of the three forms.
func (f Form) Bit() FormSet {
	switch f {
	case Home:
		return 1
	case SemiResidential:
		return 2
	case Residential:
		return 4
	default:
		return 0
	}
}

// Has reports whether f is in the set.
func (s FormSet) Has(f Form) bool { return s&f.Bit() != 0 }

// Len returns the number of forms.
func (s FormSet) Len() int { return bits.OnesCount8(uint8(s)) }

// Forms returns the forms in the order of the law.
func (s FormSet) Forms() []Form {
	var list []Form
	for i := range forms {
		if f := forms[i][0]; s.Has(f) {
			list = append(list, f)
		}
	}
	return list
}
