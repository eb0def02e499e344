package contest

import "github.com/socium-go/socium/internal/ratio"

// sumOf is [MethodSum]: the total of the points of all jurors (AGG-SUM-ALL of the regulations seen: Kostroma region). Sums are comparable only
// when every entry has the same number of marks.
func sumOf(values []ratio.Ratio, _ *Combine) (ratio.Ratio, bool) {
	var s ratio.Ratio
	for _, v := range values {
		s = s.Add(v)
	}
	return s, true
}

// meanOf is [MethodMean]: the arithmetic mean of the values that are there (AGG-MEAN-SHEETS: Bashkortostan; AGG-MEAN-PER-CRITERION:
// Murmansk region). Marks 9, –, 8, 7 give 8.
func meanOf(values []ratio.Ratio, c *Combine) (ratio.Ratio, bool) {
	s, _ := sumOf(values, c)
	return s.Div(int64(len(values))), true
}
