package registry

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/names"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// A Likeness is a reason to think that two cards are about one provider.
type Likeness string

const (
	SameINN      Likeness = "inn"      // the same ИНН
	SameOGRN     Likeness = "ogrn"     // the same ОГРН
	SameName     Likeness = "name"     // the same name, its legal form, quotes, case and abbreviations aside
	SameAddress  Likeness = "address"  // an address in common
	SamePhone    Likeness = "phone"    // a telephone number in common
	SameDistrict Likeness = "district" // a district in common
)

var likenesses = []Likeness{SameINN, SameOGRN, SameName, SameAddress, SamePhone, SameDistrict}

// AllLikenesses returns every reason, the strongest first.
func AllLikenesses() []Likeness { return slices.Clone(likenesses) }

// Valid reports whether l is one of the reasons.
func (l Likeness) Valid() bool { return slices.Contains(likenesses, l) }

// UnmarshalText reads the word of a reason and refuses any other.
func (l *Likeness) UnmarshalText(text []byte) error { return unmarshalWord(l, text, likenesses) }

// In returns the reason in words, a word that is none as it is.
func (l Likeness) In(lang socium.Lang) string {
	if !l.Valid() {
		return string(l)
	}
	return catalogue.Text(CodeLikeness + "." + socium.Code(l)).In(lang)
}

// A Duplicate is a pair of entries that may be one provider entered twice.
type Duplicate struct {
	Number  string     `json:"number"`  // of the entry that was included first
	Other   string     `json:"other"`   // of the other one; "" for a card that is not in the register
	Reasons []Likeness `json:"reasons"` // the strongest first
}

// Certain reports whether an identifier is the same, and not merely what can be the same by chance.
func (d Duplicate) Certain() bool {
	return slices.Contains(d.Reasons, SameINN) || slices.Contains(d.Reasons, SameOGRN)
}

// Duplicates returns the pairs of entries in the register that may be one provider: those with the same ИНН or ОГРН, and those with the
// same name that also share an address, a telephone or a district. An equal name alone is no reason, many different organisations
// are called «Радуга»; nor is an address or a telephone alone, organisations share them; and two entries whose ИНН or ОГРН differ
// are different whatever else they share. Of several entries that are alike each is paired with one before it.
//
// The order is that of first inclusion. It goes through the whole register once.
func (s Snapshot) Duplicates() []Duplicate {
	have := map[trait][]int{} // the first entries that have a trait
	var list []Duplicate
	paired := map[[2]int]bool{}
	for e := range s.All() {
		c := e.Peek()
		for t := range traits(c) {
			for _, other := range have[t] {
				pair := [2]int{other, e.Record()}
				if a, ok := s.At(other); ok && other != e.Record() && !paired[pair] {
					paired[pair] = true
					if reasons := alike(a.Peek(), c); reasons != nil {
						list = append(list, Duplicate{a.Number(), e.Number(), reasons})
						break
					}
				}
			}
			if len(have[t]) < compared && !slices.Contains(have[t], e.Record()) {
				have[t] = append(have[t], e.Record())
			}
		}
	}
	return list
}

// compared is how many entries with one trait are compared with a further one.
const compared = 8

// Similar returns the entries that may be the provider of a card that is to be included, the most alike first, for the same reasons as
// [Snapshot.Duplicates]. The entry with the card's own record number is left out.
func (s Snapshot) Similar(card provider.Card) []Duplicate {
	var list []Duplicate
	seen := map[string]bool{card.Number: true}
	try := func(e Entry, ok bool) {
		if !ok || seen[e.Number()] {
			return
		}
		seen[e.Number()] = true
		if reasons := alike(e.Peek(), &card); reasons != nil {
			list = append(list, Duplicate{Number: e.Number(), Reasons: reasons})
		}
	}
	if n, ok := card.INN.Get(); ok {
		try(s.ByKey(journal.INNKey(n)))
	}
	if n, ok := card.OGRN.Get(); ok {
		try(s.ByKey(journal.OGRNKey(n)))
	}
	for _, name := range [...]string{card.ShortName, card.FullName} {
		matches, _ := s.Search(name, Search{Limit: 100, Query: Query{Status: AnyStatus}})
		for _, m := range matches {
			try(m.Entry(), true)
		}
	}
	slices.SortStableFunc(list, func(a, b Duplicate) int {
		return cmp.Or(cmp.Compare(rankOfReason(a), rankOfReason(b)), cmp.Compare(len(b.Reasons), len(a.Reasons)))
	})
	return list
}

func rankOfReason(d Duplicate) int { return slices.Index(likenesses, d.Reasons[0]) }

// A trait is something that two entries must have in common to be compared.
type trait struct {
	kind Likeness
	text string
}

