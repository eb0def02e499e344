package socium

import (
	"math/big"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"
)

// The tags below exist in the validator, where they would compare our values by the length of their texts, call every
// two decimals equal, or panic. The versions here compare what stands behind the text and hand all other values to an
// untouched validator, which decides as it always did.

// comparisons tells which results of a comparison a tag allows; a tag that ends in "field" compares with another field.
var comparisons = map[string]func(c int) bool{
	"len": isZeroInt, "eq": isZeroInt, "eq_ignore_case": isZeroInt,
	"ne": func(c int) bool { return c != 0 }, "ne_ignore_case": func(c int) bool { return c != 0 },
	"lt": func(c int) bool { return c < 0 }, "lte": func(c int) bool { return c <= 0 }, "max": func(c int) bool { return c <= 0 },
	"gt": func(c int) bool { return c > 0 }, "gte": func(c int) bool { return c >= 0 }, "min": func(c int) bool { return c >= 0 },
}

func isZeroInt(c int) bool { return c == 0 }

// tamed returns our versions of the tags of the validator.
func tamed() map[string]validator.Func {
	pristine := validator.New(validator.WithRequiredStructEnabled())
	list := map[string]validator.Func{
		"unique": func(fl validator.FieldLevel) bool { return unique(pristine, fl) },
		"postcode_iso3166_alpha2_field": func(fl validator.FieldLevel) bool {
			country, kind, _, found := fl.GetStructFieldOK2()
			return found && kind == reflect.String && isCountry(country.String()) && fl.Field().Kind() == reflect.String &&
				pristine.Var(fl.Field().String(), "postcode_iso3166_alpha2="+country.String()) == nil
		},
		"number": func(fl validator.FieldLevel) bool {
			return isShownNumber(fl.Field()) && !strings.Contains(fl.Field().String(), ".") || plain(fl.Field()) && ask(pristine, fl, "number")
		},
		"numeric": func(fl validator.FieldLevel) bool {
			return isShownNumber(fl.Field()) || plain(fl.Field()) && ask(pristine, fl, "numeric")
		},
	}
	for tag, allows := range comparisons {
		list[tag] = func(fl validator.FieldLevel) bool { return compareParam(pristine, fl, tag, allows) }
	}
	for _, op := range []string{"eq", "ne", "gt", "gte", "lt", "lte"} {
		field := func(fl validator.FieldLevel) bool { return compareField(pristine, fl, op+"field", comparisons[op]) }
		list[op+"field"], list[op+"csfield"] = field, field
	}
	for tag, in := range map[string]bool{"oneof": true, "oneofci": true, "noneof": false, "noneofci": false} {
		list[tag] = func(fl validator.FieldLevel) bool { return inList(pristine, fl, tag, in) }
	}
	for tag, numbers := range textTags {
		list[tag] = func(fl validator.FieldLevel) bool { return readable(fl, tag, numbers) && ask(pristine, fl, tag) }
	}
	for tag, c := range conditions {
		list[tag] = func(fl validator.FieldLevel) bool { return c.check(fl) }
	}
	return list
}

// plain reports whether the untouched validator may be asked about the value: a struct that is not a time it would
// look into instead.
func plain(v reflect.Value) bool {
	return v.Kind() != reflect.Struct || v.Type().ConvertibleTo(timeType)
}

func isCountry(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}

func isShownNumber(v reflect.Value) bool { return v.IsValid() && v.Type() == shownNumberType }

var (
	shownNumberType = reflect.TypeFor[shownNumber]()
	shownDateType   = reflect.TypeFor[shownDate]()
	shownPairType   = reflect.TypeFor[shownPair]()
	shownOpaqueType = reflect.TypeFor[shownOpaque]()
	timeType        = reflect.TypeFor[time.Time]()
)

// paramEscapes are the two characters that a parameter cannot hold as they are.
var paramEscapes = strings.NewReplacer(",", "0x2C", "|", "0x7C")

// ask puts the question to the untouched validator.
func ask(v *validator.Validate, fl validator.FieldLevel, tag string) bool {
	if fl.Param() != "" {
		tag += "=" + paramEscapes.Replace(fl.Param())
	}
	return v.Var(fl.Field().Interface(), tag) == nil
}

// compareParam compares the field with the parameter of the tag.
func compareParam(v *validator.Validate, fl validator.FieldLevel, tag string, allows func(int) bool) bool {
	field := fl.Field()
	switch field.Type() {
	case shownNumberType:
		bound, err := ParseNumber(fl.Param())
		n, ok := rational(field)
		return ok && err == nil && allows(n.Cmp(bound.Rat()))
	case shownDateType:
		bound, err := ParseDate(fl.Param())
		day, bad := ParseDate(field.String())
		return bad == nil && err == nil && allows(day.Compare(bound))
	case shownPairType:
		return comparePair(field.String(), fl.Param(), tag, allows)
	case shownOpaqueType:
		return tag == "eq" && field.String() == fl.Param()
	}
	return sizeFits(field, tag, fl.Param()) && ask(v, fl, tag)
}

