package socium

import (
	"strconv"
	"strings"
)

// A Path is the way to a field from the root of a document, in the names of its JSON form: "budget.items[2].amount".
// The empty Path is the document itself.
type Path string

// Field returns the path of a field of p.
func (p Path) Field(name string) Path {
	if p == "" {
		return Path(name)
	}
	return p + "." + Path(name)
}

// Index returns the path of an element of p, counted from 0.
func (p Path) Index(i int) Path { return p + "[" + Path(strconv.Itoa(i)) + "]" }

// Join returns the path of sub below p.
func (p Path) Join(sub Path) Path {
	if sub == "" || p == "" || sub[0] == '[' {
		return p + sub
	}
	return p + "." + sub
}

// Pointer returns the path as a JSON pointer (RFC 6901): "/budget/items/2/amount". Brackets around anything but digits are
// part of a name.
func (p Path) Pointer() string {
	if p == "" {
		return ""
	}
	var b strings.Builder
	b.Grow(len(p) + 1)
	b.WriteByte('/')
	for i := 0; i < len(p); i++ {
		switch c := p[i]; c {
		case '.':
			b.WriteByte('/')
		case '[':
			digits := digitsOf(p[i+1:])
			if digits == 0 || i+1+digits == len(p) || p[i+1+digits] != ']' {
				b.WriteByte(c)
				continue
			}
			if i > 0 {
				b.WriteByte('/')
			}
			b.WriteString(string(p[i+1 : i+1+digits]))
			i += digits + 1
		case '~':
			b.WriteString("~0")
		case '/':
			b.WriteString("~1")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// digitsOf returns how many digits p begins with.
func digitsOf(p Path) int {
	n := 0
	for n < len(p) && p[n] >= '0' && p[n] <= '9' {
		n++
	}
	return n
}

// ParsePointer returns the path of a JSON pointer; it undoes [Path.Pointer]. Numbers become places in a list. A path has no
// way to say that a name holds a dot: "/a.b" is read as "a.b" and written as "/a/b".
func ParsePointer(pointer string) Path {
	var b strings.Builder
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	first := true
	for name := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		name = unescape.Replace(name)
		if i, err := strconv.Atoi(name); err == nil && i >= 0 && strconv.Itoa(i) == name {
			b.WriteString("[" + name + "]")
		} else {
			if !first {
				b.WriteByte('.')
			}
			b.WriteString(name)
		}
		first = false
	}
	return Path(b.String())
}
