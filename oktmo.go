package socium

import (
	"database/sql/driver"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// An OKTMO is a code of a municipal territory (ОКТМО, ОК 033-2013): 8 digits for a municipality, 11 for a settlement within it.
// It has no check digit: the control number of the classifier is a column of its own. It is immutable, comparable and eight bytes
// long. The zero OKTMO means "not given".
type OKTMO struct{ n uint64 } // the number, doubled, odd for 11 digits; "00" begins no code

// ParseOKTMO accepts exactly 8 or 11 digits and trims nothing. The first two digits must be those of a subject of the federation.
// The error is within [CodeOKTMO] and says which rule failed (length, character, region). It allocates nothing.
func ParseOKTMO(s string) (OKTMO, error) { return parseOKTMO(s) }

// MustParseOKTMO is ParseOKTMO that panics: for literals in tests and package variables only.
func MustParseOKTMO(s string) OKTMO { return must(ParseOKTMO(s)) }

// NormalizeOKTMO cleans a text typed by a person for ParseOKTMO: it drops spaces, hyphens and the label «ОКТМО» and turns
// full-width digits into ASCII.
func NormalizeOKTMO(s string) string { return clean.Identifier(s, "ОКТМО", "OKTMO") }

func parseOKTMO[T checkdigit.Text](s T) (OKTMO, error) {
	if len(s) != 8 && len(s) != 11 {
		return OKTMO{}, lengthOr(s, errOKTMOLength, errOKTMOCharacter, isDigitByte)
	}
	d, ok := checkdigit.Read(s)
	if !ok {
		return OKTMO{}, errOKTMOCharacter
	}
	if !territories[(s[0]-'0')*10+s[1]-'0'].oktmo {
		return OKTMO{}, errOKTMORegion
	}
	return OKTMO{d.Number()<<1 | uint64(len(s)&1)}, nil
}

// IsZero reports whether the code is not given.
func (n OKTMO) IsZero() bool { return n == OKTMO{} }

// IsSettlement reports whether it is the code of a settlement (11 digits).
func (n OKTMO) IsSettlement() bool { return n.n&1 == 1 }

// Municipality returns the code of the municipality: the first 8 digits.
func (n OKTMO) Municipality() OKTMO {
	if n.IsSettlement() {
		return OKTMO{n.n >> 1 / 1000 << 1}
	}
	return n
}

// Region returns the subject of the federation, and false for zero. Where one prefix serves two subjects, the third digit
// decides: 118 is the Nenets, 718 the Khanty-Mansi and 719 the Yamalo-Nenets autonomous okrug (118 was not verified).
func (n OKTMO) Region() (Region, bool) { return regionOfTerritory(n.Municipality().n >> 1 / 1e5) }

// Within reports whether the territory of n lies in that of outer, as far as the code tells: a settlement in its municipality.
func (n OKTMO) Within(outer OKTMO) bool {
	return !n.IsZero() && (n == outer || n.Municipality() == outer)
}

// String returns the digits, "" for zero.
func (n OKTMO) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the digits.
func (n OKTMO) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	return appendDigits(b, n.n>>1, 8+3*int(n.n&1)), nil
}

// MarshalText returns the digits; "" for zero.
func (n OKTMO) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseOKTMO accepts, and "" as zero.
func (n *OKTMO) UnmarshalText(text []byte) error { return decodeText(n, text, parseOKTMO[[]byte]) }

// Value returns the digits for SQL, NULL for zero.
func (n OKTMO) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *OKTMO) Scan(src any) error { return scanText(n, src, parseOKTMO[[]byte]) }
