package fee_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/fee"
)

// Every word of every list has a text in both languages; one that is in no list stands for itself.
func TestWords(t *testing.T) {
	check := func(word string, valid bool, in func(socium.Lang) string) {
		t.Helper()
		assert.True(t, valid, word)
		ru, en := in(socium.RU), in(socium.EN)
		assert.NotEmpty(t, ru, word)
		assert.NotEqual(t, word, ru)
		assert.NotEqual(t, ru, en, word)
	}
	for _, w := range fee.AllRelations() {
		check(string(w), w.Valid(), w.In)
	}
	for _, w := range fee.AllIncomeKinds() {
		check(string(w), w.Valid(), w.In)
	}
	for _, w := range fee.AllGroups() {
		check(string(w), w.Valid(), w.In)
	}
	for _, w := range fee.AllRoundings() {
		check(string(w), w.Valid(), w.In)
	}
	for _, w := range fee.AllMethods() {
		check(string(w), w.Valid(), w.In)
	}
	for _, w := range fee.AllOutcomes() {
		check(string(w), w.Valid(), w.In)
	}
	assert.Equal(t, "сосед", fee.Relation("сосед").In(socium.RU))
	assert.False(t, fee.Relation("сосед").Valid())
}
