//go:build !race

package main

import "testing"

// The round of 12 000 applications, which the race detector makes too long.
func TestGoldenOutput(t *testing.T) {
	if testing.Short() {
		t.Skip("a whole round")
	}
	program.Golden(t)
}
