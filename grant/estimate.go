package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// An Estimate is an approved budget (утвержденная смета): what the grant and the recipient pay, line by line. Plan and fact are
// compared against it. It is made by [Budget.Approve].
type Estimate struct {
	Lines []EstimateLine `json:"lines"`
}

// An EstimateLine is one line of an approved budget.
type EstimateLine struct {
	ID      string       `json:"id"` // that of the budget line, else its number from 1
	Article Article      `json:"article"`
	Name    string       `json:"name,omitempty"`
	Asked   socium.Money `json:"asked"` // grant part as requested
	Grant   socium.Money `json:"grant"` // grant part as approved
	Own     socium.Money `json:"own"`   // co-financing as approved
}

// Cut returns by how much the grant part was lowered.
func (l EstimateLine) Cut() socium.Money { return l.Asked.Sub(l.Grant) }

// Totals returns the sums of the estimate.
func (e *Estimate) Totals() Sums {
	var s Sums
	for i := range e.Lines {
		l := &e.Lines[i]
		s.add(&Sums{l.Grant.Add(l.Own), l.Own, l.Grant})
	}
	return s
}

// Article returns the sums of an article; [Pay] gives those of its three parts.
func (e *Estimate) Article(a Article) Sums {
	var s Sums
	for i := range e.Lines {
		if l := &e.Lines[i]; l.Article == a || (a == Pay && partOfPay(l.Article.index())) {
			s.add(&Sums{l.Grant.Add(l.Own), l.Own, l.Grant})
		}
	}
	return s
}

// A CutPolicy says how a smaller award is spread over the lines. Regulations are silent on it: the zero policy lowers every line
// in proportion to its grant part and leaves the co-financing as it is.
type CutPolicy struct {
	// Protect lists articles whose grant part is not lowered.
	Protect []Article `json:"protect,omitempty"`
	// ProtectLines lists IDs of lines whose grant part is not lowered.
	ProtectLines []string `json:"protectLines,omitempty"`
	// ScaleOwn lowers the co-financing in the proportion of the award to the request.
	ScaleOwn bool `json:"scaleOwn,omitempty"`
}

// Approve returns the estimate for an award. An award of the whole request keeps every line; a smaller one is spread over the
// lines in proportion to their grant parts, so that the lines add up to the award to the kopeck and none grows or falls below
// zero. The error is [CodeCutRange] when the award is negative or above the request, [CodeCutProtected] when it does not cover
// the protected lines, and [CodeBudget] when the budget itself cannot be: negative parts, sums beyond the range.
func (b *Budget) Approve(award socium.Money, policy CutPolicy) (Estimate, error) {
	s := b.Sum()
	if s.All.Grant.Overflow() || slices.ContainsFunc(s.Lines, func(l Sums) bool { return l.Grant.Sign() < 0 || l.Own.Sign() < 0 }) {
		return Estimate{}, catalogue.Violation(CodeBudgetUnfit, "budget")
	}
	amounts := []socium.Arg{arg("have", socium.ValueOf(award)), arg("need", socium.ValueOf(s.All.Grant))}
	if award.Overflow() || award.Sign() < 0 || award.Compare(s.All.Grant) > 0 {
		return Estimate{}, catalogue.Violation(CodeCutRange, "award", amounts...)
	}
	e := Estimate{Lines: make([]EstimateLine, len(b.Lines))}
	weights, own := make([]int64, len(b.Lines)), make([]int64, len(b.Lines))
	rest := award
	protected := make(map[string]bool, len(policy.ProtectLines))
	for _, id := range policy.ProtectLines {
		protected[id] = true
	}
	for i := range b.Lines {
		l := &b.Lines[i]
		id := l.ID
		if id == "" {
			id = socium.Int(int64(i + 1)).String()
		}
		e.Lines[i] = EstimateLine{ID: id, Article: l.Article, Name: l.Name, Asked: s.Lines[i].Grant, Own: s.Lines[i].Own}
		own[i] = s.Lines[i].Own.Kopecks()
		if slices.Contains(policy.Protect, l.Article) || protected[id] {
			e.Lines[i].Grant = s.Lines[i].Grant
			rest = rest.Sub(s.Lines[i].Grant)
		} else {
			weights[i] = s.Lines[i].Grant.Kopecks()
		}
	}
	if rest.Sign() < 0 {
		amounts[1].Value = socium.ValueOf(award.Sub(rest))
		return Estimate{}, catalogue.Violation(CodeCutProtected, "award", amounts...)
	}
	spread(rest, weights, func(i int, part socium.Money) { e.Lines[i].Grant = e.Lines[i].Grant.Add(part) })
	if policy.ScaleOwn && s.All.Grant.Sign() > 0 {
		scaled := s.All.Own.Ratio(award.Kopecks(), s.All.Grant.Kopecks(), socium.HalfUp)
		spread(scaled, own, func(i int, part socium.Money) { e.Lines[i].Own = part })
	}
	return e, nil
}

// spread splits a sum by weights that are not all zero.
func spread(sum socium.Money, weights []int64, put func(i int, part socium.Money)) {
	if !slices.ContainsFunc(weights, func(w int64) bool { return w > 0 }) {
		return
	}
	for i, part := range sum.Split(weights...) {
		put(i, part)
	}
}
