package cow

import (
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
)

// A line of pairs is a line of the cache in a bucket by itself, which the allocator puts eight bytes in front of, and in each of the buckets
// that lie side by side. Two lines of the cache instead of one cost a look-up a third of its time.
func TestLinesOfABucket(t *testing.T) {
	if unsafe.Sizeof(uintptr(0)) != 8 {
		t.Skip("the sizes are those of 64 bits")
	}
	const cacheLine = 64
	assert.EqualValues(t, cacheLine, unsafe.Sizeof(line{}))
	assert.Zero(t, (8+unsafe.Offsetof(bucket{}.lines))%cacheLine)
	assert.Zero(t, unsafe.Offsetof(alignedBucket{}.lines)%cacheLine)
	assert.Zero(t, unsafe.Sizeof(alignedBucket{})%cacheLine)

	o := NewOwner()
	var x Index
	for i := range uint64(100_000) {
		x = x.With(o, i, 0)
	}
	buckets, straddling := map[*bucket]bool{}, 0
	for i := range uint64(100_000) {
		b := x.bucket(mix(i))
		if !buckets[b] && uintptr(unsafe.Pointer(&b.lines))%cacheLine != 0 {
			straddling++
		}
		buckets[b] = true
	}
	assert.Less(t, straddling, len(buckets)/4, "small pieces have eight bytes in front as well")
}