// traits yields what a card may have in common with its duplicate: an identifier, or a name together with something else.
func traits(c *provider.Card) iter.Seq[trait] {
	return func(yield func(trait) bool) {
		if n, ok := c.INN.Get(); ok && !yield(trait{SameINN, strconv.FormatUint(n.IndexKey(), 36)}) {
			return
		}
		if n, ok := c.OGRN.Get(); ok && !yield(trait{SameOGRN, strconv.FormatUint(n.IndexKey(), 36)}) {
			return
		}
		for _, name := range cores(c) {
			for _, a := range addresses(c) {
				if !yield(trait{SameAddress, name + "\n" + a}) {
					return
				}
			}
			for _, p := range phones(c) {
				if !yield(trait{SamePhone, name + "\n" + p}) {
					return
				}
			}
			for _, d := range districts(c) {
				if !yield(trait{SameDistrict, name + "\n" + d}) {
					return
				}
			}
		}
	}
}

// alike compares two cards and returns the reasons to think them one, nil when there are none or when they are known to differ.
func alike(a, b *provider.Card) (reasons []Likeness) {
	x, ok1 := a.INN.Get()
	y, ok2 := b.INN.Get()
	p, ok3 := a.OGRN.Get()
	q, ok4 := b.OGRN.Get()
	if ok1 && ok2 && x == y {
		reasons = append(reasons, SameINN)
	}
	if ok3 && ok4 && p == q {
		reasons = append(reasons, SameOGRN)
	}
	differ := ok1 && ok2 && x != y || ok3 && ok4 && p != q
	if differ && reasons == nil {
		return nil
	}
	name := meet(cores(a), cores(b))
	if name {
		reasons = append(reasons, SameName)
	}
	if reasons == nil {
		return nil
	}
	known := len(reasons)
	if meet(addresses(a), addresses(b)) {
		reasons = append(reasons, SameAddress)
	}
	if meet(phones(a), phones(b)) {
		reasons = append(reasons, SamePhone)
	}
	if meet(districts(a), districts(b)) {
		reasons = append(reasons, SameDistrict)
	}
	if reasons[0] == SameName && len(reasons) == known {
		return nil // an equal name and nothing else
	}
	return reasons
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// cores returns the names of a card without their legal forms, folded.
func cores(c *provider.Card) (list []string) {
	for _, name := range [...]string{c.ShortName, c.FullName} {
		if key := names.Core(name); key != "" && !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}

// addresses returns the addresses of a card, folded, those for the post left out.
func addresses(c *provider.Card) (list []string) {
	for i := range c.Addresses {
		if a := &c.Addresses[i]; a.Kind != provider.PostalAddress {
			if key := addressKey(a.Text); key != "" {
				list = append(list, key)
			}
		}
	}
	return list
}

// addressWords say what a part of an address is, and are written or left out as it happens. Other kinds of streets than улица tell
// streets of one name apart, so they stay; "г" and "ул" are no words anyway.
var addressWords = []string{"город", "улица", "дом", "д"}

// addressKey is an address as it is compared: the words in their order, without those that are left out as often as not and without
// the postal index, which has six digits as no house number has.
func addressKey(text string) string {
	var b strings.Builder
	for _, w := range names.Split(nil, text) {
		word := w.String()
		if slices.Contains(addressWords, word) || len(word) == 6 && strings.Trim(word, "0123456789") == "" {
			continue
		}
		b.WriteString(word + " ")
	}
	return b.String()
}

// phones returns the telephone numbers of a card: the last ten digits, or all of a shorter number.
func phones(c *provider.Card) (list []string) {
	for i := range c.Contacts {
		if k := c.Contacts[i].Kind; k == provider.Phone || k == provider.Hotline || k == "" {
			list = phoneNumbers(list, c.Contacts[i].Text)
		}
	}
	return list
}

// phoneNumbers appends the numbers that a printed text holds: one text may hold several with words between them.
func phoneNumbers(list []string, text string) []string {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r > ' ' && !strings.ContainsRune("+()-‐‑–— \u00a00123456789", r) }) {
		digits := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, part)
		for len(digits) >= 11 && (digits[0] == '7' || digits[0] == '8') {
			list = append(list, digits[1:11])
			digits = digits[11:]
		}
		switch {
		case len(digits) >= 10:
			list = append(list, digits[len(digits)-10:])
		case len(digits) >= 6:
			list = append(list, digits)
		}
	}
	return list
}

// districts returns the districts that a card names, not the whole subject.
func districts(c *provider.Card) (list []string) {
	for _, code := range codesOf(nil, c) {
		if _, ok := digitsOf(code, 5); ok {
			list = append(list, code[:5])
		}
	}
	return list
}
