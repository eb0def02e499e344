package contest_test

import (
	"flag"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

var oracleCases = flag.Int("cases", 30_000, "random totals compared with the oracle")

// The oracle works a total out by its definition, with fractions of any size and nothing shared with the package: marks by juror and
// criterion, nil where there is none.

type mark = *big.Rat

// slowRound rounds as the word says, from the definition: the two neighbours and the distance to them.
func slowRound(x *big.Rat, r *contest.Round) *big.Rat {
	if r == nil {
		return x
	}
	unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(r.Places)), nil))
	y := new(big.Rat).Mul(x, unit)
	below := new(big.Int).Div(y.Num(), y.Denom()) // Euclidean: at or below y
	rest := new(big.Rat).Sub(y, new(big.Rat).SetInt(below))
	half := rest.Cmp(big.NewRat(1, 2))
	upward := false
	switch r.Mode {
	case socium.Ceiling:
		upward = rest.Sign() > 0
	case socium.HalfUp:
		upward = half > 0 || half == 0 && y.Sign() > 0
	case socium.HalfEven:
		upward = half > 0 || half == 0 && below.Bit(0) == 1
	}
	if upward {
		below.Add(below, big.NewInt(1))
	}
	return new(big.Rat).Quo(new(big.Rat).SetInt(below), unit)
}

// slowCombine combines by the definition of the method; nil when there are too few.
func slowCombine(list []contest.Combine, values []*big.Rat) *big.Rat {
	rule := contest.Combine{Method: contest.MethodMean}
	for i, c := range list {
		if i == 0 || c.From <= len(values) {
			rule = c
		}
	}
	v := slices.Clone(values)
	slices.SortFunc(v, func(a, b *big.Rat) int { return a.Cmp(b) })
	sum := func(list []*big.Rat) *big.Rat {
		s := new(big.Rat)
		for _, x := range list {
			s.Add(s, x)
		}
		return s
	}
	mean := func(list []*big.Rat) *big.Rat { return sum(list).Quo(sum(list), big.NewRat(int64(len(list)), 1)) }
	n := len(v)
	if n == 0 {
		return nil
	}
	low, high := rule.Low, rule.High
	if share := rule.Share.Rat(); share.Sign() > 0 {
		cut := new(big.Rat).Mul(share, big.NewRat(int64(n), 1))
		k := int(new(big.Int).Div(cut.Num(), cut.Denom()).Int64())
		low, high = k, k
	}
	switch rule.Method {
	case contest.MethodSum:
		return sum(v)
	case contest.MethodMedian:
		return mean(v[(n-1)/2 : n/2+1])
	case contest.MethodTrimmedMean, contest.MethodTrimmedSum:
		if low+high >= n {
			return nil
		}
		if rule.Method == contest.MethodTrimmedSum {
			return sum(v[low : n-high])
		}
		return mean(v[low : n-high])
	case contest.MethodClosestTwo:
		if n == 1 {
			return v[0]
		}
		var best []*big.Rat
		for i := n - 1; i > 0; i-- {
			gap := new(big.Rat).Sub(v[i], v[i-1])
			if best == nil || gap.Cmp(new(big.Rat).Sub(best[1], best[0])) < 0 {
				best = v[i-1 : i+1]
			}
		}
		return mean(best)
	default:
		return mean(v)
	}
}

// slowTotal is the total of the marks of one entry, nil when there is none.
func slowTotal(s contest.Scoring, least int, weights []*big.Rat, sheets [][]mark, owed int) *big.Rat {
	gap := s.Gap
	if gap == "" {
		gap = contest.GapDropSheet
		if s.Order == contest.ByCriterion {
			gap = contest.GapIgnore
		}
	}
	var kept [][]mark
	given := 0
	for _, sheet := range sheets {
		absent := 0
		for _, m := range sheet {
			if m == nil {
				absent++
			}
		}
		if absent == len(sheet) {
			continue // no sheet
		}
		given++
		if absent > 0 && gap == contest.GapRefuse {
			return nil
		}
		if absent == 0 || gap != contest.GapDropSheet {
			kept = append(kept, sheet)
		}
	}
	if len(kept) < max(least, 1) || s.NoSheet == contest.NoSheetRefuse && given < owed {
		return nil
	}
	combine := func(values []*big.Rat) *big.Rat {
		n := len(values)
		if s.NoSheet == contest.NoSheetZero {
			for range owed - given {
				values = append(values, new(big.Rat))
			}
		}
		v := slowCombine(s.Combine, values)
		if v != nil && s.NoSheet == contest.NoSheetScale && owed > n {
			v = new(big.Rat).Mul(v, big.NewRat(int64(owed), int64(n)))
		}
		if v == nil {
			return nil
		}
		return slowRound(v, s.Round.Mean)
	}
	total := new(big.Rat)
	if s.Order == contest.ByCriterion {
		for c, w := range weights {
			var values []*big.Rat
			for _, sheet := range kept {
				if sheet[c] != nil {
					values = append(values, sheet[c])
				} else if gap == contest.GapZero {
					values = append(values, new(big.Rat))
				}
			}
			v := combine(values)
			if v == nil {
				return nil
			}
			total.Add(total, slowRound(new(big.Rat).Mul(v, w), s.Round.Term))
		}
		total = slowRound(total, s.Round.Sum)
	} else {
		var values []*big.Rat
		for _, sheet := range kept {
			sum := new(big.Rat)
			for c, w := range weights {
				if sheet[c] != nil {
					sum.Add(sum, slowRound(new(big.Rat).Mul(sheet[c], w), s.Round.Term))
				}
			}
			values = append(values, slowRound(sum, s.Round.Sheet))
		}
		if total = combine(values); total == nil {
			return nil
		}
	}
	total = slowRound(total, s.Round.Factor)
	if s.Rescale.Of.Sign() > 0 {
		total = new(big.Rat).Mul(total, new(big.Rat).Quo(s.Rescale.To.Rat(), s.Rescale.Of.Rat()))
	}
	return slowRound(total, s.Round.Total)
}

