package reliability_test

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
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

// random returns the sheets of some entries and jurors; holes is how many of a hundred marks are missing.
func random(r *rand.Rand, n, m, holes, span int) []reliability.Sheet {
	var list []reliability.Sheet
	for e := range n {
		for j := range m {
			if r.IntN(100) >= holes {
				mark := socium.MustParseNumber(fmt.Sprintf("%.1f", float64(r.IntN(span))/2))
				list = append(list, reliability.Sheet{Entry: fmt.Sprintf("A%02d", e), Juror: fmt.Sprintf("J%02d", j), Mark: mark})
			}
		}
	}
	if len(list) == 0 {
		list = append(list, reliability.Sheet{Entry: "A", Juror: "J"})
	}
	return list
}

// everything calls all there is and returns what it says; JSON refuses NaN and infinities.
func everything(t testing.TB, sheets []reliability.Sheet) string {
	tab, err := reliability.NewTable(sheets)
	require.NoError(t, err)
	var out strings.Builder
	put := func(v any, err error) {
		if err != nil {
			require.ErrorAs(t, err, new(*socium.Violation))
			out.WriteString(err.Error() + "\n")
			return
		}
		data, err := json.Marshal(v)
		require.NoError(t, err)
		out.Write(append(data, '\n'))
	}
	for _, m := range append(reliability.AllMetrics(), "?") {
		v, err := tab.Alpha(m)
		put(v, err)
	}
	icc, err := tab.ICC()
	put(icc, err)
	w, err := tab.Concordance()
	put(w, err)
	jurors := tab.Jurors()
	for _, k := range append(reliability.AllWeights(), "?") {
		c, err := tab.Cohen(jurors[0], jurors[len(jurors)-1], k)
		put(c, err)
		if counts, err := tab.Counts(); err == nil {
			f, err := counts.Fleiss(k)
			put(f, err)
			g, err := counts.Gwet(k)
			put(g, err)
			b, err := counts.BrennanPrediger(k)
			put(b, err)
		}
	}
	z, err := tab.ZScores(reliability.Sample)
	put(z, err)
	mm, err := tab.MinMax()
	put(mm, err)
	lin, err := tab.Linear(socium.Int(5), socium.Int(1), "")
	put(lin, err)
	for _, r := range []reliability.Ridge{{}, {Juror: socium.Int(1)}, {Entry: socium.Int(1)}, {Juror: socium.MustParseNumber("0.5"), Entry: socium.Int(2)}} {
		s, err := tab.Severity(r)
		put(s, err)
	}
	s, err := tab.Shrink()
	put(s, err)
	b, err := tab.Beliefs()
	put(b, err)
	er, err := reliability.ExpectedRanks(b.Entries)
	put(er, err)
	for _, m := range append(reliability.AllMethods(), "?") {
		rank, err := tab.Rank(m)
		put(rank, err)
		l, err := tab.LeaveOneOut(m)
		put(l, err)
		c, err := tab.Cut(m, 2, socium.Number{})
		put(c, err)
	}
	d, err := tab.Disputes(socium.Int(1), 3)
	put(d, err)
	put(tab.JurorReports(), nil)
	put(tab.Components(), nil)
	page, err := tab.Review(reliability.Options{Places: 1, Gap: socium.Some(socium.Int(2))})
	put(page, err)
	for _, lang := range []socium.Lang{socium.RU, socium.EN} {
		text := page.In(lang)
		assert.NotContains(t, text, "{")
		assert.NotContains(t, text, "NaN")
		out.WriteString(text)
	}
	return out.String()
}

// Whatever the sheets, nothing panics, no NaN leaves the package, and the order of the sheets does not matter.
func TestAnySheets(t *testing.T) {
	for seed := range uint64(250) {
		r := rand.New(rand.NewPCG(seed, 21))
		sheets := random(r, 1+r.IntN(9), 1+r.IntN(6), []int{0, 0, 20, 60, 90}[r.IntN(5)], []int{1, 2, 5, 20}[r.IntN(4)])
		want := everything(t, sheets)
		r.Shuffle(len(sheets), func(i, j int) { sheets[i], sheets[j] = sheets[j], sheets[i] })
		require.Equal(t, want, everything(t, sheets), "seed %d", seed)
	}
}

