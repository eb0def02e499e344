package cow_test

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/socium-go/socium/internal/cow"
	"github.com/stretchr/testify/require"
)

// owners gives a new owner now and then, none at other times: every mixture must come to the same.
func owners(r *rand.Rand) func() *cow.Owner {
	var o *cow.Owner
	return func() *cow.Owner {
		switch r.IntN(20) {
		case 0:
			o = cow.NewOwner()
		case 1:
			o = nil
		}
		return o
	}
}

func TestVectorAgainstSlice(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		next := owners(r)
		var v, kept cow.Vector[int]
		var model, keptModel []int
		for range 3000 {
			o := next()
			if len(model) == 0 || r.IntN(3) > 0 {
				x := r.Int()
				v, model = v.Append(o, x), append(model, x)
			} else {
				i, x := r.IntN(len(model)), r.Int()
				v, model[i] = v.Set(o, i, x), x
			}
			if o == nil && r.IntN(100) == 0 { // only a value made without an owner, or the last of a run, may be kept
				kept, keptModel = v, slices.Clone(model)
			}
		}
		require.Equal(t, model, vector(v), "seed %d", seed)
		require.Equal(t, keptModel, vector(kept), "seed %d", seed)
	}
}

// Vectors that grew out of one, each in its own way and some at the same time, have nothing of each other.
func TestVectorForks(t *testing.T) {
	var v cow.Vector[int]
	for i := range 7000 {
		v = v.Append(nil, i)
	}
	var forks [4]cow.Vector[int]
	var wait sync.WaitGroup
	for f := range forks {
		wait.Go(func() {
			o := cow.NewOwner()
			own := v
			for i := range 100 {
				own = own.Append(o, -f-1)
				if i%3 == 0 {
					own = own.Set(o, 6990+i, f+1)
				}
				if i%10 == 0 {
					o = cow.NewOwner()
				}
			}
			forks[f] = own
		})
	}
	wait.Wait()
	for f, fork := range forks {
		require.Equal(t, 7100, fork.Len())
		for i, got := range vector(fork) {
			want := i
			if i >= 7000 {
				want = -f - 1
			}
			if i >= 6990 && i < 7090 && (i-6990)%3 == 0 {
				want = f + 1
			}
			require.Equal(t, want, got, "fork %d, place %d", f, i)
		}
	}
	require.Equal(t, 7000, v.Len())
	for i, got := range vector(v) {
		require.Equal(t, i, got)
	}
}

func vector(v cow.Vector[int]) []int {
	var list []int
	for i := range v.Len() {
		list = append(list, v.At(i))
	}
	return list
}

func TestLargeVector(t *testing.T) {
	o := cow.NewOwner()
	var v cow.Vector[uint8]
	for i := range 64*64*64 + 70 {
		v = v.Append(o, uint8(i))
	}
	require.Equal(t, uint8(69), v.At(64*64*64+69))
	require.Equal(t, uint8(7), v.Page(64 * 64)[7])
}

func TestBitsAgainstMap(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 2))
		next := owners(r)
		var b, kept cow.Bits
		model, keptModel := map[int]bool{}, map[int]bool{}
		limit := 1 << (4 + r.IntN(16))
		for range 2000 {
			o := next()
			if r.IntN(8) == 0 { // a few members of one word at once
				k, word := r.IntN(limit/64+1), r.Uint64()&r.Uint64()
				b.PutWord(o, k, word)
				for i := range 64 {
					if word>>i&1 == 1 {
						model[64*k+i] = true
					}
				}
			}
			i, member := r.IntN(limit), r.IntN(3) > 0
			b = b.With(o, i, member)
			if member {
				model[i] = true
			} else {
				delete(model, i)
			}
			if o == nil && r.IntN(100) == 0 {
				kept, keptModel = b, maps.Clone(model)
			}
		}
		for _, c := range []struct {
			bits  cow.Bits
			model map[int]bool
		}{{b, model}, {kept, keptModel}} {
			require.Equal(t, len(c.model), c.bits.Len(), "seed %d", seed)
			require.Equal(t, slices.Sorted(maps.Keys(c.model)), slices.Collect(c.bits.All), "seed %d", seed)
		}
		for i := range limit {
			if model[i] != b.Has(i) { // half a million cheap questions; an assertion for each would take a minute
				require.Fail(t, "membership differs", "seed %d, %d", seed, i)
			}
		}
	}
}

