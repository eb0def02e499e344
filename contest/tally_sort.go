package contest

import (
	"math"
	"math/bits"
	"slices"

	"github.com/socium-go/socium/internal/radix"
	"github.com/socium-go/socium/internal/ratio"
)

// rankColumn is a key of the order, the smallest first: the distance of a value from the best one.
type rankColumn struct {
	step   int8 // 0: the total
	bits   int
	best   int64
	down   bool    // the highest value is the best
	narrow []int32 // the values by entry: one of these
	wide   []int64
	sums   *Tally // or the sums of a tally, with what makes them comparable
	by     []int64
}

func (c *rankColumn) value(e int32) int64 {
	switch {
	case c.narrow != nil:
		return int64(c.narrow[e])
	case c.wide != nil:
		return c.wide[e]
	default:
		return c.sums.acc[e].sum * c.by[c.sums.Sheets(e)]
	}
}

// measure finds the best value and the number of bits.
func (c *rankColumn) measure(entries []int32) {
	if len(entries) == 0 {
		return
	}
	low, high := int64(math.MaxInt64), int64(math.MinInt64)
	for _, e := range entries {
		v := c.value(e)
		low, high = min(low, v), max(high, v)
	}
	c.best, c.bits = low, bits.Len64(uint64(high)-uint64(low))
	if c.down {
		c.best = high
	}
}

// bounded takes limits that the values are known to keep.
func (c *rankColumn) bounded(low, high int64) {
	c.best, c.bits = low, bits.Len64(uint64(high)-uint64(low))
	if c.down {
		c.best = high
	}
}

// add puts the key of each entry into its word.
func (c *rankColumn) add(keys []uint64, entries []int32, shift int) {
	best := uint64(c.best)
	switch {
	case c.bits == 0:
	case c.narrow != nil && c.down:
		for i, e := range entries {
			keys[i] |= (best - uint64(int64(c.narrow[e]))) << shift
		}
	case c.down:
		for i, e := range entries {
			keys[i] |= (best - uint64(c.value(e))) << shift
		}
	default:
		for i, e := range entries {
			keys[i] |= (uint64(c.value(e)) - best) << shift
		}
	}
}

// columnOf makes a column of whole numbers. Numbers of a wide range are replaced by their ranks.
func columnOf(entries []int32, values []int64, down bool) rankColumn {
	c := rankColumn{wide: values, down: down}
	c.measure(entries)
	if c.bits <= 40 {
		return c
	}
	distinct := make([]int64, 0, len(entries))
	for _, e := range entries {
		distinct = append(distinct, values[e])
	}
	slices.Sort(distinct)
	distinct = slices.Compact(distinct)
	c.wide = make([]int64, len(values))
	for _, e := range entries {
		k, _ := slices.BinarySearch(distinct, values[e])
		c.wide[e] = int64(k)
	}
	c.measure(entries)
	return c
}

// columnOfFractions does the same for fractions, the highest first; an entry without a value goes last.
func columnOfFractions(entries []int32, values []ratio.Ratio, known func(int32) bool) rankColumn {
	order := slices.Clone(entries)
	compare := func(a, b int32) int {
		if x, y := known(a), known(b); x != y {
			if x {
				return -1
			}
			return 1
		}
		return values[b].Cmp(values[a])
	}
	slices.SortFunc(order, compare)
	ranks := make([]int64, len(values))
	for i := 1; i < len(order); i++ {
		ranks[order[i]] = ranks[order[i-1]]
		if compare(order[i-1], order[i]) != 0 {
			ranks[order[i]]++
		}
	}
	return columnOf(entries, ranks, false)
}

func (t *Tally) totalColumn(r *Ranking) rankColumn {
	if r.totals.plain {
		c := rankColumn{sums: t, by: r.totals.by, down: true}
		if r.sheets > 0 && t.plans == nil && t.sheet == nil {
			c.bounded(t.sheetBounds(r.sheets))
		} else {
			c.measure(r.order)
		}
		return c
	}
	if r.totals.wide != nil {
		return columnOfFractions(r.order, r.totals.wide, func(int32) bool { return true })
	}
	return columnOf(r.order, r.totals.num, true)
}

