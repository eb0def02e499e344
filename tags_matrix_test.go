package socium_test

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// builtinTags reads the names of all tags and aliases out of a fresh validator.
func builtinTags(t testing.TB) []string {
	v := reflect.ValueOf(validator.New()).Elem()
	var tags []string
	for _, field := range []string{"validations", "aliases"} {
		m := v.FieldByName(field)
		require.True(t, m.IsValid(), "the validator has no field %s any more: find another way to list its tags", field)
		for _, key := range m.MapKeys() {
			tags = append(tags, key.String())
		}
	}
	slices.Sort(tags)
	return tags
}

// Every built-in tag has texts in both languages, and no text is for a tag that does not exist.
func TestFieldTexts(t *testing.T) {
	tags := builtinTags(t)
	require.Greater(t, len(tags), 180)
	known := map[socium.Code]socium.Text{}
	for _, c := range socium.Codes() {
		known[c.Code] = c.Text
	}
	for _, tag := range tags {
		code := socium.FieldCode(tag)
		if text, ok := known[code]; assert.True(t, ok, "no text for %s", tag) {
			assert.NotEmpty(t, text.RU, tag)
			assert.NotEmpty(t, text.EN, tag)
			delete(known, code)
		}
	}
	delete(known, socium.CodeFieldOther)
	for code := range known {
		assert.False(t, code.Within(socium.CodeField), "%s is no tag", code)
	}
}

// samples are values of every type of the package that a struct of the caller may hold, zeros included.
func samples() []any {
	person, number := socium.MustParseINN("500100732259"), socium.MustParseNumber("5.5")
	bik := socium.MustParseBIK("044525225")
	period := socium.MustPeriod("2026-01-01", "2026-12-31")
	filled := []any{
		socium.MustParseINN("7707083893"), person, socium.MustParseKPP("773601001"), socium.MustParseOGRN("1027700132195"),
		socium.MustParseSNILS("112-233-445 95"), socium.MustParseOKPO("00032537"), socium.MustParseOKTMO("45000000"), socium.MustParseOKATO("45"),
		socium.MustParseOKVED("88.10"), socium.MustParseLegalForm("71400"), socium.MustParseRegion("77"), bik,
		socium.MustParseAccount("40703810538000001234", bik), socium.MustParseKBK("18201061201010000510"), socium.MustParsePostalIndex("101000"),
		day("2026-03-01"), socium.MustParsePartialDate("2015-12"), period, socium.MustDeadline("2025-10-15", "23:30"),
		socium.MustParseMoney("5.50"), number, decimal.RequireFromString("5.5"), decimal.NullDecimal{Decimal: decimal.RequireFromString("5.5"), Valid: true},
		decimal.New(1, 20_000_000), decimal.New(-1, -20_000_000), socium.Rubles(1 << 60), socium.Rubles(-3), socium.Int(1_000_000),
		socium.CountOf(59), socium.MustParseCount("about 100"), socium.MustParseShare("1/3"), socium.Yes, socium.No, socium.Refuse, socium.Pass, socium.HalfEven,
		socium.Some(number), socium.Some(socium.Rubles(5)), socium.Some(7), socium.Some("x"), socium.Some(socium.Yes),
		socium.PersonName{Family: "Фамилия"}, socium.Personal("+7 000 000-00-00"), text("да", "yes"), decree("1"), socium.ValueOf(5), socium.Word("x"),
		socium.MustBands(upTo(5, "a")), socium.MustTimeline(socium.Dated[int]{Value: 5}), socium.Path("a.b"), socium.CodeINN, socium.RU, socium.CountExact,
		[]socium.Money{socium.Rubles(1)}, []decimal.Decimal{decimal.New(1, 0)}, map[string]socium.Money{"a": socium.Rubles(1)}, socium.Violations{},
	}
	all := slices.Clone(filled)
	for _, v := range filled {
		all = append(all, reflect.Zero(reflect.TypeOf(v)).Interface()) // zero
		p := reflect.New(reflect.TypeOf(v))
		p.Elem().Set(reflect.ValueOf(v))
		all = append(all, p.Interface(), reflect.Zero(p.Type()).Interface()) // pointer, nil pointer
	}
	return all
}

// structOf wraps a value in a struct with the tag on it and another field beside it.
func structOf(v any, tag string, other any) any {
	fields := []reflect.StructField{
		{Name: "Field", Type: reflect.TypeOf(v), Tag: reflect.StructTag(`json:"field" validate:"` + tag + `"`)},
		{Name: "Other", Type: reflect.TypeOf(other), Tag: `json:"other"`},
	}
	s := reflect.New(reflect.StructOf(fields)).Elem()
	s.Field(0).Set(reflect.ValueOf(v))
	s.Field(1).Set(reflect.ValueOf(other))
	return s.Interface()
}

