package canon

import "unicode/utf8"

// class says what a byte is in a text that is written.
type class uint8

const (
	plain  class = iota // stands as it is
	escape              // written as an escape
	two                 // the first of a character of two bytes, as all Russian letters are
	other               // of a longer character, or of none
)

// canonical and html are the classes of bytes without and with HTML escapes.
var (
	canonical = classes(`"\`)
	html      = classes(`"\<>&`)
)

func classes(escaped string) *[256]class {
	var t [256]class
	for c := range t {
		switch {
		case c < ' ':
			t[c] = escape
		case c < utf8.RuneSelf:
		case c >= 0xC2 && c <= 0xDF:
			t[c] = two
		default:
			t[c] = other
		}
	}
	for i := range len(escaped) {
		t[escaped[i]] = escape
	}
	return &t
}

// AppendString appends a JSON string as encoding/json writes it without HTML escapes: U+2028 and U+2029 escaped, bytes that are
// not UTF-8 replaced.
func AppendString(dst []byte, s string) []byte { return appendString(dst, s, canonical) }

// AppendHTML is AppendString with <, > and & escaped, as json.Marshal writes a string.
func AppendHTML(dst []byte, s string) []byte { return appendString(dst, s, html) }

func appendString(dst []byte, s string, table *[256]class) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		k := table[c]
		if k == plain {
			i++
			continue
		}
		if k == two && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
			i += 2
			continue
		}
		if k == escape {
			dst = appendEscape(append(dst, s[start:i]...), c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			dst = append(append(dst, s[start:i]...), "\ufffd"...)
			start = i + size
		case r == '\u2028' || r == '\u2029':
			dst = append(append(dst, s[start:i]...), `\u202`...)
			dst = append(dst, digits[r&15])
			start = i + size
		}
		i += size
	}
	return append(append(dst, s[start:]...), '"')
}

const digits = "0123456789abcdef"

func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	default:
		return append(dst, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
	}
}

// quote makes a JSON string of the text that stands from start on, after a quotation mark.
func quote(dst []byte, start int) []byte {
	for _, c := range dst[start:] {
		if canonical[c] != plain {
			text := string(dst[start:])
			return AppendString(dst[:start-1], text)
		}
	}
	return append(dst, '"')
}

// escapeHTML escapes <, > and & from start on, where they can stand in strings only.
func escapeHTML(dst []byte, start int) []byte {
	for i := start; i < len(dst); i++ {
		if c := dst[i]; c == '<' || c == '>' || c == '&' {
			rest := string(dst[i:])
			dst = dst[:i]
			for j := range len(rest) {
				if c := rest[j]; c == '<' || c == '>' || c == '&' {
					dst = appendEscape(dst, c)
				} else {
					dst = append(dst, c)
				}
			}
			return dst
		}
	}
	return dst
}
