package cow

import "math/bits"

const (
	bucketSize = 32
	maxDepth   = 28
	dirSize    = 256
)

// An Index leads from numbers to records, several records to a number if need be: a hash table that grows by splitting one
// bucket at a time. The zero Index is empty.
type Index struct {
	dir   []*dirPage // 2^depth places in pages
	owner *Owner     // of dir
	depth uint
	n     int
}

type dirPage struct {
	owned
	buckets [dirSize]*bucket
}

// A bucket finds a key by a byte of its hash first, so that a look-up reads few cache lines.
type bucket struct {
	owner  *Owner
	next   *bucket // more pairs, when splitting does not help
	tags   [bucketSize / 8]uint64
	n      uint8
	depth  uint8 // how many upper bits of the hash its keys have in common
	keys   [bucketSize]uint64
	values [bucketSize]uint32
}

// Len returns the number of pairs.
func (x Index) Len() int { return x.n }

// mix spreads the bits of a key; it is one to one.
func mix(k uint64) uint64 {
	k ^= k >> 32
	k *= 0xd6e8feb86659fd93
	k ^= k >> 32
	k *= 0xd6e8feb86659fd93
	return k ^ k>>32
}

// bucket returns the bucket of a hash.
func (x *Index) bucket(hash uint64) *bucket {
	i := hash >> (64 - x.depth)
	return x.dir[i/dirSize].buckets[i%dirSize]
}

// places returns the range of places that a bucket has in the directory: those whose upper bits are the ones that its keys have
// in common.
func (x *Index) places(hash uint64, b *bucket) (first, end int) {
	spread := x.depth - uint(b.depth)
	first = int(hash>>(64-uint(b.depth))) << spread
	return first, first + 1<<spread
}

// put sets a place of the directory.
func (x *Index) put(o *Owner, i int, b *bucket) {
	if o == nil || x.owner != o {
		x.dir, x.owner = append(make([]*dirPage, 0, len(x.dir)+1), x.dir...), o
	}
	if i/dirSize == len(x.dir) {
		x.dir = append(x.dir, nil)
	}
	own(o, &x.dir[i/dirSize]).buckets[i%dirSize] = b
}

const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// tag is the byte of a hash that stands in the bucket; the directory uses the upper bits.
func tag(hash uint64) uint64 { return hash & 0xff }

// find returns the first place from i on that holds key, bucketSize when there is none.
func (b *bucket) find(i int, key, hash uint64) int {
	pattern := tag(hash) * lowBits
	for w := i / 8; w < len(b.tags); w++ {
		x := b.tags[w] ^ pattern
		// The lowest mark is right; one above it may be wrong, but the key is compared anyway.
		for m := (x - lowBits) &^ x & highBits; m != 0; m &= m - 1 {
			p := w*8 + bits.TrailingZeros64(m)/8
			if p >= i && p < int(b.n) && b.keys[p] == key {
				return p
			}
		}
		if w*8+8 >= int(b.n) {
			break
		}
	}
	return bucketSize
}

// add puts a pair into a bucket with room.
func (b *bucket) add(key, hash uint64, value uint32) {
	b.keys[b.n], b.values[b.n] = key, value
	b.mark(int(b.n), tag(hash))
	b.n++
}

func (b *bucket) mark(i int, tag uint64) {
	shift := i % 8 * 8
	b.tags[i/8] = b.tags[i/8]&^(0xff<<shift) | tag<<shift
}

// First returns a value of key.
func (x *Index) First(key uint64) (uint32, bool) {
	if x.n == 0 {
		return 0, false
	}
	hash := mix(key)
	for b := x.bucket(hash); b != nil; b = b.next {
		if i := b.find(0, key, hash); i < bucketSize {
			return b.values[i], true
		}
	}
	return 0, false
}

