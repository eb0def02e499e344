package registry

import (
	"math/bits"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
	"github.com/socium-go/socium/provider"
)

// A plan is a query as the index answers it: a few bit sets, conditions on the row, and what only the card can tell.
type plan struct {
	s     Snapshot
	x     *index
	q     Query
	day   socium.Date // of prices
	sets  [8]uint32   // numbers of bit sets, all of which must hold
	n     int
	never bool // nothing can answer the query
	where reach
	local bool // the territory is searched by its groups, not by bits
	serve bool // who serves the territory is to be checked

	form    int
	funding int
	status  uint8 // of the row; 0: any
	owner   uint8 // of the row; 0: any
	region  uint8
	atLeast uint16 // free places, in the row
	deep    bool   // the card must be looked at
}

// prepare makes a plan for a query. It returns false when nothing can answer it.
func (p *plan) prepare(s Snapshot, q Query) bool {
	x, ok := s.Projection().(*index)
	if !ok {
		return false
	}
	*p = plan{s: s, x: x, q: q, day: q.On, form: formIndex(q.Form), funding: fundingIndex(q.Funding)}
	if p.day.IsZero() {
		p.day = s.Day()
	}
	p.never = p.form < 0 || q.Kind != "" && !q.Kind.Valid()
	p.standing()
	p.services()
	p.places()
	if q.Territory != "" {
		p.territory()
	}
	if !q.TariffAtMost.IsZero() {
		p.deep = true
	}
	if p.n > 1 && p.sets[0] == bitListed && p.x.sizeOf(bitSuspended) == 0 {
		p.n-- // all are listed: the other sets tell as much
		p.sets[0] = p.sets[p.n]
	}
	return !p.never
}

func (p *plan) set(id int) {
	p.sets[p.n] = uint32(id)
	p.n++
}

// standing takes status, owner and region.
func (p *plan) standing() {
	switch p.q.Status {
	case "", Listed:
		p.status = rowListed
		p.set(bitListed)
	case Suspended:
		p.status = rowSuspended
		p.set(bitSuspended)
	case AnyStatus:
	default:
		p.never = true
	}
	if p.q.Owner != "" {
		if i := wordIndex(owners, p.q.Owner); i > 0 {
			p.owner = uint8(i)
			p.set(bitOwner + i - 1)
		} else {
			p.owner, p.deep = unknownWord, true
		}
	}
	if !p.q.Region.IsZero() {
		p.region = regionNumber(p.q.Region)
		p.set(bitRegion + int(p.region))
	}
}

func (p *plan) services() {
	q := &p.q
	switch {
	case p.never:
		return
	case q.Kind != "" && q.Form != "":
		p.set(bitFormKind + (p.form-1)*8 + q.Kind.Number() - 1)
	case q.Kind != "":
		p.set(bitKind + q.Kind.Number() - 1)
	case q.Form != "":
		p.set(bitForm + p.form - 1)
	}
	if q.Service == "" {
		return
	}
	n, ok := p.x.service(q.Service)
	if ok {
		p.set(bitService + n)
	}
	oddballs := p.x.sizeOf(bitOddball) > 0
	p.never = p.never || !ok && !oddballs
	p.deep = p.deep || q.Form != "" || !ok
}

func (p *plan) places() {
	n := p.q.FreeAtLeast
	if n <= 0 || p.never {
		return
	}
	if p.funding < 0 || n > freeMost {
		p.deep = true
		return
	}
	p.atLeast = uint16(n)
	if p.funding == 0 {
		p.set(bitFree + p.form)
	}
}

func (p *plan) territory() {
	p.where = reachOf(p.q.Territory)
	subject := p.where.groups[0] - groupSubject
	if p.where.exact && subject >= 0 && subject < 100 && p.x.sizeOf(bitOdd) == 0 {
		p.set(bitSubject + subject)
		return
	}
	p.local, p.serve = !p.where.wide, true
}

// accepts reports whether the row answers the query, but for the territory and what only the card can tell.
func (p *plan) accepts(r *row, record int) bool {
	if r.status == 0 || p.status != 0 && r.status != p.status ||
		p.owner != 0 && r.owner != p.owner || p.region != 0 && r.region != p.region {
		return false
	}
	if p.form > 0 && !r.forms.Has(p.q.Form) || p.q.Kind != "" && !r.kinds[p.form].Has(p.q.Kind) {
		return false
	}
	return p.atLeast == 0 || p.x.free.Ref(record)[p.form][p.funding] >= p.atLeast
}

// confirms asks the card what only the card can tell.
func (p *plan) confirms(c *provider.Card) bool {
	q := &p.q
	if q.Service != "" && !c.OffersService(q.Service, q.Form) || q.Owner != "" && c.OwnerType() != q.Owner {
		return false
	}
	if q.FreeAtLeast > 0 && p.atLeast == 0 && !c.Free(q.Form, q.Funding).Reaches(int64(q.FreeAtLeast)) {
		return false
	}
	if limit, ok := q.TariffAtMost.Get(); ok {
		price, priced := c.LowestPrice(q.Form, q.Service, p.day)
		return priced && price.Compare(limit) <= 0
	}
	return true
}

// check reports whether a record answers the query, the territory included.
func (p *plan) check(record int) bool {
	r := p.x.rows.Ref(record)
	if !p.accepts(r, record) || p.serve && !p.where.serves(p.x.places.At(int(r.places))) {
		return false
	}
	if p.deep || p.q.Service != "" {
		e, ok := p.s.At(record)
		return ok && p.confirms(e.Peek())
	}
	return true
}

