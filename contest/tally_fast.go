package contest

import "iter"

// plain is what the fast loops need: one scale, one plan, sums of sheets, at most two criteria of the tie chain.
type plain struct {
	acc           []account
	weights       []int32
	low           int32
	span          uint32
	first, second []int32 // sums of criteria for the tie chain; nil: none
	c1, c2        int
}

func (t *Tally) plainLoop() (plain, bool) {
	if t.uniform == nil || t.plans != nil || t.shared || t.kernel != kernelSheets || t.sheet != nil || len(t.ties) > 2 || t.chairs != nil {
		return plain{}, false
	}
	p := plain{acc: t.acc, weights: t.uniform, low: t.columns[0][0].min, span: t.columns[0][0].span}
	if len(t.ties) > 0 {
		p.first, p.c1 = t.ties[0].sums, t.ties[0].column
	}
	if len(t.ties) > 1 {
		p.second, p.c2 = t.ties[1].sums, t.ties[1].column
	}
	return p, true
}

// AddAll adds the rows of a stream, in any order.
func (t *Tally) AddAll(rows iter.Seq[Row]) {
	p, ok := t.plainLoop()
	if !ok {
		for row := range rows {
			t.Add(row)
		}
		return
	}
	for row := range rows {
		e := uint(row.Entry)
		if e >= uint(len(p.acc)) || uint32(row.Juror) >= maskJurors || len(row.Marks) != len(p.weights) {
			t.Add(row)
			continue
		}
		a, bit := &p.acc[e], uint32(1)<<(uint32(row.Juror)&31)
		total, fine := weigh(row.Marks, p.weights, p.low, p.span)
		if !fine || a.seen&bit != 0 {
			t.Add(row)
			continue
		}
		if a.seen == 0 {
			a.low, a.high = total, total
		} else {
			a.low, a.high = min(a.low, total), max(a.high, total)
		}
		a.seen |= bit
		a.sum += int64(total)
		if p.first != nil {
			p.first[e] += row.Marks[p.c1]
		}
		if p.second != nil {
			p.second[e] += row.Marks[p.c2]
		}
	}
}

// AddMatrix adds the sheets of consecutive entries, each marked by the same jurors: for each entry from the first on, for each juror, a mark
// for each criterion as in [Row.Marks]. It is the fastest way. Marks that do not fill up a last entry are a fault.
func (t *Tally) AddMatrix(first int32, jurors []int32, marks []int32) {
	width := len(t.form.marks)
	block := width * len(jurors)
	if block == 0 {
		return
	}
	p, ok := t.plainLoop()
	mask := uint32(0)
	for _, j := range jurors {
		ok = ok && uint32(j) < maskJurors && mask>>(uint32(j)&31)&1 == 0
		mask |= 1 << (uint32(j) & 31)
	}
	e := first
	for ; len(marks) >= block; e, marks = e+1, marks[block:] {
		if !ok || uint(e) >= uint(len(p.acc)) || !p.addBlock(e, mask, marks[:block]) {
			for i, j := range jurors {
				t.Add(Row{Entry: e, Juror: j, Marks: marks[i*width : (i+1)*width]})
			}
		}
	}
	if len(marks) > 0 {
		t.fault(Row{Entry: e}, CodeTallyRow)
	}
}

// addBlock adds all sheets of an entry, or nothing when one of them needs a closer look.
func (p *plain) addBlock(e int32, mask uint32, marks []int32) bool {
	a := &p.acc[e]
	if a.seen&mask != 0 {
		return false
	}
	width := len(p.weights)
	var sum int64
	low, high := a.low, a.high
	started := a.seen != 0
	var first, second int32
	for rest := marks; len(rest) >= width; rest = rest[width:] {
		sheet := rest[:width]
		total, fine := weigh(sheet, p.weights, p.low, p.span)
		if !fine {
			return false
		}
		if !started {
			low, high, started = total, total, true
		}
		low, high = min(low, total), max(high, total)
		sum += int64(total)
		first += sheet[p.c1]
		second += sheet[p.c2]
	}
	a.seen |= mask
	a.sum += sum
	a.low, a.high = low, high
	if p.first != nil {
		p.first[e] += first
	}
	if p.second != nil {
		p.second[e] += second
	}
	return true
}

// weigh sums the marks of a sheet up, false when one of them is off the scale of all criteria. The sum fits, see plan.small.
func weigh(marks, weights []int32, low int32, span uint32) (total int32, fine bool) {
	weights = weights[:len(marks)]
	for c, m := range marks {
		if uint32(m-low) > span {
			return 0, false
		}
		total += weights[c] * m
	}
	return total, true
}

// total sums the marks of a sheet up, false when one of them is absent or off the scale.
func (t *Tally) total(marks []int32, columns []tallyColumn) (total int64, fine bool) {
	columns = columns[:len(marks)]
	for c, m := range marks {
		k := &columns[c]
		if v := uint32(m - k.min); v > k.span || k.step != 1 && v%k.step != 0 {
			return 0, false
		}
		total += int64(k.weight) * int64(m)
	}
	return total, true
}
