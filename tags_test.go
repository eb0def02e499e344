package socium_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newValidator(t testing.TB) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, socium.RegisterTags(v))
	return v
}

func TestIdentifierTags(t *testing.T) {
	v := newValidator(t)
	for tag, texts := range map[string][2]string{ // good, bad
		"inn": {"7707083893", "7707083894"}, "kpp": {"773601001", "77360100"}, "ogrn": {"1027700132195", "1027700132193"},
		"snils": {"112-233-445 95", "112-233-445 96"}, "okpo": {"00032537", "00032538"}, "oktmo": {"45000000", "02000000"},
		"okato": {"45286575", "4528657"}, "okved": {"87.10", "87-10"}, "legal_form": {"71400", "81400"}, "region": {"77", "99"},
		"bik": {"044525225", "144525225"}, "kbk": {"18201061201010000510", "18X01061201010000510"}, "postal_index": {"101000", "701000"},
	} {
		require.NoError(t, v.Var(texts[0], tag), tag)
		for _, bad := range []string{texts[1], ""} {
			vs := socium.ViolationsOf(v.Var(bad, tag))
			require.Len(t, vs, 1, tag)
			assert.NotEqual(t, socium.CodeField, vs[0].Code, tag)
			assert.NotEmpty(t, vs[0].Text.RU)
		}
		require.NoError(t, v.Var("", "omitempty,"+tag), tag)
		require.Error(t, v.Var(12, tag), "a number is no text")
	}
}

func TestIdentifierFields(t *testing.T) {
	type form struct {
		INN   socium.INN   `json:"inn" validate:"required,inn,len=12"`
		OGRN  socium.OGRN  `json:"ogrn" validate:"required,startswith=1"`
		SNILS socium.SNILS `json:"snils" validate:"omitempty,len=3"`
		Owner *socium.INN  `json:"owner" validate:"omitempty,inn"`
	}
	v := newValidator(t)
	vs := socium.ViolationsOf(v.Struct(form{}))
	require.Len(t, vs, 2)
	assert.Equal(t, socium.Path("inn"), vs[0].Path)
	assert.Equal(t, socium.CodeFieldRequired, vs[0].Code)

	person := socium.MustParseINN("500100732259")
	require.NoError(t, v.Struct(form{INN: person, OGRN: socium.MustParseOGRN("1027700132195"), Owner: &person}))

	err := v.Struct(form{INN: person, OGRN: socium.MustParseOGRN("1027700132195"), SNILS: socium.MustParseSNILS("112-233-445 95")})
	var fields validator.ValidationErrors
	require.True(t, errors.As(err, &fields))
	require.Len(t, fields, 1)
	assert.NotContains(t, fmt.Sprintf("%v %+v %#v", fields[0].Value(), fields[0].Value(), fields[0].Value()), "1122")
}

func TestAccountTag(t *testing.T) {
	type form struct {
		Bank    string     `json:"bank" validate:"required,bik"`
		Typed   socium.BIK `json:"typed"`
		Account string     `json:"account" validate:"account=Bank"`
		Second  string     `json:"second" validate:"omitempty,account=Typed"`
	}
	v := newValidator(t)
	good := form{Bank: "044525225", Typed: socium.MustParseBIK("044525225"), Account: "40703810538000001234", Second: "40702810400020105744"}
	require.NoError(t, v.Struct(good))
	for account, code := range map[string]socium.Code{
		"40703810638000001234": socium.CodeAccountCheckDigit, "4070381053800000123": socium.CodeAccountLength, "": socium.CodeAccountLength,
		"40703Х10538000001234": socium.CodeAccountCharacter,
	} {
		bad := good
		bad.Account = account
		vs := socium.ViolationsOf(v.Struct(bad))
		require.Len(t, vs, 1)
		assert.Equal(t, code, vs[0].Code, account)
	}
	bad := good
	bad.Bank = "144525225"
	assert.Len(t, socium.ViolationsOf(v.Struct(bad)), 2, "without a bank no account is right")
}

func TestViolationsOf(t *testing.T) {
	_, inn := socium.ParseINN("1")
	_, date := socium.ParseDate("x")
	violation := socium.Violation{Code: "a.b", Path: "c"}
	for name, c := range map[string]struct {
		err  error
		want []socium.Code
	}{
		"nil":        {nil, nil},
		"foreign":    {errors.New("x"), nil},
		"parser":     {inn, []socium.Code{socium.CodeINNLength}},
		"wrapped":    {fmt.Errorf("reading: %w", date), []socium.Code{socium.CodeDateForm}},
		"joined":     {errors.Join(date, errors.New("x"), &violation), []socium.Code{socium.CodeDateForm, "a.b"}},
		"violations": {fmt.Errorf("x: %w", socium.Violations{&violation, &violation}.Err()), []socium.Code{"a.b", "a.b"}},
	} {
		var got []socium.Code
		for _, v := range socium.ViolationsOf(c.err) {
			got = append(got, v.Code)
		}
		assert.Equal(t, c.want, got, name)
	}
}

func Example_requestStruct() {
	type Signup struct {
		Name string      `json:"name" validate:"required,max=300"`
		INN  string      `json:"inn"  validate:"required,inn"`
		OGRN socium.OGRN `json:"ogrn" validate:"required"`
	}

	v := validator.New(validator.WithRequiredStructEnabled())
	if err := socium.RegisterTags(v); err != nil {
		fmt.Println(err)
		return
	}

	err := v.Struct(Signup{Name: "АНО «Забота»", INN: "5501234567"})
	for _, p := range socium.ViolationsOf(err) {
		fmt.Println(p.Path, p.Code, p.Text.RU)
	}
	// Output:
	// inn inn.check-digit контрольная цифра ИНН не сходится: ожидается 0
	// ogrn field.required поле обязательно
}
