package contest

import (
	"cmp"
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// A Ranking is the order that a [Tally] gives: entries with totals from the best, then those without in the order of their numbers. It is
// immutable and safe for concurrent use.
type Ranking struct {
	order  []int32
	sep    []int8  // what separates a position from the one before: 0 the total, k step k of the chain, tied
	number []int32 // twice the number of a position
	totals totalList
	tally  *Tally
	ranked int
	sheets int // of every entry with a total; 0: they differ
}

// totalList holds exact totals: as sums over a unit, as whole numbers over one unit, or, where that does not fit, as fractions.
type totalList struct {
	plain bool    // the sums of the tally, see Tally.plainTotal
	by    []int64 // plain: what makes sums comparable, by number of sheets
	num   []int64
	unit  int64
	wide  []ratio.Ratio
}

func (r *Ranking) total(e int32) ratio.Ratio {
	switch l := &r.totals; {
	case l.plain:
		return r.tally.plainTotal(e)
	case l.wide != nil:
		return l.wide[e]
	default:
		return ratio.Of(l.num[e], l.unit)
	}
}

// A RankLine is one line of a ranking.
type RankLine struct {
	Entry  int32
	Ranked bool          // false: too few sheets for a total
	Rank   socium.Number // by the numbering of the regulation
	Total  Points
	Sheets int
	// Step is the step of the tie chain that separated the entry from the one before it, from 1; 0: the total; −1: nothing did.
	Step int
}

// Len returns the number of entries.
func (r *Ranking) Len() int { return len(r.order) }

// Ranked returns the number of entries that have a total.
func (r *Ranking) Ranked() int { return r.ranked }

// Entry returns the entry at a position, from 0. It is the cheapest way to walk through a ranking.
func (r *Ranking) Entry(position int) int32 { return r.order[position] }

// At returns the line at a position, from 0.
func (r *Ranking) At(position int) RankLine {
	e := r.order[position]
	line := RankLine{Entry: e, Sheets: r.tally.Sheets(e)}
	if position >= r.ranked {
		return line
	}
	line.Ranked, line.Step = true, int(r.sep[position])
	line.Total = Points{r.total(e)}
	if n := int64(r.number[position]); n%2 == 0 {
		line.Rank = socium.Int(n / 2)
	} else {
		line.Rank, _ = Points{ratio.Of(n, 2)}.Number(1, socium.HalfUp)
	}
	return line
}

// All yields the lines in order with their positions.
func (r *Ranking) All() iter.Seq2[int, RankLine] {
	return func(yield func(int, RankLine) bool) {
		for p := range r.order {
			if !yield(p, r.At(p)) {
				return
			}
		}
	}
}

// Spread returns the difference between the highest and the lowest sheet of an entry; 0 with fewer than two.
func (r *Ranking) Spread(entry int32) Points {
	t := r.tally
	if t.kernel == kernelRows {
		return t.rowSpread(entry)
	}
	if t.Sheets(entry) < 2 {
		return Points{}
	}
	a := &t.acc[entry]
	return Points{ratio.Of(int64(a.high)-int64(a.low), t.unit(entry))}
}

func (t *Tally) rowSpread(entry int32) Points {
	v := t.evaluation(entry)
	if v.gaps() != nil || len(v.sheets) == 0 {
		return Points{}
	}
	low := v.sheetTotal(v.sheets[0].marks)
	high := low
	for _, s := range v.sheets[1:] {
		total := v.sheetTotal(s.marks)
		if total.Cmp(low) < 0 {
			low = total
		}
		if total.Cmp(high) > 0 {
			high = total
		}
	}
	return Points{high.Sub(low)}
}

// Rank orders the entries of the tally, which may go on counting afterwards. The error is [Tally.Err]: a tally with faults has no ranking.
func (t *Tally) Rank() (*Ranking, error) {
	if err := t.Err(); err != nil {
		return nil, err
	}
	t.shared = true
	seen := *t
	r := &Ranking{tally: &seen}
	t = r.tally
	var without []int32
	if t.kernel == kernelRows {
		without = t.rowTotals(r)
	} else {
		without = t.sumTotals(r)
	}
	r.ranked = len(r.order)
	cols := []rankColumn{t.totalColumn(r)}
	for k := range t.rules.reg.Ties {
		if c, ok := t.tieColumn(r, &t.rules.reg.Ties[k]); ok {
			c.step = int8(k + 1)
			cols = append(cols, c)
		}
	}
	r.sort(cols)
	r.numbers(t.nom.places.numbers())
	r.order = append(r.order, without...)
	return r, nil
}

// sumTotals finds the totals from the sums and returns the entries that have none.
func (t *Tally) sumTotals(r *Ranking) (without []int32) {
	var counts [maxJurors + 1]int32
	r.order = make([]int32, len(t.acc))
	k := 0
	for i := range t.acc {
		n := t.Sheets(int32(i))
		if n < t.least {
			without = append(without, int32(i))
			continue
		}
		counts[n]++
		r.order[k] = int32(i)
		k++
	}
	r.order = r.order[:k]
	for n, c := range counts {
		if c > 0 && int(c) == k {
			r.sheets = n
		}
	}
	s := t.scoring
	plain := t.kernel == kernelSheets && s.round.Mean == nil && s.round.Sum == nil && s.round.Factor == nil && s.round.Total == nil &&
		s.rescale.Sign() == 0 && t.factor == nil
	if plain && t.plainTotals(r, counts[:]) {
		return without
	}
	wide := make([]ratio.Ratio, len(t.acc))
	able := r.order[:0]
	for _, e := range r.order {
		sum, ok := t.combinedSum(e)
		if !ok {
			without = append(without, e)
			continue
		}
		wide[e] = t.finish(e, sum)
		able = append(able, e)
	}
	r.order = able
	slices.Sort(without)
	r.totals.set(wide, r.order)
	return without
}

// plainTotals finds by what sums of different numbers of sheets become comparable, false when the products do not fit or the bands count
// in different units.
func (t *Tally) plainTotals(r *Ranking, counts []int32) bool {
	for p := range t.form.plans {
		if t.form.plans[p].unit != t.form.plans[0].unit && t.sheet == nil && t.plans != nil {
			return false
		}
	}
	r.totals = totalList{plain: true, by: make([]int64, len(counts))}
	all := int64(1)
	for n, k := range counts {
		r.totals.by[n] = 1
		if k == 0 || !t.mean() {
			continue
		}
		var ok bool
		if all, ok = ratio.LCM(all, int64(n)); !ok || all > 1<<20 {
			return false
		}
	}
	for n := range counts {
		if n > 0 && t.mean() {
			r.totals.by[n] = all / int64(n)
		}
	}
	return true // a sheet's total fits in 31 bits, their sum in 41, the product in 61
}

func (t *Tally) mean() bool { return t.scoring.combine[0].Method == MethodMean }

// plainTotal is a sum or a mean of sheets without any rounding.
func (t *Tally) plainTotal(e int32) ratio.Ratio {
	v := ratio.Of(t.acc[e].sum, t.unit(e))
	if t.mean() {
		v = v.Div(int64(t.Sheets(e)))
	}
	return v
}

// combinedSum is the value of the jury's marks before the factor, false when a criterion has none.
func (t *Tally) combinedSum(e int32) (ratio.Ratio, bool) {
	s := t.scoring
	if t.kernel == kernelSheets {
		return s.round.Mean.rounded(t.plainTotal(e)), true
	}
	plan := t.plan(e)
	var sum ratio.Ratio
	for c := range t.form.marks {
		if plan.weight[c] == 0 {
			continue
		}
		v, ok := t.criterionValue(e, c)
		if !ok {
			return sum, false
		}
		sum = sum.Add(s.round.Term.rounded(v.Mul(ratio.Of(plan.weight[c], plan.wden))))
	}
	return s.round.Sum.rounded(sum), true
}

// criterionValue combines the marks for a criterion, false when there are none.
func (t *Tally) criterionValue(e int32, c int) (ratio.Ratio, bool) {
	n := int64(t.Sheets(e)) - int64(t.gaps[gapKey(e, c)])
	if n <= 0 {
		return ratio.Ratio{}, false
	}
	v := ratio.Of(t.sums[int(e)*len(t.form.marks)+c], int64(amount.Pow10(t.form.scale)))
	if t.mean() {
		v = v.Div(n)
	}
	return t.scoring.round.Mean.rounded(v), true
}

// finish takes the last steps.
func (t *Tally) finish(e int32, v ratio.Ratio) ratio.Ratio {
	s := t.scoring
	if f, ok := t.factor[e]; ok {
		v = v.Mul(f)
	}
	v = s.round.Factor.rounded(v)
	if s.rescale.Sign() != 0 {
		v = v.Mul(s.rescale)
	}
	return s.round.Total.rounded(v)
}

// set narrows fractions to whole numbers over one unit where that fits.
func (l *totalList) set(wide []ratio.Ratio, entries []int32) {
	l.wide = wide
	unit := int64(1)
	for _, e := range entries {
		_, den, ok := wide[e].Small()
		if ok {
			unit, ok = ratio.LCM(unit, den)
		}
		if !ok {
			return
		}
	}
	num := make([]int64, len(wide))
	for _, e := range entries {
		n, ok := wide[e].Over(unit)
		if !ok {
			return
		}
		num[e] = n
	}
	*l = totalList{num: num, unit: unit}
}

// rowTotals evaluates the sheets entry by entry.
func (t *Tally) rowTotals(r *Ranking) (without []int32) {
	t.rows = slices.Clone(t.rows)
	slices.SortFunc(t.rows, func(a, b tallyRow) int {
		return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(a.juror, b.juror))
	})
	t.start = make([]int, len(t.acc)+1)
	for _, row := range t.rows {
		t.start[row.entry+1]++
	}
	wide := make([]ratio.Ratio, len(t.acc))
	for i := range t.acc {
		t.start[i+1] += t.start[i]
		e := int32(i)
		v := t.evaluation(e)
		why := v.ready()
		var total ratio.Ratio
		if why == nil {
			total, why = v.total()
		}
		if why != nil {
			without = append(without, e)
			continue
		}
		wide[e] = t.finish(e, total)
		r.order = append(r.order, e)
	}
	r.totals.set(wide, r.order)
	return without
}

// evaluation is the work on the sheets that were kept of an entry.
func (t *Tally) evaluation(e int32) *evaluation {
	v := &evaluation{in: &intake{rules: t.rules}, scoring: t.scoring, form: t.form, plan: t.plan(e)}
	for _, row := range t.rows[t.start[e]:t.start[e+1]] {
		v.sheets = append(v.sheets, sheetMarks{row.juror, t.slab[row.marks : row.marks+len(t.form.marks)]})
	}
	return v
}
