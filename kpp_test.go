package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestKPP(t *testing.T) {
	checkIdentifier(t, socium.ParseKPP, socium.CodeKPP, []string{ // providers.md 8.2
		"773601001", "773642301", "775001001", "771301001", "770101001", "0000AZ000",
	}, []wrong{
		{"77360100", socium.CodeKPPLength}, {"7736010011", socium.CodeKPPLength}, {"7736O1001", socium.CodeKPPCharacter},
		{"77360100A", socium.CodeKPPCharacter}, {"773б01001", socium.CodeKPPCharacter}, {"", socium.CodeKPPLength},
		{"7736O1O01", socium.CodeKPPCharacter}, {"773601o01", socium.CodeKPPCharacter}, {"000000000", socium.CodeKPPZeros},
	})
	kpp := socium.MustParseKPP("773642301")
	assert.Equal(t, "7736", kpp.TaxOffice())
	assert.Equal(t, "42", kpp.Reason())
	assert.Empty(t, socium.KPP{}.TaxOffice())
}

func TestNormalizeKPP(t *testing.T) {
	for text, want := range map[string]string{
		"КПП 7736 01 001": "773601001", "kpp:773601001": "773601001", "0000аz000": "0000AZ000", "0000Ас000": "0000AC000",
		"７７３６０１００１": "773601001",
	} {
		assert.Equal(t, want, socium.NormalizeKPP(text), text)
	}
}
