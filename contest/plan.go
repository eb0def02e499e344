package contest

import (
	"math"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// Marks inside a plan are whole numbers: a mark times 10^scale of its form. The smallest numbers stand for the absences.
const maxMark = 1_000_000_000 // the largest mark of a scale, so counted

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
		decimals = max(decimals, weightIn(f.marks[i].Criterion, band).Scale())
	}
	p := plan{wden: int64(amount.Pow10(decimals))}
	p.unit = p.wden * int64(amount.Pow10(f.scale))
	bound := 0.0 // a sheet's largest sum; a float is enough to stay far from the limit
	for i := range f.marks {
		w, _ := weightIn(f.marks[i].Criterion, band).At(decimals)
		p.weight = append(p.weight, w)
		bound += float64(w) * maxMark
	}
	const jurors = 1000
	p.safe = bound*jurors < math.MaxInt64/16
	for _, c := range f.facts {
		p.fact = append(p.fact, ratioOf(weightIn(c, band)))
	}
	return p
}

func weightIn(c *Criterion, band string) socium.Number {
	for _, w := range c.Weights {
		if w.Band == band && band != "" {
			return w.Weight
		}
	}
	return c.Weight.Or(socium.Int(1))
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
}

func compileScoring(s *Scoring) scoring {
	c := scoring{order: or(s.Order, BySheet), combine: s.Combine, round: s.Round, gap: s.Gap, noSheet: or(s.NoSheet, NoSheetIgnore)}
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
