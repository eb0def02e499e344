package socium

import (
	"reflect"
	"slices"

	"github.com/go-playground/validator/v10"
)

// textTags are the tags of the validator that read texts and panic on some other kinds; the value tells which numbers they read.
var textTags = map[string]numbersRead{
	"bcp47_language_tag": noNumbers, "bcp47_strict_language_tag": noNumbers, "datetime": noNumbers, "dir": noNumbers, "dirpath": noNumbers, "ein": noNumbers,
	"file": noNumbers, "filepath": noNumbers, "http_url": noNumbers, "https_url": noNumbers, "image": noNumbers, "iso3166_1_alpha_numeric": integers,
	"iso3166_1_alpha_numeric_eu": integers, "iso4217_numeric": onlyIntegers, "json": noNumbers, "latitude": allNumbers, "longitude": allNumbers,
	"lowercase": noNumbers, "luhn_checksum": integers, "mimetype": noNumbers, "multibyte": noNumbers, "origin": noNumbers, "port": onlyIntegers,
	"spicedb": noNumbers, "ssn": noNumbers, "timezone": noNumbers, "uppercase": noNumbers, "uri": noNumbers, "url": noNumbers, "urn_rfc2141": noNumbers,
	"urn_rfc8141": noNumbers,
}

type numbersRead uint8

const (
	noNumbers    numbersRead = iota
	integers                 // besides texts
	allNumbers               // besides texts
	onlyIntegers             // and no texts
)

// readable reports whether a tag reads values of the kind of the field.
func readable(fl validator.FieldLevel, tag string, numbers numbersRead) bool {
	field := fl.Field()
	switch {
	case tag == "spicedb" && !slices.Contains([]string{"", "id", "permission", "type"}, fl.Param()):
		return false
	case field.Kind() == reflect.String:
		return numbers != onlyIntegers
	case field.CanInt() || field.CanUint():
		return numbers != noNumbers
	case field.CanFloat():
		return numbers == allNumbers
	case field.Kind() == reflect.Slice || field.Kind() == reflect.Array:
		return field.Type().Elem().Kind() == reflect.Uint8
	default:
		return false
	}
}
