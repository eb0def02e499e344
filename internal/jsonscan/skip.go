package jsonscan

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
