package socium

import (
	"database/sql/driver"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A KPP is the code of the reason for tax registration (КПП): four digits of the tax office, two digits or capital Latin letters
// of the reason, three digits of a sequence. A letter O is refused: it is a mistyped zero. It has no check digit, and its tax office need not be that of the ИНН.
// Sole proprietors have none. It is immutable, comparable and eight bytes long. The zero KPP means "not given".
type KPP struct{ n uint64 } // the characters as digits of the bases 10, 36 and 10; all zeros are refused

// ParseKPP accepts exactly nine characters and trims nothing. The error is within [CodeKPP] and says which rule failed
// (length, character, zeros). It allocates nothing.
func ParseKPP(s string) (KPP, error) { return parseKPP(s) }

// MustParseKPP is ParseKPP that panics: for literals in tests and package variables only.
func MustParseKPP(s string) KPP { return must(ParseKPP(s)) }

// NormalizeKPP cleans a text typed by a person for ParseKPP: it drops spaces, hyphens and the label «КПП», turns full-width
// characters into ASCII, small letters into capitals and Cyrillic letters into the Latin ones that look the same.
func NormalizeKPP(s string) string {
	return clean.Latin(clean.Identifier(s, "КПП", "KPP"))
}

func parseKPP[T checkdigit.Text](s T) (KPP, error) {
	if len(s) != 9 {
		return KPP{}, lengthOr(s, errKPPLength, errKPPCharacter, isAlnum)
	}
	var n uint64
	for i := range len(s) {
		v, ok := uint64(s[i]-'0'), s[i]-'0' < 10
		base := uint64(10)
		if i == 4 || i == 5 {
			base = 36
			if s[i] >= 'A' && s[i] <= 'Z' && s[i] != 'O' {
				v, ok = uint64(s[i]-'A')+10, true
			}
		}
		if !ok {
			return KPP{}, errKPPCharacter
		}
		n = n*base + v
	}
	if n == 0 {
		return KPP{}, errKPPZeros
	}
	return KPP{n}, nil
}

func isAlnum(c byte) bool { return isDigitByte(c) || c >= 'A' && c <= 'Z' }

// IsZero reports whether the code is not given.
func (n KPP) IsZero() bool { return n == KPP{} }

// TaxOffice returns the four digits of the tax office.
func (n KPP) TaxOffice() string { return cut(n.String(), 0, 4) }

// Reason returns the two characters of the reason: "01" is the place of the organisation itself, "50" a largest taxpayer,
// 51 to 99 foreign organisations. The list of reasons is commonly stated, the act was not read.
func (n KPP) Reason() string { return cut(n.String(), 4, 6) }

// String returns the characters, "" for zero.
func (n KPP) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the characters.
func (n KPP) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	reason := n.n / 1000 % (36 * 36)
	b = appendDigits(b, n.n/(1000*36*36), 4)
	b = append(b, letters[reason/36], letters[reason%36])
	return appendDigits(b, n.n%1000, 3), nil
}

// MarshalText returns the characters; "" for zero.
func (n KPP) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseKPP accepts, and "" as zero.
func (n *KPP) UnmarshalText(text []byte) error { return decodeText(n, text, parseKPP[[]byte]) }

// Value returns the characters for SQL, NULL for zero.
func (n KPP) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *KPP) Scan(src any) error { return scanText(n, src, parseKPP[[]byte]) }
