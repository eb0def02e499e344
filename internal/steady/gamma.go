package steady

import "math"

// stirling holds B(2k)/(2k(2k−1)), the coefficients of Stirling's series.
var stirling = [...]float64{
	1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
}

const halfLogTwoPi = 0.918938533204672741780329736405617639861397473637783

// LogGamma returns ln Γ(x) for x > 0 with an error below 1e-14 of itself or of 1, whichever is greater.
func LogGamma(x float64) float64 {
	if !(x > 0) {
		return math.MaxFloat64
	}
	shift := 1.0
	for x < 12 {
		shift = float64(shift * x)
		x++
	}
	return stirlingTail(x) + (float64((x-0.5)*Log(x)) - x + halfLogTwoPi) - Log(shift)
}

// stirlingTail returns ln Γ(x) − [(x−½) ln x − x + ½ ln 2π] for x ≥ 12.
func stirlingTail(x float64) float64 {
	inv := 1 / x
	inv2 := float64(inv * inv)
	tail := 0.0
	for k := len(stirling) - 1; k >= 0; k-- {
		tail = float64(tail*inv2) + stirling[k]
	}
	return float64(tail * inv)
}

// logBeta returns ln B(a, b). Large arguments lose nothing to cancellation.
func logBeta(a, b float64) float64 {
	if a > b {
		a, b = b, a
	}
	if a < 12 {
		if b < 12 {
			return LogGamma(a) + LogGamma(b) - LogGamma(a+b)
		}
		// ln Γ(b) − ln Γ(a+b), the large parts taken together.
		tail := stirlingTail(b) - stirlingTail(a+b)
		return LogGamma(a) + (tail + (float64((b-0.5)*log1p(-a/(a+b))) - float64(a*Log(a+b)) + a))
	}
	tail := stirlingTail(a) + stirlingTail(b) - stirlingTail(a+b)
	return tail + (float64((a-0.5)*Log(a/(a+b))) + float64(b*log1p(-a/(a+b))) + halfLogTwoPi - float64(0.5*Log(b)))
}

// log1p returns ln(1+x) for −1 < x, exact in relative terms near 0.
func log1p(x float64) float64 {
	if math.Abs(x) > 0.25 {
		return Log(1 + x)
	}
	s := x / (2 + x)
	s2 := float64(s * s)
	sum := 0.0
	for n := 31.0; n >= 3; n -= 2 {
		sum = float64((sum + 1/n) * s2)
	}
	return float64(2*s) + float64(float64(2*s)*sum)
}

// tiny keeps continued fractions away from a division by zero.
const tiny = 1e-300

// maxTerms bounds continued fractions and series; they need about the square root of the largest argument.
const maxTerms = 100_000

// Beta returns the regularised incomplete beta function I_x(a, b), the probability that a beta variable is at most x, for
// a, b > 0, with an error below 1e-12. x is taken into [0, 1].
func Beta(x, a, b float64) float64 {
	switch {
	case !(x > 0):
		return 0
	case x >= 1:
		return 1
	}
	if x > (a+1)/(a+b+2) {
		return 1 - betaPart(1-x, x, b, a)
	}
	return betaPart(x, 1-x, a, b)
}

// betaPart is Beta for x below the mean, y = 1−x: the continued fraction of DiDonato and Morris' tables in Lentz's form.
func betaPart(x, y, a, b float64) float64 {
	front := Exp(float64(a*Log(x)) + float64(b*Log(y)) - logBeta(a, b) - Log(a))
	if front == 0 {
		return 0
	}
	c, d := 1.0, 1-float64((a+b)*x)/(a+1)
	if math.Abs(d) < tiny {
		d = tiny
	}
	d = 1 / d
	h := d
	for n := 1.0; n < maxTerms; n++ {
		even := float64(float64(n*(b-n))*x) / float64((a+float64(2*n)-1)*(a+float64(2*n)))
		c, d = lentz(even, c, d)
		h = float64(h * float64(c*d))
		odd := -float64(float64((a+n)*(a+b+n))*x) / float64((a+float64(2*n))*(a+float64(2*n)+1))
		c, d = lentz(odd, c, d)
		step := float64(c * d)
		h = float64(h * step)
		if math.Abs(step-1) < 1e-16 {
			break
		}
	}
	return min(max(float64(front*h), 0), 1)
}

// lentz makes one step of a continued fraction 1/(1 + t/(1 + …)).
func lentz(t, c, d float64) (float64, float64) {
	d = 1 + float64(t*d)
	if math.Abs(d) < tiny {
		d = tiny
	}
	c = 1 + t/c
	if math.Abs(c) < tiny {
		c = tiny
	}
	return c, 1 / d
}

// gammaUpper returns the regularised upper incomplete gamma function Q(a, x) for a > 0, x ≥ 0.
func gammaUpper(a, x float64) float64 {
	if !(x > 0) {
		return 1
	}
	front := Exp(float64(a*Log(x)) - x - LogGamma(a))
	if x < a+1 { // series for the lower part
		term := 1 / a
		sum := term
		for n := 1.0; n < maxTerms; n++ {
			term = float64(term*x) / (a + n)
			sum += term
			if term < float64(sum*1e-17) {
				break
			}
		}
		return min(max(1-float64(front*sum), 0), 1)
	}
	b := x + 1 - a
	c, d := 1/tiny, 1/b
	h := d
	for n := 1.0; n < maxTerms; n++ {
		t := -float64(n * (n - a))
		b += 2
		d = float64(t*d) + b
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = b + t/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		step := float64(c * d)
		h = float64(h * step)
		if math.Abs(step-1) < 1e-16 {
			break
		}
	}
	return min(max(float64(front*h), 0), 1)
}
