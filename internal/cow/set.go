package cow

import (
	"math"
	"slices"
)

const (
	nodeKeys = 29 // a leaf fills a size class of 256 bytes
	nodeFill = 25 // keys of a node that is built in one go: room for a few more
	nodeMin  = 10 // a node with fewer keys joins its neighbour when both fit in one
)

// A Set is an ordered set of numbers, a tree of pages. The zero Set is empty.
type Set struct {
	root *node
	n    int
}

// A node is a leaf, which holds keys, or an inner node, where keys[i] is not above any key under kids[i] and, but for i = 0,
// above every key under kids[i-1].
type node struct {
	owner *mark
	kids  *[nodeKeys]*node // nil in a leaf
	n     int
	keys  [nodeKeys]uint64
}

// SetOf builds the set of keys that are sorted and different.
func SetOf(o *Owner, keys []uint64) Set {
	if len(keys) == 0 {
		return Set{}
	}
	var level []*node
	for part := range slices.Chunk(keys, nodeFill) {
		p := o.node()
		p.n = copy(p.keys[:], part)
		level = append(level, p)
	}
	for len(level) > 1 {
		var above []*node
		for part := range slices.Chunk(level, nodeFill) {
			p := o.node()
			p.n, p.kids = len(part), new([nodeKeys]*node)
			for i, kid := range part {
				p.keys[i], p.kids[i] = kid.keys[0], kid
			}
			above = append(above, p)
		}
		level = above
	}
	return Set{level[0], len(keys)}
}

// Len returns the number of keys.
func (s Set) Len() int { return s.n }

// Has reports whether key is in the set.
func (s Set) Has(key uint64) bool {
	c := s.Seek(key)
	k, ok := c.Next()
	return ok && k == key
}

// With returns the set with key in it.
func (s Set) With(o *Owner, key uint64) Set {
	if s.root == nil {
		p := o.node()
		p.n, p.keys[0] = 1, key
		return Set{p, 1}
	}
	root, right, added := s.root.insert(o, key)
	if right != nil {
		above := o.node()
		above.n, above.kids = 2, new([nodeKeys]*node)
		above.keys[0], above.kids[0] = root.keys[0], root
		above.keys[1], above.kids[1] = right.keys[0], right
		root = above
	}
	if !added {
		return s
	}
	return Set{root, s.n + 1}
}

// Without returns the set without key.
func (s Set) Without(o *Owner, key uint64) Set {
	if s.root == nil {
		return s
	}
	root, found := s.root.remove(o, key)
	if !found {
		return s
	}
	for root.kids != nil && root.n == 1 {
		root = root.kids[0]
	}
	if root.n == 0 {
		return Set{}
	}
	return Set{root, s.n - 1}
}

// batch is how many keys at once are worth building the set anew.
const batch = 1024

// Update returns the set without some keys and with others; dropping comes first. Many keys at once are not put in one by one: the
// set is built anew. Both lists are sorted in place.
func (s Set) Update(o *Owner, drop, add []uint64) Set {
	if n := len(drop) + len(add); n < batch || n < s.n/8 {
		s.fetch(o, drop)
		s.fetch(o, add)
		for _, k := range drop {
			s = s.Without(o, k)
		}
		for _, k := range add {
			s = s.With(o, k)
		}
		return s
	}
	Sort(drop)
	keys := slices.Grow(add, s.n)
	i := 0
	for c := s.Seek(0); ; {
		k, ok := c.Next()
		if !ok {
			break
		}
		for i < len(drop) && drop[i] < k {
			i++
		}
		if i == len(drop) || drop[i] != k {
			keys = append(keys, k)
		}
	}
	Sort(keys)
	return SetOf(o, slices.Compact(keys))
}

// mine returns p, or a copy of it that belongs to o.
func (p *node) mine(o *Owner) *node {
	if o.owns(p.owner) {
		return p
	}
	c := o.node()
	*c = *p
	c.owner = o.sign()
	if p.kids != nil {
		kids := *p.kids
		c.kids = &kids
	}
	return c
}

// fetchSize is how many keys make a set that does not fit into the cache.
const fetchSize = 1 << 16

// fetchKeys is how many ways down a set are read at once: about as many as a processor can wait for.
const fetchKeys = 8

// fetch reads the ways to keys that are about to change, all of them level by level. In a large set they are not in the cache; one after
// another, the update would wait for each node on each of them.
func (s Set) fetch(o *Owner, keys []uint64) {
	if s.n < fetchSize || o == nil {
		return
	}
	for part := range slices.Chunk(keys, fetchKeys) {
		var way [fetchKeys]*node
		for i := range part {
			way[i] = s.root
		}
		for p := s.root; p.kids != nil; p = way[0] {
			for i, k := range part {
				o.read += way[i].read()
				way[i] = way[i].kids[way[i].kid(k)]
			}
		}
		for i := range part {
			o.read += way[i].read()
		}
	}
}

// read reads each line of the keys, without waiting for one before the next.
func (p *node) read() uint64 {
	const line = 8
	sum := uint64(0)
	for i := 0; i < nodeKeys; i += line {
		sum += p.keys[i]
	}
	return sum
}

// find returns the first place whose key is not below key. It halves without a branch, which the processor would guess wrong half of
// the time.
func (p *node) find(key uint64) int {
	i, n := 0, p.n
	for n > 1 {
		half := n / 2
		i += half & -int(flag(p.keys[i+half-1] < key))
		n -= half
	}
	if n == 1 && p.keys[i] < key {
		i++
	}
	return i
}

// kid returns the place of the child under which key belongs.
func (p *node) kid(key uint64) int {
	i := p.find(key)
	if i == p.n || p.keys[i] != key {
		i--
	}
	return max(i, 0)
}

