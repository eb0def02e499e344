package cow

import "sync/atomic"

// PageSize is how many values of a [Vector] an update copies.
const PageSize = 1 << fanBits

const (
	fanBits = 5
	fanMask = PageSize - 1
)

// A Vector is a list of values indexed from 0: 32 of them lie on a page, 32 pages on a shelf, 32 shelves on a board. The smaller they
// are, the less an update copies. The zero Vector is empty.
type Vector[T any] struct {
	top   []*board[T]
	owner *mark // of top
	n     int
	stock stock[page[T]] // of the owner
}

type board[T any] struct {
	owned
	shelves [PageSize]*shelf[T]
}

type shelf[T any] struct {
	owned
	mine  uint32 // a bit for each page that is the owner's
	pages [PageSize]*page[T]
}

// A page holds values from its beginning. Vectors with the same page see as many of them as they are long. Whose it is stands on the
// shelf: a page of values without pointers has none, and the garbage collector passes it by.
type page[T any] struct {
	values [PageSize]T
	used   uint32   // places that some vector has filled; whoever fills the next one moves it
	_      [28]byte // values of 32 bytes lie half a line of the cache each, on pages that lie side by side too
}

// Len returns the number of values.
func (v *Vector[T]) Len() int { return v.n }

// At returns the value at i, which must be in range.
func (v *Vector[T]) At(i int) T { return *v.Ref(i) }

// Ref returns the place of the value at i, to read it without a copy. Nobody may write there.
func (v *Vector[T]) Ref(i int) *T {
	p := v.page(i >> fanBits)
	if p == nil { // or the compiler checks by reading the head of the page, in another cache line than the value
		return nil
	}
	return &p.values[i&fanMask]
}

// Page returns the values from k pages on, for reading. Nobody may look at those beyond the length.
func (v *Vector[T]) Page(k int) *[PageSize]T { return &v.page(k).values }

func (v *Vector[T]) page(k int) *page[T] {
	return v.top[k>>(2*fanBits)].shelves[k>>fanBits&fanMask].pages[k&fanMask]
}

// Set returns the vector with another value at i, which must be in range.
func (v Vector[T]) Set(o *Owner, i int, value T) Vector[T] {
	*v.Edit(o, i) = value
	return v
}

// Append returns the vector with one more value. When nobody has filled the next place on the page yet, the value goes there and nothing
// is copied: the vectors that there are do not look so far.
func (v Vector[T]) Append(o *Owner, value T) Vector[T] {
	at := uint32(v.n & fanMask)
	var p *page[T]
	if at > 0 {
		p = v.page(v.n >> fanBits)
	}
	if p == nil || !atomic.CompareAndSwapUint32(&p.used, at, at+1) {
		p = v.edit(o, v.n)
		p.used = at + 1
	}
	p.values[at] = value
	v.n++
	return v
}

// Edit returns the place of the value at i, which must be in range, to write there: the pages on the way are the owner's from now on. The
// vector itself changes, so it must be one that nobody else has; the place is good until the next update.
func (v *Vector[T]) Edit(o *Owner, i int) *T { return &v.edit(o, i).values[i&fanMask] }

// edit makes the pages on the way to i the owner's and returns the last of them.
func (v *Vector[T]) edit(o *Owner, i int) *page[T] {
	t, k := i>>(3*fanBits), i>>fanBits&fanMask
	if !o.owns(v.owner) {
		v.top, v.owner, v.stock = append(make([]*board[T], 0, max(len(v.top), t+1)), v.top...), o.sign(), stock[page[T]]{}
	}
	if t == len(v.top) {
		v.top = append(v.top, nil)
	}
	b := own(o, &v.top[t])
	place := &b.shelves[i>>(2*fanBits)&fanMask]
	if *place == nil && o.long() { // side by side, as the pages of a long run, and like them they stay until the last of them goes
		for k, room := 0, make([]shelf[T], PageSize); k < PageSize; k++ {
			if b.shelves[k] == nil {
				room[k].owner, b.shelves[k] = o.sign(), &room[k]
			}
		}
	}
	shared := *place
	s := own(o, place)
	if s != shared { // a copy: no page on it is the owner's yet
		s.mine = 0
	}
	p := s.pages[k]
	if p != nil && s.mine>>k&1 == 1 {
		return p
	}
	old := p
	p = v.stock.take(o)
	if s.pages[k] = p; o != nil {
		s.mine |= 1 << k
	}
	p.used = uint32(min(v.n-i&^fanMask, PageSize))
	if old != nil { // what is beyond may be written this very moment
		copy(p.values[:p.used], old.values[:])
	}
	return p
}

// owned begins every page of which an update may be the owner.
type owned struct{ owner *mark }

func (p *owned) by() **mark { return &p.owner }

// own replaces the page at place by a copy, or by a new one, unless it belongs to o already.
func own[P any, Page interface {
	*P
	by() **mark
}](o *Owner, place *Page) Page {
	p := *place
	if p != nil && o.owns(*p.by()) {
		return p
	}
	c := Page(new(P))
	if p != nil {
		*c = *p
	}
	*c.by() = o.sign()
	*place = c
	return c
}
