package socium

import (
	"database/sql/driver"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// An OKATO is a code of the administrative division (ОКАТО, ОК 019-95), found in old addresses and statistics: 2, 5, 8 or 11 digits
// from the subject down to the settlement. It is immutable, comparable and eight bytes long. The zero OKATO means "not given".
type OKATO struct{ n uint64 } // the number times four, plus 0 to 3 for 2, 5, 8 or 11 digits; "00" begins no code

// ParseOKATO accepts exactly 2, 5, 8 or 11 digits and trims nothing. The first two digits must be those of a subject of the
// federation or of Baikonur (55). The error is within [CodeOKATO] and says which rule failed (length, character, region).
// It allocates nothing.
func ParseOKATO(s string) (OKATO, error) { return parseOKATO(s) }

// MustParseOKATO is ParseOKATO that panics: for literals in tests and package variables only.
func MustParseOKATO(s string) OKATO { return must(ParseOKATO(s)) }

// NormalizeOKATO cleans a text typed by a person for ParseOKATO: it drops spaces ("45 286 575 000"), hyphens and the label
// «ОКАТО» and turns full-width digits into ASCII.
func NormalizeOKATO(s string) string { return clean.Identifier(s, "ОКАТО", "OKATO") }

func parseOKATO[T checkdigit.Text](s T) (OKATO, error) {
	if len(s) != 2 && len(s) != 5 && len(s) != 8 && len(s) != 11 {
		return OKATO{}, lengthOr(s, errOKATOLength, errOKATOCharacter, isDigitByte)
	}
	n, ok := checkdigit.Number(s)
	if !ok {
		return OKATO{}, errOKATOCharacter
	}
	if t := territories[(s[0]-'0')*10+s[1]-'0']; !t.oktmo && !t.okato {
		return OKATO{}, errOKATORegion
	}
	return OKATO{n<<2 | uint64(len(s)/3)}, nil
}

// IsZero reports whether the code is not given.
func (n OKATO) IsZero() bool { return n == OKATO{} }

// Level returns how deep the code goes: 1 for a subject (2 digits) to 4 for a settlement (11 digits), 0 for zero.
func (n OKATO) Level() int {
	if n.IsZero() {
		return 0
	}
	return int(n.n&3) + 1
}

// Region returns the subject of the federation, and false for zero and for Baikonur. Where one prefix serves two subjects, the third
// digit 1 is an autonomous okrug: 111 the Nenets, 71100 to 71139 the Khanty-Mansi, from 71140 the Yamalo-Nenets; the prefix
// alone is the subject around them. This cut was not verified.
func (n OKATO) Region() (Region, bool) {
	five := n.n >> 2
	switch n.Level() {
	case 1:
		five *= 1000
	case 3:
		five /= 1e3
	case 4:
		five /= 1e6
	}
	switch {
	case five/100 == 111:
		return Region{83}, true
	case five/100 == 711 && five < 71140:
		return Region{86}, true
	case five/100 == 711:
		return Region{89}, true
	default:
		return regionOfTerritory(five / 1000 * 10)
	}
}

// String returns the digits, "" for zero.
func (n OKATO) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the digits.
func (n OKATO) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	return appendDigits(b, n.n>>2, 2+3*int(n.n&3)), nil
}

// MarshalText returns the digits; "" for zero.
func (n OKATO) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseOKATO accepts, and "" as zero.
func (n *OKATO) UnmarshalText(text []byte) error { return decodeText(n, text, parseOKATO[[]byte]) }

// Value returns the digits for SQL, NULL for zero.
func (n OKATO) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *OKATO) Scan(src any) error { return scanText(n, src, parseOKATO[[]byte]) }