// No tag panics on any of our values, whatever its parameter and its neighbour.
func TestNoTagPanics(t *testing.T) {
	v := newValidator(t)
	others := []any{
		struct{ Other int }{5}, struct{ Other string }{"x"}, struct{ Other socium.Money }{five5}, struct{ Other socium.Date }{day("2026-01-01")},
		struct{ Other decimal.Decimal }{decimal.New(5, 0)}, struct{ Other socium.Opt[socium.Number] }{socium.Some(socium.Int(5))}, struct{ Other *int }{},
		struct{ Other []int }{[]int{1}}, struct{ Other socium.Basis }{decree("1")}, struct{ Other bool }{true}, struct{ Other any }{},
	}
	values := samples()
	for _, tag := range builtinTags(t) {
		if slices.ContainsFunc(asksResolver, func(s string) bool { return strings.HasPrefix(tag, s) }) {
			continue
		}
		params := []string{"", "5", "2026-01-01", "Other", "Other 5", "Nothing", "x"}
		if strings.HasPrefix(tag, "postcode") {
			params = []string{"RU", "Other"}
		}
		for i, value := range values {
			for j, param := range params {
				full := strings.TrimSuffix(tag+"="+param, "=")
				if message := panics(func() { _ = v.VarWithValue(value, others[(i+j)%len(others)], full) }); message != "" {
					t.Fatalf("%s on %T: %s", full, value, message)
				}
			}
		}
	}
}

// asksResolver are the beginnings of tags that look names up: not in a test.
var asksResolver = []string{"tcp", "udp", "ip4_addr", "ip6_addr", "ip_addr", "unix_addr"}

func panics(f func()) (message string) {
	defer func() {
		if r := recover(); r != nil {
			message = fmt.Sprint(r)
		}
	}()
	f()
	return ""
}

// Our identifiers, days and texts are treated as plain strings of the same digits by every tag that has no better meaning for them.
func TestTagsSeeText(t *testing.T) {
	tamed, pristine := newValidator(t), validator.New()
	ours := map[string]any{
		"7707083893": socium.MustParseINN("7707083893"), "500100732259": socium.MustParseINN("500100732259"), "773601001": socium.MustParseKPP("773601001"),
		"1027700132195": socium.MustParseOGRN("1027700132195"), "11223344595": socium.MustParseSNILS("11223344595"), "88.10": socium.MustParseOKVED("88.10"),
		"77": socium.MustParseRegion("77"), "101000": socium.MustParsePostalIndex("101000"), "": socium.INN{},
		"true": socium.Yes, "refuse": socium.Refuse,
	}
	for _, tag := range []string{
		"required", "len=10", "len=2", "min=5", "max=5", "eq=77", "ne=77", "gt=3", "lt=3", "startswith=77", "endswith=5", "contains=0", "excludes=0",
		"numeric", "number", "alphanum", "ascii", "multibyte", "oneof=77 99", "noneof=77 99", "email", "boolean", "isdefault", "lowercase", "hexadecimal", "uuid", "datetime=2006-01-02",
		"eq_ignore_case=TRUE", "startsnotwith=7", "printascii", "latitude", "oneofci=TRUE refuse", "uppercase", "json", "luhn_checksum",
	} {
		for plain, v := range ours {
			assert.Equal(t, pristine.Var(plain, tag) == nil, tamed.Struct(structOf(v, tag, 0)) == nil, "%s on %s", tag, plain)
		}
	}
	d := day("2026-03-01")
	for tag, want := range map[string]bool{
		"min=2026-03-01": true, "min=2026-03-02": false, "max=2026-02-28": false, "gt=2025-12-31": true, "lt=2026-03-01": false, "lte=2026-03-01": true,
		"eq=2026-03-01": true, "ne=2026-03-01": false, "len=10": false, "min=3": false, "gt=": false, "datetime=2006-01-02": true, "required": true, "startswith=2026": true,
	} {
		assert.Equal(t, want, v2(tamed, d, tag), tag)
	}
	assert.False(t, v2(tamed, socium.Date{}, "required"))
	assert.False(t, v2(tamed, socium.Date{}, "ne=2026-03-01"), "an unknown day is not another day")
	assert.True(t, v2(tamed, socium.Date{}, "omitempty,min=2026-03-01"))
}

