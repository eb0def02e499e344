package grant

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// An Analysis is a what-if about a division of money. It decides nothing: a better application may lose to two worse ones, which
// a published rating normally does not allow.
type Analysis struct {
	Chosen []string      `json:"chosen"` // in the order of the IDs
	Score  socium.Number `json:"score"`  // sum of the scores of the chosen
	Sum    socium.Money  `json:"sum"`
	// Proven tells that no other choice has a higher sum of scores; otherwise the search stopped at its limit of steps.
	Proven bool `json:"proven"`
}

// BestScores finds the set of candidates with the highest sum of scores whose requests fit into the pot (the knapsack problem),
// for analysis only. It looks at no marks and no organisations; hand it those that may be funded. limit bounds the steps of the
// search; 0 is a million. The error is within [CodeFunding].
func BestScores(candidates []Candidate, pot socium.Money, limit int) (Analysis, error) {
	s := Strategy{Kind: FundByPoints}
	if err := fundable(&s, candidates, socium.Some(pot), make(map[string]int, len(candidates))).Err(); err != nil {
		return Analysis{}, err
	}
	if limit <= 0 {
		limit = 1_000_000
	}
	k := knapsack{limit: limit}
	for i := range candidates {
		c := &candidates[i]
		if score, ok := c.Score.At(weightScale); ok && score > 0 && c.Unrated.IsZero() && c.Requested.Compare(pot) <= 0 {
			k.items = append(k.items, item{c.ID, score, c.Requested.Kopecks()})
		}
	}
	all := pot
	for _, it := range k.items {
		all = all.Add(socium.Kopecks(it.cost))
	}
	if all.Add(socium.Kopecks(1)).Overflow() {
		return Analysis{}, catalogue.Violation(CodeFundingSum, "candidates")
	}
	k.run(pot.Kopecks())
	out := Analysis{Proven: k.steps < k.limit}
	var score int64
	for i, taken := range k.best {
		if taken {
			out.Chosen = append(out.Chosen, k.items[i].id)
			out.Sum = out.Sum.Add(socium.Kopecks(k.items[i].cost))
			score += k.items[i].score
		}
	}
	slices.Sort(out.Chosen)
	sum, err := socium.Int(score).Div(socium.Int(1_000_000), weightScale, socium.HalfUp)
	if err != nil {
		return Analysis{}, err
	}
	out.Score = sum
	return out, nil
}

type item struct {
	id          string
	score, cost int64
}

// knapsack is a branch and bound: items by score per kopeck, the bound is the fractional optimum of the rest.
type knapsack struct {
	items     []item
	scores    []int64 // prefix sums
	costs     []int64
	taken     []bool
	best      []bool
	bestScore int64
	steps     int
	limit     int
}

func (k *knapsack) run(pot int64) {
	slices.SortFunc(k.items, func(a, b item) int {
		if c := compareProducts(b.score, a.cost, a.score, b.cost); c != 0 {
			return c
		}
		return strings.Compare(a.id, b.id)
	})
	n := len(k.items)
	k.scores, k.costs = make([]int64, n+1), make([]int64, n+1)
	for i, it := range k.items {
		k.scores[i+1], k.costs[i+1] = k.scores[i]+it.score, k.costs[i]+it.cost
	}
	k.taken, k.best, k.bestScore = make([]bool, n), make([]bool, n), -1
	k.search(0, pot, 0)
}

func (k *knapsack) search(i int, room, score int64) {
	if k.steps++; k.steps >= k.limit {
		return
	}
	if score > k.bestScore {
		k.bestScore = score
		copy(k.best, k.taken)
	}
	if i == len(k.items) || score+k.bound(i, room) <= k.bestScore {
		return
	}
	if it := &k.items[i]; it.cost <= room {
		k.taken[i] = true
		k.search(i+1, room-it.cost, score+it.score)
		k.taken[i] = false
	}
	k.search(i+1, room, score)
}

// bound is the score that the items from i on can add at most.
func (k *knapsack) bound(i int, room int64) int64 {
	end, _ := slices.BinarySearch(k.costs[i:], k.costs[i]+room+1)
	last := i + end - 1 // all items before it fit
	sum := k.scores[last] - k.scores[i]
	if last < len(k.items) && k.items[last].cost > 0 {
		rest := room - (k.costs[last] - k.costs[i])
		hi, lo := bits.Mul64(uint64(k.items[last].score), uint64(rest))
		q, _ := bits.Div64(hi, lo, uint64(k.items[last].cost)) // rest < cost, so that q < score
		sum += int64(q) + 1
	}
	return sum
}

// A Zone divides candidates around the line of the budget for a partial draw: those above are accepted, those below rejected, and
// between candidates that the marks cannot tell apart a draw decides, which the caller holds. It is for analysis unless the
// regulation orders a draw.
type Zone struct {
	Line     socium.Number `json:"line"` // score of the last that the budget reaches
	Accepted []string      `json:"accepted"`
	Draw     []string      `json:"draw"`
	Rejected []string      `json:"rejected"`
	Left     socium.Money  `json:"left"` // for the draw, after the accepted
}

// An Interval is the range in which the true worth of a candidate is believed to lie.
type Interval struct{ Low, High socium.Number }

// LotteryZone finds the zone of indistinguishable candidates: the line is the score of the last that a strict budget line
// reaches; whose interval contains it is in the draw. Candidates without an interval have their score alone. When the pot
// reaches everybody there is nothing to draw. The lists are in rank order. The error is that of [Fund].
func LotteryZone(candidates []Candidate, pot socium.Money, intervals map[string]Interval) (Zone, error) {
	s := Strategy{Kind: FundStrict, Ties: []TieKey{TieNumber}}
	awards, err := Fund(s, candidates, socium.Some(pot), Decisions{})
	if err != nil {
		return Zone{}, err
	}
	var z Zone
	ended := false
	for l := range awards.Where(AwardFull, AwardLess, AwardReserve) {
		if l.Status.Funded() && !ended {
			z.Line = l.Score
		} else {
			ended = true
		}
	}
	z.Left = pot
	for l := range awards.Where(AwardFull, AwardLess, AwardReserve) {
		in, ok := intervals[l.Application]
		if !ok {
			in = Interval{l.Score, l.Score}
		}
		switch {
		case !ended || in.Low.Compare(z.Line) > 0:
			z.Accepted = append(z.Accepted, l.Application)
			z.Left = z.Left.Sub(l.want)
		case in.High.Compare(z.Line) < 0:
			z.Rejected = append(z.Rejected, l.Application)
		default:
			z.Draw = append(z.Draw, l.Application)
		}
	}
	return z, nil
}
