package socium

import (
	"database/sql/driver"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A BIK is the code of a bank or of a unit of the Treasury in the payment system (БИК): nine digits, the first of them 0.
// 04 begins the code of a credit organisation, 00 to 02 those of the Treasury and of other participants (since 2021).
// It has no check digit. It is immutable, comparable and four bytes long. The zero BIK means "not given".
type BIK struct{ n uint32 } // all zeros are refused

// ParseBIK accepts exactly nine digits that begin with 00 to 04 and trims nothing. The error is within [CodeBIK] and says which rule
// failed (length, character, zeros, sign). It allocates nothing.
func ParseBIK(s string) (BIK, error) { return parseBIK(s) }

// MustParseBIK is ParseBIK that panics: for literals in tests and package variables only.
func MustParseBIK(s string) BIK { return must(ParseBIK(s)) }

// NormalizeBIK cleans a text typed by a person for ParseBIK: it drops spaces, hyphens and the label «БИК» and turns full-width
// digits into ASCII.
func NormalizeBIK(s string) string { return clean.Identifier(s, "БИК", "BIK") }

func parseBIK[T checkdigit.Text](s T) (BIK, error) {
	if len(s) != 9 {
		return BIK{}, lengthOr(s, errBIKLength, errBIKCharacter, isDigitByte)
	}
	d, ok := checkdigit.Read(s)
	switch {
	case !ok:
		return BIK{}, errBIKCharacter
	case d.Number() == 0:
		return BIK{}, errBIKZeros
	case s[0] != '0' || s[1] > '4':
		return BIK{}, errBIKSign
	}
	return BIK{uint32(d.Number())}, nil
}

// IsZero reports whether the code is not given.
func (n BIK) IsZero() bool { return n == BIK{} }

// IsBank reports whether it is the code of a credit organisation or of a unit of the Bank of Russia: it begins with 04.
func (n BIK) IsBank() bool { return n.n/1e7 == 4 }

// keyPrefix returns the three digits that stand before an account when its key is computed, see [ParseAccount].
func (n BIK) keyPrefix(byUnit bool) uint64 {
	if byUnit || n.n/10%100 == 0 {
		return uint64(n.n / 1000 % 100)
	}
	return uint64(n.n % 1000)
}

// String returns the digits, "" for zero.
func (n BIK) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the digits.
func (n BIK) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	return appendDigits(b, uint64(n.n), 9), nil
}

// MarshalText returns the digits; "" for zero.
func (n BIK) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseBIK accepts, and "" as zero.
func (n *BIK) UnmarshalText(text []byte) error { return decodeText(n, text, parseBIK[[]byte]) }

// Value returns the digits for SQL, NULL for zero.
func (n BIK) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *BIK) Scan(src any) error { return scanText(n, src, parseBIK[[]byte]) }
