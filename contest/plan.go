package contest

import (
	"math"
	"math/bits"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// Marks inside a plan are whole numbers: a mark times 10^scale of its form. The smallest numbers stand for the absences.
const (
	maxMark   = 1_000_000_000 // the largest mark of a scale, so counted
	maxJurors = 1 << 10       // sheets of one entry whose sum is taken in machine words
)

const (
	absentMark   int32 = math.MinInt32 + iota // missing
	abstainMark                               // abstained
	recusedMark                               // recused
	pendingMark                               // not yet
	unscoredMark                              // the criterion has weight 0
	lastAbsent   = unscoredMark
)

// form is a compiled [Form].
type form struct {
	*Form
	index map[string]int // column by criterion; −1 for one that takes no marks
	marks []column       // criteria that jurors mark
	facts []*Criterion   // criteria that facts answer
	scale int            // decimals of marks
	plans []plan         // by band
}

// column is a criterion that jurors mark.
type column struct {
	*Criterion
	min, max, step int64 // at the scale of the form
	levels         []int64
}

// allows reports whether a mark is on the scale.
func (c *column) allows(v int64) bool {
	if len(c.levels) > 0 {
		for _, l := range c.levels {
			if v == l {
				return true
			}
		}
		return false
	}
	return v >= c.min && v <= c.max && (v-c.min)%c.step == 0
}

// plan holds the weights of a form in one band.
type plan struct {
	weight []int64 // by column, times wden; 0: not scored
	wden   int64
	unit   int64         // wden · 10^scale: what a weighted mark is counted in
	fact   []ratio.Ratio // weight by fact criterion
	// safe says that the weighted sum of any sheet, times any number of jurors that a tally takes, fits in an int64.
	safe bool
	// small says that the weighted sum of any sheet fits in an int32.
	small bool
}

func compileForm(f *Form, bands []Band) form {
	c := form{Form: f, index: map[string]int{}}
	for i := range f.Criteria {
		k := &f.Criteria[i]
		if or(k.Kind, KindMark) != KindMark {
			c.index[k.ID] = -1
			c.facts = append(c.facts, k)
			continue
		}
		c.index[k.ID] = len(c.marks)
		c.marks = append(c.marks, column{Criterion: k})
		c.scale = max(c.scale, scaleOf(k.Scale))
	}
	for i := range c.marks {
		k := &c.marks[i]
		k.min, _ = k.Scale.Min.At(c.scale) // check has seen that all of them fit
		k.max, _ = k.Scale.Max.At(c.scale)
		k.step, _ = stepOf(k.Scale).At(c.scale)
		for _, l := range k.Scale.Levels {
			v, _ := l.Points.At(c.scale)
			k.levels = append(k.levels, v)
		}
	}
	c.plans = append(c.plans, c.plan(""))
	for _, b := range bands {
		c.plans = append(c.plans, c.plan(b.ID))
	}
	return c
}

func (f *form) plan(band string) plan {
	decimals := 0
	for i := range f.marks {
		w, _ := f.weightIn(f.marks[i].Criterion, band).Decimals()
		decimals = max(decimals, w)
	}
	p := plan{wden: int64(amount.Pow10(decimals))}
	p.unit = p.wden * int64(amount.Pow10(f.scale))
	p.safe = true
	room := uint64(math.MaxInt64 / maxJurors) // for a sheet's largest sum
	for i := range f.marks {
		w, _ := f.weightIn(f.marks[i].Criterion, band).Over(p.wden) // check has seen that it fits
		p.weight = append(p.weight, w)
		low, high := f.marks[i].limits()
		hi, lo := bits.Mul64(uint64(w), uint64(max(high, -low)))
		if p.safe = p.safe && hi == 0 && lo <= room; p.safe {
			room -= lo
		}
	}
	p.small = p.safe && math.MaxInt64/maxJurors-room < math.MaxInt32/2
	for _, c := range f.facts {
		p.fact = append(p.fact, f.weightIn(c, band))
	}
	return p
}

// weightIn is the weight of a criterion in a band, times that of its group.
func (f *Form) weightIn(c *Criterion, band string) ratio.Ratio {
	w := c.Weight.Or(socium.Int(1))
	for _, b := range c.Weights {
		if b.Band == band && band != "" {
			w = b.Weight
		}
	}
	for i := range f.Groups {
		if f.Groups[i].ID == c.Group {
			return ratioOf(w).Mul(ratioOf(f.Groups[i].Weight.Or(socium.Int(1))))
		}
	}
	return ratioOf(w)
}

func stepOf(s Scale) socium.Number {
	if s.Step.IsZero() {
		return socium.Int(1)
	}
	return s.Step
}

func scaleOf(s Scale) int {
	if len(s.Levels) == 0 {
		return max(s.Min.Scale(), s.Max.Scale(), stepOf(s).Scale())
	}
	n := 0
	for _, l := range s.Levels {
		n = max(n, l.Points.Scale())
	}
	return n
}

// scoring is a compiled [Scoring].
type scoring struct {
	order   Order
	combine []Combine
	round   Rounds
	gap     Gap
	noSheet NoSheet
	rescale ratio.Ratio // zero: none
	places  *PlaceScoring
}

// part is a compiled [Part]; the only jury of a regulation without parts has none.
type part struct {
	*Part
	form    int // −1: that of the nomination
	weight  ratio.Ratio
	scoring scoring
}

func (r *Rules) compileParts(forms map[string]int) {
	if len(r.reg.Parts) == 0 {
		r.parts = []part{{form: -1, scoring: r.scoring}}
		return
	}
	for i := range r.reg.Parts {
		p := &r.reg.Parts[i]
		c := part{Part: p, form: -1, weight: ratioOf(p.Weight), scoring: r.scoring}
		if p.Form != "" {
			c.form = forms[p.Form]
		}
		if !p.Scoring.isZero() {
			c.scoring = compileScoring(&p.Scoring)
		}
		r.parts = append(r.parts, c)
	}
}

func compileScoring(s *Scoring) scoring {
	c := scoring{order: or(s.Order, BySheet), combine: s.Combine, round: s.Round, gap: s.Gap, noSheet: or(s.NoSheet, NoSheetIgnore), places: s.Places}
	if len(c.combine) == 0 {
		c.combine = []Combine{{Method: MethodMean}}
	}
	if c.gap == "" {
		c.gap = GapDropSheet
		if c.order == ByCriterion {
			c.gap = GapIgnore
		}
	}
	if s.Rescale != (Rescale{}) {
		c.rescale = ratioOf(s.Rescale.To).Mul(ratioOf(s.Rescale.Of).Inv())
	}
	return c
}

// rounded applies a rounding that may be absent.
func (r *Round) rounded(v ratio.Ratio) ratio.Ratio {
	if r == nil {
		return v
	}
	return v.Round(r.Places, amount.Rounding(r.Mode))
}

// number writes a whole number of the form's marks as a mark.
func (f *form) number(v int64) socium.Number {
	n, _ := Points{ratio.Of(v, int64(amount.Pow10(f.scale)))}.Number(f.scale, socium.HalfUp) // at most ten digits
	return n
}
