package reliability

import "math"

// cholesky solves a·x = b for a symmetric positive definite matrix, row by row; x replaces b. The order of the operations is fixed.
func cholesky(a, b []float64) {
	n := len(b)
	for i := range n {
		ri := a[i*n : i*n+i+1]
		for j := range i {
			rj := a[j*n : j*n+j+1]
			sum := ri[j]
			for k, v := range rj[:j] {
				sum -= float64(ri[k] * v)
			}
			ri[j] = sum / rj[j]
		}
		sum := ri[i]
		for _, v := range ri[:i] {
			sum -= float64(v * v)
		}
		ri[i] = math.Sqrt(max(sum, math.SmallestNonzeroFloat64))
	}
	for i := range n {
		sum := b[i]
		for k := range i {
			sum -= float64(a[i*n+k] * b[k])
		}
		b[i] = sum / a[i*n+i]
	}
	for i := n - 1; i >= 0; i-- {
		sum := b[i]
		for k := i + 1; k < n; k++ {
			sum -= float64(a[k*n+i] * b[k])
		}
		b[i] = sum / a[i*n+i]
	}
}
