package steady

import "math"

// Parts of ln 2: the first has 32 significant bits, so that its product with a small whole number is exact.
const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
)

// Exp returns e^x with a relative error below 1e-15; 0 below the range of normal numbers, [math.MaxFloat64] above it.
func Exp(x float64) float64 {
	switch {
	case x > 709:
		return math.MaxFloat64
	case x < -708:
		return 0
	}
	k := math.Floor(float64(x/math.Ln2) + 0.5)
	r := x - float64(k*ln2Hi) - float64(k*ln2Lo)
	sum := 1.0
	for n := 16.0; n >= 1; n-- { // 1 + r/1·(1 + r/2·(1 + …))
		sum = 1 + float64(float64(r/n)*sum)
	}
	return math.Ldexp(sum, int(k))
}

// Log returns the natural logarithm of a positive x with an error below 1e-15 of itself or of 1, whichever is greater.
// For x ≤ 0 it returns −[math.MaxFloat64].
func Log(x float64) float64 {
	if !(x > 0) {
		return -math.MaxFloat64
	}
	m, e := math.Frexp(x) // m in [½, 1)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	s := (m - 1) / (m + 1)
	s2 := float64(s * s)
	sum := 0.0
	for n := 27.0; n >= 3; n -= 2 { // 2s·(1 + s²/3 + s⁴/5 + …)
		sum = float64((sum + 1/n) * s2)
	}
	k := float64(e)
	return float64(k*ln2Hi) + (float64(2*s) + (float64(float64(2*s)*sum) + float64(k*ln2Lo)))
}

// Sum adds in the order given and carries what each addition loses (Neumaier): the error is about one rounding of the
// result, however many terms there are. Terms and sum must stay below 1e300.
func Sum(list ...float64) float64 {
	var s Adder
	for _, x := range list {
		s.Add(x)
	}
	return s.Sum()
}

// An Adder is a running sum as [Sum] makes it. The zero Adder is 0.
type Adder struct{ sum, lost float64 }

// Add adds x.
func (a *Adder) Add(x float64) {
	t := a.sum + x
	if math.Abs(a.sum) >= math.Abs(x) {
		a.lost += (a.sum - t) + x
	} else {
		a.lost += (x - t) + a.sum
	}
	a.sum = t
}

// Sum returns the sum so far.
func (a *Adder) Sum() float64 { return a.sum + a.lost }
