package contest

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// addOdd takes a row with a mark that is absent or off the scale.
func (t *Tally) addOdd(row Row, columns []tallyColumn) {
	var total int64
	gaps, given := 0, 0
	for c, m := range row.Marks {
		k := &columns[c]
		switch {
		case k.unscored:
		case m == MarkAbsent:
			gaps++
		case !t.form.marks[c].allows(int64(m)):
			t.fault(row, CodeSheetScale, t.form.marks[c].limitArgs()...)
			return
		default:
			total += int64(k.weight) * int64(m)
			given++
		}
	}
	if given == 0 && gaps > 0 { // without any mark it is no sheet
		t.own()
		if t.first(row) {
			t.drop(row)
		} else {
			t.fault(row, CodeSheetDouble)
		}
		return
	}
	t.addChecked(row, columns, total, gaps)
}

// addChecked counts a row whose marks are on the scale.
func (t *Tally) addChecked(row Row, columns []tallyColumn, total int64, gaps int) {
	t.own()
	if !t.first(row) {
		t.fault(row, CodeSheetDouble)
		return
	}
	if t.kernel == kernelRows {
		t.rows = append(t.rows, tallyRow{row.Entry, row.Juror, len(t.slab)})
		t.slab = append(t.slab, row.Marks...)
		for c, m := range t.slab[len(t.slab)-len(columns):] {
			if columns[c].unscored {
				m = unscoredMark
			}
			t.slab[len(t.slab)-len(columns)+c] = m
		}
		return
	}
	if gaps > 0 && t.scoring.gap == GapDropSheet {
		t.drop(row)
		return
	}
	a := &t.acc[row.Entry]
	total = t.sheetUnits(total, row.Entry)
	a.low, a.high = min(a.low, int32(total)), max(a.high, int32(total))
	a.sum += total
	if row.Juror == t.chair {
		t.chairs[row.Entry] = total
	}
	for i := range t.ties {
		t.ties[i].sums[row.Entry] += row.Marks[t.ties[i].column]
	}
	if t.kernel != kernelCriteria {
		return
	}
	sums := t.sums[int(row.Entry)*len(columns):][:len(columns)]
	for c, m := range row.Marks {
		switch {
		case columns[c].unscored:
		case m == MarkAbsent:
			t.gaps[gapKey(row.Entry, c)]++
		default:
			sums[c] += int64(m)
		}
	}
}

func gapKey(entry int32, column int) int64 { return int64(entry)<<32 | int64(column) }

// first notes the juror's sheet and reports whether it is the first for the entry.
func (t *Tally) first(row Row) bool {
	a := &t.acc[row.Entry]
	if a.seen == 0 { // no sheet yet: any total is lower and higher than these
		a.low, a.high = math.MaxInt32, math.MinInt32
	}
	if row.Juror < maskJurors {
		bit := uint32(1) << row.Juror
		if a.seen&bit != 0 {
			return false
		}
		a.seen |= bit
		return true
	}
	key := rowKey(row)
	if t.more[key] {
		return false
	}
	if t.more == nil {
		t.more = map[int64]bool{}
	}
	if int(t.extra[row.Entry]) >= maxJurors-maskJurors {
		t.fault(row, CodeTallyRow) // the sums of more sheets might not fit
		return true
	}
	a.seen |= otherJuror
	t.more[key] = true
	t.count(row.Entry, 1)
	return true
}

func rowKey(row Row) int64 { return int64(row.Entry)<<32 | int64(row.Juror) }

func (t *Tally) count(entry int32, n int32) {
	if t.extra == nil {
		t.extra = map[int32]int32{}
	}
	t.extra[entry] += n
}

// drop leaves a sheet with gaps out of the count; that the juror gave one stays known.
func (t *Tally) drop(row Row) {
	if t.drops == nil {
		t.drops = map[int64]bool{}
	}
	t.drops[rowKey(row)] = true
	t.count(row.Entry, -1)
}

