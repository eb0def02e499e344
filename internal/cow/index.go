package cow

const (
	bucketSize = 32 // a power of two
	bucketFull = 27 // pairs with which a bucket is split
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

// A bucket is a small table: a pair stands at the place that the low bits of its hash name, or at the next free one after it, so
// that a look-up mostly reads one cache line of it.
type bucket struct {
	owner *Owner
	next  *bucket // more pairs, when splitting does not help
	n     uint8
	depth uint8 // how many upper bits of the hash its keys have in common
	pairs [bucketSize]keyValue
}

type keyValue struct {
	key   uint64
	value uint32 // plus one; 0: free
}

// Len returns the number of pairs.
func (x Index) Len() int { return x.n }

// maxHash keeps a hash within the int of every machine.
const maxHash = 1<<31 - 1

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

// find returns the first place from the i-th try on that holds key, and the try; the try is bucketSize when there is none.
func (b *bucket) find(i int, key, hash uint64) (place, try int) {
	for ; i < bucketSize; i++ {
		p := &b.pairs[(int(hash)+i)%bucketSize]
		if p.value == 0 {
			break
		}
		if p.key == key {
			return (int(hash) + i) % bucketSize, i
		}
	}
	return 0, bucketSize
}

// add puts a pair into a bucket with room.
func (b *bucket) add(key, hash uint64, value uint32) {
	i := int(hash) % bucketSize
	for b.pairs[i].value != 0 {
		i = (i + 1) % bucketSize
	}
	b.pairs[i] = keyValue{key, value + 1}
	b.n++
}

// remove frees a place and moves up the pairs after it that would not be found any more.
func (b *bucket) remove(i int) {
	b.n--
	for j := i; ; {
		j = (j + 1) % bucketSize
		p := b.pairs[j]
		if p.value == 0 {
			break
		}
		home := int(mix(p.key)&maxHash) % bucketSize
		if (j-home+bucketSize)%bucketSize >= (j-i+bucketSize)%bucketSize { // the free place is on its way
			b.pairs[i] = p
			i = j
		}
	}
	b.pairs[i] = keyValue{}
}

// First returns a value of key.
func (x *Index) First(key uint64) (uint32, bool) {
	f := x.Find(key)
	return f.Next()
}

// Odd returns an odd value of key.
func (x *Index) Odd(key uint64) (uint32, bool) {
	if x.n == 0 {
		return 0, false
	}
	hash := mix(key)
	for b := x.bucket(hash); b != nil; b = b.next {
		for i := uint(hash); ; i++ {
			p := &b.pairs[i%bucketSize]
			if p.key == key && p.value&1 == 0 && p.value != 0 { // stored plus one
				return p.value - 1, true
			}
			if p.value == 0 {
				break
			}
		}
	}
	return 0, false
}

// A Finder walks the values of one key.
type Finder struct {
	b         *bucket
	i         int
	key, hash uint64
}

// Find returns a finder of the values of key, which come in no order that means anything.
func (x *Index) Find(key uint64) Finder {
	if x.n == 0 {
		return Finder{}
	}
	hash := mix(key)
	return Finder{b: x.bucket(hash), key: key, hash: hash & maxHash}
}

// Next returns the next value, and false at the end.
func (f *Finder) Next() (uint32, bool) {
	for f.b != nil {
		if place, i := f.b.find(f.i, f.key, f.hash); i < bucketSize {
			f.i = i + 1
			return f.b.pairs[place].value - 1, true
		}
		f.b, f.i = f.b.next, 0
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
	if x.dir == nil {
		x.put(o, 0, &bucket{owner: o})
	}
	hash := mix(key)
	x.n++
	for {
		b := x.bucket(hash)
		if b.n < bucketFull {
			c := b.mine(o)
			c.add(key, hash&maxHash, value)
			x.replace(o, hash, b, c)
			return x
		}
		if !x.split(o, hash, b) {
			c := &bucket{owner: o, next: b, depth: b.depth}
			c.add(key, hash&maxHash, value)
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
	for _, p := range b.pairs {
		if p.value != 0 {
			hash := mix(p.key)
			halves[hash>>(63-b.depth)&1].add(p.key, hash&maxHash, p.value-1)
		}
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
		for place, i := b.find(0, key, hash&maxHash); i < bucketSize; place, i = b.find(i+1, key, hash&maxHash) {
			if b.pairs[place].value == value+1 {
				x.replace(o, hash, head, head.without(o, depth, place))
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
	c.remove(i)
	if c.n == 0 && c.next != nil {
		return c.next
	}
	return c
}
