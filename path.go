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

// Pointer returns the path as a JSON pointer (RFC 6901): "/budget/items/2/amount".
func (p Path) Pointer() string {
	if p == "" {
		return ""
	}
	var b strings.Builder
	b.Grow(len(p) + 1)
	b.WriteByte('/')
	for i := range len(p) {
		switch c := p[i]; c {
		case '.':
			b.WriteByte('/')
		case '[':
			if i > 0 {
				b.WriteByte('/')
			}
		case ']':
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

// ParsePointer returns the path of a JSON pointer; it undoes [Path.Pointer]. Numbers become places in a list.
func ParsePointer(pointer string) Path {
	var b strings.Builder
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	for name := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		name = unescape.Replace(name)
		if i, err := strconv.Atoi(name); err == nil && i >= 0 && strconv.Itoa(i) == name {
			b.WriteString("[" + name + "]")
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(name)
	}
	return Path(b.String())
}
