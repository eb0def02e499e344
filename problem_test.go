package socium_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPathPointers(t *testing.T) {
	for path, want := range map[socium.Path]string{
		"": "", "a": "/a", "budget.items[2].amount": "/budget/items/2/amount", "[0]": "/0", "a[1][2]": "/a/1/2", "a~b": "/a~0b", "a/b": "/a~1b",
		"сумма": "/сумма", ".000": "//000", ".": "//", "a.": "/a/", "[0].": "/0/", "[": "/[", "a[x]": "/a[x]", "a]": "/a]", "a[00]": "/a/00",
	} {
		assert.Equal(t, want, path.Pointer())
		if path == "a[00]" {
			continue // what no list has is a name: "a.00"
		}
		assert.Equal(t, path, socium.ParsePointer(want), want)
	}
	assert.Equal(t, socium.Path("a.01.-1"), socium.ParsePointer("/a/01/-1"), "what no list has is a name")
	assert.Equal(t, socium.Path("a.b[3]"), socium.Path("a").Join("b").Index(3))
	assert.Equal(t, socium.Path("a[3].c"), socium.Path("a").Join("[3]").Join("c").Join(""))
}

func TestProblem(t *testing.T) {
	_, inn := socium.ParseINN("1")
	vs := socium.Violations{
		socium.ViolationsOf(inn)[0].Under("заявитель.inn").On(decree("3")),
		{Code: "x.y", Path: "items[2].sum", Severity: socium.Correct, Text: text("не то", "wrong")},
	}
	p := vs.Problem(socium.RU)
	p.Type, p.Instance = "https://example.org/problems/form", "/applications/7"
	data, err := json.Marshal(p)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"type": "https://example.org/problems/form", "title": "Данные не прошли проверку: 2 ошибки", "status": 422, "instance": "/applications/7",
		"errors": [
			{"pointer": "#/%D0%B7%D0%B0%D1%8F%D0%B2%D0%B8%D1%82%D0%B5%D0%BB%D1%8C/inn", "code": "inn.length",
				"detail": "ИНН состоит из 10 цифр (организация) или 12 цифр (человек)",
				"basis": {"act": "Постановление администрации (пример)", "clause": "п. 3"},
				"text": {"ru": "ИНН состоит из 10 цифр (организация) или 12 цифр (человек)", "en": "an INN must have 10 digits (organisation) or 12 digits (person)"}},
			{"pointer": "#/items/2/sum", "code": "x.y", "detail": "не то", "severity": "correct", "text": {"ru": "не то", "en": "wrong"}}
		]}`, string(data))
	var back socium.Problem
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, vs, back.Errors)
	assert.Equal(t, p.Title, back.Title)
	assert.Equal(t, p.Type, back.Type)
	assert.True(t, errors.Is(back, socium.CodeINNLength), "a problem that came over the wire is an error like the one that was sent")
	assert.Contains(t, back.Error(), "x.y")
	assert.ErrorIs(t, json.Unmarshal([]byte(`[{"code":"a","text":{}},null]`), &back.Errors), socium.CodeJSONNull)
	empty, err := json.Marshal(socium.Violations{}.Problem(socium.EN))
	require.NoError(t, err)
	assert.JSONEq(t, `{"title": "The data did not pass the check: 0 errors", "status": 422, "errors": []}`, string(empty))
}

// A list that was put together by hand may hold a nil; it says nothing, and no answer of a service may fail on it.
func TestProblemWithoutNilViolations(t *testing.T) {
	p := socium.Problem{Title: "Ошибки", Errors: socium.Violations{nil, {Code: "x.y", Path: "sum", Text: text("не то", "wrong")}, nil}, Lang: socium.RU}
	data, err := json.Marshal(p)
	require.NoError(t, err)
	assert.JSONEq(t, `{"title": "Ошибки", "errors": [
		{"pointer": "#/sum", "detail": "не то", "code": "x.y", "text": {"ru": "не то", "en": "wrong"}}]}`, string(data))
	assert.Contains(t, p.Error(), "x.y")
	require.ErrorIs(t, p, socium.Code("x.y"))
	assert.NotErrorIs(t, p, socium.Code("x.z"))

	var back socium.Problem
	require.ErrorIs(t, json.Unmarshal([]byte(`{"title": "Ошибки", "errors": [null]}`), &back), socium.CodeJSONNull)
	assert.Zero(t, back)
}

func TestViolationsList(t *testing.T) {
	a := &socium.Violation{Code: "f.a", Path: "x", Severity: socium.Warning, Text: text("а", "a")}
	b := &socium.Violation{Code: "f.b", Text: text("б", "")}
	vs := socium.Violations{a, b}
	assert.Equal(t, "x: a (f.a)\nб (f.b)", vs.Error())
	assert.True(t, vs.Has("f"))
	assert.True(t, vs.Has("f.b"))
	assert.False(t, vs.Has("f.c"))
	assert.False(t, vs.Has(""))
	assert.Equal(t, socium.Violations{b}, vs.Blocking(), "no severity reads as refuse")
	assert.Equal(t, vs, vs.AtLeast(socium.Note))
	assert.NoError(t, socium.Violations{}.Err())
	require.ErrorIs(t, vs.Err(), socium.Code("f.a"))
	require.ErrorIs(t, fmt.Errorf("x: %w", vs.Err()), socium.Code("f"))
	assert.NotErrorIs(t, vs.Err(), socium.Code("f.ab"))
	var v *socium.Violation
	require.True(t, errors.As(vs.Err(), &v))
	assert.Equal(t, a, v)
	data, err := json.Marshal(vs)
	require.NoError(t, err)
	var back socium.Violations
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, vs, back)
	assert.Equal(t, socium.Path("p.x"), a.Under("p").Path)
	assert.Equal(t, socium.Path("x"), a.Path, "the original does not change")
	assert.Equal(t, socium.Correct, a.With(socium.Correct).Severity)
}

func ExampleViolations_Problem() {
	_, err := socium.ParseINN("7707083894")
	problem := socium.ViolationsOf(err).Problem(socium.EN)
	data, _ := json.MarshalIndent(problem, "", "  ")
	fmt.Println(string(data))
	// Output:
	// {
	//   "title": "The data did not pass the check: 1 error",
	//   "status": 422,
	//   "errors": [
	//     {
	//       "pointer": "#",
	//       "detail": "the check digit of the INN does not match: 3 is expected",
	//       "code": "inn.check-digit",
	//       "text": {
	//         "ru": "контрольная цифра ИНН не сходится: ожидается 3",
	//         "en": "the check digit of the INN does not match: 3 is expected"
	//       }
	//     }
	//   ]
	// }
}
