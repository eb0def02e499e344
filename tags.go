package socium

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// RegisterTags teaches a validator of go-playground/validator/v10 the words of this package, so that
// `validate:"required,inn"` works on a plain string in a struct of the caller's own.
//
// The tags inn, kpp, ogrn, snils, okpo, oktmo, okato, okved, legal_form, region, bik, kbk and postal_index accept what the parser of the
// same name accepts; an empty string is refused, put omitempty before them where it is allowed. The identifiers of this package
// are seen as their text, so that required, len, startswith and the like see the digits.
//
// The names of fields become those of their JSON form. Register before the first use of v, as the validator demands; v keeps what is
// registered later. [ViolationsOf] turns the errors of v into violations with texts.
func RegisterTags(v *validator.Validate) error {
	v.RegisterTagNameFunc(jsonName)
	for _, t := range identifierTags {
		check := t.check
		if err := v.RegisterValidation(t.tag, func(fl validator.FieldLevel) bool {
			return fl.Field().Kind() == reflect.String && check(fl.Field().String()) == nil
		}); err != nil {
			return err
		}
	}
	for _, t := range identifierTypes {
		v.RegisterCustomTypeFunc(identifierText, t)
	}
	return nil
}

type identifierTag struct {
	tag   string
	check func(string) error
}

func checkOf[T any](parse func(string) (T, error)) func(string) error {
	return func(s string) error {
		_, err := parse(s)
		return err
	}
}

var identifierTags = []identifierTag{
	{"inn", checkOf(ParseINN)},
	{"kpp", checkOf(ParseKPP)},
	{"ogrn", checkOf(ParseOGRN)},
	{"snils", checkOf(ParseSNILS)},
	{"okpo", checkOf(ParseOKPO)},
	{"oktmo", checkOf(ParseOKTMO)},
	{"okato", checkOf(ParseOKATO)},
	{"okved", checkOf(ParseOKVED)},
	{"legal_form", checkOf(ParseLegalForm)},
	{"region", checkOf(ParseRegion)},
	{"bik", checkOf(ParseBIK)},
	{"kbk", checkOf(ParseKBK)},
	{"postal_index", checkOf(ParsePostalIndex)},
}

var identifierTypes = []any{
	INN{}, KPP{}, OGRN{}, SNILS{}, OKPO{}, OKTMO{}, OKATO{}, OKVED{}, LegalForm{}, Region{}, BIK{}, Account{}, KBK{}, PostalIndex{},
}

// identifierText shows an identifier to the validator as its text. The text of one that masks itself goes as [Personal], so
// that whoever prints the value of a field error prints asterisks.
func identifierText(field reflect.Value) any {
	m, ok := field.Interface().(interface{ MarshalText() ([]byte, error) })
	if !ok {
		return nil
	}
	text, err := m.MarshalText()
	if err != nil {
		return nil
	}
	return Personal(text)
}

// jsonName returns the name of a field in its JSON form, "" when it has none.
func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	if name == "-" {
		return ""
	}
	return name
}

// tagViolation says what is wrong with a field that failed one of the identifier tags; ok is false for other tags.
func tagViolation(tag string, value any) (v *Violation, ok bool) {
	for _, t := range identifierTags {
		if t.tag != tag {
			continue
		}
		text := reflect.ValueOf(value)
		if text.Kind() != reflect.String {
			return nil, false
		}
		return asViolation(t.check(text.String()))
	}
	return nil, false
}
