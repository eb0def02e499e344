package cow

const (
	bucketSize = 31
	maxDepth   = 28
)

// An Index leads from numbers to records, several records to a number if need be: a hash table that grows by splitting one
// bucket at a time. The zero Index is empty.
type Index struct {
	dir   Vector[*bucket] // 2^depth places
	depth uint
	n     int
}

type bucket struct {
	owner  *Owner
	next   *bucket // more pairs, when splitting does not help
	keys   [bucketSize]uint64
	values [bucketSize]uint32
	n      uint8
	depth  uint8 // how many low bits of the hash its keys have in common
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

func (x *Index) place(hash uint64) int { return int(hash & (1<<x.depth - 1)) }

// First returns a value of key for which want is true, or any when want is nil.
func (x *Index) First(key uint64) (uint32, bool) {
	if x.n == 0 {
		return 0, false
	}
	for b := *x.dir.Ref(x.place(mix(key))); b != nil; b = b.next {
		for i := range b.keys[:b.n] {
			if b.keys[i] == key {
				return b.values[i], true
			}
		}
	}
	return 0, false
}

// Each yields the values of key, in no order that means anything.
func (x *Index) Each(key uint64, yield func(uint32) bool) {
	if x.n == 0 {
		return
	}
	for b := *x.dir.Ref(x.place(mix(key))); b != nil; b = b.next {
		for i := range b.keys[:b.n] {
			if b.keys[i] == key && !yield(b.values[i]) {
				return
			}
		}
	}
}

// With returns the index with the pair. A pair is kept as often as it is added.
func (x Index) With(o *Owner, key uint64, value uint32) Index {
	if x.dir.Len() == 0 {
		x.dir = x.dir.Append(o, &bucket{owner: o})
	}
	hash := mix(key)
	x.n++
	for {
		i := x.place(hash)
		b := x.dir.At(i)
		if b.n < bucketSize {
			c := b.mine(o)
			c.keys[c.n], c.values[c.n] = key, value
			c.n++
			x.replace(o, hash, b, c)
			return x
		}
		if !x.split(o, hash, b) {
			c := &bucket{owner: o, next: b, n: 1, depth: b.depth}
			c.keys[0], c.values[0] = key, value
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
	for i := int(hash & (1<<b.depth - 1)); i < x.dir.Len(); i += 1 << b.depth {
		x.dir = x.dir.Set(o, i, c)
	}
}

// split divides a full bucket by one more bit of the hash. It is false when that is no use: too many equal keys, or a
// directory that would be out of proportion.
func (x *Index) split(o *Owner, hash uint64, b *bucket) bool {
	if b.next != nil || b.depth >= maxDepth {
		return false
	}
	if uint(b.depth) == x.depth {
		if x.dir.Len() > 2*x.n {
			return false
		}
		for i := range x.dir.Len() {
			x.dir = x.dir.Append(o, x.dir.At(i))
		}
		x.depth++
	}
	var halves [2]*bucket
	for h := range halves {
		halves[h] = &bucket{owner: o, depth: b.depth + 1}
	}
	for i, key := range b.keys {
		c := halves[mix(key)>>b.depth&1]
		c.keys[c.n], c.values[c.n] = key, b.values[i]
		c.n++
	}
	first := int(hash & (1<<b.depth - 1))
	for i, h := first, 0; i < x.dir.Len(); i, h = i+1<<b.depth, 1-h {
		x.dir = x.dir.Set(o, i, halves[h])
	}
	return true
}

// Without returns the index without one pair of key and value, if there is one.
func (x Index) Without(o *Owner, key uint64, value uint32) Index {
	if x.n == 0 {
		return x
	}
	hash := mix(key)
	head := x.dir.At(x.place(hash))
	at, depth := -1, 0
	for b := head; b != nil && at < 0; b = b.next {
		for i := range b.keys[:b.n] {
			if b.keys[i] == key && b.values[i] == value {
				at = i
				break
			}
		}
		depth++
	}
	if at < 0 {
		return x
	}
	fresh := head.without(o, depth-1, at)
	x.replace(o, hash, head, fresh)
	x.n--
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
	c.keys[i], c.values[i] = c.keys[c.n], c.values[c.n]
	if c.n == 0 && c.next != nil {
		return c.next
	}
	return c
}
