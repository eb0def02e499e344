package rivals

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/tidwall/btree"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

var forms = provider.AllForms()

// A hand is a register written by hand: the state of now in pages that are copied before they are written.
type hand struct {
	mu   sync.Mutex
	head atomic.Pointer[frozen]
}

// A frozen is what a reader sees. Nobody changes it.
type frozen struct {
	n       int
	records table[*held]
	byINN   hashed
	order   btree.Set[uint64] // subject, form, free places from the most, record
	words   btree.Map[string, uint32]
	form    [3]set
	kind    [3][8]set
	free    [3]set
	subject [100]set
}

type held struct {
	card    *provider.Card
	inn     uint64
	free    [3]uint16
	kinds   [3]provider.KindSet
	forms   provider.FormSet
	subject uint8
	name    string // folded
}

func newHand() *hand {
	h := &hand{}
	h.head.Store(&frozen{})
	return h
}

// A table is a list in pages of 64, a directory of pages in pages of 256.
type table[T any] []*[256]*[64]T

func (t table[T]) at(i int) *T { return &t[i>>14][i>>6&255][i&63] }

// edit returns the place of i in a copy of its page.
func (t *table[T]) edit(i int) *T {
	dir := make(table[T], max(len(*t), i>>14+1))
	copy(dir, *t)
	middle := new([256]*[64]T)
	if dir[i>>14] != nil {
		*middle = *dir[i>>14]
	}
	page := new([64]T)
	if old := middle[i>>6&255]; old != nil {
		*page = *old
	}
	middle[i>>6&255], dir[i>>14] = page, middle
	*t = dir
	return &page[i&63]
}

// A set is bits in pages of 4096: a few hundred pages at a million, so that one directory is enough.
type set []*[64]uint64

func (s set) has(i int) bool {
	return i>>12 < len(s) && s[i>>12] != nil && s[i>>12][i>>6&63]>>(i&63)&1 == 1
}

func (s *set) put(i int, member bool) {
	if s.has(i) == member {
		return
	}
	dir := make(set, max(len(*s), i>>12+1))
	copy(dir, *s)
	page := new([64]uint64)
	if dir[i>>12] != nil {
		*page = *dir[i>>12]
	}
	page[i>>6&63] ^= 1 << (i & 63)
	dir[i>>12] = page
	*s = dir
}

// A hashed leads from numbers to records: open addressing in pages of 64.
type hashed struct {
	slots table[[2]uint64] // key, record + 1
	size  int              // a power of two
	n     int
}

