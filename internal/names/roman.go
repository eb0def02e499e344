package names

import "strings"

// Roman numerals are matched when a search is made, the words stay as they are: «IV» is found by «4» and the other way round. Only what is
// hardly a word counts: 1 to 39 without those that are all X, because X looks like the Russian letter, stands for a first name or
// for what a form leaves open («ХХХ»). A lone I or V of a name counts, for it is Latin; that of a question counts only after «№», lest
// the beginning of a word be taken for a number.

const romanMost = 39

var romans = makeRomans()

func makeRomans() (list [romanMost + 1]string) {
	units := strings.Fields("i ii iii iv v vi vii viii ix")
	for n := range list {
		if n%10 > 0 {
			list[n] = folded(strings.Repeat("x", n/10) + units[n%10-1])
		}
	}
	return list
}

// otherNumeral returns a number of a text in Roman numerals and Roman numerals in digits, "" for what is neither.
func otherNumeral(w *queryWord, text string) string {
	if w.kind == Number {
		n := 0
		for i := range len(w.text) {
			if n = n*10 + int(w.text[i]-zero); n > romanMost {
				return ""
			}
		}
		return romans[n]
	}
	switch w.text[0] {
	case romans[1][0], romans[5][0], russianCode('х'):
	default:
		return ""
	}
	if len(w.text) == 1 && !strings.HasSuffix(strings.TrimRight(text[:w.from], " \u00a0"), "№") {
		return ""
	}
	for n, r := range romans {
		if r == w.text {
			return digits(n)
		}
	}
	if len(w.text) == 1 { // X after «№»
		return digits(10)
	}
	return ""
}

// digits writes a number of one or two digits, folded.
func digits(n int) string {
	b := [2]byte{byte(zero + n/10), byte(zero + n%10)}
	if n < 10 {
		return string(b[1:])
	}
	return string(b[:])
}
