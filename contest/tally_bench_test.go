package contest_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/contest"
)

const benchJurors, benchCriteria = 3, 10

// benchMarks are entries × 3 sheets × 10 criteria of integer marks from 0 to 10, flat.
func benchMarks(entries int) []int32 {
	r := rand.New(rand.NewPCG(1, uint64(entries)))
	marks := make([]int32, entries*benchJurors*benchCriteria)
	for i := range marks {
		marks[i] = r.Int32N(11)
	}
	return marks
}

// benchWeights are tenths, as in grant contests.
var benchWeights = [benchCriteria]int64{20, 20, 5, 20, 10, 5, 5, 5, 10, 10}

// handRanking is what a program for just this contest would do: integers, one packed key an entry, radix sort. It gives exact totals, the
// spread of the sheets, and places 1-2-2-4 with ties broken by two criteria.
type handRanking struct {
	total, spread []int32
	order, place  []int32
}

func byHand(marks []int32, entries int) handRanking {
	h := handRanking{make([]int32, entries), make([]int32, entries), make([]int32, entries), make([]int32, entries)}
	keys, tmp := make([]uint64, entries), make([]uint64, entries)
	index := bits.Len(uint(entries))
	for e := range entries {
		sheets := marks[e*benchJurors*benchCriteria:][:benchJurors*benchCriteria]
		var sum, low, high, first, second int64
		for j := range benchJurors {
			sheet := sheets[j*benchCriteria:][:benchCriteria]
			var total int64
			for c, m := range sheet {
				total += benchWeights[c] * int64(m)
			}
			if j == 0 {
				low, high = total, total
			}
			low, high = min(low, total), max(high, total)
			sum += total
			first += int64(sheet[0])
			second += int64(sheet[1])
		}
		h.total[e], h.spread[e] = int32(sum), int32(high-low)
		keys[e] = (uint64(3300-sum)<<12|uint64(63-first)<<6|uint64(63-second))<<index | uint64(e)
	}
	var counts [3][2048]uint32
	for _, k := range keys {
		k >>= index
		counts[0][k&2047]++
		counts[1][k>>11&2047]++
		counts[2][k>>22&2047]++
	}
	for p := range counts {
		at := uint32(0)
		for i, n := range counts[p] {
			counts[p][i] = at
			at += n
		}
		shift := index + 11*p
		for _, k := range keys {
			d := k >> shift & 2047
			tmp[counts[p][d]] = k
			counts[p][d]++
		}
		keys, tmp = tmp, keys
	}
	place := int32(0)
	for i, k := range keys {
		if i == 0 || k>>index != keys[i-1]>>index {
			place = int32(i + 1)
		}
		h.order[i], h.place[i] = int32(k&(1<<index-1)), place
	}
	return h
}

func benchRules(tb testing.TB) *contest.Rules {
	reg := simple(benchCriteria, "10")
	for i := range reg.Forms[0].Criteria {
		reg.Forms[0].Criteria[i].Weight = opt(fmt.Sprintf("%d.%d", benchWeights[i]/10, benchWeights[i]%10))
	}
	reg.Ties = []contest.TieStep{{By: contest.TieCriterion, Criterion: "c1"}, {By: contest.TieCriterion, Criterion: "c2"}}
	rules, err := contest.NewRules(reg)
	require.NoError(tb, err)
	return rules
}

// benchRows yields the sheets of flat marks.
func benchRows(marks []int32) func(func(contest.Row) bool) {
	return func(yield func(contest.Row) bool) {
		e, j := int32(0), int32(0)
		for at := 0; at < len(marks); at += benchCriteria {
			if !yield(contest.Row{Entry: e, Juror: j, Marks: marks[at : at+benchCriteria : at+benchCriteria]}) {
				return
			}
			if j++; j == benchJurors {
				e, j = e+1, 0
			}
		}
	}
}

// The hand-written version and the tally agree, so that the benchmark compares equal work.
func TestBenchmarkWorkIsEqual(t *testing.T) {
	const entries = 5000
	marks := benchMarks(entries)
	hand := byHand(marks, entries)
	tally, err := benchRules(t).Tally("n", entries)
	require.NoError(t, err)
	tally.AddAll(benchRows(marks[:3000]))
	tally.AddMatrix(100, []int32{0, 1, 2}, marks[3000:])
	r, err := tally.Rank()
	require.NoError(t, err)
	for p, line := range r.All() {
		require.Equal(t, hand.order[p], line.Entry)
		require.Equal(t, fmt.Sprint(hand.place[p]), line.Rank.String())
		require.Zero(t, line.Total.Compare(contest.PointsOf(num(fmt.Sprint(hand.total[line.Entry])+"e-1")).Over(3)))
		require.Equal(t, contest.PointsOf(num(fmt.Sprint(hand.spread[line.Entry])+"e-1")).String(), r.Spread(line.Entry).String())
	}
}

// W2 of the measurements: entries × 3 sheets × 10 criteria → exact totals, spread, ranking 1-2-2-4 with a chain.
func BenchmarkTally(b *testing.B) {
	rules := benchRules(b)
	for _, entries := range []int{1_000, 10_000, 100_000, 1_000_000} {
		marks := benchMarks(entries)
		b.Run(fmt.Sprintf("hand/entries=%d", entries), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				byHand(marks, entries)
			}
		})
		b.Run(fmt.Sprintf("matrix/entries=%d", entries), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tally, err := rules.Tally("n", entries)
				if err != nil {
					b.Fatal(err)
				}
				tally.AddMatrix(0, []int32{0, 1, 2}, marks)
				if _, err := tally.Rank(); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("stream/entries=%d", entries), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tally, err := rules.Tally("n", entries)
				if err != nil {
					b.Fatal(err)
				}
				tally.AddAll(benchRows(marks))
				if _, err := tally.Rank(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
