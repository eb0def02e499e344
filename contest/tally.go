package contest

import (
	"math"
	"math/bits"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// MarkAbsent in a [Row] stands for a mark that is absent.
const MarkAbsent = math.MinInt32

// A Tally counts the sheets of one nomination in bulk: entries and jurors are numbers, marks are whole numbers, nothing is looked up by
// name. It is for screening tens of thousands of entries and for counting in several places at once: tallies of parts of the sheets merge to
// exactly the result of one pass, in any order. For the result that is published, with its reasons, use [Rules.Judge]; both give
// the same totals and ranks.
//
// It takes regulations of one jury whose criteria are all marked, without places in stead of marks and without policies about sheets that
// are owed; steps of the tie chain that come from outside (a vote, a lot) separate nobody. It is not safe for concurrent use; let
// each goroutine have its own and merge them.
type Tally struct {
	rules   *Rules
	nom     *nomination
	form    *form
	scoring *scoring
	kernel  kernel
	columns [][]tallyColumn // by plan
	uniform []int32         // weights, when all criteria have one scale of whole steps and there is one plan
	sheet   *Round          // rounding of sheets, in the kernel
	least   int

	plans  []uint8 // by entry; nil: all 0
	filed  []int64 // moments of filing by entry, as nanoseconds since 1970; nil: none known
	factor map[int32]ratio.Ratio
	acc    []account
	sums   []int64         // kernel of criteria: by entry and column
	ties   []tieSum        // criteria that the tie chain compares
	gaps   map[int64]int32 // absent marks by entry and column
	chair  int32           // −1: unknown
	chairs []int64         // total on the chair's sheet; math.MinInt64: none
	more   map[int64]bool  // sheets of jurors beyond the first 31, by entry and juror
	extra  map[int32]int32 // sheets by entry that the bits of seen do not tell: those of more, less those dropped
	drops  map[int64]bool  // sheets left out because of gaps, by entry and juror
	shared bool            // a ranking reads acc and the sums
	rows   []tallyRow      // kernel of rows
	start  []int           // first row by entry, once they are sorted
	slab   []int32
	faults socium.Violations
}

// kernel is how a tally counts.
type kernel uint8

const (
	kernelSheets   kernel = iota // the sum of the sheets' totals is enough
	kernelCriteria               // a sum for each criterion
	kernelRows                   // every sheet is kept and evaluated at the end
)

// account is what is kept of the sheets of one entry.
type account struct {
	sum       int64
	low, high int32  // of the sheets' totals
	seen      uint32 // the first 31 jurors; the last bit: some other juror
}

const (
	maskJurors = 31
	otherJuror = uint32(1) << maskJurors
)

// tallyColumn is a criterion in the hot loop.
type tallyColumn struct {
	weight   int32 // where the kernel uses it, it fits
	min      int32
	span     uint32 // max − min
	step     uint32
	unscored bool
}

type tieSum struct {
	column int
	sums   []int32
}

type tallyRow struct {
	entry, juror int32
	marks        int
}

// A Row is a final sheet in numbers.
type Row struct {
	Entry int32   // from 0
	Juror int32   // from 0; the same number for the same person in every row
	Marks []int32 // in the order of the marked criteria of the form, times 10 to the power of [Tally.Scale]; [MarkAbsent]: absent. It is not kept
}

// Tally returns an empty tally of so many entries of a nomination. The error is [CodeTallyRules] when the regulation is beyond what a tally
// does, [CodeEntryNomination] when there is no such nomination.
func (r *Rules) Tally(nomination string, entries int) (*Tally, error) {
	n, ok := r.index[nomination]
	if !ok {
		return nil, catalogue.Violation(CodeEntryNomination, "nomination", arg("id", nomination))
	}
	nom := &r.nominations[n]
	s := &r.parts[0].scoring
	form := &r.forms[nom.form]
	if len(r.parts) > 1 || r.parts[0].Part != nil || s.places != nil || len(form.facts) > 0 || s.noSheet != NoSheetIgnore ||
		entries < 0 || entries > math.MaxInt32 || len(r.bands) > math.MaxUint8 {
		return nil, catalogue.Violation(CodeTallyRules, "")
	}
	t := &Tally{
		rules: r, nom: nom, form: form, scoring: s, sheet: s.round.Sheet, least: max(r.reg.Jury.MinSheets.Count, 1),
		acc: make([]account, entries), chair: -1, gaps: map[int64]int32{},
	}
	t.kernel = kernelOf(form, s)
	for i := range form.plans {
		t.columns = append(t.columns, t.columnsOf(&form.plans[i]))
	}
	t.uniform = uniformWeights(t.columns[0])
	if t.kernel == kernelCriteria {
		t.sums = make([]int64, entries*len(form.marks))
	}
	for _, step := range r.reg.Ties {
		if c, ok := form.index[step.Criterion]; ok && step.By == TieCriterion && t.kernel == kernelSheets {
			t.ties = append(t.ties, tieSum{c, make([]int32, entries)})
		}
	}
	return t, nil
}

// kernelOf chooses the cheapest way of counting that gives the exact result.
func kernelOf(f *form, s *scoring) kernel {
	for i := range f.plans {
		if !f.plans[i].small || slices.Max(append(f.plans[i].weight, 0)) > math.MaxInt32 {
			return kernelRows
		}
	}
	for i := range f.marks {
		if low, high := f.marks[i].limits(); len(f.marks[i].levels) > 0 || max(high, -low) > math.MaxInt32/maxJurors {
			return kernelRows
		}
	}
	if s.round.Sheet != nil && s.round.Sheet.Places > 4 {
		return kernelRows
	}
	if len(s.combine) > 1 || s.combine[0].Method != MethodSum && s.combine[0].Method != MethodMean || s.gap == GapRefuse {
		return kernelRows
	}
	if s.order == BySheet {
		if s.round.Term != nil || s.gap == GapZero {
			return kernelRows
		}
		return kernelSheets
	}
	if s.gap == GapZero {
		return kernelRows
	}
	if s.gap == GapDropSheet && s.round.Mean == nil && s.round.Term == nil && s.round.Sum == nil {
		return kernelSheets // the sum of means is the mean of sums
	}
	return kernelCriteria
}

// uniformWeights are the weights of criteria that share a scale of whole steps, nil when they do not.
func uniformWeights(columns []tallyColumn) []int32 {
	var weights []int32
	for _, c := range columns {
		if c.min != columns[0].min || c.span != columns[0].span || c.step != 1 {
			return nil
		}
		weights = append(weights, c.weight)
	}
	return weights
}

func (t *Tally) columnsOf(p *plan) []tallyColumn {
	list := make([]tallyColumn, len(t.form.marks))
	for c := range list {
		k := &t.form.marks[c]
		list[c] = tallyColumn{weight: int32(p.weight[c]), min: int32(k.min), span: uint32(k.max - k.min), step: uint32(k.step), unscored: p.weight[c] == 0}
		if list[c].unscored { // whatever stands there does not count
			list[c].span, list[c].step = math.MaxUint32, 1
		}
	}
	return list
}

// Scale returns how many decimals the whole numbers of [Row.Marks] hold: with 1, the mark 8.5 is 85.
func (t *Tally) Scale() int { return t.form.scale }

// Criteria returns the criteria that a row has marks for, in order.
func (t *Tally) Criteria() []string {
	list := make([]string, len(t.form.marks))
	for c := range list {
		list[c] = t.form.marks[c].ID
	}
	return list
}

// SetChair says which juror is the chair, for the step of the tie chain that looks at that sheet. Say it before the first row.
func (t *Tally) SetChair(juror int32) {
	t.chair = juror
	t.chairs = make([]int64, len(t.acc))
	for i := range t.chairs {
		t.chairs[i] = math.MinInt64
	}
}

// SetEntry tells what the tally has to know of an entry beyond its sheets: its band, the moment of filing, its factor. Other fields are
// not looked at. Say it before the first row of the entry. The error is within [CodeEntry].
func (t *Tally) SetEntry(i int32, e *Entry) error {
	if uint(i) >= uint(len(t.acc)) {
		return catalogue.Violation(CodeEntryUnknown, socium.Path("entries").Index(int(i)))
	}
	plan, ok := t.rules.bands[e.Band]
	if !ok {
		return catalogue.Violation(CodeEntryBand, socium.Path("entries").Index(int(i)).Field("band"), arg("id", e.Band))
	}
	if plan > 0 && t.plans == nil {
		t.plans = make([]uint8, len(t.acc))
	}
	if t.plans != nil {
		t.plans[i] = uint8(plan)
	}
	if !e.FiledAt.IsZero() {
		t.setFiled(i, e.FiledAt)
	}
	if f, ok := e.Factor.Get(); ok {
		if f.Sign() <= 0 {
			return catalogue.Violation(CodeEntryFactor, socium.Path("entries").Index(int(i)).Field("factor"))
		}
		if t.factor == nil {
			t.factor = map[int32]ratio.Ratio{}
		}
		t.factor[i] = ratioOf(f)
	}
	return nil
}

func (t *Tally) setFiled(i int32, at time.Time) {
	if t.filed == nil {
		t.filed = make([]int64, len(t.acc))
		for k := range t.filed {
			t.filed[k] = math.MaxInt64
		}
	}
	t.filed[i] = at.UnixNano()
}

// Add counts one sheet. A row that cannot be counted (an entry or criterion that is not there, a mark off the scale, a second sheet of the
// juror) is kept as a fault, see [Tally.Err], and changes nothing else.
func (t *Tally) Add(row Row) {
	if uint(row.Entry) >= uint(len(t.acc)) || row.Juror < 0 || len(row.Marks) != len(t.form.marks) {
		t.fault(row, CodeTallyRow)
		return
	}
	columns := t.columns[0]
	if t.plans != nil {
		columns = t.columns[t.plans[row.Entry]]
	}
	total, fine := t.total(row.Marks, columns)
	if !fine {
		t.addOdd(row, columns)
		return
	}
	if t.shared || t.kernel != kernelSheets || t.sheet != nil || row.Juror == t.chair || row.Juror >= maskJurors {
		t.addChecked(row, columns, total, 0)
		return
	}
	a := &t.acc[row.Entry]
	bit := uint32(1) << row.Juror
	if a.seen&bit != 0 {
		t.fault(row, CodeSheetDouble)
		return
	}
	sheet := int32(total) // fits, see plan.small
	if a.seen == 0 {
		a.low, a.high = sheet, sheet
	} else {
		a.low, a.high = min(a.low, sheet), max(a.high, sheet)
	}
	a.seen |= bit
	a.sum += total
	for i := range t.ties {
		t.ties[i].sums[row.Entry] += row.Marks[t.ties[i].column]
	}
}

// fault keeps what cannot be counted.
func (t *Tally) fault(row Row, code socium.Code, args ...socium.Arg) {
	path := socium.Path("entries").Index(int(row.Entry)).Field("jurors").Index(int(row.Juror))
	if code == CodeSheetDouble {
		args = []socium.Arg{numberArg("juror", int(row.Juror)), numberArg("entry", int(row.Entry)), arg("first", "—")}
	}
	t.faults = append(t.faults, catalogue.Violation(code, path, args...))
}

// Err returns every fault of the rows, sorted by entry and juror, nil when there is none.
func (t *Tally) Err() error { return t.sortedFaults().Err() }

// Sheets returns how many sheets of an entry count.
func (t *Tally) Sheets(entry int32) int {
	n := bits.OnesCount32(t.acc[entry].seen &^ otherJuror)
	if t.extra != nil {
		n += int(t.extra[entry])
	}
	return n
}
