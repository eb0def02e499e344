package cow_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/socium-go/socium/internal/cow"
)

var sizes = []int{10_000, 100_000, 1_000_000}

func BenchmarkIndexFirst(b *testing.B) {
	for _, n := range sizes {
		o := cow.NewOwner()
		var x cow.Index
		m := make(map[uint64]uint32, n)
		keys := make([]uint64, n)
		r := rand.New(rand.NewPCG(1, 1))
		for i := range n {
			keys[i] = 5_500_000_000 + r.Uint64N(4_000_000_000)
			x = x.With(o, keys[i], uint32(i))
			m[keys[i]] = uint32(i)
		}
		r.Shuffle(n, func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		b.Run(fmt.Sprintf("n=%d/index", n), func(b *testing.B) {
			b.ReportAllocs()
			i, sum := 0, uint32(0)
			for b.Loop() {
				v, _ := x.First(keys[i])
				sum += v
				if i++; i == n {
					i = 0
				}
			}
		})
		b.Run(fmt.Sprintf("n=%d/map", n), func(b *testing.B) {
			b.ReportAllocs()
			i, sum := 0, uint32(0)
			for b.Loop() {
				sum += m[keys[i]]
				if i++; i == n {
					i = 0
				}
			}
		})
		b.Run(fmt.Sprintf("n=%d/add", n), func(b *testing.B) {
			b.ReportAllocs()
			i := uint64(0)
			for b.Loop() {
				i++
				x.With(cow.NewOwner(), i*77777, 1)
			}
		})
	}
}

func BenchmarkSet(b *testing.B) {
	for _, n := range sizes {
		r := rand.New(rand.NewPCG(1, 1))
		keys := make([]uint64, n)
		for i := range keys {
			keys[i] = r.Uint64()
		}
		slices.Sort(keys)
		s := cow.SetOf(cow.NewOwner(), keys)
		b.Run(fmt.Sprintf("n=%d/move", n), func(b *testing.B) { // one key out, another in
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				o := cow.NewOwner()
				s.Without(o, keys[i]).With(o, keys[i]+1)
				if i++; i == n {
					i = 0
				}
			}
		})
		b.Run(fmt.Sprintf("n=%d/first20", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				c := s.Seek(keys[i])
				for range 20 {
					c.Next()
				}
				if i += 77; i >= n {
					i = 0
				}
			}
		})
	}
}

func BenchmarkBitsAnd(b *testing.B) {
	for _, n := range sizes {
		r := rand.New(rand.NewPCG(1, 1))
		var sets [3]cow.Bits
		var words [3][]uint64
		o := cow.NewOwner()
		for k := range sets {
			words[k] = make([]uint64, n/64+1)
			for i := range n {
				if r.IntN(3) == 0 {
					sets[k] = sets[k].With(o, i, true)
					words[k][i/64] |= 1 << (i % 64)
				}
			}
		}
		b.Run(fmt.Sprintf("n=%d/blocks", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count := 0
				for k := range sets[0].Blocks() {
					x, y, z := sets[0].Block(k), sets[1].Block(k), sets[2].Block(k)
					if x == nil || y == nil || z == nil {
						continue
					}
					for i := range x {
						count += bits.OnesCount64(x[i] & y[i] & z[i])
					}
				}
			}
		})
		b.Run(fmt.Sprintf("n=%d/slices", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count := 0
				y, z := words[1][:len(words[0])], words[2][:len(words[0])]
				for i, x := range words[0] {
					count += bits.OnesCount64(x & y[i] & z[i])
				}
			}
		})
		b.Run(fmt.Sprintf("n=%d/flip", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				sets[0].With(cow.NewOwner(), i, !sets[0].Has(i))
				if i += 77; i >= n {
					i = 0
				}
			}
		})
	}
}
