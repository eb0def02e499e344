package radix_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/radix"
)

// Whatever the bits, the result is that of a stable sort by comparison.
func TestSort(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 5))
		keys := make([]uint64, r.IntN(3000))
		spread := r.IntN(64)
		for i := range keys {
			keys[i] = r.Uint64() >> spread
		}
		from := r.IntN(64)
		width := r.IntN(65 - from)
		mask := ^uint64(0)
		if width < 64 {
			mask = 1<<width - 1
		}
		want := slices.Clone(keys)
		slices.SortStableFunc(want, func(a, b uint64) int { return cmp.Compare(a>>from&mask, b>>from&mask) })
		got := radix.Sort(keys, make([]uint64, len(keys)), from, width)
		require.Equal(t, want, got, "seed %d: %d keys, bits %d+%d", seed, len(keys), from, width)
	}
}