func v2(v *validator.Validate, value any, tag string) bool {
	return v.Struct(structOf(value, tag, 0)) == nil
}

// Numbers are compared as numbers, exactly, whatever the type and however many digits.
func TestTagsCompareNumbers(t *testing.T) {
	v := newValidator(t)
	values := []string{"0", "5", "-3", "5.5", "0.01", "5.01", "12345678901234.56", "12345678901234.57", "999999999999.99", "100"}
	params := append(slices.Clone(values), "5.00", "0.010000000000000001", "12345678901234.565")
	ops := map[string]func(int) bool{
		"min": func(c int) bool { return c >= 0 }, "max": func(c int) bool { return c <= 0 }, "len": func(c int) bool { return c == 0 }, "eq": func(c int) bool { return c == 0 },
		"ne": func(c int) bool { return c != 0 }, "lt": func(c int) bool { return c < 0 }, "lte": func(c int) bool { return c <= 0 }, "gt": func(c int) bool { return c > 0 },
		"gte": func(c int) bool { return c >= 0 }, "eq_ignore_case": func(c int) bool { return c == 0 }, "ne_ignore_case": func(c int) bool { return c != 0 },
		"oneof": func(c int) bool { return c == 0 }, "noneof": func(c int) bool { return c != 0 },
	}
	for _, text := range values {
		exact, _ := new(big.Rat).SetString(text)
		d := decimal.RequireFromString(text)
		for _, value := range []any{
			socium.MustParseMoney(text), socium.MustParseNumber(text), d, decimal.NullDecimal{Decimal: d, Valid: true},
			socium.Some(socium.MustParseMoney(text)), new(socium.MustParseMoney(text)),
		} {
			for _, param := range params {
				bound, _ := new(big.Rat).SetString(param)
				for op, allows := range ops {
					assert.Equal(t, allows(exact.Cmp(bound)), v2(v, value, op+"="+param), "%T %s %s=%s", value, text, op, param)
				}
			}
			for _, bad := range []string{"min=abc", "ne=abc", "noneof=abc", "max=1e20000000", "gt="} {
				assert.False(t, v2(v, value, bad), "%s has no meaning", bad)
			}
			assert.True(t, v2(v, value, "numeric"))
			assert.Equal(t, exact.IsInt(), v2(v, value, "number"), text)
		}
	}
	for _, huge := range []any{decimal.New(1, 20_000_000), decimal.New(-1, -20_000_000), socium.Rubles(1 << 60), socium.MustParseCount("about 5"), socium.MustParseShare("1/3")} {
		for _, tag := range []string{"min=1", "max=1", "eq=1", "gtfield=Other"} {
			assert.False(t, v2(v, huge, tag), "%T %s: what cannot be compared is refused", huge, tag)
		}
	}
	assert.False(t, v2(v, socium.Money{}, "required"), "zero fails required, as it does for an int")
	assert.True(t, v2(v, &socium.Money{}, "required"), "a pointer to zero is given")
	assert.False(t, v2(v, socium.Opt[socium.Money]{}, "required"))
	assert.True(t, v2(v, socium.Some(socium.Rubles(1)), "required"))
	assert.False(t, v2(v, socium.Opt[socium.Money]{}, "min=0"), "unknown is not zero")
	assert.True(t, v2(v, socium.Opt[socium.Money]{}, "omitempty,min=5"))
	assert.False(t, v2(v, decimal.NullDecimal{}, "required"))
}

