package jsonscan

import (
	"strconv"
	"unicode/utf8"
)

// class says what a byte is within a string.
type class uint8

const (
	plain class = iota // a character of its own
	stop               // a quotation mark, a backslash, a control character
	two                // the first of a character of two bytes, as all Russian letters are
	other              // of a longer character, or of none
)

var classes = func() *[256]class {
	var t [256]class
	for c := range t {
		switch {
		case c < ' ' || c == '"' || c == '\\':
			t[c] = stop
		case c < utf8.RuneSelf:
		case c >= 0xC2 && c <= 0xDF:
			t[c] = two
		default:
			t[c] = other
		}
	}
	return &t
}()

// Bytes takes a string. The result is valid until the document changes.
func (r *Reader) Bytes() []byte {
	b, _ := r.string()
	return b
}

// string takes a string and tells whether it is known to be UTF-8.
func (r *Reader) string() (text []byte, valid bool) {
	if r.Kind() != String {
		r.fail(ErrSyntax)
		return nil, false
	}
	data, start := r.data, r.pos+1
	valid = true
	for i := start; i < len(data); {
		c := data[i]
		k := classes[c]
		if k == plain {
			i++
			continue
		}
		if k == two && i+1 < len(data) && data[i+1]&0xC0 == 0x80 {
			i += 2
			continue
		}
		switch {
		case c == '"':
			r.pos = i + 1
			return data[start:i], valid
		case c == '\\':
			return r.escaped(start, i), false
		case k == stop:
			r.fail(ErrSyntax)
			return nil, false
		}
		_, size := utf8.DecodeRune(data[i:])
		valid = valid && size > 1
		i += size
	}
	r.fail(ErrSyntax)
	return nil, false
}

func (r *Reader) escaped(start, i int) []byte {
	out := append([]byte(nil), r.data[start:i]...)
	for i < len(r.data) {
		c := r.data[i]
		switch {
		case c == '"':
			r.pos = i + 1
			return out
		case c < ' ':
			r.fail(ErrSyntax)
			return nil
		case c != '\\':
			out = append(out, c)
			i++
			continue
		}
		var n int
		if out, n = unescape(out, r.data[i+1:]); n == 0 {
			break
		}
		i += 1 + n
	}
	r.fail(ErrSyntax)
	return nil
}

// unescape appends what stands after a backslash and returns its length, 0 when it is none.
func unescape(out, s []byte) ([]byte, int) {
	if len(s) == 0 {
		return out, 0
	}
	switch s[0] {
	case '"', '\\', '/':
		return append(out, s[0]), 1
	case 'b':
		return append(out, '\b'), 1
	case 'f':
		return append(out, '\f'), 1
	case 'n':
		return append(out, '\n'), 1
	case 'r':
		return append(out, '\r'), 1
	case 't':
		return append(out, '\t'), 1
	case 'u':
		c, ok := hex4(s[1:])
		if !ok {
			return out, 0
		}
		if c >= 0xD800 && c < 0xE000 { // half of a pair
			if c < 0xDC00 && len(s) > 6 && s[5] == '\\' && s[6] == 'u' {
				if low, ok := hex4(s[7:]); ok && low >= 0xDC00 && low < 0xE000 {
					return utf8.AppendRune(out, (c-0xD800)<<10|(low-0xDC00)+0x10000), 11
				}
			}
			c = utf8.RuneError
		}
		return utf8.AppendRune(out, c), 5
	}
	return out, 0
}

func hex4(s []byte) (rune, bool) {
	if len(s) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(s[:4]), 16, 16)
	return rune(n), err == nil
}

// Text takes a string as a valid UTF-8 text.
func (r *Reader) Text() string {
	b, valid := r.string()
	if valid {
		return string(b)
	}
	return Valid(b)
}

// TextOr is Text that shares was where the text is the same.
func (r *Reader) TextOr(was string) string {
	b, valid := r.string()
	switch {
	case string(b) == was && valid:
		return was
	case valid:
		return string(b)
	default:
		return Valid(b)
	}
}

// Valid returns b as a valid UTF-8 text; bytes that are none become U+FFFD.
func Valid(b []byte) string {
	if !utf8.Valid(b) {
		return string([]rune(string(b)))
	}
	return string(b)
}
