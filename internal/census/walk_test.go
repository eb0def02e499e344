package census_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Marks of personal data in the filled structs: none may show in a log.
const (
	familyName = "Тайнофамильев"
	phone      = "+7 000 123-45-67"
	personINN  = "500100732259"
	snils      = "11223344595"
)

// samples are good values of the opaque types.
var samples = func() map[reflect.Type]any {
	bik := socium.MustParseBIK("044525225")
	m := map[reflect.Type]any{}
	for _, v := range []any{
		socium.MustParseINN(personINN), socium.MustParseKPP("773601001"), socium.MustParseOGRN("1027700132195"), socium.MustParseSNILS(snils),
		socium.MustParseOKPO("00032537"), socium.MustParseOKTMO("45000000"), socium.MustParseOKATO("45"), socium.MustParseOKVED("88.10"),
		socium.MustParseLegalForm("71400"), socium.MustParseRegion("77"), bik, socium.MustParseAccount("40703810538000001234", bik),
		socium.MustParseKBK("18201061201010000510"), socium.MustParsePostalIndex("101000"), socium.MustParseDate("2026-03-01"),
		socium.MustParsePartialDate("2015-12"), socium.MustPeriod("2026-01-01", "2026-12-31"), socium.MustDeadline("2025-10-15", "23:30"),
		socium.MustParseMoney("1234.50"), socium.MustParseNumber("5.5"), socium.MustParseCount("about 59"), socium.MustParseShare("1/3"),
		socium.Some(socium.MustParseMoney("7.80")), socium.Some(socium.MustParseNumber("0.5")), socium.Some(7), socium.Some(int64(7)), socium.Some(true),
		socium.Some("x"), socium.Some(socium.MustParseCount("5")), socium.Yes, socium.Refuse, socium.Pass, socium.HalfEven, socium.ValueOf(5), socium.Personal(phone),
		socium.PersonName{Family: familyName, Given: "А", Patronymic: "Б"}, decimal.New(55, -1), time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
	} {
		m[reflect.TypeOf(v)] = v
	}
	return m
}()

// fill puts something into every exported field.
func fill(v reflect.Value, depth int) {
	if s, ok := samples[v.Type()]; ok {
		v.Set(reflect.ValueOf(s))
		return
	}
	if depth == 0 || !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), depth-1)
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), depth-1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), depth-1)
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, depth-1)
		fill(value, depth-1)
		v.SetMapIndex(key, value)
	case reflect.String:
		v.SetString(word(v.Type()))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(0.5)
	}
}

// word returns a valid word of an enum, or some text.
func word(t reflect.Type) string {
	for _, w := range words {
		v := reflect.New(t).Elem()
		v.SetString(w)
		if valid, ok := v.Interface().(interface{ Valid() bool }); ok && valid.Valid() {
			return w
		}
	}
	return "текст"
}

var words = []string{"home", "draft", "social", "exact", "wait", "mean", "other", "unverified", "republic", "include", "open", "text", "yes", "no"}

// each calls f for every exported struct, empty and filled.
func each(t *testing.T, f func(t *testing.T, name string, v reflect.Value)) {
	for _, p := range packages {
		for _, s := range p.structs {
			typ := reflect.TypeOf(s)
			for _, depth := range []int{0, 7} {
				v := reflect.New(typ)
				fill(v.Elem(), depth)
				f(t, fmt.Sprintf("%s filled %d deep", typ, depth), v)
			}
		}
	}
}

// The tamed validator goes through every exported struct of the library without a panic.
func TestStructsPassTheValidator(t *testing.T) {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, socium.RegisterTags(v))
	each(t, func(t *testing.T, name string, s reflect.Value) {
		assert.NotPanics(t, func() {
			if err := v.Struct(s.Interface()); err != nil {
				for _, violation := range socium.ViolationsOf(err) {
					assert.NotEmpty(t, violation.Text.RU, name)
				}
			}
		}, name)
	})
}

// Personal data shows neither when a struct is printed nor when it is logged.
func TestStructsMaskPersonalData(t *testing.T) {
	each(t, func(t *testing.T, name string, s reflect.Value) {
		var log strings.Builder
		slog.New(slog.NewTextHandler(&log, nil)).Info("x", "s", s.Elem().Interface())
		texts := []string{log.String()}
		for _, verb := range []string{"%v", "%+v", "%#v", "%d"} { // others are bad verbs to some field, and fmt then prints it without its methods
			texts = append(texts, fmt.Sprintf(verb, s.Elem().Interface()))
		}
		for _, shown := range texts {
			for _, secret := range []string{familyName, phone, personINN, snils} {
				assert.False(t, strings.Contains(shown, secret), "%s shows %s", name, secret)
			}
		}
	})
}

// What can be written as JSON and read back is the same.
func TestStructsRoundTrip(t *testing.T) {
	each(t, func(t *testing.T, name string, s reflect.Value) {
		data, err := json.Marshal(s.Interface())
		if err != nil {
			return // holds functions, or is not meant to be stored
		}
		back := reflect.New(s.Elem().Type())
		if err := json.Unmarshal(data, back.Interface()); err != nil {
			return // refuses the words of the filler
		}
		again, err := json.Marshal(back.Interface())
		require.NoError(t, err, name)
		assert.Equal(t, string(data), string(again), name)
	})
}