// members reads a column in both ways in which its blocks tell of it.
func members(t *testing.T, c cow.Column, limit int) map[int]bool {
	t.Helper()
	whole, parts := map[int]bool{}, map[int]bool{}
	read := func(into map[int]bool, first int, word uint64) {
		for i := range 64 {
			if word>>i&1 == 1 {
				into[first+i] = true
			}
		}
	}
	var room cow.Block
	for k := range limit/cow.BlockBits + 1 {
		if b := c.Full(k, &room); b != nil {
			for i, w := range b {
				read(whole, k*cow.BlockBits+64*i, w)
			}
		}
	}
	for k := range c.Blocks() {
		if b := c.Block(k); b != nil {
			for i, w := range b {
				read(parts, k*cow.BlockBits+64*i, w)
			}
		}
	}
	first, word := c.Young()
	read(parts, first, word)
	require.Equal(t, whole, parts)
	require.Len(t, whole, c.Len())
	return whole
}

func TestMatrixAgainstMaps(t *testing.T) {
	type world struct {
		matrix  cow.Matrix
		columns [7]map[int]bool
		n       int
	}
	check := func(w world, seed uint64) {
		for id, model := range w.columns {
			c := w.matrix.Column(id)
			require.Equal(t, model, members(t, c, w.n), "seed %d, column %d", seed, id)
			for i := range w.n {
				if c.Has(i) != model[i] {
					require.Fail(t, "membership differs", "seed %d, column %d, %d", seed, id, i)
				}
			}
		}
		beyond := w.matrix.Column(len(w.columns))
		require.Zero(t, beyond.Len())
	}
	copied := func(w world) world {
		for id, model := range w.columns {
			w.columns[id] = maps.Clone(model)
		}
		return w
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 5))
		next := owners(r)
		var w world
		for id := range w.columns {
			w.columns[id] = map[int]bool{}
		}
		var kept []world
		for range 1500 {
			o := next()
			if w.n == 0 || r.IntN(3) > 0 {
				w.n += 1 + r.IntN(1<<r.IntN(8))
				w.matrix.Grow(o, w.n)
			}
			for range r.IntN(5) {
				id, i, member := r.IntN(len(w.columns)), r.IntN(w.n), r.IntN(3) > 0
				if r.IntN(2) == 0 {
					i = w.n - 1
				}
				w.matrix.Put(o, id, i, member)
				if member {
					w.columns[id][i] = true
				} else {
					delete(w.columns[id], i)
				}
			}
			if o == nil && r.IntN(100) == 0 {
				kept = append(kept, copied(w))
			}
		}
		check(w, seed)
		for _, k := range kept {
			check(k, seed)
		}
	}
}

func TestSetAgainstMap(t *testing.T) {
	for seed := range uint64(18) {
		r := rand.New(rand.NewPCG(seed, 3))
		next := owners(r)
		limit := uint64(1) << (3 + seed)
		model, keptModel := map[uint64]bool{}, map[uint64]bool{}
		for range r.IntN(3000) {
			model[r.Uint64N(limit)] = true
		}
		s := cow.SetOf(next(), slices.Sorted(maps.Keys(model)))
		var kept cow.Set
		shrink := r.IntN(2) == 0
		for range 4000 {
			o := next()
			key := r.Uint64N(limit)
			if r.IntN(4) > 0 == shrink {
				s = s.Without(o, key)
				delete(model, key)
			} else {
				s = s.With(o, key)
				model[key] = true
			}
			if o == nil && r.IntN(100) == 0 {
				kept, keptModel = s, maps.Clone(model)
			}
		}
		for _, c := range []struct {
			set   cow.Set
			model map[uint64]bool
		}{{s, model}, {kept, keptModel}} {
			sorted := slices.Sorted(maps.Keys(c.model))
			require.Equal(t, len(sorted), c.set.Len(), "seed %d", seed)
			require.True(t, slices.Equal(sorted, slices.Collect(c.set.All())), "seed %d", seed)
			for range 200 {
				first := r.Uint64N(limit)
				last := first + r.Uint64N(limit)
				lo, _ := slices.BinarySearch(sorted, first)
				hi, _ := slices.BinarySearch(sorted, last+1)
				require.True(t, slices.Equal(sorted[lo:hi], slices.Collect(c.set.Range(first, last))), "seed %d", seed)
				require.True(t, c.model[first] == c.set.Has(first), "seed %d", seed)
			}
		}
	}
}

