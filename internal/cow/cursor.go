package cow

// A Cursor walks a set in ascending order. It is a value: a copy walks on by itself.
type Cursor struct {
	leaf *leaf // nil at the end
	i    int
	path [10]step // two neighbours have more than nodeFill children: more than 10^9 keys
	top  int     // depth of the node that the leaf is under
}

type step struct {
	p *node
	i int
}

// Seek returns a cursor before the first key that is not below key.
func (s Set) Seek(key uint64) Cursor {
	var c Cursor
	if s.root == nil {
		return c
	}
	p := s.root
	for ; p.kids != nil; c.top++ {
		i := p.kid(key)
		c.path[c.top] = step{p, i}
		p = p.kids[i]
	}
	i := p.kid(key)
	c.path[c.top] = step{p, i}
	c.leaf = p.leaves[i]
	c.i = find(c.leaf.keys[:c.leaf.n], key)
	return c
}

// Next returns the key at the cursor and moves on, and false at the end.
func (c *Cursor) Next() (uint64, bool) {
	if c.leaf == nil || c.i == c.leaf.n && !c.turn() {
		return 0, false
	}
	key := c.leaf.keys[c.i]
	c.i++
	return key, true
}

// turn moves from the end of a leaf to the beginning of the next one.
func (c *Cursor) turn() bool {
	low := c.top
	for ; c.top >= 0; c.top-- {
		at := &c.path[c.top]
		if at.i++; at.i == at.p.n {
			continue
		}
		for c.top < low {
			p := c.path[c.top].p.kids[c.path[c.top].i]
			c.top++
			c.path[c.top] = step{p, 0}
		}
		at = &c.path[low]
		c.leaf, c.i = at.p.leaves[at.i], 0
		return true
	}
	c.leaf = nil
	return false
}
