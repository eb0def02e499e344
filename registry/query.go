package registry

import (
	"cmp"
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// AnyStatus asks for entries in the register whatever their status: listed and suspended.
const AnyStatus Status = "any"

// A Sort is an order of entries. The zero Sort is the order of first inclusion, which also decides among equals.
type Sort string

const (
	MostFree Sort = "most-free" // most free places in the form and funding asked for first; "unlimited" before every number
	ByNumber Sort = "number"    // by record number; digits in it by value
)

var sorts = []Sort{MostFree, ByNumber}

// AllSorts returns every order but that of inclusion.
func AllSorts() []Sort { return slices.Clone(sorts) }

// Valid reports whether s is one of the orders, the order of inclusion among them.
func (s Sort) Valid() bool { return s == "" || slices.Contains(sorts, s) }

// A Query says which entries are asked for. Every field that is set narrows the answer; the zero Query asks for everything
// listed. It is a plain value.
type Query struct {
	Territory   string             // ОКТМО code or its beginning: providers that serve it, wholly or in part; see [provider.Card.Serves]
	Region      socium.Region      // the region of the card
	Form        provider.Form      //
	Kind        provider.Kind      // a service of the kind, in Form when that is set
	Service     provider.ServiceID // this service, in Form when that is set
	Owner       provider.OwnerType //
	Status      Status             // zero: listed; [AnyStatus]: suspended ones too
	FreeAtLeast int                // free places in Form and of Funding that are certain; see [provider.PlaceCount.Reaches]
	Funding     provider.Funding   // whose places are counted; zero: any
	Sort        Sort
}

// match reports whether an entry answers the query.
func (q *Query) match(e Entry) bool {
	status := e.Status()
	if q.Status == "" && status != Listed || q.Status != "" && q.Status != AnyStatus && q.Status != status {
		return false
	}
	c := e.Peek()
	return (q.Territory == "" || c.Serves(q.Territory)) &&
		(q.Region.IsZero() || c.RegionCode() == q.Region) &&
		(q.Form == "" || c.FormSet().Has(q.Form)) &&
		(q.Kind == "" || c.Offers(q.Form, q.Kind)) &&
		(q.Service == "" || c.OffersService(q.Service, q.Form)) &&
		(q.Owner == "" || c.OwnerType() == q.Owner) &&
		(q.FreeAtLeast <= 0 || c.Free(q.Form, q.Funding).Reaches(int64(q.FreeAtLeast)))
}

// Find yields the entries that answer the query, in its order.
func (s Snapshot) Find(q Query) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		if q.Sort == "" {
			for e := range s.All() {
				if q.match(e) && !yield(e) {
					return
				}
			}
			return
		}
		var found []Entry
		for e := range s.All() {
			if q.match(e) {
				found = append(found, e)
			}
		}
		slices.SortStableFunc(found, q.compare)
		for _, e := range found {
			if !yield(e) {
				return
			}
		}
	}
}

// Count returns how many entries answer the query.
func (s Snapshot) Count(q Query) int {
	n := 0
	for e := range s.All() {
		if q.match(e) {
			n++
		}
	}
	return n
}

func (q *Query) compare(a, b Entry) int {
	if q.Sort == MostFree {
		x, y := a.FreeFor(q.Form, q.Funding), b.FreeFor(q.Form, q.Funding)
		if x.NoLimit != y.NoLimit {
			return cmp.Compare(bit(y.NoLimit), bit(x.NoLimit))
		}
		return cmp.Compare(y.N, x.N)
	}
	return compareNumbers(a.Number(), b.Number())
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compareNumbers orders record numbers by their parts: runs of digits by value, other text as it is.
func compareNumbers(a, b string) int {
	whole := cmp.Compare(a, b)
	for a != "" && b != "" {
		x, y := run(a), run(b)
		if digit(a[0]) && digit(b[0]) {
			p, q := significant(a[:x]), significant(b[:y])
			if c := cmp.Or(cmp.Compare(len(p), len(q)), cmp.Compare(p, q)); c != 0 {
				return c
			}
		} else if c := cmp.Compare(a[:x], b[:y]); c != 0 {
			return c
		}
		a, b = a[x:], b[y:]
	}
	return cmp.Or(cmp.Compare(len(a), len(b)), whole)
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// run returns the length of the digits, or of the other text, at the beginning of s.
func run(s string) int {
	for i := range len(s) {
		if digit(s[i]) != digit(s[0]) {
			return i
		}
	}
	return len(s)
}

func significant(digits string) string {
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	return digits
}