// What a run leaves is a value that no later run changes: every one of them is kept, of a set of several levels that grows, shrinks and
// joins its pages, and of a vector beside it.
func TestEveryRunIsKept(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 8))
		limit := uint64(1) << (6 + seed)
		key := func() uint64 { return math.MaxUint64 - r.Uint64N(limit) }
		var s cow.Set
		var v cow.Vector[uint64]
		keys := map[uint64]bool{}
		var values []uint64
		type version struct {
			set    cow.Set
			vector cow.Vector[uint64]
			keys   []uint64
			values []uint64
		}
		var kept []version
		for run := range 60 {
			o := cow.NewOwner()
			for range 1 + r.IntN([]int{3, 40, 2000}[r.IntN(3)]) {
				k := key()
				if r.IntN(10) < 3+run/15 { // more and more
					s = s.Without(o, k)
					delete(keys, k)
				} else {
					s = s.With(o, k)
					keys[k] = true
				}
				if n := len(values); n > 0 && r.IntN(2) == 0 {
					i := r.IntN(n)
					v, values[i] = v.Set(o, i, k), k
				} else {
					v, values = v.Append(o, k), append(values, k)
				}
			}
			kept = append(kept, version{s, v, slices.Sorted(maps.Keys(keys)), slices.Clone(values)})
		}
		for run, k := range kept {
			require.True(t, slices.Equal(k.keys, slices.Collect(k.set.All())), "seed %d, run %d", seed, run)
			require.Equal(t, len(k.keys), k.set.Len())
			require.Equal(t, len(k.values), k.vector.Len())
			for i, want := range k.values {
				require.True(t, want == k.vector.At(i), "seed %d, run %d", seed, run)
			}
		}
	}
}

func TestUpdateAgainstMap(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 6))
		limit := uint64(1) << (8 + r.IntN(56))
		keys := func(n int) []uint64 {
			list := make([]uint64, r.IntN(n))
			for i := range list {
				list[i] = r.Uint64N(limit)
			}
			return list
		}
		var s cow.Set
		model := map[uint64]bool{}
		for range 6 {
			size := []int{10, 3000}[r.IntN(2)]
			drop, add := keys(size), keys(size)
			for k := range model {
				if r.IntN(3) == 0 {
					drop = append(drop, k)
				}
			}
			for _, k := range drop {
				delete(model, k)
			}
			for _, k := range add {
				model[k] = true
			}
			s = s.Update(cow.NewOwner(), drop, add)
			require.Equal(t, len(model), s.Len(), "seed %d", seed)
			require.True(t, slices.Equal(slices.Sorted(maps.Keys(model)), slices.Collect(s.All())), "seed %d", seed)
		}
	}
}

func TestSort(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 7))
		list := make([]uint64, r.IntN(20_000))
		for i := range list {
			list[i] = r.Uint64() >> (seed % 60)
		}
		want := slices.Sorted(slices.Values(list))
		cow.Sort(list)
		require.True(t, slices.Equal(want, list), "seed %d", seed)
		cow.Sort(list)
		require.True(t, slices.Equal(want, list), "seed %d", seed)
	}
}