// sizeFits reports whether the validator can compare a value of the kind of the field with the parameter.
func sizeFits(field reflect.Value, tag, param string) bool {
	equality, ignoresCase := strings.HasPrefix(tag, "eq") || strings.HasPrefix(tag, "ne"), strings.HasSuffix(tag, "_ignore_case")
	_, err := strconv.ParseInt(param, 0, 64)
	switch {
	case field.Kind() == reflect.String:
		return equality || err == nil
	case ignoresCase:
		return false
	case field.Kind() == reflect.Bool:
		_, err = strconv.ParseBool(param)
		return equality && err == nil
	case field.CanUint():
		_, err = strconv.ParseUint(param, 0, 64)
	case field.CanFloat():
		_, err = strconv.ParseFloat(param, 64)
	case field.Type() == reflect.TypeFor[time.Duration](), field.Kind() == reflect.Struct:
		return plain(field)
	}
	return err == nil
}

// comparePair compares both languages of a [Text]: their lengths in characters, or, for equality, the words.
func comparePair(pair, param, tag string, allows func(int) bool) bool {
	bound, err := strconv.Atoi(param)
	for half := range strings.Lines(pair) {
		half = strings.TrimSuffix(half, "\n")
		var c int
		switch {
		case tag == "eq" || tag == "ne":
			c = strings.Compare(half, param)
		case strings.HasSuffix(tag, "_ignore_case"):
			c = strings.Compare(strings.ToLower(half), strings.ToLower(param))
		case err != nil:
			return false
		default:
			c = utf8.RuneCountInString(half) - bound
		}
		if !allows(c) {
			return false
		}
	}
	return true
}

// compareField compares the field with another one.
func compareField(v *validator.Validate, fl validator.FieldLevel, tag string, allows func(int) bool) bool {
	field := fl.Field()
	other, _, _, found := fl.GetStructFieldOK2()
	if !found || !other.IsValid() {
		return tag == "nefield"
	}
	a, b := field.Type(), other.Type()
	switch {
	case a == shownNumberType || b == shownNumberType:
		n, ok1 := rational(field)
		m, ok2 := rational(other)
		return ok1 && ok2 && allows(n.Cmp(m))
	case a == shownOpaqueType || b == shownOpaqueType:
		return a == b && tag == "eqfield" && field.String() == other.String()
	case a == shownDateType || b == shownDateType:
		return a == b && field.String() != "" && other.String() != "" && allows(strings.Compare(field.String(), other.String()))
	case !plain(field) || !plain(other):
		return a == b && (tag == "eqfield" || tag == "nefield") && allows(boolInt(!reflect.DeepEqual(field.Interface(), other.Interface())))
	}
	return v.VarWithValue(field.Interface(), other.Interface(), tag) == nil
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rational returns a number of any kind as an exact fraction.
func rational(v reflect.Value) (*big.Rat, bool) {
	switch {
	case isShownNumber(v):
		n, err := ParseNumber(or(v.String(), "0"))
		return n.Rat(), err == nil
	case v.CanInt():
		return new(big.Rat).SetInt64(v.Int()), true
	case v.CanUint():
		return new(big.Rat).SetUint64(v.Uint()), true
	case v.CanFloat():
		r := new(big.Rat).SetFloat64(v.Float())
		return r, r != nil
	default:
		return nil, false
	}
}

// paramWords splits the parameter of a tag at spaces; a word in single quotes may hold some.
func paramWords(param string) []string {
	var words []string
	for rest := strings.TrimSpace(param); rest != ""; rest = strings.TrimSpace(rest) {
		var word string
		if quoted, ok := strings.CutPrefix(rest, "'"); ok {
			word, rest, _ = strings.Cut(quoted, "'")
		} else if i := strings.IndexAny(rest, " \t\n"); i >= 0 {
			word, rest = rest[:i], rest[i:]
		} else {
			word, rest = rest, ""
		}
		words = append(words, word)
	}
	return words
}

// inList looks for a number among the words of the parameter, as a number.
func inList(v *validator.Validate, fl validator.FieldLevel, tag string, in bool) bool {
	if fl.Field().Kind() == reflect.String && !isShownNumber(fl.Field()) {
		return fl.Field().Type() != shownOpaqueType && ask(v, fl, tag)
	}
	n, ok := rational(fl.Field())
	if !ok {
		return false
	}
	found := false
	for _, w := range paramWords(fl.Param()) {
		m, err := ParseNumber(w)
		if err != nil {
			return false
		}
		found = found || n.Cmp(m.Rat()) == 0
	}
	return found == in
}