func mix(k uint64) uint64 {
	hi, lo := bits.Mul64(k^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	return hi ^ lo
}

func (h *hashed) find(key uint64) (int, bool) {
	if h.size == 0 {
		return 0, false
	}
	for i := int(mix(key)); ; i++ {
		s := h.slots.at(i & (h.size - 1))
		if s[1] == 0 {
			return 0, false
		}
		if s[0] == key {
			return int(s[1] - 1), true
		}
	}
}

func (h *hashed) put(key uint64, record int, inPlace bool) {
	if h.n*4 >= h.size*3 {
		old := *h
		h.size = max(64, 2*old.size)
		h.slots = make(table[[2]uint64], (h.size+1<<14-1)>>14)
		for i := range h.slots {
			h.slots[i] = new([256]*[64][2]uint64)
			for k := range min(256, h.size>>6) {
				h.slots[i][k] = new([64][2]uint64)
			}
		}
		h.n = 0
		for i := range old.size {
			if s := old.slots.at(i); s[1] != 0 {
				h.put(s[0], int(s[1]-1), true)
			}
		}
	}
	i := int(mix(key)) & (h.size - 1)
	for h.slots.at(i)[1] != 0 {
		i = (i + 1) & (h.size - 1)
	}
	place := h.slots.at(i)
	if !inPlace {
		place = h.slots.edit(i)
	}
	*place = [2]uint64{key, uint64(record) + 1}
	h.n++
}

func (h *hand) snapshot() *frozen { return h.head.Load() }

func innKey(n socium.INN) uint64 { return n.IndexKey() }

func fold(s string) string { return strings.ReplaceAll(strings.ToLower(s), "ё", "е") }

func newHeld(c *provider.Card) *held {
	r := &held{card: c, inn: innKey(c.INN.Or(socium.INN{})), forms: c.FormSet(), name: fold(c.FullName), subject: subjectOf(c)}
	for f, form := range forms {
		r.kinds[f], r.free[f] = c.KindSet(form), uint16(min(c.Free(form, "").N, 65535))
	}
	return r
}

func subjectOf(c *provider.Card) uint8 {
	code := c.Territories[0].Code
	return (code[0]-'0')*10 + code[1] - '0'
}

func orderKey(subject uint8, form int, free uint16, record int) uint64 {
	return uint64(subject)<<57 | uint64(form)<<55 | uint64(65535-free)<<39 | uint64(record)
}

// wordKey is a word of a name with the record behind it.
func wordKey(word string, record int) string {
	return string(binary.BigEndian.AppendUint32(append([]byte(word), 0), uint32(record)))
}

func apart(r rune) bool { return r == ' ' || r == '«' || r == '»' }

// put includes a provider or replaces it.
func (h *hand) put(c *provider.Card) {
	h.mu.Lock()
	defer h.mu.Unlock()
	next := *h.head.Load()
	next.order = *next.order.Copy()
	i, known := next.byINN.find(innKey(c.INN.Or(socium.INN{})))
	r := newHeld(c)
	var old *held
	if known {
		old = *next.records.at(i)
	} else {
		i = next.n
		next.n++
		next.byINN.put(r.inn, i, false)
	}
	*next.records.edit(i) = r
	next.index(i, old, r)
	h.head.Store(&next)
}

func (s *frozen) index(i int, old, r *held) {
	if old == nil || old.name != r.name {
		s.words = *s.words.Copy()
		if old != nil {
			for w := range strings.FieldsFuncSeq(old.name, apart) {
				s.words.Delete(wordKey(w, i))
			}
		}
		for w := range strings.FieldsFuncSeq(r.name, apart) {
			s.words.Set(wordKey(w, i), uint32(i))
		}
	}
	if old == nil {
		old = &held{}
	} else if old.subject != r.subject {
		s.subject[old.subject].put(i, false)
	}
	s.subject[r.subject].put(i, true)
	for f, form := range forms {
		was, is := old.forms.Has(form), r.forms.Has(form)
		if was && (!is || old.subject != r.subject || old.free[f] != r.free[f]) {
			s.order.Delete(orderKey(old.subject, f, old.free[f], i))
		}
		if is && (!was || old.subject != r.subject || old.free[f] != r.free[f]) {
			s.order.Insert(orderKey(r.subject, f, r.free[f], i))
		}
		s.form[f].put(i, is)
		s.free[f].put(i, r.free[f] > 0)
		for k := range 8 {
			s.kind[f][k].put(i, r.kinds[f]>>k&1 == 1)
		}
	}
}

func (s *frozen) inn(n socium.INN) *held {
	i, ok := s.byINN.find(innKey(n))
	if !ok {
		return nil
	}
	return *s.records.at(i)
}

// A question is the one that the order of the index is made for: the most free places first.
type question struct {
	subject uint8
	form    int
	kind    provider.Kind
}

func questionOf(c *provider.Card) question {
	s := c.Services[0]
	return question{subjectOf(c), slices.Index(forms, s.Form), s.Kind}
}

func (q question) query() registry.Query {
	return registry.Query{
		Territory: fmt.Sprintf("%02d", q.subject), Form: forms[q.form], Kind: q.kind, FreeAtLeast: 1, Sort: registry.MostFree,
	}
}

func (s *frozen) top(dst []*held, q question, limit int) []*held {
	from := orderKey(q.subject, q.form, 65535, 0)
	set := &s.kind[q.form][q.kind.Number()-1]
	s.order.Ascend(from, func(key uint64) bool {
		if key>>55 != from>>55 || uint16(key>>39) == 65535 || len(dst) == limit {
			return false
		}
		if i := int(key & (1<<39 - 1)); set.has(i) {
			dst = append(dst, *s.records.at(i))
		}
		return true
	})
	return dst
}