// candidates yields the records that answer the query, in the order of the records unless the territory is searched by groups.
func (p *plan) candidates(yield func(record int) bool) {
	if p.local {
		p.inTerritory(yield)
		return
	}
	rest := !p.bitsTell()
	p.words(func(first int, word uint64) bool {
		for ; word != 0; word &= word - 1 {
			record := first + bits.TrailingZeros64(word)
			if rest && !p.check(record) {
				continue
			}
			if !yield(record) {
				return false
			}
		}
		return true
	})
}

// bitsTell reports whether the bit sets alone answer the query.
func (p *plan) bitsTell() bool {
	return !p.local && !p.serve && !p.deep && (p.atLeast == 0 || p.atLeast == 1 && p.funding == 0)
}

// words yields the members that all bit sets have in common, 64 records at a time.
func (p *plan) words(yield func(first int, word uint64) bool) {
	if p.n == 0 { // any status: listed or suspended
		p.present(yield)
		return
	}
	var sets [len(p.sets)]cow.Column
	for i, id := range p.sets[:p.n] {
		sets[i] = p.x.setOf(id)
	}
	var common cow.Block
	for k := range sets[0].Blocks() {
		if !intersect(&common, sets[:p.n], k) {
			continue
		}
		for i, w := range common {
			if w != 0 && !yield(k*cow.BlockBits+i*64, w) {
				return
			}
		}
	}
	if first, w := young(sets[:p.n]); w != 0 {
		yield(first, w)
	}
}

// young returns the word of the newest records that are in all the sets, and the first of them.
func young(sets []cow.Column) (first int, common uint64) {
	common = ^uint64(0)
	for i := range sets {
		var w uint64
		first, w = sets[i].Young()
		common &= w
	}
	return first, common
}

// intersect works out the common members of one block, and reports whether there may be any.
func intersect(common *cow.Block, sets []cow.Column, k int) bool {
	for i := range sets {
		b := sets[i].Block(k)
		switch {
		case b == nil:
			return false
		case i == 0:
			*common = *b
		default:
			for j, w := range b {
				common[j] &= w
			}
		}
	}
	return true
}

func (p *plan) present(yield func(first int, word uint64) bool) {
	listed, suspended := p.x.setOf(bitListed), p.x.setOf(bitSuspended)
	for k := range max(listed.Blocks(), suspended.Blocks()) {
		a, b := listed.Block(k), suspended.Block(k)
		for i := range len(cow.Block{}) {
			var w uint64
			if a != nil {
				w = a[i]
			}
			if b != nil {
				w |= b[i]
			}
			if w != 0 && !yield(k*cow.BlockBits+i*64, w) {
				return
			}
		}
	}
	first, w := listed.Young()
	if _, v := suspended.Young(); v|w != 0 {
		yield(first, v|w)
	}
}

// inTerritory yields the records of the territory's groups that answer the query.
func (p *plan) inTerritory(yield func(record int) bool) {
	for i, g := range p.where.groups[:p.where.n] {
		first, last := p.streams(g)
		for prefix := first; prefix <= last; prefix++ {
			c := p.x.order.Seek(prefix << formShift)
			for key, ok := c.Next(); ok && key>>formShift == prefix; key, ok = c.Next() {
				if record := int(key & recordMask); p.belongs(i, prefix, record) && p.check(record) && !yield(record) {
					return
				}
			}
		}
	}
}

// belongs reports whether a record counts where it was met: in stream prefix of group i of the territory. Elsewhere it counts too.
func (p *plan) belongs(i int, prefix uint64, record int) bool {
	if p.form == 0 && prefix&formMask > 0 {
		if soles := p.x.setOf(bitSole); !soles.Has(record) {
			return false
		}
	}
	return i == 0 || !p.where.earlier(i, p.x.places.At(int(p.x.rows.Ref(record).places)))
}

// count returns how many records answer the query.
func (p *plan) count() int {
	n := 0
	if !p.bitsTell() {
		p.candidates(func(int) bool { n++; return true })
		return n
	}
	if p.n == 1 {
		return p.x.sizeOf(p.sets[0])
	}
	if p.n == 0 {
		p.present(func(_ int, word uint64) bool { n += bits.OnesCount64(word); return true })
		return n
	}
	var sets [len(p.sets)]cow.Column
	least := 0
	for i, id := range p.sets[:p.n] {
		sets[i] = p.x.setOf(id)
		if sets[i].Len() < sets[least].Len() {
			least = i
		}
	}
	sets[0], sets[least] = sets[least], sets[0]
	for k := range sets[0].Blocks() {
		n += common(sets[:p.n], k)
	}
	_, word := young(sets[:p.n])
	return n + bits.OnesCount64(word)
}

// common counts the members that sets have in common in one block. The usual two to four sets are counted in one go; with a block that
// is known to be there the compiler need not look for it at every word.
func common(sets []cow.Column, k int) (n int) {
	x, y := sets[0].Block(k), sets[1].Block(k)
	if x == nil || y == nil {
		return 0
	}
	switch len(sets) {
	case 2:
		for i := range x {
			n += bits.OnesCount64(x[i] & y[i])
		}
	case 3:
		z := sets[2].Block(k)
		if z == nil {
			return 0
		}
		for i := range x {
			n += bits.OnesCount64(x[i] & y[i] & z[i])
		}
	case 4:
		z, w := sets[2].Block(k), sets[3].Block(k)
		if z == nil || w == nil {
			return 0
		}
		for i := range x {
			n += bits.OnesCount64(x[i] & y[i] & z[i] & w[i])
		}
	default:
		var block cow.Block
		if !intersect(&block, sets, k) {
			return 0
		}
		for _, w := range block {
			n += bits.OnesCount64(w)
		}
	}
	return n
}
