package registry

import (
	"cmp"
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/internal/names"
)

// A position is where a record stands in the order of a query. Positions of one query are compared by rank, then by what the sort
// goes by in full, then by record.
type position struct {
	rank   uint64
	record int
}

// rank returns the first part of the place of a record in the order: smaller comes first.
func (p *plan) rank(record int) uint64 {
	switch p.q.Sort {
	case MostFree:
		if p.funding < 0 || p.form < 0 {
			return 0
		}
		return uint64(freeNoLimit - p.x.free.Ref(record)[p.form][p.funding])
	case ByNumber:
		return p.x.rows.Ref(record).number
	case ByName:
		return p.x.rows.Ref(record).name
	case LowestTariff:
		if e, ok := p.s.At(record); ok {
			if price, priced := e.Peek().LowestPrice(p.q.Form, p.q.Service, p.day); priced {
				return rankOf(price)
			}
		}
		return ^uint64(0)
	}
	return 0
}

// rankOf makes a sum a number in the same order.
func rankOf(m socium.Money) uint64 { return uint64(m.Kopecks()) ^ 1<<63 }

func (p *plan) position(record int) position { return position{p.rank(record), record} }

// compare orders two positions.
func (p *plan) compare(a, b position) int {
	c := cmp.Compare(a.rank, b.rank)
	if c == 0 && a.record != b.record {
		switch p.q.Sort {
		case ByNumber:
			c = compareNumbers(p.s.NumberOf(a.record), p.s.NumberOf(b.record))
		case ByName:
			c = cmp.Compare(p.nameKey(a.record), p.nameKey(b.record))
		}
	}
	return cmp.Or(c, cmp.Compare(a.record, b.record))
}

func (p *plan) nameKey(record int) string {
	e, ok := p.s.At(record)
	if !ok {
		return "" // it has left the register since the page before
	}
	return names.SortKey(e.Name())
}

// ordered reports whether the order of the index answers the query: then no sorting is needed.
func (p *plan) ordered() bool {
	return p.q.Sort == MostFree && p.funding == 0 && !p.never
}

// patience is how many records the ordered walk looks at, for each that it finds, before the bit sets are asked instead.
const patience = 64

// A walk goes through the groups of a territory in the order of free places.
type walk struct {
	streams []stream   // a heap, the next one on top
	soles   cow.Column // where any form is asked for: of those under a form, they only
	any     bool
	last    uint64 // rank and record of the key met last
	begun   bool
}

type stream struct {
	c      cow.Cursor
	prefix uint64
	head   uint64 // rank and record
}

// walk sets out after a position, with a buffer for the streams of a few groups: a search without a territory has more.
func (p *plan) walk(after position, buffer []stream) walk {
	w := walk{streams: buffer, any: p.form == 0}
	if w.any {
		w.soles = p.x.setOf(bitSole)
	}
	add := func(group int) {
		first, last := p.streams(group)
		for prefix := first; prefix <= last; prefix++ {
			s := stream{prefix: prefix, c: p.x.order.Seek(prefix<<formShift | after.rank<<freeShift + uint64(after.record+1))}
			if s.advance() {
				w.streams = append(w.streams, s)
			}
		}
	}
	switch {
	case p.local:
		for _, g := range p.where.groups[:p.where.n] {
			add(g)
		}
	case p.q.Territory != "" && !p.where.wide:
		add(p.where.groups[0])
	default:
		add(groupNone)
		add(groupOdd)
		for n := range 100 {
			if p.x.sizeOf(uint32(bitSubject+n)) > 0 {
				add(groupSubject + n)
			}
		}
	}
	for i := len(w.streams)/2 - 1; i >= 0; i-- {
		w.down(i)
	}
	return w
}

// streams returns the first and the last beginning of the keys of a group under which the form stands: any form stands under each, see
// [digest.sole].
func (p *plan) streams(group int) (first, last uint64) {
	first = uint64(group)<<2 | uint64(p.form)
	if p.form > 0 {
		return first, first
	}
	return first, first + uint64(len(forms))
}

func (s *stream) advance() bool {
	key, ok := s.c.Next()
	s.head = key & rankMask
	return ok && key>>formShift == s.prefix
}

// next returns the next record of the groups, each record once.
func (w *walk) next() (record int, free uint16, ok bool) {
	for len(w.streams) > 0 {
		s := &w.streams[0]
		head, form := s.head, s.prefix&formMask
		if !s.advance() {
			*s = w.streams[len(w.streams)-1]
			w.streams = w.streams[:len(w.streams)-1]
		}
		w.down(0)
		if w.begun && head == w.last || w.any && form > 0 && !w.soles.Has(int(head&recordMask)) {
			continue
		}
		w.begun, w.last = true, head
		return int(head & recordMask), freeNoLimit - uint16(head>>freeShift), true
	}
	return 0, 0, false
}

// down moves the stream at i to where it belongs in the heap.
func (w *walk) down(i int) {
	for {
		least := i
		for kid := 2*i + 1; kid <= 2*i+2 && kid < len(w.streams); kid++ {
			if w.streams[kid].head < w.streams[least].head {
				least = kid
			}
		}
		if least == i {
			return
		}
		w.streams[i], w.streams[least] = w.streams[least], w.streams[i]
		i = least
	}
}

