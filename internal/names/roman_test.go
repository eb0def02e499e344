package names_test

import (
	"testing"

	"github.com/socium-go/socium/internal/names"
	"github.com/stretchr/testify/assert"
)

func TestRomanNumerals(t *testing.T) {
	x := index(
		/* 0 */ "Дом-интернат IV" /* 1 */, "Дом-интернат № 4" /* 2 */, "Дом № V" /* 3 */, "Дом 5" /* 4 */, "Школа ХХI век", // Ха and Latin I
		/* 5 */ "Клуб «ХХХ»" /* 6 */, "Дом имени Х. Петрова" /* 7 */, "Дом № 10" /* 8 */, "Дом № 30" /* 9 */, "Центр «Vita»" /* 10 */, "Клуб IVV",
		/* 11 */ "Дом 14",
	)
	for _, c := range []struct {
		text string
		want []int
	}{
		{"4", []int{0, 1}},
		{"дом-интернат IV", []int{0, 1}},
		{"дом-интернат iv", []int{0, 1}}, // case does not matter
		{"дом 5", []int{2, 3}},
		{"дом № V", []int{2, 3}},
		{"дом V", []int{2}}, // a lone letter is no number
		{"21", []int{4}},
		{"XXI", []int{4}},
		{"10", []int{7}},           // not the Х of a first name
		{"№ X", []int{4, 5, 6, 7}}, // 10, and every word that begins with an Х
		{"30", []int{8}},           // not ХХХ
		{"XXX", []int{5}},
		{"v", []int{2, 9}},
		{"vi", []int{9}}, // the beginning of a word stays one
		{"IVV", []int{10}},
		{"IIII", nil},
		{"14", []int{11}},
		{"XIV", []int{11}},
		{"0", nil}, {"40", nil}, {"XL", nil}, {"99999999999999999999", nil},
	} {
		assert.ElementsMatch(t, c.want, search(x, c.text, names.Options{Limit: 20}), c.text)
	}
	assert.Equal(t, []names.Reason{{"4", "iv", names.Exact}}, x.Explain("4", names.Options{}, 0))
}