// Each yields the values of key, in no order that means anything.
func (x *Index) Each(key uint64, yield func(uint32) bool) {
	if x.n == 0 {
		return
	}
	hash := mix(key)
	for b := x.bucket(hash); b != nil; b = b.next {
		for i := b.find(0, key, hash); i < bucketSize; i = b.find(i+1, key, hash) {
			if !yield(b.values[i]) {
				return
			}
		}
	}
}

// With returns the index with the pair. A pair is kept as often as it is added.
func (x Index) With(o *Owner, key uint64, value uint32) Index {
	if x.dir == nil {
		x.put(o, 0, &bucket{owner: o})
	}
	hash := mix(key)
	x.n++
	for {
		b := x.bucket(hash)
		if b.n < bucketSize {
			c := b.mine(o)
			c.add(key, hash, value)
			x.replace(o, hash, b, c)
			return x
		}
		if !x.split(o, hash, b) {
			c := &bucket{owner: o, next: b, depth: b.depth}
			c.add(key, hash, value)
			x.replace(o, hash, b, c)
			return x
		}
	}
}

func (b *bucket) mine(o *Owner) *bucket {
	if o != nil && b.owner == o {
		return b
	}
	c := *b
	c.owner = o
	return &c
}

// replace puts c into every place of the directory where b was.
func (x *Index) replace(o *Owner, hash uint64, b, c *bucket) {
	if b == c {
		return
	}
	first, end := x.places(hash, b)
	for i := first; i < end; i++ {
		x.put(o, i, c)
	}
}

// split divides a full bucket by one more bit of the hash. It is false when that is no use: too many equal keys, or a
// directory that would be out of proportion.
func (x *Index) split(o *Owner, hash uint64, b *bucket) bool {
	if b.next != nil || b.depth >= maxDepth {
		return false
	}
	if uint(b.depth) == x.depth {
		if 1<<x.depth > 2*x.n {
			return false
		}
		x.double(o)
	}
	var halves [2]*bucket
	for h := range halves {
		halves[h] = &bucket{owner: o, depth: b.depth + 1}
	}
	for i, key := range b.keys {
		hash := mix(key)
		halves[hash>>(63-b.depth)&1].add(key, hash, b.values[i])
	}
	first, end := x.places(hash, b)
	for i := first; i < end; i++ {
		x.put(o, i, halves[2*(i-first)/(end-first)])
	}
	return true
}

// double gives every place of the directory two.
func (x *Index) double(o *Owner) {
	old := *x
	x.dir, x.owner, x.depth = nil, o, x.depth+1
	for i := range 1 << x.depth {
		if i/dirSize == len(x.dir) {
			page := &dirPage{}
			page.owner = o
			x.dir = append(x.dir, page)
		}
		x.dir[i/dirSize].buckets[i%dirSize] = old.dir[i/2/dirSize].buckets[i/2%dirSize]
	}
}

// Without returns the index without one pair of key and value, if there is one.
func (x Index) Without(o *Owner, key uint64, value uint32) Index {
	if x.n == 0 {
		return x
	}
	hash := mix(key)
	head := x.bucket(hash)
	depth := 0
	for b := head; b != nil; b = b.next {
		for i := b.find(0, key, hash); i < bucketSize; i = b.find(i+1, key, hash) {
			if b.values[i] == value {
				x.replace(o, hash, head, head.without(o, depth, i))
				x.n--
				return x
			}
		}
		depth++
	}
	return x
}

// without returns the chain less the pair at place i of its link number depth. An empty link leaves the chain.
func (b *bucket) without(o *Owner, depth, i int) *bucket {
	c := b.mine(o)
	if depth > 0 {
		c.next = b.next.without(o, depth-1, i)
		return c
	}
	c.n--
	last := int(c.n)
	c.keys[i], c.values[i] = c.keys[last], c.values[last]
	c.mark(i, c.tags[last/8]>>(last%8*8)&0xff)
	if c.n == 0 && c.next != nil {
		return c.next
	}
	return c
}
