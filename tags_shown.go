package socium

import (
	"reflect"
	"strings"

	"github.com/shopspring/decimal"
)

// The validator sees our values as the texts below, so that every tag that reads texts reads what people see, and none meets
// a kind that it does not know. A named type tells the tags that compare what stands behind the text.
type (
	shownNumber string // a plain decimal, "" for zero: zero fails required, as it does for an int
	shownDate   string // YYYY-MM-DD
	shownPair   string // a [Text]: both languages, one a line
	shown       string // a text that tags may measure
	shownOpaque string // a text that stands for something else: it is equal to itself and has no size
)

// shownTypes maps the types of this package that are not themselves generic to how the validator sees them.
var shownTypes = []struct {
	show  func(v any) any
	types []any
}{
	{showNumber, []any{Money{}, Number{}, decimal.Decimal{}, decimal.NullDecimal{}, Count{}}},
	{func(v any) any { return shownDate(v.(Date).String()) }, []any{Date{}}},
	{showText, []any{
		INN{}, KPP{}, OGRN{}, SNILS{}, OKPO{}, OKTMO{}, OKATO{}, OKVED{}, LegalForm{}, Region{}, BIK{}, Account{}, KBK{}, PostalIndex{},
	}},
	{showOpaque, []any{PartialDate{}, Share{}, Deadline{}, Period{}}},
	{showWord, []any{Severity(0), Verdict(0), Rounding(0)}},
	{showOther, []any{Answer(0), PersonName{}, Text{}, Basis{}, Value{}}},
}

func showNumber(v any) any {
	var n Number
	switch v := v.(type) {
	case Money:
		if v.Overflow() {
			return shownOpaque(v.String())
		}
		n = numberAt(v.kopecks < 0, magnitude(v.kopecks), 2)
	case Number:
		n = v
	case Count:
		exact, ok := v.Exact()
		if !ok {
			return shownOpaque(v.String())
		}
		n = Number{coef: exact}
	case decimal.NullDecimal:
		if !v.Valid {
			return (*shownNumber)(nil)
		}
		return showNumber(v.Decimal)
	case decimal.Decimal:
		var err error
		if n, err = NumberOf(v); err != nil { // out of bounds: exact, and never written out
			return shownOpaque(v.Coefficient().Text(62) + "e" + Int(int64(v.Exponent())).String())
		}
	}
	if n.IsZero() {
		return shownNumber("")
	}
	return shownNumber(n.String())
}

// showText shows what has a text form; personal data go as [Personal], so that whoever prints the value of a field error
// prints asterisks.
func showText(v any) any {
	text, err := v.(interface{ MarshalText() ([]byte, error) }).MarshalText()
	if err != nil {
		return shown("")
	}
	switch v := v.(type) {
	case SNILS:
		return Personal(text)
	case INN:
		if v.IsPerson() {
			return Personal(text)
		}
	case Account:
		if v.IsPersonal() {
			return Personal(text)
		}
	}
	return shown(text)
}

func showOpaque(v any) any {
	if reflect.ValueOf(v).IsZero() {
		return shownOpaque("")
	}
	return shownOpaque(v.(interface{ String() string }).String())
}

func showWord(v any) any {
	if reflect.ValueOf(v).IsZero() && v != any(HalfUp) {
		return shown("")
	}
	return shown(v.(interface{ String() string }).String())
}

func showOther(v any) any {
	switch v := v.(type) {
	case Answer:
		return shown(map[Answer]string{Yes: "true", No: "false"}[v])
	case PersonName:
		return Personal(v.Reveal())
	case Text:
		return shownPair(strings.TrimSuffix(v.RU+"\n"+v.EN, "\n"))
	case Basis:
		return shown(v.String())
	case Value:
		if v.IsZero() {
			return shown("")
		}
		return shown(v.String())
	default:
		return shown("")
	}
}

// ValidatorValue shows the known value to go-playground/validator/v10, and a nil pointer for an unknown one, so that
// required fails, omitempty skips it, and any other tag refuses it.
func (o Opt[T]) ValidatorValue() any {
	if !o.ok {
		return (*T)(nil)
	}
	return o.v
}

// ValidatorValue shows the list of the bands to go-playground/validator/v10: min and max count them.
func (b Bands[T]) ValidatorValue() any { return b.list }

// ValidatorValue shows the list of the entries to go-playground/validator/v10: min and max count them.
func (t Timeline[T]) ValidatorValue() any { return t.entries }
