package registry

import (
	"math"
	"math/bits"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

// A digest is what the index holds of one provider besides the bits: enough to judge a query without the card.
type digest struct {
	row
	free vacancies
}

// Vacancies are the free places by form (any, home, semi-residential, residential) and funding (any, budget, paid). They change every
// day, what else a digest holds hardly ever: the two lie apart, so that a change copies little.
type vacancies [4][3]uint16

type row struct {
	number  uint64 // the beginning of the record number in its natural order
	name    uint64 // the beginning of what the name is ordered by
	places  uint32 // the territories, a number of the index's lists
	kinds   [4]provider.KindSet
	forms   provider.FormSet
	owner   uint8 // from 1 in the order of the law; 0: none; unknownWord: a word that is not in the list
	region  uint8 // the number of the region, 0: none
	status  uint8 // rowListed, rowSuspended, 0: not in the register
	oddball bool  // has services that stand outside the index's list
}

// sole reports whether a provider has one form and in it all its free places: where it stands by that form, it stands by any.
func (d *digest) sole() bool {
	return d.forms.Len() == 1 && d.free[1+bits.TrailingZeros8(uint8(d.forms))][0] == d.free[0][0]
}

const (
	rowListed    = 1
	rowSuspended = 2
	unknownWord  = math.MaxUint8

	freeNoLimit = math.MaxUint16
	freeMost    = freeNoLimit - 1 // more free places than that count as so many in an order
)

var (
	forms    = provider.AllForms()
	fundings = provider.AllFundings()
	owners   = provider.AllOwnerTypes()
	kinds    = provider.AllKinds()
)

// formIndex returns the place of a form in a row: 0 for any, −1 for a word that is not a form.
func formIndex(f provider.Form) int {
	if f == "" {
		return 0
	}
	return wordIndex(forms, f)
}

func fundingIndex(f provider.Funding) int {
	if f == "" {
		return 0
	}
	return wordIndex(fundings, f)
}

// wordIndex returns the place of a word in its list from 1, −1 when it is not there.
func wordIndex[W ~string](list []W, w W) int {
	if i := slices.Index(list, w); i >= 0 {
		return i + 1
	}
	return -1
}

// freeRank is a count of free places as it is ordered: unlimited before every number, nothing certain last.
func freeRank(c provider.PlaceCount) uint16 {
	if c.NoLimit {
		return freeNoLimit
	}
	return uint16(min(max(c.N, 0), freeMost))
}

// digestOf works a card out. Name, territories and services are filled in by the index.
func digestOf(c *provider.Card, number string, status Status) digest {
	r := digest{row: row{number: naturalPrefix(number), status: rowListed, forms: c.FormSet()}}
	if status == Suspended {
		r.status = rowSuspended
	}
	for i := range c.Services {
		s := &c.Services[i]
		kind := s.Kind.Bit()
		if s.Kind == "" {
			one := provider.Card{Services: c.Services[i : i+1]} // the catalogue knows the kind
			kind = one.KindSet("")
		}
		r.kinds[0] |= kind
		if f := formIndex(s.Form); f > 0 {
			r.kinds[f] |= kind
		}
	}
	if len(c.Places) > 0 {
		split := slices.ContainsFunc(c.Places, func(p provider.Places) bool { return p.Funding != "" })
		for i := range r.free {
			var f provider.Form
			if i > 0 {
				if f = forms[i-1]; !r.forms.Has(f) && !slices.ContainsFunc(c.Places, func(p provider.Places) bool { return p.Form == f }) {
					continue
				}
			}
			r.free[i][0] = freeRank(c.Free(f, ""))
			if split {
				r.free[i][1], r.free[i][2] = freeRank(c.Free(f, provider.Budget)), freeRank(c.Free(f, provider.Paid))
			}
		}
	}
	if o := c.OwnerType(); o != "" {
		r.owner = unknownWord
		if i := wordIndex(owners, o); i > 0 {
			r.owner = uint8(i)
		}
	}
	r.region = regionNumber(c.RegionCode())
	return r
}

// regionNumber returns the code of a region as a number, 0 for none.
func regionNumber(r socium.Region) uint8 {
	var buffer [4]byte
	text, _ := r.AppendText(buffer[:0])
	if len(text) != 2 {
		return 0
	}
	return (text[0]-'0')*10 + text[1] - '0'
}
