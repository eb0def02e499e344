package phrase_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium/internal/phrase"
)

func TestForms(t *testing.T) {
	nouns := []string{"балл", "балла", "баллов"}
	for n, want := range map[int64]string{
		0: "баллов", 1: "балл", 2: "балла", 4: "балла", 5: "баллов", 10: "баллов", 11: "баллов", 12: "баллов", 14: "баллов", 15: "баллов", 20: "баллов", 21: "балл",
		22: "балла", 25: "баллов", 100: "баллов", 101: "балл", 102: "балла", 111: "баллов", 112: "баллов", 114: "баллов", 121: "балл", 1000: "баллов", 1001: "балл",
		-1: "балл", -3: "балла", -11: "баллов", math.MinInt64: "баллов", math.MaxInt64: "баллов",
	} {
		assert.Equal(t, want, nouns[phrase.RussianForm(n)], "%d", n)
	}
	for n, want := range map[int64]int{0: 1, 1: 0, -1: 0, 2: 1, 11: 1, 21: 1} {
		assert.Equal(t, want, phrase.EnglishForm(n), "%d", n)
	}
}

func TestFill(t *testing.T) {
	lookup := func(name string) (string, int64, bool) { return "7", 7, name == "n" }
	for template, want := range map[string]string{
		"": "", "нет": "нет", "{n} {n|балл|балла|баллов}": "7 баллов", "{n|балл}": "балл", "{n|}": "", "{m} {n}": "{m} 7", "{n": "{n", "}{n}{": "}7{", "{{n}}": "{{n}}", "{}": "{}",
	} {
		assert.Equal(t, want, phrase.Fill(template, false, lookup), template)
	}
}
