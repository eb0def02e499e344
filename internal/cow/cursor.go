package cow

import "math"

// A Cursor walks a set in ascending order. It is a value: a copy walks on by itself.
type Cursor struct {
	root *node
	leaf *leaf // nil at the end
	i    int
}

// Seek returns a cursor before the first key that is not below key.
func (s Set) Seek(key uint64) Cursor {
	if s.root == nil {
		return Cursor{}
	}
	return s.root.seek(key)
}

// seek goes down to the leaf where the key belongs. On the way it keeps in mind what stands next to it on the right: when the leaf ends
// before the key, the first leaf there is the one. From leaf to leaf a cursor comes in the same way: it need not remember its path.
func (p *node) seek(key uint64) Cursor {
	root := p
	var right *node
	for p.kids != nil {
		i := p.kid(key)
		if i+1 < p.n {
			right = p.kids[i+1]
		}
		p = p.kids[i]
	}
	i := p.kid(key)
	l := p.leaves[i]
	if at := find(l.keys[:l.n], key); at < l.n {
		return Cursor{root, l, at}
	}
	switch {
	case i+1 < p.n:
		return Cursor{root, p.leaves[i+1], 0}
	case right == nil:
		return Cursor{}
	}
	for right.kids != nil {
		right = right.kids[0]
	}
	return Cursor{root, right.leaves[0], 0}
}

// Next returns the key at the cursor and moves on, and false at the end.
func (c *Cursor) Next() (uint64, bool) {
	if c.leaf == nil {
		return 0, false
	}
	if c.i == c.leaf.n && !c.turn() {
		return 0, false
	}
	key := c.leaf.keys[c.i]
	c.i++
	return key, true
}

// turn moves from the end of a leaf to the beginning of the next one.
func (c *Cursor) turn() bool {
	last := c.leaf.keys[c.i-1]
	if last == math.MaxUint64 {
		*c = Cursor{}
		return false
	}
	*c = c.root.seek(last + 1)
	return c.leaf != nil
}
