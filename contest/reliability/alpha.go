package reliability

import (
	"math/big"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Metric says how far apart two marks are.
type Metric string

const (
	Nominal  Metric = "nominal"  // equal or not
	Ordinal  Metric = "ordinal"  // how many marks lie between
	Interval Metric = "interval" // their difference
	Ratio    Metric = "ratio"    // their difference relative to their sum; marks must not be negative
)

var metrics = []Metric{Nominal, Ordinal, Interval, Ratio}

// AllMetrics returns every metric.
func AllMetrics() []Metric { return slices.Clone(metrics) }

// Valid reports whether m is one of the known words.
func (m Metric) Valid() bool { return slices.Contains(metrics, m) }

// An Alpha is Krippendorff's α with what it was made of. 1 is perfect agreement, 0 what chance would give. Krippendorff's own reading
// is that 0.800 and more is reliable and 0.667 and more tentative (quoted from memory, see [Dependable]).
type Alpha struct {
	Metric   Metric            `json:"metric"`
	Value    float64           `json:"value"`
	Observed float64           `json:"observed"` // mean disagreement within entries
	Expected float64           `json:"expected"` // mean disagreement among all marks
	Entries  int               `json:"entries"`  // entries with two marks or more
	Marks    int               `json:"marks"`    // their marks
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// Dependable and Tentative are the customary bounds of Krippendorff's α: socium.Unverified, a default to be checked.
const (
	Dependable = 0.800
	Tentative  = 0.667
)

// enough is from how many entries on a figure is given without the warning [CodeFewEntries]. The number is ours: the source names
// none.
const enough = 10

// Alpha returns Krippendorff's α: 1 − D_o/D_e over all pairs of marks within an entry, weighted by 1/(m−1) for an entry of m marks.
// Missing marks are allowed; entries with one mark do not count. contests.md 4.11.
//
// Nominal, ordinal and interval α are exact fractions, rounded to a float once. Ratio α is a sum of floats with an error below
// 1e-12; it takes time in proportion to the square of the number of different marks.
//
// Errors: [CodeNoOverlap], [CodeAllEqual] (then D_e is 0, and α is not 1 but undefined), [CodeNegativeValues] for the ratio metric,
// [CodeParameter] for an unknown one.
func (t *Table) Alpha(m Metric) (Alpha, error) {
	if !m.Valid() {
		return Alpha{}, undefined(CodeParameter, word("name", "metric"))
	}
	p := t.paired()
	if p.marks == 0 {
		return Alpha{}, undefined(CodeNoOverlap)
	}
	if len(p.values) == 1 {
		return Alpha{}, undefined(CodeAllEqual)
	}
	a := Alpha{Metric: m, Entries: p.entries, Marks: p.marks}
	switch m {
	case Nominal:
		a.Value, a.Observed, a.Expected = p.nominal()
	case Ordinal:
		// Half the marks below and above: the distance between two ranks is what lies between two marks.
		a.Value, a.Observed, a.Expected = p.squares(p.midRanks(), ratio(1, 4))
	case Interval:
		u := t.unit()
		a.Value, a.Observed, a.Expected = p.squares(p.values, mul(u, u))
	default:
		if p.values[0] < 0 {
			return Alpha{}, undefined(CodeNegativeValues)
		}
		a.Value, a.Observed, a.Expected = p.ratios()
	}
	var f faults
	if a.Entries < enough {
		f.warn(CodeFewEntries, count("have", a.Entries), count("need", enough))
	}
	a.Warnings = f.list
	return a, nil
}

// pairing is what α needs: the marks of entries with at least two.
type pairing struct {
	t       *Table
	values  []int64 // different marks, ascending
	counts  []int64 // how often each occurs
	entries int
	marks   int
}

func (t *Table) paired() pairing {
	p := pairing{t: t}
	for e := range t.entries {
		if _, val := t.row(e); len(val) > 1 {
			p.values = append(p.values, val...)
			p.entries++
		}
	}
	p.marks = len(p.values)
	slices.Sort(p.values)
	all := p.values
	p.values = slices.Compact(slices.Clone(all))
	p.counts = make([]int64, len(p.values))
	at := 0
	for _, v := range all {
		if v != p.values[at] {
			at++
		}
		p.counts[at]++
	}
	return p
}

// each calls f with the positions (in values) of the marks of every entry that counts.
func (p *pairing) each(f func(at []int)) {
	var at []int
	for e := range p.t.entries {
		_, val := p.t.row(e)
		if len(val) < 2 {
			continue
		}
		at = at[:0]
		for _, v := range val {
			i, _ := slices.BinarySearch(p.values, v)
			at = append(at, i)
		}
		f(at)
	}
}

// byCount adds fractions with few different denominators.
type byCount map[int]*big.Int

func (b byCount) add(denominator int, v *big.Int) {
	if b[denominator] == nil {
		b[denominator] = new(big.Int)
	}
	b[denominator].Add(b[denominator], v)
}

func (b byCount) sum() *big.Rat {
	total := new(big.Rat)
	for d, v := range b {
		total.Add(total, new(big.Rat).SetFrac(v, big.NewInt(int64(d))))
	}
	return total
}

// finish turns n·D_o and n(n−1)·D_e into the answer.
func (p *pairing) finish(within, among *big.Rat) (value, observed, expected float64) {
	n := int64(p.marks)
	do := div(within, whole(n))
	de := div(among, mul(whole(n), whole(n-1)))
	return float(minus(whole(1), div(do, de))), float(do), float(de)
}

func (p *pairing) nominal() (value, observed, expected float64) {
	within := byCount{}
	same := make([]int64, len(p.values))
	p.each(func(at []int) {
		m := int64(len(at))
		pairs := m * (m - 1)
		for _, i := range at { // ordered pairs of equal marks
			pairs -= 2 * same[i]
			same[i]++
		}
		for _, i := range at {
			same[i] = 0
		}
		within.add(len(at)-1, big.NewInt(pairs))
	})
	n := int64(p.marks)
	among := new(big.Int).Mul(big.NewInt(n), big.NewInt(n))
	for _, c := range p.counts {
		among.Sub(among, new(big.Int).Mul(big.NewInt(c), big.NewInt(c)))
	}
	return p.finish(within.sum(), new(big.Rat).SetInt(among))
}

// midRanks returns twice the middle rank of each different mark.
func (p *pairing) midRanks() []int64 {
	ranks := make([]int64, len(p.values))
	below := int64(0)
	for i, c := range p.counts {
		ranks[i] = 2*below + c
		below += c
	}
	return ranks
}

// squares is α for squared differences of whole numbers given for each different mark; unit2 is the square of their unit.
func (p *pairing) squares(number []int64, unit2 *big.Rat) (value, observed, expected float64) {
	within := byCount{}
	var all moments
	p.each(func(at []int) {
		var m moments
		for _, i := range at {
			m.add(number[i])
		}
		all.merge(m)
		pairs := m.spread() // Σ over unordered pairs of (x−y)² = m·Σx² − (Σx)²
		within.add(len(at)-1, pairs.Lsh(pairs, 1))
	})
	among := all.spread()
	among.Lsh(among, 1)
	return p.finish(mul(within.sum(), unit2), mul(new(big.Rat).SetInt(among), unit2))
}

func (p *pairing) ratios() (value, observed, expected float64) {
	distance := func(a, b int64) float64 {
		if a == b {
			return 0
		}
		q := float64(a-b) / float64(a+b) // both exact
		return float64(q * q)
	}
	var within steady.Adder
	p.each(func(at []int) {
		var sum steady.Adder
		for i := range at {
			for j := range at[:i] {
				sum.Add(distance(p.values[at[i]], p.values[at[j]]))
			}
		}
		within.Add(2 * sum.Sum() / float64(len(at)-1))
	})
	var among steady.Adder
	for i, a := range p.values {
		var sum steady.Adder
		for j, b := range p.values[:i] {
			sum.Add(float64(distance(a, b) * float64(p.counts[j])))
		}
		among.Add(float64(2 * sum.Sum() * float64(p.counts[i])))
	}
	n := float64(p.marks)
	observed = within.Sum() / n
	expected = among.Sum() / float64(n*(n-1))
	return 1 - observed/expected, observed, expected
}
