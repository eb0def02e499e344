package socium_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPartialDate(t *testing.T) {
	for text, want := range map[string]struct{ first, last, ru, en string }{
		"2015":       {"2015-01-01", "2015-12-31", "2015 год", "2015"},
		"2015-12":    {"2015-12-01", "2015-12-31", "декабрь 2015", "December 2015"},
		"2016-02":    {"2016-02-01", "2016-02-29", "февраль 2016", "February 2016"},
		"2015-12-25": {"2015-12-25", "2015-12-25", "25.12.2015", "2015-12-25"},
		"0987":       {"0987-01-01", "0987-12-31", "0987 год", "0987"},
	} {
		d, err := socium.ParsePartialDate(text)
		require.NoError(t, err, text)
		assert.Equal(t, [4]string{want.first, want.last, want.ru, want.en},
			[4]string{d.First().String(), d.Last().String(), d.In(socium.RU), d.In(socium.EN)})
		checkForms(t, d, text)
	}
	checkForms(t, socium.PartialDate{}, "")
	for text, code := range map[string]socium.Code{
		"": socium.CodeDatePartial, "15": socium.CodeDatePartial, "2015-13": socium.CodeDateRange, "2015-00": socium.CodeDateRange, "0000": socium.CodeDateRange,
		"2015-1": socium.CodeDatePartial, "2015-02-29": socium.CodeDateRange, "2015/12": socium.CodeDatePartial, "201x": socium.CodeDatePartial,
		"2015-1x": socium.CodeDatePartial, "2015-12-2x": socium.CodeDateForm, strings.Repeat("2", 1<<20): socium.CodeDatePartial,
	} {
		_, err := socium.ParsePartialDate(text)
		require.ErrorIs(t, err, code, text[:min(20, len(text))])
	}
	month, ok := socium.MustParsePartialDate("2015").Month()
	assert.Zero(t, month)
	assert.False(t, ok)
	_, ok = socium.MustParsePartialDate("2015-12").Date()
	assert.False(t, ok)
	exact, ok := socium.MustParsePartialDate("2015-12-25").Date()
	assert.True(t, ok)
	assert.Equal(t, day("2015-12-25"), exact)
	assert.Equal(t, socium.MustParsePartialDate("2015-12-25"), exact.Partial())
	assert.True(t, socium.Date{}.Partial().IsZero())
	assert.True(t, socium.MonthDate(2015, 13).IsZero())
	assert.True(t, socium.YearDate(10000).IsZero())
	assert.Equal(t, 2015, socium.MonthDate(2015, time.May).Year())
}

func TestPartialDateOrder(t *testing.T) {
	date := socium.MustParsePartialDate
	for _, c := range []struct {
		a, b string
		want socium.Answer
	}{
		{"2014", "2015", socium.Yes}, {"2015", "2014", socium.No}, {"2015", "2015-12", socium.Unknown}, {"2015-12", "2015", socium.Unknown},
		{"2015", "2015-01-01", socium.No}, {"2015-01-01", "2015", socium.Unknown}, {"2015-12-25", "2015-12-25", socium.No},
		{"2015-11", "2015-12-01", socium.Yes},
	} {
		assert.Equal(t, c.want, date(c.a).Before(date(c.b)), "%s before %s", c.a, c.b)
	}
	assert.Equal(t, socium.Unknown, socium.PartialDate{}.Before(date("2015")))
	assert.Negative(t, date("2015").Compare(date("2015-01")))
	assert.Negative(t, date("2015-01").Compare(date("2015-01-01")))
	assert.Negative(t, date("2015-01-01").Compare(date("2015-02")))
	assert.Zero(t, date("2015").Compare(date("2015")))
}

// in-the-wild.md: December 2015 – December 2016 is 13 months.
func ExamplePartialDate_Through() {
	began, ended := socium.MustParsePartialDate("2015-12"), socium.MustParsePartialDate("2016-12")
	project, err := began.Through(ended)
	if err != nil {
		panic(err)
	}
	months, _ := project.Months()
	data, _ := json.Marshal(began)
	fmt.Println(project.In(socium.RU), months, string(data))
	// Output: 01.12.2015 – 31.12.2016 13 "2015-12"
}

func TestNormalizeDate(t *testing.T) {
	for text, want := range map[string]string{
		"02.03.2025": "2025-03-02", "2.3.2025 г.": "2025-03-02", "02/03/2025": "2025-03-02", "02-03-2025": "2025-03-02",
		"«02» марта 2025 года": "2025-03-02", "2 мая 2025 г": "2025-05-02", "31 августа 2024г.": "2024-08-31", "март 2025": "2025-03",
		"март 2025 г.": "2025-03", "03.2025": "2025-03", "2025 год": "2025", "2025": "2025", "2025-03-02": "2025-03-02",
		"2025-03-02T10:20:30Z": "2025-03-02", "02.03.2025 10:30": "2025-03-02", "March 2, 2025": "2025-03-02", "2 Mar 2025": "2025-03-02",
		" 02.03.2025 ": "2025-03-02", "０２.０３.２０２５": "2025-03-02", "2025.03.02": "2025-03-02", "декабрь 2015": "2015-12", "Мая 2025": "2025-05",
		"02.03.25": "02.03.25", "вчера": "вчера", "": "", "в  2025 году": "в 2025 году", "123.03.2025": "123.03.2025", "02032025": "02032025",
	} {
		assert.Equal(t, want, socium.NormalizeDate(text), text)
	}
	long := strings.Repeat("1 ", 1<<19)
	assert.Len(t, socium.NormalizeDate(long), len(long))
}
