package steady

import "math"

// FUpper returns the probability that an F variable with d1 and d2 degrees of freedom (positive, not necessarily whole)
// exceeds f, with an error below 1e-12.
func FUpper(f, d1, d2 float64) float64 {
	if !(f > 0) {
		return 1
	}
	w := float64(d1 * f)
	return Beta(d2/(d2+w), d2/2, d1/2)
}

// FQuantile returns the f that an F variable with d1 and d2 degrees of freedom exceeds with probability upper, for
// 0 < upper < 1, with a relative error below 1e-9. It halves the interval until nothing is left to halve.
func FQuantile(upper, d1, d2 float64) float64 {
	lo, hi := 0.0, 1.0
	for FUpper(hi, d1, d2) > upper && hi < 1e15 {
		lo, hi = hi, hi*2
	}
	for range 200 {
		mid := lo + float64((hi-lo)/2)
		if mid <= lo || mid >= hi {
			break
		}
		if FUpper(mid, d1, d2) > upper {
			lo = mid
		} else {
			hi = mid
		}
	}
	return hi
}

// ChiSquareUpper returns the probability that a χ² variable with df degrees of freedom exceeds x, with an error below 1e-12.
func ChiSquareUpper(x, df float64) float64 { return gammaUpper(df/2, x/2) }

// Normal returns Φ(x), the probability that a standard normal variable is at most x, with an error below 2e-15 (in relative terms
// below 1e-13 down to x = −37).
func Normal(x float64) float64 {
	if x > 0 {
		return 1 - normalTail(x)
	}
	return normalTail(-x)
}

const invSqrtTwoPi = 0.398942280401432677939946059934381868475858631164934657

// normalTail returns 1 − Φ(x) for x ≥ 0.
func normalTail(x float64) float64 {
	density := float64(invSqrtTwoPi * Exp(-float64(x*x)/2))
	if x > 2 {
		// Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))), from the end, where it has long converged.
		h := x
		for n := math.Floor(20 + 600/float64(x*x)); n >= 1; n-- {
			h = x + n/h
		}
		return density / h
	}
	term, sum := x, x
	for n := 3.0; term > 1e-18; n += 2 {
		term = float64(float64(term*x)*x) / n
		sum += term
	}
	return 0.5 - float64(density*sum)
}

// A NormalTable answers Φ many times faster than [Normal]: values and densities at every sixteenth, and a Taylor series in between.
type NormalTable struct {
	tail, density [tableEnd*tableStep + 1]float64
}

const (
	tableStep = 16
	tableEnd  = 10 // beyond it the tail is below 1e-23
)

// NewNormalTable works the table out, which costs as much as some two hundred calls of Normal.
func NewNormalTable() *NormalTable {
	t := &NormalTable{}
	for i := range t.tail {
		x := float64(i) / tableStep
		t.tail[i] = normalTail(x)
		t.density[i] = float64(invSqrtTwoPi * Exp(-float64(x*x)/2))
	}
	return t
}

// Tail returns 1 − Φ(x) for x ≥ 0 with an error below 1e-15.
func (t *NormalTable) Tail(x float64) float64 {
	if !(x < tableEnd) {
		return 0
	}
	i := int(float64(x*tableStep) + 0.5)
	x0 := float64(i) / tableStep
	h := x - x0
	// ∫ φ = φ(x0)·Σ (−1)^n He_n(x0) h^(n+1)/(n+1)!, He the Hermite polynomials.
	before, he := 0.0, 1.0
	power, sum := h, 0.0
	for n := 0.0; n < 8; n++ {
		sum += float64(he * power)
		before, he = he, float64(x0*he)-float64(n*before)
		power = -float64(power*h) / (n + 2)
	}
	return max(t.tail[i]-float64(t.density[i]*sum), 0)
}
