// Package jsonscan reads JSON as it comes in the wild: value by value, with limits, without stopping at a value of an unexpected
// shape. The caller asks what stands next and takes it, or takes its raw text. It allocates for texts only.
package jsonscan

import (
	"bytes"
	"errors"
	"strconv"
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
	depth int
	stack [8]frame // of the outer values; not a slice of it, which would put every reader on the heap
	more  []frame  // of those further in
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
	if r.pos < len(r.data) && r.data[r.pos] <= ' ' { // most documents have none
		r.skipSpace()
	}
}

func (r *Reader) skipSpace() {
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
	r.push()
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
		r.top().key = name
		before := r.pos
		if member(name, again); r.pos == before {
			r.Skip()
		}
	}
	r.depth--
}

// push steps into a value, top is the step of that value. Whoever pushes takes one from the depth again.
func (r *Reader) push() {
	if r.depth < len(r.stack) {
		r.stack[r.depth] = frame{}
	} else {
		r.more = append(r.more[:r.depth-len(r.stack)], frame{})
	}
	r.depth++
}

func (r *Reader) top() *frame { return r.frame(r.depth - 1) }

func (r *Reader) frame(i int) *frame {
	if i < len(r.stack) {
		return &r.stack[i]
	}
	return &r.more[i-len(r.stack)]
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

// hash tells names apart that differ in their length or in one of four places; the others are compared.
func hash(b []byte) uint32 {
	n := uint32(len(b))
	if n == 0 {
		return 0
	}
	h := n + uint32(b[0])*31 + uint32(b[n/3])*961 + uint32(b[n/2])*29791 + uint32(b[n-1])*923521
	return h ^ h>>7 ^ h>>15
}

// Array yields the elements of an array; the body takes each.
func (r *Reader) Array(element func(i int)) {
	if !r.open('[') {
		return
	}
	r.push()
	for n := 0; r.next(']', n); n++ {
		r.top().index = n
		before := r.pos
		if element(n); r.pos == before {
			r.Skip()
		}
	}
	r.depth--
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
			i = r.closing(i)
		case ' ', '\n', '\t', '\r':
		default:
			empty = false
		}
	}
	return commas + 1
}

// closing returns the place of the mark that ends the string that begins at i, or the end of the document.
func (r *Reader) closing(i int) int {
	for begin := i + 1; ; {
		n := bytes.IndexByte(r.data[begin:], '"')
		if n < 0 {
			return len(r.data)
		}
		end := begin + n
		escapes := 0
		for r.data[end-1-escapes] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return end
		}
		begin = end + 1
	}
}

func (r *Reader) open(c byte) bool {
	if r.space(); r.pos >= len(r.data) || r.data[r.pos] != c {
		r.fail(ErrSyntax)
		return false
	}
	if r.depth >= r.max {
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

// AppendPath appends the way to the value that is being read: "tariffs[3].price".
func (r *Reader) AppendPath(b []byte) []byte {
	for i := range r.depth {
		switch f := r.frame(i); {
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
