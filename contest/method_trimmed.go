package contest

import (
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/ratio"
)

// trimmedMeanOf is [MethodTrimmedMean]: the mean of what is left when the Low lowest and High highest values are dropped, one copy each
// where they are tied. Low 1 and High 1 is the Olympic average: 9.5, 8, 8.5, 6, 8.5 give 25/3. It needs more values than it drops.
func trimmedMeanOf(sorted []ratio.Ratio, c *Combine) (ratio.Ratio, bool) {
	kept, ok := trimmed(sorted, c)
	if !ok {
		return ratio.Ratio{}, false
	}
	return meanOf(kept, c)
}

// trimmedSumOf is [MethodTrimmedSum]: the sum of what is left (diving: seven jurors, two dropped at each end).
func trimmedSumOf(sorted []ratio.Ratio, c *Combine) (ratio.Ratio, bool) {
	kept, ok := trimmed(sorted, c)
	if !ok {
		return ratio.Ratio{}, false
	}
	return sumOf(kept, c)
}

func trimmed(sorted []ratio.Ratio, c *Combine) ([]ratio.Ratio, bool) {
	low, high := c.Low, c.High
	if !c.Share.IsZero() {
		n := ratio.Int(int64(len(sorted))).Mul(ratioOf(c.Share)).Round(0, amount.Floor)
		cut, _ := n.Over(1)
		low, high = int(cut), int(cut)
	}
	if low+high >= len(sorted) {
		return nil, false
	}
	return sorted[low : len(sorted)-high], true
}
