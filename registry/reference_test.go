package registry_test

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// The reference.

type entry struct {
	record  int
	number  string
	free    [3]int64
	kinds   [3]provider.KindSet
	folded  string
	forms   provider.FormSet
	subject string
}

type reference struct {
	entries  []entry
	byINN    map[socium.INN]*entry
	byNumber map[string]*entry
	order    map[string][3][]int32 // by subject and form: most free places first
	subjects map[string][]uint64
	kind     [3][8][]uint64 // by form
	free     [3][]uint64
	regions  [][]uint64
	words    []wordPlace
}

type wordPlace struct {
	word   string
	record int32
}

func formOf(f provider.Form) int { return slices.Index(provider.AllForms(), f) }

func newReference(s registry.Snapshot) *reference {
	n := s.Len()
	ref := &reference{
		entries: make([]entry, n), byINN: make(map[socium.INN]*entry, n), byNumber: make(map[string]*entry, n), order: map[string][3][]int32{},
		subjects: map[string][]uint64{},
	}
	set := func(list *[]uint64, i int) {
		if *list == nil {
			*list = make([]uint64, (n+63)/64)
		}
		(*list)[i/64] |= 1 << (i % 64)
	}
	regions := map[socium.Region][]uint64{}
	for e := range s.All() {
		c, i := e.Peek(), e.Record()
		x := &ref.entries[i]
		*x = entry{record: i, number: e.Number(), forms: c.FormSet(), subject: c.Territories[0].Code[:2]}
		x.folded = strings.ToLower(strings.ReplaceAll(c.FullName, "ё", "е"))
		ref.byINN[c.INN.Or(socium.INN{})], ref.byNumber[x.number] = x, x
		order := ref.order[x.subject]
		subject := ref.subjects[x.subject]
		set(&subject, i)
		ref.subjects[x.subject] = subject
		region := regions[c.RegionCode()]
		set(&region, i)
		regions[c.RegionCode()] = region
		for f, form := range provider.AllForms() {
			x.free[f], x.kinds[f] = c.Free(form, "").N, c.KindSet(form)
			if x.forms.Has(form) {
				order[f] = append(order[f], int32(i))
			}
			if x.free[f] > 0 {
				set(&ref.free[f], i)
			}
			for k, kind := range provider.AllKinds() {
				if x.kinds[f].Has(kind) {
					set(&ref.kind[f][k], i)
				}
			}
		}
		ref.order[x.subject] = order
		for w := range strings.FieldsFuncSeq(x.folded, func(r rune) bool { return r == ' ' || r == '«' || r == '»' }) {
			ref.words = append(ref.words, wordPlace{w, int32(i)})
		}
	}
	for _, lists := range ref.order {
		for f, list := range lists {
			slices.SortFunc(list, func(a, b int32) int {
				return cmp.Or(cmp.Compare(ref.entries[b].free[f], ref.entries[a].free[f]), cmp.Compare(a, b))
			})
		}
	}
	slices.SortFunc(ref.words, func(a, b wordPlace) int { return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.record, b.record)) })
	for _, region := range socium.AllRegions() {
		if list := regions[region]; list != nil {
			ref.regions = append(ref.regions, list)
		}
	}
	return ref
}

func (ref *reference) top(dst []*entry, q question, limit int) []*entry {
	f := formOf(q.form)
	for _, i := range ref.order[q.prefix][f] {
		e := &ref.entries[i]
		if e.free[f] < 1 {
			break
		}
		if e.kinds[f].Has(q.kind) {
			dst = append(dst, e)
			if len(dst) == limit {
				break
			}
		}
	}
	return dst
}

func (ref *reference) count(q question) (n int) {
	f := formOf(q.form)
	a, b, c := ref.subjects[q.prefix], ref.kind[f][q.kind.Number()-1], ref.free[f]
	b, c = b[:len(a)], c[:len(a)]
	for i, w := range a {
		n += bits.OnesCount64(w & b[i] & c[i])
	}
	return n
}

func (ref *reference) facets(q question) []int {
	f := formOf(q.form)
	a, b := ref.kind[f][q.kind.Number()-1], ref.free[f]
	b = b[:len(a)]
	counts := make([]int, len(ref.regions))
	for r, list := range ref.regions {
		list = list[:len(a)]
		n := 0
		for i, w := range list {
			n += bits.OnesCount64(w & a[i] & b[i])
		}
		counts[r] = n
	}
	return counts
}

func (ref *reference) prefix(dst []*entry, word string, limit int) []*entry {
	i, _ := slices.BinarySearchFunc(ref.words, word, func(w wordPlace, word string) int { return cmp.Compare(w.word, word) })
	for ; i < len(ref.words) && len(dst) < limit && strings.HasPrefix(ref.words[i].word, word); i++ {
		dst = append(dst, &ref.entries[ref.words[i].record])
	}
	return dst
}

func (ref *reference) scan(part string, limit int) (n int) {
	for i := range ref.entries {
		if strings.Contains(ref.entries[i].folded, part) {
			if n++; n == limit {
				break
			}
		}
	}
	return n
}

// The reference gives the same answers, or it would prove nothing.
func TestReferenceAgrees(t *testing.T) {
	s, err := registry.Build(socium.MustParseDate("2024-01-01"), slices.Collect(cards(3000)))
	if err != nil {
		t.Fatal(err)
	}
	ref := newReference(s)
	w := newWorld(2)
	for i := range 300 {
		c := w.card(i)
		q := question{c.RegionCode(), c.Territories[0].Code[:2], c.Services[0].Form, c.Services[0].Kind}
		ours := s.Append(nil, q.query(), 20)
		hand := ref.top(nil, q, 20)
		if len(ours) != len(hand) || s.Count(q.query()) != ref.count(q) {
			t.Fatalf("%+v: %d and %d entries, %d and %d in all", q, len(ours), len(hand), s.Count(q.query()), ref.count(q))
		}
		for k := range ours {
			if ours[k].Number() != hand[k].number {
				t.Fatalf("%+v: number %d differs", q, k)
			}
		}
		facets := q.query()
		facets.Territory = ""
		sum := 0
		for _, f := range s.Facets(facets, registry.FacetRegion) {
			sum += f.Count
		}
		for _, n := range ref.facets(q) {
			sum -= n
		}
		if sum != 0 {
			t.Fatal("facets differ")
		}
	}
}
