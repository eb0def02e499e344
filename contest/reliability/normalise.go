package reliability

import (
	"math"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Spread says what a standard deviation is divided by.
type Spread string

const (
	Population Spread = "population" // n: the zero Spread means it too
	Sample     Spread = "sample"     // n − 1
)

var spreads = []Spread{Population, Sample}

// AllSpreads returns every spread.
func AllSpreads() []Spread { return slices.Clone(spreads) }

// Valid reports whether s is one of the known words.
func (s Spread) Valid() bool { return slices.Contains(spreads, s) }

// A Normalised is a list of entries after every juror's marks were brought to a common scale, with the raw result beside it. It is
// advice: a regulation that does not ask for it is not to be judged by it. It assumes that the jurors saw comparable sets of
// entries; where each saw a few of many, it over-corrects, and [Table.Severity] is the tool.
type Normalised struct {
	Entries  []NormalisedEntry `json:"entries"` // by id
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// A NormalisedEntry is one entry before and after. Without marks everything but the id is 0.
type NormalisedEntry struct {
	Entry    string  `json:"entry"`
	Marks    int     `json:"marks"`
	Raw      float64 `json:"raw"`       // mean of the marks
	RawPlace int     `json:"raw-place"` // by it
	Value    float64 `json:"value"`     // mean of the normalised marks
	Place    int     `json:"place"`     // by it
	Rescaled float64 `json:"rescaled"`  // back on the scale of the marks: mean of all + SD of all × Value; only for z-scores
}

// ZScores returns for each entry the mean of (x − μ_j)/σ_j over its jurors, μ_j and σ_j of the entries that juror j marked.
// A juror who gave one mark to all has no σ_j: his or her z are 0, with the warning [CodeConstantJuror]. Errors below 1e-12.
// contests.md 4.3. An error is [CodeParameter] for an unknown spread; [CodeAllEqual] when no juror tells entries apart.
func (t *Table) ZScores(s Spread) (Normalised, error) {
	if s == "" {
		s = Population
	}
	if !s.Valid() {
		return Normalised{}, undefined(CodeParameter, word("name", "spread"))
	}
	n, err := t.normal(ByZScore, t.normalised(func(j int) (float64, float64, bool) { return t.zScore(j, s) }, 0))
	if err != nil {
		return n, err
	}
	all := momentsOf(t.val)
	centre, sd := t.meanOf(all.sum, all.n), t.deviation(&all, Population)
	for i := range n.Entries {
		if e := &n.Entries[i]; e.Marks > 0 {
			e.Rescaled = centre + float64(sd*e.Value)
		}
	}
	return n, nil
}

// MinMax returns for each entry the mean of (x − min_j)/(max_j − min_j) over its jurors, between 0 and 1. The marks of a juror who
// gave one mark to all count 0.5, with the warning [CodeConstantJuror]. Errors as [Table.ZScores].
func (t *Table) MinMax() (Normalised, error) {
	return t.normal(ByMinMax, t.normalised(func(j int) (float64, float64, bool) { return t.minMax(j) }, 0.5))
}

// Linear returns for each entry the mean of a_j + b_j·x, a_j and b_j such that every juror's marks have the given mean and standard
// deviation. The marks of a juror who gave one mark to all count as the given mean. Errors as [Table.ZScores], and
// [CodeParameter] for a negative deviation.
func (t *Table) Linear(mean, deviation socium.Number, s Spread) (Normalised, error) {
	if s == "" {
		s = Population
	}
	if !s.Valid() {
		return Normalised{}, undefined(CodeParameter, word("name", "spread"))
	}
	if deviation.Sign() < 0 {
		return Normalised{}, undefined(CodeParameter, word("name", "deviation"))
	}
	m, d := float(mean.Rat()), float(deviation.Rat())
	values := t.normalised(func(j int) (float64, float64, bool) { return t.zScore(j, s) }, 0)
	for e := range values {
		if _, val := t.row(e); len(val) > 0 {
			values[e] = m + float64(d*values[e])
		}
	}
	return t.normal(ByZScore, values)
}

// zScore returns the mean and the deviation of juror j in units of the table, and false when the marks are all equal.
func (t *Table) zScore(j int, s Spread) (centre, by float64, ok bool) {
	_, val := t.column(j)
	m := momentsOf(val)
	if m.n < 2 || constant(val) {
		return 0, 0, false
	}
	under := m.n
	if s == Sample {
		under--
	}
	return float(ratio(m.sum, m.n)), math.Sqrt(float(div(m.deviations(), whole(under)))), true
}

func (t *Table) minMax(j int) (centre, by float64, ok bool) {
	_, val := t.column(j)
	if len(val) < 2 || constant(val) {
		return 0, 0, false
	}
	lo, hi := slices.Min(val), slices.Max(val)
	return float64(lo), float64(hi - lo), true
}

// normalised returns the mean over its jurors of (x − centre)/by for each entry; marks of a juror without scale count flat.
func (t *Table) normalised(scale func(j int) (centre, by float64, ok bool), flat float64) []float64 {
	type juror struct {
		centre, by float64
		ok         bool
	}
	jurors := make([]juror, len(t.jurors))
	for j := range jurors {
		c, b, ok := scale(j)
		jurors[j] = juror{c, b, ok}
	}
	out := make([]float64, len(t.entries))
	for e := range out {
		who, val := t.row(e)
		if len(val) == 0 {
			continue
		}
		var sum steady.Adder
		for k, v := range val {
			if j := jurors[who[k]]; j.ok {
				sum.Add((float64(v) - j.centre) / j.by)
			} else {
				sum.Add(flat)
			}
		}
		out[e] = sum.Sum() / float64(len(val))
	}
	return out
}

// normal puts values beside the raw means.
func (t *Table) normal(method Method, values []float64) (Normalised, error) {
	var f faults
	varied := false
	for j, juror := range t.jurors {
		_, val := t.column(j)
		if constant(val) {
			f.warn(CodeConstantJuror, word("juror", juror))
		} else {
			varied = true
		}
	}
	if !varied {
		return Normalised{}, undefined(CodeAllEqual)
	}
	t.unmarked(&f)
	raw, err := t.ranked(Mean)
	if err != nil {
		return Normalised{}, err
	}
	places := t.placed(method, values)
	n := Normalised{Warnings: f.list}
	for e, id := range t.entries {
		k := raw.keys[e]
		entry := NormalisedEntry{Entry: id, Marks: int(k.marks)}
		if k.marks > 0 {
			entry.Raw, entry.RawPlace = raw.value(t, k), int(raw.place[e])
			entry.Value, entry.Place = values[e], int(places[e])
		}
		n.Entries = append(n.Entries, entry)
	}
	return n, nil
}

// deviation returns the standard deviation of marks.
func (t *Table) deviation(m *moments, s Spread) float64 {
	under := m.n
	if s == Sample {
		under--
	}
	if under < 1 {
		return 0
	}
	u := t.unit()
	return math.Sqrt(float(mul(div(m.deviations(), whole(under)), mul(u, u))))
}