// sheetUnits rounds a sheet's total where the regulation does; then it is counted in units of the rounding.
func (t *Tally) sheetUnits(total int64, entry int32) int64 {
	if t.sheet == nil {
		return total
	}
	v := t.sheet.rounded(ratio.Of(total, t.plan(entry).unit))
	n, _ := v.Over(int64(amount.Pow10(t.sheet.Places))) // a rounded total fits where the total did, see plan.safe
	return n
}

func (t *Tally) plan(entry int32) *plan {
	if t.plans == nil {
		return &t.form.plans[0]
	}
	return &t.form.plans[t.plans[entry]]
}

// unit is what the sums of an entry are counted in.
func (t *Tally) unit(entry int32) int64 {
	if t.sheet != nil {
		return int64(amount.Pow10(t.sheet.Places))
	}
	return t.plan(entry).unit
}

// own takes a copy of what a ranking reads before it is changed.
func (t *Tally) own() {
	if !t.shared {
		return
	}
	t.shared = false
	t.acc, t.sums, t.chairs, t.plans = slices.Clone(t.acc), slices.Clone(t.sums), slices.Clone(t.chairs), slices.Clone(t.plans)
	t.extra, t.gaps = maps.Clone(t.extra), maps.Clone(t.gaps)
	t.ties = slices.Clone(t.ties)
	for i := range t.ties {
		t.ties[i].sums = slices.Clone(t.ties[i].sums)
	}
}

// Merge adds what another tally of the same rules, nomination and entries has counted. A sheet that both hold is a fault. The other
// tally is not changed. The error is [CodeTallyMerge].
func (t *Tally) Merge(o *Tally) error {
	if t.rules.hash != o.rules.hash || t.nom.ID != o.nom.ID || len(t.acc) != len(o.acc) || t.chair != o.chair {
		return catalogue.Violation(CodeTallyMerge, "")
	}
	t.own()
	t.faults = append(t.faults, o.faults...)
	for i := range o.acc {
		t.mergeEntry(int32(i), o)
	}
	for _, key := range slices.Sorted(maps.Keys(o.more)) {
		if row := (Row{Entry: int32(key >> 32), Juror: int32(key)}); !t.first(row) {
			t.fault(row, CodeSheetDouble)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(o.drops)) {
		t.drop(Row{Entry: int32(key >> 32), Juror: int32(key)})
	}
	for key, n := range o.gaps {
		t.gaps[key] += n
	}
	for i := range o.sums {
		t.sums[i] += o.sums[i]
	}
	for k := range t.ties {
		for i, v := range o.ties[k].sums {
			t.ties[k].sums[i] += v
		}
	}
	for i, v := range o.chairs {
		if v != math.MinInt64 {
			t.chairs[i] = v
		}
	}
	for _, r := range o.rows {
		marks := o.slab[r.marks : r.marks+len(t.form.marks)]
		t.rows = append(t.rows, tallyRow{r.entry, r.juror, len(t.slab)})
		t.slab = append(t.slab, marks...)
	}
	return nil
}

func (t *Tally) mergeEntry(i int32, o *Tally) {
	a, b := &t.acc[i], &o.acc[i]
	if b.seen == 0 {
		return
	}
	if both := a.seen & b.seen &^ otherJuror; both != 0 {
		for j := range int32(maskJurors) {
			if both>>j&1 == 1 {
				t.fault(Row{Entry: i, Juror: j}, CodeSheetDouble)
			}
		}
	}
	if a.seen == 0 {
		a.low, a.high = b.low, b.high
	} else {
		a.low, a.high = min(a.low, b.low), max(a.high, b.high)
	}
	a.seen |= b.seen
	a.sum += b.sum
}

func (t *Tally) sortedFaults() socium.Violations {
	list := slices.Clone(t.faults)
	slices.SortStableFunc(list, func(a, b *socium.Violation) int {
		if n := len(a.Path) - len(b.Path); n != 0 {
			return n
		}
		return strings.Compare(string(a.Path)+string(a.Code), string(b.Path)+string(b.Code))
	})
	return list
}
