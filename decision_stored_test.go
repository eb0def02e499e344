package socium_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
)

// What was stored and read again is written again byte for byte, the words of a missing fact included.
func TestStoredDecisionKeepsItsWords(t *testing.T) {
	type facts struct {
		Members int
		Founded socium.Date
	}
	book, err := socium.NewRulebook("clubs", "1", []socium.Rule[facts]{
		{Code: "members", Fact: socium.Text{RU: "число членов", EN: "members"}, Check: func(f facts, _ socium.Date) socium.Ruling {
			return socium.AtLeast("members", f.Members, 10)
		}},
		{Code: "age", Fact: socium.Text{RU: "день регистрации", EN: "day of registration"}, Check: func(f facts, on socium.Date) socium.Ruling {
			return socium.NotAfter("founded", f.Founded, on)
		}},
	})
	require.NoError(t, err)
	decision := book.Decide(facts{Members: 3}, socium.MustParseDate("2026-01-15"))
	stored, err := decision.JSON()
	require.NoError(t, err)
	var read socium.Decision
	require.NoError(t, json.Unmarshal(stored, &read))
	again, err := read.JSON()
	require.NoError(t, err)
	assert.Equal(t, string(stored), string(again))
	assert.Equal(t, decision.Hash(), read.Hash())
	missing, _ := read.Finding("age")
	assert.Equal(t, "не указано: день регистрации", missing.In(socium.RU))
}
