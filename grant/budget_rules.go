package grant

import "github.com/socium-go/socium"

// BudgetFacts are what a budget rule looks at: those of the application and the budget computed anew.
type BudgetFacts struct {
	Facts
	Sums *Summary
}

// BudgetFactsOf computes the budget into s and gathers the facts. s may have been used before.
func (c *Call) BudgetFactsOf(a *Application, on socium.Date, s *Summary) BudgetFacts {
	a.Budget.SumInto(s)
	return BudgetFacts{c.FactsOf(a, on), s}
}

// BudgetDecision decides by the budget rulebook of the call, with the amounts in the texts. Without a rulebook it is the zero
// Decision.
func (c *Call) BudgetDecision(a *Application, on socium.Date) socium.Decision {
	if c.BudgetRules == nil {
		return socium.Decision{}
	}
	var s Summary
	return c.BudgetRules.Decide(c.BudgetFactsOf(a, on, &s), on)
}

// ScreenBudget appends the findings of the budget rulebook to dst, computing the budget into s: the path for a whole round.
func (c *Call) ScreenBudget(dst []socium.Finding, a *Application, on socium.Date, s *Summary) []socium.Finding {
	if c.BudgetRules == nil {
		return dst
	}
	return c.BudgetRules.Append(dst, c.BudgetFactsOf(a, on, s), on)
}

// FirstMismatch returns the first printed figure that differs from the computed one, or the first sum that cannot be: its path,
// what is printed and what is right. It is false when all figures agree.
func (b *Budget) FirstMismatch(s *Summary) (path socium.Path, have, need socium.Money, found bool) {
	b.mismatches(s, func(m mismatch) bool {
		path, have, need, found = m.path(), m.have, m.need, true
		return false
	})
	return path, have, need, found
}
