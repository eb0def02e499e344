//go:build !race

package socium_test

// raced is what the race detector adds to a count of allocations: it is off.
const raced = 0.0
