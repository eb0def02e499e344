// Package jsonscan reads JSON as it comes in the wild: value by value, with limits, without stopping at a value of an unexpected
// shape. The caller asks what stands next and takes it, or takes its raw text. It allocates for texts only.
package jsonscan

import (
	"errors"
	"strconv"
	"unicode/utf8"
)

// A Kind is the shape of the next value.
type Kind uint8

// The shapes. None stands for the end of the input and for what is not JSON.
const (
	None Kind = iota
	Null
	Bool
	Number
	String
	Array
	Object
)

// Limits bound the work.
type Limits struct {
	Bytes int // of the whole document; zero: no limit
	Depth int // of nested arrays and objects; zero: 64
}

// The errors of a Reader.
var (
	ErrSyntax = errors.New("jsonscan: not a JSON document")
	ErrBytes  = errors.New("jsonscan: the document is too long")
	ErrDepth  = errors.New("jsonscan: values are nested too deep")
)

// A Reader walks over one document. Its first error stops it: from then on everything is [None].
type Reader struct {
	data  []byte
	pos   int
	max   int
	err   error
	stack []frame
	buf   [16]frame
}

// frame is a step of the path: a member when key is set, else an element.
type frame struct {
	key   []byte
	index int
}

// NewReader returns a reader at the first value of data, which it does not change.
func NewReader(data []byte, l Limits) *Reader {
	r := &Reader{}
	r.Reset(data, l)
	return r
}

// Reset starts over with another document.
func (r *Reader) Reset(data []byte, l Limits) {
	*r = Reader{data: data, max: l.Depth}
	if r.max <= 0 {
		r.max = 64
	}
	r.stack = r.buf[:0]
	if l.Bytes > 0 && len(data) > l.Bytes {
		r.fail(ErrBytes)
	}
}

// Err returns the first error.
func (r *Reader) Err() error { return r.err }

func (r *Reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.pos = len(r.data)
}

// End fails unless nothing but space is left.
func (r *Reader) End() {
	if r.space(); r.pos < len(r.data) {
		r.fail(ErrSyntax)
	}
}

func (r *Reader) space() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\n', '\t', '\r':
			r.pos++
		default:
			return
		}
	}
}

// Kind tells what stands next, without taking it.
func (r *Reader) Kind() Kind {
	r.space()
	if r.pos >= len(r.data) {
		return None
	}
	switch c := r.data[r.pos]; {
	case c == '"':
		return String
	case c == '{':
		return Object
	case c == '[':
		return Array
	case c == 'n':
		return Null
	case c == 't', c == 'f':
		return Bool
	case c == '-', c >= '0' && c <= '9':
		return Number
	default:
		return None
	}
}

// Object yields the names of an object; the body takes the value of each. again says that the name occurred before.
// The name is valid during the call only.
func (r *Reader) Object(member func(name []byte, again bool)) {
	if !r.open('{') {
		return
	}
	depth := len(r.stack)
	r.stack = append(r.stack, frame{})
	var seen uint64
	var names [][]byte
	var first [24][]byte
	names = first[:0]
	for n := 0; r.next('}', n); n++ {
		if r.Kind() != String {
			r.fail(ErrSyntax)
			break
		}
		name := r.Bytes()
		if r.space(); r.err != nil || r.pos >= len(r.data) || r.data[r.pos] != ':' {
			r.fail(ErrSyntax)
			break
		}
		r.pos++
		again := false
		if bit := uint64(1) << (hash(name) & 63); seen&bit != 0 {
			again = contains(names, name)
		} else {
			seen |= bit
		}
		if !again && n < maxNames {
			names = append(names, name)
		}
		r.stack[depth].key = name
		before := r.pos
		if member(name, again); r.pos == before {
			r.Skip()
		}
	}
	r.stack = r.stack[:depth]
}

// maxNames bounds the search for names that occur twice: what comes after so many names is not compared.
const maxNames = 256

func contains(names [][]byte, name []byte) bool {
	for _, n := range names {
		if string(n) == string(name) {
			return true
		}
	}
	return false
}

func hash(b []byte) uint32 {
	h := uint32(len(b))
	for _, c := range b {
		h = h*31 + uint32(c)
	}
	return h ^ h>>7 ^ h>>15
}

// Array yields the elements of an array; the body takes each.
func (r *Reader) Array(element func(i int)) {
	if !r.open('[') {
		return
	}
	depth := len(r.stack)
	r.stack = append(r.stack, frame{})
	for n := 0; r.next(']', n); n++ {
		r.stack[depth].index = n
		before := r.pos
		if element(n); r.pos == before {
			r.Skip()
		}
	}
	r.stack = r.stack[:depth]
}

// Count returns how many elements the next array has, without taking it and without checking it: of what is no array, or broken, any number.
func (r *Reader) Count() int {
	r.space()
	depth, commas, empty := 0, 0, true
	for i := r.pos; i < len(r.data); i++ {
		switch r.data[i] {
		case '[', '{':
			empty = empty && depth == 0
			depth++
		case ']', '}':
			if depth--; depth <= 0 {
				if empty {
					return 0
				}
				return commas + 1
			}
		case ',':
			if depth == 1 {
				commas++
			}
		case '"':
			empty = false
			for i++; i < len(r.data) && r.data[i] != '"'; i++ {
				if r.data[i] == '\\' {
					i++
				}
			}
		case ' ', '\n', '\t', '\r':
		default:
			empty = false
		}
	}
	return commas + 1
}

