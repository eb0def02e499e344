package cow

import "slices"

const (
	digitBits = 11
	digitMask = 1<<digitBits - 1
	radixFrom = 2048 // keys from which sorting by digits pays
)

// Sort sorts keys in place. Many of them are sorted by their digits, lowest first; digits that all have in common cost nothing.
func Sort(keys []uint64) {
	if len(keys) < radixFrom {
		slices.Sort(keys)
		return
	}
	var counts [(64 + digitBits - 1) / digitBits][1 << digitBits]uint32
	sorted := true
	last := uint64(0)
	for _, k := range keys {
		sorted = sorted && last <= k
		last = k
		for d := range counts {
			counts[d][k>>(d*digitBits)&digitMask]++
		}
	}
	if sorted {
		return
	}
	from, to := keys, make([]uint64, len(keys))
	for d := range counts {
		count := &counts[d]
		if count[keys[0]>>(d*digitBits)&digitMask] == uint32(len(keys)) {
			continue // all the same
		}
		place := uint32(0)
		for i, n := range count {
			count[i] = place
			place += n
		}
		for _, k := range from {
			i := k >> (d * digitBits) & digitMask
			to[count[i]] = k
			count[i]++
		}
		from, to = to, from
	}
	if &from[0] != &keys[0] {
		copy(keys, from)
	}
}
