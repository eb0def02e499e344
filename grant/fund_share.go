package grant

import (
	"math/bits"
	"slices"

	"github.com/socium-go/socium"
)

// weightScale is the number of decimals that points and weights are taken with; weightMax keeps their sum within an int64.
const (
	weightScale = 6
	weightMax   = 1_000_000_000_000
)

func weightOf(kind StrategyKind, c *Candidate) (socium.Number, bool) {
	switch kind {
	case FundByPoints:
		return c.Score, c.Unrated.IsZero()
	case FundByWeights:
		return c.Weight, true
	default:
		return socium.Number{}, false
	}
}

func usable(w socium.Number) bool {
	scaled, ok := w.At(weightScale)
	return ok && scaled >= 0 && scaled <= weightMax
}

// divide divides the pot in proportion: S = pot × w / Σw, nobody above what it wants.
func (f *funder) divide() {
	var list []int
	var wants socium.Money
	var sum int64 // the denominator
	weights := make([]int64, len(f.lines))
	for i, c := range f.byRank {
		if c.Unrated.IsZero() {
			weights[i] = f.weight(i, c)
			if f.live[i] || !f.strategy.SupportedOnly {
				sum += weights[i]
			}
		}
		if f.live[i] {
			list = append(list, i)
			wants = wants.Add(f.lines[i].want)
		}
	}
	switch {
	case f.strategy.Kind != FundByPoints && within(wants, f.left):
		used := map[quotaGroup]quotaUse{}
		for _, i := range list {
			f.give(i, f.lines[i].want, used)
			if f.lines[i].Status == AwardFull {
				f.lines[i].Reason.Code = CodeAwardEnough
			}
		}
		return
	case f.strategy.Redistribute:
		f.fill(list, weights, sum)
	default:
		f.proportion(list, weights, sum)
	}
}

// weight is what a candidate counts in the proportion: points or weights in millionths, or the kopecks of the request.
func (f *funder) weight(i int, c *Candidate) int64 {
	if w, used := weightOf(f.strategy.Kind, c); used {
		scaled, _ := w.At(weightScale)
		return scaled
	}
	return f.lines[i].want.Kopecks()
}

// proportion gives each its share of the pot, rounded down, and not above what it wants; what caps free stays in the pot.
func (f *funder) proportion(list []int, weights []int64, sum int64) {
	pot := f.left
	shares := make(map[int]socium.Money, len(list))
	if f.strategy.Exact && sum > 0 {
		all := make([]int64, 0, len(list)+1)
		rest := sum
		for _, i := range list {
			all = append(all, weights[i])
			rest -= weights[i]
		}
		for k, part := range pot.Split(append(all, rest)...) { // the last part is that of the unsupported
			if k < len(list) {
				shares[list[k]] = part
			}
		}
	} else {
		for _, i := range list {
			shares[i] = pot.Ratio(weights[i], max(sum, 1), socium.Floor)
		}
	}
	for _, i := range list {
		f.share(i, shares[i])
	}
}

// share gives a candidate its part of the pot.
func (f *funder) share(i int, part socium.Money) {
	l := &f.lines[i]
	if part.Compare(l.want) >= 0 {
		l.Sum = l.want
		code, status := CodeAwardShareCapped, AwardFull
		if l.want.Compare(l.Requested) < 0 {
			status = AwardLess
		}
		f.set(i, status, code, socium.ValueOf(part), socium.ValueOf(l.want), socium.Basis{})
	} else {
		l.Sum = part
		status := AwardLess
		if part.IsZero() {
			status = AwardNone
		}
		f.set(i, status, CodeAwardShare, socium.ValueOf(part), socium.ValueOf(l.want), socium.Basis{})
	}
	f.left = f.left.Sub(l.Sum)
}

// fill gives what caps free to the others, in the same proportion, until the pot is spent or everybody has what it wants.
func (f *funder) fill(list []int, weights []int64, sum int64) {
	var order []int
	for _, i := range list {
		if weights[i] == 0 {
			f.share(i, socium.Money{})
			continue
		}
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(x, y int) int { // by want / weight: who is full first
		return compareProducts(f.lines[x].want.Kopecks(), weights[y], f.lines[y].want.Kopecks(), weights[x])
	})
	pot := f.left
	if !f.strategy.SupportedOnly { // the part of the unsupported is not divided
		var live int64
		for _, i := range order {
			live += weights[i]
		}
		pot = pot.Ratio(live, max(sum, 1), socium.Floor)
		sum = live
	}
	k := 0
	for ; k < len(order); k++ {
		i := order[k]
		if compareProducts(pot.Kopecks(), weights[i], f.lines[i].want.Kopecks(), sum) < 0 {
			break
		}
		f.share(i, f.lines[i].want)
		pot = pot.Sub(f.lines[i].want)
		sum -= weights[i]
	}
	rest := order[k:]
	slices.Sort(rest) // rank order, for the kopecks that remain
	parts := make([]int64, len(rest))
	for j, i := range rest {
		parts[j] = weights[i]
	}
	for j, part := range pot.Split(parts...) {
		f.share(rest[j], part)
	}
}

// compareProducts compares a·b with c·d, none of them below zero.
func compareProducts(a, b, c, d int64) int {
	hi1, lo1 := bits.Mul64(uint64(a), uint64(b))
	hi2, lo2 := bits.Mul64(uint64(c), uint64(d))
	switch {
	case hi1 != hi2 && hi1 < hi2, hi1 == hi2 && lo1 < lo2:
		return -1
	case hi1 == hi2 && lo1 == lo2:
		return 0
	default:
		return 1
	}
}
