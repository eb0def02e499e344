package reliability

import (
	"math/big"
	"slices"

	"github.com/socium-go/socium"
)

// A Dispute is an entry over which the jurors differ so much that the regulation asks for one more reviewer.
type Dispute struct {
	Entry  string        `json:"entry"`
	Marks  int           `json:"marks"`
	Low    socium.Number `json:"low"`
	High   socium.Number `json:"high"`
	Gap    socium.Number `json:"gap"`    // High − Low
	Lowest string        `json:"lowest"` // who gave them; of several the first by id
	Utmost string        `json:"utmost"`
}

// Disputes returns the entries whose highest and lowest marks differ by more than gap, the widest first, then by id. With sheets
// above 0 only entries with that many marks at most count: those that have their extra reviewer already are settled by
// [Resolve]. The error is [CodeParameter] for a negative gap.
func (t *Table) Disputes(gap socium.Number, sheets int) ([]Dispute, error) {
	if gap.Sign() < 0 {
		return nil, undefined(CodeParameter, word("name", "gap"))
	}
	var out []Dispute
	for e, id := range t.entries {
		who, val := t.row(e)
		if len(val) < 2 || sheets > 0 && len(val) > sheets {
			continue
		}
		lo, hi := 0, 0
		for k, v := range val {
			if v < val[lo] {
				lo = k
			}
			if v > val[hi] {
				hi = k
			}
		}
		d := Dispute{
			Entry: id, Marks: len(val), Low: t.mark(val[lo]), High: t.mark(val[hi]), Gap: t.mark(val[hi] - val[lo]),
			Lowest: t.jurors[who[lo]], Utmost: t.jurors[who[hi]],
		}
		if d.Gap.Compare(gap) > 0 {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Dispute) int { return b.Gap.Compare(a.Gap) })
	return out, nil
}

// mark returns v units of the table as a number.
func (t *Table) mark(v int64) socium.Number { return scaled(big.NewInt(v), t.scale) }

// scaled returns v·10^−scale.
func scaled(v *big.Int, scale int) socium.Number {
	text := new(big.Int).Abs(v).String()
	for len(text) <= scale {
		text = "0" + text
	}
	text = text[:len(text)-scale] + "." + text[len(text)-scale:]
	if v.Sign() < 0 {
		text = "-" + text
	}
	if scale == 0 {
		text = text[:len(text)-1]
	}
	n, _ := socium.ParseNumber(text)
	return n
}

// A Resolution says which marks count once the extra reviewer has marked.
type Resolution string

const (
	TakeAll     Resolution = "all"     // the mean of all
	TakeNearest Resolution = "nearest" // the mean of the two that are closest; of equal gaps the two higher (IJRU)
	TakeMedian  Resolution = "median"  // the one in the middle; of an even number the mean of the two
)

var resolutions = []Resolution{TakeAll, TakeNearest, TakeMedian}

// AllResolutions returns every resolution.
func AllResolutions() []Resolution { return slices.Clone(resolutions) }

// Valid reports whether r is one of the known words.
func (r Resolution) Valid() bool { return slices.Contains(resolutions, r) }

// A Settled is the outcome of a [Resolution]: the marks that count, ascending. Its value is their mean.
type Settled struct {
	Used   []socium.Number `json:"used"`
	Unused []socium.Number `json:"unused,omitempty"`
}

// Resolve picks the marks that count. The order of the marks does not matter. Errors: [CodeEmpty] without marks, [CodeParameter] for
// an unknown rule.
func Resolve(r Resolution, marks ...socium.Number) (Settled, error) {
	if !r.Valid() {
		return Settled{}, undefined(CodeParameter, word("name", "resolution"))
	}
	if len(marks) == 0 {
		return Settled{}, undefined(CodeEmpty)
	}
	list := slices.Clone(marks)
	slices.SortFunc(list, socium.Number.Compare)
	from, to := 0, len(list)
	switch {
	case r == TakeMedian:
		from, to = (len(list)-1)/2, len(list)/2+1
	case r == TakeNearest && len(list) > 2:
		best := (*big.Rat)(nil)
		for i := len(list) - 2; i >= 0; i-- { // from above: an equal gap below does not win
			if gap := minus(list[i+1].Rat(), list[i].Rat()); best == nil || gap.Cmp(best) < 0 {
				best, from, to = gap, i, i+2
			}
		}
	}
	s := Settled{Used: list[from:to:to]}
	s.Unused = append(slices.Clone(list[:from]), list[to:]...)
	return s, nil
}

// Rat returns the mean of the marks that count as an exact fraction.
func (s Settled) Rat() *big.Rat {
	sum := new(big.Rat)
	for _, m := range s.Used {
		sum.Add(sum, m.Rat())
	}
	if len(s.Used) > 0 {
		sum.Quo(sum, whole(int64(len(s.Used))))
	}
	return sum
}

// Mean returns the mean of the marks that count, rounded to so many decimals (0 to 12).
func (s Settled) Mean(places int, r socium.Rounding) socium.Number {
	places = min(max(places, 0), 12)
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	v := mul(s.Rat(), new(big.Rat).SetInt(ten))
	q, rest := new(big.Int).DivMod(v.Num(), v.Denom(), new(big.Int)) // towards minus infinity
	if rest.Sign() != 0 {
		half := rest.Lsh(rest, 1).Cmp(v.Denom())
		up := false
		switch r {
		case socium.Ceiling:
			up = true
		case socium.Floor:
		case socium.HalfEven:
			up = half > 0 || half == 0 && q.Bit(0) == 1
		default: // a half goes away from zero
			up = half > 0 || half == 0 && v.Sign() > 0
		}
		if up {
			q.Add(q, big.NewInt(1))
		}
	}
	return scaled(q, places)
}
