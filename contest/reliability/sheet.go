package reliability

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// A Sheet is the mark of one juror for one entry: the total of a score sheet (оценочный лист), or its mark for one criterion when
// criteria are looked at one by one. A mark that is missing, an abstention and a recusal have no Sheet; a zero has one.
type Sheet struct {
	Entry string        `json:"entry"`
	Juror string        `json:"juror"`
	Mark  socium.Number `json:"mark"`
}

// A Table holds the marks of a jury, one for each entry and juror at most. It is immutable and safe for concurrent use.
// Entries and jurors stand in the order of their ids, so that no result depends on the order of the sheets.
type Table struct {
	entries, jurors []string
	scale           int // marks are val·10^−scale

	start []int32 // the cells of entry i are start[i]:start[i+1], by juror
	who   []int32
	val   []int64

	startJ []int32 // the cells of juror j, by entry
	whichJ []int32
	valJ   []int64
}

// Limits of a table.
const (
	MaxMarks = 4_000_000 // sheets
	limit    = 1_000_000_000_000
)

// NewTable collects sheets. The error is [socium.Violations] with every fault: [CodeID] for a sheet without entry or juror, [CodeTwice]
// for a second sheet of one juror for one entry, [CodeRange] for marks that need more than 12 digits with the decimals of the
// most precise one, [CodeSize] for more than [MaxMarks], [CodeEmpty] when there are none. It costs time in proportion to n·log n.
func NewTable(sheets []Sheet) (*Table, error) {
	var f faults
	if len(sheets) == 0 {
		f.add(CodeEmpty, "")
		return nil, f.list.Err()
	}
	if len(sheets) > MaxMarks {
		f.add(CodeSize, "sheets", count("limit", MaxMarks))
		return nil, f.list.Err()
	}
	t := &Table{}
	for _, s := range sheets {
		t.entries, t.jurors = append(t.entries, s.Entry), append(t.jurors, s.Juror)
		t.scale = max(t.scale, s.Mark.Scale())
	}
	t.entries, t.jurors = distinct(t.entries), distinct(t.jurors)
	entryAt, jurorAt := positions(t.entries), positions(t.jurors)
	cells := make([]cell, 0, len(sheets))
	for i, s := range sheets {
		at := socium.Path("sheets").Index(i)
		if s.Entry == "" || s.Juror == "" {
			f.add(CodeID, at)
		}
		v, ok := s.Mark.At(t.scale)
		if !ok || v >= limit || v <= -limit {
			f.add(CodeRange, at.Field("mark"))
		}
		cells = append(cells, cell{entryAt[s.Entry], jurorAt[s.Juror], v, int32(i)})
	}
	slices.SortFunc(cells, func(a, b cell) int {
		return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(a.juror, b.juror), cmp.Compare(a.sheet, b.sheet))
	})
	for i := 1; i < len(cells); i++ {
		if a, b := cells[i-1], cells[i]; a.entry == b.entry && a.juror == b.juror {
			f.add(CodeTwice, socium.Path("sheets").Index(int(b.sheet)), word("entry", t.entries[b.entry]), word("juror", t.jurors[b.juror]))
		}
	}
	if len(f.list) > 0 {
		return nil, f.list
	}
	t.fill(cells)
	return t, nil
}

type cell struct {
	entry, juror int32
	val          int64
	sheet        int32
}

// fill lays out cells that are sorted by entry, then juror.
func (t *Table) fill(cells []cell) {
	n, m := len(t.entries), len(t.jurors)
	t.start, t.startJ = make([]int32, n+1), make([]int32, m+1)
	t.who, t.val = make([]int32, len(cells)), make([]int64, len(cells))
	t.whichJ, t.valJ = make([]int32, len(cells)), make([]int64, len(cells))
	for i, c := range cells {
		t.who[i], t.val[i] = c.juror, c.val
		t.start[c.entry+1]++
		t.startJ[c.juror+1]++
	}
	for i := range n {
		t.start[i+1] += t.start[i]
	}
	for j := range m {
		t.startJ[j+1] += t.startJ[j]
	}
	next := slices.Clone(t.startJ)
	for _, c := range cells {
		t.whichJ[next[c.juror]], t.valJ[next[c.juror]] = c.entry, c.val
		next[c.juror]++
	}
}

func distinct(list []string) []string {
	slices.Sort(list)
	return slices.Clip(slices.Compact(list))
}

func positions(list []string) map[string]int32 {
	at := make(map[string]int32, len(list))
	for i, id := range list {
		at[id] = int32(i)
	}
	return at
}

// Entries returns the ids of the entries, ascending.
func (t *Table) Entries() []string { return slices.Clone(t.entries) }

// Jurors returns the ids of the jurors, ascending.
func (t *Table) Jurors() []string { return slices.Clone(t.jurors) }

// Marks returns the number of marks.
func (t *Table) Marks() int { return len(t.val) }

// Complete reports whether every juror marked every entry.
func (t *Table) Complete() bool { return len(t.val) == len(t.entries)*len(t.jurors) }

// Without returns the table without the sheets of one juror. Entries that he or she alone marked stay, with no marks.
func (t *Table) Without(juror string) *Table {
	j, ok := slices.BinarySearch(t.jurors, juror)
	if !ok {
		return t
	}
	return t.without(int32(j))
}

func (t *Table) without(j int32) *Table {
	o := &Table{entries: t.entries, scale: t.scale}
	o.jurors = slices.Delete(slices.Clone(t.jurors), int(j), int(j)+1)
	cells := make([]cell, 0, len(t.val))
	for e := range t.entries {
		who, val := t.row(e)
		for k, w := range who {
			switch {
			case w < j:
				cells = append(cells, cell{int32(e), w, val[k], 0})
			case w > j:
				cells = append(cells, cell{int32(e), w - 1, val[k], 0})
			}
		}
	}
	o.fill(cells)
	return o
}

func (t *Table) row(e int) (who []int32, val []int64) {
	lo, hi := t.start[e], t.start[e+1]
	return t.who[lo:hi], t.val[lo:hi]
}

func (t *Table) column(j int) (which []int32, val []int64) {
	lo, hi := t.startJ[j], t.startJ[j+1]
	return t.whichJ[lo:hi], t.valJ[lo:hi]
}
