package reliability

// SolveBoth fits the additive model in fractions and in floats.
func (t *Table) SolveBoth(r Ridge) (exact, floats []float64) {
	m := t.model(r)
	e1, v1, m1 := m.solveExactly()
	e2, v2, m2 := m.solve()
	return append(append(e1, v1...), m1), append(append(e2, v2...), m2)
}
