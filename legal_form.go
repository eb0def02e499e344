package socium

import (
	"cmp"
	"database/sql/driver"
	"slices"
	"strings"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A LegalForm is a code of a legal form (ОКОПФ, ОК 028-2012): five digits, of which the first is the class. It is comparable and
// four bytes long. The zero LegalForm means "not given". A well-formed code that is not in our table is accepted; its class still
// tells what it implies, [LegalForm.Known] tells the difference.
type LegalForm struct{ n uint32 }

type legalFormRow struct {
	code  uint32
	short string // the usual abbreviation
	name  Text
}

// ParseLegalForm accepts exactly five digits that begin with 1 to 7 and trims nothing; codes of the classifier before 2012 (two
// digits) are refused. The error is within [CodeLegalForm] and says which rule failed (length, character, sign). It allocates nothing.
func ParseLegalForm(s string) (LegalForm, error) { return parseLegalForm(s) }

// MustParseLegalForm is ParseLegalForm that panics: for literals in tests and package variables only.
func MustParseLegalForm(s string) LegalForm { return must(ParseLegalForm(s)) }

// NormalizeLegalForm returns the code for a code, an abbreviation or a name as people write them: "АНО", "ооо", "Автономная
// некоммерческая организация". What it does not know comes back without spaces and without the label «ОКОПФ».
func NormalizeLegalForm(s string) string {
	if len(s) <= clean.MaxLength {
		name := legalFormKey(s)
		for i := range legalForms {
			if row := &legalForms[i]; name != "" && (name == legalFormKey(row.short) || name == legalFormKey(row.name.RU)) {
				return LegalForm{row.code}.String()
			}
		}
	}
	return clean.Identifier(s, "ОКОПФ", "OKOPF")
}

func legalFormKey(s string) string {
	return strings.ReplaceAll(strings.ToLower(clean.Spaces(s)), "ё", "е")
}

func parseLegalForm[T checkdigit.Text](s T) (LegalForm, error) {
	if len(s) != 5 {
		return LegalForm{}, lengthOr(s, errLegalFormLength, errLegalFormCharacter, isDigitByte)
	}
	n, ok := checkdigit.Number(s)
	switch {
	case !ok:
		return LegalForm{}, errLegalFormCharacter
	case n < 10000 || n > 79999:
		return LegalForm{}, errLegalFormSign
	}
	return LegalForm{uint32(n)}, nil
}

// AllLegalForms returns the forms of our table in the order of their codes. The classifier has more.
func AllLegalForms() []LegalForm {
	list := make([]LegalForm, len(legalForms))
	for i := range legalForms {
		list[i] = LegalForm{legalForms[i].code}
	}
	return list
}

func (f LegalForm) row() *legalFormRow {
	i, ok := slices.BinarySearchFunc(legalForms, f.n, func(r legalFormRow, n uint32) int { return cmp.Compare(r.code, n) })
	if !ok {
		return &legalFormRow{}
	}
	return &legalForms[i]
}

// IsZero reports whether the form is not given.
func (f LegalForm) IsZero() bool { return f == LegalForm{} }

// Known reports whether the form is in our table and has a name.
func (f LegalForm) Known() bool { return f.row().code != 0 }

// Name returns the name of the form; the zero Text when it is not in our table.
func (f LegalForm) Name() Text { return f.row().name }

// Short returns the usual Russian abbreviation ("АНО"), "" when there is none or the form is not in our table.
func (f LegalForm) Short() string { return f.row().short }

// In returns the name of the form in the language, its code when it is not in our table.
func (f LegalForm) In(lang Lang) string { return or(f.Name().In(lang), f.String()) }

// class returns the first digit: 1 commercial corporate, 2 non-profit corporate, 3 without legal personality, 4 international,
// 5 natural persons, 6 commercial unitary, 7 non-profit unitary.
func (f LegalForm) class() uint32 { return f.n / 10000 }

// IsCommercial reports whether the form is that of a commercial organisation (classes 1 and 6).
func (f LegalForm) IsCommercial() bool { return f.class() == 1 || f.class() == 6 }

// IsNonProfit reports whether the form is that of a non-profit organisation (classes 2 and 7); state and municipal
// institutions are among them.
func (f LegalForm) IsNonProfit() bool { return f.class() == 2 || f.class() == 7 }

// IsProprietor reports whether it is a sole proprietor (индивидуальный предприниматель) or the head of a farm (class 501).
func (f LegalForm) IsProprietor() bool { return f.n/100 == 501 }

// IsLegalEntity reports whether the form has legal personality: all but the classes 3 and 5 and zero.
func (f LegalForm) IsLegalEntity() bool { return !f.IsZero() && f.class() != 3 && f.class() != 5 }

// IsState reports whether the founder is the Federation or a subject of it: institutions 751… and 752…, unitary enterprises 65241
// and 65242, public-law companies, state corporations and state companies (71600, 71601, 71602).
func (f LegalForm) IsState() bool {
	switch f.n / 100 {
	case 751, 752:
		return true
	}
	switch f.n {
	case 65241, 65242, 71600, 71601, 71602:
		return true
	}
	return false
}

// IsMunicipal reports whether the founder is a municipality: institutions 754… and unitary enterprises 65243.
func (f LegalForm) IsMunicipal() bool { return f.n/100 == 754 || f.n == 65243 }

// String returns the five digits, "" for zero.
func (f LegalForm) String() string {
	var buf [32]byte
	b, _ := f.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the digits.
func (f LegalForm) AppendText(b []byte) ([]byte, error) {
	if f.IsZero() {
		return b, nil
	}
	return appendDigits(b, uint64(f.n), 5), nil
}

// MarshalText returns the digits; "" for zero.
func (f LegalForm) MarshalText() ([]byte, error) { return f.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseLegalForm accepts, and "" as zero.
func (f *LegalForm) UnmarshalText(text []byte) error {
	return decodeText(f, text, parseLegalForm[[]byte])
}

// Value returns the digits for SQL, NULL for zero.
func (f LegalForm) Value() (driver.Value, error) { return sqlText(f.IsZero(), f.String()) }

// Scan accepts a string, []byte or NULL.
func (f *LegalForm) Scan(src any) error { return scanText(f, src, parseLegalForm[[]byte]) }
