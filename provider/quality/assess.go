package quality

import (
	"math/big"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/internal/wordlist"
)

// Decimals says to how many decimals a figure is rounded, half up. The empty Decimals is the default of its place.
type Decimals string

// The roundings.
const (
	Whole      Decimals = "whole"      // to whole points: the default of indicators
	Tenths     Decimals = "tenths"     // the default of criteria
	Hundredths Decimals = "hundredths" // the default of the total
	Exact      Decimals = "exact"      // not rounded; shown to hundredths
)

var decimals = wordlist.List[Decimals]{
	{Whole, "до целых баллов", "to whole points"},
	{Tenths, "до десятых", "to tenths"},
	{Hundredths, "до сотых", "to hundredths"},
	{Exact, "без округления", "not rounded"},
}

// AllDecimals returns the roundings.
func AllDecimals() []Decimals { return decimals.All() }

// Valid reports whether d is one of the roundings.
func (d Decimals) Valid() bool { return decimals.Has(d) }

// In returns the rounding in words.
func (d Decimals) In(lang socium.Lang) string { return wordIn(decimals, d, lang) }

// round rounds x, never below zero, half up.
func (d Decimals) round(x *big.Rat) *big.Rat {
	unit := int64(1)
	switch d {
	case Tenths:
		unit = 10
	case Hundredths:
		unit = 100
	case Exact:
		return x
	}
	y := new(big.Rat).Mul(x, big.NewRat(unit, 1))
	y.Add(y, big.NewRat(1, 2))
	n := new(big.Int).Div(y.Num(), y.Denom())
	return new(big.Rat).SetFrac(n, big.NewInt(unit))
}

// A Missing says what becomes of an indicator that the data do not tell: no disabled person was asked. The order's rule is not clear.
type Missing string

// The policies.
const (
	MissingStops Missing = "stops"  // the default: no criterion, no total
	MissingSkips Missing = "skips"  // left out, the weights of the others are scaled up to 1
	MissingFull  Missing = "as-100" // counts as 100
)

var missings = wordlist.List[Missing]{
	{MissingStops, "оценка не выставляется", "no assessment"},
	{MissingSkips, "показатель не учитывается, веса остальных пересчитываются", "left out, the weights of the others are scaled up"},
	{MissingFull, "показатель считается равным 100", "counts as 100"},
}

// AllMissing returns the policies.
func AllMissing() []Missing { return missings.All() }

// Valid reports whether m is one of the policies.
func (m Missing) Valid() bool { return missings.Has(m) }

// In returns the policy in words.
func (m Missing) In(lang socium.Lang) string { return wordIn(missings, m, lang) }

// A Policy says how an assessment is rounded. It is recorded with the result, because policies give different totals. The zero Policy is
// the common practice: whole indicators, criteria to tenths, the total to hundredths.
type Policy struct {
	Indicators Decimals `json:"indicators,omitempty"`
	Criteria   Decimals `json:"criteria,omitempty"`
	Total      Decimals `json:"total,omitempty"`
	Missing    Missing  `json:"missing,omitempty"`
}

// Unrounded is the policy that rounds nothing.
func Unrounded() Policy { return Policy{Indicators: Exact, Criteria: Exact, Total: Exact} }

func (p Policy) filled() Policy {
	fill := func(d *Decimals, standard Decimals) {
		if *d == "" {
			*d = standard
		}
	}
	fill(&p.Indicators, Whole)
	fill(&p.Criteria, Tenths)
	fill(&p.Total, Hundredths)
	if p.Missing == "" {
		p.Missing = MissingStops
	}
	return p
}

// A Score is an indicator or criterion of an assessment.
type Score struct {
	Value socium.Number `json:"value"`          // as rounded by the policy; exact ones are shown to hundredths
	Known bool          `json:"known"`          // false: the data do not tell it
	Rule  string        `json:"rule,omitempty"` // what stood in for missing data
	exact *big.Rat
}

// An IndicatorScore is the score of an indicator.
type IndicatorScore struct {
	Indicator Indicator     `json:"indicator"`
	Number    string        `json:"number"`
	Weight    socium.Number `json:"weight"`
	Score
}

// A CriterionScore is the score of a criterion with its indicators.
type CriterionScore struct {
	Criterion  Criterion        `json:"criterion"`
	Indicators []IndicatorScore `json:"indicators"`
	Score
}

// An Assessment is the outcome for one organisation under a method and a policy.
type Assessment struct {
	Provider string            `json:"provider"` // record number in the register, or another name that the caller gives
	Method   string            `json:"method"`
	Policy   Policy            `json:"policy"`
	Criteria []CriterionScore  `json:"criteria,omitempty"`
	Total    Score             `json:"total"`
	Faults   socium.Violations `json:"faults,omitempty"`
}

