// Package checkdigit holds the arithmetic of the check digits of Russian identifiers. It works on eight digits at a time:
// a [Digits] keeps the first and the last eight digits of a number, a digit a byte, in two machine words.
package checkdigit

// Text is what identifiers are parsed from, without a copy.
type Text interface{ ~string | ~[]byte }

// Digits are the digits of a number of 8 to 16 digits.
type Digits struct {
	head, tail uint64 // the first and the last eight digits, the leftmost in the lowest byte; they may overlap
	n          int
}

// Read reads a text of 8 to 16 bytes; ok is false when a byte is not an ASCII digit.
func Read[T Text](s T) (d Digits, ok bool) {
	head, tail := word(s[:8]), word(s[len(s)-8:])
	if (signs(head)|signs(tail))&0x8080808080808080 != 0 {
		return Digits{}, false
	}
	return Digits{head - zeros, tail - zeros, len(s)}, true
}

const zeros = 0x3030303030303030 // eight times '0'

// word loads eight bytes; the compiler makes one load of it.
func word[T Text](s T) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// signs sets the highest bit of a byte that is no digit: below '0' the subtraction borrows, above '9' the sum carries.
func signs(w uint64) uint64 { return (w + 0x4646464646464646) | (w - zeros) | w }

// Number returns the digits as a number.
func (d Digits) Number() uint64 {
	return number(d.head<<(128-8*uint(d.n)))*1e8 + number(d.tail)
}

// number reads eight digits: pairs, then fours, then all.
func number(w uint64) uint64 {
	w = w*10 + w>>8
	return ((w&0x000000ff000000ff)*0x000f424000000064 + (w>>16&0x000000ff000000ff)*0x0000271000000001) >> 32
}

// dot returns the sum of the products of eight digits and the weights of the digits 0, 2, 4, 6 (even) and 1, 3, 5, 7 (odd).
// Four products of at most 90 add up in the highest 16 bits of a multiplication.
func dot(w, even, odd uint64) uint64 {
	const lanes = 0x00ff00ff00ff00ff
	return (w&lanes)*even>>48 + (w>>8&lanes)*odd>>48
}

// lanes4 packs four weights so that the multiplication in dot meets each with its digit.
func lanes4(a, b, c, d uint64) uint64 { return a<<48 | b<<32 | c<<16 | d }

// at returns one of the last eight digits, counted from the end: 0 is the last.
func (d Digits) at(fromEnd uint) uint64 { return d.tail >> (56 - 8*fromEnd) & 0xff }

// Last returns the last digit.
func (d Digits) Last() byte { return byte(d.tail >> 56) }

// INN10 returns the tenth digit that the first nine of an organisation's ИНН call for: weights 2 4 10 3 5 9 4 6 8,
// modulo 11, modulo 10.
func (d Digits) INN10() byte {
	sum := dot(d.head, lanes4(2, 10, 5, 4), lanes4(4, 3, 9, 6)) + 8*d.at(1)
	return byte(sum % 11 % 10)
}

// INN12 returns the eleventh and twelfth digits that the first ten of a person's ИНН call for: weights
// 7 2 4 10 3 5 9 4 6 8 and 3 7 2 4 10 3 5 9 4 6 8. The twelfth is computed from the eleventh digit as it stands.
func (d Digits) INN12() (c11, c12 byte) {
	first := dot(d.head, lanes4(7, 4, 3, 9), lanes4(2, 10, 5, 4)) + 6*d.at(3) + 8*d.at(2)
	second := dot(d.head, lanes4(3, 2, 10, 5), lanes4(7, 4, 3, 9)) + 4*d.at(3) + 6*d.at(2) + 8*d.at(1)
	return byte(first % 11 % 10), byte(second % 11 % 10)
}

// INN12OK reports whether the last two digits are those of [Digits.INN12].
func (d Digits) INN12OK() bool {
	c11, c12 := d.INN12()
	return uint64(c11) == d.at(1) && c12 == d.Last()
}

// SNILS returns the last two digits that the first nine of a СНИЛС call for: weights 9 to 1, modulo 101, modulo 100.
func (d Digits) SNILS() byte {
	sum := dot(d.head, lanes4(9, 7, 5, 3), lanes4(8, 6, 4, 2)) + d.at(2)
	return byte(sum % 101 % 100)
}

// OKPO8 returns the eighth digit that the first seven of an organisation's ОКПО call for: weights 1 to 7 modulo 11;
// when that gives 10, weights 3 to 9; when that gives 10 again, 0.
func (d Digits) OKPO8() byte {
	return second(
		dot(d.head, lanes4(1, 3, 5, 7), lanes4(2, 4, 6, 0)),
		dot(d.head, lanes4(3, 5, 7, 9), lanes4(4, 6, 8, 0)),
	)
}

// OKPO10 returns the tenth digit that the first nine of a sole proprietor's ОКПО call for: weights 1 to 9, in the
// second pass 3 to 10 and 1.
func (d Digits) OKPO10() byte {
	return second(
		dot(d.head, lanes4(1, 3, 5, 7), lanes4(2, 4, 6, 8))+9*d.at(1),
		dot(d.head, lanes4(3, 5, 7, 9), lanes4(4, 6, 8, 10))+d.at(1),
	)
}

func second(pass1, pass2 uint64) byte {
	if c := pass1 % 11; c < 10 {
		return byte(c)
	}
	return byte(pass2 % 11 % 10)
}

// OGRN returns the last digit that the others of an ОГРН (13 digits, as a number) call for.
func OGRN(n uint64) byte { return byte(n / 10 % 11 % 10) }

// OGRNIP returns the last digit that the others of an ОГРНИП (15 digits, as a number) call for. The remainder of the
// division by 13 can be 10, 11 or 12: its last digit counts.
func OGRNIP(n uint64) byte { return byte(n / 10 % 13 % 10) }

// Account reads an account number of exactly 20 bytes as two halves of ten digits, and returns the sum of its digits with the
// weights 7, 1, 3 repeating, modulo 10. With the sum of the prefix that its bank gives ([AccountPrefix]) it must be 0 modulo 10.
// ok is false when a byte is not an ASCII digit.
func Account[T Text](s T) (high, low uint64, sum byte, ok bool) {
	first, ok1 := Read(s[:10])
	last, ok2 := Read(s[10:20])
	if !ok1 || !ok2 {
		return 0, 0, 0, false
	}
	total := dot(first.head, lanes4(7, 3, 1, 7), lanes4(1, 7, 3, 1)) + 3*first.at(1) + 7*first.at(0) +
		dot(last.head, lanes4(1, 7, 3, 1), lanes4(3, 1, 7, 3)) + 7*last.at(1) + 1*last.at(0)
	return first.Number(), last.Number(), byte(total % 10), true
}

// AccountPrefix returns the sum of the three digits of a prefix with the weights 7, 1, 3.
func AccountPrefix(prefix uint64) byte { return byte((prefix/100*7 + prefix/10%10 + prefix%10*3) % 10) }

// Number reads a text of at most 19 digits as a number; ok is false when a byte is not an ASCII digit.
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
