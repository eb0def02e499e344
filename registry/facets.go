package registry

import (
	"maps"
	"math/bits"
	"slices"
	"strings"

	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/provider"
)

// A Facet is what the answer to a query is counted by.
type Facet string

const (
	FacetRegion   Facet = "region"   // the region of the card, by its code
	FacetSubject  Facet = "subject"  // the subjects served, by the first two digits of ОКТМО
	FacetDistrict Facet = "district" // the districts served, by up to five digits of ОКТМО
	FacetForm     Facet = "form"     // forms of service
	FacetKind     Facet = "kind"     // kinds of services, in the form of the query when it names one
	FacetService  Facet = "service"  // services, by their id
	FacetOwner    Facet = "owner"    // owner types
	FacetStatus   Facet = "status"   // listed and suspended
	FacetFree     Facet = "free"     // forms in which a place is certainly free
)

var facets = []Facet{FacetRegion, FacetSubject, FacetDistrict, FacetForm, FacetKind, FacetService, FacetOwner, FacetStatus, FacetFree}

// AllFacets returns every facet.
func AllFacets() []Facet { return slices.Clone(facets) }

// Valid reports whether f is one of the facets.
func (f Facet) Valid() bool { return slices.Contains(facets, f) }

// UnmarshalText reads the word of a facet and refuses any other.
func (f *Facet) UnmarshalText(text []byte) error { return unmarshalWord(f, text, facets) }

// A FacetCount is how many entries of an answer have a value. The empty Value counts those that have none, or none that is in the
// list of the law.
type FacetCount struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// Facets counts the answer to a query by the values of a facet: those that occur, in the order of the law or of their codes, and those
// without a value at the end. An entry with several values counts for each. It returns nil for a word that is not a facet.
func (s Snapshot) Facets(q Query, by Facet) []FacetCount {
	var p plan
	if !p.prepare(s, q) {
		return nil
	}
	if by == FacetDistrict {
		return p.districts()
	}
	if !by.Valid() {
		return nil
	}
	values := p.values(by)
	counts := make([]int, len(values))
	none := 0
	if by == FacetRegion {
		var regions [1 << 8]int
		p.byRegion(&regions)
		none = regions[0]
		for i, v := range values {
			counts[i] = regions[v.set-bitRegion]
		}
	} else {
		none = p.bySets(values, counts)
	}
	var list []FacetCount
	for i, n := range counts {
		if n > 0 {
			list = append(list, FacetCount{values[i].name, n})
		}
	}
	if none > 0 {
		list = append(list, FacetCount{"", none})
	}
	return list
}

// bySets counts the answer by bit sets, of which a record may be in several or in none: those in none are returned.
func (p *plan) bySets(values []facetValue, counts []int) (none int) {
	sets := make([]cow.Column, len(values))
	for i, v := range values {
		sets[i] = p.x.setOf(v.set)
	}
	p.blocks(func(k int, common *cow.Block) {
		var covered, room cow.Block
		for i := range sets {
			b := sets[i].Full(k, &room)
			if b == nil {
				continue
			}
			n := 0
			for j, w := range b {
				w &= common[j]
				covered[j] |= w
				n += bits.OnesCount64(w)
			}
			counts[i] += n
		}
		for j, w := range common {
			none += bits.OnesCount64(w &^ covered[j])
		}
	})
	return none
}

// byRegion counts the answer by the number of the region, of which a record has one or none. With as many values a look at each record
// of the answer is cheaper than a look at each set.
func (p *plan) byRegion(counts *[1 << 8]int) {
	p.blocks(func(k int, common *cow.Block) {
		for j, w := range common {
			for page := (k*len(common) + j) * 64 / cow.PageSize; w != 0; page++ {
				regions := p.x.regions.Page(page)
				for part := w & (1<<cow.PageSize - 1); part != 0; part &= part - 1 {
					counts[regions[bits.TrailingZeros64(part)]]++
				}
				w >>= cow.PageSize
			}
		}
	})
}

// twoDigitNames holds "00" to "99".
var twoDigitNames = func() string {
	var b strings.Builder
	for n := range 100 {
		b.WriteByte(byte('0' + n/10))
		b.WriteByte(byte('0' + n%10))
	}
	return b.String()
}()

type facetValue struct {
	name string
	set  uint32
}

// values returns the values of a facet with their bit sets.
func (p *plan) values(by Facet) (list []facetValue) {
	add := func(name string, set int) { list = append(list, facetValue{name, uint32(set)}) }
	twoDigits := func(base int) {
		for n := range 100 {
			if p.x.sizeOf(uint32(base+n)) > 0 {
				add(twoDigitNames[2*n:2*n+2], base+n)
			}
		}
	}
	list = make([]facetValue, 0, 100)
	switch by {
	case FacetRegion:
		twoDigits(bitRegion)
	case FacetSubject:
		twoDigits(bitSubject)
	case FacetForm:
		for i, f := range forms {
			add(string(f), bitForm+i)
		}
	case FacetFree:
		for i, f := range forms {
			add(string(f), bitFree+1+i)
		}
	case FacetKind:
		base := bitKind
		if p.form > 0 {
			base = bitFormKind + (p.form-1)*8
		}
		for i, k := range kinds {
			add(string(k), base+i)
		}
	case FacetOwner:
		for i, o := range owners {
			add(string(o), bitOwner+i)
		}
	case FacetStatus:
		add(string(Listed), bitListed)
		add(string(Suspended), bitSuspended)
	case FacetService:
		ids := make(map[provider.ServiceID]int, p.x.services.Len())
		for n := range p.x.services.Len() {
			ids[p.x.services.At(n)] = n
		}
		for _, id := range slices.Sorted(maps.Keys(ids)) {
			add(string(id), bitService+ids[id])
		}
	}
	return list
}

// blocks yields the answer as blocks of bits, each bit once, in no order that means anything.
func (p *plan) blocks(yield func(k int, common *cow.Block)) {
	if p.bitsTell() && p.n > 0 {
		var sets [len(p.sets)]cow.Column
		for i, id := range p.sets[:p.n] {
			sets[i] = p.x.setOf(id)
		}
		var common cow.Block
		for k := range sets[0].Blocks() {
			if intersect(&common, sets[:p.n], k) {
				yield(k, &common)
			}
		}
		if first, w := young(sets[:p.n]); w != 0 {
			common = cow.Block{}
			common[first%cow.BlockBits/64] = w
			yield(first/cow.BlockBits, &common)
		}
		return
	}
	found := map[int]*cow.Block{}
	p.candidates(func(record int) bool {
		b := found[record/cow.BlockBits]
		if b == nil {
			b = new(cow.Block)
			found[record/cow.BlockBits] = b
		}
		b[record%cow.BlockBits/64] |= 1 << (record % 64)
		return true
	})
	for k, b := range found {
		yield(k, b)
	}
}

// districts counts by the first five digits of the territories; a code that is shorter counts as it is.
func (p *plan) districts() []FacetCount {
	counts := map[string]int{}
	p.candidates(func(record int) bool {
		codes := p.x.places.At(int(p.x.rows.Ref(record).places))
		last := ""
		for _, c := range codes { // sorted
			if c = c[:min(len(c), 5)]; c != last {
				counts[c]++
				last = c
			}
		}
		if last == "" {
			counts[""]++
		}
		return true
	})
	var list []FacetCount
	for _, c := range slices.Sorted(maps.Keys(counts)) {
		if c != "" {
			list = append(list, FacetCount{c, counts[c]})
		}
	}
	if n := counts[""]; n > 0 {
		list = append(list, FacetCount{"", n})
	}
	return list
}
