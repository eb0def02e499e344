// Package checkdigit holds the arithmetic of the check digits of Russian identifiers. Its functions take text that
// consists of ASCII digits and has the stated length; [Number] establishes that.
package checkdigit

// Text is what identifiers are parsed from, without a copy.
type Text interface{ ~string | ~[]byte }

// Number reads s as a number; ok is false when a byte is not an ASCII digit. At most 19 digits.
func Number[T Text](s T) (n uint64, ok bool) {
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + uint64(d)
	}
	return n, true
}

func d[T Text](s T, i int) uint { return uint(s[i] - '0') }

// INN10 returns the tenth digit that the first nine of an organisation's ИНН call for.
func INN10[T Text](s T) byte {
	sum := 2*d(s, 0) + 4*d(s, 1) + 10*d(s, 2) + 3*d(s, 3) + 5*d(s, 4) + 9*d(s, 5) + 4*d(s, 6) + 6*d(s, 7) + 8*d(s, 8)
	return byte(sum % 11 % 10)
}

// INN12 returns the eleventh and twelfth digits that the first ten of a person's ИНН call for; the twelfth is
// computed from the eleventh digit as it stands in s.
func INN12[T Text](s T) (c11, c12 byte) {
	first := 7*d(s, 0) + 2*d(s, 1) + 4*d(s, 2) + 10*d(s, 3) + 3*d(s, 4) + 5*d(s, 5) + 9*d(s, 6) + 4*d(s, 7) + 6*d(s, 8) + 8*d(s, 9)
	second := 3*d(s, 0) + 7*d(s, 1) + 2*d(s, 2) + 4*d(s, 3) + 10*d(s, 4) + 3*d(s, 5) + 5*d(s, 6) + 9*d(s, 7) + 4*d(s, 8) + 6*d(s, 9) + 8*d(s, 10)
	return byte(first % 11 % 10), byte(second % 11 % 10)
}

// OGRN returns the last digit that the others of an ОГРН (13 digits, as a number) call for.
func OGRN(n uint64) byte { return byte(n / 10 % 11 % 10) }

// OGRNIP returns the last digit that the others of an ОГРНИП (15 digits, as a number) call for. The remainder of the
// division by 13 can be 10, 11 or 12: its last digit counts.
func OGRNIP(n uint64) byte { return byte(n / 10 % 13 % 10) }
