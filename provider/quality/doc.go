// Package quality is the independent assessment of the quality of conditions of service (независимая оценка качества, 442-FZ art. 23.1): from
// what an operator counted to the points of an organisation.
//
// # Reading order
//
// [Data] is what was collected, [Method] the criteria, indicators and weights ([Order344] is ready), [Policy] the rounding and what becomes
// of missing data. [Assess] gives an [Assessment], [Rank] orders several, [Gains] tells what would raise a total most, [FromCard] takes
// what the card of a provider tells.
//
// # Limits
//
// Of order 344н the titles and some weights were read; weights, formulas and rounding are commonly stated and can be replaced. The two
// policies of rounding in use give totals that differ by a tenth: the policy is part of the result.
//
//	a := quality.Assess("55-0012", data, quality.Order344(), quality.Policy{})
//	fmt.Println(a.Total.Value)
//	for _, g := range quality.Gains(data, quality.Order344(), quality.Policy{})[:3] {
//		fmt.Println(g.Indicator.In(socium.RU), g.ToFull)
//	}
package quality
