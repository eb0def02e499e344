package reliability

import (
	"cmp"
	"slices"
)

// A PlaceRange is how far the place of an entry moves when one juror, whichever, is left out.
type PlaceRange struct {
	Entry        string `json:"entry"`
	Marks        int    `json:"marks"`
	Place        int    `json:"place"`                   // with all jurors; 0 without marks
	Best         int    `json:"best"`                    // best and
	Worst        int    `json:"worst"`                   // worst place with all or all but one
	BestWithout  string `json:"best-without,omitempty"`  // the juror whose absence gives the best place, if it is better than Place
	WorstWithout string `json:"worst-without,omitempty"` // the same for the worst place; of several the first by id
	Single       bool   `json:"single,omitempty"`        // one juror alone marked it: without that mark it has no place at all
}

// Solid reports whether the place is the same whichever juror is left out.
func (i PlaceRange) Solid() bool { return i.Best == i.Place && i.Worst == i.Place && !i.Single }

// LeaveOneOut ranks the table anew without each juror in turn and returns the interval of each place, in the order of places.
// The methods are compared as in [Table.Rank]. An entry whose only mark goes has the last place in that round.
//
// For Mean, Sum and Median the time is that of jurors times entries, because a juror changes only the entries that he or she
// marked; for the other methods that of as many whole rankings. A juror without whom the method fails (nothing is left, or the
// rest falls apart) is passed over.
//
// Errors: [CodeOneJuror], and those of [Table.Rank] for all jurors together.
func (t *Table) LeaveOneOut(m Method) ([]PlaceRange, error) {
	l, err := t.leave(m, 0)
	if err != nil {
		return nil, err
	}
	return l.intervals(), nil
}

type leaving struct {
	t    *Table
	full *ranked
	list []PlaceRange // by entry
	// for a cut after so many places: who, left out, brings an entry across
	cut    int32
	across [][]int32
}

func (t *Table) leave(m Method, cut int) (*leaving, error) {
	if len(t.jurors) < 2 {
		return nil, undefined(CodeOneJuror)
	}
	full, err := t.ranked(m)
	if err != nil {
		return nil, err
	}
	l := &leaving{t: t, full: full, cut: int32(cut), across: make([][]int32, len(t.entries))}
	for e, id := range t.entries {
		k, p := full.keys[e], int(full.place[e])
		l.list = append(l.list, PlaceRange{Entry: id, Marks: int(k.marks), Place: p, Best: p, Worst: p, Single: k.marks == 1})
	}
	place := make([]int32, len(t.entries))
	touched := make([]bool, len(t.entries))
	for j := range int32(len(t.jurors)) {
		if full.exact() {
			l.exactly(j, place, touched)
		} else {
			r, err := t.without(j).ranked(m)
			if err != nil {
				continue
			}
			copy(place, r.place)
		}
		l.note(j, place)
	}
	return l, nil
}

// exactly works out the places without j: those whom j marked get a new key, the others keep their order.
func (l *leaving) exactly(j int32, place []int32, touched []bool) {
	t := l.t
	which, _ := t.column(int(j))
	changed := make([]moved, 0, len(which))
	for _, e := range which {
		touched[e] = true
		who, val := t.row(int(e))
		at, _ := slices.BinarySearch(who, j)
		if k := exactKey(l.full.method, val, at); k.marks > 0 {
			changed = append(changed, moved{e, k})
		} else {
			place[e] = 0
		}
	}
	slices.SortFunc(changed, func(a, b moved) int {
		return cmp.Or(l.full.compare(b.key, a.key), cmp.Compare(a.entry, b.entry))
	})
	n, last, lastPlace := int32(0), key{}, int32(0)
	give := func(e int32, k key) {
		n++
		if n == 1 || l.full.compare(last, k) != 0 {
			last, lastPlace = k, n
		}
		place[e] = lastPlace
	}
	c := 0
	for _, e := range l.full.order {
		if touched[e] {
			continue
		}
		k := l.full.keys[e]
		for c < len(changed) && l.full.compare(changed[c].key, k) >= 0 {
			give(changed[c].entry, changed[c].key)
			c++
		}
		give(e, k)
	}
	for ; c < len(changed); c++ {
		give(changed[c].entry, changed[c].key)
	}
	for _, e := range which {
		touched[e] = false
	}
}

type moved struct {
	entry int32
	key   key
}

// note widens the intervals by the places without j.
func (l *leaving) note(j int32, place []int32) {
	for e := range l.list {
		i := &l.list[e]
		if i.Marks == 0 {
			continue
		}
		p := int(place[e])
		if p == 0 {
			p = len(l.full.order)
		}
		if p < i.Best {
			i.Best, i.BestWithout = p, l.t.jurors[j]
		}
		if p > i.Worst {
			i.Worst, i.WorstWithout = p, l.t.jurors[j]
		}
		if l.cut > 0 && (p <= int(l.cut)) != (i.Place <= int(l.cut)) {
			l.across[e] = append(l.across[e], j)
		}
	}
}

func (l *leaving) intervals() []PlaceRange {
	out := make([]PlaceRange, 0, len(l.list))
	for _, e := range l.full.order {
		out = append(out, l.list[e])
	}
	for e, i := range l.list {
		if i.Marks == 0 {
			out = append(out, l.list[e])
		}
	}
	return out
}
