package grant_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// full is an application in which every field holds something, for round trips.
func full(t *testing.T) *grant.Application {
	t.Helper()
	var a grant.Application
	n := 0
	fill(reflect.ValueOf(&a).Elem(), &n)
	a.Applicant.OGRN, a.Applicant.Printed.OGRN = socium.MustParseOGRN("1027700132195"), ""
	a.Applicant.INN, a.Applicant.Printed.INN = socium.MustParseINN("7707083893"), ""
	a.Applicant.Region, a.Applicant.Printed.Region = socium.MustParseRegion("40"), ""
	return &a
}

// fill puts a value into every exported field that reflection can reach.
func fill(v reflect.Value, n *int) {
	*n++
	switch p := v.Addr().Interface().(type) {
	case *time.Time:
		*p = time.Date(2025, 10, 9, 12, 0, *n, 0, time.UTC)
		return
	case *socium.Date:
		*p = day("2026-01-01").AddDays(*n)
		return
	case *socium.Money:
		*p = socium.Kopecks(int64(*n))
		return
	case *socium.Opt[socium.Money]:
		*p = socium.Some(socium.Kopecks(int64(*n)))
		return
	case *socium.Opt[socium.Number]:
		*p = socium.Some(socium.Int(int64(*n)))
		return
	case *socium.Opt[int64]:
		*p = socium.Some(int64(*n))
		return
	case *socium.Answer:
		*p = socium.Yes
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), n)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.String:
		v.SetString(fmt.Sprintf("w%d", *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Bool:
		v.SetBool(true)
	}
}

func TestApplicationRoundTrip(t *testing.T) {
	a := full(t)
	data, err := json.Marshal(a)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "null")
	back, err := grant.ParseApplication(data)
	require.NoError(t, err)
	assert.Equal(t, *a, back)
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))

	empty, err := grant.ParseApplication([]byte(`{}`))
	require.NoError(t, err)
	assert.Equal(t, grant.Application{}, empty)
}

// Published identifiers are sometimes wrong: store anyway, say so ("in the wild").
func TestPrintedIdentifiersAreKept(t *testing.T) {
	a, err := grant.ParseApplication([]byte(`{"applicant":{"inn":"1234567890","ogrn":"1027700132195","region":"без региона","form":"артель"}}`))
	require.NoError(t, err)
	assert.True(t, a.Applicant.INN.IsZero())
	assert.Equal(t, grant.PrintedIDs{INN: "1234567890", Region: "без региона"}, a.Applicant.Printed)
	assert.Equal(t, grant.OrgForm("артель"), a.Applicant.Form)
	data, err := json.Marshal(a)
	require.NoError(t, err)
	back, err := grant.ParseApplication(data)
	require.NoError(t, err)
	assert.Equal(t, a, back)
}

func TestParseApplicationErrors(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		code       socium.Code
	}{
		{"syntax", `{"project":`, grant.CodeApplicationForm},
		{"wrong type", `{"team":"Иванов"}`, grant.CodeApplicationForm},
		{"impossible money", `{"requested":"1e30"}`, socium.CodeMoney},
		{"three decimals", `{"budget":{"lines":[{"price":"1.005"}]}}`, socium.CodeMoneyPrecision},
		{"impossible day", `{"project":{"start":"2026-02-30"}}`, socium.CodeDate},
		{"a number of a hundred digits", `{"budget":{"lines":[{"quantity":"1` + strings.Repeat("0", 100) + `"}]}}`, socium.CodeNumber},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := grant.ParseApplication([]byte(tt.data))
			require.ErrorIs(t, err, tt.code)
			assert.Equal(t, grant.Application{}, a)
			assert.NotContains(t, err.Error(), "Иванов")
		})
	}
}

// A clone shares no memory with its original.
func TestCloneIsDeep(t *testing.T) {
	a := full(t)
	b := a.Clone()
	require.Equal(t, *a, b)
	disjoint(t, reflect.ValueOf(*a), reflect.ValueOf(b), "application")
}

func disjoint(t *testing.T, a, b reflect.Value, path string) {
	switch a.Kind() {
	case reflect.Slice:
		assert.NotEqual(t, a.Pointer(), b.Pointer(), path)
		for i := range a.Len() {
			disjoint(t, a.Index(i), b.Index(i), path)
		}
	case reflect.Struct:
		if a.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range a.NumField() {
			disjoint(t, a.Field(i), b.Field(i), path+"."+a.Type().Field(i).Name)
		}
	}
}

// Personal data never shows in fmt.
func TestPersonalDataIsMasked(t *testing.T) {
	a := grant.Application{
		Manager:   grant.Member{Name: socium.ParsePersonName("Фамилия Имя Отчество"), Contact: "+7 900 000-00-00"},
		Applicant: grant.Applicant{INN: socium.MustParseINN("500100732259")},
	}
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		shown := fmt.Sprintf(format, a)
		assert.NotContains(t, shown, "Фамилия", format)
		assert.NotContains(t, shown, "900 000", format)
		assert.NotContains(t, shown, "500100732259", format)
	}
}

func FuzzParseApplication(f *testing.F) {
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"applicant":{"inn":"1","founders":[{"kind":"state-body"}]},"budget":{"lines":[{"article":"travel","price":"1,5","quantity":2}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := grant.ParseApplication(data)
		if err != nil {
			require.Equal(t, grant.Application{}, a)
			return
		}
		a.Budget.Check()
		b := a.Clone()
		one, err := json.Marshal(a)
		require.NoError(t, err)
		two, err := json.Marshal(b)
		require.NoError(t, err)
		require.Equal(t, string(one), string(two))
	})
}
