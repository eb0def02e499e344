package cow

const (
	leafKeys = 31 // a leaf fills a size class of 256 bytes
	leafFill = 27 // keys of a leaf that is built in one go: room for a few more
	leafMin  = 10 // a leaf with fewer keys joins its neighbour when both fit in one

	nodeKids = 17 // a node fills a size class of 320 bytes: the smaller it is, the less an update copies
	nodeFill = 15
	nodeMin  = 6
)

// A leaf holds keys and nothing else: what has no pointers is copied without ado, and the garbage collector passes it by. Whose it is
// stands in the node above.
type leaf struct {
	n    int
	keys [leafKeys]uint64
}

// A node stands above other nodes or, the lowest ones, above leaves. keys[i] is not above any key under child i and, but for i = 0, above
// every key under child i-1.
type node struct {
	owner  *mark
	mine   uint32 // a bit for each leaf that is the owner's
	n      int
	keys   [nodeKids]uint64
	kids   *[nodeKids]*node
	leaves *[nodeKids]*leaf // of a lowest node
}

// high and low make a node with room for children of either kind.
func (o *Owner) high() *node {
	p := &struct {
		node
		room [nodeKids]*node
	}{}
	p.owner, p.kids = o.sign(), &p.room
	return &p.node
}

func (o *Owner) low() *node {
	p := &struct {
		node
		room [nodeKids]*leaf
	}{}
	p.owner, p.leaves = o.sign(), &p.room
	return &p.node
}

// own returns p, or a copy of it that belongs to o.
func (p *node) own(o *Owner) *node {
	if o.owns(p.owner) {
		return p
	}
	var c *node
	if p.kids != nil {
		c = o.high()
		copy(c.kids[:], p.kids[:p.n])
	} else {
		c = o.low()
		copy(c.leaves[:], p.leaves[:p.n])
	}
	c.n = p.n
	copy(c.keys[:p.n], p.keys[:])
	return c
}

// ownLeaf returns leaf i of a node that belongs to o; the leaf does from now on.
func (p *node) ownLeaf(o *Owner, i int) *leaf {
	l := p.leaves[i]
	if p.mine>>i&1 == 0 {
		c := o.leaf()
		c.n = l.n
		copy(c.keys[:l.n], l.keys[:])
		p.leaves[i], l = c, c
		if o != nil {
			p.mine |= 1 << i
		}
	}
	return l
}

// find returns the first place whose key is not below key. It halves without a branch, which the processor would guess wrong half of
// the time.
func find(keys []uint64, key uint64) int {
	i, n := 0, len(keys)
	for n > 1 {
		half := n / 2
		i += half & -int(flag(keys[i+half-1] < key))
		n -= half
	}
	if n == 1 && keys[i] < key {
		i++
	}
	return i
}

// kid returns the place of the child under which key belongs.
func (p *node) kid(key uint64) int {
	i := find(p.keys[:p.n], key)
	if i == p.n || p.keys[i] != key {
		i--
	}
	return max(i, 0)
}

// insert returns the node with the key, and a second node when it had to be split.
func (p *node) insert(o *Owner, key uint64) (left, right *node, added bool) {
	i := p.kid(key)
	if p.kids == nil {
		return p.insertLow(o, i, key)
	}
	kid, next, added := p.kids[i].insert(o, key)
	if !added {
		return p, nil, false
	}
	left = p.own(o)
	left.kids[i], left.keys[i] = kid, kid.keys[0]
	if next == nil {
		return left, nil, true
	}
	to, i, right := left.room(o, i+1)
	to.open(i, next.keys[0])
	to.kids[i] = next
	return left, right, true
}

// insertLow is insert of a node above leaves: the key belongs in leaf i.
func (p *node) insertLow(o *Owner, i int, key uint64) (left, right *node, added bool) {
	l := p.leaves[i]
	at := find(l.keys[:l.n], key)
	if at < l.n && l.keys[at] == key {
		return p, nil, false
	}
	left = p.own(o)
	l = left.ownLeaf(o, i)
	if l.n < leafKeys {
		l.put(at, key)
		left.keys[i] = l.keys[0]
		return left, nil, true
	}
	const half = leafKeys / 2
	next := o.leaf()
	next.n = copy(next.keys[:], l.keys[half:])
	l.n = half
	if at > half {
		next.put(at-half, key)
	} else {
		l.put(at, key)
	}
	left.keys[i] = l.keys[0]
	to, i, right := left.room(o, i+1)
	to.open(i, next.keys[0])
	to.leaves[i] = next
	if o != nil {
		to.mine |= 1 << i
	}
	return left, right, true
}

