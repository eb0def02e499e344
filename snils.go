package socium

import (
	"database/sql/driver"
	"fmt"
	"log/slog"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A SNILS is the number of a person's account in the state insurance (СНИЛС): nine digits and two check digits.
// It is immutable, comparable and eight bytes long. The zero SNILS means "not given": "" in text, NULL in SQL.
//
// It is personal data: String, fmt and slog mask it. [SNILS.Digits], [SNILS.Printed] and the marshalled forms (text, JSON, SQL)
// give it out.
//
// The check digits notice 99.98 % of all errors in a single digit and 99.85 % of all swaps of neighbours, measured by changing valid
// numbers in every place.
//
// Numbers up to 001-001-998 were given out before the check digits: any two stand there, see [SNILS.Verifiable].
type SNILS struct{ n uint64 } // all zeros are refused

// ParseSNILS accepts exactly 11 digits, or exactly the printed form "112-233-445 95", and trims nothing. The error is within
// [CodeSNILS], says which rule failed (length, character, zeros, check digit), and never tells the digits. It allocates nothing.
func ParseSNILS(s string) (SNILS, error) { return parseSNILS(s) }

// MustParseSNILS is ParseSNILS that panics: for literals in tests and package variables only.
func MustParseSNILS(s string) SNILS { return must(ParseSNILS(s)) }

// NormalizeSNILS cleans a text typed by a person for ParseSNILS: it drops spaces, hyphens and the label «СНИЛС» and turns
// full-width digits into ASCII.
func NormalizeSNILS(s string) string { return clean.Identifier(s, "СНИЛС", "SNILS") }

func parseSNILS[T checkdigit.Text](s T) (SNILS, error) {
	if len(s) != 11 {
		if len(s) == 14 && s[3] == '-' && s[7] == '-' && s[11] == ' ' {
			return parseSNILS([]byte{s[0], s[1], s[2], s[4], s[5], s[6], s[8], s[9], s[10], s[12], s[13]})
		}
		return SNILS{}, lengthOr(s, errSNILSLength, errSNILSCharacter, isPrintedByte)
	}
	d, ok := checkdigit.Read(s)
	if !ok {
		return SNILS{}, errSNILSCharacter
	}
	n := SNILS{d.Number()}
	switch {
	case n.n == 0:
		return SNILS{}, errSNILSZeros
	case n.Verifiable() && n.n%100 != uint64(d.SNILS()):
		return SNILS{}, errSNILSCheckDigit
	}
	return n, nil
}

func isPrintedByte(c byte) bool { return isDigitByte(c) || c == '-' || c == ' ' }

// IsZero reports whether the number is not given.
func (n SNILS) IsZero() bool { return n == SNILS{} }

// Verifiable reports whether the number has check digits that were verified. It is false for numbers up to 001-001-998: they may
// be mistyped in any digit.
func (n SNILS) Verifiable() bool { return n.n/100 > 1001998 }

// Digits returns the 11 digits, "" for zero. This is personal data.
func (n SNILS) Digits() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// Printed returns the number as it stands on documents, "112-233-445 95", "" for zero. This is personal data.
func (n SNILS) Printed() string {
	if n.IsZero() {
		return ""
	}
	d := n.Digits()
	return d[:3] + "-" + d[3:6] + "-" + d[6:9] + " " + d[9:]
}

// String returns asterisks, "" for zero.
func (n SNILS) String() string { return mask(n.IsZero()) }

// Format masks like String, whatever the verb.
func (n SNILS) Format(f fmt.State, verb rune) { writeMasked(f, verb, "SNILS", n.String()) }

// GoString masks like String, for %#v.
func (n SNILS) GoString() string { return "socium.SNILS(" + n.String() + ")" }

// LogValue masks like String.
func (n SNILS) LogValue() slog.Value { return slog.StringValue(n.String()) }

// AppendText appends the 11 digits.
func (n SNILS) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	return appendDigits(b, n.n, 11), nil
}

// MarshalText returns the 11 digits; "" for zero.
func (n SNILS) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseSNILS accepts, and "" as zero.
func (n *SNILS) UnmarshalText(text []byte) error { return decodeText(n, text, parseSNILS[[]byte]) }

// Value returns the 11 digits for SQL, NULL for zero.
func (n SNILS) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.Digits()) }

// Scan accepts a string, []byte or NULL.
func (n *SNILS) Scan(src any) error { return scanText(n, src, parseSNILS[[]byte]) }
