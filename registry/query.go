package registry

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// AnyStatus asks for entries in the register whatever their status: listed and suspended.
const AnyStatus Status = "any"

// A Sort is an order of entries. The zero Sort is the order of first inclusion, which also decides among equals.
type Sort string

const (
	// MostFree puts those with the most free places in the form and of the funding asked for first: "unlimited" before every
	// number, and what is not certain at the end. More than 65 534 places count as so many.
	MostFree Sort = "most-free"
	// ByName goes by name without its legal form, which decides last: case, quotes, ё and abbreviations do not count.
	ByName Sort = "name"
	// ByNumber goes by record number, digits in it by their value: 55-9 before 55-10.
	ByNumber Sort = "number"
	// LowestTariff puts the lowest price of the form and service asked for first, see [provider.Card.LowestPrice]; providers without
	// a price come last.
	LowestTariff Sort = "lowest-tariff"
)

var sorts = []Sort{MostFree, ByName, ByNumber, LowestTariff}

// AllSorts returns every order but that of inclusion.
func AllSorts() []Sort { return slices.Clone(sorts) }

// Valid reports whether s is one of the orders, the order of inclusion among them.
func (s Sort) Valid() bool { return s == "" || slices.Contains(sorts, s) }

// UnmarshalText reads the word of an order, "" as that of inclusion, and refuses any other.
func (s *Sort) UnmarshalText(text []byte) error { return unmarshalWord(s, text, sorts) }

// unmarshalWord reads a word of a list; "" is the zero value.
func unmarshalWord[T ~string](dst *T, text []byte, list []T) error {
	word := T(text)
	if word != "" && !slices.Contains(list, word) {
		return fmt.Errorf("registry: %w", socium.CodeWordUnknown)
	}
	*dst = word
	return nil
}

// A Query says which entries are asked for. Every field that is set narrows the answer; the zero Query asks for everything
// listed. It is a plain value.
type Query struct {
	Territory   string             // ОКТМО code or its beginning: providers that serve it, wholly or in part; see [provider.Card.Serves]
	Region      socium.Region      // the region of the card
	Form        provider.Form      //
	Kind        provider.Kind      // a service of the kind, in Form when that is set
	Service     provider.ServiceID // this service, in Form when that is set
	Owner       provider.OwnerType //
	Status      Status             // zero: listed; [AnyStatus]: suspended ones too; for those that have left see [Snapshot.Records]
	FreeAtLeast int                // free places in Form and of Funding that are certain; see [provider.PlaceCount.Reaches]
	Funding     provider.Funding   // whose places are counted; zero: any
	// TariffAtMost asks for a price of Form and Service that is not higher, on the day On.
	TariffAtMost socium.Opt[socium.Money]
	// On is the day of prices; zero: the day of the snapshot. When that shows no day, only prices without a term count.
	On   socium.Date
	Sort Sort // the order; zero: that of first inclusion
}
