package contest

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// ranking is an order with ties: positions into a list of entries, and what separates each from the one before it.
type ranking struct {
	order []int32
	sep   []int16 // 0: the total; k: step k of the chain, from 1; tied: nothing
	wait  []int16 // step whose result from outside is awaited, from 1; 0: none
}

const tied = -1

// chain is what breaks ties: steps that are tried in order.
type chain interface {
	steps() int
	// value is what a step compares, the higher first; false: there is none, and the entry goes last.
	value(step int, entry int32, group []int32) (ratio.Ratio, bool)
	// awaited reports whether the step needs a decision from outside on the group that is not there.
	awaited(step int, group []int32) bool
	// again reports whether the step is tried once more on what it left tied, as with votes that choose one at a time.
	again(step int) bool
}

// rankBy orders entries by total, highest first, and refines ties by the steps of the chain, if there is one.
func rankBy(totals []ratio.Ratio, ties chain) ranking {
	n := len(totals)
	r := ranking{order: make([]int32, n), sep: make([]int16, n), wait: make([]int16, n)}
	for i := range r.order {
		r.order[i] = int32(i)
	}
	slices.SortStableFunc(r.order, func(a, b int32) int { return totals[b].Cmp(totals[a]) })
	for i := 1; i < n; i++ {
		if totals[r.order[i]].Cmp(totals[r.order[i-1]]) == 0 {
			r.sep[i] = tied
		}
	}
	if ties != nil {
		r.refine(0, n, 1, ties)
	}
	return r
}

// refine applies a step to every tie within [from, to) and goes on with the next step on what is left tied.
func (r *ranking) refine(from, to, step int, ties chain) {
	for i := from; i < to; {
		j := i + 1
		for j < to && r.sep[j] == tied {
			j++
		}
		if j-i > 1 && step <= ties.steps() {
			r.split(i, j, step, ties)
		}
		i = j
	}
}

func (r *ranking) split(from, to, step int, ties chain) {
	group := slices.Clone(r.order[from:to])
	if ties.awaited(step, group) {
		for i := from; i < to; i++ {
			r.wait[i] = int16(step)
		}
		return
	}
	keys := make(map[int32]ratio.Ratio, len(group))
	known := make(map[int32]bool, len(group))
	for _, e := range group {
		keys[e], known[e] = ties.value(step, e, group)
	}
	compare := func(a, b int32) int {
		switch {
		case known[a] != known[b] && known[a]:
			return -1
		case known[a] != known[b]:
			return 1
		}
		return keys[b].Cmp(keys[a])
	}
	slices.SortStableFunc(r.order[from:to], compare)
	next := step + 1
	for i := from + 1; i < to; i++ {
		if compare(r.order[i-1], r.order[i]) != 0 {
			r.sep[i] = int16(step)
			if ties.again(step) {
				next = step
			}
		}
	}
	r.refine(from, to, next, ties)
}

// without returns the ranking of the entries that keep; the others are left out and separate nobody.
func (r *ranking) without(keep func(int32) bool) ranking {
	var out ranking
	sep := int16(tied)
	for i, e := range r.order {
		if i > 0 && r.sep[i] != tied && (sep == tied || r.sep[i] < sep) {
			sep = r.sep[i]
		}
		if !keep(e) {
			continue
		}
		if len(out.order) == 0 {
			sep = 0
		}
		out.order = append(out.order, e)
		out.sep = append(out.sep, sep)
		out.wait = append(out.wait, r.wait[i])
		sep = tied
	}
	return out
}

// numbers returns the number of each position.
func (r *ranking) numbers(by Numbering) []socium.Number {
	n := len(r.order)
	list := make([]socium.Number, n)
	level := 0
	for i := 0; i < n; {
		j := i + 1
		for j < n && r.sep[j] == tied {
			j++
		}
		level++
		var number socium.Number
		switch by {
		case NumberModified:
			number = socium.Int(int64(j))
		case NumberDense:
			number = socium.Int(int64(level))
		case NumberFractional: // the mean of i+1 … j
			number, _ = Points{ratio.Of(int64(i+1+j), 2)}.Number(1, socium.HalfUp)
		default: // an ordinal tie is numbered like a standard one until it is decided
			number = socium.Int(int64(i + 1))
		}
		for k := i; k < j; k++ {
			list[k] = number
		}
		i = j
	}
	return list
}

// decided returns the last step that was needed to separate a position, or those that share it, from the neighbours of equal
// total; 0 when the total was enough.
func (r *ranking) decided(i int) int {
	from, to := r.sharing(i)
	step := max(int(r.sep[from]), 0)
	if to < len(r.order) {
		step = max(step, int(r.sep[to]))
	}
	return step
}

// sharing returns the positions that share the number of position i.
func (r *ranking) sharing(i int) (from, to int) {
	from, to = i, i+1
	for r.sep[from] == tied {
		from--
	}
	for to < len(r.order) && r.sep[to] == tied {
		to++
	}
	return from, to
}
