package table_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/table"
)

// The same small table as different spreadsheets export it.
func TestRead(t *testing.T) {
	want := []table.Row{{2, []string{"01", "8,5", "да; нет"}}, {4, []string{"02", "9", ""}}}
	for name, text := range map[string]string{
		"semicolons":           "Заявка;Новизна;Отзыв\n01;8,5;\"да; нет\"\n;;\n02;9;\n",
		"carriage returns":     "Заявка;Новизна;Отзыв\r01;8,5;\"да; нет\"\r;;\r02;9;\r",
		"commas":               "Заявка,Новизна,Отзыв\n01,\"8,5\",да; нет\n,,\n02,9,\n",
		"tabs":                 "Заявка\tНовизна\tОтзыв\n01\t8,5\tда; нет\n\t\t\n02\t9\t\n",
		"byte order mark":      "\ufeffЗаявка;Новизна;Отзыв\r\n01;8,5;\"да; нет\"\r\n;;\r\n02;9;\r\n",
		"spaces, empty column": "Заявка ; Новизна;Отзыв;;\n 01; 8,5 ;\"да; нет\"\n;;\n02;9;\n",
	} {
		got, err := table.Read("t.csv", []byte(text), socium.EN)
		require.NoError(t, err, name)
		assert.Equal(t, []string{"Заявка", "Новизна", "Отзыв"}, got.Columns, name)
		require.Len(t, got.Rows, 2, name)
		for i, row := range got.Rows {
			assert.Equal(t, want[i].Number, row.Number, name)
			for k := range want[i].Cells {
				assert.Equal(t, want[i].Cells[k], row.Cell(k), name)
			}
		}
	}
}

// Rows are counted as a spreadsheet does: empty lines are rows, a line break within a cell begins none.
func TestRowNumbers(t *testing.T) {
	got, err := table.Read("t.csv", []byte("a;b\n1;\"x\ny\"\n\n\n2;z\n"), socium.EN)
	require.NoError(t, err)
	require.Len(t, got.Rows, 2)
	assert.Equal(t, 2, got.Rows[0].Number)
	assert.Equal(t, 5, got.Rows[1].Number)
}

// А Я а я Ё ё № « » in the code page Windows-1251.
func TestWindows1251(t *testing.T) {
	got, err := table.Read("t.csv", []byte("\xc0\xdf\xe0\xff;\xa8\xb8\xb9\xab\xbb\n1;2\n"), socium.EN)
	require.NoError(t, err)
	assert.Equal(t, []string{"АЯая", "Ёё№«»"}, got.Columns)
}

func TestSeparatorLine(t *testing.T) {
	got, err := table.Read("t.csv", []byte("sep=,\na,b\n1,2\n"), socium.EN)
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "b"}, got.Columns)
	assert.Equal(t, 3, got.Rows[0].Number, "as the spreadsheet of whoever opens the file shows it")
}

func TestBroken(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "UTF-16": "\xff\xfea\x00", "workbook": "PK\x03\x04...", "quotation mark": "a;b\n\"1;2\n",
	} {
		_, err := table.Read("t.csv", []byte(text), socium.EN)
		require.Error(t, err, name)
		assert.True(t, strings.HasPrefix(err.Error(), "t.csv: "), err.Error())
	}
}

// The row is the one on which the cell begins that is not closed.
func TestFaultsOfReading(t *testing.T) {
	for text, want := range map[string]string{
		"a;b\n1;2\n\n\"3;4\n5;6\n": "t.csv: row 4: the quotation marks of a cell do not match",
		"a;b\n1;2;3\n":             "t.csv: row 2, column C: the column has no heading",
		"a;b\n1;2;;\n":             "",
		"":                         "t.csv: the file is empty",
	} {
		_, err := table.Read("t.csv", []byte(text), socium.EN)
		if want == "" {
			require.NoError(t, err)
			continue
		}
		assert.EqualError(t, err, want)
	}
}

func TestLetter(t *testing.T) {
	for column, want := range map[int]string{0: "A", 3: "D", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		assert.Equal(t, want, table.Letter(column))
	}
}

func TestFaults(t *testing.T) {
	tab := table.Table{Name: "t.csv", Columns: []string{"a", "b"}}
	faults := table.Faults{Lang: socium.EN}
	require.NoError(t, faults.Err())
	text := socium.Text{RU: "не то", EN: "wrong"}
	faults.Add(tab, 5, 1, text)
	faults.Add(tab, 6, -1, text)
	faults.Add(tab, 0, -1, text)
	assert.Equal(t, "t.csv: row 5, column B (b): wrong\nt.csv: row 6: wrong\nt.csv: wrong", faults.Err().Error())
	faults.Lang = socium.RU
	assert.Contains(t, faults.Error(), "t.csv: строка 5, столбец B (b): не то")
	for range 30 {
		faults.Add(tab, 7, 0, text)
	}
	assert.Equal(t, 21, strings.Count(faults.Error(), "\n")+1)
	assert.Contains(t, faults.Error(), "и ещё 13")
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("a;b\n1;2\n"))
	f.Add([]byte("sep=,\n\"a\",b\n1,\"2\"\n"))
	f.Add([]byte("\xc0;\xff\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tab, err := table.Read("t.csv", data, socium.EN)
		if err != nil {
			return
		}
		last := 1
		for _, r := range tab.Rows {
			require.Greater(t, r.Number, last)
			last = r.Number
			r.Cell(0)
		}
	})
}