// tieColumn makes the column of a step of the chain, false when the step needs what a tally does not have.
func (t *Tally) tieColumn(r *Ranking, step *TieStep) (rankColumn, bool) {
	switch step.By {
	case TieEarlier:
		if t.filed == nil {
			return rankColumn{}, false
		}
		return columnOf(r.order, t.filed, false), true
	case TieChairSheet:
		if t.chair < 0 {
			return rankColumn{}, false
		}
		values, known := make([]ratio.Ratio, len(t.acc)), make([]bool, len(t.acc))
		for _, e := range r.order {
			values[e], known[e] = t.chairTotal(e)
		}
		return columnOfFractions(r.order, values, func(e int32) bool { return known[e] }), true
	case TieCriterion:
		return t.criterionColumn(r, step)
	default:
		return rankColumn{}, false
	}
}

// chairTotal is the total on the chair's own sheet.
func (t *Tally) chairTotal(e int32) (ratio.Ratio, bool) {
	if t.kernel != kernelRows {
		if t.chairs[e] == math.MinInt64 {
			return ratio.Ratio{}, false
		}
		return ratio.Of(t.chairs[e], t.unit(e)), true
	}
	v := t.evaluation(e)
	if v.gaps() != nil {
		return ratio.Ratio{}, false
	}
	for _, s := range v.sheets {
		if s.juror == t.chair {
			return v.sheetTotal(s.marks), true
		}
	}
	return ratio.Ratio{}, false
}

// criterionColumn compares a criterion after its weight, as it counts in the total.
func (t *Tally) criterionColumn(r *Ranking, step *TieStep) (rankColumn, bool) {
	c, ok := t.form.index[step.Criterion]
	if !ok || c < 0 {
		return rankColumn{}, false
	}
	if col, ok := t.plainCriterion(r, step, c); ok {
		return col, true
	}
	values := make([]ratio.Ratio, len(t.acc))
	known := make([]bool, len(t.acc))
	for _, e := range r.order {
		plan := t.plan(e)
		v, ok := t.tieValue(e, c)
		if known[e] = ok && plan.weight[c] != 0; !known[e] {
			continue
		}
		v = v.Mul(ratio.Of(plan.weight[c], plan.wden))
		if t.scoring.order == ByCriterion {
			v = t.scoring.round.Term.rounded(v)
		}
		if step.Lower {
			v = v.Neg()
		}
		values[e] = v
	}
	return columnOfFractions(r.order, values, func(e int32) bool { return known[e] }), true
}

// plainCriterion is the common case: one band, the same number of sheets everywhere, no rounding.
func (t *Tally) plainCriterion(r *Ranking, step *TieStep, c int) (rankColumn, bool) {
	if t.kernel != kernelSheets || t.plans != nil || t.scoring.round.Mean != nil || t.form.plans[0].weight[c] == 0 || r.sheets == 0 {
		return rankColumn{}, false
	}
	for i := range t.ties {
		if t.ties[i].column == c {
			col := rankColumn{narrow: t.ties[i].sums, down: !step.Lower}
			low, high := t.form.marks[c].limits()
			col.bounded(low*int64(r.sheets), high*int64(r.sheets))
			return col, true
		}
	}
	return rankColumn{}, false
}

// sheetBounds are the lowest and the highest sum of so many sheets.
func (t *Tally) sheetBounds(n int) (low, high int64) {
	for c := range t.form.marks {
		l, h := t.form.marks[c].limits()
		low += l * t.form.plans[0].weight[c] * int64(n)
		high += h * t.form.plans[0].weight[c] * int64(n)
	}
	return low, high
}

// tieValue is the combined value of a criterion.
func (t *Tally) tieValue(e int32, c int) (ratio.Ratio, bool) {
	switch t.kernel {
	case kernelCriteria:
		return t.criterionValue(e, c)
	case kernelRows:
		return t.rowValue(e, c)
	}
	for i := range t.ties {
		if t.ties[i].column == c {
			v := ratio.Of(int64(t.ties[i].sums[e]), t.plan(e).unit/t.plan(e).wden)
			if t.scoring.combine[0].Method == MethodMean {
				v = v.Div(int64(t.Sheets(e)))
			}
			return t.scoring.round.Mean.rounded(v), true
		}
	}
	return ratio.Ratio{}, false
}

// rowValue works the value out of the sheets that were kept.
func (t *Tally) rowValue(e int32, c int) (ratio.Ratio, bool) {
	v := t.evaluation(e)
	if v.gaps() != nil {
		return ratio.Ratio{}, false
	}
	return v.criterion(c)
}