// insert returns the node with the key, and a second node when it had to be split.
func (p *node) insert(o *Owner, key uint64) (left, right *node, added bool) {
	if p.kids == nil {
		i := p.find(key)
		if i < p.n && p.keys[i] == key {
			return p, nil, false
		}
		left, right = p.mine(o).split(o)
		if right != nil && key >= right.keys[0] {
			right.put(right.find(key), key, nil)
		} else {
			left.put(i, key, nil)
		}
		return left, right, true
	}
	i := p.kid(key)
	kid, next, added := p.kids[i].insert(o, key)
	if !added {
		return p, nil, false
	}
	left = p.mine(o)
	left.kids[i], left.keys[i] = kid, kid.keys[0]
	if next == nil {
		return left, nil, true
	}
	left, right = left.split(o)
	if right != nil && next.keys[0] >= right.keys[0] {
		right.put(right.find(next.keys[0]), next.keys[0], next)
	} else {
		left.put(left.find(next.keys[0]), next.keys[0], next)
	}
	return left, right, true
}

// split cuts a full node in two halves; it belongs to o already. Keys that come in order leave full nodes behind.
func (p *node) split(o *Owner) (left, right *node) {
	if p.n < nodeKeys {
		return p, nil
	}
	const half = nodeKeys / 2
	right = o.node()
	right.n = nodeKeys - half
	copy(right.keys[:], p.keys[half:])
	if p.kids != nil {
		right.kids = new([nodeKeys]*node)
		copy(right.kids[:], p.kids[half:])
		clear(p.kids[half:])
	}
	p.n = half
	return p, right
}

func (p *node) put(i int, key uint64, kid *node) {
	copy(p.keys[i+1:p.n+1], p.keys[i:p.n])
	p.keys[i] = key
	if p.kids != nil {
		copy(p.kids[i+1:p.n+1], p.kids[i:p.n])
		p.kids[i] = kid
	}
	p.n++
}

func (p *node) drop(i int) {
	copy(p.keys[i:p.n-1], p.keys[i+1:p.n])
	if p.kids != nil {
		copy(p.kids[i:p.n-1], p.kids[i+1:p.n])
		p.kids[p.n-1] = nil
	}
	p.n--
}

// remove returns the node without the key, and whether the key was there: if not, nothing is copied. The result may be empty.
func (p *node) remove(o *Owner, key uint64) (*node, bool) {
	if p.kids == nil {
		i := p.find(key)
		if i == p.n || p.keys[i] != key {
			return p, false
		}
		p = p.mine(o)
		p.drop(i)
		return p, true
	}
	i := p.kid(key)
	kid, found := p.kids[i].remove(o, key)
	if !found {
		return p, false
	}
	p = p.mine(o)
	p.kids[i] = kid
	switch {
	case kid.n == 0:
		p.drop(i)
		return p, true
	case kid.n < nodeMin && i > 0 && p.kids[i-1].n+kid.n <= nodeFill:
		p.join(o, i-1)
	case kid.n < nodeMin && i+1 < p.n && p.kids[i+1].n+kid.n <= nodeFill:
		p.join(o, i)
	default:
		p.keys[i] = kid.keys[0]
	}
	return p, true
}

// join moves the keys of child i+1 into child i.
func (p *node) join(o *Owner, i int) {
	left, right := p.kids[i].mine(o), p.kids[i+1]
	copy(left.keys[left.n:], right.keys[:right.n])
	if left.kids != nil {
		copy(left.kids[left.n:], right.kids[:right.n])
	}
	left.n += right.n
	p.kids[i], p.keys[i] = left, left.keys[0]
	p.drop(i + 1)
}

// A Cursor walks a set in ascending order. It is a value: a copy walks on by itself.
type Cursor struct {
	path [9]step // nodes are at least a third full: more than 10^9 keys
	top  int     // depth of the leaf, -1 at the end
}

type step struct {
	p *node
	i int
}

// Seek returns a cursor before the first key that is not below key.
func (s Set) Seek(key uint64) Cursor {
	c := Cursor{top: -1}
	p := s.root
	for p != nil {
		c.top++
		if p.kids == nil {
			c.path[c.top] = step{p, p.find(key)}
			return c
		}
		i := p.kid(key)
		c.path[c.top] = step{p, i}
		p = p.kids[i]
	}
	return c
}

// Next returns the key at the cursor and moves on, and false at the end.
func (c *Cursor) Next() (uint64, bool) {
	if c.top < 0 {
		return 0, false
	}
	at := &c.path[c.top]
	for at.i == at.p.n {
		if !c.turn() {
			return 0, false
		}
		at = &c.path[c.top]
	}
	key := at.p.keys[at.i]
	at.i++
	return key, true
}

// turn moves from the end of a leaf to the beginning of the next one.
func (c *Cursor) turn() bool {
	leaf := c.top
	for c.top--; c.top >= 0; c.top-- {
		at := &c.path[c.top]
		if at.i++; at.i < at.p.n {
			p := at.p.kids[at.i]
			for c.top < leaf {
				c.top++
				c.path[c.top] = step{p, 0}
				if p.kids != nil {
					p = p.kids[0]
				}
			}
			return true
		}
	}
	return false
}

// Range yields the keys from first to last, both included, in ascending order.
func (s Set) Range(first, last uint64) func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for c := s.Seek(first); ; {
			key, ok := c.Next()
			if !ok || key > last || !yield(key) {
				return
			}
		}
	}
}

// All yields the keys in ascending order.
func (s Set) All() func(yield func(uint64) bool) { return s.Range(0, math.MaxUint64) }
