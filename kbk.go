package socium

import (
	"database/sql/driver"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A KBK is a code of budget classification (КБК): twenty characters, of which 8 to 17, the target article of an expenditure, may be
// capital letters, Latin or Cyrillic. It has no check digit. It is comparable and sixteen bytes long. The zero KBK means "not given".
type KBK struct{ digits, article uint64 } // characters 1–7 and 18–20 as a number; 8–17 as digits of the base 68

// ParseKBK accepts exactly twenty characters and trims nothing. The error is within [CodeKBK] and says which rule failed (length,
// character, zeros). It allocates nothing.
func ParseKBK(s string) (KBK, error) { return parseKBK(s) }

// MustParseKBK is ParseKBK that panics: for literals in tests and package variables only.
func MustParseKBK(s string) KBK { return must(ParseKBK(s)) }

// NormalizeKBK cleans a text typed by a person for ParseKBK: it drops spaces, hyphens and the label «КБК», turns full-width
// characters into ASCII and small letters into capitals.
func NormalizeKBK(s string) string { return clean.Upper(clean.Identifier(s, "КБК", "KBK")) }

// A letter has its place after the ten digits: A to Z, then А to Я without Ё.
const (
	kbkBase = 10 + 26 + 32
	kbkTop  = kbkBase * kbkBase * kbkBase * kbkBase * kbkBase * kbkBase * kbkBase * kbkBase * kbkBase
)

func parseKBK[T checkdigit.Text](s T) (KBK, error) {
	var n KBK
	position := 0
	for i := 0; i < len(s) && position < 21; position++ {
		v, size := uint64(s[i]-'0'), 1
		article := position >= 7 && position < 17
		switch c := s[i]; {
		case c >= '0' && c <= '9':
		case c >= 'A' && c <= 'Z' && article:
			v = uint64(c-'A') + 10
		case c == 0xd0 && article && i+1 < len(s) && s[i+1] >= 0x90 && s[i+1] <= 0xaf: // А to Я in UTF-8
			v, size = uint64(s[i+1]-0x90)+36, 2
		default:
			return KBK{}, errKBKCharacter
		}
		i += size
		if article {
			n.article = n.article*kbkBase + v
		} else {
			n.digits = n.digits*10 + v
		}
	}
	switch {
	case position != 20:
		return KBK{}, errKBKLength
	case n == KBK{}:
		return KBK{}, errKBKZeros
	}
	return n, nil
}

// IsZero reports whether the code is not given.
func (n KBK) IsZero() bool { return n == KBK{} }

// Administrator returns the first three digits: the chief manager of an expenditure, the administrator of an income.
func (n KBK) Administrator() string { return cut(n.String(), 0, 3) }

// Section returns the section and subsection of an expenditure, "1002" for social service. In a code of income these
// digits mean something else; the code itself does not tell which it is.
func (n KBK) Section() string { return cut(n.String(), 3, 7) }

// Article returns the target article of an expenditure: ten characters.
func (n KBK) Article() string {
	s := n.String()
	return cut(s, 7, len(s)-3)
}

// Expense returns the kind of an expenditure, "631" for a subsidy to a non-profit organisation; for an income the last three digits.
func (n KBK) Expense() string {
	s := n.String()
	return cut(s, len(s)-3, len(s))
}

// String returns the characters, "" for zero.
func (n KBK) String() string {
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the characters.
func (n KBK) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	b = appendDigits(b, n.digits/1000, 7)
	for unit := uint64(kbkTop); unit > 0; unit /= kbkBase {
		switch v := n.article / unit % kbkBase; {
		case v < 10:
			b = append(b, byte('0'+v))
		case v < 36:
			b = append(b, byte('A'+v-10))
		default:
			b = append(b, 0xd0, byte(0x90+v-36))
		}
	}
	return appendDigits(b, n.digits%1000, 3), nil
}

// MarshalText returns the characters; "" for zero.
func (n KBK) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseKBK accepts, and "" as zero.
func (n *KBK) UnmarshalText(text []byte) error { return decodeText(n, text, parseKBK[[]byte]) }

// Value returns the characters for SQL, NULL for zero.
func (n KBK) Value() (driver.Value, error) { return sqlText(n.IsZero(), n.String()) }

// Scan accepts a string, []byte or NULL.
func (n *KBK) Scan(src any) error { return scanText(n, src, parseKBK[[]byte]) }
