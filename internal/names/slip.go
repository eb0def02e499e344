package names

// longWord is how many letters a word must have for a slip in it to be forgiven.
const longWord = 5

// oneSlip reports whether two words differ by one slip of the pen: a letter too many, too few, another letter, or two neighbours
// that changed places. Equal words do not differ.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// slips yields every word that differs from a word by one slip, some of them twice. What it yields is good until the next one.
func slips(word string, yield func([]byte) bool) {
	buffer := make([]byte, 0, maxWord+1)
	try := func(parts ...string) bool {
		buffer = buffer[:0]
		for _, p := range parts {
			buffer = append(buffer, p...)
		}
		return yield(buffer)
	}
	for i := range len(word) + 1 {
		if i < len(word) && !try(word[:i], word[i+1:]) {
			return
		}
		if i+1 < len(word) && !try(word[:i], word[i+1:i+2], word[i:i+1], word[i+2:]) {
			return
		}
		for c := byte(latin); c < russian+32; c++ {
			letter := string([]byte{c})
			if len(word) < maxWord && !try(word[:i], letter, word[i:]) || i < len(word) && !try(word[:i], letter, word[i+1:]) {
				return
			}
		}
	}
}
