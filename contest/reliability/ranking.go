package reliability

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// A Method turns the marks of an entry into one value; the greatest is best.
type Method string

const (
	Mean     Method = "mean"     // of the marks present; the zero Method means it too
	Sum      Method = "sum"      // of the marks present: a missing mark costs as much as a zero
	Median   Method = "median"   // of an even number the mean of the two in the middle
	ByZScore Method = "z-score"  // [Table.ZScores]
	ByMinMax Method = "min-max"  // [Table.MinMax]
	Adjusted Method = "severity" // [Table.Severity] without ridge
)

// byValue ranks by values that were worked out elsewhere.
const byValue Method = "value"

var methods = []Method{Mean, Sum, Median, ByZScore, ByMinMax, Adjusted}

// AllMethods returns every method.
func AllMethods() []Method { return slices.Clone(methods) }

// Valid reports whether m is one of the known words.
func (m Method) Valid() bool { return slices.Contains(methods, m) }

// A Standing is the place of one entry.
type Standing struct {
	Entry string  `json:"entry"`
	Marks int     `json:"marks"`
	Value float64 `json:"value"`
	Place int     `json:"place"` // 1 is best, equal values share the best place (1224); 0 without marks
}

// Rank orders the entries by the method: by place, then by id, entries without marks last. Mean, Sum and Median are compared as
// exact fractions; the other values are floats, and those that differ by less than 1e-9 of the spread of all are held equal.
// Errors: [CodeParameter], and those of the method.
func (t *Table) Rank(m Method) ([]Standing, error) {
	r, err := t.ranked(m)
	if err != nil {
		return nil, err
	}
	out := make([]Standing, 0, len(t.entries))
	for _, e := range r.order {
		k := r.keys[e]
		out = append(out, Standing{t.entries[e], int(k.marks), r.value(t, k), int(r.place[e])})
	}
	for e, k := range r.keys {
		if k.marks == 0 {
			out = append(out, Standing{Entry: t.entries[e]})
		}
	}
	return out, nil
}

// A key is what an entry is ranked by: the fraction over/under, or a float.
type key struct {
	over, under int64
	f           float64
	marks       int32
}

type ranked struct {
	method Method
	keys   []key
	order  []int32 // entries with marks, best first, ties by number
	place  []int32
	noise  float64 // floats closer than this are equal
}

func (t *Table) ranked(m Method) (*ranked, error) {
	if m == "" {
		m = Mean
	}
	r := &ranked{method: m, keys: make([]key, len(t.entries)), place: make([]int32, len(t.entries))}
	switch m {
	case Mean, Sum, Median:
		for e := range t.entries {
			_, val := t.row(e)
			r.keys[e] = exactKey(m, val, -1)
		}
		r.sort()
	case ByZScore, ByMinMax, Adjusted:
		values, err := t.values(m)
		if err != nil {
			return nil, err
		}
		r.take(t, values)
	default:
		return nil, undefined(CodeParameter, word("name", "method"))
	}
	return r, nil
}

// placed returns the places of the entries by float values.
func (t *Table) placed(m Method, values []float64) []int32 {
	r := &ranked{method: m, keys: make([]key, len(t.entries)), place: make([]int32, len(t.entries))}
	r.take(t, values)
	return r.place
}

// take ranks by float values.
func (r *ranked) take(t *Table, values []float64) {
	lo, hi := math.MaxFloat64, -math.MaxFloat64
	for e, v := range values {
		_, val := t.row(e)
		r.keys[e] = key{f: v, marks: int32(len(val))}
		if len(val) > 0 {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	r.noise = float64(1e-9 * max(hi-lo, 0))
	r.sort()
	// Equal within the noise: by number.
	slices.SortFunc(r.order, func(a, b int32) int { return cmp.Or(cmp.Compare(r.place[a], r.place[b]), cmp.Compare(a, b)) })
}

func (r *ranked) sort() {
	for e, k := range r.keys {
		if k.marks > 0 {
			r.order = append(r.order, int32(e))
		}
	}
	slices.SortFunc(r.order, func(a, b int32) int {
		return cmp.Or(r.compare(r.keys[b], r.keys[a]), cmp.Compare(a, b))
	})
	for i, e := range r.order {
		r.place[e] = int32(i + 1)
		if i > 0 && r.same(r.keys[r.order[i-1]], r.keys[e]) {
			r.place[e] = r.place[r.order[i-1]]
		}
	}
}

// values returns the float values of a method that needs the whole table.
func (t *Table) values(m Method) ([]float64, error) {
	switch m {
	case Adjusted:
		s, err := t.Severity(Ridge{})
		if err != nil {
			return nil, err
		}
		out := make([]float64, len(s.Entries))
		for i, e := range s.Entries {
			out[i] = e.Value
		}
		return out, nil
	case ByMinMax:
		return t.normalised(func(j int) (float64, float64, bool) { return t.minMax(j) }, 0.5), nil
	default:
		return t.normalised(func(j int) (float64, float64, bool) { return t.zScore(j, Population) }, 0), nil
	}
}

// exactKey works out the key of an entry from its marks, leaving out the one at position skip.
func exactKey(m Method, val []int64, skip int) key {
	if skip >= 0 {
		val = slices.Delete(slices.Clone(val), skip, skip+1)
	}
	n := int64(len(val))
	k := key{under: 1, marks: int32(n)}
	if n == 0 {
		return k
	}
	if m == Median {
		sorted := slices.Clone(val)
		slices.Sort(sorted)
		k.over, k.under = sorted[(n-1)/2]+sorted[n/2], 2
		return k
	}
	for _, v := range val {
		k.over += v
	}
	if m == Mean {
		k.under = n
	}
	return k
}

func (r *ranked) exact() bool { return r.method == Mean || r.method == Sum || r.method == Median }

func (r *ranked) compare(a, b key) int {
	if r.exact() {
		return compareFractions(a.over, a.under, b.over, b.under)
	}
	return cmp.Compare(a.f, b.f)
}

func (r *ranked) same(a, b key) bool {
	if r.exact() {
		return r.compare(a, b) == 0
	}
	return math.Abs(a.f-b.f) <= r.noise
}

func (r *ranked) value(t *Table, k key) float64 {
	if k.marks == 0 || !r.exact() {
		return k.f
	}
	return t.meanOf(k.over, k.under)
}

// compareFractions compares a/b with c/d, b and d positive.
func compareFractions(a, b, c, d int64) int {
	sign := func(v int64) int { return cmp.Compare(v, 0) }
	if sign(a) != sign(c) {
		return cmp.Compare(sign(a), sign(c))
	}
	h1, l1 := bits.Mul64(uint64(abs(a)), uint64(d))
	h2, l2 := bits.Mul64(uint64(abs(c)), uint64(b))
	order := cmp.Or(cmp.Compare(h1, h2), cmp.Compare(l1, l2))
	if a < 0 {
		return -order
	}
	return order
}

// unmarked adds the warnings about entries without marks or with a single one.
func (t *Table) unmarked(f *faults) {
	var none []string
	single := 0
	for e, id := range t.entries {
		switch _, val := t.row(e); len(val) {
		case 0:
			none = append(none, id)
		case 1:
			single++
		}
	}
	if len(none) > 0 {
		f.warn(CodeUnmarked, word("entries", listed(none)))
	}
	if single > 0 {
		f.warn(CodeSingleMark, count("n", single))
	}
}

// shown is how many ids a sentence names.
const shown = 6

func listed(ids []string) string {
	text := ""
	for i, id := range ids {
		switch {
		case i == shown:
			return text + ", …"
		case i > 0:
			text += ", "
		}
		text += id
	}
	return text
}
