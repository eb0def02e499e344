package registry

import "cmp"

// The natural order of record numbers: runs of digits by value, other text byte by byte. "55-9" comes before "55-10". Numbers that
// differ only in leading zeros are in the order of their text.
//
// It is the order of the bytes of a key in which each run of digits is written as its length and its digits; naturalPrefix is the
// beginning of that key.

// natural yields the bytes of the key.
type natural struct {
	s      string
	digits int // that are left of the present run
}

func (n *natural) next() (byte, bool) {
	if n.s == "" {
		return 0, false
	}
	if n.digits == 0 && digit(n.s[0]) {
		for len(n.s) > 1 && n.s[0] == '0' && digit(n.s[1]) {
			n.s = n.s[1:]
		}
		for n.digits < len(n.s) && digit(n.s[n.digits]) {
			n.digits++
		}
		return byte('0' + min(n.digits, 100)), true
	}
	c := n.s[0]
	n.s = n.s[1:]
	n.digits = max(n.digits-1, 0)
	return c, true
}

func naturalPrefix(s string) (prefix uint64) {
	n := natural{s: s}
	for range 8 {
		c, _ := n.next()
		prefix = prefix<<8 | uint64(c)
	}
	return prefix
}

// compareNumbers compares two record numbers in their natural order.
func compareNumbers(a, b string) int {
	x, y := natural{s: a}, natural{s: b}
	for {
		c, more := x.next()
		d, more2 := y.next()
		if c != d || more != more2 {
			return cmp.Or(cmp.Compare(c, d), cmp.Compare(flag(more), flag(more2)))
		}
		if !more {
			return cmp.Compare(a, b)
		}
	}
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