func TestTagsCompareFields(t *testing.T) {
	v := newValidator(t)
	five, six := socium.Rubles(5), socium.Rubles(6)
	for _, c := range []struct {
		value any
		tag   string
		other any
		want  bool
	}{
		{five, "ltfield=Other", six, true}, {six, "ltfield=Other", five, false}, {five, "eqfield=Other", five, true}, {five, "nefield=Other", five, false},
		{socium.Rubles(10), "gtfield=Other", socium.Rubles(9), true}, // as texts it would be the other way round
		{five, "eqfield=Other", socium.MustParseNumber("5.00"), true}, {five, "gtefield=Other", decimal.New(5, 0), true}, {five, "eqfield=Other", 5, true},
		{five, "eqfield=Other", 5.0, true}, {5, "ltefield=Other", six, true}, {uint8(7), "gtfield=Other", six, true}, {five, "gtfield=Other", "x", false},
		{five, "nefield=Other", "x", false}, {decimal.New(50, -1), "eqfield=Other", decimal.New(5, 0), true}, {decimal.New(51, -1), "eqfield=Other", decimal.New(5, 0), false},
		{decimal.New(1, 20_000_000), "nefield=Other", decimal.New(1, 20_000_000), false},
		{five, "eqcsfield=Other", five, true}, {five, "gtcsfield=Other", five, false},
		{day("2026-01-01"), "ltfield=Other", day("2026-01-02"), true}, {day("2026-01-01"), "gtefield=Other", day("2026-01-01"), true},
		{day("2026-01-01"), "nefield=Other", socium.Date{}, false}, {day("2026-01-01"), "ltfield=Other", time.Now(), false},
		{socium.MustParseINN("7707083893"), "eqfield=Other", socium.MustParseINN("7707083893"), true}, {socium.MustParseINN("7707083893"), "eqfield=Other", "7707083893", true},
		{socium.MustParseINN("7707083893"), "nefield=Other", socium.MustParseINN("7736050003"), true},
		{decree("1"), "eqfield=Other", decree("1"), true}, {decree("1"), "eqfield=Other", decree("2"), false},
		{five, "gtfield=Nothing", six, false}, {five, "nefield=Nothing", six, true},
		{5, "gtfield=Other", 4, true}, {"ab", "gtfield=Other", "c", true}, {time.Unix(5, 0), "gtfield=Other", time.Unix(4, 0), true}, // untouched
		{[]int{1}, "eqfield=Other", []int{2}, true}, {struct{ A int }{1}, "eqfield=Other", struct{ A int }{2}, false},

		{"", "required_if=Other 5", five, false}, {"", "required_if=Other 5.00", five, false}, {"", "required_if=Other 6", five, true}, {"x", "required_if=Other 5", five, true},
		{"", "required_unless=Other 5", five, true}, {"", "required_unless=Other 6", five, false}, {"x", "excluded_if=Other 5", five, false}, {"", "excluded_if=Other 5", five, true},
		{"x", "excluded_unless=Other 5", five, true}, {"x", "excluded_unless=Other 6", five, false}, {"", "skip_unless=Other 5", decimal.New(50, -1), false},
		{socium.Money{}, "required_if=Other grant", "grant", false}, {five, "required_if=Other grant", "grant", true}, {&socium.Money{}, "required_if=Other grant", "grant", true},
		{socium.Opt[socium.Money]{}, "required_if=Other grant", "other", true}, {socium.Opt[socium.Money]{}, "required_if=Other grant", "grant", false},
		{"", "required_if=Other 0x10", 16, false}, {"", "required_if=Other true", true, false}, {"", "required_if=Other 'a b'", "a b", false}, {"", "required_if=Other nil", (*int)(nil), false},
		{"", "required_if=Other 2", []int{1, 2}, false}, {"", "required_if=Other", "", false}, {"", "required_with=Other", five, false}, {"", "required_with=Other", socium.Money{}, true},
		{"", "required_without=Other", socium.Opt[int]{}, false}, {"", "required_if=Other true", socium.Yes, false},
	} {
		assert.Equal(t, c.want, v.Struct(structOf(c.value, c.tag, c.other)) == nil, "%T %v %s %v", c.value, c.value, c.tag, c.other)
	}
}

func TestTagsOnLists(t *testing.T) {
	v := newValidator(t)
	one, same := decimal.New(10, -1), decimal.New(1, 0)
	type line struct{ Sum decimal.Decimal }
	for _, c := range []struct {
		value any
		tag   string
		want  bool
	}{
		{[]decimal.Decimal{one, same}, "unique", false}, {[]decimal.Decimal{one, decimal.New(2, 0)}, "unique", true}, {[]*decimal.Decimal{&one, &same}, "unique", false},
		{[]*decimal.Decimal{nil, nil}, "unique", false}, {[]line{{one}, {same}}, "unique=Sum", false}, {[]line{{one}, {decimal.New(3, 0)}}, "unique=Sum", true},
		{map[string]decimal.Decimal{"a": one, "b": same}, "unique", false}, {[]socium.Money{socium.Rubles(1), socium.Rubles(1)}, "unique", false},
		{[]socium.Money{socium.Rubles(1), socium.Rubles(2)}, "unique", true}, {[]line{{one}}, "unique=Nothing", false}, {five5, "unique", false}, {[]string{"a", "b"}, "unique", true},
		{[]socium.Money{socium.Rubles(1), socium.Rubles(7)}, "dive,max=5", false}, {[]socium.Money{socium.Rubles(1)}, "min=1,dive,max=5", true},
		{map[string]socium.Money{"a": socium.Rubles(7)}, "dive,keys,len=1,endkeys,max=5", false}, {[]socium.INN{{}}, "dive,required", false},
		{socium.MustBands(upTo(1, "a")), "min=2", false}, {socium.MustBands(upTo(1, "a")), "min=1", true}, {socium.Bands[int]{}, "required", false},
		{text("коротко", "far too long"), "max=10", false}, {text("коротко", "short"), "max=10,min=5", true}, {text("а", "b"), "required", true}, {socium.Text{}, "required", false},
		{socium.PersonName{Family: "Фамилия"}, "max=5", false}, {socium.PersonName{}, "required", false},
	} {
		assert.Equal(t, c.want, v2(v, c.value, c.tag), "%T %s", c.value, c.tag)
	}
}

