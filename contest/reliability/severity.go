package reliability

import (
	"math/big"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/steady"
)

// A Ridge draws the estimates of [Table.Severity] towards 0. The zero Ridge is plain least squares.
type Ridge struct {
	Juror socium.Number `json:"juror"` // λ_β: with it every juror's effect shrinks, and parts of the jury without common entries can be compared
	Entry socium.Number `json:"entry"` // λ_θ: with it every entry's distance from the common mean shrinks
}

// A Severity is the additive model x_ij = θ_i + β_j + ε: what an entry is worth when the leniency of its jurors is taken away. It is
// advice: it can turn the order round, so a regulation must ask for it in advance, and the raw result stands beside it.
type Severity struct {
	Entries  []AdjustedEntry   `json:"entries"` // by id
	Jurors   []JurorEffect     `json:"jurors"`  // by id
	Mean     float64           `json:"mean"`    // the common mean μ; only with a ridge on entries, else 0
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// An AdjustedEntry is one entry before and after. Without marks everything but the id is 0.
type AdjustedEntry struct {
	Entry    string  `json:"entry"`
	Marks    int     `json:"marks"`
	Raw      float64 `json:"raw"`       // mean of the marks
	RawPlace int     `json:"raw-place"` // by it
	Value    float64 `json:"value"`     // θ_i (μ + θ_i with a ridge on entries)
	Place    int     `json:"place"`     // by it
}

// A JurorEffect is β_j: by how many points a juror marks the same entries higher (+, lenient) or lower (−, severe) than the others.
// Effects add up to 0.
type JurorEffect struct {
	Juror  string  `json:"juror"`
	Effect float64 `json:"effect"`
}

// exactJurors is up to how many jurors the model is solved in fractions.
const exactJurors = 12

// MaxModelJurors bounds the model: it solves equations with as many unknowns as there are jurors.
const MaxModelJurors = 2_000

// Severity fits the additive model by least squares over the marks there are, minimising
// Σ(x − θ_i − β_j)² + λ_β Σβ_j² (+ λ_θ Σ(θ_i − μ)²), Σβ_j = 0. contests.md 4.6.
//
// Up to twelve jurors the solution is an exact fraction, rounded once; beyond it is worked out in floats with a relative error
// below 1e-9 of the spread of the marks. The time is that of the marks of each entry squared, and of the jurors cubed.
//
// Errors: [CodeOneJuror]; [CodeDisconnected] naming the parts, without a ridge on jurors (with one it is the warning [CodeLoosely]);
// [CodeParameter] for a negative ridge; [CodeSize] for more than [MaxModelJurors].
func (t *Table) Severity(r Ridge) (Severity, error) {
	if r.Juror.Sign() < 0 || r.Entry.Sign() < 0 {
		return Severity{}, undefined(CodeParameter, word("name", "ridge"))
	}
	if len(t.jurors) < 2 {
		return Severity{}, undefined(CodeOneJuror)
	}
	if len(t.jurors) > MaxModelJurors {
		return Severity{}, undefined(CodeSize, count("limit", MaxModelJurors))
	}
	var f faults
	if comps := t.Components(); len(comps) > 1 {
		if r.Juror.IsZero() {
			return Severity{}, undefined(CodeDisconnected, count("n", len(comps)), parts(comps))
		}
		f.warn(CodeLoosely, parts(comps))
	}
	m := t.model(r)
	var effects, values []float64
	var mean float64
	if len(t.jurors) <= exactJurors {
		effects, values, mean = m.solveExactly()
	} else {
		effects, values, mean = m.solve()
	}
	for j, juror := range t.jurors {
		if _, val := t.column(j); constant(val) {
			f.warn(CodeConstantJuror, word("juror", juror))
		}
	}
	t.unmarked(&f)
	raw, err := t.ranked(Mean)
	if err != nil {
		return Severity{}, err
	}
	places := t.placed(Adjusted, values)
	s := Severity{Mean: mean, Warnings: f.list}
	for e, id := range t.entries {
		k := raw.keys[e]
		entry := AdjustedEntry{Entry: id, Marks: int(k.marks)}
		if k.marks > 0 {
			entry.Raw, entry.RawPlace = raw.value(t, k), int(raw.place[e])
			entry.Value, entry.Place = values[e], int(places[e])
		}
		s.Entries = append(s.Entries, entry)
	}
	for j, id := range t.jurors {
		s.Jurors = append(s.Jurors, JurorEffect{id, effects[j]})
	}
	return s, nil
}

// A model is the normal equations with the entries eliminated: unknowns are the effects of the jurors and, with a ridge on
// entries, the common mean (the last one). With w_i = 1/(n_i + λ_θ), X_i the sum of the marks of entry i:
//
//	Σ_i [x_ij − μ − β_j − w_i Σ_l (x_il − μ − β_l)] = λ_β β_j      for each juror j
//	Σ_i (1 − n_i w_i)(X_i − n_i μ − Σ_l β_l) = 0                  for the mean
type model struct {
	t        *Table
	ridge    Ridge
	withMean bool
	unknowns int
}

func (t *Table) model(r Ridge) *model {
	m := &model{t: t, ridge: r, withMean: !r.Entry.IsZero(), unknowns: len(t.jurors)}
	if m.withMean {
		m.unknowns++
	}
	return m
}

// solveExactly solves the equations in fractions, in units of the table's marks.
func (m *model) solveExactly() (effects, values []float64, mean float64) {
	t, n := m.t, len(m.t.jurors)
	lb, lt := m.ridge.Juror.Rat(), m.ridge.Entry.Rat()
	size := m.unknowns
	a := make([][]*big.Rat, size)
	for i := range a {
		a[i] = make([]*big.Rat, size+1)
		for k := range a[i] {
			a[i][k] = new(big.Rat)
		}
	}
	// Entries with the same number of marks have the same weight: count pairs first, weigh later.
	groups := map[int][]int{}
	for e := range t.entries {
		if who, _ := t.row(e); len(who) > 0 {
			groups[len(who)] = append(groups[len(who)], e)
		}
	}
	for k, entries := range groups {
		w := div(whole(1), plus(whole(int64(k)), lt))
		pairs, sums, rowSums := make([]int64, n*n), make([]int64, n), int64(0)
		for _, e := range entries {
			who, val := t.row(e)
			x := int64(0)
			for _, v := range val {
				x += v
			}
			rowSums += x
			for _, j := range who {
				sums[j] += x
				for _, l := range who {
					pairs[int(j)*n+int(l)]++
				}
			}
		}
		rest := minus(whole(1), mul(whole(int64(k)), w)) // 1 − n_i w_i
		for j := range n {
			for l := range n {
				a[j][l].Sub(a[j][l], mul(w, whole(pairs[j*n+l])))
			}
			a[j][size].Sub(a[j][size], mul(w, whole(sums[j])))
			if m.withMean {
				met := mul(rest, whole(pairs[j*n+j]))
				a[j][n].Add(a[j][n], met)
				a[n][j].Add(a[n][j], met)
			}
		}
		if m.withMean {
			a[n][n].Add(a[n][n], mul(rest, whole(int64(k*len(entries)))))
			a[n][size].Add(a[n][size], mul(rest, whole(rowSums)))
		}
	}
	for j := range n {
		_, val := t.column(j)
		col := momentsOf(val)
		a[j][j].Add(a[j][j], plus(whole(col.n), lb))
		a[j][size].Add(a[j][size], whole(col.sum))
		if lb.Sign() == 0 { // the effects are free but for their sum: fix it to 0
			for l := range n {
				a[j][l].Add(a[j][l], whole(1))
			}
		}
	}
	x := eliminate(a)
	u := t.unit()
	effects = make([]float64, n)
	for j := range n {
		effects[j] = float(mul(x[j], u))
	}
	mu := new(big.Rat)
	if m.withMean {
		mu = x[n]
	}
	values = make([]float64, len(t.entries))
	for e := range values {
		who, val := t.row(e)
		if len(who) == 0 {
			continue
		}
		sum := new(big.Rat)
		for k, j := range who {
			sum.Add(sum, minus(minus(whole(val[k]), mu), x[j]))
		}
		w := div(whole(1), plus(whole(int64(len(who))), lt))
		values[e] = float(mul(plus(mu, mul(w, sum)), u))
	}
	return effects, values, float(mul(mu, u))
}

// eliminate solves a system whose last column is the right side. The matrix is positive definite: no pivot is 0.
func eliminate(a [][]*big.Rat) []*big.Rat {
	n := len(a)
	for i := range n {
		for k := i + 1; k < n; k++ {
			if a[k][i].Sign() == 0 {
				continue
			}
			f := div(a[k][i], a[i][i])
			for c := i; c <= n; c++ {
				a[k][c].Sub(a[k][c], mul(f, a[i][c]))
			}
		}
	}
	x := make([]*big.Rat, n)
	for i := n - 1; i >= 0; i-- {
		sum := new(big.Rat).Set(a[i][n])
		for c := i + 1; c < n; c++ {
			sum.Sub(sum, mul(a[i][c], x[c]))
		}
		x[i] = div(sum, a[i][i])
	}
	return x
}

// solve is solveExactly in floats. Marks are taken as distances from their mean, so that nothing large cancels.
func (m *model) solve() (effects, values []float64, mean float64) {
	t, n, size := m.t, len(m.t.jurors), m.unknowns
	lb, lt := float(m.ridge.Juror.Rat()), float(m.ridge.Entry.Rat())
	all := momentsOf(t.val)
	centre := float(ratio(all.sum, all.n))
	a := make([]float64, size*size)
	right := make([]steady.Adder, size)
	for e := range t.entries {
		who, val := t.row(e)
		if len(who) == 0 {
			continue
		}
		k := float64(len(who))
		w := 1 / (k + lt)
		rest := float64(lt * w)
		var x steady.Adder
		for _, v := range val {
			x.Add(float64(v) - centre)
		}
		sum := x.Sum()
		for i, j := range who {
			row := a[int(j)*size : int(j)*size+size]
			for _, l := range who {
				row[l] -= w
			}
			right[j].Add(float64(val[i]) - centre)
			right[j].Add(-float64(w * sum))
			if m.withMean {
				row[n] += rest
				a[n*size+int(j)] += rest
			}
		}
		if m.withMean {
			a[n*size+n] += float64(rest * k)
			right[n].Add(float64(rest * sum))
		}
	}
	for j := range n {
		_, val := t.column(j)
		a[j*size+j] += float64(len(val)) + lb
		if lb == 0 {
			for l := range n {
				a[j*size+l]++
			}
		}
	}
	b := make([]float64, size)
	for i := range b {
		b[i] = right[i].Sum()
	}
	cholesky(a, b)
	u := float(t.unit())
	mu := 0.0
	if m.withMean {
		mu = b[n]
	}
	effects = make([]float64, n)
	for j := range effects {
		effects[j] = float64(b[j] * u)
	}
	values = make([]float64, len(t.entries))
	for e := range values {
		who, val := t.row(e)
		if len(who) == 0 {
			continue
		}
		var sum steady.Adder
		for k, j := range who {
			sum.Add(float64(val[k]) - centre - mu - b[j])
		}
		values[e] = float64((centre + mu + sum.Sum()/(float64(len(who))+lt)) * u)
	}
	if m.withMean {
		mean = float64((centre + mu) * u)
	}
	return effects, values, mean
}
