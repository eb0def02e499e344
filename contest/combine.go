package contest

import (
	"slices"

	"github.com/socium-go/socium/internal/ratio"
)

// method makes one value of several that are sorted ascending; false when there are too few.
type method func(sorted []ratio.Ratio, c *Combine) (ratio.Ratio, bool)

var methodFuncs = map[Method]method{
	MethodSum:         sumOf,
	MethodMean:        meanOf,
	MethodMedian:      medianOf,
	MethodTrimmedMean: trimmedMeanOf,
	MethodTrimmedSum:  trimmedSumOf,
	MethodClosestTwo:  closestTwoOf,
}

// combined applies the entry of the list that is for so many values. It sorts the values in place. False: there are too few.
func combined(list []Combine, values []ratio.Ratio) (ratio.Ratio, bool) {
	c := &list[0]
	for i := range list {
		if list[i].From <= len(values) {
			c = &list[i]
		}
	}
	if len(values) == 0 {
		return ratio.Ratio{}, false
	}
	if c.Method != MethodSum && c.Method != MethodMean {
		slices.SortFunc(values, ratio.Ratio.Cmp)
	}
	return methodFuncs[c.Method](values, c)
}
