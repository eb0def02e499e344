package socium

import (
	"cmp"
	"database/sql/driver"
	"strings"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// An OKVED is a code of economic activity (ОКВЭД 2, ОК 029-2014): two to six digits in the form "88", "88.1", "88.10", "88.10.1"
// or "88.10.12". It is comparable and eight bytes long. The zero OKVED means "not given".
type OKVED struct{ n uint64 } // the digits, filled up with zeros to six, times eight, plus their count

// ParseOKVED accepts exactly the five forms and trims nothing. The error is within [CodeOKVED]: a foreign character, or the form.
// Whether the classifier has the code is not checked. It allocates nothing.
func ParseOKVED(s string) (OKVED, error) { return parseOKVED(s) }

// MustParseOKVED is ParseOKVED that panics: for literals in tests and package variables only.
func MustParseOKVED(s string) OKVED { return must(ParseOKVED(s)) }

// NormalizeOKVED cleans a text typed by a person for ParseOKVED: it drops spaces, the label «ОКВЭД» and points at the end, and turns
// commas into points and full-width characters into ASCII.
func NormalizeOKVED(s string) string {
	return strings.TrimRight(strings.ReplaceAll(clean.Code(s, "ОКВЭД2", "ОКВЭД-2", "ОКВЭД", "OKVED2", "OKVED-2", "OKVED"), ",", "."), ".")
}

func parseOKVED[T checkdigit.Text](s T) (OKVED, error) {
	var n, count uint64
	form := len(s) >= 2 && len(s) <= 8 && len(s) != 3 && len(s) != 6
	for i := range min(len(s), 32) {
		d := uint64(s[i] - '0')
		switch {
		case d > 9 && s[i] != '.':
			return OKVED{}, errOKVEDCharacter
		case d > 9 != (i == 2 || i == 5):
			form = false
		case d <= 9:
			n, count = n*10+d, count+1
		}
	}
	if !form || n == 0 {
		return OKVED{}, errOKVEDForm
	}
	for range 6 - count {
		n *= 10
	}
	return OKVED{n<<3 | count}, nil
}

// IsZero reports whether the code is not given.
func (n OKVED) IsZero() bool { return n == OKVED{} }

// Level returns the number of digits: 2 for a class, 3 a subclass, 4 a group, 5 a subgroup, 6 a kind; 0 for zero.
func (n OKVED) Level() int { return int(n.n & 7) }

// Within reports whether n is outer or lies in it: "88.10" is within "88". Nothing is within the zero OKVED.
func (n OKVED) Within(outer OKVED) bool {
	unit := pow10(6 - outer.Level())
	return !outer.IsZero() && n.Level() >= outer.Level() && n.n>>3/unit == outer.n>>3/unit
}

// Compare orders codes as the classifier does: a class stands before its groups.
func (n OKVED) Compare(o OKVED) int { return cmp.Compare(n.n, o.n) }

// String returns the code, "" for zero.
func (n OKVED) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the code.
func (n OKVED) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	digits := appendDigits(make([]byte, 0, 8), n.n>>3, 6)
	for i, d := range digits[:n.Level()] {
		if i == 2 || i == 4 {
			b = append(b, '.')
		}
		b = append(b, d)
	}
	return b, nil
}

// MarshalText returns the code; "" for zero.
func (n OKVED) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseOKVED accepts, and "" as zero.
func (n *OKVED) UnmarshalText(text []byte) error { return decodeText(n, text, parseOKVED[[]byte]) }

// Value returns the code for SQL, NULL for zero.
func (n OKVED) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *OKVED) Scan(src any) error { return scanText(n, src, parseOKVED[[]byte]) }
