package socium

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// RegisterTags teaches a validator of go-playground/validator/v10 the words of this package, so that
// `validate:"required,inn"` works on a plain string in a struct of the caller's own, and any tag on our types and on decimals
// gives a right answer or an error. Untamed, the validator panics on a decimal, or compares it by the length of its text.
//
// The tags inn, kpp, ogrn, snils, okpo, oktmo, okato, okved, legal_form, region, bik, kbk and postal_index accept what the parser of the
// same name accepts; account=Field also wants the name of the Go field that holds the BIK. An empty string is refused, put
// omitempty before them where it is allowed.
//
// Our types and decimal.Decimal are seen as text: identifiers as their digits, days as YYYY-MM-DD, answers as true and false,
// a [PersonName] as one text, a [Text] as both of its halves. [Money], [Number], an exact [Count] and decimals are compared as numbers,
// exactly, with min, max, len, eq, ne, gt, gte, lt, lte, oneof, the tags on other fields (eqfield, gtfield, …) and the conditions
// (required_if, …), and days as days. Zero sums, numbers and days fail required, as a zero int does; an unknown [Opt] fails every tag but
// omitempty. What cannot be compared (a sum that overflows, "about 100", a number with a day) fails every comparison, ne included.
//
// The words that steer the validator (dive, keys, structonly) keep their meaning: dive into what is no list panics, as it
// always did. The tags of the caller's own fields work as before.
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
	if err := v.RegisterValidation("account", isAccount); err != nil {
		return err
	}
	for _, g := range shownTypes {
		v.RegisterCustomTypeFunc(func(field reflect.Value) any { return g.show(field.Interface()) }, g.types...)
	}
	for tag, check := range tamed() {
		_, evenNil := conditions[tag]
		if err := v.RegisterValidation(tag, check, evenNil); err != nil {
			return err
		}
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

// isAccount reads the account with the BIK in the field that the parameter names.
func isAccount(fl validator.FieldLevel) bool {
	bank, kind, _, found := fl.GetStructFieldOK2()
	if !found || kind != reflect.String || fl.Field().Kind() != reflect.String {
		return false
	}
	bik, err := ParseBIK(bank.String())
	if err != nil {
		return false
	}
	_, err = ParseAccount(fl.Field().String(), bik)
	return err == nil
}

// accountFault says what is wrong with an account as far as it can be told without its bank.
func accountFault(text string) error {
	switch _, err := ParseAccount(text, BIK{}); err {
	case errAccountBank:
		return errAccountCheckDigit
	default:
		return err
	}
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
	if text := reflect.ValueOf(value); tag == "account" && text.Kind() == reflect.String {
		return asViolation(accountFault(text.String()))
	}
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
