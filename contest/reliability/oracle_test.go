package reliability_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/reliability"
)

// Expected ranks by the formula, pair by pair, with the library's own Φ.
func TestExpectedRanksAgainstTheFormula(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 28))
		var list []reliability.Posterior
		for i := range 1 + r.IntN(30) {
			p := reliability.Posterior{Entry: fmt.Sprintf("A%02d", i), Mean: float64(r.IntN(12)) / 3, SD: float64(r.IntN(3)) / 4}
			if seed%3 == 0 {
				p.Mean *= 100 // far out of reach of each other
			}
			list = append(list, p)
		}
		got, err := reliability.ExpectedRanks(list)
		require.NoError(t, err)
		sum := 0.0
		for _, x := range got {
			sum += x.ER
			i := slices.IndexFunc(list, func(p reliability.Posterior) bool { return p.Entry == x.Entry })
			want := 1.0
			for k, o := range list {
				switch sd := math.Hypot(list[i].SD, o.SD); {
				case k == i:
				case sd > 0:
					want += math.Erfc((list[i].Mean-o.Mean)/sd/math.Sqrt2) / 2
				case o.Mean == list[i].Mean:
					want += 0.5
				case o.Mean > list[i].Mean:
					want++
				}
			}
			require.InDelta(t, want, x.ER, 1e-11, "seed %d", seed)
		}
		n := float64(len(list))
		assert.InDelta(t, n*(n+1)/2, sum, 1e-9)
	}
}

// What a juror adds to all marks changes neither z-scores nor the additive model; what all get changes no place.
func TestCorrectionsIgnoreLeniency(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 29))
	sheets := random(r, 8, 4, 0, 20)
	shifted := slices.Clone(sheets)
	for i, s := range shifted {
		if s.Juror == "J02" {
			shifted[i].Mark = socium.MustParseNumber(fmt.Sprint(float64(mustFloat(s.Mark)) + 3))
		}
	}
	a, err := reliability.NewTable(sheets)
	require.NoError(t, err)
	b, err := reliability.NewTable(shifted)
	require.NoError(t, err)
	za, err := a.ZScores("")
	require.NoError(t, err)
	zb, err := b.ZScores("")
	require.NoError(t, err)
	sa, err := a.Severity(reliability.Ridge{})
	require.NoError(t, err)
	sb, err := b.Severity(reliability.Ridge{})
	require.NoError(t, err)
	for i := range za.Entries {
		assert.InDelta(t, za.Entries[i].Value, zb.Entries[i].Value, 1e-12)
		assert.Equal(t, za.Entries[i].Place, zb.Entries[i].Place)
		assert.InDelta(t, sa.Entries[i].Value+0.75, sb.Entries[i].Value, 1e-12) // 3 points of one juror of four
	}
}

func mustFloat(n socium.Number) float64 {
	f, _ := n.Rat().Float64()
	return f
}

// A page stays a page: of many jurors it names those whose marks lie farthest from the others.
func TestPageOfALargeJury(t *testing.T) {
	var list []reliability.Sheet
	for j := range 60 {
		for e := range 10 {
			mark := int64(50 + e)
			if j == 33 {
				mark += 7
			}
			list = append(list, reliability.Sheet{Entry: fmt.Sprint("A", e), Juror: fmt.Sprint("J", 10+j), Mark: socium.Int(mark)})
		}
	}
	page, err := reliability.Review(list, reliability.Options{})
	require.NoError(t, err)
	assert.Len(t, page.Jurors, 60)
	for lang, word := range map[socium.Lang]string{socium.RU: ": листов ", socium.EN: " sheets, mean "} {
		text := page.In(lang)
		assert.Equal(t, 20, strings.Count(text, word))
		assert.Equal(t, 1, strings.Count(text, "\n  J43: "))
	}
}
