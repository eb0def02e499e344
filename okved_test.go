package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestOKVED(t *testing.T) {
	checkIdentifier(t, socium.ParseOKVED, socium.CodeOKVED, []string{ // providers.md 8.8
		"87", "87.1", "87.10", "88.10", "88.99.1", "94.99", "01.11.12", "01", "88", "88.1",
	}, []wrong{
		{"8", socium.CodeOKVEDForm}, {"87.", socium.CodeOKVEDForm}, {"87.100", socium.CodeOKVEDForm}, {"87.10.123", socium.CodeOKVEDForm},
		{"87-10", socium.CodeOKVEDCharacter}, {"87,10", socium.CodeOKVEDCharacter}, {"A87.10", socium.CodeOKVEDCharacter}, {"", socium.CodeOKVEDForm},
		{"00", socium.CodeOKVEDForm}, {"8710", socium.CodeOKVEDForm}, {"87.10.", socium.CodeOKVEDForm}, {".87.1", socium.CodeOKVEDForm},
	})
}

func TestOKVEDWithin(t *testing.T) {
	code := socium.MustParseOKVED
	for _, c := range []struct {
		n, outer string
		want     bool
	}{
		{"88.10", "88", true}, {"88.10", "88.1", true}, {"88.10", "88.10", true}, {"88.1", "88.10", false}, {"88.99.1", "88.9", true},
		{"87.10", "88", false}, {"88.91", "88.99", false},
	} {
		assert.Equal(t, c.want, code(c.n).Within(code(c.outer)), "%s in %s", c.n, c.outer)
	}
	assert.False(t, code("88").Within(socium.OKVED{}))
	assert.Equal(t, 4, code("88.10").Level())
	assert.Negative(t, code("88").Compare(code("88.1")))
	assert.Negative(t, code("88.1").Compare(code("88.10")))
	assert.Negative(t, code("87.90").Compare(code("88")))
	assert.Equal(t, "87.10", socium.NormalizeOKVED("ОКВЭД 87,10."))
}
