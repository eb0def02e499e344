package amount_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/amount"
)

var roundings = []amount.Rounding{amount.HalfUp, amount.HalfEven, amount.Floor, amount.Ceiling}

// rounded is the slow oracle: ±num/den by the definition of each rounding on exact fractions.
func rounded(neg bool, num, den *big.Int, r amount.Rounding) *big.Int {
	x := new(big.Rat).SetFrac(num, den)
	if neg {
		x.Neg(x)
	}
	floor := new(big.Int).Div(x.Num(), x.Denom()) // Euclidean, and the denominator is above zero
	above := new(big.Int).Add(floor, big.NewInt(1))
	distance := new(big.Rat).Sub(x, new(big.Rat).SetInt(floor))
	half := distance.Cmp(big.NewRat(1, 2))
	var v *big.Int
	switch {
	case distance.Sign() == 0, r == amount.Floor:
		v = floor
	case r == amount.Ceiling:
		v = above
	case half < 0, half == 0 && r == amount.HalfUp && neg, half == 0 && r == amount.HalfEven && floor.Bit(0) == 0:
		v = floor
	default:
		v = above
	}
	return v.Abs(v)
}

func TestMulDivOracle(t *testing.T) {
	const seed = 7
	r := rand.New(rand.NewPCG(seed, seed))
	number := func() uint64 { return r.Uint64() >> (1 + r.UintN(63)) }
	limit := new(big.Int).SetUint64(1 << 63)
	for range 20_000 {
		a, b, c, neg := number(), number(), number()+1, r.UintN(2) == 0
		num, den := new(big.Int).Mul(new(big.Int).SetUint64(a), new(big.Int).SetUint64(b)), new(big.Int).SetUint64(c)
		for _, how := range roundings {
			want := rounded(neg, num, den, how)
			got, ok := amount.MulDiv(neg, a, b, c, how)
			require.Equal(t, want.Cmp(limit) < 0, ok, "seed %d: %d·%d/%d by %d", seed, a, b, c, how)
			if ok {
				require.Equal(t, want.Uint64(), got, "seed %d: %d·%d/%d by %d", seed, a, b, c, how)
			}
			if big, fits := amount.QuoBig(neg, num, den, how); fits {
				require.Equal(t, want.Uint64(), big)
			} else {
				require.False(t, want.IsUint64())
			}
		}
	}
}

// A quotient just below 2^64 must not be rounded up to zero.
func TestMulDivAtTheEdge(t *testing.T) {
	const x, y = 2_880_000_001, 2_880_000_000
	for _, how := range roundings {
		_, ok := amount.MulDiv(false, 1<<63-x, 1<<63-y, 1<<62-y, how)
		assert.False(t, ok)
	}
	_, ok := amount.MulDiv(false, 1, 1, 0, amount.Floor)
	assert.False(t, ok, "nothing is divided by zero")
	v, ok := amount.MulDiv(true, math.MaxInt64, 1, 1, amount.Ceiling)
	assert.True(t, ok)
	assert.Equal(t, uint64(math.MaxInt64), v)
}

// Shares add up, and none is further than one from its exact part.
func TestSplit(t *testing.T) {
	const seed = 11
	r := rand.New(rand.NewPCG(seed, seed))
	for range 2_000 {
		n := r.Uint64() >> (1 + r.UintN(63))
		weights := make([]int64, 1+r.IntN(7))
		total := new(big.Int)
		for i := range weights {
			weights[i] = int64(r.Uint64()>>(1+r.UintN(63))) - int64(r.UintN(3))
			total.Add(total, big.NewInt(max(weights[i], 0)))
		}
		sum := new(big.Int)
		for i, share := range amount.Split(n, weights) {
			sum.Add(sum, new(big.Int).SetUint64(share))
			if total.Sign() > 0 {
				exact := new(big.Int).Mul(new(big.Int).SetUint64(n), big.NewInt(max(weights[i], 0)))
				low := new(big.Int).Div(exact, total).Uint64()
				require.True(t, share == low || share == low+1, "seed %d: %d of %v", seed, n, weights)
			}
		}
		require.Equal(t, new(big.Int).SetUint64(n), sum, "seed %d: %d of %v", seed, n, weights)
	}
	assert.Equal(t, []uint64{4, 3, 3}, amount.Split(10, []int64{0, -5, 0}), "without weights the shares are equal, the first is the larger")
}
