package ratio_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// draw gives numbers of every size, so that both the narrow and the wide path run.
func draw(r *rand.Rand) (ratio.Ratio, *big.Rat) {
	size := uint(r.IntN(63))
	num := r.Int64() >> size
	if r.IntN(2) == 0 {
		num = -num
	}
	den := r.Int64()>>uint(r.IntN(63)) + 1
	if den <= 0 {
		den = math.MaxInt64
	}
	return ratio.Of(num, den), big.NewRat(num, den)
}

func TestAgreesWithBig(t *testing.T) {
	const seed = 20260101
	r := rand.New(rand.NewPCG(seed, 1))
	for i := range 20000 {
		a, x := draw(r)
		b, y := draw(r)
		same := func(what string, got ratio.Ratio, want *big.Rat) {
			require.Zero(t, got.Rat().Cmp(want), "seed %d, case %d: %s of %s and %s", seed, i, what, x, y)
		}
		same("sum", a.Add(b), new(big.Rat).Add(x, y))
		same("difference", a.Sub(b), new(big.Rat).Sub(x, y))
		same("product", a.Mul(b), new(big.Rat).Mul(x, y))
		if x.Sign() != 0 {
			same("inverse", a.Inv(), new(big.Rat).Inv(x))
		}
		require.Equal(t, x.Cmp(y), a.Cmp(b), "seed %d, case %d", seed, i)
		require.Equal(t, x.Sign(), a.Sign())
		mode := amount.Rounding(r.IntN(4))
		places := r.IntN(7)
		same("rounding", a.Round(places, mode), slowRound(x, places, mode))
		back, ok := ratio.Parse(a.String())
		require.True(t, ok)
		same("text", back, x)
		if n, ok := a.Over(1000); ok {
			same("scaling", ratio.Of(n, 1000), x)
		}
	}
}

// slowRound rounds by the definition: floor(x·10^p) and the distance to it.
func slowRound(x *big.Rat, places int, mode amount.Rounding) *big.Rat {
	unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
	y := new(big.Rat).Mul(x, unit)
	floor := new(big.Int).Div(y.Num(), y.Denom()) // Euclidean: the denominator is positive
	rest := new(big.Rat).Sub(y, new(big.Rat).SetInt(floor))
	half := rest.Cmp(big.NewRat(1, 2))
	upward := false
	switch mode {
	case amount.Ceiling:
		upward = rest.Sign() > 0
	case amount.HalfUp: // a half goes away from zero
		upward = half > 0 || half == 0 && x.Sign() > 0
	case amount.HalfEven:
		upward = half > 0 || half == 0 && floor.Bit(0) == 1
	}
	if upward {
		floor.Add(floor, big.NewInt(1))
	}
	return new(big.Rat).Quo(new(big.Rat).SetInt(floor), unit)
}

func TestText(t *testing.T) {
	for text, r := range map[string]ratio.Ratio{
		"0": {}, "7.5": ratio.Of(30, 4), "22/3": ratio.Of(44, 6), "-0.125": ratio.Of(-1, 8), "100": ratio.Int(100),
	} {
		assert.Equal(t, text, r.String())
	}
	for _, bad := range []string{"", "1e9", "0x10", "1/0", "a", "1_0", "1 2"} {
		_, ok := ratio.Parse(bad)
		assert.False(t, ok, bad)
	}
}

func TestEdges(t *testing.T) {
	small := ratio.Int(math.MinInt64)
	assert.Equal(t, "-9223372036854775808", small.String())
	assert.Equal(t, "-9223372036854775809", small.Sub(ratio.Int(1)).String())
	assert.Equal(t, "9223372036854775807", small.Neg().Sub(ratio.Int(1)).String())
	assert.Zero(t, ratio.Ratio{}.Cmp(ratio.Of(0, 7)))
	l, ok := ratio.LCM(4, 6)
	assert.True(t, ok)
	assert.EqualValues(t, 12, l)
}
