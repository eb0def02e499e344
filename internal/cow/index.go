package cow

import "math/bits"

const (
	lineSize   = 5  // pairs that fill a cache line
	lines      = 16 // of a bucket; a power of two
	bucketFull = 64
	maxDepth   = 28
	dirSize    = 256
)

// An Index leads from numbers to records, several records to a number if need be: a hash table that grows by splitting one
// bucket at a time. The zero Index is empty.
type Index struct {
	dir   []*dirPage // 2^depth places in pages
	owner *mark      // of dir
	depth uint
	n     int
	stock stock[alignedBucket] // of the owner
}

type dirPage struct {
	owned
	buckets [dirSize]*bucket
}

// A bucket is a small table: a pair stands in the line that the low bits of its hash name, or, when that is full, in the next one
// with room. A look-up reads one line and compares its keys without a branch: what the processor guesses wrong costs more
// than the comparisons. bucketFull pairs are as many as a bucket takes before it is split.
type bucket struct {
	owner *mark
	next  *bucket // more pairs, when splitting does not help
	n     uint8
	depth uint8    // how many upper bits of the hash its keys have in common
	_     [38]byte // with the allocator's eight bytes in front, a line of pairs is a line of the cache
	lines [lines]line
}

// An alignedBucket is a bucket in a large piece of memory, which the allocator puts nothing in front of.
type alignedBucket struct {
	_ [8]byte
	bucket
}

// A line is filled from its beginning. Keys and values stand apart, so that five pairs go into 64 bytes.
type line struct {
	keys   [lineSize]uint64
	values [lineSize]uint32 // plus one; 0: free
	_      uint32
}

// Len returns the number of pairs.
func (x Index) Len() int { return x.n }

