package steady_test

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium/internal/steady"
)

func TestAgainstPackageMath(t *testing.T) {
	for i := range 4000 {
		x := (float64(i) - 2000) / 7
		assert.InEpsilon(t, math.Exp(x), steady.Exp(x), 2e-15, "exp %v", x)
		y := math.Exp(x / 2)
		assert.InDelta(t, math.Log(y), steady.Log(y), 1e-15*math.Max(1, math.Abs(x)), "log %v", y)
		z := (float64(i) - 2000) / 150
		want := math.Erfc(-z/math.Sqrt2) / 2
		assert.InDelta(t, want, steady.Normal(z), 2e-15, "Φ %v", z)
		if want > 0 {
			assert.InEpsilon(t, want, steady.Normal(z), 1e-12, "Φ %v", z)
		}
		g := float64(i+1) / 17
		lg, _ := math.Lgamma(g)
		assert.InDelta(t, lg, steady.LogGamma(g), 1e-14*math.Max(1, math.Abs(lg)), "lnΓ %v", g)
	}
}

// The expected values were computed with 40 digits by another program.
func TestAgainstFortyDigits(t *testing.T) {
	for _, c := range [][4]float64{ // f, d1, d2, probability above
		{1.7947, 5, 18, 0.16476435119929901851},
		{11.0272, 5, 15, 0.00013456980675793162654},
		{1, 1, 1, 0.5},
		{0.01, 3, 7, 0.99849524704011170006},
		{4.2, 2.5, 13.7, 0.031189100019575725602},
		{3, 100, 2, 0.28267562579190968206},
		{1.02, 40000, 10000, 0.10624120252666568618},
		{1.05, 10000, 40000, 0.00095489463318957970138},
		{250, 1, 3, 0.00054997379735043630461},
		{0.5, 0.5, 0.5, 0.56544011515757454161},
		{2.5, 30, 49996, 0.000010189679863992814064},
		{1.3, 4, 600, 0.26871902112747840363},
	} {
		assert.InDelta(t, c[3], steady.FUpper(c[0], c[1], c[2]), 1e-12, "%v", c)
	}
	for _, c := range [][4]float64{ // probability above, d1, d2, f
		{0.025, 5, 18, 3.3819678058752428076},
		{0.025, 18, 5, 6.3618832046543537568},
		{0.025, 5, 15, 3.5764153492790619193},
		{0.025, 15, 5, 6.4277281670787815982},
		{0.05, 1, 10, 4.9646027437307142254},
		{0.5, 7, 7, 1.0},
		{0.025, 5, 4.787, 7.4953663664754689951},
		{0.025, 10000, 40000, 1.0313257371485018825},
		{0.001, 3, 200, 5.6341356484435395171},
	} {
		assert.InEpsilon(t, c[3], steady.FQuantile(c[0], c[1], c[2]), 1e-9, "%v", c)
	}
	for _, c := range [][3]float64{ // x, degrees of freedom, probability above
		{3.84, 1, 0.050043521248705103189},
		{11.07, 5, 0.050009618622405482225},
		{2.4, 5, 0.79147412059432467936},
		{0.5, 30, 1.0},
		{10000, 9999, 0.49529839453868350252},
		{60, 20, 7.1217508628155770916e-6},
	} {
		assert.InDelta(t, c[2], steady.ChiSquareUpper(c[0], c[1]), 1e-12, "%v", c)
	}
	for _, c := range [][2]float64{ // x, Φ(x)
		{-37, 5.7255712225245768227e-300},
		{-20, 2.7536241186062336951e-89},
		{-8, 6.2209605742717841235e-16},
		{-5.5, 1.8989562465887719384e-8},
		{-3.0001, 0.0013494549132607171712},
		{-2.9999, 0.0013503412829549249056},
		{-1.5, 0.066807201268858066004},
		{-0.1, 0.46017216272297101633},
		{0, 0.5},
		{0.3, 0.61791142218895263307},
		{1.96, 0.97500210485177956379},
		{3, 0.99865010196836990547},
		{6, 0.99999999901341235496},
	} {
		assert.InEpsilon(t, c[1], steady.Normal(c[0]), 1e-13, "%v", c)
		assert.InDelta(t, c[1], steady.Normal(c[0]), 2e-15, "%v", c)
	}
	for _, c := range [][2]float64{ // x, e^x
		{-700, 9.8596765437597708567e-305},
		{-1.5, 0.22313016014842982893},
		{1e-09, 1.0000000010000000005},
		{0.5, 1.6487212707001281468},
		{20, 485165195.40979027797},
		{700, 1.0142320547350045095e+304},
	} {
		assert.InEpsilon(t, c[1], steady.Exp(c[0]), 1e-15, "%v", c)
	}
	for _, c := range [][2]float64{ // x, ln x
		{1e-300, -690.77552789821370518},
		{0.7, -0.35667494393873244235},
		{0.9999999, -1.0000000494736474329e-7},
		{1.0000001, 9.9999995058387045178e-8},
		{1.5, 0.40546510810816438198},
		{123456.789, 11.723646487185881016},
		{1e+300, 690.77552789821370526},
	} {
		assert.InDelta(t, c[1], steady.Log(c[0]), 1e-15*math.Max(1, math.Abs(c[1])), "%v", c)
	}
}

// The bits are part of the contract: this digest of results over a grid is the same on every platform.
func TestBitsAreTheSameEverywhere(t *testing.T) {
	h := fnv.New64a()
	put := func(x float64) {
		assert.False(t, math.IsNaN(x) || math.IsInf(x, 0))
		_ = binary.Write(h, binary.LittleEndian, math.Float64bits(x))
	}
	for i := range 300 {
		x := float64(i-150) / 11
		put(steady.Exp(x))
		put(steady.Log(math.Abs(x) + 0.01))
		put(steady.Normal(x / 2))
		put(steady.LogGamma(float64(i+1) / 9))
		put(steady.FUpper(float64(i)/40, 1+float64(i%7)/2, 2+float64(i%31)))
		put(steady.ChiSquareUpper(float64(i)/3, 1+float64(i%9)))
		put(steady.Sum(x, 1e9, -x/3, 1e-9, -1e9))
	}
	for i := range 40 {
		put(steady.FQuantile(float64(i+1)/41, 1+float64(i%5), 3+float64(i)))
	}
	assert.Equal(t, uint64(0x9bd7cea52ff90732), h.Sum64())
}

func TestNothingLeavesTheRange(t *testing.T) {
	bad := []float64{0, -1, 1, 2, 1e-320, 1e300, -1e300, math.MaxFloat64, 0.5}
	for _, a := range bad {
		for _, b := range bad {
			for _, v := range []float64{steady.Exp(a), steady.Log(a), steady.Normal(a), steady.LogGamma(a), steady.FUpper(a, 3, 4), steady.ChiSquareUpper(a, 4), steady.Beta(a, 2, 3)} {
				assert.False(t, math.IsNaN(v), "%v %v", a, b)
			}
		}
	}
}

func TestNormalTable(t *testing.T) {
	table := steady.NewNormalTable()
	for i := range 12_000 {
		x := float64(i) / 1000
		assert.InDelta(t, steady.Normal(-x), table.Tail(x), 1e-15, "%v", x)
	}
}
