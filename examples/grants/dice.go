package main

import "math/rand/v2"

// dice are the generator's: the same numbers for the same seed on every machine. They take the plain stream of a PCG, whose algorithm
// is fixed, and whole numbers only.
type dice struct{ source *rand.PCG }

func newDice(seed, stream uint64) dice { return dice{rand.NewPCG(seed, stream)} }

// n returns a number from 0 to k − 1.
func (d dice) n(k int) int { return int(d.source.Uint64() % uint64(k)) }

// between returns a number from low to high, both included.
func (d dice) between(low, high int) int { return low + d.n(high-low+1) }

// around returns a number near the middle: a sum of four dice, at most 2·reach from it.
func (d dice) around(middle, reach int) int {
	sum := 0
	for range 4 {
		sum += d.between(-reach, reach)
	}
	return middle + sum/2
}

func pick[T any](d dice, list []T) T { return list[d.n(len(list))] }
