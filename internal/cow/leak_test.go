package cow

import (
	"runtime"
	"testing"
	"weak"
)

// What an update replaces is let go of with the value that it belonged to. Each run here changes one page that the next run changes
// again, and one that stays: what stays must not hold what was made beside it.
func TestOldPagesAreLetGo(t *testing.T) {
	const runs, apart = 200, 4096
	var (
		set    Set
		index  Index
		vector Vector[int]
		bits   Bits
		matrix Matrix
	)
	o := NewOwner()
	for i := range runs * 64 {
		set, index, vector = set.With(o, uint64(i)), index.With(o, uint64(i), uint32(i)), vector.Append(o, i)
	}
	for i := range runs {
		bits.Put(o, i*apart, true)
		matrix.Grow(o, i*apart+1)
		matrix.Put(o, 3, i*apart, true)
	}
	old := map[string][]func() bool{} // whether the page that each run changes is still there
	for run := 1; run < runs; run++ {
		o := NewOwner()
		for _, i := range []int{run * 64, 0} {
			set = set.Without(o, uint64(i)).With(o, uint64(i))
			index = index.Without(o, uint64(i), uint32(i)).With(o, uint64(i), uint32(i))
			vector = vector.Set(o, i, run)
			bits.Put(o, i/64*apart+1, run%2 == 0 || i > 0)
			matrix.Put(o, 3, i/64*apart+1, run%2 == 0 || i > 0)
		}
		old["root of a set"] = append(old["root of a set"], held(set.root))
		at := set.Seek(0)
		old["leaf of a set"] = append(old["leaf of a set"], held(at.leaf))
		old["bucket"] = append(old["bucket"], held(index.bucket(mix(0))))
		old["page of a vector"] = append(old["page of a vector"], held(vector.page(0)))
		old["block"] = append(old["block"], held(bits.Block(0)))
		old["column"] = append(old["column"], held(matrix.columns.Ref(3).Block(0)))
	}
	runtime.GC()
	for page, list := range old {
		alive := 0
		for _, there := range list {
			if there() {
				alive++
			}
		}
		if alive < 1 || alive > 3 { // the last one, and what a value has in stock
			t.Errorf("%s: %d of %d are kept", page, alive, len(list))
		}
	}
	runtime.KeepAlive([]any{set, index, vector, bits, matrix})
}

func held[T any](page *T) func() bool {
	w := weak.Make(page)
	return func() bool { return w.Value() != nil }
}
