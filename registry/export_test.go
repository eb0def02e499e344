package registry

import (
	"iter"
	"runtime"
	"slices"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// IndexBytes returns the bytes a provider that the indexes take: the heap of a register less the heap of the same history without
// any index.
func IndexBytes(tb testing.TB, cards iter.Seq[provider.Card]) float64 {
	tb.Helper()
	full := schema()
	bare := schema()
	bare.Keys, bare.Names, bare.Projection = nil, nil, nil
	n := 0
	heap := func(s journal.Schema[provider.Card]) float64 {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&before)
		snap, err := journal.Build(s, moment2024, slices.Collect(cards))
		if err != nil {
			tb.Fatal(err)
		}
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&after)
		n = snap.Len()
		runtime.KeepAlive(snap)
		return float64(after.HeapAlloc) - float64(before.HeapAlloc)
	}
	with := heap(full)
	without := heap(bare)
	return (with - without) / float64(n)
}

var moment2024 = socium.MustParseDate("2024-01-01")
