// Package radix sorts machine words by some of their bits.
package radix

// Long lists are sorted by wide digits, in few passes; short ones by narrow digits, whose tables cost less to clear.
const (
	wide, narrow = 11, 8
	long         = 1 << 14
)

// Sort sorts keys ascending by their bits [from, from+width) and keeps the order of keys that are equal there. It uses tmp, which must be as
// long as keys, and returns the slice of the two that holds the result.
func Sort(keys, tmp []uint64, from, width int) []uint64 {
	switch {
	case len(keys) < 2 || width <= 0:
		return keys
	case len(keys) <= 32:
		insertion(keys, from, width)
		return keys
	case len(keys) < long:
		var counts [1 << narrow]uint32
		return passes(keys, tmp, from, width, narrow, counts[:])
	default:
		return passes(keys, tmp, from, width, wide, make([]uint32, 1<<wide))
	}
}

func passes(keys, tmp []uint64, from, width, digit int, counts []uint32) []uint64 {
	for ; width > 0; from, width = from+digit, width-digit {
		mask := uint64(1)<<min(width, digit) - 1
		counts := counts[:mask+1]
		clear(counts)
		for _, k := range keys {
			counts[k>>(from&63)&mask]++
		}
		if counts[keys[0]>>(from&63)&mask] == uint32(len(keys)) {
			continue // all the same
		}
		at := uint32(0)
		for i, n := range counts {
			counts[i] = at
			at += n
		}
		for _, k := range keys {
			d := k >> (from & 63) & mask
			tmp[counts[d]] = k
			counts[d]++
		}
		keys, tmp = tmp, keys
	}
	return keys
}

// insertion sorts a short list.
func insertion(keys []uint64, from, width int) {
	mask := ^uint64(0)
	if width < 64 {
		mask = 1<<width - 1
	}
	for i := 1; i < len(keys); i++ {
		k := keys[i]
		v := k >> from & mask
		j := i
		for ; j > 0 && keys[j-1]>>from&mask > v; j-- {
			keys[j] = keys[j-1]
		}
		keys[j] = k
	}
}
