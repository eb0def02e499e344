package cow

import (
	"math"
	"slices"
)

// A Set is an ordered set of numbers, a tree of pages. The zero Set is empty.
type Set struct {
	root *node
	n    int
}

// SetOf builds the set of keys that are sorted and different.
func SetOf(o *Owner, keys []uint64) Set {
	if len(keys) == 0 {
		return Set{}
	}
	var level []*node
	for leaves := range slices.Chunk(keys, leafFill*nodeFill) {
		p := o.low()
		for part := range slices.Chunk(leaves, leafFill) {
			l := o.leaf()
			l.n = copy(l.keys[:], part)
			p.keys[p.n], p.leaves[p.n] = l.keys[0], l
			p.n++
		}
		p.mine = 1<<p.n - 1
		level = append(level, p)
	}
	for len(level) > 1 {
		var above []*node
		for part := range slices.Chunk(level, nodeFill) {
			p := o.high()
			p.n = len(part)
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
		return SetOf(o, []uint64{key})
	}
	root, right, added := s.root.insert(o, key)
	if right != nil {
		above := o.high()
		above.n = 2
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

// fetchSize is how many keys make a set that does not fit into the cache.
const fetchSize = 1 << 16

// fetchKeys is how many ways down a set are read at once: about as many as a processor can wait for.
const fetchKeys = 8

// fetch reads the ways to keys that are about to change, all of them level by level. In a large set they are not in the cache; one after
// another, the update would wait for each page on each of them.
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
				way[i] = way[i].kids[way[i].kid(k)]
				o.read += read(way[i].keys[:])
			}
		}
		for i, k := range part {
			o.read += read(way[i].leaves[way[i].kid(k)].keys[:])
		}
	}
}

// read reads each line of the keys, without waiting for one before the next.
func read(keys []uint64) (sum uint64) {
	const line = 8
	for i := 0; i < len(keys); i += line {
		sum += keys[i]
	}
	return sum
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
