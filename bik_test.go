package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestBIK(t *testing.T) {
	checkIdentifier(t, socium.ParseBIK, socium.CodeBIK, []string{ // providers.md 8.10
		"044525225", "044525187", "044030653", "017003983", "004525988", "018073401",
	}, []wrong{
		{"04452522", socium.CodeBIKLength}, {"0445252255", socium.CodeBIKLength}, {"144525225", socium.CodeBIKSign}, {"944525225", socium.CodeBIKSign},
		{"04452522A", socium.CodeBIKCharacter}, {"0445?5225", socium.CodeBIKCharacter}, {"", socium.CodeBIKLength},
		{"000000000", socium.CodeBIKZeros}, {"054525225", socium.CodeBIKSign},
	})
	assert.True(t, socium.MustParseBIK("044525225").IsBank())
	assert.False(t, socium.MustParseBIK("017003983").IsBank())
	assert.Equal(t, "044525225", socium.NormalizeBIK("БИК 04 45 25 225"))
}