// anyScoring is any scoring without places.
func anyScoring(r *rand.Rand) contest.Scoring {
	s := randomScoring(r)
	switch r.IntN(8) {
	case 0:
		s.Combine = []contest.Combine{{Method: contest.MethodTrimmedSum, Low: r.IntN(2), High: 1}}
	case 1:
		s.Combine = []contest.Combine{{Method: contest.MethodTrimmedMean, Share: num("0.2")}}
	}
	s.NoSheet = []contest.NoSheet{"", contest.NoSheetIgnore, contest.NoSheetZero, contest.NoSheetRefuse}[r.IntN(4)]
	if len(s.Combine) == 1 && (s.Combine[0].Method == contest.MethodSum || s.Combine[0].Method == contest.MethodTrimmedSum) && r.IntN(2) == 0 {
		s.NoSheet = contest.NoSheetScale
	}
	return s
}

// Totals and ranks agree with the oracle for 2 to 7 jurors under every rounding policy.
func TestOracle(t *testing.T) {
	for seed, done := uint64(0), 0; done < *oracleCases; seed++ {
		r := rand.New(rand.NewPCG(seed, 31))
		reg := simple(1+r.IntN(5), "10")
		reg.Scoring = anyScoring(r)
		reg.Jury.Everyone, reg.Jury.MinSheets.Count = true, r.IntN(3)
		weights := make([]*big.Rat, len(reg.Forms[0].Criteria))
		steps := make([]socium.Number, len(weights))
		for c := range weights {
			w := []string{"1", "0.5", "2", "1.25", "0.333", "3"}[r.IntN(6)]
			steps[c] = num([]string{"1", "0.5", "0.1", "0.01"}[r.IntN(4)])
			reg.Forms[0].Criteria[c].Weight, reg.Forms[0].Criteria[c].Scale.Step, weights[c] = opt(w), steps[c], num(w).Rat()
		}
		jurors, rivals := 2+r.IntN(6), 1+r.IntN(30)
		facts := contest.Facts{Jury: jury(jurors)}
		var sheets []contest.Sheet
		want := make([]*big.Rat, rivals)
		for i := range rivals {
			id := "E" + strconv.Itoa(i)
			facts.Entries = append(facts.Entries, contest.Entry{ID: id, Nomination: "n"})
			var marks [][]mark
			for j := range jurors {
				if r.IntN(10) == 0 {
					continue
				}
				row := make([]mark, len(weights))
				s := contest.Sheet{Entry: id, Juror: facts.Jury[j].ID}
				for c := range row {
					if r.IntN(15) == 0 {
						continue
					}
					v := scaled(r.Int64N(1001)/stepUnits(steps[c])*stepUnits(steps[c]), 2)
					row[c] = v.Rat()
					s.Marks = append(s.Marks, contest.Mark{Criterion: reg.Forms[0].Criteria[c].ID, Value: v})
				}
				marks, sheets = append(marks, row), append(sheets, s)
			}
			want[i] = slowTotal(reg.Scoring, reg.Jury.MinSheets.Count, weights, marks, jurors)
		}
		o, err := contest.MustRules(reg).Judge(facts, slices.Values(sheets))
		require.NoError(t, err)
		for i, w := range want {
			s, _ := o.Standing(facts.Entries[i].ID)
			require.Equal(t, w != nil, s.HasTotal(), "seed %d, entry %d: %v", seed, i, s.Reason)
			if w == nil {
				continue
			}
			require.Zero(t, w.Cmp(s.Total.Rat()), "seed %d, entry %d: want %s, have %s", seed, i, w.RatString(), s.Total)
			rank := 1
			for _, other := range want {
				if other != nil && other.Cmp(w) > 0 {
					rank++
				}
			}
			require.Equal(t, strconv.Itoa(rank), s.Rank.String(), "seed %d, entry %d", seed, i)
		}
		done += rivals
	}
}

// stepUnits is a step in hundredths.
func stepUnits(step socium.Number) int64 {
	n, _ := step.At(2)
	return n
}
