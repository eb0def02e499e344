package grant_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// The knapsack of contests 6: P1, P2, P4 with 265 points for 1000.
func TestBestScores(t *testing.T) {
	a, err := grant.BestScores(p1to6()[:5], socium.Rubles(1000), 0)
	require.NoError(t, err)
	assert.Equal(t, []string{"P1", "P2", "P4"}, a.Chosen)
	assert.Equal(t, "265", a.Score.String())
	assert.Equal(t, socium.Rubles(1000), a.Sum)
	assert.True(t, a.Proven)
}

// Against every subset.
func TestBestScoresAgainstAllSubsets(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 13))
		var list []grant.Candidate
		for i := range 1 + r.IntN(12) {
			score, _ := socium.ParseNumber(fmt.Sprintf("%d.%02d", r.IntN(100), r.IntN(100)))
			list = append(list, grant.Candidate{ID: fmt.Sprintf("%02d", i), Score: score, Requested: socium.Kopecks(r.Int64N(1000))})
		}
		pot := socium.Kopecks(r.Int64N(4000))
		best := int64(0)
		for set := range 1 << len(list) {
			var cost, score int64
			for i := range list {
				if set>>i&1 == 1 {
					cost += list[i].Requested.Kopecks()
					s, _ := list[i].Score.At(2)
					score += s
				}
			}
			if cost <= pot.Kopecks() {
				best = max(best, score)
			}
		}
		a, err := grant.BestScores(list, pot, 0)
		require.NoError(t, err)
		require.True(t, a.Proven)
		got, _ := a.Score.At(2)
		require.Equal(t, best, got, "seed %d", seed)
		require.LessOrEqual(t, a.Sum.Compare(pot), 0)
	}
}

func TestBestScoresStops(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var list []grant.Candidate
	for i := range 3000 {
		list = append(list, grant.Candidate{ID: fmt.Sprint(i), Score: socium.Int(50 + r.Int64N(50)), Requested: socium.Kopecks(1_000_000 + r.Int64N(1_000_000))})
	}
	a, err := grant.BestScores(list, socium.Kopecks(700_000_000), 1000)
	require.NoError(t, err)
	assert.NotEmpty(t, a.Chosen)
	assert.LessOrEqual(t, a.Sum.Compare(socium.Kopecks(700_000_000)), 0)
}

func TestLotteryZone(t *testing.T) {
	n := socium.Int
	z, err := grant.LotteryZone(p1to6(), socium.Rubles(1050), map[string]grant.Interval{
		"P1": {Low: n(88), High: n(96)}, "P2": {Low: n(84), High: n(92)}, "P3": {Low: n(80), High: n(90)}, "P4": {Low: n(81), High: n(89)},
		"P5": {Low: n(64), High: n(78)}, "P6": {Low: n(50), High: n(66)},
	})
	require.NoError(t, err)
	assert.Equal(t, grant.Zone{
		Line: n(85), Accepted: []string{"P1"}, Draw: []string{"P2", "P3", "P4"}, Rejected: []string{"P5", "P6"}, Left: socium.Rubles(650),
	}, z)
	all, err := grant.LotteryZone(p1to6(), socium.Rubles(5000), nil)
	require.NoError(t, err)
	assert.Empty(t, all.Draw)
	assert.Len(t, all.Accepted, 6)
}
