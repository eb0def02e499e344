package reliability_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/contest/reliability"
)

func FuzzSheets(f *testing.F) {
	for seed := range uint64(4) {
		data, err := json.Marshal(random(rand.New(rand.NewPCG(seed, 30)), 4, 3, 20, 9))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`[{"entry":"a","juror":"b","mark":"-999999999999"},{"entry":"c","juror":"b","mark":"999999999999"}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var sheets []reliability.Sheet
		if json.Unmarshal(data, &sheets) != nil || len(sheets) > 200 {
			return
		}
		if _, err := reliability.NewTable(sheets); err != nil {
			require.ErrorIs(t, err, reliability.CodeSheets)
			return
		}
		for _, s := range sheets {
			if strings.ContainsAny(s.Entry+s.Juror, "{}") || strings.Contains(s.Entry+s.Juror, "NaN") {
				return
			}
		}
		everything(t, sheets)
	})
}

// What takes floats or counts from outside gives numbers back, whatever comes in.
func FuzzFigures(f *testing.F) {
	f.Add(0.2898, 0.8, 1.0, 4, []byte{20, 5, 10, 15})
	f.Add(math.Inf(1), math.NaN(), 0.0, -3, []byte{0, 0, 0, 0})
	f.Add(1e308, -1e308, 1e-320, math.MaxInt, []byte{255, 0, 0, 255, 1})
	f.Add(4e307, -4e307, 4e307, 2, []byte{1, 0, 0, 0, 0, 0, 0, 0, 1})
	f.Fuzz(func(t *testing.T, a, b, c float64, k int, data []byte) {
		if len(data) > 100 {
			return
		}
		for _, r := range []float64{a, b, c} {
			v := reliability.SpearmanBrown(r, k)
			require.True(t, v >= -1 && v <= 1, "%v of %v, %d", v, r, k)
			require.GreaterOrEqual(t, reliability.JurorsFor(r, b), 0)
		}
		list := []reliability.Posterior{{Entry: "a", Mean: a, SD: b}, {Entry: "b", Mean: b, SD: c}, {Entry: "c", Mean: c, SD: a}, {Entry: "d", Mean: a, SD: c}}
		if ranks, err := reliability.ExpectedRanks(list); err == nil {
			sum := 0.0
			for _, x := range ranks {
				require.True(t, x.ER >= 1 && x.ER <= 4 && x.SUCRA >= 0 && x.SUCRA <= 1, "%+v", x)
				sum += x.ER
			}
			require.InDelta(t, 10, sum, 1e-9)
		} else {
			require.ErrorIs(t, err, reliability.CodeParameter)
		}
		q := 2 + len(data)%4
		var counts reliability.Counts
		for ; len(data) >= q; data = data[q:] {
			row := make([]int, q)
			for i := range row {
				row[i] = int(data[i])
			}
			counts = append(counts, row)
		}
		for _, w := range reliability.AllWeights() {
			for _, coefficient := range []func(reliability.Weights) (reliability.Agreement, error){
				counts.Fleiss, counts.Gwet, counts.BrennanPrediger,
				func(w reliability.Weights) (reliability.Agreement, error) { return reliability.CohenTable(counts, w) },
			} {
				v, err := coefficient(w)
				if err != nil {
					require.ErrorIs(t, err, reliability.CodeUndefined)
					continue
				}
				for _, x := range []float64{v.Value, v.Observed, v.Chance} {
					require.False(t, math.IsNaN(x) || math.IsInf(x, 0) || x > 1, "%+v of %v", v, counts)
				}
			}
		}
	})
}
