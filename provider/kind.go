package provider

import (
	"math/bits"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Kind is a kind of social services (вид социальных услуг), 442-FZ art. 20. A card may hold a word that is not in the list:
// it is kept and reported.
type Kind string

// The eight kinds.
const (
	Household     Kind = "household"     // социально-бытовые
	Medical       Kind = "medical"       // социально-медицинские
	Psychological Kind = "psychological" // социально-психологические
	Pedagogical   Kind = "pedagogical"   // социально-педагогические
	Labour        Kind = "labour"        // социально-трудовые
	Legal         Kind = "legal"         // социально-правовые
	Communicative Kind = "communicative" // в целях повышения коммуникативного потенциала
	Urgent        Kind = "urgent"        // срочные, вне форм обслуживания
)

var kinds = wordlist.List[Kind]{
	{Household, "социально-бытовые", "household"},
	{Medical, "социально-медицинские", "medical"},
	{Psychological, "социально-психологические", "psychological"},
	{Pedagogical, "социально-педагогические", "pedagogical"},
	{Labour, "социально-трудовые", "labour"},
	{Legal, "социально-правовые", "legal"},
	{Communicative, "в целях повышения коммуникативного потенциала получателей, имеющих ограничения жизнедеятельности, в том числе детей-инвалидов", "to raise the communicative potential of recipients with limitations, disabled children among them"},
	{Urgent, "срочные", "urgent"},
}

// AllKinds returns the kinds in the order of the law.
func AllKinds() []Kind { return kinds.All() }

// Valid reports whether k is one of the eight kinds.
func (k Kind) Valid() bool { return kinds.Has(k) }

// In returns the kind in words.
func (k Kind) In(lang socium.Lang) string { return inWords(kinds, k, lang) }

// Number returns the place of the kind in art. 20, from 1; 0 for an unknown kind. Regional lists number their services by it
// ("1.04").
func (k Kind) Number() int { return kinds.Index(k) + 1 }

// A KindSet is a set of kinds in one byte. The zero KindSet is empty.
type KindSet uint8

// KindSetOf returns the set of the kinds; words that are not kinds are left out.
func KindSetOf(list ...Kind) KindSet {
	var s KindSet
	for _, k := range list {
		s |= k.Bit()
	}
	return s
}

// Bit returns the set of k alone, empty when k is not one of the eight kinds.
func (k Kind) Bit() KindSet {
	switch k { // the places in the list; a test compares them
	case Household:
		return 1 << 0
	case Medical:
		return 1 << 1
	case Psychological:
		return 1 << 2
	case Pedagogical:
		return 1 << 3
	case Labour:
		return 1 << 4
	case Legal:
		return 1 << 5
	case Communicative:
		return 1 << 6
	case Urgent:
		return 1 << 7
	default:
		return 0
	}
}

// Has reports whether k is in the set.
func (s KindSet) Has(k Kind) bool { return s&k.Bit() != 0 }

// Len returns the number of kinds.
func (s KindSet) Len() int { return bits.OnesCount8(uint8(s)) }

// Kinds returns the kinds in the order of the law.
func (s KindSet) Kinds() []Kind {
	var list []Kind
	for i := range kinds {
		if s&(1<<i) != 0 {
			list = append(list, kinds[i][0])
		}
	}
	return list
}