// The bits are part of the contract: all results over these tables have this digest on every platform.
func TestBitsAreTheSameEverywhere(t *testing.T) {
	h := fnv.New64a()
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 22))
		_, _ = h.Write([]byte(everything(t, random(r, 8, 5, []int{0, 25}[seed%2], 20))))
	}
	assert.Equal(t, uint64(0x98f11a01a809b4b6), h.Sum64())
}

// α by its definition, pair by pair, in floats.
func TestAlphaAgainstItsDefinition(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 23))
		sheets := random(r, 12, 4, 25, 12)
		tab, err := reliability.NewTable(sheets)
		require.NoError(t, err)
		units := map[string][]float64{}
		for _, s := range sheets {
			f, _ := s.Mark.Rat().Float64()
			units[s.Entry] = append(units[s.Entry], f)
		}
		var all []float64
		for id, u := range units {
			if len(u) < 2 {
				delete(units, id)
				continue
			}
			all = append(all, u...)
		}
		count := func(v float64) (n float64) {
			for _, x := range all {
				if x == v {
					n++
				}
			}
			return n
		}
		distances := map[reliability.Metric]func(a, b float64) float64{
			reliability.Nominal: func(a, b float64) float64 {
				if a == b {
					return 0
				}
				return 1
			},
			reliability.Ordinal: func(a, b float64) float64 {
				a, b = min(a, b), max(a, b)
				sum := 0.0
				for _, x := range all {
					if a <= x && x <= b {
						sum++
					}
				}
				d := sum - (count(a)+count(b))/2
				if a == b {
					d = 0
				}
				return d * d
			},
			reliability.Interval: func(a, b float64) float64 { return (a - b) * (a - b) },
			reliability.Ratio: func(a, b float64) float64 {
				if a+b == 0 {
					return 0
				}
				return (a - b) / (a + b) * (a - b) / (a + b)
			},
		}
		for metric, delta := range distances {
			within, among := 0.0, 0.0
			for _, u := range units {
				for i := range u {
					for j := range u {
						within += delta(u[i], u[j]) / float64(len(u)-1)
					}
				}
			}
			for i := range all {
				for j := range all {
					among += delta(all[i], all[j])
				}
			}
			n := float64(len(all))
			a, err := tab.Alpha(metric)
			require.NoError(t, err)
			assert.InDelta(t, 1-(within/n)/(among/(n*(n-1))), a.Value, 1e-9, "seed %d %s", seed, metric)
		}
	}
}

// Weighted agreement for unequal numbers of raters by its formulas, in floats.
func TestAgreementAgainstItsFormulas(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 24))
		q := 2 + r.IntN(4)
		counts := make(reliability.Counts, 8)
		for i := range counts {
			counts[i] = make([]int, q)
			for range r.IntN(5) {
				counts[i][r.IntN(q)]++
			}
		}
		counts[0][0]++
		counts[0][1]++
		for _, kind := range reliability.AllWeights() {
			w := func(i, j int) float64 {
				d := math.Abs(float64(i-j)) / float64(q-1)
				switch kind {
				case reliability.Linear:
					return 1 - d
				case reliability.Quadratic:
					return 1 - d*d
				}
				if i == j {
					return 1
				}
				return 0
			}
			pa, paired, marked, tw := 0.0, 0.0, 0.0, 0.0
			pi := make([]float64, q)
			for _, row := range counts {
				sum := 0.0
				for _, n := range row {
					sum += float64(n)
				}
				if sum == 0 {
					continue
				}
				marked++
				for k, n := range row {
					pi[k] += float64(n) / sum
				}
				if sum < 2 {
					continue
				}
				paired++
				for k, n := range row {
					star := 0.0
					for l, o := range row {
						star += w(k, l) * float64(o)
					}
					pa += float64(n) * (star - 1) / (sum * (sum - 1))
				}
			}
			pa /= paired
			fleiss, gwet := 0.0, 0.0
			for k := range pi {
				pi[k] /= marked
			}
			for k := range pi {
				gwet += pi[k] * (1 - pi[k])
				for l := range pi {
					fleiss += w(k, l) * pi[k] * pi[l]
					tw += w(k, l)
				}
			}
			Q := float64(q)
			for name, pe := range map[string]float64{"fleiss": fleiss, "gwet": tw / (Q * (Q - 1)) * gwet, "bp": tw / (Q * Q)} {
				var a reliability.Agreement
				var err error
				switch name {
				case "fleiss":
					a, err = counts.Fleiss(kind)
				case "gwet":
					a, err = counts.Gwet(kind)
				default:
					a, err = counts.BrennanPrediger(kind)
				}
				require.NoError(t, err)
				assert.InDelta(t, (pa-pe)/(1-pe), a.Value, 1e-9, "seed %d %s %s", seed, kind, name)
			}
		}
	}
}