// sort puts the ranked entries in order. The keys of an entry are packed into one machine word with its number at the low end where they fit,
// and into several otherwise; words are sorted by radix from the last to the first.
func (r *Ranking) sort(cols []rankColumn) {
	n := len(r.order)
	r.sep = make([]int8, n)
	index := bits.Len(uint(len(r.tally.acc)))
	groups := [][]rankColumn{{}}
	used := index
	for i := len(cols) - 1; i >= 0; i-- { // from the least significant
		if used+cols[i].bits > 64 {
			groups = append(groups, nil)
			used = index
		}
		used += cols[i].bits
		g := &groups[len(groups)-1]
		*g = append(*g, cols[i])
	}
	keys, tmp := make([]uint64, n), make([]uint64, n)
	low := uint64(1)<<index - 1
	for _, g := range groups {
		width := pack(keys, r.order, g, index)
		keys = sortWords(keys, &tmp, index, width)
		if len(groups) == 1 {
			r.separate(keys, g, index)
			return
		}
		for i, k := range keys {
			r.order[i] = int32(k & low)
		}
	}
	for i := 1; i < n; i++ {
		r.sep[i] = tied
		for _, c := range cols {
			if c.bits > 0 && c.value(r.order[i]) != c.value(r.order[i-1]) {
				r.sep[i] = c.step
				break
			}
		}
	}
}

func sortWords(keys []uint64, tmp *[]uint64, from, width int) []uint64 {
	sorted := radix.Sort(keys, *tmp, from, width)
	if len(keys) > 0 && &sorted[0] != &keys[0] {
		*tmp = keys
	}
	return sorted
}

// pack writes the keys of a group of columns, given from the least significant, above the number of the entry.
func pack(keys []uint64, order []int32, group []rankColumn, index int) (width int) {
	for _, c := range group {
		width += c.bits
	}
	if packPlain(keys, order, group, index) {
		return width
	}
	for i, e := range order {
		keys[i] = uint64(e)
	}
	at := index
	for k := range group {
		group[k].add(keys, order, at)
		at += group[k].bits
	}
	return width
}

// packPlain does in one pass what most contests need: the sums, and up to two criteria of the tie chain.
func packPlain(keys []uint64, order []int32, group []rankColumn, index int) bool {
	last := len(group) - 1
	if last < 0 || last > 2 || group[last].sums == nil {
		return false
	}
	var columns [2]rankColumn
	var shifts [2]int
	at := index
	for i, c := range group[:last] {
		if c.narrow == nil || !c.down {
			return false
		}
		columns[i], shifts[i] = c, at
		at += c.bits
	}
	sums, by, best := group[last].sums, group[last].by, uint64(group[last].best)
	first, second := columns[0].narrow, columns[1].narrow
	for i, e := range order {
		total := sums.acc[e].sum * by[sums.Sheets(e)]
		key := (best-uint64(total))<<at | uint64(e)
		if first != nil {
			key |= uint64(columns[0].best-int64(first[e])) << shifts[0]
		}
		if second != nil {
			key |= uint64(columns[1].best-int64(second[e])) << shifts[1]
		}
		keys[i] = key
	}
	return true
}

// separate reads the order from the keys, and from neighbouring keys which column separated them.
func (r *Ranking) separate(keys []uint64, group []rankColumn, index int) {
	var step [65]int8 // by the length of the difference
	at := index
	for _, c := range group {
		for b := range c.bits {
			step[at+b+1] = c.step
		}
		at += c.bits
	}
	for l := range index + 1 {
		step[l] = tied
	}
	low := uint64(1)<<index - 1
	previous := ^uint64(0)
	if len(keys) > 0 {
		previous = ^keys[0]
	}
	for i, k := range keys {
		r.order[i] = int32(k & low)
		r.sep[i] = step[bits.Len64(k^previous)]
		previous = k
	}
	if len(keys) > 0 {
		r.sep[0] = 0
	}
}

// numbers numbers the positions.
func (r *Ranking) numbers(by Numbering) {
	n := r.ranked
	r.number = make([]int32, n)
	level := int32(0)
	for i := 0; i < n; {
		j := i + 1
		for j < n && r.sep[j] == tied {
			j++
		}
		level++
		var number int32
		switch by {
		case NumberModified:
			number = 2 * int32(j)
		case NumberDense:
			number = 2 * level
		case NumberFractional:
			number = int32(i + 1 + j)
		default:
			number = 2 * int32(i+1)
		}
		for k := i; k < j; k++ {
			r.number[k] = number
		}
		i = j
	}
}
