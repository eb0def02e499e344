package socium

import (
	"strconv"

	"github.com/socium-go/socium/internal/checkdigit"
)

// lengthOr tells why a text of a wrong length is refused: a foreign character among its first bytes is named before the length,
// because it is often the cause ("770708389З"). It looks at a bounded number of bytes.
func lengthOr[T checkdigit.Text](s T, length, character error, allowed func(byte) bool) error {
	for i := range min(len(s), 32) {
		if !allowed(s[i]) {
			return character
		}
	}
	return length
}

func isDigitByte(c byte) bool { return c-'0' < 10 }

// appendDigits appends n with leading zeros up to width.
func appendDigits(b []byte, n uint64, width int) []byte {
	for pad := pow10(width - 1); pad > n && pad > 1; pad /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendUint(b, n, 10)
}

func pow10(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// cut returns s[from:to], "" when s is empty.
func cut(s string, from, to int) string {
	if s == "" {
		return ""
	}
	return s[from:to]
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