// The model in floats is the model in fractions.
func TestSeverityInFloats(t *testing.T) {
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 25))
		tab, err := reliability.NewTable(random(r, 12, 6, 30, 40))
		require.NoError(t, err)
		ridge := reliability.Ridge{Juror: socium.MustParseNumber([]string{"0", "1", "0.25"}[seed%3]), Entry: socium.Int(int64(seed % 2))}
		if len(tab.Components()) > 1 && ridge.Juror.IsZero() {
			continue
		}
		exact, floats := tab.SolveBoth(ridge)
		for i := range exact {
			assert.InDelta(t, exact[i], floats[i], 1e-10, "seed %d", seed)
		}
	}
}

// A jury large enough for the model in floats: the effects that were put in come out.
func TestSeverityFindsEffects(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 26))
	var sheets []reliability.Sheet
	for e := range 200 {
		for j := range 30 {
			if r.IntN(5) == 0 || e == 0 {
				mark := int64(e%50) + 100 + int64(j-15)*int64(1+j%2)
				sheets = append(sheets, reliability.Sheet{Entry: fmt.Sprintf("A%03d", e), Juror: fmt.Sprintf("J%02d", j), Mark: socium.Int(mark)})
			}
		}
	}
	tab, err := reliability.NewTable(sheets)
	require.NoError(t, err)
	s, err := tab.Severity(reliability.Ridge{})
	require.NoError(t, err)
	mean := 0.0
	for j := range 30 {
		mean += float64((j-15)*(1+j%2)) / 30
	}
	for j, effect := range s.Jurors {
		assert.InDelta(t, float64((j-15)*(1+j%2))-mean, effect.Effect, 1e-9)
	}
	assert.InDelta(t, s.Entries[60].Value, s.Entries[110].Value, 1e-9) // equal worth, different jurors
	assert.Equal(t, s.Entries[60].Place, s.Entries[110].Place)
}

// Leaving out one juror at a time, by hand.
func TestLeaveOneOutAgainstRankingAnew(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 27))
		tab, err := reliability.NewTable(random(r, 9, 4, 30, 8))
		require.NoError(t, err)
		if len(tab.Jurors()) < 2 {
			continue
		}
		for _, m := range []reliability.Method{reliability.Mean, reliability.Sum, reliability.Median, reliability.ByZScore} {
			got, err := tab.LeaveOneOut(m)
			require.NoError(t, err)
			full, err := tab.Rank(m)
			require.NoError(t, err)
			ranked := 0
			for _, s := range full {
				if s.Marks > 0 {
					ranked++
				}
			}
			for i, s := range full {
				best, worst := s.Place, s.Place
				for _, juror := range tab.Jurors() {
					without, err := tab.Without(juror).Rank(m)
					require.NoError(t, err)
					k := slices.IndexFunc(without, func(o reliability.Standing) bool { return o.Entry == s.Entry })
					p := without[k].Place
					if p == 0 && s.Marks > 0 {
						p = ranked
					}
					best, worst = min(best, p), max(worst, p)
				}
				require.Equal(t, []any{s.Entry, s.Place, best, worst}, []any{got[i].Entry, got[i].Place, got[i].Best, got[i].Worst}, "seed %d %s", seed, m)
			}
		}
	}
}