// first appends up to limit records after a position in the order of the query. It allocates nothing but room in dst, unless the
// query has to be sorted.
func (p *plan) first(dst []position, after position, limit int) []position {
	if p.never || limit <= 0 {
		return dst
	}
	if p.ordered() {
		list, done := p.walkFirst(dst, after, limit)
		if done {
			return list
		}
	}
	if p.q.Sort == "" && !p.local {
		p.candidates(func(record int) bool {
			if record > after.record {
				dst = append(dst, position{0, record})
				limit--
			}
			return limit > 0
		})
		return dst
	}
	return p.selectFirst(dst, after, limit)
}

// walkFirst goes through the order of free places. It gives up, and says so, when what is asked for is rare there and the bit sets
// will find it faster.
func (p *plan) walkFirst(dst []position, after position, limit int) (list []position, done bool) {
	var buffer [12]stream
	w := p.walk(after, buffer[:0])
	var sets [len(p.sets)]cow.Column
	rest, told := p.untold(sets[:0])
	found, budget := len(dst), patience*(limit+16)
	for {
		record, free, ok := w.next()
		if !ok || free < p.atLeast {
			return dst, true
		}
		if told && hasAll(rest, record) || !told && p.check(record) {
			dst = append(dst, position{uint64(freeNoLimit - free), record})
			if len(dst)-found == limit {
				return dst, true
			}
		}
		if budget--; budget == 0 && !p.local {
			return dst[:found], false
		}
	}
}

// untold appends the bit sets in which a record must be that was met in the order, where it stands by form, free places and subject. It
// is false when they do not tell everything and the row must be looked at, which costs a cache line for each record.
func (p *plan) untold(rest []cow.Column) (sets []cow.Column, ok bool) {
	if p.serve || p.deep {
		return nil, false
	}
	for _, id := range p.sets[:p.n] {
		if id != uint32(bitFree+p.form) && (p.q.Territory == "" || id != uint32(bitSubject+p.where.groups[0]-groupSubject)) {
			rest = append(rest, p.x.setOf(id))
		}
	}
	return rest, true
}

func hasAll(sets []cow.Column, record int) bool {
	for i := range sets {
		if !sets[i].Has(record) {
			return false
		}
	}
	return true
}

// selectFirst keeps the best of all candidates in a heap, the worst of them on top.
func (p *plan) selectFirst(dst []position, after position, limit int) []position {
	start := len(dst)
	p.candidates(func(record int) bool {
		at := p.position(record)
		if after.record >= 0 && p.compare(at, after) <= 0 {
			return true
		}
		if heap := dst[start:]; len(heap) < limit {
			dst = append(dst, at)
			p.up(dst[start:])
		} else if p.compare(at, heap[0]) < 0 {
			heap[0] = at
			p.down(heap)
		}
		return true
	})
	slices.SortFunc(dst[start:], p.compare)
	return dst
}

func (p *plan) up(heap []position) {
	for i := len(heap) - 1; i > 0; {
		parent := (i - 1) / 2
		if p.compare(heap[i], heap[parent]) <= 0 {
			return
		}
		heap[i], heap[parent] = heap[parent], heap[i]
		i = parent
	}
}

func (p *plan) down(heap []position) {
	for i := 0; ; {
		kid := 2*i + 1
		if kid+1 < len(heap) && p.compare(heap[kid+1], heap[kid]) > 0 {
			kid++
		}
		if kid >= len(heap) || p.compare(heap[kid], heap[i]) <= 0 {
			return
		}
		heap[i], heap[kid] = heap[kid], heap[i]
		i = kid
	}
}

var beginning = position{record: -1}

// Find yields the entries that answer the query, in its order. Entries are looked for as they are asked for where the order of the
// query allows it; otherwise they are found and sorted first.
func (s Snapshot) Find(q Query) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		var p plan
		if !p.prepare(s, q) {
			return
		}
		give := func(record int) bool {
			e, ok := s.At(record)
			return !ok || yield(e)
		}
		switch {
		case p.ordered():
			w := p.walk(beginning, nil)
			for {
				record, free, ok := w.next()
				if !ok || free < p.atLeast || p.check(record) && !give(record) {
					return
				}
			}
		case q.Sort == "" && !p.local:
			p.candidates(give)
		default:
			for _, at := range p.all() {
				if !give(at.record) {
					return
				}
			}
		}
	}
}

// all returns everything that answers the query in its order.
func (p *plan) all() []position {
	var list []position
	p.candidates(func(record int) bool {
		list = append(list, p.position(record))
		return true
	})
	slices.SortFunc(list, p.compare)
	return list
}

// Append appends the first entries that answer the query, at most limit of them, in the order of the query. With room in the buffer
// it allocates nothing when the sort is MostFree for any funding, or none.
func (s Snapshot) Append(dst []Entry, q Query, limit int) []Entry {
	var p plan
	if !p.prepare(s, q) {
		return dst
	}
	var buffer [64]position
	for _, at := range p.first(buffer[:0], beginning, limit) {
		if e, ok := s.At(at.record); ok {
			dst = append(dst, e)
		}
	}
	return dst
}

// Count returns how many entries answer the query.
func (s Snapshot) Count(q Query) int {
	var p plan
	if !p.prepare(s, q) {
		return 0
	}
	return p.count()
}
