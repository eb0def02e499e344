package contest

import "github.com/socium-go/socium/internal/ratio"

// closestTwoOf is [MethodClosestTwo]: the mean of the two values that are closest to each other; of equal gaps, the two higher. Rope
// skipping uses it for three jurors (IJRU). One value stands for itself.
func closestTwoOf(sorted []ratio.Ratio, _ *Combine) (ratio.Ratio, bool) {
	if len(sorted) == 1 {
		return sorted[0], true
	}
	best := len(sorted) - 1
	gap := sorted[best].Sub(sorted[best-1])
	for i := len(sorted) - 2; i > 0; i-- {
		if g := sorted[i].Sub(sorted[i-1]); g.Cmp(gap) < 0 {
			best, gap = i, g
		}
	}
	return sorted[best].Add(sorted[best-1]).Div(2), true
}