// mix spreads the bits of a key.
func mix(k uint64) uint64 {
	hi, lo := bits.Mul64(k^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	return hi ^ lo
}

// bucket returns the bucket of a hash, nil of an index that never had a pair.
func (x *Index) bucket(hash uint64) *bucket {
	i := hash >> 1 >> (63 ^ x.depth&63) // the upper bits: by 63 − depth
	if i/dirSize >= uint64(len(x.dir)) {
		return nil
	}
	return x.dir[i/dirSize].buckets[i%dirSize]
}

// places returns the range of places that a bucket has in the directory: those whose upper bits are the ones that its keys have
// in common.
func (x *Index) places(hash uint64, b *bucket) (first, end int) {
	spread := x.depth - uint(b.depth)
	first = int(hash>>(64-uint(b.depth))) << spread
	return first, first + 1<<spread
}

// own makes the directory the owner's.
func (x *Index) own(o *Owner) {
	if !o.owns(x.owner) {
		x.dir, x.owner, x.stock = append(make([]*dirPage, 0, len(x.dir)+1), x.dir...), o.sign(), stock[alignedBucket]{}
	}
}

// bucketFor returns an empty bucket.
func (x *Index) bucketFor(o *Owner) *bucket {
	if !o.long() {
		o.count()
		return &bucket{owner: o.sign()}
	}
	b := &x.stock.take(o).bucket
	b.owner = o.mark
	return b
}

// put sets a place of the directory.
func (x *Index) put(o *Owner, i int, b *bucket) {
	if i/dirSize == len(x.dir) {
		x.dir = append(x.dir, nil)
	}
	own(o, &x.dir[i/dirSize]).buckets[i%dirSize] = b
}

// line returns line i after that of a hash.
func (b *bucket) line(hash uint64, i int) *line { return &b.lines[(hash+uint64(i))%lines] }

// match returns a bit for each pair with the key; free places have the key 0.
func (l *line) match(key uint64) uint8 {
	k := &l.keys
	return flag(k[0] == key) | flag(k[1] == key)<<1 | flag(k[2] == key)<<2 | flag(k[3] == key)<<3 | flag(k[4] == key)<<4
}

// full reports whether pairs of the line may stand in the next one.
func (l *line) full() bool { return l.values[lineSize-1] != 0 }

// value returns the value of the first pair that a match tells of.
func (l *line) value(match uint8) uint32 {
	return l.values[bits.TrailingZeros8(match)]
}

func flag(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

// add puts a pair into a bucket with room.
func (b *bucket) add(key, hash uint64, value uint32) {
	for i := 0; ; i++ {
		l := b.line(hash, i)
		for k := range l.values {
			if l.values[k] == 0 {
				l.keys[k], l.values[k] = key, value+1
				b.n++
				return
			}
		}
	}
}

// First returns a value of key. In nineteen cases of twenty it stands in the first line, and nothing there asks the processor to guess: all
// keys are compared, each of them chooses its value or the one chosen before.
func (x *Index) First(key uint64) (uint32, bool) {
	hash := mix(key)
	b := x.bucket(hash)
	if b == nil {
		return 0, false
	}
	l := b.line(hash, 0)
	k, v0, v1, v2, v3, v4 := &l.keys, l.values[0], l.values[1], l.values[2], l.values[3], l.values[4]
	v := uint32(0)
	if k[4] == key {
		v = v4
	}
	if k[3] == key {
		v = v3
	}
	if k[2] == key {
		v = v2
	}
	if k[1] == key {
		v = v1
	}
	if k[0] == key {
		v = v0
	}
	if v != 0 {
		return v - 1, true
	}
	if v4 == 0 {
		return 0, false
	}
	f := Finder{b: b, i: 1, key: key, hash: hash}
	return f.Next()
}

// A Finder walks the values of one key.
type Finder struct {
	b         *bucket
	i         int   // lines that were looked at
	match     uint8 // what is left of the line before
	key, hash uint64
}

// Find returns a finder of the values of key, which come in no order that means anything.
func (x *Index) Find(key uint64) Finder {
	if x.n == 0 {
		return Finder{}
	}
	hash := mix(key)
	return Finder{b: x.bucket(hash), key: key, hash: hash}
}

// Next returns the next value, and false at the end.
func (f *Finder) Next() (uint32, bool) {
	for f.b != nil {
		for f.match != 0 {
			m := f.match
			f.match &= m - 1
			if v := f.b.line(f.hash, f.i-1).value(m); v != 0 {
				return v - 1, true
			}
		}
		if f.i == lines || f.i > 0 && !f.b.line(f.hash, f.i-1).full() {
			f.b, f.i = f.b.next, 0
			continue
		}
		f.match = f.b.line(f.hash, f.i).match(f.key)
		f.i++
	}
	return 0, false
}

// Each yields the values of key.
func (x *Index) Each(key uint64, yield func(uint32) bool) {
	for f := x.Find(key); ; {
		v, ok := f.Next()
		if !ok || !yield(v) {
			return
		}
	}
}

// With returns the index with the pair. A pair is kept as often as it is added.
func (x Index) With(o *Owner, key uint64, value uint32) Index {
	x.own(o)
	if len(x.dir) == 0 {
		x.put(o, 0, x.bucketFor(o))
	}
	hash := mix(key)
	x.n++
	for {
		b := x.bucket(hash)
		if b.n < bucketFull {
			c := x.mine(o, b)
			c.add(key, hash, value)
			x.replace(o, hash, b, c)
			return x
		}
		if !x.split(o, hash, b) {
			c := x.bucketFor(o)
			c.next, c.depth = b, b.depth
			c.add(key, hash, value)
			x.replace(o, hash, b, c)
			return x
		}
	}
}

// mine returns a bucket, or a copy of it that belongs to the owner.
func (x *Index) mine(o *Owner, b *bucket) *bucket {
	if o.owns(b.owner) {
		return b
	}
	c := x.bucketFor(o)
	*c = *b
	c.owner = o.sign()
	return c
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
	was := *b
	halves := [2]*bucket{b, x.bucketFor(o)}
	if o.owns(b.owner) { // it becomes a half of itself, so that a long run leaves its buckets side by side
		*b = bucket{owner: b.owner}
	} else {
		halves[0] = x.bucketFor(o)
	}
	for _, h := range halves {
		h.depth = was.depth + 1
	}
	for i := range was.lines {
		l := &was.lines[i]
		for k, key := range l.keys {
			if l.values[k] != 0 {
				hash := mix(key)
				halves[hash>>(63-was.depth)&1].add(key, hash, l.values[k]-1)
			}
		}
	}
	first, end := x.places(hash, &was)
	for i := first; i < end; i++ {
		x.put(o, i, halves[2*(i-first)/(end-first)])
	}
	return true
}

// double gives every place of the directory two.
func (x *Index) double(o *Owner) {
	old := *x
	x.dir, x.depth = nil, x.depth+1
	for i := range 1 << x.depth {
		if i/dirSize == len(x.dir) {
			page := &dirPage{}
			page.owner = o.sign()
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
		for i := range lines {
			l := b.line(hash, i)
			for m := l.match(key); m != 0; m &= m - 1 {
				if l.value(m) == value+1 {
					x.own(o)
					x.replace(o, hash, head, x.without(o, head, depth, &l.values[bits.TrailingZeros8(m)]))
					x.n--
					return x
				}
			}
			if !l.full() {
				break
			}
		}
		depth++
	}
	return x
}

// without returns the chain less a pair of its link number depth. An empty link leaves the chain. The other pairs of the link are
// put in anew: one that had to go further may stand nearer now.
func (x *Index) without(o *Owner, b *bucket, depth int, gone *uint32) *bucket {
	if depth > 0 {
		c := x.mine(o, b)
		c.next = x.without(o, b.next, depth-1, gone)
		return c
	}
	if b.n == 1 && b.next != nil {
		return b.next
	}
	c := x.bucketFor(o)
	c.next, c.depth = b.next, b.depth
	for i := range b.lines {
		l := &b.lines[i]
		for k, key := range l.keys {
			if v := &l.values[k]; *v != 0 && v != gone {
				c.add(key, mix(key), *v-1)
			}
		}
	}
	return c
}

// HashString makes a text a key: eight bytes at a time, going on from another hash. It need not withstand an attack: equal hashes cost
// time, no wrong answer.
func HashString(hash uint64, s string) uint64 {
	const k = 0x9e3779b97f4a7c15
	h := hash ^ uint64(len(s))*k
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		hi, lo := bits.Mul64(h^w, k)
		h, s = hi^lo, s[8:]
	}
	w := uint64(0)
	for i := range len(s) {
		w = w<<8 | uint64(s[i])
	}
	hi, lo := bits.Mul64(h^w, k)
	return hi ^ lo
}