func (l *leaf) put(i int, key uint64) {
	copy(l.keys[i+1:l.n+1], l.keys[i:l.n])
	l.keys[i] = key
	l.n++
}

// room splits a full node, which belongs to o, in two halves. It returns where its child i goes then: the half and the place there.
func (p *node) room(o *Owner, i int) (to *node, at int, right *node) {
	if p.n < nodeKids {
		return p, i, nil
	}
	const half = nodeKids / 2
	if p.kids != nil {
		right = o.high()
		copy(right.kids[:], p.kids[half:])
		clear(p.kids[half:])
	} else {
		right = o.low()
		copy(right.leaves[:], p.leaves[half:])
		clear(p.leaves[half:])
		right.mine = p.mine >> half
		p.mine &= 1<<half - 1
	}
	right.n = copy(right.keys[:], p.keys[half:])
	p.n = half
	if i > half {
		return right, i - half, right
	}
	return p, i, right
}

// open makes place i free for another child, whose first key is given.
func (p *node) open(i int, key uint64) {
	copy(p.keys[i+1:p.n+1], p.keys[i:p.n])
	p.keys[i] = key
	if p.kids != nil {
		copy(p.kids[i+1:p.n+1], p.kids[i:p.n])
	} else {
		copy(p.leaves[i+1:p.n+1], p.leaves[i:p.n])
		below := p.mine & (1<<i - 1)
		p.mine = (p.mine-below)<<1 | below
	}
	p.n++
}

// close takes child i away.
func (p *node) close(i int) {
	copy(p.keys[i:p.n-1], p.keys[i+1:p.n])
	p.n--
	if p.kids != nil {
		copy(p.kids[i:p.n], p.kids[i+1:])
		p.kids[p.n] = nil
		return
	}
	copy(p.leaves[i:p.n], p.leaves[i+1:])
	p.leaves[p.n] = nil
	below := p.mine & (1<<i - 1)
	p.mine = p.mine>>(i+1)<<i | below
}

// remove returns the node without the key, and whether the key was there: if not, nothing is copied. The result may be empty.
func (p *node) remove(o *Owner, key uint64) (*node, bool) {
	i := p.kid(key)
	if p.kids == nil {
		return p.removeLow(o, i, key)
	}
	kid, found := p.kids[i].remove(o, key)
	if !found {
		return p, false
	}
	p = p.own(o)
	p.kids[i] = kid
	p.shrunk(o, i, nodeMin, nodeFill)
	return p, true
}

// removeLow is remove of a node above leaves: the key would be in leaf i.
func (p *node) removeLow(o *Owner, i int, key uint64) (*node, bool) {
	l := p.leaves[i]
	at := find(l.keys[:l.n], key)
	if at == l.n || l.keys[at] != key {
		return p, false
	}
	p = p.own(o)
	l = p.ownLeaf(o, i)
	copy(l.keys[at:l.n-1], l.keys[at+1:l.n])
	l.n--
	p.shrunk(o, i, leafMin, leafFill)
	return p, true
}

// shrunk looks after child i, which has lost something: an empty one goes, and one with less than least joins a neighbour when the two
// have no more than fill.
func (p *node) shrunk(o *Owner, i, least, fill int) {
	n, first := p.child(i)
	together := func(k int) bool {
		if n >= least || k < 0 || k >= p.n {
			return false
		}
		m, _ := p.child(k)
		return m+n <= fill
	}
	switch {
	case n == 0:
		p.close(i)
	case together(i - 1):
		p.join(o, i-1)
	case together(i + 1):
		p.join(o, i)
	default:
		p.keys[i] = first
	}
}

// child returns how much child i holds, and its first key.
func (p *node) child(i int) (n int, first uint64) {
	if p.kids != nil {
		return p.kids[i].n, p.kids[i].keys[0]
	}
	return p.leaves[i].n, p.leaves[i].keys[0]
}

// join moves what child i+1 holds into child i.
func (p *node) join(o *Owner, i int) {
	if p.kids == nil {
		left, right := p.ownLeaf(o, i), p.leaves[i+1]
		left.n += copy(left.keys[left.n:], right.keys[:right.n])
		p.keys[i] = left.keys[0]
		p.close(i + 1)
		return
	}
	left, right := p.kids[i].own(o), p.kids[i+1]
	copy(left.keys[left.n:], right.keys[:right.n])
	if left.kids != nil {
		copy(left.kids[left.n:], right.kids[:right.n])
	} else {
		copy(left.leaves[left.n:], right.leaves[:right.n])
		if o.owns(right.owner) {
			left.mine |= right.mine << left.n
		}
	}
	left.n += right.n
	p.kids[i], p.keys[i] = left, left.keys[0]
	p.close(i + 1)
}