var five5 = socium.Rubles(5)

// The texts name the limit and agree with the number.
func TestFieldViolationTexts(t *testing.T) {
	v := newValidator(t)
	for _, c := range []struct {
		value      any
		tag        string
		code       socium.Code
		russian    string
		englishEnd string
	}{
		{"abcd", "max=1", "field.max", "не длиннее 1 символа", "1 character"}, {"abcdef", "max=5", "field.max", "не длиннее 5 символов", "5 characters"},
		{"a", "len=2", "field.len", "должно быть ровно 2 символа", "2 characters"}, {[]int{}, "min=1", "field.min", "нужно не меньше 1 значения", "1 value"},
		{socium.Rubles(7), "lte=5", "field.lte", "должно быть не больше 5", "at most 5"}, {day("2026-03-01"), "gte=2026-04-01", "field.gte", "не раньше 2026-04-01", "2026-04-01"},
		{"x", "email", "field.email", "ожидается адрес электронной почты", "e-mail address"}, {"x", "oneof=a b", "field.oneof", "допускается одно из: a b", "a b"},
		{"", "required_if=Other 0", "field.required-if", "поле обязательно при условии: Other 0", "Other 0"}, {"x", "iscolor", "field.iscolor", "ожидается цвет", "colour"},
		{"1", "inn", socium.CodeINNLength, "ИНН состоит из 10 цифр (организация) или 12 цифр (человек)", "12 digits (person)"}, {5, "max=3", "field.max", "должно быть не больше 3", "at most 3"},
	} {
		vs := socium.ViolationsOf(v.Struct(structOf(c.value, c.tag, 0)))
		require.Len(t, vs, 1, c.tag)
		assert.Equal(t, c.code, vs[0].Code)
		assert.Equal(t, socium.Path("field"), vs[0].Path)
		assert.Equal(t, c.russian, vs[0].Text.RU)
		assert.True(t, strings.HasSuffix(vs[0].Text.EN, c.englishEnd), vs[0].Text.EN)
	}
	require.NoError(t, v.RegisterValidation("lucky", func(validator.FieldLevel) bool { return false }))
	vs := socium.ViolationsOf(v.Struct(structOf("x", "lucky", 0)))
	assert.Equal(t, socium.Code("field.lucky"), vs[0].Code)
	assert.Contains(t, vs[0].Text.RU, "lucky")
}

func TestFieldPaths(t *testing.T) {
	type inner struct {
		City string            `json:"city" validate:"required"`
		Sums []socium.Money    `json:"sums" validate:"dive,max=5"`
		Tags map[string]string `json:"tags" validate:"dive,max=1"`
		Bare string            `validate:"required"`
		Dash string            `json:"-" validate:"required"`
	}
	type form[T any] struct {
		Address *inner  `json:"address,omitempty"`
		List    []inner `json:"list" validate:"dive"`
		Any     T       `json:"any"`
	}
	bad := inner{Sums: []socium.Money{{}, socium.Rubles(9)}, Tags: map[string]string{"a.b": "long"}}
	err := newValidator(t).Struct(form[decimal.Decimal]{Address: &bad, List: []inner{bad}})
	var paths []string
	for _, v := range socium.ViolationsOf(err) {
		paths = append(paths, string(v.Path))
	}
	assert.Equal(t, []string{
		"address.city", "address.sums[1]", "address.tags[a.b]", "address.Bare", "address.Dash",
		"list[0].city", "list[0].sums[1]", "list[0].tags[a.b]", "list[0].Bare", "list[0].Dash",
	}, paths)

	anonymous := struct {
		Address inner `json:"address"`
	}{inner{Bare: "x", Dash: "x"}}
	assert.Equal(t, socium.Path("address.city"), socium.ViolationsOf(newValidator(t).Struct(anonymous))[0].Path)
	assert.Equal(t, socium.Path(""), socium.ViolationsOf(newValidator(t).Var("", "required"))[0].Path)
}
