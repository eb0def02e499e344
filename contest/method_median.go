package contest

import "github.com/socium-go/socium/internal/ratio"

// medianOf is [MethodMedian]: the middle value, of an even number the mean of the two middle ones. 8, 6, 9, 7 give 7.5.
func medianOf(sorted []ratio.Ratio, _ *Combine) (ratio.Ratio, bool) {
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2], true
	}
	return sorted[n/2-1].Add(sorted[n/2]).Div(2), true
}
