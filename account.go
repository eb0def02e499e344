package socium

import (
	"bytes"
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strings"
	"unicode"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// An Account is a bank or treasury account: twenty digits together with the [BIK] of its bank, because the key of the account,
// its ninth digit, is computed from both. It is immutable, comparable and sixteen bytes long. The zero Account means "not given".
//
// Text, JSON and SQL hold both numbers, "40703810538000001234/044525225"; documents with two fields go through [ParseAccount].
//
// Accounts of sole proprietors and natural persons (408…) mask themselves in fmt and slog; [Account.Digits] and the
// marshalled forms give them out.
//
// The key detects every error in a single digit, and every transposition of neighbours whose digits do not differ by 5.
// The order of the Bank of Russia of 08.09.1997 N 515 was read through public code that refers to it.
type Account struct{ high, low uint64 } // the code of the bank times 10^10 plus ten digits; the other ten

const tenDigits = 1e10

// ParseAccount accepts exactly twenty digits and trims nothing; bik is the code of the bank and must be given. The key is verified
// against
//   - the digits 5 and 6 of bik: for a correspondent account (301…), the single treasury account (40102…), and any account in a
//     unit of the Bank of Russia (digits 7 and 8 of bik are zeros);
//   - nothing: for a treasury account (03…), see [Account.Verifiable];
//   - the last three digits of bik: for all others.
//
// The error is within [CodeAccount] and says which rule failed (length, character, zeros, bank, check digit). It allocates nothing.
func ParseAccount(s string, bik BIK) (Account, error) { return parseAccount(s, bik) }

// MustParseAccount is ParseAccount that panics: for literals in tests and package variables only.
func MustParseAccount(s string, bik BIK) Account { return must(ParseAccount(s, bik)) }

// NormalizeAccount cleans a text typed by a person for ParseAccount: it drops spaces, hyphens, points and a label («р/с», «счёт») and
// turns full-width digits into ASCII.
func NormalizeAccount(s string) string {
	s = strings.ReplaceAll(clean.Identifier(s), ".", "")
	return strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("/:№", r) })
}

func parseAccount[T checkdigit.Text](s T, bik BIK) (Account, error) {
	if len(s) != 20 {
		return Account{}, lengthOr(s, errAccountLength, errAccountCharacter, isDigitByte)
	}
	high, low, sum, ok := checkdigit.Account(s)
	switch {
	case !ok:
		return Account{}, errAccountCharacter
	case high == 0 && low == 0:
		return Account{}, errAccountZeros
	case bik.IsZero():
		return Account{}, errAccountBank
	}
	a := Account{uint64(bik.n)*tenDigits + high, low}
	if a.Verifiable() {
		byUnit := high/1e7 == 301 || high/1e5 == 40102
		if (sum+checkdigit.AccountPrefix(bik.keyPrefix(byUnit)))%10 != 0 {
			return Account{}, errAccountCheckDigit
		}
	}
	return a, nil
}

// parseAccountText reads "account/bik".
func parseAccountText(text []byte) (Account, error) {
	number, bank, ok := bytes.Cut(text, []byte("/"))
	if !ok {
		return Account{}, errAccountBank
	}
	bik, err := parseBIK(bank)
	if err != nil {
		return Account{}, err
	}
	return parseAccount(number, bik)
}

// IsZero reports whether the account is not given.
func (n Account) IsZero() bool { return n == Account{} }

// BIK returns the code of the bank.
func (n Account) BIK() BIK { return BIK{uint32(n.high / tenDigits)} }

// Verifiable reports whether the account has a key that was verified. It is false for treasury accounts (03…), which have none.
func (n Account) Verifiable() bool { return n.leading(2) != 3 && !n.IsZero() }

// Balance returns the first five digits, the balance account: "40703" for a non-profit organisation, "40702" for a commercial one,
// "40102" for the single treasury account.
func (n Account) Balance() string { return cut(n.Digits(), 0, 5) }

// Currency returns the digits 6 to 8: "810" for roubles in banks, "643" in the Treasury.
func (n Account) Currency() string { return cut(n.Digits(), 5, 8) }

// leading returns the first n of the twenty digits.
func (n Account) leading(count int) uint64 { return n.high % tenDigits / pow10(10-count) }

// Digits returns the twenty digits without the code of the bank, "" for zero.
func (n Account) Digits() string {
	if n.IsZero() {
		return ""
	}
	return string(appendDigits(appendDigits(nil, n.high%tenDigits, 10), n.low, 10))
}

// IsPersonal reports whether the account is that of a sole proprietor or of a natural person (408…).
func (n Account) IsPersonal() bool { return n.leading(3) == 408 }

// String returns account and bank, "40703810538000001234/044525225"; asterisks when it is personal; "" for zero.
func (n Account) String() string {
	if n.IsPersonal() {
		return masked
	}
	var buf [32]byte
	b, _ := n.AppendText(buf[:0])
	return string(b)
}

// Format masks like String, whatever the verb.
func (n Account) Format(f fmt.State, verb rune) { writeMasked(f, verb, "Account", n.String()) }

// GoString masks like String, for %#v.
func (n Account) GoString() string { return "socium.Account(" + n.String() + ")" }

// LogValue masks like String.
func (n Account) LogValue() slog.Value { return slog.StringValue(n.String()) }

// AppendText appends account and bank, a person's too.
func (n Account) AppendText(b []byte) ([]byte, error) {
	if n.IsZero() {
		return b, nil
	}
	b = appendDigits(appendDigits(b, n.high%tenDigits, 10), n.low, 10)
	return n.BIK().AppendText(append(b, '/'))
}

// MarshalText returns account and bank, a person's too; "" for zero.
func (n Account) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what MarshalText writes.
func (n *Account) UnmarshalText(text []byte) error { return decodeText(n, text, parseAccountText) }

// Value returns the text for SQL, NULL for zero.
func (n Account) Value() (driver.Value, error) {
	text, err := n.MarshalText()
	if err != nil {
		return nil, err
	}
	return sqlText(n.IsZero(), string(text))
}

// Scan accepts a string, []byte or NULL.
func (n *Account) Scan(src any) error { return scanText(n, src, parseAccountText) }