func TestIndexAgainstMap(t *testing.T) {
	for seed := range uint64(14) {
		r := rand.New(rand.NewPCG(seed, 4))
		next := owners(r)
		limit := uint64(1) << (2 + seed)
		model := map[uint64][]uint32{}
		var keptModel map[uint64][]uint32
		var x, kept cow.Index
		n := 0
		for range 3000 {
			o := next()
			key := r.Uint64N(limit) << (r.IntN(2) * 20)
			if list := model[key]; len(list) > 0 && r.IntN(3) == 0 {
				i := r.IntN(len(list))
				x = x.Without(o, key, list[i])
				model[key] = slices.Delete(slices.Clone(list), i, i+1)
				n--
			} else {
				value := uint32(r.IntN(50))
				x = x.With(o, key, value)
				model[key] = append(slices.Clip(list), value)
				n++
			}
			if n != x.Len() {
				require.Equal(t, n, x.Len(), "seed %d", seed)
			}
			if o == nil && r.IntN(200) == 0 {
				kept, keptModel = x, maps.Clone(model)
			}
		}
		compare(t, model, x, seed)
		compare(t, keptModel, kept, seed)
		require.Equal(t, x, x.Without(nil, 1<<60, 1))
	}
}

func compare(t *testing.T, model map[uint64][]uint32, x cow.Index, seed uint64) {
	t.Helper()
	for key, want := range model {
		var got []uint32
		x.Each(key, func(v uint32) bool { got = append(got, v); return true })
		slices.Sort(got)
		want = slices.Sorted(slices.Values(want))
		v, ok := x.First(key)
		if !slices.Equal(want, got) || ok != (len(want) > 0) || ok && !slices.Contains(want, v) {
			require.Fail(t, "values differ", "seed %d: key %d, want %v, have %v, first %d %t", seed, key, want, got, v, ok)
		}
	}
	_, ok := x.First(1 << 61)
	require.False(t, ok)
}

// An index of many pages, kept at several sizes while it grows on, empties and fills again.
func TestLargeIndex(t *testing.T) {
	const n = 150_000
	var x cow.Index
	kept := map[int]cow.Index{}
	o := cow.NewOwner()
	for i := range n {
		x = x.With(o, uint64(i)*7919, uint32(i))
		if i%30_000 == 0 {
			kept[i] = x
			o = cow.NewOwner()
		}
	}
	kept[n-1] = x
	for last, x := range kept {
		require.Equal(t, last+1, x.Len())
		for i := range n {
			if v, ok := x.First(uint64(i) * 7919); ok != (i <= last) || ok && v != uint32(i) {
				require.Fail(t, "another value", "%d of %d", i, last)
			}
		}
	}
	o = cow.NewOwner()
	for i := range n {
		x = x.Without(o, uint64(i)*7919, uint32(i))
	}
	require.Zero(t, x.Len())
	x = x.With(nil, 1, 2)
	v, ok := x.First(1)
	require.True(t, ok)
	require.Equal(t, uint32(2), v)
}

// Equal keys by the thousand, and keys made to fall into one bucket, must cost neither a huge directory nor a wrong answer.
func TestIndexWithCrowdedKeys(t *testing.T) {
	o := cow.NewOwner()
	var x cow.Index
	for i := range uint32(20_000) {
		x = x.With(o, 7, i)
	}
	n := 0
	x.Each(7, func(uint32) bool { n++; return true })
	require.Equal(t, 20_000, n)
	for i := range uint32(20_000) {
		x = x.Without(o, 7, 19_999-i)
	}
	require.Zero(t, x.Len())
	_, ok := x.First(7)
	require.False(t, ok)
}

// Two long runs that set out from the same value, which a long run has left, do not write into the same memory.
func TestForksOfLongRuns(t *testing.T) {
	const base, more = 30_000, 20_000
	o := cow.NewOwner()
	var x cow.Index
	for i := range uint64(base) {
		x = x.With(o, i, uint32(i))
	}
	forks := [2]cow.Index{x, x}
	for f := range forks {
		o := cow.NewOwner()
		for i := range uint64(more) {
			forks[f] = forks[f].With(o, base+i, uint32(f))
		}
	}
	require.Equal(t, base, x.Len())
	for i := range uint64(base + more) {
		got, ok := x.First(i)
		require.Equal(t, i < base, ok)
		if ok {
			require.EqualValues(t, i, got)
		}
		for f := range forks {
			got, ok := forks[f].First(i)
			require.True(t, ok, "fork %d, key %d", f, i)
			want := uint64(f)
			if i < base {
				want = i
			}
			require.EqualValues(t, want, got, "fork %d, key %d", f, i)
		}
	}
}
