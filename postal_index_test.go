package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestPostalIndex(t *testing.T) {
	checkIdentifier(t, socium.ParsePostalIndex, socium.CodePostalIndex, []string{ // providers.md 8.11
		"101000", "190000", "420000", "630000", "344000", "690000",
	}, []wrong{
		{"01000", socium.CodePostalIndexLength}, {"0101000", socium.CodePostalIndexLength}, {"001000", socium.CodePostalIndexSign},
		{"701000", socium.CodePostalIndexSign}, {"1010000", socium.CodePostalIndexLength}, {"10100A", socium.CodePostalIndexCharacter},
		{"", socium.CodePostalIndexLength},
	})
	assert.Equal(t, "101000", socium.NormalizePostalIndex("Индекс: 101 000"))
}
