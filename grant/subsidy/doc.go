// Package subsidy holds what regional and municipal grant contests share: the general requirements for subsidies from budgets
// (общие требования к отбору получателей субсидий), the patterns of evaluation and the formulas of allocation seen in regional
// rules.
//
// # What is known
//
// The general requirements GEN-01 to GEN-09 are commonly repeated by regional acts with their own figures; the federal acts
// behind them (постановления Правительства РФ № 1492, 1780, 1781, 1782) were not read. Their grounds therefore carry
// [socium.Unverified] and every figure is a parameter with a documented default. The regional patterns name the act that was
// seen.
//
// # Start
//
// [General] makes the rules, [Patterns] are regulations of evaluation, [Kirov], [ProportionalCut] and the like ways to divide the money.
//
//	rules := append(subsidy.General{}.Rules(), subsidy.KirovSum())
//	book, err := socium.NewRulebook("kirov", "2023-1", rules)
//	call := &grant.Call{ID: "kirov-2023-1", Eligibility: book, Funding: subsidy.Kirov()}
package subsidy
