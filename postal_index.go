package socium

import (
	"database/sql/driver"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A PostalIndex is a six-digit code of a Russian post office (почтовый индекс). The first digit is 1 to 6, as commonly stated;
// the source was not read. It is immutable, comparable and four bytes long. The zero PostalIndex means "not given".
type PostalIndex struct{ n uint32 }

// ParsePostalIndex accepts exactly six digits and trims nothing. The error is within [CodePostalIndex] and says which rule failed
// (length, character, sign). It allocates nothing.
func ParsePostalIndex(s string) (PostalIndex, error) { return parsePostalIndex(s) }

// MustParsePostalIndex is ParsePostalIndex that panics: for literals in tests and package variables only.
func MustParsePostalIndex(s string) PostalIndex { return must(ParsePostalIndex(s)) }

// NormalizePostalIndex cleans a text typed by a person for ParsePostalIndex: it drops spaces, hyphens and the label «индекс» and turns
// full-width digits into ASCII.
func NormalizePostalIndex(s string) string {
	return clean.Identifier(s, "почтовыйиндекс", "индекс", "postalindex", "index")
}

func parsePostalIndex[T checkdigit.Text](s T) (PostalIndex, error) {
	if len(s) != 6 {
		return PostalIndex{}, lengthOr(s, errPostalIndexLength, errPostalIndexCharacter, isDigitByte)
	}
	n, ok := checkdigit.Number(s)
	switch {
	case !ok:
		return PostalIndex{}, errPostalIndexCharacter
	case n < 100000 || n > 699999:
		return PostalIndex{}, errPostalIndexSign
	}
	return PostalIndex{uint32(n)}, nil
}

// IsZero reports whether the index is not given.
func (n PostalIndex) IsZero() bool { return n == PostalIndex{} }

// String returns the digits, "" for zero.
func (n PostalIndex) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the digits.
func (n PostalIndex) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	return appendDigits(b, uint64(n.n), 6), nil
}

// MarshalText returns the digits; "" for zero.
func (n PostalIndex) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParsePostalIndex accepts, and "" as zero.
func (n *PostalIndex) UnmarshalText(text []byte) error {
	return decodeText(n, text, parsePostalIndex[[]byte])
}

// Value returns the digits for SQL, NULL for zero.
func (n PostalIndex) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *PostalIndex) Scan(src any) error { return scanText(n, src, parsePostalIndex[[]byte]) }
