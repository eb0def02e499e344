package cow

import "sync/atomic"

const (
	pageBits = 5
	pageMask = PageSize - 1

	shelfBits = 7
	shelfSize = 1 << shelfBits
	shelfMask = shelfSize - 1
)

// PageSize is how many values of a [Vector] an update copies.
const PageSize = 1 << pageBits

// A Vector is a list of values indexed from 0, in pages of 32 that lie on shelves of 128. The zero Vector is empty.
type Vector[T any] struct {
	top    []*shelf[T]
	owner  *mark // of top
	n      int
	leaves stock[leaf[T]] // of the owner
}

type shelf[T any] struct {
	owned
	pages [shelfSize]*leaf[T]
}

// A leaf holds values from its beginning. Vectors with the same leaf see as many of them as they are long.
type leaf[T any] struct {
	owned
	used   uint32 // places that some vector has filled; whoever fills the next one moves it
	values [PageSize]T
}

// Len returns the number of values.
func (v *Vector[T]) Len() int { return v.n }

// At returns the value at i, which must be in range.
func (v *Vector[T]) At(i int) T { return *v.Ref(i) }

// Ref returns the place of the value at i, to read it without a copy. Nobody may write there.
func (v *Vector[T]) Ref(i int) *T {
	l := v.page(i >> pageBits)
	if l == nil { // or the compiler checks by reading the head of the page, in another cache line than the value
		return nil
	}
	return &l.values[i&pageMask]
}

// Page returns the values from k pages on, for reading. Nobody may look at those beyond the length.
func (v *Vector[T]) Page(k int) *[PageSize]T { return &v.page(k).values }

func (v *Vector[T]) page(k int) *leaf[T] { return v.top[k>>shelfBits].pages[k&shelfMask] }

// Set returns the vector with another value at i, which must be in range.
func (v Vector[T]) Set(o *Owner, i int, value T) Vector[T] {
	*v.Edit(o, i) = value
	return v
}

// Append returns the vector with one more value. When nobody has filled the next place on the page yet, the value goes there and nothing
// is copied: the vectors that there are do not look so far.
func (v Vector[T]) Append(o *Owner, value T) Vector[T] {
	at := uint32(v.n & pageMask)
	var l *leaf[T]
	if at > 0 {
		l = v.page(v.n >> pageBits)
	}
	switch {
	case l != nil && o.owns(l.owner):
		l.used = at + 1
	case l != nil && atomic.CompareAndSwapUint32(&l.used, at, at+1):
	default:
		l = v.edit(o, v.n)
		l.used = at + 1
	}
	l.values[at] = value
	v.n++
	return v
}

// Edit returns the place of the value at i, which must be in range, to write there: the pages on the way are the owner's from now on. The
// vector itself changes, so it must be one that nobody else has; the place is good until the next update.
func (v *Vector[T]) Edit(o *Owner, i int) *T { return &v.edit(o, i).values[i&pageMask] }

// edit makes the pages on the way to i the owner's and returns the last of them.
func (v *Vector[T]) edit(o *Owner, i int) *leaf[T] {
	t := i >> (shelfBits + pageBits)
	if !o.owns(v.owner) {
		v.top, v.owner, v.leaves = append(make([]*shelf[T], 0, max(len(v.top), t+1)), v.top...), o.sign(), stock[leaf[T]]{}
	}
	if t == len(v.top) {
		v.top = append(v.top, nil)
	}
	place := &own(o, &v.top[t]).pages[i>>pageBits&shelfMask]
	l := *place
	if l == nil || !o.owns(l.owner) {
		old := l
		l = v.leaves.take(o)
		l.owner, *place = o.sign(), l
		l.used = uint32(min(v.n-i&^pageMask, PageSize))
		if old != nil { // what is beyond may be written this very moment
			copy(l.values[:l.used], old.values[:])
		}
	}
	return l
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
