package rivals

import (
	"slices"
	"strings"

	"github.com/socium-go/socium/provider"
)

// build makes the index of a list in place, before anybody reads it.
func build(cards []provider.Card) *frozen {
	s := &frozen{n: len(cards)}
	s.records = room[*held](len(cards))
	var keys []uint64
	type place struct {
		key    string
		record uint32
	}
	var words []place
	s.byINN.size = 64
	for s.byINN.size*3 < 4*len(cards) {
		s.byINN.size *= 2
	}
	s.byINN.slots = room[[2]uint64](s.byINN.size)
	put := func(b *set, i int) {
		if *b == nil {
			*b = make(set, (len(cards)+4095)>>12)
			pages := make([][64]uint64, len(*b))
			for k := range pages {
				(*b)[k] = &pages[k]
			}
		}
		(*b)[i>>12][i>>6&63] |= 1 << (i & 63)
	}
	held := make([]held, len(cards))
	for i := range cards {
		r := &held[i]
		*r = *newHeld(&cards[i])
		*s.records.at(i) = r
		s.byINN.put(r.inn, i, true)
		put(&s.subject[r.subject], i)
		for f, form := range forms {
			if r.forms.Has(form) {
				put(&s.form[f], i)
				keys = append(keys, orderKey(r.subject, f, r.free[f], i))
			}
			if r.free[f] > 0 {
				put(&s.free[f], i)
			}
			for k := range 8 {
				if r.kinds[f]>>k&1 == 1 {
					put(&s.kind[f][k], i)
				}
			}
		}
		for w := range strings.FieldsFuncSeq(r.name, apart) {
			words = append(words, place{wordKey(w, i), uint32(i)})
		}
	}
	slices.Sort(keys)
	for _, k := range keys {
		s.order.Load(k)
	}
	slices.SortFunc(words, func(a, b place) int { return strings.Compare(a.key, b.key) })
	for _, w := range words {
		s.words.Load(w.key, w.record)
	}
	return s
}

// room returns a table with pages for n values.
func room[T any](n int) table[T] {
	t := make(table[T], (n+1<<14-1)>>14)
	values := make([][64]T, (n+63)/64)
	for i := range t {
		t[i] = new([256]*[64]T)
		for k := range min(256, len(values)-i<<8) {
			t[i][k] = &values[i<<8+k]
		}
	}
	return t
}
