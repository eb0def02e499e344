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
	r.push()
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
	r.depth--
}

func (r *Reader) skipString() {
	data := r.data
	for i := r.pos + 1; i < len(data); i++ {
		c := data[i]
		if classes[c] != stop {
			continue
		}
		switch c {
		case '"':
			r.pos = i + 1
			return
		case '\\':
			var buffer [4]byte
			_, n := unescape(buffer[:0], r.data[i+1:])
			if n == 0 {
				r.fail(ErrSyntax)
				return
			}
			i += n
		default:
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
	if r.data[i] == '-' {
		i++
	}
	whole := r.digits(i)
	ok := whole > i && (whole == i+1 || r.data[i] != '0')
	if i = whole; ok && i < len(r.data) && r.data[i] == '.' {
		end := r.digits(i + 1)
		ok, i = end > i+1, end
	}
	if ok && i < len(r.data) && (r.data[i] == 'e' || r.data[i] == 'E') {
		if i++; i < len(r.data) && (r.data[i] == '+' || r.data[i] == '-') {
			i++
		}
		end := r.digits(i)
		ok, i = end > i, end
	}
	if !ok {
		r.fail(ErrSyntax)
		return
	}
	r.pos = i
}

// digits returns where the digits end that stand from i on.
func (r *Reader) digits(i int) int {
	for i < len(r.data) && r.data[i] >= '0' && r.data[i] <= '9' {
		i++
	}
	return i
}