// Assess works out the assessment of an organisation: indicators from the data, criteria as weighted sums, the total as the mean of the
// criteria. Everything is exact but the roundings of the policy. With faults in the data, the method or the policy there are no scores.
func Assess(provider string, d Data, m Method, p Policy) Assessment {
	a := Assessment{Provider: provider, Method: m.ID, Policy: p.filled()}
	a.Faults = append(d.faults(), m.Validate()...)
	for _, ok := range []bool{a.Policy.Indicators.Valid(), a.Policy.Criteria.Valid(), a.Policy.Total.Valid(), a.Policy.Missing.Valid()} {
		if !ok {
			a.Faults = append(a.Faults, texts.Violation(CodePolicy, "policy"))
			break
		}
	}
	if len(a.Faults) > 0 {
		return a
	}
	total := new(big.Rat)
	counted := 0
	stopped := false
	for _, rule := range m.Criteria {
		c := a.criterion(&rule, &d)
		if c.Known {
			total.Add(total, c.exact)
			counted++
		} else {
			stopped = stopped || a.Policy.Missing == MissingStops
		}
		a.Criteria = append(a.Criteria, c)
	}
	if counted > 0 && !stopped {
		total.Mul(total, big.NewRat(1, int64(counted)))
		a.Total = scored(total, a.Policy.Total)
	}
	return a
}

func (a *Assessment) criterion(rule *CriterionRule, d *Data) CriterionScore {
	c := CriterionScore{Criterion: rule.Criterion}
	sum, weights := new(big.Rat), new(big.Rat)
	missing := false
	for _, in := range rule.Indicators {
		s := IndicatorScore{Indicator: in.Indicator, Number: in.Number, Weight: in.Weight}
		points := d.points(in.Indicator)
		if points == nil && a.Policy.Missing == MissingFull {
			points, s.Rule = big.NewRat(100, 1), string(MissingFull)
		}
		if points == nil {
			missing, s.Rule = true, string(a.Policy.Missing)
		} else {
			s.Score = scored(points, a.Policy.Indicators).with(s.Rule)
			weight := in.Weight.Rat()
			weights.Add(weights, weight)
			sum.Add(sum, weight.Mul(weight, s.exact))
		}
		c.Indicators = append(c.Indicators, s)
	}
	switch {
	case weights.Sign() == 0 || missing && a.Policy.Missing == MissingStops:
		c.Rule = string(a.Policy.Missing)
	default:
		c.Score = scored(sum.Quo(sum, weights), a.Policy.Criteria)
		if missing {
			c.Rule = string(MissingSkips)
		}
	}
	return c
}

func (s Score) with(rule string) Score {
	s.Rule = rule
	return s
}

// scored rounds by the policy and keeps what later steps count with.
func scored(x *big.Rat, d Decimals) Score {
	exact := d.round(x)
	return Score{Value: shown(exact), Known: true, exact: exact}
}

// shown is x to hundredths, half up.
func shown(x *big.Rat) socium.Number {
	y := Hundredths.round(x)
	n := new(big.Int).Div(new(big.Int).Mul(y.Num(), big.NewInt(100)), y.Denom())
	v, err := socium.Int(n.Int64()).Div(socium.Int(100), 2, socium.HalfUp)
	if err != nil {
		return socium.Number{}
	}
	return v
}

// Criterion returns the score of a criterion.
func (a Assessment) Criterion(c Criterion) (CriterionScore, bool) {
	for _, s := range a.Criteria {
		if s.Criterion == c {
			return s, true
		}
	}
	return CriterionScore{}, false
}

// Hash returns the SHA-256, in hex, of the canonical JSON of the assessment: the same on every machine.
func (a Assessment) Hash() string {
	hash, _ := canon.Hash(a) // cannot fail: every part is plain data
	return hash
}

// Replay proves an assessment: it is worked out again from the data and compared. The error is [CodeReplay] when the outcome differs.
func Replay(a Assessment, d Data, m Method) error {
	if Assess(a.Provider, d, m, a.Policy).Hash() != a.Hash() {
		return texts.Violation(CodeReplay, "")
	}
	return nil
}

// In returns the assessment line by line: each criterion as the weighted sum of its indicators, then the total.
func (a Assessment) In(lang socium.Lang) string {
	var b strings.Builder
	if len(a.Faults) > 0 {
		for _, v := range a.Faults {
			b.WriteString(string(v.Path) + ": " + v.Text.In(lang) + "\n")
		}
		return b.String()
	}
	for _, c := range a.Criteria {
		b.WriteString(c.Criterion.In(lang) + ": ")
		for i, in := range c.Indicators {
			if i > 0 {
				b.WriteString(" + ")
			}
			b.WriteString(in.Weight.In(lang) + "·" + in.in(lang))
		}
		b.WriteString(" = " + c.in(lang) + "\n")
	}
	b.WriteString(tx("итог", "total").In(lang) + ": " + a.Total.in(lang) + "\n")
	return b.String()
}

func (s Score) in(lang socium.Lang) string {
	if !s.Known {
		return tx("нет данных", "no data").In(lang)
	}
	return s.Value.In(lang)
}
