//go:build race

package socium_test

// raced is what the race detector adds to a count of allocations.
const raced = 1.0