func (r *Reader) open(c byte) bool {
	if r.space(); r.pos >= len(r.data) || r.data[r.pos] != c {
		r.fail(ErrSyntax)
		return false
	}
	if len(r.stack) >= r.max {
		r.fail(ErrDepth)
		return false
	}
	r.pos++
	return true
}

// next moves to the n-th part of an array or object and reports whether there is one.
func (r *Reader) next(end byte, n int) bool {
	if r.space(); r.pos >= len(r.data) {
		r.fail(ErrSyntax)
		return false
	}
	switch c := r.data[r.pos]; {
	case c == end && r.err == nil:
		r.pos++
		return false
	case n == 0:
		return r.err == nil
	case c == ',':
		r.pos++
		if r.space(); r.pos < len(r.data) && r.data[r.pos] != end {
			return true
		}
	}
	r.fail(ErrSyntax)
	return false
}

// Bytes takes a string. The result is valid until the document changes.
func (r *Reader) Bytes() []byte {
	if r.Kind() != String {
		r.fail(ErrSyntax)
		return nil
	}
	start := r.pos + 1
	for i := start; i < len(r.data); i++ {
		switch c := r.data[i]; {
		case c == '"':
			r.pos = i + 1
			return r.data[start:i]
		case c == '\\':
			return r.escaped(start, i)
		case c < ' ':
			r.fail(ErrSyntax)
			return nil
		}
	}
	r.fail(ErrSyntax)
	return nil
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
func (r *Reader) Text() string { return Valid(r.Bytes()) }

// Valid returns b as a valid UTF-8 text; bytes that are none become U+FFFD.
func Valid(b []byte) string {
	if !utf8.Valid(b) {
		return string([]rune(string(b)))
	}
	return string(b)
}

// A Mark is a place in the document.
type Mark struct{ pos int }

// Mark returns the place of the next value.
func (r *Reader) Mark() Mark { return Mark{r.pos} }

// Rewind goes back to a value of the same object or array, unless there was an error.
func (r *Reader) Rewind(m Mark) {
	if r.err == nil {
		r.pos = m.pos
	}
}

// Raw takes any value and returns its text as it stands.
func (r *Reader) Raw() []byte {
	r.space()
	start := r.pos
	r.Skip()
	if r.err != nil {
		return nil
	}
	return r.data[start:r.pos]
}

// Skip takes any value.
func (r *Reader) Skip() {
	switch r.Kind() {
	case Object:
		r.skipAll('{', '}')
	case Array:
		r.skipAll('[', ']')
	case String:
		r.skipString()
	case Number:
		r.number()
	case Null:
		r.literal("null")
	case Bool:
		if r.data[r.pos] == 't' {
			r.literal("true")
		} else {
			r.literal("false")
		}
	default:
		r.fail(ErrSyntax)
	}
}

func (r *Reader) skipAll(begin, end byte) {
	if !r.open(begin) {
		return
	}
	r.stack = append(r.stack, frame{})
	for n := 0; r.next(end, n); n++ {
		if begin == '{' {
			if r.Kind() != String {
				r.fail(ErrSyntax)
				break
			}
			r.skipString()
			if r.space(); r.pos >= len(r.data) || r.data[r.pos] != ':' {
				r.fail(ErrSyntax)
				break
			}
			r.pos++
		}
		r.Skip()
	}
	r.stack = r.stack[:len(r.stack)-1]
}

func (r *Reader) skipString() {
	for i := r.pos + 1; i < len(r.data); i++ {
		switch c := r.data[i]; {
		case c == '"':
			r.pos = i + 1
			return
		case c == '\\':
			_, n := unescape(nil, r.data[i+1:])
			if n == 0 {
				r.fail(ErrSyntax)
				return
			}
			i += n
		case c < ' ':
			r.fail(ErrSyntax)
			return
		}
	}
	r.fail(ErrSyntax)
}

func (r *Reader) literal(word string) {
	if len(r.data)-r.pos < len(word) || string(r.data[r.pos:r.pos+len(word)]) != word {
		r.fail(ErrSyntax)
		return
	}
	r.pos += len(word)
}

// number takes a number by the grammar of JSON.
func (r *Reader) number() {
	i := r.pos
	at := func() byte {
		if i < len(r.data) {
			return r.data[i]
		}
		return 0
	}
	digits := func() bool {
		start := i
		for c := at(); c >= '0' && c <= '9'; c = at() {
			i++
		}
		return i > start
	}
	ok := true
	if at() == '-' {
		i++
	}
	if at() == '0' {
		i++
	} else {
		ok = digits()
	}
	if ok && at() == '.' {
		i++
		ok = digits()
	}
	if ok && (at() == 'e' || at() == 'E') {
		if i++; at() == '+' || at() == '-' {
			i++
		}
		ok = digits()
	}
	if !ok {
		r.fail(ErrSyntax)
		return
	}
	r.pos = i
}

// AppendPath appends the way to the value that is being read: "tariffs[3].price".
func (r *Reader) AppendPath(b []byte) []byte {
	for _, f := range r.stack {
		switch {
		case f.key == nil:
			b = strconv.AppendInt(append(b, '['), int64(f.index), 10)
			b = append(b, ']')
		default:
			if len(b) > 0 {
				b = append(b, '.')
			}
			b = append(b, f.key...)
		}
	}
	return b
}
