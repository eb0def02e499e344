// Package jsonscan reads JSON as it comes in the wild: value by value, with limits, without stopping at a value of an unexpected
// shape. The caller asks what stands next and takes it, or takes its raw text. It allocates for texts only.
package jsonscan

import (
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
